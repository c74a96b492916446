"""The thesauri of ontology/ as concepts: read from their Turtle, and kept beside it in a compact form that loads fast.

``ontology/thesaurus.json`` holds nothing of its own: one concept a line, with a digest of the Turtle it was made from.
Where the digest no longer fits (somebody added a concept), the Turtle itself is read: slower, never stale.
``python -m kzclaims.extract.thesaurus_source`` writes it anew; a test compares the two.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kzclaims.resources import data_folder

FILES = ("measures.ttl", "offices.ttl", "events.ttl", "legal-forms.ttl", "cues.ttl")
COMPACT = "thesaurus.json"

_KZ = "https://w3id.org/kzclaims/ontology#"
_ID = "https://w3id.org/kzclaims/id/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
# Predicates whose literals a text is searched for, and the role that a match then has; the preferred label comes first.
# A hidden label is an irregular form ("children") rather than a word of its own.
_ROLES = {
    _SKOS + "prefLabel": "label",
    _SKOS + "altLabel": "label",
    _SKOS + "hiddenLabel": "form",
    _KZ + "cue": "cue",
    **{_KZ + tense: tense for tense in ("participle", "past", "present", "future", "infinitive")},
}
_NAMES = (
    "inScheme",
    "counts",
    "generic",
    "stakes",
    "exclusive",
    "deputy",
    "property",
    "position",
    "cueKind",
    "weak",
    "portfolio",
    "headedBy",
    "broader",
    "incompatibleWith",
)


@dataclass(frozen=True, slots=True)
class SkosConcept:
    """One concept of a thesaurus.

    ``names`` holds, per language and role, what a text is searched for; the first of role ``label`` is the preferred
    one. ``facts`` holds everything else by the local name of its predicate: ``counts`` (Stock or Flow), ``stakes``,
    ``generic``, ``exclusive``, ``deputy``, ``property``, ``position``, ``cueKind``, ``weak``, ``portfolio``,
    ``headedBy``, ``broader``, ``incompatibleWith``; a flag is true where it is there.
    """

    id: str
    scheme: str
    names: Mapping[str, Mapping[str, tuple[str, ...]]]
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def fact(self, name: str) -> str:
        """The first value of a fact, "" where there is none."""
        return next(iter(self.facts.get(name, ())), "")

    def label(self, language: str) -> str:
        """The preferred label in a language, else in French, else in English, else the id."""
        for wanted in (language, "fr", "en"):
            for text in self.names.get(wanted, {}).get("label", ()):
                return text
        return self.id


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for name in FILES:
        total.update((folder / name).read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def read_turtle() -> tuple[SkosConcept, ...]:
    """Every concept of the thesauri, from their Turtle, by id."""
    from kzclaims.ontology import merged

    roles: dict[str, dict[str, dict[str, list[tuple[bool, str]]]]] = {}
    facts: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, value in merged(FILES):
        name, said = str(subject).removeprefix(_ID), str(predicate)
        local = said.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        if said in _ROLES:
            language = str(getattr(value, "language", "") or "").split("-")[0]
            by_role = roles.setdefault(name, {}).setdefault(language, {})
            by_role.setdefault(_ROLES[said], []).append((local != "prefLabel", str(value)))
        elif local in _NAMES:
            text = str(value).removeprefix(_ID).removeprefix(_KZ)
            facts.setdefault(name, {}).setdefault(local, []).append(text)
    return tuple(
        SkosConcept(
            name,
            facts[name]["inScheme"][0],
            {
                language: {role: tuple(text for _, text in sorted(texts)) for role, texts in sorted(by_role.items())}
                for language, by_role in sorted(roles[name].items())
            },
            {key: tuple(sorted(values)) for key, values in sorted(facts[name].items()) if key != "inScheme"},
        )
        for name in sorted(facts)
        if "inScheme" in facts[name]
    )


def compact(concepts: Iterable[SkosConcept], digest: str) -> str:
    """The compact form: one concept a line, so that a change shows as a line."""
    rows = [json.dumps([c.id, c.scheme, c.names, c.facts], ensure_ascii=False, separators=(",", ":")) for c in concepts]
    return '{"turtle":"' + digest + '","concepts":[\n' + ",\n".join(rows) + "\n]}\n"


def read_concepts() -> tuple[SkosConcept, ...]:
    """Every concept of the thesauri: from the compact form where it fits the Turtle, else from the Turtle."""
    folder = data_folder("ontology")
    try:
        kept = json.loads((folder / COMPACT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = {}
    if kept.get("turtle") != _digest(folder):
        return read_turtle()
    return tuple(
        SkosConcept(
            name,
            scheme,
            {language: {role: tuple(texts) for role, texts in by.items()} for language, by in names.items()},
            {key: tuple(values) for key, values in facts.items()},
        )
        for name, scheme, names, facts in kept["concepts"]
    )


def write_compact() -> Path:
    """Write the compact form anew, whole or not at all."""
    folder = data_folder("ontology")
    target, draft = folder / COMPACT, folder / (COMPACT + ".new")
    draft.write_text(compact(read_turtle(), _digest(folder)), encoding="utf-8", newline="\n")
    return draft.replace(target)


if __name__ == "__main__":
    print(write_compact())
