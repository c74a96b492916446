"""What extraction costs: milliseconds for 5,000 characters by stage, and a whole run over many made-up articles.

``python -m benchmarks.extraction`` measures 1,200 articles, so many that a second process is put to use; with a number,
so many (10,000 take a while). With a folder it measures a first reading of the ``.txt`` and ``.md`` articles in it, and
then the stages alone, as one run read again and again: made-up ones speak too plainly to show what each reader costs,
and a new reader should be looked for in these lines. The goals are 30 ms for 5,000 characters on one core, start-up
apart, and under 1 GB for 10,000 articles. Articles per second are counted by the clock, on one process and on two, so
that they mean something on an idle machine alone.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.articles import CHARACTERS, article, write
from benchmarks.startup import measured
from kzclaims.articles import read_bytes
from kzclaims.extract import assemble as assembly
from kzclaims.extract.assemble import assemble
from kzclaims.extract.attributed import attributed
from kzclaims.extract.held import Held, held
from kzclaims.extract.pipeline import EXTRACTORS, extract, node_of
from kzclaims.extract.plain import Reading
from kzclaims.extract.rederive import borne_out
from kzclaims.extract.scene import scene_of
from kzclaims.extract.scopes.pairs import closed_statements
from kzclaims.extract.stories import spoken_of
from kzclaims.extract.topics_nouns import bearers
from kzclaims.vocabulary import load_vocabulary

ROUNDS, SAMPLE, MANY = 5, 25, 1_200
PROCESSES = (1, 2)
_OF_PASSAGES = ("terms", "periods", "numbers", "names")
# Where ``assemble`` holds articles against each other; what is left of it is "assembling".
_STEPS = (
    "resolve",
    "stories",
    "aligned",
    "paired",
    "same_posts",
    "same_companies",
    "kept_dates",
    "same_dates",
    "scored_dates",
    "run_out",
    "aligned_keys",
)


def made_up() -> list[tuple[str, bytes]]:
    """The names and the bytes of some articles made up."""
    return [(f"{number}.md", article(number).encode()) for number in range(SAMPLE)]


def found_in(folder: Path) -> list[tuple[str, bytes]]:
    """The names and the bytes of the articles of a folder and of those below it."""
    return [(str(path), path.read_bytes()) for path in sorted(folder.rglob("*")) if path.suffix in {".txt", ".md"}]


@contextmanager
def _watched(timed: Callable[..., Any]) -> Iterator[None]:
    """Time the steps of assembly."""
    steps = {name: getattr(assembly, name) for name in _STEPS}
    for name, work in steps.items():
        setattr(assembly, name, lambda *given, name=name, work=work: timed(name, work, *given))
    try:
        yield
    finally:
        for name, work in steps.items():
            setattr(assembly, name, work)


def stages(data: Sequence[tuple[str, bytes]]) -> dict[str, float]:
    """Milliseconds of CPU for 5,000 characters of articles, by stage, each the median of some rounds."""
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
            kept = timed("attributed", attributed, scene, kept)
            closed = timed("closed_statements", closed_statements, scene)
            timed("bearers", bearers, scene)
            timed("spoken_of", spoken_of, scene)
            drafts.append(timed("held", held, scene, Reading(kept, closed, {})))
        nodes = {d.article.id: node_of(d.article, n) for n, d in enumerate(documents, 1)}
        with _watched(timed):
            timed("assembling", assemble, drafts, nodes, vocabulary)
        spent["assembling"] -= sum(spent.get(name, 0.0) for name in _STEPS)
        if number:  # the first loads the tables
            for stage, seconds in spent.items():
                rounds.setdefault(stage, []).append(seconds * 1000 * CHARACTERS / size)
    return {stage: statistics.median(listed) for stage, listed in rounds.items()}


def first_reading(data: Sequence[tuple[str, bytes]]) -> float:
    """Milliseconds of CPU for 5,000 characters of articles read once, by a process that has read others before.

    Words and sentences that came before are known: in the rounds of the stages all of them have.
    """
    vocabulary = load_vocabulary().entities
    extract([read_bytes(*one) for one in made_up()], vocabulary)
    begun = time.process_time()
    extract([read_bytes(*one) for one in data], vocabulary)
    return (time.process_time() - begun) * 1000 * CHARACTERS / sum(len(content.decode()) for _, content in data)


def main() -> None:
    """Print the first reading and the stages, then the time and the memory of one run of ``kzclaims check``."""
    given = sys.argv[1] if len(sys.argv) > 1 else str(MANY)
    if not given.isdecimal():
        once = first_reading(found_in(Path(given)))
        print(f"{'read for the first time':28} {once:6.1f} ms per {CHARACTERS:,} characters")
    found = stages(made_up() if given.isdecimal() else found_in(Path(given)))
    for stage, milliseconds in found.items():
        print(f"{stage:28} {milliseconds:6.1f} ms per {CHARACTERS:,} characters")
    print(f"{'all':28} {sum(found.values()):6.1f} ms       goal: at most 30")
    if not given.isdecimal():
        return
    count = int(given)
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
