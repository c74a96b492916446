"""Headings by which something reaches a whole place, over a text in which it reaches a share of it.

"The satellite photographs the whole country every day" over "it covers a third of the country each day".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import WORD, key, lemma
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause, clause, long_past
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.title_everywhere import around
from kzclaims.extract.scopes.wholes import told_in
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import any_listed

_PLACE = 20  # characters after "the whole", or after a share, in which its place is named
_FIRST = 25  # characters in which the subject of a clause stands where it is a pronoun
_SHORT = 3  # letters of words that may tell nothing
_WHOLE = 100  # per cent
_Found = tuple[Passage, int, int]


def _words(name: str, passage: Passage) -> re.Pattern[str]:
    return any_listed("scopes/title_covers.toml", name, passage.language)


def covers(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that take in a whole place, and where the text tells the same of a share of it.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    whole = _words("entire", title).search(text)
    places = _places(title, whole.end()) if whole else frozenset[str]()
    if whole is None or not places:
        return
    c = clause(Segment(title, 0, len(text)), title.names, None)
    deeds = told_in(c, 0, len(text), frozenset())
    reaches = _words("reaches", title).search(text) is not None
    spoken = meant(c, 0, len(text))
    if any((m := _words("entire", p).search(plain(p.text))) and _places(p, m.end()) & places for p in body):
        return
    for passage in body:
        for segment in segments(passage):
            share = _share(passage, segment, places)
            if share is None or long_past(passage, segment.start, segment.end):
                continue
            own = clause(segment, passage.names, None)
            same = not deeds.isdisjoint(told_in(own, segment.start, segment.end, frozenset()))
            same = same or (
                reaches and _words("reaches", passage).search(own.text, segment.start, segment.end) is not None
            )
            if same and _of_it(own, share[0], spoken, title):
                yield whole.start(), len(text.rstrip(" .")), [(passage, *around(own, *share))]
                return


def _share(passage: Passage, segment: Segment, places: frozenset[str]) -> tuple[int, int] | None:
    """Where a clause tells a share of a place."""
    for number in passage.numbers:
        if number.value.kind != "share" or not segment.start <= number.start < segment.end:
            continue
        if (number.value.hi or _WHOLE) < _WHOLE and _places(passage, number.end) & places:
            return number.start, number.end
    return None


def _places(passage: Passage, at: int) -> frozenset[str]:
    """The words for kinds of places near after a place of the text, by their dictionary forms."""
    text, language = plain(passage.text), passage.language
    kinds, function = scope_words(language).said["place"], figure_words(language).function
    near = [m for m in WORD.finditer(text, at, min(len(text), at + _PLACE)) if key(m.group()) not in function]
    return frozenset(lemma(m.group(), language) for m in near[:2] if kinds.fullmatch(m.group()))


def _of_it(c: Clause, share: int, spoken: frozenset[str], title: Passage) -> bool:
    """Whether a clause speaks of what the heading speaks of: by a word of it, or by a pronoun that it begins with."""
    if meant(c, c.start, share) & spoken or _words("pronouns", c.passage).search(
        c.text, c.start, min(share, c.start + _FIRST)
    ):
        return True
    mine, theirs = (
        {lemma(m.group(), p.language) for m in WORD.finditer(plain(p.text), a, b) if len(m.group()) > _SHORT}
        for p, a, b in ((c.passage, c.start, share), (title, 0, len(title.text)))
    )
    return bool(mine & theirs)
