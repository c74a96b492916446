"""Files and folders: bad input has a named reason, one bad article costs one article, the newest version counts."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.articles import read_article, read_articles, read_bytes, read_folder, supersede
from kzclaims.articles.decoding import MOST_BYTES
from kzclaims.errors import InputError

FRENCH = "La digue sera achevée avant l’été, a déclaré le préfet. Elle protégera 340 maisons."
RUSSIAN = "Плотину закончат до зимы, сообщил глава города. Она защитит 340 домов."

BAD = {
    "empty": (b"", "a.txt: is empty"),
    "blank": (b" \n\t\n", "a.txt: is empty"),
    "zero bytes": (b"ab\ncd\0ef", "a.txt:2: is binary"),
    "a picture": (b"\x89PNG\r\n\x1a\n123", "a.txt: is a picture, not text"),
    "a PDF": (b"%PDF-1.7 x", "a.txt: is a PDF file"),
    "an archive": (b"PK\x03\x04abc", r"a.txt: is a ZIP archive \(perhaps a .docx under another name\)"),
    "UTF-16": ("Été".encode("utf-16"), "a.txt: is UTF-16, not UTF-8. Save it as UTF-8"),
    "latin": (
        f"Une ligne.\n{FRENCH}".replace("’", "'").encode("latin-1"),
        "a.txt:2: is not UTF-8 .*Windows-1252 or Latin-1",
    ),
    "cyrillic": (RUSSIAN.encode("cp1251"), "a.txt:1: is not UTF-8 .*Windows-1251"),
    "cut in a letter": (FRENCH.encode()[: FRENCH.encode().index("é".encode()) + 1], "a.txt:1: is not UTF-8"),
    "enormous": (b"a " * (MOST_BYTES // 2 + 1), "a.txt: is larger than 5 MB"),
    "no letters": (b"... --- ...", "a.txt: holds no article"),
    "front matter alone": (b"---\ntitle: T\n---\n", "a.txt: holds no article"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_bytes_have_a_named_reason(case: str) -> None:
    data, reason = BAD[case]
    with pytest.raises(InputError, match=reason):
        read_bytes("a.txt", data)


@given(st.binary(max_size=200), st.sampled_from([".txt", ".md", ".html", ".docx", ""]))
def test_no_bytes_raise_anything_else(data: bytes, suffix: str) -> None:
    try:
        document = read_bytes("a" + suffix, data)
    except InputError:
        return
    assert document.blocks


@given(st.text(max_size=200), st.sampled_from([".txt", ".html"]))
def test_blocks_and_sentences_are_in_order_and_within_the_text(text: str, suffix: str) -> None:
    try:
        document = read_bytes("a" + suffix, text.encode("utf-8", "replace"))
    except InputError:
        return
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(document.text)
        at = block.end
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
    assert document.article.sentences == len(document.sentences)


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: cannot be read"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(InputError, match="cannot be read"):
        read_article(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        read_folder(tmp_path / "none")


def test_bidirectional_controls_are_kept_in_the_text_and_ignored_in_matching() -> None:
    text = "Le maire \u202eeriam\u202c a promis 340 mai\u2066sons\u2069."
    document = read_bytes("a.txt", text.encode())
    assert document.text == text
    assert document.folded(0, len(text)).text == "le maire eriam a promis 340 maisons."


def test_offsets_count_the_whole_decoded_file() -> None:
    data = b"\xef\xbb\xbf---\r\ntitle: T\r\n---\r\n\r\n" + FRENCH.encode()
    document = read_bytes("a.txt", data)
    assert document.text == data.decode("utf-8-sig")
    assert document.article.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text[slice(*document.sentences[-1][:2])] == "Elle protégera 340 maisons."
    assert document.sentence_at(document.text.index("340")) == 3
    assert document.sentence_at(0) is None


def test_twice_encoded_text_is_warned_of() -> None:
    document = read_bytes("a.txt", FRENCH.encode().decode("cp1252").encode())
    assert "decoded wrongly" in document.limits[0]


def folder(tmp_path: Path) -> Path:
    for name, content in {
        "b.txt": FRENCH.encode(),
        "a.md": RUSSIAN.encode(),
        "sub/c.txt": FRENCH.replace("340", "350").encode(),
        "bad.txt": b"\xff\xfe\xfa",
        "gold.json": b"{}",
        "claims.ttl": b"",
        ".hidden.txt": FRENCH.encode(),
        "reports/r.txt": FRENCH.encode(),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def test_a_bad_article_costs_one_article(tmp_path: Path) -> None:
    documents, limits = read_folder(folder(tmp_path))
    assert [Path(document.path).name for document in documents] == ["a.md", "b.txt", "c.txt"]
    told = "\n".join(limits)
    assert "bad.txt: is UTF-16" in told
    assert "gold.json: not read" in told
    assert ".hidden.txt: not read" in told
    assert "r.txt: not read, it stands in reports/" in told
    assert "claims.ttl" not in told


def test_a_broken_sources_toml_costs_its_fields(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(FRENCH.encode())
    (tmp_path / "sources.toml").write_text("[", encoding="utf-8")
    ((document, limits),) = read_articles([tmp_path / "a.txt"])
    assert document is not None
    assert "is no TOML" in limits[0]


def version(name: str, url: str, date: str, words: str = FRENCH) -> bytes:
    return f"---\nurl: {url}\ndate: {date}\n---\n{name} {words}".encode()


def test_the_newest_version_of_an_address_counts() -> None:
    url = "https://voix.example/digue"
    documents = [
        read_bytes("1.txt", version("A", url, "2025-03-05")),
        read_bytes("2.txt", version("B", "http://www.voix.example/digue/?utm_source=x#top", "2025-03-04")),
        read_bytes("3.txt", version("C", url + "?p=2", "2025-03-01")),
        read_bytes("4.txt", version("D", url, "2025-03-05T18:00:00+01:00")),
    ]
    kept, limits = supersede(documents)
    assert [document.path for document in kept] == ["3.txt", "4.txt"]
    assert limits == (
        "1.txt: not compared, superseded by a newer version of the same address, 4.txt",
        "2.txt: not compared, superseded by a newer version of the same address, 4.txt",
    )


def test_the_same_bytes_count_once_and_different_articles_stay() -> None:
    documents = [read_bytes(name, FRENCH.encode()) for name in ("1.txt", "2.txt")]
    other = read_bytes("3.txt", RUSSIAN.encode())
    kept, limits = supersede([*documents, other])
    assert [document.path for document in kept] == ["2.txt", "3.txt"]
    assert limits == ("1.txt: not compared, the same file as 2.txt",)


def test_the_node_of_an_article_is_a_name_and_stays() -> None:
    article = read_bytes("dir/Été 1.txt", FRENCH.encode()).article
    assert (article.id, article.file_name) == ("Été 1.txt", "Été 1.txt")
    assert article.node == read_bytes("other/Été 1.txt", RUSSIAN.encode()).article.node
    assert article.node.startswith("article-")
