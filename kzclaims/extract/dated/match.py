"""What two stretches of words have in common: deeds, things, ordinals; and what sets them apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.first_then import firsts
from kzclaims.extract.dated.senses import a_person, one_thing, sense
from kzclaims.extract.dated.terms import covered
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.likeness import SHORTEST, begin_alike
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES, OFFICES, Term, load_thesaurus

PAPER = "thing-contract"  # a deal is signed as a contract, an agreement or a lease
PARTS = re.compile(r"[\s\-‑–'’]+")
_LEAST = 4  # letters
_WORD = re.compile(rf"[^\W\d]{{{_LEAST},}}")
ORDINALS = frozenset(
    {"first", "second", "third", "last", "other", "pilot", "phase", "batch", "partial", "half", "temporary"}
)
# What tells one thing of a kind from the next.
MARKS = ORDINALS | {"nearby", "north", "south", "east", "west", "main", "small"}

# What tells a deed from the one before it: opened again, tried on appeal.
ANEW = frozenset({"again", "appeal"})


def akin(left: Collection[str], right: Collection[str]) -> bool:
    """Whether two sets of concepts share one, or one takes up or contains the other."""
    if not set(left).isdisjoint(right):
        return True
    relation = load_thesaurus().relation
    concepts = load_thesaurus().concepts
    return any(relation(a, b) for a in left for b in right if a in concepts and b in concepts)


def ordinals(passage: Passage, start: int, end: int) -> frozenset[str]:
    """What tells one thing of a kind from the next in a stretch of words: "the second jet", "the pilot phase"."""
    text = list(passage.text[start:end])
    for match in firsts(passage):
        if start <= match.start() and match.end() <= end:
            text[match.start() - start : match.end() - start] = " " * (match.end() - match.start())
    # "Last February", "ещё шли"
    taken = [(date.start, date.end) for date in passage.periods]
    taken += [m.span() for m in vocabulary.words("still", passage.language).finditer(passage.text, start, end)]
    for a, b in taken:
        if start <= a and b <= end:
            text[a - start : b - start] = " " * (b - a)
    words = "".join(text)
    return ORDINALS & {key for key, pattern in vocabulary.restrictors_in(words) if pattern.search(words)}


def things(passage: Passage, lo: int, hi: int, taken: Sequence[Term]) -> frozenset[str]:
    """What stands in a stretch of words: concepts of things and offices, else the words of its language.

    Args:
        passage: the sentence.
        lo: where it begins.
        hi: where it ends.
        taken: words that tell deeds.
    """
    terms = _told_things(passage, lo, hi)
    found = {PAPER if t.concept in vocabulary.papers() else sense(passage, t) for t in terms}
    return frozenset(found) | _spoken(passage, lo, hi, terms, {t.start for t in taken})


def words_of(passage: Passage, spans: Collection[tuple[int, int]]) -> set[str]:
    """The words of some stretches that are in no thing or office of theirs, as ``things`` tells them.

    Args:
        passage: the sentence.
        spans: where each begins and ends.
    """
    terms = _told_things(passage, 0, len(passage.text))
    return {
        word
        for lo, hi in spans
        if hi - lo >= _LEAST
        for word in _spoken(passage, lo, hi, [t for t in terms if lo <= t.start and t.end <= hi], ())
    }


def _told_things(passage: Passage, lo: int, hi: int) -> list[Term]:
    """The things and offices that a stretch tells."""
    terms = [t for t in (*passage.of(MEASURES), *passage.of(OFFICES)) if lo <= t.start and t.end <= hi]
    idle = vocabulary.idle(passage.language)
    return [t for t in terms if passage.text[t.start : t.end].lower() not in idle]


def _spoken(passage: Passage, lo: int, hi: int, terms: Sequence[Term], starts: Collection[int]) -> frozenset[str]:
    language, idle = passage.language, vocabulary.idle(passage.language)
    held = {*covered([(t.start, t.end) for t in terms]), *starts}
    words = {m.group().lower() for m in _WORD.finditer(passage.text, lo, hi) if m.start() not in held}
    return frozenset([f"word-{language}-{lemma(w, language)}" for w in words if w not in idle])


def met(left: Collection[str], right: Collection[str]) -> frozenset[str]:
    """Those of the first things that may be one of the second."""
    return frozenset(x for x in left if any(one_thing(x, y) for y in right))


def known(found: Collection[str]) -> dict[str, str]:
    """Those things of which the thesauri know what they are, with their concept."""
    concepts = load_thesaurus().concepts
    return {x: x.partition("|")[0] for x in found if x.partition("|")[0] in concepts}


def apart(left: Collection[str], right: Collection[str], *, one_tongue: bool) -> bool:
    """Whether two sets of things are known, and have nothing to do with each other.

    Words of two languages that no thesaurus has tell nothing either way.
    """
    if not left or not right or met(left, right):
        return False
    told = [known(side) for side in (left, right)]
    tongues = [{x.split("-")[1] for x in side if x.startswith("word-")} for side in (left, right)]
    # A chairman is a "président" in French: across languages an office counts where the lexicon knows what it means.
    concepts = load_thesaurus().concepts
    things = [
        [x for x, concept in listed.items() if concepts[concept].scheme == MEASURES or "|" in x]
        + [x for x in side if a_person(x)]
        for side, listed in zip((left, right), told, strict=True)
    ]
    return all(things) or (one_tongue and (all(told) or bool(tongues[0] & tongues[1])))


def telling_part(name: str) -> str:
    """The word of a name that tells it: "Pasteur" of "Pasteur de Dijon", "Valmont" of "Luc Valmont".

    Args:
        name: as written.
    """
    return max(reversed(PARTS.split(name)), key=len, default=name)


def alike(a: str, b: str) -> bool:
    """Whether two words of any script begin with the same sounds, for at least half of the longer one.

    Args:
        a: one word.
        b: the other.
    """
    return any(begin_alike(x, y) for x in word_keys(fold(a)) for y in word_keys(fold(b)))


def sound_alike(a: str, b: str) -> bool:
    """Whether two words that no thesaurus has ("word-fr-syndic") are one that two languages share.

    Args:
        a: one.
        b: the other.
    """
    first, second = a.rsplit("-", 1)[1], b.rsplit("-", 1)[1]
    return len(first) > SHORTEST and alike(first, second)
