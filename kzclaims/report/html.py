"""The page: one self-contained file per language, or several where one would be too large, from the templates."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kzclaims import __version__
from kzclaims.report import reviewed, ruleset
from kzclaims.report.citing import citing
from kzclaims.report.copies import Copy, copies
from kzclaims.report.corrections import corrections
from kzclaims.report.listing import listing
from kzclaims.report.owners import owners
from kzclaims.report.paging import FIRST, OTHER, PARTS, Plan, sheets
from kzclaims.report.questions import Asked, questions, settled
from kzclaims.report.shared import summary
from kzclaims.report.shown import visible
from kzclaims.report.tables import promises, reasons, spellings
from kzclaims.report.timeline import timeline
from kzclaims.report.verdicts import rows as verdict_rows
from kzclaims.report.verdicts import summed
from kzclaims.report.view import View
from kzclaims.report.words import TEMPLATES, Words
from kzclaims.reported import Report
from kzclaims.rules.base import Severity
from kzclaims.wording import NBSP

PAGES = FIRST
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
# What may be decided of a conflict, as `kzclaims review import` reads it, and the keys that decide.
STATES = ("to-check", "confirmed", "dismissed", "disputed")
KEYS = {"to-check": "u", "confirmed": "a", "dismissed": "d"}
REASONS = ("wrong-extraction", "two-things", "later-update", "rounding", "quoting-another", "rule-wrong")
OUTCOMES = ("draft-changed", "text-to-correct", "both-stand", "source-awaited")
STYLES, SCRIPTS = ("page.css", "desk.css", "pictures.css", "print.css"), ("page.js", "decide.js")
# French signs that stand apart from their word, and a word short enough to stay on their line in a narrow column.
# At an edge of a piece of text the word is in the piece beside it. Several may follow each other: "» ;".
_APART = re.compile(
    r"« [^\s«»]{1,18}(?: [;:!?»%])*+|[^\s«»]{1,18}(?: [;:!?»%])++|(?P<closing>^(?: [;:!?»%])++)|(?P<opening>« $)"
)
_AMOUNT = re.compile(r"(?=.{3,40}$)[^/\d]{0,3}\d[^/]*/[^\W\d_]")
POLICY = (
    "default-src 'none'; style-src '{style}'; script-src '{early}' '{script}'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types kzclaims"
)


@dataclass(frozen=True, slots=True)
class Level:
    """A severity with its count and what it asks of the reader."""

    id: str
    count: int
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One view, in this page or another, with how many things are in it where that tells something."""

    href: str
    name: str
    count: int | None = None


class Tight(FileSystemLoader):
    """Templates without the line ends between their tags.

    They would be half of all nodes that a browser makes of a large page, and are seen nowhere.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The source of a template, its file, and whether it is still the same."""
        source, file, fresh = super().get_source(environment, template)
        return re.sub(r"(?<=>)\n+(?=<|{%)|(?<=%})\n+(?=<)", "", source), file, fresh


def _shown(value: object) -> object:
    """Every text that is not ours passes here on its way to the page; what is hidden in it is marked."""
    return visible(value) if type(value) is str else value


def unbroken(text: str) -> str | Markup:
    """The text with each amount kept on one line that has a stroke in its unit, where a line might else end.

    "462,3 KZT/EUR" has no-break spaces already; no such space and no other sign that is not seen helps at a stroke.
    """
    if "/" not in text:
        return text
    parts = visible(text).split(" ")
    return Markup(" ").join(Markup('<span class="whole">{}</span>').format(p) if _AMOUNT.match(p) else p for p in parts)


def tied(text: str, language: str) -> str | Markup:
    """Words of an article as they are, each sign that French sets apart kept on the line of its word.

    An article that has plain spaces there would else end lines with "«" and begin them with "?".
    """
    if language != "fr" or not _APART.search(text):
        return text
    told, at = Markup(), 0
    for found in _APART.finditer(text):
        style = f"whole {found.lastgroup}" if found.lastgroup else "whole"
        told += visible(text[at : found.start()])
        told += Markup('<span class="{}">{}</span>').format(style, visible(found[0]))
        at = found.end()
    return told + visible(text[at:])


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=Tight(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"unbroken": unbroken, "tied": tied, "counted": counted}
    style, style_hash = _trusted(*STYLES)
    script, script_hash = _trusted(*SCRIPTS)
    early, early_hash = _trusted("early.js")
    still = f"default-src 'none'; style-src '{style_hash}'; base-uri 'none'; form-action 'none'"
    environment.globals |= {
        "shapes": SHAPES,
        "patterns": PATTERNS,
        "version": __version__,
        "states": STATES,
        "keys": KEYS,
        "reasons_of": REASONS,
        "outcomes": OUTCOMES,
        "style": style,
        "script": script,
        "early": early,
        "still": Markup(still),
        "policy": Markup(POLICY.format(style=style_hash, early=early_hash, script=script_hash)),
    }
    environment.globals["outline"] = environment.get_template("outline.svg.jinja").make_module().outline  # type: ignore[attr-defined]
    return environment


