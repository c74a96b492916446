"""Titles made of a head and a field, offices left, newcomers, and holders of one office in two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from tests.extract.people.test_people import drafts_of, offices, shown


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Solange Verdier, directrice des achats de Kermeur Foods, a signé.", "office-head-for-purchasing"),
        ("fr", "Le directeur pédagogique du lycée Gourvane, Solange Verdier, parle.", "office-head-for-teaching"),
        ("fr", "Le responsable marketing de Kermeur, Solange Verdier, a parlé.", "office-manager-for-communications"),
        ("fr", "Le directeur acoustique de Kermeur, Solange Verdier, a parlé.", "office-head-for-fr-acoust"),
        ("fr", "Le directeur actuel de Kermeur, Solange Verdier, a parlé.", "office-head-of-body"),
        ("en", "Solange Verdier, head of procurement at Kermeur Foods, signed.", "office-head-for-purchasing"),
        ("en", "Solange Verdier, Kermeur’s chief procurement officer, signed.", "office-head-for-purchasing"),
        ("en", "The IT director of Kermeur Foods, Solange Verdier, spoke.", "office-head-for-computing"),
        ("en", "Kermeur finance chief Solange Verdier spoke.", "office-financial-director"),
        ("ru", "Начальник отдела закупок завода «Кермер» Ольга Вердина выступила.", "office-head-for-purchasing"),
    ],
)
def test_a_head_and_a_field_make_one_office_in_every_language(
    tmp_path: Path, language: str, text: str, office: str
) -> None:
    assert [held.split(" of ")[0] for _, held in offices(drafts_of(tmp_path, text, language))] == [office]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "L’ancien recteur de l’université de Gourvane, Paul Ternec, est revenu.", "Paul Ternec"),
        ("en", "Ann Morvel, who took over from Paul Ternec as chief executive of Kermeur, spoke.", "Paul Ternec"),
        ("en", "Paul Ternec, the mayor of Gourvane, has stepped down.", "Paul Ternec"),
        ("ru", "Ректор Южного института Пётр Валуев покинул пост.", "Пётр Валуев"),
    ],
)
def test_whoever_left_an_office_is_told_to_have_left_it(tmp_path: Path, language: str, text: str, who: str) -> None:
    drafts = drafts_of(tmp_path, text, language)
    assert {shown(d.subject) for d in drafts if d.property == "leftOffice"} == {who}


def test_a_newcomer_holds_an_office_from_about_now_on(tmp_path: Path) -> None:
    drafts = drafts_of(tmp_path, "Le nouveau directeur de l’Opéra Gourvane, Paul Ternec, a parlé.", "fr")
    assert {d.as_of.hi for d in drafts if d.property == "holdsOffice" and d.as_of} == {None}


def _article(folder: Path, name: str, day: str, language: str, text: str) -> None:
    head = f"---\ntitle: News of {day}\npublisher: Rives\ndate: {day}\nlanguage: {language}\n---\n\n"
    (folder / name).write_text(head + text + "\n", encoding="utf-8")


FIRST = "Anna Roux, directrice médicale de la clinique Gourvane, a présenté le plan."


@pytest.mark.parametrize(
    ("day", "language", "text", "found"),
    [
        ("2025-03-20", "en", "Lucas Morvel, the medical director of Gourvane clinic, spoke.", True),
        ("2025-03-20", "fr", "Le directeur médical de la clinique Gourvane, Lucas Morvel, a parlé.", True),
        ("2025-03-20", "fr", "Le nouveau directeur médical de la clinique Gourvane, Lucas Morvel, a parlé.", False),
        ("2025-03-20", "fr", "L’ancien directeur médical de la clinique Gourvane, Lucas Morvel, a parlé.", False),
        ("2025-03-20", "fr", "Le directeur médical adjoint de la clinique Gourvane, Lucas Morvel, a parlé.", False),
        ("2025-03-20", "fr", "Le directeur technique de la clinique Gourvane, Lucas Morvel, a parlé.", False),
        ("2025-03-20", "fr", "Le directeur médical de la clinique Torvenn, Lucas Morvel, a parlé.", False),
        ("2025-09-20", "fr", "Le directeur médical de la clinique Gourvane, Lucas Morvel, a parlé.", False),
        (
            "2025-03-20",
            "fr",
            "Lucas Morvel a succédé à Anna Roux comme directeur médical de la clinique Gourvane.",
            False,
        ),
    ],
)
def test_two_holders_of_one_office_meet_across_articles(
    tmp_path: Path, day: str, language: str, text: str, found: bool
) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", "fr", FIRST)
    _article(tmp_path, "b.txt", day, language, text)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Le conseil a siégé à l’Opéra des Tanneries. Le directeur général, Lucas Morvel, a parlé.", True),
        (
            "Le conseil a siégé à l’Opéra des Tanneries. Le directeur général du Musée Kermeur, Lucas Morvel, rit.",
            False,
        ),
        ("Le conseil a siégé à l’Opéra des Tanneries. Son directeur général, Lucas Morvel, a parlé.", False),
        ("Le conseil a siégé à l’Opéra des Tanneries. L’ancien directeur général, Lucas Morvel, a parlé.", False),
    ],
)
def test_a_bare_title_is_held_in_the_body_that_the_article_is_about(tmp_path: Path, second: str, found: bool) -> None:
    first = "L’Opéra des Tanneries a ouvert. « Nous réaccordons la maison », a dit le directeur général, Paul Ternec."
    for name, day, text in (("a.txt", "2025-03-04", first), ("b.txt", "2025-03-12", second)):
        head = f"---\ntitle: Travaux à l’Opéra des Tanneries\npublisher: Rives\ndate: {day}\nlanguage: fr\n---\n\n"
        (tmp_path / name).write_text(head + text + "\n", encoding="utf-8")
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found


def test_coordinators_of_one_campaign_meet_across_languages(tmp_path: Path) -> None:
    french = "Anna Roux, coordinatrice nationale de la campagne, a parlé à Gourvane avec Odile Marzin."
    english = "Odile Marzin was in Gourvane. Lucas Morvel, the campaign’s national coordinator, met her."
    _article(tmp_path, "a.txt", "2025-03-04", "fr", french)
    _article(tmp_path, "b.txt", "2025-03-20", "en", english)
    report = check([tmp_path], Options(reference=False))
    assert "one-office-two-holders" in {c.rule for c in report.conflicts}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La présidente de la fédération Gourvane, Solange Verdier, a parlé."),
        ("fr", "Solange Verdier, présidente du club de Gourvane, a parlé."),
        ("en", "Solange Verdier, chair of the Gourvane Federation, spoke."),
        ("en", "Solange Verdier, president of the Gourvane Association, spoke."),
        ("ru", "Председатель федерации Гурвана Ольга Вердина выступила."),
    ],
)
def test_who_presides_over_members_is_president_or_chair_alike(tmp_path: Path, language: str, text: str) -> None:
    assert [held.split(" of ")[0] for _, held in offices(drafts_of(tmp_path, text, language))] == ["office-chair"]


def test_nobody_runs_a_company_and_its_finances(tmp_path: Path) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", "fr", "Lucas Morvel, directeur financier de Kermeur, a parlé.")
    _article(tmp_path, "b.txt", "2025-03-20", "en", "Lucas Morvel, Kermeur’s chief executive, spoke.")
    report = check([tmp_path], Options(reference=False))
    assert "incompatible-offices" in {c.rule for c in report.conflicts}


def _festival(folder: Path, name: str, language: str, title: str, text: str) -> None:
    head = f"---\ntitle: {title}\npublisher: P\ndate: 2025-05-05\nlanguage: {language}\n---\n\n"
    (folder / f"{name}.txt").write_text(f"{head}{text}\n", "utf-8")


@pytest.mark.parametrize(
    ("other", "rules"),
    [
        ("Paul Ternec, who has been the festival’s president since 2023", ["one-office-two-holders"]),
        ("Paul Ternec, who was the festival’s president until 2023", []),
        ("Paul Ternec, the festival’s director", []),
        ("Solange Verdier, who has been the festival’s president since 2023", []),
    ],
)
def test_the_festival_is_one_with_its_town_and_without(tmp_path: Path, other: str, rules: list[str]) -> None:
    """One festival, called with its town and without, is "the festival" of two articles; its director is another."""
    named = "Le Festival Aurore de Gourvane s’ouvre mardi. Le Festival Aurore dure dix jours."
    told = "« Il neige », a dit la présidente du festival, Solange Verdier."
    _festival(tmp_path, "a", "fr", "Gourvane : le Festival Aurore", f"{named} {told}")
    _festival(tmp_path, "b", "en", "Snow", f"The Festival Aurore has begun. “It snows,” says {other}.")
    assert [c.rule for c in check([tmp_path], Options()).conflicts] == rules


@pytest.mark.parametrize(
    "title",
    ["главы города", "акима города", "генерального директора завода", "первого заместителя директора завода"],
)
def test_a_title_in_the_genitive_tells_that_of_its_bearer(tmp_path: Path, title: str) -> None:
    _article(tmp_path, "a.txt", "2025-03-04", "ru", f"Решение {title} Тулвана Сапарова одобрили.")
    _article(tmp_path, "b.txt", "2025-03-04", "ru", "Тулван Сапаров предложил подождать.")
    names = {c.subject for c in check([tmp_path], Options(reference=False)).world.claims if c.property == "name"}
    assert len(names) == 1


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Глава фонда «Город без тумана» Варлам Сухотин выступил на площади.", False),
        ("Глава партии «Город без тумана» Варлам Сухотин выступил на площади.", True),
    ],
)
def test_the_leader_of_the_party_heads_no_fund(tmp_path: Path, second: str, found: bool) -> None:
    first = "Партия «Город без тумана» победила на выборах. Уверен был лидер партии Жыргал Тавлин."
    _article(tmp_path, "a.txt", "2025-03-04", "ru", first)
    _article(tmp_path, "b.txt", "2025-03-05", "ru", second)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {c.rule for c in report.conflicts}) is found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Le proviseur du lycée Jean Moulin, Paul Garnier, a parlé.", ["Paul Garnier"]),
        ("Posée par le président de l’université Al Manar, Karim Tazi, la pierre est blanche.", ["Karim Tazi"]),
        ("Le directeur du théâtre Jean Vilar a démissionné.", []),
        ("Le directeur de l’hôpital, Jean Vilar, a démissionné.", ["Jean Vilar"]),
        ("Jean Vilar, directeur de l’hôpital Marie Curie, a démissionné.", ["Jean Vilar"]),
    ],
)
def test_what_a_house_is_named_after_heads_it_not(tmp_path: Path, text: str, held: list[str]) -> None:
    assert [person for person, _ in offices(drafts_of(tmp_path, text, "fr"))] == held
