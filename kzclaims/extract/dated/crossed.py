"""Orders of two articles that may be of the same two events, turned round: what speaks for it, added up in points.

``dated.align`` asks for deeds and words in common on both sides. Writers tell one of two events in words of their own
("the licence was framed", "the authority issued it"): then the other event, what both sentences insist on, and that
nothing fits the same way round must do. The points are those of a logistic regression on labelled dossiers, rounded;
``benchmarks/order_points.py`` fits them again and tells what they reach on dossiers left out of the fit.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.match import akin, met
from kzclaims.extract.dated.sides import Order, Side
from kzclaims.extract.likeness import cognates
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.families import families
from kzclaims.extract.surroundings import Telling
from kzclaims.extract.words import concepts

FILE = Path(__file__).with_name("order_points.toml")
_NAME = 3  # letters of the shortest part of a name that tells it
_OPENING = 8  # characters in which a sentence begins with a length: "Trois semaines après l'annonce"

# "Three hours before the polls closed": the hour at which something stood so.
_HOUR = re.compile(
    r"(?<!\w)(?:minutes?|heures?|hours?|минут[аыу]?|час(?:а|ов)?)\s(?:avant|après|before|after|до|после)(?!\w)",
    re.IGNORECASE,
)

# "Un bail avec la librairie", "a lease with the shop", "договор с подрядчиком": with whom something is done.
_WITH = {
    "fr": re.compile(r"(?<!\w)avec\s(?:les?\s|la\s|une?\s|des\s|[lL]['’])?([^\W\d_]{4,})"),
    "en": re.compile(r"(?<!\w)with\s(?:the\s|an?\s|its\s|their\s)?([^\W\d_]{4,})"),
    "ru": re.compile(r"(?<!\w)со?\s([^\W\d_]{4,})"),
}

Asked = Callable[[Side, Side], bool]
Doers = Callable[[Side], frozenset[str]]


@lru_cache(maxsize=1)
def points() -> Mapping[str, float]:
    """The points of each feature; ``start`` is what every pair begins with, ``enough`` what it must reach."""
    return dict(tomllib.loads(FILE.read_text(encoding="utf-8")))


def two_parties(a: Side, b: Side) -> bool:
    """Whether two sides are each done with somebody, and the lexicon knows the two for different: two contracts."""
    one, other = _party(a), _party(b)
    return bool(one and other) and one.isdisjoint(other)


def _party(side: Side) -> frozenset[str]:
    """What the lexicon says of the one with whom something is done."""
    language = side.passage.language
    led = _WITH[language].search(side.text)
    return concepts(led.group(1), language) if led else frozenset()


def counted_from(passage: Passage) -> bool:
    """Whether a sentence tells no order but sets a scene: it begins with how long after it is, or tells hours."""
    opens = any(found.what == "duration" and found.start < _OPENING for found in passage.periods)
    return opens or _HOUR.search(passage.text) is not None


def insists(order: Order) -> bool:
    """Whether a sentence insists on what came before what, and does not tell it in passing: "after the riots"."""
    passage = order[0].passage
    return vocabulary.words("insists", passage.language).search(passage.text) is not None


def total(found: Mapping[str, float]) -> float:
    """The points of a pair of orders.

    Args:
        found: its features.
    """
    return points()["start"] + sum(points().get(name, 0.0) * value for name, value in found.items())


def features(
    one: Order, other: Order, telling: Telling, *, doers: Doers, parted: Asked, two_doers: Asked
) -> Mapping[str, float]:
    """What speaks for two orders being of the same two events, each the other way round, and against it, by name.

    Args:
        one: the order of one article.
        other: that of another.
        telling: how much the words of the story tell.
        doers: what does what a side tells.
        parted: whether an ordinal tells two sides apart.
        two_doers: whether two sides have two doers.
    """
    crossed = ((one[0], other[1]), (one[1], other[0]))
    (there, words_there), (back, words_back) = (_common(a, b, telling) for a, b in crossed)
    straight = [_common(one[n], other[n], telling)[0] for n in (0, 1)]
    kin = [bool(vocabulary.kinds(a.deeds) & vocabulary.kinds(b.deeds)) or akin(a.deeds, b.deeds) for a, b in crossed]
    return {
        "farther": math.log1p(max(there, back)),
        "nearer": math.log1p(min(there, back)),
        "straight": math.log1p(min(straight)),
        "more crossed": there + back - sum(straight),
        "both": float(there > 0 and back > 0),
        "words": float(min(words_there, words_back)),
        "kin of both": float(all(kin)),
        "kin": float(any(kin)),
        "nothing": float(min(there, back) == 0 and not all(kin)),
        "doers": float(sum(len(met(doers(a), doers(b))) for a, b in crossed)),
        "two doers": float(sum(two_doers(a, b) for a, b in crossed)),
        "parted": float(any(parted(a, b) for a, b in crossed)),
        "insist": float(insists(one) and insists(other)),
    }


def _common(a: Side, b: Side, telling: Telling) -> tuple[float, int]:
    """How telling the words and names are that two sides share, and how many words."""
    total, count = 0.0, 0
    theirs = list(_words(b))
    for weight_of, meant in _words(a):
        found = [
            min(telling.tells(*weight_of), telling.tells(*other))
            for other, means in theirs
            if meant & means or _cognate(weight_of, meant, other, means)
        ]
        total += max(found, default=0.0)
        count += bool(found)
    left, right = _names(a), _names(b)
    shared = {(left[key], right[key]) for key in left.keys() & right.keys()}
    return total + sum(min(telling.names_weigh((x,)), telling.names_weigh((y,))) for x, y in shared), count


def _cognate(a: tuple[str, str], meant: frozenset[str], b: tuple[str, str], means: frozenset[str]) -> bool:
    """Whether two words that no lexicon has are one that two languages share: "pulsar", "пульсар"."""
    unknown = a[1] != b[1] and len(meant) == len(means) == 1
    return unknown and cognates(a[0].casefold(), b[0].casefold())


def _words(side: Side) -> Iterator[tuple[tuple[str, str], frozenset[str]]]:
    """The content words of a side, each with its language and with what it may mean."""
    return iter(_content(side.passage, side.start, side.end))


@lru_cache(maxsize=1024)  # each side is held against those of all other articles
def _content(passage: Passage, start: int, end: int) -> Sequence[tuple[tuple[str, str], frozenset[str]]]:
    names = [(name.start, name.end) for name in passage.names]
    listed = []
    for word in content(passage):
        if start <= word.start and word.end <= end and not any(a <= word.start < b for a, b in names):
            means = {word.token, *(name for name, _ in families(word.means))} | (frozenset({word.concept}) - {""})
            listed.append(((passage.text[word.start : word.end], passage.language), frozenset(means)))
    return tuple(listed)


def _names(side: Side) -> Mapping[str, str]:
    """The names of a side by the keys of their words, in whatever script."""
    found = [name for name in side.passage.names if side.start <= name.start < side.end]
    return {
        key: entity(side.passage, name)
        for name in found
        for word in fold(name.text).split()
        for key in word_keys(word)
        if len(key) > _NAME
    }


def entity(_: Passage, name: ProperName) -> str:
    """What a name stands for as far as orders ask: itself."""
    return fold(name.text)
