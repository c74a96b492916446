"""A person in an office as a passage tells it, and since when, or that it is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kzclaims.claim import Modality, Period
from kzclaims.extract.drafts import Draft
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import OFFICES

_LONGEST = 155
_NEAR_DAYS = 45
_NEWS = 14  # days after which nobody is told to have come
_DAYS = {"year": 365, "month": 30}
_LONG_DAYS, _SLACK_DAYS = 180, 200
_LED = 16  # characters before a length of time in which "depuis" stands
_LASTS = re.compile(r"(?:depuis|for|over the|уже|вот|в течение)\s", re.IGNORECASE)
_LASTS_BEFORE = re.compile(
    r"(?<!\w)(?:depuis|for|уже|вот|ces)\s(?:(?:bientôt|plus de|près de|environ|quelque|déjà|almost|nearly|over|about"
    r"|почти|вот)\s){0,2}$",
    re.IGNORECASE,
)
# What may stand between an office with its holder and the time since which it is held.
_IN_POST = re.compile(
    r",?\s(?:(?:qui|who|котор\w{2})\s)?(?:(?:est|is|has been|was)\s)?(?:en (?:poste|fonctions?|place)|à ce poste"
    r"|aux (?:commandes|manettes)|(?:ré)?élue?|nommée?|désignée?"
    r"|arrivée?|recrutée?|entrée? en fonctions?|a (?:pris|succédé|repris)"
    r"|in (?:post|office|the (?:job|post|role)|charge)|at the helm|appointed|elected|named|hired|promoted"
    r"|(?:took|has held|holds|succeeded)"
    r"|(?:назнач|избран|возглав|занима|занявш|руковод|работа|вступи|пришедш)\w+)(?:\s[^\s.;:,«»]+){0,4}?\s?,?\s?"
)


# What ends the words on an office: "since 2021, but she has walked its trails for twenty years".
_BREAK = re.compile(r"[.;:]|,\s(?:but|mais|while|although|alors|но|а|хотя)\s")
_ONLY = re.compile(r",?\s(?:only|just|seulement|лишь|только)\s")
_SHORT_GAP = 4  # characters: a comma, a bracket
_WHERE_FROM = re.compile(
    r"\s(?:in|at|of|à|de|du|d['’]|в|во)\s?[A-ZÀ-ÞА-ЯЁ][\w’'-]+\s|\s[a-zà-ÿ-]{4,}(?:ain|ais|ois|ien|in|al|el|eur|aire|ique)e?\s"
)  # "du site angevin"
# What was so at the time told of, and is no more.
_THEN = re.compile(
    r",?\s(?:in those (?:years|days)|at (?:the|that) time|back then|à l['’]époque|en ce temps-là|ces années-là"
    r"|à cette époque|dans ces années-là|в те годы|в то время|в ту пору|тогда)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in an office at ``text[start:end]`` of a passage."""

    look: Look
    start: int
    end: int
    person: ProperName
    office: Office
    as_of: Period | None = None
    modality: Modality = Modality.STATED
    negated: bool = False
    left: bool = False

    def drafts(self) -> Iterator[Draft]:
        """Its claims: by the body as named, and by the body's type, for what languages name otherwise."""
        start, end = self.start, self.end
        if end - start > _LONGEST:
            start, end = self.person.start, self.person.end
        subject = self.look.person(self.person)
        gender = self.office.gender
        if self.left:
            yield Draft(self.look.passage, start, end, "leftOffice", subject, self.office.ref)
        elif self.office.status != "former":
            yield Draft(
                self.look.passage, start, end, "holdsOffice", subject, self.office.ref, None, self.modality,
                as_of=self.as_of, negated=self.negated, gender=gender,
            )  # fmt: skip
            if self.office.loose and self.office.loose.incompatible and not self.negated:
                term = self.office.term
                span, office = (self.look.passage, term.start, term.end), self.office.loose
                yield Draft(*span, "holdsOffice", subject, office, None, self.modality, as_of=self.as_of, gender=gender)


def said_on(look: Look) -> Period | None:
    """The one recent day that a sentence gives for what it tells, None where it gives none or several."""
    anchor = look.passage.anchor
    if anchor.hi is None:
        return None
    days: set[date] = set()
    for found in look.passage.periods:
        value = found.value
        if found.what not in ("point", "relative") or not isinstance(value, Period):
            continue
        if look.inside_quote(found.start, found.end):
            continue
        if value.lo and value.lo == value.hi and 0 <= (anchor.hi - value.lo).days <= _NEAR_DAYS:
            days.add(value.lo)
    return Period(day := days.pop(), day, edtf=day.isoformat()) if len(days) == 1 else None


