"""A person in an office as a passage tells it, and since when, or that it is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kzclaims.claim import Modality, Period
from kzclaims.extract.drafts import Draft
from kzclaims.extract.people_names import Look
from kzclaims.extract.people_offices import Office
from kzclaims.extract.proper_names import ProperName

_LONGEST = 155
_NEAR_DAYS = 45
# What may stand between an office with its holder and the time since which it is held.
_IN_POST = re.compile(
    r",?\s(?:(?:qui|who)\s)?(?:en (?:poste|fonctions?|place)|aux (?:commandes|manettes)|élue?|nommée?|désignée?"
    r"|arrivée?|recrutée?|in (?:post|office|the job|charge)|at the helm|appointed|elected|named|hired|promoted"
    r"|(?:назнач|избран|возглав|занима|занявш|руковод)\w+)(?:\s[^\s.;:,«»]+){0,4}?\s?,?\s?"
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
    for found in look.passage.periods:
        value = found.value
        if not isinstance(value, Period) or found.start < after:
            continue
        gap = look.text[after : found.start]
        in_post = len(gap) < 60 and bool(_IN_POST.fullmatch(gap))
        if len(gap) > 4 and not in_post:
            continue
        if (
            (found.what == "since" or (in_post and found.what == "point"))
            and value.hi
            and anchor.hi
            and value.hi <= anchor.hi
        ):
            return Period(value.hi, anchor.hi, edtf=f"{value.hi}/{anchor.hi}"), False
        if found.what in ("span", "until") and value.hi and anchor.lo and value.hi < anchor.lo:
            return None, True
    return None, False


def since(look: Look) -> Period | None:
    """The time since which the one such period of a sentence says that something is so, up to the day it is written."""
    anchor = look.passage.anchor
    found = [f.value for f in look.passage.periods if f.what == "since" and isinstance(f.value, Period)]
    if len(found) == 1 and found[0].hi and anchor.hi and found[0].hi <= anchor.hi:
        return Period(found[0].hi, anchor.hi, edtf=f"{found[0].hi}/{anchor.hi}")
    return None


# "depuis le début du mandat", "since its opening", "с момента открытия": since some event, by no date.
_SINCE_EVENT = re.compile(
    r",?\s(?:depuis|dès|since|from|с момента|со дня|с самого)\s"
    r"(?:l[ae]s?\s|l['’]|son\s|sa\s|the\s|its\s|его\s|её\s)?(?:tout\s|very\s)?"
    r"(?:début|ouverture|création|origine|fondation|lancement|départ|commencement|inauguration|beginning|start|opening|founding"
    r"|foundation|outset|creation|launch|inception|открытия|основания|создания|начала|запуска)"
    r"(?:\s(?:du|de la|de l['’]|of the|of its)\s?\w+)?"
)


def undated(look: Look, start: int, end: int) -> str:
    """The text between two places without its dates and periods, and without the commas they leave behind."""
    text = look.text[start:end]
    for found in sorted(look.passage.periods, key=lambda f: -f.start):
        if start <= found.start and found.end <= end:
            text = text[: found.start - start].rstrip() + text[found.end - start :]
    return re.sub(r"\s?,(?:\s?,)+", ",", _SINCE_EVENT.sub("", text))


def since_between(look: Look, start: int, end: int) -> Period | None:
    """The time since which an office is held, where a sentence gives it between two places."""
    inside = [f for f in look.passage.periods if start <= f.start and f.end <= end]
    if any(f.what == "since" for f in inside):
        return since(look)
    days = [f.value for f in inside if f.what == "point" and isinstance(f.value, Period)]
    anchor = look.passage.anchor
    told = len(days) == 1 and _SINCE_EVENT.search(look.text[start:end])
    if told and days[0].hi and anchor.hi and days[0].hi <= anchor.hi:
        return Period(days[0].hi, anchor.hi, edtf=f"{days[0].hi}/{anchor.hi}")
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
