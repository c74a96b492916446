"""Numbers, amounts and lengths of time in a run of tokens: "deux ans et demi", "more than 18 months", "двухлетний"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Relation
from kzclaims.extract.dates.model import Length
from kzclaims.extract.dates.words import Lexeme, Tokens

# A length keeps days, months and years, the units of the contract; other units are counted in these.
_UNITS = {
    "year": (1, "year"),
    "half": (6, "month"),
    "quarter": (3, "month"),
    "month": (1, "month"),
    "week": (7, "day"),
    "fortnight": (14, "day"),
    "day": (1, "day"),
    "hour": (1, "hour"),
    "decade": (10, "year"),
    "century": (100, "year"),
}
# What a longer unit is counted in, where some of that is added to it.
_PARTS = {"year": ("month", 12)}
# "Approximately" moves a number by 5 % either way, as in the dossiers' gold standard.
_ABOUT = Decimal("0.05")
_LONGEST = 12  # words of one number


class Lengths:
    """Readers of lengths over the tokens of one text; each returns a value and the index after it, or None."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.look = tokens.look
        self.options = tokens.words.options
        self.joiner = tokens.words.options["joiner"]

    def lexeme(self, i: int) -> Lexeme | None:
        """The token at ``i`` where the tables know it."""
        return self.tokens.lexemes[i] if 0 <= i < len(self.tokens.lexemes) else None

    def word(self, i: int) -> str:
        """The folded word at ``i``, "" for a barrier."""
        lexeme = self.lexeme(i)
        return lexeme.word if lexeme else ""

    def at(self, i: int, role: str) -> tuple[str, int] | None:
        """Value and end of the phrase of this role at ``i``."""
        return self.look(i).get(role)

    def glued(self, i: int) -> bool:
        """No white space stands before token ``i``."""
        return i > 0 and not self.tokens.raw[i - 1][-1].isspace()

    def number(self, i: int) -> tuple[Decimal, int] | None:
        """A number in digits or words."""
        lexeme = self.lexeme(i)
        if lexeme is None:
            return None
        if lexeme.form in ("int", "grouped", "decimal"):
            return (Decimal(lexeme.number), i + 1) if lexeme.number else None
        total, current, j = Decimal(0), Decimal(0), i
        room = Decimal(10**6)
        for step in range(_LONGEST):
            k = j
            if step:
                k += self.word(j) == "-" or (self.joiner != "" and self.word(j) == self.joiner)
            hit = self.at(k, "number")
            if not hit:
                break
            value = Decimal(hit[0])
            if value in (100, 1000) and step and current:
                current *= value
                room = value
                if value == 1000:
                    total, current = total + current, Decimal(0)
            elif value < room:
                current += value
                room = _room(value)
            else:
                break
            j = hit[1]
        return (total + current, j) if j > i else None

    def amount(self, i: int) -> tuple[Length, int] | None:
        """A number with its comparative, a range, or an indefinite number; the unit is still empty."""
        relation, j = Relation.EQ, i
        compared = self.at(i, "compare")
        if compared:
            relation, j = Relation(compared[0]), compared[1]
        for role in ("dozen", "several"):
            hit = self.at(j, role)
            if hit:
                value = Decimal(hit[0])
                if role == "several":
                    return Length(value, None, "", Relation.GE), hit[1]
                return _bounded(value, Relation.APPROX if relation == Relation.EQ else relation), hit[1]
        first = self.number(j)
        if not first:
            return None
        value, j = first
        second = self._second(j)
        if second and second[0] > value and relation == Relation.EQ:
            return Length(value, second[0], "", Relation.BETWEEN), second[1]
        return _bounded(value, relation), j

    def _second(self, j: int) -> tuple[Decimal, int] | None:
        for role in ("to", "and"):
            hit = self.at(j, role)
            if hit:
                return self.number(hit[1])
        return self.number(j + 1) if self.word(j) == "-" else None

    def length(self, i: int, bare: bool = False) -> tuple[Length, int] | None:
        """A length of time; ``bare`` allows a unit without a number ("через год")."""
        for role, unit in (("whole", "month"), ("half_of", "month")):
            hit = self.at(i, role)
            if hit:
                return Length(Decimal(hit[0]), Decimal(hit[0]), unit, written=Decimal(hit[0])), hit[1]
        rounded = self._rounded(i)
        if rounded:
            return rounded
        hit = self.at(i, "adjective")
        if hit and not hit[0].startswith("-"):
            value, unit = hit[0].split()
            return _in_unit(_bounded(Decimal(value), Relation.EQ), unit), hit[1]
        opened = self.at(i, "between")
        counted = self.amount(opened[1] if opened else i)
        if opened and (counted is None or counted[0].relation != Relation.BETWEEN):
            return None
        if counted is None:
            one = self.at(i, "one_unit")
            alone = (_in_unit(_bounded(Decimal(1), Relation.EQ), one[0]), one[1]) if one else None
            whole = self._with_rest(i, *alone) if alone else None
            return whole or (alone if bare else None)
        found = self.united(*counted)
        return (self._with_rest(i, *found) or found) if found else None

    def _with_rest(self, i: int, first: Length, j: int) -> tuple[Length, int] | None:
        """The whole of "two years and three months", counted in the smaller unit; None where nothing more is added."""
        small = _PARTS.get(first.unit)
        joined = self.at(j, "and") if self.word(j) in ("et", "and", "и") else None  # not "or"
        if small is None or not joined or first.written is None or first.written % 1 or first.way or first.age:
            return None
        if self.at(i - 1, "between"):
            return None  # "between one year and eight months"
        counted = self.amount(joined[1])
        rest = self.united(*counted) if counted else None
        if rest is None or rest[0].unit != small[0] or rest[0].relation != Relation.EQ or rest[0].written is None:
            return None
        if not 0 < rest[0].written < small[1]:
            return None  # "a year and eighteen months": two lengths
        whole = _bounded(first.written * small[1] + rest[0].written, first.relation)
        return replace(whole, unit=small[0], way=rest[0].way, age=rest[0].age), rest[1]

    def _rounded(self, i: int) -> tuple[Length, int] | None:
        """Half a century, a quarter of one: some fifty years, where nothing says that they are more or fewer."""
        compared = self.at(i, "compare")
        hit = self.at(compared[1] if compared else i, "part_of_century")
        if hit is None:
            return None
        return _in_unit(_bounded(Decimal(hit[0]), Relation(compared[0] if compared else "approx")), "year"), hit[1]

    def united(self, amount: Length, j: int) -> tuple[Length, int] | None:
        """An amount with the unit that follows it."""
        way = 0
        for role, sign in (("many_next", 1), ("many_last", -1)):
            hit = self.at(j, role)
            if hit:
                way, j = sign, hit[1]
        if self.word(j) == "-":
            hit = self.at(j + 1, "adjective")
            if hit and hit[0].startswith("-"):
                return _in_unit(amount, hit[0][2:]), hit[1]
            j += 1
        amount, j = self._halved(amount, j)
        unit = self.at(j, "unit")
        if not unit or unit[0] not in _UNITS:
            return None
        if self.options["marked_year"] and unit[0] == "year" and 1500 <= (amount.written or amount.lo or 0) < 2200:
            return None
        amount, j = self._halved(amount, unit[1])
        for role, sign in (("many_next", 1), ("many_last", -1)):
            hit = self.at(j, role)
            if hit:
                way, j = sign, hit[1]
        old = self.at(j, "age_after")
        return replace(_in_unit(amount, unit[0]), way=way, age=old is not None), old[1] if old else j

    def _halved(self, amount: Length, j: int) -> tuple[Length, int]:
        half = self.at(j, "and_half")
        if half and amount.written is not None:
            return _bounded(amount.written + Decimal("0.5"), amount.relation), half[1]
        return amount, j