def held(look: Look, after: int) -> tuple[Period | None, bool]:
    """The time given right after an office, and whether it is over: "depuis 2022", "de 2008 à 2014", "until 2019"."""
    anchor = look.passage.anchor
    if _THEN.match(look.text, after):
        return None, True
    for found in look.passage.periods:
        value = found.value
        near = found.start >= after and not _BREAK.search(look.text, after, found.start)
        if near and found.what in ("duration", "span") and (lasting := _lasting(look)):
            return lasting, False
        if not isinstance(value, Period) or found.start < after:
            continue
        gap = look.text[after : found.start]
        in_post = len(gap) < 60 and bool(_IN_POST.fullmatch(gap))
        if len(gap) > _SHORT_GAP and not (in_post or _WHERE_FROM.fullmatch(gap) or _ONLY.fullmatch(gap)):
            continue
        # "A pris ses fonctions lundi": a newcomer, who may follow whom the other names.
        point = in_post and found.what == "point" and value.hi and anchor.hi and (anchor.hi - value.hi).days > _NEWS
        if (found.what == "since" or point) and value.hi and anchor.hi and value.hi <= anchor.hi:
            return Period(value.hi, anchor.hi, edtf=f"{value.hi}/{anchor.hi}"), False
        if found.what in ("span", "until") and value.hi and anchor.lo and value.hi < anchor.lo:
            return None, True
    return None, False


def began(look: Look, start: int, end: int) -> Period | None:
    """The time since which an office is held that a sentence tells to have been taken: "who became director in 2021".

    Args:
        look: the sentence, which gives that day alone.
        start: where the words begin that tell of the office and its holder.
        end: where they end.
    """
    told = [f for f in look.passage.periods if not look.inside_quote(f.start, f.end)]
    anchor = look.passage.anchor
    if len(told) != 1 or told[0].what not in ("point", "since") or not isinstance(told[0].value, Period):
        return None
    day, beside = told[0].value.hi, start <= told[0].start and told[0].start - end <= _SHORT_GAP
    if not (beside and day and anchor.hi and (anchor.hi - day).days > _NEAR_DAYS):
        return None
    return Period(day, anchor.hi, edtf=f"{day}/{anchor.hi}")


def since(look: Look) -> Period | None:
    """The time since which the one such period of a sentence says that something is so, up to the day it is written."""
    anchor = look.passage.anchor
    found = [f.value for f in look.passage.periods if f.what == "since" and isinstance(f.value, Period)]
    if len(found) == 1 and found[0].hi and anchor.hi and found[0].hi <= anchor.hi:
        return Period(found[0].hi, anchor.hi, edtf=f"{found[0].hi}/{anchor.hi}")
    return None if found else _lasting(look)


def since_of(look: Look, end: int) -> Period | None:
    """The same of who is told to run something up to a place, no other title told behind it with its own years.

    Args:
        look: the sentence: "présidée par X, magistrate depuis vingt ans".
        end: where the words end that tell who runs it.
    """
    lasting = [found.start for found in look.passage.periods if found.what in ("since", "duration", "span")]
    titles = [term.start for term in look.passage.of(OFFICES)]
    return None if any(end <= title < start for start in lasting for title in titles) else since(look)


