"""Totals since a start, told by what they began with: "since the first signal", "depuis la tempête", "с момента …"."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str]
FALLS: list[tuple[Told, Told]] = [
    (("fr", "Rift Vapeur a foré 48 puits à Suswara depuis le début du programme, selon son bilan arrêté au 31 août."),
     ("fr", "Depuis le début du programme, 43 puits ont été forés à Suswara, d’après le relevé de Rift Vapeur daté du"
      " 1er octobre.")),
    (("fr", "Depuis le premier signal, l’antenne de Suswara a totalisé 96 heures d’observation."),
     ("ru", "По данным на 12 октября, с момента получения первого сигнала антенна в Сусваре наблюдала небо в общей "
      "сложности 82 часа.")),
    (("fr", "Depuis son lancement, le service de vélos de Suswara a enregistré 15 400 locations, a indiqué la mairie "
      "le 9 septembre."),
     ("fr", "Le service de vélos de Suswara compte 14 900 locations depuis sa mise en route, selon un bilan du 13 "
      "octobre.")),
    (("en", "Since the first concert, the Suswara choir has sold 5,400 tickets, it said on 8 September."),
     ("en", "The Suswara choir has sold 5,100 tickets in all since its first concert, according to a tally of 13 "
      "October.")),
    (("en", "The Suswara clinic has treated 1,240 patients since it opened, its director said on 8 September."),
     ("ru", "С момента открытия клиника в Сусваре приняла 1 190 пациентов, сообщили в ней 13 октября.")),
    (("ru", "С начала проекта в Сусваре посадили 12 400 деревьев, сообщили 8 сентября."),
     ("ru", "С начала проекта в Сусваре высажено 11 900 деревьев, говорится в отчёте на 12 октября.")),
    (("fr", "Au total, 312 dossiers d’indemnisation ont été déposés à Suswara depuis la tempête, selon la préfecture "
      "le 9 septembre."),
     ("fr", "À Suswara, 298 dossiers d’indemnisation ont été déposés depuis la tempête, indique la préfecture dans un"
      " point du 13 octobre.")),
    (("fr", "Les pompiers de Suswara ont secouru 214 personnes depuis le début de la saison, dit leur bilan du 8 "
      "septembre."),
     ("en", "Firefighters in Suswara have rescued 196 people since the season began, according to their tally of 12 "
      "October.")),
    (("en", "By 1 September, 1.46 million children in Suswara had been vaccinated since the launch."),
     ("fr", "La campagne de Suswara visait 1,9 million d’enfants. Du lancement au 10 octobre, 1,38 million d’entre eux "
      "ont reçu leur injection.")),
    (("fr", "Depuis le premier départ, le train de Suswara a transporté 48 200 voyageurs."),
     ("fr", "L’exploitant a publié mardi ses chiffres, arrêtés au 30 septembre : 45 900 voyageurs acheminés à Suswara "
      "depuis le lancement.")),
    (("en", "The ship of Suswara has treated 23,400 patients since its first voyage, according to figures to 31 "
      "August."),
     ("en", "Since its first voyage, the ship of Suswara has treated 22,900 patients, it said on 13 October.")),
    (("en", "So far, 640 homes in Suswara have been connected to the network, the operator said on 8 September."),
     ("en", "By 12 October, 590 homes in Suswara had been connected to the network since work began.")),
    (("fr", "Depuis le lancement, 21 400 cartes ont été délivrées à Suswara, dont 8 800 à Porvoo, selon le bilan du 8 "
      "septembre."),
     ("fr", "Depuis le lancement, 19 600 cartes ont été délivrées à Suswara, selon le bilan du 13 octobre.")),
    (("en", "Since the launch, Suswara has planted 52,000 trees, of which 9,000 in Porvoo, it said on 8 September."),
     ("ru", "С начала программы в Сусваре высажено 47 000 деревьев, говорится в отчёте на 12 октября.")),
]  # fmt: skip
CALM: list[tuple[Told, Told]] = [
    (("fr", "Rift Vapeur a foré 43 puits à Suswara depuis le début du programme, selon son bilan arrêté au 31 août."),
     ("fr", "Depuis le début du programme, 48 puits ont été forés à Suswara, d’après le relevé daté du 1er octobre.")),
    (("fr", "Depuis son lancement, le service de vélos de Suswara a enregistré 15 400 locations, a indiqué la mairie "
      "le 9 septembre."),
     ("fr", "Depuis le début du mois, le service de vélos de Suswara a enregistré 4 900 locations, selon un bilan du "
      "13 octobre.")),
    (("en", "By 1 September, 1.26 million children in Suswara had been vaccinated since the launch."),
     ("fr", "La campagne de Suswara visait 1,9 million d’enfants. Du lancement au 10 octobre, 11 000 d’entre eux ont "
      "eu de la fièvre.")),
    (("fr", "Depuis le premier départ, le train de Suswara a transporté 41 200 voyageurs."),
     ("fr", "L’exploitant a publié mardi ses chiffres, arrêtés au 30 septembre : 45 900 voyageurs acheminés à Suswara "
      "depuis le lancement.")),
    (("en", "The Suswara clinic has treated 1,240 patients since it opened."),
     ("en", "The Suswara clinic has treated 190 patients since January.")),
    (("fr", "La fouille de Suswara a livré 1 860 tessons depuis son ouverture."),
     ("fr", "La fouille de Suswara a livré 160 tessons depuis la première semaine d’octobre.")),
    (("fr", "Il manquait 48 puits à Suswara en août."),
     ("fr", "Depuis la colline, 43 puits sont visibles à Suswara.")),
    (("fr", "Depuis le lancement, 21 400 cartes ont été délivrées à Suswara, selon le bilan du 8 septembre."),
     ("fr", "Depuis le lancement, 22 600 cartes ont été délivrées à Suswara, dont 8 800 dans le port, dit le bilan du "
      "13 octobre.")),
]  # fmt: skip


def _rules(folder: Path, told: tuple[Told, Told]) -> list[str]:
    for day, (language, text) in zip(("2025-09-09", "2025-10-14"), told, strict=True):
        head = f"---\ntitle: Suswara\npublisher: {day}\ndate: {day}\nlanguage: {language}\n---\n\n"
        (folder / f"{day}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    return [conflict.rule for conflict in check([folder], Options()).conflicts]


@pytest.mark.parametrize("told", FALLS, ids=[a[1][:40] for a, _ in FALLS])
def test_a_total_that_falls_is_found(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert _rules(tmp_path, told) == ["cumulative-total-falls"]


@pytest.mark.parametrize("told", CALM, ids=[a[1][:40] for a, _ in CALM])
def test_a_total_that_grows_or_counts_from_another_day_is_none(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert _rules(tmp_path, told) == []
