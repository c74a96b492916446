"""Large linear systems in floating point, by HiGHS (MIT): a first answer that exact arithmetic then confirms or drops.

The only door to highspy, which is imported when the first large system comes: most runs have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from kzclaims.solve.rows import Row

# Simplex steps after which a system is given up, the same on every machine (a limit of time would not be).
STEPS = 20_000
# A multiplier below this share of the largest is noise.
_NOISE = 1e-9


@lru_cache(maxsize=1)
def _solver() -> Any:
    import highspy

    class Quiet(highspy.Highs):
        """HiGHS without a word on standard output, which its own constructor writes before it can be told not to."""

        def enableCallbacks(self) -> None:
            self.silent()

    solver: Any = Quiet()  # type: ignore[no-untyped-call]
    for option, value in (
        ("presolve", "off"),  # else a proof would be of the reduced system
        ("solver", "simplex"),
        ("threads", 1),
        ("simplex_iteration_limit", STEPS),
    ):
        solver.setOptionValue(option, value)
    return solver


def infeasible_rows(rows: Sequence[Row]) -> list[tuple[int, bool]] | None:
    """Rows that cannot all hold, by the dual ray: their numbers, and whether it is their lower bound that counts.

    Empty where all can hold, None where the solver could not tell.
    """
    import highspy
    import numpy as np

    solver = _solver()
    names = {name: n for n, name in enumerate(dict.fromkeys(name for row in rows for name in row.variables))}
    # Billions beside percentages: each variable is counted in units of about its own size.
    size = [1.0] * len(names)
    for row in rows:
        if len(row.terms) == 1:
            ends = [abs(float(end / row.terms[0][1])) for end in (row.low, row.high) if end is not None]
            at = names[row.terms[0][0]]
            size[at] = max([size[at], *ends])
    low, high = np.full(len(rows), -highspy.kHighsInf), np.full(len(rows), highspy.kHighsInf)
    starts, index, value = [0], [], []
    for n, row in enumerate(rows):
        factors = [float(c) * size[names[name]] for name, c in row.terms]
        largest = max(map(abs, factors))
        index += [names[name] for name, _ in row.terms]
        value += [factor / largest for factor in factors]
        starts.append(len(index))
        if row.low is not None:
            low[n] = float(row.low) / largest
        if row.high is not None:
            high[n] = float(row.high) / largest
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(names), len(rows)
    lp.col_cost_ = np.zeros(len(names))
    lp.col_lower_, lp.col_upper_ = (np.full(len(names), end) for end in (-highspy.kHighsInf, highspy.kHighsInf))
    lp.row_lower_, lp.row_upper_ = low, high
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = np.array(starts), np.array(index)
    lp.a_matrix_.value_ = np.array(value)
    solver.clearSolver()
    solver.passModel(lp)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return []
    if status != highspy.HighsModelStatus.kInfeasible:
        return None
    _, known, ray = solver.getDualRay()
    if not known:
        return None
    least = _NOISE * float(np.abs(ray).max())
    return [(n, bool(ray[n] > 0)) for n in range(len(rows)) if abs(ray[n]) > least]
