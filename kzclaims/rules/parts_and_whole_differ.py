"""Parts that exceed the whole they belong to, or that exhaust it and miss it.

Finds: parts of one whole whose sum passes it; parts said to be all of it ("restants", "le reste") whose sum is not it.
Why it matters: either a part is missing or the base shifts from one sentence to the next.
Conflict: 70 % by bus and "les 30 % restants" by tram, beside "96 % des quartiers".
Not a conflict: 50 %, 30 % and 20 % of one sum; parts that do not claim to be all; a part told twice; "moins de 60 %"
and "moins de 50 %"; parts of "plus de 1 200" that make 1 300.
"""

from __future__ import annotations

from decimal import Decimal

from kzclaims.agreement import canonical
from kzclaims.claim import Claim, Number, Relation
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.written import Bounds, disjoint, rounded, written
from kzclaims.table import HIGHEST
from kzclaims.ties import FIGURES
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_ALL = Decimal(100)
_MESSAGE = Message(
    "{subject} : les parties font {total}, mais le tout est donné pour {whole}.",
    "{subject}: the parts make {total}, but the whole is given as {whole}.",
)
_SUM = Message("{parts} : {sum} = {total}", "{parts}: {sum} = {total}")
_EXHAUSTED = Message(
    "{quote} dit que ces parties épuisent le tout, soit 100 % de la même base",
    "{quote} says that these parts exhaust the whole, that is 100% of one base",
)
_UNLESS = Message(
    "ces chiffres ne vont ensemble que si {parts}, d’une part, et {whole}, de l’autre, se rapportent à deux bases",
    "these figures fit together only if {parts} on one side and {whole} on the other refer to two different bases",
)
_ASK = Message(
    "À quelle base se rapporte chaque chiffre, et que manque-t-il aux parties ?",
    "Which base does each figure refer to, and what do the parts leave out?",
)


def _number(claim: Claim) -> Number:
    assert isinstance(claim.value, Number)
    return claim.value


def _limits(value: Number) -> Bounds:
    """The number as written with its rounding; "moins de" leaves it open below, "plus de" above."""
    low, high = rounded(value) or (Decimal(0), HIGHEST)
    if value.relation in (Relation.LT, Relation.LE):
        return Decimal(0), high
    return low, HIGHEST if value.relation in (Relation.GT, Relation.GE) else high


def _sum(parts: list[Claim]) -> tuple[Decimal, Bounds]:
    bounds = [_limits(_number(part)) for part in parts]
    total = sum((written(_number(part)) or Decimal(0) for part in parts), Decimal(0))
    return total, (sum((b[0] for b in bounds), Decimal(0)), sum((b[1] for b in bounds), Decimal(0)))


def _finding(parts: list[Claim], last: Claim | None, whole: Claim | None, against: Number, breath: bool) -> Finding:
    total, _ = _sum(parts)
    first = _number(parts[0])
    shown = Number(first.kind, total, total, first.unit, written=total)
    addends = " + ".join(f"{written(_number(part)):f}" for part in parts)
    quotes = tuple(Said(part) for part in parts)
    steps = [_SUM.filled(parts=quotes, sum=addends, total=shown)]
    steps += [_EXHAUSTED.filled(quote=Said(last))] if last else []
    steps += [_UNLESS.filled(parts=quotes, whole=Said(whole))] if whole and not breath else []
    camps = (Camp(shown, tuple(parts)), *((Camp(against, (whole,)),) if whole else ()))
    message = _MESSAGE.filled(subject=Name(parts[0].subject), total=shown, whole=against)
    severity = RULE.severity if breath else Severity.TENSION
    return compose(RULE, camps, message, _ASK, steps, severity=severity)


def _judge(parts: list[Claim], whole: Claim | None) -> Finding | None:
    last = next((part for part in parts if part.linked("remainderOf")), None)
    total, span = _sum(parts)
    if whole is None:
        complete = _number(parts[0]).kind == "share" and disjoint(span, (_ALL, _ALL)) and (last or total > _ALL)
        return (
            _finding(parts, last, None, Number("share", _ALL, _ALL, "", written=_ALL), breath=True)
            if complete
            else None
        )
    limits = _limits(_number(whole))
    # Parts that exhaust the whole leave no room for the rounding of each: their sum as written is the whole.
    reached = (total, total) if last else span
    if not disjoint(reached, limits) or (last is None and reached[0] <= limits[1]):
        return None
    breath = (whole.article.id, whole.sentence) == (parts[0].article.id, parts[0].sentence)
    return _finding(parts, last, whole, _number(whole), breath)


def _key(claim: Claim) -> tuple[str, str, str, str, str]:
    """What a part is: one told twice in an article, with one value, counts once."""
    return claim.article.id, claim.subject, claim.property, claim.scope, canonical(claim)


def _families(world: World) -> list[tuple[list[Claim], Claim | None]]:
    """Parts with their whole; parts that only know each other ("the remaining 25 %") have none."""
    groups: dict[str, list[Claim]] = {}
    wholes: dict[str, Claim | None] = {}
    for claim in world.claims:
        for whole in world.linked(claim, "partOf"):
            known = groups.setdefault(whole.id, [])
            if _key(claim) not in map(_key, known):
                known.append(claim)
            wholes[whole.id] = whole
        if not claim.linked("partOf") and claim.linked("remainderOf"):
            groups[claim.id] = [*world.linked(claim, "remainderOf"), claim]
            wholes[claim.id] = None
    # What remains beside parts of which one is not here says nothing of their sum.
    return [
        (parts, wholes[key])
        for key, parts in sorted(groups.items())
        if all(name in world.by_id for part in parts for name in part.linked("remainderOf"))
    ]


def _told_of_holders(parts: list[Claim], holdings: frozenset[tuple[str, int | None, str]]) -> bool:
    """Whether parts that pass 100 % are shares of capital with their holders: a rule of their own adds those up."""
    held = all((part.article.id, part.sentence, canonical(part)) in holdings for part in parts)
    return held and _sum(parts)[0] > _ALL


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    holdings = frozenset((c.article.id, c.sentence, canonical(c)) for c in world.having("Holding") if c.scope)
    for parts, whole in _families(world):
        members = [*parts, *([whole] if whole else [])]
        units = {(c.value.kind, c.value.unit) if isinstance(c.value, Number) else None for c in members}
        if len(parts) > 1 and len(units) == 1 and None not in units:
            compared |= {claim.id for claim in members}
            finding = None if _told_of_holders(parts, holdings) else _judge(parts, whole)
            findings += [finding] if finding else []
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "parts-and-whole-differ",
    "sum",
    Severity.CONTRADICTION,
    Message("parties qui ne font pas le tout", "parts that do not make the whole"),
    _find,
    (FIGURES,),
)
