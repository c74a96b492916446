"""A file of name pairs in, the same with score and tier out: what ``kzclaims names`` does."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.score import compare
from kzclaims.errors import InputError

COLUMNS = ("left", "right", "kind")
KINDS = ("person", "org")


def _rows(text: str, path: str | Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(path, f"is no CSV: {error}.", "Quote cells that hold commas.", reader.line_num) from None
        yield reader.line_num, row


def read(path: str | Path) -> str:
    """The text of a CSV file.

    Raises:
        InputError: it cannot be read, or is not UTF-8.
    """
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(path, "is not UTF-8.", "Save it as UTF-8.") from None


def scored(text: str, path: str | Path = "-", known: AliasTable | None = None) -> str:
    """Compare every pair of a CSV text.

    Args:
        text: CSV with the columns left, right, kind (person or org); others are kept.
        path: the file's name, for messages.
        known: aliases; the packaged ones by default.

    Returns:
        str: the same rows in the same order, with the columns score and tier at the end.

    Raises:
        InputError: a missing or doubled column, a broken row, an unknown kind, an empty name; with its line.
    """
    rows = _rows(text, path)
    line, header = next(rows, (1, []))
    header = [name.strip() for name in header]
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        advice = f"The first line must name the columns {', '.join(COLUMNS)}."
        raise InputError(path, f"has no column {missing[0]!r}.", advice, line)
    if len(set(header)) < len(header):
        raise InputError(path, "names a column twice.", "Keep one of each.", line)
    kept = [i for i, name in enumerate(header) if name not in ("score", "tier")]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*(header[i] for i in kept), "score", "tier"])
    for line, row in rows:
        if not row:
            continue
        if len(row) != len(header):
            raise InputError(path, f"has {len(row)} cells where the header has {len(header)}.", "Mend the row.", line)
        left, right, kind = (row[header.index(name)].strip() for name in COLUMNS)
        if kind not in KINDS:
            raise InputError(path, f"kind {kind!r} is unknown.", f"Known kinds: {', '.join(KINDS)}.", line)
        if not left or not right:
            raise InputError(path, "a name is empty.", "Give both names.", line)
        match = compare(left, right, kind, known=known)
        writer.writerow([*(row[i] for i in kept), f"{match.score:.3f}", match.tier.value])
    return out.getvalue()
