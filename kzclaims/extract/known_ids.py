"""Ids of the vocabulary in place of our own, where both name one thing: so that reference facts meet extracted claims.

Persons and organisations are resolved against the vocabulary when names are; here follow products and places, by an
exact spelling, and offices, by what they are and whose ("office-president-of-x" is the vocabulary's "president-of-x").
What the vocabulary describes is not described again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import Claim, Entity, Named, fold

_KINDS = frozenset({"product", "place"})
_ARTICLE = re.compile(r"(?:l[ea'] ?|les |the )(?=\w)")
_OFFICE = "office-"


def renamed(entities: Mapping[str, Entity], vocabulary: Mapping[str, Entity]) -> dict[str, str]:
    """Our ids to those of the vocabulary.

    Args:
        entities: those that extraction named, by id.
        vocabulary: those known beforehand.
    """
    spelt: dict[str, set[str]] = {}
    for known in vocabulary.values():
        for spelling in known.spellings if known.kind in _KINDS else ():
            spelt.setdefault(_bare(spelling.text), set()).add(known.id)
    found: dict[str, str] = {}
    for identifier, entity in entities.items():
        if identifier in vocabulary or entity.kind == "person":
            continue
        meant = {one for s in entity.spellings if s.status == "pref" for one in spelt.get(_bare(s.text), ())}
        if len(meant) == 1:
            found[identifier] = meant.pop()
    for identifier in entities:
        if not identifier.startswith(_OFFICE):
            continue
        title, of, owner = identifier.removeprefix(_OFFICE).partition("-of-")
        while of and owner not in found and owner not in vocabulary and "-of-" in owner:
            head, of, owner = owner.partition("-of-")
            title = f"{title}-of-{head}"
        office = f"{title}-of-{found.get(owner, owner)}"
        if of and office in vocabulary:
            found[identifier] = office
    return found


@lru_cache(maxsize=16_384)  # the same words for every story: those of the vocabulary
def _bare(text: str) -> str:
    return (folded := fold(text))[match.end() if (match := _ARTICLE.match(folded)) else 0 :]


def with_known_ids(
    claims: Sequence[Sequence[Claim]], entities: Mapping[str, Entity], vocabulary: Mapping[str, Entity]
) -> tuple[list[tuple[Claim, ...]], dict[str, Entity]]:
    """The claims of the articles of a story, and its entities, in the ids of the vocabulary where it has them."""
    new = renamed(entities, vocabulary)
    kept = {key: _naming(entity, new) for key, entity in entities.items() if key not in new and key not in vocabulary}
    return [tuple(_renamed(claim, new) if new else claim for claim in listed) for listed in claims], kept


def _naming(entity: Entity, new: Mapping[str, str]) -> Entity:
    if new.keys().isdisjoint((*entity.broader, *entity.incompatible)):
        return entity  # most are, and an archive has as many entities as claims
    broader, incompatible = (tuple(new.get(one, one) for one in told) for told in (entity.broader, entity.incompatible))
    return replace(entity, broader=broader, incompatible=incompatible)


def _renamed(claim: Claim, new: Mapping[str, str]) -> Claim:
    value = claim.value
    told = [claim.subject, claim.scope, claim.speaker, value.entity if isinstance(value, Named) else ""]
    if new.keys().isdisjoint(told):
        return claim
    subject, scope, speaker, entity = (new.get(one, one) for one in told)
    if isinstance(value, Named):
        value = Named(entity)
    return replace(claim, subject=subject, scope=scope, speaker=speaker, value=value)
