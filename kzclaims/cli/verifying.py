"""``verify``: each claim against reference sources."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kzclaims.check import Options, check
from kzclaims.cli.options import LANG, refuse_unread
from kzclaims.report import write_text
from kzclaims.report.verdicts import FILES, FORMATS, counts
from kzclaims.verdicts import Outcome


class _SeveralAgainst(click.Command):
    """A command whose ``--against`` takes every word up to the next option: ``--against a.ttl b.csv``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words after one ``--against``, each with an ``--against`` of its own."""
        told: list[str] = []
        inside = False
        for word in args:
            if word.startswith("-") and word != "-":
                inside = word == "--against"
                told += [] if inside else [word]
            else:
                told += ["--against", word] if inside else [word]
        return super().parse_args(ctx, told)


@click.command("verify", cls=_SeveralAgainst)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--against",
    multiple=True,
    required=True,
    metavar="REFERENCE…",
    help="Claims, documents, tables (.csv, .toml), Wikidata dumps (.json, .jsonl), transcripts (.srt, .vtt), endpoint.",
)
@click.option("--allow-net", multiple=True, metavar="HOST", help="A host that may be asked; none by default.")
@click.option("--no-reference", is_flag=True, help="Without the reference facts of ontology/.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File or folder to write to; else standard output."
)
@click.option(
    "--fail-on", type=click.Choice(["differs", "never"]), default="differs", show_default=True, help="Exit 1 then."
)
@LANG
def verify_command(
    paths: tuple[Path, ...],
    against: tuple[str, ...],
    allow_net: tuple[str, ...],
    no_reference: bool,
    form: str,
    output: Path | None,
    fail_on: str,
    lang: str,
) -> None:
    """Hold each claim of PATHS against references: it agrees, it differs, or there is not enough to tell."""
    options = Options(reference=not no_reference, against=against, allowed=frozenset(allow_net))
    paths = paths or (Path("claims.ttl"),)
    report = check(paths, options)
    write_text(FORMATS[form](report, lang), output, FILES[form])
    refuse_unread(report, paths)
    if fail_on == "differs" and counts(report)[Outcome.DIFFERS]:
        sys.exit(1)
