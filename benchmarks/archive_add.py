"""What an archive costs: to fill it, to add one article, to check a draft against it, to show its conflicts.

``python -m benchmarks.archive_add`` measures an archive of 1,000 made-up articles; with a number, so many. A folder as
second argument keeps the archive for the next time. The goals are one second for one article added to 10,000 and for
one draft, after start: in one process that has read articles before, so that the word tables are loaded.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.articles import LANGUAGES, article, write
from kzclaims.archive.adding import add, documents_of, read
from kzclaims.archive.archive import check_archive, check_draft, status
from kzclaims.archive.forgetting import forget
from kzclaims.check import Options
from kzclaims.inputs import Watch

MANY, TIMES = 1_000, 9


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that a piece of work takes: of CPU in this process, and by the clock, which others share."""
    cpu, clock = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - clock


def warm(folder: Path) -> None:
    """Read some articles of each language, so that no draft pays for the word tables of its own."""
    for place in range(len(LANGUAGES) * 3):
        path = folder / f"warm-{place}.md"
        path.write_text(article(place), encoding="utf-8")
        read(documents_of([path], Watch())[0], Watch(), None)


def main() -> None:
    """Print what each command of the archive takes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    with tempfile.TemporaryDirectory() as scratch:
        kept = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(scratch)
        folder, texts = kept / "archive", Path(scratch, "articles")
        if not (folder / "archive.sqlite").exists():
            write(texts, count)
            filling = timed(partial(add, folder, [texts], Watch()))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{f'{count:,} articles added at once':44} {filling[0]:8.1f} s CPU, {peak:,.0f} MB")
        held = status(folder)
        print(f"{'the archive':44} {held.size / 1e6:8.0f} MB, {held.claims:,} claims, {held.stories:,} stories")
        warm(Path(scratch))
        new = Path(scratch, "new")
        new.mkdir()
        spent: dict[str, list[tuple[float, float]]] = {
            "one draft checked": [],
            "one article added": [],
            "one article forgotten": [],
        }
        names = [f"new-{number}.md" for number in range(TIMES + 1)]
        for number, name in enumerate(names):
            # Of the story that the archive ends in the middle of, and of others from its midst.
            place = count + number if number % 2 else (number + 1) * count // (TIMES + 2)
            text = article(place).replace("\ntitle: ", "\ntitle: New ")
            (new / name).write_text(f"{text}\nNothing else.\n", encoding="utf-8")
            spent["one draft checked"].append(timed(partial(check_draft, folder, [new / name], Options())))
            spent["one article added"].append(timed(partial(add, folder, [new / name])))
        spent["one article forgotten"] = [timed(partial(forget, folder, name)) for name in names]
        for told, listed in spent.items():
            cpu, clock = (sorted(one) for one in zip(*listed[1:], strict=True))  # the first loads the tables
            print(
                f"{told:44} {statistics.median(cpu):8.2f} s CPU, at most {cpu[-1]:.2f}; "
                f"{statistics.median(clock):.2f} s by the clock, at most {clock[-1]:.2f}"
            )
        print(f"{'all conflicts shown':44} {timed(partial(check_archive, folder, Options()))[0]:8.2f} s CPU")


if __name__ == "__main__":
    main()
