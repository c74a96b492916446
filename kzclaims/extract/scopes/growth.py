"""Titles that multiply: "doubles its prizes" over a text in which they go from 180,000 to 225,000.

The text's change is that of the thing which the title names, or the only one that it tells of, where it names the
thing by another word. A title that hedges ("nearly doubles") is given more room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import lemma, words, words_between
from kzclaims.extract.likeness import begin_alike, common_start
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.words import scope_words

_FACTORS = {"half": Decimal("0.5"), "four": Decimal(4), "three": Decimal(3), "two": Decimal(2)}
_BY_HALF = Decimal("1.5")
_ROOM = Decimal("0.15")  # how far a change may be from the title's factor and still be called so
_NEARLY = Decimal("0.3")
_REACH = 60  # characters before a figure in which its change is told
_AFTER = 9  # characters after a share in which it is told to be less
_BETWEEN = 30  # characters between the two figures of a change
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
_SCALES = (Decimal(10) ** 9, Decimal(10) ** 6)  # what a figure right after another may leave out
_POINTS = Decimal("0.02")
_ALIKE = 8  # letters that two words of one family share, the mark of the language among them: "fr:produ"
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_PAIR = 2
_CLAUSE = re.compile(r"[;:—–]\s")
_PRONOUN = re.compile(r"(?:ils?|elles?|celui|celle|it|they|this|он|она|оно|они)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a text tells: by what factor, and in which words."""

    passage: Passage
    start: int
    end: int
    factor: Decimal
    part: Decimal | None = None  # where it is told as a part: "by 20 %", "d'un tiers"


def growth_drafts(scene: Scene) -> Iterator[Draft]:
    """The factor of a title, and the changes of the text that it does not fit."""
    for title in scene.passages:
        multiplied = _factor(title) if title.section is Section.TITLE else None
        if multiplied is None:
            continue
        span, factor, least, most = multiplied
        found = [c for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING) for c in changes(p)]
        told = _of_the_title(title, span, found, scene) or _then_and_now(scene, least, most)
        if told and not any(least <= change.factor <= most for change in told):
            subject = Ref(placed_in("told-growth", title), label=title.text[slice(*span)])
            value = Ref(f"factor-{factor.normalize()}".replace(".", "-"), kind="event", label=f"× {factor}")
            yield Draft(title, *_widened(title, span), "reaches", subject, value)
            for change in told:
                yield Draft(change.passage, change.start, change.end, "reaches", subject, value, negated=True)
        return


def _then_and_now(scene: Scene, least: Decimal, most: Decimal) -> list[Change]:
    """The change that a lead tells by a figure of before and one of now: "estimated at 78 million, it will cost 91".

    A text that has any two figures of one kind so far apart bears its heading out.
    """
    body = [p for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING)]
    told = [n for p in body for n in p.numbers if _figure(n)]
    names = [scope_words(p.language).growth[name].search(plain(p.text)) for p in body for name in _FACTORS]
    if any(names) or any(
        low and least <= high / low <= most
        for a in told for b in told if a.value.unit == b.value.unit
        for low, high in ((_size(a), _size(b)),)
    ):  # fmt: skip
        return []
    for passage in body[:_LEAD]:
        two = [n for n in passage.numbers if _figure(n)]
        if len(two) != _PAIR or len(passage.text) > LONGEST:
            continue
        first, second = two
        before, factor = scope_words(passage.language).growth["then"], _as_many(first, second)
        text = plain(passage.text)
        floor = max((m.end() for m in _CLAUSE.finditer(text, 0, first.start)), default=0)
        if factor and factor != 1 and before.search(text, floor, first.start):
            return [Change(passage, first.start, second.end, factor)]
    return []


def _figure(number: FoundNumber) -> bool:
    """Whether a number is a sum or counts something."""
    return number.value.kind in ("money", "quantity") and not number.what and _size(number) > 0


def _size(number: FoundNumber) -> Decimal:
    return number.value.lo or Decimal(0)


def _as_many(first: FoundNumber, second: FoundNumber) -> Decimal | None:
    """How many times a figure the next one is, which may leave the unit and the millions to the first."""
    bare = not second.value.unit and second.value.kind == "quantity" and _size(second) < _THOUSAND
    scale = next((n for n in _SCALES if _size(first) >= n), None)
    if bare and scale:
        return _size(second) / (_size(first) / scale)
    # "£40 million … 52 million".
    alike = second.value.unit in ("", first.value.unit)
    return _size(second) / _size(first) if alike else None


def _factor(title: Passage) -> tuple[tuple[int, int], Decimal, Decimal, Decimal] | None:
    """The factor of a title with the words that tell it, and the least and most that it may stand for."""
    text, table = plain(title.text), scope_words(title.language).growth
    if title.asks or scope_words(title.language)["maybe"].search(text):
        return None
    for name, written in _FACTORS.items():
        match = table[name].search(text)
        if match is None:
            continue
        before = text[max(0, match.start() - 20) : match.start()]
        if scope_words(title.language).said["not"].search(before):
            return None
        falls = name != "half" and title.language == "ru" and table["falls"].search(text)
        rises = match.group().casefold() == "by half" and not table["falls"].search(text)  # "to rise by half"
        factor = _BY_HALF if rises else 1 / written if falls else written
        room = _NEARLY if table["nearly"].search(before) else _ROOM
        most = factor * 100 if table["more"].search(before) else factor * (1 + _ROOM)
        return match.span(), factor, factor * (1 - room), most
    told = list(changes(title))
    if len(told) == 1 and told[0].part is not None:
        off = max(_POINTS, told[0].part * _ROOM)
        change = told[0]
        return (change.start, change.end), change.factor, change.factor - off, change.factor + off
    return None


