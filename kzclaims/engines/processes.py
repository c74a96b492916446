"""Work on batches in processes of this machine; what comes back stands in the order of the batches."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from kzclaims.errors import ConfigError

if TYPE_CHECKING:
    from concurrent.futures import Future

Given = TypeVar("Given")
Made = TypeVar("Made")
# How many processes look at batches, and so many claims one process looks at sooner than another one starts.
JOBS, ALONE = 2, 20_000
# Batches that wait for each process: more would be memory for nothing.
_WAITING = 3


def spread(work: Callable[[Given], Made], batches: Iterable[Given], jobs: int) -> Iterator[Made]:
    """What some work makes of each batch.

    Args:
        work: a function of a module, or one with some of its arguments given, so that it can be sent.
        batches: taken one after the other, as there is room for them.
        jobs: how many processes; one is this one.

    Raises:
        ConfigError: one of the processes died.
    """
    if jobs < 2:
        yield from map(work, batches)
        return
    # Key rules alone need no processes, and do not wait for these to load.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Not by a fork: engines have threads of their own.
    context = multiprocessing.get_context("spawn")
    pending: deque[Future[Made]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        try:
            for batch in batches:
                if len(pending) >= jobs * _WAITING:
                    yield pending.popleft().result()
                pending.append(pool.submit(work, batch))
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool:
            raise ConfigError("a process that looks at claims died. Is there enough memory?") from None
