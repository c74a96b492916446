"""Entity resolution of many distinct names: time against size, and the recall of the blocking that makes it possible.

Names are made up; every fourth is a person already named, romanised otherwise (ou for u, y for i, a letter doubled),
and every tenth one already named, in Russian letters.
Recall: of the pairs of spellings that :func:`kzclaims.entities.score.compare` calls the same, those that share a block.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from kzclaims.entities.blocking import candidates, person_blocks
from kzclaims.entities.match import Tier
from kzclaims.entities.resolve import Mention, resolve
from kzclaims.entities.score import compare

_START, _MIDDLE = ["b", "d", "f", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"], ["a", "e", "i", "o", "u"]
_ENDS = ["ov", "ev", "in", "sky", "ard", "eau", "ier", "son", "man", "berg", "elli", "escu", "oglu"]
_LEAST = 2
_RUSSIAN = str.maketrans("abdefgijklmnoprstuvyz", "абдефгижклмнопрстувиз")


def _word(draw: random.Random, parts: int) -> str:
    return "".join(draw.choice(_START) + draw.choice(_MIDDLE) for _ in range(parts))


def names(count: int, seed: int = 1) -> list[tuple[str, str]]:
    """So many distinct names, each with the one it is another spelling of, else with itself."""
    draw = random.Random(seed)
    found: dict[str, str] = {}
    while len(found) < count:
        given, family = _word(draw, 2).capitalize(), (_word(draw, _LEAST) + draw.choice(_ENDS)).capitalize()
        name = f"{given} {family}"
        found.setdefault(name, name)
        if draw.random() < 1 / 3 and len(found) < count:
            other = _respelt(family)
            if other != family:
                found.setdefault(f"{given} {other}", name)
        if draw.random() < 1 / 8 and len(found) < count:
            found.setdefault(name.lower().translate(_RUSSIAN).title(), name)
    return list(found.items())


def _respelt(word: str) -> str:
    for plain, other in (("u", "ou"), ("ky", "kiy"), ("h", "kh")):
        if plain in word and other not in word:
            return word.replace(plain, other, 1)
    return word


def _language(name: str) -> str:
    return "fr" if name.isascii() else "ru"


def recall(listed: list[tuple[str, str]]) -> tuple[int, int]:
    """Of the pairs that are the same by comparison: how many share a block, and how many there are."""
    number = {name: n for n, (name, _) in enumerate(listed)}
    pairs = {
        tuple(sorted((number[name], number[first])))
        for name, first in listed
        if name != first and compare(name, first, "person", _language(name), _language(first)).tier is Tier.SAME
    }
    shared = set(candidates(((name, _language(name)) for name, _ in listed), len(listed), person_blocks))
    return len(pairs & shared), len(pairs)


def main() -> None:
    """Print the figures for the sizes given, else for ten thousand names."""
    for count in [int(word) for word in sys.argv[1:]] or [10_000]:
        listed = names(count)
        mentions = [Mention(f"m{n}", name, _language(name), f"a{n}", "person") for n, (name, _) in enumerate(listed)]
        start = time.process_time()
        found = resolve(mentions)
        seconds = time.process_time() - start
        told = f"{count:9,} distinct names: {seconds:7.1f} s CPU, {len(found.entities):,} entities"
        told += f", {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most so far"
        if count <= 10_000:
            hit, of = recall(listed)
            told += f"; blocking finds {hit} of {of} pairs of one person"
        print(told, flush=True)


if __name__ == "__main__":
    main()