def _trusted(*names: str) -> tuple[Markup, str]:
    """Files of ours one after the other as they stand in the page, and the hash by which its policy admits them."""
    text = "\n" + "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names)
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), f"sha256-{digest}"


def counted(text: str) -> str:
    """The text with each number kept on the line of what it counts."""
    return re.sub(r"(?<=\d) (?=\w)", NBSP, text)


def _levels(t: Words, report: Report, meanings: Mapping[str, str]) -> list[Level]:
    counts = [(s.value, sum(c.severity == s for c in report.conflicts)) for s in Severity]
    return [Level(s, n, t(f"sum.{s}", n=n).partition(" ")[2], meanings[s]) for s, n in counts]


def page(report: Report, language: str) -> str:
    """The page in one language, or the index of pages."""
    return next(pages(report, language))[1]


def pages(report: Report, language: str) -> Iterator[tuple[str, str]]:
    """Every page in one language by file name, the one to open first first."""
    view = View(report, language)
    t = view.words
    annotated = copies(view)
    asked = questions(view.conflicts, report.standings)
    written = sheets(view.conflicts, len(view.sources) if annotated else 0, asked)
    ids = tuple(c.id for c in view.conflicts)
    meanings = {s.value: view.meaning(s.value) for s in Severity}
    common = {
        "t": t,
        "other_language": OTHER[language],
        "as_of": t.day(report.as_of) if report.as_of else "",
        "summary": counted(summary(report, t)),
        "coverage": report.coverage,
        "meanings": meanings,
        "levels": _levels(t, report, meanings),
        "few": view.few,
        "standings": report.standings,
        "since": report.since,
        "stood": lambda name: reviewed.in_words(report, name, t),
        "rules": ruleset.digest(),
        "corrected": lambda seen: corrections(seen, t),
        "by_id": {c.id: c for c in view.conflicts},
    }
    drawn = {"timeline": timeline(view), "owners": owners(view), "citing": citing(view)}
    for sheet in written:
        parts = _parts(view, Plan(language, written, sheet, ids), annotated, asked, drawn)
        template = _environment().get_template("page.html.jinja")
        told = template.render(**common, **parts, other_page=sheet.file(OTHER[language]))
        yield sheet.file(language), told


def _parts(
    view: View, plan: Plan, annotated: Sequence[Copy], asked: Sequence[Asked], drawn: Mapping[str, Any]
) -> dict[str, Any]:
    """What one page shows, by the names that the templates use."""
    report, t, sheet = view.report, view.words, plan.here
    here = view.conflicts[sheet.first - 1 : sheet.last] if sheet.kind == "conflicts" else view.conflicts
    facets, entries = listing(view, here) if "desk" in PARTS[sheet.kind] else ((), ())
    if sheet.kind == "questions":
        asked = asked[sheet.first - 1 : sheet.last]
    detailed = sheet.kind in ("whole", "detailed", "conflicts")
    shown: dict[str, Any] = {"plan": plan, "conflicts": here if detailed else (), "total": len(here)}
    shown |= {"facets": facets, "entries": entries, "questions": asked}
    shown["copies"] = [
        copy for copy in annotated if sheet.kind == "whole" or sheet.first <= copy.source.number <= sheet.last
    ]
    show = list(PARTS[sheet.kind])
    if "pictures" in show:
        dates = drawn["timeline"]
        shown |= drawn
        shown |= {
            "verdicts": verdict_rows(view),
            "used": [s for s in view.sources.values() if dates and any(s in row.sources for row in dates.rows)],
            "verdict_sum": summed(report, t),
            "spellings": spellings(view),
            "promises": promises(view),
            "sources": list(view.sources.values()),
            "reasons": reasons(view),
            "limits": [view.voice.say(limit) for limit in report.limits],
            "gone": list(reviewed.summed(report, t)),
        }
    empty = {"questions": not asked, "pictures": not any(drawn.values())}
    show = [name for name in show if not empty.get(name)]
    counts = {"desk": len(here), "questions": sum(not settled(report.standings.get(c.id)) for c in view.conflicts)}
    counts |= {"copies": len(annotated)}
    order = [name for name in PARTS["whole"] if name in show or (plan.elsewhere(name) and not empty.get(name))]
    tabs = [Tab(f"#{name}" if name in show else plan.elsewhere(name), name, counts.get(name)) for name in order]
    return shown | {"show": show, "views": tabs, "settled": settled}


def render(report: Report, language: str) -> Mapping[str, str]:
    """Every page by file name, those of ``language`` first."""
    return {name: text for each in (language, OTHER[language]) for name, text in pages(report, each)}


def verified(report: Report, language: str) -> str:
    """The page of ``kzclaims verify``: each verdict with its quote, the reference claims and the computation."""
    view = View(report, language)
    told = verdict_rows(view)
    return (
        _environment()
        .get_template("verify.html.jinja")
        .render(
            t=view.words,
            meanings={},
            verdict_sum=summed(report, view.words),
            groups=[("differs", [r for r in told if r.differs]), ("agrees", [r for r in told if not r.differs])],
            open=[(view.said(v.claim), view.voice.say(v.why)) for v in report.verdicts if v.why],
            limits=[view.voice.say(limit) for limit in report.limits],
        )
    )
