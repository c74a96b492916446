"""Sums whose word several currencies share, where only one of these fits the sum told in the same breath.

"Un milliard d'euros (1,04 milliard de francs)" is of Swiss francs, wherever the article is set: no other franc was ever
worth a euro. Rates are those of the European Central Bank on the day the article was published; a currency for which it
has none is known not to fit only where another one does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft
from kzclaims.extract.home_currency import may_mean
from kzclaims.extract.likeness import published_days
from kzclaims.extract.scene import Scene
from kzclaims.rates import ecb_rate

_EURO = "EUR"
# The margin of the rule for rates of another day: what a paper rounds, and what a rate moves within weeks.
_MARGIN = Decimal("0.10")


def money_by_rate(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, sums of a shared name in the only currency of that name that the sum beside them leaves possible.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what was found in each.
    """
    return [_by_rate(scene, listed) for scene, listed in zip(scenes, drafts, strict=True)]


def _by_rate(scene: Scene, listed: Sequence[Draft]) -> list[Draft]:
    day, _ = published_days(scene.document.article)
    sums = {draft.key: draft for draft in listed if isinstance(draft.value, Number) and draft.value.kind == "money"}
    pairs = [(d, sums[key]) for d in sums.values() for told, key in d.links if told == "equivalentTo" and key in sums]
    meant = {
        (_words(one), one.value.unit): code
        for pair in pairs
        for one, other in (pair, pair[::-1])
        if day and isinstance(one.value, Number) and (code := _only_one(one, other, day))
    }
    return [_renamed(draft, meant) for draft in listed] if meant else list(listed)


def _renamed(draft: Draft, meant: dict[tuple[frozenset[str], str], str]) -> Draft:
    value = draft.value
    if not isinstance(value, Number) or value.kind != "money":
        return draft
    code = meant.get((_words(draft), value.unit))
    return replace(draft, value=replace(value, unit=code)) if code else draft


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
    rates = [
        Decimal(1) if one == _EURO else rate.value if (rate := ecb_rate(one, day)) else None for one in (code, unit)
    ]
    if code == unit or rates[0] is None or rates[1] is None:
        return False
    return abs(amount * rates[1] / (other * rates[0]) - 1) <= _MARGIN
