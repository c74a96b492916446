"""Whether an uploaded file may be an article: its name, its size, its bytes; a refusal says why."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from kzclaims.articles.limits import ArticleError
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
        why = Speaker(t.language, lambda identifier, language: identifier).say(error.told)
        return t("upload.unread", why=why.rstrip("."))
    return ""
