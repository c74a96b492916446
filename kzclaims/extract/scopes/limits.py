"""A limit that a clause begins with narrows its group: "above 280 metres no vine froze" says nothing of the rest."""

from __future__ import annotations

import re

from kzclaims.claim import fold
from kzclaims.extract.scopes.clause import Clause

_LIMITS = {
    "above": r"au-dessus\s(?:de|du|des|d')|above|выше",
    "below": r"(?:au-dessous|en\sdessous)\s(?:de|du|des|d')|below|beneath|ниже",
    "beyond": r"(?:au-delà|de\sl'autre\scôté)\s(?:de|du|des|d')|beyond|past|дальше|за\sчертой",
    "outside": r"(?:en\sdehors|à\sl'extérieur|hors)\s(?:de|du|des|d')|outside(?:\sof)?|за\sпределами|вне",
    "within": r"à\sl'intérieur\s(?:de|du|des|d')|inside(?:\sof)?|в\sпределах|внутри",
    "north": r"au\snord\s(?:de|du|des|d')|(?:to\sthe\s)?north\sof|к\sсеверу\sот|севернее",
    "south": r"au\ssud\s(?:de|du|des|d')|(?:to\sthe\s)?south\sof|к\sюгу\sот|южнее",
    "east": r"à\sl'est\s(?:de|du|des|d')|(?:to\sthe\s)?east\sof|к\sвостоку\sот|восточнее",
    "west": r"à\sl'ouest\s(?:de|du|des|d')|(?:to\sthe\s)?west\sof|к\sзападу\sот|западнее",
}
_LIMIT = re.compile(
    "|".join(rf"(?P<{name}>(?:{words})(?:(?<=')|(?!\w)))" for name, words in _LIMITS.items()), re.IGNORECASE
)
_LED = re.compile(r"(?:(?:but|and|mais|et|or|но|а|и)\s|[«“\"]\s?)?", re.IGNORECASE)
# "Outside the city centre, all …", «за пределами города все …»: without a comma but a few words.
_UPTO = re.compile(r"(?P<what>[^,;:()]{2,60}),\s.*|(?P<bare>(?:\s?[^\s,;:()]+){1,4})\s", re.DOTALL)


def limits(c: Clause, at: int) -> frozenset[str]:
    """The limit that a clause begins with, if it stands before a group: only the same limit narrows to the same.

    Args:
        c: the clause.
        at: where the words that name the group begin.
    """
    led = _LED.match(c.text, c.start, at)
    limit = _LIMIT.match(c.text, led.end() if led else c.start, at)
    upto = _UPTO.fullmatch(c.text, limit.end(), at) if limit else None
    if limit is None or upto is None:
        return frozenset()
    words = upto["what"] or upto["bare"]
    told = limit.end() + len(words)
    number = next((n for n in c.passage.numbers if limit.end() < n.end <= told), None)
    what = f"{number.value.written} {number.value.unit}" if number else fold(words.strip())
    return frozenset({f"bound:{limit.lastgroup} {what}"})
