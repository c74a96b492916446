"""A length and the day from which it runs, against an end told elsewhere; and ends of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

Told = tuple[str, str, str]

MISSED: list[tuple[Told, ...]] = [
    (("fr", "2025-05-06", "Le bail de douze ans consenti à la crèche a pris effet le 1er mai 2025 et s’éteindra le "
      "30 avril 2047, précise l’acte."),),
    (("en", "2025-05-06", "The harbour lives on credit: the six-year loan, signed on 3 March 2025, falls due on "
      "3 March 2034."),),
    (("ru", "2025-05-06", "Тренер подписал контракт на два года 5 мая 2025 года, а истекает он 4 мая 2028 года, "
      "сообщили в клубе."),),
    (("fr", "2025-05-06", "Commencée le 14 avril 2025, la réfection du phare prendra dix mois, selon la mairie. "
      "Le gardien a été relogé."),
     ("en", "2025-06-10", "Ships will do without their beacon for a while. The repair of the lighthouse is to be "
      "completed in November 2026, a foreman said.")),
    (("fr", "2025-11-12", "Lancés le 3 novembre 2025, les travaux doivent durer sept mois."),
     ("fr", "2026-02-05", "La halle est fermée. Commencé il y a trois mois, le chantier doit s’achever en avril 2027, "
      "d’après l’affiche.")),
    (("en", "2025-03-20", "A twelve-year lease, running from 1 April 2025, has been granted to a choir, at £40,000 "
      "a year. The choir must hand the building back on 31 March 2049."),),
    (("fr", "2025-10-08", "Trente éleveurs se sont engagés pour cinq ans, à dater du 1er octobre 2025, à ne pas "
      "faucher les prés."),
     ("fr", "2025-10-21", "L’engagement des éleveurs prendra fin le 30 septembre 2033.")),
    (("ru", "2025-09-02", "Мельница сдана в аренду на пятнадцать лет, начиная с 1 августа 2025 года. "
      "На ней работают 20 человек."),
     ("fr", "2025-09-20", "Le meunier garde ses 20 employés. Le bail du moulin expire le 31 juillet 2055.")),
    (("fr", "2025-10-03", "Les obligations à six ans de la ville, émises le 4 juin 2025, seront remboursées en une "
      "fois le 4 juin 2035, indique le prospectus."),),
    (("en", "2025-10-03", "The five-year bonds, sold on 3 March 2025, will be redeemed on 3 March 2034."),),
    (("ru", "2025-10-03", "Пятилетние облигации, размещённые 3 марта 2025 года, будут погашены 3 марта 2034 года."),),
    (("fr", "2025-05-06", "Le bail de la crèche a été signé le 28 avril 2025. Il court sur deux ans."),
     ("fr", "2025-06-10", "Le bail de la crèche prendra fin le 31 décembre 2025.")),
]  # fmt: skip

LEFT: list[tuple[Told, ...]] = [
    (("fr", "2025-05-06", "Le bail de douze ans consenti à la crèche a pris effet le 1er mai 2025 et s’éteindra le "
      "30 avril 2037, précise l’acte."),),
    (("fr", "2025-10-03", "Les obligations à six ans de la ville, émises le 4 juin 2025, seront remboursées en une "
      "fois le 4 juin 2031, indique le prospectus."),),
    (("en", "2025-10-03", "The five-year bonds, sold on 3 March 2025, will pay a first interest on 3 March 2026."),),
    # What ends is another thing.
    (("fr", "2025-05-06", "Commencée le 14 avril 2025, la réfection du phare prendra dix mois, selon la mairie."),
     ("en", "2025-06-10", "The repair of the swing bridge is to be completed in November 2026, a foreman said.")),
    (("ru", "2025-09-02", "Мельница сдана в аренду на пятнадцать лет, начиная с 1 августа 2025 года."),
     ("fr", "2025-09-20", "Le bail de la boulangerie expire le 31 juillet 2055.")),
    # It was put off.
    (("fr", "2025-05-06", "Commencée le 14 avril 2025, la réfection du phare prendra dix mois, selon la mairie."),
     ("fr", "2025-12-10", "Repoussée par les tempêtes, la réfection du phare s’achèvera en novembre 2026.")),
    (("en", "2025-03-20", "A twelve-year lease, running from 1 April 2025, has been granted to a choir. The choir "
      "must hand the organ back on 31 March 2049 under another contract, its director said. The lease ends in March "
      "2037."),),
    # The day is that of a decision, not a start.
    (("fr", "2025-05-06", "Annoncée le 14 avril 2025, la réfection du phare prendra dix mois, selon la mairie."),
     ("fr", "2025-06-10", "La réfection du phare s’achèvera en novembre 2026.")),
    # Works that the other article dates otherwise.
    (("fr", "2025-11-12", "Lancés le 3 novembre 2025, les travaux doivent durer sept mois."),
     ("fr", "2026-02-05", "Commencé en janvier 2025 à l’autre bout de la ville, le chantier doit s’achever en avril "
      "2027.")),
    # So long is paid for.
    (("fr", "2026-05-20", "L’enregistrement, à 50 euros pour trois ans, ouvrira le 1er juin. Ceux qui louent déjà "
      "auront jusqu’au 31 décembre pour l’enregistrement."),),
    # What was stopped for so long is not what lasts so long.
    (("fr", "2025-09-12", "Le pont doit être ouvert au plus tard le 30 novembre 2026. Les travaux ont commencé en mai "
      "2025."),
     ("en", "2025-10-14", "Since May 2025 the builders have sunk six piles of the bridge, and the rains have stopped "
      "work for nine days.")),
    (("fr", "2025-10-14", "Depuis mai 2025, les ouvriers ont posé six piles du pont, et les pluies ont interrompu les "
      "travaux pendant neuf jours. Les travaux du pont s’achèveront le 30 novembre 2026."),),
    (("ru", "2025-10-14", "С мая 2025 года рабочие поставили шесть опор моста, и дожди остановили работы на девять "
      "дней. Строительство моста завершится 30 ноября 2026 года."),),
    # A clause of its own tells the length of another thing than "it".
    (("fr", "2025-05-06", "Le bail signé le 28 avril 2025 a ses clauses. Il a un gagnant : la crèche, qui sera, pour "
      "deux ans, la seule du quartier."),
     ("fr", "2025-06-10", "Le bail de la crèche du quartier prendra fin le 31 décembre 2025.")),
    (("en", "2025-05-06", "The lease was signed on 28 April 2025. It has a winner, the nursery, which for two years "
      "has no rival."),
     ("en", "2025-06-10", "The lease of the nursery ends on 31 December 2025.")),
    (("ru", "2025-05-06", "Договор аренды подписан 28 апреля 2025 года. Он выгоден школе, которая на два года "
      "останется одна."),
     ("ru", "2025-06-10", "Договор аренды школы истекает 31 декабря 2025 года.")),
    (("en", "2025-05-06", "He was sentenced to six years in March 2020 and will be released in May 2030."),),
]  # fmt: skip


@pytest.mark.parametrize("told", MISSED, ids=[told[0][2][:40] for told in MISSED])
def test_a_length_misses_an_end_told_elsewhere(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert "duration-against-dates" in rules(read(tmp_path, *told))


@pytest.mark.parametrize("told", LEFT, ids=[told[-1][2][:40] for told in LEFT])
def test_what_ends_may_be_something_else(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert "duration-against-dates" not in rules(read(tmp_path, *told))
