"""Titles that tell what part is done, workforces that have gone up, and lists of where a sum comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.rules import parts_and_whole_differ
from tests.extract.scopes.test_scopes import findings, quotes, world_of

CONFLICTS = [
    (
        "fr",
        "La moitié des arbres sont plantés",
        "Depuis mars, 12 000 arbres ont été plantés sur les 40 000 prévus, soit 30 %.",
        "La moitié des arbres",
        "12 000 arbres",
    ),
    ("en", "Half the trees are planted", "So far 30% of the trees have been planted.", "Half the trees", "30% of"),
    ("ru", "Половина деревьев высажена", "Высажено 12 000 деревьев из 40 000, или 30 %.", "Половина", "12 000"),
    (
        "en",
        "Quarry doubles its workforce",
        "The workforce has gone from 60 people in January to 78 this month.",
        "doubles its",
        "60 people",
    ),
]


@pytest.mark.parametrize(("language", "title", "body", "told", "found"), CONFLICTS)
def test_another_part_is_done(tmp_path: Path, language: str, title: str, body: str, told: str, found: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [(language, title, body)])))
    assert any(any(told in q for q in one) and any(found in q for q in one) for one in listed), listed


SILENT = [
    (
        "fr",
        "Un tiers des arbres sont plantés",
        "Depuis mars, 12 000 arbres ont été plantés sur les 40 000 prévus, soit 30 %.",
    ),
    ("en", "Half of the trees planted are oaks", "So far 12,000 of the 40,000 trees have been planted, or 30%."),
    ("en", "Over half of the trees are planted", "So far 70% of the trees have been planted."),
    ("en", "Half the trees are planted", "Half of the trees have been planted; in May 30% of the trees were planted."),
    ("ru", "Половина деревьев высажена", "Высажено 20 500 деревьев из 40 000, или 51 %."),
    ("fr", "La moitié des arbres sont plantés", "La grêle a détruit 30 % des arbres."),
]


@pytest.mark.parametrize(("language", "title", "body"), SILENT)
def test_the_title_rounds_or_tells_of_another_deed(tmp_path: Path, language: str, title: str, body: str) -> None:
    assert quotes(findings(world_of(tmp_path, [(language, title, body)]))) == []


def exceeding(folder: Path, language: str, body: str) -> int:
    return len(parts_and_whole_differ.RULE.find(world_of(folder, [(language, "Title", body)])).findings)


LISTS = [
    ("fr", "Les recettes, 3,4 millions d’euros, viennent :", "- des mécènes, pour {};\n- des quêtes, pour {}."),
    ("en", "The cost, £4 million, will be covered as follows:", "- {} by the parish;\n- {} by the county."),
    ("ru", "Расходы, 40 млн рублей, покроют:", "- {} — приход;\n- {} — область."),
]


@pytest.mark.parametrize(("language", "opening", "items"), LISTS)
def test_sources_of_one_sum(tmp_path: Path, language: str, opening: str, items: str) -> None:
    assert exceeding(tmp_path, language, f"{opening}\n\n{items.format('65 %', '45 %')}") == 1
    assert exceeding(tmp_path, language, f"{opening}\n\n{items.format('55 %', '45 %')}") == 0


def test_a_list_of_other_shares(tmp_path: Path) -> None:
    text = "Walkers like the fort:\n\n- 65% love the view;\n- 45% love the dunes."
    assert exceeding(tmp_path, "en", text) == 0
