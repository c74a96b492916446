"""What files of claims hold, whatever their form."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.claim import Article, Claim, Entity
from kzclaims.wording import Message

LINKS = ("equivalentTo", "ofWhole", "paraphrases", "partOf", "remainderOf")
"""How a claim may point to another one."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What one or more graph files hold: claims, their articles, and the entities they describe themselves."""

    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    entities: dict[str, Entity]
    limits: tuple[Message, ...] = ()
