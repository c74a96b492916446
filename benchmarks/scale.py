"""Key rules over archives: time against size, beside what a user would otherwise pick, each in a process of its own.

``small`` (the default) takes a minute; ``large`` adds ten million claims and SHACL-SPARQL under pySHACL. ``--write``
keeps the figures in docs/scale.csv and draws docs/scale.svg of them. The same query everywhere: claims of one subject
and property whose values share no point. kzclaims runs all its key rules and its report besides.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks import plot
from benchmarks.archive import parquet, turtle
from kzclaims.formats.parquet import read_parquet
from kzclaims.formats.triples import ntriples

ROOT = Path(__file__).resolve().parent.parent
SIZES = {"small": (10_000, 100_000), "large": (10_000, 100_000, 1_000_000, 10_000_000)}
HOT = 100_000
# A key of figures, as the first one is, but without an odd claim.
QUIET = 6
SHAPES = ROOT / "benchmarks" / "disjoint.ttl"
QUERY = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX kz: <https://w3id.org/kzclaims/ontology#>
SELECT DISTINCT ?s ?p WHERE {
  ?a rdf:subject ?s ; rdf:predicate ?p ; rdf:object/kz:lo ?lo .
  ?b rdf:subject ?s ; rdf:predicate ?p ; rdf:object/kz:hi ?hi . FILTER(?lo > ?hi) }"""
FLOOR = """SELECT subject, property, scope FROM read_parquet('{path}') WHERE record = 'claim'
GROUP BY ALL HAVING max(lo_axis) > min(hi_axis)"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: seconds of wall time and of CPU, megabytes at its peak."""

    wall: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        return f"{self.wall:8.2f} s wall {self.cpu:8.2f} s CPU {self.memory:6.0f} MB"


def timed(*command: str) -> Run:
    """Run a part of this module, or a module, in a process of its own.

    Raises:
        SystemExit: it failed.
    """
    silent = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1,)]
    start = time.perf_counter()
    child = os.posix_spawn(sys.executable, [sys.executable, "-m", *command], os.environ, file_actions=silent)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed with status {os.waitstatus_to_exitcode(status)}")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _parse(path: str) -> None:
    import pyoxigraph

    form = pyoxigraph.RdfFormat.TURTLE if path.endswith(".ttl") else pyoxigraph.RdfFormat.N_TRIPLES
    for _ in pyoxigraph.parse(path=path, format=form):
        pass


