"""Beginnings of words by which the tables of figures name them."""

from __future__ import annotations

from functools import lru_cache

from kzclaims.extract.lemmas import key


class Stems:
    """Beginnings of words, each with its name; one ending in "$" is a whole word."""

    def __init__(self, named: dict[str, str]) -> None:
        self._whole: dict[str, str] = {}
        self._begins: dict[str, list[tuple[str, str]]] = {}
        for name, stems in named.items():
            for stem in stems.split():
                base = key(stem.rstrip("$"))
                if stem.endswith("$"):
                    self._whole.setdefault(base, name)
                else:
                    self._begins.setdefault(base[:2], []).append((base, name))

    @lru_cache(maxsize=131_072)  # noqa: B019 - one object per language for the life of the process
    def name(self, word: str) -> str:
        """The name of the stem that a folded word begins with, the longest first; "" if none."""
        if word in self._whole:
            return self._whole[word]
        found = [(len(stem), name) for stem, name in self._begins.get(word[:2], ()) if word.startswith(stem)]
        return max(found)[1] if found else ""
