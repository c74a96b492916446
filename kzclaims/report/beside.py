"""A long part of a text, made by a second process while this one makes the rest."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator

_AT_ONCE = 1 << 20


def beside(work: Callable[[], Iterable[str]]) -> Callable[[], Iterator[str]]:
    """Begin some work in a child process; what is returned waits for it, and gives what it made.

    Where there can be no child, or it fails, the work is done here: a failure is then told as any other. The child
    ends without touching anything of its parent's.
    """
    # A child of a process with threads may wait for ever for what another thread held.
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return lambda: iter(work())
    # A file without a name: nothing is left of it, however this ends.
    handle, name = tempfile.mkstemp(prefix="kzclaims-")
    os.unlink(name)
    try:
        child = os.fork()
    except OSError:
        os.close(handle)
        return lambda: iter(work())
    if child == 0:
        status = 1
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(piece.encode() for piece in work())
            status = 0
        finally:
            os._exit(status)

    def wait() -> Iterator[str]:
        failed = os.waitpid(child, 0)[1]
        os.lseek(handle, 0, os.SEEK_SET)
        with os.fdopen(handle, encoding="utf-8", newline="") as told:
            if failed:
                yield from work()
                return
            while piece := told.read(_AT_ONCE):
                yield piece

    return wait
