"""What the articles of a story tell of the bodies that posts are held in: which may be one, which are apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kzclaims.claim import Period, fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.likeness import articles_apart, published_days
from kzclaims.extract.people.meant import (
    HEAD,
    HOUSE,
    OF_ONE_EVENT,
    TEAMS,
    Post,
    Token,
    family,
    kinds_of,
    meant_by,
    one_meaning,
    only_kinds,
    typed,
)
from kzclaims.extract.people.national import set_apart
from kzclaims.extract.people.whereabouts import Places, own_name
from kzclaims.extract.people.words import people_words, tokens
from kzclaims.extract.scene import Passage, Scene, opening
from kzclaims.extract.stories import Outline
from kzclaims.extract.thesaurus import load_thesaurus

_FIRMS = frozenset(
    {"company", "group", "club", "association", "federation", "cooperative", "union", "league", "bank", "fund", "party"}
    | {"chamber", "committee", "commission", "council", "airline"}
)
_PLACES = frozenset({"thing-site", "thing-organisation", "thing-line"})
_PLACE_NOUNS = frozenset(
    f"thing-{noun}"
    for noun in ("city", "town", "municipality", "village", "region", "department", "county", "district")
)
# Whoever is told to come or go leaves a post or takes one.
_CHANGE = re.compile(
    r"(?<!\w)(?:quitt|démission|succèd|succéd|remplac|nomm[ée]|désign|limog|évinc|écart[ée]|départs?(?!\w)"
    r"|anciennement|jusqu['’]ici|n['’]est plus|promu|prend la tête|prend les rênes|pass[ée] la main|intérim"
    r"|resign|step(?:s|ped|ping) down|appoint|replac|succeed|successor|ousted|fired|takes over|took over|quits?(?!\w)"
    r"|no longer|promoted|interim|handover|назнач|смени|уволен|уволил|ушёл|ушел|уходит|отставк|покинул|преемник"
    r"|временно)",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\s(?:de\s|d['’]|à\s|of\s|in\s|в\s)[A-ZÀ-ÝА-ЯЁ][\w’'-]+")
_LONG = 92  # days after which nobody is new in a post
_MONTH = 31  # days
SEASON = 62  # days in which an office is taken to keep its holder, as long as kz:holdsOffice says
_OPENING = 40  # characters in which a sentence says what it is about
_LEAD = 3  # first sentences of an article, its title among them


def _name_keys(post: Post) -> frozenset[str]:
    """The keys of the words of a person's name, initials aside."""
    name, language = post.draft.subject.name, post.draft.passage.language
    words = re.findall(r"[^\W\d_]{2,}", fold(name.text)) if name else []
    return frozenset(key for word in words for key in word_keys(word, language))


def _kin(token: Token) -> frozenset[str]:
    known = load_thesaurus()
    return frozenset(up for t in token if t.startswith("thing-") for up in known.ancestors(t))


def _one_name(a: Post, b: Post) -> bool:
    """Whether two bodies bear one name beside the nouns that say what they are, or each is the other's translation."""
    left, right = ([t for t in post.words if any(k.startswith("name:") for k in t)] for post in (a, b))
    if left and len(left) == len(right) and all(any(one_meaning(x, y) for y in right) for x in left):
        return True
    if _by_its_town(a, b) or _by_its_town(b, a):
        return True
    if a.draft.passage.language == b.draft.passage.language:
        return False
    names = [[token for token in post.words if _named(token)] for post in (a, b)]
    if names[0] and len(names[0]) == len(names[1]) and kinds_of(a) & kinds_of(b):  # one name, one kind: a translation
        return all(any(one_meaning(x, y) for y in names[1]) for x in names[0])
    mine, theirs = ([t for t in post.words if not bare_noun(t)] for post in (a, b))
    return _each_in_the_other(mine, theirs)


def _named(token: Token) -> bool:
    """Whether a word is part of a name and no noun for a kind of body: "Lavoir" in "Théâtre du Lavoir"."""
    return any(t.startswith("name:") for t in token) and not any(t.startswith("type:") for t in token)


def _by_its_town(a: Post, b: Post) -> bool:
    """Whether one name is the other and where it is: "the Sebastatsi library", "the Sebastatsi library of Gyumri"."""
    names = [post.office.of.name.text for post in (a, b) if post.office.of and post.office.of.name]
    if len(names) < len((a, b)) or not fold(names[1]).startswith(fold(names[0]) + " "):
        return False
    return bool(kinds_of(a) & kinds_of(b)) and bool(_TOWN.fullmatch(names[1][len(names[0]) :]))


