"""The report as Markdown, to paste into an issue or a mail: nothing from an article can become markup or a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzclaims.claim import Claim
from kzclaims.conflicts import Conflict
from kzclaims.report.json_ import speakers
from kzclaims.report.reviewed import in_words, summed
from kzclaims.report.shared import summary
from kzclaims.report.shown import paragraph
from kzclaims.report.text import flat
from kzclaims.report.words import Words, words
from kzclaims.reported import Report
from kzclaims.wording import Speaker, sentence

# Signs with a meaning anywhere in a line, and those with one at its start (CommonMark 0.31, GitHub's and Pandoc's too).
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&!=$^@]|^[-+:]")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
# What sites make links of even when it is escaped: names after @, numbers after #, web and mail addresses. A word
# joiner, which nobody sees, parts them.
_LINKED = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
_JOINER = "\u2060"


def plain(text: str) -> str:
    """Text of others on one line, that reads as it stands in any Markdown."""
    parted = _LINKED.sub(_JOINER, flat(text).strip())
    marked = _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(lambda m: "\\" + m[0], parted))
    return marked.replace(_JOINER, "&#8288;")


def _source(claim: Claim, report: Report, t: Words) -> str:
    excerpt = paragraph(claim, report.texts.get(claim.article.id))
    article = claim.article
    name = (article.title or article.id) if claim.background else (article.file_name or article.id)
    place = f"{name}:{excerpt.line}" if excerpt.line else name
    told = [place, article.publisher, t.when(article.published)]
    return plain(", ".join(dict.fromkeys(filter(None, told))))


def _line(claim: Claim, report: Report, t: Words) -> str:
    if claim.background:
        return f"  - {plain(t('text.reference'))}, {_source(claim, report, t)}"
    quote = f"{plain(t.quoted(claim.quote.exact))} — " if claim.quote else ""
    return f"  - {quote}{_source(claim, report, t)}"


def _conflict(conflict: Conflict, report: Report, t: Words, voice: Speaker) -> Iterator[str]:
    severity = sentence(t(f"severity.{conflict.severity.value}"))
    yield f"## {plain(severity)} – {plain(sentence(voice.say(conflict.message)))}"
    yield ""
    for camp in conflict.camps:
        yield f"- **{plain(voice.word(camp.value)) or '?'}**"
        yield from (_line(claim, report, t) for claim in camp.claims)
    camped = {claim.id for camp in conflict.camps for claim in camp.claims}
    yield from (_line(c, report, t)[2:] for c in conflict.background if c.id not in camped)
    yield ""
    decided = in_words(report, conflict.id, t)
    yield from (plain(decided), "") if decided else ()
    yield f"→ {plain(voice.say(conflict.settle))} ({plain(conflict.rule)}, {conflict.id})"
    yield ""


def render(report: Report, language: str) -> str:
    """The whole report: what was read and found, each conflict with its versions, the coverage, what was not read."""
    t, voice = words(language), speakers(report)[language]
    lines = [f"# {plain(t('page.title'))}", ""]
    lines += [plain(summary(report, t)), ""]
    for conflict in report.conflicts:
        lines += _conflict(conflict, report, t, voice)
    coverage = report.coverage
    lines += [plain(t("coverage.compared", n=coverage.compared, claims=coverage.claims)), ""]
    lines += [f"- {plain(voice.say(limit))}" for limit in report.limits]
    lines += [f"- {plain(line)}" for line in summed(report, t)]
    lines += ["", plain(t("page.caveat"))]
    return "\n".join(lines) + "\n"
