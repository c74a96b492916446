"""An article, or a person, taken out of an archive with all that is kept of them, and the file written without a trace.

Of a person goes every sentence that names them or is told of them, every quotation of theirs, and their name wherever
else an article writes it. The article stays, with blanks in their place, and is read anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kzclaims.archive.adding import remember
from kzclaims.archive.changing import Change, Read
from kzclaims.archive.listed import listed
from kzclaims.archive.store import Base, Store
from kzclaims.archive.telling import claims_of, document
from kzclaims.articles import Document
from kzclaims.claim import fold
from kzclaims.errors import InputError
from kzclaims.extract.held import Held
from kzclaims.extract.pipeline import read_article
from kzclaims.vocabulary import load_vocabulary

_SHORTEST = 3  # letters of a name that is blanked wherever it stands


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went: the articles that are gone or have blanks now, how many claims and decisions; and the conflicts that
    went, and those that what is left of their claims makes now.
    """

    what: str
    person: bool
    articles: tuple[str, ...]
    claims: int
    decisions: int
    new: tuple[str, ...]
    gone: tuple[str, ...]


def forget(folder: Path, what: str) -> Forgotten:
    """Forget an article (its id, the name of its file) or a person (a name as an article writes it).

    Raises:
        InputError: the archive knows neither.
        KzclaimsError: what is wrong with the archive.
    """
    store = Store(folder)
    with store.writing() as base:
        number = base.one("SELECT number FROM articles WHERE id = ? OR place = ?", what, what)
        done = _article(base, number) if number is not None else _person(base, what)
    store.shrink()
    return done


def _article(base: Base, number: int) -> Forgotten:
    name = base.one("SELECT id FROM articles WHERE number = ?", number)
    claims = base.one("SELECT count(*) FROM claims WHERE article = ?", number)
    change = Change(base, load_vocabulary())
    change.take(number)
    change.told()
    new, gone = change.examined()
    # A decision says on what it was taken.
    decisions = _undecided(base, lambda told: name in told["articles"])
    _unremembered(base, {name})
    remember(base, "forget", [], {"articles": 1, "claims": claims})
    return Forgotten(name, False, (name,), claims, decisions, tuple(new), tuple(gone))


def _person(base: Base, what: str) -> Forgotten:
    query = "SELECT DISTINCT cluster FROM forms WHERE kind {} 'person' AND folded = ? AND cluster IS NOT NULL"
    # Where no article tells that a name is of a person, it may be one all the same.
    clusters = base.column(query.format("="), fold(what)) or base.column(query.format("<>"), fold(what))
    if not clusters:
        advice = "`kzclaims archive status` counts what it holds; give an article's id, or a name in full."
        raise InputError(base.path, f"holds no article and no person {what!r}.", advice)
    handles = {row[0] for row in base.among("SELECT handle FROM clusters WHERE number IN {}", set(clusters))}
    texts = {
        row[0]
        for row in base.among(
            "SELECT DISTINCT text FROM uses JOIN forms ON number = form WHERE uses.cluster IN {}", set(clusters)
        )
    }
    touched = {row[0] for row in base.among("SELECT DISTINCT article FROM uses WHERE cluster IN {}", set(clusters))}
    named = {row[0] for row in base.among("SELECT DISTINCT claim FROM named WHERE entity IN {}", handles)}
    told = claims_of(base, named)
    touched |= {row[0] for row in base.among("SELECT article FROM claims WHERE number IN {}", named)}
    words = _words(texts | {what})
    before = base.one("SELECT count(*) FROM claims")
    names = []
    reads: list[tuple[Read, str]] = []
    for number in sorted(touched):
        one = document(base, number)
        spans = [
            (c.quote.start, c.quote.end)
            for c in told.values()
            if c.article.id == one.article.id and c.quote and c.quote.start is not None and c.quote.end is not None
        ]
        reads.append(
            (
                _read(_blanked(one, spans, words), base, number),
                base.one("SELECT added FROM articles WHERE number = ?", number),
            )
        )
        names.append(one.article.id)
    change = Change(base, load_vocabulary())
    for number in sorted(touched):
        change.take(number)
    for read, added in reads:
        change.put(read, added)
    change.told()
    new, gone = change.examined()
    decisions = _undecided(base, lambda told: any(word.search(json.dumps(told, ensure_ascii=False)) for word in words))
    claims = before - base.one("SELECT count(*) FROM claims")
    _unremembered(base, set(), words)
    remember(base, "forget", [], {"people": 1, "claims": claims})
    return Forgotten(what, True, tuple(sorted(names)), claims, decisions, tuple(new), tuple(gone))


def _words(texts: Iterable[str]) -> list[re.Pattern[str]]:
    """The names as they are looked for: whole, and the surname alone."""
    found = {fold(text) for text in texts}
    found |= {text.split()[-1] for text in found}
    wanted = sorted((text for text in found if len(text) >= _SHORTEST), key=lambda text: (-len(text), text))
    return [re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE) for text in wanted]


def _blanked(one: Document, spans: list[tuple[int, int]], words: list[re.Pattern[str]]) -> Document:
    """An article without some sentences and without a name wherever else it stands; every other place stays its own."""
    text = list(one.text)
    # In the spelling of the file; the folded form is of the same length where it matters, and else looked for as it is.
    hits = [(m.start(), m.end()) for word in words for m in word.finditer(one.text)]
    kept = []
    for sentence in one.sentences:
        inside = any(start < sentence.end and sentence.start < end for start, end in (*spans, *hits))
        if inside:
            _blank(text, sentence.start, sentence.end)
        else:
            kept.append(sentence)
    for start, end in (*spans, *hits):
        _blank(text, start, end)
    article = one.article
    title, author = (
        "" if any(word.search(told) for word in words) else told for told in (article.title, article.author)
    )
    clean = replace(article, title=title, author=author)
    return replace(one, text="".join(text), sentences=tuple(kept), article=clean)


def _blank(text: list[str], start: int, end: int) -> None:
    for place in range(start, min(end, len(text))):
        text[place] = "\n" if text[place] == "\n" else " "


def _read(one: Document, base: Base, number: int) -> Read:
    held = read_article(one, None, listed(base), packed=True)
    if not isinstance(held, Held):
        raise InputError(base.path, f"{one.path} cannot be read anew.", "Forget the article.")
    folder = base.one("SELECT folder FROM articles WHERE number = ?", number)
    return replace(Read.of(held), folder=folder)


def _undecided(base: Base, concerns: Callable[[dict[str, Any]], bool]) -> int:
    """Drop decisions; how many."""
    numbers = [n for n, told in base.run("SELECT number, told FROM decisions").fetchall() if concerns(json.loads(told))]
    base.many("DELETE FROM decisions WHERE number = ?", [(n,) for n in numbers])
    return len(numbers)


def _unremembered(base: Base, names: set[str], words: Iterable[re.Pattern[str]] = ()) -> None:
    """Take names out of the history."""
    for number, what in base.run("SELECT number, what FROM history").fetchall():
        listed = json.loads(what)
        kept = [one for one in listed if one not in names and not any(word.search(one) for word in words)]
        if kept != listed:
            base.run("UPDATE history SET what = ? WHERE number = ?", json.dumps(kept, ensure_ascii=False), number)
