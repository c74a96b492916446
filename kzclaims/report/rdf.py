"""The report as RDF: a SHACL validation report whose results are the conflicts, with their versions and claims."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kzclaims import __version__, turtle
from kzclaims.claim import Article, Claim, Named, Number, Period, Words
from kzclaims.conflicts import Conflict
from kzclaims.report.json_ import speakers
from kzclaims.reported import Report
from kzclaims.review import Decision
from kzclaims.rules.base import Camp, Severity
from kzclaims.shapes import all_shapes
from kzclaims.turtle import PREFIXES, literal, name
from kzclaims.wording import Message, Speaker, sentence
from kzclaims.wording import Name as Naming

RULES = "https://w3id.org/kzclaims/rules#"
_USED = ("id", "kz", "prov", "rdf", "schema", "xsd")
_SHACL = {
    Severity.CONTRADICTION: "sh:Violation",
    Severity.TENSION: "sh:Warning",
    Severity.IMPRECISION: "sh:Info",
    Severity.SPELLING: "sh:Info",
}
# A rule is no SHACL constraint; this names what found the conflict, as a report must.
_COMPONENT = f"<{RULES}ConsistencyConstraintComponent>"


def _iri(text: str) -> str:
    return "<" + re.sub(r'[\x00-\x20<>"{}|^`\\]', lambda m: f"%{ord(m[0]):02X}", text) + ">"


def _rule(identifier: str) -> str:
    """The name of a rule; a user's shape brings its own."""
    return _iri(identifier if ":" in identifier else RULES + identifier)


def _value(camp: Camp, voice: Speaker) -> str:
    """What a version says, as a node: an entity, a number, a day, a value node, else its words."""
    match camp.value:
        case Named() | Number() | Period() | Words():
            return turtle.value(camp.value)
        case Naming(entity):
            return name(entity)
        case bool() | int() | Decimal():
            return f'"{Decimal(camp.value):f}"^^xsd:decimal'
        case date():
            return f'"{camp.value.isoformat()}"^^xsd:date'
        case _:
            return literal(voice.word(camp.value), voice.language)


def _texts(predicate: str, message: Message, voices: dict[str, Speaker]) -> Iterator[str]:
    for language, voice in voices.items():
        yield f"{predicate} {literal(sentence(voice.say(message)), language)}"


def _camp(camp: Camp, voices: dict[str, Speaker]) -> str:
    parts = ["a kz:Camp", f"rdf:value {_value(camp, voices['en'])}"]
    parts += [f"kz:label {literal(voice.word(camp.value), language)}" for language, voice in voices.items()]
    parts += [f"kz:claim {name(claim.id)}" for claim in camp.claims]
    return "kz:camp [ " + " ;\n        ".join(parts) + " ]"


def _result(conflict: Conflict, voices: dict[str, Speaker], shapes: dict[str, str]) -> str:
    claims: tuple[Claim, ...] = (*conflict.claims, *conflict.background)
    lines = [
        f"id:conflict-{conflict.id} a sh:ValidationResult , kz:Conflict , prov:Entity",
        f"sh:focusNode {name(conflict.subject)}",
        f"sh:resultPath {name(conflict.property, 'kz')}",
        # SHACL allows one value a result; every version has its own, below.
        *(f"sh:value {_value(camp, voices['en'])}" for camp in conflict.camps[:1]),
        f"sh:resultSeverity {_SHACL[conflict.severity]}",
        f"kz:severity kz:{conflict.severity.value.capitalize()}",
        f"sh:sourceShape {_iri(shapes[conflict.rule]) if conflict.rule in shapes else _rule(conflict.rule)}",
        f"sh:sourceConstraintComponent {_COMPONENT}",
        *_texts("sh:resultMessage", conflict.message, voices),
        f"kz:rule {' , '.join(_rule(rule) for rule in conflict.rules)}",
        f"kz:family {literal(conflict.family)}",
        f"kz:where {literal(conflict.where)}",
        *(f"kz:stakes {literal(stake)}" for stake in conflict.stakes),
        *(line for step in conflict.computation for line in _texts("kz:computation", step, voices)),
        *(_camp(camp, voices) for camp in conflict.camps),
        *(f"prov:wasDerivedFrom {name(claim.id)}" for claim in claims),
    ]
    return " ;\n    ".join(lines) + " ."


