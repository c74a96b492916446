"""Posts of one story that are one post though each article tells it in its own words, and ranks of one person.

An article names a body ("le barrage de Soubre"), another only describes it ("the dam") or says "its chief engineer".
Two posts are one where the words of both, title aside, mean the same as far as either goes; where one has no such
words, the body of the other must lead its article and somebody must hold the post since a day. What is named
differently stays apart.

Whoever is told to be a director here and a deputy director there has two ranks, whatever the body is called.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people.meant import (
    BOARD,
    DIRECTS,
    HEAD,
    OF_ONE_EVENT,
    PRESIDES,
    SHIPS,
    Post,
    Token,
    boards_differ,
    by_its_town,
    exclusive,
    family,
    kinds_of,
    meant_by,
    one_meaning,
    only_kinds,
    posts_of,
    typed,
)
from kzclaims.extract.people.rivals import above, apart, exclude, of_one_force, of_two_sides
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.stories import Outline
from kzclaims.extract.thesaurus import load_thesaurus

_FIRMS = frozenset(
    {"company", "group", "club", "association", "federation", "cooperative", "union", "league", "bank", "fund", "party"}
    | {"chamber", "committee", "commission", "council", "airline"}
)
_PLACES = frozenset({"thing-site", "thing-organisation", "thing-line"})
_CHIEF = "office-chief-executive"
_LEAD = 3  # first sentences of an article, its title among them


def same_posts(
    scenes: Sequence[Scene],
    drafts: Sequence[Sequence[Draft]],
    outlines: Mapping[str, Outline],
    identify: Callable[[Ref, str], str],
    entity: Callable[[Passage, ProperName], str],
    nouns: Callable[[str], frozenset[str]],
) -> list[list[Draft]]:
    """The drafts of one story, posts that are one given one body, ranks of one person set against each other.

    Args:
        scenes: the articles.
        drafts: what was read of each.
        outlines: what tells the story of each, by its id.
        identify: the id of a ref of an article.
        entity: the id of the entity that a name stands for.
        nouns: the keys of the nouns that the story sets beside a name of an entity.
    """
    found = [list(listed) for listed in drafts]
    posts = list(posts_of(scenes, drafts, identify, entity, nouns))
    if len({post.article for post in posts}) < 2:
        return found
    story = _Story(scenes, outlines)
    for one, other in _ranks(posts, story):
        for post, against in ((one, other), (other, one)):
            found[post.article][post.at] = replace(post.draft, value=_ranked(post, against))
    for group in _groups(posts, story):
        anchor = next((p.office.of for p in group if p.body), group[0].office.of)
        concept = family(group[0], story.sites(group[0]) or any(map(story.sites, group)))
        for post in group:
            office = replace(post.office, id=concept, of=anchor, traits=post.office.traits | {"exclusive"})
            found[post.article][post.at] = replace(post.draft, value=office)
    return found


def _kin(token: Token) -> frozenset[str]:
    known = load_thesaurus()
    return frozenset(up for t in token if t.startswith("thing-") for up in known.ancestors(t))


def _one_name(a: Post, b: Post) -> bool:
    """Whether two bodies bear one name beside the nouns that say what they are, or each is the other's translation."""
    left, right = ([t for t in post.words if any(k.startswith("name:") for k in t)] for post in (a, b))
    if left and len(left) == len(right) and all(any(one_meaning(x, y) for y in right) for x in left):
        return True
    if by_its_town(a, b) or by_its_town(b, a):
        return True
    if a.draft.passage.language == b.draft.passage.language:
        return False
    names = [[token for token in post.words if _named(token)] for post in (a, b)]
    if names[0] and len(names[0]) == len(names[1]) and kinds_of(a) & kinds_of(b):  # one name, one kind: a translation
        return all(any(one_meaning(x, y) for y in names[1]) for x in names[0])
    mine, theirs = ([t for t in post.words if not _bare_noun(t)] for post in (a, b))
    return len(mine) == len(theirs) > 1 and all(any(one_meaning(x, y) for y in theirs) for x in mine)


