"""Whether two figures count one thing, and whether what restricts it is the same, in one language or two.

Known things meet by their concept, other words by the general lexicon (``words``) or by how they sound; in how many
people something holds, "seats" and "spectators" are one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from kzclaims.extract.drafts import Measured
from kzclaims.extract.figures.nouns import word_token
from kzclaims.extract.figures.words import kindred, roomy, so_called
from kzclaims.extract.lemmas import words
from kzclaims.extract.likeness import cognates
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.words import concepts, lemma_concepts

_KNOWN = ("adj:", "thing-", "w:", "rel:")
_PERSON = "thing-person"
_NONE: frozenset[int] = frozenset()
_ANYTHING = frozenset({"thing-person", "thing-item", "thing-unit", "thing-device", "thing-vehicle", "thing-product"})


@lru_cache(maxsize=65_536)
def word_concepts(token: str) -> frozenset[str]:
    """What a word that no thesaurus has ("fr:vaccinateur") may mean, by the general lexicon."""
    language, _, word = token.partition(":")
    return lemma_concepts(word, language)


@lru_cache(maxsize=16_384)
def _labels(concept: str) -> frozenset[str]:
    """What the lexicon makes of the labels of a thing, in every language."""
    known = load_thesaurus().concepts.get(concept)
    found: set[str] = set()
    for language in ("fr", "en", "ru"):
        for label in known.names.get(language, {}).get("label", ()) if known else ():
            found |= concepts(label, language)
    return frozenset(found)


@lru_cache(maxsize=65_536)
def means(token: str) -> frozenset[str]:
    """What a head or a restrictor may mean, by the general lexicon; shared restrictors have their English word's."""
    if token.startswith("thing-"):
        return _labels(token)
    return concepts(token[4:], "en") if token.startswith("adj:") else word_concepts(token)


@lru_cache(maxsize=65_536)
def one_word(a: str, b: str) -> bool:
    """Whether two words of clauses may be one: equal, of one meaning, or alike by their sound in two languages."""
    if a == b:
        return True
    (first, _, x), (second, _, y) = a.partition(":"), b.partition(":")
    left, right = means(a), means(b)
    if left and right:
        return not left.isdisjoint(right)
    return first != second and not a.startswith(_KNOWN) and not b.startswith(_KNOWN) and cognates(x, y)


@lru_cache(maxsize=65_536)
def _person(head: str) -> bool:
    return _PERSON in {head, *load_thesaurus().ancestors(head)}


@lru_cache(maxsize=16_384)
def _kin(head: str) -> frozenset[int]:
    """The families of a thing, or of what it is a kind of: mangroves are counted as trees are, no teachers as staff."""
    families, above = kindred(), set(load_thesaurus().ancestors(head))
    if head in families or _PERSON in above:
        return families.get(head, _NONE)
    return frozenset(number for name in above for number in families.get(name, _NONE))


def holds_people(head: str) -> bool:
    """Whether so many of it are so many people where something is said to hold them: seats, beds, spectators."""
    return head in roomy() or (head.startswith("thing-") and _person(head))


def any_person(counted: Iterable[str]) -> bool:
    """Whether one of the things that a number counts is people of some kind.

    Args:
        counted: the heads of a number.
    """
    return any(map(_person, counted))


def comes_and_goes(head: str) -> bool:
    """Whether people are counted as they come and go, and not as those who work or live somewhere: visitors, patients.

    Args:
        head: a thing counted.
    """
    known = load_thesaurus().concepts.get(head)
    return known is not None and head != _PERSON and known.fact("counts") == "Flow" and _person(head)


def called_so(head: str, other: Measured) -> bool:
    """Whether a head calls people by what is told of those that another figure counts: strikers, dockers on strike.

    Args:
        head: the head of the one figure.
        other: the other figure.
    """
    marks = so_called().get(head)
    return marks is not None and holds_people(other.head) and not marks.isdisjoint(other.near)


@lru_cache(maxsize=65_536)
def kin(first: str, second: str) -> bool:
    """Whether two heads are near enough for one to be told as the other: people of any kind, kinds of one thing.

    Args:
        first: a thing of the thesaurus, or a word as "fr:lemma".
        second: that of another figure.
    """
    if first == second:
        return True
    above = load_thesaurus().ancestors
    return (_person(first) and _person(second)) or not {first, *above(first)}.isdisjoint({second, *above(second)})


@lru_cache(maxsize=65_536)
def heads_meet(first: str, second: str, said: str = "", other: str = "") -> int | None:
    """What it weighs that two heads may be one thing where each is the only one of its article; None if they are two.

    Args:
        first: a thing of the thesaurus, or a word as "fr:lemma".
        second: the same of the other figure.
        said: the word of the first as its article has it, which may have a second sense.
        other: that of the second.

    Returns:
        0: one concept, or words of one meaning; -1: a kind of the other, or "people" and a word that nobody knows; -2:
        words of two languages, of which the lexicon lacks one or knows another sense.
    """
    if first == second or (said and other and one_word(said, other)):
        return 0
    known = [head.startswith("thing-") for head in (first, second)]
    if all(known):
        families = kindred()
        akin = families.get(first, _NONE) & _kin(second) or _kin(first) & families.get(second, _NONE)
        return -1 if akin or load_thesaurus().relation(first, second) else None
    left, right = means(first), means(second)
    if left and right and left & right:
        return 0
    if {first, second} & _ANYTHING and not (left and right):
        return -1
    same_language = ":" in first and ":" in second and first[:3] == second[:3]
    return None if same_language else -2


def restrictors_meet(
    a: Collection[str], b: Collection[str], around_a: Collection[str] = (), around_b: Collection[str] = ()
) -> tuple[set[str], set[str]]:
    """What restricts one alone, and the other alone, once words of one meaning are paired.

    What one says beside its noun the other may say elsewhere in its clause ("opérations cardiaques", "операций на
    сердце"): those words are ``around_a`` and ``around_b``.
    """
    left, right = set(a) - set(b), set(b) - set(a)
    for token in sorted(left):
        match = next((other for other in sorted(right) if one_word(token, other)), None)
        if match is not None:
            left.discard(token)
            right.discard(match)
    left = {token for token in left if not any(one_word(token, other) for other in around_b)}
    return left, {token for token in right if not any(one_word(token, other) for other in around_a)}


def unknown(tokens: Iterable[str]) -> bool:
    """Whether none of some words is known to the thesauri, the shared restrictors or the lexicon."""
    return not any(token.startswith(_KNOWN) or means(token) for token in tokens)


@lru_cache(maxsize=64)
def _said(text: str, language: str) -> frozenset[str]:
    return frozenset(word_token(text[a:b], language) for a, b, _ in words(text))


def mentioned(tokens: Iterable[str], text: str, language: str) -> bool:
    """Whether an article says each of some words anywhere, so that it may leave them out where it gives a figure."""
    said = _said(text, language)
    return all(token in said or any(one_word(token, other) for other in said if means(other)) for token in tokens)
