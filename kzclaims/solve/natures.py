"""Rows of what is called private: the state, and those whom it controls, hold little of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kzclaims.solve.control import called_private, state_controlled
from kzclaims.solve.ownership import Holding, holdings
from kzclaims.solve.quantities import ONE, told
from kzclaims.solve.rows import Contribution, Reading, Row, Token
from kzclaims.solve.stakes import counts, stake_name
from kzclaims.table import holds_now
from kzclaims.wording import Arg, Message, Name, Said
from kzclaims.world import World

_HALF, _NOTHING = Fraction(50), Fraction(0)
_ONLY = Message(
    "{quote} : rien de {held} n’est aux mains de l’État, ni de {holders}",
    "{quote}: nothing of {held} is in the hands of the state, nor of {holders}",
)
_MOSTLY = Message(
    "{quote} : {holders}, que l’État contrôle, n’ont pas ensemble plus de la moitié de {held}",
    "{quote}: {holders}, whom the state controls, have no more than half of {held} together",
)
_IF = Message("si {quote} veut dire « sans majorité publique »", "if {quote} means “without a public majority”")
_ELSE = Message("{quote} veut dire autre chose", "{quote} means something else")


def natures(world: World) -> Contribution:
    """The rows that "private" makes, for what is held by bodies that the claims show to be the state's."""
    said = [c for c in world.having("Nature") if told(c) and holds_now(c) and called_private(world, c)]
    said = [c for c in said if "OwnerNature" in world.property(c).traits]
    if not said:
        return Contribution()
    states = state_controlled(world)
    by_held: dict[str, dict[str, Holding]] = {}
    for edge in holdings(world):
        if edge.holder in states and edge.stated and not edge.indirect and counts(edge) and holds_now(edge.claim):
            by_held.setdefault(edge.held, {}).setdefault(edge.holder, edge)
    rows: list[Row] = []
    for claim in said:
        mine = by_held.get(claim.subject, {})
        if mine:
            shown = frozenset(edge.claim.id for holder in mine for edge in states[holder])
            quoted: dict[str, Arg] = {"quote": Said(claim)}
            says = (_ONLY if claim.quantifier == "only" else _MOSTLY).filled(
                **quoted, held=Name(claim.subject), holders=tuple(Name(holder) for holder in mine)
            )
            needs: set[Token] = {claim.id, *shown}
            if claim.quantifier != "only":
                needs.add(Reading(_IF.filled(**quoted), _ELSE.filled(**quoted)))
            most = _NOTHING if claim.quantifier == "only" else _HALF
            rows.append(Row(tuple(_terms(mine)), None, most, frozenset(needs), "ownership", says))
    return Contribution(tuple(rows))


def _terms(mine: dict[str, Holding]) -> Iterator[tuple[str, Fraction]]:
    return ((stake_name(edge), ONE) for edge in mine.values())
