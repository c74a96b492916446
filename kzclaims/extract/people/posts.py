"""What claims call an office: its concept and its body, whether it has one holder, and what nobody holds beside it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

from kzclaims.claim import placed
from kzclaims.extract.drafts import Ref
from kzclaims.extract.people.fields import DEPUTY, HEADING
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.ranks import CHIEF
from kzclaims.extract.people.words import PeopleWords, Token, people_words
from kzclaims.extract.thesaurus import OFFICES, load_thesaurus
from kzclaims.extract.word_tables import word_table

# Bodies with many directors: one more than one holds nothing against another.
_MANY = frozenset({"department", "service", "centre", "council", ""})
# Bodies of members, over which one person presides, be it as president or as chair.
_MEMBERS = frozenset(
    {"association", "federation", "club", "chamber", "cooperative", "committee", "commission", "league", "union"}
    | {"port", "airport", "festival", "authority", "fund"}
)
_PRESIDING = frozenset({"office-president", "office-chair", "office-cooperative-president", "office-committee-chair"})
# Whoever is "at the head of" such a body presides over it; whoever "runs" it may be its manager.
_PRESIDED = frozenset(
    {"association", "federation", "chamber", "committee", "commission", "league", "union", "syndicate", "council"}
)
# Whoever "dirige" musicians conducts them.
_CONDUCTED = {"orchestra": "office-principal-conductor", "choir": "office-choirmaster"}
# Whoever leads a jury or a trial presides over it.
_OF_ONE_EVENT = frozenset({"jury", "trial"})
_ANY_HEAD = frozenset({"office-head-of-body", "office-chair"})
_LED = {"party": "office-party-leader"}
_AT_HEAD = re.compile(r"t[êe]te|head|helm|возгл|глав")
# Languages call whoever runs a firm by either.
ONE = {"office-director-general": "office-chief-executive"}
_HEADS = frozenset({"office-director", "office-head-of-body"})
_DEPUTIES = frozenset({"office-deputy-director", "office-deputy-head"})


def unique(look: Look, *parts: str) -> Ref:
    """Something that nothing outside this article is compared with."""
    seed = "\x1f".join((look.passage.document.article.id, *parts))
    return Ref(id=placed("body", hashlib.sha256(seed.encode()).hexdigest()[:10]), kind="thing")


@lru_cache(maxsize=512)
def lineage(concept: str) -> frozenset[str]:
    """A concept with all that is broader."""
    known = load_thesaurus()
    return frozenset({concept, *known.ancestors(concept)}) if concept in known.concepts else frozenset({concept})


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    offices = [c.id for c in load_thesaurus().concepts.values() if c.scheme == OFFICES]
    return frozenset(office for office in offices if not lineage(office).isdisjoint(_HEADS)) - _DEPUTIES


@lru_cache(maxsize=512)
def incompatible(concept: str) -> tuple[str, ...]:
    """The offices that nobody holds together with this one in one body."""
    concepts = load_thesaurus().concepts
    if concept not in concepts:
        return ()
    found = set(concepts[concept].facts.get("incompatibleWith", ()))
    found |= {c.id for c in concepts.values() if concept in c.facts.get("incompatibleWith", ()) and c.scheme == OFFICES}
    if concept in _DEPUTIES:
        found |= _heads()
    elif concept in _heads():
        found |= _DEPUTIES
    return tuple(sorted(found - {concept}))


def directs(concept: str) -> bool:
    """Whether an office is that of whoever directs something, by whatever title: "directeur du tournoi"."""
    return not lineage(concept).isdisjoint(_HEADS)


def of_title(label: str, language: str) -> str:
    """The words of a title of its own that say of what it is: behind the head, in English mostly before it.

    Args:
        label: the title as it is written.
        language: that of the article.
    """
    head, _, rest = label.partition(" ")
    behind = language != "en" or people_words("en").has("heads", head.lower())
    return rest if behind else label.rpartition(" ")[0]


def things_alone(words: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """Words that say of what a title is, where all of them name things: "du magasin", but none of "head ranger".

    Args:
        words: what each of them means.
    """
    people = load_thesaurus().ancestors
    things = [{t for t in word if t.startswith("thing-")} for word in words]
    return words if all(ts and not any("thing-person" in (t, *people(t)) for t in ts) for ts in things) else ()


def conducted(concept: str, kind: str) -> str:
    """The office of whoever is at the head of musicians: they are conducted; any other office as it is.

    Args:
        concept: the office.
        kind: the kind of body.
    """
    return _CONDUCTED.get(kind, concept) if concept == "office-head-of-body" else concept


def in_kind(concept: str, kind: str, language: str) -> str:
    """The office that a title names in a body of a kind: the governor of a prison directs it, "le chef" conducts.

    Args:
        concept: the office that the title names by itself.
        kind: the kind of body, "" if unknown.
        language: that of the article.
    """
    if concept == "office-governor" and kind == "prison":
        return "office-prison-director"
    return conducted(concept, kind) if language == "fr" else concept  # "le chef de la fanfare"


def as_titled(concept: str, title: str, beside: bool) -> str:
    """The office that an English title names by the words beside it: "deputy" and "head" say two things.

    Args:
        concept: the office that the title names by itself.
        title: the title, case folded.
        beside: whether it stands behind an article or before whose deputy it is: who sits in a parliament does not.
    """
    if concept == "office-member-of-parliament" and title == "deputy" and beside:
        return "office-deputy-head"
    return "office-head-of-body" if concept == "office-manager" and title == "head" else concept


def at_head_of(concept: str, kind: str, verb: Sequence[Token], words: PeopleWords) -> str:
    """The office in which a verb sets somebody over a body of a kind.

    Args:
        concept: the office that the verb tells by itself.
        kind: the kind of body, "" if unknown.
        verb: the words of the verb.
        words: the table of its language.
    """
    if any(words.has("wielding", t.low) for t in verb):
        return _CONDUCTED.get(kind, "office-conductor")
    if kind in _OF_ONE_EVENT and concept in _ANY_HEAD:
        return "office-chair"
    if any(words.has("conducting", t.low) for t in verb):
        concept = conducted(concept, kind)
    concept = _LED.get(kind, concept) if concept in _ANY_HEAD else concept
    leads = kind in _PRESIDED and any(_AT_HEAD.match(token.low) for token in verb)
    return "office-chair" if concept == "office-head-of-body" and leads else concept


@lru_cache(maxsize=1)
def _fields_of_work() -> frozenset[str]:
    """The offices of those who head one field of the work of a body."""
    listed = load_thesaurus().concepts.values()
    return frozenset(fact for concept in listed if (fact := concept.fact("headedBy")))


def office_ref(concept: str, of: Ref, label: str, kind: str = "", acting: bool = False, loose: bool = False) -> Ref:
    """The office of a body as claims name it; whoever directs or heads a whole body holds one and the same."""
    fact = load_thesaurus().concepts.get(concept)
    exclusive = bool(fact and fact.fact("exclusive")) or concept.startswith((HEADING, CHIEF))
    # French and Russian call whoever runs a body its director; an English firm has a board of them.
    named = bool(of.name and of.passage and of.kind == "organisation" and of.passage.language != "en")
    if not lineage(concept).isdisjoint(_HEADS) and (kind not in _MANY or (named and not kind)):
        concept, exclusive = "office-head-of-body", True
    concept = ONE.get(concept, concept)
    if kind in _MEMBERS and not lineage(concept).isdisjoint(_PRESIDING):
        concept, exclusive = "office-chair", True
    exclusive = exclusive and not acting and not loose
    traits = frozenset({"exclusive"}) if exclusive else frozenset[str]()
    if concept.startswith((HEADING, DEPUTY)) or concept in _fields_of_work():
        traits |= {"field"}
    name = f"{concept}-acting" if acting else f"{concept}-typed" if loose else concept
    others = dict.fromkeys(ONE.get(other, other) for other in incompatible(concept))
    against = () if acting else tuple(f"{other}{how}" for other in others for how in ("", "-typed"))
    return Ref(id=name, kind="office", of=of, label=label, traits=traits, incompatible=against)


@lru_cache(maxsize=1)
def _region() -> re.Pattern[str]:
    names = "|".join(map(re.escape, word_table("people/words.toml")["regions"]["names"]))
    return re.compile(rf"\s(?:aux|en|au|pour l['’]|in|for|в|по)\s?(?:the\s)?(?:{names})(?!\w)")


def in_one_country(text: str, start: int, end: int) -> bool:
    """Whether the words of an office, or those right behind it, say that it is held in one country alone."""
    region = _region()
    return region.search(text, start, end) is not None or region.match(text, end) is not None
