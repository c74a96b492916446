"""Parts told one after another beside their total, and counts of one thing that are no parts of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

DIFFER = [
    ("fr", "Les 93 navires se répartissent en 51 chalutiers et 49 caseyeurs."),
    ("fr", "Le fonds de 80 millions d’euros se répartit entre l’État (33 millions), la région (19 millions) et la "
    "ville (41 millions)."),
    ("fr", "Le fonds est de 80 millions d’euros. L’État met 33 millions, la région 19 millions et la ville les 41 "
    "millions restants."),
    ("fr", "L’État met 33 millions d’euros, la région 19 millions et la ville 41 millions, soit 80 millions au total."),
    ("fr", "Sur les 57 élus, 34 ont voté pour et 28 contre."),
    ("en", "The crash caused 93 casualties, 31 dead and 78 injured."),
    ("en", "The coop sold 170 tonnes of wool: 98 at home and 91 abroad."),
    ("en", "In the ballot, 530 members took part: 311 backed the plan and 247 opposed it."),
    ("ru", "Кооператив продал 170 тонн шерсти: 98 тонн в стране и 91 тонну за рубежом."),
    ("ru", "Из 93 судов 51 вернулось, остальные 49 ещё в море."),
    # what is done of a total, and what is left of it
    ("en", "Crews have laid 96 km of the 143 km cable; 58 km remain."),
    ("fr", "Quarante-six des 83 serres ont rouvert, 41 restent fermées."),
    ("ru", "Завод получил 26 из 41 станка, осталось 17."),
    # a list behind a colon that its last "and" closes; one verb for all, and a dot that ends no sentence
    ("fr", "Le gymnase aura 131 places : 64 en tribune, 38 au bord du terrain et 17 sous le toit."),
    ("en", "The marina has 131 moorings: 64 for yachts, 38 for dinghies and 17 for tugs."),
    ("ru", "В гараже 131 машина: 64 для села, 38 для города и 17 для порта."),
    ("fr", "Sur 93 bulletins, 51 se sont portés sur Mme Roy, 29 sur M. Lec et 19 sur le dernier candidat."),
    ("en", "Of the 93 lambs sold, 51 went to France, 29 to Spain and 19 to Malta."),
]  # fmt: skip
AGREE = [
    ("fr", "Le club est cinquième avec 51 points (14 victoires, 9 nuls, 8 défaites)."),
    ("fr", "Les 93 navires se répartissent en 51 chalutiers et 42 caseyeurs."),
    ("fr", "La flotte compte 93 navires, dont 51 neufs et 49 chalutiers."),
    ("fr", "L’accident a fait 93 victimes, dont 31 morts et 78 femmes."),
    ("fr", "La mairie a reçu 170 plaintes en mai, 98 en juin et 91 en juillet."),
    ("en", "The bridge cost €80 million, the tunnel €41 million and the ring road €52 million."),
    ("en", "Of the 93 pupils, 51 learn German and 49 Spanish."),
    ("en", "The team won seven golds and four silvers, 14 medals in all."),
    ("ru", "Город получил 170 жалоб в мае, 98 в июне и 91 в июле."),
    ("en", "Crews have laid 96 km of the 143 km cable; 58 days remain."),
    ("fr", "Quarante-six des 83 serres ont rouvert, 12 restent fermées pour travaux."),
    ("fr", "Sur les 93 élus, 51 ont voté pour ; 12 autres se sont abstenus."),
    ("en", "The marina has 131 moorings: 64 for yachts, 38 for dinghies and 17 for tugs. Twelve more are kept free."),
    ("fr", "Le gymnase aura 131 places : 64 en tribune, 38 au bord du terrain, 17 sous le toit, etc."),
    ("en", "Of the 93 actors, 51 have played in Paris, 29 in Rome and 19 in Malta."),
]


def _rules(folder: Path, language: str, text: str) -> list[str]:
    (folder / "01.txt").write_text(
        f"---\ntitle: News\ndate: 2025-10-20\nlanguage: {language}\n---\n\n{text}\n", "utf-8"
    )
    return [conflict.rule for conflict in check([folder], Options()).conflicts]


@pytest.mark.parametrize(("language", "text"), DIFFER)
def test_parts_that_pass_or_miss_their_total_are_found(tmp_path: Path, language: str, text: str) -> None:
    assert _rules(tmp_path, language, text) == ["parts-and-whole-differ"]


@pytest.mark.parametrize(("language", "text"), AGREE)
def test_counts_that_are_no_parts_of_one_total_are_let_be(tmp_path: Path, language: str, text: str) -> None:
    assert not _rules(tmp_path, language, text)
