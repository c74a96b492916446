"""Offices as a sentence names them: the title, the body it is held in, the gender of its form, whether it is past.

The body is the one named beside the title; a bare "agency" is the one agency that the article names, else that of the
story; what is in doubt is given an id of the article alone, so that it meets nothing elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.entities.organisations import concept_of
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.people.bearers import Bearers
from kzclaims.extract.people.fields import DEPUTY, after_field, deputy, field_of, left_of
from kzclaims.extract.people.gender import gender_of
from kzclaims.extract.people.hearers import tells_hearers
from kzclaims.extract.people.led import of_field, with_place
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.posts import as_titled, in_kind, lineage, office_ref
from kzclaims.extract.people.ranks import rank_terms
from kzclaims.extract.people.words import Token, body_type, verbal_ru
from kzclaims.extract.proper_names import is_function_word
from kzclaims.extract.thesaurus import OFFICES, PORTFOLIOS, Term, find_terms, load_thesaurus
from kzclaims.extract.words import concepts
from kzclaims.record import record

_ACTING = re.compile(r"par intérim|intérimaire|\bacting\b|\binterim\b|\bcaretaker\b|врио|и\. ?о\.|исполняющ")
# "conservatrice en chef": a rank, no office of its own.
_IN_CHIEF = re.compile(r"\ben\s$")
_GOES_ON = re.compile(r"\s(?:de\s(?:la\s|l['’])?|d['’]|du\s|des\s)[a-zà-ÿ]{4,}")
SHADOW = "office-shadow"
# English titles that say nothing of what they are of.
_OF_ANYTHING = frozenset(
    {"chief", "head", "boss", "director", "manager", "president", "chairman", "chairwoman", "leader"}
)
_FEW_WORDS = 4
_NO_NOUNS = ("former", "new", "deputies", "ranks", "person_titles", "stops")
_NO_OFFICES = frozenset({"office-former-holder", "office-successor", "office-acting-holder"})


@record(frozen=True, slots=True)
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


def _after_holder(look: Look, end: int) -> list[Token]:
    """The body after an office and its holder: "head coach Tony Varga of Harl Rovers"; no words where there is none."""
    holder = next((n for n in look.persons if 0 < n.start - end <= 2), None) if look.passage.language == "en" else None
    at = look.at(holder.end) if holder else len(look.tokens)
    tied = at < len(look.tokens) and look.words.has("connectors", look.tokens[at].low)
    name = next((n for n in look.others if 0 < n.start - look.tokens[at].end <= 5), None) if tied else None
    return [t for t in look.tokens[at:] if name and t.start < name.end] if name else []


def _rank_of_another(look: Look, term: Term) -> bool:
    """Whether a title is but the rank of one whose noun stands right before a name: "chief Ruvan envoy Lia Moss"."""
    if look.passage.language != "en" or not look.words.has("ranks", look.text[term.start : term.end].lower()):
        return False
    holder = next((n for n in look.persons if n.start > term.end), None)
    between = [t for t in look.tokens[look.at(term.end) :] if holder and t.end <= holder.start]
    plain = all(t.text.isalpha() and not look.words.has("connectors", t.low) for t in between)
    spoken = any(t.start in look.spoken or look.words.has("stops", t.low) for t in between)
    return 1 < len(between) < _FEW_WORDS and plain and not spoken and between[-1].text[0].islower()


def _no_title(look: Look, term: Term) -> bool:
    """Whether a word that may be a title is another one here: "После", "le principal accusé"."""
    text = look.text[term.start : term.end]
    if is_function_word(text, look.passage.language):
        return True
    following = look.tokens[look.at(term.end) :][:1]
    plain = bool(following) and following[0].text.isalpha() and following[0].text[0].islower()
    told = plain and any(look.words.has(kind, following[0].low) for kind in ("connectors", "stops"))
    return look.words.has("or_adjectives", fold(text)) and plain and not told


def _no_holder(look: Look, after: int) -> bool:
    """Whether the word after a title says that it is held no more or not yet: "maire honoraire", "mayor-elect"."""
    following = [token for token in look.tokens[after : after + 2] if token.text not in "-‑"]
    return bool(following) and look.words.has("not_yet", following[0].low)


class Offices:
    """The offices of one article, passage by passage."""

    def __init__(self, bearers: Bearers) -> None:
        self.bearers = bearers

    def find(self, look: Look) -> list[Office]:
        """The offices of a passage, in order, none inside the words of another."""
        found: list[Office] = []
        ranks = rank_terms(look)
        inner = [
            t for t in look.passage.of(OFFICES) if not any(r.start <= t.start < r.end for r in ranks if t.end <= r.end)
        ]
        for term in sorted([*ranks, *inner]) if ranks else inner:
            if term.role != "label" or term.concept in _NO_OFFICES or (found and term.start < found[-1].end):
                continue
            if _rank_of_another(look, term) or _no_title(look, term):
                continue
            if any(n.start <= term.start < n.end for n in look.persons) or _IN_CHIEF.search(look.text[: term.start]):
                continue
            found.append(self.read(look, _narrowed(look, term)))
        return found

    def read(self, look: Look, term: Term) -> Office:
        """The office that a term names, with the words around it."""
        first, after = look.at(term.start), look.at(term.end)
        words = look.words
        left = left_of(look, first)
        article = left[-1].low if left and words.has("articles", left[-1].low) else ""
        modifiers = left[: -1 if article else None] if article else left[:1]
        former = any(words.has("former", token.low) for token in modifiers) or _no_holder(look, after)
        fresh = any(words.has("new", token.low) for token in modifiers)
        heard = tells_hearers(look, first, after)
        complement = ([] if heard else self._complement(look, after)) or _noun_before(look, term, left, article)
        adjective = self._adjective(look, after)
        end = (
            complement[-1].end
            if complement and complement[0].start >= term.end
            else adjective[-1].end
            if adjective
            else term.end
        )
        acting = bool(_ACTING.search(look.text[max(0, term.start - 24) : end + 16]))
        concept = self._portfolio(look, term, end)
        if any(words.has("shadows", token.low) for token in modifiers):  # of a party that does not govern
            concept = f"{SHADOW}-{concept.removeprefix('office-')}"
        if deputy(look, term):
            concept = f"{DEPUTY}-{term.concept.removeprefix('office-')}"
        field = field_of(look, term, adjective, complement) if concept == term.concept else None
        if field:
            concept, complement = field.concept, after_field(look, complement, field.end)
            end = max(end, field.end)
        elif concept != term.concept and not concept.startswith(DEPUTY):
            rest = [t for t in complement if t.start >= self._portfolio_end(look, end)]
            complement = [t for t in rest if not words.has("connectors", t.low)]
        of, kind, named = self.bearers.body(
            look, term, concept, complement or _after_holder(look, end), adjective, article, field
        )
        to_whom = after < len(look.tokens) and look.tokens[after].low == "to"  # "deputy to the chief engineer"
        title = fold(look.text[term.start : term.end])
        concept = as_titled(in_kind(concept, kind, look.passage.language), title, bool(article) or to_whom)
        label = look.text[term.start : end]
        if not (of and of.name) and title == "premier":  # of a state, or of a country
            concept = "office-premier"
        before = complement[0].text if complement and complement[0].start < term.start else ""
        told = f"{_possessor(look, first)} {before} {look.text[term.end : end]}"
        typed = Ref(id=f"body-{kind}", of=TOPIC, kind="thing")
        loose = office_ref(concept, typed, label, kind, acting, loose=True) if kind and not named else None
        bare = not complement and not any(n.end <= term.start <= n.end + 3 for n in look.others)
        status = "former" if former else "acting" if acting else ""
        ref = replace(office_ref(concept, of, label, kind, acting), role=told)
        begins = field.start if field else term.start
        start = min(left[-1].start if article else term.start, begins, _owner_start(look, begins))
        gender, indefinite = gender_of(look, article, term), words.has("indefinite", article)
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
        ends = _lasting(look) | (_nominative(look) if language == "ru" else set())
        for number, token in enumerate(look.tokens[start : start + 12], start):
            low, following = token.low, look.tokens[number + 1].low if number + 1 < len(look.tokens) else ""
            if any(n.start <= token.start < n.end for n in look.persons) or token.start in look.spoken:
                break
            if token.start in ends:
                break
            if token.text in "«»" and language == "ru":
                quoted = token.text == "«"
                continue
            if not token.text[0].isalpha() or words.phrase("replaces", look.tokens, number):
                break
            joined = words.has("and", low) and (words.has("connectors", following) or following in ("la", "l"))
            joined = joined or of_field(look, look.tokens, number)
            russian = language == "ru"
            if words.has("stops", low) and not joined and not (russian and found and words.has("connectors", low)):
                break
            verbal = russian and not quoted and token.text[0].islower() and verbal_ru(low)
            becomes = bool(words.phrase("appointed", look.tokens, number))
            if verbal and (becomes or not (body_type(low) or concept_of(low))):
                break
            found.append(token)
        while found and any(words.has(name, found[-1].low) for name in ("connectors", "articles", "and")):
            found.pop()
        return with_place(look, found)


def _noun_before(look: Look, term: Term, left: list[Token], article: str) -> list[Token]:
    """The noun before an English title that says of what: "patrol chief", "hospital boss"; no adjective."""
    before = left[:-1] if article else left
    plain = look.passage.language == "en" and fold(look.text[term.start : term.end]) in _OF_ANYTHING
    if not plain or not before or look.text[before[0].end : term.start] != " ":
        return []
    noun = before[0]
    kinds = {c.rpartition("-")[2] for c in concepts(noun.text, "en")}
    known = bool(body_type(noun.low)) or ("n" in kinds and "a" not in kinds)
    named = any(n.start <= noun.start < n.end for n in look.others) and not (noun.start <= 1 and known)
    told = any(look.words.has(kind, noun.low) for kind in _NO_NOUNS)
    return [noun] if known and not (named or told) else []


def _lasting(look: Look) -> set[int]:
    """Where a sentence says for how long something has been so: "head of the school for six years"."""
    return {found.start for found in look.passage.periods if found.what in ("duration", "since", "until", "span")}


def _nominative(look: Look) -> set[int]:
    """Where a Russian title stands in the nominative: it tells nothing of the one before it, "журналистам капитан"."""
    return {t.start for t in look.passage.of(OFFICES) if _in_nominative(t.concept, look.text[t.start : t.end].lower())}


@lru_cache(maxsize=1024)
def _in_nominative(office: str, title: str) -> bool:
    known = load_thesaurus().concepts.get(office)
    return known is not None and title in map(str.lower, known.names.get("ru", {}).get("label", ()))


def _narrowed(look: Look, term: Term) -> Term:
    """A title whose last words begin a longer name of the body: "président du conseil régional de santé"."""
    if "office-president" not in lineage(term.concept) or not _GOES_ON.match(look.text, term.end):
        return term
    first = look.tokens[look.at(term.start)]
    return Term(first.start, first.end, "office-president", term.scheme) if first.end < term.end else term


def _possessor(look: Look, first: int) -> str:
    """The owner before an English title: the museum in "the museum’s head curator"."""
    back = [token.low for token in reversed(look.tokens[max(0, first - 4) : first])]
    if look.passage.language != "en" or "s" not in back:
        return ""
    owner = first - back.index("s") - 2
    return look.text[look.tokens[max(0, owner)].start : look.tokens[first - 1].start] if owner >= 0 else ""


def _owner_start(look: Look, title: int) -> int:
    """Where an owner before a title starts: "Morvan's finance chief"."""
    owner = next((n for n in look.others if 2 < title - n.end < 5 and look.text[n.end : title] in ("'s ", "’s ")), None)
    return owner.start if owner else title
