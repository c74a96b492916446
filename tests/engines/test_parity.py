"""Whatever the engine, the answer is the same to the byte; and only what clashes leaves an engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kzclaims.archives import picked, scan_paths
from kzclaims.check import Options, check
from kzclaims.dataset import Dataset
from kzclaims.engines import local, plan
from kzclaims.engines.duckdb_ import DuckEngine
from kzclaims.engines.tables import TableEngine
from kzclaims.errors import RuleError
from kzclaims.formats.columns import BLANK, claim_line, table_of
from kzclaims.formats.compact import reference_lines
from kzclaims.formats.parquet import write_dataset
from kzclaims.rules import all_rules, key_rules
from kzclaims.rules.base import KeyRule
from kzclaims.scan import ScanOptions, in_memory, reference, scan
from kzclaims.symbols import Column, no
from kzclaims.table import Row, rows
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, Q
from tests.engines.claims import ROOT, answer, dataset, fixtures, random_claims

VOCABULARY, OPTIONS = load_vocabulary(), ScanOptions()
RULES = [rule for rule in all_rules() if isinstance(rule, KeyRule)]
SEEDS = range(12)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixtures of all rules in one Parquet file."""
    path = tmp_path_factory.mktemp("archive") / "claims.parquet"
    write_dataset(path, fixtures(), VOCABULARY)
    return path


def in_duckdb(data: Dataset, path: Path, options: ScanOptions = OPTIONS) -> tuple[str, DuckEngine]:
    write_dataset(path, data, VOCABULARY)
    background = reference(options)
    with DuckEngine([path], [table_of(reference_lines(background, VOCABULARY))], VOCABULARY) as engine:
        return answer(scan(engine, VOCABULARY, background, options)), engine


def test_fixtures_of_every_rule_are_answered_alike(tmp_path: Path) -> None:
    data = fixtures()
    assert len(in_memory(data, OPTIONS).conflicts) >= len(RULES)
    assert in_duckdb(data, tmp_path / "claims.parquet")[0] == answer(in_memory(data, OPTIONS))


@pytest.mark.parametrize("seed", SEEDS)
def test_random_claims_are_answered_alike(tmp_path: Path, seed: int) -> None:
    data = random_claims(seed)
    here = in_memory(data, OPTIONS)
    assert here.conflicts
    assert in_duckdb(data, tmp_path / "claims.parquet")[0] == answer(here)


def test_a_whole_check_is_answered_alike() -> None:
    paths = [ROOT / "claims.ttl"]
    assert answer(check(paths, Options(engine="duckdb"))) == answer(check(paths, Options()))


