"""Reports of any size: articles about invented tram lines, two of which tell each line's stops apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kzclaims.claim import Article, Claim, Entity, Spelling
from kzclaims.report import paging
from kzclaims.reported import Report
from tests.builders import C, Q
from tests.report.made import made

AROUND = (
    "Le conseil en a débattu tard dans la soirée, devant des habitants venus nombreux au théâtre municipal. ",
    " Le calendrier, lui, ne change pas, a-t-on répété à la tribune ; la presse locale avait annoncé le contraire, "
    "et plusieurs élus ont demandé que les plans soient affichés en mairie avant l’été.",
)
PARAGRAPHS = 20


@contextmanager
def small_pages(weight: int, asked: int, articles: int) -> Iterator[None]:
    """While it lasts, a report is cut into pages of so much, as if it were large."""
    with pytest.MonkeyPatch.context() as patch:
        for name, most in (("WHOLE", weight), ("DETAILED", weight), ("ASKED", asked), ("COPIES", articles)):
            patch.setattr(paging, name, most)
        yield


def crowd(base: Report, number: int, paragraphs: int = PARAGRAPHS) -> Report:
    """A report of so many conflicts, each between two articles with texts, with ``paragraphs`` claims an article."""
    pairs = -(-number // paragraphs)
    articles = [_article(n, side) for n in range(pairs) for side in (0, 1)]
    texts: dict[str, str] = {article.id: f"{article.title}\n" for article in articles}
    claims: list[Claim] = []
    for line in range(number):
        for side in (0, 1):
            article = articles[2 * (line // paragraphs) + side]
            quote = f"{12 + line % 7 + 3 * side} arrêts sur la ligne {line + 1}"
            text = texts[article.id] + AROUND[0] + "Il y aura "
            value = Q(12 + line % 7 + 3 * side)
            claims.append(C(f"line-{line}", "count", value, quote, article, start=len(text), scope="stops"))
            texts[article.id] = f"{text}{quote}.{AROUND[1]}\n"
    named = [Entity(f"line-{n}", "product", (Spelling(f"la ligne {n + 1}", "fr", "pref"),)) for n in range(number)]
    stops = Entity("stops", "scope", (Spelling("arrêts", "fr", "pref"),))
    return made(base, articles, texts, claims, [*named, stops])


def _article(number: int, side: int) -> Article:
    name = f"tram-{number + 1}-{'ab'[side]}.txt"
    return Article(
        f"article-{name}",
        name,
        name,
        title=f"Les lignes du quartier {number + 1}, {('vues du port', 'vues de la gare')[side]}",
        title_status="printed",
        publisher=("Le Quai", "La Gazette des rails", "Harbour Post")[(number + side) % 3],
        published=f"2025-03-{1 + number % 27:02}",
        language="fr",
        author="Jo Marin",
        sentences=1 + 3 * PARAGRAPHS,
    )
