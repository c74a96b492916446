"""Work in a process of its own, to be killed while it writes."""

from __future__ import annotations

import os
from collections.abc import Callable


def child(work: Callable[[], object]) -> int:
    """Run something in a process of its own; its id."""
    process = os.fork()
    if process == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            os._exit(1)
    return process


def ended(process: int) -> int:
    """How a process ended, once it has."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
