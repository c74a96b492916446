"""Two people in one office at one time.

Finds: an office that only one person can hold, given to two on days that overlap, or by two articles that speak in the
present tense and are no further apart than the ontology takes an office to keep its holder.
Why it matters: a wrong name in an office is the error most often corrected in print.
Conflict: two ministers of the same department on one day, two rectors of a university a week apart.
Not a conflict: one name written in two ways, or with a slip of letters; a successor, named on a later day or announced;
somebody told to have left; a deputy; an office that several people hold.
"""

from __future__ import annotations

from kzclaims.claim import Claim, Named
from kzclaims.rules.base import Finding, KeyRule, Severity, camps_by, compose, dated
from kzclaims.spelling import breathed_alike, letters_moved
from kzclaims.symbols import choose, largest, no, smallest
from kzclaims.table import Row, rows
from kzclaims.wording import Message, Name, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{office} : {people}, à la même époque.", "{office}: {people}, at the same time.")
_STEP = Message("{person} : {quote}, {day}", "{person}: {quote}, {day}")
_ASK = Message("Qui exerçait cette fonction ce jour-là ?", "Who held this office on that day?")


def _contend(a: Row, b: Row) -> bool:
    """Whether two holders meet: their days overlap, or one is named soon after the other and not as a newcomer."""
    second = (b.time_lo > a.time_lo) | ((b.time_lo == a.time_lo) & (b.time_hi > a.time_hi))
    apart = largest(a.time_lo, b.time_lo) - smallest(a.time_hi, b.time_hi)
    # Whoever is told to hold it since a day came after the other; a reference fact knows its own last day.
    newcomer = choose(second, b.time_lo < b.time_hi, a.time_lo < a.time_hi)
    steady = apart <= choose(second, b.steadiness, a.steadiness)
    return a.dated & b.dated & ((apart <= 0) | (no(newcomer) & no(a.background | b.background) & steady))


def _gone(world: World, claims: tuple[Claim, ...]) -> set[str]:
    """Those of the holders whom some article tells to have left the office, or some office it does not name."""
    named = {claim.value.entity.partition("-of-")[0] for claim in claims if isinstance(claim.value, Named)}
    told = world.having("OfficeLeft")
    offices = {(claim.subject, claim.value.entity) for claim in told if isinstance(claim.value, Named)}
    return {who for who, office in offices if office.partition("-of-")[0] in {*named, "office-former-holder"}}


def _one_person(world: World, claims: tuple[Claim, ...]) -> bool:
    """Whether all holders may be one person whose name is written in several ways, or with a slip.

    Two spellings that a third bridges are of one name: "Вайсман" and "Вейсман" are both Weissmann.
    """
    people = sorted({world.entity(claim.subject).label("") for claim in claims})
    reached, waiting = {people[0]}, people[:1]
    while waiting:
        one = waiting.pop()
        alike = [other for other in people if other not in reached and _perhaps_one(one, other)]
        reached.update(alike)
        waiting += alike
    return len(reached) == len(people)


def _perhaps_one(left: str, right: str) -> bool:
    if " " not in left or " " not in right:
        return False
    # An archive without such a clash need not wait for the names to load.
    from kzclaims.entities.match import Tier
    from kzclaims.entities.score import compare

    found = compare(left, right, "person")
    alike = found.tier is Tier.SAME or found.cause in ("letter", "case")
    return alike or letters_moved(left, right, "") or breathed_alike(left, right)


def _judge(world: World, claims: tuple[Claim, ...]) -> Finding | None:
    gone = _gone(world, claims)
    if gone:
        table = {row.claim: row for row in rows(claims, world.vocabulary)}
        staying = [claim for claim in claims if claim.subject not in gone]
        claims = tuple(
            a for a in staying if any(a.subject != b.subject and _contend(table[a.id], table[b.id]) for b in staying)
        )
    if not claims or _one_person(world, claims):
        return None
    camps = camps_by(claims, lambda claim: Name(claim.subject))
    office = claims[0].value
    assert isinstance(office, Named)
    steps = (_STEP.filled(person=Name(c.subject), quote=Said(c), day=dated(c)) for c in claims)
    message = _MESSAGE.filled(office=Name(office.entity), people=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, steps)


RULE = KeyRule(
    "one-office-two-holders",
    "role",
    Severity.CONTRADICTION,
    Message("deux titulaires d’une même fonction", "two holders of one office"),
    where=lambda row: (
        row.has("OfficeHolding")
        & row.value_has("exclusive")
        & no(row.negated)
        & ((row.modality == "stated") | (row.modality == "reported"))
    ),
    key=("property", "value"),
    differs="subject",
    judge=_judge,
    comparable=_contend,
    consults=("OfficeLeft",),
)
