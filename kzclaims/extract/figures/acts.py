"""Whether what is done to two figures is one deed under two verbs: "ont été montés", "смонтировано", "were put up".

The thesaurus of events holds what news dates; that of deeds holds many verbs more, in three languages.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from kzclaims.extract.thesaurus import DEEDS, find_terms, load_thesaurus

_LANGUAGES = ("fr", "en", "ru")
_VERBS = ("participle", "past", "infinitive")
_EVENT, _QUALITY = "rel:", "adj:"


@lru_cache(maxsize=1)
def _by_verb() -> dict[tuple[str, str], frozenset[str]]:
    """The deeds that each verb form tells, by language."""
    found: dict[tuple[str, str], set[str]] = {}
    for concept in load_thesaurus().concepts.values():
        if concept.scheme == DEEDS:
            for language in _LANGUAGES:
                names = concept.names.get(language, {})
                for form in (form for role in _VERBS for form in names.get(role, ())):
                    found.setdefault((language, form), set()).add(concept.id)
    return {verb: frozenset(deeds) for verb, deeds in found.items()}


@lru_cache(maxsize=4096)
def _of_event(event: str) -> frozenset[str]:
    """The deeds that share a verb with an event."""
    concept = load_thesaurus().concepts.get(event)
    names = concept.names if concept else {}
    forms = [(x, form) for x in _LANGUAGES for role in _VERBS for form in names.get(x, {}).get(role, ())]
    return frozenset(deed for form in forms for deed in _by_verb().get(form, ()))


@lru_cache(maxsize=65_536)
def deeds_of(token: str) -> frozenset[str]:
    """The deeds that a word of a clause tells: an event ("rel:event-…"), a quality, or a word ("fr:monté").

    Args:
        token: the word as a figure keeps it.
    """
    if token.startswith(_EVENT):
        return _of_event(token.removeprefix(_EVENT))
    language, _, word = token.partition(":")
    if token.startswith(_QUALITY):
        language = "en"
    if language not in _LANGUAGES or not word.isalpha():
        return frozenset()
    return frozenset(t.concept for t in find_terms(word, language, {DEEDS}) if t.role != "label")


def one_deed(a: Collection[str], b: Collection[str]) -> bool:
    """Whether some word of each of two clauses tells one deed.

    Args:
        a: the words of the one, as its figure keeps them.
        b: those of the other.
    """
    return not _all_of(a).isdisjoint(_all_of(b))


def two_deeds(a: Collection[str], b: Collection[str]) -> bool:
    """Whether each of two clauses tells a deed that the other does not.

    Args:
        a: the words of the one, as its figure keeps them.
        b: those of the other.
    """
    first, second = _all_of(a), _all_of(b)
    return bool(first and second) and first.isdisjoint(second)


def _all_of(said: Collection[str]) -> frozenset[str]:
    return frozenset(deed for token in said for deed in deeds_of(token))
