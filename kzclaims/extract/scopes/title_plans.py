"""What a clause tells to be done, to be done only later, or to have been planned for a day that has passed."""

from __future__ import annotations

import re

from kzclaims.claim import Period
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause

# "Ne reprendra que lundi", "will only reopen in May", "начнёт работать лишь в мае"
_NOT_BEFORE = {
    "fr": re.compile(r"(?<!\w)n(?:e\s|')[^\W\d_]{3,}r(?:a|ont)\s(?:[^\W\d_]+\s)?qu(?:e\s|')", re.IGNORECASE),
    "en": re.compile(
        r"(?<!\w)(?:will\snot|won't|would\snot)\s[a-z ]{3,25}\s(?:until|before)(?!\w)"
        r"|(?<!\w)will\sonly\s[a-z]{3,}\s(?:in|on|from|when|next)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:только|лишь|не раньше)\s(?:в|во|с|со|к|ко|через|после|весной|летом|осенью|зимой)(?!\w)",
        re.IGNORECASE,
    ),
}
# "Had first been set for May and was put off by a week": what was put off then has been done since.
_FIRST_PLAN = re.compile(
    r"(?<!\w)(?:had\s(?:first\s|originally\s|initially\s)?been\s(?:set|due|scheduled|planned|fixed)"
    r"|avai(?:t|ent)\s(?:d'abord\s|initialement\s)?été\s(?:d'abord\s|initialement\s)?(?:fixé|prévu|programmé|annoncé)e?s?"
    r"|(?:сначала|первоначально|изначально)\s(?:был[аои]?\s)?(?:назначен|намечен|запланирован|планировал)\w*)(?!\w)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?<![а-яё])[а-яё]{3,24}(?:ан|ян|ен|ён|крыт|мыт|бит|лит|взят|нят)[аоы]?(?!\w)", re.IGNORECASE)
_PAST = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{3,24}(?:л|ла|ло|ли|лся|лась|лось|лись)(?!\w)|(?<!\w)(?:a|ont|est|sont)\s[^\W\d_]+(?:é|i|u)e?s?(?!\w)"
)
# "Crashed jet's recorder found", "the stolen painting is back": which one, not what was done.
_ATTRIBUTE = re.compile(
    r"\s?(?:(?:the|an?)\s)?(?<!\w)[a-z]{2,20}(?:ed|en)(?=\s(?!(?:by|in|on|at|to|from|for|after|over|as|with|and|but|the|an?|off|out|up"
    r"|down|its|his|her|their)\s)[^\W_])",
    re.IGNORECASE,
)
# "The penalty that decided the race", "le maire qui avait démissionné".
_RELATIVE = re.compile(
    r"\w,?\s(?:that|which|who|qui|котор(?:ый|ая|ое|ые))\s"
    r"(?:(?:had|has|have|never|once|a|ont|avait|avaient|est|sont|était|étaient|s'est|se|не|уже)\s){0,2}$",
    re.IGNORECASE,
)
_BESIDE = 2  # characters between "only" and a number that it counts


def tells_which(title: Passage, clause: int, start: int, end: int) -> bool:
    """Whether a deed of a heading only tells of whom or of what it speaks.

    Args:
        title: the heading.
        clause: where the clause of the deed begins.
        start: where the deed begins.
        end: where it ends.
    """
    attribute = _ATTRIBUTE.match(title.text, clause) if title.language == "en" else None
    return (attribute is not None and attribute.end() == end) or _RELATIVE.search(title.text, 0, start) is not None


def told_as_done(text: str, start: int, end: int) -> bool:
    """Whether a part of a heading is in the past, by its verb or its participle: "a rouvert", "мост достроен"."""
    return any(pattern.search(text, start, end) for pattern in (_PAST, _PARTICIPLE))


def not_before(c: Clause) -> re.Match[str] | None:
    """ "Ne rouvrira que lundi", "will not reopen until May"; "ne rapporteront que 3 milliards" tells of no time."""
    match = _NOT_BEFORE[c.passage.language].search(c.text, c.start, c.end)
    if match is None:
        return None
    times = [(p.start, p.end) for p in c.passage.periods]
    counted = [n.start for n in c.passage.numbers if 0 <= n.start - match.end() <= _BESIDE and not _hour(n)]
    return match if all(any(a <= at < b for a, b in times) for at in counted) else None


def _hour(number: FoundNumber) -> bool:
    return number.value.kind == "quantity" and bool(number.value.unit)


def put_off_then(c: Clause) -> bool:
    """Whether a clause tells of a first plan for a day that has passed."""
    said = c.passage.anchor.hi
    told = [p for p in c.passage.periods if c.start <= p.start < c.end]
    days = [p.value.hi for p in told if p.what == "point" and isinstance(p.value, Period)]
    past = bool(days) and all(said is not None and day is not None and day <= said for day in days)
    return past and _FIRST_PLAN.search(c.text, c.start, c.end) is not None
