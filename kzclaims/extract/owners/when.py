"""The time of a holding: the date that its clause gives it, and no other date in its sentence."""

from __future__ import annotations

import re

from kzclaims.claim import Period
from kzclaims.extract.owners.clauses import Clause, stakes_of
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.scene import Passage

_SINCE = re.compile(
    r"(?<!\w)(?:since|depuis|dès|с тех пор|со времени|с момента)\s", re.IGNORECASE
)  # it holds until today
_SPOKEN = re.compile(
    r"(?<!\w)(?:said|told|announced|says|added|confirmed|stated|(?:dit|déclaré|indiqué|annoncé|précisé|confirmé"
    r"|rappelé|affirmé)"
    r"|(?:сказал|сообщил|заявил|рассказал|уточнил|объявил)[аи]?)(?:\s[^\s,;:.]+){0,2}\s(?:on\s|le\s|в\s)?$"
)
_ONE_DAY = 1
_NEAR_SINCE = 40  # characters in which "since it was set up in 2006" may begin
# "45 %, contre 30 % en 2020", "after the fire of 2009": the date of what a share is held against, or came after.
_AGAINST = re.compile(
    r"(?<!\w)(?:contre|au lieu de|against|compared (?:with|to)|(?:up|down) from|instead of|против|вместо"
    r"|по сравнению с|après|à la suite (?:de|d'|du)|after|following|после)\s[^,;:.]*$",
    re.IGNORECASE,
)
# "…, which founded it in 2022": the date of another deed.
_OTHER_DEED = re.compile(
    r",\s(?:[^\s,;:]+\s){0,5}(?:qui|qu['’]|que|dont|où|which|that|who|where|котор\w{2,3}"
    r"|где)\s?[^,;:]*$",
    re.IGNORECASE,
)
# "…, shares fixed in 2012", ", as agreed when it was built in 1998": what goes on behind the shares has its own day,
# unless it tells the day of the register that they are from, or up to when they were so.
_JOIN = r"\s(?:as|comme|when|lorsque|quand|когда)\s|\slorsqu'"
_GOES_ON = re.compile(rf"(?:[,;:]\s|{_JOIN})((?:(?!{_JOIN})[^,;:%\d])*)$", re.IGNORECASE)
_TELLS = re.compile(r"[^\W\d_]{4,}")
_OWN_DAY = re.compile(
    r"(?<!\w)(?:as\sof|au\s\d|according|selon|d'après|по\sданным|согласно|\w*(?:regist|реестр|rapport|report|отч[её]т)\w*|accounts|comptes"
    r"|filing|statement|before|avant|until|jusqu\w*|до|перед|early|late|début|beginning|start|year|année|year-end|начал\w+|конц\w+)(?!\w)",
    re.IGNORECASE,
)
_ANEW = re.compile(r"[^\s\d%]\s?[:;]\s[^\d%;:]+$")
# "Nationalisée en 1975": what was done then, and no day of what is so.
_DONE_THEN = re.compile(
    r"(?:^|[,;]\s)(?:(?:puis|et|and)\s)?(?:\w{3,}(?:é|i|u|is)e?s?(?:\s(?:en|le|l'))?"
    r"|\w{3,}ed(?:\s(?:in|on))?|\w{4,}(?:нн|т)\w{2}(?:\sв)?)\s?$",
    re.IGNORECASE,
)
# ", entré au capital en 2019", ", which joined …" without the pronoun: what the one just named did then.
_CAME_THEN = re.compile(
    r",\s(?:(?:il|elle|already|déjà|уже)\s)?"
    r"(?:(?:entr|arriv|mont|fond|cré|install|intégr|privatis|nationalis|rachet|admis|venu|entendu)\w{0,4}"
    r"|(?:founded|created|formed|launched|set\sup|established|privatised|privatized|nationalised|nationalized|bought"
    r"|acquired|listed|invited|brought|entering|joining|arriving|buying|having\s\w+)"
    r"|(?:вошедш|пришедш|появивш|купивш|вступивш|основанн|созданн|учреждённ|учрежденн|приватизированн)\w+)"
    r"(?:\s[^\s,;:.%\d]+){1,6}?\s?$",
    re.IGNORECASE,
)
# "Sold most of its stake on 1 April and keeps only 10%": the day from which it holds that.
_SOLD = re.compile(
    r"(?<!\w)(?:revend\w*|vendu\w*|céd[ée]\w*|racheté\w*|acheté\w*|acquis\w*|sold|disposed|bought|acquired|cut"
    r"|raised|reduced"
    r"|продал\w*|купил\w*|приобр\w+|выкупил\w*|уступил\w*|передал\w*)(?!\w)",
    re.IGNORECASE,
)
_NOW = re.compile(r"(?<!\w)(?:now|désormais|dorénavant|plus que|теперь|отныне)(?!\w)", re.IGNORECASE)
_KEPT = re.compile(r"(?<!\w)(?:ha(?:s|ve) (?:kept|held on to|never sold|retained)|(?:a|ont) (?:gardé|conservé))")
# "Est une filiale d'Alder, qui en a acquis la totalité en 2022": what it has been since.
_BOUGHT = re.compile(
    r"(?<!\w)(?:est (?:une |la )?(?:filiale|propriété)|is (?:an? |the )?(?:\w+ )?(?:subsidiary|unit|arm|property)"
    r"|(?:—|–|является) (?:дочерн\w+|«дочк\w+»|собственност\w+))[^.;:]{0,100}?(?<!\w)(?:qui|which|who|котор\w{2})\s"
    r"(?:en |l['’]|its? |её |ее |его )?(?:\w+ ){0,2}"
    r"(?:acqui\w+|acheté\w*|racheté\w*|repris\w*|bought|acquired|took|купил\w*|приобр\w+|выкупил\w*)",
    re.IGNORECASE,
)


