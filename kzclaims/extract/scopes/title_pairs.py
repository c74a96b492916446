"""Headings that tell more than the words of their text bear out: gold over silver, a ban over a motion for one.

Each pair of ``title_pairs.toml`` has what a heading tells ("strong"), what of a text takes it back ("weak"), and what
bears it out ("borne"): a text that tells the strong thing anywhere is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from kzclaims.claim import Period
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause, coming, long_past
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.left import OTHERS
from kzclaims.extract.scopes.left_marks import of_no_work
from kzclaims.extract.scopes.title_senses import a_saying
from kzclaims.extract.scopes.title_words import denied_before, meant_in, part_around, whole
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import any_of, word_table

_LEAD = 4  # first sentences of the text, which speak of what the title speaks of
_SHOWN = 2  # sentences shown beside the heading
_LAST_YEAR = 365  # days since the end of the year of which a firm's last results are
_LARGE, _DEAREST = 100_000, 3_000
_MONEY = 60  # characters between who pays and the sum
_BEFORE = re.compile(
    r"(?<!\w)(?:avai(?:t|ent)|étai(?:t|ent)|autrefois|auparavant|l'an\sdernier|had|used\sto|last\syear|years?\sago|formerly"
    r"|раньше|ранее|прежде|в\sпрошлом\sгоду|лет\sназад|год\sназад|tou(?:s|tes)\sles\sans|chaque\sannée|every\syear)(?!\w)",
    re.IGNORECASE,
)
_Found = tuple[Passage, int, int]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return word_table("scopes/title_pairs.toml")


@lru_cache(maxsize=512)  # compiled when it is first asked for: few headings need more than the strong words
def _listed(pair: str, name: str, language: str) -> re.Pattern[str] | None:
    """One list of a pair in a language: fr, en or ru."""
    lists = _table()[pair].get(name)
    return any_of(lists[language]) if lists else None


def _first(pair: str, name: str, passage: Passage) -> re.Match[str] | None:
    """Where a sentence first has a word of a list."""
    pattern = _listed(pair, name, passage.language)
    return pattern.search(plain(passage.text)) if pattern else None


def _each(pair: str, name: str, passage: Passage) -> list[re.Match[str]]:
    """Where a sentence has the words of a list; what has none of its own is borne out by the strong words."""
    pattern = _listed(pair, name, passage.language) or _listed(pair, "strong", passage.language)
    return list(pattern.finditer(plain(passage.text))) if pattern else []


@lru_cache(maxsize=256)
def _flag(pair: str, name: str) -> bool:
    return bool(_table()[pair].get(name))


def told_weaker(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that a pair has as strong, and where the text has the weaker thing alone.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    for name, entry in _table().items():
        strong = _first(name, "strong", title)
        if strong is None or denied_before(title, strong) or _first(name, "weak", title) or _first(name, "but", title):
            continue
        spoken = meant_in(title)
        less = [found for n, p in enumerate(body) for found in _weaker(p, n, name, spoken)]
        if "beside" in entry and not any(_first(name, "beside", p) for p in body[:_LEAD]):
            continue
        if less and not any(_bears_out(p, name) for p in body):
            yield 0, len(text.rstrip(" .")), less[:_SHOWN]
            return


def _weaker(passage: Passage, n: int, name: str, spoken: frozenset[str]) -> Iterator[_Found]:
    """Where a sentence of the heading's matter has the weaker thing."""
    text, found = plain(passage.text), _first(name, "weak", passage)
    if found is None or passage.asks or _first(name, "room", passage) or a_saying(passage):
        return
    if of_no_work(whole(passage), found):
        return
    lead = (n < _LEAD and not _flag(name, "shared")) or _flag(name, "anywhere")
    weak = [m.span() for m in _each(name, "weak", passage)]  # "no other victim" tells of no other matter
    others = [m for m in OTHERS.finditer(text) if not any(a <= m.start() < b for a, b in weak)]
    if not (lead or meant_in(passage) & spoken) or _BEFORE.search(text) or others:
        return
    if _long_past(passage, name) or scope_words(passage.language)["maybe"].search(text, 0, found.start()):
        return
    sums = [x for x in passage.numbers if _sum(x) and abs(x.start - found.end()) <= _MONEY]
    if _flag(name, "price"):  # "the scheme costs 310,000 euros" is what nobody pays at the door
        sums = [x for x in sums if x.value.kind == "money" and (x.value.lo or 0) <= _DEAREST]
    if _flag(name, "money") and not sums:
        return
    yield passage, *_part(text, found.start(), max([found.end(), *(x.end for x in sums[:1])]))


def _long_past(passage: Passage, name: str) -> bool:
    """Whether a sentence dates what it says too far back to be held against a heading of these days."""
    if not long_past(passage, 0, len(passage.text)):
        return False
    said, days = passage.anchor.lo, [p.value.hi for p in passage.periods if isinstance(p.value, Period)]
    lately = said is not None and all(day is None or (said - day).days <= _LAST_YEAR for day in days)
    return not (_flag(name, "lately") and lately)


def _sum(number: FoundNumber) -> bool:
    """Whether a number is a sum of money: in a currency, or so big that it needs none ("2.9 million of it")."""
    value = number.value
    return value.kind == "money" or (value.kind == "quantity" and not value.unit and (value.lo or 0) >= _LARGE)


def _bears_out(passage: Passage, name: str) -> bool:
    """Whether a sentence has what the heading tells."""
    weak = [m.span() for m in _each(name, "weak", passage)]
    told_whole = "beside" in _table()[name] and _first(name, "strong", passage)
    if told_whole and not weak and not _first(name, "beside", passage):
        return True  # the whole of it, and no part
    for match in _each(name, "borne", passage):
        if any(a <= match.start() < b for a, b in weak) or denied_before(passage, match):
            continue
        if not (_flag(name, "done") and coming(Clause(_around(passage, match), (), ()))):
            return True
    return False


def _around(passage: Passage, match: re.Match[str]) -> Segment:
    return Segment(passage, *_part(plain(passage.text), match.start(), match.end()))


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a place without the marks that enclose them."""
    a, b = part_around(text, start, end)
    a += len(text[a:]) - len(text[a:].lstrip(' «“"'))
    return min(a, start), len(text[:b].rstrip(" .»”"))
