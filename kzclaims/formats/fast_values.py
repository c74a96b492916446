"""What the node of a value says, as columns: numbers, sums, shares, days, words; read as :mod:`kzclaims.graph` does."""

from __future__ import annotations

from typing import Any

from kzclaims.claim import fold
from kzclaims.formats.fast_terms import (
    KZ,
    RELATIONS,
    TYPE,
    Node,
    Unusual,
    day,
    days,
    listed,
    member,
    number,
    one,
    short,
    text_of,
)

_NUMBERS = {KZ + "Quantity": "quantity", KZ + "Money": "money", KZ + "Share": "share"}
_WORDED = {KZ + "Text": "text", KZ + "Quotation": "quotation"}
_ANCHORED = KZ + "anchored"
_EDTF = KZ + "edtf"
_HI = KZ + "hi"
_LO = KZ + "lo"
_PERIOD = KZ + "Period"
_READING = KZ + "reading"
_RELATION = KZ + "relation"
_TEXT = KZ + "text"
_UNIT = KZ + "unit"
_WRITTEN = KZ + "written"


def valued(node: Node, line: dict[str, Any]) -> None:
    """The columns of a value that is a node of its own."""
    kind = one(node, TYPE)
    if kind in _WORDED:
        told = node.get(_TEXT)
        if type(told).__name__ != "Literal":
            raise Unusual
        line["kind"] = _WORDED[kind]
        line["text"], line["text_language"] = text_of(told)
        line["value"] = fold(line["text"])
        return
    line["relation"] = member(RELATIONS, one(node, _RELATION), "eq")
    lo, hi = one(node, _LO), one(node, _HI)
    if kind == _PERIOD:
        _period(node, lo, hi, line)
    elif kind in _NUMBERS:
        line["kind"], line["unit"] = _NUMBERS[kind], short(one(node, _UNIT))
        low, high = number(lo) if lo else None, number(hi) if hi else None
        if low and high and low[1] > high[1]:
            raise Unusual
        if low:
            line["lo"], _, line["lo_axis"], wide = low
            line["wide"] = wide
        if high:
            line["hi"], _, line["hi_axis"], wide = high
            line["wide"] |= wide
        written = one(node, _WRITTEN)
        line["written"] = number(written)[0] if written else ""
    else:
        raise Unusual


def _period(node: Node, lo: str, hi: str, line: dict[str, Any]) -> None:
    line["kind"], line["edtf"] = "period", one(node, _EDTF)
    if line["edtf"]:
        first, last = days(line["edtf"])
        if not (lo or hi):
            lo, hi = str(first or ""), str(last or "")
    low, high = day(lo) if lo else None, day(hi) if hi else None
    if low and high and low[1] > high[1]:
        raise Unusual
    if low:
        line["lo"], _, line["lo_axis"] = low
    if high:
        line["hi"], _, line["hi_axis"] = high
    if _READING in node:
        own = (low and low[1], high and high[1])
        read = sorted(days(held.value) for held in listed(node[_READING]))
        others = [other for other in read if other != own]
        shown = (own, *others) if others else ()
        line["readings"] = " ".join(f"{first or '..'}/{last or '..'}" for first, last in shown)
    line["anchored"] = one(node, _ANCHORED) in ("true", "1")
