"""From lines and paragraphs to blocks: which is the title, a heading, the lead, a caption, a credit.

A ``Unit`` is what a reader of one format (lines, page, docx) found; ``settle`` judges the units of all formats alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kzclaims.articles.document import UNREAD, Block, Kind
from kzclaims.articles.folding import alike
from kzclaims.articles.language import language_of, majority
from kzclaims.articles.phrases import is_field_heading, is_label, kind_of_line
from kzclaims.articles.sentences import split

_LONGEST_HEADING = 130
_MOST_WORDS = 20
_FINAL = re.compile(r"[.!…;,:。][\s»”\"'’)\]]*\Z")
_QUESTION = re.compile(r"\?[\s»”\"'’)\]]*\Z")
_PROSE = frozenset({Kind.BODY, Kind.LEAD, Kind.LIST, Kind.TABLE, Kind.QUOTE})
_SIGNATURE_WORDS = 6


class Unit(NamedTuple):
    """A paragraph-like stretch of a file and what a reader sees of it; ``kind`` is None where nothing marks it.

    ``level`` is that of a marked heading, 1 the highest; ``bold`` tells a paragraph that is emphasised throughout.
    """

    start: int
    end: int
    text: str
    kind: Kind | None = None
    level: int = 0
    bold: bool = False


def _headline_like(unit: Unit, longest: int = _LONGEST_HEADING) -> bool:
    """Short, beginning like a title, and not ending like a sentence (a single question may be a heading)."""
    text = unit.text.strip()
    if not text or len(text) > longest or len(text.split()) > _MOST_WORDS + (longest - _LONGEST_HEADING) // 6:
        return False
    first = next((c for c in text if c.isalnum()), "")
    if not first or first.islower() or _FINAL.search(text):
        return False
    if _QUESTION.search(text):
        return len(split(text)) == 1
    return True


def _unmarked_headings(units: Sequence[Unit]) -> list[bool]:
    """Which unmarked units are headings: headline-like, one or two in a row, and followed by prose.

    Three short lines in a row are a list or a verse, unless they are set in bold.
    """
    short = [unit.kind is None and _headline_like(unit) for unit in units]
    headings = [False] * len(units)
    at = 0
    while at < len(units):
        end = at
        while end < len(units) and short[end]:
            end += 1
        followed = end < len(units) and (units[end].kind is None or units[end].kind in _PROSE)
        for i in range(at, end):
            headings[i] = (followed and end - at < 3) or (units[i].bold and i + 1 < len(units))
        at = end + 1
    return headings


def _meta_sections(units: Sequence[Unit]) -> list[Unit]:
    """Mark headings that name fields of an export, and all below them up to a heading that does not."""
    out: list[Unit] = []
    below = 0
    for unit in units:
        if unit.kind is Kind.HEADING:
            if is_field_heading(unit.text):
                below = below or unit.level or 1
            elif below and (unit.level or 1) <= below:
                below = 0
        out.append(unit._replace(kind=Kind.META) if below or _is_label(unit) else unit)
    return out


def _is_label(unit: Unit) -> bool:
    return unit.kind is Kind.HEADING and is_label(unit.text)


def _lines(units: Sequence[Unit]) -> list[Unit]:
    """Captions, credits and dates, by their own words; a heading may be a share bar's, a list item too."""
    judged = {None, Kind.BODY, Kind.LIST, Kind.HEADING, Kind.QUOTE}
    return [
        unit._replace(kind=kind) if unit.kind in judged and (kind := kind_of_line(unit.text)) else unit
        for unit in units
    ]


def _signature(units: list[Unit]) -> list[Unit]:
    """A short last line without a final mark is a name or an agency, not a sentence."""
    last = max((i for i, unit in enumerate(units) if unit.kind not in UNREAD), default=-1)
    if last > 0:
        unit = units[last]
        if unit.kind is None and _headline_like(unit) and len(unit.text.split()) <= _SIGNATURE_WORDS:
            units[last] = unit._replace(kind=Kind.CREDIT)
    return units


def _title_at(units: Sequence[Unit], title: str) -> int | None:
    """The unit that prints the title: the one that says the same, else a first heading where no title is known."""
    if title:
        return next(
            (i for i, unit in enumerate(units[:12]) if unit.kind != Kind.META and alike(unit.text, title)), None
        )
    for i, unit in enumerate(units[:6]):
        if unit.kind is Kind.HEADING and unit.level <= 1:
            return i
        if unit.kind is None:
            more = any(other.kind is None and not _headline_like(other) for other in units[i + 1 :])
            return i if _headline_like(unit, 200) and more else None
    return None


def settle(units: Sequence[Unit], title: str, language: str) -> tuple[tuple[Block, ...], str, str]:
    """Judge the units of an article.

    Args:
        units: in order, front matter aside.
        title: the title the metadata give, or "".
        language: the language they give, or "".

    Returns:
        The blocks, in order; the title that is printed in the text, or ""; the language of the article.
    """
    judged = _signature(_meta_sections(_lines(units)))
    printed = ""
    if not any(unit.kind is Kind.TITLE for unit in judged):
        at = _title_at(judged, title)
        if at is not None:
            judged[at] = judged[at]._replace(kind=Kind.TITLE)
    headings = _unmarked_headings(judged)
    kinds: list[Kind] = []
    lead_seen = False
    for unit, is_heading in zip(judged, headings, strict=True):
        kind = unit.kind or (Kind.HEADING if is_heading else Kind.BODY)
        kinds.append(Kind.LEAD if kind is Kind.BODY and not lead_seen else kind)
        lead_seen = lead_seen or kinds[-1] is Kind.LEAD
        if kind is Kind.TITLE:
            printed = printed or " ".join(unit.text.split())
    languages = [language_of(unit.text) for unit in judged]
    parts = zip(languages, judged, kinds, strict=True)
    whole = language or majority((name, len(unit.text)) for name, unit, kind in parts if kind not in UNREAD)
    blocks = (
        Block(kind, unit.start, unit.end, name or whole)
        for kind, unit, name in zip(kinds, judged, languages, strict=True)
    )
    return tuple(blocks), printed, whole
