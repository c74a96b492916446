"""Lists of phrases as patterns: what begins alike is tried once, and nothing else is found than by a plain list."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.extract.dated import words as dated_words
from kzclaims.extract.word_tables import any_of, at_word_start

PHRASES = ["tous les", "tous", "tout le monde", "personne", "ferm* ses porte*", "qu'", "l’ensemble de l'", "все", "вс*"]


def plain(phrases: list[str]) -> re.Pattern[str]:
    """The same phrases as a plain list of alternatives."""
    forms = []
    for phrase in sorted((p.replace("’", "'") for p in phrases), key=lambda p: (-len(p), p)):
        stem = re.escape(phrase.rstrip("*")).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
        forms.append(stem + (r"\w*" if phrase.endswith("*") else "" if phrase[-1] == "'" else r"(?!\w)"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tous  les élèves, tous.", ["Tous  les", "tous"]),
        ("Partout, atous.", []),
        ("Fermera ses portes", ["Fermera ses portes"]),
        ("Ferma la porte", []),
        ("Rien qu'une", ["qu'"]),
        ("L'ensemble de l'équipe", ["L'ensemble de l'"]),
        ("TOUT LE MONDE, PERSONNE", ["TOUT LE MONDE", "PERSONNE"]),
        ("Все, всем и весь, новсе", ["Все", "всем"]),
    ],
)
def test_whole_words_and_stems(text: str, found: list[str]) -> None:
    assert [match.group() for match in any_of(PHRASES).finditer(text)] == found


@given(
    st.lists(
        st.text("abàé ", min_size=1, max_size=5).map(lambda p: " ".join(p.split())).filter(bool), min_size=1, max_size=8
    ),
    st.text("abàéABÉ _1\n", max_size=40),
)
def test_as_a_plain_list(phrases: list[str], text: str) -> None:
    wanted = [match.span() for match in plain(phrases).finditer(text)]
    assert [match.span() for match in any_of(phrases).finditer(text)] == wanted


def test_any_apostrophe_of_dated_words() -> None:
    pattern = dated_words.pattern(["avant l'ouverture", "avant", "по итогам", "as of"])
    text = "Avant l’ouverture, avant l'été ; auparavant. По итогам. As of May, Texas of old."
    assert [match.group() for match in pattern.finditer(text)] == ["Avant l’ouverture", "avant", "По итогам", "As of"]


def test_no_phrase_is_nowhere() -> None:
    assert any_of([]).search("anything at all") is None
    assert at_word_start([]) == "(?!)"
