"""The parts of the JSON of the contract: each noun of the report as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from kzclaims.claim import Claim, Named, Number, Period, Value, Words
from kzclaims.conflicts import Conflict
from kzclaims.followup import Followup
from kzclaims.origins import Origin
from kzclaims.repairs import First
from kzclaims.report.measured import in_json
from kzclaims.solve.citing import Citation
from kzclaims.solve.control import Control
from kzclaims.verdicts import Verdict
from kzclaims.wording import Message, Speaker, sentence


def plain(number: Decimal | None) -> str | None:
    """An exact decimal without exponent."""
    return None if number is None else f"{number:f}"


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
    review: Mapping[str, Any] | None = None,
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
        "message": {language: sentence(text) for language, text in both(node.message, voices).items()},
        "computation": [both(step, voices) for step in node.computation],
        "rests_on": [{"kind": label.kind, "claims": list(label.claims)} for label in node.labels],
        "check_first": {"claim": first.claim.id, "repairs": first.repairs} if first else None,
        "settle": both(node.settle, voices),
        "review": review,
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


def verdict(node: Verdict, voices: dict[str, Speaker]) -> dict[str, Any]:
    """What the references say of one claim."""
    return {
        "claim": node.claim.id,
        "verdict": node.outcome.value,
        "facts": [fact.id for fact in node.facts],
        "sources": [{"publisher": f.article.publisher, "published": f.article.published} for f in node.facts],
        "computation": [both(step, voices) for step in node.computation],
        "conflict": node.conflict or None,
        "why": both(node.why, voices) if node.why else None,
    }


def citation(node: Citation) -> dict[str, Any]:
    """One source that an article names, and for what."""
    return {
        "article": node.article,
        "source": node.source,
        "cited": list(node.cited),
        "claims": [claim.id for claim in node.claims],
    }


def control(node: Control) -> dict[str, Any]:
    """Who controls a company, and the claims and reference facts that show it, those of the chain above it first."""
    return {"by": node.who, "of": node.held, "claims": [edge.claim.id for edge in node.edges]}
