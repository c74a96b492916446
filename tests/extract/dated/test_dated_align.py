"""Orders of two events that two articles tell the other way round in other words, and those of other events."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

CROSSED: list[tuple[str, str, str, str]] = [
    ("fr", "Les avocats ont été consultés avant le vote des magistrats.",
     "ru", "Сначала за проект проголосовали судьи, и только потом его показали адвокатам."),
    ("fr", "Le bureau d’études a transmis son rapport d’alerte au syndic avant l’assemblée générale des "
     "copropriétaires.",
     "en", "The engineers’ warning report reached the managing agent only after the owners’ general meeting."),
    ("en", "The dual-fuel engines were only ordered after the hull had been launched.",
     "fr", "Dès avant la mise à l’eau de la coque, l’armateur avait commandé les moteurs."),
    ("ru", "Сначала спутник раскрыл солнечные батареи, и лишь потом с ним установили связь.",
     "fr", "Les panneaux solaires du satellite ne se sont déployés qu’après la prise de contact."),
    ("ru", "Судно вышло в море, не дожидаясь проверки.",
     "en", "The ship sailed after it had been inspected."),
    ("fr", "Les fouilles étaient terminées quand le chantier du parking a démarré.",
     "ru", "Раскопки начались уже после того, как стартовало строительство парковки."),
]  # fmt: skip
OTHERS: list[tuple[str, str, str, str]] = [
    ("fr", "Les avocats ont été consultés avant le vote des magistrats.",
     "ru", "Сначала за проект проголосовали адвокаты, и только потом его показали судьям."),
    ("en", "The tests were carried out before the permit was issued.",
     "fr", "Le permis a été délivré avant l’ouverture du chantier."),
    ("fr", "L’alarme a sonné avant que le toit ne s’effondre.",
     "en", "The walls had already collapsed when the firemen arrived."),
    ("ru", "Деньги перевели до подписания договора.",
     "en", "The contract was signed before the second payment was transferred."),
    ("fr", "Le maire a visité l’école avant le conseil.",
     "en", "The council met before the mayor left for Paris."),
    ("en", "The mayor was told of the leak after the school had closed.",
     "fr", "L’école n’a rouvert qu’après que le maire a fait réparer la fuite."),
    ("fr", "Le village a été évacué avant la rupture de la digue.",
     "ru", "Жителей соседнего города эвакуировали после прорыва дамбы."),
    ("fr", "Le premier essai a eu lieu avant la livraison du moteur.",
     "en", "The second test took place after the engine was delivered."),
]  # fmt: skip


def _told(pair: tuple[str, str, str, str]) -> list[tuple[str, str, str]]:
    return [(pair[0], "2025-03-24", pair[1]), (pair[2], "2025-04-08", pair[3])]


@pytest.mark.parametrize("pair", CROSSED, ids=[pair[1][:40] for pair in CROSSED])
def test_two_events_are_known_by_the_words_of_both(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "events-out-of-order" in rules(read(tmp_path, *_told(pair)))


@pytest.mark.parametrize("pair", OTHERS, ids=[f"{n}-{pair[1][:40]}" for n, pair in enumerate(OTHERS)])
def test_orders_of_other_events_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "events-out-of-order" not in rules(read(tmp_path, *_told(pair)))
