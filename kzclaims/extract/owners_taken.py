"""What descriptions take up: "the Nantes company", "le groupe allemand", and a pronoun after "The bank is not alone:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners_origin import country, narrows
from kzclaims.extract.owners_words import owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

if TYPE_CHECKING:
    from kzclaims.extract.owners_parties import Cast

_OPENER = re.compile(r"(?:(?:the|le|la)\s|l['’])?([^\W\d_]+)\s[^.;:]{0,80}[:;]\s", re.IGNORECASE)
# Adjectives of towns: "nantaise", "lillois", "тверского".
_TOWN = re.compile(r"(?:(?:ais|ois|and|ol|in|ain)e?|(?:ien|éen)(?:ne)?|ск(?:ая|ий|ой|ое|ую|ого|ому|им|ом))$")


def of_a_place(cast: Cast, passage: Passage, name: ProperName) -> bool:
    """Whether an English name only tells where a body is from: "the Nantes company", of no body called Nantes."""
    if not narrows(passage, name):
        return False
    others = (n for p in cast.passages if p is not passage for n in cast.organisations(p))
    return bool(country(name.text)) or not any(n.text == name.text for n in others)


def opener(cast: Cast, passage: Passage, start: int, exclude: frozenset[str]) -> Ref | None:
    """What a pronoun takes up where its sentence opens with a noun: "The bank is not alone: it holds 80%"."""
    opened = _OPENER.match(passage.text, 0, start)
    head = owner_words(passage.language).head(opened.group(1).lower()) if opened else None
    if opened is None or head is None or opened.group(1).lower() != head[0]:
        return None
    known = cast.called.named(passage, head[0], exclude)
    if known:
        return Ref(name=known[1], passage=known[0], kind="organisation")
    return cast.antecedent(passage, opened.start(1), *head, exclude)


def from_there(
    cast: Cast, passage: Passage, start: int, shown: str, definite: bool, exclude: frozenset[str]
) -> Ref | None:
    """What "le groupe allemand" and "нантская компания" take up."""
    parts = shown.split()
    if len(parts) < 2 or passage.language == "en" or not (definite or passage.language == "ru"):
        return None
    noun, place = (parts[0], parts[1]) if passage.language == "fr" else (parts[-1], parts[-2])
    if not owner_words(passage.language).head(noun) or not (country(place) or _TOWN.search(place)):
        return None
    found = cast.origins.taken_up(passage, start, place, cast.back(passage), exclude)
    return Ref(name=found[1], passage=found[0], kind="organisation") if found else None
