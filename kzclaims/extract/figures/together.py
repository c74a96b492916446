"""What several come to together, and by how much one leads another: neither is the figure of one of them alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.drafts import Measured
from kzclaims.extract.figures.model import GAP, JOINT, Figure
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.scene import Passage
from kzclaims.extract.word_tables import any_of

_JOINTLY = any_of(
    [
        *("ensemble", "à elles deux", "à eux deux", "à elles trois", "à eux trois", "à elles quatre", "à eux quatre"),
        *("cumulent", "cumulé", "cumulés", "cumulée", "cumulées", "together", "combined", "between them", "jointly"),
        *("вместе", "совместно", "в сумме", "на двоих"),
    ]
)
_WHOLE = re.compile(r"(?:[ld]['’]|\b(?:cet|un|tout) )$", re.IGNORECASE)  # "l’ensemble des écoles": all of them
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
_SHORT = 6  # characters of an article or a determiner
_NEAR = 60  # characters before a figure in which a lead is named


def as_many(a: Measured, b: Measured, *told: Passage) -> bool:
    """Whether two figures are of equally many: "the four vats will hold together …", "with its four vats it holds".

    Args:
        a: a figure.
        b: another.
        told: their sentences, none of which tells of each.
    """
    each = any(figure_words(passage.language).each.search(passage.text) for passage in told)
    return not each and not a.beside.isdisjoint(b.beside)


def put_together(figure: Figure, spans: Sequence[tuple[int, int]]) -> set[str]:
    """The marks of a figure that is of several together, or the lead of one over another.

    Args:
        figure: the figure, its noun phrase read.
        spans: the stretches that speak of it.
    """
    text, found = figure.passage.text, set[str]()
    told = [m for a, b in [*spans, (0, _OPENING)] for m in _JOINTLY.finditer(text, a, b)]
    if any(not _WHOLE.search(text, max(0, m.start() - _SHORT), m.start()) for m in told):
        found.add(JOINT)
    start = max([figure.start - _NEAR, *(a for a, b in spans if a <= figure.start < b)])
    if _LEAD.search(text, max(0, start), figure.start) or _LED.match(text, figure.phrase_end):
        found.add(GAP)
    return found
