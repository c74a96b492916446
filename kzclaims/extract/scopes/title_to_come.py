"""Headings that tell as done what their text only dates ahead: "the bridge has reopened" over "to reopen in May".

What is done and what is planned are told by words of one family (``title_to_come.toml``), which need share no root:
"the ferry is back" over "the first crossing is set for 4 June". A text that tells the
deed as done bears its heading out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause, clause, coming
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.left import OTHERS
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.senses import denials
from kzclaims.extract.scopes.title_plans import put_off_then, tells_which
from kzclaims.extract.scopes.title_words import denied_before, meant_in, part_around
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import any_of, word_table

_FILE = "scopes/title_to_come.toml"
_AHEAD = "ahead"  # the list of words that date ahead
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_NEAR = 90  # characters between a plan and the words or the day that put it ahead
_SOON = 1  # days ahead by which a heading may outrun its text
_DENIED = 50  # characters before "until June" in which "not" stands
_ENDS = frozenset({"deadline", "until"})
_FEWEST = 1000  # a count worth a heading of its own: "the millionth visitor"
# "To be demolished": a heading that looks ahead itself.
_TO_BE = re.compile(
    r"(?<!\w)(?:to|be|being|soon|sera|seront|être|bientôt|будет|будут|скоро)\s(?:be\s)?$", re.IGNORECASE
)
# "To plant a million trees": a goal is no number reached.
_GOAL = re.compile(
    r"(?<!\w)(?:to|vise|visent|objectif|cap\ssur|d['’]ici|goal|target|towards?|aims?|soon|bientôt|цель|план\w*|к\s\d{4}|скоро|почти|near\w*|almost"
    r"|presque|près\sd[e'])(?!\w)",
    re.IGNORECASE,
)
_REACHED = {
    "fr": re.compile(
        r"(?<!\w)(?:millionième|milliardième|(?:franchi|passé|dépassé|atteint|accueilli|vendu|reçu|fêté|battu)e?s?|franchit|dépasse|atteint"
        r"|passe\sle\scap|accueille|fête)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:millionth|thousandth|(?:pass|reach|top|hit|cross|welcome|sell|exceed|surpass)(?:es|ed|s)?|sold|greets?)(?!\w)",
        re.I,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:миллионн\w+|тысячн\w+|(?:превысил|достиг|перешагнул|встретил|принял|перевалил|продал|перевёз|перевез|обслужил)[аои]?)(?!\w)",
        re.I,
    ),
}
# "Far from the million hoped for".
_SHORT_OF = re.compile(
    r"(?<!\w)(?:loin\sd[ue]|espérée?s?|attendue?s?|visée?s?|short\sof|hoped\sfor|targeted|hoped-for|вместо\sожида\w+|не\sдотян\w+"
    r"|ожида\w+|недобр\w+)(?!\w)",
    re.IGNORECASE,
)
_ROUND = {"fr": ("million", "milliard"), "en": ("million", "billion"), "ru": ("миллион", "миллиард")}
_Found = tuple[Passage, int, int]
_Told = Iterator[tuple[int, int, list[_Found]]]


@lru_cache(maxsize=3)
def _families(language: str) -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    """The lists of each family in one language: fr, en or ru."""
    return {
        name: {kind: any_of(lists[language]) for kind, lists in entry.items()}
        for name, entry in word_table(_FILE).items()
    }


def still_to_come(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that tell a deed as done, and where the text dates it ahead.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    if _looks_ahead(title):
        return
    spoken = meant_in(title)
    for name, words in _families(title.language).items():
        done = words["done"].search(text) if name != _AHEAD else None
        if (
            done is None
            or denied_before(title, done)
            or _TO_BE.search(text, 0, done.start())
            or tells_which(title, 0, done.start(), done.end())
        ):
            continue
        less = [found for n, p in enumerate(body) for found in _planned(p, n, name, spoken)]
        if less and not any(_done(p, name) for p in body):
            yield 0, len(text.rstrip(" .")), less[:1]
            return


def _looks_ahead(title: Passage) -> bool:
    """Whether a heading itself dates what it tells in the days to come."""
    said = title.anchor.hi
    days = [p.value.hi for p in title.periods if isinstance(p.value, Period) and p.value.hi is not None]
    c = clause(Segment(title, 0, len(title.text)), (), frozenset())
    return coming(c) or any(said is not None and day > said for day in days)


def _planned(passage: Passage, n: int, name: str, spoken: frozenset[str]) -> Iterator[_Found]:
    """Where a sentence of the heading's matter dates ahead what the heading tells as done."""
    text, words = plain(passage.text), _families(passage.language)
    table = scope_words(passage.language)
    whole = Clause(Segment(passage, 0, len(text)), (), ())
    if passage.asks or OTHERS.search(text) or table["rest"].search(text) or put_off_then(whole):
        return
    if n >= _LEAD and not meant(whole, 0, len(text)) & spoken:
        return
    days = [p for p in passage.periods if _far(passage, p.value) or _not_before(passage, p)]
    for plan in words[name]["plan"].finditer(text):
        near = [p for p in days if _gap(plan, p.start, p.end) <= _NEAR]
        marks = [m for m in words[_AHEAD]["words"].finditer(text) if _gap(plan, m.start(), m.end()) <= _NEAR]
        a, b = part_around(text, plan.start(), plan.end())
        future = coming(clause(Segment(passage, a, b), (), frozenset()))
        if near and (marks or future or any(_not_before(passage, p) for p in near)):
            places = [(plan.start(), plan.end()), (near[0].start, near[0].end)]
            yield passage, min(a for a, _ in places), max(b for _, b in places)
            return


