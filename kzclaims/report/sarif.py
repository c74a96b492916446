"""The report as SARIF 2.1.0 (OASIS), for editors and code hosts: each conflict with its places in the articles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from kzclaims import __version__
from kzclaims.claim import Article, Claim
from kzclaims.conflicts import Conflict
from kzclaims.report.json_ import speakers
from kzclaims.report.reviewed import in_words, reviewed
from kzclaims.report.shown import escaped, visible
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.rules import all_rules
from kzclaims.rules.base import Severity, documentation
from kzclaims.shapes import all_shapes
from kzclaims.wording import Message, Speaker, quoted

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {
    Severity.CONTRADICTION: "error",
    Severity.TENSION: "warning",
    Severity.IMPRECISION: "note",
    Severity.SPELLING: "note",
}
# No text: offsets count the paragraphs taken out of the file, and a region would point elsewhere.
_NO_TEXT = ".docx"
_BASELINE = {"new": "new", "same": "unchanged", "changed": "updated"}
_MARKED = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


def _text(text: str) -> dict[str, str]:
    """A message in which nothing is a link or a place to fill (SARIF 3.11.5 and 3.11.6)."""
    return {"text": visible(text).translate(_MARKED) or "–"}


def _descriptor(identifier: str, family: str, severity: Severity, title: str, told: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "shortDescription": _text(title),
        "fullDescription": _text(told),
        "help": _text(told),
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"tags": [family], "severity": severity.value},
    }


def _rules(report: Report, voice: Speaker) -> list[dict[str, Any]]:
    """Every rule and shape of ours, then those that only a user's own shapes have."""
    found = {}
    for rule in all_rules():
        found[rule.id] = _descriptor(rule.id, rule.family, rule.severity, voice.say(rule.title), documentation(rule))
    for shape in all_shapes():
        told = f"{voice.say(shape.message)} {voice.say(shape.settle)}"
        found[shape.id] = _descriptor(shape.id, shape.family, shape.severity, voice.say(shape.title), told)
    for c in report.conflicts:
        if c.rule not in found:
            found[c.rule] = _descriptor(c.rule, c.family, c.severity, c.rule, voice.say(c.settle))
    return [found[key] for key in sorted(found)]


def _uri(article: Article, report: Report) -> str:
    text = report.texts.get(article.id)
    path = PurePath(text.path if text else article.file_name or article.id)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/")


def _artifact(article: Article, report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {"location": {"uri": _uri(article, report)}, "encoding": "UTF-8"}
    return found | ({"hashes": {"sha-256": article.sha256}} if article.sha256 else {})


def _region(claim: Claim, report: Report) -> dict[str, Any]:
    """Lines and columns from 1, in code points; the end is the column after the last."""
    text, words = report.texts.get(claim.article.id), claim.quote
    if (
        text is None
        or words is None
        or words.start is None
        or words.end is None
        or text.path.lower().endswith(_NO_TEXT)
    ):
        return {}
    whole = text.text
    first, last = (whole.count("\n", 0, at) + 1 for at in (words.start, words.end))
    return {
        "region": {
            "startLine": first,
            "startColumn": words.start - whole.rfind("\n", 0, words.start),
            "endLine": last,
            "endColumn": words.end - whole.rfind("\n", 0, words.end),
            "charOffset": words.start,
            "charLength": words.end - words.start,
            "snippet": {"text": whole[words.start : words.end]},
        }
    }


def _location(claim: Claim, report: Report, index: Mapping[str, int], told: str) -> dict[str, Any]:
    place = {"uri": _uri(claim.article, report), "index": index[claim.article.id]}
    return {
        "physicalLocation": {"artifactLocation": place, **_region(claim, report)},
        "message": _text(told),
    }


def _told(claim: Claim, conflict: Conflict, voice: Speaker) -> str:
    """What a claim says, in the words of its version, and its quote."""
    value = next((camp.value for camp in conflict.camps if claim in camp.claims), claim.value)
    return f"{voice.word(value)} – {quoted(claim.quote.exact, voice.language)}" if claim.quote else voice.word(value)


def _decided(conflict: Conflict, report: Report, language: str) -> dict[str, Any]:
    """Suppressed where people dismissed it as it stands; once one result says so, every result must (SARIF 3.27.23)."""
    found: dict[str, Any] = {}
    if report.standings:
        standing = report.standings.get(conflict.id)
        told = in_words(report, conflict.id, words(language))
        accepted = {"kind": "external", "status": "accepted", "justification": visible(told)}
        found["suppressions"] = [accepted] if standing and standing.dismissed else []
    if conflict.id in report.since:
        found["baselineState"] = _BASELINE[report.since[conflict.id]]
    return found


def _result(
    conflict: Conflict, report: Report, index: Mapping[str, int], ranks: Mapping[str, int], voice: Speaker
) -> dict[str, Any]:
    steps: list[Message] = [conflict.message, *conflict.computation, conflict.settle]
    placed = [_location(c, report, index, _told(c, conflict, voice)) for c in conflict.claims if c.article.id in index]
    return {
        "ruleId": conflict.rule,
        "ruleIndex": ranks[conflict.rule],
        "level": LEVELS[conflict.severity],
        "message": _text("\n".join(voice.say(step) for step in steps)),
        "locations": placed[:1],
        "relatedLocations": [{"id": n, **place} for n, place in enumerate(placed[1:], 1)],
        "partialFingerprints": {"kzclaimsConflict/v1": conflict.id},
        **_decided(conflict, report, voice.language),
        "properties": {
            "severity": conflict.severity.value,
            "family": conflict.family,
            "where": conflict.where,
            "stakes": list(conflict.stakes),
            "key": conflict.key,
            "review": reviewed(report, conflict.id),
        },
    }


def _invocation(report: Report, voice: Speaker) -> dict[str, Any]:
    """The run: what was not read, and whether anything was."""
    notices = [{"level": "note", "message": _text(voice.say(limit))} for limit in report.limits]
    return {"executionSuccessful": not report.unread, "toolExecutionNotifications": notices}


def render(report: Report, language: str) -> str:
    """The whole log: one run, in one language."""
    voice = speakers(report)[language]
    rules = _rules(report, voice)
    ranks = {rule["id"]: n for n, rule in enumerate(rules)}
    index = {article.id: n for n, article in enumerate(report.articles)}
    run = {
        "tool": {"driver": {"name": "kzclaims", "version": __version__, "rules": rules}},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, voice)],
        "artifacts": [_artifact(article, report) for article in report.articles],
        "results": [_result(c, report, index, ranks, voice) for c in report.conflicts],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"
