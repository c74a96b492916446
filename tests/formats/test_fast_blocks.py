"""Claims as this program writes them are taken whole; the rest is parsed, and a broken rest stays broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.formats import fast
from kzclaims.formats.fast_blocks import Taken, stem, taken
from kzclaims.formats.fast_terms import Unusual
from kzclaims.formats.reading import write_file
from kzclaims.vocabulary import load_vocabulary
from tests.engines.claims import ROOT, random_claims

VOCABULARY = load_vocabulary()
SUFFIXES = (".ttl", ".nt")


def written(folder: Path, suffix: str, seed: int = 3) -> Path:
    path = folder / f"claims{suffix}"
    write_file(path, random_claims(seed), VOCABULARY)
    return path


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nearly_all_claims_of_a_file_of_ours_are_taken(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path, suffix)
    held = taken(path.read_text(encoding="utf-8"), suffix == ".ttl", VOCABULARY)
    count = sum(record != "article" for record in fast.quick(path, VOCABULARY)["record"].to_pylist())
    assert len(held.claims) >= 0.8 * count


def test_the_claims_of_the_repository_are_taken() -> None:
    text = (ROOT / "claims.ttl").read_text(encoding="utf-8")
    assert len(taken(text, True, VOCABULARY).claims) >= 0.9 * text.count(" a kz:Claim ;")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("seed", range(3))
def test_taking_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, seed: int) -> None:
    path = written(tmp_path, suffix, seed)
    with_it = fast.quick(path, VOCABULARY).to_pylist()
    monkeypatch.setattr(fast, "taken", lambda text, turtle, vocabulary: Taken([], text, 0))
    without = fast.quick(path, VOCABULARY).to_pylist()
    assert sorted(with_it, key=str) == sorted(without, key=str)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("worth_two", [1, 1 << 30])
def test_a_claim_that_stands_otherwise_is_parsed_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, worth_two: int
) -> None:
    path = written(tmp_path, suffix)
    monkeypatch.setattr(fast, "_WORTH_TWO", worth_two)
    before = fast.quick(path, VOCABULARY).to_pylist()
    quote = next(line["quote"] for line in before if line["quote"] and line["quote"].isascii())
    text = path.read_text(encoding="utf-8")
    assert f'"{quote}"' in text
    path.write_text(text.replace(f'"{quote}"', f'"\\u{ord(quote[0]):04X}{quote[1:]}"'), encoding="utf-8")
    assert len(taken(path.read_text(encoding="utf-8"), suffix == ".ttl", VOCABULARY).claims) < len(before)
    assert sorted(fast.quick(path, VOCABULARY).to_pylist(), key=str) == sorted(before, key=str)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("broken", ["<unfinished", "<urn:a> <urn:b>", '<urn:a> <urn:b> "open'])
def test_a_broken_rest_stays_broken(tmp_path: Path, suffix: str, broken: str) -> None:
    path = written(tmp_path, suffix)
    text = path.read_text(encoding="utf-8")
    for changed in (f"{text}\n{broken}", text[: len(text) // 2]):
        path.write_text(changed, encoding="utf-8")
        with pytest.raises(Unusual):
            fast.quick(path, VOCABULARY)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_claim_told_twice_is_for_the_careful_way(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path, suffix)
    text = path.read_text(encoding="utf-8")
    claim = next(block for block in text.split("\n\n") if " a kz:Claim ;" in block) if suffix == ".ttl" else ""
    again = f"\n{claim}\n" if claim else "".join(f"{line}\n" for line in text.splitlines() if "Claim>" in line)
    path.write_text(text + again.replace("stated", "denied").replace("Stated", "Denied"), encoding="utf-8")
    with pytest.raises(Unusual):
        fast.quick(path, VOCABULARY)


def test_other_prefixes_leave_all_to_the_parser() -> None:
    text = (ROOT / "claims.ttl").read_text(encoding="utf-8").replace("@prefix kz: <https", "@prefix kz: <http", 1)
    assert not taken(text, True, VOCABULARY).claims


def test_a_label_tells_its_claim() -> None:
    assert stem("claim1") == "claim1"
    assert stem("claim-1") == "claimx2dx1"
    assert stem("a.b") == "ax2exb"
