"""How a claim stands in Turtle and in N-Triples as this program writes it, as patterns over the whole of it.

The terms come in the order of :mod:`kzclaims.turtle` and :mod:`kzclaims.formats.triples`; a test writes every fixture
and has it read by these. No part of a pattern can match a text in two ways, so that none takes long over any text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.dataset import LINKS
from kzclaims.formats.fast_terms import ID, KZ, TYPE
from kzclaims.turtle import PREFIXES

_STRING = r'"([^"\\\n\r]*)"'
_TAG = r"(?:@([a-z]+(?:-[a-z0-9]+)*))?"
_LINK = "|".join(LINKS)
# The parts of a claim, in the order in which they are handed over.
_FIELDS = (
    "id cls subject property named value scope quantifier negated gender modality times section sentence links speaker"
    " article exact language prefix suffix start stop"
)


def _string(name: str) -> str:
    return _STRING.replace("(", f"(?P<{name}>", 1)


def _tag(name: str) -> str:
    return _TAG.replace("@(", f"@(?P<{name}>")


def _turtle_pattern() -> str:
    iri = re.escape(f"<{ID}")

    def thing(name: str) -> str:
        # What follows tells how far a name goes, so that the name alone is handed over.
        return rf"(?:id:(?=[\w-]+[ \n])|{iri}(?=[\w.~-]+>))(?P<{name}>\w[\w.~-]*)>?"

    def line(text: str, often: str = "?") -> str:
        return rf"(?:    {text} ;\n){often}"

    time = r'kz:(?:assertedOn|asOf|valid) "[^"\\\n\r]+"\^\^(?:xsd:date|edtf:EDTF)'
    target = rf"kz:(?:{_LINK}) (?:id:\w[\w-]*|{iri}\w[\w.~-]*>)"
    return "".join(
        [
            rf"{thing('id')} a kz:(?P<cls>Claim|ReferenceClaim) ;\n",
            line(f"rdf:subject {thing('subject')}", ""),
            line(r"rdf:predicate kz:(?P<property>\w+)", ""),
            line(rf"rdf:object (?:{thing('named')}|(?P<value>\[ [^\n]+ \]))", ""),
            line(f"kz:scope {thing('scope')}"),
            line(f"kz:quantifier {_string('quantifier')}"),
            line("kz:negated (?P<negated>true)"),
            line(f"kz:gender {_string('gender')}"),
            line(r"kz:modality kz:(?P<modality>\w+)", ""),
            f"(?P<times>{line(time, '*')})",
            line(r"kz:section kz:(?P<section>\w+)"),
            line(r"kz:sentence (?P<sentence>\d+)"),
            f"(?P<links>{line(target, '*')})",
            line(f"prov:wasAttributedTo {thing('speaker')}"),
            line(f"prov:was(?:Quoted|Derived)From {thing('article')}"),
            rf"    oa:hasSelector \[ a oa:TextQuoteSelector ; oa:exact {_string('exact')}{_tag('language')}",
            f"(?: ; oa:prefix {_string('prefix')})?(?: ; oa:suffix {_string('suffix')})? ]",
            r"(?: ,\n        \[ a oa:TextPositionSelector ; oa:start (?P<start>\d+) ; oa:end (?P<stop>\d+) \])?",
            r" \.(?:\n\n|\n?\Z)",
        ]
    )


def _lines_pattern() -> str:
    def iri(prefixed: str) -> str:
        prefix, _, local = prefixed.partition(":")
        return re.escape(f"<{PREFIXES[prefix]}{local}>")

    def thing(name: str) -> str:
        return rf"{re.escape(f'<{ID}')}(?P<{name}>\w[\w.~-]*)>"

    def term(pattern: str) -> str:
        return re.escape(f"<{KZ}") + pattern + ">"

    me = re.escape(f"<{ID}") + "(?P=id)>"

    def line(text: str, often: str = "?", about: str = me) -> str:
        return rf"(?:{about} {text} \.\n){often}"

    kind, whole = iri("rdf:type"), rf"\^\^{iri('xsd:integer')}"
    words, place = "_:(?P=stem)-words", "_:(?P=stem)-place"
    time = rf'{term("(?:assertedOn|asOf|valid)")} "[^"\\\n\r]+"\^\^(?:{iri("xsd:date")}|{iri("edtf:EDTF")})'
    target = rf"{term(f'(?:{_LINK})')} {re.escape(f'<{ID}')}\w[\w.~-]*>"
    # The label of the words is the one that every claim has; the label of its value is held against it.
    value = rf"{iri('rdf:object')} _:(?P<valued>\w+)-value \.\n(?P<value>(?:_:(?P=valued)-value [^\n]+ \.\n)+)"
    return "".join(
        [
            rf"{thing('id')} {kind} {term('(?P<cls>Claim|ReferenceClaim)')} \.\n",
            line(f"{iri('rdf:subject')} {thing('subject')}", ""),
            line(f"{iri('rdf:predicate')} {term(chr(40) + '?P<property>' + chr(92) + 'w+)')}", ""),
            rf"{me} (?:{iri('rdf:object')} {thing('named')} \.\n|{value})",
            line(f"{iri('kz:scope')} {thing('scope')}"),
            line(f"{iri('kz:quantifier')} {_string('quantifier')}"),
            line(f"{iri('kz:gender')} {_string('gender')}"),
            line(rf'{iri("kz:negated")} "(?P<negated>true)"\^\^{iri("xsd:boolean")}'),
            line(f"{iri('kz:modality')} {term('(?P<modality>' + chr(92) + 'w+)')}", ""),
            f"(?P<times>{line(time, '*')})",
            line(f"{iri('kz:section')} {term('(?P<section>' + chr(92) + 'w+)')}"),
            line(rf'{iri("kz:sentence")} "(?P<sentence>\d+)"{whole}'),
            f"(?P<links>{line(target, '*')})",
            line(f"{iri('prov:wasAttributedTo')} {thing('speaker')}"),
            line(f"(?:{iri('prov:wasQuotedFrom')}|{iri('prov:wasDerivedFrom')}) {thing('article')}"),
            line(rf"{iri('oa:hasSelector')} _:(?P<stem>\w+)-words", ""),
            line(f"{kind} {iri('oa:TextQuoteSelector')}", "", words),
            line(f"{iri('oa:exact')} {_string('exact')}{_tag('language')}", "", words),
            line(f"{iri('oa:prefix')} {_string('prefix')}", "?", words),
            line(f"{iri('oa:suffix')} {_string('suffix')}", "?", words),
            "(?:",
            line(f"{iri('oa:hasSelector')} {place}", ""),
            line(f"{kind} {iri('oa:TextPositionSelector')}", "", place),
            line(rf'{iri("oa:start")} "(?P<start>\d+)"{whole}', "", place),
            line(rf'{iri("oa:end")} "(?P<stop>\d+)"{whole}', "", place),
            ")?",
        ]
    )


class Form:
    """How one of the two syntaxes writes a claim."""

    def __init__(self, turtle: bool) -> None:
        self.turtle = turtle
        self.pattern = re.compile(_turtle_pattern() if turtle else _lines_pattern(), re.ASCII)
        self.order = [self.pattern.groupindex[name] for name in _FIELDS.split()]
        self.stem = 0 if turtle else self.pattern.groupindex["stem"]
        self.valued = 0 if turtle else self.pattern.groupindex["valued"]
        prefix = r"kz:" if turtle else re.escape(f"<{KZ}")
        self.link = re.compile(rf"{prefix}({_LINK})>? (\S+) [.;]\n")
        self.time = re.compile(rf'{prefix}(assertedOn|asOf|valid)>? "([^"]*)"')
        if turtle:
            self.head = re.compile(r"\[ a kz:(\w+)", re.ASCII)
            thing, types = r"kz:(\w[\w-]*)", r"\^\^(?:xsd:date|xsd:decimal|edtf:EDTF)"
            self.item = re.compile(rf" ; kz:(\w+) (?:{_STRING}(?:{_TAG[3:-2]}|{types})?|{thing}|(true))", re.ASCII)
            self.end = " ]"
        else:
            kz, xsd = re.escape(f"<{KZ}"), re.escape(f"^^<{PREFIXES['xsd']}")
            self.head = re.compile(rf"_:v {re.escape(f'<{TYPE}>')} {kz}(\w+)> \.\n", re.ASCII)
            types = rf"{xsd}(?:date|decimal)>|{re.escape('^^<' + PREFIXES['edtf'])}EDTF>"
            true = rf'"(true)"{xsd}boolean>'
            said = rf"{_STRING}(?:{_TAG[3:-2]}|{types})?|{kz}(\w[\w-]*)>|{true}"
            self.item = re.compile(rf"_:v {kz}(\w+)> (?:{said}) \.\n", re.ASCII)
            self.end = ""


@lru_cache(maxsize=2)
def form_of(turtle: bool) -> Form:
    """The form of Turtle, or of N-Triples; made once."""
    return Form(turtle)
