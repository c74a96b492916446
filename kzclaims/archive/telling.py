"""Stories of an archive told again: their claims and entities, by the functions of a full run, story by story."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kzclaims.archive.borne import Telling, borne
from kzclaims.archive.grouping import Grouping
from kzclaims.archive.names import Names, resolved
from kzclaims.archive.plain import claim_of, claim_plain, entity_of, entity_plain
from kzclaims.archive.store import Base
from kzclaims.articles import Document
from kzclaims.articles.plain import document_of
from kzclaims.claim import Article, Claim, Entity, Named
from kzclaims.entities.resolve import Resolution, Resolved
from kzclaims.extract.assemble import fuller, story_told
from kzclaims.extract.naming import Namer
from kzclaims.extract.pipeline import node_of, read_scene
from kzclaims.extract.plain import Reading, from_plain
from kzclaims.extract.scene import Scene, scene_of
from kzclaims.extract.sketch import mention_id
from kzclaims.extract.stories import story_of
from kzclaims.packed import text_of, unpacked
from kzclaims.wording import Message

# Where an entity stands in a claim.
SUBJECT, VALUE, SCOPE, SPEAKER = range(4)


def document(base: Base, article: int) -> Document:
    """An article of the archive as it was read."""
    return document_of(unpacked(base.one("SELECT document FROM articles WHERE number = ?", article)))


class Stories:
    """The claims of stories, set anew.

    ``changed`` are the numbers of the claims that differ and of those that were held against some that went, ``others``
    the conflicts that lost a claim, ``people`` and ``spellings`` whose names went and how they were
    written, ``articles`` those that lost a claim, ``limits`` what could not be compared.
    """

    def __init__(
        self, base: Base, names: Names, telling: Telling, grouping: Grouping, vocabulary: Mapping[str, Entity]
    ) -> None:
        self.base, self.names, self.telling, self.grouping = base, names, telling, grouping
        self.vocabulary = vocabulary
        self.changed: set[int] = set()
        self.others: set[str] = set()
        self.people: set[str] = set()
        self.articles: set[int] = set()
        self.spellings: set[int] = set()
        self.limits: list[Message] = []

    def tell(self, tops: Iterable[str]) -> None:
        """Tell stories again.

        Args:
            tops: the first articles of the stories; one that leads none any more is forgotten.
        """
        for top in sorted(tops):
            query = "SELECT number, id FROM articles WHERE story = ? ORDER BY id"
            members = self.base.run(query, top).fetchall()
            if members:
                self._tell(top, members)
            else:
                self._describe(top, {})

    def _tell(self, top: str, members: Sequence[tuple[int, str]]) -> None:
        told: list[tuple[Scene, Reading]] = []
        entity_of_mention: dict[str, str] = {}
        known: dict[str, Resolved] = {}
        for number, article in members:
            told.append(self._scene(number))
            attached = json.loads(self.base.one("SELECT attached FROM articles WHERE number = ?", number))
            numbers = {one for one in attached if isinstance(one, int)}
            query = "SELECT number, entity, told FROM clusters WHERE number IN {}"
            clusters = {row[0]: (row[1], row[2]) for row in self.base.among(query, numbers)}
            for standing, one in zip(self.names.sketch(number).standings, attached, strict=True):
                name, plain = (clusters[one][0], clusters[one][1]) if isinstance(one, int) else (one[0], one[1:])
                if name not in known:
                    known[name] = resolved(name, json.loads(plain) if isinstance(plain, str) else plain)
                entity_of_mention[mention_id(article, standing.number, standing)] = name
        outlines = {article: self.grouping.outline(article) for _, article in members}
        story = story_of(top, [outlines[article] for _, article in members])
        for name, plain in self.base.run("SELECT entity, told FROM clusters WHERE handle = ?", story.lead):
            # What leads a story may be called after an article of another one: its likely misspelling stands here.
            known.setdefault(name, resolved(name, json.loads(plain)))
        resolution = Resolution(tuple(known.values()), entity_of_mention, (), ())
        sketches = [self.names.sketch(number) for number, _ in members]
        handles = {handle for number, _ in members for handle in self.telling.handles(number).values()}
        handles |= {
            self.telling.handle(n, b.number, b.name)
            for (n, _), s in zip(members, sketches, strict=True)
            for b in s.bearers
        }
        known_of = borne(self.base, handles)
        known_of |= borne(self.base, {one.core for one in known_of.values()})
        namer = Namer(sketches, resolution, {a: story for _, a in members}, self.vocabulary, known_of)
        nodes = {a: node_of(scene.document.article, n) for (n, a), (scene, _) in zip(members, told, strict=True)}
        made = story_told(told, nodes, namer, outlines)
        for (number, _), listed in zip(members, made.claims, strict=True):
            self._keep(number, listed)
        self.limits += made.limits
        self._describe(top, made.entities)

    def _scene(self, article: int) -> tuple[Scene, Reading]:
        scene = scene_of(document(self.base, article))
        held = self.base.one("SELECT reading FROM articles WHERE number = ?", article)
        return scene, from_plain(unpacked(held), scene) if held else read_scene(scene)

    def _keep(self, article: int, claims: Sequence[Claim]) -> None:
        query = "SELECT id, number, told FROM claims WHERE article = ?"
        before = {name: (number, told) for name, number, told in self.base.run(query, article)}
        for claim in claims:
            number, held = before.pop(claim.id, (None, ""))
            told = text_of(claim_plain(claim))
            if held == told:
                continue
            if number is None:
                made = self.base.run("INSERT INTO claims (id, article, told) VALUES (?, ?, ?)", claim.id, article, told)
                number = int(made.lastrowid or 0)
            else:
                self._leave(number)
                self.base.run("UPDATE claims SET told = ? WHERE number = ?", told, number)
            value = claim.value.entity if isinstance(claim.value, Named) else ""
            parts = ((claim.subject, SUBJECT), (value, VALUE), (claim.scope, SCOPE), (claim.speaker, SPEAKER))
            self.base.many("INSERT INTO named VALUES (?, ?, ?)", [(name, number, part) for name, part in parts if name])
            self.changed.add(number)
        for number, _ in before.values():
            self.drop(number)

    def _leave(self, number: int) -> None:
        """Take a claim away from all that it was held against, which is looked at again."""
        marks = self.base.column("SELECT mark FROM marks WHERE claim = ?", number)
        for table in ("marks", "asks"):
            query = f"SELECT claim FROM {table} WHERE mark IN {{}}"
            self.changed |= {row[0] for row in self.base.among(query, marks)}
        for person, spelling in self.base.run("SELECT person, spelling FROM romanised WHERE claim = ?", number):
            self.people.add(person)
            self.spellings.add(spelling)
        for table in ("named", "marks", "asks", "said", "romanised"):
            self.base.run(f"DELETE FROM {table} WHERE claim = ?", number)

    def drop(self, number: int) -> None:
        """Forget a claim; whatever it was held against is looked at again."""
        self._leave(number)
        cited = self.base.column("SELECT conflict FROM cited WHERE claim = ?", number)
        self.changed |= {row[0] for row in self.base.among("SELECT claim FROM cited WHERE conflict IN {}", cited)}
        self.others |= set(cited)
        self.articles |= set(self.base.column("SELECT article FROM claims WHERE number = ?", number))
        self.base.run("DELETE FROM cited WHERE claim = ?", number)
        self.base.run("DELETE FROM claims WHERE number = ?", number)
        self.changed.discard(number)

    def _describe(self, top: str, entities: Mapping[str, Entity]) -> None:
        """Keep what a story tells of entities; claims of those that are something else now are looked at again."""
        query = "SELECT entity, told FROM described WHERE story = ?"
        before = dict(self.base.run(query, top).fetchall())
        after = {name: text_of(entity_plain(entity)) for name, entity in entities.items()}
        differing = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        was = described(self.base, differing)
        for name in sorted(differing):
            self.base.run("DELETE FROM described WHERE entity = ? AND story = ?", name, top)
            if name in after:
                self.base.run("INSERT INTO described VALUES (?, ?, ?)", name, top, after[name])
        # What thousands of stories tell of a capital need not be read for one more.
        now = _merged(self.base, {name for name in differing if name in before or name not in was})
        now |= {name: fuller(was[name], entities[name]) for name in differing - now.keys() if name in after}
        for name in sorted(differing):
            if name in now:
                told = text_of(entity_plain(now[name]))
                self.base.run("INSERT OR REPLACE INTO known VALUES (?, ?)", name, told)
            else:
                self.base.run("DELETE FROM known WHERE entity = ?", name)
        changed = {name for name in differing if name in was and name in now and was[name] != now[name]}
        self.changed |= {row[0] for row in self.base.among("SELECT claim FROM named WHERE entity IN {}", changed)}


def described(base: Base, names: Iterable[str]) -> dict[str, Entity]:
    """What all stories together tell of some entities."""
    query = "SELECT entity, told FROM known WHERE entity IN {}"
    return {name: entity_of(json.loads(told)) for name, told in base.among(query, set(names))}


def _merged(base: Base, names: Iterable[str]) -> dict[str, Entity]:
    """What all stories together tell of some entities, worked out from what each of them tells."""
    found: dict[str, Entity] = {}
    for name, told in base.among("SELECT DISTINCT entity, told FROM described WHERE entity IN {}", set(names)):
        entity = entity_of(json.loads(told))
        found[name] = fuller(found.get(name, entity), entity)
    return found


def claims_of(base: Base, numbers: Iterable[int]) -> dict[int, Claim]:
    """Claims by their numbers."""
    rows = list(base.among("SELECT number, article, told FROM claims WHERE number IN {}", set(numbers)))
    articles: dict[int, Article] = {}
    for article in sorted({row[1] for row in rows}):
        held = base.one("SELECT told FROM sources WHERE article = ?", article)
        articles[article] = replace(Article(*json.loads(held)), node=f"article-{article}")
    return {number: claim_of(json.loads(told), articles[article]) for number, article, told in rows}
