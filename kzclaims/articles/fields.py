"""What is told about an article: front matter, ``sources.toml``, and the checks both pass through."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from kzclaims.articles.limits import ArticleError, FieldError, Limit, about
from kzclaims.edtf import bounds
from kzclaims.wording import Message

NAMES = ("title", "publisher", "published", "language", "url", "author", "title_status")
STATUSES = ("printed", "address", "descriptive")
_ALIASES = {"date": "published", "lang": "language", "site": "publisher", "byline": "author"}
# The fields that name somebody or something: what is only said to be unknown is left empty.
_NAMING = ("title", "publisher", "author")
_UPDATED = {"updated", "modified", "lastmod"}
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_PAIR = re.compile(r"(?P<key>[^\W\d][\w-]{0,40})[ \t]*:(?:[ \t]+(?P<value>\S(?:.*[^ \t\n])?))?[ \t]*$")
_MOST_LINES = 200
_NO_DATE = Message(
    "« {text} » n’est pas une date comme 2025-09-14, 2025-09-14T08:30+05:00 ou 2025-09-08/..",
    "'{text}' is no date such as 2025-09-14, 2025-09-14T08:30+05:00 or 2025-09-08/..",
)
_NO_LANGUAGE = Message(
    "« {text} » n’est pas un code de langue comme fr, en, ru ou kk",
    "'{text}' is no language code such as fr, en, ru or kk",
)
_NONE_OF = Message("« {text} » n’est pas l’un de {known}", "'{text}' is not one of {known}")
_NOT_KNOWN = Message("ce n’est pas l’un de {known}", "not one of {known}")
_LEFT_OUT = Message("{key} est laissé de côté : {why}", "{key} is left out: {why}")
_LEFT_OUT_OF = Message("{key} de {file} est laissé de côté : {why}", "{key} of {file} is left out: {why}")
_NO_PAIR = Message(
    "cette ligne de l’en-tête n’est pas de la forme « clé: valeur »", "this line of the front matter is no 'key: value'"
)
_UNCLOSED = Message(
    "la ligne --- ouvre un en-tête qu’aucun second --- ne ferme : lue comme du texte",
    "the line --- opens a front matter that no second --- closes: read as text",
)
_NO_TABLE = Message("{file} n’est pas une table de champs", "{file} is no table of fields")
_NO_FILE = Message("il n’y a pas de fichier {file} à côté", "there is no file {file} beside it")
_UNREADABLE = Message("ne peut être lu ({error}).", "cannot be read: {error}.")
_RIGHTS = Message("Vérifier son nom et ses droits.", "Check its name and its rights.")
_NO_TOML = Message("n’est pas du TOML ({error}).", "is no TOML: {error}.")
_MEND = Message("À corriger, ou à retirer.", "Mend it, or take it away.")


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields of one article, checked; ``title_span`` is where a title of the front matter stands in the file.

    ``body`` is where the article proper begins. ``updated`` is the day of this version, where it is told.
    """

    values: Mapping[str, str]
    updated: str = ""
    title_span: tuple[int, int] | None = None
    body: int = 0
    limits: tuple[Limit, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


def checked_date(text: str) -> str:
    """A date of an article as EDTF or as an ISO date-time; a space before the time counts as the T.

    Raises:
        FieldError: anything else; the message says what is expected.
    """
    text = re.sub(r"^(\d{4}-\d\d-\d\d) +(?=\d\d:)", r"\1T", text.strip())
    try:
        if "T" in text and "/" not in text:
            datetime.fromisoformat(text)
        bounds(text)
    except ValueError:
        raise FieldError(_NO_DATE.filled(text=text)) from None
    return text


@lru_cache(maxsize=1)
def _nothing() -> frozenset[str]:
    """What people write for what they do not know."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return frozenset(told["nothing"])


def checked(name: str, value: str) -> str:
    """One field in the form the program keeps.

    Raises:
        FieldError: a date, a language or a title status that is none.
    """
    value = value.strip()
    if name in _NAMING and value.casefold() in _nothing():
        return ""
    if name == "published" and value:
        return checked_date(value)
    if name == "language" and value:
        if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", value):
            raise FieldError(_NO_LANGUAGE.filled(text=value))
        return re.split("[-_]", value)[0].lower()
    if name == "title_status" and value not in ("", *STATUSES):
        raise FieldError(_NONE_OF.filled(text=value, known=", ".join(STATUSES)))
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
    limits: list[Limit] = []
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
            except FieldError as error:
                limits.append(about(f"{name}:{number}", _LEFT_OUT.filled(key=key, why=error.message)))
        elif content.strip() and not pair and content[:1] not in " \t-#":
            limits.append(about(f"{name}:{number}", _NO_PAIR))
        at = line.end()
        if at >= len(text):
            break
    return Fields({}, limits=(about(f"{name}:1", _UNCLOSED),))


def sources(path: Path) -> tuple[dict[str, dict[str, str]], tuple[Limit, ...]]:
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
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(path, _UNREADABLE.filled(error=str(error.strerror)), _RIGHTS) from None
    found, limits = tables_of(path, data)
    absent = [about(path, _NO_FILE.filled(file=name)) for name in found if not (path.parent / name).is_file()]
    return found, (*limits, *absent)


def tables_of(path: Path, data: bytes) -> tuple[dict[str, dict[str, str]], tuple[Limit, ...]]:
    """Read the fields per file name from the bytes of a ``sources.toml``; ``path`` is for messages.

    Raises:
        InputError: no TOML.
    """
    try:
        tables = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ArticleError(path, _NO_TOML.filled(error=str(error)), _MEND) from None
    found: dict[str, dict[str, str]] = {}
    limits: list[Limit] = []
    for file_name, table in sorted(tables.items()):
        if not isinstance(table, dict):
            limits.append(about(path, _NO_TABLE.filled(file=file_name)))
            continue
        found[file_name] = {}
        for raw, value in table.items():
            key = _ALIASES.get(raw, raw)
            try:
                if key not in NAMES and key not in _UPDATED:
                    raise FieldError(_NOT_KNOWN.filled(known=", ".join(NAMES)))
                text = value.isoformat() if hasattr(value, "isoformat") else str(value)
                found[file_name][key] = checked_date(text) if key in _UPDATED else checked(key, text)
            except FieldError as error:
                limits.append(about(path, _LEFT_OUT_OF.filled(key=raw, file=file_name, why=error.message)))
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
        except FieldError as error:
            limits.append(about(name, _LEFT_OUT.filled(key=key, why=error.message)))
    return Fields(values, updated, own.title_span, own.body, tuple(limits))
