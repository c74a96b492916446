"""A claim's quote must give its value back: each draft is read again from its quote alone, or it is dropped.

Besides the quote the readers may be told four things, each of which the article itself gives: the language; the day
or days the words were said on (those of publication, or the day of speech that the claim carries) and whether the
clause looks back or ahead; a unit, where the words leave it out and other numbers of the article have it ("soit 1,4
milliard"); and the share last told in the sentence, where the quote takes it up ("cette part"). A date that begins or
ends something may be one side of the span in the quote. Where the quote is short by a word ("du million"), it is
widened by the few words around it rather than dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from kzclaims.claim import Number, Period, Value
from kzclaims.extract.dates.reader import Anchor, FoundPeriod, find_periods, until_counted
from kzclaims.extract.dates.values import REACHED
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.home_currency import may_be_others
from kzclaims.extract.numbers.reader import find_numbers, read_number
from kzclaims.extract.owners.clauses import shares_in_words
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.scene import Scene
from kzclaims.record import record
from kzclaims.wording import Message

_TENSES = ("", "future", "past", REACHED)
_WORDS = 3  # how many words a quote may grow by on one side
_WORD = re.compile(r"\S+")
# What is due "in November" is due by its last day.
_SIDES = {"startDate": "first", "endDate": "last", "legalDeadline": "last"}
NUMBER, DATE, CUT = "number", "date", "markup"
REASONS = {
    NUMBER: Message(
        "affirmations écartées, leur citation ne rendant pas le nombre : {n}",
        "claims left out, for their quote does not give the number back: {n}",
    ),
    DATE: Message(
        "affirmations écartées, leur citation ne rendant pas la date : {n}",
        "claims left out, for their quote does not give the date back: {n}",
    ),
    CUT: Message(
        "affirmations écartées, leur citation étant coupée par le balisage : {n}",
        "claims left out, for markup cuts their quote: {n}",
    ),
}


@record(frozen=True)
class Told:
    """What the readers are told besides a quote.

    ``language`` is fr, en or ru; ``said`` the days or intervals on which the words may have been said; ``units`` those
    of the article's other numbers; ``shares`` the shares told before in the sentence; ``side`` is "first" or "last"
    where the claim is of a beginning or an end.
    """

    language: str
    said: tuple[Anchor, ...] = ()
    units: frozenset[str] = frozenset()
    shares: tuple[Number, ...] = ()
    side: str = ""

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The days of speech, with each way the clause may look."""
        return _anchors(self.said or (Anchor(),))


