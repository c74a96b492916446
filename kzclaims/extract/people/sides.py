"""Parts that nobody plays twice in one affair: who referees a match does not coach in it, whoever employs each."""

from __future__ import annotations

from functools import lru_cache

from kzclaims.extract.people.meant import HEAD, Post
from kzclaims.extract.people.posts import lineage
from kzclaims.extract.people.rivals import of_either_side
from kzclaims.extract.thesaurus import OFFICES, find_terms
from kzclaims.extract.word_tables import word_table


def two_parts(a: Post, b: Post) -> bool:
    """Whether two posts are two parts of one event: "the referee", "the coach".

    Args:
        a: a post.
        b: another of the same person.
    """
    if any(of_either_side(post) for post in (a, b)):
        return False
    left, right = (_parts(_title(post)) for post in (a, b))
    return any(right.get(event, part) != part for event, part in left.items())


def _title(post: Post) -> str:
    """The office by its title: who directs a theatre is its head, but no other head is a director."""
    if post.concept != HEAD:
        return post.concept
    draft = post.draft
    told = find_terms(draft.passage.text[draft.start : draft.end], draft.passage.language, {OFFICES})
    return next((term.concept for term in told if "office-director" in lineage(term.concept)), post.concept)


@lru_cache(maxsize=512)
def _parts(concept: str) -> dict[str, str]:
    """The part that an office is in each kind of event: of two, that which is told by the closer term."""
    listed = {
        event: {f"office-{office}": part for part, offices in parts.items() for office in offices}
        for event, parts in word_table("people/sides.toml").items()
    }
    found: dict[str, str] = {}
    for event, known in listed.items():
        if concept in known:
            found[event] = known[concept]
            continue
        above = lineage(concept) & known.keys()
        closest = max(above, key=lambda office: len(lineage(office)), default="")
        if closest:
            found[event] = known[closest]
    return found
