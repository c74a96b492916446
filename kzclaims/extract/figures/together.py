"""What several come to together, and by how much one leads another: neither is the figure of one of them alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.figures.model import GAP, JOINT, Figure

# "Ensemble", not "l’ensemble des écoles"; "between them", "à eux deux".
_JOINTLY = re.compile(
    r"(?<![\w'’])(?<!l['’])(?<!d['’])(?<!cet )(?<!un )(?<!tout )ensemble(?!\w)"
    r"|(?<!\w)(?:à (?:elles|eux) (?:deux|trois|quatre)|cumulent|cumulé(?:e?s)?|together|combined|between them|jointly"
    r"|вместе|совместно|в сумме|на двоих)(?!\w)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?<!\w)(?:écart|marge|avance|retard|différence|margin|gap|lead|difference|разрыв|отрыв|перевес|отставание|преимущество)"
    r"(?!\w)[^.;:!?]{0,40}$",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\s(?:d['’](?:avance|écart)|de (?:retard|différence)|ahead|behind|clear|adrift|apart|short of)(?!\w)",
    re.IGNORECASE,
)
_OPENING = 12  # characters in which a sentence opens: "Together, …"
_NEAR = 60  # characters before a figure in which a lead is named


def put_together(figure: Figure, spans: Sequence[tuple[int, int]]) -> set[str]:
    """The marks of a figure that is of several together, or the lead of one over another.

    Args:
        figure: the figure, its noun phrase read.
        spans: the stretches that speak of it.
    """
    text, found = figure.passage.text, set[str]()
    if any(_JOINTLY.search(text, a, b) for a, b in [*spans, (0, _OPENING)]):
        found.add(JOINT)
    start = max([figure.start - _NEAR, *(a for a, b in spans if a <= figure.start < b)])
    if _LEAD.search(text, max(0, start), figure.start) or _LED.match(text, figure.phrase_end):
        found.add(GAP)
    return found
