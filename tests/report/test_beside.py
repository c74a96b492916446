"""A part made by a second process is the part made by this one, and a failure there is told here."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

from kzclaims.report.beside import beside


def test_what_a_second_process_makes_comes_back_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()
    # Another test of this process may have left a thread that ends in its own time.
    monkeypatch.setattr(threading, "active_count", lambda: 1)

    def made() -> Iterator[str]:
        yield from ("é\r\n", "😀" * 500_000, "" if os.getpid() == here else "elsewhere")

    told = "".join(beside(made)())
    assert told.startswith("é\r\n😀")
    assert told.endswith("elsewhere")


def test_what_fails_there_is_made_here_and_fails_as_any_other() -> None:
    here = os.getpid()

    def some() -> Iterator[str]:
        if os.getpid() != here:
            raise OSError
        yield "whole"

    def none() -> Iterator[str]:
        raise ValueError("no part")
        yield ""

    assert "".join(beside(some)()) == "whole"
    with pytest.raises(ValueError, match="no part"):
        list(beside(none)())


def test_beside_threads_there_is_no_second_process() -> None:
    here, stop = os.getpid(), threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert list(beside(lambda: [str(os.getpid())])()) == [str(here)]
    finally:
        stop.set()
        thread.join()