def _room(value: Decimal) -> Decimal:
    """What may follow a number word in the same number: after 60 up to 19, after 20 up to 9, after 100 up to 99."""
    if value < 20:
        return Decimal(0)
    if value < 100:
        return Decimal(20 if value in (60, 80) else 10)
    return value


def _bounded(value: Decimal, relation: Relation) -> Length:
    lo: Decimal | None = value
    hi: Decimal | None = value
    match relation:
        case Relation.GT | Relation.GE:
            hi = None
        case Relation.LT | Relation.LE:
            lo = None
        case Relation.APPROX:
            lo, hi = value * (1 - _ABOUT), value * (1 + _ABOUT)
    return Length(lo, hi, "", relation, value)


def _in_unit(amount: Length, unit: str) -> Length:
    times, name = _UNITS[unit]
    if unit == "century" and amount.relation == Relation.EQ and amount.written is not None:
        amount = _bounded(amount.written, Relation.APPROX)  # "a century ago" is no day of a year
    lo, hi, written = (None if n is None else n * times for n in (amount.lo, amount.hi, amount.written))
    if name == "year" and written is not None and written % 1:
        # A year and a half is counted in months, which dates can be moved by.
        lo, hi, written = (None if n is None else n * 12 for n in (lo, hi, written))
        name = "month"
    return Length(lo, hi, name, amount.relation, written)
