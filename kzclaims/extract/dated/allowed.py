"""A time allowed from a day that is told, and the day on which it is said to end.

"Le contrat a été signé le 12 janvier. L’entreprise a neuf mois pour livrer la halle, soit jusqu’au 30 juin": the day
from which it counts stands in the sentence before, or in another clause. A time allowed is held against its end only
where no day that may be meant makes it fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from kzclaims import edtf
from kzclaims.claim import Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.another import of_another_thing
from kzclaims.extract.dated.terms import crowded, cues, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.dates.resolve import UnknownDayError, moved
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage

Dated = tuple[Draft, FoundPeriod]
_BREATH, _BACK, _GRANTED, _CUED, _SLACK_DAYS, _WEEK, _FEW_DAYS, _PER_YEAR, _MONTH = 110, 2, 60, 45, 16, 8, 70, 12, 31
_ENDS = frozenset({"until", "deadline"})
_STARTS = frozenset({"point", "relative", "since"})
# "Which brings the breakthrough to April": the thing stands between the words that lead to a day.
_BRINGS = {
    "fr": re.compile(
        r"(?:ce qui|et cela|qui) (?:mène|porte|fixe|place|met|amène|conduit|repousse|reporte|situe) "
        r"(?:l[ae]s? |l['’]|son |sa |leurs? |tout |chaque )(?:[^\W\d]+(?:['’]|\s)){1,5}"
        r"(?:(?:jusqu['’])?(?:à|au|en)\s)?$"
    ),
    "en": re.compile(
        r"(?:(?:which|that) (?:brings|takes|puts|places|pushes|sets|carries|leads)|(?:bring|tak|carry|lead)ing) "
        r"(?:[^\W\d]+\s){1,5}(?:(?:to|up to|in|at|on|into|until)\s)?$"
    ),
    "ru": re.compile(
        r"(?:что|и это) (?:переносит|отодвигает|сдвигает|относит|приводит|доводит|ведёт|ведет|даёт|дает|выводит)\s"
        r"(?:[^\W\d]+\s){1,4}(?:(?:на|к|ко|в)\s)?$"
    ),
}
_NONE = re.compile(
    r"(?<!\w)(?:sans|aucune?|pas|ni|jamais|no|not|never|without|cannot|can['’]t|won['’]t|без|не|ни|нельзя|никак[а-я]{2,3})\s"
    r"(?:(?:[^\W\d]|['’])+\s){0,4}(?:[dl]['’])?$",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"(?<!\w)(?:seulement|only|just|только|première|first|впервые|encore|yet)(?!\w)", re.IGNORECASE)
_RULED_OUT = re.compile(
    r"\s(?:n['’]est|ne sera|ne seront|ne peut|est exclue?|не предусм|не предполаг|не план|не будет|исключ|is ruled out"
    r"|is not|has been ruled out|was refused|is excluded|will not)",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[(–—,:]\s*$")


def allowed(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> tuple[Dated, Dated] | None:
    """The day from which a length counts and the day that is said to end it, where no day near makes them fit.

    Args:
        found: the dates of the article by the number of their sentence.
        draft: the length.
        length: the same, as found.
    """
    passage = draft.passage
    near = [pair for back in range(_BACK, -1, -1) for pair in found.get(passage.number - back, ())]
    near = [(d, f) for d, f in near if d.passage.block is passage.block]
    end = _end(found, draft, length)
    if end is None or not (reliable(passage) and reliable(end[0].passage)):
        return None
    own = (length.start, length.end)
    lengths = [f for d, f in near if f.duration is not None and (d.passage is not passage or (f.start, f.end) != own)]
    if lengths or any(f.unresolved and f.what != "since" for p in {d.passage for d, _ in near} for f in p.periods):
        return None
    starts = [
        (d, f) for d, f in near if f is not end[1] and f.what in _STARTS and _day(f) and _first(d, f, passage, end)
    ]
    days = [(value.lo, value.hi) for _, f in starts if isinstance(value := f.value, Period) and value.lo and value.hi]
    published = passage.anchor.lo, passage.anchor.hi
    if not starts or any(fits(lo, hi, length, end[1]) for lo, hi in [*days, published] if lo and hi):
        return None
    return max(starts, key=lambda pair: (pair[0].passage.number, pair[1].what == "since", pair[1].start)), end


def counted_from(found: Sequence[Dated], one: FoundPeriod, other: FoundPeriod, passage: Passage) -> bool:
    """Whether a day told just before makes a count and a date that stand in one breath fit.

    Args:
        found: the dates of the article.
        one: the count or the date.
        other: the other of the two.
        passage: their sentence.
    """
    length, end = (one, other) if one.duration is not None else (other, one)
    near = [f for d, f in found if 0 <= passage.number - d.passage.number <= _BACK and d.passage.block is passage.block]
    days = [f.value for f in near if f not in (one, other) and f.what in _STARTS and _day(f)]
    return any(isinstance(v, Period) and v.lo and v.hi and fits(v.lo, v.hi, length, end) for v in days)


def fits(lo: date, hi: date, length: FoundPeriod, end: FoundPeriod) -> bool:
    """Whether a length counted from any day between two leads to a date, give or take what is said loosely.

    Args:
        lo: the first day.
        hi: the last day.
        length: a time allowed.
        end: the date; words that cannot be counted fit anything.
    """
    number, value = length.duration, end.value
    if number is None or number.lo is None or number.hi is None or not isinstance(value, Period) or value.hi is None:
        return True
    try:
        first, last = moved(lo, number.lo, number.unit), moved(hi, number.hi, number.unit)
    except UnknownDayError:
        return True
    ahead = (last - lo).days
    slack = timedelta(_WEEK if number.unit == "day" and ahead <= _FEW_DAYS else max(_SLACK_DAYS, ahead // _PER_YEAR))
    return any(a <= last + slack and first - slack <= b for a, b in _named(value))


def _named(value: Period) -> Iterator[tuple[date, date]]:
    """The day, month or year that words name as an end, in each of their readings."""
    for lo, hi in value.readings or ((value.lo, value.hi),):
        if hi:
            yield lo or hi, hi
    last = value.edtf.partition("/")[2]
    if value.lo is None and last not in ("", ".."):
        first, final = edtf.bounds(last)
        if first and final:
            yield first, final


def put_off(passage: Passage) -> bool:
    """Whether a sentence tells that an earlier end was put off or moved forward.

    Args:
        passage: the sentence.
    """
    found = [m.span() for m in vocabulary.words("extended", passage.language).finditer(passage.text)]
    # "There will be no extension"
    kept = [m.span() for m in vocabulary.words("unchanged", passage.language).finditer(passage.text)] if found else []
    found = [one for one in found if not any(overlaps(one, other) for other in kept)]
    return any(not _denied(passage.text, *one) for one in found)


def _denied(text: str, start: int, end: int) -> bool:
    """Whether words say that nothing is put off: "with no option of extension", "продление не предусмотрено"."""
    led = _NONE.search(text, max(0, start - _BREATH), start)
    return bool(led and not _NOT_ONLY.search(led.group())) or bool(_RULED_OUT.match(text, end))


def revised(passage: Passage) -> bool:
    """Whether a sentence says that a plan was changed, or a date put off.

    Args:
        passage: the sentence.
    """
    return put_off(passage) or bool(cues(passage, "RevisionOld", "RevisionNew"))


def reliable(passage: Passage) -> bool:
    """Whether a sentence tells one plan: neither a dump of dates nor what became of an earlier one.

    Args:
        passage: the sentence.
    """
    return not (crowded(passage) or revised(passage))


def _day(found: FoundPeriod) -> bool:
    value = found.value
    return isinstance(value, Period) and bool(value.lo and value.hi and (value.hi - value.lo).days <= _MONTH)


def _first(draft: Draft, found: FoundPeriod, passage: Passage, end: Dated) -> bool:
    """Whether a date may be the start: it comes before the end, and in its sentence before the words for it."""
    value, last = found.value, end[1].value
    assert isinstance(value, Period)
    assert isinstance(last, Period)
    return bool(value.lo and last.hi and value.lo < last.hi) and (
        draft.passage is not passage or end[0].passage is not passage or found.start < end[1].start
    )


def _end(found: Mapping[int, Sequence[Dated]], draft: Draft, length: FoundPeriod) -> Dated | None:
    """The date that is said to be where a length ends: behind "that is", in brackets, or as the day it expires."""
    passage = draft.passage
    if length.duration is None or length.duration.lo is None or length.duration.lo != length.duration.hi:
        return None
    here = [(d, f) for d, f in found.get(passage.number, ()) if f.start >= length.end and _explicit(f)]
    if here:
        return here[0] if _equated(passage, length, here[0][1]) else None
    behind = [(d, f) for d, f in found.get(passage.number + 1, ()) if d.passage.block is passage.block]
    ends = [(d, f) for d, f in behind if _explicit(f) and reliable(d.passage)]
    if (
        len(behind) == 1
        and ends
        and granted_near(passage, length)
        and _expires(ends[0][0].passage, 0, ends[0][1].start)
        and not of_another_thing(ends[0][0].passage, 0, ends[0][1].start, [passage])
    ):
        return ends[0]
    return None


def _explicit(one: FoundPeriod) -> bool:
    value = one.value
    return isinstance(value, Period) and not one.anchored and value.hi is not None and one.what in (_ENDS | {"point"})


def _equated(passage: Passage, length: FoundPeriod, end: FoundPeriod) -> bool:
    text, language = passage.text, passage.language
    between = text[length.end : end.start]
    if len(between) > _BREATH or re.search(r"[.!?]\s", between):
        return False
    told = [c.end for c in cues(passage, "Equivalence") if length.end <= c.start and c.end <= end.start]
    told += [m.end() for m in vocabulary.words("leads_to", language).finditer(text, length.end, end.start)]
    if led := _BRINGS[language].search(between):
        told.append(length.end + led.end())
    # "C’est-à-dire sept mois pour les travaux, et d’ici mars pour …": what is equated is told right behind.
    if told and end.start - told[-1] <= _CUED and (end.what in _ENDS or end.start - told[-1] <= len(" jusqu’au ")):
        return True
    if not granted_near(passage, length):
        return False
    return (end.what in _ENDS and bool(_OPEN.search(between))) or _expires(passage, length.end, end.start)


def granted_near(passage: Passage, length: FoundPeriod) -> bool:
    """Whether a length is a time allowed to somebody, by the words beside it.

    Args:
        passage: the sentence.
        length: the length.
    """
    lo = max(0, length.start - _GRANTED)
    near = passage.text[lo : length.end + len(" to pay it by")]
    return bool(vocabulary.words("allowing", passage.language).search(near))


def _expires(passage: Passage, lo: int, hi: int) -> bool:
    return bool(vocabulary.words("runs_out", passage.language).search(passage.text, lo, hi))
