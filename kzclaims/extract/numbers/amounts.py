"""A number with its unit: percent, currency or measure; its age, rate and head noun."""

from __future__ import annotations

from dataclasses import replace

from kzclaims.claim import Relation
from kzclaims.extract.money import currency_after, currency_before
from kzclaims.extract.numbers.core import Core
from kzclaims.extract.numbers.text import BREAK, Tokens
from kzclaims.extract.numbers.units import Units, dotted, measure_at
from kzclaims.extract.numbers.words import Lexicon
from kzclaims.record import record

_HEAD = 6  # tokens of a head noun phrase
_RATE = 3  # words between a number and its "par an"
_LINK = 2  # letters of "de", "of" and "d’" among them, which count for none
_CLOSERS = frozenset("*_")


@record(frozen=True, slots=True)
class Amount:
    """Tokens ``start`` to ``end`` hold a core with its unit. ``late`` holds the tokens of a unit that follows it."""

    core: Core
    start: int
    end: int
    kind: str = "quantity"
    unit: str = ""
    what: str = ""
    relation: Relation | None = None
    bare: bool = True


def amount(tokens: Tokens, core: Core, words: Lexicon, known: Units) -> Amount:
    """Find the unit of a bare number."""
    if core.kind != "count":
        return Amount(
            core,
            core.start,
            core.end,
            "share" if core.kind == "share" else "quantity",
            what="factor" * (core.kind == "factor"),
            bare=False,
        )
    end = core.end
    if tokens.low[end - 1] in words.words["signs_dotted"]:
        end = dotted(tokens, end, words.words["signs_dotted"])
    scaled = core.scale > 1
    spots = [end]
    link = words.phrases["links"].at(tokens.low, end)
    if link and scaled:
        spots.append(link[0])
    before = currency_before(tokens, core.start, known)
    for spot in spots:
        if suffix := _adjective(tokens, core, spot, words):
            return suffix
        if (
            tokens.low[spot : spot + 1]
            and tokens.low[spot] in words.words["times"]
            and _multiplies(tokens, core, words)
        ):
            return Amount(core, core.start, spot + 1, what="factor", bare=False)
        if percent := words.phrases["percent"].at(tokens.low, spot):
            point = measure_at(tokens, spot, known)
            if point is None or point[0] <= percent[0]:
                return Amount(core, core.start, percent[0], "share", bare=False)
        if permille := words.phrases["permille"].at(tokens.low, spot):
            tenth = replace(core, value=core.value / 10, written=core.value / 10)
            return Amount(tenth, core.start, permille[0], "share", bare=False)
        money = currency_after(tokens, spot, words, known, scaled=core.scale >= 1000)
        # In "$5 million US dollars" the later, longer words agree; in "$50 UAH" the sign before decides.
        if money and (before is None or money.code == before.code):
            return Amount(core, before.start if before else core.start, money.end, "money", money.code, bare=False)
        if before is None and (measure := _measure(tokens, core, spot, words, known)):
            return measure
    if before:
        return Amount(core, before.start, end, "money", before.code, bare=False)
    times = words.phrases["times_before"].before(tokens.low, core.start)
    return Amount(core, core.start, end, what="factor" if times else "")


