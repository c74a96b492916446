"""Articles read again from their texts: paragraphs are known, and a page of the web is shown without its tags."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kzclaims.articles import Document, read_bytes
from kzclaims.articles.document import Kind
from kzclaims.errors import InputError
from kzclaims.inputs import Text
from kzclaims.report.shown import Lines

_MARKED = (".html", ".md")


@lru_cache(maxsize=512)
def document_of(text: Text) -> Document | None:
    """The article of a text; None where it cannot be read."""
    path = Path(text.path)
    # What is known of a .docx is its text already.
    name = path.name if path.suffix.lower() in _MARKED else f"{path.stem}.txt"
    try:
        return read_bytes(name, text.text.encode())
    except (InputError, UnicodeEncodeError):
        return None


class Blocks(Lines):
    """A text without its markup, in the paragraphs that a reader sees; plain text line by line."""

    def bounds(self, text: Text, at: int) -> tuple[int, int]:
        """Start and end of the paragraph in which a character stands."""
        marked = Path(text.path).suffix.lower() in _MARKED
        document = document_of(text) if marked or text.text.startswith("---") else None
        block = document.block_at(at) if document else None
        # Of plain text only the title among the fields at its head is no whole line: "title: …".
        return (block.start, block.end) if block and (marked or block.kind is Kind.TITLE) else super().bounds(text, at)

    def words(self, text: Text, start: int, end: int) -> str:
        """A stretch of the text as a reader sees it."""
        document = document_of(text) if Path(text.path).suffix.lower() in _MARKED else None
        return document.readable(start, end).text if document else super().words(text, start, end)
