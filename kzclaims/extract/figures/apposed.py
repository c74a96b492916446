"""What a measure that stands between two marks is one of: "Le premier quai, long de 310 mètres, a été refait"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kzclaims.extract.figures.heads import heads_meet
from kzclaims.extract.figures.model import OF, Figure
from kzclaims.extract.figures.nouns import head_terms, word_token
from kzclaims.extract.figures.words import adjectives, figure_words, opposed
from kzclaims.extract.lemmas import words_between
from kzclaims.extract.thesaurus import load_thesaurus

_OF_NOUNS = frozenset({"d", "de", "of", "with"})
_KIND = -1  # what ``heads_meet`` gives a kind and what it is a kind of


def apposed_to(figure: Figure, own: tuple[int, int], before: tuple[int, int]) -> set[str]:
    """Note of what noun a measure is, and of which of several, where it stands beside it.

    Args:
        figure: the figure.
        own: its stretch of the sentence.
        before: the stretch before that.

    Returns:
        Marks: the noun ("thing-quay", "of:thing-quay") and what tells it from others of its kind ("adj:first").
    """
    passage, text, table = figure.passage, figure.passage.text, figure_words(figure.passage.language)
    said = (*words_between(text, own[0], figure.start), *words_between(text, figure.found.end, own[1]))
    opens = next((word for start, _, word in said if start < figure.start), "")
    alone = all(word in table.function or table.measures.name(word) for _, _, word in said)
    # "…, in good order, has a capacity of 180 megawatts" has a verb, and its subject stands further off.
    alone = alone and (not opens or opens in _OF_NOUNS or bool(table.measures.name(opens)))
    if not (figure.value.unit and alone and before[1]):
        return set()
    a = max((m.end() for m in table.perfect.finditer(text, *before)), default=before[0])
    told = [(start, word) for start, _, word in words_between(text, a, before[1]) if word not in table.function]
    which = {f"adj:{adjectives().name(word)}" for _, word in told} & set(opposed())
    if named := next((t.concept for t in head_terms(passage) if a <= t.start < before[1]), ""):
        return which | {named, *_bearer(named)}
    nouns = (word for start, word in told if text[start].islower() and not adjectives().name(word))
    return which | {OF + word_token(word, passage.language) for word in [*nouns][:1]}


def two_bearers(a: Collection[str], b: Collection[str], one_language: bool) -> bool:
    """Whether two measures stand beside nouns that cannot be one: a quay and a tunnel.

    Args:
        a: the marks of the clause of one.
        b: those of the other.
        one_language: whether both are told in one language, so that words nobody knows are two unless equal.
    """
    ones, others = ([mark.removeprefix(OF) for mark in sorted(marks) if mark.startswith(OF)] for marks in (a, b))
    met = [heads_meet(x, y) for x in ones for y in others]
    return bool(met) and all(m is None or m < _KIND - (not one_language) for m in met)


def _bearer(named: str) -> Iterator[str]:
    """The mark of a bearer; "l’ouvrage" may be any."""
    known = load_thesaurus().concepts.get(named)
    if known is None or not known.fact("generic"):
        yield OF + named
