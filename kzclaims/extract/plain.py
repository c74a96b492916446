"""What was read of an article in plain values (lists, texts, numbers), and back: to be kept on disk or packed small.

Nothing is unpickled: the plain form holds values and the names of the frozen classes that drafts are made of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from sys import intern
from typing import Any, get_args, get_type_hints

from kzclaims.extract.drafts import Draft
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.stories import remember_spoken, spoken_of
from kzclaims.extract.topics_nouns import Bearer, bearers, remember


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of one article alone: its drafts, what it says of all, and how many drafts were left out and why."""

    drafts: Sequence[Draft]
    closed: Sequence[Statement]
    dropped: Mapping[str, int]


class Unknown(Exception):
    """A value of a class that the plain form cannot hold: the article is kept as it is, or read anew each time."""


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, type]:
    """The classes that drafts are made of, by name: all that their fields may hold."""
    found: dict[str, type] = {}
    todo: list[Any] = [Draft, Statement, Bearer, ProperName]
    while todo:
        hint = todo.pop()
        todo += get_args(hint)
        told = isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, Enum))
        if told and hint is not Passage and hint.__name__ not in found:
            found[hint.__name__] = hint
            todo += get_type_hints(hint).values() if is_dataclass(hint) else ()
    return found


def _names(known: type) -> list[str]:
    return [f.name for f in fields(known) if f.init]


@lru_cache(maxsize=64)
def _size(known: type) -> int:
    return len(_names(known))


@lru_cache(maxsize=64)
def _parts(known: type) -> Callable[[Any], tuple[Any, ...]]:
    """What gives all that an object of a class is made of, in the order in which it is made."""
    names = _names(known)
    return attrgetter(*names) if len(names) > 1 else lambda node: tuple(getattr(node, name) for name in names)


_PLAIN = (str, bool, int)


def _plain(node: Any) -> Any:
    kind: type = type(node)
    if node is None or kind in _PLAIN:
        return node
    if kind is tuple or kind is list:
        return [_plain(part) for part in node]
    if kind is Passage:
        return {"passage": node.number}
    if kind is frozenset:
        return {"set": sorted(map(_plain, node))}
    if kind is Decimal:
        return {"decimal": str(node)}
    if kind is date:
        return {"date": node.isoformat()}
    if _classes().get(kind.__name__) is not kind:
        raise Unknown(kind.__name__)
    if isinstance(node, Enum):
        return {kind.__name__: node.value}
    return {kind.__name__: [_plain(part) for part in _parts(kind)(node)]}


# The bounds of most values are one number or day.
_decimal = lru_cache(maxsize=16_384)(Decimal)
_day = lru_cache(maxsize=16_384)(date.fromisoformat)


@lru_cache(maxsize=4096)  # and many things have the same traits
def _one_set(found: frozenset[str]) -> frozenset[str]:
    return found


def _read(node: Any, passages: Mapping[int, Passage]) -> Any:
    kind = type(node)
    if kind is str:
        return intern(node)  # claims share most: units, properties, names
    if kind is list:
        return tuple([_read(part, passages) for part in node])
    if kind is not dict:
        return node
    ((name, held),) = node.items()
    match name:
        case "passage":
            return passages[held]
        case "set":
            return _one_set(frozenset(map(intern, held)))
        case "decimal":
            return _decimal(held)
        case "date":
            return _day(held)
    known = _classes()[name]
    if not isinstance(held, list):
        return known(held)
    if len(held) != _size(known):
        raise ValueError(f"{name}: {len(held)} parts")
    return known(*[_read(part, passages) for part in held])


def to_plain(scene: Scene, found: Reading) -> dict[str, Any]:
    """What was read of an article, and what assembly wants of its scene, as values that JSON has.

    Raises:
        Unknown: it holds what no plain value stands for.
    """
    return {
        "drafts": _plain(found.drafts),
        "closed": _plain(found.closed),
        "bearers": _plain(bearers(scene)),
        "spoken": list(spoken_of(scene)),
        "names": {passage.number: _plain(passage.names) for passage in scene.passages if passage.names},
        "dropped": dict(found.dropped),
    }


def from_plain(kept: dict[str, Any], scene: Scene) -> Reading:
    """What was read of an article, from its plain form, which is used up; its scene takes back what it knew.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError: it is damaged.
    """
    passages = {passage.number: passage for passage in scene.passages}
    drafts, closed = _read(kept["drafts"], passages), _read(kept["closed"], passages)
    found, spoken = _read(kept["bearers"], passages), tuple(map(str, kept["spoken"]))
    names = {int(number): _read(listed, passages) for number, listed in kept["names"].items()}
    counts = {str(reason): int(count) for reason, count in kept["dropped"].items()}
    for passage in scene.passages:
        passage.recall(names.get(passage.number, ()))
    remember(scene, found)
    remember_spoken(scene, spoken)
    return Reading(drafts, closed, counts)
