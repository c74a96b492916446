"""A statement of a reference that names things rather than knows their ids, and the claim it becomes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kzclaims.claim import Article, Claim, Entity, Named, Number, Period, Spelling, Value, Words, fold
from kzclaims.entities.letters import word_keys
from kzclaims.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says: names of the subject, the property, a value (names of an entity, a number or days).

    ``scope`` names what is counted, or the holder of a share. ``valid`` are the days it holds for, all of them if None.
    """

    id: str
    source: Article
    subject: tuple[str, ...]
    property: str
    value: Number | Period | tuple[str, ...]
    scope: tuple[str, ...] = ()
    valid: Period | None = None


@lru_cache(maxsize=65_536)
def _key(name: str) -> tuple[str, ...]:
    """A name as any language or script may write it: the least key of each word, in their order."""
    keys = [min(word_keys(word), default="") for word in re.findall(r"\w+", fold(name))]
    return tuple(key for key in keys if key)


class Names:
    """The entities of a run by every name they go by."""

    def __init__(self, entities: Mapping[str, Entity], claims: Iterable[Claim], vocabulary: Vocabulary) -> None:
        self._by_name: dict[tuple[str, ...], set[str]] = {}
        for identifier, entity in entities.items():
            for spelling in entity.spellings:
                self._add(spelling.text, identifier)
        for claim in claims:
            romanised = "Romanised" in vocabulary.properties[claim.property].traits
            if romanised and isinstance(claim.value, Words):
                self._add(claim.value.text, claim.subject)

    def _add(self, name: str, identifier: str) -> None:
        key = _key(name)
        if key:
            self._by_name.setdefault(key, set()).add(identifier)

    def find(self, names: Sequence[str], among: frozenset[str] | None = None) -> str:
        """The one entity that goes by one of some names; "" where none does, or several.

        Args:
            names: the names, the most telling first.
            among: ids that come into question, all of them if None.
        """
        for name in names:
            found = self._by_name.get(_key(name), set())
            found = found if among is None else found & among
            if len(found) == 1:
                return next(iter(found))
        return ""


def _new(names: Sequence[str]) -> str:
    """An id for something that no article speaks of."""
    digest = hashlib.sha256("\x1f".join(names).encode()).hexdigest()[:8]
    return f"reference-{digest}"


def claims_of(
    statements: Sequence[Statement], names: Names, claims: Sequence[Claim], vocabulary: Vocabulary
) -> tuple[tuple[Claim, ...], dict[str, Entity]]:
    """The reference facts that statements make, and the entities that only they name.

    A statement whose subject no article speaks of is left out: nothing could be held against it. What is counted is
    looked for among what the articles count of that subject.
    """
    scopes: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.scope:
            scopes.setdefault((claim.subject, claim.property), set()).add(claim.scope)
    made: list[Claim] = []
    entities: dict[str, Entity] = {}
    spoken = frozenset(claim.subject for claim in claims)
    for statement in statements:
        subject = names.find(statement.subject, spoken)
        if not subject:
            continue
        told = statement.value
        value: Value
        if isinstance(told, tuple):
            identifier = names.find(told) or _new(told)
            _note(entities, identifier, told, vocabulary)
            value = Named(identifier)
        else:
            value = told
        scope = ""
        if statement.scope:
            known = frozenset(scopes.get((subject, statement.property), set()))
            scope = names.find(statement.scope, known) or names.find(statement.scope) or _new(statement.scope)
            _note(entities, scope, statement.scope, vocabulary)
        made.append(
            Claim(
                statement.id, statement.source, None, subject, statement.property, value, scope,
                asserted=statement.source.published, background=True, valid=statement.valid or Period(None, None),
            )
        )  # fmt: skip
    return tuple(made), entities


def _note(entities: dict[str, Entity], identifier: str, names: Sequence[str], vocabulary: Vocabulary) -> None:
    if identifier.startswith("reference-") and identifier not in vocabulary.entities:
        labels = tuple(Spelling(names[0], language, "pref") for language in ("fr", "en"))
        entities.setdefault(identifier, Entity(identifier, "thing", labels))


def met(
    facts: Sequence[Claim], entities: Mapping[str, Entity], names: Names, claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Reference facts with the ids by which articles know their things; those of unknown things stay as they are.

    Args:
        facts: claims of references, with ids of their own.
        entities: what is known of those ids.
        names: the entities of the articles.
        claims: the claims of the articles.
    """
    spoken = {
        name for c in claims for name in (c.subject, c.scope, c.value.entity if isinstance(c.value, Named) else "")
    }

    def known(identifier: str) -> str:
        entity = entities.get(identifier)
        if not identifier or identifier in spoken or entity is None:
            return identifier
        return names.find([s.text for s in entity.spellings], frozenset(spoken)) or identifier

    return tuple(
        replace(
            fact,
            subject=known(fact.subject),
            scope=known(fact.scope),
            value=Named(known(fact.value.entity)) if isinstance(fact.value, Named) else fact.value,
        )
        for fact in facts
    )
