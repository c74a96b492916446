"""What of an article could not be used, and why, in French and English.

A limit is a string, its English wording, that carries the message in both languages; so does the error of an article
that cannot be read at all, from which the run goes on with the next one.
"""

from __future__ import annotations

from pathlib import Path

from kzclaims.errors import InputError
from kzclaims.wording import Message, Speaker

_ENGLISH = Speaker("en", lambda identifier, language: identifier)


class Limit(str):
    """A limit in English; ``message`` is it in both languages."""

    __slots__ = ("message",)
    message: Message

    def __new__(cls, message: Message) -> Limit:
        limit = super().__new__(cls, _ENGLISH.say(message))
        limit.message = message
        return limit


def about(place: str | Path, what: Message) -> Limit:
    """What is wrong with a place: a file, or a line of it."""
    return Limit(Message("{place} : {what}", "{place}: {what}").filled(place=str(place), what=what))


class FieldError(ValueError):
    """A field of an article is none of what it may be; ``message`` says so in both languages."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(_ENGLISH.say(message))


class ArticleError(InputError):
    """An article cannot be read.

    Args:
        path: the file at fault, or a short name for standard input.
        reason: what is wrong with it, in one sentence.
        advice: what the user can do, in one sentence.
        line: 1-based line, when known.
    """

    def __init__(self, path: str | Path, reason: Message, advice: Message, line: int | None = None) -> None:
        super().__init__(path, _ENGLISH.say(reason), _ENGLISH.say(advice), line)
        place = f"{path}:{line}" if line is not None else str(path)
        self.told = reason  # in both languages
        filled = Message("{place} : {reason} {advice}", "{place}: {reason} {advice}")
        self.limit = Limit(filled.filled(place=place, reason=reason, advice=advice))
