"""The report as the JSON of the contract (``kzclaims/1``): the one model that the other formats are made from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from json.encoder import encode_basestring as _quoted
from typing import Any

from kzclaims.claim import WORDED, Article, Claim, Entity, Named, Words
from kzclaims.conflicts import Conflict
from kzclaims.report.beside import beside
from kzclaims.report.parts import background, citation, claim, conflict, control, followup, verdict
from kzclaims.report.reviewed import reviewed, reviews
from kzclaims.report.shown import escaped
from kzclaims.reported import Report
from kzclaims.solve.citing import citations
from kzclaims.solve.control import controls
from kzclaims.solve.ownership import holdings
from kzclaims.solve.stakes import counts
from kzclaims.verdicts import Outcome
from kzclaims.wording import LANGUAGES, Speaker, quoted

SCHEMA = "kzclaims/1"
# The part that takes longest to make, and so many of it that a process of its own makes it sooner.
_LONGEST, _MANY, _GIVEN = "conflicts", 500, 0.75
_WORDS = {None: "null", True: "true", False: "false"}


def speakers(report: Report) -> dict[str, Speaker]:
    """One speaker per language, naming entities by their labels and terms by the vocabulary's."""

    def namer(identifier: str, language: str) -> str:
        entity = report.entities.get(identifier)
        if entity:
            label = entity.label(language)
            return quoted(label, language) if WORDED in entity.traits else label
        if identifier in report.vocabulary.properties:
            return report.vocabulary.properties[identifier].labels.get(language, identifier)
        return (
            report.vocabulary.term(identifier, language)
            if identifier in report.vocabulary.terms
            else Entity(identifier, "").label(language)
        )

    return {language: Speaker(language, namer) for language in LANGUAGES}


def used_entities(report: Report) -> list[Entity]:
    """The entities that the claims name and something is known of, by id."""
    used = {
        name
        for node in report.claims
        for name in (node.subject, node.speaker, node.scope, node.value.entity if isinstance(node.value, Named) else "")
    }
    return [report.entities[name] for name in sorted(used) if name in report.entities]


def _entities(report: Report) -> Iterator[dict[str, Any]]:
    used: dict[str, list[Claim]] = {}
    for node in report.claims:
        mentioned = {node.subject, node.speaker, node.scope} | (
            {node.value.entity} if isinstance(node.value, Named) else set()
        )
        for identifier in mentioned - {""}:
            used.setdefault(identifier, []).append(node)
    for identifier in sorted(used):
        entity = report.entities.get(identifier) or Entity(identifier, "")
        written: dict[tuple[str, str], list[str]] = {}
        for node in used[identifier]:
            traits = report.vocabulary.properties[node.property].traits
            if "Romanised" in traits and node.subject == identifier and isinstance(node.value, Words) and node.quote:
                language = node.value.language or node.quote.language or node.article.language
                written.setdefault((node.value.text, language), []).append(node.id)
        yield {
            "id": identifier,
            "kind": entity.kind,
            "label": entity.label("fr"),
            "labels": {language: entity.label(language) for language in LANGUAGES},
            "spellings": [
                {"text": t, "language": lang, "claims": sorted(ids)} for (t, lang), ids in sorted(written.items())
            ],
        }


def _conflicts(report: Report, voices: dict[str, Speaker], some: Sequence[Conflict]) -> Iterator[dict[str, Any]]:
    for one in some:
        yield conflict(one, voices, report.check_first.get(one.id), report.origins, reviewed(report, one.id))


def sections(report: Report, language: str) -> Iterator[tuple[str, Any]]:
    """The parts of the report in order; an iterator stands for a list whose items are made one by one."""
    voices = speakers(report)
    facts = {c.id: c for node in report.conflicts for c in node.background}
    facts |= {c.id: c for node in report.verdicts if node.outcome is not Outcome.NOT_ENOUGH for c in node.facts}
    edges = [edge for edge in holdings(report.world) if counts(edge)]
    held = [c for c in controls(report.world, edges) if any(not edge.claim.background for edge in c.edges)]
    facts |= {edge.claim.id: edge.claim for c in held for edge in c.edges if edge.claim.background}
    coverage = report.coverage
    yield "schema", SCHEMA
    yield "as_of", report.as_of and report.as_of.isoformat()
    yield "articles", (_article(a, report) for a in report.articles)
    yield "entities", _entities(report)
    yield "claims", (claim(c) for c in report.claims)
    yield "background", (background(facts[key]) for key in sorted(facts))
    yield _LONGEST, _conflicts(report, voices, report.conflicts)
    yield (
        "followups",
        (followup(f) for f in report.followups),
    )
    yield "verdicts", (verdict(v, voices) for v in report.verdicts if v.facts)
    yield "control", (control(c) for c in held)
    yield "citations", (citation(c) for c in citations(report.world))
    yield (
        "coverage",
        {
            "sentences": coverage.sentences,
            "sentences_with_claims": coverage.with_claims,
            "claims": coverage.claims,
            "compared": coverage.compared,
            "not_compared": dict(coverage.not_compared),
        },
    )
    yield "reviews", reviews(report)
    yield "limits", (voices[language].say(limit) for limit in report.limits)


