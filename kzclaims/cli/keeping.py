"""``archive``: articles kept, and whatever is added held against them."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import click

from kzclaims.check import Options
from kzclaims.cli.options import JOBS, LANG, NAMES, REVIEWS, SINCE, WITH_NOTES, summary, watch
from kzclaims.cli.telling import tell
from kzclaims.errors import ConfigError
from kzclaims.report import FORMATS, write_reports
from kzclaims.report.words import Words, words
from kzclaims.rules.base import Severity
from kzclaims.wording import Speaker, number

ARCHIVE = click.option(
    "--archive",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder of the archive.",
)


def _moved(t: Words, new: int, gone: int) -> str:
    return t("archive.moved", new=t("archive.new", n=new), gone=t("archive.gone", n=gone))


@click.group("archive")
def archive_command() -> None:
    """Keep articles in DIR and hold whatever is added against them; `check DRAFT --archive DIR` holds a draft."""


@archive_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@ARCHIVE
@NAMES
@LANG
@JOBS
@click.option("--quiet", is_flag=True, help="Only the last line, no progress.")
def add_command(paths: tuple[Path, ...], folder: Path, names: Path | None, lang: str, jobs: int, quiet: bool) -> None:
    """Add the articles of PATHS, all or none; what changed since supersedes what was there."""
    from kzclaims.archive.adding import add

    done = add(folder, paths, watch(lang, None, False, quiet, jobs), names)
    voice, t = Speaker(lang, lambda identifier, _: identifier), words(lang)
    for line in () if quiet else done.lines:
        tell(voice.say(line))
    counts = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged}
    counts |= {"left": done.left} if done.left else {}
    told = ", ".join(t(f"archive.{what}", n=count) for what, count in counts.items())
    tell(t("archive.apart", told=told, more=_moved(t, len(done.new), len(done.gone))))


@archive_command.command("renew")
@ARCHIVE
@click.option(
    "--names",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The list of names from now on, an empty file for none; else the one the archive has.",
)
@LANG
@JOBS
@click.option("--quiet", is_flag=True, help="No progress.")
def renew_command(folder: Path, names: Path | None, lang: str, jobs: int, quiet: bool) -> None:
    """Read all articles anew, for this version of kzclaims or a changed list of names; decisions, history are kept."""
    from kzclaims.archive.renewing import renew

    done = renew(folder, watch(lang, None, False, quiet, jobs), names)
    t = words(lang)
    told = f"{t('archive.reread', n=done.articles)}, {t('archive.kept', n=done.from_archive)}"
    tell(t("archive.apart", told=told, more=_moved(t, len(done.new), len(done.gone))))


@archive_command.command("check")
@ARCHIVE
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(sorted(FORMATS)), help="Repeatable; text by default."
)
@NAMES
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder or file to write to; else standard output."
)
@LANG
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    default="contradiction",
    show_default=True,
    help="Exit 1 at this severity or above.",
)
@REVIEWS
@SINCE
@WITH_NOTES
@click.option("--quiet", is_flag=True, help="No summary on standard error.")
def check_archive_command(
    folder: Path,
    formats: tuple[str, ...],
    names: Path | None,
    output: Path | None,
    lang: str,
    fail_on: str,
    reviews: Path | None,
    since: Path | None,
    with_notes: bool,
    quiet: bool,
) -> None:
    """Show the conflicts of all articles of the archive."""
    from kzclaims.archive.archive import check_archive

    report = check_archive(folder, Options(names=names, reviews=reviews, since=since, with_notes=with_notes))
    write_reports(report, formats or ("text",), output, lang)
    sys.exit(summary(report, fail_on, quiet, lang))


@archive_command.command("status")
@ARCHIVE
@LANG
def status_command(folder: Path, lang: str) -> None:
    """Say what the archive holds and what was done last."""
    from kzclaims.archive.archive import status

    found, t = status(folder), words(lang)
    counts = {name: getattr(found, name) for name in ("articles", "stories", "claims", "entities", "decisions")}
    told = ", ".join(t(f"archive.{what}", n=count) for what, count in counts.items())
    size = t("archive.size", size=number(round(Decimal(found.size) / 1_000_000, 1), lang))
    tell(str(found.path))
    tell(t("archive.apart", told=told, more=size))
    for severity in Severity:
        if severity.value in found.conflicts:
            tell(t(f"sum.{severity.value}", n=found.conflicts[severity.value]))
    for at, act, what, more in found.history:
        listed = ({"articles": len(what)} if what else {}) | more
        told = ", ".join(t(f"archive.{name}", n=n) for name, n in listed.items())
        tell(t("archive.event", at=at, act=t(f"archive.{act}"), told=told))


@archive_command.command("forget")
@click.argument("what", metavar="ARTICLE|PERSON")
@ARCHIVE
@LANG
def forget_command(what: str, folder: Path, lang: str) -> None:
    """Take an article, or all that is kept of a person, out of the archive and off the disk."""
    from kzclaims.archive.forgetting import forget

    done, t = forget(folder, what), words(lang)
    told = [t("archive.person-gone" if done.person else "archive.article-gone", what=done.what)]
    told += [t("archive.claims", n=done.claims), t("archive.dropped", n=done.decisions)]
    tell(t("archive.apart", told=", ".join(told), more=_moved(t, len(done.new), len(done.gone))))
    for article in done.articles if done.person else ():
        tell(t("archive.blanked", article=article))


@archive_command.command("decide")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@ARCHIVE
@LANG
def decide_command(path: Path, folder: Path, lang: str) -> None:
    """Take the decisions of a file (kzclaims-reviews.json) into the archive."""
    from kzclaims.archive.adding import decide

    if not path.exists():
        raise ConfigError(f"{path}: no such file. Give a file of decisions.")
    tell(words(lang)("archive.decided", n=decide(folder, path)))
