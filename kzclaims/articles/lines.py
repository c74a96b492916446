"""Plain text and markdown into units: a line is a paragraph unless the text was wrapped at a width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kzclaims.articles.blocks import Unit
from kzclaims.articles.document import Kind
from kzclaims.articles.folding import INVISIBLE, Mark, readable
from kzclaims.articles.sentences import trim

_EDGE = re.compile(rf"[\s{INVISIBLE}]*")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_LIST = re.compile(r"(?:[-+*•‣▪◦●·–]|\d{1,2}[.)])[ \t\u00a0\u202f]+(?=\S)")
_QUOTE = re.compile(r">[ \t]?(?:>[ \t]?)*(?=\S)")
_TABLE = re.compile(r"\|.*\||[^|\t]*\S\t+\S|[^|]+\|[^|]+\|")
_UNDERLINE = re.compile(r"={3,}[ \t]*\Z")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*\)\Z")
_BOLD = re.compile(r"(?:\*\*|__)(?!\s)[^*_]{1,200}(?:\*\*|__)\s*:?\Z")
_FINAL = re.compile(r"[.!?…:;][\s»”\"'’)\]*_]*\Z")
_FIRST_WORD = re.compile(r"\S+")
_NARROWEST, _WIDEST = 40, 120  # characters of a line that was wrapped


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    after_blank: bool


def _lines(text: str, start: int) -> Iterator[_Line]:
    """The lines with letters or digits in them; spaces and invisible characters at their edges left out."""
    at, blank = start, True
    for raw in text[start:].splitlines(keepends=True):
        left, right = trim(text, at, at + len(raw))
        edge = _EDGE.match(text, left, right)
        left = edge.end() if edge else left
        at += len(raw)
        content = text[left:right]
        if not any(map(str.isalnum, content)):
            # A rule, stars or an underline separates; under a heading it is told apart by the caller.
            if _UNDERLINE.match(content) and not blank:
                yield _Line(left, right, content, False)
            blank = True
            continue
        yield _Line(left, right, content, blank)
        blank = False


def _chunks(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    chunk: list[_Line] = []
    for line in lines:
        if line.after_blank and chunk:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _marked(line: _Line) -> bool:
    # Most lines begin with a letter, as neither a sign nor an item does, and have nothing that parts columns.
    if line.text[0].isalpha():
        return _is_row(line.text)
    return bool(
        _HEADING.match(line.text)
        or _LIST.match(line.text)
        or _QUOTE.match(line.text)
        or _is_row(line.text)
        or _UNDERLINE.match(line.text)
    )


def _is_row(content: str) -> bool:
    """Whether a line is a row of a table."""
    return ("|" in content or "\t" in content) and bool(_TABLE.match(content))


def _wrapped(lines: Sequence[_Line]) -> bool:
    """Whether lines were broken to fit a width: nowhere would the next word have had room."""
    width = max(len(line.text) for line in lines)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    if len(lines) == 2 and not lines[1].text[0].islower():
        return False
    loose = unfinished = 0
    for line, following in pairwise(lines):
        word = _FIRST_WORD.match(following.text)
        loose += len(line.text) + 1 + len(word[0] if word else "") <= width - 8
        unfinished += not _FINAL.search(line.text)
    return loose * 10 <= len(lines) and unfinished * 2 > len(lines) - 1


def _unit(text: str, start: int, end: int, marks: Sequence[Mark], kind: Kind | None, level: int = 0) -> Unit:
    raw = text[start:end]
    if not marks:
        return Unit(start, end, raw, kind, level)
    bold = kind is None and bool(_BOLD.match(raw))
    return Unit(start, end, readable(text, start, end, marks).text, kind, level, bold)


def _single(text: str, line: _Line, marks: Sequence[Mark]) -> Unit:
    """A line that is a paragraph, or is marked as something else; its sign is left out of the unit."""
    if found := _HEADING.match(line.text):
        content = line.text.rstrip("#")
        end = line.start + (len(content.rstrip()) if content[-1:].isspace() else len(line.text))
        return _unit(text, line.start + found.end(), end, marks, Kind.HEADING, len(found[1]))
    if _IMAGE.match(line.text):
        return _unit(text, line.start, line.end, marks, Kind.CAPTION)
    if found := _QUOTE.match(line.text):
        return _unit(text, line.start + found.end(), line.end, marks, Kind.QUOTE)
    if _is_row(line.text):
        return _unit(text, line.start, line.end, marks, Kind.TABLE)
    if found := _LIST.match(line.text):
        return _unit(text, line.start + found.end(), line.end, marks, Kind.LIST)
    return _unit(text, line.start, line.end, marks, None)


def _runs(chunk: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Marked lines by themselves, and runs of unmarked ones; a list item takes the indented lines below it."""
    run: list[_Line] = []
    for line in chunk:
        if _marked(line):
            if run:
                yield run
            yield [line]
            run = []
        else:
            run.append(line)
    if run:
        yield run


def units_of(text: str, marks: Sequence[Mark], start: int = 0) -> list[Unit]:
    """The units of a plain text or markdown file.

    Args:
        text: the whole decoded file.
        marks: its markdown signs.
        start: where the article begins, after its front matter.
    """
    units: list[Unit] = []
    for chunk in _chunks(_lines(text, start)):
        for run in _runs(chunk):
            if _UNDERLINE.match(run[0].text):
                if units and units[-1].kind is None:
                    above = units[-1]
                    units[-1] = Unit(above.start, above.end, above.text, Kind.HEADING, 1)
            elif _wrapped(run):
                units.append(_unit(text, run[0].start, run[-1].end, marks, None))
            else:
                units.extend(_single(text, line, marks) for line in run)
    return units
