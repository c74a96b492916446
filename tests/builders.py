"""One-letter builders: a claim in a line, a world in another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from kzclaims import edtf
from kzclaims.check import run_rules
from kzclaims.claim import (
    Article,
    Claim,
    Entity,
    Modality,
    Named,
    Number,
    Period,
    Quote,
    Relation,
    Section,
    Value,
    Words,
    claim_id,
)
from kzclaims.conflicts import Conflict, conflicts_of
from kzclaims.dataset import Dataset
from kzclaims.graph import read_claims
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World

TENTH, FIVE_PERCENT = Decimal("0.1"), Decimal("0.05")


def A(name: str = "gazette-1", published: str = "2025-03-04", language: str = "fr", **more: Any) -> Article:
    """An article."""
    file_name = f"{name}.txt"
    return Article(f"article-{name}", file_name, file_name, published=published, language=language, **more)


def D(text: str, relation: str = "eq", anchored: bool = False, readings: tuple[str, ...] = ()) -> Period:
    """Dates, from EDTF; ``readings`` are the others that the words allow."""
    lo, hi = edtf.bounds(text)
    others = tuple(edtf.bounds(other) for other in readings)
    return Period(lo, hi, Relation(relation), text, ((lo, hi), *others) if others else (), anchored)


def Q(number: str | float, relation: str = "eq", unit: str = "", kind: str = "quantity") -> Number:
    """A quantity with the bounds that its words imply."""
    n = Decimal(str(number))
    bounds = {
        "eq": (n, n),
        "approx": (n - abs(n) * FIVE_PERCENT, n + abs(n) * FIVE_PERCENT),
        "gt": (n, None),
        "ge": (n, None),
        "lt": (None, n),
        "le": (None, n),
    }
    return Number(kind, *bounds[relation], unit, Relation(relation), n)


def S(number: str | float, relation: str = "eq") -> Number:
    """A share in percent."""
    return Q(number, relation, kind="share")


def M(number: str | float, unit: str, relation: str = "eq") -> Number:
    """An amount of money."""
    return Q(number, relation, unit, "money")


def N(entity: str) -> Named:
    """An entity as a value."""
    return Named(entity)


def W(text: str, language: str = "fr", kind: str = "text") -> Words:
    """A wording as a value."""
    return Words(text, language, kind)


def C(  # the one place where every field of a claim has its default
    subject: str,
    property_name: str,
    value: Value,
    quote: str = "",
    article: Article | None = None,
    *,
    start: int | None = None,
    occurrence: int = 1,
    **more: Any,
) -> Claim:
    """A claim; its quote defaults to a wording of its own, its day to that of its article."""
    article = article or A()
    exact = quote or f"{subject} {property_name} {canonical_text(value)}"
    for field, kind in (("modality", Modality), ("section", Section)):
        if field in more:
            more[field] = kind(more[field])
    if isinstance(more.get("as_of"), str):
        more["as_of"] = D(more["as_of"])
    more.setdefault("asserted", article.published)
    end = None if start is None else start + len(exact)
    return Claim(
        claim_id(article.id, property_name, exact, occurrence),
        article,
        Quote(exact, start, end, article.language),
        subject,
        property_name,
        value,
        **more,
    )


def canonical_text(value: Value) -> str:
    """Any value as plain text, for quotes that nobody reads."""
    match value:
        case Named(entity):
            return entity
        case Words(text=text):
            return text
        case Period(lo=lo, hi=hi):
            return f"{lo or '..'}/{hi or '..'}"
        case Number(lo=low, hi=high, unit=unit):
            return f"{low} {high} {unit}"


def E(identifier: str, kind: str = "thing", *traits: str, gender: str = "", broader: tuple[str, ...] = ()) -> Entity:
    """An entity."""
    return Entity(identifier, kind, (), broader, frozenset(traits), gender)


def world(
    claims: tuple[Claim, ...] | list[Claim],
    entities: tuple[Entity, ...] | list[Entity] = (),
    background: tuple[Claim, ...] = (),
) -> World:
    """A world of these claims; entities count both for rules and for the rows they look at."""
    vocabulary = load_vocabulary()
    every = {**vocabulary.entities, **{entity.id: entity for entity in entities}}
    return World(tuple(claims), background, replace(vocabulary, entities=every), every)


def read(path: Path) -> tuple[Dataset, World]:
    """A file of claims, and its world without reference facts but with all that the file says of its entities."""
    data, _ = read_claims(path, load_vocabulary())
    return data, world(data.claims, list(data.entities.values()))


def conflicts(world_: World) -> tuple[Conflict, ...]:
    """What the rules find in a world; shapes left out."""
    return conflicts_of(run_rules(world_)[0], world_)


def found(*claims: Claim, entities: tuple[Entity, ...] = (), background: tuple[Claim, ...] = ()) -> list[str]:
    """The rules behind the conflicts of these claims, one entry a conflict."""
    return ["+".join(conflict.rules) for conflict in conflicts(world(claims, entities, background))]


def shown(conflicts_: tuple[Conflict, ...]) -> list[str]:
    """Conflicts for a failure message: severity, rules, and the quotes."""
    return [
        f"{c.severity} {'+'.join(c.rules)} {c.subject}: " + " | ".join(q.quote.exact for q in c.claims if q.quote)
        for c in conflicts_
    ]


def day(text: str) -> date:
    """A day from its ISO form."""
    return date.fromisoformat(text)
