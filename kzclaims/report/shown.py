"""Other people's text, made fit to be shown: what is invisible is marked, what is no web address is no link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from kzclaims.claim import Claim, Quote
from kzclaims.inputs import Text

# Control, bidirectional, zero-width and other characters that change a text without being seen. Spaces of every width
# stay; tabs and line ends are spaces to a reader.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_LONGEST = 1200


def visible(text: str) -> str:
    """The text with each hidden character written out, as ⟨U+202E⟩."""
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def escaped(text: str) -> str:
    """A JSON text with each hidden character inside its strings as an escape: the same data, harmless on a screen."""

    def units(match: re.Match[str]) -> str:
        code = match[0].encode("utf-16-be", "surrogatepass").hex()
        return "".join(f"\\u{code[n : n + 4]}" for n in range(0, len(code), 4))

    # Line ends between values are the only hidden characters outside strings, and none of these.
    return _HIDDEN.sub(units, text)


def web_address(text: str | None) -> str:
    """The address if it is one of the web (http or https) with a host and no hidden character, else nothing."""
    if not text or _HIDDEN.search(text) or re.search(r"[\s\\\"'<>`]", text):
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.hostname else ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote with what stands before and after it; ``line`` counts from 1, 0 where the text is not at hand."""

    before: str
    quote: str
    after: str
    line: int = 0

    @property
    def marked(self) -> bool:
        """Whether the quote brings its own quotation marks."""
        return self.quote[:1] in tuple('«"“„‹')


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph with every quote in it: pieces of text, each with whether it is quoted."""

    pieces: tuple[tuple[str, bool], ...]
    claims: tuple[Claim, ...]


class Lines:
    """A text as it stands: a paragraph is a line."""

    def bounds(self, text: Text, at: int) -> tuple[int, int]:
        """Start and end of the paragraph in which a character stands."""
        last = text.text.find("\n", at)
        return text.text.rfind("\n", 0, at) + 1, last if last >= 0 else len(text.text)

    def words(self, text: Text, start: int, end: int) -> str:
        """A stretch of the text as a reader sees it."""
        return text.text[start:end]


def passages(
    claims: Iterable[Claim], texts: Mapping[str, Text], longest: int = _LONGEST, reading: Lines | None = None
) -> tuple[Passage, ...]:
    """The paragraphs that the claims quote, each once, in the order of the claims; no pieces without the text.

    A stretch without a quote that is longer than ``longest`` is shortened where it is furthest from one.
    """
    reading = reading or Lines()
    grouped: dict[tuple[str, int], list[Claim]] = {}
    for n, claim in enumerate(claims):
        text, start = texts.get(claim.article.id), claim.quote.start if claim.quote else None
        first = reading.bounds(text, start)[0] if text and start is not None else -1 - n
        grouped.setdefault((claim.article.id, first), []).append(claim)
    found = []
    for (article, first), group in grouped.items():
        quotes = [c.quote for c in group if c.quote]
        pieces = _pieces(texts[article], first, quotes, longest, reading) if first >= 0 else ()
        found.append(Passage(pieces, tuple(group)))
    return tuple(found)


def _pieces(
    text: Text, first: int, quotes: Iterable[Quote], longest: int, reading: Lines
) -> tuple[tuple[str, bool], ...]:
    spans = sorted((q.start, q.end) for q in quotes if q.start is not None and q.end is not None)
    pieces: list[tuple[str, bool]] = []
    at, furthest = first, max(end for _, end in spans)
    for start, end in spans:
        if start > at:
            pieces.append((reading.words(text, at, start), False))
        if end > at:
            pieces.append((reading.words(text, max(start, at), end), True))
        at = max(at, end)
    pieces.append((reading.words(text, furthest, reading.bounds(text, furthest - 1)[1]), False))
    return tuple(
        _cut(told, n == 0, n == len(pieces) - 1, longest) if not quoted else (told, True)
        for n, (told, quoted) in enumerate(pieces)
    )


def _cut(text: str, head: bool, tail: bool, longest: int) -> tuple[str, bool]:
    """An overlong stretch without a quote, shortened where it is furthest from one."""
    if len(text) <= longest:
        return text, False
    if head:
        return "… " + text[-longest:].partition(" ")[2], False
    if tail:
        return text[:longest].rpartition(" ")[0] + " …", False
    return f"{text[: longest // 2].rpartition(' ')[0]} … {text[-longest // 2 :].partition(' ')[2]}", False


def paragraph(claim: Claim, text: Text | None) -> Excerpt:
    """The paragraph around a quote, or the quote alone without the article's text; very long ones are cut with "…"."""
    quote = claim.quote
    if quote is None:
        return Excerpt("", "", "")
    if text is None or quote.start is None or quote.end is None:
        return Excerpt("", quote.exact, "")
    whole = text.text
    first = whole.rfind("\n", 0, quote.start) + 1
    last = whole.find("\n", quote.end)
    before, after = whole[first : quote.start], whole[quote.end : last if last >= 0 else len(whole)]
    if len(before) > _LONGEST // 2:
        before = "… " + before[-_LONGEST // 2 :].partition(" ")[2]
    if len(after) > _LONGEST // 2:
        after = after[: _LONGEST // 2].rpartition(" ")[0] + " …"
    return Excerpt(before.lstrip(), quote.exact, after.rstrip(), whole.count("\n", 0, quote.start) + 1)
