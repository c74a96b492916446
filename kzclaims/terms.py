"""RDF terms to Python values, one small function a kind; a wrong term raises ValueError with what was expected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from rdflib.term import Node

from kzclaims import edtf
from kzclaims.claim import Modality, Period, Relation, Section
from kzclaims.iris import short

T = TypeVar("T")
Bound = TypeVar("Bound", date | None, Decimal | None)
E = TypeVar("E", Relation, Modality, Section)


def ordered(lo: Bound, hi: Bound) -> None:
    """Refuse bounds that cross."""
    if lo is not None and hi is not None and lo > hi:
        raise ValueError(f"the bounds of its value cross: {lo} comes after {hi}")


def name(node: Node | None) -> str:
    """Local name of a term, "" for none."""
    return "" if node is None else short(node)


def member(kind: type[E], node: Node | None, default: E) -> E:
    """A term as a member of one of our enumerations."""
    if node is None:
        return default
    try:
        return kind(short(node).lower())
    except ValueError:
        raise ValueError(f"{short(node)!r} is no {kind.__name__.lower()}; use one of {', '.join(kind)}") from None


def edtf_text(node: Node | None) -> str:
    """An EDTF literal, checked, as text."""
    if node is None:
        return ""
    edtf.bounds(str(node))
    return str(node)


def period(node: Node | None) -> Period | None:
    """An EDTF literal as a period."""
    return None if node is None else Period(*edtf.bounds(str(node)), edtf=str(node))


def _typed(node: Node | None, convert: Callable[[str], T], what: str) -> T | None:
    if node is None:
        return None
    try:
        return convert(str(node))
    except (ValueError, InvalidOperation):
        raise ValueError(f"{str(node)!r} is no {what}") from None


def day(node: Node | None) -> date | None:
    """A day."""
    return _typed(node, date.fromisoformat, "day such as 2025-09-14")


def decimal(node: Node | None) -> Decimal | None:
    """An exact finite number."""
    number = _typed(node, Decimal, "decimal number")
    if number is not None and not number.is_finite():
        raise ValueError(f"{node!s} is no finite number; leave an open bound out")
    return number


def whole(node: Node | None) -> int | None:
    """A whole number."""
    return _typed(node, int, "whole number")
