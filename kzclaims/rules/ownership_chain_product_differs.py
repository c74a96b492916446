"""An indirect share that the chain does not give.

Finds: a stated indirect share of a holder that is not the product of the shares along the only chain to it; or a share
said to pass on whole through a holder that is called one of several.
Why it matters: indirect ownership is multiplied, and a reader who is told the whole is misled by the difference.
Conflict: 60 % of a company that owns 50 % of another, called an indirect 45 %; 20 % said to pass on whole through a
holder that is one of several.
Not a conflict: 60 % of 50 % called 30 %; a second chain to the same holder; a share said to be held beside the chain
(quantifier direct).
"""

from __future__ import annotations

from decimal import Decimal

from kzclaims.claim import Modality, Number
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, camps_by, compose
from kzclaims.solve.ownership import Chains, Holding, holdings
from kzclaims.solve.written import Bounds, disjoint, product
from kzclaims.table import holds_now
from kzclaims.ties import OWNERS
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_CENT = Decimal(100)
_MESSAGE = Message(
    "{holder} : part indirecte de {stated} dans {held}, que la chaîne ne donne pas.",
    "{holder}: indirect share of {stated} in {held}, which the chain does not give.",
)
_STEP = Message("{holder} → {held} : {share} ({quote})", "{holder} → {held}: {share} ({quote})")
_PRODUCT = Message("produit le long de la chaîne : de {lo} à {hi} %", "product along the chain: {lo} to {hi}%")
_NEEDED = Message(
    "{stated} ne se retrouve que si {holder} détient tout {held} ; or il n’en est que l’un des détenteurs ({quote})",
    "{stated} is found again only if {holder} holds all of {held}; yet it is only one of its holders ({quote})",
)
_UNKNOWN = Message("part non chiffrée", "share not stated")
_ASK = Message("Quelle part détient chaque maillon de la chaîne ?", "What share does each link of the chain hold?")


def _judge(directs: list[Holding], chain: list[Holding], also: list[Holding]) -> Finding | None:
    span: Bounds = (_CENT, _CENT)
    for edge in chain:
        low, high = product(span, edge.share)
        span = low / _CENT, high / _CENT
    partial = [edge for edge in chain if not edge.stated and edge.claim.quantifier == "some"]
    wrong = [edge for edge in directs if disjoint(span, edge.share)]
    apart = bool(wrong)
    wrong = wrong or [edge for edge in directs if partial and span[1] - edge.share[1] <= 0]
    if not wrong:
        return None
    direct = wrong[0]
    stated = direct.claim.value
    assert isinstance(stated, Number)  # a direct share is a figure
    steps = [
        _STEP.filled(
            holder=Name(edge.holder),
            held=Name(edge.held),
            quote=Said(edge.claim),
            share=edge.claim.value if edge.stated else _UNKNOWN,
        )
        for edge in chain
    ]
    if apart:
        steps.append(_PRODUCT.filled(lo=span[0], hi=span[1]))
    else:
        steps += [
            _NEEDED.filled(stated=stated, holder=Name(e.holder), held=Name(e.held), quote=Said(e.claim))
            for e in partial
        ]
    camps = (
        *camps_by([edge.claim for edge in wrong], lambda claim: claim.value),
        Camp(_UNKNOWN if partial else _product(span), tuple(edge.claim for edge in (*chain, *also))),
    )
    message = _MESSAGE.filled(holder=Name(direct.holder), stated=stated, held=Name(direct.held))
    return compose(RULE, camps, message, _ASK, steps, severity=RULE.severity if apart else Severity.IMPRECISION)


def _elsewhere(chain: list[Holding], links: list[Holding]) -> list[Holding]:
    """The links of a chain that other articles tell alike."""
    articles = {edge.claim.article.id for edge in chain}
    known = {(edge.holder, edge.held, edge.share) for edge in chain if edge.stated}
    return [
        e for e in links if e.claim.article.id not in articles and e.stated and (e.holder, e.held, e.share) in known
    ]


def _product(span: Bounds) -> Number:
    return Number("share", span[0], span[1], "", written=(span[0] + span[1]) / 2)


def _find(world: World) -> Outcome:
    told = [edge for edge in holdings(world) if not edge.claim.background and _told(edge)]
    now = _compare([edge for edge in told if not _planned(edge)])
    # A plan is reckoned from what is so and what is planned; an indirect share that is so, from what is so alone.
    then = _compare(told, planned=True)
    return Outcome((*now.findings, *then.findings), now.compared | then.compared)


def _planned(edge: Holding) -> bool:
    return edge.claim.modality == Modality.ANNOUNCED


def _told(edge: Holding) -> bool:
    return _planned(edge) or holds_now(edge.claim)


def _compare(edges: list[Holding], *, planned: bool = False) -> Outcome:
    findings, compared = [], set()
    directs: dict[tuple[str, str], list[Holding]] = {}
    for edge in edges:
        if edge.stated and edge.claim.quantifier != "direct" and _planned(edge) == planned:
            directs.setdefault((edge.holder, edge.held), []).append(edge)
    links = [edge for edge in edges if not edge.indirect]
    told: dict[str, list[Holding]] = {}
    for link in links:
        told.setdefault(link.claim.article.id, []).append(link)
    every = Chains(links)
    for (holder, held), stated in directs.items():
        articles = {edge.claim.article.id for edge in stated}
        # An article reckons with the links that it tells itself, where they lead there.
        own = Chains(edge for article in sorted(articles) for edge in told.get(article, ()))
        chain = own.only(holder, held) or every.only(holder, held)
        if chain:
            compared |= {edge.claim.id for edge in (*stated, *chain)}
            finding = _judge(stated, chain, _elsewhere(chain, links))
            findings += [finding] if finding else []
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "ownership-chain-product-differs",
    "ownership",
    Severity.CONTRADICTION,
    Message(
        "part indirecte qui n’est pas le produit de la chaîne", "indirect share that is not the product of the chain"
    ),
    _find,
    (OWNERS,),
)
