"""What a rule is, what it sees and what it returns.

A key rule declares which rows it looks at, by which columns they meet, and what makes two of them clash; an engine
finds the clashing groups, and ``judge`` says what they mean. A graph rule sees the whole world and walks its graphs.
"""

from __future__ import annotations

import sys
from builtins import property as computed  # Finding has a field named property
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kzclaims import edtf
from kzclaims.claim import Claim, Period, Relation
from kzclaims.symbols import largest, smallest
from kzclaims.table import Row, set_apart, time_of
from kzclaims.ties import Circle, heading
from kzclaims.wording import Arg, Message
from kzclaims.world import World


class Severity(StrEnum):
    """Told by what the reader must do; in order of urgency."""

    CONTRADICTION = "contradiction"
    TENSION = "tension"
    IMPRECISION = "imprecision"
    SPELLING = "spelling"

    @property
    def rank(self) -> int:
        """0 for the most urgent."""
        return list(Severity).index(self)


FAMILIES = [
    "deadline",
    "date",
    "duration",
    "order",
    "quantity",
    "sum",
    "share",
    "rate",
    "cumulative",
    "ownership",
    "role",
    "name",
    "attribution",
    "quotation",
    "scope",
    "headline",
    "modality",
    "sourcing",
]


@dataclass(frozen=True, slots=True)
class Camp:
    """A version: what is said, and the claims that say it."""

    value: Arg
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What one line of a computation stands on: claims, reference facts, a reading of the words, or nothing but sense.

    ``kind`` is claim, background, reading or structure; ``claims`` are the ids of the claims and facts.
    """

    kind: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule returns: the claims that do not fit, the versions, the computation, and what would settle it.

    ``without_background`` is the severity that remains when reference facts are left out, None if nothing remains.
    ``labels`` say of each line of the computation what it stands on; only joint findings have them.
    """

    rule: str
    family: str
    subject: str
    property: str
    scope: str
    severity: Severity
    without_background: Severity | None
    camps: tuple[Camp, ...]
    message: Message
    settle: Message
    computation: tuple[Message, ...] = ()
    background: tuple[Claim, ...] = ()
    also: tuple[Claim, ...] = ()
    labels: tuple[Label, ...] = ()

    @computed
    def claims(self) -> tuple[Claim, ...]:
        """The article claims involved, each once: those of the versions, then those the computation uses."""
        found = {c.id: c for camp in self.camps for c in camp.claims} | {c.id: c for c in self.also}
        return tuple(c for c in found.values() if not c.background)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a graph rule found, and the ids of the claims it compared on the way (for the coverage).

    ``notices`` tell what it left out, and why (for the limits of the report).
    """

    findings: tuple[Finding, ...]
    compared: frozenset[str]
    notices: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyRule:
    """Rows that share a key and differ in ``differs``: "bounds" (intervals without a common point) or a column.

    ``where`` and ``comparable`` are written as :mod:`kzclaims.symbols` tells, so that every engine runs them.
    ``excused`` are pairs that do not clash for a reason that only exact numbers tell; it is plain Python, for the last
    look at what an engine found. ``consults`` are the traits of the properties whose claims ``judge`` looks at besides,
    of the same things.
    """

    id: str
    family: str
    severity: Severity
    title: Message
    where: Callable[[Row], bool]
    key: tuple[str, ...]
    differs: str
    judge: Callable[[World, tuple[Claim, ...]], Finding | None]
    comparable: Callable[[Row, Row], bool] = lambda a, b: True
    excused: Callable[[Row, Row], bool] = lambda a, b: False
    consults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphRule:
    """A rule over connected components: ``find`` walks the world.

    ``circles`` say by what the claims of a component hang together: it finds in each alone what it finds in all. A rule
    without any looks at all claims at once. Of several circles, ``within`` finds what those of one of them make.
    """

    id: str
    family: str
    severity: Severity
    title: Message
    find: Callable[[World], Outcome]
    circles: tuple[Circle, ...] = ()
    within: Callable[[World, Circle], Outcome] | None = None


Rule = KeyRule | GraphRule


def documentation(rule: Rule) -> str:
    """The docstring of the module that declares the rule."""
    return (sys.modules[f"kzclaims.rules.{rule.id.replace('-', '_')}"].__doc__ or "").strip()


def same_time(a: Row, b: Row) -> bool:
    """Whether two rows speak of times no further apart than their property is steady; unknown times never do.

    Values of one article compare whatever its date: they were said together unless each has its own as-of.
    """
    together = (a.article == b.article) & (a.time_lo == b.time_lo)
    apart = largest(a.time_lo, b.time_lo) - smallest(a.time_hi, b.time_hi)
    return together | (a.dated & b.dated & (apart <= a.steadiness))


_HEADINGS = ("title", "heading")


def over_its_text(a: Row, b: Row) -> bool:
    """Whether one row is a heading and the other the text under it: headings round, and have a rule of their own."""
    return (a.article == b.article) & (heading(a) != heading(b))


def without_headings(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims without those of a title or heading whose article says the same in its text, which says it better."""
    told = {claim.article.id for claim in claims if claim.section.value not in _HEADINGS}
    return tuple(c for c in claims if c.section.value not in _HEADINGS or c.article.id not in told)


