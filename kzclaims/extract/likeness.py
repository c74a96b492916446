"""What tells that two words, or two articles, are near: how words begin, how many days lie between publications."""

from __future__ import annotations

import re
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from kzclaims import edtf
from kzclaims.claim import Article, Period
from kzclaims.entities.letters import plain

SHORTEST = 4  # sounds that two forms of one name share
Days = tuple[date | None, date | None]
_BEFORE = 80  # characters before a time among which "more … than" stands
# "10 % more than a year ago", "на 10 % больше, чем год назад", "plus qu’en 2024": the time of what it is measured by.
_THAN = re.compile(
    r"(?:\b(?:than|чем)|\b(?:plus|moins|davantage|autant|mieux|supérieure?s?|inférieure?s?)\b[^.;:]{0,60}\bqu(?:e\b|['’]))"
    r"\s*(?:(?:in|at|on|en|à|au|le|la|l['’]|в|во|на)\s*)?$",
    re.IGNORECASE,
)


_UNTIL = re.compile(r"\W*(?:au|as (?:of|at)|at|на|по состоянию на)\s", re.IGNORECASE)
_SO_FAR = re.compile(
    r"(?<!\w)(?:depuis|since|so far|с начала|с момента|avai(?:t|ent)\s(?:déjà )?(?:été|reçu)"
    r"|had (?:already )?been)(?!\w)",
    re.IGNORECASE,
)


