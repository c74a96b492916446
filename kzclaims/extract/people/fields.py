"""Titles made of a head and a field of work: "directrice des achats", "head of procurement", "директор по закупкам".

What the thesaurus lists as one title is left alone. A field it knows makes one office in every language; an adjective
it does not know makes one within its own language, and an office of its own rather than that of the whole body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kzclaims.entities.letters import plain
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.words import Token, body_type
from kzclaims.extract.thesaurus import DOMAINS, Term, find_terms, load_thesaurus

HEADING, DEPUTY = "office-head-for", "office-deputy-head-for"
# Heads that a field narrows, and what the office is then called.
_HEADS = {
    "office-director": HEADING,
    "office-head-of-body": HEADING,
    "office-head-of-department": HEADING,
    "office-manager": "office-manager-for",
    "office-deputy-director": DEPUTY,
    "office-deputy-head": DEPUTY,
    "office-coordinator": "office-coordinator-for",
}
_UNKNOWN = {
    "fr": re.compile(r"\w{2,}(?:iques?|[aei]les?|[ae]ls?|ifs?|ives?|aires?)"),
    "en": re.compile(r"\w{3,}(?:ical|ional|ic|ive)"),
    "ru": re.compile(r"\w{3,}(?:ческий|ческая|онный|онная|альный|альная)"),
}
# Adjectives that say when or where, not what of.
_OTHERWISE = re.compile(
    r"(?:actuel|éternel|national|région|départemental|cantonal|provincial|fédéral|communal|local|municipal|général"
    r"|princip|intérim|social-?dém|libéra|écolog|catholi)\w*"
)
_OFFICERS = frozenset({"officer", "officers"})


@dataclass(frozen=True, slots=True)
class Field:
    """The office that a head and a field make, and where the words of the whole title start and end."""

    concept: str
    start: int
    end: int


def field_of(look: Look, term: Term, adjective: list[Token], complement: list[Token]) -> Field | None:
    """The field beside a title, None where there is none or the title has none to take.

    Args:
        look: the sentence.
        term: the title.
        adjective: the words between the title and what it is of.
        complement: the words that say of what.
    """
    head = _HEADS.get(term.concept)
    if head is None:
        return None
    if look.words.has("heads", look.text[term.start : term.end].lower()):
        head = HEADING
    language = look.passage.language
    before = _before(look, term) if language != "fr" else None
    after = _after(look, term, adjective, complement)
    officer = _officer(look, term) if language == "en" else None
    for start, end in filter(None, (officer, before, after)):
        found = find_terms(look.text[start:end], language, {DOMAINS})
        first = next((f for f in found if f.start == 0 or (start, end) != after), None)
        if first and (end != (before or (0, 0))[1] or first.end == end - start):
            whole = max(term.end, start + first.end) if (start, end) != officer else look.tokens[look.at(end)].end
            return Field(made(head, first.concept), min(term.start, start), whole)
    return _unknown(look, term, head, adjective, before)


def made(head: str, domain: str) -> str:
    """The office that a head makes with a field of the thesaurus."""
    listed = load_thesaurus().concepts[domain].fact("headedBy")
    return listed if listed and head == HEADING else f"{head}-{domain.removeprefix('domain-')}"


def _before(look: Look, term: Term) -> tuple[int, int] | None:
    """Up to three words before a title: "human resources" manager, "коммерческий" директор."""
    first = look.at(term.start)
    start = term.start
    for token in reversed(look.tokens[max(0, first - 3) : first]):
        if not token.text[0].isalpha() or look.text[token.end : start].strip() or token.low == "s":
            break
        if look.words.has("articles", token.low) or look.words.has("connectors", token.low):
            break
        start = token.start
    return (start, len(look.text[: term.start].rstrip())) if start < term.start else None


def _officer(look: Look, term: Term) -> tuple[int, int] | None:
    """The words between "chief" and "officer"."""
    at = look.at(term.end)
    if look.text[term.start : term.end].lower() != "chief":
        return None
    for number, token in enumerate(look.tokens[at : at + 4], at):
        if token.low in _OFFICERS:
            return (look.tokens[at].start, look.tokens[number - 1].end) if number > at else None
        if not token.text[0].isalpha():
            break
    return None


def _after(look: Look, term: Term, adjective: list[Token], complement: list[Token]) -> tuple[int, int] | None:
    words = adjective or complement or _bare(look, term)
    while words and (look.words.has("connectors", words[0].low) or look.words.has("articles", words[0].low)):
        words = words[1:]
    if not words or body_type(words[0].low) or not words[0].text[0].isalpha():
        return None
    if look.passage.language == "ru" and words[0].low in look.words.sets["units"]:
        words = words[1:]
    elif look.passage.language == "en" and any(
        body_type(token.low) or look.words.has("units", token.low) for token in words[1:3]
    ):
        return None
    return (words[0].start, words[-1].end) if words else None


def _bare(look: Look, term: Term) -> list[Token]:
    """The words right after a title that nothing ties to it: "responsable marketing"."""
    at = look.at(term.end)
    following = look.tokens[at : at + 1]
    close = bool(following) and look.text[term.end : following[0].start].isspace()
    return following if close and look.passage.language == "fr" and following[0].text[0].islower() else []


def _unknown(look: Look, term: Term, head: str, adjective: list[Token], before: tuple[int, int] | None) -> Field | None:
    language = look.passage.language
    told = adjective[0] if adjective else None
    if language != "fr" and before:
        told = look.tokens[look.at(term.start) - 1]
    if told is None or not told.text[0].islower() or not _UNKNOWN[language].fullmatch(told.low):
        return None
    if _OTHERWISE.fullmatch(told.low) or look.words.has("former", told.low) or look.words.has("new", told.low):
        return None
    concept = f"{head}-{language}-{plain(told.low)[:6]}"
    return Field(concept, min(term.start, told.start), max(term.end, told.end))


def left_of(look: Look, first: int) -> list[Token]:
    """Up to three words before a title, nearest first, as far as its article."""
    left: list[Token] = []
    for token in reversed(look.tokens[max(0, first - 3) : first]):
        if not token.text[0].isalpha() or look.words.has("connectors", token.low):
            break
        left.append(token)
        if look.words.has("articles", token.low):
            break
    return left


def after_field(look: Look, complement: list[Token], end: int) -> list[Token]:
    """What follows the field of a title: the body it is held in."""
    rest = [token for token in complement if token.start >= end]
    while rest and any(look.words.has(name, rest[0].low) for name in ("connectors", "articles", "and")):
        rest = rest[1:]
    return rest


def deputy(look: Look, term: Term) -> bool:
    """Whether a title is that of a deputy by the word beside it: "directeur médical adjoint", "deputy director"."""
    at, after = look.at(term.start), look.at(term.end)
    beside = [look.tokens[at - 1]] if at else []
    beside += look.tokens[after : after + 1]
    return any(
        look.words.has("deputies", token.low)
        and (look.text[token.end : term.start].isspace() or look.text[term.end : token.start].isspace())
        for token in beside
    )
