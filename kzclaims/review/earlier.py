"""An earlier report (``report.json``), as far as a later run is compared with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from kzclaims.errors import InputError

SCHEMA = "kzclaims/1"


@dataclass(frozen=True, slots=True)
class Earlier:
    """One conflict of an earlier run: its ids, and its sentence in French and English."""

    id: str
    key: str
    fr: str
    en: str


def read_earlier(path: Path) -> tuple[Earlier, ...]:
    """The conflicts of an earlier ``report.json``.

    Raises:
        InputError: unreadable, or no such report.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError
        return tuple(
            Earlier(str(c["id"]), str(c["key"]), str(c["message"]["fr"]), str(c["message"]["en"]))
            for c in data["conflicts"]
        )
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputError(path, "is no report of kzclaims.", "Name the report.json of an earlier run.") from None
