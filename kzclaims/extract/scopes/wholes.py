"""What a heading says of a whole: of which things, by which words; and how a text tells such deeds of a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause, clause, denied
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.families import families
from kzclaims.extract.scopes.groups import EVERYONE, Segment
from kzclaims.extract.scopes.nouns import Noun
from kzclaims.extract.scopes.said import group_of
from kzclaims.extract.scopes.taken import all_counted
from kzclaims.extract.word_tables import any_of, word_table

APPLIES = "+axis:applies"
_NEAR = 30  # characters before a word of all in which "nearly" stands
_REST = 14  # characters after "all" in which "the others" stand
_DENIED = 60  # characters after "all" in which "is not" ends
# "Tout n'est pas rose": not all is.
_NOT_ALL = re.compile(
    r"(?<!\w)(?:n(?:e\s|')[^\W\d_]{1,20}\s(?:[^\W\d_]{1,20}\s)?pas|(?:is|are|was|were|will|has|have)(?:\snot|n't))(?!\w)",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"[-\u2011]\w")  # "an all-women crew" is no whole
_WEAK = frozenset({"have", "new", "local", "present", "fit", "on-time", "works", "mandatory"})


@lru_cache(maxsize=3)
def patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """The words of scopes/divided.toml, by kind."""
    return {name: any_of(listed) for name, listed in word_table("scopes/divided.toml")[language].items()}


@dataclass(frozen=True, slots=True)
class Whole:
    """What a heading says of a whole.

    ``nouns`` are the things that it is of, ``told`` what is told of them (:func:`told_in`), ``things`` its other words;
    ``ahead`` tells whether it looks forward.
    """

    title: Passage
    nouns: frozenset[str]
    told: frozenset[str]
    things: frozenset[str]
    ahead: bool


def whole_of(title: Passage) -> Whole | None:
    """The whole that a heading speaks of; None where it speaks of none, or of nearly all."""
    c = clause(Segment(title, 0, len(title.text)), title.names, None)
    words, table = c.word, patterns(title.language)
    found = [(k, m) for k in ("all", "whole", "entire") for m in words(k).finditer(c.text)]
    found += [("", m) for m in table["total"].finditer(c.text)]
    found = [(k, m) for k, m in found if not _COMPOUND.match(c.text, m.end())]
    counted = all_counted(title)
    found += [("all", counted)] if counted else []
    kept, nouns = 0, set[str]()
    for kind, match in found:
        before = re.search(r"([^\W\d_]+)[\s']*$", c.text[max(0, match.start() - _NEAR) : match.start()])
        if before and words("skip").fullmatch(before.group(1)):
            continue
        stop = STOP.search(c.text, match.end())
        if _NOT_ALL.search(c.text, match.end(), min(stop.start() if stop else len(c.text), match.end() + _DENIED)):
            continue
        noun = group_of(c, kind, match) if kind else None
        kept += 1
        nouns |= _known(title, noun)
    if not kept:
        return None
    terms = {t.concept for t in head_terms(title)}
    told = told_in(c, 0, len(c.text), frozenset(nouns | terms))
    things = frozenset(nouns_in(title, 0, len(title.text)) - nouns)
    return Whole(title, frozenset(nouns), told, things, c.has("ahead"))


def _known(passage: Passage, noun: Noun | None) -> set[str]:
    """A group by its concept and by what the lexicon has for it."""
    if noun is None or noun.head == EVERYONE:
        return set()
    inside = [w for w in content(passage) if noun.start <= w.start < noun.end]
    return {noun.head, *(m for w in inside for m in w.means if m.endswith("-n"))}


def of_all(passage: Passage) -> bool:
    """Whether a sentence speaks of all, and not of all the others."""
    c = Clause(Segment(passage, 0, len(passage.text)), passage.names, ())
    rest = patterns(passage.language)["rest"]
    return any(
        not rest.search(c.text, match.start(), match.end() + _REST)
        for name in ("all", "anyone") for match in c.word(name).finditer(c.text)
    )  # fmt: skip


def nouns_in(passage: Passage, a: int, b: int) -> set[str]:
    """The words of a stretch, and what the lexicon has for them; those of names are left out."""
    names = [(n.start, n.end) for n in passage.names]
    return {
        m for w in content(passage) if a <= w.start < b and not any(x <= w.start < y for x, y in names)
        for m in (w.concept, w.token, *w.means) if m
    }  # fmt: skip


def told_in(c: Clause, a: int, b: int, but: frozenset[str]) -> frozenset[str]:
    """The deeds and states that a stretch tells, each with its pole: by predicates, and by the roots of its words."""
    found: set[str] = set()
    for one in c.said:
        if a <= one.start < b and one.axis not in _WEAK:
            found.add(("+" if one.yes != denied(c, one) else "-") + "axis:" + one.axis)
    for word in content(c.passage):
        if a <= word.start < b and word.concept not in but and any(m.endswith(("-v", "-a", "-x")) for m in word.means):
            found |= {"+" + name for name, _ in families(word.means)}
    return frozenset(found)
