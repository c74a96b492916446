"""Statements about all and about some whose words tell opposite things, whatever they are said with.

The group is held to be one as in ``scopes.match``; what is said of it is held word by word (``scopes.senses``).
"""

from __future__ import annotations

import re

from kzclaims.articles import Document
from kzclaims.claim import Period
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import long_past
from kzclaims.extract.scopes.families import EXCEPTED, NONE, NOTHING, ONLY, denies, opposed, tells
from kzclaims.extract.scopes.kinds import may_be_inside
from kzclaims.extract.scopes.match import around, meant_by, within
from kzclaims.extract.scopes.some import KIND
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.times import may_meet
from kzclaims.extract.scopes.topic import HEADINGS, Topics, article_of
from kzclaims.extract.scopes.words import bearer_things

# "No probe has ever flown there": until the one of which the article tells.
_NEVER_YET = re.compile(
    r"(?<!\w)(?:jamais|has ever|have ever|had ever|ещё никогда|никогда (?:ещё|еще|раньше|прежде))(?!\w)", re.I
)


_EACH = re.compile(
    r"(?<!\w)(?:each|every|whole|entire|chaque|chacune?|tout entier|toute entière|кажд\w+|целиком)(?!\w)", re.IGNORECASE
)


def insists(outer: Statement) -> bool:
    """Whether a statement leaves no exception by its own words: "without exception", "not one", "exclusively"."""
    counted = any(outer.start <= n.start < outer.end for n in outer.passage.numbers)  # "all 58 villages"
    one_by_one = _EACH.search(outer.passage.text, outer.start, outer.end) is not None
    return outer.absolute or outer.outright or counted or one_by_one or NONE in outer.sense or ONLY in outer.sense


def may_deny(outer: Statement, head: str, document: Document) -> bool:
    """Whether anything told of some may deny a statement (``denied_by``): soon told, before it is read further.

    Args:
        outer: what is said of the group.
        head: the noun that names some, "" for "the others".
        document: the article that tells of some.
    """
    return may_be_inside(outer, head, document) and (head in ("", outer.group) or insists(outer))


def denied_by(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether the words of two statements tell opposite things of a group and of some of it.

    Args:
        outer: what is said of the group (``scopes.statements.sweeping``).
        inner: what is said of some (``scopes.instances``).
        topics: what the articles are about.
    """
    if not may_meet(outer, inner) or not within(outer, inner, topics):
        return False
    if outer.rule and EXCEPTED not in inner.sense:  # "all must be inspected": that two were not makes it no other rule
        return False
    if NONE in outer.sense and _whole_of(outer, inner):
        return False
    if _narrowed_apart(outer, inner, inner.tokens | around(outer, inner, topics)):
        return False
    # A bare "all" is often said loosely: by words alone it is denied of the very same group.
    if inner.group and inner.group != outer.group and not insists(outer):
        return False
    apart = outer.passage.document is not inner.passage.document
    if not apart and NONE in outer.sense and _NEVER_YET.search(plain(outer.passage.text)):
        return False
    if apart and NONE in outer.sense and inner.ahead and not outer.ahead:  # "nobody was hurt": harm may yet come
        return False
    shared = outer.own & inner.own  # what narrows both groups tells nothing of either
    told = [word for word in opposed(outer.sense, inner.sense, inner.own) if not {n[1:] for n in word.split()} & shared]
    if outer.names & inner.names:  # where both are, neither is told to be or not to be
        told = [word for word in told if not word[1:].startswith("name:")]
    if outer.outright and denies(inner.sense) and tells(inner.sense, "refused"):
        return True
    nothing = NOTHING in inner.sense and NONE not in outer.sense
    by_reach = not _narrowed_apart(outer, inner, inner.tokens) and _by_reach(outer, inner, topics)
    if not told and not nothing and not by_reach:
        return False
    return inner.ahead or not _past(inner.passage) or _covers(outer.passage, inner.passage)


def _whole_of(outer: Statement, inner: Statement) -> bool:
    """Whether a heading tells of a whole, of which a kind is denied: "theft of data", "no health data have leaked"."""
    if inner.passage.section not in HEADINGS or outer.passage.document is inner.passage.document:
        return False
    counted = any(inner.start <= n.start < inner.end for n in inner.passage.numbers)
    return bool(outer.own - bearer_things()) and not (inner.own or counted)


def _by_reach(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some are missed by what reaches all, or there by what is told of none."""
    if EXCEPTED in inner.sense:
        return outer.absolute or outer.passage.section in HEADINGS
    if NONE in outer.sense and (tells(inner.sense, "there") or inner.pending):
        return bool(outer.names & inner.names)
    shared = inner.tokens & topics[article_of(outer)].tokens() - {outer.group, inner.group} - inner.called
    if tells(inner.sense, "missed"):
        return bool(shared) or outer.passage.document is inner.passage.document
    if NONE in outer.sense:  # "none was found negligent", "the jury found them not guilty": denied of all and of some
        return False
    return tells(outer.sense, "reached") and bool(shared) and denies(inner.sense)


def _past(passage: Passage) -> bool:
    return long_past(passage, 0, len(passage.text))


def _covers(outer: Passage, inner: Passage) -> bool:
    """Whether a sentence names a time within which the other's lies: "between June and August", "in July"."""
    spans = [p.value for p in outer.periods if isinstance(p.value, Period)]
    return any(
        p.value.lo and p.value.hi and s.lo and s.hi and s.lo <= p.value.lo and p.value.hi <= s.hi
        for p in inner.periods if isinstance(p.value, Period) for s in spans
    )  # fmt: skip


def _narrowed_apart(outer: Statement, inner: Statement, given: frozenset[str]) -> bool:
    """Whether each group is narrowed by words that the other statement does not have; ``given`` narrow no group."""
    mine = [token for token in outer.own - bearer_things() if not meant_by(token, given)]
    theirs = [token for token in inner.own - {KIND} if not meant_by(token, outer.tokens)]
    return bool(mine and theirs)
