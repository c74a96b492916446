"""Whether the words between two figures of a sentence set them equal: "soit", brackets, a mark, "the equivalent of"."""

from __future__ import annotations

import re

from kzclaims.claim import Relation
from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.shares import may_be_part
from kzclaims.extract.figures.then import of_then
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_FAR = 120  # characters between two sums of which the second is said to be the worth of the first
_NEARBY = 40  # characters between a share, or its base, and ", or 180,"
# What stands between two sums of which the second is the first in another currency.
_CONVERTED = re.compile(
    r"\s*[,;:(—–]?\s*(?:(?:ou|or|или|и)\s+)?"
    r"(?:l['’]équivalent d[e'’]|ce qui (?:représente|fait|équivaut à|correspond à)|"
    r"cela (?:représente|fait)|équivalant à|à savoir|autrement dit|the equivalent of|equivalent to|equal to|"
    r"which (?:is|makes|equals|amounts to|comes to|represents)|that makes|namely|"
    r"что (?:эквивалентно|равно|равняется|составляет|соответствует)|эквивалент|это|иначе говоря)"
    r"\s*(?:[^\W\d]+\s+){0,2}",
    re.IGNORECASE,
)
# "2 millions (au même cours, 1,3 million d’euros)".
_AT_A_RATE = re.compile(r"\s*\((?:à|au|at|по)\s[^()\d;:]{3,30},\s", re.IGNORECASE)
# Between a share and the count that a mark adds to it.
_MARKED = re.compile(
    r"[^.;:()\d]{0,60}(?::|\s—|\s–|,\sэто|,\sce qui fait|,\swhich makes|,\sthat makes)\s+", re.IGNORECASE
)
_SET_OFF = re.compile(r"[^,;:.()\d]{0,30}[,(—–]\s*")
_DASH = re.compile(r"\s*[—–]\s*")
_BETWEEN_DASHES = re.compile(r"\s*[—–]\s*(?:[^\W\d_]+\s){0,2}")
_OPEN = re.compile(r"[(\[]\s*(?:[^\W\d_]+\.?\s+){0,2}$")
_PARTED = re.compile(r"\b(?:entre|par|dont|between|among|by|including|между|среди|включая)\s", re.IGNORECASE)
# What takes up the sum before it: "; on that day that came to", "ce qui, au cours du jour, équivalait à".
_TAKES_UP = re.compile(r"(?:that|which|this|cela|ça|ce qui|c['’]|а?\s?это)(?!\w)", re.IGNORECASE)
_TAKEN_UP = re.compile(
    r"(?:[;,]|[;,][^;\d]{0,40},|[;,]\s(?:on|at|à|au|le|по|на|в)\s[^;]{0,60})\s(?:that|which|this|it|cela|ça|ce qui|это)"
    r"(?:,[^,;]{3,40},)?\s*$",
    re.IGNORECASE,
)
_ONLY_COMMA = re.compile(r"[^,;:.()]{0,30},\s*")
_MARKS = ("", ",", ")", ".", ";", ":", "—", "–")


def _numbers_text(passage: Passage, a: Figure, b: Figure) -> str:
    return passage.text[a.found.end : b.start]


