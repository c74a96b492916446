"""Attributes worked out when first asked for: once, and again when what was kept is let go of."""

from __future__ import annotations

from kzclaims.once import once


class _Told:
    times = 0

    @once
    def length(self) -> int:
        """How long it is."""
        self.times += 1
        return 7


def test_an_attribute_is_worked_out_once() -> None:
    told = _Told()
    assert (told.length, told.length, told.times) == (7, 7, 1)
    assert vars(told)["length"] == 7


def test_what_is_let_go_of_is_worked_out_again() -> None:
    told = _Told()
    assert told.length == 7
    del told.__dict__["length"]
    assert told.length == 7
    assert told.times == 2


def test_two_of_one_kind_keep_their_own() -> None:
    first, second = _Told(), _Told()
    assert first.length == second.length
    assert first.times == second.times == 1


def test_its_class_tells_what_it_is() -> None:
    assert _Told.length.__doc__ == "How long it is."
