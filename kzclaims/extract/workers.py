"""Articles read by several processes: each sends back what it read of one packed, and the order stays that of one.

What is packed is what a single process keeps of many articles (``held``), so the claims are the same to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from kzclaims.articles import Document
from kzclaims.errors import ConfigError
from kzclaims.extract.held import Held
from kzclaims.wording import Message

# What is made of one article, or why nothing is.
Outcome = Held | Message
# Articles sent at a time: one by one the sending would cost more than the reading of a short one.
_AT_ONCE = 8


def worked(documents: Sequence[Document], work: Callable[[Document], Outcome], jobs: int) -> Iterator[Outcome]:
    """What is made of each article, in their order.

    Args:
        documents: the articles.
        work: makes it; a function of a module, or one with some of its arguments given, so that it can be sent.
        jobs: how many processes.

    Raises:
        ConfigError: one of the processes died.
    """
    with ProcessPoolExecutor(min(jobs, len(documents))) as pool:
        try:
            yield from pool.map(work, documents, chunksize=_AT_ONCE)
        except BrokenProcessPool:
            raise ConfigError("a process that reads articles died. Run with fewer --jobs, or without.") from None
