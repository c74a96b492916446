"""A headline that says more than the text under it.

Finds: a title or heading that states as done what the text of the same article calls planned, possible or denied, or
that gives a figure which the text does not bear out.
Why it matters: most readers read the headline only.
Conflict: "le tram roule" in the heading, "le tram roulera en mai" in the text.
Not a conflict: a heading that rounds; a figure that the text gives too, of whatever it may be; a heading that says
less; the heading of another article.
"""

from __future__ import annotations

import re

from kzclaims.claim import Claim, Modality, Named, Number, Relation, Section
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.written import Bounds, disjoint, rounded
from kzclaims.ties import HEADINGS
from kzclaims.wording import Arg, Message, Name, Said
from kzclaims.world import World

_HEADINGS = (Section.TITLE, Section.HEADING)
_WEAKER = {
    Modality.ANNOUNCED: Message("projet", "planned"),
    Modality.CONDITIONAL: Message("possible", "possible"),
}
# "To plant a million trees": what is done so far is no less true.
_GOAL = re.compile(r"(?<!\w)(?:to|will|pour|d['’]ici|vise|до)\s", re.IGNORECASE)
_SHOWN = 2  # sentences of the text beside the heading
_BARE = re.compile(r"[\d\s.,]+")
_DONE, _DENIED = Message("acquis", "done"), Message("nié", "denied")
_MESSAGE = Message(
    "{subject} : {strong} dans le titre ou l’intertitre, {weak} dans le texte.",
    "{subject}: {strong} in the title or heading, {weak} in the text.",
)
_STEP = Message("{quote} ({section}) : {what}", "{quote} ({section}): {what}")
_ASK = Message("Le titre peut-il dire ce que dit le texte ?", "Can the heading say what the text says?")


def _status(world: World, claim: Claim) -> bool:
    return "Status" in world.property(claim).traits and isinstance(claim.value, Named)


def _weaker(claim: Claim) -> Arg | None:
    return _DENIED if claim.negated else _WEAKER.get(claim.modality)


def _differ(world: World, head: Claim, body: Claim) -> tuple[Arg, Arg] | None:
    """What the heading and the text say, where the heading says more; None where they fit."""
    if _status(world, head) and head.value == body.value and head.modality == Modality.STATED and not head.negated:
        weaker = _weaker(body)
        return (_DONE, weaker) if weaker else None
    first, second = head.value, body.value
    if (
        not isinstance(first, Number)
        or not isinstance(second, Number)
        or first.unit != second.unit
        or first.kind != second.kind
    ):
        return None
    if "Cumulative" in world.property(head).traits and _GOAL.search(head.article.title):
        return None
    spans = rounded(first), rounded(second)
    widened = (first.lo or (spans[1] and spans[1][0]), first.hi or (spans[1] and spans[1][1]))
    apart = spans[0] and spans[1] and disjoint(spans[0], spans[1])
    bounded = (
        widened[0] is not None and widened[1] is not None and spans[1] and disjoint((widened[0], widened[1]), spans[1])
    )
    return (first, second) if (apart and bounded) or _passes(first, spans[1]) else None


def _passes(heading: Number, text: Bounds | None) -> bool:
    """Whether a heading says "more than" what the text does not reach, or "less than" what it passes."""
    if text is None:
        return False
    more, less = heading.relation in (Relation.GT, Relation.GE), heading.relation in (Relation.LT, Relation.LE)
    return bool(
        (more and heading.lo is not None and text[1] < heading.lo)
        or (less and heading.hi is not None and text[0] > heading.hi)
    )


def _repeats(head: Claim, other: Claim) -> bool:
    """Whether the text gives the heading's figure, of whatever it may be."""
    first, second = head.value, other.value
    if not isinstance(first, Number) or not isinstance(second, Number):
        return False
    # "A party for 15,000" leaves open of what.
    bare = head.quote is not None and _BARE.fullmatch(head.quote.exact)
    if not bare and (first.unit, first.kind) != (second.unit, second.kind):
        return False
    spans = rounded(first), rounded(second)
    return bool(spans[0] and spans[1] and not disjoint(spans[0], spans[1]) and not _passes(first, spans[1]))


def _judge(head: Claim, bodies: tuple[Claim, ...], said: tuple[Arg, Arg], measured: bool) -> Finding:
    steps = (
        _STEP.filled(quote=Said(head), section=Name(head.section.capitalize()), what=said[0]),
        *(_STEP.filled(quote=Said(body), section=Name(body.section.capitalize()), what=said[1]) for body in bodies),
    )
    message = _MESSAGE.filled(subject=Name(head.subject), strong=said[0], weak=said[1])
    severity = RULE.severity if measured else Severity.IMPRECISION
    return compose(RULE, (Camp(said[0], (head,)), Camp(said[1], bodies)), message, _ASK, steps, severity=severity)


def _find(world: World) -> Outcome:
    groups: dict[tuple[str, ...], list[Claim]] = {}
    told: dict[str, list[Claim]] = {}
    for claim in world.claims:
        if (
            claim.modality != Modality.OPINION
            and not {"Plural", "Romanised", "Coverage"} & world.property(claim).traits
        ):
            groups.setdefault((claim.article.id, claim.subject, claim.property, claim.scope), []).append(claim)
        if isinstance(claim.value, Number) and claim.section not in _HEADINGS:
            told.setdefault(claim.article.id, []).append(claim)
    findings, compared = [], set()
    for _, claims in sorted(groups.items()):
        heads = [claim for claim in claims if claim.section in _HEADINGS]
        bodies = [claim for claim in claims if claim.section not in _HEADINGS]
        for head in heads:
            if any(_repeats(head, other) for other in told.get(head.article.id, ())):
                continue
            differing = [(body, said) for body in bodies if (said := _differ(world, head, body))]
            compared |= {head.id, *(body.id for body in bodies)} if bodies else set()
            if differing and len(differing) == len(bodies):
                measured = isinstance(head.value, Number)
                # Of one sentence that divides a whole, the part and the others are both shown.
                shown = [body for body, said in differing if said == differing[0][1]][: 1 if measured else _SHOWN]
                findings.append(_judge(head, tuple(shown), differing[0][1], measured))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "heading-stronger-than-text",
    "headline",
    Severity.CONTRADICTION,
    Message("titre plus fort que le texte", "heading stronger than the text"),
    _find,
    (HEADINGS,),
)
