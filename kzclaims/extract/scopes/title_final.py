"""Titles that tell an end for good ("calls off the strike for good"), over a text in which it is only put off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.growth import changes
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.title_words import whole
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
    reduced = _reduced(title, body)
    if reduced:
        yield 0, len(text.rstrip(" .")), reduced
        return
    good, ends = table["final"].search(text), table["ends"].search(text)
    if not (good or ends) or table["pauses"].search(text):
        return
    spoken = meant(whole(title), 0, len(text))
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


def _reduced(title: Passage, body: Sequence[Passage]) -> list[_Found]:
    """ "Ends its exports of cashmere", over "will cut its exports of cashmere by 40%"."""
    match = _ENDS[title.language].search(plain(title.text))
    if match is None or any(title.numbers):
        return []
    what = _things(title, match.end(), len(title.text))
    found: list[_Found] = []
    for passage in body:
        text = plain(passage.text)
        shared = what & _things(passage, 0, len(text))
        if not shared:
            continue
        if _ENDS[passage.language].search(text):  # the text tells an end too
            return []
        less = [change for change in changes(passage) if _LITTLE < change.factor < 1]
        if less and scope_words(passage.language).growth["falls"].search(text):
            found.append((passage, less[0].start, less[0].end))
    return found[:1]


def _things(passage: Passage, a: int, b: int) -> frozenset[str]:
    """The words between two places that are no verbs alone."""
    return frozenset(
        name for w in content(passage) if a <= w.start < b and any(m.endswith("-n") for m in w.means)
        for name in (w.token, w.concept) if name
    )  # fmt: skip


_LITTLE = Decimal("0.02")
_ENDS = {
    "fr": re.compile(
        r"(?:^|:\s)fin\sd|(?<!\w)(?:met(?:tent|tra)?\s(?:fin|un\sterme)|supprime(?:nt|ra)?|cesse(?:nt|ra)?|arrête(?:nt|ra)?|stoppe(?:nt)?)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:ends?|stops?|halts?|scraps?|abolish(?:es)?|ended|stopped|scrapped)(?!\w)", re.IGNORECASE
    ),
    "ru": re.compile(r"(?<!\w)(?:прекра[тщ]\w+|отмен[иеё]\w+|отменя\w+|отказ\w+\sот)(?!\w)", re.IGNORECASE),
}
_EARLIER = re.compile(
    r"(?<!\w)(?:avai(?:t|ent)|déjà|had|already|earlier|previously|last\s(?:year|month)|l'an\sdernier|раньше|ранее|уже|весной|летом"
    r"|осенью|зимой)(?!\w)",
    re.IGNORECASE,
)
