"""A hundred thousand characters of the worst case, for every reader and every extractor: no pattern is slower than
linear. The time is asserted among the ``timed`` tests; that they end, and without an error, always.
"""

import io
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest

from kzclaims.articles import read_bytes
from kzclaims.articles.markdown import marks
from kzclaims.articles.sentences import split
from kzclaims.errors import InputError
from kzclaims.extract.dates.reader import Anchor, find_periods
from kzclaims.extract.numbers.reader import find_numbers
from kzclaims.extract.pipeline import EXTRACTORS
from kzclaims.extract.proper_names import find_names
from kzclaims.extract.scene import scene_of
from kzclaims.extract.thesaurus import find_terms

SIZE = 100_000
SEEDS = {
    "fr": [
        "de ",
        "deux cent ",
        "mars ",
        "l’",
        "M. ",
        "A",
        "Ab",
        "Ab Cd de ",
        "« a » ",
        "plus de ",
        "12 000 ",
        "45 % ",
        "3 € ",
        "détient 5 % de ",
        "maire de ",
        "seuls les ",
        "a déclaré ",
        "avant le 3 mai ",
        "soit ",
        "dont 5 écoles ",
        "Le Ministre du ",
        "selon ",
    ],
    "en": [
        "of ",
        "two hundred ",
        "May ",
        "’s ",
        "Mr. ",
        "Ab of ",
        "“a” ",
        "more than ",
        "12,000 ",
        "45% ",
        "$3 ",
        "owns 5% of ",
        "mayor of ",
        "only the ",
        "said ",
        "before 3 May ",
        "The Head of ",
        "according to ",
    ],
    "ru": [
        "из ",
        "двести ",
        "марта ",
        "А. Б. ",
        "Аб ",
        "«а» ",
        "более ",
        "12 000 ",
        "45 % ",
        "3 млн ",
        "владеет 5 % ",
        "мэр ",
        "только ",
        "заявил ",
        "до 3 мая ",
        "Министр ",
    ],
}
MARKS = [
    " ",
    "\n",
    "\u00a0",
    "1",
    "1 ",
    "1,",
    "1.",
    "1 000 ",
    ",",
    "«",
    "»",
    '"',
    "“",
    "'",
    "(",
    ")",
    "[",
    "](",
    "*",
    "_",
]
MARKS += [
    "-",
    " - ",
    "–",
    "— ",
    "%",
    "€",
    "$1",
    "/",
    ":",
    "…",
    ".",
    "<",
    "&amp;",
    "a",
    "é",
    "Ж",
    "\u0301",
    "\u00ad",
    "I",
    "x1",
]
CASES = [("fr", mark) for mark in MARKS] + [(language, seed) for language, seeds in SEEDS.items() for seed in seeds]
SAID = Anchor()
READERS: dict[str, Callable[[str, str], object]] = {
    "numbers": find_numbers,
    "periods": lambda text, language: find_periods(text, language, SAID),
    "terms": find_terms,
    "names": find_names,
    "sentences": lambda text, _: split(text),
    "markdown": lambda text, _: list(marks(text)),
}


def word_file(text: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        body = f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{space}'><w:body>{body}</w:body></w:document>")
    return stream.getvalue()


FILES: dict[str, Callable[[str], bytes]] = {
    "a.txt": str.encode,
    "a.md": str.encode,
    "a.html": lambda text: f"<html><body><article><p>{text}</p></article></body></html>".encode(),
    "a.docx": word_file,
}


def worst(seed: str) -> str:
    return ("Avant. " + seed * (SIZE // len(seed) + 1))[:SIZE]


def taken(work: Callable[[], object], rounds: int = 3) -> float:
    """Seconds of the fastest of some rounds, after one that loads the tables."""
    work()
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
        if times[-1] < LIMIT:
            break
    return min(times)


LIMIT = 0.1


@pytest.mark.timed
@pytest.mark.parametrize(("language", "seed"), CASES)
@pytest.mark.parametrize("reader", READERS)
def test_readers_take_a_moment(reader: str, language: str, seed: str) -> None:
    text = worst(seed)
    assert taken(lambda: READERS[reader](text, language)) < LIMIT


@pytest.mark.timed
@pytest.mark.parametrize(("language", "seed"), CASES)
@pytest.mark.parametrize("name", FILES)
def test_files_take_a_moment(name: str, language: str, seed: str) -> None:
    data = FILES[name](worst(seed))

    def read() -> None:
        with suppress(InputError):
            read_bytes(name, data)

    assert taken(read) < LIMIT


def extracted(seed: str, language: str, number: int) -> Callable[[], object]:
    head = f"---\ndate: 2025-03-04\nlanguage: {language}\n---\n".encode()
    document = read_bytes("a.md", head + worst(seed).encode())

    def run() -> object:
        scene = scene_of(document)
        for passage in scene.passages:  # what the readers take is theirs
            _ = passage.terms, passage.names, passage.numbers, passage.periods, passage.quoted
        begun = time.process_time()
        EXTRACTORS[number](scene)
        return time.process_time() - begun

    return run


@pytest.mark.timed
@pytest.mark.parametrize(("language", "seed"), [case for case in CASES if case[1].strip("\n \u00a0")])
@pytest.mark.parametrize("number", range(len(EXTRACTORS)), ids=lambda n: EXTRACTORS[n].__name__)
def test_extractors_take_a_moment(number: int, language: str, seed: str) -> None:
    try:
        run = extracted(seed, language, number)
    except InputError:
        return
    assert min(float(str(run())) for _ in range(2)) < LIMIT
