"""What joint conflicts are made of: rows, each a linear bound or a product that holds as long as its claims stand.

Rules contribute rows and nothing else; :mod:`kzclaims.solve.sets` finds the smallest sets of claims that no values of
the variables satisfy. A variable is one quantity or one instant, named by a string; its unit is that of its claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Protocol

from kzclaims.claim import Claim
from kzclaims.wording import Message
from kzclaims.world import World


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to understand the words without which a row does not hold: as a condition, and as what would save all."""

    condition: Message
    unless: Message


# What a row stands on: the ids of its claims and reference facts, and the readings it needs.
Token = str | Reading
Span = tuple[Fraction | None, Fraction | None]
# A number that is exact; a whole one may be an ``int``, of which two must not be divided by ``/``.
Exact = int | Fraction


def lean(number: Exact) -> Exact:
    """A number as an ``int`` where it is whole."""
    return number.numerator if number.denominator == 1 else number


@dataclass(frozen=True)
class Row:
    """``low`` ≤ sum of coefficient × variable ≤ ``high``, as long as all of ``needs`` stand; a missing bound is open.

    ``says`` words it for a reader, None for what goes without saying (nothing is counted below zero). ``value`` is the
    claim whose value the row is, empty for any other row.
    """

    terms: tuple[tuple[str, Fraction], ...]
    low: Fraction | None
    high: Fraction | None
    needs: frozenset[Token] = frozenset()
    family: str = ""
    says: Message | None = None
    value: str = ""

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """The variables it binds."""
        return tuple(name for name, _ in self.terms)

    @cached_property
    def lean(self) -> tuple[tuple[tuple[str, Exact], ...], Exact | None, Exact | None]:
        """Its terms and its bounds in whole numbers where they are, which are ten times as fast to reckon with."""
        low, high = (None if end is None else lean(end) for end in (self.low, self.high))
        return tuple((name, lean(c)) for name, c in self.terms), low, high


@dataclass(frozen=True)
class Product:
    """``result`` = ``scale`` × ``left`` × ``right``, as long as all of ``needs`` stand."""

    result: str
    left: str
    right: str
    scale: Fraction
    needs: frozenset[Token] = frozenset()
    family: str = ""
    says: Message | None = None

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """The variables it binds."""
        return self.result, self.left, self.right


@dataclass(frozen=True)
class System:
    """The rows and products of one connected component."""

    rows: tuple[Row, ...]
    products: tuple[Product, ...] = ()

    @property
    def parts(self) -> tuple[Row | Product, ...]:
        """Its rows, then its products."""
        return (*self.rows, *self.products)

    @cached_property
    def tokens(self) -> frozenset[Token]:
        """Everything some row stands on."""
        return frozenset(token for part in self.parts for token in part.needs)

    def standing(self, tokens: frozenset[Token]) -> System:
        """What remains when only these claims and readings stand."""
        return System(
            tuple(row for row in self.rows if row.needs <= tokens),
            tuple(part for part in self.products if part.needs <= tokens),
        )

    @property
    def size(self) -> int:
        """How many coefficients it has."""
        return sum(len(row.terms) for row in self.rows) + 3 * len(self.products)


@dataclass(frozen=True)
class Contribution:
    """What one contributor sees in a world.

    ``values`` gives the variable that a claim is a value of; ``notices`` tell what was left out and why; ``facts`` are
    reference facts that are not among those of the world (rates of a day, looked up when asked for).
    """

    rows: tuple[Row, ...] = ()
    products: tuple[Product, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()
    facts: Mapping[str, Claim] = field(default_factory=dict)


class Exhausted(Exception):
    """More work than a search may do."""


@dataclass(slots=True)
class Budget:
    """How many coefficients may still be looked at: counted, not timed, so that every machine stops at one place."""

    left: int

    def spend(self, coefficients: int) -> None:
        """Count some work.

        Raises:
            Exhausted: there is none left.
        """
        self.left -= coefficients
        if self.left < 0:
            raise Exhausted


class Contributor(Protocol):
    """A family of rows: sums, products, holdings, times."""

    def __call__(self, world: World) -> Contribution:
        """The rows that the claims of a world make."""


def together(parts: Iterable[Contribution]) -> Contribution:
    """Several contributions as one."""
    listed = list(parts)
    return Contribution(
        tuple(row for part in listed for row in part.rows),
        tuple(one for part in listed for one in part.products),
        {claim: name for part in listed for claim, name in part.values.items()},
        tuple(dict.fromkeys(notice for part in listed for notice in part.notices)),
        {name: fact for part in listed for name, fact in part.facts.items()},
    )


def components(rows: Iterable[Row], products: Iterable[Product]) -> list[System]:
    """The connected components: rows that share a variable, directly or through others, in order of their names."""
    home: dict[str, str] = {}

    def root(name: str) -> str:
        while home.setdefault(name, name) != name:
            home[name] = home[home[name]]
            name = home[name]
        return name

    listed: list[Row | Product] = [*rows, *products]
    for part in listed:
        first, *others = part.variables
        for other in others:
            a, b = root(first), root(other)
            home[max(a, b)] = min(a, b)
    grouped: dict[str, tuple[list[Row], list[Product]]] = {}
    for part in listed:
        group = grouped.setdefault(root(part.variables[0]), ([], []))
        if isinstance(part, Row):
            group[0].append(part)
        else:
            group[1].append(part)
    return [System(tuple(group[0]), tuple(group[1])) for _, group in sorted(grouped.items())]
