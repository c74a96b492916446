"""Figures in the cells of tables: the heads of row and column say what is counted, of whom and when.

A row begins with its head; the first row, where it counts nothing, holds the heads of the columns. A cell is read where
it holds one number and nothing beside but its unit, one head names the thing counted and the head of the row the place
or body that has it, or a time. Cells of totals, and columns of thousands or millions, are told and not compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise

from kzclaims.articles import Kind
from kzclaims.claim import Period
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, load_thesaurus

_BAR = re.compile(r"\s*\|\s*")
_FEW = 2  # rows, or cells of a row, that make a table
_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\s*")
_SCALED = re.compile(r"\b(?:milli|md|mds|mln|bn|thousand|k|m)\w*[.€$£]*|[kmКМ][€$£]|тыс|млн|млрд", re.IGNORECASE)
_NAMED = 0.6  # share of a row's head that its name fills
_FEWEST = 10


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of a row or column tells: a thing, what its money is, a time, a name; ``scaled`` in thousands."""

    thing: str = ""
    text: str = ""
    measure: str = ""
    time: Period | None = None
    name: ProperName | None = None
    said: bool = False
    scaled: bool = False


def table_figures(scene: Scene) -> dict[int, list[Figure]]:
    """The figures of the rows of tables, by the number of their passage.

    Args:
        scene: the article.
    """
    found: dict[int, list[Figure]] = {}
    passages = list(scene.passages)
    for is_table, run in groupby(enumerate(passages), key=lambda pair: pair[1].block.kind is Kind.TABLE):
        rows = list(run)
        if is_table:
            first = rows[0][0]
            caption = passages[first - 1] if first and passages[first - 1].block.kind is Kind.CAPTION else None
            found |= _table(scene, [passage for _, passage in rows], caption)
    return found


def unread(passage: Passage, found: FoundNumber) -> Figure:
    """A number of a table or a list without full stops: told, and compared with nothing."""
    measured = {"money": "amount", "share": "share"}.get(found.value.kind, "count")
    return Figure(passage, found, found.value, found.start, found.end, measured=measured, single=True)


def _cells(passage: Passage) -> list[tuple[int, int]]:
    edges = [(0, 0), *(m.span() for m in _BAR.finditer(passage.text)), (len(passage.text), len(passage.text))]
    return [(a[1], b[0]) for a, b in pairwise(edges)]


def _table(scene: Scene, rows: Sequence[Passage], caption: Passage | None) -> dict[int, list[Figure]]:
    cells = [_cells(row) for row in rows]
    plain = {row.number: [unread(row, n) for n in row.numbers if n.what != "factor"] for row in rows}
    if len(rows) < _FEW or len(cells[0]) < _FEW or _counts(rows[0], cells[0]):
        return plain
    columns = [_head(scene, rows[0], a, b) for a, b in cells[0]]
    days = _times(caption) if caption else None
    for row, spans in zip(rows[1:], cells[1:], strict=True):
        if len(spans) == len(columns) + 1:
            columns = [_Head(), *columns]  # over the heads of the rows stands nothing
        if len(spans) == len(columns):
            head = _head(scene, row, *spans[0])
            told = {f.start: f for f in _row(row, spans, head, columns, days)}
            plain[row.number] = [told.get(f.start, f) for f in plain[row.number] if f.start >= spans[0][1]]
    return plain


