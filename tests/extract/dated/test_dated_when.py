"""Orders of events told by how things stood: what still goes on, what is already so, what is waited for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

REVERSED: list[tuple[str, str, str, str]] = [
    ("ru", "Пилотный проект завершился раньше, чем парламент принял закон.",
     "en", "Parliament adopted the law while the pilot was still under way."),
    ("fr", "Le dépôt a brûlé dès avant l’arrivée des pompiers.",
     "en", "Firefighters were already on the spot when the depot caught fire."),
    ("fr", "Le rapport a été publié après la démission du préfet.",
     "fr", "Le préfet était encore en poste lorsque le rapport est paru."),
    ("fr", "Les fouilles étaient terminées au moment où le chantier a démarré.",
     "ru", "Стройка началась, когда раскопки ещё шли."),
    ("fr", "Il a fallu attendre que la banque signe l’accord pour que l’usine ferme.",
     "en", "The plant closed before the bank signed the agreement."),
    ("en", "The vault collapsed in February, and only after that did the town close the bath.",
     "en", "The bath had already been shut to the public when the vault fell in last February."),
    ("fr", "La préfète n’avait pas encore rendu son avis lorsque les élus ont voté.",
     "fr", "L’avis de la préfète était déjà sur la table quand le conseil s’est prononcé."),
    ("en", "The captain called the coastguard before the cargo caught fire.",
     "fr", "La cargaison brûlait depuis vingt minutes quand le capitaine a appelé les garde-côtes."),
    ("fr", "Le cirque a vendu son chapiteau avant la grève des acrobates.",
     "en", "The acrobats were already on strike when the circus sold its big top."),
    ("ru", "Охранник вызвал полицию до того, как загорелся склад.",
     "en", "The warehouse was already ablaze when the guard called the police."),
]  # fmt: skip
KEPT: list[tuple[str, str, str, str]] = [
    ("ru", "Пилотный проект завершился раньше, чем парламент принял закон.",
     "en", "Parliament debated the law while the pilot was still under way."),
    ("fr", "Le rapport a été publié après la démission du préfet.",
     "fr", "Le maire était encore en poste lorsque le rapport est paru."),
    ("fr", "Les fouilles étaient terminées au moment où le chantier a démarré.",
     "ru", "Стройка началась, когда испытания ещё шли."),
    ("en", "The bath was shut before the vault fell in.",
     "fr", "Les bains étaient déjà fermés quand la voûte s’est effondrée."),
    ("en", "The captain called the coastguard before the cargo caught fire.",
     "fr", "La cargaison brûlait depuis vingt minutes quand le capitaine a quitté le bord."),
]  # fmt: skip


@pytest.mark.parametrize("pair", REVERSED, ids=[pair[1][:40] for pair in REVERSED])
def test_what_stood_otherwise_came_the_other_way_round(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    first, one, second, other = pair
    assert "events-out-of-order" in rules(read(tmp_path, (first, "2025-05-12", one), (second, "2025-05-15", other)))


@pytest.mark.parametrize("pair", KEPT, ids=[pair[3][:40] for pair in KEPT])
def test_one_order_or_other_events_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    first, one, second, other = pair
    assert not rules(read(tmp_path, (first, "2025-05-12", one), (second, "2025-05-15", other)))
