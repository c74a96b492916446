"""Posts held in churches, which are mostly called by their saint alone: "the organist of St Anne’s"."""

from __future__ import annotations

from collections.abc import Sequence

# What is held in a church.
_IN_CHURCH = frozenset({"office-organist", "office-parish-priest", "office-choirmaster", "office-abbot"})
_CHURCH = "thing-church"
# What the name of one begins with.
_SAINT = frozenset(f"proper:{word}" for word in ("st", "saint", "sainte", "notre", "our", "святой", "святого", "св"))


def church_of(office: str, words: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """What a body bearing the name of a saint is where a post is held in churches: "organist of St Anne’s"."""
    named = office in _IN_CHURCH and any(not token.isdisjoint(_SAINT) for token in words)
    known = any(_CHURCH in token for token in words)
    return (frozenset({_CHURCH}),) if named and not known else ()
