"""Headings that promise every day, the whole year or day and night, over a text that leaves out some of it.

"The ferry will sail every day of the year" over "no sailings on Sundays from November to February". A day that is a
date ("closed on Tuesday 12 May") leaves out nothing that comes back, and what is closed must be what the heading opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, Clause
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.word_tables import at_word_start, word_table

KINDS = ("days", "year", "hours")
ANY = "any"  # the name of the pattern of all kinds
_NEAR = 70  # characters between what is closed and when
_Found = tuple[Passage, int, int]


@lru_cache(maxsize=3)
def patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of one language: fr, en or ru."""
    table = word_table("scopes/always.toml")[language]
    within = ("pronoun", "trips", "before", "holds")
    whole = {name: text if name in within else rf"(?<!\w)(?:{text})(?!\w)" for name, text in table.items()}
    # All kinds in one, by the letters that they begin with: most sentences name none.
    whole[ANY] = at_word_start([one[0], rf"{one[1:]}(?!\w)"] for kind in KINDS for one in _alternatives(table[kind]))
    return {name: re.compile(text, re.IGNORECASE) for name, text in whole.items()}


def _alternatives(pattern: str) -> list[str]:
    """A pattern cut at the bars that no group holds."""
    found, depth = [""], 0
    for char in pattern:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def always(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that promise all of the time, and where the text leaves out some of it.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text, table = plain(title.text), patterns(title.language)
    kinds = [kind for kind in KINDS if table[kind].search(text)]
    other = text
    for kind in kinds:
        other = table[kind].sub("", other)
    # "Every day in summer" promises the summer alone.
    if not kinds or any(table[f"not_{kind}"].search(other) for kind in KINDS):
        return
    whole = Clause(Segment(title, 0, len(title.text)), title.names, ())
    spoken = meant(whole, 0, len(text))
    less = [found for p in body for found in _less(p, kinds, spoken)]
    if "days" in kinds and not less and not any(patterns(p.language)["days"].search(plain(p.text)) for p in body):
        closing = table["closed"].search(text) is not None
        less = [found for p in body for found in _some_days(p, spoken, closing=closing)][:1]
    if less:
        yield 0, len(text.rstrip(" .")), less


def _less(passage: Passage, kinds: Sequence[str], spoken: frozenset[str]) -> Iterator[_Found]:
    table = patterns(passage.language)
    if not any(table[name].search(plain(passage.text)) for name in ("closed", "none")):
        return
    for segment in segments(passage):
        c = Clause(segment, passage.names, ())
        for match, when in paused(c, kinds):
            if _same(c, match, spoken):
                yield passage, min(match.start(), when.start()), max(match.end(), when.end())
                return


def _some_days(passage: Passage, spoken: frozenset[str], *, closing: bool) -> Iterator[_Found]:
    """Where a text tells on which days of the week alone something is that a heading promises, or announces, daily."""
    table, text = patterns(passage.language), plain(passage.text)
    some = table["some_days"].search(text)
    told = ("closed",) if closing else ("trips", "runs", "holds")
    if some is None or table["before"].search(text) or not any(table[k].search(text) for k in told):
        return
    # "From Monday to Friday until 6, at weekends until 5": the other days are told too.
    other = table["weekdays"].search(text, some.end())
    opposite = ("runs",) if closing else ("closed", "none")
    if other and not any(table[k].search(text, some.end()) for k in opposite):
        return
    c = Clause(Segment(passage, 0, len(text)), passage.names, ())
    if table["pronoun"].search(text) or not meant(c, 0, len(text)).isdisjoint(spoken):
        before = [m.end() for m in STOP.finditer(text, 0, some.start())]
        yield passage, before[-1] + 1 if before and some.start() - before[-1] > _NEAR else 0, some.end()


def paused(c: Clause, kinds: Sequence[str]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """What a clause tells to be closed, or not to be done, each with the time that comes back at which it is so."""
    table = patterns(c.passage.language)
    if table["before"].search(c.text, c.start, c.end):
        return
    for name in ("closed", "none"):
        for match in table[name].finditer(c.text, c.start, c.end):
            when = _when(c, match, kinds)
            if when:
                yield match, when


def _when(c: Clause, match: re.Match[str], kinds: Sequence[str]) -> re.Match[str] | None:
    """The time that comes back in which it is closed: what the promise of the heading leaves no room for."""
    table = patterns(c.passage.language)
    for kind in kinds:
        for found in table[f"not_{kind}"].finditer(c.text, c.start, c.end):
            if max(found.start() - match.end(), match.start() - found.end()) <= _NEAR:
                return found
    return None


def _same(c: Clause, match: re.Match[str], spoken: frozenset[str]) -> bool:
    """Whether what is closed, or what there is none of, is what the heading speaks of."""
    table = patterns(c.passage.language)
    if match.re is table["none"]:
        return bool(table["trips"].search(match.group())) or not meant(c, match.start(), match.end()).isdisjoint(spoken)
    before = c.text[c.start : match.start()]
    return bool(table["pronoun"].search(before)) or not meant(c, c.start, match.start()).isdisjoint(spoken)
