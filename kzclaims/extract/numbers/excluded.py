"""What looks like a quantity and is none: dates, years, times, scores, ordinals, identifiers, parts of names.

Every rule looks a few tokens to either side only. What is doubtful is dropped: a number not reported is a gap that the
coverage shows, a year reported as a quantity a false claim.
"""

from __future__ import annotations

from decimal import Decimal

from kzclaims.extract.numbers.core import Core
from kzclaims.extract.numbers.text import BREAK, Tokens
from kzclaims.extract.numbers.words import Lexicon

_YEARS = (Decimal(1000), Decimal(2100))
_ALIKE = (Decimal(1900), Decimal(2100))
_BASES = frozenset(map(Decimal, (100, 1000, 10_000, 100_000, 1_000_000)))  # of rates: "per 100,000 people"
_STOPS = frozenset('.!?:;,()"«»“”-') | {BREAK}
_LIST_MARKS = frozenset("•*-–") | {BREAK}


def _word(tokens: Tokens, i: int) -> str:
    return tokens.low[i] if 0 <= i < len(tokens.low) else ""


def glued(tokens: Tokens, core: Core, *, closed: bool) -> bool:
    """Whether letters, hyphens or the like tie digits into a name: G20, Covid-19, 5G, 2e, #12, +33, 2:1.

    ``closed``: a unit follows, so that what comes after it does not matter.
    """
    i, end = core.start, core.end
    if tokens.near(i):
        before = tokens.raw[i - 1]
        if before[-1].isalpha() or (before in "_#@/\\&=.,") or (before == "+" and not closed) or before[0].isdigit():
            return True
        if before == ":" and tokens.near(i - 1) and i >= 2 and tokens.raw[i - 2][-1].isdigit():
            return True
        if before == "-" and tokens.near(i - 1) and i >= 2 and tokens.raw[i - 2][-1].isalpha() and not core.words:
            return True
    if core.words or closed or not tokens.near(end) or end >= len(tokens.raw):
        return False
    after = tokens.raw[end]
    if after[0].isalpha() or after in "_@#/\\&=°":
        return True
    more = end + 1 < len(tokens.raw) and tokens.near(end + 1)
    return more and (
        (after == "." and tokens.raw[end + 1][0].isalnum()) or (after in ",:" and tokens.raw[end + 1][0].isdigit())
    )


