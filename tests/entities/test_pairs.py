"""Pairs in, pairs with score and tier out."""

from pathlib import Path

import pytest

from kzclaims.entities.pairs import read, scored
from kzclaims.errors import InputError


def test_score_and_tier_are_added_and_the_rest_is_kept() -> None:
    text = 'left,right,kind,note\n"Sorel, Adama",Adama Sorel,person,x\n\nDala Telecom,Дала Телеком,org,\n'
    lines = scored(text).splitlines()
    assert lines[0] == "left,right,kind,note,score,tier"
    assert [line.rsplit(",", 1)[1] for line in lines[1:]] == ["same", "same"]
    assert lines[1].startswith('"Sorel, Adama",Adama Sorel,person,x,')
    assert scored("\n".join(lines)).splitlines() == lines


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "no column 'left'"),
        ("left,right\na,b\n", 1, "no column 'kind'"),
        ("left,right,kind,kind\n", 1, "twice"),
        ("left,right,kind\na,b,person\na,b\n", 3, "2 cells"),
        ("left,right,kind\na,b,thing\n", 2, "'thing'"),
        ("left,right,kind\n,b,org\n", 2, "empty"),
        ('left,right,kind\n"a"x,b,org\n', 2, "no CSV"),
    ],
)
def test_a_bad_file_is_named_with_its_line(text: str, line: int, told: str) -> None:
    with pytest.raises(InputError) as caught:
        scored(text, "pairs.csv")
    assert caught.value.line == line
    assert told in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read(tmp_path / "absent.csv")
    (tmp_path / "latin.csv").write_bytes("é".encode("latin-1"))
    with pytest.raises(InputError):
        read(tmp_path / "latin.csv")
    (tmp_path / "bom.csv").write_bytes(b"\xef\xbb\xbfleft")
    assert read(tmp_path / "bom.csv") == "left"
