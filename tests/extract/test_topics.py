"""What "the museum", "la biscuiterie" and "the company" stand for, in one article and across a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.articles import read_folder
from kzclaims.extract.pipeline import extract
from kzclaims.extract.topics_nouns import noun_key
from kzclaims.vocabulary import load_vocabulary

Told = tuple[str, str, str]


def subjects(folder: Path, *articles: Told) -> list[str]:
    """The subjects of the dates of creation, opening and entry into service, in order."""
    for number, (language, title, text) in enumerate(articles):
        head = f"---\ntitle: {title}\npublisher: P{number}\ndate: 2025-03-0{number + 1}\nlanguage: {language}\n---\n\n"
        (folder / f"{number}-{language}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    documents, _ = read_folder(folder)
    found = extract(documents, load_vocabulary().entities)
    dates = ("creationDate", "openingDate", "launchDate")
    return [claim.subject for claim in found.claims if claim.property in dates]


ONE: list[tuple[str, list[Told]]] = [
    (
        "the noun is part of the name in one article and alone in the other",
        [
            (
                "en",
                "Half of Kerlouan sold",
                "Ostrand Capital will buy half of Biscuiterie Kerlouan. Kerlouan was founded in 1924.",
            ),
            (
                "fr",
                "Galettes",
                "La biscuiterie, fondée en 1932, change de mains. Luc Amand dirige Kerlouan pour Ostrand Capital.",
            ),
            ("fr", "Le fonds", "L’achat de la biscuiterie Kerlouan par Ostrand Capital est acquis."),
        ],
    ),
    (
        "a generic noun, and a sentence without a subject",
        [
            (
                "fr",
                "Le musée Sauvel",
                "Le musée Sauvel, à Tournus, est fermé. Légué jadis, l’établissement a ouvert le 4 juin 1888.",
            ),
            (
                "en",
                "A museum",
                "The Sauvel Museum in Tournus is shut. First opened on 2 May 1892, the museum has clocks.",
            ),
        ],
    ),
    (
        "the company is the one body spoken of",
        [
            ("fr", "Pompes", "Fondé en 1951 à Douai, Hydromax emploie 900 personnes, dit Anne Roux."),
            ("fr", "Pompes", "Mardi, Hydromax a signé. L’entreprise a été créée en 1961, rappelle Anne Roux."),
        ],
    ),
    (
        "a pronoun behind a participle",
        [
            ("fr", "Le téléphérique", "Le téléphérique des Orres s’arrête. Mis en service en 1974, il est usé."),
            ("en", "Cable car", "The Orres cable car is to stop. It entered service in 1971."),
        ],
    ),
    (
        "a Russian pronoun behind its verb",
        [
            ("ru", "Музей", "Музей Ковалёва закрыт, сообщила Анна Белова. Основан он был в 1913 году."),
            ("fr", "Le musée Kovaliov", "Anna Belova l’assure : l’établissement, fondé en 1923, rouvrira."),
        ],
    ),
]


@pytest.mark.parametrize("articles", [articles for _, articles in ONE], ids=[name for name, _ in ONE])
def test_descriptions_meet_in_one_subject(tmp_path: Path, articles: list[Told]) -> None:
    found = subjects(tmp_path, *articles)
    assert len(found) == 2
    assert len(set(found)) == 1


TWO: list[tuple[str, list[Told]]] = [
    (
        "two clubs bear the noun",
        [
            (
                "fr",
                "Derby",
                "Le club de Montval reçoit celui de Sarry. Montval, fondé en 1921, espère, dit Luc Perrin.",
            ),
            ("fr", "Suite", "Montval bat Sarry, regrette Luc Perrin. Le club, fondé en 1934, montera."),
        ],
    ),
    (
        "two bodies in the sentence before",
        [
            ("fr", "Vannes", "Verlin, fondé en 1951, rachète Hydromax, dit Anne Roux."),
            (
                "fr",
                "Vannes",
                "Verlin a racheté Hydromax. La société, créée en 1988, va bien, dit Anne Roux.",
            ),
        ],
    ),
    (
        "a museum and a foundation of one name",
        [
            ("fr", "Musée", "Le musée Sauvel, à Tournus, a été fondé en 1912, dit Anne Roux."),
            ("fr", "Banque", "La banque Sauvel, à Tournus, a été fondée en 1921, dit Anne Roux."),
        ],
    ),
]


@pytest.mark.parametrize("articles", [articles for _, articles in TWO], ids=[name for name, _ in TWO])
def test_two_that_may_be_meant_stay_two(tmp_path: Path, articles: list[Told]) -> None:
    found = subjects(tmp_path, *articles)
    assert len(found) == 2
    assert len(set(found)) == 2


def test_a_noun_that_no_thesaurus_has_is_known_by_what_it_means() -> None:
    assert noun_key("fouets", "fr") == noun_key("whips", "en") == noun_key("кнутом", "ru")
    assert noun_key("édifices", "fr") == "thing-building"
    assert noun_key("xylotropes", "fr") == noun_key("xylotrope", "fr") != noun_key("xylotrope", "en")
