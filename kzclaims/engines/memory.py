"""Claims in memory, asked as the other engines are: the default, for which nothing needs to be installed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kzclaims.claim import Claim, Entity, Named
from kzclaims.dataset import Dataset
from kzclaims.engines import local, union
from kzclaims.engines.work import Found, Gathered, Work
from kzclaims.rules.base import KeyRule
from kzclaims.table import Row, rows
from kzclaims.ties import Circle
from kzclaims.vocabulary import Vocabulary


class MemoryEngine:
    """One run over a dataset and the reference facts."""

    def __init__(self, data: Dataset, background: Sequence[Claim], vocabulary: Vocabulary) -> None:
        self._data, self._background, self._vocabulary = data, background, vocabulary
        self._by_id = {claim.id: claim for claim in data.claims}
        self._table: list[Row] = []
        self._batches: list[list[tuple[object, Claim]]] = []
        self._far: set[str] = set()

    def __enter__(self) -> MemoryEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self._table = []

    def counts(self) -> tuple[int, int]:
        """How many claims and articles there are."""
        own = [claim.article.id for claim in self._data.claims if not claim.background]
        return len(own), len(set(own))

    def refuse_doubles(self) -> None:
        """Nothing: what was read into memory has been looked at already."""

    def traited(self, known: Iterable[str]) -> dict[str, Entity]:
        """The described entities, all of them: they are at hand."""
        return self._data.entities

    def learn(self, entities: Iterable[Entity]) -> None:
        """Make the rows, now that it is known what the entities are."""
        known = {**self._vocabulary.entities, **{entity.id: entity for entity in entities}}
        self._table = rows((*self._data.claims, *self._background), replace(self._vocabulary, entities=known))

    def clashing(self, rule: KeyRule) -> list[local.Shared]:
        """The claims of each key that holds a clash."""
        found = local.groups(rule, self._table)
        few = [(local.few_of(rule, group), len(group)) for group in found]
        return [
            local.Shared(tuple(sorted(r.claim for r in group)), size)
            for group, size in few
            if any(local.clashing(rule, group))
        ]

    def gather(self, circle: Circle, batch: int, bound: int, within: str = "") -> Gathered:
        """Find the components of a circle that are worth looking at, and leave them here, in batches."""
        rows = [row for row in self._table if not within or row.claim in self._far]
        found = [(group, sum(not r.background for r in group)) for group in union.components(circle, rows)]
        within_bound = [group for group, size in found if 0 < size <= bound]
        self._far = {row.claim for group, size in found if size > bound for row in group}
        self._batches = []
        room = 0
        for number, group in enumerate(within_bound):
            if room <= 0:
                self._batches.append([])
                room = batch
            members = [(number, self._by_id[r.claim]) for r in group if not r.background]
            self._batches[-1] += members
            room -= len(members)
        beyond = sorted((_lead(group), size) for group, size in found if size > bound)
        claims = sum(len(one) for one in self._batches)
        return Gathered(claims, len(within_bound), len(self._batches), tuple(beyond))

    def looked_at(self, gathered: Gathered, work: Work) -> list[Found]:
        """What some work finds in what was gathered."""
        return [found for batch in self._batches for found in work.of_claims(batch, self._data.entities)]

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Claims by id; unknown ids are left out."""
        return {name: self._by_id[name] for name in ids if name in self._by_id}

    def about(self, properties: Sequence[str], names: Iterable[str]) -> dict[str, Claim]:
        """Claims of some properties whose subject or value is among some names, by id."""
        among, wanted = set(names), set(properties)
        return {
            c.id: c
            for c in self._data.claims
            if c.property in wanted
            and not c.background
            and (c.subject in among or (isinstance(c.value, Named) and c.value.entity in among))
        }

    def entities(self, names: Iterable[str]) -> dict[str, Entity]:
        """Described entities by id."""
        return {name: self._data.entities[name] for name in names if name in self._data.entities}


def _lead(group: Sequence[Row]) -> str:
    """What most claims of a component are about."""
    counts = Counter(row.subject for row in group if not row.background)
    return min(counts, key=lambda name: (-counts[name], name))
