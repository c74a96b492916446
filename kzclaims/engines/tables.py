"""What DuckDB and Spark have in common: key rules by SQL over a table of claims that never leaves the engine whole.

Only the ids of clashing groups come out, then the lines of those claims, of their articles, and of what their things
are called. ``fetched`` counts the rows that did.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kzclaims.claim import Article, Claim, Entity
from kzclaims.engines import gathering, written
from kzclaims.engines import plan as plans
from kzclaims.engines.local import Shared
from kzclaims.engines.work import Found, Gathered, Work
from kzclaims.errors import DoubledClaim
from kzclaims.formats.columns import ARTICLE, ENTITY, KINDS, Line, article_of, claim_of, entity_of
from kzclaims.rules.base import KeyRule
from kzclaims.ties import Circle
from kzclaims.vocabulary import Vocabulary

_CLAIMS = "record IN ('claim', 'reference')"
_COLUMNS = ", ".join(gathering.CLAIM_COLUMNS)


class TableEngine(ABC):
    """One run over a table; subclasses say how a query is run."""

    # Of several columns, and of one text: what hangs together is known by the second, which has to be a good one.
    digest, name_digest = "hash", "md5_number_lower"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.fetched, self._again = vocabulary, 0, 0

    @abstractmethod
    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""

    @abstractmethod
    def _lines(self, query: str) -> list[Line]:
        """The rows of a query, each with the names of its columns."""

    @abstractmethod
    def _keep(self, name: str, query: str) -> None:
        """Keep what a query gives, in the engine."""

    @abstractmethod
    def _view_of(self, name: str, query: str) -> None:
        """A name for a query, which is run wherever it is asked."""

    @abstractmethod
    def _name(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """A small table of texts."""

    @abstractmethod
    def _words(self, column: str) -> str:
        """The expression that makes a row of each word of a column."""

    def _settle(self, name: str, query: str) -> None:
        """Keep what a query gives, and forget how it came about."""
        self._keep(name, query)

    @abstractmethod
    def _plan(self, query: str) -> str:
        """How the engine would run a query."""

    def _out(self, query: str) -> list[Line]:
        found = self._lines(query)
        self.fetched += len(found)
        return found

    def _among(self, names: Iterable[str]) -> str:
        self._name("wanted", ("id",), [(name,) for name in sorted(set(names))])
        return "SELECT id FROM wanted"

    def counts(self) -> tuple[int, int]:
        """How many claims there are, and in how many articles."""
        found = self._rows("SELECT count(*), count(DISTINCT article_id) FROM lines WHERE record = 'claim'")
        return int(found[0][0]) - self._again, int(found[0][1])

    def refuse_doubles(self) -> None:
        """Make sure that no claim stands twice with different content.

        Raises:
            DoubledClaim: one does.
        """
        ids = f"SELECT {self.digest}(id) AS digest FROM lines WHERE {_CLAIMS} GROUP BY 1 HAVING count(*) > 1"
        self._keep("again", ids)
        contents = ", ".join(name for name in KINDS if name != "id")
        found = self._rows(
            f"SELECT id, count(*), count(DISTINCT {self.digest}({contents})), bool_or(record = 'claim') FROM lines"
            f" WHERE {_CLAIMS} AND {self.digest}(id) IN (SELECT digest FROM again)"
            " GROUP BY id HAVING count(*) > 1 ORDER BY id"
        )
        self.fetched += len(found)
        self._again = sum(count - 1 for _, count, _, claim in found if claim)
        for identifier, _, different, _ in found:
            if different > 1:
                raise DoubledClaim(identifier)

    def traited(self, known: Iterable[str]) -> dict[str, Entity]:
        """The described entities among some names, and those with traits that are described more than once."""
        described = f"FROM lines WHERE record = '{ENTITY}'"
        ids = f"SELECT {self.digest}(id) {described} GROUP BY 1 HAVING count(*) > 1"
        self._keep("settled", f"{self._among(known)} UNION SELECT id {described} AND {self.digest}(id) IN ({ids})")
        return fuller(map(entity_of, self._out(f"SELECT more {described} AND id IN (SELECT id FROM settled)")))

    def learn(self, entities: Iterable[Entity]) -> None:
        """Take note of the traits of entities; of the others, each described once, the traits are as described."""
        listed = sorted({(entity.id, trait) for entity in entities for trait in entity.traits})
        self._name("told", ("id", "trait"), listed)
        described = f"FROM lines l ANTI JOIN settled s ON l.id = s.id WHERE record = '{ENTITY}' AND traits <> ''"
        self._keep("traits", f"SELECT id, trait FROM told UNION ALL SELECT l.id, {self._words('traits')} {described}")

    def clashing(self, rule: KeyRule) -> list[Shared]:
        """The claims of each key that holds a clash."""
        plan = plans.plan_of(rule, self.vocabulary)
        self._keep("suspected", plans.suspects(plan, "rows", self.digest))
        if self._rows("SELECT count(*) FROM suspected")[0][0] == 0:
            return []
        self._keep("held", plans.members(plan, "suspected", self.digest, self.vocabulary, self._again > 0))
        self._keep("clashing", plans.clashing_keys(plan, "held"))
        rows = self._rows(plans.clashing_members(plan, "held", "clashing"))
        self.fetched += len(rows)
        grouped: dict[str, list[str]] = {}
        sizes: dict[str, int] = {}
        for key, identifier, size in rows:
            grouped.setdefault(key, []).append(identifier)
            sizes[key] = size
        return [Shared(tuple(sorted(grouped[key])), sizes[key]) for key in sorted(grouped)]

    def explained(self, rule: KeyRule) -> str:
        """The plans by which the keys that hold a clash are found, and their claims fetched."""
        plan = plans.plan_of(rule, self.vocabulary)
        first = self._plan(plans.suspects(plan, "rows", self.digest))
        self._keep("suspected", plans.suspects(plan, "rows", self.digest))
        query = plans.members(plan, "suspected", self.digest, self.vocabulary, self._again > 0)
        second = self._plan(query)
        self._keep("held", query)
        third = self._plan(plans.clashing_keys(plan, "held"))
        self._keep("clashing", plans.clashing_keys(plan, "held"))
        return "\n".join((first, second, third, self._plan(plans.clashing_members(plan, "held", "clashing"))))

    def gather(self, circle: Circle, batch: int, bound: int, within: str = "") -> Gathered:
        """Find the components of a circle that are worth looking at, and leave them in the engine, in batches.

        Args:
            circle: by what claims hang together.
            batch: about so many claims make a batch.
            bound: a component of more claims is left aside.
            within: the table of the claims to choose from, by ``node``; all of them by default.
        """
        traits = plans.traits_of(self.vocabulary)
        if not self._rows(gathering.present(circle, traits))[0][0]:
            return Gathered(0, 0, 0, ())
        among = f" SEMI JOIN {within} w ON DIGEST(r.id) = w.node" if within else ""
        self._view_of("nodes", self._digested(f"SELECT DIGEST(r.id) AS node, r.* FROM rows r{among}"))
        if circle.linked:
            self._settle("linked", self._digested(gathering.links(self._words("links"))))
        self._settle("edges", self._digested(gathering.edges(circle, traits)))
        self._settle("members", "SELECT DISTINCT node, node AS comp FROM edges")
        while True:
            self._settle("leads", gathering.leads("edges"))
            self._settle("sent", gathering.sent("edges", "leads"))
            if not self._rows("SELECT count(*) FROM sent WHERE node <> up")[0][0]:
                break
            self._settle("composed", gathering.composed("members", "sent"))
            self._settle("members", "SELECT * FROM composed")
            self._settle("contracted", gathering.contracted("edges", "leads", "sent"))
            self._settle("edges", "SELECT * FROM contracted")
        self._settle("alive", gathering.alive(circle, traits, self._passed(circle)[-1]))
        claims, count = self._rows(f"SELECT coalesce(sum(n), 0), count(*) FROM alive WHERE n <= {bound}")[0]
        batches = max(1, -(-int(claims) // batch))
        self._settle("chosen", gathering.batched(batches, bound))
        far = self._rows(gathering.beyond(bound))
        self._settle("far", f"SELECT m.node FROM members m JOIN alive a ON m.comp = a.comp WHERE a.n > {bound}")
        return Gathered(int(claims), int(count), batches, tuple((str(s), int(n)) for _, n, s in far))

    def _passed(self, circle: Circle) -> list[str]:
        """The queries by which components are found that hold as they are written; the last one names them."""
        if not circle.written:
            return [""]
        steps = written.QUERIES[circle.written](self.vocabulary, plans.traits_of(self.vocabulary))
        for number, (name, query) in enumerate(steps[:-1]):
            # What is asked more than once is worked out once: Spark would do it as often as it is asked.
            asked = sum(len(re.findall(rf"\b{name}\b", later)) for _, later in steps[number + 1 :])
            (self._settle if asked > 1 else self._view_of)(name, query)
        return [query for _, query in steps]

    @abstractmethod
    def looked_at(self, gathered: Gathered, work: Work) -> list[Found]:
        """What some work finds in what was gathered."""

    def queries(self, circle: Circle) -> list[str]:
        """The queries by which a circle is gathered and its batches are fetched, for a look at their plans."""
        traits = plans.traits_of(self.vocabulary)
        passed = self._passed(circle)
        rounds = [gathering.leads("edges"), gathering.sent("edges", "leads"), gathering.composed("members", "sent")]
        rounds.append(gathering.contracted("edges", "leads", "sent"))
        told = [
            *passed[:-1],
            gathering.alive(circle, traits, passed[-1]),
            gathering.batched(1, 1),
            gathering.lines(0, 1),
        ]
        return [self._digested(query) for query in (gathering.edges(circle, traits), *rounds, *told)]

    def _digested(self, query: str) -> str:
        return query.replace("DIGEST", self.name_digest)

    def _claims(self, lines: Sequence[Line]) -> dict[str, Claim]:
        nodes = {line["article"] for line in lines if line["record"] == "claim" or line["article"]}
        among = self._among(nodes)
        listed = self._out(f"SELECT id, more FROM lines WHERE record = '{ARTICLE}' AND id IN ({among})")
        articles: dict[str, Article] = {
            line["id"]: article_of(line) for line in sorted(listed, key=lambda x: x["more"])
        }
        return {line["id"]: claim_of(line, articles) for line in lines}

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Claims by id; unknown ids are left out."""
        among = self._among(ids)
        return self._claims(self._out(f"SELECT {_COLUMNS} FROM lines WHERE {_CLAIMS} AND id IN ({among})"))

    def about(self, properties: Sequence[str], names: Iterable[str]) -> dict[str, Claim]:
        """Claims of some properties whose subject or value is among some names, by id."""
        among = self._among(names)
        return self._claims(
            self._out(
                f"SELECT {_COLUMNS} FROM lines WHERE record = 'claim' AND property IN ({plans.ids_in(properties)})"
                f" AND (subject IN ({among}) OR value IN ({among}))"
            )
        )

    def entities(self, names: Iterable[str]) -> dict[str, Entity]:
        """Described entities by id."""
        among = self._among(names)
        return fuller(
            map(entity_of, self._out(f"SELECT more FROM lines WHERE record = '{ENTITY}' AND id IN ({among})"))
        )


def fuller(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Entities of several files: the fuller description wins, whatever the order of the files."""
    found: dict[str, Entity] = {}
    for entity in entities:
        found[entity.id] = min(found.get(entity.id, entity), entity, key=lambda e: (e.kind == "thing", repr(e)))
    return found


def columns_list() -> str:
    """The columns of a table of claims, for a query."""
    return ", ".join(KINDS)


def quoted(paths: Sequence[Path]) -> str:
    """Paths for a query."""
    return plans.ids_in([str(path) for path in paths])
