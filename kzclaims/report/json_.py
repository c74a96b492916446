"""The report as the JSON of the contract (``kzclaims/1``): the one model that the other formats are made from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from kzclaims.check import Report
from kzclaims.claim import WORDED, Article, Claim, Entity, Named, Number, Period, Value, Words
from kzclaims.conflicts import Conflict
from kzclaims.followup import Followup
from kzclaims.origins import Origin
from kzclaims.repairs import First
from kzclaims.report.measured import in_json
from kzclaims.solve.citing import Citation, citations
from kzclaims.wording import LANGUAGES, Message, Speaker, quoted

SCHEMA = "kzclaims/1"


def plain(number: Decimal | None) -> str | None:
    """An exact decimal without exponent."""
    return None if number is None else f"{number:f}"


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


def both(message: Message, voices: dict[str, Speaker]) -> dict[str, str]:
    """A message in every language."""
    return {language: voice.say(message) for language, voice in voices.items()}


def value(node: Value) -> dict[str, Any]:
    """One value in the contract's form."""
    found: dict[str, Any] = {"kind": node.kind}
    match node:
        case Period():
            found |= {
                "lo": node.lo and node.lo.isoformat(),
                "hi": node.hi and node.hi.isoformat(),
                "relation": node.relation.value,
                "edtf": node.edtf or None,
                "anchored": node.anchored,
                "readings": [{"lo": lo and lo.isoformat(), "hi": hi and hi.isoformat()} for lo, hi in node.readings],
            }
        case Number():
            found |= {
                "lo": plain(node.lo),
                "hi": plain(node.hi),
                "unit": node.unit,
                "relation": node.relation.value,
                "written": plain(node.written),
            }
        case Named():
            found["entity"] = node.entity
        case Words():
            found["text"] = node.text
    return found


def claim(node: Claim) -> dict[str, Any]:
    """One claim in the contract's form."""
    quote = node.quote
    return {
        "id": node.id,
        "article": node.article.id,
        "start": quote and quote.start,
        "end": quote and quote.end,
        "quote": quote.exact if quote else None,
        "language": (quote.language if quote else "") or node.article.language,
        "subject": node.subject,
        "property": node.property,
        "scope": node.scope or None,
        "modality": node.modality.value,
        "negated": node.negated,
        "speaker": node.speaker or None,
        "asserted_on": node.asserted or None,
        "as_of": node.as_of.edtf if node.as_of else None,
        "section": node.section.value,
        "sentence": node.sentence,
        "value": value(node.value),
    }


def background(node: Claim) -> dict[str, Any]:
    """One reference fact: like a claim, with its source and the days it is valid for in place of a quote."""
    source = node.article
    return {
        "id": node.id,
        "subject": node.subject,
        "property": node.property,
        "scope": node.scope or None,
        "value": value(node.value),
        "valid": node.valid.edtf if node.valid else None,
        "source": {
            "title": source.title,
            "publisher": source.publisher,
            "published": source.published,
            "url": source.url,
        },
    }


def conflict(
    node: Conflict,
    voices: dict[str, Speaker],
    first: First | None = None,
    origins: Mapping[tuple[str, int], Sequence[Origin]] | None = None,
) -> dict[str, Any]:
    """One conflict, with its texts in every language; ``first`` is the claim of it to check first."""
    return {
        "id": node.id,
        "key": node.key,
        "rule": node.rule,
        "rules": list(node.rules),
        "measured": in_json(node.rule),
        "family": node.family,
        "severity": node.severity.value,
        "without_background": node.without_background and node.without_background.value,
        "where": node.where,
        "stakes": list(node.stakes),
        "subject": node.subject,
        "property": node.property,
        "claims": [c.id for c in node.claims],
        "background": [c.id for c in node.background],
        "camps": [
            {
                "value": voices["en"].word(camp.value),
                "label": {language: voice.word(camp.value) for language, voice in voices.items()},
                "claims": [c.id for c in camp.claims if not c.background],
                "background": [c.id for c in camp.claims if c.background],
                "origins": len((origins or {}).get((node.id, number), camp.claims)),
            }
            for number, camp in enumerate(node.camps)
        ],
        "message": both(node.message, voices),
        "computation": [both(step, voices) for step in node.computation],
        "rests_on": [{"kind": label.kind, "claims": list(label.claims)} for label in node.labels],
        "check_first": {"claim": first.claim.id, "repairs": first.repairs} if first else None,
        "settle": both(node.settle, voices),
        "review": None,
    }


def followup(node: Followup) -> dict[str, Any]:
    """A promise as the JSON of the contract has it."""
    return {
        "claim": node.claim.id,
        "due": node.due.isoformat(),
        "state": node.state.value,
        "silent": node.silent,
        "speaker": node.claim.speaker or None,
        "later": [claim.id for claim in node.later],
        "revised": [claim.id for claim in node.revised],
    }


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


def _sections(report: Report, language: str) -> Iterator[tuple[str, Any]]:
    """The parts of the report in order; an iterator stands for a list whose items are made one by one."""
    voices = speakers(report)
    facts = {c.id: c for node in report.conflicts for c in node.background}
    coverage = report.coverage
    yield "schema", SCHEMA
    yield "as_of", report.as_of and report.as_of.isoformat()
    yield "articles", (_article(a, report) for a in report.articles)
    yield "entities", _entities(report)
    yield "claims", (claim(c) for c in report.claims)
    yield "background", (background(facts[key]) for key in sorted(facts))
    yield "conflicts", (conflict(c, voices, report.check_first.get(c.id), report.origins) for c in report.conflicts)
    yield (
        "followups",
        (followup(f) for f in report.followups),
    )
    yield "citations", (_citation(c) for c in citations(report.world))
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
    yield "limits", (voices[language].say(limit) for limit in report.limits)


def _citation(node: Citation) -> dict[str, Any]:
    return {
        "article": node.article,
        "source": node.source,
        "cited": list(node.cited),
        "claims": [claim.id for claim in node.claims],
    }


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
    return {key: list(part) if isinstance(part, Iterator) else part for key, part in _sections(report, language)}


def render(report: Report, language: str = "en") -> Iterator[str]:
    """The JSON text piece by piece, two spaces of indent, UTF-8 kept, one line feed at the end."""
    before = "{"
    for key, part in _sections(report, language):
        yield f'{before}\n  "{key}": '
        before = ","
        if not isinstance(part, Iterator):
            yield _indented(part, "  ")
            continue
        opening = "["
        for item in part:
            yield f"{opening}\n    {_indented(item, '    ')}"
            opening = ","
        yield "[]" if opening == "[" else "\n  ]"
    yield "\n}\n"


def _indented(part: Any, margin: str) -> str:
    # A line feed inside a string is written as two signs: each one here begins a line.
    return json.dumps(part, ensure_ascii=False, indent=2).replace("\n", f"\n{margin}")
