"""Words for readers: numbers, dates, typography, in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kzclaims.claim import Number, Period, Relation, Words
from kzclaims.wording import (
    Measure,
    Message,
    Name,
    Speaker,
    Versus,
    balanced,
    day,
    french,
    joined,
    number,
    quoted,
    scaled,
    sentence,
    shortened,
    significant,
    span,
)
from tests.builders import C, Q

FR = Speaker("fr", lambda identifier, language: identifier)
EN = Speaker("en", lambda identifier, language: identifier)


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        ("0", "0", "0"),
        ("1240", "1\u202f240", "1,240"),
        ("12345.50", "12\u202f345,5", "12,345.5"),
        ("92.5", "92,5", "92.5"),
        ("1.08771", "1,0877", "1.0877"),
        ("-3", "-3", "-3"),
    ],
)
def test_numbers(value: str, fr: str, en: str) -> None:
    assert number(Decimal(value), "fr") == fr
    assert number(Decimal(value), "en") == en


def test_large_amounts_keep_their_scale() -> None:
    assert scaled(Decimal("239e9"), "fr") == "239\u00a0Md"
    assert scaled(Decimal("5400000"), "en") == "5.4\u00a0m"
    assert scaled(Decimal("999"), "en") == "999"


def test_significant_digits() -> None:
    assert significant(Decimal("406425123"), 3) == Decimal("406000000")
    assert significant(Decimal("1.08771"), 4) == Decimal("1.088")
    assert significant(Decimal(0), 3) == 0


@pytest.mark.parametrize(
    ("lo", "hi", "fr", "en"),
    [
        (date(2025, 10, 1), date(2025, 10, 1), "1er\u00a0octobre 2025", "1\u00a0October 2025"),
        (date(2025, 6, 1), date(2025, 6, 30), "juin 2025", "June 2025"),
        (date(2018, 1, 1), date(2018, 12, 31), "2018", "2018"),
        (date(2018, 1, 1), date(2019, 12, 31), "2018–2019", "2018–2019"),
        (None, date(2028, 12, 31), "au plus tard le 31\u00a0décembre 2028", "by 31\u00a0December 2028"),
        (date(2025, 9, 8), None, "depuis le 8\u00a0septembre 2025", "from 8\u00a0September 2025"),
        (None, None, "date inconnue", "unknown date"),
        (
            date(2025, 10, 2),
            date(2025, 10, 4),
            "du 2\u00a0octobre 2025 au 4\u00a0octobre 2025",
            "from 2\u00a0October 2025 to 4\u00a0October 2025",
        ),
    ],
)
def test_periods(lo: date | None, hi: date | None, fr: str, en: str) -> None:
    assert span(lo, hi, "fr") == fr
    assert span(lo, hi, "en") == en


def test_a_value_keeps_what_the_words_said_of_it() -> None:
    lower = Number("quantity", Decimal(350), None, "", Relation.GT, Decimal(350))
    about = Number("share", Decimal(38), Decimal(42), "", Relation.APPROX, Decimal(40))
    between = Number("money", Decimal("2e6"), Decimal("3e6"), "EUR", Relation.BETWEEN)
    assert (FR.word(lower), EN.word(lower)) == ("plus de 350", "more than 350")
    assert (FR.word(about), EN.word(about)) == ("environ 40\u202f%", "about 40%")
    assert EN.word(between) == "2\u00a0m\u00a0EUR–3\u00a0m\u00a0EUR"


def test_lists_and_alternatives() -> None:
    names = (Name("a"), Name("b"), Name("c"))
    assert FR.word(names) == "a, b et c"
    assert EN.word(names[:2]) == "a and b"
    assert FR.word(Versus(names[:2])) == "a contre b"
    assert EN.word(Versus(names[:2])) == "a against b"
    assert FR.word(()) == ""


def test_messages_nest_and_compare() -> None:
    inner = Message("le {n}", "the {n}").filled(n=3)
    outer = Message("{what} : « {quote} » !", "{what}: “{quote}”!").filled(what=inner, quote="x")
    assert FR.say(outer) == "le 3\u00a0: «\u00a0x\u00a0»\u202f!"
    assert EN.say(outer) == "the 3: “x”!"
    assert inner == Message("le {n}", "the {n}").filled(n=3)


def test_french_typography() -> None:
    assert french("part de 40 % : l'État ?") == "part de 40\u202f%\u00a0: l’État\u202f?"


@pytest.mark.parametrize(
    ("word", "name", "told"),
    [
        ("de", "Akmola", "d’Akmola"),
        ("que", "environ 40 %", "qu’environ 40 %"),
        ("de", "Hélène", "d’Hélène"),
        ("de", "Hale", "de Hale"),
        ("de", "Yagona", "de Yagona"),
        ("de", "le port", "du port"),
        ("De", "les élus", "Des élus"),
        ("à", "le maire", "au maire"),
        ("à", "la régie", "à la régie"),
        ("à", "Akmola", "à Akmola"),
        ("de", "Le Floc’h", "de Le Floc’h"),
    ],
)
def test_french_joins_a_word_with_the_name_behind_it(word: str, name: str, told: str) -> None:
    assert joined(word, name) == told


def test_a_place_of_a_template_is_joined_with_what_stands_before() -> None:
    message = Message("part de {held}, de {lo} à {hi}", "share of {held}, {lo} to {hi}")
    filled = message.filled(held="Akmola", lo=Decimal(1), hi=Decimal(2))
    assert FR.say(filled) == "part d’Akmola, de 1 à 2"
    assert EN.say(filled) == "share of Akmola, 1 to 2"


def test_days_and_periods_are_words() -> None:
    assert FR.word(date(2025, 8, 1)) == day(date(2025, 8, 1), "fr")
    assert FR.word(Period(date(2025, 8, 1), date(2025, 8, 31))) == "août 2025"


def test_marks_stand_once_around_a_label_that_is_a_quotation() -> None:
    assert quoted("« pays, numérique »", "fr") == "«\u00a0pays, numérique\u00a0»"
    assert quoted("« a » et « b »", "en") == "“« a » et « b »”"
    label = Message("« {what} » : l’échéance", "“{what}”: the deadline").filled(what=Words("tram", "fr"))
    assert FR.say(label) == "«\u00a0tram\u00a0»\u00a0: l’échéance"
    assert EN.say(label) == "“tram”: the deadline"


def test_sentences_begin_with_a_capital_and_brands_keep_theirs() -> None:
    assert sentence("écoles : 3") == "Écoles : 3"
    assert sentence("eBook : 3") == "eBook : 3"
    assert sentence("« tram »") == "« tram »"


def test_a_measure_names_whose_it_is_where_that_has_a_name() -> None:
    labels = {"tram": "le tram", "rider": "voyageurs", "seat": "мест", "story": "le sujet des articles"}
    voice = Speaker("fr", lambda identifier, language: labels[identifier])
    shown = [
        voice.word(Measure(C(subject, "measure", Q(3), scope=scope)))
        for subject, scope in (("tram", "rider"), ("tram", "seat"), ("story", "rider"), ("tram", "tram"))
    ]
    assert shown == ["voyageurs (le tram)", "«\u00a0мест\u00a0» (le tram)", "voyageurs", "le tram"]


def test_a_mark_that_nothing_closes_or_opens_is_left_out() -> None:
    assert quoted("« Nous ne savons pas…", "fr") == "«\u00a0Nous ne savons pas…\u00a0»"
    assert quoted("une seule fois »", "fr") == "«\u00a0une seule fois\u00a0»"
    assert quoted("“Not yet…", "en") == "“Not yet…”"
    assert quoted("Huile” existe « depuis", "fr") == "«\u00a0Huile existe depuis\u00a0»"
    assert quoted("директор «Таза Суу", "fr") == "«\u00a0директор Таза Суу\u00a0»"
    assert balanced("„ein“ und “two” «три» ‘four’") == "„ein“ und “two” «три» ‘four’"
    assert balanced("‘A cable of O‘zbekiston isn’t") == "‘A cable of O‘zbekiston isn’t"
    assert balanced("‘A cable of O‘zbekiston is…") == "A cable of O‘zbekiston is…"


def test_a_quotation_within_a_quotation_has_the_marks_of_the_second_level() -> None:
    assert quoted("« a » et « b »", "fr") == "«\u00a0“a” et “b”\u00a0»"
    assert quoted("une «\u00a0Fête\u00a0», dit-on", "fr") == "«\u00a0une “Fête”, dit-on\u00a0»"
    assert quoted("une fête", "fr") == "«\u00a0une fête\u00a0»"
    assert quoted("the “real” one", "en") == "“the ‘real’ one”"


def test_a_label_is_cut_at_a_word() -> None:
    assert shortened("un deux trois", 13) == "un deux trois"
    assert shortened("un deux, trois", 10) == "un deux…"
    assert shortened("x" * 20, 10) == "x" * 9 + "…"
    assert len(shortened("mot " * 40)) <= 80
