"""The conflicts as W3C Web Annotations (JSON-LD): each with the places of its claims, by quote and by position."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from pathlib import PurePath
from typing import Any

from kzclaims import __version__
from kzclaims.claim import Article, Claim
from kzclaims.conflicts import Conflict
from kzclaims.report.json_ import speakers
from kzclaims.report.shown import escaped, web_address
from kzclaims.reported import Report
from kzclaims.turtle import PREFIXES
from kzclaims.wording import Speaker, sentence

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# What that context has no word for: the hash of what was annotated, and the name of the file it came in.
_OURS = {"kz": PREFIXES["kz"], "sha256": "kz:sha256", "fileName": "kz:fileName"}
_AROUND = 32  # characters before and after a quote that comes more than once


def _source(article: Article, report: Report) -> dict[str, Any]:
    """The article: by its address, else by the hash of its bytes (RFC 6920), else by our name for it."""
    address = web_address(article.url)
    if not address and article.sha256:
        digest = urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
        address = f"ni:///sha-256;{digest}"
    text = report.texts.get(article.id)
    found: dict[str, Any] = {"id": address or PREFIXES["id"] + article.node, "type": "Text"}
    found |= {"language": article.language} if article.language else {}
    found |= {"sha256": article.sha256} if article.sha256 else {}
    return found | {"fileName": PurePath(text.path).name if text else article.file_name or article.id}


def _selectors(claim: Claim, report: Report) -> list[dict[str, Any]]:
    """By its words, with those around where they come again; and by its place, in code points."""
    words = claim.quote
    if words is None:
        return []
    text = report.texts.get(claim.article.id)
    quote = {"type": "TextQuoteSelector", "exact": words.exact}
    before, after = words.prefix, words.suffix
    if text and words.start is not None and words.end is not None and text.text.count(words.exact) > 1:
        before = text.text[max(words.start - _AROUND, 0) : words.start]
        after = text.text[words.end : words.end + _AROUND]
    quote |= {side: around for side, around in (("prefix", before), ("suffix", after)) if around}
    place = {"type": "TextPositionSelector", "start": words.start, "end": words.end}
    return [quote, place] if words.start is not None else [quote]


def _target(claim: Claim, report: Report) -> dict[str, Any]:
    return {
        "id": PREFIXES["id"] + claim.id,
        "type": "SpecificResource",
        "source": _source(claim.article, report),
        "selector": _selectors(claim, report),
    }


def _body(text: str, language: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "language": language, "purpose": purpose}


def _annotation(conflict: Conflict, report: Report, voices: dict[str, Speaker]) -> dict[str, Any]:
    held = report.standings.get(conflict.id)
    tags = [conflict.severity.value, conflict.rule, *([held.state.value] if held else [])]
    told = [
        (sentence(voice.say(conflict.message)), voice.say(conflict.settle), language)
        for language, voice in voices.items()
    ]
    return {
        "id": f"{PREFIXES['id']}conflict-{conflict.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"id": "https://w3id.org/kzclaims", "type": "Software", "name": f"kzclaims {__version__}"},
        "body": [
            *(_body(message, language, "describing") for message, _, language in told),
            *(_body(settle, language, "questioning") for _, settle, language in told),
            *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags),
        ],
        "target": [_target(claim, report) for claim in conflict.claims if claim.quote],
    }


def render(report: Report) -> str:
    """A collection of one page; the same report gives the same bytes."""
    voices = speakers(report)
    items = [_annotation(c, report, voices) for c in report.conflicts if any(claim.quote for claim in c.claims)]
    name = f"{PREFIXES['id']}conflicts"
    collection = {
        "@context": [CONTEXT, _OURS],
        "id": name,
        "type": "AnnotationCollection",
        "label": "kzclaims",
        "total": len(items),
        "first": {"id": f"{name}-1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return escaped(json.dumps(collection, ensure_ascii=False, indent=2)) + "\n"
