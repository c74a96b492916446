"""What words of two figures mean by the general lexicon, where the thesauri do not know both."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.words import concepts, lemma_concepts

_LANGUAGES = ("fr", "en", "ru")


@lru_cache(maxsize=8192)
def meanings(token: str) -> frozenset[str]:
    """The concepts that a token of a clause may stand for, as far as they are known.

    Args:
        token: ``fr:fût``, ``thing-barrel``, ``adj:rural``; any other means nothing.
    """
    if token.startswith("thing-"):
        concept = load_thesaurus().concepts.get(token)
        names = (
            {language: concept.names.get(language, {}).get("label", ()) for language in _LANGUAGES} if concept else {}
        )
        return frozenset(c for language, labels in names.items() for label in labels for c in concepts(label, language))
    language, _, word = token.partition(":")
    if language == "adj":  # these are named by their English word
        return concepts(word, "en")
    return lemma_concepts(word, language) if language in _LANGUAGES else frozenset()


def meet(a: str, b: str) -> bool:
    """Whether two tokens may mean one thing."""
    return not meanings(a).isdisjoint(meanings(b))


def strangers(a: str, b: str) -> bool:
    """Whether two tokens are known, and mean two things."""
    return bool(meanings(a) and meanings(b)) and not meet(a, b)


def unmet(words: Collection[str], others: Collection[str]) -> set[str]:
    """The words that mean nothing that the others do."""
    return {word for word in words if word not in others and not any(meet(word, other) for other in others)}
