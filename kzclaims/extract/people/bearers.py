"""The body that an office is held in: the one named beside the title, taken up by it, or implied by the office.

What is in doubt is given an id of the article alone, so that it meets nothing elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.entities.letters import plain
from kzclaims.entities.organisations import concept_of
from kzclaims.entities.words import organisation_words
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.people.bodies import ADJECTIVE_RU, Body, body_ref
from kzclaims.extract.people.fields import Field
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.posts import lineage, unique
from kzclaims.extract.people.taken import body_before, generic, town_before
from kzclaims.extract.people.words import Token, body_phrases, body_type, houses_within
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import MEASURES, Term, load_thesaurus

_BRANCH = re.compile(r"\s(?:de la |de l['’]|du |des )?(?=[a-zà-ÿ])")
_NATIONAL = frozenset(
    {"office-president", "office-head-of-state", "office-prime-minister", "office-head-of-government", "office-monarch"}
)
# Those who meet their counterparts: a bare title says nothing of the country.
_ABROAD = frozenset({"portfolio-foreign-affairs", "portfolio-defence"})
_PLACES = frozenset({"office-mayor", "office-akim", "office-governor", "office-prefect", "office-head-of-state"})
# What "the institution" seldom is: a part of one, or what it has to do with.
_NO_HOUSES = frozenset(
    {"service", "department", "centre", "ministry", "council", "court", "police", "board", "trial", "jury", "campaign"}
    | {"team", "commission", "committee", "parliament", "mission", "trust", "fund", "bank", "agency", "authority"}
    | {"union", "syndicate"}
)
# Those who direct a body as a whole.
_DIRECTING = frozenset(
    {"office-director", "office-chief-executive", "office-financial-director", "office-artistic-director"}
)
_IMPLIED = {
    "office-rector": ("university", "institute", "academy"),
    "office-vice-rector": ("university", "institute", "academy"),
    "office-dean": ("faculty",),
    "office-head-coach": ("club",),
    "office-sporting-director": ("club",),
    "office-head-teacher": ("school",),
}


class Bearers:
    """The bodies of the offices of one article."""

    def __init__(self, named: list[Body], about: Body | None = None, found: list[Look] | None = None) -> None:
        self.named, self.about, self.looks = named, about, found or []
        self.numbers = {look.passage.number: number for number, look in enumerate(self.looks)}

    def body(
        self,
        look: Look,
        term: Term,
        concept: str,
        complement: list[Token],
        adjective: list[Token],
        article: str,
        field: Field | None,
    ) -> tuple[Ref, str, bool]:
        """The body, its type, and whether it is told by name or nothing else is.

        Args:
            look: the sentence.
            term: the title.
            concept: what office it is.
            complement: the words that say of what.
            adjective: the words between the title and those.
            article: the folded article before the title.
            field: the field of work that the title names.
        """
        prior = look.at(term.start) - 2
        if look.passage.language == "en" and not complement and prior >= 0 and look.tokens[prior + 1].low == "s":
            owner_word = look.tokens[prior]
            common = owner_word.text[0].islower() and len(owner_word.low) > 3
            complement = [owner_word] if common or body_type(owner_word.low) else []
        inner = [t for t in look.tokens if term.start < t.start < term.end] if "board" not in concept else []
        typed = next((t for t in inner if body_type(t.low)), None)
        listed = ([t for t in inner if t.start >= typed.start] if typed else []) + complement
        kind = next((k for t in _owned(look, listed) if (k := body_type(t.low))), "")
        if listed and generic(look, listed):
            house = any(look.words.has("houses", t.low) for t in listed)
            taken = None if house else self._taken(look, term, concept)
            if taken:
                return taken
            before = self._kind_before(look, term.start) if house else ""
            if before:
                one = [body for body in self.named if body.kind == before]
                found = body_ref(one[0].name, one[0].passage) if len(one) == 1 else unique(look, before)
                return replace(found, concept=before), before, True
        if listed:
            names = [n for n in look.others if listed[0].start <= n.start and n.end <= listed[-1].end]
            return self._of_words(look, concept, listed, names, kind)
        owner = next((n for n in look.others if _touches(n, field.start if field else term.start, look)), None)
        if owner:
            country = self._nation(owner.text.split()) if self._of_a_country(concept) else None
            return country or self._ref(look, concept, owner), "", True
        implied = self._implied(concept)
        if implied:
            return implied
        if look.words.has("possessive", article):
            taken = self._taken(look, term, concept, possessive=True)
            if taken:
                return taken
            told = self._kind_before(look, term.start)
            return replace(unique(look, look.passage.text, str(term.start)), concept=told), told, True
        if adjective and self._of_a_country(concept):
            country = self._nation([token.low for token in adjective])
            return country or Ref(id=f"nation-{adjective[0].low[:5]}", kind="thing"), "", True
        if concept in _PLACES and (article or look.passage.language == "ru"):
            town = town_before(self.looks, self.numbers.get(look.passage.number, -1), term.start)
            if town:
                return Ref(name=town[0], passage=town[1].passage, kind="place"), "", True
        if self.about and article and self._heads(look, concept, term.start):
            return body_ref(self.about.name, self.about.passage), self.about.kind, True
        fact = load_thesaurus().concepts.get(concept)
        if fact and fact.fact("portfolio") and fact.fact("portfolio") not in _ABROAD:
            return TOPIC, "", True
        return unique(look, concept), "", True

    def _taken(self, look: Look, term: Term, concept: str, possessive: bool = False) -> tuple[Ref, str, bool] | None:
        """The body before a title that says no more than "its" or "of the company"; only for what one person holds."""
        fact = load_thesaurus().concepts.get(concept)
        if not fact or not (fact.fact("exclusive") or lineage(concept) & _DIRECTING):
            return None
        if possessive and look.passage.language != "en" and any(n.end <= term.start for n in look.persons):
            return None
        found = body_before(self.looks, self.numbers.get(look.passage.number, -1), term.start)
        if found is None:
            return None
        name, where = found
        kind = next((k for word in name.text.split() if (k := body_type(word))), "")
        return body_ref(name, where.passage), kind, True

    def _kind_before(self, look: Look, start: int) -> str:
        """The one kind of body that an article has spoken of so far: what "the institution" is; "" if several."""
        at = self.numbers.get(look.passage.number, -1)
        texts = [found.tokens for found in self.looks[:at]] + [[t for t in look.tokens if t.end <= start]]
        kinds = {kind for told in texts for t in told if len(t.low) > 3 and (kind := body_type(t.low))}
        said = [found.text for found in self.looks[:at]] + [look.text[:start]]
        kinds |= {kind for text in said for _, _, kind in body_phrases(text)}
        kinds -= _NO_HOUSES
        return kinds.pop() if len(kinds) == 1 else ""

    def _heads(self, look: Look, concept: str, start: int) -> bool:
        """Whether a bare title is that of whoever directs what the article is about: no other body stands beside it."""
        about = {fold(self.about.name.text)} if self.about else set()
        beside = (n for n in look.others if n.kind == "organisation" and fold(n.text) not in about)
        # "À l’école primaire, la directrice": of another house.
        within = look.tokens[: look.at(start)]
        named = fold(self.about.name.text) if self.about else ""
        another = any(t.low not in named for t in houses_within(look.words, within))
        return bool(lineage(concept) & _DIRECTING) and next(beside, None) is None and not another

    def _implied(self, concept: str) -> tuple[Ref, str, bool] | None:
        """The one body of the article that such a title is held in: a rector's university."""
        for kind in _IMPLIED.get(concept, ()):
            one = [body for body in self.named if body.kind == kind]
            if len(one) == 1:
                return body_ref(one[0].name, one[0].passage), kind, False
        return None

    def _of_words(
        self, look: Look, concept: str, listed: list[Token], names: list[ProperName], kind: str
    ) -> tuple[Ref, str, bool]:
        one = [body for body in self.named if kind and body.kind == kind]
        # The capital of a word alone that opens a sentence says nothing.
        proper = listed if len(listed) > 1 or listed[0].start > 1 else []
        capital = next((t for t in proper if t.text[0].isupper() and body_type(t.low)), None)
        if capital:
            start = next((n.start for n in names if n.start <= capital.start < n.end), capital.start)
            full = ProperName(start, listed[-1].end, look.text[start : listed[-1].end], "organisation")
            return body_ref(full, look.passage), kind, len(one) > 1
        if kind and names:
            start = min(names[0].start, next(t.start for t in listed if body_type(t.low)))
            end = listed[-1].end + ("«" in look.text[start : listed[-1].end] and look.text[listed[-1].end :][:1] == "»")
            full = ProperName(start, end, look.text[start:end], "organisation")
            return body_ref(full, look.passage), kind, True
        if kind and len(one) == 1 and not _of_a_level(look, listed, one[0]):
            before = self._before_it(look, listed, one[0])
            if before:
                return before, kind, True
            return body_ref(one[0].name, one[0].passage), kind, len(one) > 1
        if kind and (not one or any(look.words.has("levels", t.low) for t in listed)):
            words = (t.low for t in listed if len(t.low) > 3 and not body_type(t.low))
            told = (word for word in words if not (look.words.has("connectors", word) or look.words.has("main", word)))
            content = sorted(plain(word)[:5] for word in told)
            return Ref(id="-".join(["body", kind, *content]), of=TOPIC, kind="thing"), kind, True
        if names and not kind:
            country = self._nation(names[0].text.split()) if self._of_a_country(concept) else None
            if country:
                return country, "", True
            if _branch(look, names[0]):
                return unique(look, *(t.low for t in listed)), "", True
            return self._ref(look, concept, names[0]), "", True
        return unique(look, *(t.low for t in listed)) if kind else self._common(look, listed), kind, True

    def _before_it(self, look: Look, listed: list[Token], one: Body) -> Ref | None:
        """What "the bank" takes up where the one body that is called so is only named further on."""
        if one.passage.number <= look.passage.number or len([t for t in listed if len(t.low) > 3]) > 1:
            return None
        found = body_before(self.looks, self.numbers.get(look.passage.number, -1), listed[0].start)
        typed = found and any(body_type(word) for word in found[0].text.split())
        return body_ref(found[0], found[1].passage) if found and not typed else None

    def _common(self, look: Look, listed: list[Token]) -> Ref:
        """A part of a body that has no name: "the emergency ward"; where it is "the ward", as the article calls it."""
        ties = ("connectors", "articles", "possessive")
        told = [t for t in listed if len(t.low) > 1 and not any(look.words.has(tie, t.low) for tie in ties)]
        if not told or any(not t.text.isalpha() or t.text[0].isupper() for t in told):
            return unique(look, *(t.low for t in listed))
        words = [t.low for t in told]
        if len(words) == 1:
            words = sorted(self._called(words[0], look.passage.language)) or words
        stems = sorted(plain(word)[:6] for word in words)
        role = self.called(look, told) or " ".join(words)
        return Ref(id="-".join(["body", look.passage.language, *stems]), of=TOPIC, kind="thing", role=role)

    def called(self, look: Look, body: Sequence[Token]) -> str:
        """What the article calls a body more closely that a sentence tells by its noun alone: "the market"."""
        alone = len(body) == 1 and body[0].text[0].islower() and not body_type(body[0].low)
        words = self._called(body[0].low, look.passage.language) - {body[0].low} if alone else frozenset()
        return (
            " ".join([*words, body[0].low] if look.passage.language != "fr" else [body[0].low, *words]) if words else ""
        )

    def _called(self, head: str, language: str) -> frozenset[str]:
        """The words by which the article names the one thing of a kind more closely; empty where there are several."""
        found: set[frozenset[str]] = set()
        for look in self.looks:
            for at, token in enumerate(look.tokens):
                if token.low != head or look.passage.language != language:
                    continue
                beside = look.tokens[max(0, at - 1) : at] if language != "fr" else look.tokens[at + 1 : at + 2]
                if language == "ru" and beside and not ADJECTIVE_RU.search(beside[0].low):
                    continue  # "директор терминала", "орган церкви": a noun before it is not told more closely by it
                plain_word = (
                    beside and beside[0].text.isalpha() and beside[0].text[0].islower() and len(beside[0].low) > 3
                )
                if plain_word and not any(
                    look.words.has(kind, beside[0].low) for kind in ("stops", "possessive", "new")
                ):
                    found.add(frozenset({head, beside[0].low}))
        return found.pop() if len(found) == 1 else frozenset()

    def _ref(self, look: Look, concept: str, name: ProperName) -> Ref:
        kind = "place" if not lineage(concept).isdisjoint(_PLACES) else "organisation"
        return Ref(name=name, passage=look.passage, kind=kind)

    def _of_a_country(self, concept: str) -> bool:
        return concept.startswith(("office-minister", "office-deputy-minister", *_NATIONAL))

    def _nation(self, words: list[str]) -> Ref | None:
        """The country that a name or an adjective stands for, in any language; None where none is known."""
        known = (self._country(fold(word)) for word in words)
        country = next(filter(None, known), "")
        return Ref(id=f"nation-{country}", kind="thing") if country else None

    def _country(self, word: str) -> str:
        forms = (word, word.removesuffix("e"), word.removesuffix("ne"))
        concept = next(filter(None, map(concept_of, forms)), "")
        return concept if concept in organisation_words().places else ""


