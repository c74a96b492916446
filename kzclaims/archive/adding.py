"""Articles added to an archive: what is new is read, what changed supersedes, what is there already stays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from kzclaims.archive.changing import Change, Read, called, folder_of, same_article
from kzclaims.archive.listed import agreed, keep
from kzclaims.archive.store import Base, NoArchive, Store, now
from kzclaims.archive.telling import document
from kzclaims.articles import Document, supersede
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.house import house_list
from kzclaims.errors import InputError
from kzclaims.extract.cache import program
from kzclaims.extract.held import Held
from kzclaims.extract.pipeline import read_article
from kzclaims.extract.workers import worked
from kzclaims.formats.reading import CLAIMS
from kzclaims.inputs import Watch, expand, read_documents
from kzclaims.packed import text_of
from kzclaims.review import Decision, found_beside, merged, read_decisions
from kzclaims.unread import nothing_read
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Message

_READING = Message("Lecture", "Reading")
_ADDED = Message("{article} : ajouté, {claims} affirmations", "{article}: added, {claims} claims")
_CHANGED = Message(
    "{article} : remplacé, {claims} affirmations au lieu de {before}",
    "{article}: superseded, {claims} claims in place of {before}",
)
_SAME = Message("{article} : déjà dans l’archive, inchangé", "{article}: in the archive already, unchanged")
_OLDER = Message(
    "{article} : non ajouté, l’archive en a une version plus récente",
    "{article}: not added, the archive has a newer version",
)
_TWICE = Message(
    "{article} : non ajouté, c’est le même texte que {other}", "{article}: not added, it is the text of {other}"
)
_CALLED = Message(
    "{path} : nommé {article}, car l’archive a un autre article du même nom",
    "{path}: called {article}, for the archive has another article of that name",
)


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition did: a line on each article, how many of each kind, the conflicts that came and went.

    ``left`` counts the files that could not be read, and older versions of others among them.
    """

    lines: tuple[Message, ...]
    added: int
    changed: int
    unchanged: int
    left: int
    new: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(slots=True)
class Planned:
    """Articles to be put in, numbers of those to be taken out, and what is to be said of others."""

    coming: list[Document]
    leaving: dict[str, int]
    lines: list[Message]
    unchanged: int = 0


def documents_of(paths: Sequence[Path], watch: Watch) -> tuple[list[Document], list[Message], int]:
    """The articles of files and folders, what is to be told of them, and how many files they are.

    Raises:
        InputError: one of them is a file of claims, or there is none.
    """
    files, limits = expand(paths)
    for path in files:
        if path.suffix.lower() in CLAIMS:
            raise InputError(path, "is a file of claims.", "An archive takes articles: .txt, .md, .html, .docx.")
    found, notes = read_documents(files, (), watch)
    if not found and not notes:
        raise InputError(", ".join(map(str, paths)), "no article.", "They end in .txt, .md, .html or .docx.")
    return found, [*limits, *notes], len(files)


def add(folder: Path, paths: Sequence[Path], watch: Watch | None = None, names: Path | None = None) -> Added:
    """Add articles to an archive, which is made where there is none; all of them, or none where anything fails.

    Args:
        folder: that of the archive.
        paths: articles, and folders of them.
        watch: who is told how far it is.
        names: the house's list of names; else the one beside the articles, as for a check.

    Raises:
        KzclaimsError: what is wrong with the input or the archive, or who holds it.
    """
    watch = watch or Watch()
    found, notes, files = documents_of(paths, watch)
    store, vocabulary = Store(folder), load_vocabulary()
    given = house_list(names, paths, Path.cwd())
    table = given
    wanted = found
    with suppress(NoArchive), store.reading() as base:
        # Most of what is added again is there: it need not be read anew, nor anybody wait for it.
        of_this_program(base)
        wanted = planned(base, found).coming
        table, told = agreed(base, given, names)
        notes += told
    held, failed = read(wanted, watch, table)
    if len(failed) == len(found):
        raise nothing_read(paths, [*notes, *failed], "nothing was added")
    with store.writing(create=True) as base:
        of_this_program(base)
        if base.one("SELECT 1 FROM articles LIMIT 1") is None:
            keep(base, table)
        plan = planned(base, found)
        coming = [renamed(held[one.path], one) for one in plan.coming if one.path in held]
        arriving = {one.document.article.id for one in coming}
        before = {name: _claims(base, number) for name, number in plan.leaving.items() if name in arriving}
        change = Change(base, vocabulary, arriving)
        for name in before:
            change.take(plan.leaving[name])
        for one in coming:
            change.put(one)
        numbers = change.told()
        new, gone = change.examined()
        lines = [*notes, *failed, *change.stories.limits, *plan.lines]
        for number, one in zip(numbers, coming, strict=True):
            name = one.document.article.id
            count = _claims(base, number)
            if name in before:
                lines.append(_CHANGED.filled(article=name, claims=count, before=before[name]))
            else:
                lines.append(_ADDED.filled(article=name, claims=count))
        _decided(base, merged(*(read_decisions(path) for path in found_beside(paths))))
        if arriving:
            remember(base, "add", sorted(arriving), {"new": len(new), "gone": len(gone)})
    added, changed = len(arriving) - len(before), len(before)
    left = files - added - changed - plan.unchanged
    return Added(tuple(lines), added, changed, plan.unchanged, left, tuple(new), tuple(gone))


