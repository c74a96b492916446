"""Posts as articles tell them: what the words beside a title mean in any language, and what the title comes to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.claim import Period
from kzclaims.entities.letters import word_keys
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.likeness import cognates
from kzclaims.extract.people.churches import church_of
from kzclaims.extract.people.fields import HEADING
from kzclaims.extract.people.holdings import since_event_at
from kzclaims.extract.people.led import SHIPS
from kzclaims.extract.people.national import COACH, national_team
from kzclaims.extract.people.posts import directs, lineage, of_title, things_alone
from kzclaims.extract.people.ranks import CHIEF
from kzclaims.extract.people.words import body_phrases, body_type, people_words, tokens
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import DOMAINS, MEASURES, OFFICES, find_terms, load_thesaurus
from kzclaims.extract.words import concepts

_HOLDS = "holdsOffice"
_TYPED, _ACTING = "-typed", "-acting"
CONDUCTS, _CONDUCTOR = "office-conductor", "office-principal-conductor"
HEAD, _CHAIR = "office-head-of-body", "office-chair"
BOARD = "office-chair-of-board-of-directors"
# Whoever directs a museum or a mine is its only head, by whatever title; over a firm or a club several preside.
DIRECTS = frozenset({HEAD, "office-director", "office-chief-executive", "office-manager"})
PRESIDES = frozenset({"office-president", _CHAIR})
# What whoever presides over such a body is called by itself.
_OF_KIND = {"court": "office-presiding-judge", "trial": "office-presiding-judge", "jury": "office-jury-president"}
# What whoever is in command of such a body is called by a title of its own.
_FORCES = {"brigade": "office-fire-chief", "police": "office-police-chief"}
HOUSE = "house"
LANGUAGES = ("fr", "en", "ru")
_ONE_HEADED = frozenset(
    {"hospital", "school", "museum", "theatre", "library", "zoo", "hotel", "port", "airport", "park", "reserve"}
    | {"prison", "lifts", "fish_market", "orchestra", "choir", "circus", "monastery", "abattoir", "station"}
)
TEAMS = frozenset({COACH, "office-head-coach", "office-assistant-coach", "office-sporting-director"})
OF_ONE_EVENT = frozenset(_OF_KIND.values())
RANKED = (HEADING, CHIEF)
# Who has just become something was something else before.
_BECAME = re.compile(
    r"(?<!\w)(?:prom(?:u(?!l)|ou[vt]|oted)|nomm|élue?\b|désign|devien|devenu|appoint|named|elected|bec[ao]m|назнач|избран|стал|повы)\w*",
    re.IGNORECASE,
)
_PRESIDING = re.compile(r"(?<!\w)(?:présid|president|chair|председател)", re.IGNORECASE)
# Characters around a post that tell so; letters of a word; what two may mean in all, and be held by their sound.
_AROUND, _SHORTEST, _WORDS_ALIKE = 40, 3, 8
Token = frozenset[str]


@dataclass(frozen=True, slots=True)
class Post:
    """A person in a post as one article tells it.

    ``words`` say of what, ``body`` is the entity where it has a name, ``part`` whether it is a department, ``team`` the
    country of a team, ``kind`` the kind of body that a title tells without words, ``HOUSE`` for "l’établissement".
    """

    article: int
    at: int
    draft: Draft
    office: Ref
    concept: str
    person: str
    words: tuple[Token, ...]
    body: str
    part: bool
    kind: str = ""
    team: str = ""

    @property
    def told(self) -> str:
        """The words that say of what it is."""
        of = self.office.of
        return f"{self.office.role} {of.role if of else ''} {of.name.text if of and of.name else ''}"

    @property
    def since(self) -> bool:
        """Whether it is told since when it is held."""
        day = self.draft.as_of
        dated = isinstance(day, Period) and bool(day.lo and day.hi and day.lo < day.hi)
        return dated or since_event_at(self.draft.passage.text, self.draft.end)

    @property
    def became(self) -> bool:
        """Whether its sentence tells that it was taken."""
        draft = self.draft
        return bool(_BECAME.search(draft.passage.text, max(0, draft.start - _AROUND), draft.end + _AROUND))


def posts_of(
    scenes: Sequence[Scene],
    drafts: Sequence[Sequence[Draft]],
    identify: Callable[[Ref, str], str],
    entity: Callable[[Passage, ProperName], str],
    nouns: Callable[[str], frozenset[str]],
) -> Iterator[Post]:
    """The posts that the articles of a story tell, but those denied, left or held for a while.

    Args:
        scenes: the articles.
        drafts: what was read of each.
        identify: the id of a ref of an article.
        entity: the id of the entity that a name stands for.
        nouns: the keys of the nouns that the story sets beside a name of an entity.
    """
    for number, (scene, listed) in enumerate(zip(scenes, drafts, strict=True)):
        for at, draft in enumerate(listed):
            office, language = draft.value, draft.passage.language
            if draft.property != _HOLDS or not isinstance(office, Ref) or draft.negated or office.of is None:
                continue
            if office.id.endswith((_TYPED, _ACTING)):
                continue
            body = entity(office.of.passage, office.of.name) if office.of.name and office.of.passage else ""
            told = [office.role, office.of.role] + ([office.of.name.text] if office.of.name else [])
            field = "field" in office.traits
            words = _once(t for text in told for t in meant_by(text, language, field))
            words += tuple(frozenset({noun}) for noun in sorted(nouns(body)) if body)
            words += church_of(office.id, words)
            part = any(people_words(language).has("parts", low) for _, _, _, low in tokens(office.role))
            kind = "" if words or body else _kind(office, language)
            if not (words or body or kind or office.id in DIRECTS) and directs(office.id):
                words = things_alone(meant_by(of_title(office.label, language), language))
            team = national_team(office.id, words)
            concept = COACH if team else office.id
            person = identify(draft.subject, scene.document.article.id)
            yield Post(number, at, draft, office, concept, person, words, body, part and not team, kind, team)


def _once(found: Iterable[Token]) -> tuple[Token, ...]:
    """Words without repetition: one that several phrases hold means what it does in any of them."""
    merged: dict[str, Token] = {}
    for token in found:
        word = next((t for t in token if t[2:3] == ":"), "")
        merged[word] = merged.get(word, token) | token
    return tuple(merged.values())


def _kind(office: Ref, language: str) -> str:
    """The kind of body in which an office is held that no words tell: by the title, or by a noun for any house."""
    of = office.of
    if of is None:
        return ""
    parts = of.id.split("-")
    told = parts[1] if parts[0] == "body" and len(parts) > 1 and parts[1] not in LANGUAGES else ""
    if told := told or of.concept:
        return told
    said = {low for text in (office.role, of.role) for _, _, _, low in tokens(text)}
    return house_of(office.id) if said.isdisjoint(people_words(language).sets["houses"]) else HOUSE


@lru_cache(maxsize=1024)
def meant_by(text: str, language: str, field: bool = False) -> tuple[Token, ...]:
    """What words that say of what a title is mean; those of its field of work are left out where it is one's."""
    table = people_words(language)
    schemes = {OFFICES, DOMAINS} if field else {OFFICES}
    other = [(t.start, t.end) for t in find_terms(text, language, schemes)]
    things = find_terms(text, language, {MEASURES})
    together = body_phrases(text)
    found: list[Token] = []
    for start, _, shown, low in tokens(text):
        if any(a <= start < b for a, b in other) or not shown[0].isalpha():
            continue
        if len(low) < _SHORTEST and not (shown[0].isupper() and len(low) > 1):
            continue
        if any(table.has(kind, low) for kind in ("connectors", "articles", "possessive", "stops", "generic", "heads")):
            continue
        if any(table.has(kind, low) for kind in ("deputies", "new", "former")):
            continue
        if table.has("houses", low) or table.has("grounds", low) or (field and table.has("parts", low)):
            continue
        meant = {f"type:{kind}"} if (kind := body_type(low)) else set[str]()
        meant |= {f"type:{kind}" for a, b, kind in together if a <= start < b}
        meant |= {t.concept for t in things if t.start <= start < t.end}
        meant |= concepts(shown, language)
        if not meant or shown[0].isupper():
            meant |= {f"name:{key}" for key in word_keys(low, language)}
        meant |= {f"proper:{low}"} if shown[0].isupper() else set()
        meant.add(f"{language}:{lemma(shown, language)}")
        found.append(frozenset(meant))
    return tuple(found)


