"""Files, folders and bytes into documents; the only part of this package that touches the disk, and only to read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kzclaims.articles import fields as told
from kzclaims.articles.blocks import Unit, settle
from kzclaims.articles.choice import article_of
from kzclaims.articles.decoding import MOST_DOCX, check_docx_size, decode, garbled
from kzclaims.articles.document import UNREAD, Block, Document, Kind, Sentence
from kzclaims.articles.docx import read_docx
from kzclaims.articles.fields import Fields
from kzclaims.articles.folding import Mark, readable
from kzclaims.articles.limits import ArticleError, Limit, about
from kzclaims.articles.lines import units_of
from kzclaims.articles.markdown import marks as markdown_marks
from kzclaims.articles.page import read_page
from kzclaims.articles.pagemeta import page_fields
from kzclaims.articles.sentences import split
from kzclaims.claim import Article
from kzclaims.edtf import bounds
from kzclaims.errors import InputError
from kzclaims.wording import Message

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".docx"})
SOURCES = "sources.toml"
_CLAIMS = frozenset({".ttl", ".nt", ".trig", ".jsonld", ".parquet"})
_SKIPPED = frozenset({"ontology", "shapes", "reports"})
_NOTHING = Message(
    "ne contient pas d’article : rien que des lignes vides ou marginales.",
    "holds no article: nothing but empty or marginal lines.",
)
_SAVED = Message("Vérifier ce qui a été enregistré.", "Check what was saved.")
_GARBLED = Message(
    "semble mal décodé avant d’être enregistré (Ã© pour é, par exemple)",
    "looks decoded wrongly before it was saved (such as Ã© for é)",
)
_UNREADABLE = Message("ne peut être lu ({error}).", "cannot be read: {error}.")
_RIGHTS = Message("Vérifier son nom et ses droits.", "Check its name and its rights.")
_HIDDEN = Message("non lu, il est caché", "not read, it is hidden")
_STANDS = Message("non lu, il se trouve dans {folder}/", "not read, it stands in {folder}/")
_SUFFIX = Message("non lu, son suffixe n’est pas l’un de {known}", "not read, its suffix is not one of {known}")
_SAME = Message("non comparé, le même fichier que {newest}", "not compared, the same file as {newest}")
_NEWER = Message(
    "non comparé, remplacé par une version plus récente de la même adresse, {newest}",
    "not compared, superseded by a newer version of the same address, {newest}",
)
_IS_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def _slug(identifier: str) -> str:
    stem = re.sub(r"\.\w+$", "", identifier.rstrip("/").rsplit("/", 1)[-1])
    words = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:40].strip("-")
    return f"article-{words}-{hashlib.sha256(identifier.encode()).hexdigest()[:8]}"


def _sentences(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        if block.kind in UNREAD:
            continue
        if not marks:
            at = block.start
            found += (Sentence(at + start, at + end, number) for start, end in split(text[at : block.end]))
        else:
            seen = readable(text, block.start, block.end, marks)
            found += (Sentence(*seen.source_span(*span), number) for span in split(seen.text))
    return tuple(found)


def _with_front_matter(blocks: tuple[Block, ...], fields: Fields, language: str) -> tuple[Block, ...]:
    """The blocks of a file with its front matter before them: a printed title between two stretches of meta."""
    if not fields.body:
        return blocks
    span = fields.title_span
    if span is None or fields["title_status"] != "printed":
        return (Block(Kind.META, 0, fields.body, language), *blocks)
    head = (Block(Kind.META, 0, span[0], language), Block(Kind.TITLE, *span, language))
    return (*head, Block(Kind.META, span[1], fields.body, language), *blocks)


def _titled(fields: Fields, overrides: Mapping[str, str]) -> Fields:
    """A title of the front matter is printed, unless its status is told or another title is put over it."""
    status = fields["title_status"]
    if not status and fields.title_span and overrides.get("title") in (None, fields["title"]):
        return replace(fields, values={**fields.values, "title_status": "printed"})
    return fields


def _composed(
    name: str, data: bytes, text: str, units: Sequence[Unit], marks: Sequence[Mark], fields: Fields
) -> Document:
    blocks, printed, language = settle(units, fields["title"], fields["language"])
    if not any(block.kind not in UNREAD for block in blocks):
        raise ArticleError(name, _NOTHING, _SAVED)
    title, status = fields["title"] or printed, fields["title_status"]
    if not status and title:
        status = "printed" if printed else "descriptive"
    blocks = _with_front_matter(blocks, fields, language)
    sentences = _sentences(text, blocks, marks)
    file_name = Path(name).name
    identifier = fields["url"] or file_name
    article = Article(
        node=_slug(identifier),
        id=identifier,
        file_name=file_name,
        sha256=hashlib.sha256(data).hexdigest(),
        title=title,
        title_status=status,
        publisher=fields["publisher"],
        published=fields["published"],
        language=language,
        url=fields["url"],
        author=fields["author"],
        sentences=len(sentences),
    )
    return Document(article, name, text, blocks, sentences, tuple(marks), fields.updated, fields.limits)


def read_bytes(name: str, data: bytes, overrides: Mapping[str, str] | None = None) -> Document:
    """Read one article.

    Args:
        name: its path as given, or "-" for standard input; the suffix tells its format, else its first bytes do.
        data: its bytes.
        overrides: fields that count before those of the file, as ``sources.toml`` gives them.

    Returns:
        The document; ``limits`` tells what of it could not be used.

    Raises:
        InputError: empty, binary, wrongly encoded, enormous or broken; the message says what to do.
    """
    overrides = overrides or {}
    suffix = Path(name).suffix.lower()
    if suffix == ".docx" or (suffix not in SUFFIXES and data.startswith(b"PK\x03\x04")):
        check_docx_size(name, data)
        text, units = read_docx(name, data)
        return _composed(name, data, text, units, (), told.merged(name, Fields({}), overrides))
    is_page = suffix in (".html", ".htm") or (suffix not in SUFFIXES and bool(_IS_PAGE.match(data)))
    text = decode(name, data, html=is_page)
    limits = (about(name, _GARBLED),) if garbled(text) else ()
    if is_page:
        return _read_html(name, data, text, overrides, limits)
    fields = _titled(told.merged(name, told.front_matter(name, text), overrides), overrides)
    fields = replace(fields, limits=(*fields.limits, *limits))
    marks = tuple(mark for mark in markdown_marks(text) if mark.start >= fields.body)
    return _composed(name, data, text, units_of(text, marks, fields.body), marks, fields)


def _read_html(name: str, data: bytes, text: str, overrides: Mapping[str, str], limits: tuple[Limit, ...]) -> Document:
    page = read_page(text)
    values, updated, titles = page_fields(page)
    fields = told.merged(name, Fields(values, updated), overrides)
    units, marks, warning = article_of(text, page, (fields["title"], *titles))
    if any(unit.kind is Kind.TITLE for unit in units) and "title" not in overrides:
        # What the page prints as its headline, not what its head tells search engines.
        fields = replace(fields, values={key: value for key, value in fields.values.items() if key != "title"})
    limits = (*fields.limits, *limits, *((about(name, warning),) if warning else ()))
    return _composed(name, data, text, units, marks, replace(fields, limits=limits))


def read_article(path: Path, overrides: Mapping[str, str] | None = None) -> Document:
    """Read one file; with no ``overrides``, the fields of a ``sources.toml`` beside it count.

    Raises:
        InputError: as for ``read_bytes``, or the file cannot be opened.
    """
    if overrides is None:
        overrides = told.sources(path.parent / SOURCES)[0].get(path.name, {})
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_DOCX + 1)
    except OSError as error:
        raise ArticleError(path, _UNREADABLE.filled(error=str(error.strerror)), _RIGHTS) from None
    return read_bytes(str(path), data, overrides)


def article_files(folder: Path) -> tuple[list[Path], list[Limit]]:
    """The article files of a folder and its subfolders, in sorted order, and what is not read and why.

    Hidden files, ``ontology/``, ``shapes/`` and ``reports/`` are passed over; files of claims are left to others.
    """
    files: list[Path] = []
    limits: list[Limit] = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_dir():
            continue
        if any(part.startswith(".") for part in inside.parts):
            limits.append(about(path, _HIDDEN))
        elif _SKIPPED & set(inside.parts[:-1]):
            limits.append(about(path, _STANDS.filled(folder=", ".join(sorted(_SKIPPED & set(inside.parts[:-1]))))))
        elif path.suffix.lower() in SUFFIXES:
            files.append(path)
        elif path.name != SOURCES and path.suffix.lower() not in _CLAIMS:
            limits.append(about(path, _SUFFIX.filled(known=", ".join(sorted(SUFFIXES)))))
    return files, limits


def read_articles(files: Iterable[Path]) -> Iterator[tuple[Document | None, tuple[Limit, ...]]]:
    """Read many files, one at a time; one that cannot be read yields None and the reason.

    Args:
        files: in the order wanted; each ``sources.toml`` beside them is read once.

    Yields:
        Each document with its limits, those of a ``sources.toml`` with the first file beside it.
    """
    known: dict[Path, dict[str, dict[str, str]]] = {}
    for path in files:
        limits: tuple[Limit, ...] = ()
        if path.parent not in known:
            try:
                known[path.parent], limits = told.sources(path.parent / SOURCES)
            except ArticleError as error:
                known[path.parent], limits = {}, (error.limit,)
        try:
            document = read_article(path, known[path.parent].get(path.name, {}))
        except ArticleError as error:
            yield None, (*limits, error.limit)
        else:
            yield document, (*limits, *document.limits)


def read_folder(folder: Path) -> tuple[tuple[Document, ...], tuple[Limit, ...]]:
    """Read every article of a folder, older versions left out.

    Returns:
        The documents in order of their paths, and every limit met.

    Raises:
        InputError: no such folder.
    """
    if not folder.is_dir():
        raise InputError(folder, "no such folder.", "Check its name.")
    files, limits = article_files(folder)
    documents: list[Document] = []
    for document, met in read_articles(files):
        documents += [document] if document else []
        limits += met
    kept, superseded = supersede(documents)
    return kept, (*limits, *superseded)


def _address(url: str) -> str:
    """A url without what does not tell articles apart: scheme, www, fragment, tracking, a last slash."""
    bare = re.sub(r"^https?://(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).split("#", 1)[0]
    path, _, query = bare.partition("?")
    pairs = [pair for pair in query.split("&") if pair and not re.match(r"utm_|fbclid|gclid|xtor", pair)]
    return path.rstrip("/") + ("?" + "&".join(sorted(pairs)) if pairs else "")


def _age(document: Document) -> tuple[str, str, str]:
    """Sort key: the day of the version, else of publication; with a time of day where one is told."""
    day = document.updated or document.article.published
    low = bounds(day)[0] if day else None
    return low.isoformat() if low else "", day if "T" in day else "", document.path


def supersede(documents: Iterable[Document]) -> tuple[tuple[Document, ...], tuple[Limit, ...]]:
    """Of articles with one url, or with the same bytes, keep the newest.

    Returns:
        The documents kept, in their order, and one limit for each left out. Versions whose dates do not tell
        them apart rank by file name, the last first.
    """
    documents = list(documents)
    best: dict[str, Document] = {}
    for document in documents:
        key = _address(document.article.url) or document.article.sha256
        if key not in best or _age(document) > _age(best[key]):
            best[key] = document
    kept: list[Document] = []
    limits: list[Limit] = []
    for document in documents:
        newest = best[_address(document.article.url) or document.article.sha256]
        if newest is document:
            kept.append(document)
        else:
            same = newest.article.sha256 == document.article.sha256
            limits.append(about(document.path, (_SAME if same else _NEWER).filled(newest=newest.path)))
    return tuple(kept), tuple(limits)
