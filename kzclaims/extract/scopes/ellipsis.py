"""What a clause leaves unsaid: "pas un seul ne le sera", "none of them has been" take up what was told just before."""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.axes import Said
from kzclaims.extract.scopes.clause import Clause, clause, denied
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.statements import LET, MAYBE

_ENDED = r"(?=\s*(?:[,.;:!»”\"]|$))"
_UNSAID = {
    "fr": re.compile(
        rf"(?<!\w)(?:le\s(?:sera|seront|sont|est)|l'(?:est|a\sété|ont\sété|aura\sété))(?:\sdonc|\spas)?{_ENDED}"
    ),
    "en": re.compile(rf"(?<!\w)(?:will\sbe|has\sbeen|have\sbeen|will|has|have|is|are|was|were|did|does|do){_ENDED}"),
    "ru": re.compile(r"(?!)"),
}
# "Closed until February" hedges nothing, as "until the price falls" may.
_DATED = re.compile(r"(?:until|till)\s(?:the\s(?:end|start|middle)|next\s|early\s|late\s|mid-|\d|[A-Z])")
_SINGLE, _MAY = "single", "May"
_UNTIL_MAY = re.compile(r"(?<!\w)(?:until|till)\sMay$")  # the month
WAS = re.compile(r"(?<!\w)étai(?:t|ent)(?!\w)", re.IGNORECASE)
_ADVERB = 14  # characters between "étaient" and what it leads to: "étaient pourtant payantes"
_MAY_BE = re.compile(
    r"(?:may|can)\s(?:still\s|also\s)?(?:stay|remain|continue|go\son|keep)(?!\w)"
    r"|(?:peuvent|peut|pourront|pourra)\s(?:encore\s|toujours\s|aussi\s)?(?:rester|demeurer|continuer|garder|conserver)(?!\w)"
    r"|(?:могут|может|смогут|сможет)\s(?:[^\W\d_]+\s){0,2}?(?:оста[^\W\d_]+|продолж[^\W\d_]+|находиться|гулять)(?!\w)",
    re.IGNORECASE,
)
PERMITTED = frozenset({"allowed", "at-sea"})


def filled(scene: Scene, c: Clause) -> Clause:
    """A clause with what it takes up of what is told before it, where its own verb is left unsaid.

    Args:
        scene: the article.
        c: the clause.
    """
    unsaid = _UNSAID[c.passage.language].search(c.text, c.start, c.end)
    if unsaid is None or any(one.axis != _SINGLE for one in c.said):  # "not a single school will be"
        return c
    at = next((n for n, p in enumerate(scene.passages) if p is c.passage), 0)
    if c.start:
        told = Segment(c.passage, 0, c.start)
    else:
        before = scene.passages[at - 1] if at else c.passage
        if before is c.passage or before.block is not c.passage.block or len(before.text) > LONGEST:
            return c
        told = Segment(before, 0, len(before.text))
    led = clause(told, scene.names(told.passage), None)
    last = max((one.start for one in led.said), default=0)
    taken = [Said(*unsaid.span(), one.axis, one.yes != denied(led, one)) for one in led.said if one.start == last]
    return replace(c, said=taken)


def certain(c: Clause) -> Clause:
    """A clause with what it tells for sure: where it hedges, only leave that is given ("may go on fishing").

    How things were is told of another time (``scopes.afterwards`` tells which), but for sure.

    Args:
        c: the clause.
    """
    hedges = hedged(c)
    if not hedges:
        return c
    if all(WAS.fullmatch(c.text, a, b) for a, b in hedges):
        return replace(c, said=[one for one in c.said if any(0 <= one.start - b <= _ADVERB for _, b in hedges)])
    told = [one for one in c.said if one.axis in PERMITTED and all(one.start <= a and b <= one.end for a, b in hedges)]
    return c if not told and permitted(c) else replace(c, said=told)


def permitted(c: Clause) -> str:
    """Whether a clause tells what some are let be, or do ("small flocks may stay outdoors"): LET, MAYBE or "".

    Args:
        c: the clause.
    """
    hedges = hedged(c)
    if not hedges:
        return LET if _MAY_BE.search(c.text, c.start, c.end) else ""
    return MAYBE if all(_MAY_BE.match(c.text, a, c.end) for a, _ in hedges) else ""


def hedged(c: Clause) -> list[tuple[int, int]]:
    """Where a clause hedges; "until" with a day does not, nor does the month of May.

    Args:
        c: the clause.
    """
    found = c.word("hedge").finditer(c.text, c.start, c.end)
    dated = (m for m in found if not (_DATED.match(c.text, m.start()) or _UNTIL_MAY.search(c.text, 0, m.end())))
    return [m.span() for m in dated if not the_month(c, m)]


def the_month(c: Clause, match: re.Match[str]) -> bool:
    """Whether a hedge is the month of May in a date: "will be sold in May".

    Args:
        c: the clause.
        match: the hedge.
    """
    return match.group() == _MAY and any(p.start <= match.start() < p.end for p in c.passage.periods)
