"""Shares and conversions told in a breath by other words: a mark, an apposition, "the equivalent of", a lent noun."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_bases import _rules

CONFLICTS = [
    ("share-times-total-differs", "fr",
     "Les pertes atteignent 42 millions d’euros. L’assureur prend en charge 45 % de ces 42 millions, soit 23,4 "
     "millions."),
    ("share-times-total-differs", "fr",
     "Le contrat porte sur 42 millions de francs. Le canton prend à sa charge 45 % de ces 42 millions, soit 23,4 "
     "millions."),
    ("share-times-total-differs", "en", "Of 1,250 voters, 64% said yes: 920 people."),
    ("share-times-total-differs", "en", "Of the 750 trees planted, 8% have died — 94 trees."),
    ("share-times-total-differs", "en", "Of the 4,600 ballots cast, 62% — some 3,300 — were in favour."),
    ("share-times-total-differs", "ru",
     "Прибор работает 5 000 часов в год. Школа получит 30 % этого времени, то есть 2 100 часов."),
    ("share-times-total-differs", "ru", "Из 1 250 голосовавших 64 % сказали да, это 920 человек."),
    ("share-times-total-differs", "en", "A quarter of the 2,400 flats, some 850, stand empty."),
    ("share-times-total-differs", "fr",
     "L’école a 480 élèves. Près de 30 % mangent à la cantine, soit 190 enfants."),
    ("share-times-total-differs", "fr",
     "Des 3 400 abonnés d’avant l’accident, 12 %, soit 612, ont demandé leur remboursement."),
    ("parts-and-whole-differ", "fr",
     "Voici l’emploi de toute la récolte :\n\n- jus : 45 % ;\n- cidre : 40 % ;\n- confiture : 30 %."),
    ("parts-and-whole-differ", "en",
     "Here is how the whole harvest is used:\n\n- juice: 45%;\n- cider: 40%;\n- jam: 30%."),
    ("implied-rates-differ", "fr",
     "L’usine a coûté 65,6 milliards de francs CFA, environ 100 millions d’euros. L’État en a prêté 12 milliards de "
     "francs CFA, l’équivalent de 28 millions d’euros."),
]  # fmt: skip
CALM = [
    ("fr", "Des 3 400 abonnés d’avant l’accident, 12 %, soit 408, ont demandé leur remboursement."),
    ("fr", "Voici les fruits que boivent les enfants :\n\n- jus : 45 % ;\n- cidre : 40 % ;\n- sirop : 30 %."),
    ("fr", "Les pertes atteignent 42 millions d’euros. L’assureur prend en charge 45 % de ces 42 millions, soit 18,9 "
           "millions."),
    ("en", "Of 1,250 voters, 64% said yes: 800 people."),
    ("en", "A quarter of the 2,400 flats, some 600, stand empty."),
    ("fr", "L’école a 480 élèves. Près de 30 % mangent à la cantine, soit 140 enfants."),
    ("fr", "L’usine a coûté 65,6 milliards de francs CFA, environ 100 millions d’euros. L’État en a prêté 12 milliards "
           "de francs CFA, l’équivalent de 18 millions d’euros."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "language", "text"), CONFLICTS, ids=[text[:40] for _, _, text in CONFLICTS])
def test_what_cannot_hold_is_found(tmp_path: Path, rule: str, language: str, text: str) -> None:
    assert rule in _rules(tmp_path, language, text)


@pytest.mark.parametrize(("language", "text"), CALM, ids=[text[:40] for _, text in CALM])
def test_what_fits_is_none(tmp_path: Path, language: str, text: str) -> None:
    assert _rules(tmp_path, language, text) == []
