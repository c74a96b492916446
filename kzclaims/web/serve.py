"""The desk, served: on the loopback interface without ado, beyond it only with a login."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from pathlib import Path

from kzclaims.errors import ConfigError
from kzclaims.web.store import Store

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a host."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def names_of(host: str, port: int, more: Sequence[str]) -> set[str]:
    """The names by which the desk may be called, each with its port."""
    shown = f"[{host}]" if ":" in host and not host.startswith("[") else host
    names = {*_LOOPBACK, *more} if is_loopback(host) else {*more, shown}
    return {name if name.rpartition(":")[2].isdigit() else f"{name}:{port}" for name in names}


def serve(
    data: Path,
    host: str,
    port: int,
    allowed: Sequence[str] = (),
    certificate: Path | None = None,
    key: Path | None = None,
) -> None:
    """Serve the desk until it is stopped.

    Args:
        data: the SQLite file.
        host: the address to listen on.
        port: the port.
        allowed: further names by which the desk is called.
        certificate: for TLS; needed beyond this machine.
        key: that of the certificate.

    Raises:
        ConfigError: beyond this machine without a login or without TLS, or the libraries of ``[web]`` are missing.
        OutputError: the file cannot be written.
    """
    store = Store(data)
    if not is_loopback(host):
        if not store.users():
            raise ConfigError(f"{host} is not this machine alone: set a login first with --set-password NAME.")
        if certificate is None or key is None:
            raise ConfigError(f"{host} is not this machine alone: give --certificate and --key, or use a tunnel.")
    try:
        import uvicorn

        from kzclaims.web.app import Site
    except ImportError as error:
        raise ConfigError(f"{error.name} is missing. Install kzclaims[web].") from None
    site = Site(store, names_of(host, port, allowed), secure=certificate is not None)
    uvicorn.run(
        site.app,
        host=host.strip("[]"),
        port=port,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        http="h11",
        loop="asyncio",
        ws="none",
        limit_concurrency=200,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=3,
    )
