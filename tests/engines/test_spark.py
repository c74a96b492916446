"""Spark gives the same answer to the byte; its plans join by key alone, and only what clashes comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzclaims.archives import scan_paths
from kzclaims.check import Options, check
from kzclaims.dataset import Dataset
from kzclaims.engines import spark
from kzclaims.engines.spark import SparkEngine
from kzclaims.errors import ConfigError, InputError
from kzclaims.formats.compact import reference_lines
from kzclaims.formats.parquet import write_dataset
from kzclaims.formats.reading import write_file
from kzclaims.hanging import whole_rules
from kzclaims.rules import all_rules
from kzclaims.rules.base import KeyRule
from kzclaims.scan import ScanOptions, in_memory, reference, scan
from kzclaims.ties import FIGURES
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, Q
from tests.engines.claims import answer, dataset, fixtures, random_claims
from tests.engines.linked import linked_claims

VOCABULARY = load_vocabulary()
OPTIONS = ScanOptions(graphs=False)
# Two executors' worth of partitions; what is compiled for large data only costs time here.
SMALL = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}
needs_java = pytest.mark.skipif(not spark.java_found(), reason="needs Java")


@pytest.fixture(scope="module", autouse=True)
def small() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(spark, "_LOCAL", spark._LOCAL | SMALL)
        yield


def everything() -> Dataset:
    """The fixtures of all rules, and random claims beside them."""
    parts = (fixtures(), random_claims(3, 150))
    entities = {name: entity for part in parts for name, entity in part.entities.items()}
    return dataset([claim for part in parts for claim in part.claims], entities.values())


@needs_java
def test_fixtures_and_random_claims_are_answered_alike_and_by_key_alone(tmp_path: Path) -> None:
    data, path = everything(), tmp_path / "archive"
    # Two files, as executors would each write one.
    half = len(data.claims) // 2
    for number, claims in enumerate((data.claims[:half], data.claims[half:])):
        write_dataset(path / f"part-{number}.parquet", dataset(claims, data.entities.values()), VOCABULARY)
    background = reference(OPTIONS)
    with SparkEngine([str(path)], reference_lines(background, VOCABULARY), VOCABULARY) as engine:
        assert answer(scan(engine, VOCABULARY, background, OPTIONS)) == answer(in_memory(data, OPTIONS))
        for rule in all_rules():
            if isinstance(rule, KeyRule) and rule.id in ("same-measure-disjoint-values", "one-office-two-holders"):
                told = engine.explained(rule)
                assert "Scan parquet" in told
                assert "CartesianProduct" not in told
                assert "NestedLoop" not in told


@needs_java
def test_graph_rules_answer_the_fixtures_of_every_rule_alike(tmp_path: Path) -> None:
    looking = {rule.id for rule in all_rules() if not isinstance(rule, KeyRule)} - {rule.id for rule in whole_rules()}
    data, options = fixtures(), ScanOptions(select=frozenset(looking))
    write_dataset(tmp_path / "claims.parquet", data, VOCABULARY)
    background = reference(options)
    here = in_memory(data, options)
    assert len({rule for conflict in here.conflicts for rule in conflict.rules}) >= len(looking) - 3
    with SparkEngine([str(tmp_path / "claims.parquet")], reference_lines(background, VOCABULARY), VOCABULARY) as engine:
        assert answer(scan(engine, VOCABULARY, background, options)) == answer(here)


@needs_java
def test_a_whole_check_is_answered_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.ttl"
    # Each key rule costs Spark seconds; all of them are compared above.
    some = [rule for rule in all_rules() if not isinstance(rule, KeyRule) or rule.id.startswith(("same-", "fixed-"))]
    monkeypatch.setattr("kzclaims.check.all_rules", lambda: some)
    write_file(path, random_claims(6, 120), VOCABULARY)
    here = check([path], Options())
    assert here.conflicts
    assert answer(check([path], Options(engine="spark"))) == answer(here)


@needs_java
def test_only_conflicting_groups_come_back(tmp_path: Path) -> None:
    quiet = [C(f"thing-{n // 9}", "count", Q(9 + n // 9), f"words {n}", A(f"paper-{n % 50}")) for n in range(500)]
    odd = [C("odd", "count", Q(n), f"odd words {n}", A(f"odd-{n}")) for n in (10, 20)]
    options = ScanOptions(reference=False, select=frozenset({"same-measure-disjoint-values"}))
    write_dataset(tmp_path / "claims.parquet", dataset([*quiet, *odd]), VOCABULARY)
    with SparkEngine([str(tmp_path / "claims.parquet")], [], VOCABULARY) as engine:
        assert len(scan(engine, VOCABULARY, (), options).conflicts) == 1
    # Two ids, two claims, two articles.
    assert engine.fetched == 6


@needs_java
def test_executors_look_at_components_and_name_those_that_do_not_hold(tmp_path: Path) -> None:
    rules = frozenset({"share-times-total-differs", "claims-that-cannot-all-hold"})
    options = ScanOptions(reference=False, select=rules)
    made = linked_claims(2, 40)
    data = dataset([claim for claim in made.claims if claim.property in ("count", "share")], made.entities.values())
    write_dataset(tmp_path / "claims.parquet", data, VOCABULARY)
    with SparkEngine([str(tmp_path / "claims.parquet")], [], VOCABULARY) as engine:
        here = in_memory(data, options)
        assert here.conflicts
        assert answer(scan(engine, VOCABULARY, (), options)) == answer(here)
        plans = "\n".join(engine._plan(query) for query in engine.queries(FIGURES))
    assert "Scan parquet" in plans
    assert "CartesianProduct" not in plans
    assert "NestedLoop" not in plans


@needs_java
def test_a_half_written_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "half.parquet"
    write_dataset(path, random_claims(1, 20), VOCABULARY)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(InputError, match="cut short"):
        scan_paths([str(path)], "spark", OPTIONS)
    with pytest.raises(InputError, match="cut short"):
        scan_paths([str(tmp_path)], "spark", OPTIONS)
    with pytest.raises(InputError, match="Spark cannot read it"):
        scan_paths([str(tmp_path / "nothing")], "spark", OPTIONS)


@needs_java
def test_a_file_damaged_inside_and_a_claim_of_two_contents_are_told_with_their_files(tmp_path: Path) -> None:
    path, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    write_dataset(path, random_claims(1, 20), VOCABULARY)
    write_dataset(other, random_claims(1, 20), VOCABULARY)
    data = bytearray(path.read_bytes())
    data[4:400] = bytes(396)
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"one\.parquet: is damaged.*kzclaims convert"):
        scan_paths([str(tmp_path)], "spark", OPTIONS)
    claim, changed = C("thing", "count", Q(3), "three things"), C("thing", "count", Q(4), "three things")
    write_dataset(path, dataset([claim]), VOCABULARY)
    write_dataset(other, dataset([changed]), VOCABULARY)
    with pytest.raises(InputError, match=r"one\.parquet, \S*other\.parquet: claim-\S+: this claim stands in two"):
        scan_paths([str(tmp_path)], "spark", OPTIONS)


def test_without_java_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    monkeypatch.delenv("PYSPARK_GATEWAY_PORT", raising=False)
    with pytest.raises(ConfigError, match=r"needs Java.*default-jre-headless"):
        scan_paths([str(tmp_path)], "spark", OPTIONS)
