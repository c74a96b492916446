"""Messages for readers, in French and English: a template with typed arguments, worded only where it is shown.

French typography: narrow no-break spaces between digits and before ; ! ? %, others inside « » and before a colon.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Union

from kzclaims import edtf
from kzclaims.claim import Claim, Named, Number, Period, Relation, Value, Words

LANGUAGES = ("fr", "en")
# What an article or a story is about, where that has no name.
NAMELESS = {
    "fr": ("le sujet de l’article", "le sujet des articles"),
    "en": ("the subject of the article", "the subject of the articles"),
}
# A thing without a name in the language of the reader is shown as a quotation.
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# The sign that opens in English closes in German and in Russian what „ has opened.
_OPENING = {"«": "»", "“": "”", "„": "“”", "‘": "’"}
# A mark of quotation with the space that French sets beside it.
_MARK = re.compile(r"[«“„]\s?|\s?[»”]|(?<!\w)‘|’")
_MARKS = frozenset("«“„»”‘’")
_INNER = {"fr": str.maketrans("«»", "“”"), "en": str.maketrans("“”", "‘’")}
# What French joins with the word that follows, where a place of a template stands behind it.
_BEFORE_A_PLACE = re.compile(r"\b([dD]e|[àÀ]|[qQ]ue) \{(\w+)\}")
_VOWEL = re.compile(r"[aàâeéèêëiîïoôuùûœæ]|hé", re.IGNORECASE)
_CONTRACTED = {("de", "le "): "du ", ("de", "les "): "des ", ("à", "le "): "au ", ("à", "les "): "aux "}
NNBSP, NBSP = "\u202f", "\u00a0"
_MONTHS = {
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin",
           "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "en": ["January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"],
}  # fmt: skip
_SCALES = {"fr": ((9, "Md"), (6, "M")), "en": ((9, "bn"), (6, "m"))}
_RELATIONS = {
    "fr": {"approx": "environ ", "gt": "plus de ", "ge": "au moins ", "lt": "moins de ", "le": "au plus "},
    "en": {"approx": "about ", "gt": "more than ", "ge": "at least ", "lt": "less than ", "le": "at most "},
}


@dataclass(frozen=True, slots=True)
class Name:
    """An entity to be named in the reader's language."""

    entity: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured, and in brackets of whom, where that has a name: "écoles rurales (Akmola)"."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Said:
    """A claim to be shown by its quote."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Versus:
    """Alternatives set against each other: "1 240 contre 1 420"."""

    items: tuple[Arg, ...]


Arg = Union[str, int, Decimal, date, Value, Name, Measure, Said, Versus, "Message", tuple["Arg", ...]]
Namer = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Message:
    """A text in both languages with named places; equal templates and arguments make equal messages."""

    fr: str
    en: str
    args: tuple[tuple[str, Arg], ...] = ()

    def filled(self, **args: Arg) -> Message:
        """The same text with its places filled."""
        return Message(self.fr, self.en, (*self.args, *sorted(args.items())))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Words messages in one language; ``namer`` maps (entity or term id, language) to a label."""

    language: str
    namer: Namer

    def say(self, message: Message) -> str:
        """The message in this language, typography set."""
        worded = {key: self.word(arg) for key, arg in message.args}
        if self.language != "fr":
            return _once(message.en.format(**worded))
        for word, key in _BEFORE_A_PLACE.findall(message.fr):
            worded[f"{word} {key}"] = joined(word, worded[key])
        return _once(french(_BEFORE_A_PLACE.sub(r"{\1 \2}", message.fr).format(**worded)))

    def word(self, arg: Arg) -> str:
        """One argument in this language."""
        match arg:
            case str():
                return arg
            case bool() | int() | Decimal():
                return number(Decimal(arg), self.language)
            case date():
                return day(arg, self.language)
            case Name(entity):
                return self.namer(entity, self.language)
            case Measure(claim):
                named = self.namer(claim.scope or claim.property, self.language)
                what = quoted(named, self.language) if _CYRILLIC.search(named) else named
                whose = self.namer(claim.subject, self.language)
                return what if not whose or whose in what or whose in NAMELESS[self.language] else f"{what} ({whose})"
            case Said(claim):
                if claim.quote is None:
                    source = claim.article
                    days = span(*edtf.bounds(source.published), self.language) if source.published else ""
                    return f"{source.publisher} ({days})" if days else source.publisher
                return quoted(claim.quote.exact, self.language)
            case Message():
                return self.say(arg)
            case Versus(items) if len(items) == 2:
                return {"fr": " contre ", "en": " against "}[self.language].join(self.word(item) for item in items)
            case Versus(items):
                return self.word(items)
            case tuple():
                *some, last = [self.word(part) for part in arg] or [""]
                return (", ".join(some) + {"fr": " et ", "en": " and "}[self.language] if some else "") + last
            case Named(entity):
                return self.namer(entity, self.language)
            case Words(text=text):
                return quoted(text, self.language)
            case Number():
                return self.amount(arg)
            case Period():
                return period(arg, self.language)

    def amount(self, value: Number) -> str:
        """A number with its relation and unit: "plus de 350", "environ 40 %", "239 Md EUR"."""
        shown = value.written
        if shown is None:
            shown = value.hi if value.relation in (Relation.LT, Relation.LE) else value.lo
        if shown is None:
            return "?"
        text = self.measured(shown, value)
        if value.relation == Relation.BETWEEN and value.hi is not None and value.lo is not None:
            return f"{self.measured(value.lo, value)}–{self.measured(value.hi, value)}"
        return _RELATIONS[self.language].get(value.relation, "") + text

    def measured(self, shown: Decimal, value: Number) -> str:
        """A bare number with the unit of ``value``."""
        if value.kind == "share":
            return number(shown, self.language) + (f"{NNBSP}%" if self.language == "fr" else "%")
        if value.kind == "money":
            return f"{scaled(shown, self.language)}{NBSP}{value.unit}"
        unit = self.namer(value.unit, self.language) if value.unit else ""
        return number(shown, self.language) + (f"{NBSP}{unit}" if unit else "")


