"""Who may own or be owned in a sentence: names, descriptions, and what "the fund" or "its shares" take up again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kzclaims.articles import Kind
from kzclaims.claim import fold
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.families import TOLD, family_sign
from kzclaims.extract.owners.called import Called
from kzclaims.extract.owners.capital import titled, titled_estate
from kzclaims.extract.owners.described import (
    acts,
    counts_people,
    described,
    for_a_thing,
    of_a_thing,
    own_concept,
    owns,
    tail,
    trimmed,
    unnamed,
)
from kzclaims.extract.owners.names import as_told, bodies, long_names, read_in, surnames
from kzclaims.extract.owners.origin import Origins, called_place, country, narrows, only_where, set_beside, state_of
from kzclaims.extract.owners.phrases import JOINT, complemented, generic, inside, led_to
from kzclaims.extract.owners.placed import a_plant, placed_work
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.reach import reached
from kzclaims.extract.owners.taken import (
    apposed,
    begun,
    bridged,
    from_there,
    latter,
    led_by_the,
    of_a_place,
    of_a_town,
    opener,
    people_begun,
    person_begun,
    subject_thing,
    the_state,
    told_where,
)
from kzclaims.extract.owners.topic import antecedent, at_work, led_names, placed_names, works
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import OFFICES
from kzclaims.once import once

# "Bureau d'études X" is X; "salariés de la société X" are not.
_LAST = re.compile(r"((?<![^\W\d_])[^\W\d_]+|[ldLD]')\s*$")
_COMPOUND = re.compile(r"\s(?:de\s|d')(?!(?:la|le|les|l'|un|une|son|sa|ses)(?:\s|(?<=')))[^\W\d_]+(?=\s)")
_APPOSED = re.compile(r"\s*+,?\s*+(?:(?:an?|the|le|la|l['’]|un|une)\s*+)?$")
_HOLDERS = frozenset({"office-shareholder", "office-owner", "office-founder"})
_SET_BESIDE = re.compile(r",\s(?:the|an?|l[ae]|une?)\s\w|,\sl['’]\w")  # "Alder, the Nantes house behind it, is"
_THROUGH = re.compile(r"(?<!\w)(\w+)\s(?:les|le|la|the)\s$", re.IGNORECASE)  # "dans les Ardennes"
_SEVERAL = re.compile(r"(?<!\w)(?:les|des|ces|ses|leurs)\s$")
_CIVIL = re.compile(r"(?<!\w)(?:M\.|MM\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|г-н|г-жа)\s$")
_LOOK_BACK, _LED = 3, 40  # passages in which an antecedent is looked for, characters in which a preposition leads
LONGEST = 2000  # characters: a longer "sentence" is a dump of data, and nothing is looked for in it


class Cast:
    """The parties of one article."""

    def __init__(self, scene: Scene) -> None:
        self.passages = scene.passages
        told = [(p, [trimmed(name) for name in scene.names(p)]) for p in scene.passages]
        self._sure = {word for _, names in told for name in names for word in name.text.split()}
        self._long = long_names(told)
        self._told_bodies = bodies(told)
        self._bearers = surnames(told)
        self._names: dict[int, list[ProperName]] = {}
        self._orgs: dict[int, list[ProperName]] = {}
        self._at = {p.number: i for i, p in enumerate(scene.passages)}
        self._speaks: dict[str, bool] = {}
        self.called = Called(scene.passages, self._bodies)
        self.origins = Origins(scene.passages, self.organisations)

    def speaks_of(self, words: str) -> bool:
        """Whether the article holds words of one list of owners/words.toml."""
        if words not in self._speaks:
            self._speaks[words] = any(owner_words(p.language)[words].search(unbroken(p.text)) for p in self.passages)
        return self._speaks[words]

    @once
    def placed(self) -> frozenset[str]:
        """The folded names that somewhere in the article tell where something is."""
        return placed_names(self)

    @once
    def led(self) -> frozenset[str]:
        """The folded names that stand nowhere in the text but behind a preposition."""
        return led_names(self)

    def names(self, passage: Passage) -> list[ProperName]:
        """Names without a possessive ending."""
        if passage.number not in self._names:
            words = owner_words(passage.language)
            self._names[passage.number] = [
                name
                for name in (self._as_told(passage, n, words) for n in passage.names)
                if not any(words[listed].fullmatch(unbroken(name.text)) for listed in ("not_names", "lists", "latter"))
                and not (name.start <= 1 and generic(words, name.text))
                and not any(period.start <= name.start < period.end for period in passage.periods)
            ]
        return self._names[passage.number]

    def _as_told(self, passage: Passage, name: ProperName, words: OwnerWords) -> ProperName:
        """A name in full, by what its article tells it to be."""
        told = as_told(passage, read_in(passage, name, self._long), words)
        known = told.kind == "person" and told.text in self._told_bodies
        return replace(told, kind="organisation") if known else told

    def organisations(self, passage: Passage) -> list[ProperName]:
        """Names that may be those of bodies: no persons, no places by their preposition, no months."""
        if passage.number not in self._orgs:
            self._orgs[passage.number] = [n for n in self.names(passage) if self._body(passage, n)]
        return self._orgs[passage.number]

    def _bodies(self, passage: Passage) -> list[ProperName]:
        """The organisations without the countries that a noun may stand before: "the largest chain of Moldova"."""
        return [name for name in self.organisations(passage) if name.kind or not country(name.text)]

    def _body(self, passage: Passage, name: ProperName) -> bool:
        words = owner_words(passage.language)
        lone = name.start <= 1 and " " not in name.text and not name.kind and name.text not in self._sure
        lone = lone and not _SET_BESIDE.match(passage.text, name.end)
        lone = lone and not (owns(passage, name) or acts(passage, name))
        if name.kind == "person" or lone or family_sign(passage, name) == TOLD:
            return False
        before, near = unbroken(passage.text[: name.start]), max(0, name.start - _LED)
        last, led = _LAST.search(before, near), _THROUGH.search(before, near) if not name.kind else None
        where = any(m and words["locative"].fullmatch(m.group(1)) for m in (last, led))
        if where and not (set_beside(passage, name) or at_work(before, name.start)):
            return False
        if (
            only_where(passage, name)
            or (narrows(passage, name) and fold(name.text) in self.placed)  # "the London group", met "in London"
            or called_place(passage, name)
            or ((" " in name.text or "-" in name.text) and country(name.text))
        ):
            return False
        if any(number.start <= name.start < number.end for number in passage.numbers):  # "francs CFA"
            return False
        for term in passage.of(OFFICES):
            if term.concept in _HOLDERS:
                continue
            if term.end <= name.start and _APPOSED.fullmatch(passage.text[term.end : name.start]):
                return False
            if name.end <= term.start and _APPOSED.fullmatch(passage.text[name.end : term.start]):
                return False
        shown = unbroken(name.text)
        return not (words["state"].fullmatch(shown) or state_of(shown, words))

    def phrase_right(self, passage: Passage, start: int, floor: int) -> tuple[int, int]:
        """The noun phrase that begins at ``start`` (article and preposition passed over), up to ``floor``."""
        return reached(self, passage, start, floor)

    def refer(
        self, passage: Passage, start: int, end: int, exclude: frozenset[str], of: Ref | None = None
    ) -> Ref | None:
        """What a noun phrase stands for; None where nothing fits."""
        words, text = owner_words(passage.language), unbroken(passage.text)
        start = led_to(text, start, end, words)
        shown = text[start:end].strip()
        if not shown:
            return None
        if state := the_state(passage, start, end, words):
            return state
        definite = led_by_the(text, start, words)
        origin = from_there(self, passage, start, shown, definite, exclude)
        if origin := origin or of_a_town(self, passage, start, end, exclude):
            return origin
        if work := placed_work(self, passage, start, end):
            return work
        names = [n for n in self.names(passage) if start <= n.start and n.end <= end]
        if names and not JOINT.match(shown):
            return self._named(passage, start, end, names, words, exclude)
        owned = re.search(r"'s?\s+(?=\w)", shown)
        if owned:
            owner = self.refer(passage, start, start + owned.start(), exclude)
            if owner and words["capital"].fullmatch(shown[owned.end() :]):  # "the port's capital"
                return owner
            return described(passage, start + owned.end(), end, owner or of)
        if words["latter"].fullmatch(shown) and (last := latter(self, passage, start, exclude)):
            return last
        if words["they"].fullmatch(shown):
            return people_begun(self, passage, of)
        if words["subject"].fullmatch(shown):
            if who := person_begun(self, passage, shown, words):
                return who
            up = opener(self, passage, start, exclude) or begun(self, passage, exclude)
            up = up or antecedent(self, passage, start, "", frozenset(), exclude)
            return up or subject_thing(self, passage)
        if definite and of_a_thing(passage, shown, start, words):
            return described(passage, start, end, TOPIC)
        if beside := apposed(self, passage, end, exclude):
            return beside
        if definite and for_a_thing(passage, shown, end, words):
            return unnamed(passage)
        noun = shown[0].lower() + shown[1:] if start <= 1 else shown
        told = definite or passage.language == "ru"
        if known := self.called.named(passage, noun, exclude) if told else None:
            return Ref(name=known[1], passage=known[0], kind="organisation")
        head = words.head(shown) or words.head(shown.split()[-1])
        if head and own_concept(passage, shown, start):
            return described(passage, start, end, TOPIC)
        if head and told and (definite or shown.casefold() == head[0]):
            return (
                antecedent(self, passage, start, *head, exclude, of_kind=True)
                or titled(self, exclude)
                or antecedent(self, passage, start, *head, exclude)
                or works(passage, start, end)
                or titled_estate(self, head[0], exclude)
            )
        if told and words["things"].fullmatch(shown):
            several = _SEVERAL.search(text, 0, start)  # "40 % des magasins": not the one body just named
            found = None if several else bridged(self, passage, start, exclude)
            return found or described(passage, start, end, TOPIC)
        return described(passage, start, end, of)

    def _named(
        self,
        passage: Passage,
        start: int,
        end: int,
        names: list[ProperName],
        words: OwnerWords,
        exclude: frozenset[str],
    ) -> Ref | None:
        text = unbroken(passage.text)
        chosen = names[0]
        for name in names[1:]:
            between = text[chosen.end : name.start]
            if inside(between, words) or any(words["stops"].fullmatch(w) for w in re.findall(r"[^\W\d_]+'?", between)):
                break
            chosen = name
        if bearer := self._bearers.get(chosen.text):  # "Lambert" after "Carl Lambert"
            return Ref(name=bearer[1], passage=bearer[0], kind="person")
        human = chosen.kind == "person" or _CIVIL.search(text, max(0, chosen.start - 6), chosen.start)
        ref = Ref(name=chosen, passage=passage, kind="person" if human else "organisation")
        before = _COMPOUND.sub("", text[start : chosen.start])
        if placed := told_where(self, passage, start, chosen, words):
            return placed
        owned = re.compile(r"'s?\s+(?=\w)").match(text, chosen.end)
        if owned and owned.end() < end:
            capital = words["capital"].fullmatch(text[owned.end() : end].strip())
            return ref if capital else described(passage, owned.end(), end, ref)
        if of_a_place(self, passage, chosen) and not inside(text[start : chosen.start], words):
            found = self.origins.taken_up(passage, chosen.start, chosen.text, self.back(passage), exclude)
            taken = Ref(name=found[1], passage=found[0], kind="organisation") if found else None
            # "The Corlay mine" is "la mine de Corlay".
            noun = tail(passage, chosen.end, end, words) or end
            if a_plant(passage, chosen.end + 1, end):
                return works(passage, chosen.end + 1, end, ref) or taken
            return taken or works(passage, noun, end, ref) or described(passage, chosen.start, end, TOPIC)
        if passage.language == "en" and (rest := tail(passage, chosen.end, end, words)):
            kind = text[rest:end].split()[-1]
            body = words["bodied"].fullmatch(kind) or (" " in chosen.text and words["firms"].fullmatch(kind))
            return ref if body else described(passage, rest, end, ref)
        inner = inside(before, words) and not complemented(before, words)
        people = (
            passage.language == "ru"
            and words.head(before.strip()) is None
            and counts_people(passage, start, chosen.start)
        )
        if (inner or people) and not words["places"].match(before):
            return described(passage, start, chosen.start, ref)
        return ref

    def back(self, passage: Passage) -> Iterator[Passage]:
        """A passage and those before it; other items of a list are passed over, what opened it is not."""
        at, left = self._at[passage.number], _LOOK_BACK
        yield passage
        while at > 0 and left > 0:
            at -= 1
            near = self.passages[at].block
            if near.kind != Kind.LIST or near is passage.block:
                left -= 1
                yield self.passages[at]
