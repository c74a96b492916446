"""Headings by which something reaches a whole place, over texts in which it reaches a share of it, or does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "fr",
        "La fibre couvre toute la ville de Corlay",
        "La fibre avance à Corlay. Elle dessert 60 % de la ville, selon l’opérateur.",
    ),
    (
        "ru",
        "Горячую воду вернули всему городу",
        "Трубу в Нарске починили. Горячая вода пошла в две трети города, сообщила мэрия.",
    ),
    (
        "fr",
        "Le réseau 5G couvre désormais toute l’île",
        "Le réseau de Sarnoy grandit. Il couvre les trois quarts de l’île, et le reste suivra en mai.",
    ),
    (
        "ru",
        "Свет вернули всему району",
        "Аварию устранили ночью. Свет пошёл на 40 % территории района, говорят энергетики.",
    ),
)
BORNE_OUT: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Whole country mourns singer",
        "The country buried its singer. She sold records to a third of the country, her label says.",
    ),
    (
        "fr",
        "La fibre couvre toute la ville de Corlay",
        "Toute la ville est couverte. Les moins de 30 ans forment 40 % de la ville.",
    ),
    ("ru", "Горячую воду вернули всему городу", "Воду дали в понедельник. Раньше её не было в двух третях города."),
    (
        "en",
        "Vaccination drive reaches whole province",
        "The drive began in May. The forest covers 45% of the province.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_a_share_alone(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text).isdisjoint({"headline", "scope"})


@pytest.mark.parametrize(("language", "title", "text"), BORNE_OUT)
def test_the_whole(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