def _by_town(a: Post, b: Post) -> bool:
    """Whether one body is "the city's fire service", the other "the fire service of Orville"."""
    sides = [
        [token for token in one.words if not (_bare_noun(token) or any(one_meaning(token, t) for t in other.words))]
        for one, other in ((a, b), (b, a))
    ]
    proper = [[any(t.startswith("proper:") for t in token) for token in side] for side in sides]
    return (
        all(sides)
        and any(len(side) < len(p.words) for side, p in zip(sides, (a, b), strict=True))
        and ((all(proper[0]) and not any(proper[1])) or (all(proper[1]) and not any(proper[0])))
    )


def _named(token: Token) -> bool:
    """Whether a word is part of a name and no noun for a kind of body: "Lavoir" in "Théâtre du Lavoir"."""
    return any(t.startswith("name:") for t in token) and not any(t.startswith("type:") for t in token)


def _of_one_trial(a: Post, b: Post) -> bool:
    """Whether one presides over "the court", the other over "the trial": nouns that name neither."""
    words = [token for post in (a, b) for token in post.words]
    return family(a, False) == family(b, False) in OF_ONE_EVENT and not any(map(_named, words))


def _bare_noun(token: Token) -> bool:
    """Whether a token is what the story says that a body is, and no word of its name."""
    return len(token) == 1


class _Story:
    """What the articles of a story tell of bodies."""

    def __init__(self, scenes: Sequence[Scene], outlines: Mapping[str, Outline]) -> None:
        self._outlines = [outlines[scene.document.article.id] for scene in scenes]
        self._scenes = scenes
        self._leads: dict[int, tuple[Token, ...]] = {}

    def sites(self, post: Post) -> bool:
        """Whether a post is that of a building, a works or a body with one head: no firm, no club."""
        kinds = {t.removeprefix("type:") for token in post.words for t in token if t.startswith("type:")}
        return not all(map(_named, post.words)) and not kinds & _FIRMS

    def _by_place(self, a: Post, b: Post, free: Sequence[Token]) -> bool:
        """Whether one is called by its town, the other by its kind: "Orville Museum", "the museum of local history"."""
        left = [token for token in a.words if not any(one_meaning(token, other) for other in b.words)]
        common = [token for token in a.words if token not in left]
        typed = any(t.startswith("type:") for token in common for t in token)
        named = [all(any(t.startswith("proper:") for t in token) for token in listed) for listed in (left, free)]
        return bool(left and free and typed and a.since and b.since) and named[0] != named[1]

    def leads(self, article: int, post: Post) -> bool:
        """Whether the body of a post of another article leads an article, by its name or its noun."""
        if post.body and post.body in self._outlines[article].leading:
            return True
        told = self._leads.get(article)
        if told is None:
            texts = [(p.text, p.language) for p in self._scenes[article].passages[:_LEAD]]
            told = self._leads[article] = tuple(t for text in texts for t in meant_by(*text))
        named = [t for t in post.words if any(k.startswith("name:") for k in t)]
        if named:
            return all(any(one_meaning(name, token) for token in told) for name in named)
        heads = [t for t in post.words if _kin(t) & _PLACES or any(k.startswith("type:") for k in t)] or post.words
        return any(one_meaning(head, token) for head in heads for token in told)

    def one_lead(self, left: int, right: int) -> bool:
        """Whether one body or thing leads two articles."""
        return bool(self._outlines[left].leading & self._outlines[right].leading)

    def may_be_one(self, a: Post, b: Post) -> bool:
        """Whether nothing keeps the bodies of two posts of one person apart: "its president", of what is spoken of."""
        bare, told = (a, b) if not a.words else (b, a)
        verdict = self.verdict(a, b)
        for kinds, named in ((a, b), (b, a)):
            # "la banque" of an article that "Crédit du Lac" leads
            if verdict is False and named.body and not kinds.body and only_kinds(kinds) and not typed(named):
                return named.body in self._outlines[kinds.article].leading
        if verdict is not None or not told.words or self.leads(bare.article, told):
            return verdict is not False
        texts = ((p.text, p.language) for p in self._scenes[bare.article].passages)
        return any(one_meaning(told.words[0], token) for text in texts for token in meant_by(*text))

    def verdict(self, a: Post, b: Post) -> bool | None:
        """Whether the words of two posts tell one body: None where one has no words."""
        if a.part != b.part and HEAD in (family(a, True), family(b, True)):
            return False
        if a.body and b.body:
            return a.body == b.body or _one_name(a, b)
        if not a.words or not b.words or _of_one_trial(a, b):
            return None
        # A word of one may mean what two of the other do: "заповедник", "nature reserve".
        left = sum(not any(one_meaning(token, other) for other in b.words) for token in a.words)
        free = [token for token in b.words if not any(one_meaning(token, other) for other in a.words)]
        if self._by_place(a, b, free):
            return True
        if any("type:team" in token for token in (*a.words, *b.words)):  # the reserves have a coach of their own
            return not left and not free
        return left < len(a.words) and (not left or not free)


