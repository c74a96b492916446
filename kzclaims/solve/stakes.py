"""Rows of ownership: what each holder has of a company, what the holders have together, and what a chain passes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from kzclaims.claim import Modality, Number
from kzclaims.solve.ownership import Chains, Holding, behind_another, holder_lists, holdings, surely_several
from kzclaims.solve.quantities import ONE, as_written, is_planned, told, value_rows
from kzclaims.solve.rows import Contribution, Product, Reading, Row, Token
from kzclaims.table import holds_now
from kzclaims.wording import Arg, Message, Name
from kzclaims.world import World

_CENT, _HUNDRED = Fraction(1, 100), Fraction(100)
_SUM = Message(
    "les parts des détenteurs de {held} ne dépassent pas 100 % : {holders}",
    "the holders of {held} have no more than 100% together: {holders}",
)
_ALL = Message("{holders} détiennent tout {held}, soit 100 %", "{holders} hold all of {held}, that is 100%")
_CHAIN = Message("part de {holder} dans {held} = {links}", "share of {holder} in {held} = {links}")
_LINK = Message("part de {holder} dans {held}", "share of {holder} in {held}")
_TIMES = Message("{first} × {second}", "{first} × {second}")
_NOTHING_ELSE = Message(
    "si {holder} ne détient rien de {held} hors de cette chaîne",
    "if {holder} holds nothing of {held} beside this chain",
)
_MORE = Message("{holder} détient aussi {held} hors de cette chaîne", "{holder} also holds {held} beside this chain")


def stakes(world: World) -> Contribution:
    """The shares of a world with their values, sums and chains; plans are reckoned apart from what is so."""
    edges = [edge for edge in holdings(world) if counts(edge)]
    held_by: dict[str, set[str]] = {}
    for edge in holdings(world):
        held_by.setdefault(edge.holder, set()).add(edge.held)
    values = {edge.claim.id: stake_name(edge) for edge in edges if edge.stated}
    claims = [edge.claim for edge in edges if edge.stated]
    spans = {c.id: as_written(c.value) for c in claims if isinstance(c.value, Number)}
    rows = list(value_rows(values, spans, claims, "ownership"))
    rows += [Row(((name, ONE),), Fraction(0), _HUNDRED) for name in dict.fromkeys(map(stake_name, edges))]
    rows += _sums(world, edges, held_by)
    rows += _remainders(world, values)
    products: list[Product] = []
    for planned in (False, True):
        some = [edge for edge in edges if is_planned(edge.claim) == planned]
        links = [edge for edge in some if not edge.indirect]
        ends = {stake_name(edge): edge for edge in some if edge.stated and edge.claim.quantifier != "direct"}
        by_article: dict[str, list[Holding]] = {}
        for link in links:
            by_article.setdefault(link.claim.article.id, []).append(link)
        told = {article: Chains(own) for article, own in by_article.items()}
        every, none = Chains(links), Chains(())
        for edge in ends.values():
            # An article reckons with the links that it tells itself, where they lead there.
            own = told.get(edge.claim.article.id, none)
            chain = own.only(edge.holder, edge.held) or every.only(edge.holder, edge.held)
            if chain:
                products += _chained(edge, chain)
    rows += [Row(((part.result, ONE),), Fraction(0), _HUNDRED) for part in products]
    return Contribution(tuple(rows), tuple(products), values)


def counts(edge: Holding) -> bool:
    """Whether a holding is reckoned with: what the text says is so or will be so, and reference facts."""
    claim = edge.claim
    return claim.background or (told(claim) and (claim.modality == Modality.ANNOUNCED or holds_now(claim)))


def stake_name(edge: Holding) -> str:
    """The variable of a stake: what is held through others is another one than what is held beside it."""
    name = f"stake|{edge.holder}|{edge.held}" + "|indirect" * edge.indirect
    return name + "|plan" * is_planned(edge.claim)


def _sums(world: World, edges: Sequence[Holding], held_by: Mapping[str, set[str]]) -> Iterator[Row]:
    """The holders of one company, each once, make no more than the whole of it."""
    groups: dict[tuple[str, bool], list[Holding]] = {}
    for edge in edges:
        if edge.stated and not edge.indirect:
            groups.setdefault((edge.held, is_planned(edge.claim)), []).append(edge)
    for (held, _), told_of in sorted(groups.items(), key=lambda pair: pair[0]):
        seen: set[tuple[str, ...]] = set()
        for listed in holder_lists(world, told_of):
            some = surely_several(world, [edge for edge in listed if not behind_another(edge, listed, held_by)])
            names = tuple(map(stake_name, some))
            if len(some) > 1 and names not in seen:
                seen.add(names)
                says = _SUM.filled(held=Name(held), holders=tuple(Name(edge.holder) for edge in some))
                terms = tuple((name, ONE) for name in names)
                yield Row(terms, None, _HUNDRED, family="ownership", says=says)


def _remainders(world: World, values: Mapping[str, str]) -> Iterator[Row]:
    """ "Le reste revient à …": with the shares told before it, the whole is exhausted."""
    for claim in world.having("Holding"):
        targets = [name for name in claim.linked("remainderOf") if name in values]
        if claim.id not in values or not targets or len(targets) < len(claim.linked("remainderOf")):
            continue
        claims = [*(world.by_id[name] for name in targets), claim]
        names = dict.fromkeys(values[c.id] for c in claims)
        if len(names) == len(claims) and len({c.subject for c in claims}) == 1:
            holders = tuple(Name(c.scope) for c in claims)
            says = _ALL.filled(holders=holders, held=Name(claim.subject))
            terms = tuple((name, ONE) for name in names)
            yield Row(terms, _HUNDRED, _HUNDRED, frozenset({claim.id}), "ownership", says)


def _chained(direct: Holding, chain: Sequence[Holding]) -> list[Product]:
    """A share that a chain passes on is the product of its links.

    That there is nothing beside the chain goes without saying only where the share is called indirect.
    """
    said: dict[str, Arg] = {"holder": Name(direct.holder), "held": Name(direct.held)}
    needs: set[Token] = {edge.claim.id for edge in chain}
    if not direct.indirect:
        needs.add(Reading(_NOTHING_ELSE.filled(**said), _MORE.filled(**said)))
    text: Message | None = None
    for edge in chain:
        link = _LINK.filled(holder=Name(edge.holder), held=Name(edge.held))
        text = link if text is None else _TIMES.filled(first=text, second=link)
    assert text is not None  # a chain has links
    says = _CHAIN.filled(**said, links=text)
    products = []
    so_far = stake_name(chain[0])
    for n, edge in enumerate(chain[1:], 1):
        last = n == len(chain) - 1
        result = stake_name(direct) if last else f"{so_far}·{stake_name(edge)}"
        told_so = says if last else None
        products.append(Product(result, so_far, stake_name(edge), _CENT, frozenset(needs), "ownership", told_so))
        so_far = result
    return products
