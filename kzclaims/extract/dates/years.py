"""Years in a run of tokens, and what carries one: "2018", "l'an prochain", "the 1990s", "saison 2024/25".

A year stands for itself only after words that call for one ("en 2018", "by 2018", "в 2018 году").
"""

from __future__ import annotations

import calendar
from dataclasses import replace

from kzclaims.extract.dates.lengths import Lengths
from kzclaims.extract.dates.model import When
from kzclaims.extract.dates.words import Tokens

_FIRST_YEAR, _LAST_YEAR = 1500, 2199
# Grains a text may shift from the day of speech ("last month", "this quarter").
SHIFTABLE = {"year", "month", "week", "day", "quarter", "half", "century", "season"}
CAMPAIGN = "campaign"
# How strongly the words before call for a date: an article for a season, a preposition for a year as well.
WEAK, STRONG = 1, 2

Found = tuple[When, int] | None


class Years(Lengths):
    """Readers of years; each returns what it found and the index after it, or None."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.month_day = bool(self.options["month_day"])
        self.marked_year = bool(self.options["marked_year"])
        self.capital_months = bool(self.options["capital_months"])
        self.bare_codes = bool(self.options["bare_codes"])
        self.bare_days = bool(self.options["bare_days"])
        self.behind_days = frozenset(str(self.options["behind_days"]).split())

    def skip(self, i: int, *roles: str) -> int:
        """The index after at most one phrase of any of these roles."""
        for role in roles:
            hit = self.at(i, role)
            if hit:
                return hit[1]
        return i

    def year_number(self, i: int) -> int | None:
        """Four digits that can be a year and count nothing."""
        lexeme = self.lexeme(i)
        if lexeme is None or lexeme.form != "int" or len(lexeme.number) != 4:
            return None
        year = int(lexeme.number)
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return None
        after = self.tokens.raw[i + 1].strip() if i + 1 < len(self.tokens.raw) else ""
        spaced = self.tokens.raw[i][-1].isspace()
        if after and (after in "%‰°€$£₽₸" or (not spaced and after[0].isalpha())):
            return None
        return None if self.at(i + 1, "unit") and not self.marked_year else year

    def noun(self, i: int) -> bool:
        """Something follows that the number before may count: a lower-case word the tables do not know."""
        raw = self.tokens.raw[i] if i < len(self.tokens.raw) else "."
        return self.lexeme(i) is None and raw[0].isalpha() and raw[0].islower() and raw.rstrip() not in ("and", "at")

    def with_year(self, when: When, j: int) -> Found:
        """Add the year that follows: a number, "of last year", or "last" and "next"."""
        after = self.at(j, "shift")
        if after and after[0] != "0" and when.shift is None and not self.at(after[1], "unit"):
            return replace(when, shift=int(after[0])), after[1]
        k = j + (self.word(j) == "," and (self.month_day or when.grain == "day"))
        k = self.skip(k, "of") if k == j else k
        year = self.year_number(k)
        if year is not None:
            k = self.skip(k + 1, "year_after") if self.marked_year else k + 1
            return self.checked(replace(when, year=year), k)
        short = self.lexeme(k)
        if short and k == j and when.grain == "month" and short.form == "int" and 31 < int(short.number) < 100:
            # "En mai 68", unless it counts something.
            return (replace(when, year=1900 + int(short.number)), k + 1) if not self.noun(k + 1) else (when, j)
        bare = self.at(k, "article") is None or self.at(k, "shift") is not None
        related = self.relative(k if bare else self.skip(k, "article"))
        if related and related[0].grain == "year" and not related[0].context and (k > j or self.marked_year):
            return replace(when, year_shift=related[0].shift), related[1]
        return self.checked(when, j)

    def checked(self, when: When, j: int) -> Found:
        """No day that no year has; 29 February of a common year is left to be told apart later."""
        return None if when.grain == "day" and not valid(2024, when.index, when.day) else (when, j)

    def year(self, i: int, cued: int) -> Found:
        named = self.at(i, "year_before")
        j = named[1] if named else i
        year = self.year_number(j)
        if year is None:
            return None
        k = j + 1
        if self.word(k) == "-" and self.word(k + 1) in self.tokens.words.suffixes and self.glued(k + 1):
            k += 2
        marked = self.at(k, "year_after")
        if marked:
            return When("year", year), marked[1]
        if self.marked_year and not named and cued != STRONG:
            return None
        # Round numbers count things as often as they date them; "in 2000 villages" is no year.
        if (named or cued == STRONG) and not (year % 100 == 0 and self.noun(k)):
            return When("year", year), k
        return None

    def decade(self, i: int) -> Found:
        before = self.at(i, "decade_before")
        j = before[1] if before else i
        lexeme = self.lexeme(j)
        if lexeme is None or lexeme.form not in ("int", "decade") or len(lexeme.number) not in (2, 4):
            return None
        start = int(lexeme.number) if len(lexeme.number) == 4 else 1900 + int(lexeme.number)
        k = j + 1
        if self.word(k) == "'":
            k += 1
        if lexeme.form == "decade":
            if len(lexeme.number) == 2 and not before and self.word(j - 1) != "'":
                # "Women in their 30s"
                return None
            return (When("decade", index=start // 10), k) if start % 10 == 0 else None
        dash = self.word(k) == "-"
        after = self.at(k + dash, "decade_after")
        if start % 10 or (dash and not after) or not (after and dash if not before or self.marked_year else True):
            return None
        if after:
            k = self.skip(after[1], "decade_after")
        return When("decade", index=start // 10), k

    def campaign(self, i: int) -> Found:
        """Two years written together: "la saison 2024/25"; without the word, a slash is needed."""
        before = self.at(i, "campaign")
        j = before[1] if before else i
        year = self.year_number(j)
        if year is None or self.word(j + 1) not in ("/", "-"):
            return None
        following = self.lexeme(j + 2)
        if following is None or following.form != "int" or len(following.number) not in (2, 4):
            return None
        k = j + 3
        marked = self.at(k, "campaign")
        if int(following.number[-2:]) != (year + 1) % 100 or not (before or marked or self.word(j + 1) == "/"):
            return None
        return When(CAMPAIGN, year), marked[1] if marked else k

    def relative(self, i: int) -> Found:
        """Last month, l'an prochain, the previous year, cette année."""
        i = self.skip(i, "article") if not self.at(i, "shift") and not self.at(i, "context_unit") else i
        for role in ("context_unit", "shift"):
            before = self.at(i, role)
            unit = self.at(before[1] if before else i, "unit")
            if not unit or unit[0] not in SHIFTABLE or self.at(unit[1] - 1, "plural"):
                continue
            j, there = unit[1], None
            if before is None:
                j += self.word(j) == "-" and role == "context_unit"
                before = self.at(j, role)
                if before is None or (self.month_day and before[0] != "0"):
                    continue
                j = before[1]
            elif self.word(j) == "-" and (there := self.at(j + 1, "context_unit")):
                before, j = there, there[1]  # "cette année-là"
            grain = CAMPAIGN if unit[0] == "season" else unit[0]
            return When(grain, shift=int(before[0]), context=role == "context_unit" or there is not None), j
        return None


def valid(year: int, month: int, day: int) -> bool:
    """Such a day exists."""
    return 1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
