"""A document in plain values, and back: what an archive keeps of it, and a long run until its story is told."""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

from kzclaims.articles.document import Block, Document, Kind, Sentence
from kzclaims.articles.folding import Mark
from kzclaims.claim import Article


def document_plain(document: Document) -> list[Any]:
    """An article as it was read, without its limits."""
    blocks = [[b.kind.value, b.start, b.end, b.language] for b in document.blocks]
    article = list(astuple(document.article))
    return [article, document.path, document.text, blocks, document.sentences, document.markup, document.updated]


def document_of(held: list[Any]) -> Document:
    """The article of its plain values."""
    article, path, text, blocks, sentences, markup, updated = held
    return Document(
        Article(*article),
        path,
        text,
        tuple(Block(Kind(kind), *rest) for kind, *rest in blocks),
        tuple(Sentence(*one) for one in sentences),
        tuple(Mark(*one) for one in markup),
        updated,
    )