def at_one_time(claims: Sequence[Claim], differ: Callable[[Claim, Claim], bool]) -> tuple[Claim, ...]:
    """Those claims that differ from at least one other which the words do not set at another time."""
    return tuple(a for a in claims if any(differ(a, b) and not set_apart(a, b) for b in claims))


def one_deadline(claims: Iterable[Claim]) -> bool:
    """Whether last days differ only as people tell one deadline: "before the 1st", "by the 1st", "in three months"."""
    told = [(c, c.value.hi, c.value) for c in claims if isinstance(c.value, Period) and c.value.hi]
    days = [day for _, day, _ in told]
    apart = (max(days) - min(days)).days
    worded = {value.relation == Relation.LT for _, _, value in told}
    counted = max(edtf.count_slack(value, dated(c).lo) for c, _, value in told)
    return apart <= counted or (len(worded) > 1 and apart <= 1)


def camps_by(claims: Iterable[Claim], value: Callable[[Claim], Arg]) -> tuple[Camp, ...]:
    """Group claims by what they say, in the order of the first that says it."""
    grouped: dict[Arg, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(value(claim), []).append(claim)
    return tuple(Camp(key, tuple(group)) for key, group in grouped.items())


def valid_for(fact: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a reference fact holds on a day that every one of the claims speaks of; an unknown day never counts."""
    if fact.valid is None:
        return False
    lo, hi = fact.valid.lo or date.min, fact.valid.hi or date.max
    spans = [time_of(claim) for claim in claims]
    return all(first is not None and last is not None and first <= hi and lo <= last for first, last in spans)


def milder(severity: Severity, limit: Severity) -> Severity:
    """The less urgent of two severities."""
    return max(severity, limit, key=lambda s: s.rank)


def compose(
    rule: Rule,
    camps: tuple[Camp, ...],
    message: Message,
    settle: Message,
    computation: Iterable[Message] = (),
    *,
    severity: Severity | None = None,
    background: Sequence[Claim] = (),
    also: Sequence[Claim] = (),
    family: str = "",
    without: Severity | None = None,
    labels: Sequence[Label] = (),
) -> Finding:
    """A finding of ``rule``, its severity limited to what reference facts support.

    Reference facts are those among the camps and in ``background``. Where two camps hold article claims, the
    conflict stands without them. Otherwise facts that are not valid on the claims' day make a tension at most
    (design section 2), and ``without`` says what would remain if they were left out.
    """
    wanted = severity or rule.severity
    own = [claim for camp in camps for claim in camp.claims if not claim.background]
    facts = {c.id: c for camp in camps for c in camp.claims if c.background} | {c.id: c for c in background}
    stands = not background and sum(any(not c.background for c in camp.claims) for camp in camps) > 1
    if not stands and facts:
        speaking = [c for c in (*own, *also) if not c.background]
        valid = all(valid_for(fact, speaking) for fact in facts.values())
        final, left = wanted if valid else milder(wanted, Severity.TENSION), without
    else:
        final, left = wanted, wanted
    lead = own[0]
    return Finding(
        rule.id,
        family or rule.family,
        lead.subject,
        lead.property,
        lead.scope,
        final,
        left,
        camps,
        message,
        settle,
        tuple(computation),
        tuple(facts.values()),
        tuple(also),
        tuple(labels),
    )


_UNKNOWN_OUTLET = Message("éditeur inconnu", "unknown publisher")


def outlet(claim: Claim) -> Arg:
    """Who published a claim or a reference fact, to be shown in words."""
    return claim.article.publisher or _UNKNOWN_OUTLET


def dated(claim: Claim) -> Period:
    """The days a claim was said on, or a reference fact is valid for, to be shown in words."""
    if claim.valid:
        return claim.valid
    return Period(*edtf.bounds(claim.asserted), edtf=claim.asserted) if claim.asserted else Period(None, None)