def consistent(count: int) -> list[Any]:
    return [C(f"thing-{n // 10}", "count", Q(100 + n // 10), f"words {n}", A(f"paper-{n % 50}")) for n in range(count)]


def clashing() -> list[Any]:
    return [C("odd", "count", Q(n), f"odd words {n}", A(f"paper-{n}")) for n in (10, 20)]


def test_only_conflicting_groups_leave_duckdb(tmp_path: Path) -> None:
    quiet = consistent(2_000)
    _, engine = in_duckdb(dataset(quiet), tmp_path / "quiet.parquet", ScanOptions(reference=False))
    # Entities of the vocabulary are asked for by name; none of them is described here.
    assert engine.fetched == 0
    _, engine = in_duckdb(dataset([*quiet, *clashing()]), tmp_path / "odd.parquet", ScanOptions(reference=False))
    # Two ids, two claims, two articles.
    assert engine.fetched == 6


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_plan_of_duckdb_has_no_cross_join(everything: Path, rule: KeyRule) -> None:
    with DuckEngine([everything], [], VOCABULARY) as engine:
        engine.traited(())
        engine.learn(VOCABULARY.entities.values())
        told = engine.explained(rule).lower().replace("_", " ")
    assert "read parquet" in told
    assert "hash join" in told
    for slow in ("cross product", "nested loop", "nl join", "merge join", "positional"):
        assert slow not in told


def pairwise(rule: KeyRule, group: Sequence[Row]) -> set[frozenset[str]]:
    """The clashes of a group, pair by pair: what any engine must come to."""
    sets: list[set[str]] = []
    for i, a in enumerate(group):
        for b in group[i + 1 :]:
            if local._clash(rule, a, b):
                meeting = [s for s in sets if s & {a.claim, b.claim}]
                sets = [s for s in sets if s not in meeting] + [{a.claim, b.claim}.union(*meeting)]
    return {frozenset(s) for s in sets}


@pytest.mark.parametrize("seed", SEEDS)
def test_large_groups_are_joined_as_pairs_would_join_them(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_FEW", 6)
    data = random_claims(seed)
    vocabulary = replace(VOCABULARY, entities={**VOCABULARY.entities, **data.entities})
    table = rows(data.claims, vocabulary)
    for rule in RULES:
        for group in local.groups(rule, table):
            found = list(local.clashing(rule, group))
            if all(clash.whole for clash in found):
                assert {frozenset(clash.claims) for clash in found} == pairwise(rule, group)


def test_a_key_that_very_many_share_shows_some_and_says_so() -> None:
    many = [C("crowd", "count", Q(100 + n % 3), f"words {n}", A(f"paper-{n}")) for n in range(3_000)]
    found = in_memory(dataset(many), ScanOptions(reference=False))
    (conflict,) = found.conflicts
    assert len(conflict.claims) <= local.WITNESSES
    assert {c.value.lo for c in conflict.claims} == {100, 101, 102}  # type: ignore[union-attr]
    assert any("3000" in str(limit.args) for limit in found.limits)


def test_of_a_crowd_every_engine_looks_at_the_same_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (plan, local):
        monkeypatch.setattr(module, "CROWD", 30)
        monkeypatch.setattr(module, "EACH", 2)
    data = random_claims(5, 400)
    text, engine = in_duckdb(data, tmp_path / "claims.parquet")
    assert text == answer(in_memory(data, OPTIONS))
    monkeypatch.undo()
    assert engine.fetched < in_duckdb(data, tmp_path / "claims.parquet")[1].fetched


def test_more_ways_of_saying_it_than_are_paired_still_show_the_widest_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "SAYINGS", 20)
    many = [C("crowd", "count", Q(100 + n), f"words {n}", A(f"paper-{n}")) for n in range(300)]
    (conflict,) = in_memory(dataset(many), ScanOptions(reference=False)).conflicts
    values = {c.value.lo for c in conflict.claims}  # type: ignore[union-attr]
    assert {100, 399} <= values


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_reads_as_sql(rule: KeyRule) -> None:
    made = plan.plan_of(rule, VOCABULARY)
    assert made.where
    assert set(made.key) <= set(claim_line(C("a", "count", Q(1)), VOCABULARY))


def test_a_rule_that_needs_plain_truth_is_refused() -> None:
    column = Column("a.negated")
    with pytest.raises(RuleError, match=r"kzclaims\.symbols"):
        bool(column == "x")
    with pytest.raises(RuleError, match=r"no\("):
        _ = ~column
    assert no(True) is False


def test_auto_picks_by_size_and_says_so(tmp_path: Path) -> None:
    small = tmp_path / "small.ttl"
    small.write_text((ROOT / "claims.ttl").read_text(encoding="utf-8"), encoding="utf-8")
    told: list[str] = []
    scan_paths([str(small)], "auto", OPTIONS, tell=told.append)
    assert told == [picked([small])[1]]
    assert told[0].startswith("engine: local")
    large = tmp_path / "large.nt"
    large.write_bytes(b"\n" * (20 << 20))
    assert picked([large])[0] == "duckdb"


def test_engines_share_one_base() -> None:
    assert issubclass(DuckEngine, TableEngine)


def test_the_rules_of_a_scan_are_all_rules_of_one_key() -> None:
    assert list(key_rules()) == RULES


def test_columns_in_memory_are_held_as_they_are_whatever_stands_in_them() -> None:
    odd = ("a\x1fb", "", "line\nfeed", "'quote'", "é😀")
    lines = [
        BLANK | {"record": "claim", "id": f"c{n}", "quote": text, "lo_axis": bound, "start": n or None, "wide": n > 1}
        for n, (text, bound) in enumerate(zip(odd, (float("-inf"), 0.1, -1e300, float("inf"), 5e-324), strict=True))
    ]
    with DuckEngine([], [table_of(lines), table_of([])], VOCABULARY) as engine:
        told = engine._lines("SELECT * FROM lines ORDER BY id")
    assert told == lines
