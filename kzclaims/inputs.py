"""Paths of the command line to claims and article texts: files by suffix, folders in sorted order, bytes checked."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kzclaims.claim import Claim, Entity
from kzclaims.dataset import Dataset
from kzclaims.errors import DoubledClaim, InputError
from kzclaims.formats.reading import CLAIMS, files_told, read_file
from kzclaims.packed import packed, unpacked_text
from kzclaims.review import REVIEWS
from kzclaims.vocabulary import Vocabulary
from kzclaims.wording import Message

if TYPE_CHECKING:
    from kzclaims.articles import Document
    from kzclaims.entities.aliases import AliasTable
    from kzclaims.graph import RdfGraph

SOURCES, NAMES = "sources.toml", "names.toml"
ARTICLES = {".txt", ".md", ".html", ".docx"}
_STDIN = Path("-")
_REVIEWED = Message(
    "{path} : non extrait, ses affirmations relues sont données", "{path}: not extracted, its reviewed claims are given"
)
_SUFFIX = Message(
    "{path} : non lu, son suffixe n’est pas parmi {suffixes}", "{path}: not read, its suffix is not among {suffixes}"
)
_NO_TEXT = Message("{article} : son texte n’est pas dans {folder}", "{article}: its text is not in {folder}")
SKIPPED_FOLDERS = {"ontology", "shapes", "reports"}
_READING = Message("Lecture", "Reading")
_EXTRACTING = Message("Extraction", "Extracting")
_KEPT = Message(
    "{path} : {language}, {sentences} phrases, {claims} affirmations",
    "{path}: {language}, {sentences} sentences, {claims} claims",
)
_AND = Message("{told} ; {reasons}", "{told}; {reasons}")
Item = TypeVar("Item")


class Through(Protocol):
    """What passes items on one by one, such as a progress bar."""

    def __call__(self, items: Sequence[Item], doing: Message, /) -> Iterable[Item]:
        """The items, in order."""


def _unwatched(items: Sequence[Item], _doing: Message) -> Iterable[Item]:
    return items


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on while articles are read: ``through`` passes them on one by one, with what is being done to them;
    ``tell`` is told of each what was found. ``cache`` is the folder where what was read is kept, if anywhere; ``jobs``
    is how many processes read.
    """

    through: Through = _unwatched
    tell: Callable[[Message], None] = lambda message: None
    cache: Path | None = None
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """The decoded text of an article, held packed: all of a run's texts are held to its end, and few are shown."""

    path: str
    packed: bytes

    @classmethod
    def of(cls, path: str, text: str) -> Text:
        """The text of the article at a path."""
        return cls(path, packed(text))

    @property
    def text(self) -> str:
        """It as a whole; offsets count its code points, a leading byte order mark excluded."""
        return unpacked_text(self.packed)


def expand(paths: Sequence[Path]) -> tuple[list[Path], list[Message]]:
    """The files among some paths and in the folders among them, and what was passed over.

    Raises:
        InputError: a path that does not exist.
    """
    files: list[Path] = []
    limits: list[Message] = []
    for path in paths:
        if path == _STDIN:
            files.append(path)
            continue
        if not path.exists():
            raise InputError(path, "no such file or folder.", "Check its name.")
        if path.is_file():
            files.append(path)
            continue
        for child in sorted(path.rglob("*")):
            inside = child.relative_to(path)
            if any(part.startswith(".") for part in inside.parts) or SKIPPED_FOLDERS & set(inside.parts[:-1]):
                continue
            if child.is_file():
                if child.suffix.lower() in CLAIMS | ARTICLES:
                    files.append(child)
                elif child.name not in (SOURCES, NAMES, REVIEWS):
                    limits.append(_SUFFIX.filled(path=str(child), suffixes=tuple(sorted(CLAIMS | ARTICLES))))
    return files, limits


def merged_data(parts: Sequence[Dataset], limits: list[Message]) -> Dataset:
    """Several datasets as one, in fixed order; a claim that stands in two of them is one claim.

    Raises:
        DoubledClaim: it stands in two with different content.
    """
    claims: dict[str, Claim] = {}
    for part in parts:
        for claim in part.claims:
            if claims.setdefault(claim.id, claim) != claim:
                raise DoubledClaim(claim.id)
    articles = {article.id: article for part in parts for article in part.articles}
    entities: dict[str, Entity] = {}
    for part in parts:
        for key, entity in part.entities.items():
            # Two files may describe one thing; the fuller description wins, whatever the order of the files.
            entities[key] = min(entities.get(key, entity), entity, key=lambda e: (e.kind == "thing", repr(e)))
    return Dataset(
        tuple(claims[key] for key in sorted(claims)),
        tuple(articles[key] for key in sorted(articles)),
        dict(sorted(entities.items())),
        (*limits, *(line for part in parts for line in part.limits)),
    )