def _far(passage: Passage, value: object) -> bool:
    said = passage.anchor.hi
    return isinstance(value, Period) and value.lo is not None and said is not None and (value.lo - said).days > _SOON


def _not_before(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a day is one before which nothing is to come: "n'aura pas lieu avant juin", "not until June"."""
    said, value = passage.anchor.hi, period.value
    if period.what not in _ENDS or not isinstance(value, Period) or value.hi is None or said is None:
        return False
    lead = max(0, period.start - _DENIED)
    return (value.hi - said).days > _SOON and bool(denials(plain(passage.text), passage.language, lead, period.start))


def _gap(match: re.Match[str], start: int, end: int) -> int:
    return max(start - match.end(), match.start() - end, 0)


def _done(passage: Passage, name: str) -> bool:
    """Whether a sentence tells a deed as done, and of no time long gone."""
    text, words = plain(passage.text), _families(passage.language)[name]
    plans = [m.span() for m in words["plan"].finditer(text)]
    for match in words["done"].finditer(text):
        inside = any(a <= match.start() < b for a, b in plans)
        if not inside and not denied_before(passage, match):
            return True
    return False


def not_yet_reached(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that tell a great round number as reached, and where the text has it still ahead.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    reached = _REACHED[title.language].search(text)
    sizes = {n.value.lo for n in title.numbers if _large(n)}
    if (
        _looks_ahead(title)
        or _GOAL.search(text)
        or (reached is not None and denied_before(title, reached))
        or not (reached or sizes)
    ):
        return
    words = [word for word in _ROUND[title.language] if re.search(rf"(?<!\w){word}", text, re.IGNORECASE)]
    if not sizes and not words:
        return
    less: list[_Found] = []
    for passage in body:
        told = plain(passage.text)
        same = [n.start for n in passage.numbers if _large(n) and n.value.lo in sizes]
        if words:  # "the million", of a heading's million or millionth
            pattern = "|".join(_ROUND[passage.language])
            same += [
                m.start()
                for m in re.finditer(rf"(?<!\w)(?<!\d\s)(?:{pattern})(?:ème|th|а|у|ом|ный|ного|ная)?(?!\w)", told)
            ]
        if not same:
            continue
        c = clause(Segment(passage, 0, len(told)), (), frozenset())
        yet = scope_words(passage.language).titles["undecided"].search(told)
        if not (coming(c) or yet or _SHORT_OF.search(told)):
            return  # the text tells the number as well
        a, b = part_around(told, same[0], same[0] + 1)
        less.append((passage, a + len(told[a:b]) - len(told[a:b].lstrip()), len(told[:b].rstrip(" .»”"))))
    if less:
        yield 0, len(text.rstrip(" .")), less[:1]


def _large(number: FoundNumber) -> bool:
    value = number.value
    return value.kind == "quantity" and not value.unit and value.lo is not None and value.lo >= _FEWEST
