"""Bans without exception, beside those who are let do what is banned; and bans that leave room for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_throughout import Told, _families

LET: tuple[tuple[Told, Told], ...] = (
    (
        ("ru", "В заповеднике «Арсун» охота запрещена полностью, на любого зверя, напомнила Вера Ким."),
        ("en", "In the Arsun reserve holders of a licence may shoot ducks by the lake, Vera Kim said."),
    ),
    (
        ("en", "Fireworks are banned everywhere in Orkan, at any time of year, mayor Tim Dole said."),
        ("fr", "À Orkan, les feux d’artifice restent autorisés sur la jetée, précise le maire, Tim Dole."),
    ),
    (
        ("fr", "Aucun véhicule n’est admis dans la réserve d’Orkan, rappelle Anne Solal."),
        ("ru", "В заповедник Оркан въезжали туристические джипы, рассказала Анна Солал."),
    ),
    (
        ("fr", "Les chiens sont interdits sur toutes les plages d’Orkan, rappelle Anne Solal."),
        ("fr", "Sur la plage du Môle, à Orkan, les chiens sont admis avant huit heures, dit Anne Solal."),
    ),
)
ROOM: tuple[tuple[Told, Told], ...] = (
    (  # another month
        ("en", "All fishing is banned on Lake Ferren in April, warden Jo Small said."),
        ("en", "Anglers may fish on Lake Ferren from July, warden Jo Small said."),
    ),
    (  # other animals
        ("fr", "À Orkan, aucun tir de loup n’est autorisé, même de défense, rappelle Anne Solal."),
        ("en", "In Orkan hunters may shoot wild boar on weekdays, Anne Solal said."),
    ),
    (  # those whom the ban leaves out
        ("fr", "Les véhicules sont interdits sur tous les chemins d’Orkan, hormis ceux des gardes, dit Anne Solal."),
        ("ru", "В Оркане машинам егерей разрешено ездить по лесу, сказала Анна Солал."),
    ),
    (  # no ban of all
        ("ru", "В заповеднике «Арсун» охота запрещена весной, напомнила Вера Ким."),
        ("en", "In the Arsun reserve holders of a licence may shoot ducks in autumn, Vera Kim said."),
    ),
    (  # what they want
        ("en", "Fireworks are banned everywhere in Orkan, at any time of year, mayor Tim Dole said."),
        ("fr", "À Orkan, les forains demandent que les feux d’artifice soient autorisés, dit Tim Dole."),
    ),
)


@pytest.mark.parametrize("told", LET)
def test_some_are_let(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert "scope" in _families(tmp_path, told)


@pytest.mark.parametrize("told", ROOM)
def test_nobody_is_let(tmp_path: Path, told: tuple[Told, Told]) -> None:
    assert not _families(tmp_path, told)
