"""Findings about one disagreement become one conflict: a stable id, its versions, where it is, what is at stake."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kzclaims.agreement import canonical
from kzclaims.claim import Claim, Section, fold, lasting
from kzclaims.rules.base import Camp, Finding, Label, Severity
from kzclaims.turtle import order
from kzclaims.wording import Message
from kzclaims.world import World

WHERE = ("self", "between", "reference")
# A desk looks at these first; the order is that of the harm an error does in print.
STAKES = ("casualties", "quotation", "headline", "money", "ownership")


# Both are told of statements about all: what a heading promises to all, and what the text leaves to some.
_STATEMENTS = {"scope", "headline"}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One disagreement, as a reader sees it. ``key`` is its id without quotes and values: a changed one keeps it;
    ``fingerprint`` is a digest of these alone, by which a decision tells what it was made on.

    ``labels`` say what each line of the computation stands on, and ``needed`` are the claims of which none can be left
    out; both only where it was found jointly.
    """

    id: str
    key: str
    rule: str
    rules: tuple[str, ...]
    family: str
    severity: Severity
    without_background: Severity | None
    where: str
    stakes: tuple[str, ...]
    subject: str
    property: str
    scope: str
    claims: tuple[Claim, ...]
    background: tuple[Claim, ...]
    camps: tuple[Camp, ...]
    message: Message
    computation: tuple[Message, ...]
    settle: Message
    fingerprint: str = ""
    labels: tuple[Label, ...] = ()
    needed: tuple[Claim, ...] = ()

    def with_severity(self, severity: Severity) -> Conflict:
        """The same conflict with the severity that the user's configuration gives its rule."""
        return replace(self, severity=severity)


def _same(a: Finding, b: Finding) -> bool:
    """One disagreement: the same claims, or one key and the claims of one among those of the other.

    A joint finding has claims of several keys, and is held against what the claims say, in whichever article.
    """
    if a.labels or b.labels:
        return _one_joint(a, b)
    if {a.family, b.family} <= _STATEMENTS and _one_statement(a, b):
        return True
    first, second = {c.id for c in a.claims}, {c.id for c in b.claims}
    key = (a.subject, a.property, a.scope) == (b.subject, b.property, b.scope)
    return a.family == b.family and (first == second or (key and (first <= second or second <= first)))


def _one_statement(a: Finding, b: Finding) -> bool:
    """Whether a heading and a scope are told of the same words: each quote of one lies over one of the other."""
    few, many = sorted((a.claims, b.claims), key=len)
    return len(few) > 1 and all(any(_over(claim, other) for other in many) for claim in few)


def _over(a: Claim, b: Claim) -> bool:
    """Whether the quotes of two claims share a place of one article."""
    if a.article.id != b.article.id or not (a.quote and b.quote):
        return False
    (a_start, a_end), (b_start, b_end) = ((q.start, q.end) for q in (a.quote, b.quote))
    if a_start is None or a_end is None or b_start is None or b_end is None:
        return a.sentence == b.sentence and (a.quote.exact in b.quote.exact or b.quote.exact in a.quote.exact)
    return a_start < b_end and b_start < a_end


def _one_joint(a: Finding, b: Finding) -> bool:
    """Whether a joint finding tells the disagreement of another one.

    A smaller set that cannot hold explains a larger, unless the larger is worse. Some shared claims will do where all
    claims of both speak of one property of one thing, as the shares of a company's holders do.
    """
    said, other = set(map(_said, a.claims)), set(map(_said, b.claims))
    if said <= other or other <= said:
        small, large = (a, b) if len(said) <= len(other) else (b, a)
        return said == other or small.severity.rank <= large.severity.rank or not large.labels
    alike = len({key[:2] for key in said | other}) == 1
    return alike and bool(said & other) and bool(a.labels) != bool(b.labels)


def _said(claim: Claim) -> tuple[str, ...]:
    """What a claim says, in whichever article."""
    return claim.subject, claim.property, claim.scope, canonical(claim)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _stakes(claims: Sequence[Claim], world: World) -> tuple[str, ...]:
    found = {stake for claim in claims for stake in world.property(claim).stakes}
    if any(claim.section in (Section.TITLE, Section.HEADING) for claim in claims):
        found.add("headline")
    return tuple(sorted(found, key=lambda s: (STAKES.index(s) if s in STAKES else len(STAKES), s)))


