"""Who is who across the articles of an archive, kept so that a new article changes only the names it shares.

The same as :func:`kzclaims.entities.resolve.resolve` over all articles: distinct written forms with the blocks in which
they are looked for, which forms are alike, the clusters they make, and in which articles each stands. Whatever changes
is worked out again with the very functions of a full run, from the forms that hang together with what changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kzclaims.archive.forms import Forms, bare
from kzclaims.archive.plain import sketch_of
from kzclaims.archive.store import Base
from kzclaims.claim import Entity, fold
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.partial import Form, Mention, attach, lone
from kzclaims.entities.resolve import Resolved, entity_of_forms, form_of
from kzclaims.extract.families import TOLD
from kzclaims.extract.naming import safe
from kzclaims.extract.sketch import BESIDE, Sketch, mentions
from kzclaims.packed import text_of, unpacked


class Names:
    """The names of an archive while it changes. ``settle`` once all articles are taken out and put in."""

    def __init__(self, base: Base, vocabulary: Mapping[str, Entity], names: AliasTable | None) -> None:
        self.base, self.forms = base, Forms(base, vocabulary, names)
        self._signs: dict[tuple[str, str], bool] = {}
        self._again: set[int] = set()
        self._texts: set[str] = set()
        self._sketches: dict[int, Sketch] = {}
        # Mentions with their forms, of articles whose names are set anew.
        self._mentions: dict[int, list[tuple[Mention, Form, int]]] = {}

    def sketch(self, article: int) -> Sketch:
        """The sketch of an article."""
        if article not in self._sketches:
            held = self.base.one("SELECT sketch FROM articles WHERE number = ?", article)
            self._sketches[article] = sketch_of(unpacked(held))
        return self._sketches[article]

    def put(self, article: int, sketch: Sketch) -> None:
        """Take an article's names in."""
        self._sketches[article] = sketch
        houses = {fold(name.text) for name in sketch.standings if name.family == TOLD}
        for table, found in (("people", sketch.people), ("houses", houses)):
            self._watch(table, found)
            self.base.many(f"INSERT INTO {table} VALUES (?, ?)", [(name, article) for name in sorted(found)])
        self._again.add(article)

    def take(self, article: int) -> None:
        """Let an article's names go; its row is still there."""
        for table in ("people", "houses"):
            self._watch(table, self.base.column(f"SELECT folded FROM {table} WHERE article = ?", article))
            self.base.run(f"DELETE FROM {table} WHERE article = ?", article)
        self._unlink(article)
        self._again.discard(article)
        self._mentions.pop(article, None)

    def _watch(self, table: str, found: Iterable[str]) -> None:
        """Remember whether somebody was told to be a person, or a family, before anything changes."""
        for name in found:
            if (table, name) not in self._signs:
                held = self.base.one(f"SELECT 1 FROM {table} WHERE folded = ? LIMIT 1", name)
                self._signs[table, name] = held is not None

    def settle(self) -> tuple[set[int], set[str], set[str]]:
        """Work out what changed.

        Returns:
            The articles whose names mean something else now, the entities that changed, came or went, and the texts of
            names that came or went.
        """
        self._signed()
        for article in sorted(self._again):
            self._link(article)
        self.forms.compared()
        changed = self.forms.regrouped()
        attached = set(self._mentions)
        for row in self.base.among("SELECT DISTINCT article FROM uses WHERE form IN {}", changed):
            attached.add(row[0])
        touched = {article for article in sorted(attached) if self._attached(article)}
        entities = self._described(touched)
        return touched, entities, self._texts

    def _signed(self) -> None:
        """Take again the articles whose names are of another kind now: some article says so, or none does."""
        for (table, name), before in self._signs.items():
            if (self.base.one(f"SELECT 1 FROM {table} WHERE folded = ? LIMIT 1", name) is not None) != before:
                spelt = {name, f"{name}s"} if table == "houses" else {name}
                query = "SELECT DISTINCT article FROM uses JOIN forms ON number = form WHERE folded IN {}"
                self._again |= {row[0] for row in self.base.among(query, spelt)}

    def _unlink(self, article: int) -> None:
        for form, cluster in self.base.run("SELECT form, cluster FROM uses WHERE article = ?", article).fetchall():
            self.forms.loose.add(form)
            self.forms.clusters.add(cluster)
        self._texts |= set(
            self.base.column("SELECT bare FROM uses JOIN forms ON number = form WHERE article = ?", article)
        )
        self.base.run("DELETE FROM uses WHERE article = ?", article)
        self.base.run("DELETE FROM lonely WHERE article = ?", article)

    def _link(self, article: int) -> None:
        """Set the forms of an article's names; what they stand for follows."""
        sketch = self.sketch(article)
        self._unlink(article)
        people = {n for n in {fold(s.text) for s in sketch.standings} if self._is("people", n)}
        folded = {fold(s.text) for s in sketch.standings}
        houses = {n for n in folded | {n.removesuffix("s") for n in folded} if self._is("houses", n)}
        told = mentions([sketch], people, houses)
        listed = []
        for mention, standing in zip(told, sketch.standings, strict=True):
            form = form_of(mention)
            listed.append((mention, form, self.forms.number(form)))
            self._texts.add(bare(standing.text))
        self._mentions[article] = listed
        rows = Counter(number for _, _, number in listed)
        self.base.many(
            "INSERT INTO uses VALUES (?, ?, 0, ?, 0)", [(article, number, n) for number, n in sorted(rows.items())]
        )

    def _is(self, table: str, name: str) -> bool:
        return self.base.one(f"SELECT 1 FROM {table} WHERE folded = ? LIMIT 1", name) is not None

    def _attached(self, article: int) -> bool:
        """Say which cluster each name of an article belongs to, or which lone name; whether that is another one now."""
        listed = self._mentions.get(article)
        if listed is None:
            listed = self._again_from(article)
        by_kind: dict[str, list[tuple[Mention, Form, int]]] = {}
        for mention, form, number in listed:
            by_kind.setdefault(form.kind, []).append((mention, form, number))
        cluster_of = {
            number: self.base.one("SELECT cluster FROM forms WHERE number = ?", number) for _, _, number in listed
        }
        found: dict[str, int | list[Any]] = {}
        for _, some in sorted(by_kind.items()):
            pairs = [(mention, form) for mention, form, _ in sorted(some)]
            clusters = {form: cluster_of[n] for _, form, n in some if cluster_of[n] is not None}
            partial = [(mention, form) for mention, form in pairs if form not in clusters]
            fitted, _ = attach(partial, clusters, pairs)
            for mention, form in pairs:
                cluster = fitted.get(mention.id, clusters.get(form))
                if cluster is not None:
                    found[mention.id] = cluster
            for group in lone(partial, fitted):
                one = entity_of_forms(Counter(form for _, form in group), "", group[0][0].article)
                for mention, _ in group:
                    found[mention.id] = [one.id, one.kind, one.label, dict(one.labels)]
        attached = [found[mention.id] for mention, _, _ in listed]
        before = self.base.one("SELECT attached FROM articles WHERE number = ?", article)
        told = text_of(attached)
        if before == told and article not in self._mentions:
            return False
        self._use(article, listed, attached)
        self.base.run("UPDATE articles SET attached = ? WHERE number = ?", told, article)
        return True

    def _again_from(self, article: int) -> list[tuple[Mention, Form, int]]:
        """The mentions of an article that stands as it was, with the kinds they have."""
        sketch = self.sketch(article)
        folded = {fold(s.text) for s in sketch.standings}
        people = {n for n in folded if self._is("people", n)}
        houses = {n for n in folded | {n.removesuffix("s") for n in folded} if self._is("houses", n)}
        told = mentions([sketch], people, houses)
        return [(mention, form := form_of(mention), self.forms.number(form)) for mention in told]

    def _use(self, article: int, listed: Sequence[tuple[Mention, Form, int]], attached: Sequence[Any]) -> None:
        self.forms.clusters |= set(self.base.column("SELECT cluster FROM uses WHERE article = ?", article))
        self.base.run("DELETE FROM uses WHERE article = ?", article)
        counts: Counter[tuple[int, int]] = Counter()
        shown: set[tuple[int, int]] = set()
        for (_, _, number), cluster, standing in zip(listed, attached, self.sketch(article).standings, strict=True):
            key = number, cluster if isinstance(cluster, int) else 0
            counts[key] += 1
            if standing.place != BESIDE:
                shown.add(key)
        rows = [(article, *key, n, key in shown) for key, n in sorted(counts.items())]
        self.base.many("INSERT INTO uses VALUES (?, ?, ?, ?, ?)", rows)
        self.base.run("DELETE FROM lonely WHERE article = ?", article)
        alone = {safe(one[0]) for one in attached if not isinstance(one, int)}
        self.base.many("INSERT INTO lonely VALUES (?, ?)", [(name, article) for name in sorted(alone)])
        self.forms.clusters |= {cluster for _, cluster in counts}

    def _described(self, touched: set[int]) -> set[str]:
        """Name the clusters that changed; those whose articles are to be told again are added to ``touched``."""
        entities: set[str] = set()
        for cluster in sorted(self.forms.clusters - {0}):
            query = "SELECT form, sum(count) FROM uses WHERE cluster = ? GROUP BY form"
            counts = Counter({self.forms.form(number): n for number, n in self.base.run(query, cluster)})
            before = self.base.run("SELECT entity, told FROM clusters WHERE number = ?", cluster).fetchone()
            if before is None:
                continue
            if not counts:
                self.base.run("DELETE FROM clusters WHERE number = ?", cluster)
                entities |= {safe(before[0])} if before[0] else set()
                continue
            known = self.base.run(
                "SELECT known FROM forms WHERE cluster = ? AND known <> '' "
                "ORDER BY kind, folded, language, text, gender",
                cluster,
            ).fetchone()
            one = entity_of_forms(counts, known[0] if known else "")
            told = text_of([one.kind, one.label, dict(one.labels)])
            if tuple(before) != (one.id, told):
                self.base.run(
                    "UPDATE clusters SET entity = ?, handle = ?, told = ? WHERE number = ?",
                    one.id, safe(one.id), told, cluster,
                )  # fmt: skip
                entities |= {safe(name) for name in (before[0], one.id) if name}
                touched |= set(self.base.column("SELECT DISTINCT article FROM uses WHERE cluster = ?", cluster))
        return entities


def resolved(identifier: str, told: Sequence[Any]) -> Resolved:
    """An entity as it is kept: its kind, what it is called, and what in which language."""
    kind, label, labels = told
    return Resolved(identifier, kind, label, (), (), "", labels)
