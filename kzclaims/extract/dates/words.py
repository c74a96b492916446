"""The words of dates: tables per language (``dates_*.toml``) and the tokens of a text looked up in them.

A text is cut once by one linear pattern; whatever stands in no table is a barrier, and only runs of known words with a
core (a month, a unit, a year …) are parsed. Words are folded for matching (case, NFKC, apostrophes, dashes, soft
hyphens), offsets always count the text as given.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from kzclaims.extract.lemmas import key, said

LANGUAGES = ("fr", "en", "ru")

_SPACE = "[ \u00a0\u2009\u202f]"
# Every alternative consumes what it has looked at, so the whole is linear; white space belongs to the token before.
TOKEN = re.compile(
    rf"""(?:[^\W\d_][\w\u0300-\u036f\u00ad]*+
    |\d{{4}}-\d\d-\d\d(?!\d)
    |\d\d?/\d\d?/\d{{4}}(?!\d) |\d\d?\.\d\d?\.\d{{4}}(?![.\d]) |\d\d?-\d\d?-\d{{4}}(?!\d)
    |\d{{1,3}}(?:{_SPACE}\d{{3}})++(?!\d)
    |\d++(?:[.,]\d++)++
    |\d\d?:\d\d
    |\d++[^\W\d_]*+
    |\S)\s*+""",
    re.VERBOSE,
)
_MARKS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u2032`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | {"\u00ad": ""}
)
_SUFFIXED = re.compile(r"(\d++)([^\W\d_]*+)$")
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(?:e|ème)?$")
# The roles without which a run of known words is no date.
_CORES = {"month", "weekday", "habit", "unit", "season", "deixis", "context_day", "quarter", "half", "whole"}
_CORES |= {"frequency", "adjective", "daypart", "half_of", "part_of_century", "year_after", "aged"}
_MEMO_LIMIT = 50_000

# Letters and marks of which the words of a text are what the tables see: no digit, nothing that folding turns to one.
_PLAIN = re.compile("[\\sA-Za-zÀ-ÖØ-Þà-öø-ÿŒœŸ\u0400-\u045f!-/:-@\\[-^{-~«»“”„‘’\u2010-\u2014…]*+")

_NOTHING: dict[str, tuple[str, int]] = {}


class Node:
    """One step of the table of phrases: the words that may follow, and what the phrase so far means."""

    __slots__ = ("next", "roles")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A token the tables know, or a number: ``form`` is word, int, ordinal, decade, date, grouped, decimal, roman."""

    word: str
    form: str = "word"
    number: str = ""
    node: Node | None = None
    core: bool = False
    upper: bool = False
    breaks: bool = False


def fold_word(raw: str) -> str:
    """A token as the tables have it."""
    return unicodedata.normalize("NFKC", raw.translate(_MARKS)).casefold()


class Words(dict[str, "Lexeme | None"]):
    """The tables of one language; as a mapping, it remembers what each raw token is."""

    def __init__(self, language: str) -> None:
        super().__init__()
        path = Path(__file__).with_name(f"{language}.toml")
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        self.language = language
        self.options: dict[str, object] = tables.pop("options")
        self.reached = tuple(re.compile(p, re.IGNORECASE) for p in tables["tense"].pop("reached"))
        self.has_time = re.compile(tables["tense"].pop("has_time"), re.IGNORECASE)
        self.done = re.compile(tables["tense"].pop("done"), re.IGNORECASE)
        self.tense = {way: re.compile(rf"\b(?:{p})\b", re.IGNORECASE) for way, p in tables.pop("tense").items()}
        compound = tables.pop("compound", {})
        self.suffixes = {form: kind for kind, forms in tables.pop("suffix").items() for form in _split(forms)}
        self.root = Node()
        self.known: set[str] = set()
        self._cores: list[list[str]] = []
        self._function_words: set[str] = set()
        for role, table in tables.items():
            for value, forms in table.items():
                for phrase in _split(forms):
                    self._add(phrase, role, value)
        for word, value in _compounds(compound):
            self._add(word, "adjective", value)
        # The longest word of a core phrase marks it, but no article or preposition ("the eve", "that day").
        proper = ([w for w in words if w not in self._function_words and w.isalnum()] or words for words in self._cores)
        self.core_words = {max(words, key=len) for words in proper}
        self._told = frozenset(map(key, self.core_words))
        self.known |= set(",-'.(") | set(self.suffixes)

    def _add(self, phrase: str, role: str, value: str) -> None:
        if phrase == "~":
            # The language has no such words.
            return
        words = [fold_word(t.rstrip()) for t in TOKEN.findall(phrase)]
        node = self.root
        for word in words:
            node = node.next.setdefault(word, Node())
        node.roles = (*node.roles, (role, value))
        self.known.update(words)
        if role in _CORES:
            self._cores.append(words)
        elif len(words) == 1:
            self._function_words.add(words[0])

    def may_tell(self, text: str) -> bool:
        """Whether a text may tell a date or a length: most sentences have no digit and no word that makes one."""
        return not (_PLAIN.fullmatch(text) and said(text).isdisjoint(self._told))

    def __missing__(self, raw: str) -> Lexeme | None:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        lexeme = self._read(raw)
        self[raw] = lexeme
        return lexeme

    def _read(self, raw: str) -> Lexeme | None:
        bare = raw.rstrip()
        word = fold_word(bare)
        breaks = raw.count("\n", len(bare)) > 1
        node = self.root.next.get(word)
        if not word:
            return None
        if word[0].isdecimal():
            form, number = self._digits(word)
            year = form == "int" and len(number) == 4 and number[0] in "12"
            core = year or form in ("date", "decade") or word in self.core_words
            return Lexeme(word, form, number, node, core=core, breaks=breaks)
        roman = _roman(word)
        if word not in self.known and not roman:
            return None
        core = word in self.core_words
        form = "roman" if roman and bare[0] in "XVI" else "word"
        return Lexeme(word, form, str(roman), node, core, bare[0].isupper(), breaks)

    def _digits(self, word: str) -> tuple[str, str]:
        plain = _SUFFIXED.match(word)
        if plain:
            number, suffix = plain.groups()
            kind = self.suffixes.get(suffix, "glued") if suffix else "int"
            return kind, number[:12]
        if re.match(r"\d{4}-|\d\d?([/.-])\d\d?\1\d{4}$", word):
            return "date", word
        if ":" in word:
            return "time", ""
        digits = re.sub(r"[.,](?=\d{3}(?:\D|$))|\s", "", word)
        if digits.isdecimal():
            return "grouped", digits[:18]
        return "decimal", digits.replace(",", ".") if re.fullmatch(r"\d{1,9}[.,]\d{1,9}", digits) else ""


