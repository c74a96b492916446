"""Shares held through others, and bodies by their short names, in invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Number
from tests.extract.owners.test_owners import drafts, name

_FR = "Orvane détient 60 % de Pellic, et Pellic possède la moitié de Sorgue Énergie. "
_EN = "Orvane owns 60% of Pellic, which owns half of Sorgue. "
_RU = "Фонду «Орван» принадлежит 60 % «Пеллика». «Пеллику» принадлежит половина завода «Сорга». "
CASES = [
    ("fr", _FR + "Sa participation indirecte dans Sorgue Énergie s’élève à 30 %.", "Orvane 30 Sorgue Énergie"),
    ("fr", _FR + "La part indirecte d’Orvane dans Sorgue Énergie est de 30 %.", "Orvane 30 Sorgue Énergie"),
    ("fr", _FR + "Orvane se retrouve avec 30 % de Sorgue Énergie.", "Orvane 30 Sorgue Énergie"),
    ("fr", _FR + "Orvane, sans autre lien, en revendique 30 % de façon indirecte.", "Orvane 30 Sorgue Énergie"),
    ("en", _EN + "Its indirect stake in Sorgue comes to 30%.", "Orvane 30 Sorgue"),
    ("en", _EN + "Orvane's indirect holding in Sorgue works out at 30%.", "Orvane 30 Sorgue"),
    ("en", _EN + "Orvane thus ends up with 30% of Sorgue.", "Orvane 30 Sorgue"),
    ("ru", _RU + "Косвенная доля «Орвана» в «Сорге» составляет 30 %.", "Орвана 30 Сорге"),
    ("ru", _RU + "Его косвенное участие составит 30 %.", "Орван 30 Сорга"),
    # a chain told before, the company by its kind alone or by its capital
    ("en", _EN + "Through that single chain, Orvane indirectly controls 36% of Sorgue's capital.", "Orvane 36 Sorgue"),
    ("en", _EN + "This chain, its report says, gives it 36% of the plant.", "Orvane 36 Sorgue"),
    ("fr", _FR + "Cette chaîne, selon son rapport, lui donne 36 % de l’usine.", "Orvane 36 Sorgue Énergie"),
    ("ru", _RU + "Эта цепочка, по данным отчёта, даёт ему 36 % завода.", "Орван 36 Сорга"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_indirect(tmp_path: Path, language: str, text: str, expected: str) -> None:
    told = [draft for draft in drafts(tmp_path, language, text) if draft.quantifier == "indirect"]
    shown = [f"{name(d.scope)} {d.value.lo} {name(d.subject)}" for d in told if isinstance(d.value, Number)]
    assert shown == [expected]


def test_only_after_a_chain(tmp_path: Path) -> None:
    """ "Ends up with" tells of a share through others only where the article has told the others."""
    found = drafts(tmp_path, "en", "Orvane ends up with 30% of Sorgue after the sale.")
    assert [draft.quantifier for draft in found] == ["direct"]


def test_short_name(tmp_path: Path) -> None:
    text = "Orvane Capital is rich. The fund owns 50% of Pellic Media. Orvane has 20% of Sorgue. Pellic owns 5% of Dol."
    parties = [f"{name(d.scope)} {name(d.subject)}" for d in drafts(tmp_path, "en", text)]
    assert parties == ["Orvane Capital Pellic Media", "Orvane Capital Sorgue", "Pellic Media Dol"]


@pytest.mark.parametrize(
    "text",
    [
        "Orvane Bank is rich. Orvane owns 70% of Orvane Bank. Orvane has 20% of Sorgue.",
        "Orvane Bank and Orvane Foods are rich. Orvane has 20% of Sorgue.",
        "Orvane is rich. Orvane Bank is its child. Orvane has 20% of Sorgue.",
    ],
)
def test_two_of_one_name(tmp_path: Path, text: str) -> None:
    """A body and its subsidiary, two that share a beginning, and a short name told first stay apart."""
    assert "Orvane Sorgue" in [f"{name(d.scope)} {name(d.subject)}" for d in drafts(tmp_path, "en", text)]


def test_never_added_up(tmp_path: Path) -> None:
    """The product of the chain is what an indirect share is held against; it is added to no direct one."""
    head = "---\ntitle: T\npublisher: P\ndate: 2025-05-05\nlanguage: en\n---\n\n"
    text = "Orvane Capital grows. The fund owns 50% of Pellic, and Pellic owns 80% of Sorgue. "
    (tmp_path / "a.txt").write_text(head + text + "That chain gives Orvane an indirect 65% of Sorgue.\n", "utf-8")
    assert [c.rule for c in check([tmp_path], Options()).conflicts] == ["ownership-chain-product-differs"]
    (tmp_path / "a.txt").write_text(head + text + "That chain gives Orvane an indirect 40% of Sorgue.\n", "utf-8")
    assert not check([tmp_path], Options()).conflicts
