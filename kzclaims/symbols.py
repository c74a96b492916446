"""What a rule says of rows, said once: the same expression computes on rows and is read off as SQL from columns.

``&``, ``|``, comparisons, ``+`` and ``-`` do as they are. For ``not``, ``max``, ``min`` and ``if`` there are the
functions below, because those need a plain truth value: a column has none and says so. ``~`` is refused, for ``~True``
is true. Rules are written with these; a test reads every rule in both ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NoReturn, TypeVar, cast

from kzclaims.errors import RuleError

T = TypeVar("T")
Comparable = TypeVar("Comparable", int, Decimal)


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """An expression over columns; ``sql`` is read alike by DuckDB and Spark."""

    sql: str

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> NoReturn:
        raise RuleError(f"{self.sql}: a rule uses `and`, `or`, `not`, `in`, `if` or max(); see kzclaims.symbols.")

    def __invert__(self) -> NoReturn:
        raise RuleError(f"{self.sql}: a rule uses `~`; write no(…).")

    def _with(self, operator: str, other: object) -> Column:
        return Column(f"({self.sql} {operator} {literal(other)})")

    def __and__(self, other: object) -> Column:
        return self._with("AND", other)

    def __rand__(self, other: object) -> Column:
        return self._with("AND", other)

    def __or__(self, other: object) -> Column:
        return self._with("OR", other)

    def __ror__(self, other: object) -> Column:
        return self._with("OR", other)

    def __eq__(self, other: object) -> Column:  # type: ignore[override]
        return self._with("=", other)

    def __ne__(self, other: object) -> Column:  # type: ignore[override]
        return self._with("<>", other)

    def __lt__(self, other: object) -> Column:
        return self._with("<", other)

    def __le__(self, other: object) -> Column:
        return self._with("<=", other)

    def __gt__(self, other: object) -> Column:
        return self._with(">", other)

    def __ge__(self, other: object) -> Column:
        return self._with(">=", other)

    def __add__(self, other: object) -> Column:
        return self._with("+", other)

    def __sub__(self, other: object) -> Column:
        return self._with("-", other)

    def __abs__(self) -> Column:
        return Column(f"abs({self.sql})")


def literal(value: object) -> str:
    """A value as SQL.

    Raises:
        RuleError: a kind of value that no column holds.
    """
    match value:
        case Column(sql=sql):
            return sql
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case str():
            return "'" + value.replace("'", "''") + "'"
        case Decimal() | float():
            return f"CAST('{float(value)}' AS DOUBLE)"
        case _:
            raise RuleError(f"{value!r} cannot stand beside a column.")


@dataclass(frozen=True, slots=True)
class Columns:
    """Stands for a row where a rule is read off: each name gives its column of the table ``alias``.

    ``traits`` names the properties that have a trait, ``entities`` the table of entities and their traits.
    """

    alias: str
    traits: Mapping[str, tuple[str, ...]]
    entities: str = "traits"

    def __getattr__(self, name: str) -> Column:
        return Column(f"{self.alias}.{name}")

    def has(self, trait: str) -> Column:
        """Whether the property of the row has a trait."""
        names = ", ".join(map(literal, self.traits.get(trait, ())))
        return Column(f"({self.alias}.property IN ({names}))" if names else "FALSE")

    def value_has(self, trait: str) -> Column:
        """Whether the entity that is the value of the row has a trait."""
        among = f"SELECT id FROM {self.entities} WHERE trait = {literal(trait)}"
        return Column(f"({self.alias}.kind = 'entity' AND {self.alias}.value IN ({among}))")


def no(truth: Any) -> bool:
    """``not``, of a truth value or a column."""
    return cast(bool, Column(f"(NOT {truth.sql})")) if isinstance(truth, Column) else not truth


def largest(a: Comparable, b: Comparable) -> Comparable:
    """The larger of two values or columns."""
    if isinstance(a, Column) or isinstance(b, Column):
        return cast(Comparable, Column(f"greatest({literal(a)}, {literal(b)})"))
    return max(a, b)


def smallest(a: Comparable, b: Comparable) -> Comparable:
    """The smaller of two values or columns."""
    if isinstance(a, Column) or isinstance(b, Column):
        return cast(Comparable, Column(f"least({literal(a)}, {literal(b)})"))
    return min(a, b)


def choose(truth: Any, this: T, that: T) -> T:
    """``this if truth else that``, of values or columns."""
    if isinstance(truth, Column):
        return cast(T, Column(f"(CASE WHEN {truth.sql} THEN {literal(this)} ELSE {literal(that)} END)"))
    return this if truth else that
