"""Russian relative clauses and participles behind a noun: «граждане, живущие за границей,» are but some citizens."""

from __future__ import annotations

import re

from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.words import concepts

# In Russian a comma stands before every relative clause and participle behind a noun, also where they single out.
_ASIDE_RU = re.compile(
    r",\s(?:не\s)?(?:(?P<sure>(?:(?:в|на|у|с|из|за|по|для|к|от)\s)?котор\w{2,3}|где|кто"
    r"|[^\W\d_]{2,}(?:[уюая]щ|вш)(?:ий|ие|их|им|ими|ая|ей|ую|ее|его|ему)(?:ся)?)"
    r"|(?P<done>[^\W\d_]{2,}(?:нн|[еи]м|т)(?:ый|ые|ых|ым|ыми|ая|ой|ую|ое|ого)))\s[^,;:()]{2,80}(?=,)"
)


def aside_end(c: Clause, at: int) -> int | None:
    """Where the relative clause or the participle ends that a comma leads in behind a Russian noun.

    Args:
        c: the clause.
        at: where the noun ends.

    Returns:
        None where nothing of the kind follows: a list, another clause, another language.
    """
    aside = _ASIDE_RU.match(c.text, at, c.end) if c.passage.language == "ru" else None
    done = aside["done"] if aside else None
    if aside is None or (done and not any(one.endswith(("-v", "-x")) for one in concepts(done, "ru"))):
        return None  # "граждане, иностранные студенты, беженцы"
    return aside.end()
