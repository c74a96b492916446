"""Every phrase of the tables is read as written there, and what holds for any date holds."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims import edtf
from kzclaims.claim import Number, Period, Relation
from kzclaims.extract.dates.reader import Anchor, FoundPeriod, find_periods, read_period

PHRASES = Path(__file__).parent.parent / "phrases"
LANGUAGES = ("fr", "en", "ru")
SAID = Anchor.on(date(2025, 11, 18))
MONTH_NAMES = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
MONTHS = {language: names.split() for language, names in MONTH_NAMES.items()}
DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))
# Words of the grammar in any order: nothing they make may break a promise.
SALAD = {
    "fr": "d'ici avant jusqu'en le la 1er 3 31 29 12 février mai 2025 2024 -2026 fin mi- début an ans mois prochain "
    "dernier deux entre et du au il y a plus de jeudi la veille , . / trimestre été depuis vers",
    "en": "by before until the 1st 3 31 29 12 February May 2025 2024 -2026 end of mid- early year years months next "
    "last two between and from to ago more than Thursday the day before , . / quarter summer since around",
    "ru": "до к с по 1-го 3 31 29 12 февраля мая 2025 2024 -2026 года конца середине в год лет месяцев прошлом "
    "следующем два между и назад более четверг накануне , . / квартале летом через около",
}


def rows() -> list[tuple[str, dict[str, str]]]:
    found = []
    for language in LANGUAGES:
        with (PHRASES / f"dates-{language}.csv").open(encoding="utf-8", newline="") as file:
            found += [(language, row) for row in csv.DictReader(file)]
    return found


def shown(bound: date | Decimal | None, value: Period | Number) -> str:
    if bound is None:
        return ""
    return bound.isoformat() if isinstance(bound, date) else f"{bound.normalize():f} {value.unit}"  # type: ignore[union-attr]


def row_of(found: FoundPeriod, text: str) -> tuple[str, ...]:
    value = found.value
    bounds = shown(value.lo, value), shown(value.hi, value)
    return (text[found.start : found.end], *bounds, str(value.relation), found.what)


@pytest.mark.parametrize(
    ("language", "row"), rows(), ids=lambda item: item if isinstance(item, str) else item["phrase"]
)
def test_phrases(language: str, row: dict[str, str]) -> None:
    anchor = Anchor.on(date.fromisoformat(row["said"]))
    found = [row_of(one, row["phrase"]) for one in find_periods(row["phrase"], language, anchor)]
    wanted = [tuple(row[key] for key in ("quote", "lo", "hi", "relation", "what"))] if row["quote"] else []
    assert found == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_phrases(language: str) -> None:
    assert sum(1 for name, _ in rows() if name == language) >= 150


@pytest.mark.parametrize(("language", "row"), [r for r in rows() if r[1]["quote"]], ids=str)
def test_the_quote_alone_gives_the_same_value(language: str, row: dict[str, str]) -> None:
    anchor = Anchor.on(date.fromisoformat(row["said"]))
    for one in find_periods(row["phrase"], language, anchor):
        again = find_periods(row["phrase"][one.start : one.end], language, one.anchor)
        assert [found.value for found in again] == [one.value]


@given(DAYS, st.sampled_from(LANGUAGES))
def test_written_days_are_read_back(day: date, language: str) -> None:
    month = MONTHS[language][day.month - 1]
    forms = [f"{day.day} {month} {day.year}", day.isoformat()]
    forms += {
        "fr": [f"le {day.day:02}/{day.month:02}/{day.year}", f"le {day.day}\u00a0{month}\u202f{day.year}"],
        "en": [f"{month} {day.day}, {day.year}", f"on the {day.day}th of {month} {day.year}"],
        "ru": [f"{day.day:02}.{day.month:02}.{day.year}", f"{day.day} {month} {day.year} года"],
    }[language]
    for form in forms:
        value = read_period(form, language, Anchor())
        assert value is not None, form
        assert (value.lo, value.hi, value.edtf) == (day, day, day.isoformat()), form


@given(DAYS, st.integers(1, 120), st.sampled_from(LANGUAGES))
def test_ranges_keep_their_ends(first: date, days: int, language: str) -> None:
    last = first + timedelta(days)
    a, b = (f"{day.day} {MONTHS[language][day.month - 1]} {day.year}" for day in (first, last))
    text = {"fr": f"du {a} au {b}", "en": f"from {a} to {b}", "ru": f"с {a} года по {b} года"}[language]
    value = read_period(text, language, Anchor())
    assert value is not None
    assert (value.lo, value.hi) == (first, last)


@given(DAYS, st.data(), st.sampled_from(LANGUAGES))
def test_a_date_without_a_year_is_the_nearest(day: date, data: st.DataObject, language: str) -> None:
    said = day + timedelta(data.draw(st.integers(-150, 150)))
    value = read_period(f"{day.day} {MONTHS[language][day.month - 1]}", language, Anchor.on(said))
    assert value is not None
    assert value.lo is not None
    if (day.month, day.day) != (2, 29):
        assert value.lo == day


@given(st.data(), st.sampled_from(LANGUAGES))
def test_any_words_keep_the_promises(data: st.DataObject, language: str) -> None:
    words = data.draw(st.lists(st.sampled_from(SALAD[language].split()), max_size=12))
    text = " ".join(words)
    lo = data.draw(st.dates(date(1950, 1, 1), date(2060, 1, 1)))
    anchor = Anchor(lo, lo + timedelta(data.draw(st.sampled_from([0, 0, 20]))))
    end = 0
    for one in find_periods(text, language, anchor):
        assert end <= one.start < one.end <= len(text)
        end = one.end
        value = one.value
        if value.lo is not None and value.hi is not None:
            assert value.lo <= value.hi, text  # type: ignore[operator]
        again = find_periods(text[one.start : one.end], language, one.anchor)
        assert [found.value for found in again] == [value], text
        if isinstance(value, Period) and value.edtf:
            assert edtf.bounds(value.edtf) == (value.lo, value.hi), text
            assert not value.readings or value.readings[0] == (value.lo, value.hi)


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_is_read_without_a_fault(text: str, language: str) -> None:
    for one in find_periods(text, language, Anchor()):
        assert text[one.start : one.end].strip() == text[one.start : one.end] != ""


def only(text: str, language: str, anchor: Anchor = SAID, context: Period | None = None) -> FoundPeriod:
    (found,) = find_periods(text, language, anchor, context)
    return found


def test_two_readings() -> None:
    value = only("Tout sera fini d'ici 2029.", "fr").value
    assert isinstance(value, Period)
    assert value.readings == ((None, date(2028, 12, 31)), (None, date(2029, 12, 31)))
    assert value.edtf == "../2028"


def test_a_deadline_keeps_its_duration() -> None:
    found = only("Les travaux s'achèveront d'ici dix-huit mois", "fr")
    assert found.duration is not None
    assert (found.duration.lo, found.duration.unit, found.anchored) == (Decimal(18), "month", True)


def test_more_than_thirty_years_ago() -> None:
    found = only("Il y a plus de 30 ans, le pays y renonçait", "fr")
    assert found.duration == Number("quantity", Decimal(30), None, "year", Relation.GT, Decimal(30))


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("la veille", "fr", date(2025, 4, 30)),
        ("le lendemain", "fr", date(2025, 5, 2)),
        ("un mois plus tôt", "fr", date(2025, 4, 1)),
        ("a year earlier", "en", date(2024, 5, 1)),
        ("two days later", "en", date(2025, 5, 3)),
        ("накануне", "ru", date(2025, 4, 30)),
        ("годом ранее", "ru", date(2024, 5, 1)),
    ],
)
def test_counted_from_another_date(text: str, language: str, day: date) -> None:
    context = Period(date(2025, 5, 1), date(2025, 5, 1))
    value = read_period(text, language, SAID, context)
    assert value is not None
    assert value.lo == value.hi == day
    assert read_period(text, language, SAID) is None
    assert only(text, language).unresolved


def test_that_year_is_not_this_year() -> None:
    value = read_period("cette année-là", "fr", SAID, Period(date(2021, 4, 1), date(2021, 4, 30)))
    assert value is not None
    assert (value.lo, value.hi) == (date(2021, 1, 1), date(2021, 12, 31))
    assert read_period("cette année-là", "fr", SAID) is None


def test_an_interval_of_speech_widens_the_bounds() -> None:
    anchor = Anchor(date(2025, 8, 27), date(2025, 9, 14))
    found = only("d'ici 3 ans", "fr", anchor)
    assert (found.value.lo, found.value.hi) == (None, date(2028, 9, 14))
    found = only("hier", "fr", anchor)
    assert (found.value.lo, found.value.hi) == (date(2025, 8, 26), date(2025, 9, 13))


@pytest.mark.parametrize("anchor", [Anchor(), Anchor(date(2025, 9, 8)), Anchor(None, date(2025, 9, 8))])
def test_an_open_anchor_leaves_relative_dates_open(anchor: Anchor) -> None:
    for text in ("d'ici 3 ans", "jeudi", "le 3 mai", "l'an prochain"):
        found = only(text, "fr", anchor)
        assert found.unresolved == "the day it was said on is not known"
        assert found.value == Period(None, None, anchored=found.anchored)
    assert read_period("le 3 mai 2025", "fr", anchor) == Period(date(2025, 5, 3), date(2025, 5, 3), edtf="2025-05-03")


def test_weekday_and_date_are_checked() -> None:
    assert only("jeudi 2 octobre 2025", "fr").weekday_fits is True
    assert only("jeudi 3 octobre 2025", "fr").weekday_fits is False
    assert only("on Monday, March 3", "en").value.lo == date(2025, 3, 3)
    assert only("le 2 octobre 2025", "fr").weekday_fits is None


def test_a_day_no_year_has() -> None:
    assert only("le 29 février 2025", "fr").unresolved == "that year has no such day"
    assert not find_periods("le 31 avril", "fr", SAID)


def test_tense_decides_between_two_mondays() -> None:
    past, future = only("He signed on Monday", "en"), only("He will sign on Monday", "en")
    assert (past.value.lo, future.value.lo) == (date(2025, 11, 17), date(2025, 11, 24))
    assert (past.anchor.tense, future.anchor.tense) == ("past", "future")


def test_inferred_years_say_so() -> None:
    assert only("en mai", "fr").inferred
    assert not only("en mai 2025", "fr").inferred


def test_typography_does_not_matter() -> None:
    plain = only("d'ici le 1er août 2026", "fr").value
    for text in (
        "d’ici le 1er août 2026",
        "D'ICI LE 1ER AOÛT 2026",
        "d'ici le 1ᵉʳ aou\u0302t\u00a02026",
        "d'ici\nle 1er août 2026",
    ):
        assert only(text, "fr").value == plain


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no words of dates"):
        find_periods("2025", "xx", SAID)


@pytest.mark.parametrize(
    "text", ["un mandat de sept ans", "élue pour sept ans", "les sept autres", "pour sept d'entre eux"]
)
def test_seven_is_no_month(text: str) -> None:
    assert not any(isinstance(found.value, Period) for found in find_periods(text, "fr", SAID))


@pytest.mark.parametrize(
    ("text", "edtf"), [("en sept. 2024", "2024-09"), ("le 12 sept 2024", "2024-09-12"), ("en sept 2024", "2024-09")]
)
def test_september_may_be_short(text: str, edtf: str) -> None:
    assert getattr(only(text, "fr").value, "edtf", "") == edtf


@pytest.mark.parametrize("text", ["la ligne T3 du tramway", "Un T2 à louer près du S1", "le T4, au T2"])
def test_a_code_without_a_year_is_no_quarter(text: str) -> None:
    assert not find_periods(text, "fr", SAID)


@pytest.mark.parametrize("text", ["au T3 2024", "2024 T3", "au T3 de 2024"])
def test_a_code_with_a_year_is_a_quarter(text: str) -> None:
    assert getattr(only(text, "fr").value, "edtf", "") == "2024-07/2024-09"


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("fr", "La fusée est partie le 11 mars 2025 à 2 h 47, heure de Paris.", "2025-03-11", "2025-03-11"),
        ("fr", "La séance du 2 avril 2025 à 20 heures est reportée.", "2025-04-02", "2025-04-02"),
        ("en", "The 31 boats ordered in March will sail next year.", "2025-03-01", "2025-03-31"),
        ("en", "The boats will be ordered in November.", "2025-11-01", "2025-11-30"),
        ("fr", "Les rames commandées en mars rouleront en mai.", "2025-03-01", "2025-03-31"),
        ("fr", "Elle doit être signée au plus tard le 15 janvier.", None, "2026-01-15"),
        ("fr", "La rentrée en mars sera difficile.", "2026-03-01", "2026-03-31"),
        ("ru", "Суда, заказанные в марте, сдадут в мае.", "2025-03-01", "2025-03-31"),
    ],
)
def test_a_time_of_day_ends_no_range_and_a_participle_is_done(
    language: str, text: str, first: str | None, last: str
) -> None:
    found = find_periods(text, language, Anchor.on(date(2025, 9, 11)))[0].value
    assert isinstance(found, Period)
    assert (found.lo and found.lo.isoformat(), found.hi and found.hi.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils verront jeudi 27 écoles."),
        ("fr", "Ils verront jeudi 27 Lyonnais."),
        ("fr", "Elle parlera jeudi 20 h 30."),
        ("fr", "Ils seront jeudi 20 000 à Lyon."),
        ("en", "They will see on Thursday 27 schools."),
        ("en", "They play on Thursday the 27th round."),
        ("ru", "Откроют в четверг 27 школ."),
    ],
)
def test_a_number_behind_a_weekday_may_count_something(language: str, text: str) -> None:
    value = find_periods(text, language, Anchor.on(date(2025, 11, 18)))[0].value
    assert isinstance(value, Period)
    assert value.edtf == "2025-11-20"


def test_a_weekday_with_a_number_no_near_month_gives_has_no_bounds() -> None:
    value = only("On se verra le lundi 31.", "fr").value
    assert isinstance(value, Period)
    assert (value.lo, value.hi) == (None, None)
