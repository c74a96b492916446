"""Days that stand beside a deed and are not its own: those of a count, of what was said, of works that open."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.articles import read_bytes
from kzclaims.extract.dated.reader import dated_drafts
from kzclaims.extract.scene import scene_of
from tests.extract.told import Told, rules_of

RULE = "fixed-dates-differ"
OTHERS: list[tuple[Told, ...]] = [
    (("en", "2026-04-10", "The Rush Fen project, begun in 2023, covers nine bogs."),
     ("en", "2026-04-12", "Since the Rush Fen project started, 1,490 hectares have been rewetted, according to the "
      "figures for 31 March.")),
    (("fr", "2026-04-10", "Le programme Rive Claire, lancé en 2023, couvre neuf étangs."),
     ("fr", "2026-04-12", "Depuis que le programme Rive Claire a été lancé, 40 étangs ont été curés, d’après le "
      "relevé du "
      "31 mars.")),
    (("en", "2025-04-10", "The petition for a later bus, launched on 7 April, has 4,100 signatures."),
     ("fr", "2025-04-12", "« Cette pétition, on la lit », avait-elle lancé le 5 mars à ses voisins.")),
    (("fr", "2025-10-12", "Le chantier de la clinique s’ouvrira le 3 novembre."),
     ("fr", "2025-10-14", "La clinique ouvrira le 15 décembre.")),
    (("en", "2025-07-30", "Under decree No. 77-B of 3 March, the quarry was closed."),
     ("ru", "2025-08-02", "Карьер закрыт указом № 77-В от 8 марта.")),
]  # fmt: skip
ONE: list[tuple[Told, ...]] = [
    (("en", "2026-04-10", "The Rush Fen project, begun in 2023, covers nine bogs."),
     ("en", "2026-04-12", "The Rush Fen project started in March 2021.")),
    (("fr", "2025-10-12", "La clinique de Vauvert ouvrira le 3 novembre."),
     ("fr", "2025-10-14", "La clinique de Vauvert ouvrira le 15 décembre.")),
    (("en", "2025-07-30", "Under decree No. 77-B of 3 March, the quarry was closed."),
     ("ru", "2025-08-02", "Карьер закрыт указом № 77-Б от 8 марта.")),
    (("ru", "2025-04-30", "Основанная в 1986 году, гонка впервые проходит при такой жаре."),
     ("en", "2025-05-02", "The race, founded in 1983, ends on Sunday.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", OTHERS, ids=[pair[1][2][:40] for pair in OTHERS])
def test_the_day_of_a_count_of_words_or_of_works_is_no_other_day_of_a_deed(
    tmp_path: Path, pair: tuple[Told, ...]
) -> None:
    assert RULE not in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_days_of_one_deed_are_still_held_against_each_other(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert RULE in rules_of(tmp_path, *pair)


@pytest.mark.parametrize(
    ("sentence", "property_"),
    [
        # nouns that look like verbs of speech
        ("Son chiffre d’affaires a progressé de 4,2 % en 2024.", "eventDate"),
        ("À la demande du maire, la halle a fermé le 3 mars.", "endDate"),
        ("La mairie chiffre en mars le coût de la halle.", "announcementDate"),
        # a participle that looks like a decree
        ("Arrêté depuis septembre, le chantier de la halle est désert.", "startDate"),
        ("Par arrêté du 3 mars, le préfet a fermé la halle.", "decreeDate"),
    ],
)
def test_a_noun_or_a_participle_is_told_from_its_twin(sentence: str, property_: str) -> None:
    document = read_bytes("a.txt", f"---\ntitle: –\ndate: 2025-03-18\nlanguage: fr\n---\n\n{sentence}\n".encode())
    assert property_ in {draft.property for draft in dated_drafts(scene_of(document))}
    wrong = {"decreeDate", "announcementDate"} - {property_}
    assert wrong.isdisjoint(draft.property for draft in dated_drafts(scene_of(document)))


def test_a_thing_is_no_deed_because_a_verb_has_its_stem() -> None:
    told = "Музей открылся для публики 28 июня 2025 года."
    scene = scene_of(read_bytes("a.txt", f"---\ntitle: –\ndate: 2025-09-18\nlanguage: ru\n---\n\n{told}\n".encode()))
    (happened,) = (draft.happened for draft in dated_drafts(scene) if draft.happened)
    assert "event-opening" in happened.deeds
    assert "publish-v" not in happened.deeds