def _conflict(findings: Sequence[Finding], world: World) -> Conflict:
    findings = sorted(findings, key=lambda f: (bool(f.labels), f.severity.rank, -len(f.claims), f.rule))
    lead = findings[0]
    # What a rule of pairs says is shorter; a joint finding of the same adds nothing but its name.
    telling = [f for f in findings if bool(f.labels) == bool(lead.labels)]
    claims = tuple(sorted({c.id: c for f in telling for c in f.claims}.values(), key=order))
    background = tuple({c.id: c for f in telling for c in f.background}.values())
    left = [f.without_background for f in telling if f.without_background]
    without = min(left, key=lambda s: s.rank) if left else None
    articles = {claim.article.id for claim in claims}
    values = sorted({lasting(canonical(claim)) for claim in claims})
    quotes = sorted({fold(claim.quote.exact) for claim in claims if claim.quote})
    # Whichever rule found it: the keys of all its claims. Of facts and background alone, the finding's own.
    # Rates exclude each other whatever their sums are of: what an edit elsewhere makes of that changes nothing.
    scoped = lead.family != "rate"
    keys = {(c.subject, c.property, c.scope * scoped) for c in claims} or {(lead.subject, lead.property, lead.scope)}
    named = ["\x1e".join(parts) for parts in zip(*sorted({tuple(map(lasting, key)) for key in keys}), strict=True)]
    place = *named, "\x1e".join(sorted(name.rsplit("/", 1)[-1] for name in articles))
    return Conflict(
        id=_digest(*place, "\x1e".join(quotes), "\x1e".join(values)),
        key=_digest(*place),
        rule=lead.rule,
        rules=tuple(dict.fromkeys(f.rule for f in findings)),
        family=lead.family,
        severity=min((f.severity for f in findings), key=lambda s: s.rank),
        without_background=without,
        where="reference" if without is None else "between" if len(articles) > 1 else "self",
        stakes=_stakes(claims, world),
        subject=lead.subject,
        property=lead.property,
        scope=lead.scope,
        claims=claims,
        background=background,
        camps=lead.camps,
        message=lead.message,
        computation=lead.computation,
        settle=lead.settle,
        fingerprint=_digest("\x1e".join(quotes), "\x1e".join(values)),
        labels=lead.labels,
        needed=min((f.claims for f in findings if f.labels and set(f.claims) <= set(claims)), key=len, default=()),
    )


def _one_an_id(groups: Iterable[Sequence[Finding]], world: World) -> list[Conflict]:
    """A conflict for each group, with an id of its own.

    Groups that say the same of the same words make one, as those of rules of two families do. Others that say the same
    elsewhere in the same articles are as many conflicts, numbered in their order there.
    """
    alike: dict[str, list[tuple[list[Finding], Conflict]]] = {}
    for group in groups:
        one, conflict = list(group), _conflict(group, world)
        listed = alike.setdefault(conflict.id, [])
        same = [other for other, _ in listed if _one_place(other, one)]
        if same:
            listed[:] = [told for told in listed if told[0] not in same]
            one = [finding for other in (*same, one) for finding in other]
            conflict = _conflict(one, world)
        listed.append((one, conflict))
    found = []
    for name, listed in alike.items():
        told = sorted((conflict for _, conflict in listed), key=lambda c: [order(claim) for claim in c.claims])
        found += [replace(conflict, id=_digest(name, str(n)) if n else name) for n, conflict in enumerate(told)]
    return found


def _one_place(some: Sequence[Finding], others: Sequence[Finding]) -> bool:
    """Whether findings speak of the same words; those of facts and background alone, which stand nowhere, do."""
    claims, rest = ({c.id: c for f in found for c in f.claims} for found in (some, others))
    if not claims.keys().isdisjoint(rest) or not (claims and rest):
        return True
    return any(_over(a, b) for a in claims.values() for b in rest.values())


def conflicts_of(findings: Iterable[Finding], world: World) -> tuple[Conflict, ...]:
    """Group findings into conflicts, most urgent first; independent of the order of the findings.

    Order: severity, then where (within one article, between articles, against a reference), then stakes, then place.
    """
    pending = sorted(
        findings, key=lambda f: (bool(f.labels), -len(f.claims), f.severity.rank, f.rule, [order(c) for c in f.claims])
    )
    grouped: list[list[Finding]] = []
    # Where a group may be found: by the claims of its first finding or its key, for joint findings by what claims say.
    places: dict[object, list[int]] = {}
    for finding in pending:
        marks: list[object] = [
            (finding.family, frozenset(c.id for c in finding.claims)),
            (finding.family, finding.subject, finding.property, finding.scope),
        ]
        if finding.family in _STATEMENTS:
            marks += [("stated", claim.article.id, claim.sentence) for claim in finding.claims]
        said = [_said(c) for c in finding.claims]
        near = sorted({n for mark in (said if finding.labels else marks) for n in places.get(mark, ())})
        home = next((grouped[n] for n in near if _same(grouped[n][0], finding)), None)
        if home is None:
            for mark in (*marks, *said):
                places.setdefault(mark, []).append(len(grouped))
            grouped.append([finding])
        else:
            home.append(finding)
    found = _one_an_id(grouped, world)

    def urgency(conflict: Conflict) -> tuple[object, ...]:
        stakes = min((STAKES.index(s) for s in conflict.stakes if s in STAKES), default=len(STAKES))
        first = order(conflict.claims[0]) if conflict.claims else ("", "", 0, 0, "", "")
        return conflict.severity.rank, WHERE.index(conflict.where), stakes, first, conflict.id

    return tuple(sorted(found, key=urgency))
