"""A report of claims that a test makes up, in place of one that was checked from files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kzclaims.claim import Article, Claim, Entity
from kzclaims.coverage import coverage_of
from kzclaims.inputs import Text
from kzclaims.reported import Report
from tests.builders import conflicts, world


def made(
    base: Report,
    articles: Iterable[Article],
    texts: Mapping[str, str],
    claims: Iterable[Claim],
    entities: list[Entity],
    background: tuple[Claim, ...] = (),
) -> Report:
    """What the rules find in some claims, as a report.

    Args:
        base: where the rest of the report comes from.
        articles: those that the claims quote; each is given the digest of its text.
        texts: the text of each article, by its id.
        claims: claims with their quotes.
        entities: what they are about.
        background: reference facts that they are held against.
    """
    digests = {key: hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for key, text in texts.items()}
    known = {article.id: replace(article, sha256=digests[article.id]) for article in articles}
    own = tuple(replace(claim, article=known[claim.article.id]) for claim in claims)
    whole = world(own, entities, background)
    compared = frozenset(claim.id for claim in own)
    return replace(
        base,
        articles=tuple(known.values()),
        texts={key: Text.of(known[key].file_name, text) for key, text in texts.items()},
        claims=own,
        conflicts=conflicts(whole),
        followups=(),
        coverage=coverage_of(tuple(known.values()), whole, compared),
        entities=whole.entities,
        compared=compared,
        world=whole,
        check_first={},
        origins={},
        verdicts=(),
    )
