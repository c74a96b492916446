"""Titles told with a noun, past an aside or of two people, and the one head of two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from tests.extract.people.test_people import drafts_of, offices
from tests.extract.people.test_people_titles import _article


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [
        ("ru", "Об этом сообщила директор терминала Ольга Вердина.", "office-director"),
        ("ru", "Об этом сообщил директор канала Пётр Валуев.", "office-director"),
        ("ru", "Староста села Пётр Валуев рассказал о планах.", "office-village-head"),
        ("ru", "Об этом сообщил генеральный директор «Северный Путь» Пётр Валуев.", "office-chief-executive"),
        ("fr", "Le ministre kirghiz des Ressources en eau, Paul Ternec, a parlé.", "office-minister-water"),
        ("fr", "Le musée du bourg, fermé depuis mai, est dirigé par Solange Verdier.", "office-head-of-body"),
        ("en", "The museum, closed since May, is run by Solange Verdier.", "office-head-of-body"),
        ("fr", "Solange Verdier, maître distillateur, a parlé.", "office-master-distiller"),
    ],
)
def test_a_title_goes_with_the_noun_behind_it_and_past_an_aside(
    tmp_path: Path, language: str, text: str, held: str
) -> None:
    assert [told.split(" of ")[0] for _, told in offices(drafts_of(tmp_path, text, language))] == [held]


def test_a_verb_behind_a_title_is_no_body(tmp_path: Path) -> None:
    assert not offices(drafts_of(tmp_path, "Как сказал директор, рассказала Ольга Вердина.", "ru"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire, Paul Ternec, et l’architecte, Solange Verdier, ont planté un arbre."),
        ("en", "The mayor, Paul Ternec, and the architect, Solange Verdier, planted a tree."),
    ],
)
def test_the_second_of_two_titles_is_that_of_the_second_person(tmp_path: Path, language: str, text: str) -> None:
    found = offices(drafts_of(tmp_path, text, language))
    assert {(who, held.split(" of ")[0]) for who, held in found} == {
        ("Paul Ternec", "office-mayor"),
        ("Solange Verdier", "office-architect"),
    }


MILL = "Le moulin Gourvane a rouvert. « On presse », dit la gérante, Anna Roux."


@pytest.mark.parametrize(
    ("day", "text", "found"),
    [
        ("2025-03-20", "Au moulin Gourvane, on presse, assure Solange Verdier, la gérante.", True),
        ("2025-07-20", "Au moulin Gourvane, on presse, assure Solange Verdier, la gérante.", False),
        ("2025-03-20", "Au moulin Gourvane, on presse, assure Solange Verdier, la gérante adjointe.", False),
        (
            "2025-03-20",
            "Au moulin Gourvane, on presse, assure Solange Verdier, la gérante. Paul Ternec, gérant du garage, attend.",
            False,
        ),
        ("2025-03-20", "Au moulin Gourvane, Solange Verdier, la gérante, remplace Anna Roux.", False),
    ],
)
def test_the_one_manager_of_two_articles_is_that_of_what_leads_both(
    tmp_path: Path, day: str, text: str, found: bool
) -> None:
    for name, when, told in (("a.txt", "2025-03-04", MILL), ("b.txt", day, text)):
        head = f"---\ntitle: Le moulin Gourvane\npublisher: Rives\ndate: {when}\nlanguage: fr\n---\n\n"
        (tmp_path / name).write_text(head + told + "\n", encoding="utf-8")
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La coopérative Altyn Dan a fini. « C’est bon », soupire son président, Paul Ternec.", True),
        ("La coopérative Altyn Jol a fini. « C’est bon », soupire son président, Paul Ternec.", False),
    ],
)
def test_a_name_in_quotation_marks_goes_on_in_small_letters(tmp_path: Path, text: str, found: bool) -> None:
    russian = "Кооператив «Алтын дан» собрал урожай. Сезон спасён, считает председатель кооператива Пётр Валуев."
    _article(tmp_path, "a.txt", "2025-03-04", "ru", russian)
    _article(tmp_path, "b.txt", "2025-03-10", "fr", text)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found


@pytest.mark.parametrize(
    ("language", "runs", "leads", "found"),
    [
        ("fr", "Anna Roux, qui coordonne les trois dépôts pour l’Agence Nord, espérait mieux.",
         "La directrice de l’Agence Nord, Lucie Morel, attend.", False),
        ("en", "Anna Roux, who runs the three depots for the Northern Agency, hoped for more.",
         "The director of the Northern Agency, Lucie Morel, waits.", False),
        ("ru", "Анна Рощина, которая руководит тремя складами для «Агентства Север», ждала большего.",
         "Директор «Агентства Север» Мария Волкова ждёт.", False),
        ("fr", "Anna Roux, qui dirige l’Agence Nord, espérait mieux.",
         "La directrice de l’Agence Nord, Lucie Morel, attend.", True),
        ("fr", "Anna Roux, qui dirige l’Agence pour l’Emploi, espérait mieux.",
         "La directrice de l’Agence pour l’Emploi, Lucie Morel, attend.", True),
    ],
)  # fmt: skip
def test_who_runs_a_thing_for_a_body_does_not_lead_the_body(
    tmp_path: Path, language: str, runs: str, leads: str, found: bool
) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", language, runs)
    _article(tmp_path, "b.txt", "2025-03-06", language, leads)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found
