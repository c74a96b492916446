"""Who holds a share and what it is of, by the words between it and a name: "A has 60%", "60% of A", "dont A a 60 %"."""

from __future__ import annotations

import re

HOLDER, COMPANY = "holder", "company"
_LED = 60  # characters before a name that tell what it is
_CAP = (
    r"(?:\s*(?:(?:du|des|of the|of its|de son|de ses)\s)?(?:capital|actions|parts|titres|shares?|stake|equity|stock"
    r"|interest"
    r"|holding|акци[ийях]\w*|дол[ейяию]\w*|капитал\w*|паёв|паев|уставного))*"
)
_OF = {
    "fr": re.compile(
        rf"{_CAP}\s(?:de\s(?:la\s|l'|ce\s|cette\s|cet\s)?|d'|du\s|des\s|dans\s(?:l[ae]s?\s|l')?|chez\s"
        rf"|au capital d[eu']\s?(?:la\s|l')?)"
        r"(?:[a-zà-ÿ'-]+\s){0,3}[«“\"]?$"
    ),
    "en": re.compile(rf"{_CAP}\s(?:of|in)\s(?:the\s|this\s|that\s|its\s)?(?:[a-z'-]+\s){{0,3}}[«“\"]?$"),
    "ru": re.compile(
        rf"{_CAP}\s(?:(?:в|во|из|само\w+|всей|этой|этого)\s)?(?:[а-яё-]+(?:го|ой|ей|ки|ы|и|а|я|х)\s)?[«“\"]?$"
    ),
}
_AGENT = re.compile(
    r"(?<!\w)(?:à|au|aux|par|by|to|у|за)\s(?:l[ae]s?\s|l'|the\s)?(?:[^\W\d_A-ZÀ-ÞА-ЯЁ][\w'’-]*\s){0,4}[«“\"]?$"
)
VERB_RU = re.compile(r"(?:распоряжа|владе|держ|контролир|принадлеж|обладае|располага)\w+\s", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?<!\w)(?:derrière|behind|за)\s(?:l[ae]s?\s|l'|the\s)?(?:(?!stand|sit|se\s|trouve|стоит|сто[яи]т"
    r"|наход)[^\W\d_A-ZÀ-ÞА-ЯЁ]+\s){0,3}"
    r"[«“\"]?$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:^|(?<=[.;:]\s))(?:Of\s(?:the\s)?)$|(?<!\w)(?:chez|dans|au capital d[eu']|in|at|into|в|во)\s?(?:l[ae]\s|l'"
    r"|the\s)?[«“\"]?$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    r"(?<!\w)(?:dont|whose|(?:of|in)\swhich|(?<!у\s)котор(?:ого|ых)|котор(?:ой|ым)\s[^.;]*?владе)",
    re.IGNORECASE,
)
_AT_RU = re.compile(r"(?<!\w)[Уу]\s(?:[а-яё]+\s){0,2}[«“\"]?$")
_HELD_RU = re.compile(r"\s(?!(?:и|а|у|но|как|или)\s)[«“а-яё]")
_HOLDS_RU = re.compile(r"(?:котор(?:ому|ой)|ему|ей|которым)\s[^.;:,]{0,20}?принадлеж", re.IGNORECASE)
_OWNED = re.compile(
    r"(?<!\w)(?:appartien\w+|appartenant|détenu\w*|possédé\w*|contrôlé\w*|codétenu\w*|(?:est|sont)\s(?:à|aux?|pour"
    r"|la propriété)"
    r"|(?:a|compte)\spour\s(?:\w+\s)?(?:actionnaire|propriétaire|associé)\w*|owned|held|controlled|belong\w*"
    r"|in the hands"
    r"|has\s(?:as|for)\s(?:its\s)?\w*\s?(?:shareholder|owner)|принадлеж\w+|находится|подконтрол\w+"
    r"|имеет\s\w*\s?(?:акционер|владел)\w+)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"(?<!\w)(?:détien\w+|possèd\w+|contrôl(?:e|ent)|a|ont|avec|y|dispose\w*|propriétaire|actionnaire|associée?"
    r"|gard\w+|conserv\w+"
    r"|acquis|acheté|racheté|repris|pris|owns?|holds?|has|have|controls?|with|keeps?|bought|acquired|took"
    r"|shareholder|owner"
    r"|is content|владе\w+|держ\w+|контролир\w+|имеет|купил\w*|приобр\w+|выкупил\w*|акционер\w*|с|у)(?!\w)|[—–]\s*$",
    re.IGNORECASE,
)


def role_at(text: str, language: str, clause: tuple[int, int], share: tuple[int, int], name: tuple[int, int]) -> str:
    """Whether a name is who holds a share or what it is of; "" where nothing between them tells.

    Args:
        text: what they stand in.
        language: its language.
        clause: the words of the share.
        share: where it stands.
        name: where the name stands.
    """
    (begin, close), (start, end), (first, last) = clause, share, name
    if not begin <= first < close:
        return ""
    if first >= end:
        gap = text[end:first]
        if _OF[language].match(gap):
            return COMPANY
        agent = _AGENT.search(gap) and "," not in gap
        return HOLDER if agent or owned(gap) or (language == "ru" and VERB_RU.search(gap)) else ""
    gap, led = text[last:start], text[max(begin, first - _LED) : first]
    if _BEHIND.search(led) or _AT.search(led):
        return COMPANY
    if _AT_RU.search(led) or (language == "ru" and "принадлеж" in gap and _HELD_RU.match(text, end)):
        return HOLDER  # "У холдинга", «холдингу принадлежит 60 % завода»
    return by_gap(language, gap)


def by_gap(language: str, gap: str) -> str:
    """The role of what stands before a share, by the words between.

    Args:
        language: their language.
        gap: the words.
    """
    if language == "ru" and _HOLDS_RU.search(gap):
        return HOLDER
    if _OF_WHICH.search(gap) or owned(gap):
        return COMPANY
    return HOLDER if _HOLDS.search(gap) else ""


def owned(gap: str) -> bool:
    """Whether words tell that something is held by somebody.

    Args:
        gap: the words.
    """
    return bool(_OWNED.search(gap))
