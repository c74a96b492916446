"""Figures of one breath: equal ones ("soit", brackets), shares of a base, conversions, parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.equal import equal
from kzclaims.extract.figures.joined import of_another
from kzclaims.extract.figures.model import BEFORE, TOTALS, Figure
from kzclaims.extract.figures.money import convert, converted_after
from kzclaims.extract.figures.rebased import as_revised, of_one_currency, share_unit
from kzclaims.extract.figures.shares import (
    apposed,
    beside,
    last_told,
    like_size,
    may_be_part,
    named_total,
    of_the_total,
    of_the_way,
    of_them,
    related,
    take_up,
    told_before,
)
from kzclaims.extract.figures.summed import shared_out
from kzclaims.extract.figures.time import inherit
from kzclaims.extract.figures.trailing import lent, out_of
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES

_HUNDRED, _LOOSE = Decimal(100), Decimal("0.03")
_FIRST = 3  # characters before "of these" that opens a sentence, and between a figure and its "of them"
_OF = {
    "fr": re.compile(r"\s*(?:des?|de\s+(?:ces|ses|leurs|nos|les)|d['’]|sur|parmi)\s*(?:les\s+|ses\s+)?", re.IGNORECASE),
    "en": re.compile(r"\s*(?:(?:out\s+)?of)\s*+(?:the|its|their|these|those|all)?\s*+", re.IGNORECASE),
    "ru": re.compile(r"\s*(?:из|от)\s*+(?:этих|всех|его|её|их)?\s*+", re.IGNORECASE),
}
_POSSIBLE = re.compile(r"\s(?:possible|available|disponible|возможн)", re.IGNORECASE)  # "6.5 points of nine possible"
_ON = {
    "fr": re.compile(
        r"(?:^|[\s,])(?:sur|parmi)\s+(?:les\s+|ses\s+|ces\s+)?$"
        r"|(?:^\W*|[:(—–]\s*)(?:des|de\s+[cs]es)\s+$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:^|[\s,])(?:(?:out\s+)?of)\s+(?:the\s+|its\s+|these\s+)?(?:[^\W\d]+['’]s?\s+)?$", re.IGNORECASE
    ),
    "ru": re.compile(r"(?:^|[\s,])из\s+(?:этих\s+|всех\s+)?$", re.IGNORECASE),
}
# "Of whom 93 are of one party, half of its group": a share of another whole than that before.
_ITS_OWN = {
    "fr": re.compile(r"\s+de\s+(?:leurs?|son|sa|ses)\s", re.IGNORECASE),
    "en": re.compile(r"\s+of\s+(?:their|its|his|her)\s", re.IGNORECASE),
    "ru": re.compile(r"\s+(?:своей|своего|их|его|её)\s", re.IGNORECASE),
}
# "37 of the 62 were built and 31 connected": what is connected was built, so that they are no two parts of the 62.
_STAGED = re.compile(
    r"\s(?:(?:étaient|sont|ont\sété|avaient\sété|were|are|have\sbeen|had\sbeen|были)\s)?"
    r"[^\W\d_]+(?:é|i|is|it|ert)e?s?\set\s|\s(?:were|are|have\sbeen|had\sbeen)\s[a-z]+(?:ed|en|lt|ut|ld)\sand\s"
    r"|\s(?:были\s)?[^\W\d_]+(?:ны|ты)\sи\s",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\s(?:[^\W\d_]+(?:é|i|is|it|ert)e?s?|[a-z]+(?:ed|en|lt|ut|ld)|[^\W\d_]+(?:ны|ты|на|но|та|то))(?=\s*[.,;])",
    re.IGNORECASE,
)
_POSSESSED = re.compile(r"(?:^|\s)(?:ses|leurs|nos|its|their|our|his|her|своих|её|его|их|наших)\s+$", re.IGNORECASE)


def equate(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure] = ()) -> None:
    """Link what one sentence sets equal: a share, its base and its count; one sum in two currencies."""
    take_up(passage, figures, earlier)
    for n, second in enumerate(figures[1:], 1):
        shared = [o for f in figures[:n] if f.kind == "share" for r, o in f.links if r == "ofWhole"]
        first = next((f for f in reversed(figures[:n]) if equal(passage, f, second, based=f in shared)), None)
        if first is None:
            continue
        if first.kind == second.kind == "money" and first.value.unit != second.value.unit:
            convert(passage, first, second)
            continue
        share = next((f for f in reversed(figures[:n]) if f.kind == "share"), None)
        if second.kind == "share":
            if first.kind != "share":
                _shared(second, _summed_by(passage, second, first, figures[:n]), figures, earlier)
            continue
        if share is not None and (first is share or ("ofWhole", first) in share.links or _base(passage, share, first)):
            base = next((other for relation, other in share.links if relation == "ofWhole"), None)
            if base is not None and base.passage is not passage and not like_size(share, base, second):
                # "An advance of 60 million … 45% of the sum, or 243 million": of another sum, told further back.
                share.links.remove(("ofWhole", base))
                base = None
            base = as_revised(share, of_one_currency(share, base, second), second, earlier)
            if base is None and first is not share:
                base = first
            if base is None and second.kind == "quantity":
                base = told_before(share, second, [*earlier, *beside(share, figures[:n])])
                base = base or of_the_way(share, second, earlier) or of_the_total(share, second, earlier)
                base = None if base is not None and of_another(share, base, second) else base
            if base is not None and (not may_be_part(share, base, second) or base.kind == "share"):
                continue
            if base is not None and not _loosely(share, base, second):
                share.link("ofWhole", base)
            elif base is not None:
                second.far.add("part")
                continue
            second.link("equivalentTo", share)
            if not second.head:
                inherit(second, share)
            second.far.add("part")
    apposed(passage, figures)
    converted_after(passage, figures, earlier)


def _loosely(share: Figure, base: Figure, count: Figure) -> bool:
    """Whether a fraction in words is only about right: "half of the 421,000 (206,000)"."""
    if any(c.isdigit() for c in share.passage.text[share.found.start : share.found.end]):
        return False
    numbers = [f.value.written or f.value.lo or Decimal(0) for f in (share, base, count)]
    exact = numbers[0] * numbers[1] / _HUNDRED
    return exact != 0 and abs(numbers[2] / exact - 1) <= _LOOSE


def _shared(share: Figure, count: Figure, figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """ "14 des 35 banques (40 %)", "520 établissements, soit 42 % des 1 240 écoles"."""
    base: Figure | None
    # "1 150 hectares atteints sur 2 940, soit 39 %": a bare number is of the unit before it.
    units = {count.value.unit} if count.value.unit or count.head else {f.value.unit for f in figures}
    told = [f for f in figures if f.start < count.start and f.kind == count.kind and f.value.unit in units]
    # "31 600 ont reçu au moins une dose, sur les 61 000 visées, soit 52 %": not the one dose.
    told = [f for f in told if like_size(share, count, f)] or told[-1:]
    # "8,4 километра путей из 12,6, то есть две трети": the share sums up the part, not the whole behind it.
    parts = [f for f in figures if f.start < count.start and ("partOf", count) in f.links]
    if parts:
        count, base = parts[-1], count
    elif told and _ON[count.passage.language].search(count.passage.text[: count.start]):
        # "186 000 …, sur les 620 000 prévus, soit 30 %": what stands before the share is the base.
        told[-1].link("partOf", count)
        count.measured = "count" if count.measured in TOTALS else count.measured
        share.links = [link for link in share.links if link[0] != "ofWhole"]
        count, base = told[-1], count
    else:
        own = [o for r, o in share.links if r == "ofWhole"]
        behind = [o for o in own if o.passage is share.passage and o.start > share.start]
        base = next(iter([*behind, *(o for r, o in count.links if r == "partOf"), *own]), None)
    base = named_total(share, count, earlier) or base or last_told(share, count, earlier)
    if base is not None and of_another(share, base, count):
        return
    if base is None and share.definite and count.head:
        base = told_before(share, count, earlier)  # "730 are under 18, or 35% of the total"
    if base is None or base.kind != count.kind or not related(base.head, count.head):
        return
    if _of_its_own(share, base) or _loosely(share, base, count):
        return
    share.link("ofWhole", base)
    count.link("equivalentTo", share)


def _summed_by(passage: Passage, share: Figure, nearest: Figure, before: Sequence[Figure]) -> Figure:
    """The count that a share with its base sums up: "21 goals, five of them penalties, or 40% of the 54"."""
    base = next((o for r, o in share.links if r == "ofWhole" and o.start > share.start), None)
    if base is None or like_size(share, base, nearest):
        return nearest
    alike = [f for f in before if (f.kind, f.value.unit) == (base.kind, base.value.unit) and like_size(share, base, f)]
    return next((f for f in reversed(alike) if equal(passage, f, share)), nearest)


def _of_its_own(share: Figure, base: Figure) -> bool:
    """Whether a share names a whole of its own, which the base is not: "half of its group"."""
    led = _ITS_OWN[share.passage.language].match(share.passage.text, share.found.end)
    return led is not None and not any(
        t.start == led.end() and t.concept == base.head for t in share.passage.of(MEASURES)
    )


def _base(passage: Passage, share: Figure, other: Figure) -> bool:
    """Whether a figure is the base that a share is taken of: "30 % des 1 240 écoles"."""
    if other.kind == "share" or other.start < share.start:
        return False
    return bool(_OF[passage.language].fullmatch(passage.text[share.found.end : other.start]))


def bases(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """Link shares and counts to the base they are taken of."""
    text, language = passage.text, passage.language
    composition = cues(passage, "Composition")
    for n, figure in enumerate(figures):
        following = figures[n + 1] if n + 1 < len(figures) else None
        before = figures[:n]
        if following is not None and following.kind != "share":
            gap = (
                text[figure.found.end : following.start]
                if figure.kind == "share"
                else text[figure.phrase_end : following.start]
            )
            own = "" if figure.kind == "share" or lent(figure) else figure.head
            share_unit(figure, following, gap)
            possible = _POSSIBLE.match(text, following.found.end) is not None
            if _OF[language].fullmatch(gap) and (possible or related(following.head, own)):
                _take(figure, following)
                continue
            if out_of(figure, following, gap):
                _take(figure, following)
        whole = next((f for f in reversed(before) if f.kind != "share" and not f.converted), None)
        if figure.kind == "share" and any(0 <= a - figure.found.end <= 2 for a, _ in composition):
            of_them(figure, whole, earlier)
        if whole is None and figure.kind != "share" and composition and _taken_up(figure, composition[0][0]):
            _of_sentence_before(passage, figure, earlier)
        if whole is None:
            if figure.kind == "share":
                shared_out(passage, figure, earlier)
            continue
        cue = [a for a, _ in composition if whole.found.end <= a < figure.start]
        if figure.kind != "share" and cue:
            whole = _told_of(whole, before)
        if figure.kind == "share" and cue and equal(passage, whole, figure):
            cue = []  # "301 d’entre eux, soit 55 %": of what the 301 are part of
        introduced = _ON[language].search(text[: whole.start])
        if introduced and whole is before[0] and "measure:area" not in whole.near:  # "s’étend sur 26 000 hectares"
            whole.near, whole.far, whole.bearer = set(), set(), None
        # "On 240 hectares, that is 12% of the area": the share sums up the count, of which it is none.
        summed = figure.kind == "share" and introduced and not cue and equal(passage, whole, figure)
        if (
            figure.kind == "share"
            and (cue or introduced)
            and not summed
            and not any(r == "ofWhole" for r, _ in figure.links)
        ):
            figure.link("ofWhole", whole)
        alike = (figure.kind, figure.value.unit) == (whole.kind, whole.value.unit) and figure.apart != BEFORE
        # "Of the 26,200 on the register, 14,300 people came": a word for any of them.
        alike = alike and (figure.head in ("", whole.head) or bool(introduced and related(figure.head, whole.head)))
        staged = _STAGED.fullmatch(text, whole.phrase_end, figure.start) and _DONE.match(text, figure.phrase_end)
        if figure.kind != "share" and alike and (cue or introduced) and not (staged or _outgrown(figure, whole)):
            figure.head, figure.head_text = whole.head or figure.head, figure.head_text or whole.head_text
            figure.far.add("part")
            figure.link("partOf", whole)


def _told_of(whole: Figure, before: Sequence[Figure]) -> Figure:
    """What "of which" goes on with: "74 of the 78 posts are filled, 31 of them by women" tells of the 74."""
    return next((f for f in reversed(before) if ("partOf", whole) in f.links and f.start < whole.start), whole)


def _taken_up(figure: Figure, cue: int) -> bool:
    """Whether a figure is part of what another sentence counts: "Of these, 8 billion …", "301 d’entre eux"."""
    return cue < _FIRST or 0 <= cue - figure.found.end < _FIRST


def _outgrown(part: Figure, whole: Figure) -> bool:
    """Whether a "part" is more than twice its "whole": then it was taken of something else."""
    first, second = ((f.value.written or f.value.lo or Decimal(0)) for f in (part, whole))
    return first > 2 * second


def _of_sentence_before(passage: Passage, part: Figure, earlier: Sequence[Figure]) -> None:
    """ "Of these, 8 billion …": a part of the last figure of the sentence before."""
    last = [f for f in earlier if f.passage.number == passage.number - 1 and f.kind == part.kind]
    last = [f for f in last if f.value.unit == part.value.unit and not any(r == "equivalentTo" for r, _ in f.links)]
    if last and (part.kind == "money" or not part.head or part.head == last[-1].head):
        part.head = part.head or last[-1].head
        part.far.add("part")
        part.link("partOf", last[-1])


def _take(part: Figure, whole: Figure) -> None:
    """Make one figure part of another; what is said of the part is not said of the whole."""
    if whole.start > part.start:
        whole.measured = "count" if whole.measured in TOTALS else whole.measured
        whole.near, whole.far = {t for t in whole.near if t.startswith("measure:")}, set()
    whole.single = bool(_POSSESSED.search(whole.passage.text[: whole.start]))
    if part.kind == "share":
        part.link("ofWhole", whole)
        part.head, part.head_text = whole.head, whole.head_text
    elif part.kind == whole.kind and part.value.unit == whole.value.unit:
        if not whole.head:
            whole.head, whole.head_text = part.head, part.head_text
        elif not part.head or part.head_text == "" or lent(part):
            # "Nine boats out of 11 and ten of 14 routes": the noun that follows is its own.
            part.head, part.head_text, part.told = whole.head, whole.head_text, None
        part.far.add("part")
        part.link("partOf", whole)
