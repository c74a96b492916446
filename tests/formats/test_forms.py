"""Claims from one form to another and back, byte by byte; and what is wrong with a file is said, with what to do."""

from __future__ import annotations

import errno
import json
import re
import resource
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from click.testing import CliRunner
from rdflib import Dataset as Named
from rdflib import Graph
from rdflib.compare import isomorphic

from kzclaims.archives import convert, scan_paths
from kzclaims.cli import cli
from kzclaims.dataset import Dataset
from kzclaims.errors import ConfigError, InputError, OutputError
from kzclaims.formats import parquet
from kzclaims.formats.cache import ParsedCache
from kzclaims.formats.columns import KINDS, axis, dataset_of, lines_of
from kzclaims.formats.reading import read_dataset, write_file
from kzclaims.formats.triples import WRITERS
from kzclaims.graph import read_claims
from kzclaims.rdf_files import CONTEXT, CONTEXT_IRI, parse
from kzclaims.scan import ScanOptions
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, N, Q, W
from tests.engines.claims import FIXTURES, ROOT, answer, dataset, random_claims

VOCABULARY = load_vocabulary()
FORMS = [*WRITERS, ".parquet"]
OPTIONS = ScanOptions()


def awkward() -> Dataset:
    """Claims whose words would break a careless writer."""
    hard = 'a "quote" ; with \\ . and\nlines,\ttabs, «guillemets», 😀 and \u202e bidi'
    paper = A("büro-1", title=hard, url="https://example.org/a?b=c&d=e f")
    return dataset(
        [
            C("thing", "description", W(hard, "fr"), hard, paper, start=3),
            C("https://example.org/x#y", "location", N("https://example.org/place(1)"), "there", paper),
            C("thing", "openingDate", D("2027", readings=("2028-01-01",)), "soon", paper),
            C("thing", "count", Q("1234567890123456789.5"), "many", paper, quantifier="only", gender="f"),
            C("nothing", "count", Q("0.1"), "no article", A("plain", language="")),
        ]
    )


@pytest.mark.parametrize("source", FORMS)
@pytest.mark.parametrize("target", FORMS)
def test_any_form_gives_any_other_and_the_same_bytes(tmp_path: Path, source: str, target: str) -> None:
    write_file(tmp_path / "awkward.ttl", awkward(), VOCABULARY)
    for name, path in (("own", ROOT / "claims.ttl"), ("hard", tmp_path / "awkward.ttl")):
        data = read_claims(path, VOCABULARY)[0]
        first, second = tmp_path / f"{name}{source}", tmp_path / f"{name}-direct{target}"
        write_file(first, data, VOCABULARY)
        write_file(second, data, VOCABULARY)
        convert([first], tmp_path / f"{name}-by-way{target}")
        assert (tmp_path / f"{name}-by-way{target}").read_bytes() == second.read_bytes()


def test_claims_ttl_comes_back_as_it_was(tmp_path: Path) -> None:
    convert([ROOT / "claims.ttl"], tmp_path / "claims.parquet")
    convert([tmp_path / "claims.parquet"], tmp_path / "claims.ttl")
    assert (tmp_path / "claims.ttl").read_bytes() == (ROOT / "claims.ttl").read_bytes()


@pytest.mark.parametrize(("suffix", "kind"), [(".nt", "nt"), (".trig", "trig"), (".jsonld", "json-ld")])
def test_every_form_says_the_same_triples(suffix: str, kind: str) -> None:
    data, _ = read_claims(FIXTURES[0], VOCABULARY)
    text = WRITERS[suffix](data)
    if suffix == ".jsonld":
        text = json.dumps(json.loads(text) | {"@context": CONTEXT})
    named = Named(default_union=True)
    named.parse(data=text, format=kind)
    found = Graph()
    for triple in named.triples((None, None, None)):
        found.add(triple)
    again = Graph().parse(data=WRITERS[".ttl"](data), format="turtle")
    assert isomorphic(found, again)


@pytest.mark.parametrize("seed", range(3))
def test_lines_keep_all_of_a_claim(seed: int) -> None:
    data = random_claims(seed)
    assert set(dataset_of(list(lines_of(data, VOCABULARY))).claims) == set(data.claims)


def test_floats_order_decimals_of_fifteen_digits() -> None:
    a, b = Decimal("0.123456789012345"), Decimal("0.123456789012346")
    assert axis(a)[0] < axis(b)[0]
    assert not axis(a)[1]
    assert axis(Decimal("0.1234567890123456"))[1]
    assert axis(Decimal("1E+400"))[1]
    assert axis(Decimal("Infinity")) == (float("inf"), False)


