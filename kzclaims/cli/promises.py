"""``followup`` and ``where``: what falls due, and where a claim stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kzclaims.check import Options, check
from kzclaims.cli.options import LANG, day, refuse_unread
from kzclaims.cli.telling import tell
from kzclaims.repeats import repeats
from kzclaims.report import write_text
from kzclaims.report.followups import FORMATS
from kzclaims.report.text import found_in


@click.command("followup")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    callback=day,
    metavar="DATE",
    help="Day for what is overdue; default: the latest day asserted in the input.",
)
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write to; else standard output.")
@LANG
def followup_command(paths: tuple[Path, ...], as_of: date | None, form: str, output: Path | None, lang: str) -> None:
    """List dated promises of PATHS by the day they fall due: who promised, what was said since, what is silent."""
    paths = paths or (Path("claims.ttl"),)
    report = check(paths, Options(as_of=as_of))
    write_text(FORMATS[form](report, lang), output)
    refuse_unread(report, paths)


@click.command("where")
@click.argument("claim")
@click.option(
    "--in", "paths", multiple=True, type=click.Path(path_type=Path), help="Where to look; claims.ttl by default."
)
@LANG
def where_command(claim: str, paths: tuple[Path, ...], lang: str) -> None:
    """List every article that repeats CLAIM (an id of report.json), for when it has to be corrected."""
    report = check(paths or (Path("claims.ttl"),), Options())
    for line in found_in(report, repeats(report.world, claim), lang):
        tell(line)
