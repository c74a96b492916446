"""What a rule may look at: claims, reference facts, entities and the vocabulary, looked up in the ways rules ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kzclaims.claim import Claim, Entity, Named
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

    def linked(self, claim: Claim, relation: str) -> tuple[Claim, ...]:
        """The claims that one points to by a relation; those that stand in a file not given are left out."""
        return tuple(self.by_id[name] for name in claim.linked(relation) if name in self.by_id)

    def property(self, claim: Claim) -> Property:
        """The property of a claim."""
        return self.vocabulary.properties[claim.property]

    @cached_property
    def _by_trait(self) -> dict[tuple[str, bool], tuple[Claim, ...]]:
        return {}

    def having(self, trait: str, background: bool = False) -> tuple[Claim, ...]:
        """Claims whose property has a trait, in order; with the reference facts when asked. Looked for once."""
        known = self._by_trait.get((trait, background))
        if known is None:
            found = (*self.claims, *self.background) if background else self.claims
            bearing = {name for name, prop in self.vocabulary.properties.items() if trait in prop.traits}
            known = tuple(claim for claim in found if claim.property in bearing)
            self._by_trait[trait, background] = known
        return known

    @cached_property
    def holders(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims and facts that give an office to somebody, by office, those of articles first."""
        found: dict[str, list[Claim]] = {}
        for claim in self.having("OfficeHolding", background=True):
            if isinstance(claim.value, Named):
                found.setdefault(claim.value.entity, []).append(claim)
        return {office: tuple(claims) for office, claims in found.items()}

    @cached_property
    def spoken(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """What the claims of each article name, by its id: as their ``subject``, ``value`` or ``scope``."""
        found: dict[str, dict[str, set[str]]] = {}
        for claim in self.claims:
            told = found.setdefault(claim.article.id, {"subject": set(), "value": set(), "scope": set()})
            told["subject"].add(claim.subject)
            told["value"] |= {claim.value.entity} if isinstance(claim.value, Named) else set()
            told["scope"] |= {claim.scope} - {""}
        return {article: {part: frozenset(ids) for part, ids in told.items()} for article, told in found.items()}

    def entity(self, identifier: str) -> Entity:
        """An entity by id; one that nobody described has no kind."""
        return self.entities.get(identifier) or Entity(identifier, "")
