"""Sums whose word several currencies share are in the one that the sum beside them leaves possible, or in either."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Number

_HEAD = "---\ntitle: {title}\npublisher: Rives\ndate: {day}\nlanguage: {language}\n---\n\n{text}\n"


def units(folder: Path, *articles: tuple[str, str, str]) -> dict[str, str]:
    """The currency of each sum of some articles (language, day, text), by its quote."""
    for number, (language, day, text) in enumerate(articles):
        told = _HEAD.format(title="Brelan", day=day, language=language, text=text)
        (folder / f"{number}.txt").write_text(told, encoding="utf-8")
    claims = check([folder], Options(reference=False)).world.claims
    money = [c for c in claims if isinstance(c.value, Number) and c.value.kind == "money" and c.quote]
    return {claim.quote.exact: claim.value.unit for claim in money if claim.quote and isinstance(claim.value, Number)}


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("Les travaux ont coûté un milliard d’euros (1,04 milliard de francs).", "1,04 milliard de francs", "CHF"),
        ("Les travaux ont coûté un million d’euros (656 millions de francs).", "656 millions de francs", "XOF"),
        ("Les travaux ont coûté 52 millions de francs.", "52 millions de francs", "XOF"),
    ],
)
def test_the_only_one_that_fits(tmp_path: Path, text: str, quote: str, unit: str) -> None:
    found = units(tmp_path, ("fr", "2021-12-28", f"À Dakar, au Sénégal, la ligne est ouverte. {text}"))
    assert next(code for told, code in found.items() if quote in told) == unit


@pytest.mark.parametrize(
    ("other", "unit"), [("US$6.2 million (NZ$10.2 million)", ""), ("US$6.2 million", "USD"), ("€6.2 million", "USD")]
)
def test_beside_another_money_of_that_name_a_bare_sum_is_either(tmp_path: Path, other: str, unit: str) -> None:
    first = ("en", "2024-03-01", f"Orlac Tours, a firm of Brelan, has to pay compensation of {other} to the victims.")
    text = "Orlac Tours, a firm of Brelan, has to pay compensation of $10 million to the victims."
    found = units(tmp_path, first, ("en", "2024-03-01", text))
    assert next(code for told, code in found.items() if "10 million" in told) == unit
