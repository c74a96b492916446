"""An archive of another version is read anew as a whole: as if made today, with what people decided."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kzclaims.archive import renewing
from kzclaims.archive.adding import add, decide
from kzclaims.archive.archive import check_archive, status
from kzclaims.archive.forgetting import forget
from kzclaims.archive.renewing import renew
from kzclaims.archive.store import NAME, Store
from kzclaims.check import Options
from kzclaims.errors import InputError
from tests.archive.test_archive import conflicts
from tests.archive.test_commands import run

HEAD = "---\ndate: 2025-03-04\nlanguage: fr\n---\n\n"
TEXTS = {
    "pont.txt": "Le pont de Varnes a coûté 40 millions d’euros, selon Jean Corbet. Le pont ouvrira le 3 mai 2027.\n",
    "devis.txt": "Le pont de Varnes a coûté 55 millions d’euros. Le pont ouvrira le 12 juin 2027.\n",
    "gare.txt": "La gare de Lomel compte 7 quais, a dit le maire Paul Vasnier.\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for name, text in TEXTS.items():
        (folder / name).write_text(HEAD + text, encoding="utf-8")
    add(folder / "kept", [folder])
    return folder


@pytest.fixture
def older(made: Path, tmp_path: Path) -> Path:
    """Articles with an archive that an older version of the program made of them, since long."""
    folder = Path(shutil.copytree(made, tmp_path / "desk"))
    with Store(folder / "kept").writing() as base:
        base.run("UPDATE facts SET value = 'older' WHERE name = 'program'")
        base.run("UPDATE conflicts SET since = '2024-01-01T00:00:00+00:00'")
        base.run(
            "UPDATE articles SET added = '2024-01-01T00:00:00+00:00', place = replace(place, ?, ?)",
            str(made),
            str(folder),
        )
        # What the older one made of it is not to be found again.
        base.run("DELETE FROM marks")
        base.run("UPDATE claims SET told = replace(told, 'openingDate', 'startDate')")
    return folder


def same(made: Path, older: Path) -> bool:
    return conflicts(check_archive(older / "kept", Options())) == conflicts(check_archive(made / "kept", Options()))


def test_what_to_do_is_told_and_done(made: Path, older: Path) -> None:
    for work in (lambda: add(older / "kept", [older]), lambda: check_archive(older / "kept", Options())):
        with pytest.raises(InputError, match="archive renew"):
            work()
    done = run("archive", "renew", "--archive", older / "kept", "--lang", "en")
    assert (done.exit_code, done.output) == (
        0,
        "3 articles read anew, 0 of them from the text kept; conflicts: 0 new, 0 gone\n",
    )
    assert same(made, older)
    with Store(older / "kept").reading() as base:
        assert set(base.column("SELECT since FROM conflicts")) == {"2024-01-01T00:00:00+00:00"}
        assert set(base.column("SELECT added FROM articles")) == {"2024-01-01T00:00:00+00:00"}
    assert [act for _, act, _, _ in status(older / "kept").history] == ["renew", "add"]
    again = add(older / "kept", [older])
    assert (again.added, again.changed, again.unchanged) == (0, 0, 3)


def test_an_archive_of_an_older_form_is_made_anew(made: Path, older: Path) -> None:
    with Store(older / "kept").writing() as base:
        base.run("DROP TABLE known")
        base.run("PRAGMA user_version = 1")
    with pytest.raises(InputError, match=r"is an archive of version 1; .* `kzclaims archive renew`"):
        check_archive(older / "kept", Options())
    assert renew(older / "kept").articles == 3
    assert same(made, older)


def test_decisions_stay(older: Path, made: Path) -> None:
    one = check_archive(made / "kept", Options()).conflicts[0]
    told = {"conflict": one.id, "stable": one.key, "fingerprint": one.fingerprint, "state": "dismissed",
            "reason": "two-things", "who": "Jo", "when": "2025-03-04T10:00:00Z", "articles": ["devis.txt"]}  # fmt: skip
    path = older / "decided.json"
    path.write_text(json.dumps({"schema": "kzclaims-reviews/1", "decisions": [told]}), encoding="utf-8")
    assert decide(older / "kept", path) == 1
    renew(older / "kept")
    standing = check_archive(older / "kept", Options()).standings[one.id]
    assert standing.dismissed


def test_a_file_that_is_gone_is_read_from_the_text_kept(made: Path, older: Path) -> None:
    (older / "gare.txt").unlink()
    (older / "devis.txt").write_text(HEAD + "Un autre texte.\n", encoding="utf-8")
    done = renew(older / "kept")
    assert (done.articles, done.from_archive) == (3, 2)
    assert same(made, older)


def test_whoever_was_forgotten_stays_forgotten(made: Path, older: Path) -> None:
    shutil.copy(made / "kept" / NAME, older / "kept" / NAME)
    forget(older / "kept", "Jean Corbet")
    assert renew(older / "kept").articles == 3
    assert b"Corbet" not in (older / "kept" / NAME).read_bytes()
    assert "Corbet" not in conflicts(check_archive(older / "kept", Options()))


def test_an_interrupted_renewal_changes_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (older / "kept" / NAME).read_bytes()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(renewing, "remember", killed)
    with pytest.raises(KeyboardInterrupt):
        renew(older / "kept")
    assert (older / "kept" / NAME).read_bytes() == before


def test_what_cannot_be_read_is_named(older: Path) -> None:
    with Store(older / "kept").writing() as base:
        base.run("UPDATE articles SET document = x'00' WHERE id LIKE '%gare%'")
    (older / "gare.txt").unlink()
    with pytest.raises(InputError, match=r"gare\.txt: is kept in a form .* Put its file back"):
        renew(older / "kept")
