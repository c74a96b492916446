"""What befalls one person told of two: one elected in July, another in December."""

from __future__ import annotations

from collections.abc import Iterator

from kzclaims.claim import fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.drafts import Draft
from kzclaims.extract.thesaurus import EVENTS

_SURNAME = -1


def two_people(a: Draft, b: Draft) -> bool:
    """Whether two dates are of deeds that befall one person, and the clauses tell two: by name, or "élu" and "élue".

    Args:
        a: a date.
        b: one of another article.
    """
    if not (_personal(a) and _personal(b)):
        return False
    people = [{fold(name).split()[_SURNAME] for name in _people(one)} for one in (a, b)]
    if all(people) and people[0].isdisjoint(people[1]):
        return True
    if a.passage.language != "fr" or b.passage.language != "fr":
        return False
    forms = [set(_participles(one)) for one in (a, b)]
    return bool(_hers(*forms)) != bool(_hers(*reversed(forms))) and forms[0].isdisjoint(forms[1])


def _personal(one: Draft) -> bool:
    return one.happened is not None and not one.happened.deeds.isdisjoint(vocabulary.weighed("personal"))


def _people(one: Draft) -> Iterator[str]:
    for ref in one.happened.names if one.happened else ():
        if ref.name is not None and ref.name.kind == "person":
            yield ref.name.text


def _participles(one: Draft) -> Iterator[str]:
    personal = vocabulary.weighed("personal")
    for term in one.passage.of(EVENTS):
        if term.role == "participle" and term.concept in personal:
            yield fold(one.passage.text[term.start : term.end])


def _hers(one: set[str], other: set[str]) -> set[str]:
    """Participles of the first that are those of the other in the feminine."""
    return {form for form in one if form.endswith("e") and form[:-1] in other}