def _split(forms: str) -> Iterator[str]:
    return (form.strip() for form in forms.split("|"))


def _roman(word: str) -> int:
    """The value of a Roman numeral up to 39, which centuries and quarters are numbered with; else 0."""
    found = _ROMAN.match(word) if len(word) < 10 else None
    if not found or not (found[1] or found[2]):
        return 0
    ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].index(found[2])
    return 10 * len(found[1]) + ones


def _compounds(table: dict[str, str]) -> Iterator[tuple[str, str]]:
    if not table:
        return
    stems = [form.split() for form in _split(table["stems"])]
    endings = list(_split(table["endings"]))
    for unit, stem in stems:
        for ending in endings:
            yield stem + ending, f"- {unit}"
            for value, number in (form.split() for form in _split(table["numbers"])):
                yield number + stem + ending, f"{value} {unit}"


@cache
def words(language: str) -> Words:
    """The tables of a language, read once.

    Raises:
        ValueError: the language has no tables.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no words of dates for language {language!r}; there are {', '.join(LANGUAGES)}")
    return Words(language)


class Tokens:
    """A text as tokens with their offsets, and what the tables say of each."""

    def __init__(self, text: str, language: str) -> None:
        self.words = words(language)
        self.raw: list[str] = TOKEN.findall(text)
        first = len(text) - len(text.lstrip())
        self.starts = list(accumulate(map(len, self.raw), initial=first))
        self.lexemes = list(map(self.words.__getitem__, self.raw))
        self._looked: dict[int, dict[str, tuple[str, int]]] = {}

    def runs(self) -> Iterator[tuple[int, int]]:
        """Stretches of known words that hold at least one core."""
        start, core = -1, False
        for i, lexeme in enumerate(self.lexemes):
            if lexeme is None:
                if core:
                    yield start, i
                start, core = -1, False
                continue
            if start < 0:
                start = i
            core = core or lexeme.core
            if lexeme.breaks:
                if core:
                    yield start, i + 1
                start, core = -1, False
        if core:
            yield start, len(self.lexemes)

    def look(self, i: int) -> dict[str, tuple[str, int]]:
        """What the phrases that start at token ``i`` mean: role → (value, index after), the longest of each role."""
        found = self._looked.get(i)
        if found is None:
            found = self._looked[i] = self._phrases(i)
        return found

    def _phrases(self, i: int) -> dict[str, tuple[str, int]]:
        lexeme = self.lexemes[i] if i < len(self.lexemes) else None
        node = lexeme.node if lexeme else None
        if node is None:
            return _NOTHING
        found: dict[str, tuple[str, int]] = {}
        while node is not None:
            i += 1
            for role, value in node.roles:
                found[role] = (value, i)
            assert lexeme is not None
            following = None if lexeme.breaks or not node.next or i >= len(self.lexemes) else self.lexemes[i]
            node = node.next.get(following.word) if following else None
            lexeme = following
        return found

    def end(self, j: int) -> int:
        """The offset where token ``j - 1`` ends, white space left out."""
        return self.starts[j - 1] + len(self.raw[j - 1].rstrip())
