"""Proper names in a sentence: runs of capitalised words with their particles, and their likely kind.

A word that only the start of a sentence capitalises is no name; words such as "group" and given names tell the kind.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kzclaims.entities.letters import word_keys
from kzclaims.entities.words import person_words, toml
from kzclaims.extract.thesaurus import MEASURES, OFFICES, find_terms

_WORD = re.compile(r"[^\W\d_][\w'’.‑\-]*[\w]|[^\W\d_]|\d[\w]*")
_INNER = frozenset(["de", "du", "des", "d", "la", "von", "van", "der", "den", "bin", "ben", "al", "el", "of"])
_QUOTE_BEFORE = "«“„\"’'(—–-•:"


@dataclass(frozen=True, slots=True)
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


def _looks_like_organisation(words: list[str]) -> bool:
    known = _organisation_words()
    lowered = [word.lower() for word in words]
    if any(word in known or any(word.startswith(stem) for stem in known if len(stem) > 5) for word in lowered):
        return True
    return any(len(word) > 1 and word.isupper() for word in words)


def _looks_like_person(words: list[str], language: str) -> bool:
    keys = frozenset(key for part in re.split(r"[-‑]", words[0]) for key in word_keys(part, language))
    return len(words) > 1 and not keys.isdisjoint(person_words().known)


def _capital(word: str) -> bool:
    return word[0].isupper()


def _ordinary(text: str, word: str, language: str) -> bool:
    """Whether a capitalised word at the start of a sentence is an ordinary word of the language."""
    lowered = word.lower()
    if lowered in _function_words(language):
        return True
    found = find_terms(lowered, language)
    return any(term.scheme in (MEASURES, OFFICES) or term.role != "label" for term in found)


@lru_cache(maxsize=3)
def _function_words(language: str) -> frozenset[str]:
    table = tomllib.loads(Path(__file__).with_name("function_words.toml").read_text(encoding="utf-8"))
    return frozenset(table[language].split())


def find_names(text: str, language: str) -> list[ProperName]:
    """The proper names of a sentence, in order.

    Args:
        text: one sentence.
        language: fr, en or ru.
    """
    found: list[ProperName] = []
    run: list[tuple[int, int]] = []
    pending: list[tuple[int, int]] = []

    def close() -> None:
        if run:
            start, end = run[0][0], run[-1][1]
            words = [text[a:b] for a, b in run]
            capitals = [word for word in words if _capital(word)]
            kind = "organisation" if _looks_like_organisation(capitals) else ""
            if not kind and _looks_like_person(words, language):
                kind = "person"
            found.append(ProperName(start, end, text[start:end], kind))
        run.clear()
        pending.clear()

    last = 0
    for match in _WORD.finditer(text):
        word, gap = match.group(), text[last : match.start()]
        elided = re.match(r"(?:[dlDL]|[Qq]u)['’](?=\w)", word)
        start = match.start() + (elided.end() if elided else 0)
        core = text[start : match.end()]
        if run and (gap.strip() or "\n" in gap):
            close()
        if _capital(core) and not core[0].isdigit():
            first = not text[: match.start()].strip(" \t" + _QUOTE_BEFORE)
            if elided and elided.group()[0] in "lLqQ" and run:
                close()
            if not (first and not run and _ordinary(text, core, language)):
                run.extend(pending)
                pending.clear()
                run.append((start, match.end()))
            elif run:
                close()
        elif run and core[0].isdigit() and len(core) <= 4 and not gap.strip():
            close()
        elif run and core.lower() in _INNER:
            pending.append((start, match.end()))
        else:
            close()
        last = match.end()
    close()
    return found
