"""Posts of one story that are one post though each article tells it in its own words, and ranks of one person.

An article names a body ("le barrage de Soubre"), another only describes it ("the dam") or says "its chief engineer".
Two posts are one where the words of both, title aside, mean the same as far as either goes; where one has no such
words, the body of the other must lead its article and somebody must hold the post since a day. What is named
differently stays apart.

Whoever is told to be a director here and a deputy director there has two ranks, whatever the body is called.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import combinations

from kzclaims.claim import fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people.chairs import two_chairs
from kzclaims.extract.people.led import SHIPS
from kzclaims.extract.people.meant import (
    BOARD,
    CONDUCTS,
    DIRECTS,
    HOUSE,
    OF_ONE_EVENT,
    PRESIDES,
    Post,
    boards_differ,
    exclusive,
    family,
    kinds_alone,
    one_headed,
    posts_of,
)
from kzclaims.extract.people.posts import in_one_country
from kzclaims.extract.people.rivals import (
    above,
    apart,
    by_town,
    exclude,
    of_another_kind,
    of_one_force,
    of_two_ministries,
    of_two_sides,
)
from kzclaims.extract.people.sides import two_parts
from kzclaims.extract.people.story import SEASON, Story
from kzclaims.extract.people.units import heads_unit, one_of_several, one_unit
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.stories import Outline

_Words = Sequence[str]
_LEFT = "leftOffice"
_CHIEF = "office-chief-executive"
_HEADS = DIRECTS | PRESIDES | {"office-project-manager"}
_STEM, _ENDING = 4, 2  # letters of a surname that stay in every case, and those that a case may change


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
    told = list(posts_of(scenes, drafts, identify, entity, nouns))
    if len({post.person for post in told}) < 2 and len({post.article for post in told}) < 2:
        return found
    story = Story(scenes, outlines)
    posts = two_chairs(told, story)
    for post in posts:
        found[post.article][post.at] = post.draft
    if len({post.article for post in posts}) < 2:
        return found
    mentioned = [[fold(name).split() for name in outline.names.values()] for outline in outlines.values()]
    for post in posts:
        if post.kind and any(_of_another(post, other, story) for other in posts):
            body = Ref(id=f"body-{_seed(post.article, post.person, post.concept)}", kind="thing", concept=post.kind)
            found[post.article][post.at] = replace(post.draft, value=replace(post.office, of=body))
    for one, other in _ranks(posts, story):
        for post, against in ((one, other), (other, one)):
            found[post.article][post.at] = replace(post.draft, value=_ranked(post, against))
    for group in _groups(posts, story, mentioned):
        anchor = next((p.office.of for p in group if p.body), group[0].office.of)
        concept = family(group[0], story.sites(group[0]) or any(map(story.sites, group)))
        for post in group:
            office = replace(post.office, id=concept, of=anchor, traits=post.office.traits | {"exclusive"})
            found[post.article][post.at] = replace(post.draft, value=office)
            _leave(found[post.article], post, office)
    return found


def _leave(listed: list[Draft], post: Post, office: Ref) -> None:
    """Who is told in the same article to have left a post has left the post that it is found to be."""
    name = post.draft.subject.name
    for at, draft in enumerate(listed):
        if draft.property != _LEFT or not isinstance(draft.value, Ref) or draft.value.id != post.office.id:
            continue
        other = draft.subject.name
        if name and other and fold(other.text).split()[-1] == fold(name.text).split()[-1]:
            listed[at] = replace(draft, value=replace(draft.value, id=office.id, of=office.of))


def _seed(*parts: object) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:10]


def _of_another(post: Post, other: Post, story: Story) -> bool:
    """Whether a body told by its noun alone is that of a place which an article on another such body never tells."""
    alike = post.kind == other.kind and post.office.id == other.office.id and post.person != other.person
    return alike and post.article != other.article and story.places.moved(post, other)


def _groups(posts: Sequence[Post], story: Story, mentioned: Sequence[Sequence[_Words]]) -> Iterator[list[Post]]:
    """Posts that are one post of one body, told in different words by different articles, held by several people."""
    home = {id(post): [post] for post in posts}
    alike: dict[str, list[Post]] = {}
    for post in posts:
        alike.setdefault(family(post, site=True), []).append(post)
    pairs = [pair for listed in alike.values() for pair in combinations(listed, 2)]
    heads, lone = combinations(filter(heads_unit, posts), 2), _lone(posts)
    pairs += [(a, b) for a, b in heads if a.article != b.article and a.concept != b.concept and one_unit(a, b)]
    for a, b in pairs:
        if a.article == b.article or home[id(a)] is home[id(b)]:
            continue
        if not (_one_post(a, b, story) or _the_one(a, b, story, lone)):
            continue
        # Two presidents who meet: where an article names both, a bare title is no other's.
        both_bare = not (a.words or b.words)
        bare = a.person != b.person and (both_bare or (not (a.words and b.words) and a.concept in PRESIDES))
        if bare and any(_named(a, names) and _named(b, names) for names in mentioned):
            continue
        joined = home[id(a)] + home[id(b)]
        named = [post for post in joined if post.body]
        if not all(one_unit(x, y) or story.verdict(x, y) for x, y in combinations(named, 2)):
            continue
        for post in joined:
            home[id(post)] = joined
    for group in map(_told_apart, {id(group): group for group in home.values()}.values()):
        since = len({post.article for post in group if post.since}) > 1  # is it since one day?
        if since or len({post.person for post in group}) > 1 or len({post.concept for post in group}) > 1:
            yield group


def _told_apart(group: list[Post]) -> list[Post]:
    """Posts of a group without those that an article gives to somebody beside whom it names another holder.

    Of two people of one article in one post, the one is that of something else: the one of whose body less is told.
    """
    kept = list(group)
    for article in {post.article for post in group}:
        here = [post for post in group if post.article == article]
        bodies = {post.body for post in here}
        if len({post.person for post in here}) > 1 and not (len(bodies) == 1 and "" not in bodies):
            best = max(map(_told, here))
            staying = {post.person for post in here if _told(post) == best}
            kept = [p for p in kept if p.article != article or (len(staying) == 1 and p.person in staying)]
    return kept


def _told(post: Post) -> tuple[bool, bool]:
    return bool(post.body), bool(post.words or post.kind)


def _stem(post: Post) -> str:
    """The surname of who holds a post as far as no case changes it, with a land before it or not."""
    name = post.draft.subject.name
    surname = fold(name.text).split()[-1] if name else post.person
    return surname[: max(_STEM, len(surname) - _ENDING)]


def _named(post: Post, names: Sequence[_Words]) -> bool:
    """Whether an article names who holds a post, and not somebody else of that surname."""
    stem, given = _stem(post), _given(post)
    bearers = (words for words in names if words and words[-1].startswith(stem))
    return any(len(words) == 1 or not given or words[0].startswith(given) for words in bearers)


def _given(post: Post) -> str:
    """The beginning of the given name of who holds a post."""
    name = post.draft.subject.name
    words = fold(name.text).split() if name else []
    return words[0][:_STEM] if len(words) > 1 else ""


def _one_post(a: Post, b: Post, story: Story) -> bool:
    site = story.sites(a) or story.sites(b)
    if boards_differ(a, b) or any(in_one_country(p.draft.passage.text, p.draft.start, p.draft.end) for p in (a, b)):
        return False
    if one_unit(a, b):
        lasting = a.since or b.since or (story.of_one_month(a, b, SEASON) and not story.changing(a, b))
        return lasting and not (story.places.elsewhere(a, b) or story.places.moved(a, b) or story.places.moved(b, a))
    alone = all(exclusive(post, site) or one_of_several(post) for post in (a, b))
    if family(a, site) != family(b, site) or not alone:
        return False
    if a.concept != b.concept and (of_another_kind(a, b) or of_another_kind(b, a)):
        return False
    if family(a, site) == SHIPS not in (a.concept, b.concept):  # of two teams, of two companies of soldiers
        return False
    lasting = a.since or b.since
    chief = a.concept != b.concept and _CHIEF in (a.concept, b.concept) and not one_headed(a, b)
    if not lasting and (story.changing(a, b) or chief or CONDUCTS in (a.concept, b.concept)):
        return False  # somebody comes or goes; "the director" of a works is not the head of its firm
    verdict = story.verdict(a, b)
    if verdict is not None:
        return verdict
    boards = a.concept == b.concept == BOARD
    steady = a.since or b.since or story.of_one_month(a, b, SEASON)
    if not (steady or boards) and family(a, site) in (*DIRECTS, *PRESIDES):
        return False
    if story.places.moved(a, b) or story.places.moved(b, a):
        return False
    kinds = [kinds_alone(post) for post in (a, b)]
    common = kinds[0] & kinds[1]
    if (common and HOUSE not in common) or (HOUSE in kinds[0] | kinds[1] and story.places.one_house(a, b)):
        return story.one_lead(a.article, b.article)
    if family(a, site) in OF_ONE_EVENT and story.one_lead(a.article, b.article):
        return True
    bare, told = (a, b) if not a.words else (b, a)
    if told.words:
        # The head of a firm that bought a mill is not that of the mill.
        if bare.concept == _CHIEF and a.person != b.person and not (told.body and told.concept == _CHIEF):
            return False
        taken_up = None if a.since or b.since or boards else story.takes_up(bare, told)
        return story.leads(bare.article, told) if taken_up is None else taken_up
    return _both_bare(a, b, story)


def _both_bare(a: Post, b: Post, story: Story) -> bool:
    """Whether two titles without a body are those of what leads both articles: each is held since a day."""
    common = DIRECTS | PRESIDES
    return ((a.since and b.since) or a.concept not in common) and story.one_lead(a.article, b.article)


def _the_one(a: Post, b: Post, story: Story, lone: Set[int]) -> bool:
    """Whether "the director" of two articles, of whom each tells one head alone, is that of what leads both."""
    told = any(post.words or post.kind or post.body for post in (a, b))
    known = a.concept == b.concept and a.concept in _HEADS and not (story.changing(a, b) or told)
    film = a.concept == "office-director" and "en" in (a.draft.passage.language, b.draft.passage.language)
    alone = known and not film and {a.article, b.article} <= lone
    return alone and story.of_one_month(a, b) and story.one_lead(a.article, b.article)


def _lone(posts: Sequence[Post]) -> set[int]:
    """The articles that tell of one person alone that they are at the head of something."""
    heads: dict[int, set[str]] = {}
    for post in posts:
        if post.concept in _HEADS or family(post, site=True) in _HEADS:
            heads.setdefault(post.article, set()).add(post.person)
    return {article for article, people in heads.items() if len(people) == 1}


def _ranks(posts: Sequence[Post], story: Story) -> Iterator[tuple[Post, Post]]:
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
        steady = a.since or b.since or story.of_one_month(a, b)
        ranked = above(a.concept, b.concept) or (steady and apart(a, b))
        if (
            of_one_force(a, b)
            or of_two_sides(a, b)
            or (steady and two_parts(a, b))
            or (ranked and (story.verdict(a, b) is not False or by_town(a, b)))
            or (steady and of_two_ministries(a, b))
            or (exclude(a, b, steady) and story.may_be_one(a, b))
        ) and (a.since or b.since or not story.changing(a, b)):
            seen |= {id(a), id(b)}
            yield a, b


def _ranked(post: Post, against: Post) -> Ref:
    """The office of a post, in a body of the two ranks alone, as incompatible with the other."""
    seed = f"{post.person}\x1f{min(post.concept, against.concept)}"
    body = Ref(id=f"body-{hashlib.sha256(seed.encode()).hexdigest()[:10]}", kind="thing")
    named = next((p.office.of for p in sorted((post, against), key=lambda p: p.article) if p.body), None)
    return replace(post.office, of=named or body, incompatible=(*post.office.incompatible, against.concept))
