"""Bytes into text, or a named reason why not. Nothing is guessed: a wrong guess would shift and garble every quote."""

from __future__ import annotations

import codecs
import re

from kzclaims.errors import InputError

MOST_BYTES = 5_000_000
MOST_DOCX = 25_000_000  # pictures included
_SIGNATURES = (
    (b"%PDF", "a PDF file", "Save its text as .txt."),
    (b"PK\x03\x04", "a ZIP archive (perhaps a .docx under another name)", "Give it the suffix .docx, or unpack it."),
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc)", "Save it as .docx or .txt."),
    (b"{\\rtf", "an RTF file", "Save it as .docx or .txt."),
    (b"\x89PNG", "a picture", "Take it out of the folder."),
    (b"\xff\xd8\xff", "a picture", "Take it out of the folder."),
    (b"GIF8", "a picture", "Take it out of the folder."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it."),
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
# Labels as browsers read them (WHATWG Encoding, names and labels): latin-1 is Windows-1252.
_LABELS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "windows-1252": "cp1252",
    "cp1252": "cp1252", "windows-1251": "cp1251", "cp1251": "cp1251", "koi8-r": "koi8-r", "koi8-u": "koi8-u",
    "iso-8859-5": "iso8859-5", "iso-8859-15": "iso8859-15",
}  # fmt: skip
_GARBLED = re.compile("Ã[\u00a0©¨ª«®´¹»§]|â€[™œ\u009d¦“”]|Ð[°-¿]|Ñ[€‚ƒ]")


def _guess(data: bytes) -> str:
    """Which older encoding the bytes look like, for the message only."""
    high = [byte for byte in data[:20_000] if byte >= 0x80]
    letters = sum(byte >= 0xC0 for byte in high)
    if letters * 10 > len(data[:20_000]) * 3:
        return "It looks like Windows-1251 (Cyrillic)."
    if letters * 2 >= len(high):
        return "It looks like Windows-1252 or Latin-1 (Western European)."
    return ""


def _size(name: str, data: bytes, most: int) -> None:
    if len(data) > most:
        raise InputError(name, f"is larger than {most // 1_000_000} MB.", "Give the article alone.")


def check_docx_size(name: str, data: bytes) -> None:
    """Refuse a Word file beyond the limit.

    Raises:
        InputError: larger than ``MOST_DOCX``, or empty.
    """
    _size(name, data, MOST_DOCX)
    if not data:
        raise InputError(name, "is empty.", "Take it out of the folder, or fill it.")


def decode(name: str, data: bytes, *, html: bool = False) -> str:
    """Decode an article, a leading byte order mark left out.

    Args:
        name: the file, for messages.
        data: its bytes.
        html: whether a charset that a ``meta`` element declares in the first 4,096 bytes is believed.

    Raises:
        InputError: enormous, empty, binary, or not in UTF-8 (nor, for a page, in the charset it declares).
    """
    _size(name, data, MOST_BYTES)
    if not data.strip():
        raise InputError(name, "is empty.", "Take it out of the folder, or fill it.")
    for signature, kind, advice in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(name, f"is {kind}, not text.", advice)
    if data.startswith(_WIDE):
        raise InputError(name, "is UTF-16, not UTF-8.", "Save it as UTF-8.")
    declared = _DECLARED.search(data, 0, 4096) if html and not data.startswith(codecs.BOM_UTF8) else None
    label = declared[1].decode("ascii").lower() if declared else "utf-8"
    nul = data.find(b"\0")
    if nul >= 0:
        line = data.count(b"\n", 0, nul) + 1
        raise InputError(name, "is binary: it holds zero bytes.", "Save the article as UTF-8 text.", line)
    if label in _LABELS:
        try:
            return data.decode(_LABELS[label])
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise InputError(name, f"is not in {label}, which it declares.", "Save it as UTF-8.", line) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"is not UTF-8 (byte {error.start}). {_guess(data)}".strip()
        raise InputError(name, reason, "Save it as UTF-8.", line) from None


def garbled(text: str) -> bool:
    """Whether UTF-8 was decoded as something else before it was saved: "Ã©" for "é", several times."""
    return len(_GARBLED.findall(text[:20_000])) >= 3
