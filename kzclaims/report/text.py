"""The report for a terminal: one line per conflict, then each version's quotes with carets under the words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from kzclaims.claim import Claim
from kzclaims.conflicts import Conflict
from kzclaims.repairs import First
from kzclaims.report.json_ import speakers
from kzclaims.report.measured import in_words as measured
from kzclaims.report.reviewed import in_words, summed
from kzclaims.report.shared import origins, summary
from kzclaims.report.shown import paragraph, visible
from kzclaims.report.words import Words, words
from kzclaims.reported import Report
from kzclaims.wording import Said, Speaker, sentence

WIDTH = 100
_INDENT = "    "


def flat(text: str) -> str:
    """The text on one line, hidden characters written out: nothing in it can steer a terminal."""
    return visible(re.sub(r"[\s\x85\u2028\u2029]+", lambda m: m[0] if m[0] in "\u00a0\u202f" else " ", text))


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: none for accents set over a letter, two for wide letters."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _head(text: str, room: int) -> str:
    """The start of a text, at most so many columns wide, cut at a word."""
    if columns(text) <= room:
        return text
    text = text[: max(room, 0)]
    while text and columns(text) > room - 1:
        text = text[:-1]
    cut = text.rfind(" ")
    return (text[:cut] if cut > len(text) // 2 else text).rstrip() + "…"


def _tail(text: str, room: int) -> str:
    """The end of a text, at most so many columns wide, cut at a word."""
    if columns(text) <= room:
        return text
    text = text[max(len(text) - room, 0) :]
    while text and columns(text) > room - 1:
        text = text[1:]
    cut = text.find(" ")
    return "…" + (text[cut:] if 0 <= cut < len(text) // 2 else text)


def pointed(before: str, quote: str, after: str, width: int = WIDTH) -> tuple[str, str]:
    """A line clipped around its quote, and the line of carets that stands under it."""
    quote = _head(flat(quote), width)
    room = width - columns(quote)
    left, right = flat(before), flat(after)
    if columns(left) + columns(right) > room:
        # The quote stands in the middle, unless one side needs less than its half.
        share = max(room // 2, room - columns(right))
        left = _tail(left, share)
        right = _head(right, room - columns(left))
    left = left.lstrip()
    return f"{left}{quote}{right}".rstrip(), " " * columns(left) + "^" * columns(quote)


def _quoted(claim: Claim, report: Report) -> Iterator[str]:
    excerpt = paragraph(claim, report.texts.get(claim.article.id))
    name = flat(claim.article.file_name or claim.article.id)
    yield f"{_INDENT}{name}" + (f":{excerpt.line}" if excerpt.line else "")
    line, carets = pointed(excerpt.before, excerpt.quote, excerpt.after)
    yield f"{_INDENT}  {line}"
    yield f"{_INDENT}  {carets}"


def _fact(claim: Claim, t: Words, voice: Speaker) -> str:
    source = claim.article
    title = flat(source.publisher or source.title or source.id)
    return f"{_INDENT}[{t('text.reference')}] {flat(voice.word(claim.value))}, {title}, {t.when(source.published)}"


def _dismissed(conflict: Conflict, report: Report, t: Words, voice: Speaker) -> Iterator[str]:
    """A conflict that people dismissed as it stands, in two lines."""
    yield f"{t('decision.dismissed').upper()}  {flat(sentence(voice.say(conflict.message)))}"
    yield f"  {flat(in_words(report, conflict.id, t))} ({conflict.rule}, {conflict.id})"
    yield ""


def _conflict(conflict: Conflict, report: Report, t: Words, voice: Speaker) -> Iterator[str]:
    standing = report.standings.get(conflict.id)
    if standing and standing.dismissed:
        yield from _dismissed(conflict, report, t, voice)
        return
    yield f"{t('severity.' + conflict.severity.value).upper()}  {flat(sentence(voice.say(conflict.message)))}"
    for number, camp in enumerate(conflict.camps):
        shared = origins(report, conflict, number, t, lambda name: voice.namer(name, voice.language))
        yield f"  {flat(voice.word(camp.value))}" + (f"  ({flat(shared)})" if shared else "")
        for claim in camp.claims:
            if claim.background:
                yield _fact(claim, t, voice)
            elif claim.quote:
                yield from _quoted(claim, report)
    camped = {claim.id for camp in conflict.camps for claim in camp.claims}
    for claim in conflict.background:
        if claim.id not in camped:
            yield _fact(claim, t, voice)
    if conflict.labels:
        yield f"  {t('detail.computation')}"
        yield from (f"{_INDENT}{flat(voice.say(step))}" for step in conflict.computation)
    yield f"  → {flat(voice.say(conflict.settle))}"
    first = report.check_first.get(conflict.id)
    if first and first.claim.quote:
        yield f"  → {flat(_first(first, t, voice))}"
    decided = in_words(report, conflict.id, t)
    yield from [f"  → {flat(decided)}"] if decided else []
    yield f"  ({conflict.rule}, {measured(conflict.rule, t)})"
    yield ""


def found_in(report: Report, claims: Sequence[Claim], language: str) -> Iterator[str]:
    """Where some claims stand: publisher and day, file and line, the words with carets under them."""
    t = words(language)
    for claim in claims:
        yield f"{flat(claim.article.publisher or claim.article.id)}, {t.when(claim.article.published)}  ({claim.id})"
        yield from _quoted(claim, report)


def _first(first: First, t: Words, voice: Speaker) -> str:
    name = first.claim.article.file_name or first.claim.article.id
    return t("settle.first", n=first.repairs, quote=voice.word(Said(first.claim)), tag=name)


def render(report: Report, language: str) -> str:
    """The whole text: conflicts in the order of the report, a summary line, the coverage."""
    t, voice = words(language), speakers(report)[language]
    lines = [line for conflict in report.conflicts for line in _conflict(conflict, report, t, voice)]
    lines.append(summary(report, t))
    coverage = report.coverage
    lines.append(t("coverage.compared", n=coverage.compared, claims=coverage.claims))
    for reason, n in sorted(coverage.not_compared.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {n:>5}  {t.known('reason', reason)}")
    lines += [f"  {flat(voice.say(limit))}" for limit in report.limits]
    lines += [f"  {flat(line)}" for line in summed(report, t)]
    lines.append(t("page.caveat"))
    return "\n".join(lines) + "\n"
