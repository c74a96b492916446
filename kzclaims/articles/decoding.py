"""Bytes into text, or a named reason why not. Nothing is guessed: a wrong guess would shift and garble every quote."""

from __future__ import annotations

import codecs
import re

from kzclaims.articles.limits import ArticleError
from kzclaims.wording import Message

MOST_BYTES = 5_000_000
MOST_DOCX = 25_000_000  # pictures included
_PICTURE = Message("est une image, non du texte.", "is a picture, not text.")
_OUT = Message("À sortir du dossier.", "Take it out of the folder.")
_WORD = Message("À enregistrer en .docx ou .txt.", "Save it as .docx or .txt.")
_UTF8 = Message("À enregistrer en UTF-8.", "Save it as UTF-8.")
_UNPACK = Message("À décompresser.", "Unpack it.")
_SIGNATURES = (
    (
        b"%PDF",
        Message("est un fichier PDF, non du texte.", "is a PDF file, not text."),
        Message("En enregistrer le texte en .txt.", "Save its text as .txt."),
    ),
    (
        b"PK\x03\x04",
        Message(
            "est une archive ZIP (peut-être un .docx sous un autre nom), non du texte.",
            "is a ZIP archive (perhaps a .docx under another name), not text.",
        ),
        Message("Lui donner le suffixe .docx, ou la décompresser.", "Give it the suffix .docx, or unpack it."),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        Message("est un ancien fichier Word (.doc), non du texte.", "is an old Word file (.doc), not text."),
        _WORD,
    ),
    (b"{\\rtf", Message("est un fichier RTF, non du texte.", "is an RTF file, not text."), _WORD),
    (b"\x89PNG", _PICTURE, _OUT),
    (b"\xff\xd8\xff", _PICTURE, _OUT),
    (b"GIF8", _PICTURE, _OUT),
    (b"\x1f\x8b", Message("est une archive gzip, non du texte.", "is a gzip archive, not text."), _UNPACK),
)
_LARGE = Message("dépasse {most} Mo.", "is larger than {most} MB.")
_ALONE = Message("Donner l’article seul.", "Give the article alone.")
_EMPTY = Message("est vide.", "is empty.")
_FILL = Message("À sortir du dossier, ou à remplir.", "Take it out of the folder, or fill it.")
_UTF16 = Message("est en UTF-16, non en UTF-8.", "is UTF-16, not UTF-8.")
_BINARY = Message("est binaire : il contient des octets nuls.", "is binary: it holds zero bytes.")
_AS_TEXT = Message("Enregistrer l’article en texte UTF-8.", "Save the article as UTF-8 text.")
_DECLARES = Message("n’est pas en {label}, qu’il déclare.", "is not in {label}, which it declares.")
_NOT_UTF8 = Message("n’est pas en UTF-8 (octet {byte}).", "is not UTF-8 (byte {byte}).")
_NOT_UTF8_BUT = Message("n’est pas en UTF-8 (octet {byte}). {guess}", "is not UTF-8 (byte {byte}). {guess}")
_CYRILLIC = Message("On dirait du Windows-1251 (cyrillique).", "It looks like Windows-1251 (Cyrillic).")
_WESTERN = Message(
    "On dirait du Windows-1252 ou du Latin-1 (langues occidentales).",
    "It looks like Windows-1252 or Latin-1 (Western European).",
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


def _guess(data: bytes) -> Message | None:
    """Which older encoding the bytes look like, for the message only."""
    high = [byte for byte in data[:20_000] if byte >= 0x80]
    letters = sum(byte >= 0xC0 for byte in high)
    if letters * 10 > len(data[:20_000]) * 3:
        return _CYRILLIC
    if letters * 2 >= len(high):
        return _WESTERN
    return None


def _size(name: str, data: bytes, most: int) -> None:
    if len(data) > most:
        raise ArticleError(name, _LARGE.filled(most=str(most // 1_000_000)), _ALONE)


def check_docx_size(name: str, data: bytes) -> None:
    """Refuse a Word file beyond the limit.

    Raises:
        InputError: larger than ``MOST_DOCX``, or empty.
    """
    _size(name, data, MOST_DOCX)
    if not data:
        raise ArticleError(name, _EMPTY, _FILL)


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
        raise ArticleError(name, _EMPTY, _FILL)
    for signature, kind, advice in _SIGNATURES:
        if data.startswith(signature):
            raise ArticleError(name, kind, advice)
    if data.startswith(_WIDE):
        raise ArticleError(name, _UTF16, _UTF8)
    declared = _DECLARED.search(data, 0, 4096) if html and not data.startswith(codecs.BOM_UTF8) else None
    label = declared[1].decode("ascii").lower() if declared else "utf-8"
    nul = data.find(b"\0")
    if nul >= 0:
        line = data.count(b"\n", 0, nul) + 1
        raise ArticleError(name, _BINARY, _AS_TEXT, line)
    if label in _LABELS:
        try:
            return data.decode(_LABELS[label])
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise ArticleError(name, _DECLARES.filled(label=label), _UTF8, line) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        guess, at = _guess(data), str(error.start)
        reason = _NOT_UTF8_BUT.filled(byte=at, guess=guess) if guess else _NOT_UTF8.filled(byte=at)
        raise ArticleError(name, reason, _UTF8, line) from None


def garbled(text: str) -> bool:
    """Whether UTF-8 was decoded as something else before it was saved: "Ã©" for "é", several times."""
    return len(_GARBLED.findall(text[:20_000])) >= 3
