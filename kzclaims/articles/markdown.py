"""Markdown signs inside paragraphs: emphasis and links. Found one by one, in linear time, with no nesting."""

from __future__ import annotations

import re

from kzclaims.articles.folding import Mark

# A run of stars or underscores that touches a word on one side, or stands within one; a link's or an image's target.
_SIGNS = re.compile(
    r"(?P<run>\*{1,3}|_{1,3})|(?P<target>\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}+(?: \"[^\"\n]{0,200}\")?\))"
)


def _is_emphasis(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isspace() and after.isspace():
        return False
    inside = before.isalnum() and after.isalnum()
    if text[start] == "_":
        return not inside and before != "/" and after != "/"
    return not (before.isdigit() and after.isdigit())


def marks(text: str) -> tuple[Mark, ...]:
    """The emphasis signs and link brackets of a text, in order; a reader sees nothing in their place.

    Args:
        text: the whole file. ``2*3``, ``snake_case`` and a lone ``*`` are no emphasis, ``[…]`` with no
            target is no link.
    """
    if "*" not in text and "_" not in text and "](" not in text:
        return ()
    found: list[Mark] = []
    used = 0
    for sign in _SIGNS.finditer(text):
        if sign["run"]:
            if _is_emphasis(text, sign.start(), sign.end()):
                found.append(Mark(sign.start(), sign.end()))
            continue
        # The opening bracket on the same line, nearest before, not yet used by another link.
        opened = text.rfind("[", used, sign.start())
        line = max(text.rfind("\n", used, sign.start()), text.rfind("\r", used, sign.start()))
        if opened > line:
            found.append(Mark(opened - (opened > used and text[opened - 1] == "!"), opened + 1))
            found.append(Mark(sign.start(), sign.end()))
        used = sign.end()
    return tuple(sorted(found, key=lambda mark: mark.start))
