"""Orders that two articles turn round, each in words of its own; and those of other events."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

Pair = tuple[str, str, str, str]

TURNED: list[Pair] = [
    ("fr", "Le parquet du gymnase a été verni avant que la salle ne soit reliée au réseau de chaleur.",
     "fr", "Le raccordement à la chaleur était achevé depuis un mois quand le vernis du parquet a été livré."),
    ("ru", "Утверждению бюджета предшествовали слушания в совете.",
     "fr", "Le budget a été adopté sans attendre les auditions au conseil, qui n’ont débuté qu’ensuite."),
    ("fr", "Le rapport a été remis au comité, et c’est ensuite que les lettres de rupture sont parties.",
     "fr", "Les lettres de rupture ont précédé de cinq jours la remise du rapport."),
    ("ru", "Испытания котла прошли без сбоев ещё до того, как был подписан договор с банком.",
     "fr", "Le contrat avec la banque a été signé, et alors seulement la chaudière a été testée."),
    ("fr", "Pour vider l’étang, il a fallu ouvrir les portes ; les cloches avaient sonné auparavant.",
     "en", "At the pond the gates stood open already when the bells began to ring."),
    ("ru", "Экологическое заключение было выдано до начала взрывных работ.",
     "en", "Blasting began first; the environmental permit was issued only afterwards."),
    ("fr", "Les sondages du sol ont été faits avant l’achat du terrain.",
     "en", "The land was bought first; the soil survey was done only afterwards."),
]  # fmt: skip
LEFT: list[Pair] = [
    ("fr", "Le parquet du gymnase a été verni avant que la salle ne soit reliée au réseau de chaleur.",
     "fr", "Le vernis du parquet était sec quand le raccordement à la chaleur a été achevé."),
    ("fr", "Le bus a quitté la gare avant le vote de la loi.",
     "fr", "Le train a quitté la gare après le vote de la loi."),
    ("ru", "Утверждение бюджета предшествовало слушаниям в совете.",
     "fr", "Le budget a été adopté sans attendre les auditions au conseil, qui n’ont débuté qu’ensuite."),
    ("fr", "Les lettres de rupture ont suivi de cinq jours la remise du rapport.",
     "fr", "Le rapport a été remis au comité, et c’est ensuite que les lettres de rupture sont parties."),
    ("fr", "Il a fallu ouvrir les portes ; les cloches avaient sonné auparavant.",
     "en", "The gates stood open already when the bells of another village were sold."),
    # What a year brought at a time is no event of it.
    ("fr", "Seize mois après le cambriolage, le musée Brunel a rouvert samedi 1er mars.",
     "en", "The Brunel museum has a café. Attendance before the theft ran at 31,000 a year."),
    # Repairs and painting, a building and its lift.
    ("ru", "Ремонтные работы начались уже после того, как была проведена экспертиза здания.",
     "fr", "Les travaux de peinture ont commencé avant l’inspection de l’ascenseur."),
]  # fmt: skip


def _told(pair: Pair) -> list[tuple[str, str, str]]:
    return [(pair[0], "2025-03-03", pair[1]), (pair[2], "2025-03-10", pair[3])]


@pytest.mark.parametrize("pair", TURNED, ids=[pair[1][:40] for pair in TURNED])
def test_an_order_is_turned_round_in_other_words(tmp_path: Path, pair: Pair) -> None:
    assert "events-out-of-order" in rules(read(tmp_path, *_told(pair)))


@pytest.mark.parametrize("pair", LEFT, ids=[pair[1][:40] for pair in LEFT])
def test_orders_that_agree_or_tell_of_others_are_left_alone(tmp_path: Path, pair: Pair) -> None:
    assert "events-out-of-order" not in rules(read(tmp_path, *_told(pair)))
