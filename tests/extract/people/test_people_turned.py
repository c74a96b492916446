"""Who runs a body, told by a clause turned round, by a noun for the post, or by words between a name and a title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.people.test_people import drafts_of, offices


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [
        ("en", "The Brune library, which Solange Verdier has headed since 2019, is open.", "office-head-of-body"),
        ("en", "The library has been run since its foundation by the Danish poet Paul Ternec.", "office-head-of-body"),
        ("en", "The trial is presided over by Judge Solange Verdier.", "office-chair"),
        ("en", "The jury under the novelist Solange Verdier met.", "office-chair"),
        ("en", "The Brune library, whose director is Solange Verdier, is open.", "office-head-of-body"),
        ("en", "The Brune library has had Solange Verdier as its director since 2019.", "office-head-of-body"),
        ("en", "Solange Verdier, in her third year as director of the Brune library, smiled.", "office-head-of-body"),
        ("en", "Solange Verdier has held the post of director of the Brune library since 2019.", "office-head-of-body"),
        ("fr", "Dirigée depuis 2019 par Solange Verdier, la bibliothèque a rouvert.", "office-head-of-body"),
        ("fr", "La direction de la bibliothèque a été confiée à Solange Verdier.", "office-head-of-body"),
        ("fr", "La bibliothèque, dont la direction est assurée par Solange Verdier, a rouvert.", "office-head-of-body"),
        ("fr", "Le jury, que présidait l’actrice Solange Verdier, a délibéré.", "office-chair"),
        ("fr", "Solange Verdier, devenue en 2019 directrice de la bibliothèque, sourit.", "office-head-of-body"),
        ("fr", "Solange Verdier, recrutée en 2019 pour diriger la bibliothèque, sourit.", "office-head-of-body"),
        ("fr", "Solange Verdier, choisie en 2019 comme directrice de la bibliothèque, sourit.", "office-head-of-body"),
        ("fr", "À la baguette, Paul Ternec presse tout le monde.", "office-conductor"),
        ("ru", "Библиотеку с 2019 года возглавляет Ольга Вердина.", "office-head-of-body"),
        ("ru", "Ольга Вердина, с 2019 года занимающая пост директора библиотеки, улыбается.", "office-head-of-body"),
        ("ru", "Жюри возглавлял пианист Пётр Валуев.", "office-chair"),
        ("ru", "Пётр Валуев, сидевший в кресле председателя жюри, улыбается.", "office-jury-president"),
    ],
)
def test_whoever_runs_a_body_is_read_in_any_order(tmp_path: Path, language: str, text: str, held: str) -> None:
    assert held in {told.split(" of ")[0] for _, told in offices(drafts_of(tmp_path, text, language))}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La bibliothèque, que dirigeait alors Solange Verdier, a brûlé."),
        ("fr", "Le jury du prix, que présidait l’an dernier l’actrice Solange Verdier, change."),
        ("en", "The book, which Solange Verdier has read since, is long."),
        ("en", "The library under Solange Verdier was another house."),
        ("ru", "Библиотеку когда-то возглавляла Ольга Вердина."),
    ],
)
def test_whoever_ran_it_once_is_not_its_head(tmp_path: Path, language: str, text: str) -> None:
    found = {told.split(" of ")[0] for _, told in offices(drafts_of(tmp_path, text, language))}
    assert found.isdisjoint({"office-head-of-body", "office-chair"})


@pytest.mark.parametrize(
    ("language", "text", "since"),
    [
        ("fr", "La directrice du musée, Solange Verdier, nommée il y a trois ans, sourit.", True),
        ("fr", "La directrice du musée, Solange Verdier, arrivée comme gardienne il y a trois ans, sourit.", False),
        ("en", "The director of the museum, Solange Verdier, appointed three years ago, smiled.", True),
        ("en", "The director of the museum, Solange Verdier, whose deputy was appointed in 2019, smiled.", False),
        ("en", "Solange Verdier, who has led the museum since her appointment in 2019, smiled.", True),
        ("ru", "Директор музея Ольга Вердина, назначенная в 2019 году, улыбается.", True),
        ("ru", "Директор музея Ольга Вердина, выступившая в 2019 году, улыбается.", False),
    ],
)
def test_the_day_an_office_was_entered_says_since_when_it_is_held(
    tmp_path: Path, language: str, text: str, since: bool
) -> None:
    held = [d.as_of for d in drafts_of(tmp_path, text, language) if d.property == "holdsOffice"]
    assert [bool(day and day.lo and day.hi and day.lo < day.hi) for day in held][:1] == [since]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Frère du patron de la scierie, Paul Ternec n’en dit rien."),
        ("en", "A brother of the director of the sawmill, Paul Ternec, would say nothing."),
    ],
)
def test_the_kin_of_whoever_holds_an_office_does_not_hold_it(tmp_path: Path, language: str, text: str) -> None:
    assert not offices(drafts_of(tmp_path, text, language))
