"""What all articles of an archive tell of an entity: its nouns, the name without its noun, its likely misspellings.

The same as :func:`kzclaims.extract.topics.cores`, the outlines of :mod:`kzclaims.extract.assemble` and
:class:`kzclaims.extract.topics.Topics` find over all articles, kept by entity (its id as a local name).
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from kzclaims.archive.forms import bare
from kzclaims.archive.names import Names
from kzclaims.archive.store import Base
from kzclaims.claim import fold
from kzclaims.entities.resolve import Near
from kzclaims.extract.naming import safe
from kzclaims.extract.sketch import BESIDE, Spanned, outline
from kzclaims.extract.stories import Outline
from kzclaims.extract.topics import Borne
from kzclaims.packed import text_of


class Telling:
    """What entities are told to be, while an archive changes; after ``Names.settle``."""

    def __init__(self, base: Base, names: Names) -> None:
        self.base, self.names = base, names
        self._first: dict[str, str] = {}
        self._core: dict[str, str] = {}
        self._handles: dict[int, dict[tuple[int, int, int], str]] = {}
        # While what is told is worked out: the names whose cores may differ from those kept, by their cores now.
        self._cored: dict[str, set[str]] = {}
        self._canons: dict[str, str] = {}

    def handles(self, article: int) -> dict[tuple[int, int, int], str]:
        """The entity of each name of an article, by the number of its sentence and its place there."""
        if article not in self._handles:
            attached = json.loads(self.base.one("SELECT attached FROM articles WHERE number = ?", article))
            numbers = {one for one in attached if isinstance(one, int)}
            clusters = dict(self.base.among("SELECT number, handle FROM clusters WHERE number IN {}", numbers))
            self._handles[article] = {
                (s.number, s.start, s.end): str(clusters[one]) if isinstance(one, int) else safe(one[0])
                for s, one in zip(self.names.sketch(article).standings, attached, strict=True)
            }
        return self._handles[article]

    def handle(self, article: int, number: int, name: Spanned) -> str:
        """The entity of a name of an article."""
        return self.handles(article).get((number, name.start, name.end)) or safe(f"name-{fold(name.text)}")

    def settle(self, touched: set[int], entities: set[str], texts: Iterable[str], left: set[str]) -> set[int]:
        """Work out what entities are told to be.

        Args:
            touched: the articles whose names mean something else now.
            entities: those that changed, came or went.
            texts: the texts of names that came or went.
            left: those that articles which went told of.

        Returns:
            The articles that name an entity of which something else is told now.
        """
        pending = entities | left | self._bearers(touched)
        pending |= {row[0] for row in self.base.among("SELECT whole FROM bearers WHERE core IN {}", set(texts))}
        known = self._around(pending)
        for name in known:
            self._cored.setdefault(self.core(name), set()).add(name)
        changed = {name for name in sorted(known) if self._told(name)}
        # A story is called after whatever stands for its lead.
        changed |= {row[0] for row in self.base.among("SELECT entity FROM borne WHERE canon IN {}", entities)}
        found: set[int] = set()
        for query in (
            "SELECT DISTINCT article FROM uses JOIN clusters ON cluster = number WHERE handle IN {}",
            "SELECT article FROM lonely WHERE handle IN {}",
            "SELECT article FROM bearers WHERE whole IN {}",
        ):
            found |= {row[0] for row in self.base.among(query, changed)}
        return found

    def take(self, article: int) -> set[str]:
        """Let go of what an article tells; the entities it told of."""
        told = self.base.run("SELECT whole, core FROM bearers WHERE article = ?", article).fetchall()
        self.base.run("DELETE FROM bearers WHERE article = ?", article)
        return {whole for whole, _ in told}

    def _bearers(self, touched: set[int]) -> set[str]:
        """Say again which entities bear which nouns in some articles; those entities, before and after."""
        found: set[str] = set()
        for article in sorted(touched):
            found |= self.take(article)
            name = self.base.one("SELECT id FROM articles WHERE number = ?", article)
            rows = []
            for place, one in enumerate(self.names.sketch(article).bearers):
                whole = self.handle(article, one.number, one.name)
                rows.append((article, place, name, one.noun, one.placed, fold(one.core), whole))
                found.add(whole)
            self.base.many("INSERT INTO bearers VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        return found

    def _around(self, pending: set[str]) -> set[str]:
        """Some entities, and all that what is told of them may be told of: by a noun, or by a letter."""
        seen: set[str] = set()
        todo = sorted(pending)
        while todo:
            name = todo.pop()
            if name in seen:
                continue
            seen.add(name)
            before = self.base.run("SELECT canon, core FROM borne WHERE entity = ?", name).fetchone() or ()
            todo += {*before, self.core(name)} - seen
            todo += set(self.base.column("SELECT entity FROM borne WHERE core = ? OR canon = ?", name, name)) - seen
            todo += {safe(end) for near in self._near(name) for end in (near.left, near.right)} - seen
        return seen

    def core(self, name: str) -> str:
        """The entity of a name without its noun."""
        if name not in self._core:
            rows = self.base.run("SELECT core FROM bearers WHERE whole = ? ORDER BY id DESC, place DESC", name)
            found = (self._named(row[0]) for row in rows.fetchall())
            self._core[name] = next((core for core in found if core and core != name), name)
        return self._core[name]

    def _named(self, text: str) -> str:
        """The entity that the first article with a name calls so, "" where none does."""
        if text not in self._first:
            article = self.base.one(
                "SELECT a.number FROM forms f JOIN uses u ON u.form = f.number JOIN articles a ON a.number = u.article "
                "WHERE f.bare = ? AND u.shown ORDER BY a.id LIMIT 1",
                text,
            )
            sketch = self.names.sketch(article) if article is not None else None
            standings = sketch.standings if sketch else ()
            self._first[text] = next(
                (self.handle(article, s.number, s) for s in standings if s.place != BESIDE and bare(s.text) == text), ""
            )
        return self._first[text]

    def _near(self, name: str) -> list[Near]:
        """The likely misspellings of an entity's names."""
        rows = self.base.run(
            "SELECT mine.entity, own.text, theirs.entity, other.text, why FROM clusters mine "
            "JOIN forms own ON own.cluster = mine.number JOIN alike ON alike.form = own.number AND why <> 'same' "
            "JOIN forms other ON other.number = alike.other JOIN clusters theirs ON theirs.number = other.cluster "
            "WHERE mine.handle = ?",
            name,
        )
        found = []
        for mine, text, theirs, other, why in rows:
            if mine != theirs:
                (left, a), (right, b) = sorted(((mine, text), (theirs, other)))
                found.append(Near(left, right, a, b, why))
        return found

    def _wholes(self, name: str) -> set[str]:
        """The names that are this one with a noun before it."""
        kept = set(self.base.column("SELECT entity FROM borne WHERE core = ?", name))
        return {one for one in kept | self._cored.get(name, set()) if one != name and self.core(one) == name}

    def _canon(self, name: str) -> str:
        """The entity that stands for another one and its likely misspellings where stories are told apart."""
        if name not in self._canons:
            part, todo, near = {name}, [name], set[Near]()
            while todo:
                one = todo.pop()
                found = self._near(one)
                near |= set(found)
                mates = {safe(end) for pair in found for end in (pair.left, pair.right)} | {self.core(one)}
                mates |= self._wholes(one)
                todo += mates - part
                part |= mates
            first = {one: core for one in sorted(part) if (core := self.core(one)) != one}
            for pair in sorted(near):
                low, high = sorted(first.get(safe(end), safe(end)) for end in (pair.left, pair.right))
                first[high] = low
            # What hangs together has one answer, whoever of it is asked for.
            self._canons |= {one: first.get(one, one) for one in part}
        return self._canons[name]

    def _told(self, name: str) -> bool:
        """Keep what is told of an entity; whether that changed."""
        core = self.core(name)
        wholes = self._wholes(name) | ({name} if core == name else set())
        rows = set(self.base.among("SELECT DISTINCT noun, placed FROM bearers WHERE whole IN {}", wholes))
        nouns, tied = (sorted(noun for noun, placed in rows if placed == which) for which in (0, 1))
        told = (self._canon(name), core, text_of(nouns), text_of(tied))
        before = self.base.run("SELECT canon, core, nouns, tied FROM borne WHERE entity = ?", name).fetchone()
        if told == (name, name, "[]", "[]"):
            self.base.run("DELETE FROM borne WHERE entity = ?", name)
            return before is not None
        self.base.run("INSERT OR REPLACE INTO borne VALUES (?, ?, ?, ?, ?)", name, *told)
        return before is None or tuple(before) != told

    def outline(self, article: int) -> Outline:
        """What tells the story of an article."""
        found = set(self.handles(article).values())
        canon: dict[str, str] = dict(self.base.among("SELECT entity, canon FROM borne WHERE entity IN {}", found))

        def entity(_: str, number: int, name: Spanned) -> str:
            handle = self.handle(article, number, name)
            return canon.get(handle, handle)

        return outline(self.names.sketch(article), entity)


def borne(base: Base, entities: Iterable[str]) -> dict[str, Borne]:
    """What is told of some entities."""
    query = "SELECT entity, core, nouns, tied FROM borne WHERE entity IN {}"
    return {
        name: Borne(core, frozenset(json.loads(nouns)), frozenset(json.loads(tied)))
        for name, core, nouns, tied in base.among(query, set(entities))
    }
