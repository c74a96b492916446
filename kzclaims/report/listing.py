"""The list on the left: conflicts with what they can be filtered by, repeats of one disagreement together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kzclaims.report.seen import Seen
from kzclaims.report.view import View
from kzclaims.rules.base import Severity

# What a token begins with, by what it narrows to.
_LETTERS = {"severity": "s", "stakes": "k", "where": "w", "rule": "r", "article": "a", "publisher": "e", "person": "p"}


@dataclass(frozen=True, slots=True)
class Option:
    """What a list can be narrowed to: ``token`` in this page, ``key`` in an address, ``label`` for a reader."""

    token: str
    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind of thing to narrow by."""

    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a conflict, its tokens, and the repeats of the same disagreement that follow it."""

    seen: Seen
    tokens: str
    repeats: tuple[Entry, ...] = ()


def listing(view: View, conflicts: Sequence[Seen]) -> tuple[tuple[Facet, ...], tuple[Entry, ...]]:
    """What can be filtered by, and the list in the order of the report, each repeat after the first of its kind."""
    t = view.words
    ways: dict[str, tuple[Callable[[Seen], Iterable[str]], Callable[[str], str]]] = {
        "severity": (lambda c: (c.severity,), lambda key: t(f"severity.{key}")),
        "stakes": (lambda c: c.stakes, lambda key: t.known("stakes", key)),
        "where": (lambda c: (c.where,), lambda key: t(f"where.{key}")),
        "rule": (lambda c: (rule for rule, _, _ in c.rules), view.titled),
        "article": (lambda c: sorted(c.articles, key=list(view.sources).index), view.titled_source),
        "publisher": (lambda c: sorted({view.sources[key].publisher for key in c.articles}), str),
        "person": (lambda c: c.people, str),
    }
    tokens: dict[str, list[str]] = {seen.id: [] for seen in conflicts}
    facets = []
    for name, (keys, label) in ways.items():
        counted = Counter(key for seen in conflicts for key in dict.fromkeys(keys(seen)))
        ordered = _ordered(name, counted, view)
        named = {key: f"{_LETTERS[name]}{n}" for n, key in enumerate(ordered)}
        for seen in conflicts:
            tokens[seen.id] += [named[key] for key in dict.fromkeys(keys(seen))]
        facets.append(Facet(name, tuple(Option(named[key], key, label(key), counted[key]) for key in ordered)))
    return tuple(facets), _grouped(conflicts, tokens)


def _ordered(name: str, counted: Counter[str], view: View) -> list[str]:
    fixed = {"severity": [s.value for s in Severity], "article": list(view.sources)}
    if name in fixed:
        return [key for key in fixed[name] if counted[key]]
    return sorted(counted, key=lambda key: (-counted[key], key))


def _grouped(conflicts: Sequence[Seen], tokens: dict[str, list[str]]) -> tuple[Entry, ...]:
    together: dict[tuple[str, ...], list[Entry]] = {}
    for seen in conflicts:
        together.setdefault(seen.topic, []).append(Entry(seen, " ".join(tokens[seen.id])))
    return tuple(Entry(first.seen, first.tokens, tuple(rest)) for first, *rest in together.values())