def one_meaning(a: Token, b: Token) -> bool:
    """Whether two words mean one thing; words that no lexicon knows may sound alike in two languages."""
    if not a.isdisjoint(b):
        return True
    left, right = (next((t for t in token if t[2:3] == ":"), "") for token in (a, b))
    if left[:2] == right[:2] or len(a) + len(b) > _WORDS_ALIKE:
        return False
    return cognates(left[3:], right[3:])


def family(post: Post, site: bool) -> str:
    """What an office is called where one person holds it, whatever languages call it.

    Args:
        post: the post.
        site: whether it is that of a building, a works or a body with one head.
    """
    concept = post.concept
    if concept == BOARD or (
        concept == HEAD and _PRESIDING.search(post.draft.passage.text, post.draft.start, post.draft.end)
    ):
        return _CHAIR
    if concept == "office-captain":
        return SHIPS
    if concept == CONDUCTS:
        return _CONDUCTOR
    if concept in PRESIDES:
        kinds = [t.removeprefix("type:") for token in post.words for t in token if t.startswith("type:")]
        if not post.words:
            kinds = [body_type(low) for _, _, _, low in tokens(post.draft.passage.text)]
        return next((_OF_KIND[kind] for kind in kinds if kind in _OF_KIND), _CHAIR)
    if concept == "office-party-leader":
        return HEAD
    if concept == HEAD and (forces := {_FORCES[kind] for kind in _FORCES if f"type:{kind}" in kinds_of(post)}):
        return forces.pop()
    if site and (concept in DIRECTS or not lineage(concept).isdisjoint({HEAD, "office-director"})):
        return HEAD
    return concept.replace("office-manager-for-", HEADING + "-")


