"""Every claim's value is in its quote: read again from the quote alone, it comes out the same, or there is no claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzclaims.articles import Document, read_bytes, read_folder
from kzclaims.claim import Claim, Number, Period
from kzclaims.extract.assemble import Extraction
from kzclaims.extract.dates.reader import Anchor
from kzclaims.extract.figures.reader import figure_drafts
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.pipeline import extract
from kzclaims.extract.rederive import NUMBER, Told, borne_out, days_of, gives_back, side_of, told_reasons
from kzclaims.extract.scene import anchor_of, scene_of
from kzclaims.inputs import read_inputs
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Speaker

DOSSIERS = Path(__file__).resolve().parent.parent / "dossiers"
HEAD = "---\ntitle: {title}\npublisher: Gazette\ndate: 2025-03-14\nlanguage: {language}\n---\n\n{body}\n"
# How a number or a day stands in a sentence; {n} is a number, {y} a small one, {d} and {e} are days in words.
SENTENCES = {
    "fr": (
        "La coopérative emploie {n} salariés.", "Le pont a coûté {n} millions d'euros, dont {n} millions en acier.",
        "La halle ouvrira le {d}.", "Le chantier durera {n} mois, du {d} au {e}.", "Il ferme d'ici {y} ans.",
        "Près de {n} % des {n} pêcheurs ont voté le {d}.", "Le cap du million de visiteurs est franchi.",
        "Le bac est fermé jusqu'au {d}, a annoncé lundi la mairie.",
        "Elle détient {n} % de la fonderie Marbot.",
        "Le budget atteint {n} millions d'euros, soit {n} millions de plus.",
        "Entre {n} et {n} tonnes, a-t-il dit hier.",
    ),
    "en": (
        "The yard employs {n} welders.", "The bridge cost £{n} million, of which {n} million went on steel.",
        "The hall opens on {d}.", "Work will last {n} months, from {d} to {e}.", "It will close within {y} years.",
        "Nearly {n}% of the {n} anglers voted on {d}.", "The ferry is shut until {d}, the council said on Monday.",
        "It is wholly owned by Marbot Foundry.", "It holds {n}% of Marbot Foundry.",
        "Over {n} tonnes were sold last year.",
        "Between {n} and {n} people came, she said yesterday.",
    ),
    "ru": (
        "На верфи работают {n} сварщиков.", "Мост обошёлся в {n} млн рублей, из них {n} млн ушло на сталь.",
        "Рынок откроется {d}.", "Работы продлятся {n} месяцев, с {d} по {e}.", "Его закроют в течение {y} лет.",
        "Около {n} % из {n} рыбаков голосовали {d}.", "Паром не ходит до {d}, сообщили в понедельник в мэрии.",
        "Более {n} тонн продали в прошлом году.", "Компания владеет {n} % акций завода «Марбот».",
    ),
}  # fmt: skip
MONTHS = {
    language: tuple(names.split())
    for language, names in {
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "en": "January February March April May June July August September October November December",
        "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    }.items()
}


def written(number: int, language: str) -> str:
    grouped = f"{number:,}"
    return grouped if language == "en" else grouped.replace(",", "\u202f")


def in_words(day: date, language: str, *, year: bool) -> str:
    text = f"{day.day} {MONTHS[language][day.month - 1]}"
    return f"{text} {day.year}" if year else text


@st.composite
def articles(draw: st.DrawFn) -> bytes:
    language = draw(st.sampled_from(sorted(SENTENCES)))
    days = st.dates(date(2019, 1, 1), date(2032, 12, 31))
    lines = []
    for sentence in draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=6)):
        first = draw(days)
        last = first + timedelta(draw(st.integers(1, 900)))
        full = draw(st.booleans())
        text = sentence.replace("{d}", in_words(first, language, year=full))
        text = text.replace("{e}", in_words(last, language, year=full))
        text = text.replace("{y}", str(draw(st.integers(2, 40))))
        while "{n}" in text:
            text = text.replace("{n}", written(draw(st.integers(2, 9999)), language), 1)
        lines.append(text)
    title = {"fr": "La vie du port", "en": "Life in the harbour", "ru": "Жизнь порта"}[language]
    return HEAD.format(title=title, language=language, body=" ".join(lines)).encode()


def not_given_back(documents: Sequence[Document], found: Extraction) -> Iterator[Claim]:
    """The claims whose value their quote does not give, by the readers and what the claim itself tells them."""
    by_id = {document.article.id: document for document in documents}
    units: dict[str, set[str]] = {}
    shares: dict[tuple[str, int | None], list[Number]] = {}
    for claim in found.claims:
        if isinstance(claim.value, Number):
            units.setdefault(claim.article.id, set()).add(claim.value.unit)
            shares.setdefault((claim.article.id, claim.sentence), []).append(claim.value)
    for claim in found.claims:
        document, quote = by_id[claim.article.id], claim.quote
        assert quote is not None
        assert quote.start is not None
        assert quote.end is not None
        words = document.readable(quote.start, quote.end).text
        taken_up = owner_words(quote.language)["passes"].search(plain(words))
        said = claim.asserted if claim.asserted != claim.article.published else ""
        told = Told(
            quote.language,
            days_of(anchor_of(claim.article.published), said),
            frozenset(units.get(claim.article.id, set()) - {""}),
            tuple(shares.get((claim.article.id, claim.sentence), ())) if taken_up else (),
            side_of(claim.property),
        )
        if not gives_back(words, claim.value, told):
            yield claim


def read(text: str | bytes) -> tuple[Document, Extraction]:
    document = read_bytes("harbour.txt", text if isinstance(text, bytes) else text.encode())
    return document, extract([document], load_vocabulary().entities)


@settings(deadline=None, max_examples=60)
@given(articles())
def test_whatever_is_claimed_is_in_its_quote(raw: bytes) -> None:
    document, found = read(raw)
    assert not list(not_given_back([document], found))
    assert not found.dropped


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_the_sentences_made_up_do_claim_something(language: str) -> None:
    day = in_words(date(2026, 5, 2), language, year=True)
    body = " ".join(s.format(n=17, y=3, d=day, e=day.replace("2026", "2027")) for s in SENTENCES[language])
    _, found = read(HEAD.format(title="Port", language=language, body=body))
    assert len([c for c in found.claims if isinstance(c.value, Number | Period)]) >= len(SENTENCES[language])


@pytest.mark.parametrize("folder", sorted(p.parent for p in DOSSIERS.glob("*/gold.json"))[::3], ids=lambda p: p.name)
def test_no_claim_of_the_dossiers_is_lost(folder: Path) -> None:
    documents, _ = read_folder(folder)
    found = extract(documents, load_vocabulary().entities)
    assert not [(c.id, c.quote) for c in not_given_back(documents, found)]
    assert not found.dropped


def test_no_claim_of_the_articles_beside_us_is_lost(shared: Path) -> None:
    for folder in [shared / "articles", *sorted(p.parent for p in (shared / "dossiers").glob("*/gold.json"))]:
        documents, _ = read_folder(folder)
        found = extract(documents, load_vocabulary().entities)
        assert not [(c.id, c.quote) for c in not_given_back(documents, found)]
        assert not found.dropped


def test_a_value_that_is_not_in_the_quote_drops_the_claim_and_is_counted() -> None:
    document, _ = read(HEAD.format(title="Le port", language="fr", body="Le port abrite 320 bateaux et 14 grues."))
    scene = scene_of(document)
    boats, cranes = figure_drafts(scene)
    assert isinstance(boats.value, Number)
    wrong = replace(boats, value=replace(boats.value, lo=Decimal(32), hi=Decimal(32), written=Decimal(32)))
    dropped: Counter[str] = Counter()
    assert borne_out(scene, [wrong, cranes], dropped) == [cranes]
    assert dropped == {NUMBER: 1}
    (line,) = told_reasons(dropped)
    said = [Speaker(language, lambda term, _: term).say(line) for language in ("fr", "en")]
    assert said == [
        "affirmations écartées, leur citation ne rendant pas le nombre\u00a0: 1",
        "claims left out, for their quote does not give the number back: 1",
    ]


def test_what_is_dropped_is_told_among_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(
        HEAD.format(title="Port", language="en", body="The port has 14 cranes."), encoding="utf-8"
    )
    monkeypatch.setattr("kzclaims.extract.rederive.gives_back", lambda *_: False)
    data, _, _ = read_inputs([tmp_path], None, load_vocabulary())
    assert not [c for c in data.claims if isinstance(c.value, Number)]
    assert any("does not give the number back" in limit.en for limit in data.limits)


def test_a_quote_short_by_a_word_is_widened_and_its_links_follow() -> None:
    document, _ = read(HEAD.format(title="Le port", language="fr", body="Le cap du million de visiteurs est passé."))
    scene = scene_of(document)
    (draft,) = figure_drafts(scene)
    bare = replace(draft, start=draft.passage.text.index("million"), end=draft.passage.text.index(" de visiteurs"))
    other = replace(draft, property="share", value=Number("share", Decimal(100), Decimal(100), ""))
    other = replace(other, links=(("equivalentTo", bare.key),), value=draft.subject)
    kept = borne_out(scene, [bare, other], Counter())
    assert draft.passage.text[kept[0].start : kept[0].end] == "du million"
    assert kept[1].links == (("equivalentTo", kept[0].key),)


FRIDAY = Anchor.on(date(2025, 3, 14))
BILLION = Number("money", Decimal(10**9), Decimal(10**9), "KZT", written=Decimal(10**9))


@pytest.mark.parametrize(
    ("quote", "value", "told", "there"),
    [
        ("1 milliard", BILLION, Told("fr", units=frozenset({"KZT"})), True),
        ("1 milliard", BILLION, Told("fr", units=frozenset({"EUR"})), False),
        ("1 milliard d'euros", BILLION, Told("fr", units=frozenset({"KZT"})), False),
        ("wholly owned", Number("share", Decimal(100), Decimal(100), "", written=Decimal(100)), Told("en"), True),
        ("partly owned", Number("share", Decimal(100), Decimal(100), "", written=Decimal(100)), Told("en"), False),
        ("hier", Period(date(2025, 3, 13), date(2025, 3, 13), edtf="2025-03-13"), Told("fr", (FRIDAY,)), True),
        ("hier", Period(date(2025, 3, 12), date(2025, 3, 12), edtf="2025-03-12"), Told("fr", (FRIDAY,)), False),
        ("du 2 au 4 mai 2025", Period(date(2025, 5, 4), date(2025, 5, 4)), Told("fr", side="last"), True),
        ("du 2 au 4 mai 2025", Period(date(2025, 5, 3), date(2025, 5, 3)), Told("fr", side="last"), False),
        ("du 2 au 4 mai 2025", Period(date(2025, 5, 4), date(2025, 5, 4)), Told("fr"), False),
    ],
)
def test_what_the_readers_may_be_told(quote: str, value: Number | Period, told: Told, *, there: bool) -> None:
    assert gives_back(quote, value, told) is there
