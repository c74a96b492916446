"""``scan`` and ``convert``: archives of claims looked at by an engine, and claims from one form to another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kzclaims.archives import convert, scan_paths
from kzclaims.cli.options import CACHE, ENGINE, LANG, counted, tell_limits
from kzclaims.cli.telling import tell as shown
from kzclaims.collector import at_rest
from kzclaims.errors import ConfigError
from kzclaims.hanging import whole_rules
from kzclaims.report import FORMATS, write_reports
from kzclaims.rules import all_rules, key_rules
from kzclaims.rules.base import Severity
from kzclaims.scan import ScanOptions


@click.command("scan")
@click.argument("paths", nargs=-1, required=True)
@ENGINE
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(sorted(FORMATS)), help="Repeatable; text by default."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder or file to write to; else standard output."
)
@LANG
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules.")
@click.option("--keys-only", is_flag=True, help="The key rules alone, without the graph rules.")
@click.option("--no-reference", is_flag=True, help="Without the reference facts of ontology/.")
@click.option("--integrity", is_flag=True, help="Also run our SHACL shapes over each claim: is it whole?")
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), "never"]),
    default="contradiction",
    show_default=True,
    help="Exit 1 at this severity or above.",
)
@CACHE
@click.option("--quiet", is_flag=True, help="No summary on standard error.")
def scan_command(
    paths: tuple[str, ...],
    engine: str,
    formats: tuple[str, ...],
    output: Path | None,
    lang: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    keys_only: bool,
    no_reference: bool,
    integrity: bool,
    fail_on: str,
    cache: Path | None,
    quiet: bool,
) -> None:
    """Run the key rules and the graph rules over PATHS of claims, however many; what conflicts is read into memory.

    Rules that look at all claims at once, and shapes, are left to `kzclaims check`, which the report says. PATHS are
    files (.ttl, .nt, .trig, .jsonld, .parquet) or folders; for Spark also any path that it reads.
    """
    _refuse_unknown((*select, *ignore), keys_only)
    options = ScanOptions(not no_reference, frozenset(select), frozenset(ignore), not keys_only)

    def tell(text: str) -> None:
        if not quiet:
            shown(text, err=True)

    with at_rest():
        report = scan_paths(paths, engine, options, cache, tell, integrity)
        write_reports(report, formats or ("text",), output, lang)
    if not quiet:
        tell_limits(report, lang)
        shown(counted(report, lang), err=True)
    if fail_on != "never" and any(c.severity.rank <= Severity(fail_on).rank for c in report.conflicts):
        sys.exit(1)


def _refuse_unknown(names: Sequence[str], keys_only: bool) -> None:
    """Refuse what is no rule of a scan: one that looks at all claims at once is run by a check alone."""
    if not names:
        return
    known = {rule.id for rule in (key_rules() if keys_only else all_rules())}
    whole = set() if keys_only else {rule.id for rule in whole_rules()}
    for name in names:
        if name in whole:
            raise ConfigError(f"{name!r} looks at all claims at once: `kzclaims check` runs it.")
        if name not in known:
            raise ConfigError(f"unknown rule {name!r}. `kzclaims rules` lists all rules.")


@click.command("convert")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="File to write; its suffix says the form."
)
def convert_command(paths: tuple[Path, ...], output: Path) -> None:
    """Write the claims of PATHS as one file: Turtle, N-Triples, TriG, JSON-LD or Parquet, by the suffix of OUTPUT."""
    convert(paths, output)
