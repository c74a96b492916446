"""Names compared and resolved, measured: F1 beside a plain rapidfuzz, and the time of a hundred thousand names.

Prints, per file of labelled pairs and per kind, precision, recall and F1 of the top tier, different pairs in it, and
the F1 of ``token_sort_ratio`` at the threshold that suits that very file best; then how many of the same pairs share a
block, and the time of one resolution of many invented names, with the share of spellings that were put together.

    python -m benchmarks.names [PAIRS.csv …] [--names 100000]
"""

from __future__ import annotations

import argparse
import csv
import resource
import time
from collections.abc import Iterable
from pathlib import Path

from rapidfuzz import fuzz

from kzclaims.claim import fold
from kzclaims.entities.blocking import organisation_blocks, person_blocks
from kzclaims.entities.partial import Form, is_partial
from kzclaims.entities.resolve import Mention, resolve
from kzclaims.entities.score import Tier, compare

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "entities" / "pairs-own.csv"
SHARED = ROOT.parent / "shared" / "names" / "pairs.csv"
GOAL_SECONDS = 60

# Invented stems: what is measured is the work, so they only need to be many and to look like names.
_GIVEN = [
    first + last
    for first in ("ал", "бек", "дар", "ер", "жан", "кай", "мар", "нур", "сер", "тал", "сак", "акм")
    for last in ("ан", "бол", "жан", "ет", "лан", "мат", "хан", "тай", "дос", "гали")
]
_FIRST = ("аб", "бай", "дос", "ес", "жум", "исл", "кал", "мус", "ораз", "сад", "тул", "умб", "шар", "кен", "тас", "бор")
_SECOND = ("ход", "рыс", "гал", "неп", "ваг", "цел", "фил", "хас")
_MIDDLE = (
    "ак",
    "бул",
    "дет",
    "жол",
    "кес",
    "лам",
    "нур",
    "пан",
    "ряз",
    "сит",
    "тоб",
    "хут",
    "цен",
    "шим",
    "агд",
    "емб",
)
_LAST = ("баев", "галиев", "жанов", "ков", "матулин", "таев", "шев", "лихин", "дыров", "пеков")
_FAMILY = [a + b + c for a in _FIRST + _SECOND for b in _MIDDLE for c in _LAST]
_ENGLISH = {"ж": "zh", "х": "kh", "ш": "sh", "ы": "y", "ч": "ch", "у": "u"}
_FRENCH = {"ж": "j", "х": "kh", "ш": "ch", "ы": "y", "ч": "tch", "у": "ou"}
_LATIN = ("a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "f", "ts")
_SHARED = dict(zip("абвгдезийклмнопрстфц", _LATIN, strict=True))


def romanised(text: str, table: dict[str, str], yev: str) -> str:
    """An invented Cyrillic name as a press would write it."""
    text = text.casefold().replace("иев", f"и{yev}").replace("аев", f"а{yev}").replace("я", "ya")
    return "".join({**_SHARED, **table}.get(char, char) for char in text).title()


def invented(count: int) -> list[Mention]:
    """``count`` distinct written names: people in Russian, each also in English or French."""
    mentions = []
    for number in range(count // 2):
        family = _FAMILY[number % len(_FAMILY)]
        given = _GIVEN[(number // len(_FAMILY) * 13 + number) % len(_GIVEN)]
        name = f"{given} {family}".title()
        other = ("en", _ENGLISH, "yev") if number % 2 else ("fr", _FRENCH, "ïev")
        mentions.append(Mention(f"{number}a", name, "ru", f"r{number % 1000}", "person"))
        mentions.append(
            Mention(f"{number}b", romanised(name, other[1], other[2]), other[0], f"x{number % 1000}", "person")
        )
    return mentions


def f1(found: Iterable[tuple[bool, bool]]) -> tuple[float, float, float, int]:
    """Precision, recall, F1 and false positives of (is the same, was called the same)."""
    listed = list(found)
    true = sum(gold and called for gold, called in listed)
    false = sum(called and not gold for gold, called in listed)
    missed = sum(gold and not called for gold, called in listed)
    return (
        true / max(1, true + false),
        true / max(1, true + missed),
        2 * true / max(1, 2 * true + false + missed),
        false,
    )


def scores(path: Path) -> None:
    """Print the table of one file of labelled pairs (columns left, right, kind, same; "maybe" is not counted)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["same"] in ("0", "1")]
    for kind, blocks in (("person", person_blocks), ("org", organisation_blocks)):
        pairs = [(row["left"], row["right"], row["same"] == "1") for row in rows if row["kind"] == kind]
        ours = f1((same, compare(left, right, kind).tier is Tier.SAME) for left, right, same in pairs)
        ratios = [(same, fuzz.token_sort_ratio(fold(left), fold(right))) for left, right, same in pairs]
        plain = max(f1((same, ratio >= cut) for same, ratio in ratios)[2] for cut in range(101))
        whole = [
            (a, b)
            for a, b, same in pairs
            if same
            and not any(is_partial(Form(kind, fold(text), "", text, "")) for text in (a, b))
            and compare(a, b, kind).why != "aliases of one"
            and not compare(a, b, kind).why.startswith("both known")
        ]
        recall = sum(not blocks(a, "").isdisjoint(blocks(b, "")) for a, b in whole) / max(1, len(whole))
        print(
            f"{path.name:16} {kind:7} {len(pairs):4} pairs"
            f"  precision {ours[0]:.3f}  recall {ours[1]:.3f}  F1 {ours[2]:.3f}"
            f"  different in top tier {ours[3]}  plain rapidfuzz F1 {plain:.3f}  blocking recall {recall:.3f}"
        )


def speed(count: int) -> bool:
    """Resolve ``count`` invented names and print the time, the memory and what was put together."""
    mentions = invented(count)
    start = time.perf_counter()
    found = resolve(mentions)
    seconds = time.perf_counter() - start
    pairs = [m.id[:-1] for m in mentions if m.id.endswith("a")]
    together = sum(found.entity_of[f"{p}a"] == found.entity_of[f"{p}b"] for p in pairs) / max(1, len(pairs))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(mentions)} names: {seconds:.1f} s (goal {GOAL_SECONDS}), {memory:.0f} MB, "
        f"{len(found.entities)} entities, {together:.3%} of spellings together, {len(found.near)} possible misspellings"
    )
    return seconds < GOAL_SECONDS


def main() -> None:
    """Print every table; status 1 when the time is over the goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="*", type=Path, default=[path for path in (SHARED, OWN) if path.is_file()])
    parser.add_argument("--names", type=int, default=100_000)
    options = parser.parse_args()
    for path in options.pairs:
        scores(path)
    raise SystemExit(0 if speed(options.names) else 1)


if __name__ == "__main__":
    main()
