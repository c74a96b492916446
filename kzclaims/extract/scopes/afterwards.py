"""What is told afterwards to have been otherwise: "all will be free, without exception", "the galas were charged for".

A French imperfect also tells how things were before a promise. It is held against a promise without exception alone,
in an article of a later time, whose sentence does not look back behind the promise.
"""

from __future__ import annotations

import re

from kzclaims.claim import Period
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scopes.ellipsis import WAS
from kzclaims.extract.scopes.statements import Statement

_DAYS = 14  # days after which a promise of news has been kept, or not
_BEFORE = 14  # characters before a statement in which its "étaient" may stand
_LOOKS_BACK = re.compile(
    r"(?<!\w)(?:jusqu'(?:ici|alors|à\s(?:présent|maintenant|cette))|jusque-là|auparavant|avant|autrefois|naguère|jadis|précédemment"
    r"|(?:l'an|l'année|la\ssaison)\s(?:dernière?|passée?)|précédente?s?|encore|à\sl'époque|ne\s(?:le|la|les)\s\w+\splus"
    r"|désormais|aujourd'hui|maintenant|depuis)(?!\w)",
    re.IGNORECASE,
)


def out_of_its_time(outer: Statement, inner: Statement) -> bool:
    """Whether some are told by how they were, and maybe before all were told otherwise.

    Args:
        outer: what is said of all.
        inner: what is said of some.

    Returns:
        False where some are told in no imperfect, or after a promise to all had come due.
    """
    text = plain(inner.passage.text)
    if inner.passage.language != "fr" or not WAS.search(text, max(0, inner.start - _BEFORE), inner.end):
        return False
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    if not (outer.ahead and outer.absolute) or said is None or told is None or _LOOKS_BACK.search(text):
        return True
    begins = (p.value.lo for p in outer.passage.periods if isinstance(p.value, Period))
    return (told - said).days <= _DAYS or any(day is not None and day > told for day in begins)
