"""Bodies whose capital an article has just spoken of: "bought into Alder", "entre au capital du club d'Orville".

What "en" of "en détient 55 %" and "the company" take up after such words is that body, whoever entered it.
"""

from __future__ import annotations

import re

from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause
from kzclaims.extract.owners.names import within
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage

_NEAR = 3  # sentences, that of the place among them


def entered(cast: Cast, passage: Passage, before: int, exclude: frozenset[str]) -> Ref | None:
    """The named body whose capital was last spoken of before a place; None where there is none near.

    Args:
        cast: the parties of the article.
        passage: the sentence.
        before: the place.
        exclude: folded names that it cannot be.
    """
    for near in list(cast.back(passage))[:_NEAR]:
        limit = before if near is passage else len(near.text)
        for link in reversed(list(owner_words(near.language)["entered"].finditer(unbroken(near.text), 0, limit))):
            right = cast.phrase_right(near, link.end(), limit)
            found = cast.refer(near, *right, exclude) if right[0] < right[1] else None
            if found and found.name and not within(found.name, exclude):
                return found
    return None


def of_shares(clause: Clause, shares: re.Match[str], before: int, cast: Cast, words: OwnerWords) -> Ref | None:
    """Whose "the shares" are: those of the name behind them, "all the shares of Alder — 100% — belong to".

    Args:
        clause: the clause.
        shares: the word for them.
        before: where the words for the company end.
        cast: the parties of the article.
        words: those of its language.
    """
    p, text = clause.passage, unbroken(clause.passage.text)
    link = re.compile(rf"\s+(?:{words['of'].pattern})").match(text, shares.end())
    if link or p.language == "ru":
        right = cast.phrase_right(p, link.end() if link else shares.end(), before)
        if any(right[0] <= n.start and n.end <= right[1] for n in cast.names(p)):
            return cast.refer(p, *right, frozenset())
    return of_the_capital(cast, p, clause.start, frozenset())


def led_by(clause: Clause, cast: Cast, exclude: frozenset[str]) -> Ref | None:
    """What "en" takes up of the words before the subject: "Sans autre lien avec cet armateur, A en possède 32 %".

    Args:
        clause: the clause.
        cast: the parties of the article.
        exclude: folded names that it cannot be.
    """
    p, text = clause.passage, unbroken(clause.passage.text)
    led = re.match(r"[^,;:]{4,80}\savec\s([^,;:]{3,60}),\s", text)
    if led is None or led.end() > clause.cue.start:
        return None
    right = cast.phrase_right(p, led.start(1), led.end(1))
    return cast.refer(p, *right, exclude) if right[0] < right[1] else None
