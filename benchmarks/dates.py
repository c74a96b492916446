"""Our date readers beside dateparser and Recognizers-Text on the phrases of tests/extract/phrases, in one run.

Three scores, of phrases: *days*, where a reader gives a first or last day of the wanted period (all that a single date
can show); *bounds*, where both bounds are right, an open side included; *nothing*, where it rightly finds nothing.
Durations, frequencies, ages and open references are left out of the comparison and counted for us alone ("all").
dateparser gives single days only. Recognizers-Text has no Russian; of several values it gives, any may be right. A
library that is not installed is said to be missing. The phrases follow our conventions and were developed on, so the
figures compare the coverage of news wording, they do not foretell the score on unseen texts.
"""

from __future__ import annotations

import csv
import importlib.util
import re
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import Anchor, find_periods

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "extract" / "phrases"
LANGUAGES = ("fr", "en", "ru")
Bounds = tuple[date | None, date | None]
Reader = Callable[[str, str, date], list[Bounds]]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def ours(text: str, language: str, said: date) -> list[Bounds]:
    """Bounds found by kzclaims."""
    found = [one.value for one in find_periods(text, language, Anchor.on(said)) if not one.unresolved]
    return [(value.lo, value.hi) for value in found if isinstance(value, Period)]


def dateparsers() -> Reader | None:
    """Days found by dateparser, None where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    search = importlib.import_module("dateparser.search").search_dates

    def read(text: str, language: str, said: date) -> list[Bounds]:
        base = datetime(said.year, said.month, said.day)
        found = search(text, languages=[language], settings={"RELATIVE_BASE": base}) or []
        return [(when.date(), when.date()) for _, when in found]

    return read


def recognizers() -> Reader | None:
    """Bounds found by Recognizers-Text, None where it is not installed."""
    if importlib.util.find_spec("recognizers_date_time") is None:
        return None
    library = importlib.import_module("recognizers_date_time")

    def read(text: str, language: str, said: date) -> list[Bounds]:
        culture = {"fr": library.Culture.French, "en": library.Culture.English}[language]
        base = datetime(said.year, said.month, said.day)
        found: list[Bounds] = []
        for result in library.recognize_datetime(text, culture, reference=base):
            for value in (result.resolution or {}).get("values", []):
                days = {key: date.fromisoformat(m[0]) for key, v in value.items() if (m := _DAY.match(str(v)))}
                if "value" in days:
                    found.append((days["value"], days["value"]))
                elif days:
                    # Its ends are exclusive.
                    end = days.get("end")
                    found.append((days.get("start"), end - timedelta(1) if end else None))
        return found

    return read


def rows(language: str) -> list[dict[str, str]]:
    """The phrases of a language."""
    with (FOLDER / f"dates-{language}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> date | None:
    """An ISO day, None for an open side."""
    return date.fromisoformat(text) if text else None


def score(reader: Reader, language: str) -> tuple[str, float]:
    """A line of figures for one reader, and its milliseconds per phrase."""
    days = bounds = silent = dated = empty = 0
    table = rows(language)
    reader(table[0]["phrase"], language, date(2025, 1, 1))
    taken = 0.0
    for row in table:
        nothing = row["what"] == "none"
        if not nothing and not (row["lo"] + row["hi"])[:4].isdecimal():
            continue
        if not nothing and not _DAY.match(row["lo"] or row["hi"]):
            continue
        start = time.perf_counter()
        try:
            found = reader(row["phrase"], language, date.fromisoformat(row["said"]))
        except Exception:  # a fault of the library is a miss
            found = []
        taken += time.perf_counter() - start
        if nothing:
            empty += 1
            silent += not found
            continue
        dated += 1
        wanted = day(row["lo"]), day(row["hi"])
        some = {bound for one in found for bound in one if bound}
        days += bool(some & {bound for bound in wanted if bound})
        bounds += wanted in found
    line = f"days {days:3}/{dated}  bounds {bounds:3}/{dated}  nothing {silent:2}/{empty}"
    return line, 1000 * taken / (dated + empty)


def all_right(language: str) -> tuple[int, int]:
    """Phrases of any kind that we read exactly: quote, bounds, relation and kind."""
    right = 0
    table = rows(language)
    for row in table:
        found = find_periods(row["phrase"], language, Anchor.on(date.fromisoformat(row["said"])))
        got = []
        for one in found:
            unit = "" if isinstance(one.value, Period) else f" {one.value.unit}"
            bounds = [
                "" if bound is None else f"{bound.normalize():f}{unit}" if isinstance(bound, Decimal) else str(bound)
                for bound in (one.value.lo, one.value.hi)
            ]
            got.append([row["phrase"][one.start : one.end], *bounds, str(one.value.relation), one.what])
        wanted = [row[key] for key in ("quote", "lo", "hi", "relation", "what")]
        right += got == ([wanted] if row["quote"] else [])
    return right, len(table)


def main() -> None:
    """Print a table."""
    readers: dict[str, Reader | None] = {
        "kzclaims": ours,
        "dateparser": dateparsers(),
        "recognizers-text-suite": recognizers(),
    }
    for language in LANGUAGES:
        right, total = all_right(language)
        print(f"{language}: kzclaims reads all of {right}/{total} phrases, durations and the like included")
        for name, reader in readers.items():
            if reader is None:
                print(f"  {name:24} not installed")
            elif name.startswith("recognizers") and language == "ru":
                print(f"  {name:24} has no Russian")
            else:
                line, taken = score(reader, language)
                print(f"  {name:24} {line}  {taken:7.3f} ms a phrase")


if __name__ == "__main__":
    main()
