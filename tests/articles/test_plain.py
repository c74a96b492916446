"""A document in plain values, and back."""

from dataclasses import replace

from kzclaims.articles import Document, read_bytes
from kzclaims.articles.plain import document_of, document_plain
from kzclaims.packed import packed, unpacked

PAGE = """<!doctype html><html lang="fr"><head><title>Le pont</title>
<meta property="article:published_time" content="2025-03-14T08:00:00+01:00"></head><body><article><h1>Le pont</h1>
<p>Le pont de Kervran compte <b>12</b>&nbsp;arches, « a dit » la maire. Il a ouvert le 4&nbsp;mai 2024.</p>
<p>The bridge has 12 arches, said the mayor, and the town will mend two of them before the end of the year.</p>
</article></body></html>"""
MARKDOWN = "---\ndate: 2025-03-14\n---\n# Мост\n\nМост **построили** [3 мая](https://example.org) 2021 года.\n"


def _again(document: Document) -> Document:
    return document_of(unpacked(packed(document_plain(document))))


def test_what_was_read_comes_back_without_its_limits() -> None:
    for name, text in (("a.html", PAGE), ("b.md", MARKDOWN), ("c.txt", "Le maire\n\nLe pont compte 12 arches.")):
        document = read_bytes(name, text.encode())
        assert document.sentences
        assert _again(document) == replace(document, limits=())
        assert _again(document).readable(0, len(text)).text == document.readable(0, len(text)).text
