"""Claims that stand as this program writes them, in Turtle or N-Triples: one pattern takes a whole claim.

Whatever stands otherwise (another order of terms, an escape in a text, articles, entities) is the rest, which
:mod:`kzclaims.formats.fast_lines` parses. So that a broken rest stays broken, a statement of no meaning stands in it
wherever claims of Turtle were taken out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kzclaims.formats.fast_lines import fresh
from kzclaims.formats.fast_patterns import Form, form_of
from kzclaims.formats.fast_terms import (
    CLAIM_CLASS,
    ID,
    KZ,
    MODALITIES,
    SECTIONS,
    TYPE,
    Unusual,
    literal,
    named,
    times_of,
)
from kzclaims.formats.fast_values import valued
from kzclaims.turtle import PREFIXES
from kzclaims.vocabulary import Vocabulary

_HEAD = re.compile(r"(?:@prefix \w+: <[^<>\s]*> \.\n|#[^\n]*\n|\n)*", re.ASCII)
_DECLARED = re.compile(r"^@prefix (\w+): <(.*)> \.$", re.MULTILINE)
GUARD = "urn:kzclaims:taken"


@dataclass(frozen=True, slots=True)
class Taken:
    """The claims of a text, a tuple each in the order of the columns; the rest of it, and how often it is guarded."""

    claims: list[tuple[Any, ...]]
    rest: str
    guards: int


def _short(name: str) -> str:
    """The local name of a datum, however it is written."""
    return name[3:] if name.startswith("id:") else name[len(ID) + 1 : -1] if name.startswith("<") else name


@lru_cache(maxsize=65_536)
def _times(text: str, turtle: bool) -> tuple[str, str, str, bool, int, int]:
    told: dict[str, str] = {}
    for term, said in form_of(turtle).time.findall(text):
        if term in told:
            raise Unusual
        told[term] = said
    return times_of(told.get("assertedOn", ""), told.get("asOf", ""), told.get("valid", ""))


_VALUE = [
    "kind",
    "unit",
    "value",
    "text",
    "text_language",
    "lo",
    "hi",
    "written",
    "relation",
    "edtf",
    "readings",
    "anchored",
    "wide",
    "lo_axis",
    "hi_axis",
]


@lru_cache(maxsize=65_536)
def _value(text: str, turtle: bool) -> tuple[Any, ...]:
    """What a value says, as the columns of ``_VALUE``; read as any other, so that it is read alike."""
    form = form_of(turtle)
    head = form.head.match(text)
    if not head:
        raise Unusual
    node: dict[str, Any] = {TYPE: named(KZ + head[1])}
    at = head.end()
    while item := form.item.match(text, at):
        term, said, tag, thing, true = item.groups()
        held = named(KZ + thing) if thing else literal(true or said, tag)
        before = node.get(KZ + term)
        node[KZ + term] = held if before is None else [*(before if isinstance(before, list) else [before]), held]
        at = item.end()
    if text[at:] != form.end:
        raise Unusual
    line = fresh()
    valued(node, line)
    return tuple(line[name] for name in _VALUE)


def _named(name: str) -> tuple[Any, ...]:
    return ("entity", "", name, "", "", "", "", "", "", "", "", False, False, float("-inf"), float("inf"))


def stem(name: str) -> str:
    """How the label of a blank node names a claim, as :mod:`kzclaims.formats.triples` writes it."""
    plain = name.replace("-", "x2dx")
    return plain if plain.isalnum() else re.sub(r"[^A-Za-z0-9]", lambda m: "x" + format(ord(m[0]), "x") + "x", name)


# A name that holds what another's label looks like.
_ESCAPED = re.compile(r"x[0-9a-f]+x")


def _reader(form: Form, vocabulary: Vocabulary) -> Callable[[re.Match[str]], tuple[Any, ...] | None]:
    properties, order, turtle = vocabulary.properties, form.order, form.turtle

    def links_of(text: str) -> str:
        pairs = sorted((relation, _short(target)) for relation, target in form.link.findall(text))
        return " ".join(f"{relation}={target}" for relation, target in pairs)

    def read(found: re.Match[str]) -> tuple[Any, ...] | None:
        (
            name, cls, subject, term, entity, value, scope, quantifier, negated, gender, modality, times, section,
            sentence, links, speaker, article, exact, language, prefix, suffix, start, stop,
        ) = found.group(*order)  # fmt: skip
        modality, section = modality.lower(), section.lower() if section else "body"
        if term not in properties or modality not in MODALITIES or section not in SECTIONS:
            return None
        first, last = (int(start), int(stop)) if start else (None, None)
        if first is not None and last is not None and last - first != len(exact):
            return None
        if not turtle:
            label, valued = found.group(form.stem, form.valued)
            if _ESCAPED.search(name) or label != stem(name) or (valued is not None and valued != label):
                return None
            value = value and value.replace(f"_:{label}-value ", "_:v ")
        try:
            (
                kind, unit, told, text, text_language, lo, hi, written, relation, edtf, readings, anchored, wide,
                lo_axis, hi_axis,
            ) = _value(value, turtle) if value else _named(entity)  # fmt: skip
            asserted, as_of, valid, dated, time_lo, time_hi = _times(times, turtle)
        except (Unusual, ValueError, ArithmeticError, TypeError):
            return None
        background = cls == "ReferenceClaim"
        return (
            "reference" if background else "claim", name, article or "", "", subject, term,
            scope or "", kind, unit, told, text, text_language, lo, hi, written, relation, edtf, readings,
            exact, language or "", prefix or "", suffix or "", modality, speaker or "", asserted, as_of, valid,
            section, quantifier or "", gender or "", links_of(links) if links else "", "", "", "quoted",
            anchored, bool(negated), background, dated, wide,
            first, last, int(sentence) if sentence else None,
            time_lo, time_hi, lo_axis, hi_axis,
        )  # fmt: skip

    return read


def _plain_head(text: str) -> bool:
    """Whether a Turtle text begins with our prefixes, and says nothing of prefixes twice."""
    declared = _DECLARED.findall(text[: _HEAD.match(text).end()])  # type: ignore[union-attr]
    prefixes = dict(declared)
    needed = ("edtf", "id", "kz", "oa", "prov", "rdf", "xsd")
    return len(prefixes) == len(declared) and all(prefixes.get(name) == PREFIXES[name] for name in needed)


def taken(text: str, turtle: bool, vocabulary: Vocabulary) -> Taken:
    """The claims of a text that stand as this program writes them, and the rest of it.

    Args:
        text: N-Triples; or Turtle whose prefixes all stand at its head, with no base and no long string.
        turtle: whether it is Turtle.
        vocabulary: the terms claims may use.
    """
    if turtle and not _plain_head(text):
        return Taken([], text, 0)
    form = form_of(turtle)
    match, read = form.pattern.match, _reader(form, vocabulary)
    mark = "\n\n" if turtle else f"> <{TYPE}> <{CLAIM_CLASS}> .\n"
    claims: list[tuple[Any, ...]] = []
    rest: list[str] = []
    at = left = guards = 0
    while at < len(text):
        found = match(text, at)
        line = read(found) if found else None
        if found is not None and line is not None:
            if left < at:
                rest.append(text[left:at])
            if turtle and (left < at or not claims):
                rest.append(f"<{GUARD}> a <{GUARD}{guards}> .\n\n")
                guards += 1
            claims.append(line)
            at = left = found.end()
            continue
        # On to where a claim may begin.
        if turtle:
            at = text.find(mark, at) + 2
            at = at if at > 1 else len(text)
        else:
            at = text.find("\n", at) + 1 or len(text)
            at = text.rfind("\n", 0, text.find(mark, at) + 1) + 1 if text.find(mark, at) >= 0 else len(text)
    rest.append(text[left:])
    return Taken(claims, "".join(rest), guards)
