"""By what claims may concern each other: claims that share a mark are looked at together, and so are those that share
one with these.

Each mark stands for a way in which some rule brings claims together; a rule that does it in another way needs another
mark here, and ``tests/archive`` holds the archive's answer against a full run's to tell when one is missing. Two ways
lead too far to be followed from claim to claim, and are hints, followed once from what changed: names that are alike,
and quotations of one time that say the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kzclaims.archive.forms import digest
from kzclaims.claim import Claim, Entity, Named, Number, Period, Section
from kzclaims.rules.translation_with_two_speakers import quoted_sense
from kzclaims.table import time_of
from kzclaims.vocabulary import Vocabulary

_HEADINGS = (Section.TITLE, Section.HEADING)
_OFFICES = {"OfficeHolding", "OfficeLeft"}
_HOLDINGS = {"Holding", "Shareholding"}
# What is held against each other whatever it names.
_BY_PROPERTY = {"Coverage", "Functional", "Utterance", "Wording"}


class Marks:
    """The marks of the claims of one article, or of reference facts.

    Args:
        claims: all claims of the article.
        vocabulary: the properties.
        entities: what is known of the entities that the claims name.
    """

    def __init__(self, claims: Sequence[Claim], vocabulary: Vocabulary, entities: Mapping[str, Entity]) -> None:
        self._properties, self._entities = vocabulary.properties, entities
        self._by_id = {claim.id: claim for claim in claims}
        self._linked = {other for claim in claims for _, other in claim.links}
        traits = [(claim, self._properties[claim.property].traits) for claim in claims]
        self._headed = {c.article.id for c, t in traits if c.section in _HEADINGS and _compared(c, t)}
        self._covered = {(c.article.id, c.sentence) for c, t in traits if "Coverage" in t}
        self._spoken = {c.article.id for c, t in traits if "Utterance" in t and c.gender and self._office(c)}

    def _office(self, claim: Claim) -> str:
        name = claim.value.entity if isinstance(claim.value, Named) else ""
        return name if name and self._is_office(name) else ""

    def _is_office(self, name: str) -> bool:
        entity = self._entities.get(name)
        return (entity.kind if entity else "") == "office"

    def of(self, claim: Claim) -> set[int]:
        """The marks of a claim."""
        return {digest(*parts) for parts in self._parts(claim)}

    def asks(self, claim: Claim) -> set[int]:
        """The marks of other claims that a claim is looked at with, though not they with it.

        What a company is worth asking of its holders, and of theirs, is no question for all else that they hold; and
        who left an office is asked of its holders.
        """
        traits = self._properties[claim.property].traits
        found = {digest("left", claim.subject)} if "OfficeHolding" in traits else set()
        holder = claim.value.entity if isinstance(claim.value, Named) else claim.scope
        return found | ({digest("owned", holder)} if traits & _HOLDINGS and holder else set())

    def _parts(self, claim: Claim) -> Iterator[tuple[object, ...]]:
        traits = self._properties[claim.property].traits
        if "Romanised" in traits:
            return  # what a name is written like has ways of its own (``spelt``)
        value, place = claim.value, (claim.article.id, claim.sentence)
        measured = isinstance(value, Number | Period)
        if isinstance(value, Named) and not traits & _BY_PROPERTY:
            yield "key", claim.subject, claim.property, value.entity
        else:
            yield ("key", claim.subject, claim.property, *((claim.scope,) * measured))
        for _, other in claim.links:
            yield "claim", other
        if claim.links or claim.id in self._linked:
            yield "claim", claim.id
        if claim.article.id in self._headed and _compared(claim, traits):
            yield "headed", claim.article.id
        if isinstance(value, Number) and value.kind == "share":
            yield "shares", *place
        if isinstance(value, Period) or traits & {"Lasts", "Asymmetric"}:
            yield "course", claim.subject
        if "Asymmetric" in traits and isinstance(value, Named):
            yield "course", value.entity
        if place in self._covered:
            yield "stated", *place
        yield from self._owned(claim, traits)
        yield from self._people(claim, traits)
        yield from self._rates(claim, traits)

    def _owned(self, claim: Claim, traits: frozenset[str]) -> Iterator[tuple[object, ...]]:
        if traits & {*_HOLDINGS, "Nature", "OwnerNature"}:
            yield "owned", claim.subject
        if "Nature" in traits:
            yield "nature", claim.article.id, claim.sentence

    def _people(self, claim: Claim, traits: frozenset[str]) -> Iterator[tuple[object, ...]]:
        office = self._office(claim)
        if traits & _OFFICES and isinstance(claim.value, Named):
            yield "office", claim.value.entity
        if "OfficeLeft" in traits:
            yield "left", claim.subject
        if "OfficeHolding" in traits and isinstance(claim.value, Named):
            # Only offices that exclude each other are held against each other.
            held = self._entities.get(claim.value.entity)
            for other in (claim.value.entity, *(held.incompatible if held else ())):
                yield "held", claim.subject, other
            if held and "field" in held.traits:
                yield "fields", claim.subject
        if "Utterance" in traits and office:
            yield "office", office
        sense = quoted_sense(claim)
        if sense and self._is_office(claim.speaker):
            yield "office", claim.speaker
        if "Utterance" in traits and claim.article.id in self._spoken:
            yield "spoken", claim.article.id
        if sense and claim.asserted != claim.article.published:
            yield "said", claim.asserted, sense.numbers, sense.denies

    def _rates(self, claim: Claim, traits: frozenset[str]) -> Iterator[tuple[object, ...]]:
        if "Rate" in traits:
            yield "pair", *sorted((claim.subject, claim.scope))
        for other in claim.linked("equivalentTo"):
            target = self._by_id.get(other)
            values = [c.value for c in (claim, target) if c]
            units = [v.unit for v in values if isinstance(v, Number) and v.kind == "money"]
            if len(set(units)) > 1:
                yield "pair", *sorted(units)


def _compared(claim: Claim, traits: frozenset[str]) -> bool:
    """Whether a heading may say more of it than the text."""
    return isinstance(claim.value, Number) or "Status" in traits


def said(claim: Claim) -> tuple[int, int] | None:
    """By what quotations that may be one are looked for: a digest of their numbers, and the day; None of others."""
    sense = quoted_sense(claim)
    first, last = time_of(claim)
    return (digest(sense.numbers, sense.denies), last.toordinal()) if sense and first and last else None
