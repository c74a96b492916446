"""HTML into tags and text with their offsets, in linear time whatever the input.

The standard library's ``html.parser`` is quadratic on broken markup (20,000 characters of ``<a `` took 5.4 s with
Python 3.11.7), and tells places by line and column; hence this scanner. It knows what a saved page needs: quoted
attributes, comments, and elements whose content is no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from kzclaims.articles.folding import Mark

_MARKUP = re.compile(r"<(?:(/?)([a-zA-Z][^\s/><]*)|!--|[!?])")
_REST = re.compile(r"(?:[^\"'>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?|[\"'])*+>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
# Elements whose content runs to their own end tag, whatever stands in it.
_OPAQUE = frozenset({"script", "style", "title", "textarea", "xmp", "noembed", "noframes"})


class Tag(NamedTuple):
    """A tag: ``closing`` for an end tag; its attributes are those of ``text[name_end:end]``."""

    start: int
    end: int
    name: str
    closing: bool
    name_end: int


class Text(NamedTuple):
    """A run of characters between tags; ``owner`` is the opaque element it fills, or ""."""

    start: int
    end: int
    owner: str


def scan(text: str) -> Iterator[Tag | Text]:
    """Yield the tags and texts of a page in order; comments, doctypes and instructions are passed over."""
    at = 0
    quotes_hold = comments_close = True
    while found := _MARKUP.search(text, at):
        start = found.start()
        if start > at:
            yield Text(at, start, "")
        if not found[2]:
            close = text.find("-->", start + 4) if found[0] == "<!--" and comments_close else -1
            if close < 0:
                comments_close = comments_close and found[0] != "<!--"
                close = text.find(">", start)
            if close < 0:
                return
            at = close + (3 if text[close] == "-" else 1)
            continue
        name = found[2].lower()
        if text[found.end() : found.end() + 1] == ">":
            end = found.end() + 1
        else:
            rest = _REST.match(text, found.end()) if quotes_hold else None
            quotes_hold = rest is not None
            end = rest.end() if rest else text.find(">", found.end()) + 1
            if not end:
                return
        yield Tag(start, end, name, bool(found[1]), found.end())
        at = end
        if name in _OPAQUE and not found[1]:
            close = _closing(text, name, at)
            if close > at:
                yield Text(at, close, name)
            at = close
    if at < len(text):
        yield Text(at, len(text), "")


def _closing(text: str, name: str, at: int) -> int:
    """Where the end tag of an opaque element begins; the end of the page if there is none."""
    close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at)
    return close.start() if close else len(text)


def attributes(text: str, tag: Tag) -> dict[str, str]:
    """The attributes of a tag, names in small letters, values decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(text, tag.name_end, tag.end - 1):
        value = attribute[2] or attribute[3] or attribute[4] or ""
        found.setdefault(attribute[1].lower(), unescape(value) if "&" in value else value)
    return found


def entities(text: str, start: int, end: int) -> list[Mark]:
    """The entities of a run of text that stand for one character; all others stay as they are written."""
    if text.find("&", start, end) < 0:
        return []
    marks = []
    for entity in _ENTITY.finditer(text, start, end):
        character = unescape(entity[0])
        if len(character) == 1:
            marks.append(Mark(entity.start(), entity.end(), character))
    return marks