def _article(a: Article, report: Report) -> dict[str, Any]:
    return {
        "id": a.id,
        "path": report.texts[a.id].path if a.id in report.texts else a.file_name,
        "sha256": a.sha256,
        "title": a.title,
        "title_status": a.title_status,
        "publisher": a.publisher,
        "published": a.published,
        "language": a.language,
        "url": a.url or None,
        "author": a.author or None,
        "sentences": a.sentences,
    }


def model(report: Report, language: str = "en") -> dict[str, Any]:
    """The whole report as plain data, in fixed order; ``limits`` are worded in ``language``, the rest in both."""
    return {key: list(part) if isinstance(part, Iterator) else part for key, part in sections(report, language)}


def render(report: Report, language: str = "en") -> Iterator[str]:
    """The JSON text piece by piece, two spaces of indent, UTF-8 kept, one line feed at the end."""
    listed = report.conflicts
    # What a second process is given takes it as long as the rest takes this one.
    given = round(len(listed) * _GIVEN) if len(listed) > _MANY else 0

    def conflicts(some: Sequence[Conflict], opening: str) -> Iterator[str]:
        return _items(_conflicts(report, speakers(report), some), opening)

    made = beside(lambda: conflicts(listed[:given], "[")) if given else lambda: iter(())
    before = "{"
    for key, part in sections(report, language):
        yield f'{before}\n  "{key}": '
        before = ","
        if key == _LONGEST:
            rest = conflicts(listed[given:], "," if given else "[")
            rest = iter(list(rest)) if given else rest  # made before the other process is waited for
            yield from _closed(chain(made(), rest))
        elif isinstance(part, Iterator):
            yield from _listed(part)
        else:
            yield _indented(part, "  ")
    yield "\n}\n"


def _listed(items: Iterator[Any]) -> Iterator[str]:
    return _closed(_items(items, "["))


def _closed(texts: Iterable[str]) -> Iterator[str]:
    """The texts of a list's items, and what ends it."""
    empty = True
    for text in texts:
        empty = False
        yield text
    yield "[]" if empty else "\n  ]"


def _items(items: Iterator[Any], opening: str) -> Iterator[str]:
    """Items of a list, the first behind an opening sign."""
    for item in items:
        yield f"{opening}\n    {_indented(item, '    ')}"
        opening = ","


def _indented(part: Any, margin: str) -> str:
    return escaped(_written(part, margin))


@lru_cache(maxsize=4096)
def _openings(keys: tuple[str, ...], margin: str) -> list[str]:
    """What stands before each value of a dictionary; most have the keys of many others."""
    return [f"{',' if n else '{'}\n{margin}  {_quoted(key)}: " for n, key in enumerate(keys)]


def _written(part: Any, margin: str) -> str:
    """What ``json.dumps`` writes with an indent of two, for which that takes three times as long."""
    kind = type(part)
    if kind is str:
        return _quoted(part)
    if kind is dict and part:
        inner = f"{margin}  "
        told = [
            f"{opening}{_quoted(item) if type(item) is str else _written(item, inner)}"
            for opening, item in zip(_openings(tuple(part), margin), part.values(), strict=True)
        ]
        return f"{''.join(told)}\n{margin}}}"
    if kind in (list, tuple) and part:
        inner = f"{margin}  "
        told = [_quoted(item) if type(item) is str else _written(item, inner) for item in part]
        return f"[\n{inner}" + f",\n{inner}".join(told) + f"\n{margin}]"
    if kind is int:
        return str(part)
    return _WORDS[part] if part is None or kind is bool else json.dumps(part, ensure_ascii=False)
