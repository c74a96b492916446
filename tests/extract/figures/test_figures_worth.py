"""One sum in two currencies, in whatever words it is said to be worth another: "valaient", "which it valued at"."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str, str]
APART: list[list[Told]] = [
    # a noun that the second sum leaves out, a pronoun behind a semicolon, and a sum that is still to come
    [("fr", "2025-05-12",
      "À Bamako, le moulin coûtera 2,6 milliards de francs CFA, soit 4 millions d’euros ; les silos, 1,3 milliard, "
      "soit 3,4 millions d’euros.")],
    [("en", "2025-05-12",
      "In Prague the mill cost 250 million koruna, or 10 million euros. The steel was worth 50 million koruna; at the "
      "day's rate that came to 3.4 million euros.")],
    [("ru", "2025-05-12", "До конца 2031 года порт получит 9 млрд рублей, или 100 млн евро."),
     ("ru", "2025-05-14", "Порт купил кран за 450 млн рублей, или 8,3 млн евро.")],
    [("fr", "2025-05-12",
      "Ce jour-là, les 2,4 milliards de livres du projet valaient 2,77 milliards d’euros, rappelle la direction"
      " ; les 50 millions de livres promis le même jour aux communes représentent, selon elle, 43 millions "
      "d’euros.")],
    [("fr", "2025-05-12",
      "En Tunisie, l’investissement de Skerrie s’élève à 68 millions de dinars, soit 20 millions d’euros au "
      "cours du jour."),
     ("en", "2025-05-14",
      "On 12 May, the day the figures were released, Skerrie also announced, in Tunisia, a 17 million dinar "
      "bottling line, which it valued at €8 million.")],
    [("fr", "2025-05-12",
      "À Skerrie, 2 340 épargnants ont perdu 46 millions d’euros. Au taux du jour de la faillite, le parquet "
      "évalue cette somme à 50,6 millions de francs suisses."),
     ("fr", "2025-05-14",
      "D’après les relevés de Skerrie du jour de la faillite, 3 millions d’euros, soit 3,9 millions de francs "
      "suisses, sont partis pour Zurich.")],
    [("fr", "2025-05-12",
      "Le prêt atteint 120 millions de dollars, ce qui fait 109 millions d’euros. La subvention, elle, est de "
      "30 millions de dollars, c’est-à-dire 22 millions d’euros.")],
    [("fr", "2025-05-12",
      "Au Maroc, l’usine coûtera 300 millions de dirhams (28 millions d’euros). L’État en verse 60 millions de "
      "dirhams (8 millions d’euros).")],
    [("fr", "2025-05-12",
      "En Inde, le billet est vendu 1 200 roupies, l’équivalent de 13 euros ; l’abonnement, 12 000 roupies, "
      "revient à 95 euros.")],
    [("en", "2025-05-12",
      "The bridge cost 90 million lira (2.1 million euros); repairs of 9 million lira, the equivalent of "
      "350,000 euros, will follow.")],
    [("en", "2025-05-12",
      "He was paid 5 million pounds, which at the day's rate made 5.8 million euros. His agent received 1 "
      "million pounds, that is 1.6 million euros.")],
    [("ru", "2025-05-12",
      "Контракт стоит 52 млрд тенге, что равно 100 млн долларов. Аванс в 5,2 млрд тенге — это 14 млн долларов.")],
    [("ru", "2025-05-12",
      "Бюджет — 900 млн рублей (10 млн евро). Из них 90 млн рублей, то есть 1,6 млн евро, дал регион.")],
    [("ru", "2025-05-12",
      "На Скерри потратят 52 млрд тенге, или 100 млн долларов по курсу на 12 мая."),
     ("fr", "2025-05-14",
      "Le 12 mai, la deuxième tranche de Skerrie, 10,4 milliards de tenges, a été estimée à 27 millions de "
      "dollars.")],
]  # fmt: skip
FIT: list[list[Told]] = [
    [("fr", "2025-05-12",
      "À Bamako, le moulin coûtera 2,6 milliards de francs CFA, soit 4 millions d’euros ; les silos, 1,3 milliard, "
      "soit 2 millions d’euros.")],
    [("en", "2025-05-12",
      "In Prague the mill cost 250 million koruna, or 10 million euros. The steel was worth 50 million koruna; the "
      "farm that it came from was worth 3.4 million euros.")],
    [("fr", "2025-05-12",
      "Le prêt atteint 120 millions de dollars, ce qui fait 109 millions d’euros. La subvention, elle, est de "
      "30 millions de dollars, soit 27 millions d’euros.")],
    [("ru", "2025-05-12",
      "На Скерри потратят 52 млрд тенге, или 100 млн долларов по курсу на 12 мая."),
     ("fr", "2025-05-14",
      "Le 12 mai, la deuxième tranche de Skerrie, 10,4 milliards de tenges, a été estimée à 20 millions de "
      "dollars.")],
    [("en", "2025-05-12",
      "The bridge cost 90 million lira, of which 2.1 million euros came from the Union. Repairs cost 9 million "
      "lira and a fine 350,000 euros.")],
    [("fr", "2025-05-12",
      "Le club a payé 34 millions d’euros à Montclair et 2 millions de livres à Eastmoor, puis 1,2 million "
      "d’euros de primes.")],
]  # fmt: skip


def _rules(folder: Path, told: list[Told]) -> set[str]:
    for number, (language, day, text) in enumerate(told):
        head = f"---\ntitle: Skerrie\npublisher: {number}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    return {conflict.rule for conflict in check([folder], Options()).conflicts}


@pytest.mark.parametrize("told", APART, ids=[told[0][2][:40] for told in APART])
def test_conversions_at_rates_that_exclude_each_other_are_found(tmp_path: Path, told: list[Told]) -> None:
    assert _rules(tmp_path, told) & {"implied-rates-differ", "implied-rate-off-market"}


@pytest.mark.parametrize("told", FIT, ids=[told[0][2][:40] for told in FIT])
def test_sums_of_different_things_and_conversions_that_fit_are_none(tmp_path: Path, told: list[Told]) -> None:
    assert not _rules(tmp_path, told)
