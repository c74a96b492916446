"""The thing to which a dated event happens: a noun or name, what it belongs to, and whether it is one of a kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_terms import FARTHEST, cost, crowded, event_terms, overlaps
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import EVENTS, MEASURES, Term

_BESIDE, _WRONG_SIDE = 40, 60
_INDEFINITE = re.compile(
    r"(?:^|[\s'’])(?:une?|an?|des|plusieurs|several|some|another|другой|другая|один|одна|одно)\s(?:[^\W\d]+\s){0,2}$"
)
_PLURAL_BEFORE = re.compile(
    r"(?:^|\s)(?:les|ces|des|aux|ses|leurs|these|those|many|все|эти)\s(?:[^\W\d]+\s){0,2}$", re.IGNORECASE
)
_GAP = re.compile(r"[ \u00a0\u202f]*(?:[^\W\d]+[’'\- \u00a0]{1,2}){0,6}[«“„\"]?\s*")
_TIGHT = re.compile(r"[ \u00a0\u202f]*[,]?[ \u00a0\u202f]*[«“„\"]?\s*")
_PASSIVE = re.compile(
    r"(?:été|est|sont|sera|seront|was|were|been|is|are|be|был|была|было|были|будет|будут)\s+(?:[^\W\d]+\s+)?$"
)
_PRONOUN = re.compile(r"[\W]*(?:il|elle|ils|elles|celui-ci|celle-ci|it|they|he|she|он|она|оно|они)\s", re.IGNORECASE)
_NUMBERED = re.compile(r"\s+(?:n[°o]\s?)?(\d{1,3}|[A-ZА-Я])(?![\w.])")
_CHAIN = re.compile(
    r"(?P<head>[^\W\d]{3,})\s+(?:du|de la|de l['’]|des|d['’]|de|of the|of|for the|on the)\s*"
    r"(?:[^\W\d]+\s+){0,2}[«“„\"]?\s*$"
)
_COMPOUND = re.compile(r"(?:['’]s)?\s(?P<word>[a-z]+)")
_RU_PLURAL = re.compile(r"(?:ы|и|ов|ев|ам|ям|ами|ями|ах|ях|ей)$")
_FOLLOWS = frozenset(
    "was were is are will would has had have be been being that which who whose where in on at of for to from by with"  # noqa: SIM905
    " near and or but must should may might can could since after before until finally officially first only also now"
    " then again reportedly itself not never further soon later".split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: its key among ids, what it belongs to, and where it stands."""

    key: str
    of: Ref
    start: int
    end: int
    sure: bool = True


class DatedScene(Scene):
    """A scene that knows which nouns bear a name in it, and which passage comes before which."""

    @cached_property
    def bearers(self) -> dict[str, tuple[Passage, ProperName, bool] | None]:
        """The one name that a noun bears in this article, by its concept; None where it bears several."""
        held: dict[str, dict[str, tuple[Passage, ProperName, bool]]] = {}
        for passage in self.passages:
            if crowded(passage):
                continue
            for term in passage.of(MEASURES):
                if found := _attached(self, passage, term):
                    held.setdefault(term.concept, {}).setdefault(found[0].text.casefold(), (passage, *found))
        return {concept: next(iter(names.values())) if len(names) == 1 else None for concept, names in held.items()}

    @cached_property
    def previous(self) -> dict[int, Passage]:
        """The passage before each, by number."""
        return {after.number: before for before, after in pairwise(self.passages)}


def _measures(passage: Passage, apart: Sequence[tuple[int, int]], without: frozenset[str]) -> list[Term]:
    taken = [*apart, *((f.start, f.end) for f in passage.periods)]
    return [
        t
        for t in passage.of(MEASURES)
        if t.concept not in without and not any(overlaps((t.start, t.end), span) for span in taken)
    ]


def _attached(scene: Scene, passage: Passage, term: Term) -> tuple[ProperName, bool] | None:
    """The name that belongs to a noun, and whether it stands next to it (its own name rather than a place)."""
    events = [(t.start, t.end) for t in event_terms(scene, passage)]
    for name in scene.names(passage):
        if name.start <= term.start < name.end:
            return name, True
        if name.end <= term.start and passage.language == "en" and term.start - name.end <= 1:
            return name, True
        if name.start < term.end or any(overlaps((term.end, name.start), span) for span in events):
            continue
        gap = passage.text[term.end : name.start]
        if _TIGHT.fullmatch(gap):
            return name, True
        return (name, False) if _GAP.fullmatch(gap) else None
    return None


def _heads(passage: Passage, start: int, end: int, event: Term) -> tuple[str, bool]:
    """Of what else the thing is a part: a prefix for its key, and whether the words leave no doubt about it.

    "Le chantier du stade", "the museum shop", "строительство моста": it is not the stadium that starts.
    """
    text = passage.text
    chain = _CHAIN.search(text, max(0, start - 60), start)
    at = (chain.start("head"), chain.end("head")) if chain else None
    nouns = [t for t in (*passage.of(EVENTS), *passage.of(MEASURES)) if t.concept not in vocabulary.papers()]
    near = [t for t in nouns if t.role == "label" and t.start != event.start]
    if at is None and passage.language == "ru":
        near = [t for t in near if 0 <= start - t.end <= 1]
        at = (near[0].start, near[0].end) if near else None
    if at is not None and not overlaps(at, (event.start, event.end)):
        above = next((t for t in near if overlaps((t.start, t.end), at)), None)
        return (f"{above.concept}-", True) if above else ("", False)
    after = _COMPOUND.match(text, end) if passage.language == "en" else None
    if after and not any(overlaps(after.span("word"), (t.start, t.end)) for t in passage.of(EVENTS)):
        fronted = event.end <= start and after["word"].endswith(("s", "ed"))
        return "", fronted or after["word"] in _FOLLOWS
    return "", True


