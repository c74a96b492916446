"""Bad input gets one clear line, exit status 2, and leaves what stood there untouched."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from kzclaims.errors import InputError
from kzclaims.graph import read_claims
from kzclaims.inputs import read_inputs
from kzclaims.vocabulary import load_vocabulary

PREFIXES = """@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix id: <https://w3id.org/kzclaims/id/> .
@prefix kz: <https://w3id.org/kzclaims/ontology#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
FIRST_LINE = PREFIXES.count("\n") + 1
TEXT = "Le tramway ouvrira en septembre 2027."


def claim(body: str) -> str:
    return f"id:claim-tram a kz:Claim ; {body} .\n"


BROKEN = {
    "syntax": ("id:a a kz:Claim ;\n  rdf:subject id:x\n  rdf:predicate kz:count .\n", "broken Turtle", FIRST_LINE + 2),
    "no subject": (claim("rdf:predicate kz:count ; rdf:object id:x"), "has no rdf:subject", FIRST_LINE),
    "no predicate": (claim("rdf:subject id:x ; rdf:object id:x"), "has no rdf:predicate", FIRST_LINE),
    "no object": (claim("rdf:subject id:x ; rdf:predicate kz:count"), "has no rdf:object", FIRST_LINE),
    "unknown property": (
        "\n" + claim("rdf:subject id:x ; rdf:predicate kz:nope ; rdf:object id:y"),
        "unknown property nope",
        FIRST_LINE + 1,
    ),
    "crossing numbers": (
        claim("rdf:subject id:x ; rdf:predicate kz:count ; rdf:object [ a kz:Quantity ; kz:lo 5 ; kz:hi 3 ]"),
        "bounds of its value cross: 5 comes after 3",
        FIRST_LINE,
    ),
    "crossing days": (
        claim(
            "rdf:subject id:x ; rdf:predicate kz:openingDate ;"
            ' rdf:object [ a kz:Period ; kz:lo "2027-09-30"^^xsd:date ; kz:hi "2027-09-01"^^xsd:date ]'
        ),
        "bounds of its value cross",
        FIRST_LINE,
    ),
    "no number": (
        claim('rdf:subject id:x ; rdf:predicate kz:count ; rdf:object [ a kz:Quantity ; kz:lo "many" ]'),
        "'many' is no decimal number",
        FIRST_LINE,
    ),
    "no day": (
        claim('rdf:subject id:x ; rdf:predicate kz:count ; rdf:object id:y ; kz:assertedOn "2027-02-30"'),
        "day is out of range",
        FIRST_LINE,
    ),
    "no modality": (
        claim("rdf:subject id:x ; rdf:predicate kz:count ; rdf:object id:y ; kz:modality kz:Perhaps"),
        "'Perhaps' is no modality",
        FIRST_LINE,
    ),
    "offsets": (
        claim(
            "rdf:subject id:x ; rdf:predicate kz:count ; rdf:object id:y ; oa:hasSelector"
            ' [ a oa:TextQuoteSelector ; oa:exact "tram" ] , [ a oa:TextPositionSelector ; oa:start 3 ; oa:end 9 ]'
        ),
        "the quote has 4 code points, its offsets span 6",
        FIRST_LINE,
    ),
    "dangling link": (
        claim("rdf:subject id:x ; rdf:predicate kz:count ; rdf:object id:y ; kz:partOf id:nowhere"),
        "points to nowhere, which is not in this file",
        FIRST_LINE,
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_claim_is_named_with_its_file_and_line(name: str, tmp_path: Path) -> None:
    body, reason, line = BROKEN[name]
    path = tmp_path / "claims.ttl"
    path.write_text(PREFIXES + body, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_claims(path, load_vocabulary())
    assert reason in str(caught.value)
    assert str(caught.value).startswith(f"{path}:{line}: ")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.ttl", b'<?xml version="1.0"?><rdf:RDF/>', "is RDF/XML, which is refused"),
        ("a.ttl", b"\xff\xfe\x00", "is not UTF-8"),
        ("a.nt", b"<urn:a> <urn:b> .\n", "broken N-Triples"),
        ("a.owl", b"", "suffix '.owl'"),
    ],
)
def test_files_that_are_no_claims_are_refused(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=reason):
        read_inputs([path], None, load_vocabulary())


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(InputError, match=r"nowhere\.ttl: no such file or folder"):
        read_inputs([Path("nowhere.ttl")], None, load_vocabulary())


def tram(start: int, sha256: str) -> str:
    return PREFIXES + (
        "id:claim-tram a kz:Claim ; rdf:subject id:tram ; rdf:predicate kz:openingDate ;\n"
        '    rdf:object [ a kz:Period ; kz:edtf "2027-09" ] ; kz:assertedOn "2025-03-04"^^xsd:date ;\n'
        '    oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact "septembre 2027"@fr ] ,\n'
        f"        [ a oa:TextPositionSelector ; oa:start {start} ; oa:end {start + 14} ] ;\n"
        "    prov:wasQuotedFrom id:article-tram .\n"
        f'id:article-tram a kz:Article ; kz:fileName "tram.txt" ; kz:sha256 "{sha256}" .\n'
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tram.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / "tram.txt").read_bytes()).hexdigest()


