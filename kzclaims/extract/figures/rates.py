"""Exchange rates that a sentence states: "at 520 tenge to the dollar", "un euro vaut 540 tenges", "1 USD = 520 KZT".

A rate is no sum of money: what it says is how many of one currency make one of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kzclaims.claim import Modality
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.numbers.reader import FoundNumber, read_number
from kzclaims.extract.scene import Passage

_WORDS = re.compile(r"[^\W\d_]+(?:[ \u00a0\u202f][^\W\d_]+)?|[$€£¥₸₽]")


def without_rates(passage: Passage, numbers: Sequence[FoundNumber]) -> tuple[list[FoundNumber], list[Draft]]:
    """The numbers of a sentence that are no part of a rate, and the rates as drafts.

    Args:
        passage: the sentence.
        numbers: its numbers in order.
    """
    if sum(n.value.kind == "money" for n in numbers) < 1:
        return list(numbers), []
    taken: set[int] = set()
    drafts: list[Draft] = []
    for n, found in enumerate(numbers):
        if n in taken or found.value.kind != "money" or not found.value.unit:
            continue
        following = numbers[n + 1] if n + 1 < len(numbers) else None
        for used, draft in _rates(passage, found, following):
            taken |= {n, *([n + 1] if used else [])}
            drafts.append(draft)
            break
    return [found for n, found in enumerate(numbers) if n not in taken], drafts


def _rates(passage: Passage, found: FoundNumber, following: FoundNumber | None) -> Iterator[tuple[bool, Draft]]:
    """A rate that begins with a number, and whether the number after it belongs to it as well."""
    table, text = figure_words(passage.language), passage.text
    gap = text[found.end : following.start] if following is not None else ""
    if following is not None and following.value.kind == "money" and following.value.unit != found.value.unit:
        if _one(following) and table.per_one.fullmatch(gap):
            yield True, _draft(passage, found, following.value.unit, found.start, following.end)
        if _one(found) and table.worth.fullmatch(gap):
            yield True, _draft(passage, following, found.value.unit, found.start, following.end)
    link = table.per_one.match(text, found.end)
    named = _WORDS.match(text, link.end()) if link else None
    if link and named:
        words = named.group().split()
        for size in range(len(words), 0, -1):
            word = " ".join(words[:size])
            read = read_number(f"1 {word}", passage.language)
            if read is not None and read.kind == "money" and read.unit not in ("", found.value.unit):
                yield False, _draft(passage, found, read.unit, found.start, named.start() + len(word))


def _one(found: FoundNumber) -> bool:
    return found.value.lo == found.value.hi == 1


def _draft(passage: Passage, rate: FoundNumber, unit: str, start: int, end: int) -> Draft:
    modality = Modality.REPORTED if passage.inside_quote(start, end) else Modality.STATED
    value = replace(rate.value, kind="quantity", unit="")
    return Draft(passage, start, end, "exchangeRate", _currency(rate.value.unit), value, _currency(unit), modality)


def _currency(code: str) -> Ref:
    return Ref(id=code, kind="unit", label=code)