def _sparql(path: str) -> None:
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_load(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    list(store.query(QUERY))  # type: ignore[arg-type]


def _floor(path: str) -> None:
    import duckdb

    duckdb.execute(FLOOR.format(path=path)).fetchall()


def _pyshacl(path: str) -> None:
    from pyshacl import validate

    validate(path, shacl_graph=str(SHAPES), data_graph_format="turtle", shacl_graph_format="turtle")


def _turbo(path: str) -> None:
    from pyshacl_turbo import validate

    validate(path, shacl_graph=str(SHAPES), data_graph_format="turtle", shacl_graph_format="turtle")


def _write(path: str) -> None:
    source = Path(path)
    turtle(source.with_suffix(".ttl"), source)
    source.with_suffix(".nt").write_text(ntriples(read_parquet(source)), encoding="utf-8")


def _made(path: str) -> None:
    """Write the archive that a file name tells: the claims, those under one key, and the key that holds or clashes."""
    claims, *hot = map(int, Path(path).stem.split("-"))
    parquet(Path(path), claims, hot[0], shared=hot[1]) if hot else parquet(Path(path), claims)


PARTS: dict[str, Callable[[str], None]] = {
    "made": _made,
    "parse": _parse,
    "sparql": _sparql,
    "floor": _floor,
    "pyshacl": _pyshacl,
    "turbo": _turbo,
    "write": _write,
}


def _scan(path: Path, engine: str = "duckdb") -> Run:
    report = ("--keys-only", "--format", "json", "--fail-on", "never", "--quiet")
    return timed("kzclaims", "scan", str(path), "--engine", engine, *report)


def _part(name: str, path: Path) -> Run:
    return timed("benchmarks.scale", "--part", name, str(path))


def measured(folder: Path, sizes: Sequence[int], large: bool) -> list[tuple[str, int, Run]]:
    """Every figure: what was run, over how many claims, and what it took."""
    found: list[tuple[str, int, Run]] = []

    def note(what: str, claims: int, run: Run) -> Run:
        found.append((what, claims, run))
        print(f"{what:44} {claims:11,} claims {run}", flush=True)
        return run

    def made(*told: int) -> Path:
        # In a process of its own: what this one holds would count as the memory of those it starts.
        path = folder / f"{'-'.join(map(str, told))}.parquet"
        timed("benchmarks.scale", "--part", "made", str(path))
        return path

    for claims in sizes:
        source = made(claims)
        note("kzclaims scan, duckdb, from Parquet", claims, _scan(source))
        note("hand-written DuckDB SQL, from Parquet", claims, _part("floor", source))
        if claims > HOT:
            continue
        text, lines = folder / f"{claims}.ttl", folder / f"{claims}.nt"
        timed("benchmarks.scale", "--part", "write", str(source))
        for form, path in (("Turtle", text), ("N-Triples", lines)):
            note(f"pyoxigraph, bare parse of {form}", claims, _part("parse", path))
            note(f"kzclaims scan, duckdb, from {form}", claims, _scan(path))
        note("kzclaims scan, local, from Parquet", claims, _scan(source, "local"))
        note("pyoxigraph SPARQL, from Turtle", claims, _part("sparql", text))
        if large and claims == min(sizes):
            note("pySHACL, SHACL-SPARQL, from Turtle", claims, _part("pyshacl", text))
            if find_spec("pyshacl_turbo") is None:
                print("pyshacl-turbo is not installed (kzclaims[turbo]): not measured", flush=True)
            else:
                note("pyshacl-turbo, SHACL-SPARQL, from Turtle", claims, _part("turbo", text))
    note("the same, under keys of ten", 2 * HOT, _scan(made(2 * HOT)))
    for told, shared in (("that holds", QUIET), ("that clashes", 0)):
        note(f"the same, {HOT:,} of them under one key {told}", 2 * HOT, _scan(made(2 * HOT, HOT, shared)))
    return found


def _ratios(found: Sequence[tuple[str, int, Run]]) -> None:
    by = {(what, claims): run for what, claims, run in found}
    for form in ("Turtle", "N-Triples"):
        ours, bare = (
            by[what, HOT] for what in (f"kzclaims scan, duckdb, from {form}", f"pyoxigraph, bare parse of {form}")
        )
        print(f"from {form}, {HOT:,} claims: {ours.wall / bare.wall:.1f} times the bare parse (goal: 2; 1.5 at best)")
    shacl = by.get(("pySHACL, SHACL-SPARQL, from Turtle", 10_000))
    if shacl:
        ratio = shacl.cpu / by["kzclaims scan, duckdb, from Turtle", 10_000].cpu
        print(f"pySHACL takes {ratio:.0f} times the CPU at 10,000 claims (goal: 200)")
    even, quiet, hot = (run.cpu for _, claims, run in found if claims == 2 * HOT)
    told = f"{quiet / even:.2f} times one under a key of ten, {hot / even:.2f} times where all {HOT:,} clash with one"
    print(f"a claim under a key of {HOT:,} costs {told} (goal: 1)")


def main() -> None:
    """Print every figure and the ratios."""
    words = sys.argv[1:]
    if words[:1] == ["--part"]:
        PARTS[words[1]](words[2])
        return
    size = "large" if "large" in words else "small"
    places = [Path(word) for word in words if word not in ("large", "small", "--write")]
    with tempfile.TemporaryDirectory() as temporary:
        found = measured(places[0] if places else Path(temporary), SIZES[size], size == "large")
    _ratios(found)
    if "--write" in words:
        plot.keep([what, claims, f"{r.wall:.2f}", f"{r.cpu:.2f}", f"{r.memory:.0f}"] for what, claims, r in found)
        plot.main()


if __name__ == "__main__":
    main()