def _lasting(look: Look) -> Period | None:
    """The time for which the one such length of a sentence says that something has been so: "depuis quatre ans"."""
    last = look.passage.anchor.hi
    found = [f for f in look.passage.periods if f.what in ("duration", "span") and _goes_on(look, f.start, f.end)]
    if len(found) != 1 or last is None:
        return None
    value = found[0].value
    if isinstance(value, Period):
        first = value.lo if value.hi == last else None
    else:
        days = _DAYS.get(value.unit) if value.kind == "quantity" and value.lo and value.lo == value.hi else None
        first = last - timedelta(days=int((value.lo or 0) * days)) if days else None
    if first is None or (last - first).days < _LONG_DAYS:
        return None
    # "For two years" may be a few months less.
    first += timedelta(days=min(_SLACK_DAYS, (last - first).days // 3))
    return Period(first, last, edtf=f"{first}/{last}")


def _goes_on(look: Look, start: int, end: int) -> bool:
    """Whether a length of time is one that lasts until now, by the word before it or that it begins with."""
    before = look.text[max(0, start - _LED) : start]
    return bool(_LASTS.match(look.text, start, end) or _LASTS_BEFORE.search(before))


def steady(look: Look) -> list[tuple[int, int]]:
    """Where a sentence says that something goes on: "sans interruption", "still", "бессменно"."""
    if not look.words.may_hold("adverbs", look.lows):
        return []
    found = []
    for at, token in enumerate(look.tokens):
        size = look.words.phrase("adverbs", look.tokens, at)
        if size:
            found.append((token.start, look.tokens[at + size - 1].end))
    return found


def since_event(text: str) -> list[tuple[int, int]]:
    """Where a text says since which event something is so: "depuis la première minute", "from the outset"."""
    return [match.span() for match in _SINCE_EVENT.finditer(text)]


def since_event_at(text: str, at: int) -> bool:
    """Whether a text goes on at a place with the event since which something is so."""
    return _SINCE_EVENT.match(text, at) is not None


# "depuis le début du mandat", "since its opening", "с момента открытия": since some event, by no date.
_SINCE_EVENT = re.compile(
    r",?\s(?:depuis|dès|since|from|с момента|со дня|с самого)\s"
    r"(?:l[ae]s?\s|l['’]|son\s|sa\s|the\s|its\s|h(?:is|er)\s|его\s|её\s)?(?:tout\s|very\s)?"
    r"(?:premi(?:er|ère)\s(?:jour|minute|heure|séance)|first (?:day|minute|hour)|day one|первого дня|первой минуты"
    r"|début|ouverture|création|origine|fondation|lancement|départ|commencement|inauguration|élection|nomination|election|appointment|beginning|start|opening|founding"
    r"|foundation|outset|creation|launch|inception|открытия|основания|создания|начала|запуска|избрания|назначения)"
    r"(?:\s(?:du|de la|de l['’]|of the|of its)\s?\w+)?"
)


def undated(look: Look, start: int, end: int) -> str:
    """The text between two places without its dates and periods, and without the commas they leave behind."""
    text = look.text[start:end]
    for found in sorted(look.passage.periods, key=lambda f: -f.start):
        if start <= found.start and found.end <= end:
            text = text[: found.start - start].rstrip() + text[found.end - start :]
    for a, b in reversed(steady(look)):
        if start <= a and b <= end and look.text[a:b] in text:
            text = text.replace(look.text[a:b], "", 1)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r"\s?,(?:\s?,)+", ",", _SINCE_EVENT.sub("", text))


def since_between(look: Look, start: int, end: int) -> Period | None:
    """The time since which an office is held, where a sentence gives it between two places."""
    inside = [f for f in look.passage.periods if start <= f.start and f.end <= end]
    if any(f.what == "since" for f in inside):
        return since(look)
    days = [f for f in inside if f.what == "point" and isinstance(f.value, Period)]
    event = _SINCE_EVENT.search(look.text, start, end)
    anchor = look.passage.anchor
    # "Read on Thursday by X, who has presided since the first day": the day is not that of the event.
    if event is None or len(days) != 1 or not 0 <= days[0].start - event.end() <= _SHORT_GAP:
        return None
    value = days[0].value
    if isinstance(value, Period) and value.hi and anchor.hi and value.hi <= anchor.hi:
        return Period(value.hi, anchor.hi, edtf=f"{value.hi}/{anchor.hi}")
    return None


def newly(look: Look) -> Period | None:
    """From about the day of the article on: what a newcomer holds, whose first day nobody gives."""
    day = look.passage.anchor.lo
    return Period(day, None, edtf=f"{day.isoformat()}/..") if day else None


def taken(look: Look) -> Period | None:
    """From the day the sentence gives for taking an office to the day it is written; open where it gives none."""
    anchor = look.passage.anchor
    found = [f for f in look.passage.periods if f.what in ("point", "relative", "since")]
    days = [f.value for f in found if isinstance(f.value, Period)]
    if len(days) == 1 and days[0].hi and anchor.hi and days[0].hi <= anchor.hi:
        return Period(days[0].hi, anchor.hi, edtf=f"{days[0].hi}/{anchor.hi}")
    return newly(look)
