"""Corrections of claims by people: what was read stays as it is, and a correction with its author stands beside it.

A claim is named by its content (article, property, quote), so a correction holds while the article is edited elsewhere.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kzclaims import edtf
from kzclaims.claim import (
    Article,
    Claim,
    Entity,
    Named,
    Number,
    Period,
    Quote,
    Relation,
    Spelling,
    Value,
    Words,
    claim_id,
    fold,
)
from kzclaims.dataset import Dataset
from kzclaims.errors import CorrectionError
from kzclaims.inputs import Text
from kzclaims.vocabulary import Vocabulary
from kzclaims.wording import Message

_NUMBER = r"[+-]?\d{1,18}(?:[.,]\d{1,9})?"
_RANGE = re.compile(rf"({_NUMBER})(?:\s*\.\.\s*({_NUMBER}))?")
_SPACES = re.compile(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))")
_UNPLACED = Message(
    "une correction de {who} n’a plus sa place dans {article}",
    "a correction by {who} no longer has its place in {article}",
)


class Kind(StrEnum):
    """What a correction does."""

    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of a claim. ``claim`` is the id of the one rejected or corrected; one that is added has its
    article, property, subject, and its quote with the number of its occurrence in the article, from 1.

    ``value`` is as typed: an EDTF date, a number or two with ".." between, a name, or words; ``unit`` that of a number.
    """

    kind: Kind
    article: str
    who: str
    when: str
    claim: str = ""
    property: str = ""
    subject: str = ""
    value: str = ""
    unit: str = ""
    quote: str = ""
    occurrence: int = 1
    note: str = ""


def value_of(kind: str, typed: str, unit: str, language: str, entities: Mapping[str, Entity]) -> Value:
    """The value that somebody typed.

    Args:
        kind: the kind of value of the property.
        typed: what stands in the field.
        unit: the unit of a number, the code of a currency.
        language: of the article.
        entities: those that a name may mean.

    Raises:
        CorrectionError: it is no value of that kind.
    """
    typed = typed.strip()
    if not typed:
        raise CorrectionError("value")
    if kind == "period":
        return _period(typed)
    if kind in ("quantity", "money", "share"):
        return _number(kind, typed, unit.strip())
    if kind == "entity":
        return Named(entity_named(typed, entities).id)
    return Words(typed, language, kind)


def _period(typed: str) -> Period:
    try:
        lo, hi = edtf.bounds(typed)
    except ValueError:
        raise CorrectionError("date") from None
    relation = Relation.LE if lo is None else Relation.GE if hi is None else Relation.EQ
    return Period(lo, hi, relation, typed)


def _number(kind: str, typed: str, unit: str) -> Number:
    match = _RANGE.fullmatch(_SPACES.sub("", typed))
    if not match:
        raise CorrectionError("number")
    if kind == "money" and not re.fullmatch(r"[A-Z]{3}", unit.upper()):
        raise CorrectionError("currency")
    first, last = (Decimal(n.replace(",", ".")) if n else None for n in match.groups())
    unit = unit.upper() if kind == "money" else "" if kind == "share" else unit
    if last is None:
        return Number(kind, first, first, unit, Relation.EQ, first)
    if first is not None and first > last:
        raise CorrectionError("number")
    return Number(kind, first, last, unit, Relation.BETWEEN)


def entity_named(typed: str, entities: Mapping[str, Entity]) -> Entity:
    """The entity of that id or spelling, else a new one called so."""
    typed = typed.strip()
    if typed in entities:
        return entities[typed]
    wanted = fold(typed)
    for key in sorted(entities):
        if any(fold(s.text) == wanted for s in entities[key].spellings):
            return entities[key]
    digest = hashlib.sha256(wanted.encode()).hexdigest()[:10]
    return Entity(f"named-{digest}", "thing", (Spelling(typed, "", "pref"),))


def occurrence_at(text: str, quote: str, start: int) -> int:
    """Which occurrence of a quote in a text, from 1, begins at ``start``; 0 where none does."""
    at, number = text.find(quote), 1
    while 0 <= at < start:
        at, number = text.find(quote, at + 1), number + 1
    return number if at == start else 0


def _place(text: str, quote: str, occurrence: int) -> int:
    at = text.find(quote) if quote else -1
    for _ in range(occurrence - 1):
        at = text.find(quote, at + 1) if at >= 0 else -1
    return at


def corrected(
    data: Dataset,
    texts: Mapping[str, Text],
    corrections: Iterable[Correction],
    vocabulary: Vocabulary,
    entities: Mapping[str, Entity],
) -> tuple[Dataset, dict[str, Entity]]:
    """The claims with every correction applied, the last one of a claim last, and the entities with those it names.

    A correction whose claim or quote is no longer there is told in the limits.
    """
    claims = {claim.id: claim for claim in data.claims}
    articles = {article.id: article for article in data.articles}
    known = dict(entities)
    limits = list(data.limits)
    for correction in corrections:
        article = articles.get(correction.article)
        if article is None:
            continue
        done = (
            _added(correction, article, texts.get(article.id), vocabulary, known)
            if correction.kind == Kind.ADD
            else _changed(correction, claims.get(correction.claim), vocabulary, known)
        )
        if done is None:
            limits.append(_UNPLACED.filled(who=correction.who, article=article.file_name or article.id))
        elif correction.kind == Kind.REJECT:
            claims.pop(done.id)
        else:
            claims[done.id] = done
    return Dataset(tuple(claims[key] for key in sorted(claims)), data.articles, data.entities, tuple(limits)), known


def _value(correction: Correction, kind: str, language: str, known: dict[str, Entity]) -> Value:
    value = value_of(kind, correction.value, correction.unit, language, known)
    if isinstance(value, Named):
        entity = entity_named(correction.value, known)
        known.setdefault(entity.id, entity)
    return value


def _changed(
    correction: Correction, claim: Claim | None, vocabulary: Vocabulary, known: dict[str, Entity]
) -> Claim | None:
    if claim is None or correction.kind == Kind.REJECT:
        return claim
    kind = vocabulary.properties[claim.property].kind
    unit = correction.unit or (claim.value.unit if isinstance(claim.value, Number) else "")
    return replace(claim, value=_value(replace(correction, unit=unit), kind, claim.article.language, known))


def _added(
    correction: Correction, article: Article, text: Text | None, vocabulary: Vocabulary, known: dict[str, Entity]
) -> Claim | None:
    at = _place(text.text, correction.quote, correction.occurrence) if text else -1
    found = vocabulary.properties.get(correction.property)
    if at < 0 or found is None:
        return None
    subject = entity_named(correction.subject, known)
    known.setdefault(subject.id, subject)
    return Claim(
        id=added_id(correction),
        article=article,
        quote=Quote(correction.quote, at, at + len(correction.quote), article.language),
        subject=subject.id,
        property=correction.property,
        value=_value(correction, found.kind, article.language, known),
        asserted=article.published,
    )


def added_id(correction: Correction) -> str:
    """The id of a claim that is added; the mark keeps it apart from one that is read in the same words."""
    return claim_id(f"{correction.article}#added", correction.property, correction.quote, correction.occurrence)
