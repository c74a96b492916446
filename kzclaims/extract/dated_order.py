"""Orders of events: "le feu vert est venu avant l’enchère", "the auction came first, the clearance only afterwards"."""

from __future__ import annotations

import re

from kzclaims.claim import Modality
from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_terms import crowded, cues, denials, event_terms, overlaps, unique
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, Term, load_thesaurus

_SPLIT = re.compile(r"[;:—–](?=\s)|,\s|\s(?:and|et|и|а|but|mais|но)\s")
_HARD = re.compile(r"[;:—–](?=\s)")
_COMMA = re.compile(r"[,;:—–](?=\s)")
_LONGEST = 158
_SEQUENCE = frozenset({"puis", "then", "затем", "потом", "вслед"})


class _Side:
    """One of the two events: its words and what they name."""

    def __init__(self, terms: list[Term], start: int, end: int) -> None:
        self.start, self.end = start, end
        self.concepts = sorted({vocabulary.class_of(t.concept) for t in terms})
        self.sure = bool(self.concepts) and not set(self.concepts) <= vocabulary.events("repeated")

    def ref(self, passage: Passage) -> Ref:
        label = " ".join(passage.text[self.start : self.end].split()).strip(" ,;:")
        if not self.sure:
            return Ref(id=unique(passage, self.start, "event").id, kind="event", label=label[:80])
        named = [c for c in self.concepts if c not in vocabulary.events("repeated")]
        identifier = "event-" + "-and-".join(c.removeprefix("event-") for c in named)
        return Ref(id=identifier, of=TOPIC, kind="event", label=label[:80])


def order_drafts(scene: Scene) -> list[Draft]:
    """What the sentences of an article say of which event came before which; one a sentence.

    Args:
        scene: the article.
    """
    drafts = []
    for passage in scene.passages:
        if crowded(passage):
            continue
        terms = event_terms(scene, passage)
        if len({t.concept for t in terms}) > 1:
            pair = _in_turn(passage, terms) or _by_verb(passage, terms) or _by_cue(passage, terms)
            if pair:
                drafts.append(_draft(passage, *pair))
    return drafts


def _draft(passage: Passage, first: _Side, second: _Side) -> Draft:
    start, end = min(first.start, second.start), max(first.end, second.end)
    text = passage.text[start:end]
    start, end = start + len(text) - len(text.lstrip(" ,;:—–«“")), end - len(text) + len(text.rstrip(" ,;:—–."))
    if end - start > _LONGEST:
        end = start + _LONGEST
    denied = any(start <= c.start < end for c in denials(passage))
    doubt = any(c.start < end for c in cues(passage, "Hearsay"))
    modality = Modality.CONDITIONAL if doubt else Modality.STATED
    return Draft(
        passage, start, end, "before", first.ref(passage), second.ref(passage), modality=modality, negated=denied
    )  # fmt: skip


def _side(terms: list[Term], start: int, end: int) -> _Side:
    return _Side([t for t in terms if start <= t.start and t.end <= end], start, end)


def _pair(a: _Side, b: _Side) -> tuple[_Side, _Side] | None:
    return (a, b) if a.concepts and b.concepts and not set(a.concepts) & set(b.concepts) else None


def _in_turn(passage: Passage, terms: list[Term]) -> tuple[_Side, _Side] | None:
    """ "A came first; B only afterwards"."""
    text, language = passage.text, passage.language
    first = vocabulary.words("first", language).search(text)
    if not first:
        return None
    later = next((m for m in vocabulary.words("later", language).finditer(text) if m.start() >= first.end()), None)
    cut = _SPLIT.search(text, first.end() - 1)
    if later is None or cut is None:
        return None
    return _pair(_side(terms, 0, cut.start()), _side(terms, cut.end(), len(text)))


def _by_verb(passage: Passage, terms: list[Term]) -> tuple[_Side, _Side] | None:
    """ "A preceded B", "A was followed by B"."""
    for way in ("before", "after"):
        match = vocabulary.order(way).search(passage.text)
        other = vocabulary.order("before" if way == "after" else "after").search(passage.text)
        if match is None or (other is not None and other.start() <= match.start() and other.end() >= match.end()):
            continue
        left, right = _around(passage.text, match.start(), match.end())
        pair = _pair(_side(terms, *left), _side(terms, *right))
        if pair:
            return pair if way == "before" else (pair[1], pair[0])
    return None


def _around(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The clause before a word and the words after it."""
    stops = [m.end() for m in _HARD.finditer(text, 0, start)]
    stop = _COMMA.search(text, end)
    return (stops[-1] if stops else 0, start), (end, stop.start() if stop else len(text))


def _by_cue(passage: Passage, terms: list[Term]) -> tuple[_Side, _Side] | None:
    """ "A avant B", "Avant B, A", "A after B", "A, puis B"."""
    known = load_thesaurus().concepts
    dated = [(f.start, f.end) for f in passage.periods]
    text = passage.text
    for cue in passage.of(CUES):
        kind = known[cue.concept].fact("cueKind")
        if kind not in ("Before", "After") or any(overlaps((cue.start, cue.end), span) for span in dated):
            continue
        if re.match(r"\s*[\d-]", text[cue.end :]):
            continue
        left, right = _around(text, cue.start, cue.end)
        if not re.search(r"\w", text[left[0] : left[1]]):
            stop = _COMMA.search(text, cue.end)
            if stop is None:
                continue
            ending = _HARD.search(text, stop.end())
            left, right = (stop.end(), ending.start() if ending else len(text)), (cue.end, stop.start())
        pair = _pair(_side(terms, *left), _side(terms, *right))
        if pair is None:
            continue
        forward = kind == "Before" or text[cue.start : cue.end].lower() in _SEQUENCE
        return pair if forward else (pair[1], pair[0])
    return None
