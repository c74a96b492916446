"""Decisions of people as data, and the file they are kept in (``kzclaims-reviews/1``).

A decision is never changed once taken: whoever decides again adds one. So files merge by taking the decisions of all of
them, in whatever order, and nobody overwrites anybody. Equal decisions give equal bytes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from kzclaims.errors import InputError

SCHEMA = "kzclaims-reviews/1"
LONGEST = 10_000  # characters of a note or of evidence
_SHORT = 500  # of a name, or of a sentence on what was decided
_ADVICE = "Mend it, or export it anew."


class DecisionsError(InputError):
    """A file of decisions is none, or a decision in it is wrong.

    Args:
        path: what to call the file.
        key: what is wrong, in one word, for programs that say it in their own words.
        reason: the same in one sentence.
        advice: what the user can do, in one sentence.
        number: which decision, from 1 on; 0 where it is the file.
        line: 1-based line, when known.
    """

    def __init__(
        self, path: str | Path, key: str, reason: str, advice: str, number: int = 0, line: int | None = None
    ) -> None:
        self.key, self.number = key, number
        super().__init__(path, reason, advice, line)


class State(StrEnum):
    """What a person holds a conflict to be."""

    TO_CHECK = "to-check"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    DISPUTED = "disputed"


class Reason(StrEnum):
    """Why a conflict was dismissed."""

    WRONG_EXTRACTION = "wrong-extraction"
    TWO_THINGS = "two-things"
    LATER_UPDATE = "later-update"
    ROUNDING = "rounding"
    QUOTING_ANOTHER = "quoting-another"
    RULE_WRONG = "rule-wrong"


class Outcome(StrEnum):
    """What comes of a conflict."""

    DRAFT_CHANGED = "draft-changed"
    TEXT_TO_CORRECT = "text-to-correct"
    BOTH_STAND = "both-stand"
    SOURCE_AWAITED = "source-awaited"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of one person at one moment; what is not given is empty.

    ``conflict``, ``stable`` and ``fingerprint`` are the conflict's id, its id without quotes and values, and the digest
    of these alone. ``when`` is an RFC 3339 date-time with its zone, ``due`` an ISO day. ``articles`` are the ids of the
    articles it cites, ``about`` one sentence on it. ``more`` is the JSON of fields that only others know.
    """

    conflict: str
    stable: str = ""
    fingerprint: str = ""
    state: str = State.TO_CHECK.value
    reason: str = ""
    outcome: str = ""
    who: str = ""
    when: str = ""
    owner: str = ""
    due: str = ""
    evidence: str = ""
    note: str = ""
    articles: tuple[str, ...] = ()
    about: str = ""
    more: str = ""

    @property
    def moment(self) -> datetime:
        """When it was taken, in UTC."""
        return datetime.fromisoformat(self.when).astimezone(UTC)

    def bare(self) -> Decision:
        """The decision without notes, evidence and others than who took it."""
        return replace(self, owner="", evidence="", note="", more="")

    def anonymous(self) -> Decision:
        """The decision without notes, evidence and people, as exports show it."""
        return replace(self.bare(), who="")


_FIELDS = tuple(f.name for f in fields(Decision) if f.name not in ("articles", "more"))
# A page writes null for what was not chosen, so that it cannot be taken for a word.
_NULLABLE = ("reason", "outcome", "due")
_CHOICES: Mapping[str, type[StrEnum]] = {"state": State, "reason": Reason, "outcome": Outcome}
_IDENTIFIER = re.compile(r"[0-9a-f]{6,64}")


def order(decision: Decision) -> tuple[object, ...]:
    """Sort key of decisions: conflict, moment, person, the rest."""
    return decision.conflict, decision.moment, decision.who, as_json(decision)


def as_json(decision: Decision) -> str:
    """One decision as JSON, its fields in fixed order."""
    data: dict[str, Any] = {name: getattr(decision, name) or (None if name in _NULLABLE else "") for name in _FIELDS}
    about = data.pop("about")
    data |= {"articles": list(decision.articles)} if decision.articles else {}
    data |= {"about": about} if about else {}
    data |= json.loads(decision.more) if decision.more else {}
    return json.dumps(data, ensure_ascii=False, indent=2)


