"""Reading is linear: twice the text takes about twice the time, whatever the text; and an article takes a moment."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from kzclaims.articles.folding import fold_text
from kzclaims.articles.reading import read_bytes
from kzclaims.articles.sentences import split
from kzclaims.errors import InputError

ARTICLE = (
    "La digue sera achevée avant l’été, a déclaré le préfet. Elle protégera 340 maisons, dont 12\u202f% en bas : "
    "« Nous tiendrons. Il le faut », dit K. J. Ostrov.\n\nQui paiera la note ?\n\n"
) * 26
WORST = [
    ".", ". ", "…", "?", "(", "[", "«", "« ", "» ", '"', "“", "„", "'", "*", "_", "](", "[a](", "&", "&amp;", "&#",
    "<", "<a ", '<a ="', '<a =">" ', "<!--", "<!", "</", "<div>", "<div><b>", "</div>", "<script>", "<td>",
    "e\u0301", "\u0301", "a\u0301\u200b", "\u200b", "a\u200b", " ", "\xa0", "|", "\t", "A. ", "« A. ", "т. д. ",
    "\u202e", "#", "=", "- ", "http://",
]  # fmt: skip


def seconds(text: str, name: str) -> float:
    data = text.encode()
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        with suppress(InputError):
            read_bytes(name, data)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.timed
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize("pattern", WORST)
def test_four_times_the_text_takes_about_four_times_as_long(pattern: str, name: str) -> None:
    short = "Avant. " + (pattern * 25_000)[:25_000] + " Après."
    long = "Avant. " + (pattern * 100_000)[:100_000] + " Après."
    # Quadratic code would take sixteen times as long; a few milliseconds are noise.
    assert seconds(long, name) <= 8 * seconds(short, name) + 0.04


@pytest.mark.timed
@pytest.mark.parametrize("pattern", [".", "(", "«", '"', "<", "e\u0301", "[", "*", "…"])
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_hundred_thousand_characters_of_one_kind_take_a_moment(pattern: str, name: str) -> None:
    assert seconds("Avant. " + (pattern * 100_000)[:100_000], name) < 0.3


def test_a_hundred_thousand_open_tags_are_read() -> None:
    text = "<div>" * 100_000 + "The dyke will be finished before the winter." + "</div>" * 100_000
    document = read_bytes("a.html", text.encode())
    assert len(document.blocks) == 1


@pytest.mark.timed
def test_an_article_is_read_in_a_moment() -> None:
    # 3 ms on an idle core; the limit leaves room for a busy machine.
    assert 4_500 < len(ARTICLE) < 5_500
    assert seconds(ARTICLE, "a.txt") < 0.03


@pytest.mark.timed
@pytest.mark.parametrize("work", [split, fold_text], ids=["split", "fold"])
def test_parts_are_linear_by_themselves(work: object) -> None:
    assert callable(work)
    for pattern in ("«a. ", "a. ", "(a", "a\u0301 \u200b", "А. Б. "):
        times = []
        for size in (25_000, 100_000):
            begun = time.process_time()
            work((pattern * size)[:size])
            times.append(time.process_time() - begun)
        assert times[1] <= 8 * times[0] + 0.04
