"""Claims that hang together in every way that graph rules know, drawn at random: crowded, so that much clashes."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from kzclaims.check import rule_outcome
from kzclaims.claim import Claim, Entity, Spelling
from kzclaims.conflicts import Conflict, conflicts_of
from kzclaims.dataset import Dataset
from kzclaims.formats.compact import load_reference
from kzclaims.rules import all_rules
from kzclaims.rules.base import GraphRule
from kzclaims.table import rows
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Message
from kzclaims.world import World
from tests.builders import A, C, D, M, N, Q, S, W
from tests.engines.claims import dataset

MAYOR = Entity("mayor-of-town", "office", traits=frozenset({"exclusive"}), incompatible=("judge-of-town",))
JUDGE = Entity("judge-of-town", "office", incompatible=("mayor-of-town",))
ANNA = Entity("anna-lemaire", "person", gender="female", spellings=(Spelling("Ana Lemaire", "fr", "hidden"),))
APP = Entity("app-2", "product")
STATE = Entity("ministry", "organisation", traits=frozenset({"state"}))
PUBLIC, PRIVATE = (Entity(f"nature-{name}", "thing", traits=frozenset({name})) for name in ("public", "private"))
ENTITIES = (MAYOR, JUDGE, ANNA, APP, STATE, PUBLIC, PRIVATE)


def linked_claims(seed: int, count: int = 60) -> Dataset:
    """Random claims of every circle."""
    draw = random.Random(seed)
    articles = [
        A(
            f"paper-{n}",
            draw.choice(["2025-03-04", "2025-03-20", "2025-06-01", "2026-01-15"]),
            draw.choice(["fr", "en"]),
        )
        for n in range(10)
    ]
    made: list[Claim] = []
    while len(made) < count:
        made += draw.choice(_MAKERS)(draw, draw.choice(articles), len(made))
    return dataset(made, ENTITIES)


def _more(draw: random.Random, n: int) -> dict[str, Any]:
    return {
        "modality": draw.choice(["stated"] * 6 + ["reported", "announced", "conditional", "opinion"]),
        "section": draw.choice(["body"] * 6 + ["title", "lead"]),
        "negated": draw.random() < 0.05,
        "as_of": draw.choice([None] * 4 + ["2025-02-01"]),
        "sentence": n % 7,
    }


def _figures(draw: random.Random, article: Any, n: int) -> list[Claim]:
    thing, relation = f"thing-{draw.randrange(5)}", draw.choice(["eq", "eq", "eq", "approx", "gt"])
    whole = C(
        thing,
        draw.choice(["count", "cumulativeCount"]),
        Q(draw.choice([1000, 1000, 1003, 1200]), relation),
        f"w {n}",
        article,
        **_more(draw, n),
    )
    to = [whole.id]
    parts = [
        C(
            thing,
            "count",
            Q(draw.choice([301, 400, 512, 700])),
            f"p {n} {k}",
            article,
            scope=f"part-{k}",
            links=(("partOf", to[0]),),
            **_more(draw, n),
        )
        for k in range(draw.randrange(4))
    ]
    if parts and draw.random() < 0.2:
        parts[-1] = replace(parts[-1], links=(("partOf", to[0]), *(("remainderOf", p.id) for p in parts[:-1])))
    share = C(
        thing,
        "share",
        S(draw.choice([40, 25])),
        f"s {n}",
        article,
        scope="some",
        links=(("ofWhole", to[0]),),
        **_more(draw, n),
    )
    growth = C(
        thing, "growthRate", S(draw.choice([10, 20])), f"g {n}", article, links=(("ofWhole", to[0]),), **_more(draw, n)
    )
    source = draw.choice([share, share, growth])
    if draw.random() < 0.1:
        source = replace(source, links=())
    number = draw.choice([400, 400, 401, 250, 480, 1100])
    equal = C(
        thing,
        "count",
        Q(number),
        f"e {n}",
        article,
        scope="some",
        links=(("equivalentTo", source.id),),
        **_more(draw, n),
    )
    return [whole, *parts, *([source, equal] if draw.random() < 0.7 else [])]


def _money(draw: random.Random, article: Any, n: int) -> list[Claim]:
    units = draw.choice([("EUR", "USD"), ("EUR", "USD"), ("KZT", "EUR")])
    first = C(
        f"work-{draw.randrange(4)}",
        "amount",
        M(draw.choice([100, 200, 500]), units[0]),
        f"m {n}",
        article,
        **_more(draw, n),
    )
    second = C(
        first.subject,
        "amount",
        M(draw.choice([110, 220, 450, 9]), units[1]),
        f"n {n}",
        article,
        links=(("equivalentTo", first.id),),
        **_more(draw, n),
    )
    rate = C("EUR", "exchangeRate", Q(draw.choice(["1.1", "1.3"])), f"r {n}", article, scope="USD", **_more(draw, n))
    return [first, second, *([rate] if draw.random() < 0.3 else [])]


def _holdings(draw: random.Random, article: Any, n: int) -> list[Claim]:
    a, b = (f"firm-{draw.randrange(7)}" for _ in range(2))
    kind = draw.randrange(6)
    if kind < 3:
        share = S(draw.choice([30, 55, 60, 100]), draw.choice(["eq", "eq", "gt"]))
        indirect = draw.choice(["", "", "", "indirect", "direct"])
        holder = draw.choice([b, b, b, "ministry"])
        return [C(a, "ownershipShare", share, f"h {n}", article, scope=holder, quantifier=indirect, **_more(draw, n))]
    if kind == 3:
        held = draw.choice([a, "app-2"])
        return [
            C(
                held,
                draw.choice(["owner", "shareholder", "investor"]),
                N(b),
                f"o {n}",
                article,
                quantifier=draw.choice(["", "some"]),
                **_more(draw, n),
            )
        ]
    nature = N(draw.choice(["nature-private", "nature-public"]))
    return [
        C(
            a,
            draw.choice(["ownershipNature", "publicFunding"]),
            nature,
            f"t {n}",
            article,
            quantifier=draw.choice(["", "only"]),
            **_more(draw, n),
        )
    ]


def _courses(draw: random.Random, article: Any, n: int) -> list[Claim]:
    a, b = (f"event-{draw.randrange(9)}" for _ in range(2))
    kind = draw.randrange(5)
    day = draw.choice(["2025-01", "2025-04-10", "2026-02", "2027"])
    if kind == 0:
        return [C(a, "before", N(b), f"b {n}", article, **_more(draw, n))]
    if kind == 1:
        return [C(a, "duration", Q(draw.choice([3, 12]), unit="month"), f"l {n}", article, **_more(draw, n))]
    prop = draw.choice(["startDate", "endDate", "eventDate", "eventDate", "openingDate", "deadline"])
    first = C(a, prop, D(day), f"d {n}", article, **_more(draw, n))
    if kind == 2:
        anchored = D("2026-03", anchored=True)
        return [first, C(a, prop, anchored, f"a {n}", article, links=(("equivalentTo", first.id),), **_more(draw, n))]
    return [first]


def _people(draw: random.Random, article: Any, n: int) -> list[Claim]:
    who = draw.choice(["anna-lemaire", "boris-petrov"])
    office = draw.choice(["mayor-of-town", "judge-of-town"])
    kind = draw.randrange(4)
    if kind == 0:
        return [
            C(
                who,
                "holdsOffice",
                N(office),
                f"f {n}",
                article,
                gender=draw.choice(["", "feminine", "masculine"]),
                **_more(draw, n),
            )
        ]
    if kind == 1:
        return [
            C(
                who,
                "name",
                W(draw.choice(["Anna Lemaire", "Ana Lemaire", "Anna Lemayre"])),
                f"name {n}",
                article,
                **_more(draw, n),
            )
        ]
    if kind == 2:
        said = N(draw.choice([office, who]))
        return [
            C(
                f"words-{draw.randrange(6)}",
                "saidBy",
                said,
                f"u {n}",
                article,
                gender=draw.choice(["", "feminine", "masculine"]),
                **_more(draw, n),
            )
        ]
    return [
        C(
            "slogan",
            "wording",
            W(draw.choice(["plus vite", "plus haut"]), kind=draw.choice(["text", "quotation"])),
            f"x {n}",
            article,
            **_more(draw, n),
        )
    ]


_MAKERS = (_figures, _figures, _money, _holdings, _holdings, _courses, _courses, _people)


def looked_at_whole(data: Dataset) -> tuple[tuple[Conflict, ...], list[Message]]:
    """What a check finds that has all claims before it, by the rules of a scan."""
    background = load_reference()
    vocabulary = load_vocabulary()
    entities = {**vocabulary.entities, **data.entities}
    vocabulary = replace(vocabulary, entities=entities)
    world = World(data.claims, background, vocabulary, entities)
    table = rows((*data.claims, *background), vocabulary)
    outcomes = [
        rule_outcome(rule, world, table) for rule in all_rules() if not isinstance(rule, GraphRule) or rule.circles
    ]
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    return conflicts_of(findings, world), [notice for outcome in outcomes for notice in outcome.notices]
