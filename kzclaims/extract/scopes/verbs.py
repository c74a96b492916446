"""Where a noun phrase ends because the verb of its sentence begins, where no listed predicate tells so."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.words import concepts

_FINITE = {
    "fr": re.compile(r"[^\W\d_]{2,}(?:ent|ront|ra|[^é]e)", re.IGNORECASE),
    "ru": re.compile(r"[^\W\d_]{2,}(?:[юуяа]т|[еиё]т|[аяиеоуы]л[аои]?|[юуяаеиё]тся|л[аои]сь|лся)", re.IGNORECASE),
}
_PAST = re.compile(r"(?:ed|ing)$", re.IGNORECASE)
# Forms of English verbs that are as well what something was made or left: "every film made here".
_MADE = frozenset(["run", "set", "put", "cut", "hit", "shut", "let", "read", "spread", "born", "hurt", "left"])
_BETWEEN = frozenset(["now", "also", "already", "all", "both", "currently", "still", "always", "even", "alone", "then"])
_PLURAL = frozenset(["people", "men", "women", "children", "staff", "police", "crew", "personnel"])


def verb_after(c: Clause, at: int, end: int) -> int | None:
    """Where the first verb after a noun begins, if one does before a place.

    Args:
        c: the clause.
        at: where the noun ends.
        end: where to stop looking.
    """
    language = c.passage.language
    names = {n.end: n.start for n in c.names if n.start >= at}
    inside = [(n.start, n.end) for n in c.names]
    many = _many(c, at)
    before = at
    for match in WORD.finditer(c.text, at, end):
        word = match.group()
        if any(a <= match.start() < b for a, b in inside):
            before = match.end()
            continue
        if language == "en":
            led = before == at or before in names or word_before(c, before) in _BETWEEN
            if led and _agrees(word, many=many):
                return match.start()
        elif _finite(word, language):
            return match.start()
        before = match.end()
    return None


def word_before(c: Clause, at: int) -> str:
    """The word that ends at a place, in lower case."""
    led = re.compile(r"[^\W\d_]+\s?$").search(c.text, max(0, at - 20), at)
    return led.group().strip().casefold() if led else ""


def _many(c: Clause, at: int) -> bool:
    word = word_before(c, at)
    return word in _PLURAL or (word.endswith("s") and not word.endswith("ss"))


def _agrees(word: str, *, many: bool) -> bool:
    """Whether an English word may be the verb of a plural noun ("travel"), or of a singular one ("travels")."""
    if not word.islower() or _PAST.search(word) or word in _MADE or word.endswith("s") == many:
        return False
    return any(concept.endswith("-v") for concept in concepts(word, "en"))


@lru_cache(maxsize=16_384)
def _finite(word: str, language: str) -> bool:
    """Whether a French or Russian word can only be a verb that has a subject."""
    if not word.islower() or not _FINITE[language].fullmatch(word):
        return False
    known = concepts(word, language)
    return bool(known) and all(concept.endswith(("-v", "-x")) for concept in known) and any(
        concept.endswith("-v") for concept in known
    )  # fmt: skip
