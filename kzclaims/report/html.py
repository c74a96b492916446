"""The page: one self-contained file per language, from the templates beside this module."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kzclaims import __version__
from kzclaims.check import Report
from kzclaims.report.citing import citing
from kzclaims.report.owners import owners
from kzclaims.report.shown import visible
from kzclaims.report.tables import promises, reasons, spellings
from kzclaims.report.timeline import timeline
from kzclaims.report.verdicts import rows as verdict_rows
from kzclaims.report.verdicts import summed
from kzclaims.report.view import View
from kzclaims.report.words import TEMPLATES, Words
from kzclaims.rules.base import Severity

PAGES = {"fr": "index.html", "en": "index.en.html"}
SHAPES = {
    "contradiction": "M6 .5L12 11.5H0z",
    "tension": "M6 0l6 6-6 6-6-6z",
    "imprecision": "M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
    "spelling": "M1 1h10v10H1z",
}
# One pattern per article style: tile size and strokes; the first is plain.
PATTERNS = (
    (6, ""),
    (6, "M-1 1l2-2M0 6l6-6M5 7l2-2"),
    (5, "M2.5 1.5v2"),
    (5, "M0 2.5h5"),
    (6, "M0 0l6 6M6 0l-6 6"),
    (5, "M2.5 0v5"),
    (6, "M-1 5l2 2M0 0l6 6M5-1l2 2"),
    (6, "M0 3h6M3 0v6"),
)
SECTIONS = (
    ("timeline", "timeline.heading"),
    ("owners", "owners.heading"),
    ("citing", "citing.heading"),
    ("verdicts", "verdicts.heading"),
    ("spellings", "spellings.heading"),
    ("promises", "followup.heading"),
    ("inputs", "inputs.heading"),
    ("coverage", "coverage.heading"),
    ("limits", "limits.heading"),
)


@dataclass(frozen=True, slots=True)
class Level:
    """A severity with its count and what it asks of the reader."""

    id: str
    count: int
    name: str
    meaning: str


def _shown(value: object) -> object:
    """Every text that is not ours passes here on its way to the page; what is hidden in it is marked."""
    return visible(value) if type(value) is str else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals |= {"shapes": SHAPES, "patterns": PATTERNS, "version": __version__}
    environment.globals["outline"] = environment.get_template("outline.svg.jinja").make_module().outline  # type: ignore[attr-defined]
    return environment


def _trusted(name: str) -> tuple[Markup, str]:
    """A file of ours as it stands in the page, and the hash by which the page's policy admits it."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), f"sha256-{digest}"


def summary(t: Words, report: Report) -> str:
    """One sentence: how many articles, how many conflicts of each severity."""
    counts = [(s.value, sum(c.severity == s for c in report.conflicts)) for s in Severity]
    told = t.listed(t(f"sum.{severity}", n=n) for severity, n in counts if n) or t("page.none_found")
    return t("sum.all", articles=t("sum.articles", n=len(report.articles)), conflicts=told)


def page(report: Report, language: str) -> str:
    """The page in one language."""
    view = View(report, language)
    t = view.words
    meanings = {s.value: view.meaning(s.value) for s in Severity}
    dates = timeline(view)
    pictures: dict[str, object] = {
        "timeline": dates,
        "owners": owners(view),
        "citing": citing(view),
        "verdicts": verdict_rows(view),
    }
    style, style_hash = _trusted("page.css")
    script, script_hash = _trusted("page.js")
    other = "en" if language == "fr" else "fr"
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            t=t,
            style=style,
            style_hash=style_hash,
            script=script,
            script_hash=script_hash,
            other_page=PAGES[other],
            other_language=other,
            as_of=t.day(report.as_of) if report.as_of else "",
            summary=summary(t, report),
            coverage=report.coverage,
            meanings=meanings,
            levels=[
                Level(s.value, n, t(f"sum.{s.value}", n=n).split(maxsplit=1)[-1], meanings[s.value])
                for s in Severity
                for n in [sum(c.severity == s for c in report.conflicts)]
            ],
            groups=view.groups(),
            articles=len(view.sources),
            **pictures,
            used=[s for s in view.sources.values() if dates and any(s in row.sources for row in dates.rows)],
            sections=[pair for pair in SECTIONS if pictures.get(pair[0], True)],
            verdict_sum=summed(report, t),
            spellings=spellings(view),
            promises=promises(view),
            sources=list(view.sources.values()),
            reasons=reasons(view),
            limits=[view.voice.say(limit) for limit in report.limits],
        )
    )


def render(report: Report, language: str) -> Mapping[str, str]:
    """Both pages by file name, that of ``language`` first."""
    return {PAGES[each]: page(report, each) for each in (language, "en" if language == "fr" else "fr")}


def verified(report: Report, language: str) -> str:
    """The page of ``kzclaims verify``: each verdict with its quote, the reference claims and the computation."""
    view = View(report, language)
    told = verdict_rows(view)
    style, style_hash = _trusted("page.css")
    return (
        _environment()
        .get_template("verify.html.jinja")
        .render(
            t=view.words,
            style=style,
            style_hash=style_hash,
            meanings={},
            verdict_sum=summed(report, view.words),
            groups=[("differs", [r for r in told if r.differs]), ("agrees", [r for r in told if not r.differs])],
            open=[(view.said(v.claim), view.voice.say(v.why)) for v in report.verdicts if v.why],
            limits=[view.voice.say(limit) for limit in report.limits],
        )
    )
