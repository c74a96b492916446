"""Two chairs of one firm: "le PDG" presides and directs, "la directrice générale" beside him directs.

Languages call whoever runs a firm by either title, so both are one office; where one language has both for one firm
and two people, it tells of two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.extract.people.meant import Post
from kzclaims.extract.people.story import Story
from kzclaims.extract.people.words import people_words, tokens

_CHIEF, _DIRECTS = "office-chief-executive", "office-director-general"


def two_chairs(posts: Sequence[Post], story: Story) -> list[Post]:
    """The posts, whoever directs beside somebody who presides and directs in an office of their own.

    Args:
        posts: the posts of a story.
        story: what its articles tell of bodies.
    """
    chiefs = [post for post in posts if post.concept == _CHIEF]
    both = [post for post in chiefs if _titled(post, "both_chairs")]
    under = {id(post) for post in chiefs if both and _beside(post, both, story)}
    return [_apart(post) if id(post) in under else post for post in posts]


def _beside(post: Post, both: Sequence[Post], story: Story) -> bool:
    language = post.draft.passage.language
    rivals = (one for one in both if one.person != post.person and one.draft.passage.language == language)
    return _titled(post, "one_chair") and any(story.verdict(one, post) is not False for one in rivals)


def _titled(post: Post, kind: str) -> bool:
    """Whether a title begins with one of a list."""
    words = people_words(post.draft.passage.language)
    return bool(words.phrase(kind, tokens(fold(post.office.label)), 0))


def _apart(post: Post) -> Post:
    office = replace(post.office, id=_DIRECTS)
    return replace(post, concept=_DIRECTS, office=office, draft=replace(post.draft, value=office))