def article_text(path: Path) -> str:
    """Decode an article.

    Raises:
        InputError: unreadable, or not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(path, f"is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from None
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None


def _texts(data: Dataset, folder: Path | None) -> tuple[dict[str, Text], list[Message]]:
    """Texts of the articles found in ``folder``, by article id; their bytes and every quote must match the claims."""
    texts: dict[str, Text] = {}
    limits: list[Message] = []
    if folder is None:
        return texts, limits
    if not folder.is_dir():
        raise InputError(folder, "no such folder.", "Give the folder that holds the article texts.")
    for article in data.articles:
        path = folder / article.file_name
        if not article.file_name or not path.is_file():
            limits.append(_NO_TEXT.filled(article=article.file_name or article.id, folder=str(folder)))
            continue
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if article.sha256 and found != article.sha256:
            raise InputError(
                path,
                "its bytes changed since its claims were read (SHA-256 differs).",
                "Put the original back, or read its claims again.",
            )
        texts[article.id] = Text.of(str(path), article_text(path))
    for claim in data.claims:
        _match(claim, texts.get(claim.article.id))
    return texts, limits


def _match(claim: Claim, text: Text | None) -> None:
    quote = claim.quote
    if text and quote and quote.start is not None and text.text[quote.start : quote.end] != quote.exact:
        line = text.text.count("\n", 0, quote.start) + 1
        raise InputError(
            text.path,
            f"the quote of {claim.id} does not stand at {quote.start}–{quote.end}.",
            "Mend its offsets.",
            line=line,
        )


def read_inputs(
    paths: Sequence[Path],
    folder: Path | None,
    vocabulary: Vocabulary,
    watch: Watch | None = None,
    aliases: AliasTable | None = None,
) -> tuple[Dataset, dict[str, Text], list[RdfGraph]]:
    """Read everything a check needs.

    Args:
        paths: files of claims, or folders of them.
        folder: where the article texts stand, if anywhere.
        vocabulary: the terms claims may use.
        watch: who is told how far it is, and where what was read is kept.
        aliases: the user's table of names, if any.

    Returns:
        The claims of all files together, the article texts by article id, and the graphs for the shapes.

    Raises:
        InputError: a path that is missing, of an unknown kind, broken, or contradicts another.
    """
    watch = watch or Watch()
    files, limits = expand(paths)
    parts, graphs = [], []
    for path in files:
        if path.suffix.lower() not in ARTICLES and path != _STDIN:
            data, graph = read_file(path, vocabulary)
            parts.append(data)
            graphs.append(graph)
    reviewed = {article.sha256 for part in parts for article in part.articles if article.sha256}
    documents, notes = read_documents(
        [p for p in files if p.suffix.lower() in ARTICLES or p == _STDIN], reviewed, watch
    )
    read = {document.article.id: Text.of(document.path, document.text) for document in documents}
    extracted = _extracted(documents, vocabulary, watch, aliases)
    with files_told(files):
        merged = merged_data([*parts, extracted], [*limits, *notes])
    texts, missing = _texts(Dataset(merged.claims, tuple(a for p in parts for a in p.articles), {}), folder)
    return Dataset(merged.claims, merged.articles, merged.entities, (*merged.limits, *missing)), texts | read, graphs


def read_documents(
    files: Sequence[Path], reviewed: Collection[str], watch: Watch
) -> tuple[list[Document], list[Message]]:
    """The articles of files, without older versions and those with reviewed claims; a bad one is a note, no error.

    Args:
        files: the files; "-" is standard input.
        reviewed: the digests of the articles whose reviewed claims are given.
        watch: who is told how far it is.
    """
    if not files:
        return [], []
    # Only a run that reads articles pays for the readers.
    from kzclaims.articles import read_articles, read_bytes, supersede, told_apart

    documents: list[Document] = []
    notes: list[Message] = []
    if _STDIN in files:
        documents.append(read_bytes("-", sys.stdin.buffer.read()))
    for document, lines in read_articles(watch.through([path for path in files if path != _STDIN], _READING)):
        notes += [line.message for line in lines]
        if document and document.article.sha256 in reviewed:
            notes.append(_REVIEWED.filled(path=document.path))
        elif document:
            documents.append(document)
    kept, superseded = supersede(documents)
    return told_apart(kept), [*notes, *(line.message for line in superseded)]


def _extracted(documents: list[Document], vocabulary: Vocabulary, watch: Watch, aliases: AliasTable | None) -> Dataset:
    """What the documents claim; they are taken out of the list, since all of them beside all claims are too much."""
    if not documents:
        return Dataset((), (), {})
    from kzclaims.extract.cache import Cache
    from kzclaims.extract.pipeline import extract, handed_over
    from kzclaims.extract.rederive import told_reasons

    known = [(document.path, document.article) for document in documents]
    found = extract(
        handed_over(documents),
        vocabulary.entities,
        through=lambda listed: watch.through(listed, _EXTRACTING),
        cache=Cache(watch.cache) if watch.cache else None,
        aliases=aliases,
        jobs=watch.jobs,
    )
    kept = Counter(claim.article.id for claim in found.claims)
    for path, article in known:
        reasons = told_reasons(found.dropped_of.get(article.id, {}))
        told = _KEPT.filled(
            path=path,
            language=article.language or "?",
            sentences=article.sentences or 0,
            claims=kept[article.id],
        )
        watch.tell(_AND.filled(told=told, reasons=reasons) if reasons else told)
    limits = (*found.limits, *told_reasons(found.dropped))
    return Dataset(found.claims, found.articles, dict(found.entities), limits)
