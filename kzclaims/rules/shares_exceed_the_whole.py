"""Holders whose shares of one company pass 100 %.

Finds: the stated shares of different holders in one company, at times that compare, that add up to more than 100 %
even at their lowest.
Why it matters: at least one share is wrong, or two of them count the same stake.
Conflict: 48 %, 40 % and 17 % of one club; all of a club for one holder, and 35 % and 65 % for two in another article;
all of it for its staff or for a named holder, and 30 % for a fund that another article only describes.
Not a conflict: 60 % and "the other 40 %"; the direct and the indirect share of one holder; a company and its own owner,
who hold the same stake; shares of two years; shares held and shares to be bought; holders that articles only describe,
one each, where one may be among the other; one share of a holder whose name two scripts may hide, where the rest makes
the whole.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from kzclaims.claim import Modality, Number
from kzclaims.entities.letters import is_cyrillic
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.ownership import (
    Holding,
    behind_another,
    holder_lists,
    holdings,
    of_one_time,
    surely_several,
    told_apart,
)
from kzclaims.table import holds_now
from kzclaims.ties import OWNERS
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_ALL = Decimal(100)
_MESSAGE = Message(
    "{held} : les parts des détenteurs font {total}, plus que le tout.",
    "{held}: the holders’ shares make {total}, more than the whole.",
)
_SOLE = Message(
    "{held} : tout appartient à {holder}, ou une part à chacun de plusieurs détenteurs.",
    "{held}: all of it belongs to {holder}, or a part of it to each of several holders.",
)
_SEVERAL = Message("plusieurs détenteurs", "several holders")
_STEP = Message("{holder} : {share} ({quote})", "{holder}: {share} ({quote})")
_SUM = Message("{sum} = {total}", "{sum} = {total}")
_ASK = Message("Quel registre donne les parts, et de quel jour ?", "Which register gives the shares, and of which day?")


def _judge(edges: list[Holding]) -> Finding:
    total = sum((edge.share[0] for edge in edges), Decimal(0))
    shown = Number("share", total, total, "", written=total)
    steps = [_STEP.filled(holder=Name(e.holder), share=e.claim.value, quote=Said(e.claim)) for e in edges]
    steps.append(_SUM.filled(sum=" + ".join(f"{edge.share[0]:f}" for edge in edges), total=shown))
    camps = tuple(Camp(Name(edge.holder), (edge.claim,)) for edge in edges)
    return compose(RULE, camps, _MESSAGE.filled(held=Name(edges[0].held), total=shown), _ASK, steps)


def _judge_sole(one: Holding, rivals: list[Holding]) -> Finding:
    steps = [_STEP.filled(holder=Name(e.holder), share=e.claim.value, quote=Said(e.claim)) for e in (one, *rivals)]
    camps = Camp(Name(one.holder), (one.claim,)), Camp(_SEVERAL, tuple(edge.claim for edge in rivals))
    message = _SOLE.filled(held=Name(one.held), holder=Name(one.holder))
    return compose(RULE, camps, message, _ASK, steps)


def _sole(world: World, told: list[Holding]) -> Finding | None:
    """All of a company for one holder, against another article that names several."""
    for one in told:
        if one.share[0] != _ALL:
            continue
        others: dict[str, dict[str, Holding]] = {}
        for edge in told:
            if edge.claim.article.id != one.claim.article.id and edge.share[0] > 0:
                others.setdefault(edge.claim.article.id, {}).setdefault(edge.holder, edge)
        for listed in others.values():
            rivals = [edge for edge in listed.values() if edge.share[1] < _ALL]
            # Two shares of one holder are two figures for one thing, which another rule holds against each other.
            other = one.holder not in listed or "unnamed" in world.entity(one.holder).traits
            if len(rivals) > 1 and other and of_one_time(world, [one, *rivals]):
                return _judge_sole(one, rivals)
    return None


def _two_majorities(edges: list[Holding]) -> bool:
    """Whether one article gives two holders a majority: it speaks of two companies, or of one holder by two names."""
    big = [edge.claim.article.id for edge in edges if edge.share[0] > _ALL / 2]
    return len(big) > len(set(big))


def _named_twice(world: World, edges: list[Holding]) -> bool:
    """Whether two scripts give one share to a holder each, and without one of them all make the whole."""
    total = sum((edge.share[0] for edge in edges), Decimal(0))
    for a, b in combinations(edges, 2):
        scripts = {is_cyrillic(world.entity(edge.holder).label(edge.claim.article.language)) for edge in (a, b)}
        apart = a.claim.article.id != b.claim.article.id and len(scripts) > 1
        if apart and a.share == b.share and total - a.share[0] <= _ALL:
            return True
    return False


def _find(world: World) -> Outcome:
    groups: dict[tuple[str, bool], list[Holding]] = {}
    held_by: dict[str, set[str]] = {}
    for edge in holdings(world):
        held_by.setdefault(edge.holder, set()).add(edge.held)
        planned = edge.claim.modality in (Modality.ANNOUNCED, Modality.CONDITIONAL)
        if edge.stated and not edge.indirect and not edge.claim.background and (planned or holds_now(edge.claim)):
            groups.setdefault((edge.held, planned), []).append(edge)
    findings, compared = [], set()
    for _, told in sorted(groups.items(), key=lambda pair: pair[0]):
        for listed in holder_lists(world, told):
            edges = surely_several(world, [edge for edge in listed if not behind_another(edge, listed, held_by)])
            if len(edges) > 1:
                compared |= {edge.claim.id for edge in edges}
                over = sum(edge.share[0] for edge in edges) > _ALL and of_one_time(world, edges)
                if over and not (_two_majorities(edges) or _named_twice(world, edges)):
                    findings.append(_judge(edges))
                    break
        else:
            sole = _sole(world, told)
            pair = next((pair for pair in told_apart(world, told) if of_one_time(world, pair)), None)
            findings += [sole] if sole else [_judge(list(pair))] if pair else []
            compared |= {edge.claim.id for edge in pair or ()}
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "shares-exceed-the-whole",
    "ownership",
    Severity.CONTRADICTION,
    Message("parts du capital qui dépassent 100 %", "shares of the capital that exceed 100%"),
    _find,
    (OWNERS,),
)
