"""The house's list of names: where it stands, and what it says of the entities of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kzclaims.claim import Entity, Spelling, fold
from kzclaims.entities.aliases import AliasTable, KnownName, load_aliases

FILE = "names.toml"
_LANGUAGES = ("fr", "en")


def house_list(given: Path | None, paths: Sequence[Path], current: Path) -> AliasTable | None:
    """The list given, else ``names.toml`` beside the articles, else that of the current folder; None where none is.

    Args:
        given: the file the user names.
        paths: the articles, or folders of them.
        current: the current folder.

    Raises:
        InputError: the file cannot be read.
        ConfigError: it is no list of names; the message says where.
    """
    beside = [path if path.is_dir() else path.parent for path in paths if str(path) != "-"]
    candidates = [given] if given else [folder / FILE for folder in (*beside, current)]
    found = next((path for path in candidates if given or path.is_file()), None)
    return load_aliases(found) if found else None


def unwanted(entry: KnownName, text: str) -> bool:
    """Whether a text is a spelling to avoid or a former name of an entry."""
    return fold(text) in {fold(name) for name in (*entry.avoid, *entry.until)}


def housed(entities: Mapping[str, Entity], table: AliasTable) -> dict[str, Entity]:
    """Entities with what the list says of them: its preferred spelling, those to avoid, and former names."""
    return {name: _housed(entity, table) for name, entity in entities.items()}


def _housed(entity: Entity, table: AliasTable) -> Entity:
    entry = table.find(entity.label("fr"), entity.kind)
    if entry is None:
        return entity
    preferred = tuple(Spelling(entry.preferred, language, "pref") for language in _LANGUAGES)
    others = tuple(s for s in entity.spellings if s.status != "pref")
    avoided = tuple(Spelling(name, "", "hidden") for name in entry.avoid)
    former = tuple(Spelling(name, "", "former", day) for name, day in entry.until.items())
    return replace(entity, spellings=(*preferred, *others, *avoided, *former))
