"""Things of the thesaurus that a word means though the thesaurus has not that word: the lexicon's other words tell."""

from __future__ import annotations

from functools import lru_cache

from kzclaims.extract.thesaurus import MEASURES, load_thesaurus
from kzclaims.extract.words import LANGUAGES, concepts, rows

_WIDE = ("-of-n", "-x")  # a noun with its adjective, and families of words: "scolaire" is no school


@lru_cache(maxsize=1)
def _spoken() -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in rows()}


@lru_cache(maxsize=8192)
def thing_of(word: str, language: str) -> str:
    """The thing counted that a noun means, as ``thing-barrel``; "" where it may mean several, or none that is known.

    Args:
        word: a form of a noun that the thesaurus does not have.
        language: fr, en or ru.
    """
    meant = [concept for concept in concepts(word, language) if not concept.endswith(_WIDE)]
    if len(meant) != 1 or not meant[0].endswith("-n"):
        return ""
    found: set[tuple[str, str]] = set()
    for spoken, words in zip(LANGUAGES, _spoken()[meant[0]][1:], strict=True):
        for other in words.split("|"):
            for term in load_thesaurus().find_terms(other, spoken, {MEASURES}):
                whole = (term.start, term.end) == (0, len(other)) and not term.others
                found.add((spoken, term.concept if whole else ""))
    # One word of one language may be there for another of its meanings: two languages hardly share that.
    things = {thing for _, thing in found}
    return things.pop() if len(found) > 1 and len(things) == 1 else ""
