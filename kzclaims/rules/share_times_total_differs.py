"""A share of a base that is not the number given for it.

Finds: a share, the base it is taken of and the count said to be the same ("40 % des 900 arbres, soit 450"), whose
product and count, each as written with its rounding, share no value.
Why it matters: one of three figures is wrong, and the reader can compute it.
Conflict: 40 % of 900 trees called 450.
Not a conflict: a growth of 5 %; 15 % of "quelque 2 000" called "près de 310": 300, within the rounding.
"""

from __future__ import annotations

from decimal import Decimal

from kzclaims.claim import Claim, Number, Relation
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose
from kzclaims.solve.written import Bounds, disjoint, product, rounded, written
from kzclaims.ties import FIGURES
from kzclaims.wording import Measure, Message, Said
from kzclaims.world import World

_CENT = Decimal(100)
# Points by which a share may pass what "more than" and "less than" name, both round: "more than four in five"; more
# where it is a plain fraction, to the next such: "plus de la moitié" is not yet two thirds.
_LITTLE, _FRACTION = Decimal(5), Decimal(17)
_MESSAGE = Message(
    "{measure} : {share} de {base} font {result}, pas {count}.",
    "{measure}: {share} of {base} makes {result}, not {count}.",
)
_STEP = Message("{share} × {base} = {result}", "{share} × {base} = {result}")
_RANGE = Message("avec l’arrondi des mots : de {lo} à {hi}", "with the rounding of the words: {lo} to {hi}")
_GIVEN = Message("{quote} : {count}", "{quote}: {count}")
_ASK = Message("Lequel des trois chiffres est à corriger ?", "Which of the three figures is to be corrected?")


def _span(value: Number, claim: Claim) -> Bounds | None:
    """A number as written; "more than four in five" is a little more than that, which may be what was counted."""
    span = rounded(value)
    worded = claim.quote is not None and not any(map(str.isdigit, claim.quote.exact))
    little = _FRACTION if worded else _LITTLE
    if span is None or value.kind != "share":
        return span
    more, less = value.relation in (Relation.GT, Relation.GE), value.relation in (Relation.LT, Relation.LE)
    return span[0] - (little if less else 0), span[1] + (little if more else 0)


def _judge(share: Claim, base: Claim, count: Claim) -> Finding | None:
    told = [(claim.value, claim) for claim in (share, base, count) if isinstance(claim.value, Number)]
    numbers = [value for value, _ in told]
    spans = [_span(value, claim) for value, claim in told]
    if (
        len(numbers) < 3
        or numbers[1].kind == "share"
        or numbers[2].kind == "share"
        or numbers[2].unit not in ("", numbers[1].unit)
    ):
        return None
    if spans[0] is None or spans[1] is None or spans[2] is None:
        return None
    low, high = product(spans[0], spans[1])
    if not disjoint((low / _CENT, high / _CENT), spans[2]):
        return None
    exact = (written(numbers[0]) or Decimal(0)) * (written(numbers[1]) or Decimal(0)) / _CENT
    result = Number(numbers[2].kind, exact, exact, numbers[2].unit, written=exact)
    steps = (
        _STEP.filled(share=numbers[0], base=numbers[1], result=result),
        _RANGE.filled(lo=low / _CENT, hi=high / _CENT),
        _GIVEN.filled(quote=Said(count), count=numbers[2]),
    )
    message = _MESSAGE.filled(measure=Measure(base), share=numbers[0], base=numbers[1], result=result, count=numbers[2])
    return compose(RULE, (Camp(result, (share, base)), Camp(numbers[2], (count,))), message, _ASK, steps)


def _find(world: World) -> Outcome:
    findings, compared = [], set()
    for count in world.claims:
        for share in world.linked(count, "equivalentTo"):
            # "Plus de 210 000, soit 10 % de plus" than a base is no tenth of it.
            if "Growth" in world.property(share).traits:
                continue
            for base in world.linked(share, "ofWhole"):
                compared |= {count.id, share.id, base.id}
                finding = _judge(share, base, count)
                findings += [finding] if finding else []
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "share-times-total-differs",
    "share",
    Severity.CONTRADICTION,
    Message("part d’un total qui n’est pas le nombre donné", "share of a total that is not the number given"),
    _find,
    (FIGURES,),
)
