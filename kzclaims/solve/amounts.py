"""Rows of sums, shares of totals, growth and conversions, drawn from the links between claims said in one breath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from kzclaims.claim import Claim, Number
from kzclaims.solve.quantities import ONE
from kzclaims.solve.rows import Contribution, Product, Reading, Row, Token
from kzclaims.wording import Arg, Message, Said
from kzclaims.world import World

_CENT, _HUNDRED = Fraction(1, 100), Fraction(100)
_SUM_AT_MOST = Message("{parts} sont des parties de {whole}", "{parts} are parts of {whole}")
_SUM = Message("{parts} sont tout ce que compte {whole}", "{parts} are all of {whole}")
_EXHAUSTED = Message("{parts} font ensemble tout, soit 100 %", "{parts} together are all, that is 100%")
_SHARE = Message("{count} = {share} × {base}", "{count} = {share} × {base}")
_GROWTH = Message("{later} = {base} augmenté de {growth}", "{later} = {base} raised by {growth}")
_ONE_BASE = Message("si la base de {parts} est celle de {whole}", "if the base of {parts} is that of {whole}")
_TWO_BASES = Message("la base de {parts} n’est pas celle de {whole}", "the base of {parts} is not that of {whole}")
_UNITS = Message(
    "{parts} et {whole} ont des unités ou des natures différentes : non mis ensemble dans le calcul",
    "{parts} and {whole} differ in unit or kind: not reckoned together",
)
_NO_WHOLE = Message(
    "{count} est dit égal à {share}, mais rien ne dit de quoi : non calculé",
    "{count} is said to equal {share}, but nothing says of what: not reckoned",
)
_CIRCLE = Message(
    "{quotes} : chacun serait une partie ou une part du suivant, et le dernier du premier : non calculé",
    "{quotes}: each would be a part or a share of the next, and the last of the first: not reckoned",
)


def _number(claim: Claim) -> Decimal | None:
    return claim.value.written if isinstance(claim.value, Number) else None


def amounts(world: World, values: Mapping[str, str]) -> Contribution:
    """The rows and products that the links of a world make.

    Args:
        world: its claims.
        values: the variable of each claim, by :func:`kzclaims.solve.quantities.quantities`.
    """
    linked = _Links(world, values)
    rows = [*linked.sums(), *linked.remainders()]
    products, extra = linked.multiplied()
    return Contribution(tuple(rows + extra), tuple(products), notices=tuple(dict.fromkeys(linked.notices)))


def _said(claims: Iterable[Claim]) -> tuple[Said, ...]:
    return tuple(Said(claim) for claim in claims)


def _kind(claim: Claim) -> tuple[str, str]:
    return (claim.value.kind, claim.value.unit) if isinstance(claim.value, Number) else ("", "")


class _Links:
    """The links between the figures of a world; ``notices`` gathers what was left out."""

    def __init__(self, world: World, values: Mapping[str, str]) -> None:
        self.world, self.values = world, values
        self.notices: list[Message] = []
        self.circular = self._circles()
        # Shares of capital are added up by their holders.
        self.held = frozenset((c.article.id, c.sentence, _number(c)) for c in world.having("Holding") if c.scope)

    def _targets(self, claim: Claim, relation: str) -> list[Claim]:
        found = [self.world.by_id[name] for name in claim.linked(relation) if name in self.world.by_id]
        return [other for other in found if other.id in self.values and other.id not in self.circular]

    def _claims(self) -> Iterator[Claim]:
        return (c for c in self.world.claims if c.id in self.values and c.id not in self.circular)

    def _circles(self) -> frozenset[str]:
        """Claims that are parts of themselves, directly or through others."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph()
        for claim in self.world.claims:
            for relation in ("partOf", "ofWhole"):
                graph.add_edges_from((claim.id, other) for other in claim.linked(relation))
        found: set[str] = set()
        for group in nx.strongly_connected_components(graph):
            first = min(group)
            if len(group) > 1 or graph.has_edge(first, first):
                found |= group
                known = [self.world.by_id[name] for name in sorted(group) if name in self.world.by_id]
                self.notices.append(_CIRCLE.filled(quotes=_said(known)))
        return frozenset(found)

    def _alike(self, parts: Sequence[Claim], whole: Claim) -> bool:
        if {_kind(part) for part in parts} == {_kind(whole)}:
            return True
        self.notices.append(_UNITS.filled(parts=_said(parts), whole=Said(whole)))
        return False

    def sums(self) -> Iterator[Row]:
        """Parts that one article gives of one whole make no more than it; one told twice counts once."""
        groups: dict[tuple[str, str], dict[str, Claim]] = {}
        for claim in self._claims():
            for whole in self._targets(claim, "partOf"):
                groups.setdefault((whole.id, claim.article.id), {}).setdefault(self.values[claim.id], claim)
        for (name, _), by_variable in sorted(groups.items()):
            whole, parts = self.world.by_id[name], list(by_variable.values())
            # A count that is a share of the whole is a part of it already, by the share.
            if len(parts) == 1 and self._targets(parts[0], "equivalentTo"):
                continue
            if self.values[name] not in by_variable and self._alike(parts, whole):
                yield self._sum(parts, whole, exhausted=False)

    def remainders(self) -> Iterator[Row]:
        """What is left exhausts the whole with what was told before; shares of no whole make a hundred per cent."""
        for claim in self._claims():
            before = self._targets(claim, "remainderOf")
            parts = list({self.values[c.id]: c for c in (*before, claim)}.values())
            held = all((part.article.id, part.sentence, _number(part)) in self.held for part in parts)
            if not before or len(before) < len(claim.linked("remainderOf")) or held:
                continue
            wholes = self._targets(claim, "partOf")
            if (
                wholes
                and self._alike(parts, wholes[0])
                and self.values[wholes[0].id] not in {self.values[p.id] for p in parts}
            ):
                yield self._sum(parts, wholes[0], exhausted=True)
            elif not wholes and {_kind(part) for part in parts} == {("share", "")}:
                terms = tuple((self.values[part.id], ONE) for part in parts)
                says = _EXHAUSTED.filled(parts=_said(parts))
                yield Row(terms, _HUNDRED, _HUNDRED, frozenset({claim.id}), "sum", says)

    def _sum(self, parts: Sequence[Claim], whole: Claim, exhausted: bool) -> Row:
        said: dict[str, Arg] = {"parts": _said(parts), "whole": Said(whole)}
        # A part whose claim does not stand is any number from nothing up, so that the rest of the sum stays.
        needs: set[Token] = {parts[-1].id} if exhausted else set()
        # Parts and whole of one sentence have one base; those of two may not.
        if len({(c.article.id, c.sentence) for c in (*parts, whole)}) > 1:
            needs.add(Reading(_ONE_BASE.filled(**said), _TWO_BASES.filled(**said)))
        terms = ((self.values[whole.id], ONE), *((self.values[part.id], -ONE) for part in parts))
        says = (_SUM if exhausted else _SUM_AT_MOST).filled(**said)
        return Row(terms, Fraction(0), Fraction(0) if exhausted else None, frozenset(needs), "sum", says)

    def multiplied(self) -> tuple[list[Product], list[Row]]:
        """Counts that are a share of a base, and figures that are a base grown by a rate."""
        products: list[Product] = []
        rows: list[Row] = []
        for claim in self._claims():
            for share in self._targets(claim, "equivalentTo"):
                if _kind(share)[0] != "share" or _kind(claim)[0] == "share":
                    continue
                bases = [base for base in self._targets(share, "ofWhole") if _kind(base)[0] != "share"]
                if not share.linked("ofWhole"):
                    self.notices.append(_NO_WHOLE.filled(count=Said(claim), share=Said(share)))
                for base in bases:
                    if self._alike([claim], base):
                        self._multiply(claim, share, base, products, rows)
        return products, rows

    def _multiply(self, claim: Claim, share: Claim, base: Claim, products: list[Product], rows: list[Row]) -> None:
        result, factor, whole = (self.values[c.id] for c in (claim, share, base))
        needs = frozenset[Token]({claim.id, share.id})
        if len({result, factor, whole}) < 3:
            return
        if "Growth" not in self.world.property(share).traits:
            says = _SHARE.filled(count=Said(claim), share=Said(share), base=Said(base))
            products.append(Product(result, factor, whole, _CENT, needs, "share", says))
            return
        gain = f"gain|{claim.id}"
        says = _GROWTH.filled(later=Said(claim), growth=Said(share), base=Said(base))
        products.append(Product(gain, factor, whole, _CENT, needs, "quantity"))
        # A later figure that is smaller fell by what is given; "more than" tells no fall.
        open_above = isinstance(claim.value, Number) and claim.value.hi is None
        fell = not open_above and (_number(claim) or 0) < (_number(base) or 0)
        terms = ((result, ONE), (whole, -ONE), (gain, ONE if fell else -ONE))
        rows.append(Row(terms, Fraction(0), Fraction(0), needs, "quantity", says))
