"""The smallest sets of claims that cannot all hold: found by deletion, enumerated by a tree of hitting sets, capped.

A set is reported only if its system is proved impossible and each of its claims is needed: without it a proof was
looked for and not found. Readings stay in force while claims are removed, so that sets which need none come first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from kzclaims.solve.decide import clash
from kzclaims.solve.rows import Product, Reading, Row, System, Token

# Per component: its coefficients, the sets found, and the coefficients looked at in all. What is beyond is told.
SIZE, SETS, WORK = 20_000, 12, 300_000


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
    """Counts what it looks at, and stops at the bound."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.left = WORK

    def clash(self, tokens: frozenset[Token]) -> frozenset[Token] | None:
        part = self.system.standing(tokens)
        self.left -= part.size
        found = clash(part)
        return None if found is None else found.tokens

    def smallest(self, tokens: frozenset[Token], removable: frozenset[Token]) -> frozenset[Token] | None:
        """A smallest part of ``tokens`` that cannot hold, as far as ``removable`` goes; None at the bound."""
        for token in sorted(tokens & removable, key=_name):
            if token in tokens:
                if self.left <= 0:
                    return None
                found = self.clash(tokens - {token})
                tokens = tokens if found is None else found | (tokens - removable)
        return tokens


def _name(token: Token) -> str:
    return token if isinstance(token, str) else token.unless.en + repr(token.unless.args)


def enumerated(system: System) -> Enumeration:
    """Every smallest conflicting set of claims of one component, up to the bounds."""
    if system.size > SIZE:
        return Enumeration((), complete=False)
    claims = frozenset(token for token in system.tokens if isinstance(token, str))
    readings = system.tokens - claims
    search = _Search(system)
    found, complete = _hitting(search, claims, frozenset(), [])
    if readings:
        more, all_seen = _hitting(search, claims, readings, found)
        found, complete = found + more, complete and all_seen
    sets = [_conflicting(search, tokens) for tokens in found]
    return Enumeration(tuple(sorted(sets, key=lambda s: (len(s.claims), sorted(s.claims)))), complete)


def _hitting(
    search: _Search, claims: frozenset[Token], readings: frozenset[Token], known: Iterable[frozenset[Token]]
) -> tuple[list[frozenset[Token]], bool]:
    """Smallest sets, by leaving out one claim of each that is known (R. Reiter, 1987); whether that came to an end."""
    found: list[frozenset[Token]] = []
    earlier = list(known)
    queue: deque[frozenset[Token]] = deque([frozenset()])
    tried: set[frozenset[Token]] = set()
    while queue:
        out = queue.popleft()
        if out in tried:
            continue
        tried.add(out)
        core = next((one for one in (*earlier, *found) if not one & out), None)
        if core is None:
            if search.left <= 0:
                return found, False
            tokens = search.clash((claims - out) | readings)
            if tokens is None:
                continue
            smallest = search.smallest(tokens | readings, claims)
            if smallest is None:
                return found, False
            core = smallest
            found.append(core)
            if len(found) >= SETS:
                return found, False
        # Each step costs nothing to speak of, yet there may be more of them than anyone waits for.
        search.left -= 1
        if search.left <= 0:
            return found, False
        queue.extend(out | {claim} for claim in sorted(core & claims, key=_name))
    return found, True


def _ties(row: Row) -> bool:
    """Whether a row is neither a value nor what goes without saying of one variable."""
    return not row.value and len(row.terms) > 1


def _conflicting(search: _Search, tokens: frozenset[Token]) -> Conflicting:
    """The set without the readings that it does not need."""
    readings = frozenset(token for token in tokens if not isinstance(token, str))
    needed = search.smallest(tokens, readings) or tokens
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
            search.left -= less.size
            if search.left > 0 and clash(less) is not None:
                system = less
    return system
