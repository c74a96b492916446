"""No pattern of ours is slower than linear: each is tried on texts of its own worst case, the way it is used."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.patterns import worst

ROOT = Path(__file__).resolve().parent.parent
SIZE, LIMIT = 100_000, 0.1
_ANYWHERE = ("search", "finditer", "findall", "sub", "split")


def used(pattern: re.Pattern[str], method: str, text: str) -> None:
    """Call a pattern."""
    if method == "sub":
        pattern.sub("", text)
    elif method == "finditer":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, method)(text)


def seconds(pattern: re.Pattern[str], methods: Sequence[str], text: str) -> float:
    """The time of the slowest method on a text, the fastest of some rounds."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        for method in methods:
            used(pattern, method, text)
        best = min(best, (time.process_time() - begun) / len(methods))
        if best < LIMIT or best > 10 * LIMIT:
            break
    return best


def methods_of(called: Sequence[str]) -> list[str]:
    """One method that looks everywhere, where any was called, and those at one place; ``match`` if none was."""
    anywhere = [name for name in _ANYWHERE if name in called][:1]
    return [*anywhere, *(name for name in ("match", "fullmatch") if name in called)] or ["match"]


@pytest.mark.timed
def test_no_pattern_is_slower_than_linear() -> None:
    command = [sys.executable, str(ROOT / "tests" / "patterns.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    listed = json.loads(subprocess.run(command, check=True, capture_output=True, env=environment, cwd=ROOT).stdout)
    assert len(listed) > 1500
    slow = []
    for text, flags, called, told in listed:
        pattern = re.compile(text, flags)
        for worst_case in worst(text, flags, SIZE):
            taken = seconds(pattern, methods_of(called), worst_case)
            if taken > LIMIT:
                slow.append(f"{told}: {taken:.2f} s for {worst_case[:20]!r}: {text[:80]}")
                break
    assert not slow, "\n".join(slow)


@pytest.mark.timed
@pytest.mark.parametrize(
    ("pattern", "method"), [(r"\s+$", "search"), (r"(a|b)*\d", "search"), (r"[a-z]+(?:-[a-z]+)*!", "finditer")]
)
def test_what_is_slower_is_caught(pattern: str, method: str) -> None:
    compiled = re.compile(pattern)
    short, long = (
        max(min(seconds(compiled, [method], text) for _ in range(2)) for text in worst(pattern, 0, size))
        for size in (500, 4_000)
    )
    assert long > 20 * short  # eight times the text: sixty-four times the time
