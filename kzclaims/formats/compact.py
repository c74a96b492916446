"""``ontology/vocabulary.json``: the vocabulary and the reference facts in the compact form that starts fast.

``python -m kzclaims.formats.compact`` writes it anew from the Turtle; see :mod:`kzclaims.vocabulary`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.claim import Claim
from kzclaims.formats.atomic import write_whole
from kzclaims.formats.columns import ARTICLE, BLANK, Line, article_line, article_of, claim_line, claim_of
from kzclaims.resources import data_folder
from kzclaims.vocabulary import COMPACT, Vocabulary, digest, files, kept, load_vocabulary, vocabulary_of


def _reference(vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """The reference facts, from their Turtle."""
    from kzclaims.graph import read_claims
    from kzclaims.ontology import REFERENCE_FILES

    found = (read_claims(data_folder("ontology") / name, vocabulary)[0].claims for name in REFERENCE_FILES)
    return tuple(claim for claims in found for claim in claims)


@lru_cache(maxsize=1)
def load_reference() -> tuple[Claim, ...]:
    """The reference facts of ontology/, in the form of claims; read once per process."""
    if not kept():
        return _reference(load_vocabulary())
    lines: list[Line] = [{**BLANK, **told} for told in kept()["reference"]]
    articles = {line["id"]: article_of(line) for line in lines if line["record"] == ARTICLE}
    return tuple(claim_of(line, articles) for line in lines if line["record"] != ARTICLE)


def reference_lines(facts: Sequence[Claim], vocabulary: Vocabulary) -> list[Line]:
    """Reference facts and their articles as lines of a table, for engines that hold tables."""
    articles = {fact.article.node: fact.article for fact in facts}
    return [*map(article_line, articles.values()), *(claim_line(fact, vocabulary) for fact in facts)]


def _bare(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Lines without what is blank; bounds without end, which JSON has not, are made again from the words."""
    apart = {"lo_axis", "hi_axis"}
    return [{k: v for k, v in line.items() if v != BLANK[k] and k not in apart} for line in lines]


def compact() -> str:
    """The compact form of the Turtle of ontology/: one thing a line, so that a change shows as a line."""
    from kzclaims.ontology import merged, plain

    told = plain(merged(path.name for path in files()))
    facts = _reference(vocabulary_of(told))
    lines = reference_lines(facts, vocabulary_of(told))
    parts = (f'"{name}":{_listed(part)}' for name, part in told.items())
    vocabulary = "{" + ",\n".join(parts) + "}"
    return f'{{"turtle":"{digest()}",\n"reference":{_listed(_bare(lines))},\n"vocabulary":{vocabulary}}}\n'


def _listed(part: Any) -> str:
    def said(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    if isinstance(part, dict):
        return "{\n" + ",\n".join(f"{said(key)}:{said(value)}" for key, value in part.items()) + "}"
    return "[\n" + ",\n".join(map(said, part)) + "]"


def write_compact() -> Path:
    """Write the compact form anew, whole or not at all."""
    target, text = data_folder("ontology") / COMPACT, compact()

    def fill(name: Path) -> None:
        name.write_text(text, encoding="utf-8", newline="\n")

    write_whole(target, fill)
    return target


if __name__ == "__main__":
    print(write_compact())
