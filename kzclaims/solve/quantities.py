"""Variables for what is counted, measured, paid and shared: one for each key and time, and what each claim says of it.

Two claims speak of one variable where a pair of them would be compared without a doubt: the same subject, property,
scope, unit and time, plans apart from facts. A figure that changes with time is another variable on another day; that
it has not changed in the meantime is a reading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from kzclaims.claim import Claim, Modality, Number, Period, Relation, Section
from kzclaims.solve.rows import Contribution, Reading, Row, Span
from kzclaims.solve.written import rounded
from kzclaims.table import time_of
from kzclaims.wording import Arg, Message, Said, significant
from kzclaims.world import World

ONE = Fraction(1)
_FIGURE = Message("{quote} : {value}", "{quote}: {value}")
_SAME = Message(
    "si le chiffre n’a pas changé de {quote} ({day}) à {other} ({then})",
    "if the figure did not change from {quote} ({day}) to {other} ({then})",
)
_CHANGED = Message(
    "le chiffre a changé de {quote} ({day}) à {other} ({then})",
    "the figure changed from {quote} ({day}) to {other} ({then})",
)
_RISES = Message("un total depuis le début ne baisse pas", "a total since the start does not fall")
_FAMILIES = {"Cumulative": "cumulative", "Holding": "ownership"}


def as_written(value: Number) -> Span:
    """What the words say of a number: with its rounding, but a count given to the unit is that count.

    "Plus de" and "moins de" are open on one side; amounts, shares and lengths cannot be below zero.
    """
    low, high = value.lo, value.hi
    near = rounded(value)
    if near and value.relation in (Relation.EQ, Relation.APPROX) and not _counted(value):
        low = near[0] if low is None else min(low, near[0])
        high = near[1] if high is None else max(high, near[1])
    return Fraction(low) if low is not None else None, Fraction(high) if high is not None else None


def _counted(value: Number) -> bool:
    """Whether a number was counted one by one: a whole number without a unit that does not end in a zero."""
    number = value.written
    plain = value.kind == "quantity" and not value.unit and value.relation == Relation.EQ
    return plain and number is not None and number == value.lo == value.hi and number % 10 != 0 == number % 1


def told(claim: Claim) -> bool:
    """Whether a claim of the text says what is or will be so: headings round, opinions and suppositions do not bind."""
    return (
        not claim.negated
        and claim.modality not in (Modality.OPINION, Modality.CONDITIONAL)
        and claim.section not in (Section.TITLE, Section.HEADING)
    )


def is_planned(claim: Claim) -> bool:
    """Whether a claim tells a plan: what is so and what is to be so are two quantities."""
    return claim.modality == Modality.ANNOUNCED


def value_rows(
    values: Mapping[str, str], spans: Mapping[str, Span], claims: Sequence[Claim], family: str
) -> Iterator[Row]:
    """The row of each claim that is a value of a variable.

    Where two claims of one variable exclude each other, a rule of pairs asks which is right: here each may be.

    Args:
        values: the variable of each claim.
        spans: the interval of each claim.
        claims: in any order.
        family: of the rows.
    """
    by_variable: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in values:
            by_variable.setdefault(values[claim.id], []).append(claim)
    for name, listed in by_variable.items():
        lows = [low for claim in listed if (low := spans[claim.id][0]) is not None]
        highs = [high for claim in listed if (high := spans[claim.id][1]) is not None]
        disputed = bool(lows and highs and max(lows) > min(highs))
        for claim in listed:
            low, high = spans[claim.id]
            if disputed:
                low = min(lows) if len(lows) == len(listed) else None
                high = max(highs) if len(highs) == len(listed) else None
            says = _FIGURE.filled(quote=Said(claim), value=claim.value)
            yield Row(((name, ONE),), low, high, frozenset({claim.id}), family, says, claim.id)


def quantities(world: World) -> Contribution:
    """The variables of the figures of a world, and what ties one day's figure to another's."""
    values: dict[str, str] = {}
    keys: dict[str, dict[str, list[Claim]]] = {}
    for claim in world.claims:
        traits = world.property(claim).traits
        if not isinstance(claim.value, Number) or not told(claim) or "Holding" in traits or "Rate" in traits:
            continue
        key = "|".join(
            (
                claim.subject,
                claim.property,
                claim.scope,
                claim.value.kind,
                claim.value.unit,
                *("plan",) * is_planned(claim),
            )
        )
        name = f"{key}|{'' if 'Fixed' in traits else _when(claim)}"
        values[claim.id] = name
        keys.setdefault(key, {}).setdefault(name, []).append(claim)
    rows = (row for key in keys.values() if len(key) > 1 for row in _over_time(world, list(key.items())))
    return Contribution(tuple(rows), values=values)


def figures(world: World, values: Mapping[str, str], tied: Collection[str]) -> Contribution:
    """What the claims say of their variables.

    Args:
        world: its claims.
        values: the variable of each claim (``quantities``).
        tied: the variables that matter: most figures of an archive are tied to no other, and need no row.
    """
    claims = [claim for claim in world.claims if values.get(claim.id) in tied]
    spans = {claim.id: as_written(claim.value) for claim in claims if isinstance(claim.value, Number)}
    rows = list(value_rows(values, spans, claims, "quantity"))
    signed = {values[name] for name, (low, _) in spans.items() if (low or 0) < 0}
    names = dict.fromkeys(values[claim.id] for claim in claims)
    rows += [Row(((name, ONE),), Fraction(0), None) for name in names if name not in signed]
    return Contribution(tuple(rows))


def _when(claim: Claim) -> str:
    lo, hi = time_of(claim)
    return f"{lo}/{hi}" if lo and hi else claim.article.id


def _open(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Number) and value.kind == "share" and value.relation not in (Relation.EQ, Relation.APPROX)


def _over_time(world: World, variables: Sequence[tuple[str, list[Claim]]]) -> Iterator[Row]:
    """A figure of two days: a total does not fall, another figure may be taken not to have changed for a while."""
    dated = []
    for name, claims in variables:
        lo, hi = time_of(claims[0])
        if lo and hi:
            dated.append((lo, hi, name, claims[0]))
    for (_, early, a, first), (late, _, b, second) in pairwise(sorted(dated, key=lambda one: one[:3])):
        prop = world.property(first)
        if early >= late:
            continue
        if "Cumulative" in prop.traits:
            yield Row(((b, ONE), (a, -ONE)), Fraction(0), None, family="cumulative", says=_RISES)
        # "More than half" on one day and on another need not be the same.
        elif not (first.as_of or second.as_of or _open(first) or _open(second)) and (late - early).days <= (
            prop.steadiness or 0
        ):
            said: dict[str, Arg] = {"quote": Said(first), "other": Said(second), "day": early, "then": late}
            reading = Reading(_SAME.filled(**said), _CHANGED.filled(**said))
            yield Row(((b, ONE), (a, -ONE)), Fraction(0), Fraction(0), frozenset({reading}), "quantity")


def shown(low: Fraction | None, high: Fraction | None, like: Number | Period) -> Number | Period:
    """An interval as a value in the unit of another, to be shown; days for a period."""
    from datetime import date

    if isinstance(like, Period):
        first, last = date.min.toordinal(), date.max.toordinal()
        ends = [None if end is None else date.fromordinal(min(max(int(end), first), last)) for end in (low, high)]
        return Period(ends[0], ends[1])
    lo, hi = (None if end is None else _decimal(end) for end in (low, high))
    if lo == 0 and hi:
        lo = None  # nothing is below zero
    if lo == hi:
        return Number(like.kind, lo, hi, like.unit, written=lo)
    relation = Relation.GE if hi is None else Relation.LE if lo is None else Relation.BETWEEN
    return Number(like.kind, lo, hi, like.unit, relation)


def _decimal(value: Fraction) -> Decimal:
    """The number, to four digits where it has decimals."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact if value.denominator == 1 else significant(exact, 4)
