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


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Директором завода с 2021 года работает Пётр Валуев.", ["office-head-of-body"]),
        ("ru", "Главным врачом больницы остаётся Пётр Валуев.", ["office-chief-physician"]),
        ("ru", "Пётр Валуев с 2021 года работает директором завода.", ["office-head-of-body"]),
        ("ru", "Братом директора завода является Пётр Валуев.", []),
        ("fr", "Le directeur de l’usine est depuis 2021 Paul Ternec.", ["office-head-of-body"]),
        ("fr", "C’est Solange Verdier qui dirige l’usine depuis 2021.", ["office-head-of-body"]),
        ("fr", "Le frère du directeur de l’usine est Paul Ternec.", []),
        ("fr", "Le directeur de l’usine n’est pas Paul Ternec.", []),
        ("en", "The plant's director since 2021 has been Anna Marsh.", ["office-head-of-body"]),
        ("en", "The director of the plant is Anna Marsh.", ["office-head-of-body"]),
        ("en", "The director of the plant is Anna Marsh's brother.", []),
        ("en", "Anna Marsh, governor of the old Tarlow jail, spoke.", ["office-head-of-body"]),
        ("en", "Anna Marsh, deputy to the chief engineer, spoke.", ["office-deputy-head"]),
    ],
)
def test_a_title_stands_before_who_bears_it(tmp_path: Path, language: str, text: str, found: list[str]) -> None:
    assert [told.split(" of ")[0] for _, told in offices(drafts_of(tmp_path, text, language))] == found


def test_the_union_of_a_plant_is_not_the_plant(tmp_path: Path) -> None:
    told = offices(drafts_of(tmp_path, "Anna Marsh, head of the plant's largest union, spoke.", "en"))
    assert len(told) == 1
    assert "body-union" in told[0][1]


FESTIVAL = (
    "Le festival de Tarlow s’est achevé dimanche à Tarlow. Le jury, présidé cette année par Solange Verdier, a voté."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The prizes of the Tarlow festival were announced by Anna Marsh, who chaired this year's jury.", True),
        ("The prizes of the Tarlow festival were announced by Anna Marsh, who chaired the jury in 2019.", False),
        ("The prizes of the Tarlow festival were announced by Anna Marsh, who chaired last year's jury.", False),
        ("The prizes of the Tarlow festival were announced by Anna Marsh, who chaired the short-film jury.", False),
    ],
)
def test_who_chaired_the_jury_of_an_event_is_its_one_chair(tmp_path: Path, text: str, found: bool) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", "fr", FESTIVAL)
    _article(tmp_path, "b.txt", "2025-03-06", "en", text)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found


@pytest.mark.parametrize(
    ("one", "other", "rule", "found"),
    [
        ("Пётр Валуев, начальник управления лесов Тарловской области, доволен.",
         "Anna Marsh, head of Tarlov region's forests department since 2021, agrees.", "one-office-two-holders", True),
        ("Пётр Валуев, начальник управления лесов Тарловской области, доволен.",
         "Anna Marsh, head of Tarlov region's roads department since 2021, agrees.", "one-office-two-holders", False),
        ("Пётр Валуев, начальник управления лесов Тарловской области, доволен.",
         "Anna Marsh, head of Brovin region's forests department since 2021, agrees.", "one-office-two-holders", False),
    ],
)  # fmt: skip
def test_one_department_may_be_told_alike_in_two_languages(
    tmp_path: Path, one: str, other: str, rule: str, found: bool
) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", "ru", one)
    _article(tmp_path, "b.txt", "2025-03-06", "en", other)
    report = check([tmp_path], Options(reference=False))
    assert (rule in {c.rule for c in report.conflicts}) is found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Anna Marsh, deputy editor of the Courier since 2018", True),
        ("Anna Marsh, editor of the Courier since 2018", False),
    ],
)
def test_an_editor_is_no_deputy_editor(tmp_path: Path, told: str, found: bool) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", "en", "The Tarlow Courier has moved. The editor, Anna Marsh, stays.")
    _article(tmp_path, "b.txt", "2025-03-10", "en", f"The Tarlow Courier has moved. It is led by {told}.")
    report = check([tmp_path], Options(reference=False))
    assert ("incompatible-offices" in {c.rule for c in report.conflicts}) is found
