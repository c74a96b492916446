"""A scan looks whether each claim is whole, part by part, and finds what a check of the same files finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import BNode

from kzclaims import integrity
from kzclaims.archives import scan_paths
from kzclaims.check import Options, check
from kzclaims.dataset import Dataset
from kzclaims.errors import ConfigError, InputError
from kzclaims.formats import stored
from kzclaims.formats.reading import write_file
from kzclaims.integrity import failing
from kzclaims.iris import short
from kzclaims.scan import ScanOptions
from kzclaims.shapes import integrity_shapes
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Speaker
from tests.builders import A, C, Q, S
from tests.engines.claims import answer, dataset, random_claims

OPTIONS = ScanOptions(reference=False)
VOICE = Speaker("en", lambda name, _: name)
SHAPES = {short(shape).rpartition("#")[2] for shape in integrity_shapes().subjects()}


def faulty(count: int = 30) -> Dataset:
    """Whole claims, and some with a defect each; one article has no day."""
    whole = [C(f"thing-{n}", "count", Q(n + 1), f"words {n}", A(f"paper-{n % 7}")) for n in range(count)]
    dateless = replace(A("undated"), published="", sha256="")
    return dataset(
        [
            *whole,
            C("tram", "share", S(130), "130 % of it", A("paper-1")),
            replace(C("bridge", "count", Q(4), "four", A("paper-2")), quote=None),
            replace(C("school", "count", Q(5), "five", A("paper-3")), asserted=""),
            C("hall", "count", Q(6), "six of them", dateless),
            C("hall", "count", Q(6), "six again", dateless, scope="north"),
        ]
    )


def rules_of(path: Path, engine: str) -> tuple[set[tuple[str, ...]], list[str]]:
    report = scan_paths([str(path)], engine, OPTIONS, integrity=True)
    return {(c.rule, *(claim.id for claim in c.claims)) for c in report.conflicts}, [
        VOICE.say(m) for m in report.limits
    ]


@pytest.mark.parametrize("form", ["ttl", "nt", "trig", "jsonld", "parquet"])
@pytest.mark.parametrize("engine", ["local", "duckdb"])
def test_a_scan_finds_the_defects_that_a_check_finds(
    tmp_path: Path, form: str, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"claims.{form}"
    write_file(path, faulty(), load_vocabulary())
    # Parts of a few claims, and their triples on the disk.
    monkeypatch.setattr(integrity, "_of_file", _small(integrity._of_file))
    found, told = rules_of(path, engine)
    whole = check([path], Options(reference=False))
    by_shape = {(c.rule, *(claim.id for claim in c.claims)) for c in whole.conflicts if c.rule in SHAPES}
    assert {row for row in found if row[0] in SHAPES} == by_shape
    assert {row[0] for row in by_shape} >= {"share-above-100", "claim-without-quote", "claim-without-date"}
    assert any("part by part" in line for line in told)
    assert sum("undated" in line for line in told) == sum("undated" in VOICE.say(m) for m in whole.limits) > 0


def _small(of_file):
    return lambda path, at_once, large: of_file(path, 4, 0)


def test_without_it_a_scan_says_that_no_shapes_were_run(tmp_path: Path) -> None:
    path = tmp_path / "claims.ttl"
    write_file(path, faulty(), load_vocabulary())
    report = scan_paths([str(path)], "local", OPTIONS)
    assert any("--integrity" in VOICE.say(limit) for limit in report.limits)
    assert not {c.rule for c in report.conflicts} & SHAPES


def test_engines_answer_alike_with_it(tmp_path: Path) -> None:
    path = tmp_path / "claims.ttl"
    write_file(path, random_claims(4, 120), load_vocabulary())
    reports = [scan_paths([str(path)], engine, OPTIONS, integrity=True) for engine in ("local", "duckdb")]
    assert answer(reports[0]) == answer(reports[1])


def test_very_many_failures_are_counted_and_some_shown(tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    made = [replace(C(f"t{n}", "count", Q(n), f"w {n}", A("paper")), asserted="") for n in range(60)]
    write_file(path, dataset(made), load_vocabulary())
    found = failing([path], at_once=9, shown=5)
    assert [sorted(one.claims) for one in found.failed] == [[c.id] for c in sorted(made, key=lambda c: c.id)[:5]]
    assert any("60" in VOICE.say(line) and "5 of them" in VOICE.say(line) for line in found.told)


def test_triples_on_the_disk_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.ttl"
    write_file(path, random_claims(1, 40), load_vocabulary())
    with stored.held(path, 0) as disk, stored.held(path) as memory:
        every = (None, None, None)
        assert type(disk) is not type(memory)
        assert len(list(disk.triples(every))) == len(list(memory.triples(every))) > 300
        for _, predicate, thing in list(memory.triples(every))[:200]:
            pattern = (None, predicate, thing if not hasattr(thing, "datatype") else None)
            if not isinstance(thing, BNode):
                assert len(list(disk.triples(pattern))) == len(list(memory.triples(pattern)))


def test_a_file_that_is_cut_is_named(tmp_path: Path) -> None:
    path = tmp_path / "claims.ttl"
    write_file(path, random_claims(1, 40), load_vocabulary())
    path.write_bytes(path.read_bytes()[:-60])
    with pytest.raises(InputError, match=r"claims\.ttl"), stored.held(path, 0):
        pass


def test_spark_refuses_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--engine local or duckdb"):
        scan_paths([str(tmp_path)], "spark", OPTIONS, integrity=True)
