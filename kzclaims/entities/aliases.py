"""What is known of names beyond their letters: a user's names.toml, the packaged table, the ontology's labels.

The form of a table::

    [person."Preferred Spelling"]
    aliases = ["Another Name"]
    avoid = ["Dispreferred Spelling"]
    former = [{ name = "Old Name", until = 2022-09-17 }]

Kinds are person, organisation, place, office and product. The preferred spelling is the house's choice; aliases may be
used as well, spellings to avoid may not, nor a former name of a later day.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.claim import Entity, fold
from kzclaims.entities.letters import LONGEST_NAME, plain
from kzclaims.entities.names import parse as parse_person
from kzclaims.entities.organisations import parse as parse_organisation
from kzclaims.errors import ConfigError, InputError

KINDS = ("person", "organisation", "place", "office", "product")
_PACKAGED = Path(__file__).resolve().parent / "known-names.toml"
_SHORT = 4
Signature = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownName:
    """One thing by all its names; ``until`` gives the last day of each former name. ``entity`` is its id, if any.

    ``avoid`` are those of its names that the house does not want.
    """

    kind: str
    preferred: str
    names: tuple[str, ...]
    until: Mapping[str, date] = field(default_factory=dict)
    entity: str = ""
    avoid: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The entity it is, else its preferred spelling."""
        return self.entity or self.preferred


@dataclass(frozen=True, slots=True)
class AliasTable:
    """Known names, found by text or by signature."""

    entries: tuple[KnownName, ...] = ()
    _by_text: Mapping[tuple[str, str], frozenset[int]] = field(default_factory=dict)
    _by_signature: Mapping[tuple[str, Signature], frozenset[int]] = field(default_factory=dict)

    def find(self, text: str, kind: str, language: str = "") -> KnownName | None:
        """The one thing that bears this name, None when none or several do; a short acronym must be in capitals."""
        if not self.entries or len(text) > LONGEST_NAME:
            return None
        acronym = _is_acronym(text)
        found = self._by_text.get((kind, _spelled(text, acronym=acronym)), frozenset())
        if not found and not acronym:
            for signature in signatures(text, kind, language):
                found |= self._by_signature.get((kind, signature), frozenset())
        ids = {self.entries[number].id for number in found}
        return self.entries[min(found)] if len(ids) == 1 else None

    def joined(self, other: AliasTable) -> AliasTable:
        """Both tables; where they name one thing, this one comes first."""
        return table_of((*self.entries, *other.entries))


def _is_acronym(text: str) -> bool:
    letters = "".join(filter(str.isalnum, text))
    return len(letters) <= _SHORT and letters.isupper()


@lru_cache(maxsize=4096)  # each table is asked for a name
def _spelled(text: str, *, acronym: bool) -> str:
    """Text as an alias is looked up: letters and digits only; capitals kept where it is a short acronym."""
    if acronym:
        return "".join(char for char in text if char.isalnum())
    return " ".join(part for part in (plain(word.strip("'\"«».,()")) for word in fold(text).split()) if part)


def signatures(text: str, kind: str, language: str = "") -> frozenset[Signature]:
    """What the spellings of one name share: its words as keys, sorted; persons' patronymics are left out."""
    if kind == "person":
        parts = [sorted(token.keys) for part in parse_person(text, language).parts for token in part]
        # One key per word is enough to look up a form that is listed; others meet it through comparison.
        return frozenset({tuple(sorted(keys[0] for keys in parts if keys))} - {()})
    return parse_organisation(text, language).signatures()


def table_of(entries: Iterable[KnownName]) -> AliasTable:
    """Index known names by text and by signature."""
    listed = tuple(entries)
    by_text: dict[tuple[str, str], set[int]] = {}
    by_signature: dict[tuple[str, Signature], set[int]] = {}
    for number, entry in enumerate(listed):
        for name in entry.names:
            by_text.setdefault((entry.kind, _spelled(name, acronym=_is_acronym(name))), set()).add(number)
            if not _is_acronym(name):
                for signature in signatures(name, entry.kind):
                    by_signature.setdefault((entry.kind, signature), set()).add(number)
    return AliasTable(
        listed,
        {key: frozenset(value) for key, value in by_text.items()},
        {key: frozenset(value) for key, value in by_signature.items()},
    )


def table_of_entities(entities: Mapping[str, Entity] | Iterable[Entity]) -> AliasTable:
    """Known names of the vocabulary's entities, kind by kind."""
    listed = entities.values() if isinstance(entities, Mapping) else entities
    return _table_of_vocabulary(
        tuple(
            (entity.kind, entity.label("fr"), tuple(s.text for s in entity.spellings), entity.id)
            for entity in sorted(listed, key=lambda e: e.id)
            if entity.spellings
        )
    )


