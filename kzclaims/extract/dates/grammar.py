"""From a run of tokens to dated expressions: a preposition or none, a calendar thing, a range or a length.

Every reader looks a bounded number of tokens ahead and a run is read from left to right, so the whole is linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.extract.dates.model import Expression, Length, When
from kzclaims.extract.dates.spans import AGE, FREQUENCY, LENGTHS, PREFIXES, Spans
from kzclaims.extract.dates.years import STRONG, Found, valid

# Prepositions in the order they are tried; the first that makes sense of what follows wins.
_WITH_DATE = (
    "notbefore",
    "nolater",
    "by",
    "until",
    "before",
    "upto",
    "ever_since",
    "since",
    "after",
    "around",
    "at",
    "weak_at",
)
_DATED = frozenset(_WITH_DATE)
# What a range without a preposition can begin with.
_RANGED = frozenset(("month", "weekday", "ordinal", "quarter", "half", "decade_before", "year_before", "number"))

_WEEK = Length(Decimal(7), Decimal(7), "day", Relation.EQ, Decimal(7))
# A text with so many months that date nothing is a dump of data; what follows in it is not read.
_IDLE = 2000


class Grammar(Spans):
    """The expressions of one text."""

    def expressions(self) -> Iterator[Expression]:
        """All of them, from left to right, none overlapping."""
        idle = 0
        for start, stop in self.tokens.runs():
            i = start
            while i < stop and idle < _IDLE:
                found = self._expression(i)
                if found and self._stands(found):
                    yield found
                    i = found.end
                else:
                    idle += "month" in self.look(i)
                    i += 1

    def _expression(self, i: int) -> Expression | None:
        lexeme = self.lexeme(i)
        if lexeme is None:
            return None
        has, digits = self.look(i), lexeme.form != "word"
        if not has and not digits:
            return None
        comma = i > 0 and self.word(i - 1) == ","
        if "deixis" in has or "context_day" in has:
            return self._bare(i)
        return (
            (self.age(i) if comma or not AGE.isdisjoint(has) else None)
            or (self._between(i) if "between" in has else None)
            or (self._opened(i) if "since" in has else None)
            or (self._prefixed(i) if not _DATED.isdisjoint(has) else None)
            or (self.prefixed_length(i) if not PREFIXES.isdisjoint(has) else None)
            or (self.frequency(i) if not FREQUENCY.isdisjoint(has) else None)
            or (self._ranged(i, i, "") if digits or not _RANGED.isdisjoint(has) else None)
            or (self._subject(i) if digits else None)
            or self._bare(i)
            or (self.bare_length(i) if digits or not LENGTHS.isdisjoint(has) else None)
        )

    def _stands(self, found: Expression) -> bool:
        """Nothing before or after makes another thing of it: "article 2020", "1900-2000-1234", "décret 2018"."""
        when = found.when
        if when is None or when.grain != "year" or found.operator not in ("at", "bare", "range"):
            return True
        first = self.lexeme(found.start)
        if first is None or first.form != "int":
            return True
        before = self.tokens.raw[found.start - 1].strip() if found.start else ""
        if before[-1:].isdigit() or before[-1:] in tuple("-+$€£#/№°₸₽") or before.rstrip(".").isupper():
            return False
        marks = [self.look(found.start - back).get("not_year_before") for back in (1, 2, 3) if found.start >= back]
        return not any(mark and mark[1] == found.start for mark in marks)

    def _subject(self, i: int) -> Expression | None:
        """A year that does something: "2026 sera …", "2026 was to …"."""
        lexeme = self.lexeme(i)
        led = i == 0 or self.word(i - 1) == "," or self.at(i - 1, "year_led") is not None
        if lexeme is None or lexeme.form != "int" or not led or not self.at(i + 1, "year_verb"):
            return None
        found = self.when(i, STRONG)
        whole = found is not None and found[0].grain == "year" and found[1] == i + 1
        return Expression(i, i + 1, "bare", found[0]) if found and whole else None

    # A preposition and a date

    def _opened(self, i: int) -> Expression | None:
        """A range that a preposition opens: du 2 au 4 octobre, from 2023 to 2025, с 2 по 4 октября."""
        hit = self.at(i, "since")
        if not hit:
            return None
        j = self.skip(hit[1], "article")
        first = self.at(j, "weekday")
        to = self.at(first[1], "to") if first else None
        last = self.at(self.skip(to[1], "article"), "weekday") if to else None
        if last:
            # "From Monday to Friday" is every week.
            return Expression(i, last[1], "frequency", length=_WEEK)
        return self._ranged(i, j, "to")

    def _between(self, i: int) -> Expression | None:
        hit = self.at(i, "between")
        return self._ranged(i, self.skip(hit[1], "article"), "and") if hit else None

    def _prefixed(self, i: int) -> Expression | None:
        roles = self.look(i)
        for operator in _WITH_DATE:
            hit = roles.get(operator)
            if not hit:
                continue
            if operator == "since" and (weak := roles.get("weak_since")) and weak[1] >= hit[1]:
                # "Du" alone is "of": it calls for a year, but is no part of the quote.
                continue
            j = self._after_preposition(hit[1])
            if operator == "around" and not self._is_about_a_year(j):
                continue
            cue = int(hit[0]) if operator == "weak_at" else STRONG
            ranged = self._ranged(i, j, "") if operator in ("at", "weak_at", "around") and cue else None
            if ranged:
                return ranged
            found = self.when(j, cue) or self.when(hit[1], cue)
            if found and operator == "at" and self.month_day and self._needs_no_preposition(found[0]):
                return None
            if found and self._weekly(i, *found):
                return Expression(i, found[1], "frequency", length=_WEEK)
            if found:
                return self._ended(Expression(i, found[1], "at" if operator == "weak_at" else operator, found[0]))
        return None

    def _weekly(self, i: int, when: When, end: int) -> bool:
        """A weekday with nothing but its article comes every week: "le dimanche", "le vendredi soir"."""
        alone = when.weekday is not None and not (when.index or when.day or when.context) and when.shift is None
        alone = alone and self.at(end, "context_unit") is None
        return alone and "" != self.word(i) == self.options["weekly"]

    def _is_about_a_year(self, j: int) -> bool:
        """Not a number that things are counted with: "around 1900", "около 2000 школ"."""
        year = self.year_number(j)
        if year is None or (self.marked_year and self.at(j + 1, "year_after")):
            return True
        return not self.marked_year and year % 100 != 0 and not self.noun(j + 1)

    def _needs_no_preposition(self, when: When) -> bool:
        """English has none before "next month"; the "on" before it belongs to a verb."""
        return when.shift is not None and when.grain in ("week", "month", "year") and not when.part and not when.context

    def _after_preposition(self, j: int) -> int:
        for _ in range(2):
            if self.at(j, "part") or self.at(j, "shift") or self.at(j, "context_day") or self.at(j, "deixis"):
                break
            j = self.skip(j, "filler", "article")
        return j

    def _ended(self, found: Expression) -> Expression:
        """Words after a date that turn it into a deadline: "fin 2026 au plus tard"."""
        late = self.at(found.end, "latest")
        if late and found.operator in ("at", "bare", "by", "until", "upto"):
            return replace(found, end=late[1], operator="nolater")
        early = self.at(found.end, "earliest") if found.operator in ("at", "bare") else None
        return replace(found, end=early[1], operator="notbefore") if early else found

    def _bare(self, i: int) -> Expression | None:
        before = self.tokens.look(i - 1) if i else {}
        # "Of 2018" calls for a year as "in" does; so does a bracket around nothing else.
        cued = any(role in before and before[role][1] == i for role in ("of", "weak_since"))
        month = self.at(i, "month")
        if month:
            # A quote read again is nothing but a month.
            cued = cued or (i == 0 and month[1] == len(self.tokens.raw))
        elif not cued:
            cued = self.year_number(i) is not None and self._alone(i)
        found = self.when(i, STRONG if cued and not self.at(i, "season") else 0)
        return self._ended(Expression(i, found[1], "bare", found[0])) if found else None

    def _alone(self, i: int) -> bool:
        """A year in brackets, or one that makes up the whole text."""
        before = self.tokens.raw[i - 1].strip() if i else ""
        after = self.tokens.raw[i + 1].strip() if i + 1 < len(self.tokens.raw) else ""
        return (before in ("", "(", "[", ",") and after in ("", ")", "]")) or (before == "(" and after == ",")

    # Ranges

    def _ranged(self, start: int, j: int, opener: str) -> Expression | None:
        first = self._endpoint(j, opener)
        if not first:
            return None
        separator = self._separator(first, opener)
        if separator is None:
            return None
        second = self._endpoint(self._after_preposition(separator) if opener else separator, opener, first[0].grain)
        if not second:
            return None
        if second[0].grain == "day" and not second[0].index:
            # "Le 4 mars à 2 h 47": a time of day.
            timed = self.length(separator)
            if timed and timed[0].unit == "hour":
                return None
            # "October 2-4, 2025"
            second = self.with_year(replace(second[0], index=first[0].index), second[1])
        ends = _joined(first[0], second[0]) if second else None
        if not second or not ends:
            return None
        operator = "between" if opener == "and" else "range"
        return Expression(start, second[1], operator, ends[0], ends[1])

    def _separator(self, first: tuple[When, int], opener: str) -> int | None:
        j = first[1]
        if opener:
            hit = self.at(j, opener)
            return hit[1] if hit else None
        if self.word(j) == "-":
            return j + 1
        hit = self.at(j, "and")
        if hit and first[0].grain == "year" and self.year_number(hit[1]) == (first[0].year or 0) + 1:
            return hit[1]
        if first[0].grain != "day" or (first[0].weekday is not None and not first[0].day):
            return None
        if hit and not first[0].index:
            return hit[1]
        # "October 2 to 4", "2 to 4 October": the days of one month need no "from".
        hit = None if self.marked_year else self.at(j, "to")
        dated = hit is not None and (self.day_number(hit[1]) or (self.month_day and self.at(hit[1], "month")))
        return hit[1] if hit and dated else None

    def _endpoint(self, j: int, opener: str, like: str = "") -> Found:
        lexeme = self.lexeme(j)
        if lexeme is None:
            return None
        if like == "year" and not opener and lexeme.form == "int" and len(lexeme.number) == 2:
            return When("year", int(lexeme.number)), j + 1
        named = self.at(j, "weekday")
        numbered = self.day_number(named[1]) if named else None
        if named and numbered and not self.at(numbered[1], "month"):
            return When("day", day=numbered[0], weekday=int(named[0])), numbered[1]
        found = self.when(j, STRONG)
        if found:
            return found
        day = self.day_number(j) if lexeme.form in ("int", "ordinal") else None
        if day:
            return When("day", day=day[0]), day[1]
        if self.at(j, "month"):
            return None
        year = self.year_number(j)
        return (When("year", year), j + 1) if year is not None else None


def _joined(first: When, second: When) -> tuple[When, When] | None:
    """Two ends of a range, each with what it takes from the other; None where they make none."""
    if first.grain == "year" and second.grain == "year":
        a, b = first.year, second.year
        if a is None or b is None or a < 100:
            return None
        b = b if b >= 100 else a - a % 100 + b
        return (first, replace(second, year=b)) if a < b <= a + 100 else None
    if first.grain != second.grain or first.grain not in ("day", "month", "quarter", "decade"):
        return None
    if first.shift is not None or second.shift is not None or (first.weekday is not None and not first.day):
        return None
    if first.grain == "day":
        if not first.index:
            first = replace(first, index=second.index, year=second.year, year_shift=second.year_shift)
        elif not second.index:
            second = replace(second, index=first.index, year=second.year or first.year, year_shift=first.year_shift)
        if not first.index or not all(valid(w.year or 2024, w.index, w.day) for w in (first, second)):
            return None
    if first.year is None and first.year_shift is None and (second.year is not None or second.year_shift is not None):
        early = (first.index, first.day) <= (second.index, second.day)
        if second.year is not None:
            first = replace(first, year=second.year - (not early))
        else:
            first = replace(first, year_shift=(second.year_shift or 0) - (not early))
    elif second.year is None and first.year is not None and first.grain != "decade":
        early = (first.index, first.day) <= (second.index, second.day)
        second = replace(second, year=first.year + (not early))
    if first.year is not None and second.year is not None:
        if (first.year, first.index, first.day) >= (second.year, second.index, second.day):
            return None
    elif first.grain == "day" and first.index == second.index and first.day >= second.day:
        return None
    return first, second
