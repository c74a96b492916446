"""Everything kzclaims raises on purpose descends from KzclaimsError and carries a message for its user.

A message names the file, the line where one is known, what is wrong and what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class KzclaimsError(Exception):
    """Root of all errors of this package; the command line prints it and exits with status 2."""


class InputError(KzclaimsError):
    """A file of the user cannot be read as what it claims to be.

    Args:
        path: the file at fault, or a short name for standard input.
        reason: what is wrong with it, in one sentence.
        advice: what the user can do, in one sentence; may be empty.
        line: 1-based line, when known.
    """

    def __init__(self, path: str | Path, reason: str, advice: str = "", line: int | None = None) -> None:
        self.path, self.reason, self.advice, self.line = str(path), reason, advice, line
        place = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{place}: {reason}" + (f" {advice}" if advice else ""))


class DoubledClaim(InputError):
    """A claim stands twice with different content; whoever knows the files tells in which."""

    def __init__(self, claim: str, files: Iterable[str | Path] = ()) -> None:
        self.claim, where = claim, [str(path) for path in files]
        told = f"{claim}: this claim stands in" if where else "this claim stands in"
        advice = "Rename one of them, or leave one of the files out."
        super().__init__(", ".join(where) or claim, f"{told} two files with different content.", advice)


class BrokenClaim(InputError):
    """A line of a table gives no claim; whoever knows the files tells in which it stands."""

    def __init__(self, claim: str, reason: str, files: Iterable[str | Path] = ()) -> None:
        self.claim, self.told, where = claim, reason, [str(path) for path in files]
        told = f"{claim}: this claim cannot be read" if where else "this claim cannot be read"
        super().__init__(
            ", ".join(where) or claim, f"{told}: {reason}.", "Write the file again with `kzclaims convert`."
        )

    def __reduce__(self) -> tuple[type[BrokenClaim], tuple[str, str]]:
        return BrokenClaim, (self.claim, self.told)


class ConfigError(KzclaimsError):
    """An option or a setting of the configuration file is wrong."""


class RuleError(KzclaimsError):
    """A rule is written in a way that not every engine can run."""


class OntologyError(KzclaimsError):
    """Our own vocabulary, reference facts or shapes contradict themselves."""


class ShapeError(KzclaimsError):
    """A shapes file cannot be used, or its run was stopped at a limit of time or memory."""


class OutputError(KzclaimsError):
    """A report cannot be written; what stood there before is untouched."""


class CorrectionError(KzclaimsError):
    """What a person typed to correct a claim is no value of its kind; the message is the name of what was awaited."""