def _multiplies(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    """Whether "fois", "times" or "раз" makes a factor: not in "6 миллионов раз", and in Russian only after "в"."""
    return core.scale == 1 and (words.language != "ru" or tokens.low[core.start - 1 : core.start] == ["в"])


def _measure(tokens: Tokens, core: Core, spot: int, words: Lexicon, known: Units) -> Amount | None:
    """A unit of measure, possibly after a hyphen ("50-metre"), and "et demi" after it ("deux heures et demie")."""
    low = tokens.low
    hyphen = spot + 1 < len(low) and low[spot] == "-" and tokens.near(spot) and tokens.near(spot + 1)
    if hyphen and words.language != "en":
        return None
    if phrase := words.age_phrases.at(low, spot):
        return Amount(core, core.start, phrase[0], unit="year", what="age", bare=False)
    hit = measure_at(tokens, spot + hyphen, known)
    if hit is None:
        return None
    end, unit = dotted(tokens, hit[0], words.words["signs_dotted"]), known.measures[hit[1]]
    if half := words.phrases["half_after"].at(low, end):
        more = core.value + type(core.value)("0.5")
        core, end = replace(core, value=more, written=more), half[0]
    return Amount(core, core.start, end, unit=unit.id, what=unit.what, bare=False)


def _adjective(tokens: Tokens, core: Core, spot: int, words: Lexicon) -> Amount | None:
    """Digits with a hyphen and an ending: "16-летний" is an age, "10-процентный" a share, "2-х" the number itself."""
    low = tokens.low
    if (
        not words.suffixes["cardinal"]
        or spot + 1 >= len(low)
        or low[spot] != "-"
        or not (tokens.near(spot) and tokens.near(spot + 1))
    ):
        return None
    suffix = low[spot + 1]
    if suffix.startswith(words.suffixes["age"]):
        return Amount(core, core.start, spot + 2, unit="year", what="age", bare=False)
    if suffix.startswith(words.suffixes["share"]):
        return Amount(core, core.start, spot + 2, "share", bare=False)
    return Amount(core, core.start, spot + 2) if suffix in words.suffixes["cardinal"] else None


def aged(tokens: Tokens, found: Amount, words: Lexicon) -> bool:
    """Whether years are somebody's age: "âgé de 22 ans", "À 22 ans,", ", 16 лет,", "aged 22", "Sorel, 22,"."""
    low, start, end = tokens.low, found.start, found.end
    if found.unit not in ("", "year") or found.core.value > 120 or found.kind != "quantity":
        return False
    if words.not_phrases["age_before"].before(low, start) and not (
        words.language == "ru" and found.unit == "" and low[start - 1] != "возрасте"
    ):
        return True
    closed = end >= len(low) or low[end] in (",", ".", ")", "(", BREAK)
    opened = start > 0 and low[start - 1] in (",", "(")
    if found.unit == "":
        name = start >= 2 and tokens.raw[start - 2][0].isupper()
        return (
            words.language == "en" and opened and closed and name and found.core.plain and low[end : end + 1] == [","]
        )
    if any(word in words.nots["age_words"] for word in low[max(0, start - 6) : start]):
        return True
    if words.not_phrases["age_after"].at(low, end):
        return True
    at_age = (
        start > 0
        and low[start - 1] in words.nots["age_at"]
        and (start == 1 or low[start - 2] in (",", ".", BREAK) or closed)
    )
    return at_age or (opened and closed)


def rate(tokens: Tokens, end: int, words: Lexicon) -> tuple[int, str]:
    """The rate that follows, with up to three words of a noun between: where the number now ends, and "year" …"""
    low, said = tokens.low, 0
    for skip in range(2 * _RATE + 1):
        i = end + skip
        if i >= len(low) or said > _RATE:
            break
        if hit := words.phrases["per"].at(low, i):
            # "L’an dernier", "an hour ago" are times, no rates.
            if hit[0] < len(low) and low[hit[0]] in words.nots["per_past"]:
                return end, ""
            return (hit[0] if skip == 0 else end), hit[1]
        if not (low[i].isalpha() or low[i] in ("'", "-", "/")):
            break
        said += low[i].isalpha() and len(low[i]) > _LINK  # "d’eau potable par jour" are two words
    return end, ""


def head(tokens: Tokens, end: int, words: Lexicon) -> tuple[int, int] | None:
    """Tokens where the counted noun would stand: after the number and its "de" or "of", up to a mark or six words."""
    low = tokens.low
    link = words.phrases["links"].at(low, end)
    start = link[0] if link else end
    if start < len(low) and low[start] == "-" and tokens.near(start):
        start += 1
    while start < len(low) and (low[start] in _CLOSERS or low[start] in words.words["articles"] or low[start] == "'"):
        start += 1
    if start < len(low) and low[start] in words.nots["verbs_after"]:
        return None
    stop = start
    while (
        stop < len(low)
        and stop - start < _HEAD
        and (low[stop].isalpha() or (low[stop] in "'-" and stop > start and tokens.near(stop)))
    ):
        stop += 1
    return (start, stop) if stop > start else None
