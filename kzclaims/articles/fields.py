"""What is told about an article: front matter, ``sources.toml``, and the checks both pass through."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kzclaims.edtf import bounds
from kzclaims.errors import InputError

NAMES = ("title", "publisher", "published", "language", "url", "author", "title_status")
STATUSES = ("printed", "address", "descriptive")
_ALIASES = {"date": "published", "lang": "language", "site": "publisher", "byline": "author"}
_UPDATED = {"updated", "modified", "lastmod"}
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_PAIR = re.compile(r"(?P<key>[^\W\d][\w-]{0,40})[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*$")
_MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields of one article, checked; ``title_span`` is where a title of the front matter stands in the file.

    ``body`` is where the article proper begins. ``updated`` is the day of this version, where it is told.
    """

    values: Mapping[str, str]
    updated: str = ""
    title_span: tuple[int, int] | None = None
    body: int = 0
    limits: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


def checked_date(text: str) -> str:
    """A date of an article as EDTF or as an ISO date-time; a space before the time counts as the T.

    Raises:
        ValueError: anything else; the message says what is expected.
    """
    text = re.sub(r"^(\d{4}-\d\d-\d\d) +(?=\d\d:)", r"\1T", text.strip())
    try:
        if "T" in text and "/" not in text:
            datetime.fromisoformat(text)
        bounds(text)
    except ValueError:
        raise ValueError(f"{text!r} is no date such as 2025-09-14, 2025-09-14T08:30+05:00 or 2025-09-08/..") from None
    return text


def checked(name: str, value: str) -> str:
    """One field in the form the program keeps.

    Raises:
        ValueError: a date, a language or a title status that is none.
    """
    value = value.strip()
    if name == "published" and value:
        return checked_date(value)
    if name == "language" and value:
        if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", value):
            raise ValueError(f"{value!r} is no language code such as fr, en, ru or kk")
        return re.split("[-_]", value)[0].lower()
    if name == "title_status" and value not in ("", *STATUSES):
        raise ValueError(f"{value!r} is not one of {', '.join(STATUSES)}")
    return value


def _unquoted(value: str) -> tuple[str, int, int]:
    """A value without its quotation marks, and where it stands within the raw value."""
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        inner = re.sub(r"\\([\"\\])", r"\1", inner) if value[0] == '"' else inner.replace("''", "'")
        return inner, 1, len(value) - 1
    return value, 0, len(value)


def front_matter(name: str, text: str) -> Fields:
    """Read ``key: value`` lines between two ``---`` lines at the very start; no other YAML is understood.

    Args:
        name: the file, for messages.
        text: the whole decoded file.

    Returns:
        The known fields. What cannot be used is named in ``limits`` with its line; nested lines are passed over.
    """
    fence = _FENCE.match(text)
    if not fence:
        return Fields({})
    values: dict[str, str] = {}
    limits: list[str] = []
    updated, span, at = "", None, fence.end()
    for number in range(2, _MOST_LINES):
        line = _LINE.match(text, at)
        assert line is not None
        content = line[0].rstrip("\r\n")
        if content.rstrip() in ("---", "..."):
            return Fields(values, updated, span, line.end(), tuple(limits))
        pair = _PAIR.match(content)
        if pair and pair["value"]:
            key = pair["key"].lower().replace("-", "_")
            value, left, right = _unquoted(pair["value"])
            key = _ALIASES.get(key, key)
            try:
                if key in _UPDATED:
                    updated = checked_date(value)
                elif key in NAMES:
                    values[key] = checked(key, value)
                    if key == "title":
                        span = (at + pair.start("value") + left, at + pair.start("value") + right)
            except ValueError as error:
                limits.append(f"{name}:{number}: {key} is left out: {error}")
        elif content.strip() and not pair and content[:1] not in " \t-#":
            limits.append(f"{name}:{number}: this line of the front matter is no 'key: value'")
        at = line.end()
        if at >= len(text):
            break
    return Fields({}, limits=(f"{name}:1: the line --- opens a front matter that no second --- closes: read as text",))


def sources(path: Path) -> tuple[dict[str, dict[str, str]], tuple[str, ...]]:
    """Read the fields per file name from a ``sources.toml``.

    Args:
        path: the file; a missing one holds nothing.

    Returns:
        Fields by file name, and what was left out and why.

    Raises:
        InputError: unreadable, or no TOML.
    """
    if not path.is_file():
        return {}, ()
    try:
        tables = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(path, f"is no TOML: {error}.", "Mend it, or take it away.") from None
    found: dict[str, dict[str, str]] = {}
    limits: list[str] = []
    for file_name, table in sorted(tables.items()):
        if not isinstance(table, dict):
            limits.append(f"{path}: {file_name} is no table of fields")
            continue
        found[file_name] = {}
        for raw, value in table.items():
            key = _ALIASES.get(raw, raw)
            try:
                if key not in NAMES and key not in _UPDATED:
                    raise ValueError(f"not one of {', '.join(NAMES)}")
                text = value.isoformat() if hasattr(value, "isoformat") else str(value)
                found[file_name][key] = checked_date(text) if key in _UPDATED else checked(key, text)
            except ValueError as error:
                limits.append(f"{path}: {raw} of {file_name} is left out: {error}")
        if not (path.parent / file_name).is_file():
            limits.append(f"{path}: there is no file {file_name} beside it")
    return found, tuple(limits)


def merged(name: str, own: Fields, overrides: Mapping[str, str]) -> Fields:
    """The fields of an article with those of ``sources.toml`` or of the caller put over its own.

    Args:
        name: the file, for messages.
        own: what the file itself tells.
        overrides: fields by name, also ``date`` and ``updated``.
    """
    values, updated, limits = dict(own.values), own.updated, list(own.limits)
    for raw, value in overrides.items():
        key = _ALIASES.get(raw, raw)
        try:
            if key in _UPDATED:
                updated = checked_date(value)
            elif key in NAMES and value:
                values[key] = checked(key, value)
        except ValueError as error:
            limits.append(f"{name}: {key} is left out: {error}")
    return Fields(values, updated, own.title_span, own.body, tuple(limits))