def _groups(posts: Sequence[Post], story: _Story) -> Iterator[list[Post]]:
    """Posts that are one post of one body, told in different words by different articles, held by several people."""
    home = {id(post): [post] for post in posts}
    alike: dict[str, list[Post]] = {}
    for post in posts:
        alike.setdefault(family(post, site=True), []).append(post)
    for a, b in (pair for listed in alike.values() for pair in combinations(listed, 2)):
        if a.article == b.article or home[id(a)] is home[id(b)] or not _one_post(a, b, story):
            continue
        joined = home[id(a)] + home[id(b)]
        named = [post for post in joined if post.body]
        if not all(story.verdict(x, y) for x, y in combinations(named, 2)):
            continue
        for post in joined:
            home[id(post)] = joined
    for group in {id(group): group for group in home.values()}.values():
        if len({post.person for post in group}) > 1 or len({post.concept for post in group}) > 1:
            yield group


def _one_post(a: Post, b: Post, story: _Story) -> bool:
    site = story.sites(a) or story.sites(b)
    if boards_differ(a, b):
        return False
    if family(a, site) != family(b, site) or not (exclusive(a, site) and exclusive(b, site)):
        return False
    if family(a, site) == SHIPS not in (a.concept, b.concept):  # of two teams, of two companies of soldiers
        return False
    verdict = story.verdict(a, b)
    if verdict is not None:
        return verdict
    boards = a.concept == b.concept == BOARD
    if not (a.since or b.since or boards) and family(a, site) in (*DIRECTS, *PRESIDES):
        return False
    if family(a, site) in OF_ONE_EVENT and story.one_lead(a.article, b.article):
        return True
    bare, told = (a, b) if not a.words else (b, a)
    if bare.concept == _CHIEF and not told.body:  # the head of a firm that bought a mill is not that of the mill
        return False
    return story.leads(bare.article, told) if told.words else _both_bare(a, b, story)


def _both_bare(a: Post, b: Post, story: _Story) -> bool:
    """Whether two titles without a body are those of what leads both articles: each is held since a day."""
    common = DIRECTS | PRESIDES
    return ((a.since and b.since) or a.concept not in common) and story.one_lead(a.article, b.article)


def _ranks(posts: Sequence[Post], story: _Story) -> Iterator[tuple[Post, Post]]:
    """Two ranks of one person, told by two articles, of what may be one body."""
    seen: set[int] = set()
    people: dict[str, list[Post]] = {}
    for post in posts:
        people.setdefault(post.person, []).append(post)
    for a, b in (pair for listed in people.values() for pair in combinations(listed, 2)):
        if a.article == b.article or id(a) in seen or id(b) in seen:
            continue
        if any(post.became and not post.since for post in (a, b)):
            continue
        ranked = above(a.concept, b.concept) or apart(a, b)
        if (
            of_one_force(a, b)
            or of_two_sides(a, b)
            or (ranked and (story.verdict(a, b) is not False or _by_town(a, b)))
            or (exclude(a, b) and story.may_be_one(a, b))
        ):
            seen |= {id(a), id(b)}
            yield a, b


def _ranked(post: Post, against: Post) -> Ref:
    """The office of a post, in a body of the two ranks alone, as incompatible with the other."""
    seed = f"{post.person}\x1f{min(post.concept, against.concept)}"
    body = Ref(id=f"body-{hashlib.sha256(seed.encode()).hexdigest()[:10]}", kind="thing")
    named = next((p.office.of for p in sorted((post, against), key=lambda p: p.article) if p.body), None)
    return replace(post.office, of=named or body, incompatible=(*post.office.incompatible, against.concept))
