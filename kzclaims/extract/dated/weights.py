"""How much speaks for two dates of two articles being those of one event, and what keeps them apart.

One deed is required. What it is done to, names, numbers and ordinals then speak for it or against it, as does how near
the two days are. The weights were set on sentences written for the purpose, not on a theory.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kzclaims.claim import Period, fold
from kzclaims.edtf import loosely
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.cores import one_core, one_line, one_run, other_cores, telling, the_named, the_one
from kzclaims.extract.dated.match import PARTS, akin, alike, met, sound_alike, telling_part
from kzclaims.extract.dated.senses import one_thing
from kzclaims.extract.dated.serving import two_openings
from kzclaims.extract.drafts import Draft, Happened
from kzclaims.extract.figures.words import everywhere
from kzclaims.extract.likeness import Days, days_apart, news_of_two_days
from kzclaims.record import record

ENOUGH = 4
_PAPERS = vocabulary.papers()
_PER_KIND = 2
_NEAR, _AGAIN, _SEASON, _YEAR, _LONG_AGO = 31, 62, 92, 366, 730
# Days between two articles that tell plans of one event: later ones may have been changed without a word.
_ONE_PLAN = 14


@record(frozen=True, slots=True)
class Dating:
    """One date as it is held against those of other articles.

    ``spelled`` gives the entities (ids) that its clause names as written, ``tied`` those that belong to its thing,
    ``titled`` those of the title, ``article_names`` all that its article names; ``sole``: its article dates no other
    such deed.
    """

    draft: Draft
    told: Happened
    article: str
    language: str
    published: Days
    spelled: Mapping[str, str]
    tied: frozenset[str]
    titled: frozenset[str]
    article_names: frozenset[str]
    sole: bool = False

    @property
    def value(self) -> Period:
        """Its date, as widely as its words are meant."""
        assert isinstance(self.draft.value, Period)
        return loosely(self.draft.value, self.published[1])


def weigh(a: Dating, b: Dating) -> int:
    """How much speaks for two dates of one event; a negative number if something keeps them apart."""
    named = a.sole and b.sole and the_named(a.told, b.told) and bool(a.spelled.keys() & b.spelled.keys())
    if not (one_deed(a.told, b.told) or named) or not _kept_together(a, b):
        return -1
    things = _things_weigh(a, b)
    names = _names_weigh(a, b)
    if things is None or names is None:
        return -1
    weight = things + names + min(_PER_KIND, _shared_words(a, b))
    weight += _PER_KIND * bool(_numbers(a) & _numbers(b))
    weight += _PER_KIND * bool(_counts(a) & _counts(b) and a.told.things & b.told.things)
    weight += bool(a.told.restricts & b.told.restricts) + bool(a.told.around & b.told.around)
    weight += bool(a.told.acts & b.told.acts) + bool((a.told.deeds & b.told.deeds) - vocabulary.weighed("light"))
    # Each with names of its own: two clubs may be the only ones that their articles date.
    weight += (a.sole and b.sole) + _only(a, b) if names >= 0 else 0
    weight += named * _PER_KIND + (a.sole and b.sole and the_one(a.told, b.told))
    return weight + _days_weigh(a, b)


def _only(a: Dating, b: Dating) -> bool:
    """Whether both tell the only deed of a kind that their articles date, and one that comes once in a story."""
    shared = ((a.told.deeds & b.told.deeds) or (a.told.deeds | b.told.deeds)) - vocabulary.weighed("light")
    once = bool(shared) and shared.isdisjoint(vocabulary.weighed("many") | vocabulary.weighed("repeatable"))
    signed = any(x.partition("|")[0] in _PAPERS for x in a.told.things | b.told.things)
    if not (a.sole and b.sole and once and not signed):
        return False
    # Of the past a story tells the foundings of many: a name or a thing must say that it is one.
    one = bool(met(a.told.things, b.told.things)) or not a.spelled.keys().isdisjoint(b.spelled)
    return (one and _old(a, b)) or _apart(a.value, b.value) <= _SEASON


def one_deed(a: Happened, b: Happened) -> bool:
    """Whether two dates tell one kind of deed; a verb that says only that something begins needs its noun."""
    light, many = vocabulary.weighed("light"), vocabulary.weighed("many")
    if one_run(a, b):
        return True
    single = {act for act in a.acts & b.acts if ":" in act}
    if any(_tells_deed(act.split(":")[1]) for act in single) or (single and _used(a) and _used(b)):
        return True
    struck = vocabulary.events("occurrences")
    happen = vocabulary.weighed("strikes") | struck
    if a.acts & b.acts & struck and all({d for d in x.deeds if not d.endswith("-v")} <= happen for x in (a, b)):
        return True
    shared = akin(a.deeds - light - many, b.deeds - light - many)
    if shared:
        return True
    if not a.deeds & b.deeds & light:
        return False
    # "The strike began", "la grève a commencé": a match may be played any day.
    often = many | vocabulary.weighed("loose")
    left, right = ({x for x in one.acts | one.things | one.words if x.partition("|")[0] not in often} for one in (a, b))
    return bool(met(left, right)) and not (a.acts | b.acts) & many


def _tells_deed(concept: str) -> bool:
    return concept.startswith(("deed-", "event-")) or concept.endswith("-v")


def _used(one: Happened) -> bool:
    """Whether a deed is one by which the first of its kind comes into use, or a verb that nobody knows."""
    return any(deed.startswith("verb-") or deed in vocabulary.weighed("uses") for deed in one.deeds)


def _kept_together(a: Dating, b: Dating) -> bool:
    if a.told.planned != b.told.planned or a.told.restricts ^ b.told.restricts or two_openings(a.told, b.told):
        return False
    if any(found(a) and found(b) and not found(a) & found(b) for found in (_numbers, _counts)):
        return False
    # A line joins two places; of two articles that share one name, the other may tell of bicycles for hire.
    if one_line(a.told, b.told) and len(a.article_names & b.article_names) <= 1:
        return False
    gap = days_apart(a.published, b.published)
    changed = a.told.planned and not _due(a) and (gap is None or gap > _ONE_PLAN)
    if changed or news_of_two_days((a.value, a.published), (b.value, b.published)):
        return False
    yearly = vocabulary.events("yearly")
    recurring = any(
        x.partition("|")[0] in yearly for one in (a, b) for x in one.told.acts | (one.told.core or one.told.things)
    )
    if recurring and _apart(a.value, b.value) >= _YEAR // 2:
        return False
    # "The ferry carried so many in 2024", "in 2025": what goes on all year is told of each.
    once = vocabulary.events("once") | vocabulary.weighed("lifelong")
    return not (_whole_year(a) and _whole_year(b)) or _old(a, b) or bool(a.told.deeds & b.told.deeds & once)


def _whole_year(one: Dating) -> bool:
    lo, hi = one.value.lo, one.value.hi
    return bool(lo and hi and (hi - lo).days + 1 >= _YEAR - 1)


def _old(a: Dating, b: Dating) -> bool:
    """Whether the later of two days was long gone when it was told."""
    told = a.published[0] or b.published[0]
    return bool(told and a.value.hi and b.value.hi and (told - max(a.value.hi, b.value.hi)).days > _LONG_AGO)


def _things_weigh(a: Dating, b: Dating) -> int | None:
    """What shared and unshared things weigh; None where each has one of its own."""
    if one_run(a.told, b.told):
        return _PER_KIND
    left, right = a.told.things | _plain(a.told.acts), b.told.things | _plain(b.told.acts)
    common = met(left, right | b.told.around), met(right, left | a.told.around)
    own = [
        telling(left - common[0] - b.told.around) - _itself(a),
        telling(right - common[1] - a.told.around) - _itself(b),
    ]
    centred = bool(met(a.told.core, b.told.core)) and one_core(a.told.core, b.told.core)
    if other_cores(a.told, b.told):
        return None
    # Two names in common hold two tellings together, unless what is done is done to two things.
    held = len(a.spelled.keys() & b.spelled.keys()) > 1 and not (telling(a.told.core) and telling(b.told.core))
    if all(own) and not (centred or held):
        return None
    around = [telling(x.told.around - y.told.around - y.told.things) for x, y in ((a, b), (b, a))]
    shared = len(common[0] & left)
    if not (centred or _only(a, b)) and ((own[0] and around[1]) or (own[1] and around[0])):
        return None
    if all(around) and not met(around[0], around[1]):
        # "From a platform", "depuis une barge": what stands beside an only launch is told in other words.
        return None if not _beside(a, b, common[0] & left) and not _only(a, b) else shared - 1
    if a.language == b.language:
        alone = a.told.words - b.told.words, b.told.words - a.told.words
        if all(alone) and not shared and not a.told.words & b.told.words:
            return None
    weight = min(_PER_KIND + 1, 2 * shared)
    rest = [bool(own[n] or around[n]) for n in range(2)]
    words = _unmet(a, b), _unmet(b, a)
    # A word that no thesaurus has may be that of the other language, but hardly that of a thing it does not name.
    apart = (rest[0] and words[1]) or (rest[1] and words[0]) or (a.language == b.language and all(words))
    return (
        weight
        + centred
        - (1 if centred else 2) * apart
        - all(own)
        - bool((own[0] and not b.told.words) or (own[1] and not a.told.words))
    )


def _itself(one: Dating) -> set[str]:
    """The nouns of a clause for the very deed that its verb tells to begin: the walkout, for those who walked out."""
    return {
        x for x in one.told.things | one.told.acts if x.partition("|")[0].replace("thing-", "event-") in one.told.deeds
    }


def _beside(a: Dating, b: Dating, found: Collection[str]) -> bool:
    """Whether a thing is shared besides the event itself: a fire at the warehouse, a fire at the school."""
    deeds = a.told.deeds | a.told.acts
    return any(x.partition("|")[0].replace("thing-", "event-") not in deeds for x in found)


def _unmet(a: Dating, b: Dating) -> bool:
    """Whether the first has words that the other has not, in no form."""
    if a.language == b.language:
        return bool(a.told.words - b.told.words)
    said = [*b.spelled.values(), *(w.rsplit("-", 1)[1] for w in b.told.words)]
    others = b.told.words | b.told.things | b.told.around
    return any(
        not any(one_thing(w, x) for x in others) and not any(alike(w.rsplit("-", 1)[1], x) for x in said)
        for w in a.told.words
    )


def _plain(acts: Collection[str]) -> frozenset[str]:
    return frozenset(x for x in acts if ":" not in x)


def _names_weigh(a: Dating, b: Dating) -> int | None:
    """What shared names weigh; None where each clause has one that the other lacks.

    A name that the other article has elsewhere tells its clause less apart than one that it never mentions, unless it
    belongs to the thing itself ("the plant in Dole", "l’usine de Vesoul").
    """
    topics = a.titled | b.titled
    common = set(a.spelled) & set(b.spelled)
    alone = [_alone(x, y) - topics for x, y in ((a, b), (b, a))]
    met = len(a.spelled.keys() - b.spelled.keys() - topics) > len(alone[0])
    strange = [names - y.article_names for names, y in zip(alone, (b, a), strict=True)]
    if all(strange) or (alone[0] & a.tied and alone[1] & b.tied):
        return None
    shared = len(common - topics) + met
    weight = min(_PER_KIND, shared) + bool(common & topics)
    # A clause that names nothing says nothing against the names of the other.
    strange_there = bool(strange[0] | strange[1]) and bool(a.spelled and b.spelled)
    return weight - strange_there - all(alone)


def _alone(a: Dating, b: Dating) -> set[str]:
    left = [n for n in a.spelled.keys() - b.spelled.keys() if fold(a.spelled[n]) not in everywhere()]
    said = [word for text in b.spelled.values() for word in PARTS.split(text)]
    said += [w.rsplit("-", 1)[1] for w in b.told.words]
    return {n for n in left if not any(alike(telling_part(a.spelled[n]), word) for word in said)}


def _shared_words(a: Dating, b: Dating) -> int:
    if a.language == b.language:
        return len(a.told.words & b.told.words)
    return sum(any(one_thing(x, y) or sound_alike(x, y) for y in b.told.words) for x in a.told.words)


def _numbers(one: Dating) -> set[str]:
    return {m for m in one.told.marks if m.startswith("no:")}


def _counts(one: Dating) -> set[str]:
    return {m for m in one.told.marks if m.startswith("of:")}


def _due(one: Dating) -> bool:
    return one.value.lo is None


def _apart(a: Period, b: Period) -> int:
    """Days between two dates, or two last days; 0 where they share one."""
    if not (a.hi and b.hi):
        return 0
    if not (a.lo and b.lo):
        return abs((a.hi - b.hi).days)
    return max(0, (a.lo - b.hi).days, (b.lo - a.hi).days)


def _days_weigh(a: Dating, b: Dating) -> int:
    """Days near each other are sooner those of one event; of long ago, it is told for its year."""
    gap = _apart(a.value, b.value)
    old = _old(a, b)
    if gap > _AGAIN and not old and not _due(a) and a.told.deeds & b.told.deeds & vocabulary.weighed("repeatable"):
        return -_PER_KIND
    if gap <= _NEAR or old:
        return 1 + (old and gap < _YEAR)
    return -1 if gap > _YEAR and not _due(a) else 0
