"""The house's list of names in an archive: used by whatever is added, kept, and held against another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.archive.adding import add
from kzclaims.archive.archive import check_archive, check_draft
from kzclaims.archive.listed import listed
from kzclaims.archive.renewing import renew
from kzclaims.archive.store import NAME, Store
from kzclaims.check import Options, check
from kzclaims.errors import ConfigError, InputError
from tests.archive.test_archive import conflicts
from tests.archive.test_commands import run

RULE = "name-not-as-the-house-writes-it"
LIST = """[person."Irina Maratova"]
aliases = ["Irina Sadykova"]
avoid = ["Irina Maratowa"]

[organisation."Norvik"]
avoid = ["Norwik"]
"""
HEAD = "---\ntitle: The plant\ndate: {}\n---\n"
TEXTS = {
    "one.md": "Irina Maratova, director of the Corley plant, presented the plan at Norwik, which has 860 staff.",
    "two.md": "Irina Sadykova, director of the Corley plant, was silent. The plant of Norvik has 680 staff.",
    "three.md": "Irina Maratowa said nothing. The works begin on 4 April 2025 in Corley.",
}
DRAFT = "Irina Maratowa, director of the Corley plant, spoke for Norwik on 5 March 2025."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Articles with a list of names beside them."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for day, (name, text) in enumerate(TEXTS.items(), 3):
        (folder / name).write_text(f"{HEAD.format(f'2025-03-0{day}')}\n{text}\n", encoding="utf-8")
    (folder / "names.toml").write_text(LIST, encoding="utf-8")
    return folder


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "drafts" / "draft.md"
    path.parent.mkdir()
    path.write_text(f"{HEAD.format('2025-03-09')}\n{DRAFT}\n", encoding="utf-8")
    return path


def test_the_list_beside_the_articles_is_used_and_kept(desk: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for name in TEXTS:
        add(kept, [desk / name])
    whole = check([desk], Options())
    assert RULE in {rule for c in whole.conflicts for rule in c.rules}
    assert conflicts(check_archive(kept, Options())) == conflicts(whole)
    with Store(kept).reading() as base:
        table = listed(base)
    assert table is not None
    assert [entry.preferred for entry in table.entries] == ["Irina Maratova", "Norvik"]


def test_a_draft_is_read_with_the_list_of_the_archive(desk: Path, draft: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    add(kept, [desk])
    before = (kept / NAME).read_bytes()
    found = {rule for c in check_draft(kept, [draft], Options()).conflicts for rule in c.rules}
    assert RULE in found
    assert (kept / NAME).read_bytes() == before
    named = check_draft(kept, [draft], Options(names=desk / "names.toml"))
    assert {rule for c in named.conflicts for rule in c.rules} == found


def test_another_list_says_what_is_to_be_read_anew_and_how(desk: Path, draft: Path, tmp_path: Path) -> None:
    kept, other = tmp_path / "kept", tmp_path / "other.toml"
    add(kept, [desk])
    other.write_text(LIST.replace('"Norwik"', '"Norvick"'), encoding="utf-8")
    told = r"other\.toml: differs .* \(Norvik\); 2 articles name them\. .*`kzclaims archive renew --names"
    for work in (
        lambda: add(kept, [draft], names=other),
        lambda: check_draft(kept, [draft], Options(names=other)),
        lambda: check_archive(kept, Options(names=other)),
    ):
        with pytest.raises(InputError, match=told):
            work()
    (draft.parent / "names.toml").write_text(other.read_text(encoding="utf-8"), encoding="utf-8")
    done = run("archive", "add", draft, "--archive", kept, "--lang", "en")
    assert done.output.startswith(
        "the list of names differs from that of the archive (Norvik), which holds here; 2 articles"
    )


def test_renewed_with_another_list_it_is_as_made_with_it(desk: Path, tmp_path: Path) -> None:
    kept, fresh, other = tmp_path / "kept", tmp_path / "fresh", tmp_path / "other.toml"
    add(kept, [desk])
    other.write_text(LIST.replace('"Norwik"', '"Norvik Group"'), encoding="utf-8")
    done = run("archive", "renew", "--archive", kept, "--names", other, "--lang", "en")
    assert done.exit_code == 0, done.output
    add(fresh, [desk], names=other)
    assert conflicts(check_archive(kept, Options())) == conflicts(check_archive(fresh, Options()))
    other.write_text("", encoding="utf-8")
    renew(kept, names=other)
    with Store(kept).reading() as base:
        assert listed(base) is None
    other.write_text("[planet.X]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="unknown kind"):
        renew(kept, names=other)
