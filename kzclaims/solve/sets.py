"""The smallest sets of claims that cannot all hold: found by deletion, enumerated by a tree of hitting sets, capped.

A set is reported only if its system is proved impossible and each of its claims is needed: without it a proof was
looked for and not found. Readings stay in force while claims are removed, so that sets which need none come first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from kzclaims.solve.decide import clash
from kzclaims.solve.rows import Budget, Exhausted, Product, Reading, Row, System, Token

# Per component: its coefficients, the sets found, and the coefficients looked at in all; and those of a whole run.
# What is beyond is told.
SIZE, SETS, WORK, ALL_WORK = 20_000, 12, 200_000, 20_000_000


@dataclass(frozen=True, slots=True)
class Conflicting:
    """Claims and reference facts (by id) that cannot all hold under the readings; ``system`` is what shows it."""

    claims: frozenset[str]
    readings: tuple[Reading, ...]
    system: System

    @property
    def structure(self) -> frozenset[Row | Product]:
        """What ties its values together: two sets of one structure are one disagreement, told by other claims."""
        return frozenset((*(row for row in self.system.rows if _ties(row)), *self.system.products))


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The sets of one component, smallest first; ``complete`` is false where a bound cut the search."""

    sets: tuple[Conflicting, ...]
    complete: bool


class _Search:
    """Looks for proofs in one system, and pays for them."""

    def __init__(self, system: System, budget: Budget) -> None:
        self.system, self.budget = system, budget

    def clash(self, tokens: frozenset[Token]) -> frozenset[Token] | None:
        part = self.system.standing(tokens)
        self.budget.spend(part.size)
        found = clash(part, self.budget)
        return None if found is None else found.tokens

    def smallest(self, tokens: frozenset[Token], removable: frozenset[Token]) -> frozenset[Token]:
        """A smallest part of ``tokens`` that cannot hold, as far as ``removable`` goes."""
        for token in sorted(tokens & removable, key=_name):
            if token in tokens:
                found = self.clash(tokens - {token})
                tokens = tokens if found is None else found | (tokens - removable)
        return tokens


def _name(token: Token) -> str:
    return token if isinstance(token, str) else token.unless.en + repr(token.unless.args)


def enumerated(system: System, budget: Budget | None = None) -> Enumeration:
    """Every smallest conflicting set of claims of one component, up to the bounds.

    Args:
        system: one connected component.
        budget: what is left for all components together; of it one component may use no more than WORK.
    """
    if system.size > SIZE or (budget is not None and budget.left <= 0):
        return Enumeration((), complete=False)
    own = Budget(WORK if budget is None else min(WORK, budget.left))
    start = own.left
    found: list[Conflicting] = []
    complete = _all_sets(_Search(system, own), found)
    if budget is not None:
        budget.left -= start - max(own.left, 0)
    return Enumeration(tuple(sorted(found, key=lambda s: (len(s.claims), sorted(s.claims)))), complete)


def _all_sets(search: _Search, found: list[Conflicting]) -> bool:
    """Adds the sets to ``found``; whether the search came to its end."""
    claims = frozenset(token for token in search.system.tokens if isinstance(token, str))
    readings = search.system.tokens - claims
    known: list[frozenset[Token]] = []
    try:
        for kept in dict.fromkeys((frozenset[Token](), readings)):
            for tokens in _hitting(search, claims, kept, known):
                found.append(_conflicting(search, tokens))
                if len(found) >= SETS:
                    return False
    except Exhausted:
        return False
    return True


def _hitting(
    search: _Search, claims: frozenset[Token], readings: frozenset[Token], known: list[frozenset[Token]]
) -> Iterator[frozenset[Token]]:
    """Smallest sets, by leaving out one claim of each that is known (R. Reiter, 1987); adds them to ``known``."""
    queue: deque[frozenset[Token]] = deque([frozenset()])
    tried: set[frozenset[Token]] = set()
    while queue:
        out = queue.popleft()
        if out in tried:
            continue
        tried.add(out)
        core = next((one for one in known if not one & out), None)
        if core is None:
            tokens = search.clash((claims - out) | readings)
            if tokens is None:
                continue
            core = search.smallest(tokens | readings, claims)
            known.append(core)
            yield core
        # A step costs little, yet there may be more of them than anyone waits for.
        search.budget.spend(len(core))
        queue.extend(out | {claim} for claim in sorted(core & claims, key=_name))


def _ties(row: Row) -> bool:
    """Whether a row is neither a value nor what goes without saying of one variable."""
    return not row.value and len(row.terms) > 1


def _conflicting(search: _Search, tokens: frozenset[Token]) -> Conflicting:
    """The set without the readings that it does not need."""
    readings = frozenset(token for token in tokens if not isinstance(token, str))
    needed = search.smallest(tokens, readings)
    claims = frozenset(token for token in needed if isinstance(token, str))
    left = sorted((token for token in needed if isinstance(token, Reading)), key=_name)
    return Conflicting(claims, tuple(left), _shown(search, search.system.standing(needed)))


def _shown(search: _Search, system: System) -> System:
    """The system without the ties that its proof does not need."""
    for part in system.parts:
        if isinstance(part, Product) or _ties(part):
            less = System(
                tuple(row for row in system.rows if row is not part),
                tuple(one for one in system.products if one is not part),
            )
            search.budget.spend(less.size)
            if clash(less, search.budget) is not None:
                system = less
    return system
