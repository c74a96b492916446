"""A measure beside a noun is one of that noun: "Le premier quai, long de 310 mètres"."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of

_RULE = "same-measure-disjoint-values"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("fr", "Le premier quai, long de 310 mètres, doit entrer en service en mars 2026."),
         ("en", "Under the contract the second, 280 metres long, has to be handed over by 31 December 2027.")),
        (("en", "The quay, 310 metres long, opens in March."), ("en", "The tunnel, 280 metres long, opens in May.")),
        (("fr", "La tour, haute de 62 mètres, domine la ville."), ("fr", "Le silo, haut de 48 mètres, sera repeint.")),
    ],
)  # fmt: skip
def test_a_length_is_of_the_noun_it_stands_beside(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str]
) -> None:
    told = [
        (language, day, text)
        for day, (language, text) in zip(("2025-02-03", "2025-02-04"), (first, second), strict=True)
    ]
    assert _RULE not in rules_of(tmp_path, *told)


def test_two_lengths_of_one_noun(tmp_path: Path) -> None:
    first = ("fr", "2025-02-03", "Le pont, long de 420 mètres, enjambe la rivière de Brenval.")
    second = ("en", "2025-02-04", "The bridge, 240 metres long, crosses the river.")
    assert _RULE in rules_of(tmp_path, first, second)