def test_many_files_and_folders_are_one_input(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    convert([FIXTURES[0]], tmp_path / "more" / "a.nt")
    convert([FIXTURES[2]], tmp_path / "b.parquet")
    convert([tmp_path], tmp_path / "all.jsonld")
    whole = read_dataset(tmp_path / "all.jsonld", VOCABULARY)
    parts = [read_claims(path, VOCABULARY)[0].claims for path in (FIXTURES[0], FIXTURES[2])]
    assert {c.id for c in whole.claims} == {c.id for part in parts for c in part}


def run(*words: object) -> tuple[int, str]:
    try:
        result = CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False, standalone_mode=False)
    except (InputError, ConfigError, OutputError) as error:
        return 2, str(error)
    return result.exit_code, result.output


def test_a_remote_context_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    for context in ("https://example.org/context", ["https://example.org/context"], {"@import": "https://x.org/"}):
        path.write_text(json.dumps({"@context": context, "@graph": []}), encoding="utf-8")
        with pytest.raises(InputError, match="refused"):
            read_dataset(path, VOCABULARY)
    path.write_text(json.dumps({"@context": CONTEXT_IRI, "@graph": []}), encoding="utf-8")
    assert not read_dataset(path, VOCABULARY).claims
    path.write_text('{"@graph": [', encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.jsonld:1: broken JSON"):
        read_dataset(path, VOCABULARY)


@pytest.mark.parametrize("engine", ["local", "duckdb"])
def test_a_half_written_parquet_file_is_told(tmp_path: Path, engine: str) -> None:
    path = tmp_path / "half.parquet"
    convert([ROOT / "claims.ttl"], path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(InputError, match=r"half\.parquet: is cut short.*kzclaims convert"):
        scan_paths([str(path)], engine, OPTIONS)


def test_a_parquet_file_of_a_newer_version_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new.parquet"
    monkeypatch.setattr(parquet, "VERSION", 2)
    convert([ROOT / "claims.ttl"], path)
    monkeypatch.undo()
    with pytest.raises(InputError, match=r"version 2, this program reads 1.*Update"):
        read_dataset(path, VOCABULARY)


def test_a_parquet_file_of_others_is_told(tmp_path: Path) -> None:
    path = tmp_path / "other.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"id": ["a"]}), path)
    with pytest.raises(InputError, match="no column"):
        read_dataset(path, VOCABULARY)
    columns = parquet.schema().with_metadata({parquet.MARK: b"another's"}).empty_table()
    pyarrow.parquet.write_table(columns, path)
    with pytest.raises(InputError, match=r"is no Parquet file of claims.*kzclaims convert"):
        read_dataset(path, VOCABULARY)


@pytest.mark.parametrize("engine", ["local", "duckdb"])
@pytest.mark.parametrize("suffix", WRITERS)
def test_a_file_cut_in_the_middle_is_told_with_the_line_of_the_cut(tmp_path: Path, engine: str, suffix: str) -> None:
    path = tmp_path / f"cut{suffix}"
    convert([ROOT / "claims.ttl"], path)
    text = path.read_text(encoding="utf-8")
    half = text[: len(text) // 2]
    path.write_text(half, encoding="utf-8")
    line = half.rstrip().count("\n") + 1
    told = rf"cut\{suffix}:{line}: broken .*ends in the middle of a statement.*Get the whole file"
    with pytest.raises(InputError, match=told):
        scan_paths([str(path)], engine, OPTIONS)


@pytest.mark.parametrize("suffix", WRITERS)
def test_wherever_a_file_is_cut_the_line_is_told(tmp_path: Path, suffix: str) -> None:
    whole, path = tmp_path / f"whole{suffix}", tmp_path / f"cut{suffix}"
    write_file(whole, dataset([C("thing", "count", Q(3), "trois « choses » à Abay")]), VOCABULARY)
    data = whole.read_bytes()
    # At every third place of the last statements; a cut between two of them is no fault of the syntax.
    for end in range(len(data) - 150, len(data) - 4, 3):
        path.write_bytes(data[:end])
        if not data[:end].rstrip().endswith(b"."):
            with pytest.raises(InputError, match=r"ends in the middle of a .* Get the whole file again") as told:
                parse(path)
            assert told.value.line == data[:end].rstrip().count(b"\n") + 1


def test_a_turtle_file_that_is_whole_but_broken_is_told_where(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> .\n<urn:a> <urn:b> 3 .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.ttl:2: broken Turtle: .*Mend that line"):
        parse(path)
    path.write_bytes(b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> '\xe9' .\n")
    with pytest.raises(InputError, match=r"broken\.ttl:2: is not UTF-8"):
        parse(path)


@pytest.mark.parametrize("engine", ["local", "duckdb"])
def test_one_id_with_two_contents_is_told(tmp_path: Path, engine: str) -> None:
    claim = C("thing", "count", Q(3), "three things")
    other = C("thing", "count", Q(4), "three things")
    assert claim.id == other.id
    write_file(tmp_path / "a.parquet", dataset([claim]), VOCABULARY)
    write_file(tmp_path / "b.parquet", dataset([other]), VOCABULARY)
    write_file(tmp_path / "c.ttl", dataset([C("thing", "count", Q(3), "others")]), VOCABULARY)
    told = r"a\.parquet, \S*b\.parquet: claim-\S+: this claim stands in two files with different content.*Rename"
    with pytest.raises(InputError, match=told):
        scan_paths([str(tmp_path)], engine, OPTIONS)
    write_file(tmp_path / "b.parquet", dataset([claim]), VOCABULARY)
    assert not scan_paths([str(tmp_path)], engine, OPTIONS).conflicts


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.parquet"
    path.write_bytes(b"before")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    code, told = run("convert", ROOT / "claims.ttl", "-o", path)
    assert code == 2
    assert "No space left on device" in told
    assert "Free some space" in told
    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["claims.parquet"]


@pytest.mark.parametrize("engine", ["local", "duckdb"])
def test_a_kept_parse_saves_the_next_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    source, kept = tmp_path / "claims.ttl", tmp_path / "kept"
    source.write_bytes((ROOT / "claims.ttl").read_bytes())
    plain = answer(scan_paths([str(source)], engine, OPTIONS))
    assert answer(scan_paths([str(source)], engine, OPTIONS, kept)) == plain
    (entry,) = kept.rglob("*.parquet")

    def parsed(*_: Any) -> None:
        raise AssertionError("parsed again")

    with monkeypatch.context() as patched:
        patched.setattr("kzclaims.graph.read_claims", parsed)
        patched.setattr("kzclaims.formats.fast.held_of_file", parsed)
        assert answer(scan_paths([str(source)], engine, OPTIONS, kept)) == plain
    # A damaged entry is as good as none; another content is another entry.
    entry.write_bytes(entry.read_bytes()[:1000])
    assert answer(scan_paths([str(source)], engine, OPTIONS, kept)) == plain
    text = source.read_text(encoding="utf-8")
    source.write_text(text + "\n# another\n", encoding="utf-8")
    assert answer(scan_paths([str(source)], engine, OPTIONS, kept)) == plain
    assert len(list(kept.rglob("*.parquet"))) == 2


def test_a_full_disk_keeps_no_part_of_a_parse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OutputError, match="Free some space"):
        ParsedCache(tmp_path / "kept").parquet(ROOT / "claims.ttl", VOCABULARY)
    assert not [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]


@pytest.mark.parametrize("engine", ["local", "duckdb"])
def test_a_disk_that_fills_during_the_cache_write_is_told_and_nothing_of_it_is_used(
    tmp_path: Path, engine: str
) -> None:
    kept = tmp_path / "kept"
    words = ["scan", str(ROOT / "claims.ttl"), "--engine", engine, "--fail-on", "never", "--quiet", "--lang", "en"]
    words += ["--cache", str(kept)]

    def limited() -> None:
        # The system refuses the bytes beyond, as a full disk does.
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))

    command = [sys.executable, "-m", "kzclaims", *words]
    stopped = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, preexec_fn=limited, check=False)
    assert stopped.returncode == 2
    assert re.search(r"\.parquet: cannot be written: .*Free some space or name another place\.\n$", stopped.stderr)
    assert stopped.stdout == ""
    assert not [path for path in kept.rglob("*") if path.is_file()]
    code, told = run(*words)
    assert code == 0
    assert told == run(*words[:-2])[1]


def test_the_command_line_scans_and_converts(tmp_path: Path) -> None:
    out = tmp_path / "claims.parquet"
    assert run("convert", ROOT / "claims.ttl", "-o", out)[0] == 0
    code, told = run("scan", out, "--engine", "duckdb", "--format", "json", "--fail-on", "never", "--quiet")
    assert code == 0
    assert json.loads(told)["conflicts"]
    assert run("scan", out, "--select", "nothing")[0] == 2
    assert run("convert", ROOT / "claims.ttl", "-o", tmp_path / "claims.xyz")[0] == 2
    assert run("scan", ROOT / "README.md")[0] == 2


def test_the_columns_are_those_of_a_line() -> None:
    (line,) = lines_of(Dataset((C("a", "count", Q(1)),), (), {}), VOCABULARY)
    assert set(line) == set(KINDS)
