"""The whole way: article files in, conflicts out; extracted claims read back; a draft beside a folder; bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kzclaims.check import Options, check, explained
from kzclaims.errors import ConfigError
from kzclaims.graph import read_claims
from kzclaims.report import write_extraction
from kzclaims.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parent.parent
FIRST = """---
title: Valombre aura son tram
publisher: La Gazette de Valombre
date: 2025-03-04
language: fr
---

La ligne C du tram de Valombre coûtera 50 millions d’euros (environ 70 millions de dollars), selon le maire, Paul Rivel.

Selon la ville, 40 % des 900 arbres, soit 450, seront replantés. La ligne ouvrira d’ici un an, soit fin 2027.
"""
SECOND = """---
title: A tram for Valombre
publisher: Harbour Post
date: 2025-03-05
language: en
---

The tram was presented on Tuesday. “It belongs to all of us,” said Paul Rivel, the mayor.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "01-fr.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "02-en.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def keys(path: Path) -> set[str]:
    return {conflict.id for conflict in check([path], Options()).conflicts}


def test_every_quote_stands_in_its_file(folder: Path) -> None:
    report = check([folder], Options())
    assert report.claims
    for claim in report.claims:
        assert claim.quote
        text = (folder / claim.article.file_name).read_text(encoding="utf-8")
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact


def test_a_product_and_a_conversion_that_cannot_be_are_found(folder: Path) -> None:
    rules = {rule for conflict in check([folder], Options()).conflicts for rule in conflict.rules}
    assert {"implied-rate-off-market", "share-times-total-differs", "relative-and-absolute-dates-differ"} <= rules


def test_extracted_claims_read_back_to_the_same_conflicts(folder: Path, tmp_path: Path) -> None:
    claims = tmp_path / "out" / "extracted.ttl"
    write_extraction(check([folder], Options()), "ttl", claims)
    data, _ = read_claims(claims, load_vocabulary())
    assert data.claims
    assert keys(claims) == keys(folder)


def test_the_order_of_files_does_not_matter(folder: Path) -> None:
    files = sorted(folder.glob("*.txt"))
    first, second = check(files, Options()), check(files[::-1], Options())
    assert [c.id for c in first.conflicts] == [c.id for c in second.conflicts]
    assert first.claims == second.claims


def test_a_draft_is_checked_beside_a_folder(folder: Path, tmp_path: Path) -> None:
    draft = tmp_path / "desk" / "draft.txt"
    draft.parent.mkdir()
    draft.write_text(SECOND, encoding="utf-8")
    beside = tmp_path / "published"
    beside.mkdir()
    (folder / "01-fr.txt").rename(beside / "01-fr.txt")
    report = check([draft], Options(beside=beside))
    assert all(any(c.article.file_name == "draft.txt" for c in conflict.claims) for conflict in report.conflicts)
    assert len(report.articles) == 2


def test_a_draft_may_be_claims(folder: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.ttl"
    write_extraction(check([folder / "01-fr.txt"], Options()), "ttl", draft)
    (folder / "01-fr.txt").unlink()
    found = check([draft], Options(beside=folder)).conflicts
    assert {c.id for c in found} == {c.id for c in check([draft, folder], Options()).conflicts} != set()


def test_one_bad_article_does_not_stop_the_run(folder: Path) -> None:
    (folder / "03-binary.txt").write_bytes(b"\x00\xff\xfe" * 50)
    (folder / "04-empty.txt").write_text("", encoding="utf-8")
    report = check([folder], Options())
    assert report.claims
    told = " ".join(str(limit.args) for limit in report.limits)
    assert "03-binary.txt" in told
    assert "04-empty.txt" in told


def test_reviewed_claims_take_the_place_of_extraction(folder: Path) -> None:
    claims = folder / "claims.ttl"
    write_extraction(check([folder / "01-fr.txt"], Options()), "ttl", claims)
    report = check([folder], Options())
    assert {c.article.file_name for c in report.claims} == {"01-fr.txt", "02-en.txt"}
    assert len({c.id for c in report.claims}) == len(report.claims)
    assert any("01-fr.txt" in str(limit.args) for limit in report.limits)


def test_why_two_claims_were_not_compared(folder: Path) -> None:
    report = check([folder], Options())
    money = next(c for c in report.claims if c.property == "amount")
    name = next(c for c in report.claims if c.property == "name")
    (reason,) = explained(report, money.id, name.id)
    assert reason.en.startswith("not compared")
    with pytest.raises(ConfigError, match="no claim 'nobody'"):
        explained(report, "nobody", name.id)


def test_standard_input_is_one_article(folder: Path) -> None:
    command = [sys.executable, "-m", "kzclaims", "check", "-", "--format", "json", "--fail-on", "never", "--quiet"]
    done = subprocess.run(command, input=FIRST, capture_output=True, text=True, cwd=ROOT, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert [article["id"] for article in report["articles"]] == ["-"]
    assert report["claims"]
