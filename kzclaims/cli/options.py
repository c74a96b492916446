"""Options that several commands share, and what they tell on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from kzclaims.cli.telling import tell as shown
from kzclaims.engines.detect import ENGINES
from kzclaims.inputs import Watch
from kzclaims.report.json_ import speakers
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.rules.base import Severity
from kzclaims.unread import nothing_read
from kzclaims.wording import Message, Speaker

LANG = click.option(
    "--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the answer."
)
CACHE = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep what was read of each article in DIR, for the next run; it never changes a result.",
)
NAMES = click.option(
    "--names",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your list of names; else names.toml beside the articles or in the current folder.",
)
REVIEWS = click.option(
    "--reviews",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="File of decisions; else kzclaims-reviews.json beside the articles.",
)
SINCE = click.option(
    "--since",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="report.json of an earlier run: what is new, the same, changed or gone.",
)
WITH_NOTES = click.option(
    "--with-notes", is_flag=True, help="Show who decided, who follows it up, evidence and notes; left out by default."
)
JOBS = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes that read a folder of more than 100 articles; they never change a result.",
)
ENGINE = click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="local",
    show_default=True,
    help="What finds the keys that clash; auto picks local or duckdb by size.",
)
# So few articles are read before a bar would be seen.
_FEW = 20
Item = TypeVar("Item")


def watch(language: str, cache: Path | None, verbose: bool, quiet: bool, jobs: int = 1) -> Watch:
    """A progress bar where somebody looks at standard error, and the lines of --verbose."""
    voice = Speaker(language, lambda identifier, _: identifier)

    def bar(items: Sequence[Item], doing: Message) -> Iterator[Item]:
        if quiet or verbose or len(items) < _FEW or not sys.stderr.isatty():
            yield from items
            return
        with click.progressbar(items, label=voice.say(doing), file=sys.stderr) as shown:
            yield from shown

    def tell(message: Message) -> None:
        if verbose:
            shown(voice.say(message), err=True)

    return Watch(bar, tell, cache, jobs)


def tell_limits(report: Report, language: str) -> None:
    """Say on standard error what was not read, and why."""
    voice = speakers(report)[language]
    for limit in report.limits:
        shown(voice.say(limit), err=True)


def counted(report: Report, lang: str) -> str:
    """How many conflicts there are of each severity, those without any too."""
    t = words(lang)
    return ", ".join(t(f"sum.{s.value}", n=sum(c.severity == s for c in report.conflicts)) for s in Severity)


def summary(report: Report, fail_on: str, quiet: bool, lang: str) -> int:
    """Count what was found on standard error, without what was dismissed; the exit status."""
    dismissed = {key for key, standing in report.standings.items() if standing.dismissed}
    if not quiet:
        left = words(lang)("sum.dismissed", n=len(dismissed))
        empty = not report.claims and not report.conflicts
        told = words(lang)("sum.nothing") if empty else counted(report, lang)
        click.echo(told + (f" ({left})" if dismissed else ""), err=True)
    open_ones = [c for c in report.conflicts if c.id not in dismissed]
    return int(fail_on != "never" and any(c.severity.rank <= Severity(fail_on).rank for c in open_ones))


def refuse_unread(report: Report, paths: Sequence[Path]) -> None:
    """End a run that read nothing of what it was given, after its report is written: that tells why.

    Raises:
        InputError: nothing was read.
    """
    if report.unread:
        raise nothing_read(paths, report.limits)


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The day that an option gives.

    Raises:
        click.BadParameter: it is none.
    """
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day such as 2025-09-14") from None
