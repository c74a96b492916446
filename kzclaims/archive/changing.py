"""Articles put into an archive and taken out of it: one change, after which everything it holds is as in a full run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path

from kzclaims.archive.borne import Telling
from kzclaims.archive.examined import Examined
from kzclaims.archive.grouping import Grouping
from kzclaims.archive.listed import listed
from kzclaims.archive.names import Names
from kzclaims.archive.plain import sketch_plain
from kzclaims.archive.store import Base, now
from kzclaims.archive.telling import Stories
from kzclaims.articles import Document
from kzclaims.articles.plain import document_plain
from kzclaims.collector import at_rest
from kzclaims.extract.held import Held
from kzclaims.extract.sketch import Sketch
from kzclaims.packed import packed, text_of
from kzclaims.vocabulary import Vocabulary

# So few articles at once leave little behind that only the collector lets go of.
_FEW = 100


@dataclass(frozen=True, slots=True)
class Read:
    """An article with what was read of it; ``place`` is where it was found, ``folder`` a digest of its folder."""

    document: Document
    sketch: Sketch
    reading: bytes
    folder: str

    @staticmethod
    def of(held: Held) -> Read:
        """What an article is to the archive."""
        return Read(held.document, held.taken_sketch(), held.packed, folder_of(held.document))


def folder_of(document: Document) -> str:
    """A digest of the folder in which an article was found: what somebody put together is told of one thing."""
    folder = str(Path(document.path).resolve().parent)
    return hashlib.sha256(folder.encode()).hexdigest()[:16]


@dataclass(slots=True)
class Changed:
    """What a change did: the numbers of the articles that came, and the ids of the conflicts that came and went."""

    numbers: list[int] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


class Change:
    """One change of an archive: ``put`` and ``take`` articles, then ``told`` what they claim, then ``examined``."""

    def __init__(self, base: Base, vocabulary: Vocabulary, coming: Iterable[str] = ()) -> None:
        self.base, self.vocabulary = base, vocabulary
        names = listed(base)
        self.names = Names(base, vocabulary.entities, names)
        self.telling = Telling(base, self.names)
        self.grouping = Grouping(base, frozenset(coming))
        self.stories = Stories(base, self.names, self.telling, self.grouping, vocabulary.entities)
        self.look = Examined(base, vocabulary, names)
        self._entities: set[str] = set()
        self._pending: list[tuple[int, Sketch]] = []
        self._numbers: list[int] = []

    def take(self, number: int) -> None:
        """Take an article out."""
        self.grouping.take(number)
        self.names.take(number)
        self._entities |= self.telling.take(number)
        for claim in self.base.column("SELECT number FROM claims WHERE article = ?", number):
            self.stories.drop(claim)
        self.base.run("DELETE FROM articles WHERE number = ?", number)
        self.base.run("DELETE FROM sources WHERE article = ?", number)

    def put(self, one: Read, added: str = "") -> int:
        """Put an article in; its number."""
        article = one.document.article
        made = self.base.run(
            "INSERT INTO articles (id, folder, place, digest, sketch, document, reading, added) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            article.id, one.folder, one.document.path, article.sha256, packed(sketch_plain(one.sketch)),
            packed(document_plain(one.document)), one.reading, added or now(),
        )  # fmt: skip
        number = int(made.lastrowid or 0)
        self.base.run("INSERT INTO sources VALUES (?, ?)", number, text_of(astuple(article)))
        self._pending.append((number, one.sketch))
        self._numbers.append(number)
        return number

    def told(self) -> list[int]:
        """Say again what the stories that changed claim; the numbers of the articles that came."""
        with self._undisturbed():
            for number, sketch in self._pending:
                self.names.put(number, sketch)
            touched, entities, texts = self.names.settle()
            touched |= self.telling.settle(touched, entities, texts, self._entities)
            for number in sorted(touched):
                self.grouping.put(number, self.telling.outline(number))
            stories = self.grouping.settle()
            stories |= {row[0] for row in self.base.among("SELECT story FROM articles WHERE number IN {}", touched)}
            self.stories.tell(stories)
        return self._numbers

    def examined(self) -> tuple[list[str], list[str]]:
        """Look again at what changed; the ids of the conflicts that are new, and of those that are gone."""
        told = self.stories
        with self._undisturbed():
            found = self.look.again(told.changed, told.others, told.articles, told.people)
            self.look.spellings.tidy(told.spellings)
        return found

    def _undisturbed(self) -> AbstractContextManager[None]:
        # Looking for cycles in the word tables over and over takes a third of what one article does.
        return at_rest() if len(self._pending) <= _FEW else nullcontext()


def same_article(base: Base, number: int, document: Document) -> bool:
    """Whether an article of the archive is this very one: the same bytes, with the same fields told of it."""
    held = json.loads(base.one("SELECT told FROM sources WHERE article = ?", number))
    return bool(held == json.loads(text_of(astuple(document.article))))


def called(document: Document, name: str) -> Document:
    """The article by another name."""
    return replace(document, article=replace(document.article, id=name, file_name=name))


def numbers_of(base: Base, names: Sequence[str]) -> list[int]:
    """The numbers of articles, by their ids."""
    return [row[0] for row in base.among("SELECT number FROM articles WHERE id IN {}", set(names))]
