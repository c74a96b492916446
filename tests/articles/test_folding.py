"""Folding leads back: whatever the text, a folded span stems from a span of the file that folds to the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kzclaims.articles.document import Document
from kzclaims.articles.folding import Mark, alike, fold_text, readable
from kzclaims.articles.markdown import marks
from kzclaims.claim import Article

# Letters of four alphabets with the signs that make trouble, more often than chance would bring them.
TROUBLE = (
    "aAeEİßçЖёйқＡ \u00a0\u202f\u2009\t\n\r'’‘\"«»“”„-‐‑–—−\u00ad\u200b\u200d\u2060\ufeff\u202e"
    "\u0301\u0306\u0323*_[]()!&;"
)
TEXT = st.text(st.one_of(st.sampled_from(TROUBLE), st.characters()), max_size=60)


def span_of(length: int) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda pair: (min(pair), max(pair)))


@given(st.data(), TEXT, st.booleans())
@settings(max_examples=400)
def test_a_folded_span_stems_from_a_span_that_folds_to_the_same(data: st.DataObject, text: str, case: bool) -> None:
    folded = fold_text(text, case=case)
    start, end = data.draw(span_of(len(folded.text)))
    left, right = folded.source_span(start, end)
    assert 0 <= left <= right <= len(text)
    assert fold_text(text[left:right], case=case).text == folded.text[start:end]
    if start < end:
        assert folded.folded_span(left, right) == (start, end)


@given(st.data(), TEXT)
@settings(max_examples=400)
def test_the_same_holds_with_markdown_signs(data: st.DataObject, text: str) -> None:
    signs = marks(text)
    folded = fold_text(text, marks=signs)
    start, end = data.draw(span_of(len(folded.text)))
    left, right = folded.source_span(start, end)
    assert fold_text(text, left, right, signs).text == folded.text[start:end]


@given(st.data(), TEXT)
def test_a_quote_found_through_the_fold_stands_at_its_offsets(data: st.DataObject, text: str) -> None:
    document = Document(Article("a", "a"), "a", text, (), (), marks(text))
    folded = document.folded(0, len(text))
    start, end = data.draw(span_of(len(folded.text)))
    quote = document.quote(*folded.source_span(start, end))
    if folded.text[start:end].strip():
        assert quote is not None
    if quote is not None:
        assert quote.start is not None
        assert quote.exact
        assert text[quote.start : quote.end] == quote.exact
        assert document.folded(quote.start, quote.end or 0).text.strip() == folded.text[start:end].strip()


@given(TEXT)
@example("e\u00ad\u0301")
@example("\u0958")
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_text(text).text
    assert fold_text(once).text == once


@given(TEXT)
@example("Ильин\u0306 e\u0301t\u0065\u0323\u0302")
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    forms = {fold_text(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(TEXT, st.integers(0, 60), st.integers(0, 60))
def test_every_span_of_the_file_has_folded_characters_or_none(text: str, one: int, two: int) -> None:
    folded = fold_text(text)
    start, end = folded.folded_span(min(one, two), max(one, two))
    assert 0 <= start <= end <= len(folded.text)
    left, right = folded.source_span(start, end)
    if start < end:
        inside = text[max(left, min(one, two)) : min(right, max(one, two))]
        assert inside, "the characters told do not stem from the span asked for"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("1\u202f240 é\u00adcoles", "1 240 écoles"),
        ("L’Île‑aux‐Moines — « oui »", 'l\'île-aux-moines - " oui "'),
        ("Казахста\u0301н и Йошкар\u2011Ола", "казахстан и йошкар-ола"),
        ("e\u0301le\u0300ve\u200b", "élève"),
        ("deux  \n\u00a0lignes", "deux lignes"),
        ("\u202e\u2066Marie\u2069", "marie"),
    ],
)
def test_what_folds_to_what(text: str, folded: str) -> None:
    assert fold_text(text).text == folded


def test_a_wording_is_found_whatever_its_typography() -> None:
    text = "Le coût : « 1\u202f240 éco\u00adles », dit‑il."
    folded = fold_text(text)
    span = folded.find("1 240 Écoles")
    assert span is not None
    assert text[slice(*span)] == "1\u202f240 éco\u00adles"
    assert folded.find("1 241 écoles") is None


def test_offsets_are_those_of_the_file_when_a_stretch_is_folded() -> None:
    text = "Avant. Le *nouveau* [pont](https://x.example/a_b) ouvre."
    folded = fold_text(text, 7, None, marks(text))
    assert folded.text == "le nouveau pont ouvre."
    at = folded.text.index("pont")
    assert text[slice(*folded.source_span(at, at + 4))] == "pont"
    assert folded.folded_span(text.index("ouvre"), text.index("ouvre") + 5) == (16, 21)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("**Sources :** [Une](#), [Deux](#).", "Sources : Une, Deux."),
        ("« *Non. Jamais.* »", "« Non. Jamais. »"),
        ("2*3 et 4 * 5, snake_case, […] et [sic]", "2*3 et 4 * 5, snake_case, […] et [sic]"),
        ("_un_ ***deux*** ![image](a.png)", "un deux image"),
        ("voir [l'article (ici)](https://x.example/a_(b))", "voir l'article (ici)"),
    ],
)
def test_markdown_signs_are_not_seen(text: str, seen: str) -> None:
    assert readable(text, marks=marks(text)).text == seen


def test_an_entity_counts_as_its_character() -> None:
    text = "19&nbsp;stations"
    folded = fold_text(text, marks=(Mark(2, 8, "\u00a0"),))
    assert folded.text == "19 stations"
    assert folded.source_span(0, 4) == (0, 9)
    assert folded.folded_span(4, 5) == (2, 3)


def test_titles_are_alike_but_for_typography() -> None:
    assert alike("Le tram : c’est non", '"Le tram : c\'est non."')
    assert not alike("Le tram : c’est non", "Le tram : c’est oui")
