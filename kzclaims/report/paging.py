"""Which files a report becomes: one page, or an index and numbered pages where one would be too large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kzclaims.report.questions import Asked, parts
from kzclaims.report.seen import Seen, Source
from kzclaims.rules.base import Severity

# What a page holds is weighed in quotes and facts, each of which takes about as much room. Up to WHOLE all is one page;
# up to DETAILED the copies of the articles are pages of their own; beyond, there is an index and pages of up to WHOLE.
WHOLE, DETAILED, COPIES = 1000, 2400, 100
ASKED = 3000  # questions of one page
FIRST = {"fr": "index.html", "en": "index.en.html"}
OTHER = {"fr": "en", "en": "fr"}
PARTS = {
    "whole": ("desk", "questions", "copies", "pictures", "tables", "about"),
    "detailed": ("desk", "questions", "pictures", "tables", "about"),
    "index": ("desk", "pictures", "tables", "about"),
    "conflicts": ("desk",),
    "questions": ("questions",),
    "copies": ("copies",),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: ``stem`` is its name without language, ``first`` to ``last`` what it has of its kind, from 1 on."""

    kind: str
    stem: str = ""
    first: int = 0
    last: int = 0
    counts: tuple[tuple[str, int], ...] = ()

    def file(self, language: str) -> str:
        """The name of the file in a language."""
        return f"{self.stem}{'' if language == 'fr' else f'.{language}'}.html" if self.stem else FIRST[language]


@dataclass(frozen=True, slots=True)
class Plan:
    """Every file of a report in one language, as seen from one of them: addresses are empty for what stands in it."""

    language: str
    sheets: tuple[Sheet, ...]
    here: Sheet
    ids: tuple[str, ...]

    @property
    def parts(self) -> tuple[tuple[str, Sheet], ...]:
        """File names and pages that an index lists: those of conflicts, of questions, of articles."""
        if self.here is not self.sheets[0]:
            return ()
        return tuple((sheet.file(self.language), sheet) for sheet in self.sheets if sheet is not self.here)

    @property
    def index(self) -> str:
        """The file of the index, from any other page."""
        return "" if self.here is self.sheets[0] else FIRST[self.language]

    def conflict(self, number: int) -> str:
        """The address of a conflict by its number."""
        return f"{self._at('conflicts', number)}#c-{self.ids[number - 1]}"

    def copy(self, source: Source) -> str:
        """The file with the copy of an article."""
        return self._at("copies", source.number)

    def elsewhere(self, part: str) -> str:
        """Where a part stands that is not in this file: the first of its pages, else the index; empty where nowhere."""
        apart = next((s.file(self.language) for s in self.sheets if s.kind == part and s is not self.here), "")
        return apart or (f"{self.index}#{part}" if self.index and part in PARTS[self.sheets[0].kind] else "")

    def beside(self, step: int) -> str:
        """The file before (-1) or after (1) this one, of the same kind; empty where there is none."""
        same = [sheet for sheet in self.sheets if sheet.kind == self.here.kind]
        place = same.index(self.here) + step
        return same[place].file(self.language) if 0 <= place < len(same) else ""

    def _at(self, kind: str, number: int) -> str:
        for sheet in self.sheets:
            if sheet.kind == kind and sheet.first <= number <= sheet.last:
                return "" if sheet is self.here else sheet.file(self.language)
        return ""


def weight(conflict: Seen) -> int:
    """How many quotes and facts a conflict shows."""
    shown = [*conflict.said, *conflict.facts, *(fact for version in conflict.versions for fact in version.facts)]
    return len(shown) + sum(len(passage.said) for passage in conflict.also)


def sheets(conflicts: Sequence[Seen], articles: int, asked: Sequence[Asked]) -> tuple[Sheet, ...]:
    """The files of a report, the one to open first first; ``articles`` are those with a copy."""
    total = sum(map(weight, conflicts))
    if total <= WHOLE:
        return (Sheet("whole"),)
    copied = [
        Sheet("copies", f"articles-{n}", start + 1, min(start + COPIES, articles))
        for n, start in enumerate(range(0, articles, COPIES), 1)
    ]
    if total <= DETAILED:
        return (Sheet("detailed"), *copied)
    cut: list[list[Seen]] = [[]]
    load = 0
    for conflict in conflicts:
        load += weight(conflict)
        if load > WHOLE and cut[-1]:
            cut.append([])
            load = weight(conflict)
        cut[-1].append(conflict)
    people: list[Sheet] = []
    for n, group in enumerate(parts(asked, ASKED), 1):
        first = people[-1].last + 1 if people else 1
        people.append(Sheet("questions", f"questions-{n}", first, first + len(group) - 1))
    return (Sheet("index"), *(_conflicts(n, part) for n, part in enumerate(cut, 1)), *people, *copied)


def _conflicts(number: int, conflicts: Sequence[Seen]) -> Sheet:
    counts = [(s.value, sum(c.severity == s for c in conflicts)) for s in Severity]
    told = tuple((severity, n) for severity, n in counts if n)
    return Sheet("conflicts", f"conflicts-{number}", conflicts[0].number, conflicts[-1].number, told)
