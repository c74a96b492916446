"""The vocabulary: ontology/*.ttl as frozen Python data. Everything the program knows of a domain comes through here.

``ontology/vocabulary.json`` holds nothing of its own: what :mod:`kzclaims.ontology` reads of the Turtle, which takes
longer than most scans, with a digest of it. Where that no longer fits (somebody added a term), the Turtle itself is
read: slower, never stale. ``python -m kzclaims.formats.compact`` writes it anew; a test compares the two.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzclaims.claim import Entity, Spelling
from kzclaims.iris import KZ, ORG, RDF, SCHEMA, SKOS, short
from kzclaims.resources import data_folder

if TYPE_CHECKING:
    from kzclaims.ontology import Triple

# Thesauri serve extraction alone, which reads them in a compact form; see kzclaims.extract.thesaurus.
THESAURUS_FILES = ("measures.ttl", "offices.ttl", "events.ttl", "legal-forms.ttl", "cues.ttl")

# What the properties of other knowledge bases say in terms of ours; see kzclaims.references.
MAPPING_FILES = ("wikidata.ttl",)

COMPACT = "vocabulary.json"

ENTITY_CLASSES: Mapping[str, str] = {
    SCHEMA + "Person": "person",
    ORG + "Organization": "organisation",
    ORG + "Post": "office",
    SCHEMA + "Place": "place",
    SCHEMA + "Event": "event",
    SCHEMA + "Product": "product",
    SCHEMA + "Project": "project",
    SCHEMA + "Quotation": "utterance",
    KZ + "Scope": "scope",
    KZ + "Entity": "thing",
}
"""The classes of what claims are about, by IRI, each with its kind; of several, the last here tells."""
_STATUS = {SKOS + "prefLabel": "pref", SKOS + "altLabel": "alt", SKOS + "hiddenLabel": "hidden"}
_KINDS = list(ENTITY_CLASSES)


@dataclass(frozen=True, slots=True)
class Property:
    """What a claim may say: the kind of its value and the traits that switch rules on.

    ``steadiness`` is in days (months of 31, years of 366 days, so that a stated span is never cut short); None for
    properties that do not vary.
    """

    id: str
    kind: str
    traits: frozenset[str]
    steadiness: int | None = None
    stakes: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms: properties and entities by id, labels of every other term by local name, and units."""

    properties: Mapping[str, Property]
    entities: Mapping[str, Entity]
    terms: Mapping[str, Mapping[str, str]]
    comments: Mapping[str, Mapping[str, str]]
    without_shares: frozenset[str]

    def term(self, name: str, language: str) -> str:
        """Label of a term or unit in ``language``, else its name."""
        return self.terms.get(name, {}).get(language, name)


class _Told:
    """What some triples tell of one thing."""

    def __init__(self) -> None:
        self.kind = -1
        self.spellings: set[tuple[bool, str, str, str]] = set()
        self.broader: set[str] = set()
        self.traits: set[str] = set()
        self.against: set[str] = set()
        self.gender = ""

    def hear(self, predicate: str, kind: str, text: str, language: str) -> None:
        if predicate == RDF + "type":
            self.kind = max(self.kind, _KINDS.index(text) if text in ENTITY_CLASSES else -1)
        elif predicate in _STATUS and kind == "literal":
            status = _STATUS[predicate]
            self.spellings.add((status != "pref", status, language, text))
        elif predicate == SKOS + "broader":
            self.broader.add(short(text))
        elif predicate == KZ + "entityTrait":
            self.traits.add(short(text))
        elif predicate == SCHEMA + "gender":
            self.gender = self.gender or text


def described_entities(triples: Iterable[Triple]) -> dict[str, Entity]:
    """Every entity that some triples describe, by id; spellings sorted so that the same input gives the same bytes."""
    told: dict[str, _Told] = {}
    for subject, predicate, (kind, text, language) in triples:
        told.setdefault(subject, _Told()).hear(predicate, kind, text, language)
        if predicate == KZ + "incompatibleWith":  # said on one side, meant for both
            told[subject].against.add(short(text))
            told.setdefault(text, _Told()).against.add(short(subject))
    return {
        short(name): Entity(
            short(name),
            ENTITY_CLASSES[_KINDS[one.kind]],
            tuple(Spelling(text, language, status) for _, status, language, text in sorted(one.spellings)),
            tuple(sorted(one.broader)),
            frozenset(one.traits),
            one.gender,
            tuple(sorted(one.against)),
        )
        for name, one in sorted(told.items(), key=lambda item: short(item[0]))
        if one.kind >= 0
    }


def vocabulary_of(told: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary of data as :func:`kzclaims.ontology.plain` gives it."""
    properties = (
        Property(
            one["id"],
            one["kind"],
            frozenset(one["traits"]),
            one["steadiness"],
            tuple(one["stakes"]),
            one["labels"],
            {language: tuple(cues) for language, cues in one["cues"].items()},
        )
        for one in told["properties"]
    )
    return Vocabulary(
        {one.id: one for one in properties},
        described_entities((subject, predicate, tuple(held)) for subject, predicate, held in told["entities"]),
        told["terms"],
        told["comments"],
        frozenset(ENTITY_CLASSES[name] for name in told["without_shares"] if name in ENTITY_CLASSES),
    )


def files() -> list[Path]:
    """The files of ontology/ that hold the vocabulary and the reference facts."""
    apart = {*THESAURUS_FILES, *MAPPING_FILES}
    return sorted(path for path in data_folder("ontology").glob("*.ttl") if path.name not in apart)


def digest() -> str:
    """A digest of those files, whatever their line ends."""
    total = hashlib.sha256()
    for path in files():
        total.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


@lru_cache(maxsize=1)
def kept() -> Mapping[str, Any]:
    """What is kept of ontology/ in compact form; nothing where it no longer fits."""
    try:
        told = json.loads((data_folder("ontology") / COMPACT).read_text(encoding="utf-8"))
        return told if told["turtle"] == digest() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The vocabulary of ontology/*.ttl, read once per process."""
    if kept():
        return vocabulary_of(kept()["vocabulary"])
    from kzclaims.ontology import merged, plain

    return vocabulary_of(plain(merged(path.name for path in files())))
