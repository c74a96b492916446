"""The quick way to columns gives what the careful way gives, or leaves the file to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kzclaims.archives import scan_paths
from kzclaims.dataset import Dataset
from kzclaims.errors import InputError
from kzclaims.formats import fast
from kzclaims.formats.columns import dataset_of, lines_of, table_of
from kzclaims.formats.fast_terms import Unusual
from kzclaims.formats.parquet import table
from kzclaims.formats.reading import write_file
from kzclaims.graph import read_claims
from kzclaims.scan import ScanOptions
from kzclaims.vocabulary import load_vocabulary
from tests.builders import A, C, D, Q
from tests.engines.claims import FIXTURES, ROOT, answer, dataset, random_claims

VOCABULARY = load_vocabulary()
SUFFIXES = (".ttl", ".nt")
CLAIM = "https://w3id.org/kzclaims/id/"


def ordered(found: Any) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = found.to_pylist()
    return sorted(lines, key=lambda line: (line["record"], line["id"]))


def careful(path: Path) -> Any:
    return table(table_of(lines_of(read_claims(path, VOCABULARY)[0], VOCABULARY)))


@pytest.mark.parametrize("path", [ROOT / "claims.ttl", *FIXTURES], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_fixtures_are_read_alike(path: Path) -> None:
    assert ordered(fast.quick(path, VOCABULARY)) == ordered(careful(path))


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("seed", range(4))
def test_random_claims_are_read_alike_by_one_process_and_by_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, suffix: str
) -> None:
    path = tmp_path / f"claims{suffix}"
    write_file(path, random_claims(seed), VOCABULARY)
    one = fast.quick(path, VOCABULARY)
    monkeypatch.setattr(fast, "_WORTH_TWO", 1)
    assert len(fast._halves(path.read_bytes(), suffix == ".ttl", True)) == 2
    two = fast.quick(path, VOCABULARY)
    assert ordered(one) == ordered(two) == ordered(careful(path))


def test_the_form_of_others_is_read_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """rdflib writes what the same graph says in another order, with other blank nodes."""
    _, graph = read_claims(ROOT / "claims.ttl", VOCABULARY)
    monkeypatch.setattr(fast, "_WORTH_TWO", 1)
    for suffix, kind in ((".ttl", "turtle"), (".nt", "nt")):
        path = tmp_path / f"other{suffix}"
        graph.serialize(path, format=kind, encoding="utf-8")
        try:
            found = fast.quick(path, VOCABULARY)
        except Unusual:
            found = fast.columns_of_file(path, VOCABULARY)
        assert ordered(found) == ordered(careful(path))


BROKEN = {
    "an unknown property": ("kz:count ", "kz:nothing "),
    "a modality that is none": ("kz:Stated", "kz:Shouted"),
    "a quote of another length": ("oa:end 20", "oa:end 21"),
    "bounds that cross": ('kz:lo "7"', 'kz:lo "8"'),
    "a number that is none": ('kz:lo "7"', 'kz:lo "seven"'),
    "a day that is none": ('"2025-03-04"^^xsd:date', '"2025-02-30"^^xsd:date'),
    "no subject": ("rdf:subject id:thing ;", ""),
    "a broken line": ("kz:modality", "kz:modality ,"),
    "a link to nothing": ("kz:modality", "kz:partOf id:nowhere ; kz:modality"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_is_told_by_the_careful_way(tmp_path: Path, what: str) -> None:
    claim = C("thing", "count", Q(7), "words of 15 cars", A(), start=4)
    path = tmp_path / "claims.ttl"
    write_file(path, dataset([claim]), VOCABULARY)
    text = path.read_text(encoding="utf-8")
    assert BROKEN[what][0] in text
    fast.quick(path, VOCABULARY)
    path.write_text(text.replace(*BROKEN[what]), encoding="utf-8")
    with pytest.raises(Unusual):
        fast.quick(path, VOCABULARY)
    with pytest.raises(InputError, match=r"claims\.ttl"):
        fast.columns_of_file(path, VOCABULARY)


UNUSUAL = {
    "a number written oddly": lambda text: text.replace('"7"', '"07"'),
    "a claim told twice": lambda text: text + "\n" + text.split("\n\n")[-1].replace("a kz:Claim", 'kz:gender "f"'),
    "an import": lambda text: text + "\n<urn:x> <http://www.w3.org/2002/07/owl#imports> <urn:y> .\n",
    "a blank node of nobody": lambda text: text + '\n[] kz:text "x" .\n',
}


@pytest.mark.parametrize("what", UNUSUAL)
def test_what_is_unusual_is_left_to_the_careful_way(tmp_path: Path, what: str) -> None:
    path = tmp_path / "claims.ttl"
    claims = [C("thing", "count", Q(7), "seven", A()), C("thing", "openingDate", D("2027"), "soon", A())]
    write_file(path, dataset(claims), VOCABULARY)
    path.write_text(UNUSUAL[what](path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(Unusual):
        fast.quick(path, VOCABULARY)
    assert ordered(fast.columns_of_file(path, VOCABULARY)) == ordered(careful(path))


def test_a_cut_between_prefixes_or_within_long_strings_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "_WORTH_TWO", 1)
    head = b"@prefix a: <urn:a> .\n\n"
    body = b"a:x a:y a:z .\n\n" * 20
    assert len(fast._halves(head + body, True, fast._plain(head + body))) == 2
    for mark in (
        b'a:x a:y """long""" .\n\n',
        b"_:b a:y a:z .\n\n",
        b"@prefix a: <urn:b> .\n\n",
        b"PREFIX a: <urn:b>\n",
    ):
        whole = head + body + mark + body
        assert len(fast._halves(whole, True, fast._plain(whole))) == 1


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_duckdb_answers_from_text_as_python_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.setattr(fast, "_WORTH_TWO", 1)
    path = tmp_path / f"claims{suffix}"
    write_file(path, random_claims(7), VOCABULARY)
    found = [answer(scan_paths([str(path)], engine, ScanOptions())) for engine in ("local", "duckdb")]
    assert found[0] == found[1]


def test_an_empty_file_has_no_claims(tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_bytes(b"")
    assert not fast.columns_of_file(tmp_path / "empty.ttl", VOCABULARY).num_rows
    assert dataset_of([]) == Dataset((), (), {})
