"""names.toml: what it may hold, and what is said of a bad one."""

from pathlib import Path

import pytest

from kzclaims.claim import Entity, Spelling
from kzclaims.entities.aliases import load_aliases, packaged, table_of_entities
from kzclaims.entities.score import Tier, compare
from kzclaims.errors import ConfigError, InputError

GOOD = """
[person."Anna Orlova"]
aliases = ["Anya O."]
[organisation."Ulysse Media"]
aliases = ["UM"]
former = [{ name = "Old Gazette", until = 2019-12-31 }]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "names.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_decides(tmp_path: Path) -> None:
    table = load_aliases(write(tmp_path, GOOD))
    assert compare("Old Gazette", "Ulysse Media", "org", known=table).tier is Tier.SAME
    assert compare("Anya O.", "Anna Orlova", "person", known=table).tier is Tier.SAME
    found = table.find("UM", "organisation")
    assert found is not None
    assert found.preferred == "Ulysse Media"
    assert str(found.until["Old Gazette"]) == "2019-12-31"


def test_an_acronym_is_known_in_capitals_only() -> None:
    assert packaged().find("who", "organisation") is None
    assert packaged().find("WHO", "organisation") is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[person", "broken TOML"),
        ("[animal.'X']\naliases=['Y']", "unknown kind 'animal'"),
        ("person = 3", "must hold tables"),
        ("[person]\nX = 3", "must be a table"),
        ("[person.X]\nalias = ['Y']", "unknown key 'alias'"),
        ("[person.X]\naliases = 'Y'", "aliases is a list"),
        ("[person.X]\naliases = ['']", "aliases is a list"),
        ("[person.'']\naliases = ['Y']", "is empty"),
        ("[person.X]\nformer = ['Y']", "former is a list"),
        ("[person.X]\nformer = [{ name = 'Y', until = 'soon' }]", "former is a list"),
        ("[person.X]\naliases = ['Zoe Z']\n[person.Y]\naliases = ['zoe z']", "stands for both 'X' and 'Y'"),
    ],
)
def test_a_bad_table_is_named(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_aliases(path)
    assert told in str(caught.value)
    assert str(path) in str(caught.value)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        load_aliases(tmp_path / "absent.toml")
    (tmp_path / "latin.toml").write_bytes("[person.'é']".encode("latin-1"))
    with pytest.raises(ConfigError):
        load_aliases(tmp_path / "latin.toml")


def test_labels_of_the_vocabulary_are_known_names() -> None:
    entity = Entity("ulysse", "organisation", (Spelling("Ulysse Media", "fr", "pref"), Spelling("Улисс Медиа", "ru")))
    found = table_of_entities([entity]).find("ООО «Улисс Медиа»", "organisation", "ru")
    assert found is not None
    assert found.id == "ulysse"
