"""Orders told by a cleft, an inversion, by who learned of it first or by how things stood; and near-misses of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

Told = tuple[str, str]

TURNED: list[tuple[Told, Told]] = [
    (("fr", "La buvette du stade a été ouverte avant la sortie des nouveaux maillots."),
     ("en", "Only after the new jerseys had come out did the club open the stadium bar, its treasurer says.")),
    (("en", "The tenants were told first, and then the councillors voted."),
     ("en", "It was not until the councillors had voted that the tenants were told, one of them said.")),
    (("fr", "Le conseil d’entreprise a été consulté avant la signature du bail."),
     ("en", "The works council was heard only after the lease had been signed.")),
    (("fr", "Prévenu à minuit par un voisin, le maire a appelé les pompiers avant d’avertir la préfecture."),
     ("fr", "Au port, la préfecture a été jointe la première et les pompiers n’ont été appelés qu’ensuite.")),
    (("ru", "Рабочие узнали о продаже завода раньше, чем акционеры."),
     ("fr", "Les actionnaires ont appris la vente de l’usine avant les ouvriers.")),
    (("en", "The residents were informed before the mayor."),
     ("fr", "Le maire a été informé avant les riverains.")),
    (("fr", "La romancière Ada Brun a renoncé à la présidence avant la publication de la liste."),
     ("en", "The list was made public first; only then did the novelist Ada Brun give up the presidency.")),
    (("ru", "Бюллетени пересчитали ещё до того, как комиссия огласила итоги."),
     ("en", "The ballots were recounted only after the results had been declared.")),
]  # fmt: skip
LEFT: list[tuple[Told, Told]] = [
    (("fr", "La buvette du stade a été ouverte avant la sortie des nouveaux maillots."),
     ("en", "Only after the club had opened the stadium bar did the new jerseys come out, its treasurer says.")),
    (("en", "The tenants were told first, and then the councillors voted."),
     ("en", "It was not until the tenants had been told that the councillors voted, one of them said.")),
    (("fr", "Le conseil d’entreprise a été consulté avant la signature du bail."),
     ("en", "The lease had been signed only after the works council was heard.")),
    (("fr", "Prévenu à minuit par un voisin, le maire a appelé les pompiers avant d’avertir la préfecture."),
     ("fr", "Au port, les pompiers ont été joints les premiers et la préfecture n’a été appelée qu’ensuite.")),
    (("ru", "Рабочие узнали о продаже завода раньше, чем акционеры."),
     ("fr", "Les actionnaires ont appris la vente de l’usine avant les journalistes.")),
    (("en", "The residents were informed before the mayor."),
     ("fr", "Le maire a été informé après les riverains.")),
    (("fr", "La romancière Ada Brun a renoncé à la présidence avant la publication de la liste."),
     ("en", "The list was made public last, after the novelist Ada Brun had given up the presidency.")),
    (("ru", "Бюллетени пересчитали ещё до того, как комиссия огласила итоги."),
     ("en", "The results were declared only after the ballots had been recounted.")),
    (("fr", "La première pierre a été posée avant le vote du budget."),
     ("fr", "Le budget a été voté, puis la dernière pierre a été posée.")),
]  # fmt: skip


def _told(pair: tuple[Told, Told]) -> list[tuple[str, str, str]]:
    return [(*_dated(pair[0], "2025-03-03"),), (*_dated(pair[1], "2025-03-10"),)]


def _dated(told: Told, day: str) -> tuple[str, str, str]:
    return told[0], day, told[1]


@pytest.mark.parametrize("pair", TURNED, ids=[pair[0][1][:40] for pair in TURNED])
def test_an_order_is_turned_round(tmp_path: Path, pair: tuple[Told, Told]) -> None:
    assert "events-out-of-order" in rules(read(tmp_path, *_told(pair)))


@pytest.mark.parametrize("pair", LEFT, ids=[pair[0][1][:40] for pair in LEFT])
def test_an_order_that_agrees_or_tells_of_others_is_left_alone(tmp_path: Path, pair: tuple[Told, Told]) -> None:
    assert "events-out-of-order" not in rules(read(tmp_path, *_told(pair)))
