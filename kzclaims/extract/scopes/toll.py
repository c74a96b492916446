"""Headings that count the dead, over a text that counts others.

The heading's number, where the text gives it for anything at all, or as the sum of two of its counts, bears it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.clause import long_past
from kzclaims.extract.scopes.words import scope_words

# "And a fourth in hospital", "ещё двое": the count goes on in words.
_ANOTHER = re.compile(
    r"(?<!\w)(?:another|(?:a|the)\s(?:second|third|[a-z]{2,}th)|une?\sautre|[^\W\d_]{3,}ième|втор\w+|трет\w+|[а-яё]{3,}[тм](?:ый|ая)"
    r"|(?:ещё|еще)\s(?:один|одна|двое|трое))(?!\w)",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 16, 34  # characters between a number and the word that tells of death


def toll_drafts(scene: Scene) -> Iterator[Draft]:
    """The dead that the heading counts, and those of the text."""
    title = next((p for p in scene.passages if p.section is Section.TITLE), None)
    if title is None or title.asks or scope_words(title.language)["maybe"].search(title.text):
        return
    for number, start, end in _tolls(title):
        body = [p for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING)]
        counts = [n for p in body for n in p.numbers if n.value.kind == "quantity" and not n.value.unit]
        values = [n.value.lo for n in counts if n.value.lo is not None]
        if number.value.lo in values or any(a + b == number.value.lo for a, b in combinations(values, 2)):
            return
        if any(_ANOTHER.search(p.text) for p in body):
            return
        found = [(p, one) for p in body if len(p.text) <= LONGEST for one in _tolls(p)]
        found = [(p, one) for p, one in found if not long_past(p, 0, len(p.text))]
        if found and len({one[0].value.lo for _, one in found}) == 1:
            subject = Ref(placed_in("told-toll", title), label=title.text[start:end])
            value = Ref(f"toll-{number.value.lo}", kind="event", label=title.text[start:end])
            yield Draft(title, start, end, "reaches", subject, value)
            for passage, (_, a, b) in found:
                yield Draft(passage, a, b, "reaches", subject, value, negated=True)
        return


def _tolls(passage: Passage) -> Iterator[tuple[FoundNumber, int, int]]:
    """The exact counts of the dead in a sentence, with the words that tell so."""
    text, table = plain(passage.text), scope_words(passage.language).toll
    for number in passage.numbers:
        value = number.value
        if value.kind != "quantity" or value.unit or number.what or value.lo is None or value.lo != value.hi:
            continue
        led = next((m for m in table["before"].finditer(text, max(0, number.start - _BEFORE), number.start)), None)
        after = table["after"].search(text, number.end, min(len(text), number.end + _AFTER))
        if led and not text[led.end() : number.start].strip():
            yield number, led.start(), number.end
        elif after and not any(c in ",;:.()" for c in text[number.end : after.start()]):
            yield number, number.start, after.end()
