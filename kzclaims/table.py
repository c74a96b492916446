"""Claims as rows: flat, null-free, one per claim, bounds on one numeric axis. Key rules see nothing else.

Days become proleptic ordinals, open bounds become infinities, so that ``lo`` and ``hi`` compare for every kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from kzclaims import edtf
from kzclaims.claim import LASTING, Claim, Modality, Named, Number, Period, Value, Words, fold
from kzclaims.vocabulary import Vocabulary

LOWEST, HIGHEST = Decimal("-Infinity"), Decimal("Infinity")
# Two figures of a scope that keeps its value compare within a year.
LASTING_DAYS = 366


@dataclass(frozen=True, slots=True)
class Row:
    """One claim; ``value`` is its entity or folded text, ``time_lo`` and ``time_hi`` the days it speaks of (ordinals).

    ``traits`` are those of its property, ``value_traits`` those of the entity that is its value. ``dated`` is false
    where the time is unknown or open. ``steadiness`` is the span in days within which values compare, 0 if none.
    ``links`` are those to other claims, as ``relation=claim`` with blanks between.
    """

    claim: str
    article: str
    subject: str
    property: str
    scope: str
    kind: str
    unit: str
    lo: Decimal
    hi: Decimal
    value: str
    modality: str
    negated: bool
    quantifier: str
    section: str
    language: str
    gender: str
    background: bool
    anchored: bool
    dated: bool
    time_lo: int
    time_hi: int
    steadiness: int
    traits: frozenset[str]
    value_traits: frozenset[str]
    sentence: int | None = None
    links: str = ""

    def has(self, trait: str) -> bool:
        """Whether the property of the row has a trait."""
        return trait in self.traits

    def value_has(self, trait: str) -> bool:
        """Whether the entity that is the value of the row has a trait."""
        return trait in self.value_traits


def _axis(bound: date | Decimal | None, open_end: Decimal) -> Decimal:
    if bound is None:
        return open_end
    return _ordinal(bound) if isinstance(bound, date) else bound


# One for all rows: each empty set takes as much as a row.
_NONE: frozenset[str] = frozenset()
# The days of many claims are few.
_number = lru_cache(maxsize=4096)(date.toordinal)


@lru_cache(maxsize=4096)
def _ordinal(day: date) -> Decimal:
    return Decimal(day.toordinal())


def interval(value: Value) -> tuple[Decimal, Decimal]:
    """Closed bounds of any value on the numeric axis; the whole axis for entities and texts."""
    if isinstance(value, Period | Number):
        return _axis(value.lo, LOWEST), _axis(value.hi, HIGHEST)
    return LOWEST, HIGHEST


def time_of(claim: Claim) -> tuple[date | None, date | None]:
    """The days a claim speaks of: its as-of, else the validity of a reference fact, else the day it was said."""
    if claim.as_of:
        return claim.as_of.lo, claim.as_of.hi
    if claim.valid:
        return claim.valid.lo, claim.valid.hi
    return edtf.bounds(claim.asserted) if claim.asserted else (None, None)


# A figure "au 1er mai" is another one in June.
_APART_DAYS = 31


def set_apart(a: Claim, b: Claim) -> bool:
    """Whether the words themselves put two claims at two times ("312, against 280 a month before").

    Two articles do when each gives its own time, or when one gives a time a month from the day of the other; one
    article does when one of its claims has a time of its own.
    """
    if not (a.as_of or b.as_of):
        return False
    least = 0 if (a.as_of and b.as_of) or a.article.id == b.article.id else _APART_DAYS
    (a_lo, a_hi), (b_lo, b_hi) = time_of(a), time_of(b)
    return bool((a_hi and b_lo and (b_lo - a_hi).days > least) or (b_hi and a_lo and (a_lo - b_hi).days > least))


# What a claim dates back by more than a year it tells as past.
_PAST_DAYS = 366


def holds_now(claim: Claim) -> bool:
    """Whether a claim says what is so: not a plan, a supposition or an opinion, nor what it tells as long past."""
    if claim.modality not in (Modality.STATED, Modality.REPORTED):
        return False
    said = edtf.bounds(claim.asserted)[0] if claim.asserted else None
    past = claim.as_of.hi if claim.as_of else None
    return not (said and past and (said - past).days > _PAST_DAYS)


def row(claim: Claim, vocabulary: Vocabulary) -> Row:
    """The row of one claim."""
    value, prop = claim.value, vocabulary.properties[claim.property]
    lo, hi = interval(value)
    first, last = time_of(claim)
    named = vocabulary.entities.get(value.entity) if isinstance(value, Named) else None
    scope = vocabulary.entities.get(claim.scope)
    return Row(
        claim=claim.id,
        article=claim.article.id,
        subject=claim.subject,
        property=claim.property,
        scope=claim.scope,
        kind=value.kind,
        unit=value.unit if isinstance(value, Number) else "",
        lo=lo,
        hi=hi,
        value=value.entity if isinstance(value, Named) else fold(value.text) if isinstance(value, Words) else "",
        modality=claim.modality.value,
        negated=claim.negated,
        quantifier=claim.quantifier,
        section=claim.section.value,
        language=(claim.quote.language if claim.quote else "") or claim.article.language,
        gender=claim.gender,
        background=claim.background,
        anchored=isinstance(value, Period) and value.anchored,
        dated=first is not None and last is not None,
        time_lo=_number(first) if first else 0,
        time_hi=_number(last or date.max),
        steadiness=max(prop.steadiness or 0, LASTING_DAYS if scope and LASTING in scope.traits else 0),
        traits=prop.traits,
        value_traits=named.traits if named else _NONE,
        sentence=claim.sentence,
        links=" ".join(f"{name}={target}" for name, target in claim.links) if claim.links else "",
    )


def rows(claims: Iterable[Claim], vocabulary: Vocabulary) -> list[Row]:
    """Rows of all claims, in the order given."""
    return [row(claim, vocabulary) for claim in claims]
