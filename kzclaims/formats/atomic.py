"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from kzclaims.errors import OutputError


def write_whole(path: Path, fill: Callable[[Path], None]) -> None:
    """Have a file written beside its place, then put it there.

    Args:
        path: its place.
        fill: writes it.

    Raises:
        OutputError: it cannot be written; what stood there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        os.close(handle)
        try:
            fill(Path(name))
            # A temporary file is for its maker alone; this one is to be as any other that the user makes.
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(name, 0o666 & ~mask)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: cannot be written: {reason}. Free some space or name another place.") from None
