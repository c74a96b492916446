"""Calendar things in a run of tokens: days, months, years, parts of them, quarters, seasons, decades, relative days.

One grammar serves every language; word order differs less than one thinks, and where it does an option of the tables
says so.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.extract.dates.model import When
from kzclaims.extract.dates.words import Tokens
from kzclaims.extract.dates.years import SHIFTABLE, STRONG, Found, Years, valid

_DEPTH = 3
# The roles that ordinals and relative units begin with.
_COUNTED = frozenset(("quarter", "half", "ordinal", "shift"))
_RELATIVE = frozenset(("shift", "context_unit", "unit", "article"))


class Calendar(Years):
    """Readers of calendar things; each returns what it found and the index after it, or None."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self._known: dict[tuple[int, int], Found] = {}

    def when(self, i: int, cued: int, depth: int = 0) -> Found:
        """A calendar thing at ``i``; ``cued`` where the words before call for one."""
        lexeme = self.lexeme(i)
        if lexeme is None or depth > _DEPTH:
            return None
        key = i, cued
        if depth == 0 and key in self._known:
            return self._known[key]
        found = self._when(i, cued, depth, lexeme.form)
        if depth == 0:
            self._known[key] = found
        return found

    def _when(self, i: int, cued: int, depth: int, form: str) -> Found:
        """Only the readers that the token at ``i`` can begin, in the order of their precision."""
        if form == "date":
            return self._numeric(i)
        has = self.look(i)
        shift, digits = "shift" in has, form != "word"
        return (
            (self._deixis(i) if "deixis" in has or "context_day" in has else None)
            or (self._weekday(i, cued) if shift or "weekday" in has else None)
            or (self._day_month(i) if digits or "ordinal" in has else None)
            or (self._month(i, cued) if shift or "month" in has else None)
            or (self._parted(i, depth) if "part" in has else None)
            or (self._counted(i, cued) if digits or not _COUNTED.isdisjoint(has) else None)
            or (self.decade(i) if digits or "decade_before" in has else None)
            or (self.campaign(i) if digits or "campaign" in has else None)
            or (self._month_named(self.relative(i)) if not _RELATIVE.isdisjoint(has) else None)
            or (self._season(i, cued) if shift or "season" in has else None)
            or (self.year(i, cued) if digits or "year_before" in has else None)
        )

    # Days and months

    def _numeric(self, i: int) -> Found:
        lexeme = self.lexeme(i)
        if lexeme is None or lexeme.form != "date":
            return None
        first, second, third = (int(n) for n in re.split(r"[-/.]", lexeme.number))
        if first > 31:
            return (When("day", first, second, third), i + 1) if valid(first, second, third) else None
        year, day_first, month_first = third, valid(third, second, first), valid(third, first, second)
        if not (day_first or month_first):
            return None
        j = self.skip(i + 1, "year_after") if self.marked_year else i + 1
        if not day_first:
            return When("day", year, first, second), j
        # "03/04/2025": the day first, as most of the world writes; an American reading is kept in English.
        other = (first, second) if month_first and first != second and self.month_day else None
        return When("day", year, second, first, other=other), j

    def _deixis(self, i: int) -> Found:
        hit = self.at(i, "context_day")
        if hit:
            return When("day", shift=int(hit[0]), context=True), hit[1]
        hit = self.at(i, "deixis")
        return (When("day", shift=int(hit[0])), hit[1]) if hit else None

    def _weekday(self, i: int, cued: int) -> Found:
        shift, j = None, i
        before = self.at(i, "shift")
        if before:
            shift, j = int(before[0]), before[1]
        hit = self.at(j, "weekday")
        if not hit:
            return None
        weekday, j = int(hit[0]), hit[1]
        j = self.skip(j, "daypart")
        k = self.skip(j + (self.word(j) == ","), "article", "filler")
        dated = self._numeric(k) or self._day_month(k) or (self._month(k, STRONG) if self.month_day else None)
        if dated and dated[0].grain == "day":
            return replace(dated[0], weekday=weekday), dated[1]
        numbered = self._numbered(j, k) if shift is None else None
        if numbered:
            return When("day", day=numbered[0], weekday=weekday), numbered[1]
        after = self.at(j, "shift")
        if after and shift is None and after[0] != "0":
            shift, j = int(after[0]), after[1]
        if self.marked_year and shift is None and not cued:
            # "Среда" is also the environment.
            return None
        return When("day", weekday=weekday, shift=shift), j

    def _numbered(self, j: int, k: int) -> tuple[int, int] | None:
        """The number of a weekday without its month: "jeudi 13 à Lyon", "Thursday the 13th", not "jeudi 13 écoles"."""
        found = self.day_number(j if self.bare_days else k)
        if not found or (not self.bare_days and self.tokens.raw[found[1] - 1].strip().isdigit()):
            return None
        after = self.tokens.raw[found[1]].strip() if found[1] < len(self.tokens.raw) else ""
        apart = not after[:1].isalnum() and after[:1] not in tuple("%‰°€$£₽₸")
        return found if apart or self.word(found[1]) in self.behind_days else None

    def day_number(self, i: int) -> tuple[int, int] | None:
        """A number that can be a day of a month: 2, 1er, 11th, first."""
        lexeme = self.lexeme(i)
        if lexeme is None:
            return None
        if lexeme.form in ("int", "ordinal") and len(lexeme.number) < 3 and 1 <= int(lexeme.number) <= 31:
            j = i + 1
            if lexeme.form == "int" and self.word(j) == "-" and self.word(j + 1) in self.tokens.words.suffixes:
                j += 2
            return int(lexeme.number), j
        hit = self.at(i, "ordinal")
        return (int(hit[0]), hit[1]) if hit else None

    def _day_month(self, i: int) -> Found:
        numbered = self.day_number(i)
        if not numbered:
            return None
        day, j = numbered
        month = self.at(self.skip(j, "of") if self.word(j) != "," else j, "month")
        if not month or not self._capital(month[1] - 1, j):
            return None
        return self.with_year(When("day", None, int(month[0]), day), month[1])

    def _capital(self, last: int, first: int) -> bool:
        return not self.capital_months or any(
            lexeme.upper for lexeme in self.tokens.lexemes[first : last + 1] if lexeme is not None
        )

    def _month_named(self, found: Found) -> Found:
        """ "Ce mois de février 2023" is the one named, whichever month it is said in."""
        if found is None or found[0].grain != "month":
            return found
        named = self.skip(found[1], "of")
        told = self.when(named, STRONG) if named > found[1] and self.at(named, "month") else None
        return told or found

    def _month(self, i: int, cued: int) -> Found:
        shift = self.at(i, "shift")
        start = shift[1] if shift else i
        hit = self.at(start, "month")
        if not hit or not self._capital(hit[1] - 1, start):
            return None
        month, j = int(hit[0]), hit[1]
        if self.month_day and not shift:
            numbered = self.day_number(j)
            lexeme = self.lexeme(j)
            if numbered and lexeme and lexeme.form in ("int", "ordinal"):
                found = self.with_year(When("day", None, month, numbered[0]), numbered[1])
                # "In May 25 schools opened": a day only with a year, or where no other noun follows.
                led = start > 0 and self.word(start - 1) == "on"  # "on May 3 police said"
                if found and (led or found[0].year or lexeme.form == "ordinal" or not self.noun(numbered[1])):
                    return found
        found = self.with_year(When("month", None, month, shift=int(shift[0]) if shift else None), j)
        if found and found[1] == j and (self.at(start, "number") or ("", 0))[1] == hit[1]:
            # "Pour sept ans": a month only with a year.
            return None
        if found is None or cued or shift or found[1] > j:
            return found
        return None

    # Parts and units

    def _parted(self, i: int, depth: int) -> Found:
        hit = self.at(i, "part")
        if not hit:
            return None
        j = hit[1] + (self.word(hit[1]) == "-")
        for _ in range(2):
            j = self.skip(j, "of", "article") if not self.at(j, "shift") else j
        j = self.skip(j, "filler")
        inner = self.when(j, STRONG, depth + 1)
        if inner is None:
            unit = self.at(j, "unit")
            if not unit or unit[0] not in SHIFTABLE or unit[0] in ("day", "century", "season"):
                return None
            inner = When(unit[0], shift=0), unit[1]
        if inner[0].part or inner[0].grain == "day":
            return None
        return replace(inner[0], part=hit[0]), inner[1]

    def _counted(self, i: int, cued: int) -> Found:
        """First quarter, Q1, second half, 21st century."""
        year = self.year_number(i)
        for role in ("quarter", "half"):
            hit = self.at(i + 1, role) if year else self.at(i, role)
            if hit and year:
                return When(role, year, int(hit[0])), hit[1]
            if hit:
                found = self.with_year(When(role, None, int(hit[0])), hit[1])
                # "T3" is a tram line and a flat as well: a quarter only with a year.
                alone = found is not None and found[1] == hit[1] and not self.bare_codes
                return None if alone and self.word(i)[-1:].isdecimal() else found
        lexeme = self.lexeme(i)
        ordinal = self.at(i, "ordinal")
        last = self.at(i, "shift")
        if last and last[0] == "-1" and (unit := self.at(last[1], "unit")) and unit[0] in ("quarter", "half"):
            found = self.with_year(When(unit[0], None, 4 if unit[0] == "quarter" else 2), unit[1])
            return found if found and found[0].year is not None else None
        if ordinal:
            index, j = int(ordinal[0]), ordinal[1]
        elif lexeme and lexeme.form in ("ordinal", "roman", "int") and len(lexeme.number) < 3:
            index, j = int(lexeme.number), i + 1
            if self.word(j) == "-" and self.word(j + 1) in self.tokens.words.suffixes:
                j += 2
        else:
            return None
        unit = self.at(j + (self.word(j) == "-"), "unit")
        if not unit or (lexeme and lexeme.form == "int" and j == i + 1 and unit[0] != "century"):
            return None
        if (
            unit[0] == "century"
            and index in range(10, 30)
            and (lexeme is None or lexeme.form != "int" or self.marked_year)
        ):
            return When("century", index=index), unit[1]
        if unit[0] not in ("quarter", "half") or not 1 <= index <= {"quarter": 4, "half": 2}[unit[0]]:
            return None
        found = self.with_year(When(unit[0], None, index), unit[1])
        if found and found[0].year is None and found[0].year_shift is None and found[0].shift is None:
            whole = self.at(self.skip(self.skip(unit[1], "of"), "article"), "unit")
            if whole and whole[0] == "year" and whole[1] > unit[1] + 1:
                return replace(found[0], year_shift=0), whole[1]
            # "The first half" of a match is none of a year.
            if self.at(unit[1] - 1, "loose_half"):
                return None
        return found if cued or (found and found[1] > unit[1]) or unit[0] == "quarter" else None

    def _season(self, i: int, cued: int) -> Found:
        shift = self.at(i, "shift")
        j = shift[1] if shift else i
        hit = self.at(j, "season")
        if not hit:
            return None
        found = self.with_year(When("season", None, int(hit[0]), shift=int(shift[0]) if shift else None), hit[1])
        return found if found and (cued or shift or found[1] > hit[1]) else None
