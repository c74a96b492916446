"""Titles that count what is done ("the airline buys five aircraft"), over a text in which another number is done."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures_nouns import head_terms
from kzclaims.extract.numbers import FoundNumber
from kzclaims.extract.owners_parties import article_slug, plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes_groups import Segment, segments
from kzclaims.extract.scopes_words import scope_words
from kzclaims.extract.thesaurus import CUES, EVENTS, load_thesaurus

_NOUN = 28  # characters between a number and what it counts
_EVENT = 45  # characters between an event and the number of what it is done to
_APART = frozenset({"Composition", "ContrastInTime", "RevisionOld", "PerPeriod", "Remainder"})


def counted_drafts(scene: Scene) -> Iterator[Draft]:
    """What a title counts of an event's things, and the counts of the text that are others."""
    for title in scene.passages:
        if title.section is not Section.TITLE or title.text.rstrip(' »”"').endswith("?"):
            continue
        for number, head, start, end in _counted(title, 0, len(title.text)):
            events = {t.concept for t in title.of(EVENTS) if _beside(t.start, t.end, number) and not t.others}
            body = [p for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING)]
            if not events or any(_told(p, number, head) for p in body):
                continue
            clauses = [(p, s) for p in body for s in segments(p)]
            others = [found for p, s in clauses for found in _others(p, s, events, number, head)]
            if len({value for _, value, _, _ in others}) == 1:
                subject = Ref(f"told-count-{article_slug(title)}", label=title.text[start:end])
                value = Ref(f"count-{number.value.lo}-{head}", kind="event", label=title.text[start:end])
                yield Draft(title, start, end, "reaches", subject, value)
                for passage, _, a, b in others:
                    yield Draft(passage, a, b, "reaches", subject, value, negated=True)
        return


def _counted(passage: Passage, a: int, b: int) -> Iterator[tuple[FoundNumber, str, int, int]]:
    """The exact counts between two places with the things that they count."""
    for number in passage.numbers:
        value = number.value
        if not (a <= number.start and number.end <= b) or value.kind != "quantity" or value.unit or number.what:
            continue
        if value.lo is None or value.lo != value.hi or value.lo < 2:
            continue
        term = next((t for t in head_terms(passage) if 0 <= t.start - number.end <= _NOUN and t.end <= b), None)
        if term is not None and not any(c in ",;:." for c in passage.text[number.end : term.start]):
            yield number, term.concept, number.start, term.end


def _beside(start: int, end: int, number: FoundNumber) -> bool:
    return 0 <= number.start - end <= _EVENT or 0 <= start - number.end <= _EVENT


def _told(passage: Passage, number: FoundNumber, head: str) -> bool:
    """Whether the text gives the title's number too, of such things or of none that it names."""
    same = [n for n in passage.numbers if n.value.lo == number.value.lo and n.value.hi == number.value.hi]
    counted = {id(n): h for n, h, _, _ in _counted(passage, 0, len(passage.text))}
    return any(n.value.kind == "quantity" and counted.get(id(n), head) == head for n in same if not n.value.unit)


def _others(
    passage: Passage, segment: Segment, events: set[str], number: FoundNumber, head: str
) -> Iterator[tuple[Passage, Decimal, int, int]]:
    """The only count of such things that a clause gives for one of the events, where it is another one."""
    text = plain(passage.text)
    concepts = load_thesaurus().concepts
    cues = {concepts[t.concept].fact("cueKind") for t in passage.of(CUES) if segment.start <= t.start < segment.end}
    words = scope_words(passage.language)
    if cues & _APART or words["maybe"].search(text, segment.start, segment.end):
        return
    found = list(_counted(passage, segment.start, segment.end))
    same = [(n, a, b) for n, h, a, b in found if h == head]
    exact = [
        n
        for n in passage.numbers
        if segment.start <= n.start < segment.end and n.value.kind == "quantity" and not n.value.unit
    ]
    if len(same) != 1 or sum(n.value.lo or Decimal(0) for n in exact) == number.value.lo:
        return
    other, start, end = same[0]
    near = [t for t in passage.of(EVENTS) if t.concept in events and _beside(t.start, t.end, other)]
    if near and segment.start <= near[0].start < segment.end and other.value.lo is not None:
        yield passage, other.value.lo, min(start, near[0].start), max(end, near[0].end)
