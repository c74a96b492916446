"""Headings that speak of a whole over a text that divides it: some are served, the others wait, or pay, or stay so.

"All quays rebuilt" over "seven have been rebuilt so far; the last four await funding"; "free for everyone" over "under
18s go free, adults pay 9 euros". The division must be that of the heading's things or of its deed, and what is told of
the others must not be the deed again ("60% were sold in Spain, the rest in Italy").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import clause, denied, long_past
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.families import root
from kzclaims.extract.scopes.groups import Segment, is_person
from kzclaims.extract.scopes.kinds import akin
from kzclaims.extract.scopes.wholes import APPLIES, Whole, nouns_in, of_all, patterns, told_in, whole_of
from kzclaims.extract.scopes.words import scope_words

# Those who pay, told by their age: "de 12 à 17 ans, il faudra débourser".
_AGES = re.compile(
    r"(?<!\w)(?:de|from|aged|от|с|dès|à partir de|over|under|plus de|moins de|старше|after|après|со)\s(?:les\s)?\d{1,2}"
    r"(?:\s?(?:à|to|and|до|-|–)\s?\d{1,2})?(?:\s?(?:ans|years|лет))?(?!\w)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<!\w)(?:les|des|aux|the|ещё|еще)\s$", re.IGNORECASE)
_END = re.compile(r"[;.!?](?:\s|$)")
_NE_QUE = re.compile(
    r"(?<!\w)n(?:e\s|')(?![^,;:]{0,60}(?<!\w)(?:pas|plus|jamais|aussi|moins|si)(?!\w))[^,;:]{2,60}$", re.IGNORECASE
)
_NOT_BEFORE = {
    "fr": re.compile(r"(?<!\w)n(?:e\s|')[^\W\d_]{3,}\s(?:[^\W\d_]+\s){0,2}?qu(?:e\s|')", re.IGNORECASE),
    "en": re.compile(
        r"(?<!\w)(?:not|n't)\s[a-z ]{3,25}\s(?:until|before)(?!\w)|(?<!\w)only\s(?:in|on|from|by|after)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?<!\w)(?:только|лишь|не раньше|не ранее)\s(?:(?:в|во|к|с|со|через|после)\s)?", re.IGNORECASE),
}
_OF_WHOM = re.compile(r",?\s(?:dont|of\s(?:whom|which)|из\s(?:них|которых))\s", re.IGNORECASE)
_PART = re.compile(
    r"[;:]\s|,\s(?=(?:but|mais|но|а|while|tandis que|alors que|whereas|and|et|и)\s)"
    r"|\s(?:but|while|tandis que|alors que|whereas)\s"
)
_AND = re.compile(r"\s(?:and|et|и)\s", re.IGNORECASE)
_REACH = 130  # characters of what is told of the others
_BEFORE = 150  # characters before the others in which the part stands
_FIRST = 3  # characters at which a sentence begins
_NEAR = 30  # characters between two words of one phrase
_WHOLE = 97  # per cent
_OWNED = frozenset(f"+{root(verb)}" for verb in ("own-v", "hold-v", "belong-v", "possess-v", "control-v", "finance-v"))
_Found = tuple[Passage, int, int]


def divided(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that speak of a whole, and where the text divides it.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    whole = whole_of(title)
    if whole is None:
        return
    for reader in (_divisions, _prices, _limits, _portions, _later):
        less = [found for n in range(len(body)) for found in reader(body, n, whole)]
        if less:
            yield 0, len(plain(title.text).rstrip(" .")), less
            return


def _divisions(body: Sequence[Passage], n: int, whole: Whole) -> Iterator[_Found]:
    """The part that a sentence tells, and what it or the next one tells of the others."""
    passage = body[n]
    text = plain(passage.text)
    for match in _others(passage):
        begin = _begin(passage, match)
        led = begin <= _FIRST and n > 0
        part = body[n - 1] if led else passage
        a = 0 if led else max(0, begin - _BEFORE)
        b = len(part.text) if led else begin
        counted = [m for m in part.numbers if a <= m.start < b and _counts(m)]
        some = scope_words(part.language).said["only"].search(plain(part.text), a, b)
        if not (counted or some) or long_past(part, a, b) or long_past(passage, match.start(), match.end() + _NEAR):
            continue
        stop = _END.search(text, match.end(), min(len(text), match.end() + _REACH))
        end = stop.start() if stop else min(len(text), match.end() + _REACH)
        also = _AND.search(text, match.end(), end)
        if also and not _told_of(passage, match.end(), also.start(), whole).isdisjoint(whole.told):
            continue  # "the other four were rescued too and are still in hospital"
        before = n - 2 if led else n - 1
        near = nouns_in(part, a, b) | nouns_in(passage, match.start(), end)
        near |= nouns_in(body[before], 0, len(body[before].text)) if before >= 0 else set()
        if not of_all(part) and _left_out(_told_of(part, a, b, whole), near, passage, match, end, whole):
            least = min(counted, key=lambda m: (m.value.kind != "share", m.value.lo or 0), default=None)
            first = least.start if least else some.start() if some else a
            yield part, *_around(part, first, b)
            yield passage, begin, _comma(text, match.end(), end)
            return


def _begin(passage: Passage, match: re.Match[str]) -> int:
    """Where the words for the others begin, with their number: "les quatre derniers", "28 remain"."""
    text = plain(passage.text)
    number = next((m for m in passage.numbers if 0 <= match.start() - m.end <= 1), None)
    start = number.start if number else match.start()
    article = _ARTICLE.search(text, max(0, start - 6), start) if number else None
    return article.start() if article else start


def _counts(number: FoundNumber) -> bool:
    """Whether a number counts or divides things, short of all."""
    value = number.value
    if value.unit or value.kind not in ("quantity", "share"):
        return False
    return value.kind == "quantity" or (value.hi is not None and value.hi < _WHOLE)


def _others(passage: Passage) -> Iterator[re.Match[str]]:
    """Where a sentence speaks of the others, or tells how many are left."""
    text, table = plain(passage.text), patterns(passage.language)
    yield from table["rest"].finditer(text)
    for match in table["leaves"].finditer(text):
        near = [m for m in passage.numbers if abs(m.start - match.end()) <= _NEAR or 0 <= match.start() - m.end <= 2]
        if any(m.value.kind == "quantity" and not m.value.unit for m in near):
            yield match


def _told_of(passage: Passage, a: int, b: int, whole: Whole) -> frozenset[str]:
    c = clause(Segment(passage, 0, len(passage.text)), passage.names, None)
    return told_in(c, a, b, whole.nouns)


def _left_out(
    mine: frozenset[str], near: set[str], passage: Passage, match: re.Match[str], end: int, whole: Whole
) -> bool:
    """Whether what is told of the others leaves them out of what the heading tells of all.

    Args:
        mine: what is told of the part.
        near: the words around it.
        passage: the sentence that tells of the others.
        match: the words for them.
        end: where that ends.
        whole: what the heading tells of all.
    """
    if not mine.isdisjoint(_OWNED):
        return False
    text, table = plain(passage.text), patterns(passage.language)
    shares = not mine.isdisjoint(whole.told)
    left = table["left"].search(text, match.end(), end) or table["leaves"].fullmatch(match.group())
    left = left or (None if whole.ahead else table["ahead"].search(text, match.end(), end))
    if left:
        of_them = not whole.things.isdisjoint(near) or any(akin(noun, head) for noun in whole.nouns for head in near)
        return shares or of_them
    told = _told_of(passage, match.end(), end, whole)
    return shares and bool(told) and told.isdisjoint(whole.told)


def _prices(body: Sequence[Passage], n: int, whole: Whole) -> Iterator[_Found]:
    """ "Under 18s go free, adults pay 9 euros", where the heading is free for all."""
    if "-axis:pay" not in whole.told:
        return
    passage = body[n]
    text, table = plain(passage.text), patterns(passage.language)
    c = clause(Segment(passage, 0, len(text)), passage.names, frozenset({"pay"}))
    free = passage if any(one.yes == denied(c, one) for one in c.said) else body[n - 1] if n else passage
    led = clause(Segment(free, 0, len(free.text)), free.names, frozenset({"pay"}))
    if not any(one.yes == denied(led, one) for one in led.said) or of_all(free):
        return
    for one in c.said:
        if one.yes == denied(c, one):
            continue
        cuts = [m.end() for m in _PART.finditer(text, 0, one.start)]
        start = cuts[-1] if cuts else 0
        who = table["those"].search(text, start, one.start) or _AGES.search(text, start, one.start)
        people = any(is_person(t.concept) for t in head_terms(passage) if start <= t.start < one.start)
        if who or people:
            yield passage, start, _comma(text, one.end, _clause_end(text, one.end))
            return


def _limits(body: Sequence[Passage], n: int, whole: Whole) -> Iterator[_Found]:
    """ "It covers supermarkets only"; "nurses' aides are exempt"."""
    passage = body[n]
    text = plain(passage.text)
    if of_all(passage) or long_past(passage, 0, len(text)):
        return
    c = clause(Segment(passage, 0, len(text)), passage.names, None)
    if c.has("hedge"):
        return
    for match in patterns(passage.language)["only"].finditer(text):
        if match.group().casefold().startswith("qu") and not _NE_QUE.search(text[: match.start()]):
            continue
        cuts = [m.end() for m in _PART.finditer(text, 0, match.start())]
        start, end = cuts[-1] if cuts else 0, _clause_end(text, match.end())
        told = told_in(c, start, end, whole.nouns)
        beside = any(
            0 <= t.start - match.end() <= _NEAR or 0 <= match.start() - t.end <= 1 for t in head_terms(passage)
        )
        if beside and (not told.isdisjoint(whole.told) or APPLIES in told):
            yield passage, start, _comma(text, match.end(), end)
            return
    for one in c.said:
        subject = [w for w in content(passage) if 0 <= one.start - w.end <= _NEAR]
        if one.axis != "applies" or one.yes != denied(c, one) or not subject:
            continue
        bound = not whole.told.isdisjoint((APPLIES, "+axis:mandatory")) or not whole.told.isdisjoint(
            told_in(c, 0, len(text), whole.nouns)
        )
        if bound or any(akin(noun, subject[-1].concept or subject[-1].token) for noun in whole.nouns):
            yield passage, subject[0].start, _comma(text, one.end, _clause_end(text, one.end))
            return


def _portions(body: Sequence[Passage], n: int, whole: Whole) -> Iterator[_Found]:
    """ "140 candidates, of whom 131 passed", under "all candidates pass"."""
    passage = body[n]
    text = plain(passage.text)
    counts = [m for m in passage.numbers if _counts(m) and m.value.kind == "quantity" and m.value.lo == m.value.hi]
    for first, second in pairwise(counts):
        led = _OF_WHOM.search(text, first.end, second.start)
        smaller = (second.value.lo or 0) < (first.value.lo or 0)
        if (
            not led
            or not smaller
            or second.start - led.end() > 2
            or of_all(passage)
            or long_past(passage, 0, len(text))
        ):
            continue
        end = _clause_end(text, second.end)
        near = nouns_in(passage, first.end, led.start())
        of_them = any(akin(noun, head) for noun in whole.nouns for head in near)
        if of_them and not _told_of(passage, second.start, end, whole).isdisjoint(whole.told):
            yield passage, second.start, _comma(text, second.end, end)
            return


def _later(body: Sequence[Passage], n: int, whole: Whole) -> Iterator[_Found]:
    """ "The wing for the newborn will not open until autumn", under "all wards open in January"."""
    passage = body[n]
    text = plain(passage.text)
    match = _NOT_BEFORE[passage.language].search(text)
    if match is None or not any(match.end() - 4 <= p.start <= match.end() + _NEAR for p in passage.periods):
        return
    cuts = [m.end() for m in _PART.finditer(text, 0, match.start())]
    start, end = cuts[-1] if cuts else 0, _clause_end(text, match.end())
    first = next((w for w in content(passage) if start <= w.start < match.start()), None)
    if first is None or not whole.nouns.isdisjoint({first.concept, *first.means}):
        return
    if not _told_of(passage, start, end, whole).isdisjoint(whole.told):
        yield passage, start, _comma(text, match.end(), end)


def _clause_end(text: str, at: int) -> int:
    stop = _END.search(text, at, min(len(text), at + _REACH))
    return len(text[: stop.start() if stop else min(len(text), at + _REACH)].rstrip(" ,»”"))


def _comma(text: str, at: int, end: int) -> int:
    """Where a quote that reaches so far may end: at the first comma past a few words."""
    comma = text.find(", ", min(end, at + _NEAR), end)
    return len(text[: comma if comma >= 0 else end].rstrip(" ,;»”"))


def _around(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The words around the part that is told, within the commas on either side."""
    text = plain(passage.text)
    cuts = [m.end() for m in re.compile(r"[;:()«“]\s*|,\s").finditer(text, 0, start)]
    a = max(cuts[-1] if cuts else 0, start - 2 * _NEAR)
    while a and text[a - 1].isalnum():
        a -= 1
    return a, _comma(text, start, end)
