"""The garbage collector at rest while millions of small objects are made that all stay, and caches emptied for them.

It would look through them for cycles again and again, in which there are none: a tenth of the time, or more.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Within this nothing is looked through for cycles; what has none is let go of all the same.

    What was made meanwhile then counts as old: it would be looked through at once as so many new things.
    """
    watched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if watched:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def let_go(*packages: str) -> None:
    """Empty the caches of the functions and methods of some packages: what they keep is made anew when it is asked for.

    Args:
        packages: their names, such as "kzclaims.entities".
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(packages):
            found = list(vars(module).values())
            found += [part for one in found if isinstance(one, type) for part in vars(one).values()]
            for one in found:
                # Not what a module takes from elsewhere.
                if hasattr(one, "cache_clear") and str(one.__module__).startswith(packages):
                    one.cache_clear()
