"""Front matter and sources.toml: what is used, what is left out, and where a title stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.articles.document import Kind
from kzclaims.articles.fields import checked, front_matter, sources
from kzclaims.articles.reading import read_article, read_bytes
from kzclaims.errors import InputError

BODY = "La digue sera finie avant l’hiver, a dit le maire."


def test_the_fields_of_the_contract_are_read() -> None:
    text = (
        '---\ntitle: "Le port : \\"fermé\\""\npublisher: La Voix\ndate: 2025-03-04T08:30+05:00\nlanguage: fr-FR\n'
        f"url: https://voix.example/1\nauthor: 'L''Ami'\ntags:\n  - port\ntitle_status: printed\n---\n{BODY}"
    )
    article = read_bytes("a.md", text.encode()).article
    assert article.title == 'Le port : "fermé"'
    assert (article.publisher, article.published, article.language) == ("La Voix", "2025-03-04T08:30+05:00", "fr")
    assert (article.url, article.id, article.author) == ("https://voix.example/1",) * 2 + ("L'Ami",)
    assert article.title_status == "printed"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("quoted", ["{}", '"{}"', "'{}'"])
def test_a_printed_title_is_a_block_at_its_place_in_the_file(line_end: str, quoted: str) -> None:
    title = "La digue : 340 maisons sauvées"
    lines = ("---", "title: " + quoted.format(title), "---", "", "", BODY)
    document = read_bytes("a.txt", b"\xef\xbb\xbf" + line_end.join(lines).encode())
    block = next(block for block in document.blocks if block.kind is Kind.TITLE)
    assert document.text[block.start : block.end] == title
    assert document.text.startswith("---"), "the byte order mark counts"
    assert document.sentences[0][:2] == (block.start, block.end)
    assert document.blocks[2].kind is Kind.META
    assert document.text[: document.blocks[2].end] == line_end.join(lines[:3]) + line_end


@pytest.mark.parametrize("status", ["address", "descriptive"])
def test_a_title_that_is_not_printed_is_no_title_block(status: str) -> None:
    document = read_bytes("a.txt", f"---\ntitle: La digue\ntitle_status: {status}\n---\n{BODY}".encode())
    assert document.article.title_status == status
    assert Kind.TITLE not in {block.kind for block in document.blocks}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("date: 4 mars 2025", "a.txt:3: published is left out: '4 mars 2025' is no date"),
        ("date: 2025-02-30", "a.txt:3: published is left out"),
        ("language: français", "a.txt:3: language is left out"),
        ("title_status: maybe", "a.txt:3: title_status is left out"),
        ("no pair here", "a.txt:3: this line of the front matter is no 'key: value'"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(line: str, told: str) -> None:
    document = read_bytes("a.txt", f"---\npublisher: P\n{line}\n---\n{BODY}".encode())
    assert document.article.publisher == "P"
    assert document.limits[0].startswith(told)


def test_a_front_matter_that_never_closes_is_text() -> None:
    document = read_bytes("a.txt", f"---\ntitle: La digue\n\n{BODY}\n".encode())
    assert document.limits == ("a.txt:1: the line --- opens a front matter that no second --- closes: read as text",)
    assert document.article.publisher == ""


def test_dashes_later_in_the_file_are_no_front_matter() -> None:
    assert front_matter("a", "\n---\ntitle: X\n---\n").values == {}


@pytest.mark.parametrize("date", ["2025", "2025-09", "2025-08-27/2025-09-14", "2025-09-08/..", "2025-10-09T10:00:00Z"])
def test_dates_as_the_contract_allows_them(date: str) -> None:
    assert checked("published", date) == date


def test_sources_toml_gives_fields_by_file_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"La digue : 340 maisons\n\n{BODY}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Un autre titre\n\n{BODY}", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        '["a.txt"]\ntitle = "La digue : 340 maisons"\ndate = 2025-03-04\n["b.txt"]\ntitle = "Vu de l\'adresse"\n'
        'title_status = "address"\ncolour = "red"\n["c.txt"]\nlanguage = "fr"\n',
        encoding="utf-8",
    )
    first, second = (read_article(tmp_path / name) for name in ("a.txt", "b.txt"))
    assert (first.article.published, first.article.title_status) == ("2025-03-04", "printed")
    assert first.blocks[0].kind is Kind.TITLE
    assert (second.article.title, second.article.title_status) == ("Vu de l'adresse", "address")
    assert second.blocks[0].kind is Kind.HEADING
    limits = sources(tmp_path / "sources.toml")[1]
    assert any("colour of b.txt is left out" in limit for limit in limits)
    assert any("there is no file c.txt" in limit for limit in limits)


def test_a_title_told_but_not_found_is_descriptive(tmp_path: Path) -> None:
    document = read_bytes("a.txt", BODY.encode(), {"title": "Autre chose"})
    assert document.article.title_status == "descriptive"


def test_broken_toml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text("[a\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"sources\.toml: is no TOML"):
        sources(path)


@pytest.mark.parametrize("told", ["unknown", "Inconnu", "n/a", "неизвестно", "?"])
def test_what_is_only_said_to_be_unknown_names_nobody(told: str, tmp_path: Path) -> None:
    document = read_bytes("a.txt", f"---\npublisher: {told}\nauthor: {told}\n---\n{BODY}".encode())
    assert (document.article.publisher, document.article.author) == ("", "")
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(f'["a.txt"]\npublisher = "{told}"\n', encoding="utf-8")
    found, limits = sources(tmp_path / "sources.toml")
    assert (found["a.txt"]["publisher"], limits) == ("", ())


@pytest.mark.parametrize("told", ["Le Soldat inconnu", "Unknown Pleasures Press", "Nonette"])
def test_a_name_with_such_a_word_in_it_is_kept(told: str) -> None:
    assert read_bytes("a.txt", f"---\npublisher: {told}\n---\n{BODY}".encode()).article.publisher == told
