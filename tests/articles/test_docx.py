"""Word files: paragraphs, headings by style, tables; whatever is broken or hostile is refused with a reason."""

from __future__ import annotations

import io
import zipfile

import pytest

from kzclaims.articles.docx import MOST_XML
from kzclaims.articles.reading import read_bytes
from kzclaims.errors import InputError

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{SPACE}"><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
)
PROSE = "La digue sera finie avant l’hiver, a dit le maire. Elle protégera 340 maisons."


def paragraph(text: str, style: str = "", extra: str = "") -> str:
    told = f'<w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>' if style or extra else ""
    return f"<w:p>{told}<w:r><w:t>{text}</w:t></w:r></w:p>"


def packed(body: str, head: str = "") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr(
            "word/document.xml", f'{head}<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
        )
    return stream.getvalue()


def test_paragraphs_headings_lists_and_tables() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Lot", "Prix"))
    body = (
        paragraph("La digue", "Titel")
        + "<w:p><w:r><w:t>La digue sera finie </w:t></w:r><w:del><w:r><w:delText>jamais</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:t>cet hiver.</w:t></w:r></w:ins></w:p>"
        + paragraph("Le prix", "Titre1")
        + paragraph("12 millions ;", extra="<w:numPr/>")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + paragraph(PROSE)
    )
    document = read_bytes("a.docx", packed(body))
    assert [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks] == [
        ("title", "La digue"),
        ("lead", "La digue sera finie cet hiver."),
        ("heading", "Le prix"),
        ("list", "12 millions ;"),
        ("table", "Lot | Prix"),
        ("body", PROSE),
    ]
    assert (document.article.title, document.article.title_status) == ("La digue", "printed")


def test_standard_input_may_be_a_word_file() -> None:
    assert read_bytes("-", packed(paragraph(PROSE))).text == PROSE


def test_depth_costs_nothing() -> None:
    deep = 20_000
    body = "<w:sdt>" * deep + paragraph(PROSE) + "</w:sdt>" * deep
    assert read_bytes("a.docx", packed(body)).text == PROSE


def bomb() -> bytes:
    return packed(paragraph("a" * (MOST_XML + 1)))


HOSTILE = {
    "truncated": (lambda: packed(paragraph(PROSE))[:-40], "no whole Word file"),
    "half": (lambda: packed(paragraph(PROSE * 50))[:300], "no whole Word file"),
    "no archive": (lambda: b"just words", "no whole Word file"),
    "entities": (lambda: packed(paragraph(PROSE), '<!DOCTYPE a [<!ENTITY b "c">]>'), "document type or entities"),
    "a document type": (lambda: packed(paragraph(PROSE), "<!DOCTYPE a>"), "document type or entities"),
    "bomb": (bomb, "unpacks to more than 20 MB"),
    "broken XML": (lambda: packed("<w:p><w:r>"), "no whole Word file"),
    "empty": (lambda: b"", "is empty"),
    "no words": (lambda: packed(paragraph(" ")), "holds no article"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_broken_is_refused_with_a_reason(case: str) -> None:
    make, reason = HOSTILE[case]
    with pytest.raises(InputError, match=reason):
        read_bytes("a.docx", make())


def test_another_archive_is_no_word_file() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(InputError, match=r"without word/document\.xml"):
        read_bytes("a.docx", stream.getvalue())
