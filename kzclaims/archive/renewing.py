"""An archive of another version of the program, read anew by this one: articles again, decisions and history kept."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kzclaims.archive.adding import read, remember
from kzclaims.archive.changing import Change, Read, called
from kzclaims.archive.listed import keep, listed
from kzclaims.archive.store import Base, Store
from kzclaims.archive.telling import document
from kzclaims.articles import Document
from kzclaims.entities.aliases import load_aliases
from kzclaims.errors import InputError
from kzclaims.extract.cache import program
from kzclaims.inputs import Watch, read_documents
from kzclaims.vocabulary import load_vocabulary

# All else in an archive is worked out from its articles.
_KEPT = ("decisions", "facts", "history")


@dataclass(frozen=True, slots=True)
class Renewed:
    """How many articles were read anew, how many of them from the text that the archive keeps since their files are
    gone or changed, and the conflicts that came and went.
    """

    articles: int
    from_archive: int
    new: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """An article as it is to be read anew, and what the archive knows of it besides."""

    document: Document
    folder: str
    added: str
    from_archive: bool


def renew(folder: Path, watch: Watch | None = None, names: Path | None = None) -> Renewed:
    """Read all articles of an archive anew, whatever version of the program read them; all of it, or nothing changes.

    Args:
        folder: that of the archive.
        watch: who is told how far it is.
        names: the house's list of names from now on; else the one it has.

    Raises:
        InputError: there is no archive, or an article can be had neither from its file nor from the archive.
        KzclaimsError: what else is wrong with the archive, or who holds it.
    """
    watch, store = watch or Watch(), Store(folder)
    with store.writing(older=True) as base:
        held = _articles(base)
        if names:
            keep(base, load_aliases(names))
        reads, failed = read([one.document for one in held], watch, listed(base))
        if failed or len(reads) < len(held):
            lost = next((one.document.article.id for one in held if one.document.path not in reads), "")
            raise InputError(base.path, f"{lost}: cannot be read anew.", "Forget that article, or use the old version.")
        since = dict(base.run("SELECT id, since FROM conflicts").fetchall())
        base.make(_KEPT)
        base.run("UPDATE facts SET value = ? WHERE name = 'program'", program())
        change = Change(base, load_vocabulary(), [one.document.article.id for one in held])
        for one in held:
            change.put(_as_before(reads[one.document.path], one), one.added)
        change.told()
        found = set(change.examined()[0])
        base.many("UPDATE conflicts SET since = ? WHERE id = ?", [(since[name], name) for name in found & since.keys()])
        new, gone = sorted(found - since.keys()), sorted(since.keys() - found)
        remember(base, "renew", [], {"articles": len(held), "new": len(new), "gone": len(gone)})
    store.shrink()
    return Renewed(len(held), sum(one.from_archive for one in held), tuple(new), tuple(gone))


def _as_before(one: Read, held: _Held) -> Read:
    return replace(one, folder=held.folder)


def _articles(base: Base) -> list[_Held]:
    # Of whom a person was forgotten, the file still tells.
    told = base.column("SELECT told FROM history WHERE act = 'forget'")
    blanked = any("people" in json.loads(one) for one in told)
    rows = base.run("SELECT number, id, place, digest, folder, added FROM articles ORDER BY number").fetchall()
    return [_article(base, blanked, *row) for row in rows]


def _article(
    base: Base, blanked: bool, number: int, name: str, place: str, digest: str, folder: str, added: str
) -> _Held:
    fresh = _from_file(Path(place), name, digest)
    if fresh and not blanked:
        return _Held(fresh, folder, added, False)
    try:
        kept = document(base, number)
    except (ValueError, TypeError, KeyError, zlib.error):  # as an older program kept it
        advice = f"Put its file back as it was ({place}), forget the article, or use the old version."
        raise InputError(base.path, f"{name}: is kept in a form that cannot be read.", advice) from None
    if fresh and (fresh.text, fresh.article.title, fresh.article.author) == (
        kept.text,
        kept.article.title,
        kept.article.author,
    ):
        return _Held(fresh, folder, added, False)
    return _Held(kept, folder, added, True)


def _from_file(path: Path, name: str, digest: str) -> Document | None:
    """The article of a file that has not changed since it was added."""
    try:
        same = hashlib.sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return None
    found: Sequence[Document] = read_documents([path], (), Watch())[0] if same else ()
    for one in found:
        return one if one.article.url else called(one, name)
    return None