def _of_one_trial(a: Post, b: Post) -> bool:
    """Whether one presides over "the court", the other over "the trial": nouns that name neither."""
    words = [token for post in (a, b) for token in post.words]
    return family(a, False) == family(b, False) in OF_ONE_EVENT and not any(map(_named, words))


def _two_kinds(a: Post, b: Post) -> bool:
    """Whether a title that says no more is held in a body of a kind that the words of the other do not tell."""
    if a.words and b.words:
        return False
    kinds = [{t for t in kinds_of(post) if t.startswith("type:")} for post in (a, b)]
    return bool(kinds[0] and kinds[1]) and kinds[0].isdisjoint(kinds[1]) and f"type:{HOUSE}" not in kinds[0] | kinds[1]


def _word_by_word(a: Post, b: Post) -> bool:
    """Whether several words say of what a post is, and all mean what those of the other do."""
    return _each_in_the_other(a.words, b.words)


def _each_in_the_other(left: Sequence[Token], right: Sequence[Token]) -> bool:
    return min(len(left), len(right)) > 1 and _both_ways(left, right)


def _both_ways(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether each word of either means what one of the other does."""
    sides = ((left, right), (right, left))
    return all(any(one_meaning(x, y) for y in there) for here, there in sides for x in here)


def bare_noun(token: Token) -> bool:
    """Whether a token is what the story says that a body is, and no word of its name."""
    return len(token) == 1


def _of_that_place(a: Post, b: Post, free: Sequence[Token]) -> bool:
    """Whether one body is that "of the department", the other that "of the Drôme"."""
    left = [token for token in a.words if not any(one_meaning(token, other) for other in b.words)]
    shared = len(left) < len(a.words) and bool(left and free)
    return shared and any(
        all(not _PLACE_NOUNS.isdisjoint(token) for token in nouns)
        and all(any(t.startswith("proper:") for t in token) for token in names)
        for nouns, names in ((left, free), (free, left))
    )


def _long_ago(passage: Passage) -> bool:
    """Whether a sentence tells a day months before its article: "appointed in March 2022"."""
    day, _ = published_days(passage.document.article)
    ends = [p.value.hi for p in passage.periods if isinstance(p.value, Period) and p.value.hi]
    return day is not None and any((day - end).days > _LONG for end in ends)


class Story:
    """What the articles of a story tell of bodies."""

    def __init__(self, scenes: Sequence[Scene], outlines: Mapping[str, Outline]) -> None:
        self._outlines = [outlines[scene.document.article.id] for scene in scenes]
        self._scenes = scenes
        self._leads: dict[int, tuple[Token, ...]] = {}
        self._told: dict[tuple[int, str], bool] = {}
        self.places = Places(scenes)

    def sites(self, post: Post) -> bool:
        """Whether a post is that of a building, a works or a body with one head: no firm, no club."""
        kinds = {t.removeprefix("type:") for token in post.words for t in token if t.startswith("type:")}
        return (bool(post.kind) or not all(map(_named, post.words))) and not (kinds | {post.kind}) & _FIRMS

    def _by_place(self, a: Post, b: Post, free: Sequence[Token]) -> bool:
        """Whether one is called by its town, the other by its kind: "Orville Museum", "the museum of local history"."""
        left = [token for token in a.words if not any(one_meaning(token, other) for other in b.words)]
        common = [token for token in a.words if token not in left]
        typed = any(t.startswith("type:") for token in common for t in token)
        named = [all(any(t.startswith("proper:") for t in token) for token in listed) for listed in (left, free)]
        return bool(left and free and typed and a.since and b.since) and named[0] != named[1]

    def leads(self, article: int, post: Post) -> bool:
        """Whether the body of a post of another article leads an article, by its name or its noun."""
        named = [t for t in post.words if any(k.startswith("name:") for k in t)]
        told = self._opened(article)
        if named and family(post, False) in TEAMS and not self.places.named_first(article, named):
            return False
        if post.body and post.body in self._outlines[article].leading:
            return True
        if named:
            return all(any(one_meaning(name, token) for token in told) for name in named)
        heads = [t for t in post.words if _kin(t) & _PLACES or any(k.startswith("type:") for k in t)] or post.words
        return any(one_meaning(head, token) for head in heads for token in told)

    def _opened(self, article: int) -> tuple[Token, ...]:
        """What the words of the first sentences of an article mean."""
        told = self._leads.get(article)
        if told is None:
            texts = [(p.text, p.language) for p in opening(self._scenes[article], _LEAD)]
            told = self._leads[article] = tuple(t for text in texts for t in meant_by(*text))
        return told

    def _before(self, post: Post) -> tuple[Passage, Passage | None]:
        passages = self._scenes[post.article].passages
        at = next((n for n, p in enumerate(passages) if p.number == post.draft.passage.number), 0)
        return passages[at], passages[at - 1] if at else None

    def takes_up(self, bare: Post, told: Post) -> bool | None:
        """Whether "its president" is that of what the sentence before begins with; None where no such word is said."""
        near, before = self._before(bare)
        table = people_words(near.language)
        if not any(table.has("possessive", low) for start, _, _, low in tokens(near.text) if start < bare.draft.end):
            return None
        opening = before.text[:_OPENING] if before else ""
        begun = meant_by(opening, near.language)
        return bool(begun) and all(any(one_meaning(word, token) for token in begun) for word in told.words)

    def of_one_month(self, a: Post, b: Post, days: int = _MONTH) -> bool:
        """Whether two articles are of so few days that nobody is likely to have come or gone between them.

        Args:
            a: a post.
            b: another.
            days: how far the articles may be apart.
        """
        gap = articles_apart(*(self._scenes[post.article].document.article for post in (a, b)))
        if gap is None or gap > days or a.became or b.became:
            return False
        # Of two who share a name one may be the other, written otherwise: "Hovhannisyan", "Oganesyan".
        return a.person == b.person or _name_keys(a).isdisjoint(_name_keys(b))

    def changing(self, a: Post, b: Post) -> bool:
        """Whether a sentence of either article on one of the two tells that somebody comes or goes these days."""
        who = {name.text.split()[-1] for post in (a, b) if (name := post.draft.subject.name)}
        return any(self._changes(number, last) for number in {a.article, b.article} for last in who)

    def _changes(self, number: int, name: str) -> bool:
        """Whether a sentence of an article with a name in it tells that somebody comes or goes these days."""
        key = number, name
        if key not in self._told:
            told = [passage for passage in self._scenes[number].passages if name in passage.text]
            self._told[key] = any(_CHANGE.search(p.text) and not _long_ago(p) for p in told)
        return self._told[key]

    def one_lead(self, left: int, right: int) -> bool:
        """Whether one body or thing leads two articles."""
        return bool(self._outlines[left].leading & self._outlines[right].leading)

    def _one_of_kind(self, a: Post, b: Post) -> bool:
        """Whether two titles say "of the museum" alone, where one museum leads both articles, by no name in common.

        Only of two languages, which translate a name: "музей быта", "le musée de la Vie d’autrefois".
        """
        if a.draft.passage.language == b.draft.passage.language or not self.one_lead(a.article, b.article):
            return False
        if any(post.office.of is None or post.office.of.passage is post.draft.passage for post in (a, b)):
            return False
        kinds = {t for t in kinds_of(a) & kinds_of(b) if t.startswith("type:")}
        begun = all(any(not kinds.isdisjoint(t) for t in self._opened(post.article)) for post in (a, b))
        names = [[token for token in post.words if own_name(token)] for post in (a, b)]
        return begun and not (names[0] and names[1])

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
        if a.team and b.team:  # "équipe du Bélarus", "сборная Белоруссии": whatever each names, of one country
            return a.team == b.team and _both_ways(set_apart(a.words), set_apart(b.words))
        apart = a.part != b.part and HEAD in (family(a, True), family(b, True))
        if apart and not _word_by_word(a, b):  # a language may call a department what another calls a body
            return False
        if a.body and b.body:
            return a.body == b.body or _one_name(a, b) or self._one_of_kind(a, b)
        if _two_kinds(a, b):
            return False
        if not a.words or not b.words or _of_one_trial(a, b):
            return None
        # A word of one may mean what two of the other do: "заповедник", "nature reserve".
        left = sum(not any(one_meaning(token, other) for other in b.words) for token in a.words)
        free = [token for token in b.words if not any(one_meaning(token, other) for other in a.words)]
        if self._by_place(a, b, free) or _of_that_place(a, b, free):
            return True
        if self.places.elsewhere(a, b):
            return False
        if any("type:team" in token for token in (*a.words, *b.words)):  # the reserves have a coach of their own
            return not left and not free
        return left < len(a.words) and (not left or not free)
