"""The garbage collector at rest, and caches emptied."""

import gc
import sys
from functools import lru_cache
from types import ModuleType
from typing import Any

import pytest

from kzclaims.collector import at_rest, let_go


def test_it_rests_only_within() -> None:
    assert gc.isenabled()
    with at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_old() -> None:
    with at_rest():
        made = [[number] for number in range(10_000)]
    assert id(made[0]) not in map(id, gc.get_objects(generation=0))
    assert id(made[0]) in map(id, gc.get_objects(generation=2))


def test_what_was_set_aside_stays_so() -> None:
    gc.freeze()
    try:
        with at_rest():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def _module(name: str, **parts: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(parts)
    return module


def test_the_caches_of_a_package_are_emptied_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def cached(module: str) -> Any:
        def doubled(number: int) -> int:
            return 2 * number

        doubled.__module__ = module
        kept = lru_cache(maxsize=8)(doubled)
        kept(1)
        return kept

    own, of_a_class, taken, other = map(cached, ("words.read", "words.read", "words_of_others", "other"))
    reader = type("Reader", (), {"doubled": of_a_class})
    borrowed = lru_cache(maxsize=8)(int)
    borrowed("1")
    monkeypatch.setitem(
        sys.modules, "words.read", _module("words.read", own=own, Reader=reader, taken=other, int=borrowed)
    )
    monkeypatch.setitem(sys.modules, "elsewhere", _module("elsewhere", kept=taken))
    let_go("words.")
    sizes = [kept.cache_info().currsize for kept in (own, of_a_class, taken, other, borrowed)]
    assert sizes == [0, 0, 1, 1, 1]
    assert own(1) == 2
