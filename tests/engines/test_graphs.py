"""Graph rules over components find what they find in all claims at once, whatever the engine; what is left is told."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kzclaims import hanging
from kzclaims.claim import Claim, Number, Relation
from kzclaims.conflicts import Conflict
from kzclaims.dataset import Dataset
from kzclaims.engines.duckdb_ import DuckEngine
from kzclaims.formats.columns import table_of
from kzclaims.formats.compact import reference_lines
from kzclaims.formats.parquet import write_dataset
from kzclaims.graph import read_claims
from kzclaims.rules import all_rules
from kzclaims.rules.base import GraphRule
from kzclaims.scan import ScanOptions, in_memory, reference, scan
from kzclaims.ties import CIRCLES, FIGURES, Circle
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Name
from tests.builders import A, C, Q, S
from tests.engines.claims import ROOT, answer, dataset, fixtures, random_claims
from tests.engines.linked import linked_claims, looked_at_whole

VOCABULARY, OPTIONS = load_vocabulary(), ScanOptions()
SEEDS = range(6)


def in_duckdb(data: Dataset, path: Path, options: ScanOptions = OPTIONS) -> str:
    write_dataset(path, data, VOCABULARY)
    background = reference(options)
    with DuckEngine([path], [table_of(reference_lines(background, VOCABULARY))], VOCABULARY) as engine:
        return answer(scan(engine, VOCABULARY, background, options))


def shown(conflicts: Sequence[Conflict]) -> list[tuple[object, ...]]:
    return [(c.id, c.rules, c.severity, c.message, c.computation, c.claims) for c in conflicts]


def five_articles() -> Dataset:
    data, _ = read_claims(ROOT / "claims.ttl", VOCABULARY)
    return data


def held_against_a_whole_run(data: Dataset, path: Path) -> int:
    conflicts, notices = looked_at_whole(data)
    here = in_memory(data, OPTIONS)
    assert shown(here.conflicts) == shown(conflicts)
    assert set(notices) <= set(here.limits)
    assert in_duckdb(data, path) == answer(here)
    return len(conflicts)


@pytest.mark.parametrize("seed", SEEDS)
def test_components_alone_tell_what_all_claims_tell(seed: int, tmp_path: Path) -> None:
    assert held_against_a_whole_run(linked_claims(seed), tmp_path / "claims.parquet") > 5


@pytest.mark.parametrize("data", [fixtures(), five_articles(), random_claims(2)], ids=["fixtures", "five", "random"])
def test_fixtures_and_the_five_articles_are_answered_alike(data: Dataset, tmp_path: Path) -> None:
    held_against_a_whole_run(data, tmp_path / "claims.parquet")


def at_the_edge(draw: random.Random, claim: Claim) -> Claim:
    """Now and then a claim with another number: none, less than none, of one bound alone, or as no words give it."""
    value = claim.value
    if not isinstance(value, Number) or draw.random() < 0.6:
        return claim
    others = [Q(n, relation, value.unit, value.kind) for n, relation in ((0, "eq"), (-40, "eq"), (400, "approx"))]
    others += [replace(value, lo=None, relation=Relation.LE), replace(value, hi=None, relation=Relation.GT)]
    return replace(claim, value=draw.choice([*others, replace(value, written=None)]))


@pytest.mark.parametrize("seed", [21, 22])
def test_numbers_at_the_edge_are_answered_alike(seed: int, tmp_path: Path) -> None:
    draw, data = random.Random(seed), linked_claims(seed)
    claims = [at_the_edge(draw, claim) for claim in data.claims]
    assert held_against_a_whole_run(dataset(claims, data.entities.values()), tmp_path / "claims.parquet") > 5


def test_links_to_claims_that_are_not_there_break_nothing(tmp_path: Path) -> None:
    data = linked_claims(11)
    some = [claim for n, claim in enumerate(data.claims) if n % 4]
    held_against_a_whole_run(dataset(some, data.entities.values()), tmp_path / "claims.parquet")


def linked_pair(n: int, count: float) -> list[Claim]:
    """A share of a base with the count it makes, of articles of their own."""
    base = C(f"thing-{n}", "count", Q(1003), f"base {n}", A(f"paper-{n}"))
    share = C(f"thing-{n}", "share", S(40), f"share {n}", A(f"paper-{n}"), scope="some", links=(("ofWhole", base.id),))
    equal = (("equivalentTo", share.id),)
    return [base, share, C(f"thing-{n}", "count", Q(count), f"count {n}", A(f"paper-{n}"), scope="some", links=equal)]


def test_what_holds_as_it_is_written_never_leaves_duckdb(tmp_path: Path) -> None:
    options = ScanOptions(reference=False)
    quiet = [claim for n in range(50) for claim in linked_pair(n, 401)]
    for more, conflicts in (([], 0), (linked_pair(99, 470), 1)):
        path = tmp_path / f"{conflicts}.parquet"
        write_dataset(path, dataset([*quiet, *more]), VOCABULARY)
        with DuckEngine([path], [], VOCABULARY) as engine:
            gathered = engine.gather(FIGURES, 100, 100)
            assert (gathered.claims, gathered.components) == (3 * conflicts, conflicts)
            assert len(scan(engine, VOCABULARY, (), options).conflicts) == conflicts


def test_a_component_beyond_the_bound_is_named_and_looked_at_by_its_closer_ties(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hanging, "BOUND", 8)
    # Four articles on one thing: one component by its key, four by what links them.
    crowd = [claim for n in range(4) for claim in linked_pair(7, 470 + n)]
    own = {claim.id: claim for claim in crowd}
    assert len(own) == 3
    crowd = [
        replace(
            claim, id=f"{claim.id}-{n}", article=A(f"paper-{n}"), links=tuple((r, f"{t}-{n}") for r, t in claim.links)
        )
        for n in range(4)
        for claim in own.values()
    ]
    data, options = dataset(crowd), ScanOptions(reference=False)
    here = in_memory(data, options)
    assert any("share-times-total-differs" in c.rules for c in here.conflicts)
    assert any(("claims", 12) in m.args and ("subject", Name("thing-7")) in m.args for m in here.limits)
    assert in_duckdb(data, tmp_path / "claims.parquet", options) == answer(here)


@pytest.mark.parametrize("circle", CIRCLES, ids=lambda circle: circle.name)
def test_the_plans_of_duckdb_join_by_what_is_equal(circle: Circle, tmp_path: Path) -> None:
    write_dataset(tmp_path / "claims.parquet", linked_claims(1, 400), VOCABULARY)
    with DuckEngine([tmp_path / "claims.parquet"], [], VOCABULARY) as engine:
        engine.gather(circle, 100, 1_000)
        asked = engine.queries(circle)
        plans = "\n".join(engine._plan(query) for query in asked).lower().replace("_", " ")
    assert "read parquet" in plans
    for slow in ("cross product", "nested loop", "nl join", "positional"):
        assert slow not in plans


def test_every_graph_rule_says_where_it_looks_or_is_told_as_left_out() -> None:
    rules = [rule for rule in all_rules() if isinstance(rule, GraphRule)]
    whole = {rule.id for rule in rules if not rule.circles}
    assert whole == {"name-probably-misspelt", "support-in-a-circle", "translation-with-two-speakers"}
    (limit,) = [m for m in in_memory(dataset([]), OPTIONS).limits if "rules" in dict(m.args)]
    assert set(str(dict(limit.args)["rules"]).split(", ")) == whole