def labelled(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    """Whether a word before makes the number an identifier: article 5, n° 1187, No. 19, Boeing 737."""
    i = core.start
    before = _word(tokens, i - 1)
    k = i - 1
    if before in ("°", ".") and k >= 1:
        k -= 1
        before = tokens.low[k]
    if before == "№" or (before in words.nots["labels"] and (k == i - 1 or len(before) < 5) and not core.words):
        weak = before in words.nots["weak_labels"]
        return not weak or k < i - 1 or tokens.raw[k][0].isupper()
    if before == "n" and k < i - 1:
        return True  # n° 1187
    if before == "(" and _word(tokens, core.end) == ")" and _word(tokens, core.end + 1)[:1].isdigit():
        return True  # the code of a telephone number
    round_ = core.value in _BASES and core.scale == 1
    return (round_ and before in words.nots["base_before"]) or named(tokens, core, words)


def named(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    """Whether a capital makes the number part of a name: Windows 11 est, iPhone 15, Vivatech 2025, Five Star."""
    i, before, follower = core.start, tokens.raw[core.start - 1] if core.start else "", _word(tokens, core.end)
    if core.words:
        inside = bool(before) and before.isalpha() and tokens.raw[i].istitle() and core.end == i + 1 and core.scale == 1
        return inside and core.end < len(tokens.raw) and tokens.raw[core.end].istitle()
    if not core.plain or core.value >= 10_000 or not before.isalpha() or tokens.near(i) or before.islower():
        return False
    if core.value < 1000 and not before.istitle() and not before.isupper():
        return True
    if not before[0].isupper() or _word(tokens, i - 2) in words.nots["places"]:
        return False
    if words.phrases["relations"].before(tokens.low, i):
        return False
    if i == 1 or tokens.raw[i - 2] in _STOPS:  # any word has a capital there: "Seuls 45 sont restés", but "Apollo 11."
        return not follower or follower in _STOPS - {"-"}
    return not follower or follower in words.nots["verbs_after"] or not follower[0].isalpha()


def dated(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    """Whether the number is a day of the month, a year or a time of the day. Only bare integers can be."""
    if core.value != core.value.to_integral_value() or core.scale != 1 or core.hi is not None:
        return False
    return _day(tokens, core, words) or _year(tokens, core, words)


def _month(tokens: Tokens, i: int, words: Lexicon) -> bool:
    word = _word(tokens, i)
    if word == "of":
        word = _word(tokens, i + 1)
    return word in words.nots["months"]


def _day(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    i, end, low = core.start, core.end, tokens.low
    if core.value > 31 or not (core.plain or core.words):
        return False
    if _month(tokens, end, words) and (tokens.raw[end] != "may" or words.language != "en"):
        return True
    before = _word(tokens, i - 1)
    if before == "." and i >= 2:
        before = low[i - 2]
    if (
        before in words.nots["months"]
        and core.plain
        and (words.language != "en" or tokens.raw[i - 1 - (low[i - 1] == ".")][0].isupper())
    ):
        return words.language == "en" or not (_word(tokens, end)[:1].isalpha())
    # "du 2 au 4 octobre", "les 14 et 15 mars", "с 1 по 5 мая", "14-15 March": another day and its month follow.
    k = end
    for _ in range(2):
        if _word(tokens, k) in ("au", "à", "-", "et", "and", "to", "по", "и", "или", "ou", "or", ",", "до"):
            k += 1
            if _word(tokens, k) in ("le", "the"):
                k += 1
            if _word(tokens, k).isdigit() and len(low[k]) <= 2:
                if _month(tokens, k + 1, words):
                    return True
                k += 1
    if words.language == "en" and before in ("-", "to", "and") and core.plain:
        j = i - 2
        if j >= 1 and low[j].isdigit() and len(low[j]) <= 2 and low[j - 1] in words.nots["months"]:
            return True
    return before in words.nots["date_articles"] and core.plain and not tokens.near(end) and "l'" not in before


def _year(tokens: Tokens, core: Core, words: Lexicon) -> bool:
    i, end, low = core.start, core.end, tokens.low
    follower = _word(tokens, end)
    if follower in words.nots["year_after"] and core.plain and core.value >= 100 and words.language == "ru":
        return True
    if core.plain and core.value < 100 and before_dash(tokens, i):
        return True
    if not core.plain or len(low[i]) != 4 or not _YEARS[0] <= core.value < _YEARS[1]:
        return False
    before = _word(tokens, i - 1)
    if before == "." and i >= 2:
        before = low[i - 2]
    if before in words.nots["months"] or _word(tokens, end) in words.nots["months"]:
        return True
    if before == "-" and tokens.near(i):
        return True
    said = words.phrases["relations"].before(low, i)
    if said and low[said[0]] not in words.nots["year_relations"]:
        return False
    if not _ALIKE[0] <= core.value < _ALIKE[1]:
        content = follower[:1].isalpha() and follower not in words.nots["verbs_after"]
        return before in words.nots["year_before"] and not content
    if before in ("-", "/") or follower in ("-", "/"):
        return True
    if before in words.nots["year_before"] and not (
        core.value % 100 == 0 and before in ("de", "des", "à", "из", "и", "et", "the", "of")
    ):
        return True
    return not _noun(follower, words)


def before_dash(tokens: Tokens, i: int) -> bool:
    """Whether the short end of a pair of years stands at ``i``: the 25 of "2024-25"."""
    return (
        i >= 2
        and tokens.low[i - 1] == "-"
        and tokens.near(i)
        and tokens.near(i - 1)
        and len(tokens.low[i - 2]) == 4
        and tokens.low[i - 2][:2] in ("19", "20")
    )


def _noun(word: str, words: Lexicon) -> bool:
    """Whether a word may be a counted noun in the plural, as far as its ending tells."""
    return (
        len(word) > 3
        and word[0].isalpha()
        and word not in words.nots["verbs_after"]
        and word.endswith(words.plural_endings)
    )


def timed(tokens: Tokens, start: int, end: int, core: Core, unit: str, words: Lexicon) -> bool:
    """Whether hours are a time of the day: "14 h 30", "à 8 heures", "8 часов утра", "at 8 pm"."""
    low = tokens.low
    follower = _word(tokens, core.end)
    if _word(tokens, core.start - 1) == "h" and core.plain and _word(tokens, core.start - 2).isdigit():
        return True
    if follower in ("am", "pm", "gmt", "o") and core.value <= 24 and words.language == "en":
        return follower != "o" or _word(tokens, core.end + 2) == "clock"
    if (
        words.language == "en"
        and follower in ("a", "p")
        and _word(tokens, core.end + 1) == "."
        and _word(tokens, core.end + 2) == "m"
    ):
        return True
    if unit != "hour" or core.value > 24 or core.value != core.value.to_integral_value():
        return False
    if end < len(low) and (low[end].isdigit() or words.not_phrases["clock_after"].at(low, end)):
        return True
    if _word(tokens, core.end) == "h" and core.value != 24 and _word(tokens, end) != "sur" and words.language == "fr":
        return words.phrases["relations"].before(low, start) is None
    if _word(tokens, start - 1) in words.nots["date_articles"]:
        return True
    if words.not_phrases["time_before"].before(low, start) is None:
        return False
    if _word(tokens, start - 1) in ("à", "в", "к", "at", "dès", "vers") or words.language == "fr":
        return words.not_phrases["time_continue"].at(low, end) is None and _word(tokens, start - 1) not in (
            "около",
            "jusqu",
            "depuis",
        )
    return False


def scored(tokens: Tokens, a: Core, b: Core, words: Lexicon) -> bool:
    """Whether two numbers with a dash are the score of a match: "2-1", "victoire 3-1"."""
    if not (a.plain and b.plain and tokens.near(b.start) and a.end + 1 == b.start and tokens.near(a.end)):
        return False
    if a.value >= b.value or b.value > 100 or a.value == 0:
        return b.value < 200 or a.value == b.value
    for back in range(1, 5):
        if _word(tokens, a.start - back) in words.nots["score_before"]:
            return True
    follower = _word(tokens, b.end)
    return not follower or (not follower[0].isalpha() and follower not in "%€$£°‰")


def many_digits(tokens: Tokens, i: int) -> int:
    """How many runs of bare digits stand in a row from ``i``, with nothing or one mark between: phone numbers."""
    count, k = 0, i
    while k < len(tokens.low) and count < 12:
        digits = tokens.low[k].replace(" ", "") if k == i else tokens.low[k]
        if not digits.isdigit() or (len(digits) > 4 and k > i):
            break
        count += 1
        k += 1
        if (
            k + 1 < len(tokens.low)
            and tokens.low[k] in ("-", "/", ")")
            and tokens.low[k + 1].isdigit()
            and tokens.near(k)
        ):
            k += 1
    return count


def list_number(tokens: Tokens, core: Core) -> bool:
    """Whether a number only counts the items of a list: "1. ", "2) " at the head of a line."""
    i = core.start
    heads = i == 0 or tokens.low[i - 1] == BREAK
    return heads and core.plain and core.value < 100 and _word(tokens, core.end) in (".", ")") and tokens.near(core.end)
