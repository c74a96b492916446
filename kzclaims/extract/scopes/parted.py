"""Titles that say how much of something is done ("half the trees are planted"), over a text that tells another part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kzclaims.claim import Relation, Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.thesaurus import EVENTS, Term

_COPULA = re.compile(r"\s(?:is|are|was|were|has|have|est|sont|était|étaient|ont|a)\s")
_NOUN = 30  # characters between a share and what it is of
_ROOM, _WIDE = Decimal(5), Decimal(10)  # points by which a title may round, and by which one may that says so
_DONE = frozenset({"participle", "past", "present"})
_HUNDRED, _CLOSE = Decimal(100), Decimal("1.5")  # points between a share and its two counts


def parted_drafts(scene: Scene) -> Iterator[Draft]:
    """The part of a title, and the parts that the text tells of the same deed to the same things."""
    for title in scene.passages:
        if title.section is not Section.TITLE or title.asks:
            continue
        for number, head, start, end in _shares(title):
            deeds = {t.concept for t in title.of(EVENTS) if t.start >= end and _done(title, t)}
            body = [p for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING)]
            told = [found for p in body if deeds for found in _told(p, head, deeds)]
            if not told or any(_fits(number, other) for _, other, _, _ in told):
                continue
            subject = Ref(placed_in("told-part", title), label=title.text[start:end])
            value = Ref(f"part-{number.value.lo}-{head}", kind="event", label=title.text[start:end])
            last = max(t.end for t in title.of(EVENTS) if t.concept in deeds)
            yield Draft(title, start, last, "reaches", subject, value)
            for passage, _, a, b in told:
                yield Draft(passage, a, b, "reaches", subject, value, negated=True)
        return


def _done(title: Passage, event: Term) -> bool:
    """Whether a deed is what is told: in "half the trees planted are oaks" it only says which trees."""
    return event.role in _DONE and not event.others and not _COPULA.match(title.text, event.end)


def _shares(passage: Passage) -> Iterator[tuple[FoundNumber, str, int, int]]:
    """The shares of a sentence with the things that they are of."""
    for number in passage.numbers:
        if number.value.kind == "share" and number.value.written is not None:
            term = next((t for t in head_terms(passage) if 0 <= t.start - number.end <= _NOUN), None)
            if term is not None and not any(c in ",;:.(" for c in passage.text[number.end : term.start]):
                yield number, term.concept, number.start, term.end


def _told(passage: Passage, head: str, deeds: set[str]) -> Iterator[tuple[Passage, FoundNumber, int, int]]:
    """The one share that a sentence tells of a deed: of its noun, or that of the two counts before it."""
    if len(passage.text) > LONGEST or not any(t.concept in deeds and t.role in _DONE for t in passage.of(EVENTS)):
        return
    shares = [n for n in passage.numbers if n.value.kind == "share" and n.value.written is not None]
    if len(shares) != 1:
        return
    for number, concept, start, end in _shares(passage):
        if concept == head:
            yield passage, number, start, end
            return
    for part, whole in pairwise(n for n in passage.numbers if n.value.kind == "quantity" and not n.value.unit):
        a, b, share = part.value.written, whole.value.written, shares[0].value.written
        near = any(part.end <= t.start <= part.end + _NOUN and t.concept == head for t in head_terms(passage))
        if a and b and share and a < b and near and abs(a * _HUNDRED / b - share) <= _CLOSE:
            yield passage, shares[0], part.start, max(whole.end, shares[0].end)
            return


def _fits(title: FoundNumber, body: FoundNumber) -> bool:
    """Whether a title's share is that of the text, rounded as titles are."""
    relation = title.value.relation
    over = (body.value.written or Decimal(0)) - (title.value.written or Decimal(0))
    if (over > 0 and relation in (Relation.GT, Relation.GE)) or (over < 0 and relation in (Relation.LT, Relation.LE)):
        return True
    return abs(over) <= (_ROOM if relation is Relation.EQ else _WIDE)
