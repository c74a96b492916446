"""Whole groups and their exceptions in other words: kin states, refusals, kinds, bodies, numbered things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[list[Article], str, str]] = [
    (
        [
            ("fr", "Brosserie Aubin", "Les 118 salariés d’Aubin conservent tous leur poste, sans exception."),
            ("en", "Aubin", "Nine bristlers at the Aubin site lost their jobs the week after the takeover."),
        ],
        "conservent tous",
        "lost their jobs",
    ),
    (
        [
            ("ru", "Оркестр Ордана", "Все музыканты Ордана получили визы, сообщил дирижёр Антон Громов."),
            ("en", "Ordan orchestra", "Three violinists from Ordan were refused visas, conductor Anton Gromov said."),
        ],
        "получили визы",
        "refused visas",
    ),
    (
        [
            ("en", "Hospital of Rasht", "Every ward in Rasht has its own generator, says Dr Leila Samadi."),
            (
                "fr",
                "Hôpital de Rasht",
                "À Rasht, la maternité n’a toujours pas de groupe électrogène, déplore Leila Samadi.",
            ),
        ],
        "Every ward",
        "groupe électrogène",
    ),
    (
        [
            ("ru", "Обеды в Ордане", "Обеды в Ордане получат все ученики без исключения, заявила Вера Смолина."),
            ("fr", "Cantines d’Ordan", "À Ordan, les élèves du lycée n’ont pas droit aux repas, dit Vera Smolina."),
        ],
        "все ученики",
        "droit aux repas",
    ),
    (
        [
            ("ru", "Село Каратас", "Все жители села Каратас эвакуированы без исключения, сообщил Нурлан Оспанов."),
            ("en", "Karatas", "Some forty families have stayed in their homes in Karatas, Nurlan Ospanov said."),
        ],
        "Все жители",
        "their homes",
    ),
    (
        [
            ("fr", "Antenne de Tursac", "Les quatorze maires ont tous signé la pétition, selon Denis Faure."),
            ("fr", "Tursac : une voix manque", "La maire de Lobre s’est refusée à la signer, dit Denis Faure."),
        ],
        "tous signé",
        "maire de Lobre",
    ),
    (
        [
            ("fr", "Le quai de Port-Luce", "Plus aucun hangar de Port-Luce ne contient d’amiante, dit Desbois."),
            ("fr", "Port-Luce", "À Port-Luce, le hangar 7 renferme toujours des plaques d’amiante. Desbois se tait."),
        ],
        "aucun hangar",
        "hangar 7",
    ),
    (
        [
            ("fr", "Orvane", "Toutes les catégories de bus d’Orvane sont électriques, dit Lia Roche."),
            ("en", "Orvane", "Lia Roche came to Orvane. Twelve buses of Orvane are still diesel."),
        ],
        "Toutes les catégories",
        "Twelve buses",
    ),
    (
        [
            ("ru", "Экзамен", "Экзамен в Ольте проходят все сотрудники полиции, исключений нет, сказал Петр Ким."),
            ("fr", "Olte", "Petr Kim a parlé à Olte. La police de la route a été dispensée de l’examen."),
        ],
        "все сотрудники полиции",
        "police de la route",
    ),
    (
        [
            ("fr", "Val-d’Arc", "Chaque foyer de Val-d’Arc dispose désormais d’un bac jaune, dit Inès Roux."),
            ("fr", "Le bac jaune de Val-d’Arc", "Les habitants des tours n’en ont toujours pas, admet Inès Roux."),
        ],
        "Chaque foyer",
        "habitants des tours",
    ),
]


@pytest.mark.parametrize(("articles", "outer", "inner"), CONFLICTS)
def test_exceptions_in_other_words(tmp_path: Path, articles: list[Article], outer: str, inner: str) -> None:
    listed = quotes(findings(world_of(tmp_path, articles)))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


SILENT: list[list[Article]] = [
    [
        ("ru", "Обеды в Ордане", "Обеды в Ордане получат все ученики без исключения, заявила Вера Смолина."),
        ("fr", "Cantines d’Ordan", "À Ordan, les élèves du lycée n’ont pas droit au dessert, dit Vera Smolina."),
    ],
    [
        ("ru", "Оркестр Ордана", "Все музыканты Ордана получили визы, сообщил дирижёр Антон Громов."),
        ("en", "Ordan orchestra", "Three violinists from Ordan were refused leave, conductor Anton Gromov said."),
    ],
    [
        ("fr", "Brosserie Aubin", "Les 118 salariés d’Aubin conservent tous leur poste, sans exception."),
        ("en", "Aubin", "Nine bristlers at the Aubin site lost their way on a company walk."),
    ],
    [  # a board is not the staff
        ("fr", "L’opéra de Lodre", "Tous les choristes de Lodre garderont leur poste pendant les travaux."),
        ("en", "Lodre opera", "At Lodre, the contracts of four members of the board were not renewed."),
    ],
    [  # "at all" is of nobody
        ("en", "Ferry to Barra", "The boats to Barra were not late at all on Monday, Ann Roe said."),
        ("en", "Barra", "Two boats to Barra were late on Monday, Ann Roe said."),
    ],
    [  # an exception in the same breath
        ("fr", "Port-Luce", "Tous les hangars de Port-Luce sont vides, sauf le hangar 7, dit Desbois."),
        ("fr", "Desbois à Port-Luce", "Le hangar 7 de Port-Luce est occupé, dit Desbois."),
    ],
    [  # a plan and a state before it
        ("ru", "Село Каратас", "Все жители села Каратас будут эвакуированы к маю, сообщил Нурлан Оспанов."),
        ("en", "Karatas", "Some forty families are still in their homes in Karatas, Nurlan Ospanov said."),
    ],
    [  # no word of "no exceptions": a rule with its hours
        ("en", "Ferry to Skerra", "Under the new rules of Skerra, residents will travel free."),
        ("fr", "Le bac de Skerra", "Les résidents de Skerra ne voyagent pas gratuitement le vendredi soir."),
    ],
    [  # others sign another thing
        ("fr", "Antenne de Tursac", "Les quatorze maires ont tous signé la pétition, selon Denis Faure."),
        ("fr", "Budget de Tursac", "Deux maires n’ont pas voté le budget, selon Denis Faure."),
    ],
]


@pytest.mark.parametrize("articles", SILENT)
def test_no_exception(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []
