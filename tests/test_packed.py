"""Plain values packed and unpacked."""

import pytest

from kzclaims.inputs import Text
from kzclaims.packed import packed, unpacked


@pytest.mark.parametrize("plain", ["", "Қазақстан — 5 %", "half a pair: \ud83d", [1, None, True, ["a", {"b": []}]]])
def test_what_is_packed_comes_back(plain: object) -> None:
    assert unpacked(packed(plain)) == plain


def test_a_text_is_held_small() -> None:
    told = "Le tramway compte 12 rames, « a dit » la maire. " * 200
    text = Text.of("a.txt", told)
    assert text.text == told
    assert len(text.packed) < len(told) / 10
    assert text == Text.of("a.txt", told)
    assert text != Text.of("a.txt", told[1:])
