"""What a clause says of a group: the predicates of the group's own clause, none of another's that stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kzclaims.claim import Section
from kzclaims.extract.scopes.axes import Said
from kzclaims.extract.scopes.clause import STOP, Clause

AFTER, BEFORE = 90, 60  # characters from a group to what is said of it
_LED = 6  # characters between a verb and its object
_VOTE = "vote"
_HEADINGS = (Section.TITLE, Section.HEADING)
_OVER = re.compile(r"[.!?]['’”»\"]\s+[A-ZÀ-ÖØ-ÝА-ЯЁ]")
# "For a time that nobody can tell": what stands before is said of the time.
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:que|qu'|qui|dont|où|that|which|who|whom|whose|where|что|чтобы|где|котор\w{2,3})(?!\w)", re.IGNORECASE
)
# "No child fell ill after drinking the milk": what came before is said of none of those alone.
_MEANWHILE = re.compile(
    r"(?<!\w)(?:après\s(?:avoir|être|s'être)\s|avant\sd(?:e\s|')|sans\s(?=[^\W\d_]{2,}(?:er|ir|re)\s)"
    r"|(?:after|before|while|without|despite|instead\sof)\s(?=[a-z]{2,}ing\s))",
    re.IGNORECASE,
)
_OTHERS_DO = re.compile(
    r"\s(?:qu(?:e\s(?:je|nous|vous|personne|nul)|'(?:on|ils?|elles?))|(?:that|which|whom)\s(?:I|we|they|you|he|she|nobody|no\sone)"
    r"|котор\w{2,3}\s(?:я|мы|вы|они|он|она|никто))\s"
)
_NOBODY = re.compile(r"personne|nul(?:le)?", re.IGNORECASE)
_NE = re.compile(r"(?<!\w)n(?:e\s|')", re.IGNORECASE)
_NE_AFTER = re.compile(r"\s[^\W\d_]+\s(?:[^\W\d_]+\s){0,4}?n(?:e\s|')", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?<!\w)(?:une|la|cette|chaque|toute|quelque|même|autre|seule|première|deuxième|troisième|par|de|d'|en|\d)\s?$",
    re.IGNORECASE,
)


def somebody(c: Clause, match: re.Match[str]) -> bool:
    """Whether "personne" is the noun, "nul" the adjective: "une personne blessée", "un match nul"; none denies.

    Args:
        c: the clause.
        match: the word.
    """
    if not _NOBODY.fullmatch(match.group()):
        return False
    return _DETERMINED.search(c.text, c.start, match.start()) is not None or not _NE.search(c.text, c.start, c.end)


def but_attributes(c: Clause, at: int) -> Clause:
    """A clause without what only narrows a French group: "tous les vols annulés seront remboursés".

    Args:
        c: the clause.
        at: where the noun of the group ends.
    """
    text = c.text
    if c.passage.language != "fr" or c.passage.section in _HEADINGS:
        return c
    # "Aucune barque ancienne ne sera vendue": the verb of what is denied has its "ne" before it.
    if not text[:at].endswith(("s", "x")) and not _NE_AFTER.match(text, at, c.end):
        return c
    kept = [
        one for one in c.said
        if one.start - at != 1 or text[one.start : one.end].endswith("nt") or " " in text[one.start : one.end]
    ]  # fmt: skip
    return c if len(kept) == len(c.said) else replace(c, said=kept)


def told_of(c: Clause, span: tuple[int, int]) -> list[Said]:
    """What is said of a group: the predicates after it; else the nearest before.

    Args:
        c: the clause.
        span: the words that name the group.
    """
    over = _OVER.search(c.text, span[1], c.end)  # "nobody will open it.' I was not even allowed": another sentence
    stop = over.start() if over else c.end
    after = [one for one in c.said if 0 <= one.start - span[1] <= AFTER and one.start < stop]
    after = [one for one in after if not _meanwhile(c, span[1], one)]
    votes = [one for one in c.said if one.axis == _VOTE and span[0] <= one.start < span[1]]
    if after:
        led = [one for one in c.said if 0 <= span[0] - one.end <= _LED]
        return [*led, *votes, *after]
    inside = [one for one in c.said if span[0] <= one.start < span[1]]
    before = [one for one in c.said if 0 <= span[0] - one.end <= BEFORE]
    before = [one for one in before if not _SUBORDINATE.search(c.text, one.end, span[0])]
    return inside or [one for one in before if one.end >= before[-1].start]


def _meanwhile(c: Clause, at: int, one: Said) -> bool:
    """Whether a predicate is that of what went before, or along: "after drinking", "sans avoir payé"."""
    return any(
        m.start() < one.start and not STOP.search(c.text, m.end(), one.start)
        for m in _MEANWHILE.finditer(c.text, at, c.end)
    )


def done_by_others(c: Clause, at: int) -> Iterator[tuple[int, int]]:
    """The relative clauses that tell what others do: "each knot is a phrase that we cannot read".

    Args:
        c: the clause.
        at: where to begin.
    """
    for match in _OTHERS_DO.finditer(c.text, at, c.end):
        stop = STOP.search(c.text, match.end(), c.end)
        yield match.start(), stop.start() if stop else c.end
