"""The command line: options in, results out, no logic. Results go to standard output, progress to standard error."""

from __future__ import annotations

import sys

import click

from kzclaims import __version__
from kzclaims.cli.archives import convert_command, scan_command
from kzclaims.cli.asking import explain_command, names_command, rules_command
from kzclaims.cli.checking import check_command, extract_command
from kzclaims.cli.keeping import archive_command
from kzclaims.cli.promises import followup_command, where_command
from kzclaims.cli.reviewing import review_command
from kzclaims.cli.serving import serve_command
from kzclaims.cli.verifying import verify_command
from kzclaims.errors import KzclaimsError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def cli() -> None:
    """Find what does not fit within and between news articles, and show why; never say who is right."""


for _command in (
    check_command,
    extract_command,
    verify_command,
    followup_command,
    where_command,
    names_command,
    explain_command,
    rules_command,
    review_command,
    serve_command,
    scan_command,
    convert_command,
    archive_command,
):
    cli.add_command(_command)


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
