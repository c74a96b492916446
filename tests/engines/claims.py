"""Claims for every engine: those of all rules' fixtures in one, and random ones that crowd a few keys."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from kzclaims.claim import Article, Claim, Entity, Named, Number, Words
from kzclaims.dataset import Dataset
from kzclaims.graph import read_claims
from kzclaims.report.json_ import sections
from kzclaims.reported import Report
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, N, Q, S, W

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = sorted((ROOT / "tests" / "fixtures" / "rules").rglob("*.ttl"))


def answer(report: Report) -> str:
    """The JSON of a report."""
    parts = {
        name: list(part) if hasattr(part, "__next__") else part
        for name, part in sections(report, "en")
        if name != "as_of"
    }
    return json.dumps(parts, ensure_ascii=False, sort_keys=True)


def dataset(claims: Iterable[Claim], entities: Iterable[Entity] = ()) -> Dataset:
    """A dataset of claims and their articles."""
    listed = {claim.id: claim for claim in claims}
    articles = sorted({c.article.node: c.article for c in listed.values()}.values(), key=lambda a: a.id)
    ordered = tuple(listed[key] for key in sorted(listed))
    return Dataset(ordered, tuple(articles), {entity.id: entity for entity in entities})


def fixtures() -> Dataset:
    """The claims of all fixtures in one; each file keeps its things, articles and claims apart by its name."""
    claims: list[Claim] = []
    entities: dict[str, Entity] = {}
    for path in FIXTURES:
        data, _ = read_claims(path, load_vocabulary())
        mark = f"{path.parent.name}-{path.stem}-"
        claims += [_marked(claim, mark) for claim in data.claims]
        entities |= {e.id: e for name in data.entities.values() for e in (name, replace(name, id=mark + name.id))}
    return dataset(claims, entities.values())


def _marked(claim: Claim, mark: str) -> Claim:
    article = replace(claim.article, node=mark + claim.article.node, id=mark + claim.article.id)
    links = tuple((name, mark + target) for name, target in claim.links)
    subject = claim.subject if isinstance(claim.value, Named) else mark + claim.subject
    return replace(claim, id=mark + claim.id, article=article, links=links, subject=subject)


EXCLUSIVE = Entity("mayor-of-town", "office", (), (), frozenset({"exclusive"}))
LASTING = Entity("hall", "scope", (), (), frozenset({"lasting"}))
_WIDE = "12345678901234567890.1"


def random_claims(seed: int, count: int = 250) -> Dataset:
    """Random claims of every kind of value, many of one key, now and then one in words that need exact numbers."""
    draw = random.Random(seed)
    articles = [
        A(f"paper-{n}", draw.choice(["2025-03-04", "2025-03-20", "2025-06-01/..", "2026-01-15", "2025-09"]))
        for n in range(12)
    ]
    made = [_random_claim(draw, draw.choice(articles), n) for n in range(count)]
    return dataset(made, (EXCLUSIVE, LASTING))


def _random_claim(draw: random.Random, article: Article, n: int) -> Claim:
    thing = draw.choice(["school", "tram", "bridge"])
    kind = draw.randrange(8)
    more: dict[str, Any] = {
        "modality": draw.choice(["stated", "stated", "reported", "announced", "conditional", "opinion"]),
        "section": draw.choice(["body", "body", "body", "title", "lead"]),
        "negated": draw.random() < 0.1,
        "as_of": draw.choice([None, None, "2025-02-01", "2025-05"]),
    }
    number: Any = draw.choice([10, 12, 12, 15.5, _WIDE, _WIDE[:-1] + "2"])
    day = draw.choice(["2027-01", "2027-01-05", "2027-02", "2028"])
    scope = draw.choice(["", "", "hall"])
    quote = f"words {n}"
    if kind == 0:
        prop = draw.choice(["count", "cumulativeCount", "yearlyCount"])
        return C(thing, prop, Q(number, draw.choice(["eq", "approx", "gt"])), quote, article, scope=scope, **more)
    if kind == 1:
        return C(thing, "share", S(draw.choice([10, 20])), quote, article, **more)
    if kind == 2:
        return C(thing, draw.choice(["openingDate", "legalDeadline"]), D(day), quote, article, **more)
    if kind == 3:
        return C(thing, "deadline", D(f"../{day}", "le"), quote, article, **more)
    if kind == 4:
        prop = draw.choice(["location", "inForce", "reaches", "obligationScope", "ownershipNature"])
        quantifier = draw.choice(["", "all", "only", "except"])
        return C(thing, prop, N(draw.choice(["a", "b", "c"])), quote, article, quantifier=quantifier, **more)
    if kind == 5:
        who = draw.choice(["anna-lemaire", "boris-petrov", "carl-weiss"])
        prop = draw.choice(["holdsOffice", "holdsOffice", "leftOffice"])
        return C(who, prop, N("mayor-of-town"), quote, article, **more)
    if kind == 6:
        return C("utterance-1", "saidBy", N(draw.choice(["anna-lemaire", "mayor-of-town"])), quote, article, **more)
    return C(thing, "description", W("a long story"), quote, article, **more)


def kinds(data: Dataset) -> set[type]:
    """The kinds of values that stand in a dataset."""
    return {type(claim.value) for claim in data.claims} & {Number, Named, Words}
