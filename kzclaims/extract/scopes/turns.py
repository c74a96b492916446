"""Headings that tell a rise over a text in which the same thing falls, and the other way round.

The thing must be the heading's: a word of it stands beside the verb, or the sentence takes it up by a pronoun. A text
that tells the heading's direction of it anywhere bears the heading out, whatever else it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.clause import Clause, long_past
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.words import scope_words

_WAYS = {"up": "down", "down": "up"}
_REACH = 60  # characters around a verb of change in which its thing stands
_LEAD = 3  # first sentences of the text
_PRONOUN = re.compile(r"(?:ils?|elles?|celui-ci|celle-ci|it|they|он|она|оно|они)(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?<!\w)(?:had|avait|avaient|après avoir|after (?:falling|rising|a )|раньше|ранее|прежде|после)(?!\w)",
    re.IGNORECASE,
)
_BORDER = re.compile(r"[,;:()«»“”—–]")
_Found = tuple[Passage, str, int, int]


def turn_drafts(scene: Scene) -> Iterator[Draft]:
    """The direction that the heading tells, and the sentences that tell the other one."""
    title = next((p for p in scene.passages if p.section is Section.TITLE), None)
    if title is None or title.asks:
        return
    told = _way(title)
    if told is None:
        return
    way, match = told
    whole = Clause(Segment(title, 0, len(title.text)), title.names, ())
    words = meant(whole, 0, match.start()) | meant(whole, match.end(), whole.end)
    body = [p for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING) and len(p.text) <= LONGEST]
    found = [one for n, p in enumerate(body) for one in _turns(body, n, words)]
    found = found or _lone(body)
    against = [one for one in found if one[1] == _WAYS[way]]
    against = [] if any(_beside(one[0], way) for one in against) else against
    if against and len(against) == len(found) and all(_of_now(one[0]) for one in against):
        subject = Ref(placed_in("told-turn", title), label=title.text)
        value = Ref(f"turn-{way}", kind="event", label=match.group())
        yield Draft(title, 0, len(title.text.rstrip(" .")), "reaches", subject, value)
        for passage, _, start, end in against:
            yield Draft(passage, start, end, "reaches", subject, value, negated=True)


def _way(title: Passage) -> tuple[str, re.Match[str]] | None:
    """The one direction of a heading that neither hedges, denies nor looks forward."""
    text, table = plain(title.text), scope_words(title.language)
    found = {way: match for way in _WAYS if (match := table.turns[way].search(text))}
    if len(found) != 1 or table["maybe"].search(text) or table.said["hedge"].search(text):
        return None
    return None if table.said["not"].search(text) else next(iter(found.items()))


def _beside(passage: Passage, way: str) -> bool:
    """Whether a sentence sets a turn beside those of the heading's way: "à côté de ces hausses, une baisse"."""
    return scope_words(passage.language).turns[way].search(plain(passage.text)) is not None


def _of_now(passage: Passage) -> bool:
    """Whether a change is told for sure, and of now."""
    text = plain(passage.text)
    hedged = scope_words(passage.language).said["hedge"].search(text) or _BEFORE.search(text)
    return not hedged and not long_past(passage, 0, len(text))


def _lone(body: Sequence[Passage]) -> list[_Found]:
    """The one change by so many per cent that a text tells, in its lead: the heading's, in other words."""
    all_told = [one for n in range(len(body)) for one in _turns(body, n, None)]
    if len({one[0].number for one in all_told}) != 1:
        return []
    passage = all_told[0][0]
    shares = [n for n in passage.numbers if n.value.kind == "share"]
    return all_told if shares and any(p is passage for p in body[:_LEAD]) else []


def _turns(body: Sequence[Passage], n: int, words: frozenset[str] | None) -> Iterator[_Found]:
    """The directions that a sentence tells of the heading's thing."""
    passage = body[n]
    text, table = plain(passage.text), scope_words(passage.language)
    for segment in segments(passage):
        c = Clause(segment, passage.names, ())
        for way in _WAYS:
            match = table.turns[way].search(text, segment.start, segment.end)
            if match is None or table.said["not"].search(text, max(c.start, match.start() - 12), match.start()):
                continue
            start, end = _stretch(c, match)
            same = words is None or not meant(c, start, end).isdisjoint(words)
            if same or (words and n and _PRONOUN.match(text, segment.start) and _speaks(body[n - 1], words)):
                yield passage, way, start, end


def _speaks(passage: Passage, words: frozenset[str]) -> bool:
    """Whether a sentence has a word of the heading."""
    return not meant(
        Clause(Segment(passage, 0, len(passage.text)), passage.names, ()), 0, len(passage.text)
    ).isdisjoint(words)


def _stretch(c: Clause, match: re.Match[str]) -> tuple[int, int]:
    """The words around a verb of change, to the next comma on either side."""
    before = [m.end() for m in _BORDER.finditer(c.text, max(c.start, match.start() - _REACH), match.start())]
    after = _BORDER.search(c.text, match.end(), min(c.end, match.end() + _REACH))
    start = before[-1] if before else max(c.start, match.start() - _REACH)
    end = after.start() if after else min(c.end, match.end() + _REACH)
    start += len(c.text[start:end]) - len(c.text[start:end].lstrip())
    while start > c.start and c.text[start - 1].isalnum():
        start -= 1
    while end < c.end and c.text[end - 1].isalnum() and c.text[end].isalnum():
        end += 1
    return start, start + len(c.text[start:end].rstrip(" .»”"))
