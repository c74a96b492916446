"""Verdicts as text, JSON, CSV and a page of their own, and as the rows of the report's table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kzclaims.report import parts
from kzclaims.report.cells import safe
from kzclaims.report.json_ import SCHEMA, speakers
from kzclaims.report.seen import Fact, Said
from kzclaims.report.shown import escaped, paragraph
from kzclaims.report.text import flat, pointed
from kzclaims.report.view import View
from kzclaims.report.words import Words, words
from kzclaims.reported import Report
from kzclaims.verdicts import Outcome, Verdict
from kzclaims.wording import Speaker

COLUMNS = (
    "verdict",
    "with",
    "subject",
    "property",
    "value",
    "quote",
    "file",
    "line",
    "said_on",
    "reference_value",
    "computation",
    "claim",
)
_ALL, _FEW = 1000, 2  # sources of a verdict that are named
_KEYS = {Outcome.AGREES: "agrees", Outcome.DIFFERS: "differs", Outcome.NOT_ENOUGH: "not_enough"}


@dataclass(frozen=True, slots=True)
class Row:
    """A verdict as a page shows it: the claim's id, whether it differs, in words, the claim, the facts, the steps."""

    claim: str
    differs: bool
    verdict: str
    said: Said
    facts: tuple[Fact, ...]
    steps: tuple[str, ...]
    conflict: str


def counts(report: Report) -> dict[Outcome, int]:
    """How many claims agree, differ, or have not enough."""
    return {outcome: sum(v.outcome is outcome for v in report.verdicts) for outcome in Outcome}


def summed(report: Report, t: Words) -> str:
    """How many claims agree, differ, or have not enough, in one sentence."""
    found = {_KEYS[outcome]: n for outcome, n in counts(report).items()}
    agrees, differs = t("verdicts.sum_agrees", n=found["agrees"]), t("verdicts.sum_differs", n=found["differs"])
    return t("verdicts.sum", agrees=agrees, differs=differs, not_enough=found["not_enough"])


def _told(verdict: Verdict, t: Words, named: Callable[[str], str] = str, most: int = _ALL) -> str:
    """The sources of a verdict, each with its day; of more than ``most`` the first, and how many others."""
    sources = dict.fromkeys((f.article.publisher or f.article.id, f.article.published) for f in verdict.facts)
    told = [named(t("verdicts.source", source=s, day=t.when(day)) if day else s) for s, day in sources]
    return t.listed(told if len(told) <= most else [told[0], named(t("verdicts.others", n=len(told) - 1))])


def _sentence(verdict: Verdict, t: Words, most: int = _ALL) -> str:
    """ "Differs from SOURCE of DATE", "agrees with …": never "false"."""
    if verdict.outcome is Outcome.DIFFERS:
        return t("verdicts.differs_from", source=_told(verdict, t, t.elided, most))
    return t("verdicts.agrees_with", source=_told(verdict, t, most=most))


def rows(view: View) -> tuple[Row, ...]:
    """The verdicts that say something, those that differ first."""
    told = [v for v in view.report.verdicts if v.outcome is not Outcome.NOT_ENOUGH]
    return tuple(
        Row(
            v.claim.id,
            v.outcome is Outcome.DIFFERS,
            # The discrepancy itself names them all.
            _sentence(v, view.words, _FEW if v.conflict else _ALL),
            view.said(v.claim),
            tuple(view.fact(fact) for fact in v.facts),
            tuple(view.voice.say(step) for step in v.computation),
            v.conflict,
        )
        for v in sorted(told, key=lambda v: v.outcome is not Outcome.DIFFERS)
    )


def _lines(report: Report, t: Words, voice: Speaker) -> Iterator[str]:
    for verdict in report.verdicts:
        if verdict.outcome is Outcome.NOT_ENOUGH:
            continue
        claim = verdict.claim
        excerpt = paragraph(claim, report.texts.get(claim.article.id))
        place = flat(claim.article.file_name or claim.article.id) + (f":{excerpt.line}" if excerpt.line else "")
        yield f"{place}  {flat(_sentence(verdict, t))}"
        for line in pointed(excerpt.before, excerpt.quote, excerpt.after):
            yield f"    {line}"
        yield from (f"    {flat(voice.say(step))}" for step in verdict.computation)
        yield ""
    yield summed(report, t)
    yield from (flat(voice.say(limit)) for limit in report.limits)


def text(report: Report, language: str) -> str:
    """The verdicts for a terminal, then how many of each."""
    return "\n".join(_lines(report, words(language), speakers(report)[language])) + "\n"


def as_json(report: Report, language: str) -> str:
    """Every verdict, "not enough" with its reason, and the reference facts used."""
    voices = speakers(report)
    facts = {fact.id: fact for verdict in report.verdicts for fact in verdict.facts}
    told = {
        "schema": SCHEMA,
        "verdicts": [parts.verdict(v, voices) for v in report.verdicts],
        "claims": [parts.claim(v.claim) for v in report.verdicts],
        "background": [parts.background(facts[key]) for key in sorted(facts)],
        "counts": {outcome.value: n for outcome, n in counts(report).items()},
        "limits": [voices[language].say(limit) for limit in report.limits],
    }
    return escaped(json.dumps(told, ensure_ascii=False, indent=2)) + "\n"


def as_csv(report: Report, language: str) -> str:
    """One row a claim: the verdict, the reference sources with their days, the computation or why there is none."""
    t, voice = words(language), speakers(report)[language]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for verdict in report.verdicts:
        claim = verdict.claim
        line = paragraph(claim, report.texts.get(claim.article.id)).line
        steps = verdict.computation or ((verdict.why,) if verdict.why else ())
        cells = (
            verdict.outcome.value, _told(verdict, t), voice.namer(claim.subject, language),
            voice.namer(claim.property, language), voice.word(claim.value), claim.quote.exact if claim.quote else "",
            claim.article.file_name or claim.article.id, str(line or ""), claim.asserted,
            " ; ".join(dict.fromkeys(voice.word(fact.value) for fact in verdict.facts)),
            " ; ".join(voice.say(step) for step in steps), claim.id,
        )  # fmt: skip
        writer.writerow([safe(flat(cell)) for cell in cells])
    return out.getvalue()


def as_html(report: Report, language: str) -> str:
    """A page of its own, with the reference claims in full."""
    # Jinja takes a while to load: only those who ask for a page wait for it.
    from kzclaims.report.html import verified

    return verified(report, language)


# What a format is called in a folder.
FILES = {"text": "verdicts.txt", "json": "verdicts.json", "csv": "verdicts.csv", "html": "verdicts.html"}
FORMATS: Mapping[str, Callable[[Report, str], str]] = {
    "text": text,
    "json": as_json,
    "csv": as_csv,
    "html": as_html,
}
