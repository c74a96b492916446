"""Claims as plain facts: triples in which ordinary SHACL finds conflicts between entities, each traced to its claims.

A claim node is awkward to constrain; "this person has two spellings" is not, once the spellings stand as plain values.
Only what compares is projected: time, language and doubt are settled here; the conflict is for the shapes to find.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from kzclaims.claim import Claim, Entity, Modality, Named, Number, Period, Words
from kzclaims.ontology import DATA, KZ
from kzclaims.spelling import romanisations
from kzclaims.table import time_of
from kzclaims.turtle import PREFIXES, literal, name
from kzclaims.vocabulary import ENTITY_CLASSES, Vocabulary
from kzclaims.wording import Arg, Name

Triple = tuple[Node, Node, Node]
# A claim made on one of these is no plain statement of fact: an office announced is not yet held.
_FACTUAL = (Modality.STATED, Modality.REPORTED)
_CLASSES = {kind: URIRef(cls) for cls, kind in ENTITY_CLASSES.items()}


@dataclass(slots=True)
class Facts:
    """The facts graph and where each triple comes from.

    ``trace`` holds the claims that say a triple, by id, ``shown`` how a reader sees it, ``support`` the claims it rests
    on besides, ``said`` the triples of a subject and predicate, ``about`` the entity a node stands for, ``days`` the
    first and last day of a node that stands for some days of an entity. In ``doubtful`` nodes an unlikely accident (a
    succession within the days of publication, a changed plan) would save all claims.
    """

    graph: Graph = field(default_factory=Graph)
    trace: dict[Triple, dict[str, Claim]] = field(default_factory=dict)
    shown: dict[Triple, Arg] = field(default_factory=dict)
    support: dict[Triple, tuple[Claim, ...]] = field(default_factory=dict)
    about: dict[Node, str] = field(default_factory=dict)
    days: dict[Node, tuple[date, date]] = field(default_factory=dict)
    doubtful: set[Node] = field(default_factory=set)
    said: dict[tuple[Node, Node], list[Triple]] = field(default_factory=dict)

    def add(self, triple: Triple, claim: Claim, shown: Arg, support: Sequence[Claim] = ()) -> None:
        """Add one triple said by one claim; the first claim settles how it is shown."""
        if triple not in self.trace:
            self.graph.add(triple)
            self.said.setdefault(triple[:2], []).append(triple)
        self.trace.setdefault(triple, {}).setdefault(claim.id, claim)
        self.shown.setdefault(triple, shown)
        self.support[triple] = tuple(dict.fromkeys((*self.support.get(triple, ()), *support)))


@dataclass(frozen=True, slots=True)
class _Source:
    """What the facts are drawn from."""

    claims: tuple[Claim, ...]
    background: tuple[Claim, ...]
    vocabulary: Vocabulary
    entities: Mapping[str, Entity]

    def having(self, trait: str, background: bool = False) -> Iterator[Claim]:
        for claim in (*self.claims, *(self.background if background else ())):
            asserted = not claim.negated and claim.modality != Modality.OPINION
            if asserted and trait in self.vocabulary.properties[claim.property].traits:
                yield claim

    def entity(self, identifier: str) -> Entity:
        return self.entities.get(identifier) or Entity(identifier, "")


def node_of(identifier: str) -> URIRef:
    """The node of an entity or claim; ids of other namespaces are whole IRIs."""
    return URIRef(identifier) if ":" in identifier else DATA[identifier]


def term(node: Node) -> str:
    """A node of the facts in Turtle; names of our prefixes stay readable."""
    if isinstance(node, Literal):
        text = literal(str(node), node.language or "")
        return f"{text}^^{term(node.datatype)}" if node.datatype else text
    for prefix, iri in PREFIXES.items():
        local = str(node).removeprefix(iri)
        if local != str(node) and "/" not in local and ":" not in local:
            return name(local, prefix)
    return name(str(node))


def _romanisations(source: _Source, facts: Facts) -> None:
    names = romanisations(source.having("Romanised"), lambda identifier: source.entity(identifier).kind)
    for (subject, language), forms in names.items():
        node = _entity(source, facts, subject)
        for form, claims in forms.items():
            for claim in claims:
                text = claim.value.text if isinstance(claim.value, Words) else form
                facts.add((node, KZ.romanisation, Literal(form, lang=language)), claim, text)


@dataclass(frozen=True, slots=True)
class _Span:
    """A claim with its first and last day; ``whole``: it holds on every day between, not just on one of them."""

    lo: date
    hi: date
    claim: Claim

    @property
    def whole(self) -> bool:
        return self.claim.background or self.lo == self.hi


def _slices(spans: Iterable[_Span]) -> Iterator[list[_Span]]:
    """Maximal groups of spans any two of which overlap: with A–B and B–C but not A–C, two groups of two."""
    active: list[_Span] = []
    fresh = False
    for span in sorted(spans, key=lambda s: (s.lo, s.hi, s.claim.id)):
        if any(other.hi < span.lo for other in active):
            if fresh:
                yield active
            active, fresh = [other for other in active if other.hi >= span.lo], False
        active, fresh = [*active, span], True
    if fresh:
        yield active


def _certain(a: _Span, b: _Span) -> bool:
    """Whether two claims surely speak of a common day, not only of days that may be the same."""
    if a.whole and b.whole:
        return True
    inside = (b.lo <= a.lo and a.hi <= b.hi and b.whole) or (a.lo <= b.lo and b.hi <= a.hi and a.whole)
    said_together = a.claim.article == b.claim.article and not (a.claim.as_of or b.claim.as_of)
    return inside or said_together


def _offices(source: _Source, facts: Facts) -> None:
    held: dict[str, list[_Span]] = {}
    told = source.having("OfficeLeft")
    left = {(c.subject, c.value.entity) for c in told if isinstance(c.value, Named)}
    for claim in source.having("OfficeHolding", background=True):
        lo, hi = time_of(claim)
        # Nobody says on which day an office was left: its former holder is no rival.
        if isinstance(claim.value, Named) and (claim.subject, claim.value.entity) in left:
            continue
        if isinstance(claim.value, Named) and claim.modality in _FACTUAL and lo and hi:
            office = claim.value.entity
            if "exclusive" in source.entity(office).traits:
                held.setdefault(office, []).append(_Span(lo, hi, claim))
    for office, spans in held.items():
        for members in _slices(spans):
            lo, hi = max(s.lo for s in members), min(s.hi for s in members)
            node = URIRef(f"{node_of(office)}/{lo}/{hi}")
            facts.about[node] = office
            facts.days[node] = (lo, hi)
            for span in members:
                holder = span.claim.subject
                facts.add((node, KZ.heldBy, _entity(source, facts, holder)), span.claim, Name(holder))
            rivals = [(a, b) for a in members for b in members if a.claim.subject < b.claim.subject]
            if not any(_certain(a, b) for a, b in rivals):
                facts.doubtful.add(node)


def _holder(claim: Claim) -> str:
    """Who holds, funds or carries the subject: the value, or the scope of a share."""
    if isinstance(claim.value, Named):
        return claim.value.entity
    return claim.scope if isinstance(claim.value, Number) else ""


def _private(source: _Source, facts: Facts, controlled: Mapping[str, Sequence[Claim]]) -> None:
    called: dict[str, list[Claim]] = {}
    for claim in source.having("Nature"):
        traits = source.entity(claim.value.entity).traits if isinstance(claim.value, Named) else frozenset()
        if "private" in traits and claim.quantifier == "only":
            called.setdefault(claim.subject, []).append(claim)
    for claim in source.having("Holding", background=True):
        holder = _holder(claim)
        if not holder or claim.subject not in called:
            continue
        actor, subject = _entity(source, facts, holder), _entity(source, facts, claim.subject)
        for nature in called[claim.subject]:
            facts.add((actor, KZ.privateActorOf, subject), nature, nature.value)
        if holder in controlled:
            facts.add((actor, KZ.stateActorOf, subject), claim, Name(holder), controlled[holder])


def _shareholders(source: _Source, facts: Facts) -> None:
    for claim in source.having("Shareholding"):
        holder = _holder(claim)
        if holder:
            subject = _entity(source, facts, claim.subject)
            facts.add((subject, KZ.shareHeldBy, _entity(source, facts, holder)), claim, Name(holder))


def _ends(claim: Claim) -> tuple[URIRef, date | None]:
    """The predicate of a start or an end, and the day that alarms least: the earliest start, the latest end."""
    value = claim.value
    assert isinstance(value, Period)
    readings = value.readings or ((value.lo, value.hi),)
    if claim.property == "startDate":
        starts = [lo for lo, _ in readings if lo]
        return KZ.startsOn, min(starts) if len(starts) == len(readings) else None
    ends = [hi for _, hi in readings if hi]
    return KZ.endsOn, max(ends) if len(ends) == len(readings) else None


def _spans(source: _Source, facts: Facts) -> None:
    dated: dict[tuple[str, str], list[Claim]] = {}
    for claim in (*source.claims, *source.background):
        plain = not claim.negated and claim.modality != Modality.OPINION and isinstance(claim.value, Period)
        if plain and claim.property in ("startDate", "endDate"):
            dated.setdefault((claim.subject, claim.scope), []).append(claim)
    for (subject, scope), claims in dated.items():
        node = URIRef(f"{node_of(subject)}/{quote(scope)}") if scope else _entity(source, facts, subject)
        facts.about[node] = subject
        for claim in claims:
            predicate, day = _ends(claim)
            if day:
                facts.add((node, predicate, Literal(day.isoformat(), datatype=XSD.date)), claim, claim.value)
        if len({c.article for c in claims}) > 1 and any(c.modality not in _FACTUAL for c in claims):
            facts.doubtful.add(node)


def _entity(source: _Source, facts: Facts, identifier: str) -> URIRef:
    """The node of an entity, typed with its class."""
    node = node_of(identifier)
    facts.about[node] = identifier
    kind = _CLASSES.get(source.entity(identifier).kind)
    if kind is not None:
        facts.graph.add((node, RDF.type, kind))
    return node


def project(
    claims: Sequence[Claim],
    background: Sequence[Claim],
    vocabulary: Vocabulary,
    entities: Mapping[str, Entity],
    controlled: Mapping[str, Sequence[Claim]],
) -> Facts:
    """Project claims into plain facts.

    Args:
        claims: those of the articles, in order.
        background: reference facts.
        vocabulary: the properties and their traits.
        entities: what is known of each entity.
        controlled: the bodies the state controls, each with the claims and facts that say so.

    Returns:
        Facts: the graph and its trace; what is unresolved (no day, no language, no holder) is left out.
    """
    source, facts = _Source(tuple(claims), tuple(background), vocabulary, entities), Facts()
    _romanisations(source, facts)
    _offices(source, facts)
    _private(source, facts, controlled)
    _shareholders(source, facts)
    _spans(source, facts)
    return facts
