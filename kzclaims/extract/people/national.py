"""Coaches of national teams, which one language calls "head coach of the team of", another "sélectionneur de".

Whoever coaches a country, or a team told only by its country, coaches its national team. Where an adjective alone
tells the country ("the Belarusian coach"), it is that of the coach.
"""

from __future__ import annotations

from collections.abc import Iterable

from kzclaims.extract.owners.origin import country

COACH = "office-national-team-coach"
_COACHES = frozenset({COACH, "office-head-coach"})
_TEAM = frozenset({"type:team", "thing-team"})
_NATIONAL = "national-a"
_PROPER = "proper:"
_Token = frozenset[str]


def national_team(concept: str, words: Iterable[_Token]) -> str:
    """The country whose team somebody coaches, by its name in English; "" for any other post.

    Args:
        concept: the post.
        words: what the words beside its title mean.
    """
    if concept not in _COACHES:
        return ""
    told = [token for token in words if len(token) > 1]
    if any(t.startswith("type:") and t not in _TEAM for token in told for t in token):
        return ""  # a club is no team of the country that it is in
    lands = {land for token in told if (land := _land(token))}
    team = concept == COACH or any(not token.isdisjoint(_TEAM) for token in told)
    return lands.pop() if len(lands) == 1 and (team or any(map(_by_noun, told))) else ""


def set_apart(words: Iterable[_Token]) -> list[_Token]:
    """The words that tell which team of a country is meant: "women's", "under 21", "handball".

    Args:
        words: what the words beside the title mean.
    """
    return [t for t in words if len(t) > 1 and t.isdisjoint(_TEAM) and _NATIONAL not in t and not _land(t)]


def _land(token: _Token) -> str:
    """The country that a word names, as a noun or an adjective."""
    spelt = (t.partition(":")[2] for t in sorted(token) if t.startswith(_PROPER) or t[2:3] == ":")
    return next((land for word in spelt if (land := country(word))), "")


def _by_noun(token: _Token) -> bool:
    """Whether a word is the name of a country: English gives its adjectives a capital, too."""
    proper = next((t.removeprefix(_PROPER) for t in token if t.startswith(_PROPER)), "")
    land = country(proper)
    english = any(t.startswith("en:") for t in token)
    return bool(land) and (not english or proper == land)