def equal(passage: Passage, first: Figure, second: Figure, *, based: bool = False) -> bool:
    """Whether the words set the second figure equal to the first, or to the share taken of it.

    Args:
        passage: their sentence.
        first: a figure.
        second: one after it.
        based: whether a share is taken of the first.
    """
    text = passage.text
    gap = _numbers_text(passage, first, second)
    for a, b in cues(passage, "Equivalence"):
        # "or about" may reach into the number's own words
        if first.found.end <= a < second.found.core_start and _filled(text[b : second.start]):
            # "… 50 million; at that day's rate that makes 3.4": what takes a sum up may do so past a semicolon.
            border = r"[.:]" if _TAKES_UP.match(text, a) else r"[.;:]"
            return not re.search(border, text[first.found.end : a])
    if first.kind == second.kind == "money" and first.value.unit != second.value.unit:
        if _ONLY_COMMA.fullmatch(gap):
            # "1.9 billion drams in charges, about 7.6 million dollars at the day's rate"
            rates, after = figure_words(passage.language).rates, text[second.found.end : second.found.end + _NEARBY]
            return second.value.relation == Relation.APPROX or any(rates.name(word) for _, _, word in words(after))
        if any(p.fullmatch(gap) for p in (_DASH, _CONVERTED, _AT_A_RATE)) or _valued(passage.language, gap):
            return True
    if _summed_up(passage, first, second, gap):
        return True
    if based and first.kind == second.kind and _SET_OFF.fullmatch(gap):
        # "A quarter of the 2,400 flats, some 850, stand empty"
        return text[second.phrase_end :].lstrip()[:1] in (",", ")", "—", "–")
    if first.kind == "share" and second.kind == "quantity" and _BETWEEN_DASHES.fullmatch(gap):
        # "62% — some 2,900 — were in favour"
        return text[second.phrase_end :].lstrip()[:1] in ("—", "–")
    if (bracket := _OPEN.search(gap)) and not re.search(r"[.;]", gap):
        # "369,572 shares held by the Durands (96%)": the bracket tells whose part that is.
        return not (second.kind == "share" and _PARTED.search(gap, 0, bracket.start())) and not of_then(first, second)
    weak = [t for t in passage.of(CUES) if t.concept == "cue-or-weak" and first.found.end <= t.start < second.start]
    if weak and second.start - weak[-1].end <= 2 and second.kind != "share" and (first.kind == "share" or based):
        # "25% of whom, or 180, are pilots", "18% of the 250,000 offered, or 60,000 tonnes": between marks
        before = text[first.phrase_end if based else first.found.end : weak[-1].start].rstrip()
        after = text[second.phrase_end :].lstrip()
        return before.endswith(",") and len(before) <= _NEARBY and after[:1] in _MARKS
    if weak and second.start - weak[-1].end <= 2 and second.kind == "share":
        # "Of the 48,000 books, 12,400 were damaged, or 40%"
        parted = any(relation == "partOf" and whole.passage is passage for relation, whole in first.links)
        return parted and text[: weak[-1].start].rstrip().endswith(",")
    if weak and second.start - weak[-1].end <= 2:
        return first.kind == second.kind == "money" and first.value.unit != second.value.unit
    after = text[second.phrase_end : second.phrase_end + 2].strip()[:1]
    ends = _MARKS if any(relation == "ofWhole" for relation, _ in first.links) else (",", ")", ";", "—", "–")
    return first.kind == "share" and bool(_ONLY_COMMA.fullmatch(gap)) and after in ends


def _valued(language: str, gap: str) -> bool:
    """Whether a sum is said to be worth another: "les 50 millions de livres promis représentent, selon elle, …"."""
    table = figure_words(language)
    verb = table.valued.search(gap)
    if verb is None or len(gap) > _FAR or re.search(r"[.:(]", gap):
        return False
    taken_up = _TAKEN_UP.search(gap[: verb.start()]) or _TAKES_UP.match(verb.group())
    if ";" in gap:
        return taken_up is not None
    # "2 millions d'euros pour un stade qui vaut …", "… et valent": worth of something else.
    return taken_up is not None or not table.elsewhere.search(gap[: verb.start()])


def _summed_up(passage: Passage, first: Figure, second: Figure, gap: str) -> bool:
    """Whether a mark closes a share with its count: "64% said yes: 920 people.", "8% have died — 94 trees."."""
    if first.kind != "share" or second.kind != "quantity" or second.value.unit or not _MARKED.fullmatch(gap):
        return False
    base = next((o for r, o in first.links if r == "ofWhole"), None)
    after = passage.text[second.phrase_end :].lstrip()
    return base is not None and after[:1] in ("", ".", ";", "!") and may_be_part(first, base, second)


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
