"""The house's list of names that an archive was filled with: kept in it, and told of where another one is given."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from kzclaims.archive.store import Base
from kzclaims.claim import fold
from kzclaims.entities.aliases import AliasTable, KnownName, table_of
from kzclaims.errors import InputError
from kzclaims.packed import text_of
from kzclaims.wording import Message

_FACT = "names"
_SHOWN = 3
_IGNORED = Message(
    "la liste de noms diffère de celle de l’archive ({names}), qui vaut ici ; {articles} articles les nomment : "
    "`kzclaims archive renew --names FICHIER` les relit",
    "the list of names differs from that of the archive ({names}), which holds here; {articles} articles name them: "
    "`kzclaims archive renew --names FILE` reads them anew",
)


def listed(base: Base) -> AliasTable | None:
    """The list that an archive was filled with."""
    told = base.one("SELECT value FROM facts WHERE name = ?", _FACT)
    return table_of(_entry(*one) for one in json.loads(told)) if told else None


def _entry(kind: str, preferred: str, names: list[str], until: dict[str, str], avoid: list[str]) -> KnownName:
    days = {name: date.fromisoformat(day) for name, day in until.items()}
    return KnownName(kind, preferred, tuple(names), days, "", tuple(avoid))


def keep(base: Base, table: AliasTable | None) -> None:
    """Set down the list by which an archive is filled; one without names is none."""
    base.run("DELETE FROM facts WHERE name = ?", _FACT)
    if table and table.entries:
        rows = [
            [one.kind, one.preferred, one.names, {name: day.isoformat() for name, day in one.until.items()}, one.avoid]
            for one in table.entries
        ]
        base.run("INSERT INTO facts VALUES (?, ?)", _FACT, text_of(rows))


def agreed(base: Base, given: AliasTable | None, named: Path | None) -> tuple[AliasTable | None, list[Message]]:
    """The list that holds: that of the archive, in which an empty one takes the list it is first given.

    Args:
        base: the archive.
        given: the list beside the articles, or that the user names; None where there is none.
        named: the file that the user names.

    Returns:
        The list, and what is to be said where one that nobody named differs.

    Raises:
        InputError: the user names a list that is not the archive's, whose articles were read by another one.
    """
    held = listed(base)
    if given is None or _same(held, given):
        return held, []
    if base.one("SELECT 1 FROM articles LIMIT 1") is None:
        return given, []
    differing = _differing(held, given)
    names = ", ".join(sorted({entry.preferred for entry in differing})[:_SHOWN])
    names += " …" if len({entry.preferred for entry in differing}) > _SHOWN else ""
    folded = {fold(name) for entry in differing for name in (entry.preferred, *entry.names, *entry.avoid, *entry.until)}
    written = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(folded)))})(?!\w)")
    forms = {n for n, text in base.run("SELECT number, folded FROM forms") if written.search(text)}
    articles = len({row[0] for row in base.among("SELECT DISTINCT article FROM uses WHERE form IN {}", forms)})
    if named:
        raise InputError(
            named,
            f"differs from the list of names of the archive ({names}); {articles} articles name them.",
            f"Have them read anew with `kzclaims archive renew --names {named}`, or go on without --names.",
        )
    return held, [_IGNORED.filled(names=names, articles=articles)]


def _plain(table: AliasTable | None) -> list[KnownName]:
    return [replace(one, entity="") for one in table.entries] if table else []


def _same(held: AliasTable | None, given: AliasTable) -> bool:
    return _plain(held) == _plain(given)


def _differing(held: AliasTable | None, given: AliasTable) -> list[KnownName]:
    before, after = _plain(held), _plain(given)
    return [one for one in before if one not in after] + [one for one in after if one not in before]
