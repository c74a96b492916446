"""Slots of a pattern over a sentence, for who holds ({h}) and what is held ({c}): how they are written and filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.described import described, several_people
from kzclaims.extract.owners.origin import country
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.scene import Passage

MASK = "\x00"  # stands for every character of a share
_OPENS = r"(?:^|[,;:—–]\s|(?<=\s)(?:et|mais|and|but|while|и|а|но)\s)[«“\"]?"
_SLOT = rf"(?P<NAME>[^,;:(){MASK}]{{1,70}}?)[»”\"]?"
_MACRO = re.compile(r"\{(>?)([a-z]\w*)\}")
_ANY_SLOT = re.compile(r"\{>?[a-z]\w*\}")
# Of A and B who share something between them nobody knows who has how much.
JOINTLY = re.compile(r"(?<!\w)(?:se partagent|share (?:between|among)|делят между собой)(?!\w)", re.IGNORECASE)
_PART = re.compile(r"(?:(?!\s(?:et|and|и)\s).)+")
_ENDING = re.compile(r"^\w{1,3}(?!\w)")  # that of the plural of a name
_DEEPEST = 4  # words of the table within words of the table


@dataclass(frozen=True, slots=True)
class Form:
    """A form as a pattern; ``core`` is its longest stretch between two slots, which stands in whatever it matches.

    A slot may reach from any word to any other, so the whole pattern is slow, and few sentences hold the core of any.
    """

    whole: re.Pattern[str]
    core: re.Pattern[str]

    @classmethod
    def of(cls, form: str, words: Mapping[str, str]) -> Form:
        """A form as it is written in a table, with the words of the table."""
        core = max(map(_shown, _ANY_SLOT.split(_spelt(form, words))), key=len)
        return cls(re.compile(written(form, words), re.IGNORECASE), re.compile(core, re.IGNORECASE))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Its matches in a sentence."""
        return self.whole.finditer(text) if self.core.search(text) else iter(())


def written(form: str, words: Mapping[str, str]) -> str:
    """A form as a regular expression: {h} and {c} end before what follows them, {>h} and {>c} begin where they stand.

    Args:
        form: slots and plain pattern; a space is any white space, § a character of a share that is passed over.
        words: what other names in braces stand for.
    """
    opened = _OPENS if form.startswith(("{h}", "{c}")) else "" if form.startswith(("^", "{item}")) else r"(?<!\w)"
    return opened + _shown(_MACRO.sub(lambda m: _slot(m.group(2), bool(m.group(1))), _spelt(form, words)))


def _spelt(form: str, words: Mapping[str, str]) -> str:
    """A form with the words of its table in their places: only slots are left in braces."""
    for _ in range(_DEEPEST):
        form = _MACRO.sub(lambda m: words.get(m.group(2), m.group()), form)
    return form


def _shown(pattern: str) -> str:
    return pattern.replace(" ", r"\s").replace("§", MASK)


def _slot(name: str, right: bool) -> str:
    if name in ("s", "x", "was"):
        return rf"(?P<{name}>{MASK}+)"
    return rf"[«“\"]?(?P<{name}>)(?=\w)" if right else _SLOT.replace("NAME", name)


def workers(passage: Passage, start: int, end: int) -> bool:
    """Whether all that "and" joins are people by their work: they hold what they hold together."""
    parts = [match.span() for match in _PART.finditer(passage.text, start, end)]
    return len(parts) > 1 and all(several_people(passage, *part) for part in parts)


def party_in(
    passage: Passage, match: re.Match[str], slot: str, cast: Cast, exclude: frozenset[str]
) -> tuple[Ref, int, int] | None:
    """Who stands in a slot, and where: all of its words, or the name that they end with."""
    start, end = match.span(slot)
    bounded = start < end
    right = cast.phrase_right(passage, start, end if bounded else len(passage.text))
    if right[0] < right[1] and not re.search(r"\w", _ENDING.sub("", passage.text[right[1] : end]) if bounded else ""):
        found = cast.refer(passage, *right, exclude)
        return (found, *right) if found else None
    if bounded and workers(passage, start, end):  # "ses salariés et ses musiciens"
        found = described(passage, start, end, None)
        return (found, start, end) if found else None
    left = re.match(r"(?:\s[a-z-]+){1,2}$", passage.text[right[1] : end]) if bounded and right[0] < right[1] else None
    if left and country(passage.text[slice(*right)].split()[-1]):  # "the Bolivian navy"
        found = described(passage, right[0], end, None)
        return (found, right[0], end) if found else None
    names = [n for n in cast.names(passage) if start <= n.start and n.end == end]
    if not names:
        return None
    kind = "person" if names[0].kind == "person" else "organisation"
    return Ref(name=names[0], passage=passage, kind=kind), names[0].start, end
