"""What is said of a group: predicates in pairs of opposites (open and close, keep and lose), from scopes/axes.toml."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from kzclaims.extract.lemmas import lemma
from kzclaims.extract.scopes.words import vague_verbs
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.word_tables import any_of, word_table
from kzclaims.extract.words import concepts, only_a_noun

_FILE = "scopes/axes.toml"
APPLIES = "applies"  # what some are left out of may be anything that is said of all
_SEX, _TOGETHER = "women", 25  # characters between "men" and "women" that are told in one breath
_AND = re.compile(r"\s(?:et|ou|and|or|и|или)\s[^,;:.()]*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = 3  # letters of the shortest beginning that a word is looked up by
_AROUND = 40  # characters around the longest word of a phrase in which the others stand
# A participle of any verb after its auxiliary: what one text says of all, another of the same language denies of some.
_PARTICIPLE = {
    "fr": re.compile(
        r"\b(?:été|est|sont|seront|sera|ont|a|avoir|être)\s+(?:pas\s+|plus\s+|jamais\s+|encore\s+|déjà\s+|désormais\s+|aussi\s+|tou(?:te)?s\s+){0,3}"
        r"(?!désormais|jamais|ainsi|aussi|depuis|parmi)([^\W\d_]{3,}(?:é|i|u)e?s?)(?!\w)"
    ),
    "en": re.compile(
        r"\b(?:been|be|is|are|was|were|has|have)\s+(?:not\s+|yet\s+|all\s+|already\s+|still\s+){0,3}"
        r"([^\W\d_]{3,}ed)(?!\w)"
    ),
    "ru": re.compile(r"(?<!\w)([^\W\d_]{4,}(?:ан|ян|ен|ён)[аоы]?)(?!\w)"),
}
_SHORT = re.compile(r"[аоы]$")
FROM_START = "from-start"  # nor is what some were from the first day on
DUTY = "mandatory"


class Said(NamedTuple):
    """A predicate at ``start``:``end`` of a text; ``yes`` tells its pole of the axis, before any "not"."""

    start: int
    end: int
    axis: str
    yes: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """``object``: the thing had or kept must be the same; ``direct``: so must the one closed or paid for, where it is
    named; ``progress``: what is not yet so may become so; ``whoever``: what is said tells enough of whom; ``living``:
    only people and animals can be so.
    """

    object: bool
    direct: bool
    progress: bool
    whoever: bool
    living: bool


@lru_cache(maxsize=512)
def axis(name: str) -> Axis:
    """The axis of a name; one that only a participle names is a thing to be done."""
    entry = word_table(_FILE).get(name, {"progress": True})
    return Axis(
        entry.get("object", False),
        entry.get("direct", False),
        entry.get("progress", False),
        entry.get("whoever", False),
        entry.get("living", False),
    )


_LIVING = frozenset({"thing-person", "thing-animal", "thing-organisation", "thing-family", "thing-household"})


@lru_cache(maxsize=4096)
def suits(name: str, group: str) -> bool:
    """Whether a group may be what an axis tells: fires and hamlets are not hurt; a body stands for its people."""
    known = load_thesaurus()
    if not axis(name).living or group not in known.concepts:
        return True
    return not _LIVING.isdisjoint({group, *known.ancestors(group)})


_Entry = tuple[int, str, str, bool]  # its place in the table, the phrase, the axis, its pole


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    return any_of([phrase])


@lru_cache(maxsize=3)
def _index(language: str) -> dict[str, list[_Entry]]:
    """Every phrase by its longest word, or by the beginning of it; "$" ends a whole word."""
    found: dict[str, list[_Entry]] = {}
    place = count()
    for name, entry in word_table(_FILE).items():
        for pole in ("yes", "no"):
            for phrase in entry[pole][language]:
                longest = max(_WORD.findall(phrase.casefold()), key=len)
                starred = f"{longest}*" in phrase.casefold() and len(longest) >= _BEGINS
                anchor = longest if starred else longest + "$"
                found.setdefault(anchor, []).append((next(place), phrase, name, pole == "yes"))
    return found


def _entries(word: str, language: str) -> tuple[_Entry, ...]:
    index, whole = _index(language), word + "$"
    return tuple(sorted(e for end in range(1, len(whole) + 1) for e in index.get(whole[:end], ())))


@lru_cache(maxsize=1)
def _concepts() -> dict[str, list[tuple[str, bool]]]:
    found: dict[str, list[tuple[str, bool]]] = {}
    for name, entry in word_table(_FILE).items():
        for pole in ("yes", "no"):
            for concept in entry[pole].get("concepts", ()):
                found.setdefault(concept, []).append((name, pole == "yes"))
    return found


def _meant(word: str, language: str) -> tuple[tuple[str, bool], ...]:
    """The axes that a word of the lexicon tells, with their poles."""
    known = concepts(word, language)
    verbs = all(c.endswith(("-v", "-x")) for c in known)  # "le port", "the shelter" do nothing
    told = {pair for c in known for pair in _concepts().get(c, ()) if verbs or not c.endswith("-v")}
    return tuple(sorted(told))


@lru_cache(maxsize=32_768)
def _told(word: str, language: str) -> tuple[tuple[tuple[str, bool], ...], tuple[_Entry, ...]]:
    """What a word may tell, by its meaning and by the phrases it may be the longest word of."""
    return _meant(word, language), _entries(word.casefold(), language)


@lru_cache(maxsize=256)
def _scanned(text: str, language: str) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """All that the words of a sentence may tell, and all that participles of any verb may."""
    found: list[Said] = []
    for word in _WORD.finditer(text):
        meant, entries = _told(word[0], language)
        if meant:
            found += [Said(*word.span(), name, yes) for name, yes in meant]
        for _, phrase, name, yes in entries:
            span = word.span() if " " not in phrase else _phrase(text, phrase, word)
            if span is not None:
                found.append(Said(*span, name, yes))
    done: list[Said] = []
    for match in _PARTICIPLE[language].finditer(text):
        if match[1][0].isupper() or _vague(match[1], language):  # "Нурлан" is a name
            continue
        base = lemma(_SHORT.sub("", match[1].casefold()) if language == "ru" else match[1], language)
        done.append(Said(*match.span(1), f"{language}:{base}", yes=True))
    return tuple(found), tuple(done)


@lru_cache(maxsize=1024)  # every clause of a sentence asks for those of the whole
def predicates(text: str, language: str, wanted: frozenset[str] | None = None) -> tuple[Said, ...]:
    """The predicates of a sentence in their order.

    Args:
        text: with straight apostrophes.
        language: fr, en or ru.
        wanted: the axes that matter, all of them if None.
    """
    scanned, done = _scanned(text, language)
    found = {one[:3]: one for one in scanned if wanted is None or one.axis in wanted}
    known = list(found.values())
    for one in done:
        inside = any(o.start < one.end and one.start < o.end and o.axis != "have" for o in known)
        if not inside and (wanted is None or one.axis in wanted):
            found[one[:3]] = one
    told = [one for one in found.values() if not _within(one, found.values())]
    return tuple(sorted(one for one in told if not _beside_the_other(text, one, told)))


@lru_cache(maxsize=20_000)
def _vague(word: str, language: str) -> bool:
    """Whether a word tells no deed, whatever it means: "indiqué", "said to be"; "ветераны" is a noun alone."""
    known = concepts(word, language)
    return (language == "ru" and only_a_noun(word, language)) or (bool(known) and known <= vague_verbs())


def _phrase(text: str, phrase: str, word: re.Match[str]) -> tuple[int, int] | None:
    """Where a phrase stands around its longest word."""
    for match in _pattern(phrase).finditer(text, max(0, word.start() - _AROUND), word.end() + _AROUND):
        if match.start() <= word.start() < match.end():
            return match.span()
    return None


def _within(one: Said, others: Collection[Said]) -> bool:
    """Whether a longer phrase of the same axis holds it: "refused to sign" is no "sign"."""
    return any(
        o.axis == one.axis and o.start <= one.start and one.end <= o.end and (o.start, o.end) != (one.start, one.end)
        for o in others
    )


def _beside_the_other(text: str, one: Said, others: Collection[Said]) -> bool:
    """Whether a kind of people is told together with the opposite one: "three men and three women" are of neither."""
    if one.axis != _SEX:
        return False
    pairs = [sorted([one, o]) for o in others if o.axis == _SEX and o.yes != one.yes]
    return any(b.start - a.end <= _TOGETHER and _AND.search(text, a.end, b.start) for a, b in pairs)
