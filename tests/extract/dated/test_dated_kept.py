"""A time counted ahead, and the date that another article says was set on the day from which it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules
from tests.extract.told import Told, rules_of

DIFFER: list[tuple[Told, Told]] = [
    (("fr", "2024-10-22", "La mairie a présenté ce mardi 22 octobre son plan. Les deux piscines, refaites à neuf, "
      "seront rendues aux nageurs dans un délai de quatre mois."),
     ("fr", "2024-11-14", "Quant à la date annoncée le 22 octobre pour la réouverture des piscines, le 30 juin 2025, "
      "elle n’a pas bougé, assure le maire.")),
    (("fr", "2025-03-13", "Le conseil a tranché le 12 mars 2025 : la cantine de la gare sera reconstruite dans les "
      "deux ans qui suivent le vote."),
     ("fr", "2025-04-22", "La future cantine sera livrée en décembre 2027, c’est la date arrêtée le 12 mars par le "
      "conseil.")),
    (("en", "2026-02-04", "The minister launched the audit on Monday 2 February. Inspectors are to hand in their "
      "report ten weeks from that date."),
     ("fr", "2026-02-19", "Leur rapport sera remis le 30 juin, ainsi que la ministre l’avait fixé le 2 février.")),
    (("ru", "2026-05-22", "Постановление правительство подписало 20 мая. На переезд заводу даётся двадцать месяцев "
      "с этого дня."),
     ("fr", "2026-05-27", "Le décret du 20 mai impose à l’usine d’avoir fini de déménager le 20 septembre 2027.")),
    # The day of the decision is not told again, only that nothing has moved.
    (("fr", "2025-09-15", "Le maire a signé ce lundi 15 septembre le contrat du musée. L’entreprise dispose, à compter "
      "de cette signature, de vingt mois pour livrer le bâtiment."),
     ("fr", "2025-11-20", "L’échéance de livraison du bâtiment, inscrite au contrat, n’a pas bougé : le 30 septembre "
      "2026.")),
    (("en", "2025-09-15", "Osprey Labs announced on 15 September that its satellite Teal-2 will be launched in ten "
      "months."),
     ("ru", "2025-10-02", "Спутник «Тил-2» собран. Дата запуска, названная 15 сентября, сохраняется: октябрь 2026 "
      "года.")),
]  # fmt: skip
AGREE: list[tuple[Told, Told]] = [
    (("fr", "2025-09-15", "Le maire a signé ce lundi 15 septembre le contrat du musée. L’entreprise dispose, à compter "
      "de cette signature, de vingt mois pour livrer le bâtiment."),
     ("fr", "2025-11-20", "L’échéance de livraison du bâtiment, inscrite au contrat, n’a pas bougé : le 15 mai 2027.")),
    (("fr", "2025-09-15", "Le maire a signé ce lundi 15 septembre le contrat du musée. L’entreprise dispose, à compter "
      "de cette signature, de vingt mois pour livrer le bâtiment."),
     ("fr", "2025-11-20", "La date du marathon, elle, n’a pas bougé : le 30 septembre 2026.")),
    (("en", "2025-09-15", "Osprey Labs announced on 15 September that its satellite Teal-2 will be launched in ten "
      "months."),
     ("ru", "2025-10-02", "Спутник «Тил-2» собран. Дата запуска, названная 15 сентября, сохраняется: июль 2026 "
      "года.")),
    # It fits.
    (("fr", "2024-10-22", "La mairie a présenté ce mardi 22 octobre son plan. Les deux piscines, refaites à neuf, "
      "seront rendues aux nageurs dans un délai de quatre mois."),
     ("fr", "2024-11-14", "Quant à la date annoncée le 22 octobre pour la réouverture des piscines, le 20 février "
      "2025, elle n’a pas bougé, assure le maire.")),
    # A new plan.
    (("fr", "2024-10-22", "La mairie a présenté ce mardi 22 octobre son plan. Les deux piscines, refaites à neuf, "
      "seront rendues aux nageurs dans un délai de quatre mois."),
     ("fr", "2024-11-14", "La réouverture des piscines, promise le 22 octobre, est reportée au 30 juin 2025.")),
    (("fr", "2024-10-22", "La mairie a présenté ce mardi 22 octobre son plan. Les deux piscines, refaites à neuf, "
      "seront rendues aux nageurs dans un délai de quatre mois."),
     ("fr", "2024-11-14", "Les piscines rouvriront le 30 juin 2025, assure désormais le maire.")),
    # Another thing that was decided on the same day.
    (("fr", "2025-03-13", "Le conseil a tranché le 12 mars 2025 : la cantine de la gare sera reconstruite dans les "
      "deux ans qui suivent le vote."),
     ("fr", "2025-04-22", "Le tramway roulera en décembre 2027, date arrêtée le 12 mars par le conseil.")),
]  # fmt: skip


@pytest.mark.parametrize("told", DIFFER, ids=[told[1][2][:40] for told in DIFFER])
def test_a_time_leads_to_another_date_than_was_set(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert rules(read(tmp_path, *told)) & {"legal-deadlines-differ", "relative-and-absolute-dates-differ"}


@pytest.mark.parametrize("told", AGREE, ids=[told[1][2][:40] for told in AGREE])
def test_dates_of_other_plans_are_left_alone(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert not rules(read(tmp_path, *told)) & {"legal-deadlines-differ", "relative-and-absolute-dates-differ"}


SINCE_THEN: list[tuple[Told, ...]] = [
    (("ru", "2025-06-04",
          "Колокольню в Ростове начали чинить. Об этом 3 июня объявил настоятель Глеб Ершов. "
          "Закончить ремонт обещают за десять месяцев, считая с этого дня."),
     ("en", "2025-09-17",
          "The bell tower at Rostov is half done. The deadline announced on 3 June is "
          "unchanged: repairs are to be finished by 31 December 2026, said Gleb Yershov.")),
    (("en", "2025-06-04",
          "The mayor of Cobh, Nora Quill, presented the new pier on 3 June. Counting from that "
          "day, the firm Dredgeco promises to build it within nine months."),
     ("fr", "2025-09-17",
          "Le délai annoncé le 3 juin reste inchangé : la jetée de Cobh doit être construite "
          "au plus tard le 30 septembre 2026, assure Dredgeco.")),
    (("fr", "2025-05-20",
          "La première pierre du lycée de Foix a été posée lundi 19 mai. À compter de cette "
          "cérémonie, la société Batimo a quinze mois pour le livrer."),
     ("en", "2025-10-09",
          "The walls of the Foix lycée are up. The handover date has not budged since the "
          "first stone was laid on 19 May: it is 31 March 2026, Batimo says.")),
]  # fmt: skip
SINCE_THEN_APART: list[tuple[Told, ...]] = [
    (("fr", "2025-05-20",
          "La première pierre du lycée de Foix a été posée lundi 19 mai. À compter de cette "
          "cérémonie, la société Batimo a quinze mois pour le livrer."),
     ("en", "2025-10-09",
          "The walls of the Foix lycée are up. The handover date has not budged since the "
          "first stone was laid on 19 May: it is 19 August 2026, Batimo says.")),
    (("ru", "2025-06-04",
          "Колокольню в Ростове начали чинить. Об этом 3 июня объявил настоятель Глеб Ершов. "
          "Закончить ремонт обещают за десять месяцев, считая с этого дня."),
     ("en", "2025-09-17",
          "The bell tower at Rostov is half done. The deadline announced on 3 June is "
          "unchanged: repairs are to be finished by 3 April 2026, said Gleb Yershov.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", SINCE_THEN, ids=[pair[1][2][:40] for pair in SINCE_THEN])
def test_a_date_said_to_stand_since_a_day_differs(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "legal-deadlines-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", SINCE_THEN_APART, ids=[pair[1][2][:40] for pair in SINCE_THEN_APART])
def test_a_date_that_stands_where_the_time_leads_agrees(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "legal-deadlines-differ" not in rules_of(tmp_path, *pair)


def test_a_time_with_its_date_in_one_breath_is_held_against_that(tmp_path: Path) -> None:
    counted = (
        "Le bac a été présenté mardi 10 février à Lorient. Les bornes à quai seront installées d’ici quatorze mois, "
        "soit au plus tard le 31 décembre 2026, a précisé Erwan Le Bihen."
    )
    dated = "The ferry, presented on 10 February, will sail to Lorient from 5 June, said Erwan Le Bihen."
    found = rules_of(tmp_path, ("fr", "2026-02-10", counted), ("en", "2026-02-12", dated))
    assert "relative-and-absolute-dates-differ" in found
    assert "legal-deadlines-differ" not in found