def _counts(row: Passage, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a first row counts something, so that it heads nothing."""
    text = row.text
    return any(
        _whole(row, span) is not None and not _YEAR_ALONE.fullmatch(text[span[0] : span[1]]) for span in spans[1:]
    )


def _whole(row: Passage, span: tuple[int, int]) -> FoundNumber | None:
    """The number that fills a cell."""
    inside = [n for n in row.numbers if span[0] <= n.start < span[1] and n.what not in ("factor", "ordinal")]
    if len(inside) != 1:
        return None
    rest = row.text[span[0] : inside[0].start] + row.text[inside[0].end : span[1]]
    return None if any(c.isalnum() for c in rest) else inside[0]


def _times(passage: Passage, a: int = 0, b: int | None = None) -> Period | None:
    end = len(passage.text) if b is None else b
    said = [p.value for p in passage.periods if a <= p.start < end and isinstance(p.value, Period) and not p.unresolved]
    said = [value for value in said if value.lo and value.hi]
    return said[0] if len(said) == 1 else None


def _head(scene: Scene, passage: Passage, a: int, b: int) -> _Head:
    text, table = passage.text[a:b], figure_words(passage.language)
    if _YEAR_ALONE.fullmatch(text):
        return _Head(time=_year(int(text)), said=True)
    terms = [t for t in head_terms(passage) if a <= t.start < b]
    measures = [kind for _, _, word in words(text) if (kind := table.measures.name(word))]
    whole = any(a <= t.start < b and t.concept in _totals() for t in passage.of(CUES))
    thing = terms[0].concept if len({t.concept for t in terms}) == 1 else ""
    name = None if terms or measures or whole else _name(scene, passage, a, b)
    return _Head(
        thing, text if thing else "", measures[0] if len(set(measures)) == 1 else "", _times(passage, a, b),
        name, bool(text.strip()), bool(_SCALED.search(text)),
    )  # fmt: skip


def _name(scene: Scene, passage: Passage, a: int, b: int) -> ProperName | None:
    """The name that is the head of a row; alone at its beginning, any word with a capital is one."""
    names = [n for n in scene.names(passage) if a <= n.start and n.end <= b and n.end - n.start >= _NAMED * (b - a)]
    if len(names) == 1:
        return names[0]
    text = passage.text[a:b]
    plain = not names and a == 0 and text[:1].isupper() and all(c.isalpha() or c in " -'’" for c in text)
    return ProperName(a, b, text, "") if plain and b < len(passage.text) else None


@lru_cache(maxsize=1)
def _totals() -> frozenset[str]:
    return frozenset(
        c.id for c in load_thesaurus().concepts.values() if c.scheme == CUES and c.fact("cueKind") == "Total"
    )


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), edtf=str(year))


def _row(
    row: Passage, spans: Sequence[tuple[int, int]], head: _Head, columns: Sequence[_Head], days: Period | None
) -> Iterator[Figure]:
    """The figures of a row that its heads explain."""
    for span, column in zip(spans[1:], columns[1:], strict=True):
        found = _whole(row, span)
        if found is None or found.value.written is None or head.scaled or column.scaled:
            continue
        thing, other = (column, head) if column.thing or column.measure else (head, column)
        if (other.thing or other.measure) and other is not thing:
            continue  # both heads name a thing: which is counted stays open
        if not (head.name or head.time or column.time) or column.name or (head.said and not _known(head)):
            continue
        figure = Figure(row, found, found.value, found.start, found.end)
        figure.bearer, figure.as_of = head.name, head.time or column.time or days
        if _explained(figure, thing):
            yield figure


def _known(head: _Head) -> bool:
    """Whether the head of a row says all that it says in what is read of it."""
    return bool(head.name or head.time or head.thing or head.measure)


def _explained(figure: Figure, thing: _Head) -> bool:
    """Give a figure what its head says that it measures, where it does."""
    if figure.kind == "money" and thing.measure:
        figure.measured, figure.near = "amount", {f"measure:{thing.measure}"}
        return True
    if figure.kind == "quantity" and thing.thing and not figure.value.unit:
        figure.head, figure.head_text = thing.thing, thing.text
        return True
    return False


def meet_text(everything: Sequence[Figure]) -> None:
    """Let a cell and the one sentence of its article that gives such a figure of the same name be one measure.

    Args:
        everything: the figures of an article.
    """
    cells = [f for f in everything if f.passage.block.kind is Kind.TABLE and not f.single]
    if not cells:
        return
    names = {f.bearer.text.casefold() for f in cells if f.bearer}
    told: dict[object, list[Figure]] = {}
    for figure in everything:
        if figure.passage.block.kind is not Kind.TABLE and _plain(figure):
            told.setdefault(_key(figure, _of_whom(figure, names)), []).append(figure)
    alike = Counter((_key(cell), cell.as_of) for cell in cells)
    for n, one in enumerate(cells):
        said = [figure for figure in told.get(_key(one), []) if _one_time(one, figure)]
        if alike[_key(one), one.as_of] > 1 or len({(f.value.lo, f.value.hi) for f in said}) != 1:
            continue
        named = all(figure.bearer for figure in said)
        for figure in (one, *said):
            figure.near, figure.far, figure.own = {*_measures(figure), f"cell:{n}"}, set(), set()
            figure.as_of, figure.others = one.as_of or said[0].as_of, []
            figure.bearer = figure.bearer if named else None


def _plain(figure: Figure) -> bool:
    apart = figure.apart or figure.negated or figure.remainder or figure.single or figure.planned or figure.own
    size = figure.value.written or Decimal(0)
    return not apart and "part" not in figure.far and size >= _FEWEST and not figure.found.per


def _measures(figure: Figure) -> set[str]:
    return {t for t in figure.near if t.startswith("measure:")}


def _of_whom(figure: Figure, names: set[str]) -> str:
    """The one head of a row that a sentence names, where it names no other bearer; else that bearer."""
    text = figure.passage.text.casefold()
    said = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    own = figure.bearer.text.casefold() if figure.bearer else ""
    return said[0] if len(said) == 1 and (not own or own == said[0]) else own


def _key(figure: Figure, bearer: str = "") -> tuple[str, ...]:
    bearer = bearer or (figure.bearer.text.casefold() if figure.bearer else "")
    return figure.kind, figure.value.unit, figure.head, bearer, *sorted(_measures(figure))


def _one_time(cell: Figure, said: Figure) -> bool:
    """Whether a cell and a sentence may speak of one time: one of them says none, or both the same."""
    first, second = cell.as_of, said.as_of
    if not (first and second and first.lo and first.hi and second.lo and second.hi):
        return bool(cell.bearer)
    return not (first.hi < second.lo or second.hi < first.lo)
