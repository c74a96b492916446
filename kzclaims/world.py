"""What a rule may look at: claims, reference facts, entities and the vocabulary, looked up in the ways rules ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kzclaims.claim import Claim, Entity
from kzclaims.vocabulary import Property, Vocabulary


@dataclass(frozen=True)
class World:
    """Everything a rule may look at: claims and reference facts by id, and the vocabulary."""

    claims: tuple[Claim, ...]
    background: tuple[Claim, ...]
    vocabulary: Vocabulary
    entities: Mapping[str, Entity] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """Claims and reference facts by id."""
        return {claim.id: claim for claim in (*self.background, *self.claims)}

    def property(self, claim: Claim) -> Property:
        """The property of a claim."""
        return self.vocabulary.properties[claim.property]

    def having(self, trait: str, background: bool = False) -> list[Claim]:
        """Claims whose property has a trait, in order; with the reference facts when asked."""
        found = (*self.claims, *self.background) if background else self.claims
        return [claim for claim in found if trait in self.property(claim).traits]

    def entity(self, identifier: str) -> Entity:
        """An entity by id; one that nobody described has no kind."""
        return self.entities.get(identifier) or Entity(identifier, "")
