"""What is told on a terminal: names of files and words of others there show what would steer it, and do not."""

from __future__ import annotations

import click

from kzclaims.report.shown import visible


def tell(text: str, *, err: bool = False) -> None:
    """One line on standard output, or on standard error."""
    click.echo(visible(text), err=err)