def _widened(title: Passage, span: tuple[int, int]) -> tuple[int, int]:
    """The words of a factor with the noun after them: "double ses primes"."""
    after = re.match(r"\s*[^\W\d_]+(?:\s+[^\W\d_]+)?", title.text[span[1] :])
    return span[0], span[1] + (len(after.group().rstrip()) if after else 0)


def _of_the_title(title: Passage, span: tuple[int, int], found: list[Change], scene: Scene) -> list[Change]:
    """The changes of the thing that a title multiplies."""
    if not found:
        return []
    start, end = span
    near = _content(title, max(0, start - _BETWEEN), start) | _content(title, end, min(len(title.text), end + _BETWEEN))
    wanted = near | _content(title, 0, start) | _content(title, end, len(title.text))
    body = [p for p in scene.passages if p.section is not Section.TITLE]
    same = [c for c in found if _speaks_of(c.passage, wanted) or _flows(title, c.passage)]
    if same:
        return same
    # "Le budget est voté. Il passe de 400 à 520 millions": the sentence before names it.
    before = {p.number + 1 for p in body if near & _content(p, 0, len(p.text))}
    taken_up = [c for c in found if c.passage.number in before and _PRONOUN.match(c.passage.text)]
    if taken_up:
        return taken_up
    told = {c.passage.number for c in found}
    # The one change of the text, where no sentence names the thing, or in tonnes right after one that does.
    close = not before or (any(n - b in (0, 1) for n in told for b in before) and all(map(_weighed, found)))
    return found if len(told) == 1 and near and close else []


def _flows(title: Passage, passage: Passage) -> bool:
    """Whether a title tells of a traffic, and a sentence of those who make it up: "30% more passengers"."""
    flow = scope_words(title.language).growth["flow"].search(plain(title.text))
    return bool(flow and scope_words(passage.language).growth["flows"].search(plain(passage.text)))


def _weighed(change: Change) -> bool:
    """Whether a sentence gives its change in a unit of weight, length or the like: prices are of something else."""
    kinds = {n.value.kind for n in change.passage.numbers if n.value.unit}
    return "quantity" in kinds and "money" not in kinds


def _speaks_of(passage: Passage, wanted: set[str]) -> bool:
    """Whether a sentence has a thing or a word of others, or one that begins alike: "produit", "production"."""
    found = _content(passage, 0, len(passage.text))
    return not found.isdisjoint(wanted) or any(
        a.startswith(f"{passage.language}:") and begin_alike(a, b) and common_start(a, b) >= _ALIKE
        for a in found for b in wanted
    )  # fmt: skip


def _content(passage: Passage, a: int, b: int) -> set[str]:
    """The things counted between two places, and the other content words; names are left out."""
    table, language = figure_words(passage.language), passage.language
    found = {t.concept for t in head_terms(passage) if a <= t.start and t.end <= b}
    names = [(n.start, n.end) for n in passage.names]
    for start, end, word in words_between(passage.text, a, b):
        inside = any(x <= start < y for x, y in names)
        if not inside and len(word) > 3 and word not in table.function and word not in table.neutral:
            found.add(f"{language}:{lemma(passage.text[start:end], language)}")
    return found


def changes(passage: Passage) -> Iterator[Change]:
    """The changes of a sentence: from one figure to another, one against another, by so many per cent.

    Args:
        passage: the sentence.
    """
    text, table = plain(passage.text), scope_words(passage.language).growth
    if len(text) > LONGEST or not passage.numbers:
        return
    kept = [n for n in passage.numbers if n.what not in ("factor", "duration", "age") and n.value.lo is not None]
    for number in kept:
        if (
            number.value.kind == "share"
            and number.value.written is not None
            and (_changed(passage, number) or table["dearer"].match(text[number.end :].lstrip()))
        ):
            share = number.value.written / _HUNDRED
            down = table["falls"].search(text, max(0, number.start - _REACH), number.end + _AFTER)
            yield Change(passage, number.start, number.end, 1 - share if down else 1 + share, share)
        elif _changed(passage, number) and table["from"].match(text, number.start):
            low, high = number.value.lo, number.value.hi
            if low and high and low != high:
                yield Change(passage, number.start, number.end, high / low)
    for first, second in pairwise(kept):
        factor = _between(passage, first, second)
        if factor is not None:
            start = first.start if text[first.start] in "£$€" else first.core_start
            yield Change(passage, start, second.end, factor)


def _between(passage: Passage, first: FoundNumber, second: FoundNumber) -> Decimal | None:
    """By what the second of two figures is a change of the first, or the first of the second ("312, against 280")."""
    text, table = plain(passage.text), scope_words(passage.language).growth
    gap = text[first.core_end : second.core_start]
    a, b = (n.value.written or n.value.lo for n in (first, second))
    if not a or not b or "share" in (first.value.kind, second.value.kind) or len(gap) > _BETWEEN + 30:
        return None
    if {first.value.unit, second.value.unit} - {"", first.value.unit or second.value.unit}:
        return None
    before = text[max(0, first.core_start - 12) : first.core_start].rstrip("£$€ ")
    led = [m for m in table["from"].finditer(before) if not before[m.end() :].strip()]
    to = [m for m in table["to"].finditer(gap) if len(gap) - m.end() < 14]
    if led and to and len(gap) <= _BETWEEN and _changed(passage, first):
        return b / a
    against = [m for m in table["against"].finditer(gap) if len(gap) - m.end() < 14]
    return a / b if against and not re.search(r"[.;:()]", gap) else None


def _changed(passage: Passage, number: FoundNumber) -> bool:
    """Whether words of change lead up to a figure."""
    table = figure_words(passage.language)
    said = list(words(passage.text[max(0, number.start - _REACH) : number.core_start]))
    return any(table.growth.name(w) or table.changed.name(w) for _, _, w in said)
