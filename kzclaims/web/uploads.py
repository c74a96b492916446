"""Whether an uploaded file may be an article, or tell of some: its name, its size, its bytes; a refusal says why."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path, PurePosixPath

from kzclaims.articles.fields import tables_of
from kzclaims.articles.limits import ArticleError
from kzclaims.inputs import SOURCES
from kzclaims.report.words import Words
from kzclaims.web.guard import LARGEST, SUFFIXES
from kzclaims.wording import Speaker

_LONGEST = 120
# Letters, digits and what names usually have; no slash, no sign that a shell or a browser takes for something else.
_NAME = re.compile(r"[\w][\w .,()'’&+–-]*")


def clean(name: str) -> str:
    """The file's own name, without the folder that some browsers send along; empty where it may not be one."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2]).strip()
    fits = _NAME.fullmatch(name) and name.isprintable() and len(name.encode()) <= _LONGEST
    return name if fits and ".." not in name else ""


def refusal(name: str, raw: bytes, t: Words) -> str:
    """Why a file is no article for us, in words; empty where it is one."""
    from kzclaims.articles import read_bytes

    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        return t("upload.suffix")
    if not raw.strip():
        return t("upload.empty")
    if len(raw) > LARGEST:
        return t("upload.large", n=LARGEST // 1_000_000)
    try:
        read_bytes(name, raw)
    except ArticleError as error:
        return _unread(error, t)
    return ""


def _unread(error: ArticleError, t: Words) -> str:
    why = Speaker(t.language, lambda identifier, language: identifier).say(error.told)
    return t("upload.unread", why=why.rstrip("."))


def described(raw: bytes, before: bytes, t: Words) -> tuple[bytes, tuple[str, ...], str]:
    """What an uploaded ``sources.toml`` tells, put over what the desk knows from the one ``before``.

    Returns:
        The bytes of a ``sources.toml`` that tells both, by the names that articles have here; what was left out of it,
        in words; why the file is refused, in words, empty where it is not.
    """
    known: dict[str, dict[str, str]] = {}
    if len(raw) > LARGEST:
        return b"", (), t("upload.large", n=LARGEST // 1_000_000)
    try:
        known = tables_of(Path(SOURCES), before)[0]
        found, limits = tables_of(Path(SOURCES), raw)
    except ArticleError as error:
        return b"", (), _unread(error, t)
    known |= {name: fields for path, fields in found.items() if (name := clean(path))}
    told = "\n".join(
        "\n".join([f"[{_string(name)}]", *(f"{key} = {_string(value)}" for key, value in fields.items()), ""])
        for name, fields in sorted(known.items())
    ).encode()
    if not found or len(told) > LARGEST:
        return b"", (), t("upload.large", n=LARGEST // 1_000_000) if found else t("upload.empty")
    voice = Speaker(t.language, lambda identifier, language: identifier)
    return told, tuple(voice.say(limit.message) for limit in limits), ""


def _string(text: str) -> str:
    """A basic string of TOML: that of JSON, which leaves one control character as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
