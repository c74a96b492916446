"""What articles are called in one run: by their url, else by as much of their path as tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from kzclaims.articles.document import Document


def told_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents, each with an id of its own.

    Two folders may hold a file of one name ("monday/01.txt", "tuesday/01.txt"): where they do, the folders that tell
    them apart become part of the file's name. Two addresses are two articles; one address is one article in several
    versions (``supersede``).
    """
    pending = {n: document for n, document in enumerate(documents) if not document.article.url}
    named: dict[int, str] = {}
    length = 1
    while pending:
        names = {n: "/".join(PurePath(document.path).parts[-length:]) for n, document in pending.items()}
        shared = Counter(names.values())
        # A path that has no more folders to tell keeps what it has.
        done = [
            n
            for n, document in pending.items()
            if shared[names[n]] == 1 or length >= len(PurePath(document.path).parts)
        ]
        named |= {n: names[n] for n in done}
        for n in done:
            del pending[n]
        length += 1
    return [
        document if named.get(n, document.article.id) == document.article.id else _called(document, named[n])
        for n, document in enumerate(documents)
    ]


def _called(document: Document, name: str) -> Document:
    return replace(document, article=replace(document.article, id=name, file_name=name))
