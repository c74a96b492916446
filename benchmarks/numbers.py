"""Our reading of numbers beside recognizers-text-suite and price-parser: the same phrases, in one run.

    python -m venv /tmp/others && /tmp/others/bin/pip install recognizers-text-suite "emoji<2" price-parser
    PYTHONPATH=. /tmp/others/bin/python -m benchmarks.numbers

"number" counts phrases whose number is found where it stands, comparatives and bounds aside; "bounds" those with the
right kind, bounds, unit and relation as well, which only we give; "false" counts sentences without a quantity (dates,
scores, identifiers) in which one is found. recognizers-text-suite has no Russian; price-parser reads single amounts,
so it is given the quote alone.
"""

from __future__ import annotations

import csv
import importlib
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from kzclaims.extract.numbers.reader import find_numbers
from kzclaims.extract.numbers.words import LANGUAGES

PHRASES = Path(__file__).resolve().parent.parent / "tests" / "extract" / "phrases"
Row = dict[str, str]
Hits = list[tuple[int, int, tuple[Decimal, ...]]]
Reader = Callable[[str, str], Hits]
CULTURES = {"fr": "fr-fr", "en": "en-us"}


def rows(language: str) -> dict[str, list[Row]]:
    """The phrases of one language by their sentence."""
    found: dict[str, list[Row]] = defaultdict(list)
    with (PHRASES / f"numbers-{language}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["sentence"]].append(row)
    return found


def numbers_of(row: Row) -> set[Decimal]:
    """What may count as the number of a phrase: the number written, or either end of a span."""
    lo, hi = (Decimal(row[side]) if row[side] else None for side in ("lo", "hi"))
    if row["relation"] == "approx" and lo is not None and hi is not None:
        return {(lo + hi) / 2}
    return {x for x in (lo, hi) if x is not None}


def ours(text: str, language: str) -> Hits:
    """Our numbers, as the others give theirs."""
    return [
        (f.start, f.end, tuple(x for x in (f.value.written, f.value.lo, f.value.hi) if x is not None))
        for f in find_numbers(text, language)
        if not f.what or f.what != "factor" or f.value.written
    ]


def bounds_right(text: str, language: str, row: Row) -> bool:
    """Whether the whole value of a phrase is right."""
    wanted = (row["quote"], row["kind"], row["lo"], row["hi"], row["unit"], row["relation"])
    return any(
        wanted[:2] + wanted[4:] == (text[f.start : f.end], f.value.kind, f.value.unit, f.value.relation.value)
        and all(
            (Decimal(said) if said else None) == got
            for said, got in zip(wanted[2:4], (f.value.lo, f.value.hi), strict=True)
        )
        for f in find_numbers(text, language)
    )


def decimal(value: object) -> Decimal | None:
    """A number of another reader, whatever its type."""
    try:
        return Decimal(str(value).rstrip("%").replace(",", ""))
    except InvalidOperation:
        return None


def recognizers() -> Reader:
    """recognizers-text-suite: numbers, percentages, amounts of money and dimensions."""
    plain: Any = importlib.import_module("recognizers_number")
    units: Any = importlib.import_module("recognizers_number_with_unit")
    readers = (plain.recognize_number, plain.recognize_percentage, units.recognize_currency, units.recognize_dimension)

    def read(text: str, language: str) -> Hits:
        hits: Hits = []
        for reader in readers:
            for result in reader(text, CULTURES[language]):
                value = decimal((result.resolution or {}).get("value"))
                if value is not None:
                    hits.append((result.start, result.end + 1, (value, value * 100)))
        return hits

    return read


def price_parser() -> Callable[[str], Decimal | None]:
    """price-parser: the amount of one string."""
    price: Any = importlib.import_module("price_parser").Price

    def read(quote: str) -> Decimal | None:
        amount = price.fromstring(quote).amount
        return None if amount is None else Decimal(amount)

    return read


def near(a: Decimal, b: Decimal) -> bool:
    """Equal, but for binary floats and the third decimal of a fraction."""
    return abs(a - b) <= abs(b) * Decimal("0.0001")


def score(reader: Reader, language: str) -> Counter[str]:
    """Phrases read, false alarms and seconds of one reader."""
    counts: Counter[str] = Counter()
    for sentence, said in rows(language).items():
        began = time.perf_counter()
        hits = reader(sentence, language)
        counts["microseconds"] += round((time.perf_counter() - began) * 1_000_000)
        for row in said:
            if row["kind"] == "none":
                counts["empty"] += 1
                counts["false"] += bool(hits)
                continue
            start = sentence.index(row["quote"])
            end = start + len(row["quote"])
            counts["phrases"] += 1
            counts["number"] += any(
                a < end and b > start and any(near(x, y) for x in values for y in numbers_of(row))
                for a, b, values in hits
            )
            counts["bounds"] += reader is ours and bounds_right(sentence, language, row)
    return counts


def shown(name: str, language: str, counts: Counter[str]) -> str:
    """One line of the table."""
    phrases = counts["phrases"]
    bounds = f"{counts['bounds']:4}/{phrases}" if name == "kzclaims" else f"{'-':>8}"
    each = counts["microseconds"] / max(1, phrases + counts["empty"]) / 1000
    return (
        f"{language}  {name:24} {counts['number']:4}/{phrases} {bounds} {counts['false']:5}/{counts['empty']}"
        f" {each:10.3f} ms a phrase"
    )


def main() -> None:
    """Print the table; a reader that is not installed is named as missing."""
    print(f"    {'':24} {'number':>8} {'bounds':>8} {'false':>8}")
    for language in LANGUAGES:
        find_numbers("1", language)
        print(shown("kzclaims", language, score(ours, language)))
        if language in CULTURES:
            try:
                print(shown("recognizers-text-suite", language, score(recognizers(), language)))
            except ImportError as error:
                print(f"{language}  recognizers-text-suite is not installed: {error}")
    try:
        parse = price_parser()
    except ImportError as error:
        print(f"price-parser is not installed: {error}")
        return
    for language in LANGUAGES:
        money = [row for said in rows(language).values() for row in said if row["kind"] == "money"]
        read = [(row, parse(row["quote"])) for row in money]
        right = sum(any(got is not None and near(got, y) for y in numbers_of(row)) for row, got in read)
        mine = sum(bounds_right(row["sentence"], language, row) for row in money)
        print(f"{language}  money: price-parser {right}/{len(money)}, kzclaims {mine}/{len(money)}")


if __name__ == "__main__":
    main()
