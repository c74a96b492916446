"""``check`` and ``extract``: articles and claims in, reports and claims out."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from kzclaims.check import Options, check
from kzclaims.cli.options import (
    CACHE,
    ENGINE,
    JOBS,
    NAMES,
    REVIEWS,
    SINCE,
    WITH_NOTES,
    day,
    refuse_unread,
    summary,
    tell_limits,
    watch,
)
from kzclaims.errors import ConfigError
from kzclaims.report import FORMATS, write_extraction, write_reports
from kzclaims.reported import Report
from kzclaims.rules import all_rules
from kzclaims.rules.base import Severity
from kzclaims.settings import load_settings
from kzclaims.shapes import all_shapes


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--with",
    "beside",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Report only conflicts that touch PATHS, compared with everything in FOLDER.",
)
@click.option(
    "--archive",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Report conflicts of PATHS, a draft, with everything in an archive; nothing of it is kept.",
)
@click.option(
    "--articles",
    type=click.Path(path_type=Path),
    help="Folder with the article texts, for full paragraphs in the report.",
)
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(sorted(FORMATS)), help="Repeatable; text by default."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder or file to write to; else standard output."
)
@click.option(
    "--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of messages and report."
)
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    default="contradiction",
    show_default=True,
    help="Exit 1 at this severity or above.",
)
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules.")
@click.option(
    "--shapes",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own SHACL shapes, run beside ours.",
)
@NAMES
@click.option("--no-reference", is_flag=True, help="Without the reference facts of ontology/.")
@click.option(
    "--as-of",
    callback=day,
    metavar="DATE",
    help="Day for what is overdue; default: the latest day asserted in the input.",
)
@REVIEWS
@SINCE
@WITH_NOTES
@ENGINE
@CACHE
@JOBS
@click.option("--verbose", is_flag=True, help="What was read, article by article, on standard error.")
@click.option("--quiet", is_flag=True, help="No summary and no progress on standard error.")
def check_command(
    paths: tuple[Path, ...],
    beside: Path | None,
    archive: Path | None,
    articles: Path | None,
    formats: tuple[str, ...],
    output: Path | None,
    lang: str,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    shapes: tuple[Path, ...],
    names: Path | None,
    no_reference: bool,
    as_of: date | None,
    reviews: Path | None,
    since: Path | None,
    with_notes: bool,
    engine: str,
    cache: Path | None,
    jobs: int,
    verbose: bool,
    quiet: bool,
) -> None:
    """Check PATHS: claims (.ttl, .nt, .trig, .jsonld, .parquet), articles (.txt, .md, .html, .docx), or folders.

    - reads an article from standard input.
    """
    settings = load_settings(Path.cwd())
    known = {rule.id for rule in all_rules()} | {shape.id for shape in all_shapes()}
    for name in (*select, *ignore, *settings.ignore, *settings.severities):
        if name not in known:
            raise ConfigError(f"unknown rule {name!r}. `kzclaims rules` lists them.")
    options = Options(
        articles,
        shapes,
        not no_reference,
        as_of,
        frozenset(select),
        frozenset((*ignore, *settings.ignore)),
        settings.severities,
        beside,
        watch(lang, cache, verbose, quiet, jobs),
        names,
        reviews=reviews,
        since=since,
        with_notes=with_notes,
        engine=engine,
    )
    paths = paths if paths or archive else (Path("claims.ttl"),)
    report = _checked(paths, options, archive)
    if verbose:
        tell_limits(report, lang)
    write_reports(report, formats or ("text",), output, lang)
    refuse_unread(report, paths)
    if status := summary(report, fail_on, quiet, lang):
        sys.exit(status)


def _checked(paths: tuple[Path, ...], options: Options, archive: Path | None) -> Report:
    if archive is None:
        return check(paths, options)
    if not paths:
        raise ConfigError("name a draft; `kzclaims archive check` checks the archive itself.")
    if options.beside or options.shapes or not options.reference or options.engine != "local":
        raise ConfigError("--archive goes without --with, --shapes, --no-reference and --engine.")
    from kzclaims.archive.archive import check_draft

    return check_draft(archive, paths, options)


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["ttl", "json"]), default="ttl", show_default=True)
@NAMES
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write to; else standard output.")
@CACHE
@JOBS
@click.option("--verbose", is_flag=True, help="What was read, article by article, on standard error.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def extract_command(
    paths: tuple[Path, ...],
    form: str,
    names: Path | None,
    output: Path | None,
    cache: Path | None,
    jobs: int,
    verbose: bool,
    quiet: bool,
) -> None:
    """Read claims out of articles: Turtle that `check` reads back, or JSON."""
    report = check(paths, Options(reference=False, watch=watch("en", cache, verbose, quiet, jobs), names=names))
    if verbose:
        tell_limits(report, "en")
    refuse_unread(report, paths)
    write_extraction(report, form, output)
