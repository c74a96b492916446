"""What an archive keeps, in plain values and back: sketches, outlines, claims and entities.

Nothing is unpickled: a row holds texts, numbers and lists.
"""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from decimal import Decimal
from typing import Any

from kzclaims.claim import (
    Article,
    Claim,
    Entity,
    Modality,
    Named,
    Number,
    Period,
    Quote,
    Relation,
    Section,
    Spelling,
    Value,
    Words,
)
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.sketch import Sketch, Standing
from kzclaims.extract.stories import Outline
from kzclaims.extract.topics_nouns import Bearer


def sketch_plain(sketch: Sketch) -> list[Any]:
    """What tells the names and the topics of an article."""
    bearers = [
        [b.noun, b.core, b.number, b.placed, b.name.start, b.name.end, b.name.text, b.name.kind] for b in sketch.bearers
    ]
    return [sketch.article, sketch.standings, bearers, sketch.spoken, sorted(sketch.people)]


def sketch_of(held: list[Any]) -> Sketch:
    """The sketch of its plain values."""
    article, standings, bearers, spoken, people = held
    return Sketch(
        article,
        tuple(Standing(*one) for one in standings),
        tuple(Bearer(b[0], ProperName(*b[4:]), b[1], b[2], b[3]) for b in bearers),
        tuple(spoken),
        frozenset(people),
    )


def outline_plain(outline: Outline) -> list[Any]:
    """What tells the story of an article."""
    return [
        outline.article, list(outline.names.items()), sorted(outline.leading), sorted(outline.topics),
        sorted(outline.titled),
    ]  # fmt: skip


def outline_of(held: list[Any]) -> Outline:
    """The outline of its plain values."""
    article, names, leading, topics, titled = held
    return Outline(article, dict(names), frozenset(leading), frozenset(topics), frozenset(titled))


def claim_plain(claim: Claim) -> list[Any]:
    """A claim, without its article."""
    quote = list(astuple(claim.quote)) if claim.quote else None
    as_of = _value_plain(claim.as_of) if claim.as_of else None
    return [
        claim.id, quote, claim.subject, claim.property, _value_plain(claim.value), claim.scope, claim.modality.value,
        claim.speaker, claim.asserted, as_of, claim.section.value, claim.sentence, claim.negated, claim.quantifier,
        claim.gender, claim.links,
    ]  # fmt: skip


def claim_of(held: list[Any], article: Article) -> Claim:
    """The claim of its plain values."""
    (
        name, quote, subject, property_, value, scope, modality, speaker, asserted, as_of, section, sentence, negated,
        quantifier, gender, links,
    ) = held  # fmt: skip
    period = _value_of(as_of) if as_of else None
    return Claim(
        name, article, Quote(*quote) if quote else None, subject, property_, _value_of(value), scope,
        Modality(modality), speaker, asserted, period if isinstance(period, Period) else None, Section(section),
        sentence, negated, quantifier, gender, tuple((one, other) for one, other in links),
    )  # fmt: skip


def _value_plain(value: Value) -> list[Any]:
    if isinstance(value, Period):
        readings = [[_day_plain(lo), _day_plain(hi)] for lo, hi in value.readings]
        bounds = _day_plain(value.lo), _day_plain(value.hi)
        return ["period", *bounds, value.relation.value, value.edtf, readings, value.anchored]
    if isinstance(value, Number):
        numbers = [None if n is None else str(n) for n in (value.lo, value.hi, value.written)]
        return ["number", value.kind, numbers, value.unit, value.relation.value]
    if isinstance(value, Named):
        return ["entity", value.entity]
    return ["words", value.text, value.language, value.kind]


def _value_of(held: list[Any]) -> Value:
    kind, *rest = held
    if kind == "period":
        lo, hi, relation, edtf, readings, anchored = rest
        pairs = tuple((_day_of(a), _day_of(b)) for a, b in readings)
        return Period(_day_of(lo), _day_of(hi), Relation(relation), edtf, pairs, anchored)
    if kind == "number":
        name, numbers, unit, relation = rest
        lo, hi, written = (None if n is None else Decimal(n) for n in numbers)
        return Number(name, lo, hi, unit, Relation(relation), written)
    return Named(rest[0]) if kind == "entity" else Words(*rest)


def _day_plain(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def entity_plain(entity: Entity) -> list[Any]:
    """An entity."""
    spellings = [[s.text, s.language, s.status, _day_plain(s.until)] for s in entity.spellings]
    return [
        entity.id, entity.kind, spellings, entity.broader, sorted(entity.traits), entity.gender, entity.incompatible
    ]  # fmt: skip


def entity_of(held: list[Any]) -> Entity:
    """The entity of its plain values."""
    name, kind, spellings, broader, traits, gender, incompatible = held
    spelt = tuple(Spelling(text, language, status, _day_of(until)) for text, language, status, until in spellings)
    return Entity(name, kind, spelt, tuple(broader), frozenset(traits), gender, tuple(incompatible))