def _thing(scene: DatedScene, passage: Passage, term: Term, *, plural: bool) -> Thing:
    text = passage.text
    before, word = text[max(0, term.start - 40) : term.start], text[term.start : term.end]
    many = bool(_PLURAL_BEFORE.search(before)) or (
        (passage.language == "en" and word.endswith("s") and not word.endswith("ss"))
        or (passage.language == "ru" and bool(_RU_PLURAL.search(word)))
    )
    sure = not _INDEFINITE.search(before.lower()) and (plural or not many)
    numbered = _NUMBERED.match(text, term.end)
    suffix = f"-{numbered.group(1).lower()}" if numbered else ""
    own = _attached(scene, passage, term)
    held = (passage, *own) if own else None if many else scene.bearers.get(term.concept)
    if held is None:
        return Thing(f"{term.concept}{suffix}", TOPIC, term.start, term.end, sure)
    where, name, close = held
    ref = Ref(name=name, passage=where, kind="thing")
    return Thing(suffix if close else f"{term.concept}{suffix}", ref, term.start, term.end, sure)


def _owned(passage: Passage, event: Term, start: int, end: int) -> bool:
    """Whether a noun for an event has a thing beside it: "l’ouverture du musée", "the museum’s opening"."""
    if start >= event.end:
        return not re.search(r"[,;:.]\s|\d", passage.text[event.end : start]) and start - event.end <= _BESIDE
    return passage.language == "en" and bool(re.fullmatch(r"['’]?s?\s?", passage.text[end : event.start]))


def _side(passage: Passage, term: Term) -> int:
    """-1 where the thing stands before the event word, 1 where it follows, 0 where either may be."""
    before = passage.text[max(0, term.start - 30) : term.start]
    if term.role == "label":
        return 1
    if term.role == "participle" or _PASSIVE.search(before):
        return 1 if not before.strip(' «“"') else -1
    return -1 if term.role == "infinitive" else 0


def thing(scene: DatedScene, passage: Passage, event: Term, *, duty: bool = False) -> Thing | None:
    """What an event happens to: the noun or name nearest to it on the side where its grammar puts it."""
    span = (event.start, event.end)
    nouns: list[Term] = _measures(passage, [span], vocabulary.papers() if duty else frozenset())
    if event.concept in vocabulary.events("generic"):
        nouns += [
            t
            for t in event_terms(scene, passage)
            if t.role == "label" and t.concept not in vocabulary.events("generic") and t.start != event.start
        ]
    taken = [(t.start, t.end) for t in nouns] + [(f.start, f.end) for f in passage.periods]
    names = [n for n in scene.names(passage) if not any(overlaps((n.start, n.end), other) for other in taken)]
    spans: list[tuple[int, int, Term | ProperName]] = [(t.start, t.end, t) for t in nouns]
    spans += [(n.start, n.end, n) for n in names if n.kind != "person"]
    side = _side(passage, event)
    ranked = []
    for start, end, one in spans:
        away = cost(passage, span, (start, end)) + (
            _WRONG_SIDE if side and (1 if start >= event.end else -1) != side else 0
        )
        ranked.append((away, start, one))
    if ranked and min(ranked, key=lambda r: r[:2])[0] <= FARTHEST:
        chosen = min(ranked, key=lambda r: r[:2])[2]
        if event.role != "label" and chosen.start > event.end and (said_of := _from_before(scene, passage)):
            return said_of if any(event.end <= f.start <= chosen.start for f in passage.periods) else None
        head, sure = _heads(passage, chosen.start, chosen.end, event)
        if isinstance(chosen, Term):
            found = _thing(scene, passage, chosen, plural=duty)
        else:
            found = Thing("", Ref(name=chosen, passage=passage, kind="thing"), chosen.start, chosen.end)
        return replace(found, key=f"{head}{found.key}", sure=found.sure and sure)
    return _from_before(scene, passage)


def _from_before(scene: DatedScene, passage: Passage) -> Thing | None:
    """The subject of the sentence before, where this one starts with a pronoun."""
    if not _PRONOUN.match(passage.text):
        return None
    previous = scene.previous.get(passage.number)
    if previous is None or previous.block is not passage.block or crowded(previous):
        return None
    first = next(iter(_measures(previous, [], frozenset())), None)
    name = next((n for n in scene.names(previous) if n.kind != "person"), None)
    if first and (name is None or first.start <= name.end):
        found = _thing(scene, previous, first, plural=False)
        return Thing(found.key, found.of, 0, 0, found.sure)
    return Thing("", Ref(name=name, passage=previous, kind="thing"), 0, 0) if name else None
