"""The command line: options in, results out, no logic. Results go to standard output, progress to standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from kzclaims import __version__
from kzclaims.check import Options, Report, check, explained
from kzclaims.errors import ConfigError, KzclaimsError
from kzclaims.inputs import Watch
from kzclaims.report import FORMATS, write_extraction, write_reports
from kzclaims.report.json_ import speakers
from kzclaims.report.rules_table import rules_table
from kzclaims.rules import all_rules
from kzclaims.rules.base import Severity, documentation
from kzclaims.settings import load_settings
from kzclaims.shapes import all_shapes
from kzclaims.wording import Message, Speaker


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def cli() -> None:
    """Find what does not fit within and between news articles, and show why; never say who is right."""


_CACHE = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep what was read of each article in DIR, for the next run; it never changes a result.",
)
# So few articles are read before a bar would be seen.
_FEW = 20
Item = TypeVar("Item")


def _watch(language: str, cache: Path | None, verbose: bool, quiet: bool) -> Watch:
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
            click.echo(voice.say(message), err=True)

    return Watch(bar, tell, cache)


def _tell_limits(report: Report, language: str) -> None:
    voice = speakers(report)[language]
    for limit in report.limits:
        click.echo(voice.say(limit), err=True)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day such as 2025-09-14") from None


@cli.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--with",
    "beside",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Report only conflicts that touch PATHS, compared with everything in FOLDER.",
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
@click.option(
    "--names",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your list of names; else names.toml beside the articles or in the current folder.",
)
@click.option("--no-reference", is_flag=True, help="Without the reference facts of ontology/.")
@click.option(
    "--as-of",
    callback=_day,
    metavar="DATE",
    help="Day for what is overdue; default: the latest day asserted in the input.",
)
@_CACHE
@click.option("--verbose", is_flag=True, help="What was read, article by article, on standard error.")
@click.option("--quiet", is_flag=True, help="No summary and no progress on standard error.")
def check_command(
    paths: tuple[Path, ...],
    beside: Path | None,
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
    cache: Path | None,
    verbose: bool,
    quiet: bool,
) -> None:
    """Check PATHS: claims (.ttl, .nt), articles (.txt, .md, .html, .docx), folders of either; - reads an article."""
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
        _watch(lang, cache, verbose, quiet),
        names,
    )
    report = check(paths or (Path("claims.ttl"),), options)
    if verbose:
        _tell_limits(report, lang)
    write_reports(report, formats or ("text",), output, lang)
    if not quiet:
        counts = {s: sum(c.severity == s for c in report.conflicts) for s in Severity}
        click.echo(", ".join(f"{n} {severity}" for severity, n in counts.items()), err=True)
    if fail_on != "never" and any(c.severity.rank <= Severity(fail_on).rank for c in report.conflicts):
        sys.exit(1)


@cli.command("extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["ttl", "json"]), default="ttl", show_default=True)
@click.option(
    "--names",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your list of names; else names.toml beside the articles or in the current folder.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write to; else standard output.")
@_CACHE
@click.option("--verbose", is_flag=True, help="What was read, article by article, on standard error.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def extract_command(
    paths: tuple[Path, ...],
    form: str,
    names: Path | None,
    output: Path | None,
    cache: Path | None,
    verbose: bool,
    quiet: bool,
) -> None:
    """Read claims out of articles: Turtle that `check` reads back, or JSON."""
    report = check(paths, Options(reference=False, watch=_watch("en", cache, verbose, quiet), names=names))
    if verbose:
        _tell_limits(report, "en")
    write_extraction(report, form, output)


@cli.command("names")
@click.argument("pairs", type=click.Path(path_type=Path))
@click.option(
    "--names",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your list of names; else names.toml beside the pairs or in the current folder.",
)
def names_command(pairs: Path, names: Path | None) -> None:
    """Compare pairs of names: a CSV with columns left, right, kind in; the same with score and tier out."""
    # Their word tables are for this command alone.
    from kzclaims.entities.aliases import packaged
    from kzclaims.entities.house import house_list
    from kzclaims.entities.pairs import read, scored

    listed = house_list(names, (pairs,), Path.cwd())
    click.echo(scored(read(pairs), pairs, listed.joined(packaged()) if listed else None), nl=False)


@cli.command("rules")
@click.option("--markdown", is_flag=True, help="As the table of the README.")
def rules_command(markdown: bool) -> None:
    """List every rule and shape: id, family, severity, one line."""
    click.echo(rules_table(markdown), nl=False)


@cli.command("explain")
@click.argument("rule", required=False)
@click.option("--pair", nargs=2, metavar="CLAIM CLAIM", help="Why two claims were or were not compared.")
@click.option(
    "--in", "paths", multiple=True, type=click.Path(path_type=Path), help="Where the claims stand; claims.ttl."
)
@click.option(
    "--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Language of the reasons."
)
def explain_command(rule: str | None, pair: tuple[str, str] | None, paths: tuple[Path, ...], lang: str) -> None:
    """Print the documentation of RULE, or why two claims were or were not compared."""
    if pair:
        report = check(paths or (Path("claims.ttl"),), Options())
        for line in explained(report, *pair):
            click.echo(speakers(report)[lang].say(line))
        return
    found = next((r for r in all_rules() if r.id == rule), None)
    shape = next((s for s in all_shapes() if s.id == rule), None)
    if found:
        click.echo(f"{found.id} ({found.family}, {found.severity})\n\n{documentation(found)}")
    elif shape:
        click.echo(f"{shape.id} ({shape.family}, {shape.severity})\n\n{shape.title.en}\n{shape.iri}")
    else:
        raise ConfigError(f"unknown rule {rule!r}. `kzclaims rules` lists them." if rule else "name a rule, or --pair.")


def main() -> None:
    """Run the command line; an error of ours is one line on standard error and exit status 2."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except KzclaimsError as error:
        click.echo(f"kzclaims: {error}", err=True)
        sys.exit(2)
