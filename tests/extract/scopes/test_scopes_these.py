"""What is for these only, or goes in one way only, beside others who have it and other ways; and what leaves room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_throughout import Told, _families

OTHERS: tuple[tuple[Told, Told], ...] = (
    (
        ("fr", "La bourse Delvaux est réservée aux femmes, rappelle la fondation de Namur."),
        ("fr", "Parmi les douze lauréats de la bourse Delvaux, à Namur, figurent trois hommes."),
    ),
    (
        ("ru", "Билеты на фестиваль «Свет» в Онеге получают исключительно школьники, сказала Вера Лебедева."),
        ("ru", "Сорок пенсионеров получили билеты на фестиваль «Свет» в Онеге, видела Вера Лебедева."),
    ),
    (
        ("en", "The Skerra fund pays only farmers under 40, its manager Kirsty Rae said."),
        ("en", "At 58, Duncan Muir has just received £12,000 from the Skerra fund, Kirsty Rae said."),
    ),
    (
        ("fr", "Les bourses Orell d’Aubevigne, en Suisse, sont exclusivement réservées à des étudiants étrangers."),
        ("fr", "À Aubevigne, dix-huit étudiants suisses touchent la bourse Orell."),
    ),
    (
        ("fr", "Le dépôt de Brévigny n’utilise que des tramways électriques, indique Hugo Besson."),
        ("fr", "Au dépôt de Brévigny, quatre rames diesel sortent encore chaque soir, dit Hugo Besson."),
    ),
    (
        ("fr", "Le navire de Hiiu avance uniquement sur batteries, été comme hiver, dit Piret Kask."),
        ("ru", "Зимой судно у Хийу пойдёт на дизель-генераторах, сказала Пирет Каск."),
    ),
    (
        ("fr", "Toutes les fermes de l’appellation Sarvane travaillent au lait cru, rappelle Luc Arnal."),
        ("fr", "La ferme des Tilleuls, dans l’appellation Sarvane, pasteurise son lait, admet Luc Arnal."),
    ),
)
ROOM: tuple[tuple[Told, Told], ...] = (
    (  # those who choose
        ("fr", "La bourse Delvaux est réservée aux femmes, rappelle la fondation de Namur."),
        ("fr", "Le jury de la bourse Delvaux, à Namur, compte trois hommes."),
    ),
    (  # not only
        ("en", "The Skerra fund pays not only farmers under 40, its manager Kirsty Rae said."),
        ("en", "At 58, Duncan Muir has just received £12,000 from the Skerra fund, Kirsty Rae said."),
    ),
    (  # an age that it takes in
        ("en", "The Skerra fund pays only farmers under 40, its manager Kirsty Rae said."),
        ("en", "At 28, Duncan Muir has just received £12,000 from the Skerra fund, Kirsty Rae said."),
    ),
    (  # what was there before
        ("fr", "Le dépôt de Brévigny n’utilise que des tramways électriques, indique Hugo Besson."),
        ("fr", "Au dépôt de Brévigny, les anciennes rames diesel ont été vendues, dit Hugo Besson."),
    ),
    (  # another thing
        ("fr", "Le navire de Hiiu avance uniquement sur batteries, dit Piret Kask."),
        ("fr", "À Hiiu, le maire Piret Kask se chauffe au fioul."),
    ),
    (  # outside of it
        ("fr", "Toutes les fermes de l’appellation Sarvane travaillent au lait cru, rappelle Luc Arnal."),
        ("fr", "La laiterie Dumont, qui n’appartient pas à l’appellation Sarvane, pasteurise son lait, dit Luc Arnal."),
    ),
)


@pytest.mark.parametrize("told", OTHERS)
def test_others_have_it_too(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert "scope" in _families(tmp_path, told)


@pytest.mark.parametrize("told", ROOM)
def test_nobody_else_has_it(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert not _families(tmp_path, told)
