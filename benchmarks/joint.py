"""Joint conflicts: many small components, one large one with a single set, and one meant to overwhelm.

The goals: 10,000 components of the size that the five articles give in under 10 s on one core; one of 250 rows with
one infeasible set in under 50 ms; a dense one of thousands of rows with many sets cut at its stated bound.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from kzclaims.formats.compact import load_reference
from kzclaims.graph import read_claims
from kzclaims.solve.joint import contributed, is_joint
from kzclaims.solve.rows import Product, Row, System, components
from kzclaims.solve.sets import SETS, SIZE, WORK, Enumeration, enumerated
from kzclaims.vocabulary import load_vocabulary
from kzclaims.world import World

ROOT = Path(__file__).resolve().parent.parent
MANY, GOAL_MANY, GOAL_ONE = 10_000, 10.0, 0.050
ONE = Fraction(1)


def value(name: str, low: int | None, high: int | None, claim: str = "") -> Row:
    """A claim of one value."""
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Row(((name, ONE),), ends[0], ends[1], frozenset({claim} if claim else ()))


def article_components() -> list[System]:
    """The components that the claims of the five articles make."""
    data, _ = read_claims(ROOT / "claims.ttl", load_vocabulary())
    vocabulary = load_vocabulary()
    entities = {**vocabulary.entities, **data.entities}
    world = World(data.claims, load_reference(), replace(vocabulary, entities=entities), entities)
    contribution = contributed(world)
    return [s for s in components(contribution.rows, contribution.products) if is_joint(s)]


def made_component(n: int, rng: random.Random) -> System:
    """A made-up component of the kind that articles give: a sum and a share of its total; one in ten cannot hold."""
    parts = [rng.randint(100, 900) for _ in range(rng.randint(2, 5))]
    total, share = sum(parts), rng.randint(10, 60)
    count = total * share // 100 + (total if n % 10 == 0 else 0)
    rows = [value(f"p{k}", size, size + 1, f"part-{k}") for k, size in enumerate(parts)]
    rows += [value(name, 0, None) for name in ("w", "s", "c", *(f"p{k}" for k in range(len(parts))))]
    rows.append(
        Row((("w", ONE), *((f"p{k}", -ONE) for k in range(len(parts)))), Fraction(0), Fraction(0), frozenset({"rest"}))
    )
    rows += [value("s", share, share + 1, "share"), value("c", count - 9, count + 9, "count")]
    rows += [value("w", total // 2, None, "whole")]
    return System(tuple(rows), (Product("c", "s", "w", ONE / 100, frozenset({"count", "share"})),))


def chain_of_sums(rows: int) -> System:
    """One component with cycles, of so many rows, of which a handful cannot hold."""
    found: list[Row] = []
    width = rows // 5
    for n in range(width):
        a, b, c = f"a{n}", f"a{n + 1}", f"b{n}"
        found += [value(a, 90, 110, f"a-{n}"), value(c, 0, 40, f"b-{n}")]
        found.append(Row(((b, ONE), (a, -ONE), (c, -ONE)), Fraction(-30), Fraction(0), frozenset({f"sum-{n}"})))
        found.append(Row(((b, ONE), (a, -ONE)), Fraction(-60), Fraction(60), frozenset({f"step-{n}"})))
        found.append(Row(((b, ONE), (a, ONE)), Fraction(150), Fraction(260), frozenset({f"both-{n}"})))
    middle = width // 2
    found[5 * middle + 4] = Row(
        ((f"a{middle + 1}", ONE), (f"a{middle}", ONE)), Fraction(240), None, frozenset({f"both-{middle}"})
    )
    return System(tuple(found))


def dense(rows: int, wide: int, rng: random.Random) -> System:
    """Thousands of rows over a few dozen unknowns, bounded at random: sets without number."""
    found = []
    for n in range(rows):
        names = rng.sample(range(wide), rng.randint(2, 6))
        low = rng.randint(-50, 50)
        terms = tuple((f"x{k}", Fraction(rng.choice((-2, -1, 1, 3)))) for k in names)
        found.append(Row(terms, Fraction(low), Fraction(low + 5), frozenset({f"claim-{n}"})))
    return System(tuple(found))


def loosened(system: System, place: int) -> System:
    """A chain of sums whose one bound that cannot hold is let go of."""
    rows = list(system.rows)
    tight = rows[place]
    rows[place] = Row(tight.terms, Fraction(150), Fraction(260), tight.needs)
    return System(tuple(rows))


def timed(systems: Iterable[System]) -> tuple[float, list[Enumeration]]:
    """CPU seconds for some components one after the other, and what was found in them."""
    start = time.process_time()
    found = [enumerated(system) for system in systems]
    return time.process_time() - start, found


def main() -> None:
    """Print the figures."""
    rng = random.Random(4)
    own = article_components()
    sizes = sorted(len(system.rows) + len(system.products) for system in own)
    print(f"components of the five articles: {len(own)}, of {sizes[0]} to {sizes[-1]} rows")
    seconds, _ = timed(own[n % len(own)] for n in range(MANY))
    print(f"{MANY:,} of them: {seconds:.2f} s (goal: under {GOAL_MANY:.0f} s)")
    made = [made_component(n, rng) for n in range(MANY)]
    seconds, found = timed(made)
    impossible = sum(bool(one.sets) for one in found)
    print(
        f"{MANY:,} made-up ones, {impossible:,} of which cannot hold: {seconds:.2f} s (goal: under {GOAL_MANY:.0f} s)"
    )
    large = chain_of_sums(250)
    enumerated(large)  # HiGHS is loaded once
    seconds, (one,) = timed([large])
    print(
        f"one of {len(large.rows)} rows: {seconds * 1000:.0f} ms, sets of {[len(s.claims) for s in one.sets]} claims "
        f"(goal: under {GOAL_ONE * 1000:.0f} ms)"
    )
    long = chain_of_sums(1_000)
    easy = loosened(long, 5 * (len(long.rows) // 10) + 4)
    seconds, found = timed([long, *[easy] * 99])
    print(
        f"100 of {len(long.rows):,} rows, {sum(bool(one.sets) for one in found)} cannot hold: {seconds:.1f} s; "
        "for a million rows ten times that (goal, with all else: under 60 s)"
    )
    for rows, wide in ((400, 40), (3000, 60), (8000, 200)):
        system = dense(rows, wide, rng)
        seconds, (cut,) = timed([system])
        print(
            f"dense, {rows:,} rows, {system.size:,} coefficients: {seconds:.2f} s, {len(cut.sets)} sets, "
            f"{'all' if cut.complete else 'cut'}"
        )
    print(f"bounds: {SIZE:,} coefficients, {SETS} sets, {WORK:,} coefficients looked at in all")


if __name__ == "__main__":
    main()
