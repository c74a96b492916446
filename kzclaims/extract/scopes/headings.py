"""Titles that tell as done what their text calls possible or denies: "The stadium reopens", "may reopen in May"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzclaims.claim import Modality, Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.described import slug
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.thesaurus import CUES, EVENTS, MEASURES, Term, load_thesaurus

_DONE = frozenset({"participle", "past", "present"})
_REACH = 45  # characters around an event in which its hedge stands
_BEFORE = 40  # characters before an event in which its subject stands


def heading_drafts(scene: Scene) -> Iterator[Draft]:
    """The events that the title tells as done, and what the text says of the same events of the same things."""
    for title in scene.passages:
        if title.section is not Section.TITLE or title.text.rstrip(" »”").endswith("?"):
            continue
        for event in title.of(EVENTS):
            bearer = _bearer(title, event)
            if event.role not in _DONE or not bearer or event.others or _ahead(title, event):
                continue
            bodies = list(_bodies(scene, event, bearer))
            if bodies and all(body.negated or body.modality is Modality.CONDITIONAL for body in bodies):
                start = min(event.start, _start(title, event, bearer))
                yield _draft(title, start, event.end, event, bearer, Modality.STATED, negated=False)
                yield from bodies


def _bodies(scene: Scene, event: Term, bearer: str) -> Iterator[Draft]:
    for passage in scene.passages:
        if passage.section in (Section.TITLE, Section.HEADING):
            continue
        for other in passage.of(EVENTS):
            if other.concept == event.concept and bearer in _bearers(passage, other):
                modality = _modality(passage, other) or Modality.STATED
                start = max(0, min(other.start, _start(passage, other, bearer)))
                yield _draft(passage, start, other.end, other, bearer, modality, negated=_denied(passage, other))


def _draft(
    passage: Passage, start: int, end: int, event: Term, bearer: str, modality: Modality, *, negated: bool
) -> Draft:
    subject = Ref(placed_in(f"told-of-{slug(bearer, '')}", passage), label=bearer)
    value = Ref(event.concept, kind="event")
    return Draft(passage, start, end, "reaches", subject, value, modality=modality, negated=negated)


def _bearers(passage: Passage, event: Term) -> dict[str, int]:
    """What the event may be told of, and where: things and names near before it, by concept or name."""
    floor = event.start - _BEFORE
    found = {t.concept: t.start for t in passage.of(MEASURES) if floor <= t.start and t.end <= event.start}
    return found | {n.text: n.start for n in passage.names if floor <= n.start and n.end <= event.start}


def _bearer(passage: Passage, event: Term) -> str:
    near = _bearers(passage, event)
    return max(near, key=lambda name: near[name]) if near else ""


def _start(passage: Passage, event: Term, bearer: str) -> int:
    return _bearers(passage, event).get(bearer, event.start)


def _around(passage: Passage, event: Term) -> tuple[int, int]:
    """The stretch of the sentence around an event that its own clause can reach."""
    text = plain(passage.text)
    before = [m.end() for m in re.compile(r"[,;:]\s").finditer(text, 0, event.start)]
    after = re.compile(r"[,;:.]\s").search(text, event.end)
    start = max(before[-1] if before else 0, event.start - _REACH)
    return start, min(after.start() if after else len(text), event.end + _REACH)


def _modality(passage: Passage, event: Term) -> Modality | None:
    """CONDITIONAL where the words hedge; None where they do not."""
    start, end = _around(passage, event)
    hedged = scope_words(passage.language)["maybe"].search(plain(passage.text), start, end)
    return Modality.CONDITIONAL if hedged or event.role == "conditional" else None


def _ahead(passage: Passage, event: Term) -> bool:
    """Whether a title itself hedges, denies or looks forward."""
    start, end = _around(passage, event)
    later = scope_words(passage.language)["later"].search(plain(passage.text), start, end)
    return bool(later) or _modality(passage, event) is not None or _denied(passage, event)


def _denied(passage: Passage, event: Term) -> bool:
    """Whether the event is denied of now; a date tells of another time."""
    start, end = _around(passage, event)
    if any(start <= period.start < end for period in passage.periods):
        return False
    concepts = load_thesaurus().concepts
    return any(
        start <= t.start and t.end <= event.end + 6
        for t in passage.of(CUES)
        if concepts[t.concept].fact("cueKind") == "Negation" and not concepts[t.concept].fact("weak")
    )
