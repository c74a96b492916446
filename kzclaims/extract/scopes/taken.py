"""Whom "those with", "toutes, sans exception" and "all of them" take up; the part of a whole that a clause counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.nouns import Noun
from kzclaims.extract.scopes.words import scope_words

_NOUN = 25  # characters between a number and what it counts
_FIRST = 30  # characters by which the subject of a sentence has begun
# "Any other school", "none of the others": other ones than those just named.
BESIDE_IT = re.compile(
    r"(?:any|none\sof\s(?:the|its|their))\s(?:other|further|more|rest|remaining)\s|toute?\sautre\s|aucune?\s(?:des\s)?autres?\s"
    r"|люб\w{2,3}\sдруг|(?:ни\sодн\w{1,3}|ни\sодин|никто)\sиз\s(?:других|остальных|прочих)",
    re.I,
)
_OF_THE = re.compile(
    r"\s*(?:des|de\s+(?:ses|leurs|nos|ces)|d'entre\s+les|of\s+(?:the|its|their|our|[^\W\d_]+(?:'s|s'))|out\s+of|из)\s*",
    re.IGNORECASE,
)
# "70 % of", "70 % медсестёр": after a verb of change a share is no part of anything.
_SHARE_OF = re.compile(
    r"\s*(?:des?|du|d'|of|из|[^\W\d_]{4,}(?:ов|ев|ей|ёр|ер|ий|ых|их|ок|ек|ан|ян|ц|ин))(?!\w)", re.IGNORECASE
)
_ANYTHING = re.compile(r".+", re.DOTALL)
_ALL_LEAST = 3
# "Deux d'entre eux", "two of them", "двое": counted, and told by no noun.
_BARE = {
    "fr": re.compile(
        r"(?P<of>(?:\s(?:d'entre\s(?:eux|elles)|autres))?)"
        r"(?=\s(?:[—–]|sont|sera|seront|ont|n'ont|ne|n'|restent|manquent|demeurent)(?!\w))"
    ),
    "en": re.compile(
        r"(?P<of>(?:\s(?:of\sthem|others|more))?)(?=\s(?:[—–]|are|were|will|have|had|remain|remained|stay|stayed)(?!\w))"
    ),
    "ru": re.compile(  # "две из них закрывали": those were shut by others
        r"(?P<of>(?:\sиз\sних)?)"
        r"(?=\s(?:[—–]|остались|пропали|погибли|не\s|[^\W\d_]+(?:ют|ут|ат|ят|ются|утся|ятся|атся)(?!\w)))"
    ),
}
_TWO, _FEW = 2, 30  # as many as a title means when it says "the four"
_THE_LAST = re.compile(r"(?<=[^\W\d_])\s((?:les|ses|the|its|their)\s)$", re.IGNORECASE)
_ALL_COUNTED = {
    "fr": re.compile(r"(?:[^:]{1,30}\s?:\s|[«“]\s?)?((?:les|nos|ses|leurs)\s)(?=\w)", re.IGNORECASE),
    "en": re.compile(r"(?:[^:]{1,30}:\s|[«“])?((?:the|all|our|its)\s)(?=\w)", re.IGNORECASE),
    "ru": re.compile(r"(?:[^:]{1,30}:\s|[«“])?((?:все|наши)\s)(?=\w)", re.IGNORECASE),
}
_THOSE = {
    "fr": re.compile(
        r"(?:mais\s|tandis\sque\s|alors\sque\s)?(?:ceux|celles)\s(?:qui|dont|ayant|avec|de|du|des)(?!\w)", re.IGNORECASE
    ),
    "en": re.compile(
        r"(?:but\s|while\s|whereas\s)?those\s(?:with|who|whose|that|which|without|in|on|from|of)(?!\w)", re.IGNORECASE
    ),
    "ru": re.compile(r"(?:но\s|а\s)?(?:те|тем),?\s(?:кто|у\sкого|чей|чья|чьи|которые|что)(?!\w)", re.IGNORECASE),
}
_ALL = {
    "fr": re.compile(
        r"(?:tous|toutes)(?=,?\s(?:sans\s(?:aucune\s)?exception,?\s)?(?:sont|ont|seront|auront)\s|,\ssans\s(?:aucune\s)?exception,\s)"
    ),
    "en": re.compile(
        r"all(?:\sof\sthem)?(?=,?\s(?:without\s(?:any\s)?exception,?\s)?(?:are|have|will)\s|,\swithout\s(?:any\s)?exception,\s)"
    ),
    "ru": re.compile(r"все(?=,?\sбез\sисключения,?\s)"),
}


def those(passage: Passage, start: int) -> re.Match[str] | None:
    """The words of a clause that begins by telling some of those of whom one has spoken."""
    return _THOSE[passage.language].match(plain(passage.text), start)


def all_of_them(passage: Passage) -> re.Match[str] | None:
    """The first word of a sentence that speaks of all those of whom one has spoken."""
    text = plain(passage.text)
    return _ALL[passage.language].match(text[:1].lower() + text[1:])


def spoken_before(scene: Scene, passage: Passage) -> str:
    """What the sentence before counts, or its subject; "" where it is of another paragraph or tells neither."""
    at = next((n for n, p in enumerate(scene.passages) if p is passage), 0)
    before = scene.passages[at - 1] if at else passage
    if before is passage or before.block is not passage.block:
        return ""
    terms = [t for t in head_terms(before) if not t.others]
    counted = [t for t in terms if any(0 <= t.start - n.end <= _NOUN for n in before.numbers)]
    led = [t for t in terms if t.start <= _FIRST]
    return (counted or led)[0].concept if counted or led else ""


def spoken_here(c: Clause) -> str:
    """The subject of what a sentence says before a clause: "children under two go free, but those …"."""
    terms = [t for t in head_terms(c.passage) if t.end <= c.start and not t.others]
    return terms[0].concept if terms and terms[0].start <= _FIRST else ""


def all_counted(passage: Passage, at: int = 0) -> re.Match[str] | None:
    """The article and the number that a sentence, or a part of it, begins with: "the nine branches" are all there are.

    Args:
        passage: the sentence.
        at: where the part begins.
    """
    text = plain(passage.text)
    led = _ALL_COUNTED[passage.language].match(text, at)
    if led is None:
        return None
    number = next((n for n in passage.numbers if n.start == led.end()), None)
    if number is None or number.value.kind != "quantity" or number.value.unit or number.value.lo != number.value.hi:
        return None
    if number.value.lo is None or number.value.lo < _ALL_LEAST:
        return None
    return _ANYTHING.match(text, led.start(1), number.end)


def all_counted_after(passage: Passage) -> re.Match[str] | None:
    """As ``all_counted``, after a verb: "la cour acquitte les quatre douaniers"."""
    text = plain(passage.text)
    for number in passage.numbers if passage.language != "ru" else ():
        led = _THE_LAST.search(text, max(0, number.start - _NOUN), number.start)
        exact = number.value.kind == "quantity" and not number.value.unit and number.value.lo == number.value.hi
        if led and exact and number.value.lo is not None and _TWO <= number.value.lo <= _FEW:
            return _ANYTHING.match(text, led.start(1), number.end)
    return None


def few_of(c: Clause) -> list[Noun]:
    """Those whom a clause begins by counting without a noun: "Two are still below", "двое остаются"; or none.

    They are of those of whom one has spoken.
    """
    first = next((n for n in c.passage.numbers if 0 <= n.start - c.start <= 1), None)
    if first is None or first.value.unit or first.value.kind != "quantity":
        return []
    led = _BARE[c.passage.language].match(c.text, first.end)
    if led is None or (first.head and not led["of"]):
        return []
    return [Noun("", first.start, led.end("of"))]


def divides(c: Clause, number: FoundNumber) -> bool:
    """Whether a share is told around the noun that it is of: "quatre villages sur 58", "one child in five"."""
    return number.value.kind == "share" and any(number.start < t.start < number.end for t in c.terms())


def part_of(c: Clause, numbers: Sequence[FoundNumber]) -> FoundNumber | None:
    """The part of a whole: "140 of the 210", "из 1 900 … 1 540", "60 % des"."""
    shares = [n for n in numbers if n.value.kind == "share" and n.value.hi is not None and n.value.hi < 100]
    if len(shares) == 1 and (_SHARE_OF.match(c.text, shares[0].end) or divides(c, shares[0])):
        return shares[0]
    led_by = scope_words(c.passage.language)["part_of"]
    counts = [n for n in numbers if n.value.kind == "quantity" and n.value.lo is not None and n.value.hi is not None]
    for first, second in pairwise(counts):
        smaller, larger = (first, second) if (first.value.hi or 0) < (second.value.lo or 0) else (second, first)
        if (smaller.value.hi or 0) >= (larger.value.lo or 0):
            continue
        led = c.text[max(c.start, larger.start - 30, first.end if larger is second else 0) : larger.start]
        if larger is first and led.strip() == "Des":  # "Des neuf matchs, l'équipe en a gagné sept"
            return smaller
        if larger is second and _OF_THE.fullmatch(led):
            return smaller
        if any(re.fullmatch(r"\s+(?:[^\W\d_]+\s+)?", led[m.end() :]) for m in led_by.finditer(led)):
            return smaller
    return None
