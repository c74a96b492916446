"""The bare number: digits, words or both, up to its words of scale; no unit and no comparative yet.

Separators, by rule: spaces and apostrophes group; two separators of one kind group, of two kinds the last is decimal.
One separator before exactly three digits is the doubtful case. In French and Russian a stop groups ("3.000 villages")
and a comma is decimal, in English the reverse; the other way round it groups only before "00" and without a word of
scale or a percent sign ("450.000 users", "12,500 habitants"), for nobody writes a decimal to the third zero.
Cardinals, hundreds, scales and collectives combine as in the grammars named in numbers/words.toml.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from kzclaims.claim import Relation
from kzclaims.extract.numbers.text import BREAK, Tokens
from kzclaims.extract.numbers.words import Lexicon
from kzclaims.record import record

_GROUPED = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_MILLION = Decimal(1_000_000)
_AFTER_TEN = 11
LONGEST = 16  # digits; longer ones are identifiers
_TRIPLE, _THOUSAND, _SHORT = 3, 1000, 4


@record(frozen=True, slots=True)
class Core:
    """Tokens ``start`` to ``end`` and what they say. ``hi`` is set where the words name a span ("des centaines").

    ``kind`` is "count", "share" (a fraction, in percent) or "factor"; ``scaled`` after a word or sign of scale, whose
    size is ``scale``; ``plain`` for ungrouped digits alone; ``words`` for a number in words alone.
    """

    start: int
    end: int
    value: Decimal
    hi: Decimal | None = None
    relation: Relation = Relation.EQ
    kind: str = "count"
    scale: Decimal = Decimal(1)
    plain: bool = False
    words: bool = False
    what: str = ""
    written: Decimal | None = None


def percent_of(part: Decimal, whole: Decimal) -> Decimal:
    """A fraction in percent, to the third decimal: 33.333 for a third, as the reviewed claims have it."""
    share = (100 * part / whole).quantize(Decimal("0.001"), ROUND_HALF_EVEN)
    return share.to_integral_value() if share == share.to_integral_value() else share.normalize()


def digits(token: str, language: str, *, measured: bool) -> Decimal | None:
    """The value of digits with separators; None for what is no number. ``measured``: a scale or percent follows."""
    text = token.replace(" ", "").replace("'", "")
    if len(text) - text.count(".") - text.count(",") > LONGEST or ":" in text or "/" in text or "-" in text:
        return None
    separators = [char for char in text if char in ".,"]
    if text[0] == "0" and len(text) > 1 and text[1] not in ".,":
        return None
    if not separators:
        return Decimal(text)
    if len(set(separators)) == 2:
        return Decimal(text.replace(separators[0], "").replace(",", "."))
    mark = separators[0]
    if len(separators) > 1:
        groups = text.split(mark)
        return Decimal("".join(groups)) if all(len(group) == 3 for group in groups[1:]) else None
    if _GROUPED.fullmatch(text) and text == token:
        own = mark == ("," if language == "en" else ".")
        if own or (text.endswith("00") and not measured):
            return Decimal(text.replace(mark, ""))
    return Decimal(text.replace(",", "."))


def _joint(tokens: Tokens, i: int) -> int:
    """The token after a hyphen that joins two words of one number, else ``i`` itself."""
    low = tokens.low
    return i + 1 if i + 1 < len(low) and low[i] == "-" and tokens.near(i) and tokens.near(i + 1) else i


def group(tokens: Tokens, i: int, words: Lexicon, value: int = -1) -> tuple[int, int] | None:
    """A number below 1,000 in words: where it ends, and its value. ``value`` is 1 after the "a" of "a hundred"."""
    low, room, last, size = tokens.low, 0, 0, len(tokens.low)
    while i < size:
        j = _joint(tokens, i) if value >= 0 else i
        joined = value >= 0 and j == i and low[j] in words.words["joined"]
        j += joined
        if j >= size:
            break
        word = low[j]
        if (amount := words.cardinals.get(word)) is not None:
            if value < 0:
                value = amount
            elif joined and not _may_join(value, room, amount, words.language):
                break
            elif amount == 20 and last == 4 and words.language == "fr":
                value, amount = value + 76, 80  # quatre-vingts
            elif 0 < amount < room and (room != _AFTER_TEN or 6 < amount < 10):
                value += amount
            else:
                break
            room, last = _room(amount, words.language), amount
        elif (
            word in words.hundreds
            and not joined
            and ((value < 0 and words.language == "fr") or 0 < value < 100 == words.hundreds[word])
        ):
            if value >= 20 and words.language == "fr":
                break
            value, room, last = 100 * max(value, 1), 100, 0
        else:
            break
        i = j + 1
    return (i, value) if value >= 0 else None


def _may_join(value: int, room: int, amount: int, language: str) -> bool:
    """Whether "et" or "and" may stand inside: vingt et un, soixante et onze; one hundred and five."""
    if language == "fr":
        return value % 100 in (20, 30, 40, 50, 60, 70) and room > 9 and amount in (1, 11)
    return room == 100


def _room(amount: int, language: str) -> int:
    """What may be added next is less than the room; after a French ten only 7, 8 and 9 (soixante-dix-sept)."""
    if amount >= 100:
        return 100
    if language == "fr" and amount in (60, 80):
        return 20
    if language == "fr" and amount == 10:
        return _AFTER_TEN
    return 10 if amount >= 20 and amount % 10 == 0 else 0


def scale_at(tokens: Tokens, i: int, words: Lexicon, *, after_digits: bool) -> tuple[int, Decimal] | None:
    """The word or sign of scale at token ``i``: where it ends, and its size."""
    if i >= len(tokens.low):
        return None
    j = _joint(tokens, i)
    size = words.scales.get(tokens.low[j])
    if size is None and after_digits:
        sign = tokens.raw[i]
        size = words.signs.get(sign)
        if size is not None and not _sign_stands(tokens, i, sign, words):
            return None
        j = i
    return (j + 1, size) if size is not None else None


def _sign_stands(tokens: Tokens, i: int, sign: str, words: Lexicon) -> bool:
    """Whether a one-letter sign is one of scale here: "£10m", "2 M", "12k", "5 M€"; not "10 m", "4K", "M. Untel"."""
    follower = tokens.raw[i + 1] if i + 1 < len(tokens.raw) else ""
    if len(sign) > 1:
        return True
    money = bool(follower) and tokens.near(i + 1) and not follower.isalnum() and follower in "€$£¥₸₽₴"
    before = any(sign in "€$£¥₸₽₴" for sign in tokens.raw[max(0, i - 4) : i - 1])  # "€10-15m" too
    if words.language == "en":
        if before or money:
            return True
        people = (
            follower.isalpha() and follower.endswith(words.plural_endings) and follower not in words.nots["verbs_after"]
        )
        return tokens.near(i) and ((sign == "m" and people) or sign in ("M", "k"))
    if sign == "G":
        return money
    last = tokens.raw[i + 2 : i + 3] in ([], [BREAK])  # "12 M." ends a text, "2 M. Untel" does not
    return (
        money
        or (sign == "M" and (follower != "." or last) and (follower.isalpha() or not follower or follower in ".,;:)"))
        or sign == "k"
    )


def core_at(tokens: Tokens, i: int, words: Lexicon) -> Core | None:
    """The bare number that starts at token ``i``."""
    low = tokens.low
    if low[i][0].isdigit():
        follower = scale_at(tokens, i + 1, words, after_digits=True)
        measured = bool(follower) or words.phrases["percent"].at(low, i + 1) is not None
        value = digits(low[i], words.language, measured=measured)
        if value is None:
            return None
        return _scaled(tokens, i, i + 1, value, words, plain=low[i].isdigit())
    if low[i] in words.halves:
        return _scaled(tokens, i, i + 1, words.halves[low[i]], words, plain=False)
    if low[i] in words.words["one"] and low[i] not in words.cardinals and i + 1 < len(low):
        if low[i + 1] in words.hundreds and (found := group(tokens, i + 1, words, 1)):
            return _scaled(tokens, i, found[0], Decimal(found[1]), words, plain=False)
        known = low[i + 1] in words.scales or low[i + 1] in words.collectives
        return _scaled(tokens, i, i + 1, Decimal(1), words, plain=False) if known else None
    if found := group(tokens, i, words):
        end, number = found
        exact = Decimal(number)
        if end + 1 < len(low) and low[end] in words.words["point"] and (decimals := group(tokens, end + 1, words)):
            exact, end = Decimal(f"{number}.{decimals[1]}"), decimals[0]
        return _scaled(tokens, i, end, exact, words, plain=False)
    if (size := words.scales.get(low[i])) is not None and words.language != "en" and low[i] not in words.plurals:
        if words.language == "fr" and size >= _MILLION and (i == 0 or low[i - 1] not in ("le", "du", "au")):
            return None
        return _scaled(tokens, i, i, Decimal(1), words, plain=False)
    if low[i] in words.collectives and words.language == "ru":
        return _scaled(tokens, i, i, Decimal(1), words, plain=False)
    return None


def _scaled(tokens: Tokens, start: int, i: int, value: Decimal, words: Lexicon, *, plain: bool) -> Core:
    """The number with its words of scale and what they leave room for: "3 millions 200 000", "two and a half"."""
    numeric, total, last, top, approx = tokens.low[start][0].isdigit(), Decimal(0), None, Decimal(1), False
    current: Decimal | None = value
    while True:
        if half := words.phrases["half_after"].at(tokens.low, i):
            if current is not None and last is None:
                current, i = current + Decimal("0.5"), half[0]
            elif current is None and last is not None:
                total, i = total + last / 2, half[0]
                break
        step = scale_at(tokens, i, words, after_digits=i > start and tokens.low[i - 1][0].isdigit())
        if step and current is not None and (last is None or step[1] < last):
            total, last, current = total + current * step[1], step[1], None
        elif step and current is None and last is not None and step[1] > last:
            total, last = total * step[1], step[1]
        elif current is not None and last is None and (found := _collective(tokens, i, words)):
            i, size = found
            total, last, current, approx = current * size, size, None, True
            top = size
            break
        else:
            break
        i = step[0]
        top = max(top, last)
        more = _rest(tokens, i, last, words)
        if more:
            i, current = more
    if current is not None:
        total += current
    relation = Relation.APPROX if approx else Relation.EQ
    alone = plain and i == start + 1
    return Core(start, i, total, relation=relation, scale=top, plain=alone, words=not numeric, written=total)


def _rest(tokens: Tokens, i: int, last: Decimal, words: Lexicon) -> tuple[int, Decimal] | None:
    """What follows a word of scale inside the same number."""
    low = tokens.low
    short = low[i - 1] in words.signs and len(low[i - 1]) <= _SHORT  # "537 тыс. 675": the dot ends no sentence
    if short and i + 1 < len(low) and low[i] == "." and low[i + 1].isdigit() and len(low[i + 1]) == _TRIPLE:
        i += 1
    j = _joint(tokens, i)
    if j < len(low) and low[j] in words.words["joined"] and words.language == "en":
        j += 1
    if j >= len(low):
        return None
    if low[j][0].isdigit() and low[i - 1] not in ("k", "m"):
        triple = low[j].isdigit() and len(low[j]) == _TRIPLE  # "7 млн 062 тыс. 358"
        value = Decimal(low[j]) if triple else digits(low[j], words.language, measured=True)
        if value is None or value >= last or value != value.to_integral_value():
            return None
        step = scale_at(tokens, j + 1, words, after_digits=True)
        grouped = value >= _THOUSAND and j == i and " " in low[j]
        units = triple and last == _THOUSAND and not step
        return (j + 1, value) if (step and step[1] < last) or grouped or units else None
    found = group(tokens, j, words)
    if found is None or found[1] >= last:
        return None
    if last > 1000 and (step := scale_at(tokens, found[0], words, after_digits=False)) and step[1] >= last:
        return None
    return found[0], Decimal(found[1])


def _collective(tokens: Tokens, i: int, words: Lexicon) -> tuple[int, Decimal] | None:
    """A collective such as "douzaine", with what it multiplies ("dizaines de milliers"): where it ends, its size."""
    if i >= len(tokens.low):
        return None
    j = _joint(tokens, i)
    word = tokens.low[j]
    size = words.collectives.get(word) or (words.plurals[word][0] if word in words.plurals else None)
    if size is None or word in words.scales:
        return None
    j += 1
    link = words.phrases["links"].at(tokens.low, j)
    for k in {link[0] if link else j, j}:
        if k < len(tokens.low) and (
            larger := words.scales.get(tokens.low[k]) or words.plurals.get(tokens.low[k], (None,))[0]
        ):
            return k + 1, size * larger
    return j, size
