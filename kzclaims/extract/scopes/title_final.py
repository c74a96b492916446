"""Titles that tell an end for good ("calls off the strike for good"), over a text in which it is only put off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.words import scope_words

_LEAD = 2  # first sentences of the text, which speak of what the title speaks of
_Found = tuple[Passage, int, int]


def final(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell an end, and where the text tells that it is none.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text, table = plain(title.text), scope_words(title.language).titles
    good, ends = table["final"].search(text), table["ends"].search(text)
    if not (good or ends) or table["pauses"].search(text):
        return
    spoken = meant(Clause(Segment(title, 0, len(text)), title.names, ()), 0, len(text))
    names = {n.text for n in title.names}
    if any(scope_words(p.language).titles["final"].search(plain(p.text)) for p in body):
        return
    for n, passage in enumerate(body):
        words = scope_words(passage.language).titles
        for segment in segments(passage):
            c = Clause(segment, passage.names, ())
            weak = words["only_pauses"].search(c.text, c.start, c.end)
            weak = weak or (words["pauses"].search(c.text, c.start, c.end) if good else None)
            told = meant(c, c.start, c.end) & spoken or any(name in c.text[c.start : c.end] for name in names)
            before = scope_words(passage.language).said["not"].search(c.text, c.start, weak.start()) if weak else None
            if weak and (told or n < _LEAD) and not before and not _EARLIER.search(c.text, c.start, c.end):
                yield 0, len(text.rstrip(" .")), [(passage, weak.start(), weak.end())]
                return


_EARLIER = re.compile(
    r"(?<!\w)(?:avai(?:t|ent)|déjà|had|already|earlier|previously|last\s(?:year|month)|l'an\sdernier|раньше|ранее|уже|весной|летом"
    r"|осенью|зимой)(?!\w)",
    re.IGNORECASE,
)
