"""Since when an office is held, by words that tell how it was entered: "nommée l’automne dernier", "hired last May"."""

from __future__ import annotations

import re
from datetime import date

from kzclaims.claim import Period
from kzclaims.extract.people.names import Look
from kzclaims.extract.thesaurus import OFFICES

_NEWS = 14  # days after which nobody is told to have come
_RECENT = 400  # days: whoever came to the house in them has not held the office for longer
_CLAUSE = re.compile(r"[.;:«»“”]|\s(?:mais|but|while|alors que|но)\s")
_REACH = 90  # characters behind an office and its holder in which that is told
# Entering the office itself.
_TAKES = (
    r"nommée?|désignée?|choisie?|intronisée?|investie?|portée? (?:à|pour)|entrée? en fonctions?|devenue?"
    r"|(?:a|avait) pris (?:ses fonctions|le poste|son poste|la tête|les rênes|les commandes)"
    r"|(?:élue?|portée?|(?:a|avait) prêté serment) pour la première fois"
    r"|arrivée? (?:à ce poste|à sa tête|aux commandes)"
    r"|(?:was |been |newly )?(?:appointed|named|chosen|installed)|first (?:elected|sworn in|appointed)"
    r"|elected for the first time|sworn in for the first time"
    r"|took (?:the (?:job|post|helm|reins)|up (?:her|his|the) (?:post|duties|job|position)|office|charge|over)"
    r"|(?:moved|stepped) into the (?:job|post|role)|started in the (?:job|post|role)|came to the (?:job|post|role)"
    r"|назначенн\w+|вступи(?:вш\w+|л|ла) в должность|впервые (?:избранн\w+|прин[её]сш\w+ присягу)"
    r"|заня(?:вш\w+|л|ла) (?:этот )?пост"
    r"|приш(?:едш\w+|[её]л|ла) (?:на этот пост|на эту должность|в это кресло)|был[а]? назначен[а]?|прин[яё]вш\w+ дела"
)
# Entering the house, maybe in another office.
_COMES = (
    r"recrutée?|embauchée?|engagée?|arrivée?|promue?|débauchée?|hired|recruited|promoted|poached|brought in"
    r"|who arrived|who joined|who came|приш(?:едш\w+|[её]л|ла)|перешедш\w+|принят\w{2}"
)
# What may stand between such a verb and the day.
_GAP = re.compile(
    r"(?:\s(?:pour la première fois|à sa tête|(?:à|dans) (?:ce|cette|cet|son|sa) (?:poste|fonctions?|charge|siège)"
    r"|par (?:[^\s,.;:]+\s){0,3}[^\s,.;:]+|(?:to|in) (?:the|that|this) (?:job|post|position|role|office)"
    r"|by (?:[^\s,.;:]+\s){0,3}[^\s,.;:]+|for the first time|again|only|just|seulement|только|лишь"
    r"|на (?:этот|эту) (?:пост|должность)))?,?\s(?:de\s|in\s|of\s)?"
)
_ENTERS = re.compile(rf"(?<!\w)(?:(?P<takes>{_TAKES})|(?P<comes>{_COMES}))(?!\w)", re.IGNORECASE)
# What was entered so is another thing than the office.
_ELSEWHERE = re.compile(
    r"\s(?:comme|en tant que|as|dans (?:la maison|le groupe|l['’]entreprise)|в качестве|directeur|directrice"
    r"|adjoint|deputy)(?!\w)"
)


_OF_ANOTHER = re.compile(r"(?<!\w)(?:whose|dont|чей|чья|чьё|чьи)(?!\w)", re.IGNORECASE)


def entered(look: Look, after: int) -> Period | None:
    """The time since which an office is held, from the day on which it is told to have been entered.

    Args:
        look: the sentence.
        after: the offset behind the office and its holder.
    """
    anchor = look.passage.anchor
    last = _CLAUSE.search(look.text, after)
    end = min(after + _REACH, last.start() if last else len(look.text))
    verb = _ENTERS.search(look.text, after, end)
    if verb is None or anchor.hi is None or _OF_ANOTHER.search(look.text, after, verb.start()):
        return None
    starts = [name.start for name in look.persons] + [term.start for term in look.passage.of(OFFICES)]
    if any(after <= start < verb.start() for start in starts):
        return None
    for found in look.passage.periods:
        value = found.value
        if found.start < verb.end() or found.what not in ("point", "relative", "ago") or not isinstance(value, Period):
            continue
        if not _GAP.fullmatch(look.text, verb.end(), found.start) or _ELSEWHERE.match(look.text, found.end):
            return None
        first = _begun(value, look.text[found.start : found.end], anchor.hi)
        told = first is not None and (anchor.hi - first).days > _NEWS
        if first and told and (verb["takes"] or (anchor.hi - first).days < _RECENT):
            return Period(first, anchor.hi, edtf=f"{first}/{anchor.hi}")
        return None
    return None


def _begun(value: Period, written: str, told: date) -> date | None:
    """The last day of a time that is past; a month without a year is the last one of that name."""
    day = value.hi
    if day is not None and day > told and not any(c.isdigit() for c in written):
        day = date(day.year - 1, day.month, min(day.day, 28))
    return day if day is not None and day <= told else None
