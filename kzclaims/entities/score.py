"""Compare two names: the one door to persons' and organisations' comparison."""

from __future__ import annotations

from kzclaims.claim import fold
from kzclaims.entities.aliases import AliasTable, KnownName, packaged
from kzclaims.entities.letters import LONGEST_NAME
from kzclaims.entities.match import Match, Tier, different, same
from kzclaims.entities.organisations import OrganisationName, compare_names
from kzclaims.entities.organisations import parse as parse_organisation
from kzclaims.entities.persons import compare_persons

__all__ = ["Match", "Tier", "compare"]

_ABBREVIATED = {"org": "organisation"}


def compare(
    left: str,
    right: str,
    kind: str,
    left_language: str = "",
    right_language: str = "",
    known: AliasTable | None = None,
) -> Match:
    """Tell whether two names are spellings of one.

    Args:
        left: a name as printed.
        right: another.
        kind: ``"person"``; ``"org"``, ``"organisation"`` and every other kind are compared word by word and concept.
        left_language: that of the article the first stands in, "" when unknown.
        right_language: that of the second.
        known: aliases to look names up in; the packaged ones by default.

    Returns:
        Match: symmetric in its arguments; a name and itself are the same. Aliases decide before letters do.
    """
    if fold(left) == fold(right):
        return same(1.0, "same text")
    if max(len(left), len(right)) > LONGEST_NAME:
        return different(0.0, "too long for a name")
    if (left, left_language) > (right, right_language):
        left, right, left_language, right_language = right, left, right_language, left_language
    kind, table = _ABBREVIATED.get(kind, kind), packaged() if known is None else known
    ours, theirs = table.find(left, kind, left_language), table.find(right, kind, right_language)
    if ours and theirs and kind != "person":
        return _both_known(ours, theirs)
    if kind == "person":
        found = compare_persons(left, right, left_language, right_language)
        return max(found, same(0.95, "aliases of one")) if ours and theirs and ours.id == theirs.id else found
    a, b = parse_organisation(left, left_language), parse_organisation(right, right_language)
    best = compare_names(a, b)
    if best.tier is not Tier.SAME and (ours or theirs):
        best = max(best, _with_aliases(ours, b), _with_aliases(theirs, a))
    return best


def _both_known(ours: KnownName, theirs: KnownName) -> Match:
    if ours.id == theirs.id:
        return same(0.95, f"both known as {ours.preferred}")
    return different(0.3, f"known as {ours.preferred} and as {theirs.preferred}")


def _with_aliases(known: KnownName | None, other: OrganisationName) -> Match:
    names = [parse_organisation(name) for name in known.names] if known else []
    # An acronym that is one of several aliases may stand for other bodies as well.
    matches = [compare_names(name, other) for name in names if not name.acronym]
    best = max(matches, default=different(0.0, "no alias fits"))
    # An alias that comes near says nothing of the spelling that was printed.
    return best if best.tier is Tier.SAME else different(best.score, best.why)
