"""Articles to claims, in one readable tuple: every extractor sees one scene and returns drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kzclaims.articles import Document
from kzclaims.claim import Article, Entity
from kzclaims.extract.assemble import Extraction, assemble
from kzclaims.extract.dated import dated_drafts
from kzclaims.extract.drafts import Draft
from kzclaims.extract.figures import figure_drafts
from kzclaims.extract.owners import owner_drafts
from kzclaims.extract.people import people_drafts
from kzclaims.extract.scene import Scene, scene_of
from kzclaims.extract.scopes import scope_drafts

EXTRACTORS: tuple[Callable[[Scene], list[Draft]], ...] = (
    people_drafts,
    figure_drafts,
    dated_drafts,
    owner_drafts,
    scope_drafts,
)


def node_of(article: Article, number: int) -> Article:
    """The article as a node of the graph."""
    return replace(article, node=f"article-{number}")


def extract(documents: Sequence[Document], vocabulary: Mapping[str, Entity]) -> Extraction:
    """Read the claims of articles.

    Args:
        documents: the articles; names are resolved across all of them.
        vocabulary: entities known beforehand, by id.
    """
    ordered = sorted(documents, key=lambda document: (document.article.id, document.path))
    scenes = [scene_of(document) for document in ordered]
    drafts = [[draft for extractor in EXTRACTORS for draft in extractor(scene)] for scene in scenes]
    articles = {s.document.article.id: node_of(s.document.article, n) for n, s in enumerate(scenes, 1)}
    return assemble(scenes, drafts, articles, vocabulary)
