"""The word tables (.toml) that lie beside the extractors, and phrases as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from kzclaims.errors import OntologyError

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=8)
def word_table(name: str) -> dict[str, Any]:
    """One table, read once; callers leave it as it is.

    Args:
        name: the file's name, without a folder.

    Raises:
        OntologyError: the file is missing, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{name}: {error}") from None


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Whole words or phrases, the longest first.

    "*" ends a stem (of any word of a phrase); an apostrophe needs no word boundary after it.
    """
    forms = []
    for phrase in sorted((p.replace("’", "'") for p in phrases), key=lambda p: (-len(p), p)):
        stem = re.escape(phrase.rstrip("*")).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
        ending = r"\w*" if phrase.endswith("*") else "" if phrase[-1] in "'»" else r"(?!\w)"
        forms.append(stem + ending)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})" if forms else r"(?!)", re.IGNORECASE)
