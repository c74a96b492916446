"""The number of all there will be, told behind the verb of how many there are: ", out of 41", "sur les 80 prévus"."""

from __future__ import annotations

import re
from decimal import Decimal

from kzclaims.extract.figures.model import Figure

# Before the number of all, and behind it.
_TRAILS = {
    "fr": re.compile(r",?\s+sur\s+(?:les\s+|un\s+total\s+de\s+|un\s+ensemble\s+de\s+)?$", re.IGNORECASE),
    "en": re.compile(r",?\s+out\s+of\s+(?:the\s+|a\s+total\s+of\s+|a\s+planned\s+)?$", re.IGNORECASE),
    "ru": re.compile(r",?\s+из\s+(?:общего\s+числа\s+в\s+|всех\s+|намеченных\s+|запланированных\s+)?$", re.IGNORECASE),
}
_SAID_SO = re.compile(
    r"\s*(?:[,.;:)]|$|[—–]\s)|\s(?:prév|planifi|programm|au\stotal|en\stout|à\s[^\W\d_]+er\b|envisag|planned|in\sall|in\stotal"
    r"|due\b|scheduled|intended|намечен|запланирован|предусмотрен|по\sпроекту|по\sплану)",
    re.IGNORECASE,
)


def out_of(part: Figure, whole: Figure, gap: str) -> bool:
    """Whether what there will be stands behind its verb: "29 pylons have been put up, out of 41"."""
    led, text = _TRAILS[part.passage.language].search(gap), part.passage.text
    alike = part.kind == whole.kind == "quantity" and part.value.unit == whole.value.unit and not part.links
    return (
        led is not None
        and alike
        and (lent(whole) or (whole.head != "" and whole.head == part.head))
        and _bound(part) < _bound(whole)
        and not re.search(r"[.;:()]", gap[: led.start()])
        and _SAID_SO.match(text, whole.phrase_end) is not None
    )


def _bound(figure: Figure) -> Decimal:
    return figure.value.written or figure.value.lo or Decimal(0)


def lent(figure: Figure) -> bool:
    """Whether a number stands alone and only has the noun of the figure before it.

    Args:
        figure: the number.
    """
    return figure.told is not None and figure.phrase_end == figure.found.end