def merged(*lists: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions of all lists, each once, in fixed order.

    What one person took at one moment is once there too where a list has it without its note and the like, as exports
    do: the one that says more is kept.
    """
    found = {decision for decisions in lists for decision in decisions}
    told = {bare for decision in found if (bare := decision.bare()) != decision}
    return tuple(sorted(found - told, key=order))


def copies(decisions: Iterable[Decision]) -> frozenset[Decision]:
    """What some decisions look like when they are exported without names and notes, where that leaves anything out."""
    return frozenset(bare for decision in decisions if (bare := decision.anonymous()) != decision)


def written(decisions: Iterable[Decision]) -> str:
    """The file: one decision after the other, two spaces of indent, one line feed at the end."""
    blocks = [as_json(d).replace("\n", "\n    ") for d in merged(decisions)]
    body = ",\n    ".join(blocks)
    listed = f"[\n    {body}\n  ]" if blocks else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "decisions": {listed}\n}}\n'


def parsed(text: str, path: str | Path, name: str = "") -> tuple[Decision, ...]:
    """The decisions of a file.

    Args:
        text: the file.
        path: what to call it in messages.
        name: the person to whom decisions without one are ascribed.

    Raises:
        DecisionsError: broken JSON, another schema, or a decision with a field that is missing or wrong.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise DecisionsError(path, "json", f"broken JSON: {error.msg}.", "Mend the file.", line=error.lineno) from None
    except RecursionError:
        raise DecisionsError(path, "json", "broken JSON: nested too deeply.", "Mend the file.") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        reason = f'is no file of decisions (its "schema" is not "{SCHEMA}").'
        raise DecisionsError(path, "schema", reason, "Check its name.")
    listed = data.get("decisions")
    if not isinstance(listed, list):
        raise DecisionsError(path, "list", '"decisions" is no list.', _ADVICE)
    return merged(_decision(item, n, path, name) for n, item in enumerate(listed, 1))


def _decision(item: object, number: int, path: str | Path, name: str) -> Decision:
    def wrong(key: str, told: str) -> DecisionsError:
        return DecisionsError(path, key, f"decision {number}: {told}.", _ADVICE, number)

    if not isinstance(item, dict):
        raise wrong("object", "is no object")
    found: dict[str, Any] = {}
    for field in _FIELDS:
        value = item.get(field)
        limit = LONGEST if field in ("evidence", "note") else _SHORT
        if not (value is None or isinstance(value, str)) or len(value or "") > limit:
            raise wrong("text", f"{field!r} is no text of at most {limit} characters")
        found[field] = _clean(value or "")
    for field, choices in _CHOICES.items():
        if found[field] not in ("", *choices):
            raise wrong("choice", f"{field!r} is none of {', '.join(choices)}")
    found["state"] = found["state"] or State.TO_CHECK.value
    if not _IDENTIFIER.fullmatch(found["conflict"]):
        raise wrong("conflict", "'conflict' is no id of a conflict")
    if found["state"] == State.DISMISSED and not found["reason"]:
        raise wrong("reason", "is dismissed without a reason")
    if not _moment(found["when"]):
        raise wrong("when", "'when' is no date-time with a zone, such as 2025-03-04T10:30:00+01:00")
    if found["due"] and not _day(found["due"]):
        raise wrong("due", "'due' is no day, such as 2025-03-04")
    articles = item.get("articles") or []
    if not isinstance(articles, list) or not all(isinstance(a, str) and len(a) <= 4 * _SHORT for a in articles):
        raise wrong("articles", "'articles' is no list of ids")
    more = {key: item[key] for key in sorted(item) if key not in (*_FIELDS, "articles")}
    return Decision(
        **{**found, "who": found["who"] or _clean(name)},
        articles=tuple(sorted(set(articles))),
        more=json.dumps(more, ensure_ascii=False, sort_keys=True) if more else "",
    )


def _clean(text: str) -> str:
    """One spelling of one text; a lone half of a character, which no file can hold, is replaced."""
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8")).strip()


def _moment(text: str) -> bool:
    try:
        found = datetime.fromisoformat(text)
        return found.tzinfo is not None and bool(found.astimezone(UTC))
    except (ValueError, OverflowError):
        return False


def _day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text)) and len(text) == 10
    except ValueError:
        return False
