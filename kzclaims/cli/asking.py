"""``names``, ``rules`` and ``explain``: what the program knows, asked directly."""

from __future__ import annotations

from pathlib import Path

import click

from kzclaims.check import Options, check, explained
from kzclaims.cli.telling import tell
from kzclaims.errors import ConfigError
from kzclaims.report.json_ import speakers
from kzclaims.report.rules_table import rules_table
from kzclaims.rules import all_rules
from kzclaims.rules.base import documentation
from kzclaims.shapes import all_shapes


@click.command("names")
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


@click.command("rules")
@click.option("--markdown", is_flag=True, help="As the table of the README.")
def rules_command(markdown: bool) -> None:
    """List every rule and shape: id, family, severity, one line."""
    click.echo(rules_table(markdown), nl=False)


@click.command("explain")
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
            tell(speakers(report)[lang].say(line))
        return
    found = next((r for r in all_rules() if r.id == rule), None)
    shape = next((s for s in all_shapes() if s.id == rule), None)
    if found:
        click.echo(f"{found.id} ({found.family}, {found.severity})\n\n{documentation(found)}")
    elif shape:
        click.echo(f"{shape.id} ({shape.family}, {shape.severity})\n\n{shape.title.en}\n{shape.iri}")
    else:
        raise ConfigError(f"unknown rule {rule!r}. `kzclaims rules` lists them." if rule else "name a rule, or --pair.")