def test_an_article_is_read_beside_its_claims(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    data, texts, _ = read_inputs([folder / "claims.ttl"], folder, load_vocabulary())
    claim_, text = data.claims[0], next(iter(texts.values()))
    assert claim_.quote
    assert text.text[claim_.quote.start : claim_.quote.end] == claim_.quote.exact


def test_an_article_whose_bytes_changed_is_refused(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    (folder / "tram.txt").write_text(TEXT + " ", encoding="utf-8")
    with pytest.raises(InputError, match="its bytes changed"):
        read_inputs([folder / "claims.ttl"], folder, load_vocabulary())


def test_a_quote_that_does_not_stand_where_it_says_is_refused(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(21, digest(folder)), encoding="utf-8")
    with pytest.raises(InputError, match="does not stand at 21–35"):
        read_inputs([folder / "claims.ttl"], folder, load_vocabulary())


def test_one_claim_id_with_two_contents_is_refused(folder: Path) -> None:
    (folder / "a.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    (folder / "b.ttl").write_text(tram(22, digest(folder)).replace("2027-09", "2028-09"), encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.ttl, \S*b\.ttl: .*two files with different content"):
        read_inputs([folder], None, load_vocabulary())


def test_a_folder_is_read_by_suffix_and_the_rest_is_listed(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    (folder / "shapes").mkdir()
    (folder / "shapes" / "mine.ttl").write_text("not read", encoding="utf-8")
    (folder / ".hidden.ttl").write_text("not read", encoding="utf-8")
    data, _, _ = read_inputs([folder], None, load_vocabulary())
    assert len(data.claims) == 1
    assert any("tram.txt" in str(line.args) for line in data.limits)


def test_an_import_is_never_fetched(tmp_path: Path) -> None:
    path = tmp_path / "claims.ttl"
    path.write_text(PREFIXES + "<urn:x> owl:imports <http://127.0.0.1:9/there.ttl> .\n", encoding="utf-8")
    data, _, _ = read_inputs([path], None, load_vocabulary())
    (limit,) = data.limits
    assert dict(limit.args) == {"path": str(path), "target": "http://127.0.0.1:9/there.ttl"}
    assert limit.en.endswith("was not fetched")


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kzclaims", *arguments]
    root = Path(__file__).resolve().parent.parent
    environment = {"PYTHONPATH": str(root), "PATH": ""}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)


@pytest.mark.parametrize("name", ["syntax", "no subject", "crossing numbers"])
def test_the_command_line_ends_with_status_2_and_writes_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "claims.ttl").write_text(PREFIXES + BROKEN[name][0], encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.json").write_text("as it was", encoding="utf-8")
    done = run("check", "claims.ttl", "--format", "json", "-o", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert BROKEN[name][1] in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert (tmp_path / "out" / "report.json").read_text(encoding="utf-8") == "as it was"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.json"]


def test_an_unwritable_place_is_named(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    done = run("check", "claims.ttl", "--format", "json", "-o", "tram.txt/report", cwd=folder)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--select", "no-such-rule"], "unknown rule 'no-such-rule'"),
        (["--as-of", "yesterday"], "is no day such as"),
        (["--nonsense"], "No such option"),
        (["--format", "json", "--format", "ttl", "-o", "one.json"], "one file cannot hold 2 formats"),
        (["--articles", "nowhere"], "no such folder"),
    ],
)
def test_wrong_options_are_named(arguments: list[str], reason: str, folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    done = run("check", *arguments, cwd=folder)
    assert done.returncode == 2
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_setting_is_an_error(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    (folder / "kzclaims.toml").write_text("ignroe = []\n", encoding="utf-8")
    done = run("check", cwd=folder)
    assert done.returncode == 2
    assert "unknown key 'ignroe'" in done.stderr


def test_results_go_to_standard_output_and_the_summary_to_standard_error(folder: Path) -> None:
    (folder / "claims.ttl").write_text(tram(22, digest(folder)), encoding="utf-8")
    done = run("check", "--format", "json", cwd=folder)
    assert done.returncode == 0
    assert done.stdout.startswith("{")
    assert "0 contradiction" in done.stderr