def _claims(base: Base, article: int) -> int:
    return int(base.one("SELECT count(*) FROM claims WHERE article = ?", article))


def renamed(one: Read, document_: Document) -> Read:
    """What was read of an article, of the same article by the name that it has in the archive."""
    sketch = replace(one.sketch, article=document_.article.id)
    return replace(one, document=document_, sketch=sketch)


def planned(base: Base, found: Sequence[Document]) -> Planned:
    """What is to be done with articles: which come, and which versions of them leave."""
    plan = Planned([], {}, [])
    for given in found:
        one = named(base, given, plan)
        name = one.article.id
        number = base.one("SELECT number FROM articles WHERE id = ?", name)
        twin = base.one("SELECT id FROM articles WHERE digest = ? AND id <> ?", one.article.sha256, name)
        if number is not None and same_article(base, number, one):
            plan.lines.append(_SAME.filled(article=name))
            plan.unchanged += 1
        elif number is None and twin is not None and not one.article.url:
            plan.lines.append(_TWICE.filled(article=name, other=twin))
            plan.unchanged += 1
        elif number is not None and one.article.url and supersede([document(base, number), one])[0][0] is not one:
            plan.lines.append(_OLDER.filled(article=name))
            plan.unchanged += 1
        else:
            plan.coming.append(one)
            before = version(base, one)
            if before is not None:
                plan.leaving[name] = before
    return plan


def named(base: Base, one: Document, plan: Planned) -> Document:
    """The article by the name that the archive has for its place, else by one that no other article there has."""
    if one.article.url:
        return one
    taken = {other.article.id for other in plan.coming}
    free = [name for name in _names(one) if name not in taken]
    for name in free:
        if base.one("SELECT folder FROM articles WHERE id = ?", name) == folder_of(one):
            return one if name == one.article.id else called(one, name)
    for name in free:
        if base.one("SELECT digest FROM articles WHERE id = ?", name) in (None, one.article.sha256):
            if name == one.article.id:
                return one
            plan.lines.append(_CALLED.filled(path=one.path, article=name))
            return called(one, name)
    return one


def version(base: Base, one: Document) -> int | None:
    """The number of the article that this is a version of: that of its name, or of its place before it had a url."""
    number: int | None = base.one("SELECT number FROM articles WHERE id = ?", one.article.id)
    for name in _names(one) if number is None and one.article.url else ():
        found = base.one("SELECT number FROM articles WHERE id = ? AND folder = ?", name, folder_of(one))
        if found is not None and not document(base, found).article.url:
            return int(found)
    return number


def _names(one: Document) -> list[str]:
    """What an article may be called: its own name, with ever more folders before it, and that of its file alone."""
    parts = Path(one.path).resolve().parts
    longer = ("/".join(parts[-count:]) for count in range(2, len(parts) + 1))
    return list(dict.fromkeys([one.article.id, *longer, parts[-1]]))


def read(
    documents: Sequence[Document], watch: Watch, names: AliasTable | None
) -> tuple[dict[str, Read], list[Message]]:
    """What is read of articles, by their paths and with the list of names, and why some are not."""
    work = partial(read_article, cache=None, aliases=names, packed=True)
    outcomes = worked(documents, work, watch.jobs) if watch.jobs > 1 and len(documents) > 1 else map(work, documents)
    held: dict[str, Read] = {}
    failed: list[Message] = []
    for one, outcome in zip(watch.through(documents, _READING), outcomes, strict=True):
        if isinstance(outcome, Held):
            held[one.path] = Read.of(outcome)
        else:
            failed.append(outcome)
    return held, failed


def of_this_program(base: Base) -> None:
    """Refuse what another version of the program read: it would not hold what this one reads beside it.

    Raises:
        InputError: it was.
    """
    held = base.one("SELECT value FROM facts WHERE name = 'program'")
    if held is None:
        base.run("INSERT INTO facts VALUES ('program', ?)", program())
    elif held != program():
        raise InputError(
            base.path,
            "was filled by another version of kzclaims, which reads articles otherwise.",
            "Have it read them anew with `kzclaims archive renew`, which keeps decisions, or use that version.",
        )


def remember(base: Base, act: str, what: Sequence[str], told: dict[str, Any]) -> None:
    """Add a line to the history."""
    base.run("INSERT INTO history (at, act, what, told) VALUES (?, ?, ?, ?)", now(), act, text_of(what), text_of(told))


def _decided(base: Base, decisions: Sequence[Decision]) -> None:
    rows = [(text_of(asdict(one)),) for one in decisions]
    base.many("INSERT OR IGNORE INTO decisions (told) VALUES (?)", rows)


def decisions_of(base: Base) -> tuple[Decision, ...]:
    """The decisions that an archive holds."""
    held = map(json.loads, base.column("SELECT told FROM decisions ORDER BY number"))
    return merged(Decision(**{**one, "articles": tuple(one["articles"])}) for one in held)


def decide(folder: Path, path: Path) -> int:
    """Take the decisions of a file into an archive; how many are new.

    Raises:
        KzclaimsError: what is wrong with the file or the archive.
    """
    decisions = read_decisions(path)
    with Store(folder).writing() as base:
        before = base.one("SELECT count(*) FROM decisions")
        _decided(base, decisions)
        return int(base.one("SELECT count(*) FROM decisions")) - int(before)
