"""Proper names in a sentence: runs of capitalised words with their particles, and their likely kind.

A word that only the start of a sentence capitalises is no name; words such as "group" and given names tell the kind.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from kzclaims.claim import fold
from kzclaims.entities.words import person_words, toml
from kzclaims.extract.thesaurus import MEASURES, OFFICES, find_terms
from kzclaims.extract.words import concepts
from kzclaims.record import record

_WORD = re.compile(r"[^\W\d_][\w'’ʼ´`′.‑\-]*[\w]|[^\W\d_]|\d[\w]*")
# Words in small letters, which begin no name, and what parts them.
_SMALL_LETTERS = "[a-zß-öø-ÿœа-яё]"
_SMALL = re.compile(rf"(?:{_SMALL_LETTERS}++(?:['’ʼ´`′.‑\-]++{_SMALL_LETTERS}++)*+(?!['’ʼ´`′.‑\-]*+\w)|[^\w]++)*+")
_INNER = frozenset(["de", "du", "des", "d", "la", "von", "van", "der", "den", "bin", "ben", "al", "el", "of"])
_QUOTE_BEFORE = "«“„\"’'(—–-•:"
_BLANK = " \t\u00a0\u202f\u2009"
# A word between quotation marks with which a sentence begins: "«Гранит» владеет" tells of a firm.
_QUOTED = re.compile(r"«[A-ZÀ-ÝА-ЯЁ][^\W_]+»(?:,\s(?!a\s|a-t)|\s)[a-zà-ÿа-яё]")
_ELIDED = re.compile(r"(?:[dlDL]|[Qq]u)['’ʼ´`′](?=\w)")
_APOSTROPHES = frozenset("'’ʼ´`′")  # an accent or a prime stands for one on some keyboards
_SHORTEST_STEM = 6  # letters; a shorter word of the table counts only as a whole


@record(frozen=True, slots=True)
class ProperName:
    """``text[start:end]`` is a name; ``kind`` is person, organisation or "" where nothing tells."""

    start: int
    end: int
    text: str
    kind: str = ""


@lru_cache(maxsize=1)
def _organisation_words() -> frozenset[str]:
    table = toml("organisation-words.toml")
    forms: set[str] = set()
    for section in ("weak", "concepts"):
        for listed in table.get(section, {}).values():
            forms |= {form.rstrip("*") for form in listed if len(form.rstrip("*")) > 2}
    return frozenset(forms)


@lru_cache(maxsize=1)
def _firm_endings() -> frozenset[str]:
    return frozenset(toml("organisation-words.toml")["firms"]["endings"])


@lru_cache(maxsize=1)
def _kinds_in_english() -> frozenset[str]:
    """What the table calls its kinds of bodies: bank, fund, university …"""
    table = toml("organisation-words.toml")
    return frozenset(kind for section in ("weak", "concepts") for kind in table.get(section, {}))


@lru_cache(maxsize=16_384)
def _tells_organisation(word: str) -> bool:
    if len(word) > 1 and word.isupper():
        return True
    known, lowered = _organisation_words(), word.lower()
    return lowered in known or any(lowered[:end] in known for end in range(_SHORTEST_STEM, len(lowered)))


# "Торговых мест на рынке": no name has the ending of a plural adjective, but for a few surnames.
_PLURAL_ADJECTIVE = re.compile(r"[а-яё]{4}(?:ых|их|ые|ие|ыми|ими|ым)$")
_AMPERSAND = " & "  # "Corbières & Fils" is one name


def _looks_like_organisation(words: list[str]) -> bool:
    return any(map(_tells_organisation, words))


def _looks_like_person(words: list[str], language: str) -> bool:
    return len(words) > 1 and _known_given(words[0], language)


@lru_cache(maxsize=16_384)
def _known_given(word: str, language: str) -> bool:
    return person_words().given(fold(word), language)


def _kind(words: list[str], language: str) -> str:
    """What the words of a name tell it to be the name of."""
    if len(words) == 1:  # the first word of a name is a capital one
        return "organisation" if _tells_organisation(words[0]) else ""
    if _looks_like_organisation([word for word in words if _capital(word)]):
        return "organisation"
    if language == "en" and words[-1].lower() in _firm_endings() and not _known_given(words[0], language):
        return "organisation"
    return "person" if _looks_like_person(words, language) else ""


def _capital(word: str) -> bool:
    return word[0].isupper()


@lru_cache(maxsize=16_384)
def _ordinary(word: str, language: str) -> bool:
    """Whether a capitalised word at the start of a sentence is an ordinary word of the language."""
    lowered = word.lower()
    if lowered in _function_words(language) or (language == "ru" and _PLURAL_ADJECTIVE.search(lowered)):
        return True
    found = find_terms(lowered, language)
    return any(term.scheme in (MEASURES, OFFICES) or term.role != "label" for term in found)


@lru_cache(maxsize=3)
def _function_words(language: str) -> frozenset[str]:
    table = tomllib.loads(Path(__file__).with_name("function_words.toml").read_text(encoding="utf-8"))
    return frozenset(table[language].split())


@lru_cache(maxsize=1)
def _feasts() -> frozenset[str]:
    """Days of the year that are written like names."""
    table = tomllib.loads(Path(__file__).with_name("function_words.toml").read_text(encoding="utf-8"))
    return frozenset(table["feasts"])


def _goes_on(text: str, end: int, language: str) -> bool:
    """Whether a word that begins an English sentence is part of a name: in "Harbour Bank", Bank tells a body."""
    following = _WORD.match(text, end + 1) if language == "en" and text[end : end + 1] == " " else None
    word = re.split("['’ʼ´`′]", following.group())[0] if following else ""
    return word[:1].isupper() and word.lower() in _kinds_in_english()


def _bearer(text: str, core: str, end: int, language: str) -> bool:
    """Whether an ordinary word that begins a sentence is a given name: "Rose Lenoir", where no known word follows."""
    following = _WORD.match(text, end + 1) if text[end : end + 1] in _BLANK else None
    word = following.group() if following else ""
    if not (word[:1].isupper() and word[1:2].islower()) or is_function_word(core, language):
        return False
    if not (fold(core) in person_words().nouns_too or _known_given(core, language)):
        return False
    if any(term.scheme == OFFICES for term in find_terms(core.lower(), language)):
        return False
    return not (_ordinary(word, language) or _tells_organisation(word) or concepts(fold(word), language))


def _tokens(text: str, run: Sequence[object]) -> Iterator[re.Match[str]]:
    """The words of a text; of those between two names (where ``run`` is empty) not all that begin none."""
    at = 0
    while True:
        if not run and (small := _SMALL.match(text, at)):
            at = small.end()
        match = _WORD.search(text, at)
        if match is None:
            return
        yield match
        at = match.end()


def find_names(text: str, language: str) -> list[ProperName]:
    """The proper names of a sentence, in order.

    Args:
        text: one sentence.
        language: fr, en or ru.
    """
    found: list[ProperName] = []
    run: list[tuple[int, int]] = []
    pending: list[tuple[int, int]] = []
    feasts = _feasts()

    def close() -> None:
        start, end = run[0][0], run[-1][1]
        name = text[start:end]
        if name.lower() not in feasts:
            firm = _AMPERSAND in name
            kind = "organisation" if firm else _kind([text[a:b] for a, b in run], language)
            found.append(ProperName(start, end, name, kind))
        run.clear()
        pending.clear()

    last = 0
    opening = len(text) - len(text.lstrip(_BLANK + _QUOTE_BEFORE))
    for match in _tokens(text, run):
        begun, end = match.span()
        word, gap = match.group(), text[last:begun]
        elided = _ELIDED.match(word) if word[1:2] in _APOSTROPHES or word[2:3] in _APOSTROPHES else None
        start = begun + (elided.end() if elided else 0)
        core = word[elided.end() :] if elided else word
        if run and gap != _AMPERSAND and (gap.strip() or "\n" in gap):
            close()
        if _capital(core) and not core[0].isdigit():
            first = begun <= opening and not _QUOTED.match(text, begun - 1)
            if elided and elided.group()[0] in "lLqQ" and run:
                close()
            if (
                not (first and not run and _ordinary(core, language))
                or _goes_on(text, end, language)
                or _bearer(text, core, end, language)
            ):
                run.extend(pending)
                pending.clear()
                run.append((start, end))
            elif run:
                close()
        elif run and core[0].isdigit() and len(core) <= 4 and not gap.strip():
            close()
        elif run and core.lower() in _INNER:
            pending.append((start, end))
        elif run:
            close()
        last = end
    if run:
        close()
    return found


def is_function_word(word: str, language: str) -> bool:
    """Whether a word is one that a sentence begins with rather than a name: "On", "Les", "They"."""
    return word.lower() in _function_words(language)
