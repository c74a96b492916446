"""Numbers of a text with their bounds, units and exact places: the one door to the number readers.

``find_numbers`` reads French, English and Russian as news writes them; ``read_number`` reads one quote again, so that a
claim whose value its quote does not bear can be dropped. Sources of the conventions stand with each of the modules
core (separators, words), special (fractions, spans), bounds (relations), join (ranges),
excluded (what is none), units and money (units, currencies).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import Number, Relation
from kzclaims.extract.lemmas import said
from kzclaims.extract.numbers.amounts import Amount, aged, amount, head, rate
from kzclaims.extract.numbers.bounds import number, qualified
from kzclaims.extract.numbers.core import Core
from kzclaims.extract.numbers.excluded import dated, glued, labelled, list_number, many_digits, timed
from kzclaims.extract.numbers.join import joined
from kzclaims.extract.numbers.special import number_at
from kzclaims.extract.numbers.text import Tokens, tokenise
from kzclaims.extract.numbers.units import Units, units
from kzclaims.extract.numbers.words import Lexicon, lexicon
from kzclaims.record import record

# A text with this many numbers, one in every few tokens, is a dump of data; what follows in it is not read.
_MANY, _SPARSE = 250, 5
_DIGITS = frozenset("0123456789")
# Letters that words have alike for all readers: no digit, no mark that is joined to a letter, no ligature.
_PLAIN = re.compile("[^0-9œæŒÆ·•\u00ad\u0130\u0300-\u036f\u200b-\u200d\u2060\ufeff]*+")
_PHONE = 3  # runs of digits in a row that make a telephone number


@record(frozen=True, slots=True)
class FoundNumber:
    """A number at code points ``start`` to ``end``: comparative, number, unit, and the rate where it follows at once.

    ``core_start`` to ``core_end`` is the bare number. ``head`` is where the counted noun would stand. ``per`` is year,
    month, week, day, hour, second or person. ``what`` sets apart what is no measure of news: "age", "duration" (spans
    of days and longer, which the date reader takes) and "factor" ("twice", "trois fois").
    """

    start: int
    end: int
    core_start: int
    core_end: int
    value: Number
    head: tuple[int, int] | None = None
    per: str = ""
    what: str = ""

    @property
    def unit(self) -> str:
        """The unit with its rate, as values write it: KZT/year, hour/year."""
        return f"{self.value.unit}/{self.per}" if self.per and self.value.unit else self.value.unit


def find_numbers(text: str, language: str) -> list[FoundNumber]:
    """Every quantity, share and amount of money of a text, in its order.

    Args:
        text: any text; offsets count its code points.
        language: fr, en or ru; anything else is read as English.
    """
    return _find(text, language, lenient=False)


@lru_cache(maxsize=1024)  # a quote is read where it is chosen, and again where its claim is checked
def read_number(quote: str, language: str) -> Number | None:
    """The value of a quote: of the number that fills it, else of the only one in it; None where there is no such."""
    found = _find(quote, language, lenient=False) or _find(quote, language, lenient=True)
    filling = [one for one in found if (one.start, one.end) == (0, len(quote))]
    if filling:
        return filling[0].value
    return found[0].value if len(found) == 1 else None


def _find(text: str, language: str, *, lenient: bool) -> list[FoundNumber]:
    words = lexicon(language)
    if not _may_hold(text, words):
        return []
    tokens = tokenise(text)
    known = units(words.language)
    kept: list[Amount] = []
    gone = -1  # where a number that is none ended
    for one in _amounts(tokens, words, known):
        scored = one.bare and one.start == gone + 1 and tokens.low[gone] == "-" and tokens.near(one.start)
        if not scored and not _excluded(tokens, one, words, lenient=lenient):
            kept.append(one)
            continue
        gone = one.end
        if scored:
            continue  # the 1 of "Spain 3-1"
        if kept and kept[-1].bare and _linked(tokens, kept[-1].end, one.start, words):
            kept.pop()  # "de 10 à 15 h", "2 et 4 octobre": what is no quantity takes the number tied to it along
    told: list[FoundNumber] = []
    for one in joined(tokens, kept, words, lenient=lenient):
        found = _found(tokens, one, words)
        if found is not None:
            if told and told[-1].start >= found.start:
                told.pop()  # the "un" of "un peu plus de 200"
            told.append(found)
    return told


def _may_hold(text: str, words: Lexicon) -> bool:
    """Whether a text may hold a number: most sentences have neither a digit nor words that begin one."""
    if not _PLAIN.fullmatch(text):
        return True
    told = said(text)
    if not told.isdisjoint(words.starters):
        return True
    openers = words.openers
    return any(_told(told, openers[word]) for word in told if word in openers)


def _told(told: AbstractSet[str], seconds: AbstractSet[str]) -> bool:
    """Whether one of the words that go on after an opener is told; a sign, such as a hyphen, may always be."""
    return not told.isdisjoint(seconds) or not all(map(str.isalpha, seconds))


def _amounts(tokens: Tokens, words: Lexicon, known: Units) -> Iterator[Amount]:
    low, i, first, count = tokens.low, 0, 0, 0
    starters, openers, last = words.starters, words.openers, len(low) - 1
    starts = [
        n
        for n, word in enumerate(low)
        if word in starters or word[0] in _DIGITS or (word in openers and n < last and low[n + 1] in openers[word])
    ]
    for n in starts:
        if n < i:
            continue
        if low[n][0].isdigit() and (run := many_digits(tokens, n)) >= _PHONE:
            i = n + run
            continue
        core = number_at(tokens, n, words)
        if core is None:
            continue
        one = _signed(tokens, amount(tokens, core, words, known))
        yield one
        i, count = max(one.end, n + 1), count + 1
        if count == _MANY:
            if n - first < _MANY * _SPARSE:
                return
            first, count = n, 0


def _signed(tokens: Tokens, one: Amount) -> Amount:
    """A minus sign counts before a temperature or a share: "-5 °C", "−3 %"; anywhere else it is a dash."""
    i = one.start
    if one.unit != "degC" and one.kind != "share":
        return one
    if not (tokens.near(i) and tokens.low[i - 1] == "-" and not tokens.near(i - 1)) or one.core.words:
        return one
    value = -one.core.value
    return replace(one, core=replace(one.core, value=value, written=value), start=i - 1)


def _excluded(tokens: Tokens, one: Amount, words: Lexicon, *, lenient: bool) -> bool:
    core = one.core
    if core.kind != "count" or core.hi is not None:
        return False
    if one.start == core.start and glued(tokens, core, closed=one.end > core.end):
        return True
    if one.end == core.end and not core.words and words.language != "en" and _hyphened(tokens, core.end):
        return True
    if lenient:
        return False
    if timed(tokens, one.start, one.end, core, one.unit, words) or list_number(tokens, core):
        return True
    if _novel(tokens, core, words) or _titled(tokens, one, words):
        return True
    if words.language == "ru" and one.unit == "year" and core.value >= 1000 and dated(tokens, core, words):
        return True
    return one.bare and (labelled(tokens, core, words) or dated(tokens, core, words))


def _hyphened(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen ties what follows to the digits: "2-м", "9-этажный", "2-en-1"."""
    tied = i + 1 < len(tokens.low) and tokens.low[i] == "-" and tokens.near(i) and tokens.near(i + 1)
    return tied and tokens.low[i + 1][0].isalpha()