def _kinds_in(label: str) -> set[str]:
    return ({body_type(low) for _, _, _, low in tokens(label)} | {kind for _, _, kind in body_phrases(label)}) - {""}


@lru_cache(maxsize=512)
def house_of(office: str) -> str:
    """The kind of body that an office is always held in, by what two languages call it: a port, a school; or ""."""
    known = load_thesaurus().concepts.get(office)
    told = Counter(
        kind
        for listed in (known.names.values() if known else ())
        for kind in {kind for label in listed.get("label", ()) for kind in _kinds_in(label)}
    )
    return next((kind for kind, languages in told.items() if languages > 1 and len(told) == 1), "")


def one_headed(a: Post, b: Post) -> bool:
    """Whether two posts are held in a body of a kind that has one head, by whatever title: a hotel, an airport."""
    told = [{t.removeprefix("type:") for t in kinds_of(post)} | {house_of(post.concept)} for post in (a, b)]
    return not (told[0] & told[1]).isdisjoint(_ONE_HEADED)


def boards_differ(a: Post, b: Post) -> bool:
    """Whether one chairs a board, the other presides over the whole; an English chairman of a firm is its board’s."""
    board = [post.concept == BOARD for post in (a, b)]
    plain = b if board[0] else a
    return sum(board) == 1 and plain.draft.passage.language != "en"


def exclusive(post: Post, site: bool) -> bool:
    """Whether one person at a time holds a post.

    Args:
        post: the post.
        site: whether it is that of a building, a works or a body with one head.
    """
    told = family(post, site)
    return (
        "exclusive" in post.office.traits
        or told in (SHIPS, _CONDUCTOR, *_FORCES.values())
        or told.startswith(RANKED)
        or (site and told == HEAD)
    )


def kinds_of(post: Post) -> set[str]:
    """What kinds of body the words of a post tell."""
    told = {t for token in post.words for t in token if t.startswith(("type:", "thing-"))}
    return told | ({f"type:{post.kind}"} if post.kind else set())


def typed(post: Post) -> bool:
    """Whether a word of a post says what kind of body it is held in."""
    return any(t.startswith("type:") for token in post.words for t in token)


def only_kinds(post: Post) -> bool:
    """Whether the words of a post only say what kind of body it is held in: "la banque", "the club"."""
    return bool(post.words) and all(any(t.startswith("type:") for t in token) for token in post.words)


def kinds_alone(post: Post) -> frozenset[str]:
    """The kinds of body that a post is held in where nothing else tells which: "the hospital", "l’établissement"."""
    if post.kind:
        return frozenset({post.kind})
    told = (t.removeprefix("type:") for token in post.words for t in token if t.startswith("type:"))
    return frozenset(told) if only_kinds(post) else frozenset()
