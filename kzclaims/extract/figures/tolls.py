"""Numbers that grow from hour to hour while they are told: the toll of an accident, the ballots cast so far.

What was counted sooner and is less is no rival of what was counted later; where the hour is not known, a toll that its
article calls provisional is none either. A toll that falls is not excused.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.figures.fits import Candidate, marked, size
from kzclaims.extract.figures.model import ALREADY, FATE, PAST, TOTALS
from kzclaims.extract.thesaurus import load_thesaurus

_CASUALTIES = "casualties"
_DEADLY = frozenset({f"{FATE}life/dead", f"{FATE}life/alive", f"{FATE}trees/dead"})
_MISSING = "thing-missing-person"  # who is missing is found
# What tells that a toll may not be the last one.
_SO_FAR = re.compile(
    r"(?<!\w)(?:bilan|provisoires?|s['’]alourdi\w+|port(?:e|ent|é|ant) à|désormais|déjà|au moins|jusqu['’]ici"
    r"|à ce stade|toll|provisional|so far|at least|risen|rises?|rising|rose|climb\w+|stands at|as of|latest"
    r"|at this stage|initially|first information|no fewer than|не менее|предварительн\w+|увелич\w+|возрос\w+"
    r"|выросл\w+|по состоянию на|к этому (?:часу|времени)|последним данным|уточн\w+|поиски|продолжа\w+)(?!\w)",
    re.IGNORECASE,
)
# The hour at which something was counted: "as of 2 p.m.", "по состоянию на 15:00", "à 17 heures, 4 800 avaient voté".
_HOUR = re.compile(
    r"(?<!\w)(?:(?:as of|by)\s(?P<en>(?:noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m|p\.?m|o['’]clock)))"
    r"|(?:по состоянию\s)?(?:на|к)\s(?P<ru>\d{1,2}(?:[:.]\d\d|\sчас))"
    r"|(?:^|[,;]\s)?(?:à|vers|dès)\s(?P<fr>\d{1,2}\s?h(?:eures?)?|midi))",
    re.IGNORECASE,
)


def still_rising(a: Candidate, b: Candidate) -> bool:
    """Whether one figure may be what the other had grown to, or was some hours before.

    Args:
        a: a figure.
        b: one of another article, of the same thing.
    """
    if a.value.kind != "quantity" or a.draft.property in TOTALS:
        return False
    order = _order(a, b)
    already = ALREADY in a.measure.near or ALREADY in b.measure.near
    if already and order is not None and size(order[0]) < size(order[1]):
        return True
    if a.value.unit:
        return False
    hours = _hour(a.draft.passage.text), _hour(b.draft.passage.text)
    if hours[0] != hours[1] and PAST in (a.measure.mood, b.measure.mood):
        return True
    if _toll(a) and _toll(b):
        if order is None:
            return size(a) != size(b) and (_told_so_far(a) or _told_so_far(b))
        return _MISSING in (a.measure.head, b.measure.head) or size(order[0]) < size(order[1])
    return False


def _order(a: Candidate, b: Candidate) -> tuple[Candidate, Candidate] | None:
    """The earlier and the later of two figures by their articles, as each tells of the newest count; else None."""
    first, second = a.published[1], b.published[1]
    if first is None or second is None or first == second:
        return None
    return (a, b) if first < second else (b, a)


def _toll(one: Candidate) -> bool:
    return _casualties(one.measure.head) or not _DEADLY.isdisjoint(marked(one, FATE))


@lru_cache(maxsize=1024)
def _casualties(head: str) -> bool:
    known = load_thesaurus().concepts.get(head)
    return known is not None and known.fact("stakes") == _CASUALTIES


def _told_so_far(one: Candidate) -> bool:
    """Whether the article of a toll tells anywhere that it is not the last."""
    return _SO_FAR.search(one.draft.passage.document.text) is not None


@lru_cache(maxsize=512)  # each figure of a story is held against those of every other article
def _hour(text: str) -> str:
    found = _HOUR.search(text)
    return (found["en"] or found["ru"] or found["fr"]).casefold() if found else ""
