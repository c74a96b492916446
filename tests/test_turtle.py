"""Turtle out: the fixed form, escapes, names, and back again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kzclaims import turtle
from kzclaims.claim import Claim, Named, Quote, Value, Words
from kzclaims.graph import read_claims
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, M, N, Q, S, W


def back(tmp_path: Path, *claims: Claim) -> tuple[Claim, ...]:
    path = tmp_path / "claims.ttl"
    articles = {claim.article.node: claim.article for claim in claims}
    path.write_text(turtle.write(claims, articles.values()), encoding="utf-8")
    return read_claims(path, load_vocabulary())[0].claims


ODD = {
    "quotation marks": "dit \"non\" et 'oui'",
    "backslash": r"C:\dossier\n",
    "line breaks": "une\nligne\r\nune autre\tet un tabulateur",
    "French spaces": "3\u202f000\u00a0%\u2009!",
    "bidirectional marks": "\u202eenvers\u202c \u200fet\u200e zéro\u200blargeur",
    "emoji": "👩‍🚒 en tête",
    "Cyrillic": "«Қазақ тілі»",
    "percent and braces": "100 % {a} [b] <c>",
    "Turtle in a text": '" ; a kz:Article .',
    "combining": "e\u0301té",
    "a lone control": "\x07",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_a_quote_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    article = A(title=text, publisher=text, author=text)
    claim = C("tram", "description", W(text), text, article, start=7)
    claim = replace(claim, quote=Quote(text, 7, 7 + len(text), "fr", text, text))
    assert back(tmp_path, claim) == (claim,)


def test_invisible_characters_are_shown_and_spaces_kept() -> None:
    assert turtle.literal("a\u202eb") == '"a\\u202Eb"'
    assert turtle.literal("3\u202f000") == '"3\u202f000"'
    assert turtle.literal('"\\\n') == '"\\"\\\\\\n"'
    assert turtle.literal("oui", "fr") == '"oui"@fr'


def test_a_character_beyond_the_first_plane_comes_back(tmp_path: Path) -> None:
    assert turtle.literal("\U000e0041") == '"\\U000E0041"'
    claim = C("tram", "description", W("a\U000e0041b"), "a\U000e0041b", start=0)
    assert back(tmp_path, claim) == (claim,)


@pytest.mark.parametrize(
    ("identifier", "written"),
    [
        ("tram-c", "id:tram-c"),
        ("tram_c1", "id:tram_c1"),
        ("école", "<https://w3id.org/kzclaims/id/école>"),
        ("tram-", "<https://w3id.org/kzclaims/id/tram->"),
        ("a b", "<https://w3id.org/kzclaims/id/a%20b>"),
        ("https://example.org/x>y", "<https://example.org/x%3Ey>"),
        ("", "<https://w3id.org/kzclaims/id/>"),
    ],
)
def test_names(identifier: str, written: str) -> None:
    assert turtle.name(identifier) == written


VALUES: list[Value] = [
    D("2027-09"),
    D("../2028", "le", readings=("../2029",)),
    D("2025-01-02/2026-03-04", anchored=True),
    D("2027/..", "ge"),
    Q(3000, "approx"),
    Q("0.5", "lt", "year"),
    Q("12345678901234567890.123"),
    S("14.7"),
    M(239_000_000_000, "KZT"),
    M("57e9", "EUR", "approx"),
    N("tram-d"),
    W("gratuit", "fr"),
    W("nous voulons \u00ab tout »", "fr", "quotation"),
    W("untagged", ""),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: f"{v.kind}-{turtle.value(v)[:40]}")
def test_every_kind_of_value_comes_back(tmp_path: Path, value: Value) -> None:
    name = {"period": "deadline", "quantity": "count", "share": "share", "money": "amount", "entity": "owner"}
    claim = C("tram", name.get(value.kind, "wording"), value, "ses mots", start=3)
    (found,) = back(tmp_path, claim)
    assert found == claim


def test_everything_a_claim_carries_comes_back(tmp_path: Path) -> None:
    first = C("tram", "count", Q(3), "trois", start=0, scope="lines", speaker="mayor", as_of="2025-03")
    second = C(
        "tram",
        "saidBy",
        Named("mayor"),
        "la maire",
        start=9,
        negated=True,
        quantifier="only",
        gender="feminine",
        section="heading",
        sentence=4,
        modality="conditional",
        links=(("equivalentTo", first.id), ("partOf", first.id)),
    )
    assert set(back(tmp_path, first, second)) == {first, second}


def test_order_of_claims_does_not_matter() -> None:
    claims = [C("tram", "count", Q(n), f"{n} rames", start=n) for n in (30, 4, 17)]
    articles = [A(), A("b"), A("c")]
    assert turtle.write(claims, articles) == turtle.write(reversed(claims), reversed(articles))
    text = turtle.write(claims, articles)
    assert text.index("4 rames") < text.index("17 rames") < text.index("30 rames")
    assert text.endswith(" .\n")


def test_words_keep_their_kind() -> None:
    assert turtle.value(Words("oui", "fr", "quotation")) == '[ a kz:Quotation ; kz:text "oui"@fr ]'
