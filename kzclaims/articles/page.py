"""A saved page into candidate paragraphs: which characters of the file each is made of, and where it hangs.

One pass over the tags with an explicit stack: depth costs nothing, and broken nesting is taken as it comes. What to
keep is decided afterwards, in ``kzclaims.articles.choice``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kzclaims.articles import hints
from kzclaims.articles.document import Kind
from kzclaims.articles.tags import Tag, Text, attributes, scan

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_KINDS = {
    "li": Kind.LIST,
    "dd": Kind.LIST,
    "dt": Kind.LIST,
    "figcaption": Kind.CAPTION,
    "caption": Kind.CAPTION,
    "blockquote": Kind.QUOTE,
    "tr": Kind.TABLE,
    **dict.fromkeys(_HEADINGS, Kind.HEADING),
}
_REOPENED = frozenset({"p", "ul", "ol", "table", *_HEADINGS})  # what ends a heading that was never closed
_REACH = 8  # how far up an end tag of an inline element looks for its start


@dataclass(slots=True)
class Candidate:
    """A paragraph of a page: spans of the file, what joins each to the one before, and the elements around it.

    ``holder``, ``article`` and ``main`` number the outermost element of each sort, 0 for none; ``site_head`` is a
    header of the whole page. ``own`` is the name of the element that made it a paragraph.
    """

    own: str = ""
    kind: Kind | None = None
    level: int = 0
    holder: int = 0
    article: int = 0
    main: int = 0
    site_head: bool = False
    lead: bool = False
    pieces: list[tuple[int, int]] = field(default_factory=list)
    glue: list[str] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    bold: int = 0


@dataclass(slots=True)
class Page:
    """What a pass over a page found; ``shown`` counts all characters a visitor sees, spaces at edges aside.

    ``hinted`` tells whether anything was left out for its class or role alone.
    """

    candidates: list[Candidate] = field(default_factory=list)
    shown: int = 0
    title: str = ""
    language: str = ""
    metas: list[dict[str, str]] = field(default_factory=list)
    links: list[dict[str, str]] = field(default_factory=list)
    times: list[dict[str, str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class _Node:
    """An open element and what it passes on to all within it."""

    own: str = ""
    hidden: bool = False
    around: bool = False
    hinted: bool = False
    link: bool = False
    bold: bool = False
    kind: Kind | None = None
    level: int = 0
    holder: int = 0
    article: int = 0
    main: int = 0
    site_head: bool = False
    lead: bool = False
    # Elements without attributes that were met inside, by name: the same again needs no thought.
    plain: dict[str, _Node] = field(default_factory=dict, compare=False, repr=False)


class _Builder:
    def __init__(self, text: str, use_hints: bool) -> None:
        self.text, self.use_hints = text, use_hints
        self.page = Page()
        self.stack: list[tuple[str, _Node]] = [("", _Node())]
        self.open: Counter[str] = Counter()
        self.current: Candidate | None = None
        self.glue = ""
        self.breaks = 0
        self.script: dict[str, str] = {}

    def flush(self) -> None:
        """End the paragraph, if one was begun."""
        made, self.current, self.glue, self.breaks = self.current, None, "", 0
        if made is None:
            return
        while made.pieces and self.text[slice(*made.pieces[-1])].isspace():
            made.pieces.pop()
            made.glue.pop()
        first, last = made.pieces[0], made.pieces[-1]
        head, tail = self.text[slice(*first)], self.text[slice(*last)]
        made.pieces[0] = (first[0] + len(head) - len(head.lstrip()), first[1])
        made.pieces[-1] = (made.pieces[-1][0], last[1] - len(tail) + len(tail.rstrip()))
        self.page.candidates.append(made)

    def add(self, piece: Text) -> None:
        node = self.stack[-1][1]
        if piece.owner == "title" and not self.page.title and "svg" not in self.open:
            self.page.title = self.text[piece.start : piece.end].strip()
        elif piece.owner == "script" and "ld+json" in self.script.get("type", "").lower():
            self.page.scripts.append(self.text[piece.start : piece.end])
        if piece.owner or node.hidden:
            return
        length = len(self.text[piece.start : piece.end].strip())
        self.page.shown += length
        if node.around or node.hinted or (not length and self.current is None):
            return
        if length:
            self.breaks = 0
        if self.current is None:
            self.current = Candidate(
                node.own, node.kind, node.level, node.holder, node.article, node.main, node.site_head, node.lead
            )
        made = self.current
        made.glue.append(self.glue if made.pieces else "")
        made.pieces.append((piece.start, piece.end))
        self.glue = ""
        made.length += length
        made.linked += length if node.link else 0
        made.bold += length if node.bold else 0

    def start(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self.breaks += 1
            self.glue = "\n"
            if self.breaks > 1:
                self.flush()
            return
        if name in hints.BLOCKS:
            self.flush()
            if self.stack[-1][0] == "p":
                self.pop()
        elif name in ("td", "th") and self.current is not None:
            self.glue = "|"
        told = attributes(self.text, tag) if tag.end - tag.name_end > 1 else {}
        if name == "meta":
            self.page.metas.append(told)
        elif name == "link":
            self.page.links.append(told)
        elif name == "time" and "datetime" in told:
            self.page.times.append(told)
        elif name == "html":
            self.page.language = told.get("lang", "")
        elif name == "script":
            self.script = told
        if name not in hints.VOID and name not in ("script", "style", "title"):
            self.stack.append((name, self.node(tag, told)))
            self.open[name] += 1

    def node(self, tag: Tag, told: dict[str, str]) -> _Node:
        name, parent = tag.name, self.stack[-1][1]
        if not told and name in parent.plain:
            return parent.plain[name]
        kind, level = parent.kind, parent.level
        if kind is Kind.HEADING and name in _REOPENED:
            kind, level = None, 0
        named = hints.words(told) if "class" in told or "id" in told else ""
        if name in _KINDS and not (kind is Kind.QUOTE and name == "li"):
            kind, level = _KINDS[name], _HEADINGS.get(name, 0)
        elif named and hints.is_caption(named):
            kind = Kind.CAPTION
        hidden = parent.hidden or name in hints.HIDDEN or (bool(told) and hints.is_hidden(told, named))
        around = parent.around or name in hints.AROUND
        holds = bool(told) and hints.holds_article(told, named)
        # What holds an article counts, whatever a class of the elements around it may say.
        hinted = parent.hinted and not (holds or name == "main" or (name == "article" and not parent.article))
        if told and self.use_hints and not (around or hinted):
            hinted = hints.is_around(name, told, named)
            self.page.hinted = self.page.hinted or hinted
        inside = parent.article or parent.main or name in ("article", "main")
        made = _Node(
            name if name in hints.BLOCKS else parent.own,
            hidden,
            around,
            hinted,
            parent.link or name == "a",
            parent.bold or name in ("b", "strong"),
            kind,
            level,
            parent.holder or (tag.start + 1 if holds else 0),
            parent.article or (tag.start + 1 if name == "article" else 0),
            parent.main or (tag.start + 1 if name == "main" or told.get("role") == "main" else 0),
            parent.site_head or (name == "header" and not inside),
            parent.lead or (bool(named) and hints.is_lead(named)),
        )
        made = parent if made == parent else made
        if not told and name not in ("article", "main"):
            parent.plain[name] = made
        return made

    def pop(self) -> None:
        self.open[self.stack.pop()[0]] -= 1

    def end(self, name: str) -> None:
        is_block = name in hints.BLOCKS
        if is_block:
            self.flush()
        if not self.open[name]:
            return
        if not is_block and all(opened != name for opened, _ in self.stack[-_REACH:]):
            return
        while self.stack[-1][0] != name:
            self.pop()
        self.pop()


def read_page(text: str, *, use_hints: bool = True) -> Page:
    """Read a page.

    Args:
        text: the whole decoded file.
        use_hints: whether class names may tell that an element is no part of the article.
    """
    builder = _Builder(text, use_hints)
    for part in scan(text):
        if isinstance(part, Text):
            builder.add(part)
        elif part.closing:
            builder.end(part.name)
        else:
            builder.start(part)
    builder.flush()
    return builder.page