_AROUND = 70  # characters around a day among which its clause tells what stood so
_STOPS = re.compile(r"[.;:!?—–]\s|\s(?:et|mais|and|but|и|а|но|où|where|где)\s")
_AS_OF = re.compile(r"(?:(?<!\w)as (?:of|at)|\bпо состоянию на|(?:^|[,;:]\s)(?:au|на))\s$", re.IGNORECASE)
_AS_OF_IT = re.compile(r"(?:as (?:of|at)|по состоянию на|au|на)\s", re.IGNORECASE)
_STOOD = re.compile(
    r"(?<!\w)(?:avai(?:t|ent)|étai(?:t|ent)|comptai(?:t|ent)|restai(?:t|ent)|had|stood|there were"
    r"|насчитывал\w*|составлял\w*|[а-яё]{2,20}(?:ен|ён|ан|ян|ят|ыт)[оаы])(?!\w)",
    re.IGNORECASE,
)
# "According to the figures for 31 March", "le relevé du 1er juin", "сводка на 5 мая": the day of a count.
_TALLY = re.compile(
    r"(?<!\w)(?:figures?|data|statistics|tally|count|returns|chiffres|données|décomptes?|comptages?|relevés?|pointages?"
    r"|statistiques|bilans?|recensements?|данн(?:ые|ым|ых)|сводк[а-я]{1,3}|подсч[её]т[а-я]{0,3}|цифр[а-я]{0,3}"
    r"|статистик[а-я])(?:\s(?:arrêtée?s?|établie?s?|publiée?s?|dated|compiled|published|released|taken))?"
    r"\s(?:(?:for|of|at|on|as of|as at|to|from|au|du|de|des|le|à la date du|на|за|от|по состоянию на)\s)?$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"(?<!\w)(?:(?:étai|manquai|restai|demeurai|attendai)(?:t|ent)\s(?:toujours|encore)"
    r"|(?:was|were|is|are|had been) still|still (?:had|lacked|needed)"
    r"|(?:всё|все) (?:ещё|еще)|по-прежнему|(?:числил|остава|находил)\w+сь)(?!\w)",
    re.IGNORECASE,
)


def measured_by(text: str, start: int) -> bool:
    """Whether a time is only that of what something is measured by: "200 tonnes more than last summer".

    Args:
        text: a sentence.
        start: where the time stands.
    """
    return _THAN.search(text[max(0, start - _BEFORE) : start]) is not None


@lru_cache(maxsize=512)  # the readers of dates ask one after the other
def counted_until(text: str, start: int, end: int) -> bool:
    """Whether a day is only that on which a count or a state stood: "Au 31 décembre, 168 000 depuis le début".

    "As of March 1 they had laid seven kilometres", "four were still missing on Monday".

    Args:
        text: a sentence.
        start: where the day stands.
        end: where it ends.
    """
    led = _UNTIL.fullmatch(text, 0, start) or (start <= 1 and _AS_OF_IT.match(text, start))
    if led and text[end : end + 1] == "," and _SO_FAR.search(text, end) is not None:
        return True
    near = max(0, start - _AROUND)
    if _TALLY.search(text, near, start):
        return True
    opened = _AS_OF_IT.match(text, start) or _AS_OF.search(text, near, start)
    if opened and _STOOD.search(text, end, end + _AROUND):
        return True
    if not _STILL.search(text, near, end + _AROUND):
        return False
    lo = max([m.end() for m in _STOPS.finditer(text, near, start)], default=near)
    stop = _STOPS.search(text, end)
    return _STILL.search(text, lo, min(stop.start() if stop else len(text), end + _AROUND)) is not None


def published_days(article: Article) -> Days:
    """The first and the last day on which an article may have appeared; None where it tells none.

    Args:
        article: the article.
    """
    return edtf.bounds(article.published) if article.published else (None, None)


def articles_apart(a: Article, b: Article) -> int | None:
    """Days between the publications of two articles; None where one of them tells none.

    Args:
        a: an article.
        b: another.
    """
    return days_apart(published_days(a), published_days(b))


def common_start(a: str, b: str) -> int:
    """How many letters two words begin with alike."""
    most = min(len(a), len(b))
    for n in range(most):
        if a[n] != b[n]:
            return n
    return most


def begin_alike(a: str, b: str) -> bool:
    """Whether two spellings by sound begin alike, for at least half of the longer one."""
    shared = common_start(a, b)
    return shared >= SHORTEST and 2 * shared >= max(len(a), len(b))


def days_apart(a: Days, b: Days) -> int | None:
    """Days between two publications, each with its first and last possible day; None where a day is not known."""
    (a_lo, a_hi), (b_lo, b_hi) = a, b
    if a_lo is None or a_hi is None or b_lo is None or b_hi is None:
        return None
    return max(0, (a_lo - b_hi).days, (b_lo - a_hi).days)


# Days in which something is news; days after which what is news is something else, and what is told by "yesterday".
_FRESH, _LATER, _NEXT = 3, 7, 1
# Articles of two years, and the days around each of which they speak: the strike of one spring, that of another.
_YEARS, _SEASON = 365, 120


def news_of_two_days(a: tuple[Period, Days], b: tuple[Period, Days]) -> bool:
    """Whether two articles, each a day with that of its publication, tell what is news on their days, weeks apart.

    What both tell by "yesterday" or "on Monday" is news of two days where the days between them are two. Articles of
    two years that each speak of a day of their own season tell of two things, past or still to come.
    """
    gap = days_apart(a[1], b[1])
    if gap is not None and gap > _YEARS and all(map(_of_its_season, (a, b))):
        return True
    later = _NEXT if a[0].anchored and b[0].anchored else _LATER
    return gap is not None and gap > later and all(map(fresh, (a, b)))


def _of_its_season(told: tuple[Period, Days]) -> bool:
    (day, (_, last)) = told
    return day.hi is not None and last is not None and abs((day.hi - last).days) <= _SEASON


def fresh(told: tuple[Period, Days]) -> bool:
    """Whether a day is news when its article appears.

    Args:
        told: the day, and that of publication.
    """
    (day, (first, last)) = told
    return bool(day.hi and first and last and (first - day.hi).days <= _FRESH and day.hi <= last)


# Letters in common that make two words one, and how long they must be.
_COGNATE, _COGNATE_LETTERS = 0.78, 5
_LATIN = str.maketrans(
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            (*"abvgdejziiklmnoprstufhc", "ch", "sh", "sh", "", "i", "", *"eua"),
            strict=True,
        )
    )
)
_SOUNDS = [("ph", "f"), ("th", "t"), ("qu", "k"), ("ck", "k"), ("c", "k"), ("y", "i"), ("x", "ks"), ("ou", "u")]
_TWICE = re.compile(r"(.)\1")


@lru_cache(maxsize=16384)
def sound(stem: str) -> str:
    """How a word sounds, whatever its script: "Syringe" and "seringue" begin alike."""
    heard = plain(stem.translate(_LATIN))
    for written, spoken in _SOUNDS:
        heard = heard.replace(written, spoken)
    return _TWICE.sub(r"\1", heard)


@lru_cache(maxsize=16384)
def cognates(a: str, b: str) -> bool:
    """Whether two words, case folded, are one that languages share: "seringue" and "syringe"."""
    x, y = sound(a), sound(b)
    if min(len(x), len(y)) < _COGNATE_LETTERS:
        return x == y and len(x) > 3
    return x[0] == y[0] and SequenceMatcher(None, x, y, autojunk=False).ratio() >= _COGNATE