def bought(clause: Clause) -> bool:
    """Whether a sentence tells when a share was bought that its holder still has."""
    return bool(_BOUGHT.search(unbroken(clause.passage.text), 0, clause.end))


def changed(clause: Clause, before: Passage | None) -> bool:
    """Whether a share is what a deal has just left: "It sold 40% on 10 March. It now owns 60%", against all of it once.

    Args:
        clause: the clause of the share.
        before: the sentence before its own.
    """
    first = min((stake.start for stake in clause.stakes), default=clause.cue.end)
    now = _NOW.search(unbroken(clause.passage.text), clause.start, max(first, clause.cue.end))
    return bool(now and before and _SOLD.search(unbroken(before.text)) and stakes_of(before))


def _aside(clause: Clause, start: int, end: int) -> bool:
    """Whether a date stands between two commas that tell no share: "the terminal, opened in 2004, belongs"."""
    text = unbroken(clause.passage.text)
    before, after = text.rfind(",", clause.start, start), text.find(",", end, clause.end)
    return 0 <= before < after and not any(before <= stake.start < after for stake in clause.stakes)


def _goes_on(clause: Clause, day: int) -> bool:
    """Whether a day belongs to what a sentence tells behind its shares: how they came to be so."""
    text = unbroken(clause.passage.text)
    last = max((stake.end for stake in clause.stakes if stake.end <= day), default=-1)
    led = _GOES_ON.search(text, last, day) if last >= 0 else None
    own = led and (_OWN_DAY.search(text, led.start(), day) or _SOLD.search(text, led.start(), day))
    return bool(led and _TELLS.search(led.group(1)) and not own)


def as_of(clause: Clause) -> Period | None:
    """The time that a clause of holding is told of; None for what holds on the day of its article."""
    if _KEPT.search(clause.passage.text, clause.start, clause.end) or bought(clause):
        return None  # bought once, and held today
    for period in clause.passage.periods:
        if _SPOKEN.search(clause.passage.text, max(0, period.start - _NEAR_SINCE), period.start):
            continue  # the day on which it was said
        if _AGAINST.search(clause.passage.text, max(clause.start, period.start - _NEAR_SINCE), period.start):
            continue
        before = max(0, period.start - _NEAR_SINCE)
        if any(done.search(clause.passage.text, before, period.start) for done in (_DONE_THEN, _CAME_THEN)):
            continue
        if _ANEW.search(clause.passage.text, clause.cue.end, period.start):
            continue  # "remains with the family: she receives them in the cellar of 1887"
        if _goes_on(clause, period.start):
            continue
        other = _OTHER_DEED.search(clause.passage.text, clause.cue.end, period.start)
        if other and not any(other.start() < stake.start for stake in clause.stakes):
            continue
        inside = clause.start <= period.start and period.end <= clause.end
        if _aside(clause, period.start, period.end) or _SINCE.search(
            clause.passage.text, max(clause.start, period.start - _NEAR_SINCE), period.start
        ):
            continue
        if inside and period.what == "point" and isinstance(period.value, Period) and period.value.hi:
            return period.value
    return _dealt(clause)


def _dealt(clause: Clause) -> Period | None:
    """The day of the deal that a sentence tells before it says what it left."""
    text = unbroken(clause.passage.text)
    sold = _SOLD.search(text, 0, clause.cue.start)
    if sold is None or not re.search(r"\s(?:et|and|и)\s", text[sold.end() : clause.cue.start]):
        return None
    days = [q for q in clause.passage.periods if q.end <= clause.cue.start and q.what == "point"]
    day = days[-1].value if days else None
    return day if isinstance(day, Period) and day.hi and day.lo and (day.hi - day.lo).days <= _ONE_DAY else None
