"""The command line: options in, results out, no logic. Results go to standard output, progress to standard error."""

from __future__ import annotations

import importlib
import sys

import click

from kzclaims import __version__
from kzclaims.errors import KzclaimsError

_COMMANDS = {
    "check": "checking",
    "extract": "checking",
    "verify": "verifying",
    "followup": "promises",
    "where": "promises",
    "names": "asking",
    "explain": "asking",
    "rules": "asking",
    "review": "reviewing",
    "serve": "serving",
    "scan": "archives",
    "convert": "archives",
    "archive": "keeping",
}


class _Late(click.Group):
    """Loads the module of a command when it is asked for: a short run pays for no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"{__name__}.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.group(cls=_Late, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def cli() -> None:
    """Find what does not fit within and between news articles, and show why; never say who is right."""


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
        # Late, since a run without an error pays for no report.
        from kzclaims.cli.telling import tell

        tell(f"kzclaims: {error}", err=True)
        sys.exit(2)
