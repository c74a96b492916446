"""Dated promises as text, CSV, JSON or a calendar (iCalendar, RFC 5545), in one language."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

from kzclaims.claim import Claim
from kzclaims.followup import Followup, State
from kzclaims.report.cells import safe
from kzclaims.report.json_ import speakers
from kzclaims.report.parts import followup as in_json
from kzclaims.report.shown import escaped, visible
from kzclaims.report.words import Words, words
from kzclaims.reported import Report
from kzclaims.wording import Speaker

_COLUMNS = (
    "due",
    "state",
    "silent",
    "promised_by",
    "what",
    "quote",
    "article",
    "publisher",
    "said_on",
    "since",
    "claim",
)


def promised_by(followup: Followup, voice: Speaker) -> str:
    """Who promised it: the speaker, else the publisher in whose voice it stands."""
    claim = followup.claim
    return voice.namer(claim.speaker, voice.language) if claim.speaker else claim.article.publisher or claim.article.id


def what(claim: Claim, voice: Speaker) -> str:
    """What is promised: the subject and the property of a claim, in words."""
    return f"{voice.namer(claim.subject, voice.language)} – {voice.namer(claim.property, voice.language)}"


def since(followup: Followup, voice: Speaker, t: Words) -> str:
    """What later claims say: each with its value, its article and its day; another date is called one."""
    told = []
    for claim in followup.later:
        source = f"{claim.article.publisher or claim.article.id}, {t.when(claim.asserted)}"
        key = "followup.revised" if claim in followup.revised else "followup.later"
        told.append(t(key, value=voice.word(claim.value), source=source))
    return t("followup.apart").join(told)


def state(followup: Followup, t: Words) -> str:
    """Its state in words."""
    if followup.silent:
        return t("followup.silent")
    return t("followup.overdue" if followup.state is State.OVERDUE else "followup.due")


def _row(followup: Followup, voice: Speaker, t: Words) -> dict[str, str]:
    claim = followup.claim
    return dict(
        zip(
            _COLUMNS,
            (
                followup.due.isoformat(), followup.state.value, "yes" if followup.silent else "no",
                promised_by(followup, voice), what(claim, voice), claim.quote.exact if claim.quote else "",
                claim.article.file_name or claim.article.id, claim.article.publisher, claim.asserted,
                since(followup, voice, t), claim.id,
            ),
            strict=True,
        )
    )  # fmt: skip


def _text(report: Report, language: str) -> str:
    voice, t = speakers(report)[language], words(language)
    lines = [t("followup.as_of", day=t.day(report.as_of))] if report.as_of else []
    for followup in report.followups:
        row = {key: visible(" ".join(cell.split())) for key, cell in _row(followup, voice, t).items()}
        lines += ["", f"{t.day(followup.due)}  {state(followup, t)}"]
        lines += [
            f"  {row['what']}",
            f"    {row['promised_by']}{t('page.colon')}{t.quoted(row['quote'])} ({row['article']})",
        ]
        lines += [f"    {row['since']}"] if row["since"] else []
    return "\n".join([*lines, *([] if report.followups else ["", t("followup.none")])]) + "\n"


def _csv(report: Report, language: str) -> str:
    voice, t = speakers(report)[language], words(language)
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for followup in report.followups:
        row = _row(followup, voice, t)
        writer.writerow({key: safe(visible(cell)) for key, cell in row.items()})
    return out.getvalue()


def _json(report: Report, language: str) -> str:
    voice, t = speakers(report)[language], words(language)
    told = [_row(followup, voice, t) | in_json(followup) for followup in report.followups]
    as_of = report.as_of.isoformat() if report.as_of else None
    return escaped(json.dumps({"as_of": as_of, "followups": told}, ensure_ascii=False, indent=2)) + "\n"


def _ics(report: Report, language: str) -> str:
    from icalendar import Calendar, Event

    voice, t = speakers(report)[language], words(language)
    calendar = Calendar()
    calendar.add("prodid", "-//kzclaims//followup//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", t("followup.heading"))
    for followup in report.followups:
        row = _row(followup, voice, t)
        event = Event()
        event.add("uid", f"{followup.claim.id}@kzclaims")
        # A calendar wants to know when an entry was made; there is no clock here, so it is the day asked for.
        stamp = report.as_of or followup.due
        event.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
        event.add("dtstart", followup.due)
        event.add("dtend", followup.due + timedelta(days=1) if followup.due < date.max else followup.due)
        event.add("summary", visible(f"{row['what']} ({row['promised_by']})"))
        source = ", ".join(filter(None, [row["publisher"], t.when(row["said_on"])]))
        told = [t.quoted(row["quote"]), f"{source} ({row['article']})"]
        event.add("description", visible("\n".join([*told, state(followup, t), *filter(None, [row["since"]])])))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


FORMATS: Mapping[str, Callable[[Report, str], str]] = {"text": _text, "csv": _csv, "json": _json, "ics": _ics}
