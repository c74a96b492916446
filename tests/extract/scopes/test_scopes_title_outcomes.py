"""Titles that tell an outcome, a length or an end, over texts in which it is another one, and over those that fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

OTHERWISE: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Paul Renard elected mayor of Sauzet",
        "Paul Renard came first in Sauzet with 44 per cent. He faces Lise Count in the run-off on 30 March.",
    ),
    (
        "fr",
        "Les habitants de Sauzet rejettent la fusion",
        "À Sauzet, le oui l’a emporté dimanche avec 320 voix. La fusion avec Bracieux se fera en janvier. "
        "Le maire, Louis Carle, a salué le résultat.",
    ),
    (
        "en",
        "Voters in Harlow Bay approve the tunnel",
        "In Harlow Bay, 57 per cent said no to the road tunnel on Sunday. Turnout reached 61 per cent. Mayor "
        "Alan Dray says that he will look for another route.",
    ),
    (
        "fr",
        "Paul Renaud élu maire de Sauzet dès le premier tour",
        "Paul Renaud est arrivé en tête à Sauzet avec 44 % des voix. Il devra affronter Lise Comte au second "
        "tour, le 30 mars. La participation a atteint 61 %.",
    ),
    (
        "fr",
        "Affaire du lait de Corbas : la contre-analyse confirme la fraude",
        "La contre-analyse aura lieu le 9 avril à Lyon, indique le parquet. Les fermes de Corbas attendent.",
    ),
    (
        "ru",
        "Повторная экспертиза подтвердила подлог в Ельце",
        "Экспертиза состоится 9 апреля, сообщил следователь Олег Ремов. Документы хранятся в Ельце.",
    ),
    (
        "fr",
        "Douze ans de prison pour le faussaire de Vierzon",
        "Le tribunal de Bourges a condamné mardi le faussaire de Vierzon à sept ans de prison. Il fera appel.",
    ),
    (
        "en",
        "Calder mill ends its exports of wool",
        "The Calder mill will cut its exports of wool by 40% this year, from 500 tonnes to 300. Prices fell.",
    ),
)
FITS: tuple[tuple[str, str, str], ...] = (
    (  # "face à" names the rival whom he has beaten
        "fr",
        "Paul Renaud remporte la primaire de Sauzet",
        "Paul Renaud est désigné. Il vient de remporter, face à Lise Comte, le second tour du scrutin, tenu dimanche.",
    ),
    (  # two votes, of which one came out as the title says
        "fr",
        "Les habitants de Sauzet rejettent la fusion",
        "À Bracieux, le oui l’a emporté dimanche. À Sauzet, le non l’a emporté avec 320 voix.",
    ),
    (  # the runoff is over
        "fr",
        "Paul Renaud élu maire de Sauzet",
        "Paul Renaud a battu Lise Comte dimanche au second tour à Sauzet, avec 52 % des voix.",
    ),
    (  # what was asked for is given beside what was given
        "fr",
        "Douze ans de prison pour le faussaire de Vierzon",
        "Le tribunal a prononcé douze ans de prison. Le parquet avait demandé quinze ans de prison.",
    ),
    (  # the same length in another unit
        "fr",
        "Deux ans de prison pour le faussaire de Vierzon",
        "Le tribunal de Bourges a condamné le faussaire de Vierzon à vingt-quatre mois de prison.",
    ),
    (  # a cut before the end
        "en",
        "Calder mill ends its exports of wool",
        "The Calder mill, which cut its exports of wool by 40% last year, stops them on 1 June.",
    ),
    (  # first of one thing, not of another
        "en",
        "Ada Roe, first woman to run the port of Brayle",
        "The port of Brayle will be run by Ada Roe from May. She is not the first woman on its board.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), OTHERWISE)
def test_the_text_tells_otherwise(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert "headline" in _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), FITS)
def test_the_text_bears_it_out(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
