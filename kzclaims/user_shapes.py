"""A user's own SHACL shapes, run beside ours in a child process under limits of time and memory."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from rdflib import RDF, RDFS, SH, BNode, Graph, URIRef
from rdflib.term import Node

from kzclaims.claim import Claim
from kzclaims.facts import Facts
from kzclaims.iris import short
from kzclaims.ontology import KZ
from kzclaims.rdf_files import parse
from kzclaims.rules import base
from kzclaims.rules.base import Finding, Severity, camps_by, compose
from kzclaims.shapes import STEP, Shape, facts_of, in_both, known_claims, message_of, owners_of, rule_of
from kzclaims.shapes_runner import Limits, Result, screen, validate_apart
from kzclaims.turtle import order
from kzclaims.wording import Message, Said
from kzclaims.world import World

_SETTLE = Message("Que dit la source ?", "What does the source say?")
_SEVERITIES = {SH.Violation: Severity.CONTRADICTION, SH.Warning: Severity.TENSION, SH.Info: Severity.IMPRECISION}
_log = logging.getLogger(__name__)


def run_user_shapes(
    world: World, graphs: Sequence[Graph], paths: Sequence[Path], limits: Limits | None = None
) -> list[Finding]:
    """Run a user's own shapes, in a child process under limits, over the claims and the facts projected from them.

    Args:
        world, graphs: as for :func:`run_shapes`.
        paths: Turtle or N-Triples files of shapes: SHACL core and SHACL-SPARQL.
        limits: of time and memory; the usual ones by default.

    Returns:
        list: findings of the rule ``shape:…``; a result without a claim to show is left out and noted in the log.

    Raises:
        InputError: a file is no Turtle.
        ShapeError: the shapes fetch or import something, cannot be used, or were stopped at a limit.
    """
    if not paths:
        return []
    shapes, facts = Graph(), facts_of(world)
    for path in paths:
        parsed = parse(path)
        screen(path, parsed)
        shapes += parsed
    findings = []
    for result in validate_apart([*graphs, facts.graph], shapes, limits or Limits()):
        claims = _spoken(world, graphs, facts, result)
        if claims:
            findings.append(_foreign(shapes, result, claims))
        else:
            label = _label(shapes, result.shape)
            _log.warning("%s: its result on %s has no claim to show and is left out", label, result.focus.n3())
    return sorted(findings, key=lambda f: (f.rule, [order(c) for c in f.claims], f.message.en))


def _spoken(world: World, graphs: Sequence[Graph], facts: Facts, result: Result) -> list[Claim]:
    """The claims behind a result: those its focus belongs to, else those of its facts, else those that speak of it."""
    focus, path = result.focus, result.path if isinstance(result.path, URIRef) else None
    owners = {owner for graph in graphs for owner in owners_of(graph, focus)}
    if isinstance(focus, BNode) or short(focus) in owners:
        return known_claims(world, owners)
    every = [t for (subject, _), triples in facts.said.items() if subject == focus for t in triples]
    traced = [t for t in every if path in (None, t[1]) and result.value in (None, t[2])] or every
    claims = known_claims(world, {c.id for t in traced for c in (*facts.trace[t].values(), *facts.support[t])})
    subjects = {short(s) for graph in graphs for s in graph.subjects(RDF.subject, focus)}
    return claims or known_claims(world, subjects) or known_claims(world, owners)


def _label(shapes: Graph, shape: Node) -> str:
    """The IRI of a shape, else its label, else the IRI of the shape it is part of."""
    if isinstance(shape, URIRef):
        return str(shape)
    labels = sorted(str(o) for p in (SH.name, RDFS.label) for o in shapes.objects(shape, p))
    above = sorted(str(s) for s in shapes.subjects(None, shape) if isinstance(s, URIRef))
    return (labels or above or ["unnamed"])[0]


def _foreign(shapes: Graph, result: Result, claims: Sequence[Claim]) -> Finding:
    label, family = _label(shapes, result.shape), str(shapes.value(result.shape, KZ.family))
    family = family if family in base.FAMILIES else "sourcing"
    severity = _SEVERITIES.get(URIRef(str(result.severity)), Severity.TENSION)
    title = in_both(shapes, result.shape, SH.name) or Message("{label}", "{label}").filled(label=label)
    message, settle = message_of(result.messages) or title, in_both(shapes, result.shape, KZ.settle) or _SETTLE
    shape = Shape(f"shape:{label}", label, family, severity, title, message, settle)
    steps = [STEP.filled(quote=Said(claim), value=claim.value) for claim in claims]
    return compose(rule_of(shape), camps_by(claims, lambda claim: claim.value), shape.message, shape.settle, steps)
