"""Ranks and fields of which one person does not hold two in one body: deputy and head, treasurer and president."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.people.fields import DEPUTY, HEADING
from kzclaims.extract.people.meant import DIRECTS, HOUSE, PRESIDES, RANKED, Post, one_meaning
from kzclaims.extract.people.posts import ONE, incompatible
from kzclaims.extract.people.ranks import CHIEF
from kzclaims.extract.people.story import bare_noun
from kzclaims.extract.people.words import body_type, people_words, tokens
from kzclaims.extract.thesaurus import DOMAINS, OFFICES, load_thesaurus

_UNDER_PRESIDENTS = frozenset({"office-vice-president", "office-deputy-chair"})
_WORD = re.compile(r"[^\W\d_]+")
_SEVERAL = re.compile(r"\s(?:et|and|и)\s|,\s(?:de|du|des)\s")  # "minister of trade and industry"
# What one minister often has together, and articles call by either.
_JOINED = frozenset(f"office-minister-{field}" for field in ("economy", "finance", "industry", "trade", "budget"))
# Of one trial nobody is two of these.
_LAWYER = "office-lawyer"
_SIDES = frozenset({_LAWYER, "office-prosecutor", "office-judge", "office-presiding-judge"})
_OF_ANY_COURT = frozenset({"magistrat", "magistrate"})
# Fields of work of which nobody heads two in one body: one of several words ("operations", "works") is one. Whoever
# speaks for a body often does something else beside it.
_FIELDS = {
    "office-financial-director": "finance",
    "office-technical-director": "works",
    "office-operations-director": "works",
    "office-chief-engineer": "works",
    "office-hr-director": "staff",
    "office-commercial-director": "sales",
    "office-artistic-director": "art",
    "office-sporting-director": "sport",
}


def apart(a: Post, b: Post) -> bool:
    """Whether two posts head two fields of work."""
    fields = [_FIELDS.get(post.concept) for post in (a, b)]
    return None not in fields and fields[0] != fields[1]


def of_two_sides(a: Post, b: Post) -> bool:
    """Whether one pleads in a trial in which the other accuses or judges, or pleads for the other side."""
    if a.concept == b.concept == _LAWYER:
        sides = [_pleads_for(post) for post in (a, b)]
        return "" not in sides and sides[0] != sides[1]
    two = {a.concept, b.concept} <= _SIDES and a.concept != b.concept
    return two and not any(map(of_either_side, (a, b)))


def of_either_side(post: Post) -> bool:
    """Whether the word for a post is one for either side: in French a prosecutor is a magistrate as well."""
    words = post.office.label.casefold().split()
    return post.draft.passage.language == "fr" and bool(words) and words[0] in _OF_ANY_COURT


def _pleads_for(post: Post) -> str:
    """Which side of a trial the words beside the title of a lawyer tell; "" where they tell none, or both."""
    told = {low for _, _, _, low in tokens(post.office.role)}
    words = people_words(post.draft.passage.language)
    found = [side for side in ("defended", "wronged") if not told.isdisjoint(words.sets[side])]
    return found[0] if len(found) == 1 else ""


def exclude(a: Post, b: Post, steady: bool) -> bool:
    """Whether two posts exclude each other in one body; ``steady`` where neither is likely to have changed between."""
    if {a.concept, b.concept} & _UNDER_PRESIDENTS and {a.concept, b.concept} & PRESIDES:
        return True
    return steady and (b.concept in incompatible(a.concept) or a.concept in incompatible(b.concept))


def of_two_ministries(a: Post, b: Post) -> bool:
    """Whether two posts are those of ministers of two things, and neither of more than one."""
    known = load_thesaurus()
    fields = [post.concept for post in (a, b) if "office-minister" in known.ancestors(post.concept)]
    several = (_SEVERAL.search(post.draft.passage.text, post.draft.start, post.draft.end) for post in (a, b))
    told = len(fields) == len((a, b)) and fields[0] != fields[1] and not set(fields) <= _JOINED
    return told and not any(several)


def of_one_force(a: Post, b: Post) -> bool:
    """Whether one is the deputy of whoever leads the force that the title of the other names: "chief of police"."""
    for deputy, other in ((a, b), (b, a)):
        force, _, rank = other.concept.removeprefix("office-").rpartition("-")
        if deputy.concept in ("office-deputy-head", "office-deputy-director") and force and rank in ("chief", "head"):
            return any(force in re.split("[-:]", t) for token in deputy.words for t in token)
    return False


def above(left: str, right: str) -> bool:
    """Whether one of two offices is that of a deputy of whoever holds the other."""
    concepts_ = load_thesaurus().concepts
    deputies = [
        office.startswith(DEPUTY) or bool((c := concepts_.get(office)) and c.fact("deputy")) for office in (left, right)
    ]
    if sum(deputies) != 1:
        return False
    deputy, other = (left, right) if deputies[0] else (right, left)
    if other in {ONE.get(office, office) for office in incompatible(deputy)} or deputy in incompatible(other):
        return True
    field = deputy.removeprefix(f"{DEPUTY}-")
    heads = {f"{HEADING}-{field}", f"office-{field}", f"{CHIEF}{field}"}
    if deputy.startswith(DEPUTY):
        return other in heads or other in DIRECTS
    return deputy in ("office-deputy-director", "office-deputy-head") and (
        other.startswith((*RANKED, "office-manager-for-")) or other in DIRECTS or other in _headed() or _sole(other)
    )


def _sole(office: str) -> bool:
    """Whether one person at a time holds an office, whatever it is of: that of a headteacher."""
    concept = load_thesaurus().concepts.get(office)
    return bool(concept and concept.fact("exclusive") and not concept.fact("deputy"))


@lru_cache(maxsize=1)
def _headed() -> frozenset[str]:
    """The offices of those who head one field of work."""
    listed = load_thesaurus().concepts.values()
    named = {c.id for c in listed if c.scheme == OFFICES and c.id.endswith("-director")}
    return frozenset({fact for c in listed if c.scheme == DOMAINS and (fact := c.fact("headedBy"))} | named)


def of_another_kind(bare: Post, told: Post) -> bool:
    """Whether one body is told by its kind alone, the other by another kind: no leader of the party heads a fund.

    Args:
        bare: a post.
        told: another.
    """
    quote = told.draft.passage.text[told.draft.start : told.draft.end]
    kinds = {body_type(word) for word in _WORD.findall(quote)} - {""} if bare.kind and told.body else set()
    return bool(kinds) and bare.kind not in {HOUSE, *kinds}


def by_town(a: Post, b: Post) -> bool:
    """Whether one body is "the city's fire service", the other "the fire service of Orville".

    Args:
        a: a post.
        b: another.
    """
    sides = [
        [token for token in one.words if not (bare_noun(token) or any(one_meaning(token, t) for t in other.words))]
        for one, other in ((a, b), (b, a))
    ]
    proper = [[any(t.startswith("proper:") for t in token) for token in side] for side in sides]
    return (
        all(sides)
        and any(len(side) < len(p.words) for side, p in zip(sides, (a, b), strict=True))
        and ((all(proper[0]) and not any(proper[1])) or (all(proper[1]) and not any(proper[0])))
    )
