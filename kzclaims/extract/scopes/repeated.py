"""Sentences that say their heading again: a lead that repeats it bears it out, whatever it denies or leaves open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.scopes.words import scope_words

_LEAD = 3  # first sentences, which say the heading again
_FEWEST, _NEARLY = 2, 0.8  # content words of a heading beside names, and how many of them a sentence must have
_WEAK = ("undecided", "denial", "pauses")
_OR_NOT = re.compile(r"(?<!\w)(?:ou\s(?:non|pas)|or\snot|или\sнет)(?!\w)", re.IGNORECASE)


def said_again(title: Passage, body: Sequence[Passage]) -> bool:
    """Whether one of the first sentences says a heading again, and weakens it in nothing that the heading does not.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    named = [(name.start, name.end) for name in title.names]
    words = {word.token for word in content(title) if not any(a <= word.start < b for a, b in named)}
    return len(words) >= _FEWEST and any(_repeats(words, title, passage) for passage in body[:_LEAD])


def _repeats(words: set[str], title: Passage, passage: Passage) -> bool:
    if passage.language != title.language:
        return False
    shared = words & {word.token for word in content(passage)}
    return len(shared) >= _NEARLY * len(words) and _weakened(passage) <= _weakened(title)


@lru_cache(maxsize=64)
def _weakened(passage: Passage) -> frozenset[str]:
    """By what a sentence says less than outright: each word that denies, doubts, puts off or narrows it."""
    text, table = _OR_NOT.sub("", plain(passage.text)), scope_words(passage.language)
    found = {text[a:b].casefold() for a, b in denials(text, passage.language, 0, len(text))}
    patterns = [*(table.titles[name] for name in _WEAK), table["maybe"], table["later"], table.said["only"]]
    patterns += [table.said[name] for name in ("hedge", "pending")]
    found |= {m.group().casefold() for pattern in patterns for m in pattern.finditer(text)}
    return frozenset(found | {str(n.value.hi) for n in passage.numbers if n.value.kind == "share"})