def _once(text: str) -> str:
    """Quotation marks set once, where a template and the label in it both have them."""
    for double, single in (("«\u00a0«\u00a0", "«\u00a0"), ("\u00a0»\u00a0»", "\u00a0»"), ("““", "“"), ("””", "”")):
        text = text.replace(double, single)
    return text


def french(text: str) -> str:
    """Set French spaces where a plain one stands, and French apostrophes."""
    for mark in ";!?%":
        text = text.replace(f" {mark}", f"{NNBSP}{mark}")
    return text.replace(" :", f"{NBSP}:").replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»").replace("'", "’")


def joined(word: str, name: str) -> str:
    """ "de", "à" or "que" with the name behind it, as French joins them: d’Akmola, du port, aux élus, de Yagona."""
    for (before, article), short in _CONTRACTED.items():
        if word.lower() == before and name.startswith(article):
            return (short.capitalize() if word[0].isupper() else short) + name.removeprefix(article)
    return f"{word[:-1]}’{name}" if word[-1] == "e" and _VOWEL.match(name) else f"{word} {name}"


def quoted(text: str, language: str) -> str:
    """The text in the quotation marks of the reader's language, those it has at both ends left out.

    A mark that nothing closes or opens, as where a text was shortened, is left out too; a quotation within has the
    marks of the second level, where it has those of the first.
    """
    bare = balanced(text.strip())
    if bare[:1] in _OPENING and bare[-1:] in _OPENING[bare[0]] and bare.count(bare[0]) + bare.count(bare[-1]) == 2:
        bare = bare[1:-1].strip()
    if language == "fr":
        bare = re.sub(r"«[ \u00a0\u202f]", "«", re.sub(r"[ \u00a0\u202f]»", "»", bare))
    bare = bare.translate(_INNER[language])
    return f"«{NBSP}{bare}{NBSP}»" if language == "fr" else f"“{bare}”"


def balanced(text: str) -> str:
    """The text without the marks of quotation that nothing closes or opens in it."""
    if _MARKS.isdisjoint(text):
        return text.strip()
    opened: list[re.Match[str]] = []
    lonely: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        sign = mark[0].strip()
        if opened and sign in _OPENING[opened[-1][0].strip()]:
            opened.pop()
        elif sign in _OPENING:
            opened.append(mark)
        elif sign != "’":  # which is an apostrophe mostly
            lonely.append(mark)
    for mark in sorted((*lonely, *opened), key=lambda m: m.start(), reverse=True):
        text = text[: mark.start()] + text[mark.end() :]
    return text.strip()


def shortened(text: str, longest: int = 80) -> str:
    """A label of at most so many characters, cut at a word."""
    if len(text) <= longest:
        return text
    return (text[:longest].rpartition(" ")[0] or text[: longest - 1]).rstrip(" ,;:") + "…"


def sentence(text: str) -> str:
    """The text with a capital at its start, unless its first word has one inside (a brand such as eBook)."""
    first = re.match(r"\w+", text)
    return text[:1].upper() + text[1:] if first and first[0].islower() else text


def number(value: Decimal, language: str) -> str:
    """Digits in groups of three, at most four decimals: 12 345,5 or 12,345.5."""
    rounded = value.quantize(Decimal("0.0001"), ROUND_HALF_EVEN) if value.is_finite() else value
    text = f"{rounded:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(",", NNBSP).replace(".", ",") if language == "fr" else text


def significant(value: Decimal, digits: int) -> Decimal:
    """The value rounded half to even to a number of significant digits."""
    if not value:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_EVEN)


def scaled(value: Decimal, language: str) -> str:
    """A large amount with its scale: 239 Md, 57 M; smaller ones in full."""
    for power, name in _SCALES[language]:
        if abs(value) >= Decimal(10) ** power:
            return f"{number(value / Decimal(10) ** power, language)}{NBSP}{name}"
    return number(value, language)


def day(value: date, language: str) -> str:
    """A day in words: 1er octobre 2025, 1 October 2025."""
    first = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{first}{NBSP}{_MONTHS[language][value.month - 1]} {value.year}"


def span(lo: date | None, hi: date | None, language: str) -> str:
    """A period in words, as short as its bounds allow: a day, a month, a year, "until …", "from … to …"."""
    french_ = language == "fr"
    if lo is None and hi is None:
        return "date inconnue" if french_ else "unknown date"
    if lo is None and hi is not None:
        return ("au plus tard le " if french_ else "by ") + day(hi, language)
    if hi is None and lo is not None:
        return ("depuis le " if french_ else "from ") + day(lo, language)
    assert lo is not None
    assert hi is not None
    if lo == hi:
        return day(lo, language)
    next_day = date.fromordinal(hi.toordinal() + 1) if hi < date.max else hi
    if (lo.month, lo.day, hi.month, hi.day) == (1, 1, 12, 31):
        return str(lo.year) if lo.year == hi.year else f"{lo.year}–{hi.year}"
    if lo.day == 1 and next_day.day == 1 and (lo.year, lo.month) == (hi.year, hi.month):
        return f"{_MONTHS[language][lo.month - 1]} {lo.year}"
    return f"{'du' if french_ else 'from'} {day(lo, language)} {'au' if french_ else 'to'} {day(hi, language)}"


def period(value: Period, language: str) -> str:
    """A period in words."""
    return span(value.lo, value.hi, language)
