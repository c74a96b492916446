"""Expressions built on a length of time: "il y a deux ans", "within three years", "раз в год", "à 22 ans"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.extract.dates.core import Calendar
from kzclaims.extract.dates.model import Expression, Length

_WITH_LENGTH = ("ago", "ahead", "within", "within_or_lasts", "ahead_or_lasts", "lasts")
_POST_LENGTH = (("ago_after", "ago"), ("by_later", "ahead"), ("earlier", "earlier"), ("later", "later"))
# Hours are a time of day as often as a length: only these make them one.
_HOURS_NEED = {"ago", "ahead", "within", "within_or_lasts", "ahead_or_lasts", "lasts"}
_PEOPLE_AGE = Decimal(120)

# The roles that each kind of expression begins with.
AGE = frozenset(("aged", "age_before", "age_group"))
PREFIXES = frozenset((*_WITH_LENGTH, "span_opening"))
FREQUENCY = frozenset(("frequency", "habit", "per"))
LENGTHS = frozenset(
    ("whole", "half_of", "part_of_century", "adjective", "compare", "dozen", "several", "number", "between", "one_unit")
)


class Spans(Calendar):
    """Readers of such expressions; each returns one that starts at the token given, or None."""

    def prefixed_length(self, i: int) -> Expression | None:
        roles = self.look(i)
        opening = roles.get("span_opening")
        if opening:
            coming = self._coming(i, opening[1])
            if coming:
                return coming
        for operator in _WITH_LENGTH:
            hit = roles.get(operator)
            found = self.length(hit[1], bare=True) if hit else None
            if not found or self._is_time_of_day(i, found[0], operator):
                continue
            length, end = found
            back = self.at(end, "earlier_than") if "counts_back" in roles else None
            if back and self.lexeme(back[1]) is None:  # "за месяц до открытия", and no day: "за неделю до 5 июня"
                return Expression(i, back[1], "earlier", length=length)
            # "Held for fourteen months before a judge freed him": how long it went on, not when before.
            if operator not in ("ago", "ahead", "within") and "lasts_whatever" not in roles:
                post = self._post(i, end, length)
                if post:
                    return post
            if length.way:
                return Expression(i, end, "span", length=length)
            return Expression(i, end, operator, length=length)
        return None

    def _coming(self, i: int, j: int) -> Expression | None:
        """The next three years, les trois dernières années, последние пять лет."""
        for role, way in (("many_next", 1), ("many_last", -1)):
            hit = self.at(j, role)
            if hit:
                found = self.length(hit[1]) or self._one(hit[1])
                if found:
                    return Expression(i, found[1], "span", length=replace(found[0], way=way))
        found = self.length(j)
        return Expression(i, found[1], "span", length=found[0]) if found and found[0].way else None

    def _is_time_of_day(self, i: int, length: Length, operator: str) -> bool:
        return length.unit == "hour" and (operator not in _HOURS_NEED or self.at(i, "hour_at") is not None)

    def _post(self, start: int, end: int, length: Length) -> Expression | None:
        for role, operator in _POST_LENGTH:
            hit = self.at(end, role)
            if hit:
                return Expression(start, hit[1], operator, length=length)
        return None

    def bare_length(self, i: int) -> Expression | None:
        found = self.length(i, bare=True)
        if not found:
            return None
        length, end = found
        post = self._post(i, end, length)
        if post:
            return post
        if length.age or (length.unit == "year" and self._describes_a_person(i, end)):
            return Expression(i, end, "age", length=length)
        one = self.at(i, "one_unit")
        if length.unit == "hour" or (one and one[1] == end):
            return None
        return Expression(i, end, "span" if length.way else "lasts", length=length)

    def age(self, i: int) -> Expression | None:
        """À 22 ans, aged 22, в возрасте 22 лет, "Name, 22 ans,"."""
        aged = self.at(i, "aged")
        hit = aged or self.at(i, "age_before")
        if hit:
            found = self.length(hit[1]) or (self._bare_age(hit[1]) if aged else None)
            if found and self.at(found[1], "of") and self.word(found[1]) != ",":
                # "Condamné à deux ans de prison"
                return None
            units = ("year", "month") if aged else ("year",)  # "aged three years and two months"
            whole = found is not None and found[0].unit in units and (found[0].written or 0) <= _PEOPLE_AGE
            if found and whole and not found[0].way and not self._goes_on(found[1]):
                return Expression(i, found[1], "age", length=found[0])
        group = self.at(i, "age_group")
        if group:
            found = self.length(group[1])
            several = found is not None and found[0].unit == "year" and found[0].relation != Relation.EQ
            if found and several and not found[0].way and not self._goes_on(found[1]):
                return Expression(i, found[1], "age", length=found[0])
        if i and self.tokens.raw[i - 1].strip() == "," and self.lexeme(i):
            found = self.length(i)
            after = self.tokens.raw[found[1]].strip() if found and found[1] < len(self.tokens.raw) else ""
            plain = self.lexeme(i) is not None and self.word(i + 1) != "-" and not self.at(i, "adjective")
            told = found[0].written if found and plain and found[0].relation == Relation.EQ else None
            if found and found[0].unit == "year" and after == "," and told is not None and 2 <= told <= _PEOPLE_AGE:
                return Expression(i, found[1], "age", length=found[0])
        return None

    def _describes_a_person(self, i: int, end: int) -> bool:
        """22-летний Иван, 40-летняя женщина."""
        if not (self.at(i, "adjective") or self.at(end - 1, "adjective")) or end >= len(self.tokens.raw):
            return False
        return self.tokens.raw[end][0].isupper() or self.at(end, "age_adjective") is not None

    def _goes_on(self, j: int) -> bool:
        """What follows a length makes a date or a range of it."""
        return any(self.at(j, role) for role in ("ago_after", "by_later", "earlier", "later", "to"))

    def _bare_age(self, j: int) -> tuple[Length, int] | None:
        """English says "aged 22" without a unit."""
        lexeme = self.lexeme(j)
        if not self.month_day or lexeme is None or lexeme.form != "int" or len(lexeme.number) > 3:
            return None
        years = Decimal(lexeme.number)
        return Length(years, years, "year", Relation.EQ, years), j + 1

    def frequency(self, i: int) -> Expression | None:
        one = self.at(i, "frequency") or self.at(i, "habit")
        if one:
            unit, number = (one[0], Decimal(1)) if one[0].isalpha() else ("day", Decimal(one[0]))
            days = Decimal(7) if unit == "week" else number
            unit = "day" if unit == "week" else unit
            return Expression(i, one[1], "frequency", length=Length(days, days, unit, Relation.EQ, days))
        hit = self.at(i, "per")
        if not hit or (self.at(i, "frequency_a") and not self._counted_before(i)):
            return None
        if self.at(hit[1], "adjective"):
            return None  # "в трёхмесячный срок"
        found = self._one(hit[1]) if self.at(i, "frequency_a") else self.length(hit[1]) or self._one(hit[1])
        if not found or found[0].unit == "hour" or any(self.at(found[1], role) for role, _ in _POST_LENGTH):
            return None
        return Expression(i, found[1], "frequency", length=found[0])

    def _one(self, j: int) -> tuple[Length, int] | None:
        """A unit that stands for one of it: "par an", "over the past year"."""
        unit = self.at(j, "unit")
        if not unit or self.at(unit[1] - 1, "plural"):
            return None
        one = self.united(Length(Decimal(1), Decimal(1), "", Relation.EQ, Decimal(1)), j)
        return one if one and one[0].unit != "hour" else None

    def _counted_before(self, i: int) -> bool:
        """Within the four tokens before stands a number or a sum: "200 hours a year", "twice a week"."""
        for raw, lexeme in zip(self.tokens.raw[max(0, i - 4) : i], self.tokens.lexemes[max(0, i - 4) : i], strict=True):
            if raw.strip()[:1].isdecimal() or raw.strip() in ("$", "€", "£", "%", "once", "twice", "times"):
                return True
            roles = lexeme.node.roles if lexeme is not None and lexeme.node is not None else ()
            if any(role == "number" for role, _ in roles) and raw.strip() not in ("a", "an"):
                return True
        return False
