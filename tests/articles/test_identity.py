"""Files of one name in several folders are several articles."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kzclaims.articles import Document, read_bytes, told_apart
from kzclaims.check import Options, check

TEXT = (
    "---\ntitle: Corlay\npublisher: {}\ndate: 2025-03-04\nlanguage: fr\n{}---\n\nLa ville de Corlay compte {} écoles.\n"
)


def document(path: str, url: str = "") -> Document:
    return read_bytes(path, TEXT.format("G", f"url: {url}\n" if url else "", 12).encode())


def ids(*paths: str) -> list[str]:
    return [d.article.id for d in told_apart([document(path) for path in paths])]


def test_a_name_of_its_own_stays() -> None:
    assert ids("monday/a.txt", "monday/b.txt") == ["a.txt", "b.txt"]


def test_folders_tell_one_name_apart() -> None:
    assert ids("x/monday/a.txt", "x/tuesday/a.txt", "x/b.txt") == ["monday/a.txt", "tuesday/a.txt", "b.txt"]


def test_as_many_folders_as_it_takes() -> None:
    assert ids("x/1/a.txt", "y/1/a.txt", "y/2/a.txt") == ["x/1/a.txt", "y/1/a.txt", "2/a.txt"]


def test_an_address_is_a_name() -> None:
    one, other = told_apart([document("x/a.txt", "https://example.org/1"), document("y/a.txt")])
    assert (one.article.id, other.article.id) == ("https://example.org/1", "a.txt")


@given(st.sets(st.tuples(*[st.sampled_from("ab")] * 4), max_size=16))
def test_different_paths_have_different_ids(paths: set[tuple[str, ...]]) -> None:
    listed = ["/".join(parts) + ".txt" for parts in sorted(paths)]
    found = ids(*listed)
    assert len(set(found)) == len(listed)
    assert all(path.endswith(name) for path, name in zip(listed, found, strict=True))


def test_unrelated_folders_with_the_same_names_change_nothing(tmp_path: Path) -> None:
    for folder, town, numbers in (("one", "Corlay", (12, 14)), ("two", "Vallorgue", (31, 33))):
        (tmp_path / folder).mkdir()
        for n, number in enumerate(numbers, 1):
            text = TEXT.format(f"Gazette {n}", "", number).replace("Corlay", town)
            (tmp_path / folder / f"0{n}.txt").write_text(text, encoding="utf-8")
    alone = [c.id for folder in ("one", "two") for c in check([tmp_path / folder], Options()).conflicts]
    together = check([tmp_path], Options())
    assert sorted(alone) == sorted(c.id for c in together.conflicts)
    assert len(alone) == 2
    assert {a.id for a in together.articles} == {"one/01.txt", "one/02.txt", "two/01.txt", "two/02.txt"}