def _owned(look: Look, listed: list[Token]) -> list[Token]:
    """The words behind an English possessive that say what somebody heads, if any: "the plant's largest union"."""
    owner = next((n for n in range(len(listed) - 1, 0, -1) if listed[n].low == "s"), -1)
    behind = listed[owner + 1 :] if owner > 0 and look.passage.language == "en" else []
    return behind if any(body_type(t.low) not in ("", "board") for t in behind) else listed


def _of_a_level(look: Look, listed: Sequence[Token], body: Body) -> bool:
    """Whether words tell a body of a level that a name does not: "the regional hospital" is not that of a village."""
    told = [t for t in listed if look.words.has("levels", t.low)]
    return any(plain(t.low)[:6] not in plain(fold(body.name.text)) for t in told)


def _branch(look: Look, name: ProperName) -> bool:
    """Whether a thing behind an acronym tells one of its branches: "la CGT services publics", "FO cheminots"."""
    if not (name.text.isupper() and len(name.text) > 1):
        return False
    behind = _BRANCH.match(look.text, name.end)
    at = behind.end() if behind else -1
    return any(t.start == at and t.role == "label" for t in look.passage.of(MEASURES))


def _touches(name: ProperName, start: int, look: Look) -> bool:
    return 0 < start - name.end <= 4 and look.text[name.end : start].strip() in ("", "'s", "’s", "'", "’")
