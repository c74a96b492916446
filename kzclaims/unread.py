"""The error of a run that read nothing at all: without it, finding nothing would look like all clear."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kzclaims.errors import InputError
from kzclaims.wording import Message, Speaker

# So many of the files that could not be read are named in the error; the report has them all.
_TOLD = 3


def nothing_read(paths: Sequence[Path], limits: Sequence[Message], so: str = "nothing was compared") -> InputError:
    """No article and no claim could be read.

    Args:
        paths: what was to be read.
        limits: what was not, and why; the first few are told.
        so: what did not come about therefore.
    """
    voice = Speaker("en", lambda identifier, _: identifier)
    # What was read beside these paths may have limits too; those of the paths come first.
    said = sorted((voice.say(limit) for limit in limits), key=lambda line: not any(str(path) in line for path in paths))
    told = said[:_TOLD]
    more = [f"And {len(limits) - _TOLD} more."] if len(limits) > _TOLD else []
    named = ", ".join(map(str, paths))
    return InputError(named, f"no article and no claim could be read; {so}.", " ".join([*told, *more]))