@lru_cache(maxsize=64)  # most quotes of an article were said on one day
def _anchors(said: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    return tuple(Anchor(day.lo, day.hi, tense) for day in said for tense in _TENSES)


def gives_back(quote: str, value: Value | Ref, told: Told) -> bool:
    """Whether the readers find a value in a quote; entities and wordings, which they do not read, always are there.

    Args:
        quote: the readable words of the quote.
        value: the claim's value.
        told: what else the readers know.
    """
    match value:
        case Number():
            return any(_same_number(value, read, told) for read in _numbers(quote, told))
        case Period():
            return any(_same_period(value, read, told.side) for read in _periods(quote, told))
        case _:
            return True


def borne_out(scene: Scene, drafts: Sequence[Draft], dropped: Counter[str]) -> list[Draft]:
    """The drafts whose quotes give their values back, their quotes widened where need be; the others are counted.

    Args:
        scene: their article.
        drafts: what the extractors found in it.
        dropped: counts by reason (``REASONS``), added to.
    """
    kept: list[Draft] = []
    moved: dict[str, str] = {}
    units: frozenset[str] | None = None
    for draft in {draft.key: draft for draft in drafts}.values():
        told = _told(draft)
        found: Draft | None = draft
        if not gives_back(draft.passage.text[draft.start : draft.end], draft.value, told):
            units = _units(scene) if units is None else units
            found = _widened(draft, replace(told, units=units, shares=_shares(draft)))
        if found is None:
            dropped[NUMBER if isinstance(draft.value, Number) else DATE] += 1
            continue
        if found is not draft:
            moved[draft.key] = found.key
        kept.append(found)
    if not moved:
        return kept
    return [replace(d, links=tuple((name, moved.get(key, key)) for name, key in d.links)) for d in kept]


def told_reasons(dropped: Mapping[str, int]) -> tuple[Message, ...]:
    """The counts of :func:`borne_out` as lines for the reader."""
    return tuple(REASONS[reason].filled(n=count) for reason, count in sorted(dropped.items()))


def _told(draft: Draft) -> Told:
    return Told(draft.passage.language, days_of(draft.passage.anchor, draft.said), side=side_of(draft.property))


def days_of(published: Anchor, said: str) -> tuple[Anchor, ...]:
    """The days from which a quote may count: the one it was said on (ISO, or ""), those of publication."""
    return (Anchor.on(date.fromisoformat(said)), published) if said else (published,)


def side_of(property_name: str) -> str:
    """Which side of a span a property may be: "first", "last" or ""."""
    return _SIDES.get(property_name, "")


def _units(scene: Scene) -> frozenset[str]:
    return frozenset(found.value.unit for passage in scene.passages for found in passage.numbers if found.value.unit)


def _shares(draft: Draft) -> tuple[Number, ...]:
    """The share told last before the quote in its sentence, where the quote takes a share up in words."""
    words = owner_words(draft.passage.language)
    if not words["passes"].search(plain(draft.passage.text), draft.start, draft.end):
        return ()
    before = [n.value for n in draft.passage.numbers if n.value.kind == "share" and n.end <= draft.start]
    return tuple(before[-1:])


def _widened(draft: Draft, told: Told) -> Draft | None:
    """The draft with the shortest of its quotes that gives the value back; None where none does."""
    text = draft.passage.text
    starts = [draft.start, *(m.start() for m in reversed(list(_WORD.finditer(text, 0, draft.start))[-_WORDS:]))]
    ends = [draft.end, *(m.end() for _, m in zip(range(_WORDS), _WORD.finditer(text, draft.end), strict=False))]
    spans = sorted(((a, b) for a in starts for b in ends), key=lambda span: (span[1] - span[0], span))
    for start, end in spans:
        if gives_back(text[start:end].strip(" ,.;:"), draft.value, told):
            return replace(draft, start=start, end=end)
    return None


def _numbers(quote: str, told: Told) -> Iterator[Number]:
    whole = read_number(quote, told.language)
    if whole is not None:
        yield whole
    for found in find_numbers(quote, told.language):
        yield found.value
    for one in find_periods(quote, told.language, Anchor()):
        yield from (length for length in (one.duration, one.value) if isinstance(length, Number))
    yield from shares_in_words(quote, told.language)
    yield from told.shares


def _same_number(value: Number, read: Number, told: Told) -> bool:
    """The bounds, the relation and the unit agree; a bare number or a currency of several countries may be lent one."""
    if (value.lo, value.hi, value.relation, value.written) != (read.lo, read.hi, read.relation, read.written):
        return False
    if (value.kind, value.unit) == (read.kind, read.unit):
        return True
    if (value.kind, value.unit, read.kind) == ("quantity", "", "money"):
        return True  # so many of a currency for one of another: a rate
    if value.kind == read.kind == "money" and may_be_others(read.unit):
        # "Dollars" in an article of a country that has its own, or of one that may.
        return not value.unit or value.unit in told.units
    return read.kind in ("quantity", "money") and not read.unit and value.unit in told.units


def _periods(quote: str, told: Told) -> Iterable[FoundPeriod]:
    for anchor in told.anchors:
        # "Three months later" counts from the day that is given as said.
        for one in find_periods(quote, told.language, anchor, _day(anchor)):
            yield one
            allowed = until_counted(one, anchor) if one.duration else None
            if allowed is not None:
                yield allowed


def _day(anchor: Anchor) -> Period | None:
    return Period(anchor.lo, anchor.hi) if anchor.lo and anchor.hi else None


def _same_period(value: Period, read: FoundPeriod, side: str) -> bool:
    """The days agree and what the words said of them; for a beginning or an end, those of one side of a span."""
    found = read.value
    if not isinstance(found, Period) or read.unresolved:
        return False
    if (value.lo, value.hi, value.relation, value.edtf) == (found.lo, found.hi, found.relation, found.edtf):
        return True
    if side == "first":
        return found.lo is not None and value.lo == found.lo and not _after(value.hi, found.hi)
    if side == "last":
        return found.hi is not None and value.hi == found.hi and not _after(found.lo, value.lo)
    return False


def _after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other
