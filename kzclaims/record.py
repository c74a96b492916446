"""Frozen dataclasses made by the hundred: what ``frozen=True`` forbids is left to the type checker alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen, eq=True, **options):
        """The same as ``dataclass(frozen=True)``, which sets each value by a call and takes seven times as long."""
        return dataclass(eq=eq, unsafe_hash=eq, **options)


__all__ = ["record"]
