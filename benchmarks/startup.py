"""CPU and memory of a whole check, beside the bare import of the two libraries it stands on, in one run.

The goal: at most 8 times the CPU of ``import rdflib, pyshacl``, and under 250 MB, from the repository's claims to the
finished HTML, JSON and Turtle reports.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 7
GOAL_RATIO, GOAL_MEGABYTES = 8, 250


def measured(command: Sequence[str]) -> tuple[float, float]:
    """User and system CPU in seconds, children included, and the peak memory in megabytes of one run of a command.

    Raises:
        SystemExit: the command failed.
    """
    silent = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1, 2)]
    child = os.posix_spawn(command[0], list(command), os.environ, file_actions=silent)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed with status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Print both figures and their ratio, medians of interleaved rounds."""
    with tempfile.TemporaryDirectory() as folder:
        bare = [sys.executable, "-c", "import rdflib, pyshacl"]
        formats = [part for name in ("html", "json", "ttl") for part in ("--format", name)]
        claims = str(ROOT / "claims.ttl")
        check = [sys.executable, "-m", "kzclaims", "check", claims, *formats, "-o", folder, "--fail-on", "never"]
        rounds = [(measured(bare), measured(check)) for _ in range(ROUNDS)]
    base = statistics.median(bare[0] for bare, _ in rounds)
    cpu = statistics.median(check[0] for _, check in rounds)
    memory = max(check[1] for _, check in rounds)
    print(f"{'import rdflib, pyshacl':28} {base:6.2f} s CPU")
    print(f"{'kzclaims check claims.ttl':28} {cpu:6.2f} s CPU   {memory:5.0f} MB peak")
    print(f"{'ratio':28} {cpu / base:6.1f}       goal: at most {GOAL_RATIO}, under {GOAL_MEGABYTES} MB")


if __name__ == "__main__":
    main()
