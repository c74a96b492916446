"""Headings that tell of none ("no job losses") over a text that counts some: "thirty-four posts will go"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause, clause, long_past
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.families import families
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.thesaurus import load_thesaurus

_NOUN = 14  # characters between "no" and its noun
_COUNTED = 45  # characters between a number and what it counts
_NONE = {
    "fr": re.compile(
        r"(?<!\w)(?:aucune?|pas\sune?\sseule?|pas\sl[ae]\smoindre|zéro|nulle?|sans\s(?:aucune?|une?\sseule?|l[ae]\smoindre))\s",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:no|not\sone|not\sa\ssingle|zero|without\s(?:a|one|any)(?:\ssingle)?)\s", re.IGNORECASE
    ),
    "ru": re.compile(r"(?<!\w)(?:ни\sодн\w{1,3}|ни\sедин\w{2,3}|без\sедин\w{2,3}|без|никаких|ноль)\s", re.IGNORECASE),
}
_IN = re.compile(r"(?<!\w)(?:à|en|in|at|в|во)\s$", re.IGNORECASE)
_ONE = re.compile(r"(?<!\w)(?:une?|one|одн[аои]|один)\s(?:[^\W\d_]+\s)?$", re.IGNORECASE)
_STILL = re.compile(
    r"(?<!\w)(?:il\sreste|reste|demeure|subsiste|encore|toujours|still|remains?|is\sleft|осталось|остаётся|остался|осталась|по-прежнему|ещё)(?!\w)",
    re.IGNORECASE,
)
_Found = tuple[Passage, int, int]


def none_at_all(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell of none of something, and where the text counts some.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    match = _NONE[title.language].search(text)
    word = _noun(title, match.end()) if match else None
    # "No plant will close" tells of plants: scopes.pairs holds what is said of them against what is said of some.
    if match is None or word is None or _predicated(title, word.end):
        return
    kin = _kin(word)
    if not kin or any(_denied_too(p, kin) for p in body):
        return
    places = frozenset(n.text for p in (title, *body[:1]) for n in p.names)
    less = [found for p in body for found in _counted(p, kin, places)]
    if less:
        yield 0, len(text.rstrip(" .")), less[:1]


def _predicated(title: Passage, at: int) -> bool:
    """Whether something is told of what follows "no", up to the next mark of punctuation."""
    stop = STOP.search(plain(title.text), at)
    end = stop.start() if stop else len(title.text)
    return any(at <= one.start < end for one in clause(Segment(title, 0, len(title.text)), title.names, None).said)


def _noun(passage: Passage, at: int) -> Word | None:
    """The noun that nothing but an adjective parts from "no"."""
    near = [w for w in content(passage) if 0 <= w.start - at <= _NOUN]
    return next((w for w in near if any(m.endswith("-n") for m in w.means)), None)


def _kin(word: Word) -> frozenset[str]:
    """The roots of the lexicon that a noun and its verb share, and the noun itself."""
    roots = {name for name, yes in families(word.means) if yes and not name.startswith("kin:")}
    return frozenset(roots | ({word.concept} if word.concept else set()))


def _tells(word: Word, kin: frozenset[str]) -> bool:
    if word.concept in kin or any(name in kin for name, _ in families(word.means)):
        return True
    return bool(word.concept) and not kin.isdisjoint(load_thesaurus().ancestors(word.concept))


def _denied_too(passage: Passage, kin: frozenset[str]) -> bool:
    """Whether a sentence denies it as well."""
    text = plain(passage.text)
    return any(
        denials(text, passage.language, s.start, s.end) for s in segments(passage)
        if any(s.start <= w.start < s.end and _tells(w, kin) for w in content(passage))
    )  # fmt: skip


def _counted(passage: Passage, kin: frozenset[str], places: frozenset[str]) -> Iterator[_Found]:
    """The stretch of a sentence that counts some, and in no other place."""
    text = plain(passage.text)
    led = [n for n in passage.names if _IN.search(text, max(0, n.start - _COUNTED), n.start)]
    if any(n.text not in places for n in led):
        return
    for segment in segments(passage):
        c = Clause(segment, passage.names, ())
        if c.has("hedge") or long_past(passage, segment.start, segment.end):
            continue
        numbers = [
            n for n in passage.numbers
            if segment.start <= n.start < segment.end and n.value.kind == "quantity" and not n.value.unit and n.value.lo
        ]  # fmt: skip
        for word in content(passage):
            if not (segment.start <= word.start < segment.end and _tells(word, kin)):
                continue
            near = [n for n in numbers if n.end <= word.start <= n.end + _COUNTED or n.start == word.end + 1]
            one = _ONE.search(text, max(segment.start, word.start - _COUNTED), word.start)
            if one and _STILL.search(text, segment.start, segment.end):
                last = WORD.search(text, word.start)
                yield passage, one.start(), last.end() if last else word.end
                return
            if near:
                last = WORD.search(text, word.start)
                yield passage, near[-1].start, last.end() if last else word.end
                return
