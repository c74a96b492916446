"""Headings that tell of nothing left, or of both of two, over a text in which some are left, or one alone is meant.

"Race sold out" over "1,900 places were still available"; "hunting banned on both banks" over "only on the left bank".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache

from kzclaims.claim import Period
from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, long_past
from kzclaims.extract.scopes.left import OTHERS
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.scopes.title_words import meant_in
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import word_table

_YEAR = 365  # days
_NEARLY = 20  # characters before "sold out" in which "almost" stands
_DENIED = 25  # characters before "available" in which "no longer" stands
_NOUN = 30  # characters after "only" in which the one of two stands
_NE_QUE = re.compile(r"(?<!\w)n(?:e\s|')[^,;:.]{2,50}?(?<!\w)qu(?:e\s|')", re.IGNORECASE)
_Found = tuple[Passage, int, int]
_Told = Iterator[tuple[int, int, list[_Found]]]


@lru_cache(maxsize=3)
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    table = word_table("scopes/title_left.toml")[language]
    return {name: re.compile(rf"(?<!\w)(?:{text})(?!\w)", re.IGNORECASE) for name, text in table.items()}


def some_left(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that leave none, or take both, and where the text leaves some, or takes one.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    less = _sold_out(title, body) or _one_of_both(title, body)
    if less:
        yield 0, len(title.text.rstrip(" .")), less


def _sold_out(title: Passage, body: Sequence[Passage]) -> list[_Found]:
    """Where a text has some left of what its heading tells to be sold out; none where it is told so as well."""
    if not _all_gone(title) or any(_all_gone(p) for p in body):
        return []
    spoken, found = meant_in(title), list[_Found]()
    for n, passage in enumerate(body):
        text, table = plain(passage.text), _patterns(passage.language)
        left = table["left"].search(text)
        if left is None or denials(text, passage.language, max(0, left.start() - _DENIED), left.start()):
            continue
        near = [
            p for p in body[max(0, n - 2) : n + 1] if meant_in(p) & spoken or {x.text for x in p.names} & _names(title)
        ]
        hedged = scope_words(passage.language)["maybe"].search(text)
        others = OTHERS.search(text) or (table["others"].search(text) and not table["others"].search(plain(title.text)))
        if near and not hedged and not others and not _at_other_times(title, passage):
            found.append((passage, *_part(text, left.start(), left.end())))
    return found


def _all_gone(passage: Passage) -> bool:
    """Whether a sentence tells that nothing is left, and not that nearly nothing is."""
    text, table = plain(passage.text), _patterns(passage.language)
    return any(
        not table["nearly"].search(text, max(0, m.start() - _NEARLY), m.end())
        and not denials(text, passage.language, max(0, m.start() - _DENIED), m.start())
        for m in table["out"].finditer(text)
    )


def _names(passage: Passage) -> set[str]:
    return {name.text for name in passage.names}


def _at_other_times(title: Passage, passage: Passage) -> bool:
    """Whether what is left is left for days to come of which the heading does not speak: "sold out until May"."""
    told = passage.anchor.hi
    ahead = [p.value for p in passage.periods if isinstance(p.value, Period)]
    ahead = [p for p in ahead if p.lo is not None and told is not None and p.lo > told]
    last = [p.value.hi for p in title.periods if isinstance(p.value, Period) and p.value.hi is not None]
    # "Until December", without a year, is the next one.
    last = [
        end + timedelta(days=-(-(told - end).days // _YEAR) * _YEAR) if told and end < told else end for end in last
    ]
    return bool(ahead and last) and all(p.lo is not None and p.lo > max(last) for p in ahead)


def _one_of_both(title: Passage, body: Sequence[Passage]) -> list[_Found]:
    """Where a text tells of one side alone what its heading tells of both: "only on the left bank"."""
    text = plain(title.text)
    both = _patterns(title.language)["both"].search(text)
    word = WORD.search(text, both.end()) if both else None
    if both is None or word is None or STOP.search(text, both.end(), word.start()):
        return []
    noun = lemma(word[0], title.language)
    found = [one for p in body for one in _one_side(p, noun)]
    return [] if any(_of_both(p, noun) for p in body) else found[:1]


def _one_side(passage: Passage, noun: str) -> Iterator[_Found]:
    text, table = plain(passage.text), _patterns(passage.language)
    only = scope_words(passage.language).said["only"].search(text) or _NE_QUE.search(text)
    if only is None or long_past(passage, 0, len(text)):
        return
    stop = STOP.search(text, only.end())
    end = min(stop.start() if stop else len(text), only.end() + _NOUN)
    named = [w for w in WORD.finditer(text, only.end(), end) if lemma(w[0], passage.language) == noun]
    side = table["side"].search(text, only.end(), end)
    if named and side:
        yield passage, *_part(text, only.start(), max(named[0].end(), side.end()))


def _of_both(passage: Passage, noun: str) -> bool:
    text = plain(passage.text)
    both = _patterns(passage.language)["both"].search(text)
    word = WORD.search(text, both.end()) if both else None
    return word is not None and lemma(word[0], passage.language) == noun


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next mark of punctuation on either side."""
    before = [m.end() for m in STOP.finditer(text, 0, start)]
    after = STOP.search(text, end)
    a = before[-1] if before else 0
    a += len(text[a:]) - len(text[a:].lstrip())
    return a, len(text[: after.start() if after else len(text)].rstrip(" .»”"))
