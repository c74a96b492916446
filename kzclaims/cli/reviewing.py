"""``review``: decisions brought in, listed, given out, held against the articles, and pruned on request."""

from __future__ import annotations

from pathlib import Path

import click

from kzclaims.check import Options, check
from kzclaims.cli.options import LANG, REVIEWS, SINCE, WITH_NOTES
from kzclaims.cli.telling import tell
from kzclaims.errors import ConfigError
from kzclaims.report import write_text
from kzclaims.report.shown import escaped
from kzclaims.report.standings import listed, status
from kzclaims.report.words import words
from kzclaims.reported import Report
from kzclaims.review import REVIEWS as FILE_NAME
from kzclaims.review import Decision, bring_in, copies, found_beside, merged, read_decisions, rewrite, written

_INTO = click.option(
    "--reviews",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(FILE_NAME),
    show_default=True,
    metavar="FILE",
    help="The file of decisions.",
)
_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
_ALL = click.option("--all", "everything", is_flag=True, help="Also decisions on articles that are not in PATHS.")


@click.group("review")
def review_command() -> None:
    """Bring in, list, give out and prune what people decided on conflicts."""


@review_command.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@_INTO
@click.option("--as", "name", default="", metavar="NAME", help="Whose decisions those without a name are.")
@LANG
def import_command(files: tuple[Path, ...], reviews: Path, name: str, lang: str) -> None:
    """Merge FILES of decisions into one: nothing is overwritten, and people who disagree are listed."""
    before, after, brought = bring_in(files, reviews, name)
    t = words(lang)
    new = t("decision.new", n=len(set(after) - set(before)))
    tell(f"{reviews}: {t('decision.total', n=len(after))}, {new}", err=True)
    nameless = [d for d in brought if not d.who]
    if nameless:
        doubles = copies(after).intersection(nameless)
        told = [t("decision.nameless", n=len(nameless))]
        told += [t("decision.doubled", n=len(doubles))] if doubles else []
        tell(", ".join(told), err=True)
    write_text("".join(f"{line}\n" for line in listed(after, lang, only_disagreements=True)), None)


@review_command.command("list")
@_INTO
@WITH_NOTES
@LANG
def list_command(reviews: Path, with_notes: bool, lang: str) -> None:
    """List what stands on each conflict, and where people disagree."""
    found = read_decisions(reviews)
    write_text("".join(f"{line}\n" for line in listed(found, lang, with_notes=with_notes)), None)


@review_command.command("export")
@_INTO
@WITH_NOTES
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write to; else standard output.")
def export_command(reviews: Path, with_notes: bool, output: Path | None) -> None:
    """Write the decisions without notes, evidence and names, unless they are asked for."""
    found = read_decisions(reviews)
    write_text(escaped(written(found if with_notes else (d.anonymous() for d in found))), output)


def _checked(paths: tuple[Path, ...], reviews: Path | None, since: Path | None = None) -> Report:
    return check(paths, Options(reviews=reviews, since=since, with_notes=True))


@review_command.command("status")
@_PATHS
@REVIEWS
@SINCE
@LANG
def status_command(paths: tuple[Path, ...], reviews: Path | None, since: Path | None, lang: str) -> None:
    """Check PATHS and tell what is undecided, decided, changed, disagreed on, and which decisions are stale."""
    report = _checked(paths, reviews, since)
    write_text("".join(f"{line}\n" for line in status(report, lang)), None)


@review_command.command("prune")
@_PATHS
@REVIEWS
@_ALL
@LANG
def prune_command(paths: tuple[Path, ...], reviews: Path | None, everything: bool, lang: str) -> None:
    """Remove stale decisions: those on conflicts that are gone although their articles are in PATHS."""
    files = (reviews,) if reviews else found_beside(paths)
    if len(files) != 1:
        raise ConfigError(f"{len(files)} files of decisions stand beside these paths. Name one with --reviews.")
    report = _checked(paths, files[0])
    stale = set(report.gone) | (set(report.held.elsewhere) if everything else set())

    def kept(before: tuple[Decision, ...]) -> tuple[Decision, ...]:
        return merged(d for d in before if d not in stale)

    before, after = rewrite(files[0], kept)
    t = words(lang)
    removed = t("decision.removed", n=len(before) - len(after))
    tell(f"{files[0]}: {removed}, {t('decision.still', n=len(after))}", err=True)
    write_text("".join(f"{line}\n" for line in listed(merged(stale), lang, with_notes=True)), None)