def _titled(tokens: Tokens, one: Amount, words: Lexicon) -> bool:
    """Whether an ordinal or a capital makes it a name: "две тысячи двадцать пятый год", "20 Minutes", "90-х годов"."""
    after = tokens.low[one.end] if one.end < len(tokens.low) else ""
    if words.each and (
        (one.core.words and after in words.each) or (one.end > one.core.end and after in words.nots["year_after"])
    ):
        return True
    last = tokens.raw[one.end - 1]
    spelled = not one.bare and words.language != "en" and one.kind == "quantity" and len(last) > 3
    return spelled and last.istitle()


_LEADS = frozenset({"dans", "sur", "pour", "par", "chez"})


def _novel(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    """French "neuf" is new, not nine, unless a noun follows: "un bus neuf est", "remis à neuf"."""
    if words.language != "fr" or not core.words or tokens.low[core.start] != "neuf" or core.end != core.start + 1:
        return False
    follower = tokens.low[core.end] if core.end < len(tokens.low) else ""
    if follower in ("des", "de") and core.start and tokens.low[core.start - 1] in _LEADS:  # "dans neuf des douze"
        return False
    return bool(core.start) and (not follower[:1].isalpha() or follower in words.nots["verbs_after"])


def _linked(tokens: Tokens, end: int, start: int, words: Lexicon) -> bool:
    """Whether only a word of a range or an enumeration stands between two numbers."""
    phrases = (words.phrases[name].at(tokens.low, end) for name in ("range_to", "range_and", "range_or"))
    return any(hit and hit[0] == start for hit in phrases)


def _found(tokens: Tokens, one: Amount, words: Lexicon) -> FoundNumber | None:
    """The finished value: comparatives read, bounds computed, flags set."""
    core = one.core
    around = qualified(tokens, one.start, one.end, words, long_span=one.what == "duration")
    relation, start, end = around.relation, around.start, around.end
    if one.relation is not None:
        relation, start, end = one.relation, one.start, one.end
    elif core.relation is Relation.BETWEEN:
        relation = Relation.BETWEEN
    single = (
        core.words and core.value == 1 and core.end == core.start + 1 and tokens.low[core.start] in words.words["one"]
    )
    if (single and relation is None and one.bare) or (core.words and not core.value):
        return None
    value = number(one.kind, one.unit, core.value, relation or core.relation, core.hi)
    if core.relation is Relation.BETWEEN and core.written is not None:
        value = replace(value, written=core.written)
    what = "age" if one.what != "age" and aged(tokens, one, words) else one.what
    if what == "age" and not value.unit and (hit := words.not_phrases["age_before"].before(tokens.low, start)):
        start, value = hit[0], replace(value, unit="year")
    noun = head(tokens, end, words) if one.kind != "money" else None
    last, per = rate(tokens, end, words)
    if words.language == "en" and tokens.raw[end - 1] == "m" and one.bare and core.scale > 1 and noun:
        last = end + 1  # "10m people" is ten metres without its noun
    a, b = tokens.span(start, last)
    core_start, core_end = tokens.span(core.start, core.end)
    return FoundNumber(a, b, core_start, core_end, value, tokens.span(*noun) if noun else None, per, what)
