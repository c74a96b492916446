"""``serve``: the local web application."""

from __future__ import annotations

from pathlib import Path

import click

from kzclaims.cli.telling import tell
from kzclaims.errors import ConfigError


@click.command("serve")
@click.option(
    "--data",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("kzclaims-desk.sqlite"),
    show_default=True,
    metavar="FILE",
    help="Where articles, corrections and decisions are kept.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8017, show_default=True)
@click.option("--allow-host", multiple=True, metavar="NAME", help="A further name by which the desk is called.")
@click.option("--certificate", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="For TLS.")
@click.option("--key", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="That of the certificate.")
@click.option("--set-password", metavar="NAME", help="Give a person a password (asked for), and stop.")
def serve_command(
    data: Path,
    host: str,
    port: int,
    allow_host: tuple[str, ...],
    certificate: Path | None,
    key: Path | None,
    set_password: str | None,
) -> None:
    """Serve a desk for several people: articles, claims, check, decisions. On this machine alone, unless told."""
    from kzclaims.web.serve import serve

    if set_password:
        _set_password(data, set_password)
        return
    scheme = "https" if certificate else "http"
    tell(f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/  (Ctrl+C to stop; kept in {data})", err=True)
    serve(data, host, port, allow_host, certificate, key)


def _set_password(data: Path, name: str) -> None:
    from kzclaims.web.people import clean_name, hashed, long_enough
    from kzclaims.web.store import Store

    cleaned = clean_name(name)
    if not cleaned:
        raise ConfigError(f"{name!r} is no name.")
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    if not long_enough(password):
        raise ConfigError("this password is too short: use 10 characters or more.")
    Store(data).set_user(cleaned, hashed(password))
    tell(f"{cleaned} can enter now.", err=True)
