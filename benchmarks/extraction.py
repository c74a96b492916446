"""What extraction costs: milliseconds for 5,000 characters by stage, and a whole run over many made-up articles.

``python -m benchmarks.extraction`` measures 200 articles; with a number, so many (10,000 take a while). The goals are
30 ms for 5,000 characters on one core, start-up apart, and under 1 GB for 10,000 articles. Articles per second are
counted by the clock, on one process and on two, so that they mean something on an idle machine alone.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.articles import CHARACTERS, article, write
from benchmarks.startup import measured
from kzclaims.articles import read_bytes
from kzclaims.extract.assemble import assemble
from kzclaims.extract.held import Held, held
from kzclaims.extract.pipeline import EXTRACTORS, node_of
from kzclaims.extract.plain import Reading
from kzclaims.extract.rederive import borne_out
from kzclaims.extract.scene import scene_of
from kzclaims.vocabulary import load_vocabulary

ROUNDS, SAMPLE, MANY = 5, 25, 200
PROCESSES = (1, 2)
_OF_PASSAGES = ("terms", "periods", "numbers", "names")


def stages() -> dict[str, float]:
    """Milliseconds of CPU for 5,000 characters, by stage, each the median of some rounds."""
    data = [(f"{number}.md", article(number).encode()) for number in range(SAMPLE)]
    size = sum(len(content.decode()) for _, content in data)
    vocabulary = load_vocabulary().entities
    rounds: dict[str, list[float]] = {}

    def timed(stage: str, work: Callable[..., Any], *args: Any) -> Any:
        begun = time.process_time()
        result = work(*args)
        spent[stage] = spent.get(stage, 0.0) + time.process_time() - begun
        return result

    for number in range(ROUNDS + 1):
        spent: dict[str, float] = {}
        documents = [timed("reading", read_bytes, *one) for one in data]
        scenes = [timed("reading", scene_of, document) for document in documents]
        drafts: list[Held | None] = []
        for scene in scenes:
            for part in _OF_PASSAGES:
                timed(part, lambda passages, name: [getattr(p, name) for p in passages], scene.passages, part)
            flat = [draft for extractor in EXTRACTORS for draft in timed(extractor.__name__, extractor, scene)]
            kept = timed("quotes read again", borne_out, scene, flat, Counter())
            drafts.append(held(scene, Reading(kept, (), {})))
        nodes = {d.article.id: node_of(d.article, n) for n, d in enumerate(documents, 1)}
        timed("assembling", assemble, drafts, nodes, vocabulary)
        if number:  # the first loads the tables
            for stage, seconds in spent.items():
                rounds.setdefault(stage, []).append(seconds * 1000 * CHARACTERS / size)
    return {stage: statistics.median(listed) for stage, listed in rounds.items()}


def main() -> None:
    """Print the stages, then the time and the memory of one run of ``kzclaims check``."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    found = stages()
    for stage, milliseconds in found.items():
        print(f"{stage:28} {milliseconds:6.1f} ms per {CHARACTERS:,} characters")
    print(f"{'all':28} {sum(found.values()):6.1f} ms       goal: at most 30")
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "articles"), count)
        check = [sys.executable, "-m", "kzclaims", "check", str(Path(folder, "articles")), "--quiet"]
        cpu, memory = measured([*check, "-o", str(Path(folder, "report.txt")), "--fail-on", "never"])
        print(
            f"{f'kzclaims check, {count:,} articles':28} {cpu:6.0f} s CPU, "
            f"{count / cpu:.1f} articles/s, {memory:.0f} MB peak"
        )
        rates = [count / _clock(Path(folder), jobs) for jobs in PROCESSES]
    for jobs, rate in zip(PROCESSES, rates, strict=True):
        print(f"{f'kzclaims extract --jobs {jobs}':28} {rate:6.1f} articles/s, {rate / rates[0]:.2f} times one process")


def _clock(folder: Path, jobs: int) -> float:
    """Seconds by the clock of one run of ``kzclaims extract`` over a folder's articles, start-up included."""
    extract = [sys.executable, "-m", "kzclaims", "extract", str(folder / "articles"), "--quiet", "--jobs", str(jobs)]
    begun = time.perf_counter()
    measured([*extract, "-o", str(folder / f"claims-{jobs}.ttl")])
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
