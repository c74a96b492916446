"""What a text says of all in passing: less sure than what it insists on ("without exception") or has as its heading."""

from __future__ import annotations

import re

from kzclaims.extract.scopes.families import SENSE
from kzclaims.extract.scopes.groups import EVERYONE
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.topic import HEADINGS

# What is said of everybody without further words: nobody hurt, all in favour, free for all.
_OF_EVERYBODY = frozenset({"vote", "in-favour", "harm", "alive", "laid-off", "pay"})
# "In the schools nobody was hurt": several places, so not the one where it happened.
_PLACED = re.compile(
    r"(?<!\w)(?:(?:dans|parmi)\s(?:les|ces|ses)\s[^\W\d_]+|aux\s[^\W\d_]+|(?:in|at|inside)\s(?:the\s)?[a-z]+s"
    r"|(?:в|на)\s(?:[а-яё]+\s)?[а-яё]+[ая]х),?\s$"
)
_BEFORE = 30  # characters before "nobody" in which its place is told


def too_loose(outer: Statement, inner: Statement) -> bool:
    """Whether what a text says in passing is held against what it does not mean.

    "Nobody was found alive after that", "in the schools nobody was hurt", "the passengers take a coach": neither is
    contradicted by what is told of any group, or by other words of the same article.

    Args:
        outer: what is said of all.
        inner: what is said of some.
    """
    if outer.absolute or outer.passage.section in HEADINGS:
        return False
    if outer.passage.document is inner.passage.document and outer.axis == SENSE:
        return True
    if outer.group != EVERYONE or inner.group == EVERYONE:
        return False
    if outer.axis not in _OF_EVERYBODY or outer.passage.document is inner.passage.document:
        return True
    return _PLACED.search(outer.passage.text, max(0, outer.start - _BEFORE), outer.start) is not None
