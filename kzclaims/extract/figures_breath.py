"""Figures of one breath: equal ones ("soit", brackets), shares of a base, conversions, parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.extract.figures_bearer import cues
from kzclaims.extract.figures_model import Figure
from kzclaims.extract.figures_money import convert, converted_after
from kzclaims.extract.figures_shares import (
    apposed,
    beside,
    last_told,
    may_be_part,
    of_them,
    related,
    take_up,
    told_before,
)
from kzclaims.extract.figures_time import inherit
from kzclaims.extract.figures_words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_HUNDRED, _LOOSE = Decimal(100), Decimal("0.03")
_OPENING = re.compile(r"(?:de|sur|of|out of|из|от)\s([^,;:.()]{3,30}),", re.IGNORECASE)
_BACK = 4  # sentences back in which the one sum that is shared out may stand
_NEARBY = 40  # characters between a share, or its base, and ", or 180,"
_MARKS = ("", ",", ")", ".", ";", ":", "—", "–")
_PAID = re.compile(r"\b(?:financ|fund|pa(?:y|id|ie)|prend|cover|финансир|оплат|покро)", re.IGNORECASE)
_OPEN = re.compile(r"[(\[]\s*(?:[^\W\d_]+\.?\s+){0,2}$")
_PARTED = re.compile(r"\b(?:entre|par|dont|between|among|by|including|между|среди|включая)\s", re.IGNORECASE)
_DASH = re.compile(r"\s*[—–]\s*")
_ONLY_COMMA = re.compile(r"[^,;:.()]{0,30},\s*")
_OF = {
    "fr": re.compile(r"\s*(?:des?|de\s+(?:ces|ses|leurs|nos|les)|d['’]|sur|parmi)\s*(?:les\s+|ses\s+)?", re.IGNORECASE),
    "en": re.compile(r"\s*(?:(?:out\s+)?of)\s*+(?:the|its|their|these|those|all)?\s*+", re.IGNORECASE),
    "ru": re.compile(r"\s*(?:из|от)\s*+(?:этих|всех|его|её|их)?\s*+", re.IGNORECASE),
}
_ON = {
    "fr": re.compile(r"(?:^|[\s,])(?:sur|parmi)\s+(?:les\s+|ses\s+|ces\s+)?$", re.IGNORECASE),
    "en": re.compile(r"(?:^|[\s,])(?:(?:out\s+)?of)\s+(?:the\s+|its\s+|these\s+)?$", re.IGNORECASE),
    "ru": re.compile(r"(?:^|[\s,])из\s+(?:этих\s+|всех\s+)?$", re.IGNORECASE),
}
_POSSESSED = re.compile(r"(?:^|\s)(?:ses|leurs|nos|its|their|our|his|her|своих|её|его|их|наших)\s+$", re.IGNORECASE)


def _numbers_text(passage: Passage, a: Figure, b: Figure) -> str:
    return passage.text[a.found.end : b.start]


def _equal(passage: Passage, first: Figure, second: Figure, *, based: bool = False) -> bool:
    """Whether the words set the second figure equal to the first, or to the share taken of it (``based``)."""
    text = passage.text
    gap = _numbers_text(passage, first, second)
    for a, b in cues(passage, "Equivalence"):
        # "or about" may reach into the number's own words
        if first.found.end <= a < second.found.core_start and _filled(text[b : second.start]):
            return not re.search(r"[.;:]", text[first.found.end : a])
    if first.kind == second.kind == "money" and first.value.unit != second.value.unit and _DASH.fullmatch(gap):
        return True
    if first.kind == second.kind == "money" and first.value.unit != second.value.unit and _ONLY_COMMA.fullmatch(gap):
        # "1.9 billion drams in charges, about 7.6 million dollars at the day's rate"
        rates, after = figure_words(passage.language).rates, text[second.found.end : second.found.end + _NEARBY]
        return second.value.relation == Relation.APPROX or any(rates.name(word) for _, _, word in words(after))
    if (bracket := _OPEN.search(gap)) and not re.search(r"[.;]", gap):
        # "369,572 shares held by the Durands (96%)": the bracket tells whose part that is.
        return not (second.kind == "share" and _PARTED.search(gap, 0, bracket.start()))
    weak = [t for t in passage.of(CUES) if t.concept == "cue-or-weak" and first.found.end <= t.start < second.start]
    if weak and second.start - weak[-1].end <= 2 and second.kind != "share" and (first.kind == "share" or based):
        # "25% of whom, or 180, are pilots", "18% of the 250,000 offered, or 60,000 tonnes": between marks
        before = text[first.phrase_end if based else first.found.end : weak[-1].start].rstrip()
        after = text[second.phrase_end :].lstrip()
        return before.endswith(",") and len(before) <= _NEARBY and after[:1] in _MARKS
    if weak and second.start - weak[-1].end <= 2:
        return first.kind == second.kind == "money" and first.value.unit != second.value.unit
    after = text[second.phrase_end : second.phrase_end + 2].strip()[:1]
    ends = _MARKS if any(relation == "ofWhole" for relation, _ in first.links) else (",", ")", ";", "—", "–")
    return first.kind == "share" and bool(_ONLY_COMMA.fullmatch(gap)) and after in ends


# "That is, a cheque for 1.4 million", "soit un total de".
_NAMED = re.compile(r"(?:une?|le|la|les|an?|the)\s(?:[^\W\d]+\s){1,2}(?:de|d[’']|of|for)", re.IGNORECASE)


def _filled(gap: str) -> bool:
    """Whether only words of measure stand between "that is" and its number."""
    gap = gap.strip(" \u00a0\u202f,")
    return gap in _FILL or bool(_NAMED.fullmatch(gap))


_FILL = {
    "в",
    "на",
    "à",
    "to",
    "",
    "environ",
    "près de",
    "quelque",
    "plus de",
    "à peine",
    "about",
    "around",
    "roughly",
    "some",
    "около",
    "почти",
    "un peu plus de",
    "un total de",
    "un peu moins de",
    "almost",
    "nearly",
    "примерно",
}


def equate(passage: Passage, figures: Sequence[Figure], earlier: Sequence[Figure] = ()) -> None:
    """Link what one sentence sets equal: a share, its base and its count; one sum in two currencies."""
    take_up(passage, figures, earlier)
    for n, second in enumerate(figures[1:], 1):
        shared = [o for f in figures[:n] if f.kind == "share" for r, o in f.links if r == "ofWhole"]
        first = next((f for f in reversed(figures[:n]) if _equal(passage, f, second, based=f in shared)), None)
        if first is None:
            continue
        if first.kind == second.kind == "money":
            convert(passage, first, second)
            continue
        share = next((f for f in reversed(figures[:n]) if f.kind == "share"), None)
        if second.kind == "share":
            if first.kind != "share":
                _shared(second, first, figures, earlier)
            continue
        if share is not None and (first is share or ("ofWhole", first) in share.links or _base(passage, share, first)):
            base = next((other for relation, other in share.links if relation == "ofWhole"), None)
            if base is None and first is not share:
                base = first
            if base is None and second.kind == "quantity":
                base = told_before(share, second, [*earlier, *beside(share, figures[:n])])
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
    told = [f for f in figures if f.start < count.start and f.kind == count.kind and f.value.unit == count.value.unit]
    if told and _ON[count.passage.language].search(count.passage.text[: count.start]):
        # "186 000 …, sur les 620 000 prévus, soit 30 %": what stands before the share is the base.
        told[-1].link("partOf", count)
        count.measured = "count" if count.measured == "cumulativeCount" else count.measured
        share.links = [link for link in share.links if link[0] != "ofWhole"]
        count, base = told[-1], count
    else:
        base = next((o for r, o in count.links if r == "partOf"), None) or next(
            (o for r, o in share.links if r == "ofWhole"), None
        )
    if base is None:
        base = last_told(share, count, earlier)
    if base is not None and base.kind == count.kind and related(base.head, count.head):
        share.link("ofWhole", base)
        count.link("equivalentTo", share)


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
            if _OF[language].fullmatch(gap) and related(following.head, "" if figure.kind == "share" else figure.head):
                _take(figure, following)
                continue
        whole = next((f for f in reversed(before) if f.kind != "share" and not f.converted), None)
        if figure.kind == "share" and any(0 <= a - figure.found.end <= 2 for a, _ in composition):
            of_them(figure, whole, earlier)
        if whole is None and figure.kind != "share" and composition and composition[0][0] < 3:
            _of_sentence_before(passage, figure, earlier)
        if whole is None:
            if figure.kind == "share":
                _summed(passage, figure, earlier)
            continue
        cue = [a for a, _ in composition if whole.found.end <= a < figure.start]
        introduced = _ON[language].search(text[: whole.start])
        if introduced and whole is before[0]:
            whole.near, whole.far, whole.bearer = set(), set(), None
        if figure.kind == "share" and (cue or introduced) and not any(r == "ofWhole" for r, _ in figure.links):
            figure.link("ofWhole", whole)
        alike = (figure.kind, figure.value.unit) == (whole.kind, whole.value.unit) and figure.head in ("", whole.head)
        if figure.kind != "share" and alike and (cue or introduced) and not _outgrown(figure, whole):
            figure.head, figure.head_text = whole.head, figure.head_text or whole.head_text
            figure.far.add("part")
            figure.link("partOf", whole)


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
        whole.near, whole.far = {t for t in whole.near if t.startswith("measure:")}, set()
    whole.single = bool(_POSSESSED.search(whole.passage.text[: whole.start]))
    if part.kind == "share":
        part.link("ofWhole", whole)
        part.head, part.head_text = whole.head, whole.head_text
    elif part.kind == whole.kind and part.value.unit == whole.value.unit:
        if not whole.head:
            whole.head, whole.head_text = part.head, part.head_text
        elif not part.head or part.head_text == "":
            part.head, part.head_text = whole.head, whole.head_text
        part.far.add("part")
        part.link("partOf", whole)


def _summed(passage: Passage, share: Figure, earlier: Sequence[Figure]) -> None:
    """ "10 % de la somme", "half of the visitors": the only sum of money, the only such count of the last sentences."""
    table = figure_words(passage.language)
    after = passage.text[share.found.end : share.found.end + 40]
    said = [word for _, _, word in words(re.split(r"[,;:.()]", after)[0])]
    if opening := _OPENING.match(passage.text):  # "De cette enveloppe, l’État assume 40 %"
        said += [word for _, _, word in words(opening.group(1))]
    recent = [f for f in earlier if passage.number - f.passage.number <= _BACK and not f.found.per and not f.apart]
    recent = [f for f in recent if not any(r in ("equivalentTo", "partOf") for r, _ in f.links)]
    if any(table.sums.name(word) for word in said) or (not share.head and _PAID.search(passage.text)):
        recent = [f for f in recent if f.kind == "money"]
    elif share.head and ":" not in share.head and share.definite:
        recent = [f for f in recent if f.kind == "quantity" and f.head == share.head and not f.value.unit]
    else:
        return
    if len({(f.value.lo, f.value.hi) for f in recent}) == 1 and share.measured == "share":
        share.link("ofWhole", recent[-1])