def _article(article: Article) -> str:
    """What was read: its name and the hash of its bytes."""
    told = (("kz:fileName", article.file_name), ("kz:sha256", article.sha256), ("schema:url", article.url))
    lines = [f"{name(article.node)} a prov:Entity , kz:Article"]
    lines += [f"{key} {literal(text)}" for key, text in told if text]
    return " ;\n    ".join(lines) + " ."


def _decision(number: int, conflict: str, decision: Decision, with_notes: bool) -> str:
    """What a person decided on a conflict, as an activity; who and why only where asked."""
    lines = [
        f"id:decision-{conflict}-{number} a prov:Activity , kz:Decision",
        f"prov:used id:conflict-{conflict}",
        f"kz:state {literal(decision.state)}",
        *(f"kz:{key} {literal(text)}" for key in ("reason", "outcome") if (text := getattr(decision, key))),
        f'prov:endedAtTime "{decision.when}"^^xsd:dateTime',
    ]
    if with_notes:
        lines += [f"prov:wasAssociatedWith {_person(decision.who)}"] if decision.who else []
        lines += [f"schema:comment {literal(text)}" for text in (decision.evidence, decision.note) if text]
    return " ;\n    ".join(lines) + " ."


def _person(who: str) -> str:
    """The name of a person in the graph; readers of PROV want one of every agent."""
    return f"id:person-{hashlib.sha256(who.encode()).hexdigest()[:12]}"


def _people(report: Report) -> list[str]:
    """Those who decided, where they are told."""
    held = [decision for each in report.standings.values() for decision in each.decisions if report.with_notes]
    names = sorted({decision.who for decision in held if decision.who})
    return [f"{_person(who)} a prov:Person , prov:Agent ;\n    schema:name {literal(who)} ." for who in names]


def _run(report: Report) -> list[str]:
    """The run that made the report: by which program, out of which articles."""
    program = ["id:program a prov:SoftwareAgent , prov:Agent", 'schema:name "kzclaims"']
    program += [f"schema:softwareVersion {literal(__version__)}"]
    lines = ["id:run a prov:Activity", "prov:wasAssociatedWith id:program"]
    nodes = sorted({name(a.node) for a in report.articles if a.node})
    lines += ["prov:used " + " , ".join(nodes)] if nodes else []
    return [" ;\n    ".join(each) + " ." for each in (lines, program)]


def render(report: Report) -> str:
    """The whole file; the same report gives the same bytes."""
    voices = speakers(report)
    shapes = {shape.id: shape.iri for shape in all_shapes()}
    prefixes = {key: PREFIXES[key] for key in _USED} | {"sh": "http://www.w3.org/ns/shacl#"}
    head = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in sorted(prefixes.items()))
    lines = ["id:report a sh:ValidationReport , prov:Entity", "prov:wasGeneratedBy id:run"]
    lines += [f"sh:conforms {'false' if report.conflicts else 'true'}"]
    if report.conflicts:
        lines.append("sh:result " + " ,\n        ".join(f"id:conflict-{c.id}" for c in report.conflicts))
    blocks = [
        head,
        " ;\n    ".join(lines) + " .",
        *_run(report),
        *(_article(a) for a in report.articles if a.node),
        *(_result(c, voices, shapes) for c in report.conflicts),
        *(
            _decision(n, key, decision, report.with_notes)
            for key, held in report.standings.items()
            for n, decision in enumerate(held.decisions, 1)
        ),
        *_people(report),
    ]
    return "\n\n".join(blocks) + "\n"
