"""Who pays alone, beside the part that the same one pays: "the city will foot the whole bill", "the city pays 60%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kzclaims.claim import fold, placed
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import lemma, words_between
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.words import scope_words

_BEFORE = 45  # characters before "pays" in which the payer stands
_NEAR = 30  # characters between "pays" and "alone"
_PART = 40  # characters between "pays" and a share
_OF = re.compile(r"\s*(?:de\s+la|de\s+l'|des|du|de|d'|of\s+the|of)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Payment:
    """One clause in which somebody pays: all alone, or a share."""

    passage: Passage
    start: int
    end: int
    payer: frozenset[str]
    paid: frozenset[str]
    alone: bool


def sole_drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of one article: whoever pays alone there, and pays a part of the same."""
    found = [payment for passage in scene.passages for payment in _payments(passage)]
    wholes = [one for one in found if one.alone]
    parts = [one for one in found if not one.alone]
    for n, whole in enumerate(wholes):
        beside = [p for p in parts if p.payer & whole.payer and (not p.paid or p.paid & whole.paid)]
        if not beside or any(p.passage is whole.passage for p in beside):
            continue
        subject = Ref(placed_in("coverage-payer", whole.passage, n))
        scope = Ref("scope-payer-whole", kind="scope", label=whole.passage.text[whole.start : whole.end])
        yield Draft(whole.passage, whole.start, whole.end, "obligationScope", subject, scope, quantifier="all")
        for part in beside:
            label = part.passage.text[part.start : part.end]
            inner = Ref(placed("scope-payer-part", part.passage.number), kind="scope", label=label, broader=(scope,))
            yield Draft(part.passage, part.start, part.end, "obligationScope", subject, inner, quantifier="except")


def _payments(passage: Passage) -> Iterator[_Payment]:
    text, table = plain(passage.text), scope_words(passage.language)
    if len(text) > LONGEST or not table.hints["pays"].meet(passage.text) or passage.asks:
        return
    for segment in segments(passage):
        for match in table.payers["pays"].finditer(text, segment.start, segment.end):
            one = _payment(segment, match)
            if one is not None:
                yield one


def _payment(segment: Segment, match: re.Match[str]) -> _Payment | None:
    passage, text = segment.passage, plain(segment.passage.text)
    table = scope_words(passage.language)
    floor = max(segment.start, match.start() - _BEFORE)
    if table["maybe"].search(text, segment.start, segment.end) or table.said["not"].search(text, floor, match.start()):
        return None
    passive = bool(table.payers["passive"].search(match.group()))
    span = (match.end(), min(segment.end, match.end() + _BEFORE)) if passive else (floor, match.start())
    payer = _content(passage, *span, most=3 if passive else 0)
    near = (max(segment.start, match.start() - _NEAR), min(segment.end, match.end() + _NEAR))
    alone = table.payers["alone"].search(text, *near)
    shares = [n for n in passage.numbers if n.value.kind == "share" and segment.start <= n.start < segment.end]
    share = next((n for n in shares if 0 <= n.start - match.end() <= _PART), None)
    start = _first(text, span) if not passive else match.start()
    if alone and (share is None or share.value.lo == 100):
        end = max(match.end(), alone.end())
        rest = _content(passage, max(match.end(), alone.end()), segment.end)
        return _Payment(passage, min(start, alone.start()), end, payer, rest, alone=True) if payer else None
    if share is None or share.value.hi is None or share.value.hi >= 100 or alone or not payer:
        return None
    led = _OF.match(text, share.end)
    paid = _content(passage, led.end(), segment.end, most=3) if led else frozenset()
    if any(table.payers["sums"].search(word.partition(":")[2]) for word in paid) or any(
        led and n.value.kind == "money" and 0 <= n.start - led.end() < 5 for n in passage.numbers
    ):
        paid = frozenset()
    return _Payment(passage, start, share.end, payer, paid, alone=False)


def _first(text: str, span: tuple[int, int]) -> int:
    """Where the last phrase before the verb begins."""
    cut = max((m.end() for m in re.compile(r"[,;:()«“]\s*").finditer(text, *span)), default=span[0])
    word = re.compile(r"(?<!\w)\w").search(text, cut, span[1])
    return word.start() if word else span[0]


def _content(passage: Passage, a: int, b: int, most: int = 0) -> frozenset[str]:
    """The content words between two places (the first few of them only), lemmas and names."""
    table, language = figure_words(passage.language), passage.language
    found = []
    for start, end, word in words_between(passage.text, a, b):
        if len(word) > 2 and word not in table.function and (word not in table.neutral or word in _PAYERS):
            found.append(f"{language}:{lemma(passage.text[start:end], language)}")
    names = {fold(n.text) for n in passage.names if a <= n.start < b}
    return frozenset(found[:most] if most else found) | names


# Bodies that the tables of figures take for words without content: here they are the ones who pay.
_PAYERS = frozenset(
    (
        "ville",
        "commune",
        "société",
        "groupe",
        "entreprise",
        "club",
        "pays",
        "city",
        "town",
        "country",
        "company",
        "firm",
    )
)