@lru_cache(maxsize=2)  # a vocabulary is the same for every run of a process
def _table_of_vocabulary(entities: tuple[tuple[str, str, tuple[str, ...], str], ...]) -> AliasTable:
    return table_of(KnownName(kind, label, names, {}, identifier) for kind, label, names, identifier in entities)


def load_aliases(path: Path) -> AliasTable:
    """A user's names.toml.

    Raises:
        InputError: the file cannot be read.
        ConfigError: broken TOML, an unknown kind or key, a value of the wrong type, one alias for two names.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8. Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}{_line_of(error)}: broken TOML: {error}. Mend the file.") from None
    source = _Source(path, path.read_text(encoding="utf-8"))
    entries = []
    for kind, names in tables.items():
        if kind not in KINDS:
            raise source.error(kind, f"unknown kind {kind!r}. Known kinds: {', '.join(KINDS)}.")
        if not isinstance(names, dict):
            raise source.error(kind, f'{kind} must hold tables such as [{kind}."Preferred Spelling"].')
        entries += [_entry(source, kind, preferred, table) for preferred, table in names.items()]
    _refuse_doubles(source, entries)
    return table_of(entries)


def _line_of(error: tomllib.TOMLDecodeError) -> str:
    """ ":3" where the parser says "at line 3", "" where it does not."""
    told = re.search(r"at line (\d+)", str(error))
    return f":{told[1]}" if told else ""


@dataclass(frozen=True, slots=True)
class _Source:
    """A table as it is written, to say where it is wrong."""

    path: Path
    text: str

    def error(self, word: str, reason: str, after: str = "") -> ConfigError:
        """An error with the first line that has a word, from the line that has another on; else with the file alone."""
        lines = self.text.splitlines()
        start = next((n for n, line in enumerate(lines) if after and after in line), 0)
        found = next((n for n in range(start, len(lines)) if word in lines[n]), start if after else None)
        return ConfigError(f"{self.path}:{found + 1}: {reason}" if found is not None else f"{self.path}: {reason}")


def _entry(source: _Source, kind: str, preferred: str, table: Any) -> KnownName:
    place = f'[{kind}."{preferred}"]'

    def wrong(word: str, reason: str) -> ConfigError:
        return source.error(word, f"{place} {reason}", preferred)

    if not isinstance(table, dict):
        raise wrong(preferred, "must be a table with aliases, avoid and former.")
    unknown = sorted(set(table) - {"aliases", "avoid", "former"})
    if unknown:
        raise wrong(unknown[0], f"has the unknown key {unknown[0]!r}. Known keys: aliases, avoid, former.")
    aliases, avoid, former = (table.get(key, []) for key in ("aliases", "avoid", "former"))
    for key, listed in (("aliases", aliases), ("avoid", avoid)):
        if not isinstance(listed, list) or not all(isinstance(name, str) and name.strip() for name in listed):
            raise wrong(key, f"has a wrong value: {key} is a list of names.")
    if not preferred.strip():
        raise wrong(kind, "is wrong: its preferred spelling is empty.")
    if preferred in avoid:
        raise wrong("avoid", "avoids the very spelling it prefers.")
    until: dict[str, date] = {}
    for old in former if isinstance(former, list) else [None]:
        # A date-time is a date to Python, not to the reader of the table.
        if (
            not isinstance(old, dict)
            or set(old) - {"name", "until"}
            or not isinstance(old.get("name"), str)
            or ("until" in old and type(old["until"]) is not date)
        ):
            raise wrong("former", 'has a wrong value: former is a list of { name = "Old Name", until = 2022-09-17 }.')
        until[old["name"]] = old.get("until", date.max)
    names = tuple(dict.fromkeys((preferred, *aliases, *avoid, *until)))
    return KnownName(kind, preferred, names, until, avoid=tuple(avoid))


def _refuse_doubles(source: _Source, entries: Iterable[KnownName]) -> None:
    owner: dict[tuple[str, str], str] = {}
    for entry in entries:
        for name in entry.names:
            first = owner.setdefault((entry.kind, _spelled(name, acronym=_is_acronym(name))), entry.preferred)
            if first != entry.preferred:
                raise source.error(
                    name, f"{name!r} stands for both {first!r} and {entry.preferred!r}. Keep one.", entry.preferred
                )


@lru_cache(maxsize=1)
def packaged() -> AliasTable:
    """The table that comes with the program."""
    return load_aliases(_PACKAGED)
