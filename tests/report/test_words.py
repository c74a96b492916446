"""Both languages have the same words, with the same places, typeset."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from kzclaims.report.words import TEMPLATES, catalogue, words

KEYS = [(section, key) for section, keys in catalogue().items() for key in keys]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("section", "key"), KEYS, ids=lambda part: part)
def test_both_languages_say_it(section: str, key: str) -> None:
    pair = catalogue()[section][key]
    assert set(pair) == {"fr", "en"}
    assert type(pair["fr"]) is type(pair["en"])
    forms = [form for text in pair.values() for form in (text if isinstance(text, list) else [text])]
    assert all(forms)
    assert len({frozenset(places(form)) for form in forms}) == 1
    assert not any("'" in form for form in forms)


def test_every_word_is_used_and_every_used_word_exists() -> None:
    keeping = TEMPLATES.parent.parent / "cli" / "keeping.py"  # what is told of archives
    sources = [*TEMPLATES.glob("*.jinja"), *TEMPLATES.parent.glob("*.py"), keeping]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    told = "nav decide decision since facet help copies severity sum where stakes family title_status kind reason"
    told += " language limits parts means located archive"
    dynamic = set(told.split())
    stems = tuple(re.findall(r'"(\w+\.\w+_)" ~', text))
    unused = [f"{s}.{k}" for s, k in KEYS if s not in dynamic and not re.search(rf"""["']{s}\.{k}["']""", text)]
    assert [name for name in unused if not name.startswith(stems)] == []
    used = re.findall(r'\bt\("(\w+\.\w+)"[,)]', text)
    assert {tuple(name.split(".")) for name in used} <= set(KEYS)


def test_french_spaces_and_plurals() -> None:
    t = words("fr")
    assert t("page.open") == "«\u00a0"
    assert t("sum.tension", n=0) == "0 tension"
    assert t("sum.tension", n=2) == "2 tensions"
    assert words("en")("sum.tension", n=0) == "0 tensions"
    assert t.listed(["a", "b", "c"]) == "a, b et c"


def test_one_and_none_are_singular_where_the_language_has_it_so() -> None:
    t, e = words("fr"), words("en")
    assert t("coverage.sentences", n=0, sentences=9) == "0 phrase sur 9 porte au moins une affirmation relevée."
    assert t("coverage.sentences", n=2, sentences=9).startswith("2 phrases sur 9 portent")
    assert t("sum.compared", n=1, claims=40).startswith("1 affirmation sur 40 a pu")
    assert e("coverage.compared", n=1, claims=1) == "1 claim of 1 was compared."
    assert e("coverage.compared", n=3, claims=9) == "3 of 9 claims were compared."
    assert t("verdicts.sum_agrees", n=1) == "1 s’accorde avec les références"
    assert e("verdicts.sum_differs", n=0) == "0 differ"
    assert t("copies.agreeing", n=1) == "1 comparée sans discordance"


def test_dates_in_words() -> None:
    t, e = words("fr"), words("en")
    assert t.when("2025-03-01").replace("\u00a0", " ") == "1er mars 2025"
    assert t.when("2025-03-05/..").replace("\u00a0", " ") == "5 mars 2025 ou après"
    assert t.when("2025-03-05/2025-04-06").replace("\u00a0", " ") == "entre le 5 mars et le 6 avril 2025"
    assert e.when("2025-03") == "March 2025"
    assert e.when("") == "date unknown"
    assert e.when("last week") == "last week"


def test_a_reference_is_named_with_its_date() -> None:
    assert (
        words("en").differs([("Gazette", "2025-03-05")]).replace("\u00a0", " ")
        == "Differs from Gazette of 5 March 2025."
    )
    assert words("fr").differs([("Agence", "2025")]) == "Diffère d’Agence (2025)."


def test_numbers_have_their_thousands_apart() -> None:
    assert words("fr")("sum.contradiction", n=1300) == "1\u202f300 contradictions"
    assert words("en")("sum.contradiction", n=1300) == "1,300 contradictions"
    assert words("fr")("owners.reference", year="2025") == "réf. 2025"
