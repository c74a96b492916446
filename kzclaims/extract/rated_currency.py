"""Sums whose word several currencies share, where only one of these fits the sum told in the same breath.

"Un milliard d'euros (1,04 milliard de francs)" is of Swiss francs, wherever the article is set: no other franc was ever
worth a euro. Rates are those of the European Central Bank on the day the article was published; a currency for which it
has none is known not to fit only where another one does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft
from kzclaims.extract.home_currency import may_mean
from kzclaims.extract.likeness import published_days
from kzclaims.extract.scene import Scene
from kzclaims.rates import ecb_rate

_Name = tuple[str, frozenset[str]]  # the last word of a sum, and the currencies that it may mean
_EURO = "EUR"
# The margin of the rule for rates of another day: what a paper rounds, and what a rate moves within weeks.
_MARGIN = Decimal("0.10")


def money_by_rate(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, sums of a shared name in the only currency of that name that the sum beside them leaves possible.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what was found in each.
    """
    told: dict[_Name, set[str]] = {}
    for scene, listed in zip(scenes, drafts, strict=True):
        for name, code in _by_rate(scene, listed):
            told.setdefault(name, set()).add(code)
    # A name that means two things in one story, or in one of its sums what it seemed to, is left.
    meant = {name: code for name, codes in told.items() if len(codes) == 1 for code in codes if code}
    return [[_renamed(draft, meant) for draft in listed] if meant else list(listed) for listed in drafts]


def _by_rate(scene: Scene, listed: Sequence[Draft]) -> Iterator[tuple[_Name, str]]:
    """The names of sums that stand beside another, with the currency that each must be of; "" where it may stay."""
    day, _ = published_days(scene.document.article)
    sums = {draft.key: draft for draft in listed if isinstance(draft.value, Number) and draft.value.kind == "money"}
    if day is None:
        return
    for draft in sums.values():
        for relation, key in draft.links:
            if relation == "equivalentTo" and key in sums:
                for one, other in ((draft, sums[key]), (sums[key], draft)):
                    yield _name(one), _only_one(one, other, day)


def _renamed(draft: Draft, meant: Mapping[_Name, str]) -> Draft:
    value = draft.value
    if not isinstance(value, Number) or value.kind != "money":
        return draft
    code = meant.get(_name(draft))
    return replace(draft, value=replace(value, unit=code)) if code else draft


def _name(draft: Draft) -> _Name:
    written = draft.passage.text[draft.start : draft.end].casefold().split()
    return (written[-1] if written else "", _words(draft))


def _words(draft: Draft) -> frozenset[str]:
    """The currencies that its words may mean."""
    return may_mean(draft.passage.text[draft.start : draft.end].casefold(), draft.passage.language)


def _only_one(one: Draft, other: Draft, day: date) -> str:
    """The currency of the first sum, where its words may mean several and only one not yet known fits; else ""."""
    first, second = one.value, other.value
    if not isinstance(first, Number) or not isinstance(second, Number) or not (first.written and second.written):
        return ""
    may = _words(one)
    if len(may) < 2 or first.unit not in {"", *may} or len(_words(other)) > 1:
        return ""
    fitting = [code for code in sorted(may) if _fits(first.written, code, second.written, second.unit, day)]
    return fitting[0] if len(fitting) == 1 and fitting[0] != first.unit else ""


def _fits(amount: Decimal, code: str, other: Decimal, unit: str, day: date) -> bool:
    first, second = _per_euro(code, day), _per_euro(unit, day)
    if code == unit or first is None or second is None:
        return False
    return abs(amount * second / (other * first) - 1) <= _MARGIN


def _per_euro(code: str, day: date) -> Decimal | None:
    """What a euro bought of a currency that day; None where the bank tells no rate."""
    if code == _EURO:
        return Decimal(1)
    rate = ecb_rate(code, day)
    return rate.value if rate else None
