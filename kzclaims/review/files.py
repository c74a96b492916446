"""Files of decisions: read, and changed by one process at a time, whole or not at all.

A change takes a lock, reads what stands there, writes a new file beside it, waits until the disk has it, and puts it in
place with one rename: whoever is killed, or finds the disk full, leaves the old file or the new one.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kzclaims.errors import InputError, OutputError
from kzclaims.review.decisions import Decision, merged, parsed, written

REVIEWS = "kzclaims-reviews.json"  # its name, beside the articles
_LARGEST = 64_000_000  # bytes of a file of decisions
_NO_LOCK = (
    "this system has no lock for folders (Python's fcntl), without which two at once could lose a decision. "
    "Bring the files together in `kzclaims serve`, which needs none, or do it on Linux, macOS or WSL."
)


def read_decisions(path: Path, name: str = "") -> tuple[Decision, ...]:
    """The decisions of a file; those without a name are ascribed to ``name``.

    Raises:
        InputError: missing, unreadable, too large, or no file of decisions.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}.", "Check its name and its rights.") from None
    if len(raw) > _LARGEST:
        raise InputError(path, f"is larger than {_LARGEST // 1_000_000} MB.", "Prune it.")
    try:
        return parsed(raw.decode("utf-8-sig"), path, name)
    except UnicodeDecodeError as error:
        raise InputError(path, f"is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from None


def found_beside(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of decisions that stand beside articles: in a folder given, or beside a file given."""
    folders = (path if path.is_dir() else path.parent for path in paths if str(path) != "-")
    return tuple(dict.fromkeys(folder / REVIEWS for folder in folders if (folder / REVIEWS).is_file()))


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder for oneself: others wait. The lock is the folder's own, so nothing is left behind by a kill."""
    # Where there is no such lock the import fails, before anything is touched.
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _put(path: Path, text: str) -> None:
    """Replace a file by one whole rename, after the disk has the new bytes."""
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _swept(path: Path) -> None:
    """Remove what a killed process left half written; we hold the lock, so nobody is writing it."""
    for left in path.parent.iterdir():
        if left.name.startswith(f".{path.name}."):
            left.unlink(missing_ok=True)


def rewrite(
    path: Path, change: Callable[[tuple[Decision, ...]], Iterable[Decision]]
) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """Change a file of decisions under its lock; a file that is not there holds none.

    Args:
        path: the file.
        change: from the decisions that stand there to those that shall.

    Returns:
        The decisions before and after; where they are the same, the file is left as it is.

    Raises:
        InputError: what stands there is no file of decisions; it is untouched.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    path = Path(os.path.realpath(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path.parent):
            _swept(path)
            before = read_decisions(path) if path.exists() else ()
            after = merged(change(before))
            if after != before or not path.exists():
                _put(path, written(after))
            return before, after
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: cannot be written: {reason}. What stood there is untouched.") from None
    except ImportError:
        raise OutputError(f"{path}: {_NO_LOCK} What stood there is untouched.") from None


def bring_in(
    files: Iterable[Path], path: Path, name: str = ""
) -> tuple[tuple[Decision, ...], tuple[Decision, ...], tuple[Decision, ...]]:
    """Merge files of decisions into one; all are read before anything is written.

    What stands there without a name, and is brought in again with ``name``, is one decision: it has its name now.

    Returns:
        The decisions before and after, and those of the files.

    Raises:
        InputError: one of the files is at fault; nothing is written.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    brought = merged(*(read_decisions(file, name) for file in files))
    unnamed = {decision.anonymous() for decision in brought if decision.who == name} if name else set()
    before, after = rewrite(path, lambda before: merged((d for d in before if d not in unnamed), brought))
    return before, after, brought
