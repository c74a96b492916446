"""Word files (.docx) into lines of text: paragraphs, headings by their style, tables by their rows.

Streamed through expat: no tree, any depth. A document type, an entity, an encrypted or an outsized part is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.parsers import expat

from kzclaims.articles.blocks import Unit
from kzclaims.articles.document import Kind
from kzclaims.articles.limits import ArticleError
from kzclaims.wording import Message

MOST_XML = 20_000_000  # bytes of one part, unpacked
_WORD = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
}
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_UNSEEN = {"del", "moveFrom", "instrText", "delText", "txbxContent"}
_STYLES = re.compile(r"(?:heading|titre|заголовок|überschrift|berschrift)\s?-?(\d)", re.IGNORECASE)
_TITLES = {"title", "titre", "название", "заголовок"}
_ADVICE = Message(
    "L’ouvrir dans un traitement de texte et l’enregistrer en .docx, ou son texte en .txt.",
    "Open it in a word processor and save it as .docx, or save its text as .txt.",
)
_BROKEN = Message("n’est pas un fichier Word entier ({error}).", "is no whole Word file: {error}.")
_TYPED = Message(
    "ne peut être lu comme fichier Word : il contient un type de document ou des entités.",
    "cannot be read as a Word file: it holds a document type or entities.",
)
_ENCRYPTED = Message(
    "ne peut être lu comme fichier Word : il est chiffré.", "cannot be read as a Word file: it is encrypted."
)
_OUTSIZED = Message(
    "ne peut être lu comme fichier Word : {part} décompressé dépasse {most} Mo.",
    "cannot be read as a Word file: {part} unpacks to more than {most} MB.",
)
_NO_WORD = Message(
    "ne peut être lu comme fichier Word : c’est une archive ZIP sans word/document.xml.",
    "cannot be read as a Word file: it is a ZIP archive without word/document.xml.",
)


class _Refused(Exception):
    def __init__(self, reason: Message) -> None:
        self.reason = reason


class _Reader:
    """State of one pass; ``parts`` collects (text, kind, level) of each paragraph or table row."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self.styles = styles
        self.parts: list[tuple[str, Kind | None, int]] = []
        self.words: list[str] = []
        self.style, self.numbered = "", False
        self.unseen = self.tables = 0
        self.in_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self.unseen or name == _FALLBACK or (space in _WORD and local in _UNSEEN):
            self.unseen += 1
            return
        if space not in _WORD:
            return
        if local == "t":
            self.in_text = True
        elif local in _CHARACTERS:
            self.words.append(_CHARACTERS[local])
        elif local == "pStyle":
            self.style = attributes.get(f"{space} val", "")
        elif local == "numPr":
            self.numbered = True
        elif local == "tbl":
            self.tables += 1

    def end(self, name: str) -> None:
        if self.unseen:
            self.unseen -= 1
            return
        space, _, local = name.rpartition(" ")
        if space not in _WORD:
            return
        if local == "t":
            self.in_text = False
        elif local == "p":
            if self.tables:
                self.words.append(" ")
            else:
                self.close(*self.judged())
            self.style, self.numbered = "", False
        elif local == "tc" and self.tables:
            self.words.append("|")
        elif local == "tr":
            self.close(Kind.TABLE, 0)
        elif local == "tbl":
            self.tables -= 1

    def characters(self, text: str) -> None:
        if self.in_text and not self.unseen:
            self.words.append(text)

    def judged(self) -> tuple[Kind | None, int]:
        style = self.styles.get(self.style, self.style)
        if style.lower() in _TITLES:
            return Kind.TITLE, 1
        if found := _STYLES.match(style):
            return Kind.HEADING, int(found[1])
        if "caption" in style.lower() or "légende" in style.lower():
            return Kind.CAPTION, 0
        if "quote" in style.lower() or "citation" in style.lower():
            return Kind.QUOTE, 0
        return (Kind.LIST if self.numbered or style.lower().startswith("list") else None), 0

    def close(self, kind: Kind | None, level: int) -> None:
        text = "".join(self.words).strip(" |\t\n" if kind is Kind.TABLE else None)
        self.words = []
        if kind is Kind.TABLE:
            text = re.sub(r"[ \t\n]*\|[ \t\n|]*", " | ", text)
        if any(map(str.isalnum, text)):
            self.parts.append((text, kind, level))


def _refuse(*_: object) -> None:
    raise _Refused(_TYPED)


def _parse(
    xml: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.buffer_text = True
    parser.Parse(xml, True)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part of the archive, never more than the limit, whatever its header promises."""
    if archive.getinfo(name).flag_bits & 1:
        raise _Refused(_ENCRYPTED)
    with archive.open(name) as stream:
        content = stream.read(MOST_XML + 1)
    if len(content) > MOST_XML:
        raise _Refused(_OUTSIZED.filled(part=name, most=str(MOST_XML // 1_000_000)))
    return content


def _styles(xml: bytes) -> dict[str, str]:
    """Style names by their ids: ids are translated by the word processor, names of the built-in styles are not."""
    names: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal current
        space, _, local = name.rpartition(" ")
        if local == "style":
            current = attributes.get(f"{space} styleId", "")
        elif local == "name" and current:
            names.setdefault(current, attributes.get(f"{space} val", ""))

    _parse(xml, start, lambda name: None)
    return names


def read_docx(name: str, data: bytes) -> tuple[str, list[Unit]]:
    """The text of a Word file, its paragraphs and table rows one a line, and their units.

    Args:
        name: the file, for messages.
        data: its bytes.

    Raises:
        InputError: no Word file, truncated, encrypted, outsized, or with parts that are no plain XML.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
            if "word/document.xml" not in members:
                raise _Refused(_NO_WORD)
            styles = _styles(_part(archive, "word/styles.xml")) if "word/styles.xml" in members else {}
            reader = _Reader(styles)
            _parse(_part(archive, "word/document.xml"), reader.start, reader.end, reader.characters)
    except _Refused as error:
        raise ArticleError(name, error.reason, _ADVICE) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, RuntimeError, OSError) as error:
        raise ArticleError(name, _BROKEN.filled(error=str(error)), _ADVICE) from None
    units: list[Unit] = []
    at = 0
    for text, kind, level in reader.parts:
        units.append(Unit(at, at + len(text), text, kind, level))
        at += len(text) + 1
    return "\n".join(text for text, _, _ in reader.parts), units
