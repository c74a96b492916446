"""Three or more claims that cannot all hold, though any two of them can.

Finds: the smallest sets of claims whose sums, shares, rates, stakes and dates, put into one system, leave no value.
Why it matters: no two of the sentences disagree, so a reader who looks for contradictions in pairs never sees it.
Conflict: 204,000 visitors, then 10 % more, and in another article 136,000 adults and 121,000 children that same year.
Not a conflict: parts that fit once rounding is allowed for; a figure of another year; a plan and a fact; a stake held
beside a chain; figures of which a pair already disagrees. What one reading of the words would save is a tension.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from kzclaims.claim import Claim, Number, Period
from kzclaims.rules.base import Camp, Finding, GraphRule, Label, Outcome, Severity, compose, dated, outlet, valid_for
from kzclaims.solve.bounds import propagated
from kzclaims.solve.joint import Component, contributed, solved_components
from kzclaims.solve.quantities import shown
from kzclaims.solve.rows import Budget, Product, Row, System
from kzclaims.solve.sets import SETS, WORK, Conflicting
from kzclaims.ties import COURSES, FIGURES, OWNERS, Circle
from kzclaims.turtle import order
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_COUNTS = (
    Message("trois", "three"),
    Message("quatre", "four"),
    Message("cinq", "five"),
    Message("six", "six"),
    Message("sept", "seven"),
    Message("huit", "eight"),
    Message("neuf", "nine"),
    Message("dix", "ten"),
)
_MESSAGE = Message(
    "{subject} : ces {count} affirmations ne peuvent être toutes vraies.",
    "{subject}: these {count} claims cannot all hold.",
)
_UNLESS = Message(
    "{subject} : ces {count} affirmations ne peuvent être toutes vraies, sauf si {unless}.",
    "{subject}: these {count} claims cannot all hold, unless {unless}.",
)
_GIVES = Message("{tie}, d’où {result}", "{tie}, hence {result}")
_IMPLIED = Message(
    "de tout cela suit, à la place de {quote} : {implied}", "from all this follows, in place of {quote}: {implied}"
)
_OTHERS = Message("ce que donnent les autres : {implied}", "what the others make: {implied}")
_OUTDATED = Message(
    "ce que dit {source} ({day}) ne vaut pas ce jour-là", "what {source} says ({day}) does not hold on that day"
)
_ASK = Message(
    "Laquelle de ces affirmations est à corriger, ou à quoi se rapporte chacune ?",
    "Which of these claims is to be corrected, or what does each of them refer to?",
)
_CUT = Message(
    "conflits à plusieurs : le groupe autour de {subject} ({claims} affirmations liées) n’a été examiné qu’en "
    "partie (au plus {sets} ensembles par groupe, et {work} termes lus)",
    "joint conflicts: the group around {subject} ({claims} linked claims) was examined in part only (at "
    "most {sets} sets a group, and {work} terms looked at)",
)
_FAMILIES = ("ownership", "sum", "share", "rate", "duration", "order", "cumulative", "quantity")


def _count(n: int) -> Message | int:
    return _COUNTS[n - 3] if n - 3 < len(_COUNTS) else n


def _target(one: Conflicting, members: list[Claim], values: Mapping[str, str]) -> tuple[Claim, Number | Period] | None:
    """A claim whose value the others exclude, and what they leave in its place: the last of the lonelier article."""
    crowd = [claim.article.id for claim in members]
    for claim in sorted(members, key=lambda c: (crowd.count(c.article.id), [-n for n in (members.index(c),)])):
        if claim.id not in values or claim.background or not isinstance(claim.value, Number | Period):
            continue
        bounds = propagated(one.system.standing(one.system.tokens - {claim.id}), Budget(WORK))
        own = next((row for row in one.system.rows if row.value == claim.id), None)
        if bounds.clash is not None or own is None or values[claim.id] not in bounds.of:
            continue
        low, high = bounds.span(values[claim.id])
        if (low is not None and own.high is not None and low > own.high) or (
            high is not None and own.low is not None and high < own.low
        ):
            return claim, shown(low, high, claim.value)
    return None


def _result(tie: Row | Product, one: Conflicting, by_id: Mapping[str, Claim]) -> Number | Period | None:
    """What one tie gives for its first variable from the values of the others; None where nothing is said of it."""
    name = tie.variables[0]
    told = next((row.value for row in one.system.rows if row.value and row.variables == (name,)), None)
    like = by_id[told].value if told else None
    if not isinstance(like, Number | Period):
        return None
    # What has no words of its own, such as the gain of a growth, belongs to the tie that has.
    rows = (
        row for row in one.system.rows if row is tie or row.says is None or (row.value and row.variables != (name,))
    )
    products = (part for part in one.system.products if part is tie or part.says is None)
    bounds = propagated(System(tuple(rows), tuple(products)), Budget(WORK))
    low, high = bounds.span(name)
    return None if bounds.clash is not None or (low or 0, high) == (0, None) else shown(low, high, like)


def _lines(one: Conflicting, by_id: Mapping[str, Claim]) -> Iterator[tuple[Message, Label]]:
    """The computation row by row: values first, then what ties them, then the readings it takes."""
    for part in sorted(one.system.parts, key=lambda p: not (isinstance(p, Row) and p.value)):
        if part.says is not None:
            result = None if isinstance(part, Row) and part.value else _result(part, one, by_id)
            says = _GIVES.filled(tie=part.says, result=result) if result else part.says
            claims = sorted(token for token in part.needs if isinstance(token, str))
            kind = "background" if any(by_id[name].background for name in claims) else "claim"
            yield says, Label(kind if claims else "reading" if part.needs else "structure", tuple(claims))
    for reading in one.readings:
        yield reading.condition, Label("reading", ())


def _judge(one: Conflicting, by_id: Mapping[str, Claim], values: Mapping[str, str]) -> Finding | None:
    members = sorted((by_id[name] for name in one.claims), key=order)
    own = [claim for claim in members if not claim.background]
    if not own:
        return None
    lines = list(_lines(one, by_id))
    target = _target(one, members, values)
    if target is not None:
        claim, implied = target
        others = tuple(c for c in members if c is not claim)
        lines.append((_IMPLIED.filled(quote=Said(claim), implied=implied), Label("structure", ())))
        camps: tuple[Camp, ...] = (Camp(_OTHERS.filled(implied=implied), others), Camp(claim.value, (claim,)))
    else:
        camps = tuple(Camp(Said(c), (c,)) for c in members)
    subject = Name((target[0] if target else own[-1]).subject)
    count = _count(len(members))
    facts = [claim for claim in members if claim.background]
    unless = tuple(reading.unless for reading in one.readings)
    unless += tuple(
        _OUTDATED.filled(source=outlet(fact), day=dated(fact)) for fact in facts if not valid_for(fact, own)
    )
    message = (
        _UNLESS.filled(subject=subject, count=count, unless=unless)
        if unless
        else _MESSAGE.filled(subject=subject, count=count)
    )
    used = {part.family for part in one.system.parts if not (isinstance(part, Row) and part.value)}
    return compose(
        RULE,
        camps,
        message,
        _ASK,
        [text for text, _ in lines],
        severity=Severity.TENSION if one.readings else RULE.severity,
        background=facts,
        family=next((family for family in _FAMILIES if family in used), RULE.family),
        labels=[label for _, label in lines],
    )


def _notice(component: Component, by_id: Mapping[str, Claim]) -> Message:
    """What a report says of a group that was cut, named by what most of its claims are about."""
    subjects = Counter(by_id[token].subject for token in component.system.tokens if isinstance(token, str))
    subject = min(subjects, key=lambda name: (-subjects[name], name))
    return _CUT.filled(subject=Name(subject), claims=subjects.total(), sets=SETS, work=WORK)


def _find(world: World) -> Outcome:
    return _within(world, None)


def _within(world: World, circle: Circle | None) -> Outcome:
    contribution = contributed(world, circle)
    by_id = {**world.by_id, **contribution.facts}
    findings, compared, notices = [], set(), list(contribution.notices)
    for component in solved_components(world, contribution):
        compared |= {token for token in component.system.tokens if isinstance(token, str)}
        found = (_judge(one, by_id, contribution.values) for one in component.sets)
        findings += [finding for finding in found if finding]
        notices += [] if component.complete else [_notice(component, by_id)]
    return Outcome(tuple(findings), frozenset(compared), tuple(notices))


RULE = GraphRule(
    "claims-that-cannot-all-hold",
    "sum",
    Severity.CONTRADICTION,
    Message("affirmations qui ne tiennent pas toutes ensemble", "claims that cannot all hold"),
    _find,
    (FIGURES, OWNERS, COURSES),
    _within,
)
