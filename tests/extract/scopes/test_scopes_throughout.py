"""What one article tells to go on all of the time, beside what another tells to stop; and stops that leave room."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str]
STOPPED: tuple[tuple[Told, Told], ...] = (
    (
        ("en", "The Tarn Museum in Hallby is open every day of the year, its director Olga Finch says."),
        ("fr", "Le musée Tarn de Hallby ferme chaque lundi ; Olga Finch y plante alors des rosiers."),
    ),
    (
        ("ru", "Паром «Чайка» между Лумбовкой и островом ходит каждый день, без выходных, напомнил Игорь Белов."),
        ("ru", "По воскресеньям паром «Чайка» не ходит, и жители Лумбовки нанимают лодки, говорит Игорь Белов."),
    ),
    (
        ("ru", "Судно порта Вента ходит круглый год, без единого перерыва, сказал Янис Озолс."),
        ("fr", "À Venta, la ligne s’arrête chaque hiver, du 7 janvier au 15 février, dit Janis Ozols."),
    ),
    (
        ("en", "The Kerr lift at Brae runs day and night, its owner, Ann Roe, said."),
        ("fr", "À Brae, l’ascenseur Kerr ne fonctionne pas entre minuit et 5 h, dit Ann Roe."),
    ),
)
ROOM: tuple[tuple[Told, Told], ...] = (
    (  # in summer alone
        ("ru", "Летом паром «Чайка» ходит каждый день, напомнил капитан Игорь Белов из Лумбовки."),
        ("ru", "Зимой по воскресеньям паром «Чайка» не ходит, говорит Игорь Белов из Лумбовки."),
    ),
    (  # another thing of the same house
        ("en", "The Tarn Museum in Hallby is open every day of the year, its director Olga Finch says."),
        ("en", "The bookshop of the Tarn Museum in Hallby closes every Monday, Olga Finch says."),
    ),
    (  # out of season
        ("en", "The Tarn Museum in Hallby is open every day in July and August, its director Olga Finch says."),
        ("fr", "Hors saison, le musée Tarn de Hallby ferme le lundi, précise Olga Finch."),
    ),
    (  # once
        ("fr", "Le musée Tarn de Hallby est ouvert tous les jours, rappelle Olga Finch."),
        ("fr", "Le musée Tarn de Hallby sera fermé lundi 26 mai pour un mariage, dit Olga Finch."),
    ),
    (  # a change to come
        ("fr", "À partir de juin, le musée Tarn de Hallby sera ouvert tous les jours, annonce Olga Finch."),
        ("fr", "Le musée Tarn de Hallby ferme le lundi, dit Olga Finch."),
    ),
    (  # nothing that runs
        ("en", "Every day 300 people write to the Tarn Museum in Hallby, Olga Finch says."),
        ("en", "The Tarn Museum in Hallby is closed on Mondays, Olga Finch says."),
    ),
)


def _families(folder: Path, told: tuple[Told, Told]) -> set[str]:
    for n, (language, text) in enumerate(told):
        fields = f"title: News\npublisher: P{n}\ndate: 2025-05-1{n}\nlanguage: {language}"
        (folder / f"{n}.txt").write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")
    return {conflict.family for conflict in check([folder], Options()).conflicts}


@pytest.mark.parametrize("told", STOPPED)
def test_it_is_told_to_stop(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert "scope" in _families(tmp_path, told)


@pytest.mark.parametrize("told", ROOM)
def test_it_may_stop_then(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert not _families(tmp_path, told)
