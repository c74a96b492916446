"""The words that say what somebody is set over: the body behind a verb, or right before a participle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.people.fields import HEADING, made
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.words import Token, body_type
from kzclaims.extract.thesaurus import DOMAINS, MEASURES, find_terms, load_thesaurus

_HEAD = "office-head-of-body"
_OF_DEPARTMENT = "office-head-of-department"
_SHIP = "thing-ship"
SHIPS = "office-ship-captain"  # who commands one
_LONGEST = 12  # words that name a body
_IS = frozenset({"est", "était", "été", "a", "is", "was", "been", "has", "had"})
_IN_PLACE = re.compile(
    r"\s(?:in|at|near|à|près de|в|во|под|близ)\s"
    r"(?:(?:the\s)?(?:nearby|neighbouring|neighboring|coastal)\s(?:(?:town|village|city|port)\sof\s)?|соседн\w{2,3}\s)?"
)
_SIZE = re.compile(r"(?:(?:the|a|an|its|this|that)\s)?\d[\d,.\u00a0\u202f]*[-‑][^\W\d_]+\s")


def untied(look: Look, listed: list[Token]) -> list[Token]:
    """Words without the articles and prepositions that they begin with."""
    while listed and any(look.words.has(kind, listed[0].low) for kind in ("articles", "connectors")):
        listed = listed[1:]
    return listed


def of_work(look: Look, body: Sequence[Token]) -> bool:
    """Whether words say what a service or a team does: "the regional fire service"."""
    return len(body) > 1 and any(look.words.has(kind, t.low) for t in body for kind in ("parts", "units"))


def _after_size(look: Look, tokens: list[Token], start: int) -> int:
    """The place behind how many belong to a body, right before its noun: "the 412-member co-op"."""
    size = _SIZE.match(look.text, tokens[start].start) if start < len(tokens) else None
    if size is None:
        return start
    return next((n for n in range(start, len(tokens)) if tokens[n].start >= size.end()), start)


def body_words(look: Look, tokens: list[Token], start: int) -> list[Token]:
    """The words that name a body from a place on, without articles and prepositions before them."""
    listed: list[Token] = []
    words = look.words
    start = _after_size(look, tokens, start)
    for at, token in enumerate(tokens[start : start + _LONGEST], start):
        if not token.text[0].isalpha() and token.text not in "«»":
            break
        if any(n.start <= token.start < n.end for n in look.persons) or token.start in look.spoken:
            break
        joined = listed and (words.has("connectors", token.low) or of_field(look, tokens, at))
        if words.has("stops", token.low) and not joined:
            break
        if words.has("on_behalf", token.low) and _for_another(look, listed, token):
            break
        listed.append(token)
    listed = untied(look, listed)
    while listed and any(words.has(kind, listed[-1].low) for kind in ("articles", "connectors")):
        listed = listed[:-1]
    return with_place(look, [token for token in listed if token.text not in "«»"])


def _for_another(look: Look, listed: list[Token], token: Token) -> bool:
    """Whether something that bears no name is run for a body that bears one: "the three centres for the ABC"."""
    after = next((n for n in look.others if n.start > token.end), None)
    between = untied(look, [t for t in look.tokens if token.end <= t.start < after.start]) if after else []
    return after is not None and not between and bool(listed) and all(t.text.islower() for t in listed)


def of_field(look: Look, tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition ties a field of work to its noun: "la direction des ressources en eau"."""
    if not look.words.has("of_field", tokens[at].low) or at + 1 >= len(tokens):
        return False
    return bool(find_terms(tokens[at + 1].text, look.passage.language, {DOMAINS}))


def with_place(look: Look, body: list[Token]) -> list[Token]:
    """The words of a body without a name with the place that it is told to be in: "the co-op in nearby Brune"."""
    if (
        not body
        or not body_type(body[-1].low)
        or any(n.start < body[-1].end and body[0].start < n.end for n in look.others)
    ):
        return body
    within = _IN_PLACE.match(look.text, body[-1].end)
    place = next((n for n in look.others if within and n.start == within.end()), None)
    return body + [t for t in look.tokens if body[-1].end < t.start < place.end] if place else body


def _past_aside(tokens: list[Token]) -> list[Token]:
    """Words before a participle without what two commas enclose: "le musée, fermé depuis mai, est dirigé"."""
    end = len(tokens)
    while end and tokens[end - 1].low in _IS:
        end -= 1
    if not end or tokens[end - 1].low != ",":
        return tokens
    opened = next((n for n in range(end - 2, max(0, end - _LONGEST), -1) if tokens[n].low == ","), 0)
    return tokens[:opened] or tokens


def body_words_before(look: Look, tokens: list[Token]) -> list[Token]:
    """The common noun of a body right before a participle: "l’observatoire, dirigé", "заповедником руководит"."""
    tokens = _past_aside(tokens)
    while tokens and (
        tokens[-1].low in _IS or not tokens[-1].text[0].isalpha() or look.words.has("stops", tokens[-1].low)
    ):
        tokens = tokens[:-1]
    listed: list[Token] = []
    for token in reversed(tokens[-4:]):
        if not token.text[0].isalpha() or look.words.has("stops", token.low):
            break
        listed.insert(0, token)
    units = look.words.sets["parts"]
    first = next((n for n, token in enumerate(listed) if body_type(token.low) or token.low in units), -1)
    return listed[first:] if first >= 0 else []


def tells_body(look: Look, body: list[Token]) -> bool:
    """Whether words name a body or say what kind of body it is."""
    return bool(body) and (
        any(n.start < body[-1].end and body[0].start < n.end for n in look.others)
        or any(body_type(token.low) or look.words.has("generic", token.low) for token in body)
    )


def set_over(look: Look, body: Sequence[Token], concept: str) -> str:
    """The office of whoever is set over a body: that of a department or a ship, else what the verb tells.

    Args:
        look: the sentence.
        body: the words that name or describe what somebody is set over.
        concept: the office that the verb tells by itself.
    """
    if told := department(look, body):
        return told
    return SHIPS if concept == _HEAD and _a_ship(look, body) else concept


def _a_ship(look: Look, body: Sequence[Token]) -> bool:
    """Whether words call a ship by its noun, and no fleet or line of them: "who commands the vessel"."""
    terms = [term for term in look.passage.of(MEASURES) if term.end == body[-1].end]
    above = load_thesaurus().ancestors
    return any(_SHIP in (term.concept, *above(term.concept)) and term.start == body[0].start for term in terms)


def department(look: Look, body: Sequence[Token]) -> str:
    """The office of whoever heads "la direction des finances": that of the field of work, if it is a known one."""
    led = look.words.has("parts", body[0].low)
    if not led and not look.words.has("units", body[-1].low):
        return ""
    label = look.text[body[0].start : body[-1].end]
    found = find_terms(label, look.passage.language, {DOMAINS})
    if found:
        return made(HEADING, found[0].concept)
    named = any(n.start < body[-1].end and body[0].start < n.end for n in look.others)
    unit = led or look.words.has("parts", body[-1].low)
    return _OF_DEPARTMENT if unit and len(body) > 1 and not named else ""
