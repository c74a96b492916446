"""Posts at the head of one unit, which articles call a directorate, a service or an agency, and title otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from kzclaims.extract.likeness import begin_alike
from kzclaims.extract.people.fields import HEADING
from kzclaims.extract.people.meant import HEAD, Post, Token, meant_by, one_meaning
from kzclaims.extract.people.whereabouts import own_name
from kzclaims.extract.people.words import PeopleWords, people_words, tokens
from kzclaims.extract.people.words import Token as Word
from kzclaims.extract.thesaurus import load_thesaurus

_OF_DEPARTMENT = "office-head-of-department"
# What a unit is called, in one language so and in another otherwise.
_UNITS = frozenset({"type:department", "type:service", "type:agency"})
_LEVELS = ("of_city", "of_region", "of_country")


def heads_unit(post: Post) -> bool:
    """Whether a post is that of whoever heads a body, a department or a field of work."""
    named = post.concept in (HEAD, _OF_DEPARTMENT) or post.concept.startswith(f"{HEADING}-")
    return named or _heads_by_name(post)


def _heads_by_name(post: Post) -> bool:
    """Whether a title opens with a word for a head, and a unit is told: "chef du service de chirurgie"."""
    words = people_words(post.draft.passage.language)
    label = tokens(post.office.label)
    known = load_thesaurus().concepts.get(post.concept)
    if not label or not words.has("heads", label[0].low) or (known and known.fact("deputy")):
        return False
    return any(_is_unit(words, token) for token in (*label, *tokens(post.office.role)))


def _is_unit(words: PeopleWords, token: Word) -> bool:
    return words.has("parts", token.low) or words.has("units", token.low)


def one_unit(a: Post, b: Post) -> bool:
    """Whether two such posts are told by the same words, all of them: "direction des eaux", "управление вод".

    Args:
        a: a post.
        b: one of another article.
    """
    if not (heads_unit(a) and heads_unit(b)) or a.concept == b.concept == HEAD:
        return False
    if not _may_be_of_one_level(a, b):
        return False
    told = [_unit(post) for post in (a, b)]
    common = [[token for token in words if not own_name(token)] for words in told]
    names = [[token for token in words if own_name(token)] for words in told]
    met = all(any(one_meaning(x, y) for y in there) for here, there in _both(common) for x in here)
    same = all(any(_one_place(x, y) for y in there) for here, there in _both(names) for x in here if there)
    return met and same and all(any(not _only_kind(t) for t in words) for words in common)


def _may_be_of_one_level(a: Post, b: Post) -> bool:
    """Whether nothing says that one is of a city, the other of a region."""
    sides = []
    for post in (a, b):
        words = people_words(post.draft.passage.language)
        lows = [token.low for token in tokens(post.told)]
        sides.append({level for level in _LEVELS if any(words.has(level, low) for low in lows)})
    return not (sides[0] and sides[1]) or not sides[0].isdisjoint(sides[1])


def _both(sides: list[list[Token]]) -> Iterable[tuple[list[Token], list[Token]]]:
    return ((sides[0], sides[1]), (sides[1], sides[0]))


def _unit(post: Post) -> list[Token]:
    """The words that say what somebody heads, without what a unit is called and of which level it is."""
    language = post.draft.passage.language
    words = people_words(language)
    label = post.office.label.partition(" ")[2] if _heads_by_name(post) else ""
    left_out = ("levels", *_LEVELS)
    told = " ".join(
        token.text
        for token in tokens(f"{post.told} {label}")
        if not _is_unit(words, token) and not any(words.has(kind, token.low) for kind in left_out)
    )
    return [t for t in meant_by(told, language) if t.isdisjoint(_UNITS)]


def _only_kind(token: Token) -> bool:
    return any(t.startswith("type:") for t in token)


def _one_place(a: Token, b: Token) -> bool:
    """Whether two names are forms of one: "Жамбылской", "Jambyl"."""
    keys = [[t.removeprefix("name:") for t in token if t.startswith("name:")] for token in (a, b)]
    return one_meaning(a, b) or any(begin_alike(x, y) for x in keys[0] for y in keys[1])


def one_of_several(post: Post) -> bool:
    """Whether a post is that of the one deputy in charge of a field: "vice-présidente chargée des transports"."""
    known = load_thesaurus().concepts.get(post.concept)
    charged = people_words(post.draft.passage.language).sets["charged"]
    deputy = bool(known and known.fact("deputy"))
    return deputy and any(low in charged for _, _, _, low in tokens(post.office.role))
