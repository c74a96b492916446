"""What a date is about: the event that governs it, and the thing to which that happens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dates import FoundPeriod
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, EVENTS, MEASURES, Term, load_thesaurus

_FARTHEST = 130  # beyond this cost a word does not govern a date
_COMMA, _BREAK, _AND, _PERIOD = 25, 80, 30, 40
_BESIDE, _WRONG_SIDE, _VERB = 40, 60, 10
_BREAKS = re.compile(r"[;:—–]\s")
_JOINS = re.compile(r",? (?:et|and|but|while|mais|а|но|и|tandis que|alors que) ", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"(?:^|\s)(?:un|une|an?|des|plusieurs|several|some|des|другой|один|одна|одно)\s(?:[^\W\d]+\s){0,2}$"
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
_BASE_FORMS = frozenset({"infinitive", "present"})
_NOUN_BEFORE = re.compile(r"(?<![^\W])(?:the|an?|of|its|their|his|her|this|that|our)\s$", re.IGNORECASE)
_NUMBER_SIGN = re.compile(r"[Nn]o\.?\s*\d")
_RU_PLURAL = re.compile(r"(?:ы|и|ов|ев|ам|ям|ами|ями|ах|ях|ей)$")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: its key among ids, what it belongs to, and where it stands."""

    key: str
    of: Ref
    start: int
    end: int
    sure: bool = True


def cue_kind(term: Term) -> str:
    """The kind of a cue."""
    return load_thesaurus().concepts[term.concept].fact("cueKind")


def cues(passage: Passage, *kinds: str) -> list[Term]:
    """The cues of some kinds in a passage, the weak ones left out."""
    known = load_thesaurus().concepts
    return [t for t in passage.of(CUES) if cue_kind(t) in kinds and not known[t.concept].fact("weak")]


def _spoken(passage: Passage) -> list[Term]:
    return [t for t in cues(passage, "Reporting") if t.role != "label" and t.concept not in vocabulary.acted()]


def denials(passage: Passage) -> list[Term]:
    """What denies; the "No." before a number does not."""
    return [t for t in cues(passage, "Negation") if not _NUMBER_SIGN.match(passage.text, t.start)]


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def event_terms(scene: Scene, passage: Passage) -> list[Term]:
    """Events named in a passage, without words of names and dates."""
    taken = [(f.start, f.end) for f in passage.periods]
    taken += [(n.start, n.end) for n in scene.names(passage) if " " in n.text]
    return [
        t
        for t in passage.of(EVENTS)
        if not any(overlaps((t.start, t.end), span) for span in taken)
        and not (t.role in _BASE_FORMS and _NOUN_BEFORE.search(passage.text, max(0, t.start - 12), t.start))
    ]


def cost(passage: Passage, a: tuple[int, int], b: tuple[int, int]) -> int:
    """How far two spans of a sentence are from governing each other."""
    first, second = sorted((a, b))
    between = passage.text[first[1] : second[0]]
    others = sum(1 for f in passage.periods if first[1] <= f.start and f.end <= second[0])
    return (
        len(between)
        + _COMMA * between.count(",")
        + _BREAK * len(_BREAKS.findall(between))
        + _AND * len(_JOINS.findall(between))
        + _PERIOD * others
    )


def nearest(passage: Passage, span: tuple[int, int], terms: Iterable[Term]) -> tuple[Term, int] | None:
    """The term that most likely governs a span, with its cost."""
    ranked = [(cost(passage, (t.start, t.end), span) - (_VERB if t.role != "label" else 0), t.start, t) for t in terms]
    best = min(ranked, default=None)
    return (best[2], best[0]) if best and best[0] <= _FARTHEST else None


def governor(scene: Scene, passage: Passage, found: FoundPeriod) -> Term | None:
    """The event that a date dates; a verb of speech where that is nearer; None where nothing is near."""
    span = (found.start, found.end)
    event = nearest(passage, span, event_terms(scene, passage))
    said = nearest(passage, span, _spoken(passage))
    if event and said and event[0].start == said[0].start:
        return event[0]
    if said and (event is None or said[1] < event[1]):
        return said[0]
    if event is None:
        return None
    if event[0].concept == "event-event-held":
        nouns = [t for t in event_terms(scene, passage) if t.role == "label" and t.concept != "event-event-held"]
        named = nearest(passage, (event[0].start, event[0].end), nouns)
        return named[0] if named and named[1] <= _BESIDE else event[0]
    return event[0]


def unique(passage: Passage, start: int, kind: str = "date") -> Ref:
    """A subject that nothing else shares."""
    name = re.sub(r"[^A-Za-z0-9]+", "-", passage.document.article.id).strip("-")
    label = " ".join(passage.text.split())[:80]
    return Ref(id=f"{kind}-{name}-{passage.number}-{start}", kind="event", label=label)


def restrictions(text: str) -> str:
    """The restrictors of a stretch of text, as a part of an id."""
    return "".join(f"-{key}" for key, words in vocabulary.restrictors() if words.search(text))


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


def _of_article(scene: Scene, concept: str) -> tuple[Passage, ProperName, bool] | None:
    """The one name that a noun bears in this article; None where it bears none, or several."""
    held: dict[str, tuple[Passage, ProperName, bool]] = {}
    for passage in scene.passages:
        for term in passage.of(MEASURES):
            if term.concept == concept and (found := _attached(scene, passage, term)):
                held.setdefault(found[0].text.casefold(), (passage, *found))
    return next(iter(held.values())) if len(held) == 1 else None


def _thing(scene: Scene, passage: Passage, term: Term, *, plural: bool) -> Thing:
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
    held = (passage, *own) if own else None if many else _of_article(scene, term.concept)
    if held is None:
        return Thing(f"{term.concept}{suffix}", TOPIC, term.start, term.end, sure)
    where, name, close = held
    ref = Ref(name=name, passage=where, kind="thing")
    return Thing(suffix if close else f"{term.concept}{suffix}", ref, term.start, term.end, sure)


def _side(passage: Passage, term: Term) -> int:
    """-1 where the thing stands before the event word, 1 where it follows, 0 where either may be."""
    before = passage.text[max(0, term.start - 30) : term.start]
    if term.role == "label":
        return 1
    if term.role == "participle" or _PASSIVE.search(before):
        return 1 if not before.strip(' «“"') else -1
    return -1 if term.role == "infinitive" else 0


def thing(scene: Scene, passage: Passage, event: Term, *, duty: bool = False) -> Thing | None:
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
    if ranked and min(ranked, key=lambda r: r[:2])[0] <= _FARTHEST:
        chosen = min(ranked, key=lambda r: r[:2])[2]
        if isinstance(chosen, Term):
            return _thing(scene, passage, chosen, plural=duty)
        return Thing("", Ref(name=chosen, passage=passage, kind="thing"), chosen.start, chosen.end)
    return _from_before(scene, passage)


def _from_before(scene: Scene, passage: Passage) -> Thing | None:
    """The subject of the sentence before, where this one starts with a pronoun."""
    if not _PRONOUN.match(passage.text):
        return None
    at = scene.passages.index(passage)
    if at == 0 or scene.passages[at - 1].block is not passage.block:
        return None
    previous = scene.passages[at - 1]
    first = next(iter(_measures(previous, [], frozenset())), None)
    name = next((n for n in scene.names(previous) if n.kind != "person"), None)
    if first and (name is None or first.start <= name.end):
        found = _thing(scene, previous, first, plural=False)
        return Thing(found.key, found.of, 0, 0, found.sure)
    return Thing("", Ref(name=name, passage=previous, kind="thing"), 0, 0) if name else None
