"""The report's own words: templates/words.toml in one language, with French spaces set, and dates put in words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims import edtf
from kzclaims.wording import day, french, joined, number, quoted, span

TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """All words: section, key, language; a list holds the singular and the plural."""
    return tomllib.loads((TEMPLATES / "words.toml").read_text(encoding="utf-8"))


class Words:
    """The words of one language, and those of another catalogue beside them.

    A key is "section.key"; an unknown one is an error of ours and raises KeyError.
    """

    def __init__(self, language: str, more: Mapping[str, Mapping[str, Mapping[str, Any]]] | None = None) -> None:
        self.language = language
        self._set: dict[str, str | list[str]] = {}
        for section, keys in {**catalogue(), **(more or {})}.items():
            for key, pair in keys.items():
                self._set[f"{section}.{key}"] = _typeset(pair[language], language)

    def __call__(self, key: str, **places: object) -> str:
        """The words of a key, places filled; where there is a plural, the place ``n`` decides."""
        text = self._set[key]
        if isinstance(text, list):
            many = places["n"] not in ((0, 1) if self.language == "fr" else (1,))
            text = text[many]
        told = {name: self.count(value) if type(value) is int else value for name, value in places.items()}
        return text.format(**told) if told else text

    def count(self, n: int) -> str:
        """A whole number as this language writes it, its thousands apart."""
        return number(Decimal(n), self.language)

    def known(self, section: str, key: str) -> str:
        """The words for a key that comes from data: the key itself where there are none."""
        found = self._set.get(f"{section}.{key}", key)
        return found if isinstance(found, str) else found[0]

    def listed(self, items: Iterable[str]) -> str:
        """Items in a row: "a, b and c"."""
        parts = list(items)
        if len(parts) < 2:
            return "".join(parts)
        return ", ".join(parts[:-1]) + self("page.list_end") + parts[-1]

    def when(self, text: str) -> str:
        """An EDTF day or interval in words; what is no EDTF stays as written."""
        if not text:
            return self("time.unknown")
        try:
            lo, hi = edtf.bounds(text)
        except ValueError:
            return text
        if lo and hi is None:
            return self("time.or_later", day=day(lo, self.language))
        if hi and lo is None:
            return self("time.or_earlier", day=day(hi, self.language))
        if lo and hi and "/" in text and lo != hi:
            first = day(lo, self.language)
            same_year = first.removesuffix(f" {lo.year}") if lo.year == hi.year else first
            return self("time.between", first=same_year, last=day(hi, self.language))
        return span(lo, hi, self.language)

    def quoted(self, text: str) -> str:
        """A text between the quotation marks of this language."""
        return quoted(text, self.language)

    def sourced(self, publisher: str, published: str) -> str:
        """A publisher and a day as they stand in brackets."""
        return ", ".join(part for part in (publisher, published) if part)

    def day(self, value: date) -> str:
        """A day in words."""
        return day(value, self.language)

    def elided(self, name: str) -> str:
        """ "de NAME" in French, joined as French does; the name alone in English, whose "from" stands before."""
        if self.language != "fr":
            return name
        return joined("de", name)

    def differs(self, sources: Iterable[tuple[str, str]]) -> str:
        """ "Differs from SOURCE of DATE" for (source, EDTF date) pairs."""
        parts = []
        for source, published in dict.fromkeys(sources):
            origin = self("settle.differs_from", source=self.elided(source))
            one_day = len(published) >= 10 and "/" not in published
            key = "settle.differs_day" if one_day else "settle.differs_span"
            parts.append(self(key, **{"from": origin, "day": self.when(published)}))
        return self("settle.differs", sources=self.listed(parts)) if parts else ""


def _typeset(text: str | list[str], language: str) -> str | list[str]:
    if language != "fr":
        return text
    return french(text) if isinstance(text, str) else [french(part) for part in text]


@lru_cache(maxsize=2)
def words(language: str) -> Words:
    """The words of a language, read once."""
    return Words(language)
