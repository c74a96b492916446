"""Which articles of an archive tell one story, grouped again where a new article may change it.

The same as :func:`kzclaims.extract.stories.stories` over all articles. Groups join the surest pairs first, and a pair
that was refused leaves no mark: so what happens within some groups depends on nothing outside them as long as every
pair that leads out is refused again. They are grouped with their neighbours, and with more where that fails.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from kzclaims.archive.plain import outline_of, outline_plain
from kzclaims.archive.store import Base
from kzclaims.extract.stories import (
    COMMON,
    ENOUGH,
    FEW_NAME,
    FEW_THING,
    FEW_TOGETHER,
    TOGETHER,
    Outline,
    Widely,
    beside,
    grouped,
    weight,
)
from kzclaims.packed import text_of


class Grouping:
    """The stories of an archive while it changes; ``fresh`` are the ids of the articles that came."""

    def __init__(self, base: Base, fresh: Collection[str] = ()) -> None:
        self.base, self._fresh = base, fresh
        self._outlines: dict[str, Outline] = {}
        self._before: dict[tuple[str, int], int] = {}
        self._dirty: set[str] = set()
        self._stories: set[str] = set()
        self._folders: set[tuple[str, bool]] = set()
        self._names: dict[str, int] = {}
        self._topics: dict[str, int] = {}
        self._held: dict[str, list[str]] = {}

    def outline(self, article: str) -> Outline:
        """The outline of an article, by its id."""
        if article not in self._outlines:
            held = self.base.one("SELECT outline FROM articles WHERE id = ?", article)
            self._outlines[article] = outline_of(json.loads(held))
        return self._outlines[article]

    def put(self, number: int, new: Outline) -> bool:
        """Set the outline of an article; whether that changed."""
        held = self.base.one("SELECT outline FROM articles WHERE number = ?", number)
        told = text_of(outline_plain(new))
        if held == told:
            return False
        self.take(number, new)
        self.base.run("UPDATE articles SET outline = ? WHERE number = ?", told, number)
        rows = [(name, number, topic) for topic, names in enumerate((new.names, new.topics)) for name in sorted(names)]
        self.base.many("INSERT INTO outlined (name, article, topic) VALUES (?, ?, ?)", rows)
        self._outlines[new.article] = new
        self._dirty.add(new.article)
        return True

    def take(self, number: int, new: Outline | None = None) -> None:
        """Forget the outline of an article, which is to go or to be told anew."""
        name, held, story, folder = self.base.run(
            "SELECT id, outline, story, folder FROM articles WHERE number = ?", number
        ).fetchone()
        told = [outline_of(json.loads(held))] if held else []
        for one in (*told, *([new] if new else [])):
            for topic, names in enumerate((one.names, one.topics)):
                for part in names:
                    if (part, topic) not in self._before:
                        self._before[part, topic] = self._count(part, topic)
        self.base.run("DELETE FROM outlined WHERE article = ?", number)
        self._outlines.pop(name, None)
        if story:
            self._stories.add(story)
        if (folder, new is None) not in self._folders:
            self._folders.add((folder, new is None))
            mates = self.base.column("SELECT id FROM articles WHERE folder = ?", folder)
            if new is None or len([mate for mate in mates if mate not in self._fresh]) <= FEW_TOGETHER:
                self._dirty |= set(mates)

    def _count(self, name: str, topic: int) -> int:
        found: int = self.base.one("SELECT count(*) FROM outlined WHERE name = ? AND topic = ?", name, topic)
        return found

    def settle(self) -> set[str]:
        """Group again what has to be; the first articles of stories that changed, those that are no more included."""
        for (name, topic), before in self._before.items():
            after = self._count(name, topic)
            limits = (FEW_THING,) if topic else (FEW_NAME, COMMON)
            if any((before <= limit) != (after <= limit) for limit in limits):
                query = "SELECT a.id FROM outlined JOIN articles a ON a.number = article WHERE name = ? AND topic = ?"
                self._dirty |= set(self.base.column(query, name, topic))
        alive = {row[0] for row in self.base.among("SELECT id FROM articles WHERE id IN {}", self._dirty)}
        inside = self._with_groups(alive)
        inside |= set(self._members(self._stories))
        if not inside:
            return self._stories
        while True:
            near = self._with_groups(inside | self._neighbours(inside))
            homes = self._grouped(near)
            more = self._drawn_in(inside, homes)
            if not more:
                break
            inside |= self._with_groups(more)
        was = dict(self.base.among("SELECT id, story FROM articles WHERE id IN {}", inside))
        for article in sorted(inside):
            if was[article] != homes[article]:
                self._stories |= {was[article], homes[article]} - {""}
                self.base.run("UPDATE articles SET story = ? WHERE id = ?", homes[article], article)
        return self._stories

    def _members(self, stories: Iterable[str]) -> list[str]:
        return [row[0] for row in self.base.among("SELECT id FROM articles WHERE story IN {}", set(stories))]

    def _with_groups(self, articles: set[str]) -> set[str]:
        found = {row[0] for row in self.base.among("SELECT story FROM articles WHERE id IN {}", articles)} - {""}
        return articles | set(self._members(found))

    def _neighbours(self, articles: set[str]) -> set[str]:
        """The articles outside that some inside share enough with."""
        found: set[str] = set()
        for article in sorted(articles):
            one = self.outline(article)
            mates: set[str] = set()
            for name in one.names:
                listed = self._holders(name)
                mates |= set(listed) if len(listed) <= COMMON else set()
            together = self._mates(article)
            for other in sorted((mates | together) - articles - found):
                shared = weight(one, self.outline(other), self._widely((one, self.outline(other))))
                if shared + (TOGETHER if other in together else 0) >= ENOUGH:
                    found.add(other)
        return found

    def _holders(self, name: str) -> list[str]:
        if name not in self._held:
            query = (
                "SELECT a.id FROM outlined JOIN articles a ON a.number = article WHERE name = ? AND topic = 0 LIMIT ?"
            )
            self._held[name] = self.base.column(query, name, COMMON + 1)
        return self._held[name]

    def _mates(self, article: str) -> set[str]:
        query = "SELECT id FROM articles WHERE folder = (SELECT folder FROM articles WHERE id = ?) LIMIT ?"
        mates = self.base.column(query, article, FEW_TOGETHER + 1)
        return set(mates) if len(mates) <= FEW_TOGETHER else set()

    def _widely(self, outlines: Iterable[Outline]) -> Widely:
        for one in outlines:
            for known, told, topic in ((self._names, one.names, 0), (self._topics, one.topics, 1)):
                known.update({name: self._count(name, topic) for name in told if name not in known})
        return Widely(self._names, self._topics)

    def _grouped(self, articles: set[str]) -> Mapping[str, str]:
        by_id = {article: self.outline(article) for article in sorted(articles)}
        folders = {
            name: folder
            for name, folder in self.base.among("SELECT id, folder FROM articles WHERE id IN {}", articles)
            if len(self._mates(name)) > 1
        }
        return grouped(by_id, self._widely(by_id.values()), beside(folders), folders.keys())

    def _drawn_in(self, inside: set[str], homes: Mapping[str, str]) -> set[str]:
        """Articles from outside that now join a group of those inside."""
        joined = {homes[article] for article in inside}
        return {article for article, home in homes.items() if home in joined and article not in inside}
