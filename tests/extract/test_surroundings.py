"""How telling the words around two values are."""

from __future__ import annotations

from pathlib import Path

from kzclaims.articles import read_folder
from kzclaims.extract.scene import Passage, Scene, scene_of
from kzclaims.extract.surroundings import Around, Telling

REST = {
    "fr": "Le maire a visité le marché. Les habitants attendent le printemps. La place reste fermée aux voitures.",
    "en": "The mayor visited the market. Residents wait for spring. The square stays closed to cars.",
}


def _told(folder: Path, *articles: tuple[str, str]) -> list[Scene]:
    for number, (language, text) in enumerate(articles):
        head = f"---\ntitle: T\npublisher: P{number}\ndate: 2025-03-03\nlanguage: {language}\n---\n\n"
        (folder / f"{number}.txt").write_text(f"{head}{text} {REST[language]}\n", encoding="utf-8")
    documents, _ = read_folder(folder)
    return [scene_of(document) for document in documents]


def _passage(scene: Scene, word: str) -> Passage:
    return next(passage for passage in scene.passages if word in passage.text)


def _around(telling: Telling, passage: Passage, value: str) -> Around:
    start = passage.text.index(value)
    return telling.around(passage, (start, start + len(value)))


def test_a_rare_word_in_two_languages_tells_more_than_a_common_one(tmp_path: Path) -> None:
    scenes = _told(
        tmp_path,
        ("fr", "Le théâtre a rouvert le 4 mars."),
        ("en", "The theatre reopened on 9 March. The mayor spoke on 10 March."),
    )
    telling = Telling(scenes, lambda passage, name: name.text)
    first = _around(telling, _passage(scenes[0], "théâtre"), "4 mars")
    same = _around(telling, _passage(scenes[1], "theatre"), "9 March")
    other = _around(telling, _passage(scenes[1], "spoke"), "10 March")
    assert telling.shared(first, same) > telling.shared(first, other)
    assert telling.shared(first, same) > 0


def test_a_word_near_its_value_counts_more_than_one_behind_marks(tmp_path: Path) -> None:
    scenes = _told(
        tmp_path,
        ("fr", "Le théâtre a rouvert le 4 mars."),
        ("en", "The theatre reopened on 9 March; the council, asked about buses, trams and bins, meets on 10 March."),
    )
    telling = Telling(scenes, lambda passage, name: name.text)
    first = _around(telling, _passage(scenes[0], "théâtre"), "4 mars")
    near, far = (_around(telling, _passage(scenes[1], "theatre"), value) for value in ("9 March", "10 March"))
    assert telling.shared(first, near) > telling.shared(first, far)


def test_names_dates_and_figures_are_no_words(tmp_path: Path) -> None:
    scenes = _told(tmp_path, ("en", "Paul Vernier gave 300 chairs to the theatre on 9 March."))
    telling = Telling(scenes, lambda passage, name: name.text)
    around = _around(telling, _passage(scenes[0], "Vernier"), "9 March")
    keys = {key for _, found in around.words for key in found}
    assert set(around.names) == {"Paul Vernier"}
    assert not keys & {"en:vernier", "en:300", "en:march"}
    assert telling.names_weigh(["Paul Vernier"]) > 0
