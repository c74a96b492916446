"""A sentence as the patterns of words.toml want it: straight apostrophes, nothing between a verb and what it governs.

"The company that runs it belongs to" reads as "the company belongs to", and
"appartiennent depuis 2019 au fonds" reads as "appartiennent au fonds", with spaces in the place of what is left out, so
that offsets stay; dates are read from the sentence itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.word_tables import any_of

_ADVERB = (
    r"alors|aussi|désormais|aujourd'hui|ainsi|encore|toujours|également|maintenant|actuellement|dorénavant"
    r"|today|now|currently|still|then|теперь|сейчас|сегодня|тогда|по-прежнему"
)
_SINCE = (
    r"(?:depuis|dès|since|from|с|со)\s(?:(?:l[ae]s?|sa|son|leur|its|their|the|момента|дня|самого|его|её)\s|l')?"
    r"(?:(?:very\s)?\w+)(?:\s(?:de|du|des|en|in|of)\s(?:la\s)?\w+|\sd'\w+|\sгода)?"
)
_VERB = (
    r"(?<!\w)(?:appartien\w+|apparten\w+|détenue?s?|possédée?s?|contrôlée?s?|détien\w+|possèd\w+|revien\w+|restent?|sont|est"
    r"|belong(?:s|ed)?|owned|held|controlled|is|are|принадлеж\w+)"
)
_GOVERNS = r"\s(?:à|au|aux|par|entre|la\spropriété|the\sproperty|to|by|in|on|\d|(?:[«“\"]?[а-яА-ЯЁё]))"
_BETWEEN = re.compile(rf"{_VERB}(?P<out>(?:\s(?:{_ADVERB})|,?\s{_SINCE},?)+)(?={_GOVERNS})", re.IGNORECASE)
# Between a Russian share and its verb: "остальные 45 % с момента основания держит".
_BEFORE_VERB = re.compile(
    r"(?<=\s)(?P<out>(?:с\s(?:момента|самого)|со\s(?:дня|времени|времён))\s\w+(?:\s\w+)?)(?=\s(?:держ|принадлеж|владе|контрол|наход)\w+)",
    re.IGNORECASE,
)
# "The company that will own it belongs to": what only tells which one is meant.
_RESTRICTIVE = re.compile(
    r"(?<!\w)(?:the|la|le|cette|ce|this|l')\s?[\w'-]+(?:\s[\w-]+)?(?P<out>\s(?:that|which|who|qui|que|qu')\s?[^,;:.%«»()]{2,60}?)"
    r"(?=\s(?:belongs?\s|(?:is|are)\s(?:\w+ly\s|itself\s)?(?:owned|held|controlled|\d)|appartien\w+\s"
    r"|(?:est|sont)\s(?:\w+ment\s)?(?:détenue?s?|possédée?s?|contrôlée?s?|la propriété|aux mains|entre les mains)))",
    re.IGNORECASE,
)
_BELONGS = re.compile(
    r"belong|appart|owned|held|controlled|détenu|posséd|contrôlé|la propriété|mains| \d", re.IGNORECASE
)
_WHICH = re.compile(r"\s(?:that|which|who|qui|que|qu')")
_HINT = any_of([*_ADVERB.split("|"), "depuis", "dès", "since", "from", "с", "со"])


@lru_cache(maxsize=1024)  # every reader goes through all sentences of an article
def plain(text: str) -> str:
    """The text with straight apostrophes; offsets stay."""
    return text.replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=1024)
def unbroken(text: str) -> str:
    """The same with blanks where time stands between a verb of holding and what it governs; offsets stay."""
    shown = plain(text)
    read = (_BETWEEN, _BEFORE_VERB) if _HINT.search(shown) else ()
    if _WHICH.search(shown) and _BELONGS.search(shown):
        read = (_RESTRICTIVE, *read)
    for pattern in read:
        for match in pattern.finditer(shown):
            start, end = match.span("out")
            shown = shown[:start] + " " * (end - start) + shown[end:]
    return shown
