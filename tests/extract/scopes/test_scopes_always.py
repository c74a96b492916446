"""Headings that promise all of the time over texts that leave out some of it, and those that only seem to."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

TAKEN_BACK = (
    ("fr", "Le musée ouvert tous les jours", "Le musée de la Mer change d’horaires. Il sera fermé le mardi."),
    ("fr", "La ligne de bus circulera sept jours sur sept", "Le dimanche, aucun bus ne circulera sur la ligne."),
    ("fr", "Des bus toute la nuit", "Le réseau s’agrandit. Entre 2 h et 4 h, aucun bus ne circulera."),
    ("fr", "Une piscine ouverte toute l’année", "La piscine rouvre. Elle fermera chaque année de novembre à mars."),
    ("en", "New ferry will sail every day", "The ship enters service in May. There will be no crossings on Sundays."),
    ("fr", "La poste fermera toutes les nuits", "La poste change. Elle fermera à 20 heures du lundi au vendredi."),
    ("en", "Museum open all year", "The museum is new. It closes on 2 November and reopens in early April."),
    ("en", "Ferry runs every day", "The ferry starts in May. It will sail from Monday to Friday."),
    ("ru", "Музей будет работать без выходных", "Музей меняет график. По понедельникам он будет закрыт."),
    ("ru", "Паром будет ходить круглый год", "Новый паром выйдет на линию весной. С января по март рейсов не будет."),
)
KEPT = (
    ("fr", "Le musée ouvert tous les jours", "Le musée de la Mer change d’horaires. La boutique sera fermée le mardi."),
    ("fr", "Le musée ouvert tous les jours", "Le musée sera fermé mardi pour l’inauguration."),
    ("fr", "Le musée ouvert tous les jours", "Le musée ne fermera plus le mardi."),
    ("fr", "Des trains tous les jours vers Nice", "Le mardi 12 mai, aucun train ne circulera, à cause de la grève."),
    ("fr", "Des bus toute la nuit en été", "En hiver, aucun bus ne circulera entre 2 h et 4 h."),
    ("fr", "Le musée ouvert tous les jours", "Il ouvre du mardi au samedi à 9 h, le dimanche et le lundi à 10 h."),
    ("en", "Museum open all year", "The museum closes on 2 November for repairs and reopens in early April."),
    ("en", "Museum open all year", "The museum is new. The rink closes on 2 November and reopens in early April."),
    ("en", "Pool open all year", "The pool closes at 8 pm on Mondays."),
    ("en", "New ferry will sail every day", "The old ferry was closed on Sundays. The new one never stops."),
    ("en", "Round-the-clock care for Skye", "The hospital opens its ward day and night. The car park closes at night."),
    ("ru", "Музей будет работать без выходных", "Раньше музей был закрыт по понедельникам. Теперь он открыт всегда."),
)


def _families(folder: Path, language: str, title: str, text: str) -> set[str]:
    fields = f"title: {title}\npublisher: P\ndate: 2025-03-02\nlanguage: {language}"
    (folder / "article.txt").write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")
    return {conflict.family for conflict in check([folder], Options()).conflicts}


@pytest.mark.parametrize(("language", "title", "text"), TAKEN_BACK)
def test_a_time_is_taken_back(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert "headline" in _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), KEPT)
def test_the_promise_is_kept(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)


STORIES: tuple[tuple[tuple[str, str], tuple[str, str], set[str]], ...] = (
    (
        ("fr", "À l’hôpital Sainte-Anne, toutes les chambres, sans exception, sont individuelles."),
        ("en", "At Sainte-Anne hospital, the maternity ward has kept nine double rooms."),
        {"scope"},
    ),
    (
        ("fr", "À Lyon, tous les bus sont gratuits pour les moins de 18 ans, sans exception."),
        ("en", "In Lyon, adults pay €2 on the bus."),
        set(),
    ),
)


@pytest.mark.parametrize(("first", "second", "families"), STORIES)
def test_all_against_some(tmp_path: Path, first: tuple[str, str], second: tuple[str, str], families: set[str]) -> None:
    for number, (language, text) in enumerate((first, second)):
        fields = f"title: P\npublisher: P{number}\ndate: 2025-03-0{number + 2}\nlanguage: {language}"
        (tmp_path / f"{number}.txt").write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")
    assert {conflict.family for conflict in check([tmp_path], Options()).conflicts} == families
