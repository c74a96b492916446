"""The projected facts as Turtle, in which any SHACL engine finds with shapes/domain.ttl what we find."""

from __future__ import annotations

from collections.abc import Iterator

from kzclaims.claim import Claim
from kzclaims.facts import Facts, Triple, term
from kzclaims.reported import Report
from kzclaims.shapes import facts_of
from kzclaims.turtle import PREFIXES, literal, name

_HEAD = """\
# Facts for shapes/domain.ttl. Each rdf:Statement says from which claims a fact is derived (prov:wasDerivedFrom) and on
# which it rests besides (prov:wasInfluencedBy). A node of some days of an office has them in kz:lo and kz:hi; where a
# node has kz:severity kz:Tension, a conflict in it is a tension at most."""
_USED = ("id", "kz", "oa", "org", "prov", "rdf", "schema", "xsd")


def _block(subject: str, parts: list[str]) -> str:
    return f"{subject} " + " ;\n    ".join(parts) + " ."


def _nodes(facts: Facts) -> Iterator[str]:
    """Each node with its facts, its class, and what it is a part of."""
    said: dict[str, list[str]] = {}
    for subject, predicate, value in facts.graph:
        verb = term(predicate)
        said.setdefault(term(subject), []).append(f"{verb} {term(value)}")
    more: dict[str, list[str]] = {}
    for node, entity in facts.about.items():
        key = term(node)
        if key != name(entity):
            more.setdefault(key, []).append(f"prov:specializationOf {name(entity)}")
        for side, day in zip(("lo", "hi"), facts.days.get(node, ()), strict=False):
            more.setdefault(key, []).append(f'kz:{side} "{day}"^^xsd:date')
        if node in facts.doubtful and len(said.get(key, ())) > 1:
            more.setdefault(key, []).append("kz:severity kz:Tension")
    for key in sorted(said):
        yield _block(key, [*sorted(said[key]), *more.get(key, ())])


def _statement(triple: Triple, facts: Facts) -> str:
    subject, predicate, value = map(term, triple)
    parts = ["a rdf:Statement", f"rdf:subject {subject}", f"rdf:predicate {predicate}", f"rdf:object {value}"]
    parts += [f"prov:wasDerivedFrom {c}" for c in sorted(map(name, facts.trace[triple]))]
    parts += [f"prov:wasInfluencedBy {c}" for c in sorted(name(c.id) for c in facts.support.get(triple, ()))]
    return _block("[]", parts)


def _claim(claim: Claim) -> str:
    """A claim as far as one needs it to find its words; whole, it stands in the claims."""
    parts = ["a kz:ReferenceClaim" if claim.background else "a kz:Claim"]
    source = "prov:wasDerivedFrom" if claim.background else "prov:wasQuotedFrom"
    article = claim.article
    parts += [f"{source} {name(article.node)}"] if article.node else []
    parts += [f"kz:fileName {literal(article.file_name)}"] if article.file_name else []
    if claim.quote:
        parts.append(f"oa:exact {literal(claim.quote.exact)}")
    return _block(name(claim.id), parts)


def render(report: Report) -> str:
    """The whole file; the same report gives the same bytes."""
    facts = facts_of(report.world)
    prefixes = "\n".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in _USED)
    claims = {
        c.id: c for triple in facts.trace for c in (*facts.trace[triple].values(), *facts.support.get(triple, ()))
    }
    blocks = [
        *_nodes(facts),
        *sorted(_statement(triple, facts) for triple in facts.trace),
        *(_claim(claims[key]) for key in sorted(claims)),
    ]
    return "\n\n".join([f"{_HEAD}\n{prefixes}", *blocks]) + "\n"
