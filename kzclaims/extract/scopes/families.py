"""The families of words by which two stretches tell one thing or opposite things, whatever words they have.

A word is told by its lemma, the roots of what the lexicon has for it, the kin of ``scopes/senses.toml`` and the axes of
``scopes.axes``, each with a pole: "+open -kin:exist"; "@" leads what is closed, kept or paid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kzclaims.extract.scopes.words import vague_verbs
from kzclaims.extract.word_tables import word_table

NONE = "!none"  # among the senses of a stretch: nothing of the group is so, or is there at all
NOTHING = "!nothing"  # whatever is told of the others is not so of these: "tenants will get nothing"
ONLY = "!only"  # what is told is told as the one way or kind
EXCEPTED = "!excepted"  # what is told is told as an exception
_NAME = "+name:"
SENSE = "sense"  # the axis of statements that are held against each other by what their words mean
_FILE = "scopes/senses.toml"
_SUFFIX = re.compile(r"(?:ation|ition|ating|ion|ment|ing|ance|ence|ated|ate|al|er|or|ed|e|s)$")
_IFY = re.compile(r"(?<=[a-z]{2})if(?:ic?|y)$")  # "certify", "certified", "certification"
_ROOT = 5  # letters that a suffix leaves of a word


@lru_cache(maxsize=16_384)
def root(concept: str) -> str:
    """What nouns, verbs and adjectives of one family share: "rejection-n", "reject-v"."""
    word = concept.partition("-")[0]
    cut = _IFY.sub("ify", _SUFFIX.sub("", word))
    if len(cut) < _ROOT:
        return word.removesuffix("e")
    return cut[:-1] if cut[-1] == cut[-2] else cut


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    listed = word_table(_FILE)["light"]["roots"].split()
    return frozenset(listed) | frozenset(map(root, listed))


@lru_cache(maxsize=1)
def _kin() -> dict[str, tuple[tuple[str, bool], ...]]:
    found: dict[str, tuple[tuple[str, bool], ...]] = {}
    for name, entry in word_table(_FILE)["kin"].items():
        for side in ("plus", "minus"):
            for listed in entry.get(side, "").split():
                found[listed] = (*found.get(listed, ()), (f"kin:{name}", side == "plus"))
    return found


@lru_cache(maxsize=1)
def _contrasts() -> dict[str, str]:
    table = word_table(_FILE)["contrasts"]
    return {
        word: f"{name}:{kind}" for name, kinds in table.items() for kind, ws in kinds.items() for word in ws.split()
    }


@lru_cache(maxsize=16_384)
def families(means: frozenset[str]) -> frozenset[tuple[str, bool]]:
    """The roots and the kin of concepts, with their poles; what they are contrasted with as ``of:kind``."""
    found: set[tuple[str, bool]] = set()
    for concept in means:
        if concept in vague_verbs() or (concept.endswith(("-r", "-num-n")) and not concept.startswith("free")):
            continue
        first, stem = concept.partition("-")[0], root(concept)
        if not {first, stem, concept} & _light():
            found.add((stem, True))
        for name in {concept, first}:
            found.update(_kin().get(name, ()))
            if name in _contrasts():
                found.add((_contrasts()[name], True))
    return frozenset(found)


@lru_cache(maxsize=1)
def _befalls() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(listed.split()) for listed in word_table(_FILE)["befalls"].values())


def befalling(roots: frozenset[str]) -> frozenset[str]:
    """The roots of all that befalls some where it is told that none of something is: jobs, dismissals."""
    return roots.union(*(listed for listed in _befalls() if not listed.isdisjoint(roots)))


@lru_cache(maxsize=4)
def _those(kind: str) -> frozenset[str]:
    return frozenset(word_table(_FILE)["marks"][kind])


def tells(sense: Iterable[str], kind: str) -> bool:
    """Whether a stretch tells that all are reached, that some are missed, or that there still is one."""
    return any(not _names(word).isdisjoint(_those(kind)) for word in sense)


def denies(sense: Iterable[str]) -> bool:
    """Whether a stretch denies something, whatever it is."""
    return any(word[0] == "-" and "+" not in word and "axis:" not in word for word in sense)


def bare(sense: Iterable[str], own: frozenset[str]) -> bool:
    """Whether a stretch tells nothing by itself, but that something is had, got or there, and what narrows the group.

    Args:
        sense: what the stretch tells.
        own: the words that narrow the group.
    """
    light = _those("bare")
    return all(
        not light.isdisjoint(names := {name[1:] for name in _names(word)}) or not own.isdisjoint(names)
        for word in sense
    )


@lru_cache(maxsize=4096)
def _turned(word: str) -> frozenset[str]:
    return frozenset(("-" if name[0] == "+" else "+") + name[1:] for name in word.split() if name[0] != "@")


@lru_cache(maxsize=4096)
def _names(word: str) -> frozenset[str]:
    return frozenset(name for name in word.split() if name[0] != "@")


@lru_cache(maxsize=4096)
def _things(word: str) -> frozenset[str]:
    return frozenset(name[1:] for name in word.split() if name[0] == "@")


def opposed(outer: frozenset[str], inner: frozenset[str], own: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words of the second stretch that tell as not so what the first tells as so, or the other way round.

    Args:
        outer: what the first tells.
        inner: what the second tells.
        own: the words that narrow the group of the second: "nine diesel buses" use diesel.
    """
    theirs = frozenset(name for word in outer for name in _names(word))
    bare = frozenset(name[1:] for name in theirs)
    found = (w for w in inner if _turned(w) & theirs and not _names(w) & theirs)
    # A school that closes its canteen does not close.
    kept = frozenset(w for w in found if not _things(w) or _things(w) & bare)
    if _tells_not(outer) and _tells_not(inner):
        # "Free for students", "students no longer pay for a card": a card is denied by the verb alone.
        kept = frozenset(w for w in kept if any(_is_deed(name) for name in _turned(w) & theirs))
    # "All got coal", "he bought wood" leave room for both: only what is used leaves none for another.
    if not tells(outer, "uses"):
        return kept
    contrasted = _contrasted(theirs, inner, only=ONLY in outer)
    return kept | (contrasted if tells(inner, "uses") else {w for w in contrasted if own & {n[1:] for n in w.split()}})


def _is_deed(name: str) -> bool:
    return name[1:].startswith(("axis:", "kin:"))


def _tells_not(sense: Iterable[str]) -> bool:
    """Whether a stretch tells the lesser pole of some state: closed, free of charge, banned."""
    return any("-axis:" in word and "+axis:" not in word for word in sense)  # open is not on strike, and no less open


def _contrasted(theirs: frozenset[str], inner: frozenset[str], *, only: bool) -> frozenset[str]:
    kinds = _kinds(theirs)
    mine = frozenset(name for word in inner for name in _names(word))
    found = set()
    for word in inner:
        for name in _names(word):
            of = name[1:].partition(":")[0]
            both = only or not _kinds(mine).get(of, frozenset()) & kinds.get(of, frozenset())
            if name[0] == "+" and of in kinds and name[1:] not in kinds[of] and both:
                found.add(word)
    return frozenset(found)


def _kinds(names: Iterable[str]) -> dict[str, frozenset[str]]:
    table = word_table(_FILE)["contrasts"]
    found: dict[str, frozenset[str]] = {}
    for name in names:
        of, _, kind = name[1:].partition(":")
        if kind and of in table and name[0] == "+":
            found[of] = found.get(of, frozenset()) | {name[1:]}
    return found
