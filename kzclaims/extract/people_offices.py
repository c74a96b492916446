"""Offices as a sentence names them: the title, the body it is held in, the gender of its form, whether it is past.

The body is the one named beside the title; a bare "agency" is the one agency that the article names, else that of the
story; what is in doubt is given an id of the article alone, so that it meets nothing elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kzclaims.claim import fold
from kzclaims.entities.letters import plain
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.people_bodies import Body
from kzclaims.extract.people_fields import DEPUTY, Field, after_field, deputy, field_of, left_of
from kzclaims.extract.people_names import Look
from kzclaims.extract.people_posts import lineage, office_ref, unique
from kzclaims.extract.people_words import Token, body_type
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import OFFICES, PORTFOLIOS, Term, find_terms, load_thesaurus

_FEMININE = re.compile(r"(?:trice|euse|idente|doyenne|seillère|rmière|uvrière|mairesse|députée|jointe|cheffe|préfète)$")
_MASCULINE = re.compile(r"(?:teur|ier|ent|ien|eur|onnier|préfet|doyen|chef)$")
_VERB_RU = re.compile(r"(?:л|ла|ло|ли|ет|ит|ют|ут|ат|ят|ся|сь|ть)$")
_NATIONAL = frozenset(
    {"office-president", "office-head-of-state", "office-prime-minister", "office-head-of-government", "office-monarch"}
)
# Those who meet their counterparts: a bare title says nothing of the country.
_ABROAD = frozenset({"portfolio-foreign-affairs", "portfolio-defence"})
_PLACES = frozenset({"office-mayor", "office-akim", "office-governor", "office-prefect", "office-head-of-state"})
# Those who direct a body as a whole.
_DIRECTING = frozenset(
    {"office-director", "office-chief-executive", "office-financial-director", "office-artistic-director"}
)
_ACTING = re.compile(r"par intérim|intérimaire|\bacting\b|\binterim\b|\bcaretaker\b|врио|и\. ?о\.|исполняющ")
_NO_OFFICES = frozenset({"office-former-holder", "office-successor", "office-acting-holder"})
_IMPLIED = {
    "office-rector": ("university", "institute", "academy"),
    "office-vice-rector": ("university", "institute", "academy"),
    "office-dean": ("faculty",),
    "office-head-coach": ("club",),
    "office-sporting-director": ("club",),
    "office-head-teacher": ("school",),
}


@dataclass(frozen=True, slots=True)
class Office:
    """An office at ``text[start:end]`` of a passage; ``ref`` is what claims call it.

    ``loose`` is the same office by the type of its body alone.

    ``status`` is "", former or acting; ``gender`` masculine, feminine or ""; ``bare`` a title with nothing beside it;
    ``fresh`` that of a newcomer.
    """

    start: int
    end: int
    term: Term
    concept: str
    ref: Ref
    loose: Ref | None
    gender: str
    status: str
    bare: bool
    indefinite: bool
    fresh: bool = False


def _gender(look: Look, article: str, term: Term) -> str:
    word = fold(look.text[term.start : term.end]).split()[0]
    if look.words.has("feminine", word):
        return "feminine"
    if look.words.has("masculine", word):
        return "masculine"
    if look.passage.language != "fr":
        return ""
    if look.words.has("feminine", article):
        return "feminine"
    if look.words.has("masculine", article):
        return "masculine"
    if _FEMININE.search(word):
        return "feminine"
    return "masculine" if _MASCULINE.search(word) else ""


class Offices:
    """The offices of one article, passage by passage."""

    def __init__(self, named: list[Body], about: Body | None = None) -> None:
        self.named, self.about = named, about

    def find(self, look: Look) -> list[Office]:
        """The offices of a passage, in order, none inside the words of another."""
        found: list[Office] = []
        for term in look.passage.of(OFFICES):
            if term.role != "label" or term.concept in _NO_OFFICES or (found and term.start < found[-1].end):
                continue
            if any(n.start <= term.start < n.end for n in look.persons):
                continue
            found.append(self.read(look, term))
        return found

    def read(self, look: Look, term: Term) -> Office:
        """The office that a term names, with the words around it."""
        first, after = look.at(term.start), look.at(term.end)
        words = look.words
        left = left_of(look, first)
        article = left[-1].low if left and words.has("articles", left[-1].low) else ""
        modifiers = left[: -1 if article else None] if article else left[:1]
        former = any(words.has("former", token.low) for token in modifiers)
        fresh = any(words.has("new", token.low) for token in modifiers)
        complement = self._complement(look, after)
        adjective = self._adjective(look, after)
        end = complement[-1].end if complement else adjective[-1].end if adjective else term.end
        acting = bool(_ACTING.search(look.text[max(0, term.start - 24) : end + 16]))
        concept = self._portfolio(look, term, end)
        if deputy(look, term):
            concept = f"{DEPUTY}-{term.concept.removeprefix('office-')}"
        field = field_of(look, term, adjective, complement) if concept == term.concept else None
        if field:
            concept, complement = field.concept, after_field(look, complement, field.end)
            end = max(end, field.end)
        elif concept != term.concept and not concept.startswith(DEPUTY):
            rest = [t for t in complement if t.start >= self._portfolio_end(look, end)]
            complement = [t for t in rest if not words.has("connectors", t.low)]
        of, kind, named = self._body(look, term, concept, complement, adjective, article, field)
        if concept == "office-member-of-parliament" and fold(look.text[term.start : term.end]) == "deputy" and article:
            concept = "office-deputy-head"
        if concept == "office-manager" and look.text[term.start : term.end].lower() == "head":
            concept = "office-head-of-body"
        label = look.text[term.start : end]
        typed = Ref(id=f"body-{kind}", of=TOPIC, kind="thing")
        loose = office_ref(concept, typed, label, kind, acting, loose=True) if kind and not named else None
        bare = not complement and not any(n.end <= term.start <= n.end + 3 for n in look.others)
        status = "former" if former else "acting" if acting else ""
        start, ref = left[-1].start if article else term.start, office_ref(concept, of, label, kind, acting)
        title = field.start if field else term.start
        start = min(start, title, _owner_start(look, title))
        gender, indefinite = _gender(look, article, term), words.has("indefinite", article)
        return Office(start, end, term, concept, ref, loose, gender, status, bare, indefinite, fresh)

    def _portfolio(self, look: Look, term: Term, end: int) -> str:
        heads = lineage(term.concept) & {"office-minister", "office-deputy-minister"}
        if term.concept in ("office-minister", "office-deputy-minister") and heads:
            for found in find_terms(look.text[term.end : end], look.passage.language, {PORTFOLIOS}):
                made = load_thesaurus().office(term.concept, found.concept)
                if made:
                    return made
        return term.concept

    def _portfolio_end(self, look: Look, end: int) -> int:
        found = find_terms(look.text[:end], look.passage.language, {PORTFOLIOS})
        return found[-1].end if found else end

    def _adjective(self, look: Look, at: int) -> list[Token]:
        """Words between a title and what follows it: "le maire socialiste", "président hongrois"."""
        found: list[Token] = []
        if look.passage.language != "fr":
            return found
        for token in look.tokens[at : at + 2]:
            low = token.low
            ends = look.words.has("stops", low) or look.words.has("connectors", low)
            if ends or not token.text[0].islower() or token.start in look.spoken:
                break
            found.append(token)
        following = look.at(found[-1].end) if found else at
        starts = following < len(look.tokens) and (
            look.words.has("connectors", look.tokens[following].low)
            or look.tokens[following].low == ","
            or any(n.start == look.tokens[following].start for n in look.persons)
        )
        return found if starts else []

    def _complement(self, look: Look, at: int) -> list[Token]:
        """The words after a title that say of what: up to a mark, a verb, a relative or a person."""
        words, language = look.words, look.passage.language
        start = at + len(self._adjective(look, at))
        found: list[Token] = []
        named = start < len(look.tokens) and any(n.start == look.tokens[start].start for n in look.others)
        tied = start < len(look.tokens) and words.has("connectors", look.tokens[start].low)
        if language != "ru" and not tied and not (named and start == at):
            return found
        quoted = False
        for number, token in enumerate(look.tokens[start : start + 12], start):
            low, following = token.low, look.tokens[number + 1].low if number + 1 < len(look.tokens) else ""
            if any(n.start <= token.start < n.end for n in look.persons) or token.start in look.spoken:
                break
            if token.text in "«»" and language == "ru" and (found or body_type(look.tokens[number - 1].low)):
                quoted = token.text == "«"
                continue
            if not token.text[0].isalpha() or words.phrase("replaces", look.tokens, number):
                break
            joined = words.has("and", low) and (words.has("connectors", following) or following in ("la", "l"))
            russian = language == "ru"
            if words.has("stops", low) and not joined and not (russian and found and words.has("connectors", low)):
                break
            if russian and not quoted and token.text[0].islower() and _VERB_RU.search(low) and not body_type(low):
                break
            found.append(token)
        while found and any(words.has(name, found[-1].low) for name in ("connectors", "articles", "and")):
            found.pop()
        return found

    def _body(
        self,
        look: Look,
        term: Term,
        concept: str,
        complement: list[Token],
        adjective: list[Token],
        article: str,
        field: Field | None,
    ) -> tuple[Ref, str, bool]:
        prior = look.at(term.start) - 2
        if look.passage.language == "en" and not complement and prior >= 0 and look.tokens[prior + 1].low == "s":
            complement = [look.tokens[prior]] if body_type(look.tokens[prior].low) else []
        inner = [t for t in look.tokens if term.start < t.start < term.end] if "board" not in concept else []
        typed = next((t for t in inner if body_type(t.low)), None)
        listed = ([t for t in inner if t.start >= typed.start] if typed else []) + complement
        kind = next((k for t in listed if (k := body_type(t.low))), "")
        if listed:
            names = [n for n in look.others if listed[0].start <= n.start and n.end <= listed[-1].end]
            return self._of_words(look, concept, listed, names, kind)
        owner = next((n for n in look.others if _touches(n, field.start if field else term.start, look)), None)
        if owner:
            return self._ref(look, concept, owner), "", True
        implied = self._implied(concept)
        if implied:
            return implied
        if look.words.has("possessive", article):
            return unique(look, str(look.passage.number), str(term.start)), "", True
        if adjective and concept.startswith(("office-minister", "office-deputy-minister", *_NATIONAL)):
            return self._country(look, adjective), "", True
        if self.about and article and self._heads(look, concept):
            return Ref(name=self.about.name, passage=self.about.passage, kind="organisation"), self.about.kind, True
        fact = load_thesaurus().concepts.get(concept)
        if fact and fact.fact("portfolio") and fact.fact("portfolio") not in _ABROAD:
            return TOPIC, "", True
        return unique(look, concept), "", True

    def _heads(self, look: Look, concept: str) -> bool:
        """Whether a bare title is that of whoever directs what the article is about: no other body stands beside it."""
        about = {fold(self.about.name.text)} if self.about else set()
        beside = (n for n in look.others if n.kind == "organisation" and fold(n.text) not in about)
        return bool(lineage(concept) & _DIRECTING) and next(beside, None) is None

    def _implied(self, concept: str) -> tuple[Ref, str, bool] | None:
        """The one body of the article that such a title is held in: a rector's university."""
        for kind in _IMPLIED.get(concept, ()):
            one = [body for body in self.named if body.kind == kind]
            if len(one) == 1:
                return Ref(name=one[0].name, passage=one[0].passage, kind="organisation"), kind, False
        return None

    def _of_words(
        self, look: Look, concept: str, listed: list[Token], names: list[ProperName], kind: str
    ) -> tuple[Ref, str, bool]:
        one = [body for body in self.named if kind and body.kind == kind]
        capital = next((t for t in listed if t.text[0].isupper() and body_type(t.low)), None)
        if capital:
            start = next((n.start for n in names if n.start <= capital.start < n.end), capital.start)
            full = ProperName(start, listed[-1].end, look.text[start : listed[-1].end], "organisation")
            return Ref(name=full, passage=look.passage, kind="organisation"), kind, len(one) > 1
        if kind and names:
            start = min(names[0].start, next(t.start for t in listed if body_type(t.low)))
            end = listed[-1].end + ("«" in look.text[start : listed[-1].end] and look.text[listed[-1].end :][:1] == "»")
            full = ProperName(start, end, look.text[start:end], "organisation")
            return Ref(name=full, passage=look.passage, kind="organisation"), kind, True
        if kind and len(one) == 1:
            return Ref(name=one[0].name, passage=one[0].passage, kind="organisation"), kind, len(one) > 1
        if kind and not one:
            words = (t.low for t in listed if len(t.low) > 3 and not body_type(t.low))
            content = sorted(plain(word)[:5] for word in words if not look.words.has("connectors", word))
            return Ref(id="-".join(["body", kind, *content]), of=TOPIC, kind="thing"), kind, True
        if names and not kind:
            return self._ref(look, concept, names[0]), "", True
        return unique(look, *(t.low for t in listed)), kind, True

    def _ref(self, look: Look, concept: str, name: ProperName) -> Ref:
        kind = "place" if not lineage(concept).isdisjoint(_PLACES) else "organisation"
        return Ref(name=name, passage=look.passage, kind=kind)

    def _country(self, look: Look, adjective: list[Token]) -> Ref:
        """The country an adjective is made from, where the article names it; else the adjective itself."""
        return Ref(id=f"nation-{adjective[0].low[:5]}", kind="thing")


def _touches(name: ProperName, start: int, look: Look) -> bool:
    return 0 < start - name.end <= 4 and look.text[name.end : start].strip() in ("", "'s", "’s", "'", "’")


def _owner_start(look: Look, title: int) -> int:
    """Where an owner before a title starts: "Morvan's finance chief"."""
    owner = next((n for n in look.others if 2 < title - n.end < 5 and look.text[n.end : title] in ("'s ", "’s ")), None)
    return owner.start if owner else title
