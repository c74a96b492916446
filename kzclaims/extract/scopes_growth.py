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
from kzclaims.extract.figures_nouns import head_terms
from kzclaims.extract.figures_words import figure_words
from kzclaims.extract.lemmas import lemma, words
from kzclaims.extract.numbers import FoundNumber
from kzclaims.extract.owners_parties import LONGEST, article_slug, plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes_words import scope_words

_FACTORS = {"half": Decimal("0.5"), "four": Decimal(4), "three": Decimal(3), "two": Decimal(2)}
_ROOM = Decimal("0.15")  # how far a change may be from the title's factor and still be called so
_NEARLY = Decimal("0.3")
_REACH = 60  # characters before a figure in which its change is told
_BETWEEN = 30  # characters between the two figures of a change
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a text tells: by what factor, and in which words."""

    passage: Passage
    start: int
    end: int
    factor: Decimal


def growth_drafts(scene: Scene) -> Iterator[Draft]:
    """The factor of a title, and the changes of the text that it does not fit."""
    for title in scene.passages:
        found = _factor(title) if title.section is Section.TITLE else None
        if found is None:
            continue
        match, factor, least, most = found
        changes = [c for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING) for c in _changes(p)]
        told = _of_the_title(title, match, changes, scene)
        if told and not any(least <= change.factor <= most for change in told):
            subject = Ref(f"told-growth-{article_slug(title)}", label=title.text[match.start() : match.end()])
            value = Ref(f"factor-{factor.normalize()}".replace(".", "-"), kind="event", label=f"× {factor}")
            yield Draft(title, *_widened(title, match), "reaches", subject, value)
            for change in told:
                yield Draft(change.passage, change.start, change.end, "reaches", subject, value, negated=True)
        return


def _factor(title: Passage) -> tuple[re.Match[str], Decimal, Decimal, Decimal] | None:
    """The factor of a title with the words that tell it, and the least and most that it may stand for."""
    text, table = plain(title.text), scope_words(title.language).growth
    if text.rstrip(' »”"').endswith("?") or scope_words(title.language)["maybe"].search(text):
        return None
    for name, written in _FACTORS.items():
        match = table[name].search(text)
        if match is None:
            continue
        before = text[max(0, match.start() - 20) : match.start()]
        if scope_words(title.language).said["not"].search(before):
            return None
        falls = name != "half" and title.language == "ru" and table["falls"].search(text)
        factor = 1 / written if falls else written
        room = _NEARLY if table["nearly"].search(before) else _ROOM
        most = factor * 100 if table["more"].search(before) else factor * (1 + _ROOM)
        return match, factor, factor * (1 - room), most
    return None


def _widened(title: Passage, match: re.Match[str]) -> tuple[int, int]:
    """The words of a factor with the noun after them: "double ses primes"."""
    after = re.match(r"\s*[^\W\d_]+(?:\s+[^\W\d_]+)?", title.text[match.end() :])
    return match.start(), match.end() + (len(after.group().rstrip()) if after else 0)


def _of_the_title(title: Passage, match: re.Match[str], changes: list[Change], scene: Scene) -> list[Change]:
    """The changes of the thing that a title multiplies."""
    if not changes:
        return []
    end = len(title.text)
    wanted = _content(title, 0, match.start()) | _content(title, match.end(), end)
    same = [c for c in changes if wanted & _content(c.passage, 0, len(c.passage.text))]
    if same:
        return same
    near = _content(title, max(0, match.start() - _BETWEEN), match.start())
    near |= _content(title, match.end(), min(end, match.end() + _BETWEEN))
    body = [p for p in scene.passages if p.section is not Section.TITLE]
    elsewhere = any(near & _content(p, 0, len(p.text)) for p in body)
    return changes if len({c.passage.number for c in changes}) == 1 and near and not elsewhere else []


def _content(passage: Passage, a: int, b: int) -> set[str]:
    """The things counted between two places, and the other content words; names are left out."""
    table, language = figure_words(passage.language), passage.language
    found = {t.concept for t in head_terms(passage) if a <= t.start and t.end <= b}
    names = [(n.start, n.end) for n in passage.names]
    for start, end, word in words(passage.text[a:b]):
        inside = any(x <= start + a < y for x, y in names)
        if not inside and len(word) > 3 and word not in table.function and word not in table.neutral:
            found.add(f"{language}:{lemma(passage.text[a + start : a + end], language)}")
    return found


def _changes(passage: Passage) -> Iterator[Change]:
    """The changes of a sentence: from one figure to another, one against another, by so many per cent."""
    text, table = plain(passage.text), scope_words(passage.language).growth
    if len(text) > LONGEST or not passage.numbers:
        return
    kept = [n for n in passage.numbers if n.what not in ("factor", "duration", "age") and n.value.lo is not None]
    for number in kept:
        if number.value.kind == "share" and _changed(passage, number) and number.value.hi == number.value.lo:
            share = number.value.lo or Decimal(0)
            down = table["falls"].search(text, max(0, number.start - _REACH), number.start)
            yield Change(passage, number.start, number.end, 1 + (-share if down else share) / _HUNDRED)
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
