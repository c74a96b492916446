"""A time allowed from a day told before, and the day on which it is said to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules
from tests.extract.told import Told, rules_of

MISSED: list[tuple[str, str, str]] = [
    ("fr", "2025-10-23", "Le 20 octobre 2025, l’agence a remis le plan aux éleveurs de Mirande. "
     "Ils ont neuf mois pour répondre, c’est-à-dire jusqu’au 20 mars 2026."),
    ("en", "2026-06-05", "On 1 June the city of Brackley ordered the builders to put things right. "
     "They have a hundred and twenty days, which takes them to 15 August 2026."),
    ("fr", "2025-07-17", "Le préfet a signé mercredi 16 juillet un arrêté qui suspend les ventes. "
     "Les exploitants ont six semaines à compter de cette signature, soit jusqu’au 30 septembre 2025, pour "
     "retirer les coquilles."),
    ("ru", "2025-04-10", "Решение суда вступило в силу 8 апреля 2025 года. "
     "На его исполнение заводу «Ладога» отведено шесть месяцев, то есть до 8 августа 2025 года."),
    ("fr", "2025-05-06", "Mis en demeure le 5 mai 2025, l’hôtelier dispose de quatre mois pour mettre ses "
     "escaliers aux normes, ce qui le mène au 5 décembre 2025."),
    ("en", "2025-05-06", "Notice was served on 5 May 2025. "
     "The tenants were given sixty days to leave; the deadline expires on 30 September 2025."),
    ("fr", "2025-11-20", "La loi a été promulguée le 18 novembre 2025. "
     "Les communes ont un an pour s’y conformer, donc jusqu’au 18 mai 2027."),
    ("fr", "2025-09-10", "Le tribunal a placé l’imprimerie en redressement le 8 septembre 2025. "
     "La période d’observation, de six mois, s’achèvera le 30 juin 2026."),
    ("fr", "2025-09-10", "À compter du 1er octobre 2025, les riverains auront deux mois pour donner leur avis, "
     "soit jusqu’au 31 janvier 2026."),
    ("ru", "2025-09-10", "С 1 октября 2025 года у жителей будет два месяца на замечания, то есть до 31 января "
     "2026 года."),
    ("en", "2025-10-16", "The yard signed a new agreement with the ferry line on 15 October. "
     "It has 14 months from that day to hand over the ship, that is by 30 June 2026."),
]  # fmt: skip
FITTING: list[tuple[str, str, str]] = [
    ("fr", "2025-02-11", "Le rachat a été annoncé le 10 février 2025. "
     "Le groupe Ormeval se donne neuf mois pour le boucler, autrement dit jusqu’au 10 novembre 2025."),
    ("fr", "2025-12-01", "Le plan a été remis le 20 octobre 2025 et publié le 15 novembre. "
     "Les éleveurs ont quatre mois pour répondre, soit jusqu’au 15 mars 2026."),
    ("en", "2025-12-01", "The ruling came down on 8 April 2025. "
     "The council has asked for ninety days more; the hearing is set for 20 August 2025."),
    ("fr", "2025-09-10", "La convention a été signée le 5 mai 2025. "
     "Les travaux dureront dix-huit mois. Le permis court jusqu’au 5 mai 2027."),
    ("fr", "2025-09-10", "L’enquête a été ouverte le 5 mai 2025. "
     "Prévue pour deux mois, elle a été prolongée et durera jusqu’au 30 novembre 2025."),
    ("en", "2025-11-20", "Parliament passed the law on 18 November 2025; it takes effect on 1 January 2026. "
     "Towns then have one year to comply, that is, until 1 January 2027."),
    ("fr", "2026-02-10", "La loi a été promulguée le 18 novembre 2025. "
     "Les communes doivent s’y conformer dans un délai d’un an, soit avant le 18 novembre 2026."),
    ("ru", "2026-02-10", "Закон подписан 18 ноября 2025 года. "
     "Общины должны исполнить его в течение года, то есть до 18 ноября 2026 года."),
]  # fmt: skip


@pytest.mark.parametrize("told", MISSED, ids=[told[2][:40] for told in MISSED])
def test_a_time_allowed_counts_from_the_day_told_before(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert "duration-against-dates" in rules(read(tmp_path, told))


@pytest.mark.parametrize("told", FITTING, ids=[told[2][:40] for told in FITTING])
def test_one_day_that_makes_it_fit_is_enough(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert not rules(read(tmp_path, told)) & {"duration-against-dates", "relative-and-absolute-dates-differ"}


NO_EXTENSION: list[tuple[Told, ...]] = [
    (("en", "2025-03-12",
          "Order 318 gives landlords in Leith until 1 September to fit smoke alarms. Some "
          "4,000 flats are concerned."),
     ("en", "2025-06-12",
          "Under order 318 landlords in Leith have until 1 November to fit smoke alarms, and "
          "there will be no extension, the council said.")),
    (("ru", "2025-03-12",
          "Приказ № 77 даёт рынкам Самарканда до 1 августа, чтобы установить весы. Торговцев "
          "там 900."),
     ("ru", "2025-05-12",
          "По приказу № 77 рынки Самарканда обязаны установить весы до 1 октября, отсрочек не "
          "будет, предупредил мэр.")),
    (("fr", "2025-03-12",
          "L’arrêté n° 45 laisse aux cafés de Nantes jusqu’au 1er juin pour déclarer leurs "
          "terrasses."),
     ("en", "2025-04-12",
          "Cafés in Nantes have until 1 July to declare their terraces under order no. 45; the "
          "deadline will not be extended.")),
]  # fmt: skip
NO_EXTENSION_APART: list[tuple[Told, ...]] = [
    (("fr", "2025-03-12",
          "Le décret n° 214 laisse aux communes jusqu’au 1er septembre 2025 pour transférer "
          "leurs archives."),
     ("fr", "2025-03-18",
          "Le décret n° 214 leur donne jusqu’au 1er décembre 2025 pour nommer un archiviste, "
          "et il n’y aura pas de délai supplémentaire.")),
    (("fr", "2025-03-12",
          "Le décret n° 214 laisse aux communes jusqu’au 1er septembre 2025 pour transférer "
          "leurs archives."),
     ("fr", "2025-06-18",
          "Le délai accordé aux communes pour transférer leurs archives est prolongé jusqu’au "
          "1er décembre 2025.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", NO_EXTENSION, ids=[pair[1][2][:40] for pair in NO_EXTENSION])
def test_what_is_not_extended_still_differs(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "legal-deadlines-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", NO_EXTENSION_APART, ids=[pair[1][2][:40] for pair in NO_EXTENSION_APART])
def test_what_is_extended_and_another_duty_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "legal-deadlines-differ" not in rules_of(tmp_path, *pair)
