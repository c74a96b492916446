"""Whether some are of a group: of its kinds, in its place, by its name in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kzclaims.articles import Document
from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.figures.shares import related
from kzclaims.extract.likeness import begin_alike
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.axes import APPLIES, axis
from kzclaims.extract.scopes.families import SENSE
from kzclaims.extract.scopes.groups import EVERYONE
from kzclaims.extract.scopes.some import KIND, NAMED, NOT_ALL
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.topic import HEADINGS, Topics, article_of
from kzclaims.extract.scopes.words import apart_from, groups_of, place_kinds
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.words import concepts, lemma_concepts

_AT_QUOTED = re.compile(r"(?<!\w)(?:at|in|à|au|aux|на|в)\s[«“\"]\s?$", re.IGNORECASE)
_LED_TO = re.compile(r"(?<!\w)(?:at|in|à|au|aux|en|на|в|во)\s$", re.IGNORECASE)
_LONG = re.compile(r"[^\W\d_]{5,}")
_STEM = 4  # letters that those of a body share with it: "choriste", "chorus"
_ANY_GROUP = frozenset({"vote", "harm", "alive", "laid-off"})  # said of people alone, whoever they are
_PAY = "pay"
_UNDER = re.compile(r"(?:moins\sde|under|до|младше|моложе)\s(\d\d)(?!\d)", re.IGNORECASE)
_OF_TRADE = re.compile(r"en:\w{3,}er|fr:\w{3,}(?:eur|euse|ier|ière|iste)|ru:\w{3,}(?:щик|чик|щиц|ист)\w{0,2}")
_PART = 3  # letters of the shortest word of a name that tells it
_GROWN = 16  # years: whoever is younger may be called a teenager
# Anybody may be an inhabitant: by meaning alone that ties no two statements together.
# Words for people that take in most kinds of them: "patients from the islands" beside "all children".
_ANYBODY = frozenset(
    {"thing-patient", "thing-user", "thing-customer", "thing-visitor", "thing-passenger", "thing-family"}
)
_PEOPLE = frozenset({"thing-person", "thing-inhabitant"})


def inside(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some may be of a group.

    Args:
        outer: what is said of the group.
        inner: what is said of some.
        topics: what the articles are about.
    """
    if not _one_place(outer, inner, topics):
        return False
    if outer.outright:  # what is told of this very group
        return inner.group == outer.group or bool(outer.called & inner.called)
    if KIND in inner.own and inner.group in (outer.group, EVERYONE):
        return False
    if outer.axis in _ANY_GROUP and outer.group == EVERYONE:
        return inner.group != NAMED
    if not inner.group:
        return outer.passage.document is inner.passage.document and outer.passage.section in HEADINGS
    if axis(outer.axis).whoever:
        told = {inner.group, *inner.tokens, *inner.own}
        return outer.group in told or not of_siblings([outer.group], told)
    if outer.group == EVERYONE and outer.axis == APPLIES and outer.absolute and inner.group != NAMED:
        return True  # whatever is exempt
    if outer.group == EVERYONE:
        thing = outer.absolute and outer.axis == _PAY and bool(outer.tokens & inner.tokens - {EVERYONE})
        return person(inner.group) or NOT_ALL in inner.own or thing  # "whatever the vehicle": lorries are charged
    if outer.called & inner.called or (outer.axis == SENSE and _wider(outer, inner)):
        return True
    if inner.group == NAMED:
        meant = outer.axis == SENSE and may_name(outer, inner.passage, inner.start)
        return bool(outer.direct & inner.direct) or meant or _one_of_its_places(outer, inner)
    if inner.group == "thing-person":
        return person(outer.group) and outer.axis != SENSE
    if inner.group == "thing-member" and person(outer.group):
        return _of_one_body(outer, inner)
    if outer.absolute and person(outer.group) and _trade(inner.group):
        return True
    if ":" in outer.group or ":" in inner.group:
        meant_too = meanings(inner.group)
        return (
            outer.group == inner.group
            or not meant_too.isdisjoint(meanings(outer.group))
            or not meant_too.isdisjoint(groups_of(outer.group))
            or any(inner.group in groups_of(concept) for concept in meanings(outer.group))
            or not _heads(inner.group).isdisjoint(meanings(outer.group))
        )
    if inner.group in apart_from(outer.group):
        return False
    if _young(outer, inner):
        return True
    if outer.absolute and not outer.own and person(outer.group) and inner.group in _ANYBODY - {outer.group}:
        counted = inner.group in groups_of(outer.group) and KIND not in inner.own  # "three families have stayed"
        return counted or bool(inner.own - {KIND} or inner.names)
    if outer.axis == SENSE:
        anyone = outer.absolute and "thing-person" in groups_of(outer.group) and person(inner.group)
        return anyone or _taken_in(outer.group, inner.group) or _kind_of(outer.group, inner.group)
    if inner.group in groups_of(outer.group) or (person(inner.group) and "thing-person" in groups_of(outer.group)):
        return True
    return _taken_in(outer.group, inner.group) or _kind_of(outer.group, inner.group)


def may_be_inside(outer: Statement, head: str, document: Document) -> bool:
    """Whether a noun may name some of a group, by all but what the lexicon calls both: soon told, never wrongly no.

    Args:
        outer: what is said of the group, whatever it is said with (``SENSE``).
        head: the noun, "" for "the others".
        document: the article in which it stands.
    """
    if outer.outright:
        return head == outer.group
    if not head:
        return outer.passage.document is document and outer.passage.section in HEADINGS
    if head == NAMED:
        return bool(outer.direct) or outer.group in place_kinds() or _quotable(outer.group)
    return akin(outer.group, head)


def of_siblings(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether each of two sets of things has one of a kind of which the other has another: apples, potatoes.

    Args:
        mine: things and other words.
        theirs: those of another statement.
    """
    known = load_thesaurus()
    left, right = ({t for t in told if t in known.concepts and not person(t)} for told in (mine, theirs))
    return any(_sibling(a, b) for a in left - right for b in right - left)


@lru_cache(maxsize=4096)
def _sibling(a: str, b: str) -> bool:
    """Whether two things are of one kind, which is more than "device"."""
    known = load_thesaurus()
    return len(set(known.ancestors(a)).intersection(known.ancestors(b))) > 1 and not related(a, b)


@lru_cache(maxsize=4096)
def _taken_in(outer: str, inner: str) -> bool:
    """Whether a group takes in another one, or a kind of thing that the other is of: welders are workers."""
    taken = groups_of(outer) - _PEOPLE
    return bool(taken) and not taken.isdisjoint({inner, *load_thesaurus().ancestors(inner)})


def _young(outer: Statement, inner: Statement) -> bool:
    """Whether some are children as a bound has it: "all children under 18", "those from 14 to 17"."""
    if outer.group != "thing-child" or inner.group != "thing-teenager":
        return False
    bound = _UNDER.search(outer.passage.text, outer.start)
    return bound is not None and int(bound.group(1)) >= _GROWN


def _wider(outer: Statement, inner: Statement) -> bool:
    """Whether some are named by a wider word, with a number and what narrows it: "three women in labour"."""
    known = load_thesaurus()
    return outer.group in known.concepts and bool(inner.own) and inner.group in set(known.ancestors(outer.group)) and (
        len(inner.names & outer.names) > 0
    )  # fmt: skip


@lru_cache(maxsize=16_384)
def akin(group: str, head: str) -> bool:
    """Whether a noun may name some of a group, before anything else is known: a cheap test, never wrongly no."""
    if head in ("", NAMED, group) or meanings(group) & meanings(head):
        return True
    known = load_thesaurus().concepts
    taken = groups_of(group)
    if _taken_in(group, head) or head in taken or meanings(head) & taken or ("thing-person" in taken and person(head)):
        return True
    if group not in known or head not in known:
        return False
    return _kind_of(group, head) or head in load_thesaurus().ancestors(group)


def _kind_of(outer: str, inner: str) -> bool:
    """Whether a thing is of a kind, or the kind told in general."""
    thesaurus = load_thesaurus()
    return outer in (inner, *thesaurus.ancestors(inner)) or thesaurus.relation(outer, inner) == "generic"


def may_name(outer: Statement, passage: Passage, start: int) -> bool:
    """Whether a bare name that a sentence begins with may be that of one of a group: a place, or "at «Andranik»".

    Args:
        outer: what is said of the group.
        passage: the sentence.
        start: where the name begins.
    """
    if outer.group in place_kinds():
        return True
    quoted = _AT_QUOTED.search(passage.text, 0, start)
    return bool(quoted) and _quotable(outer.group)


def _quotable(group: str) -> bool:
    return ":" not in group and not person(group)


def _one_of_its_places(outer: Statement, inner: Statement) -> bool:
    """Whether a text names where, of the places of its heading: "all villages have clean water", "in Kell, water …"."""
    own = outer.passage.document is inner.passage.document and outer.passage.section in HEADINGS
    places = own and outer.quantifier == "all" and outer.group in place_kinds()
    return places and bool(outer.tokens & inner.tokens) and bool(_LED_TO.search(inner.passage.text, 0, inner.start))


def _trade(group: str) -> bool:
    """Whether a noun that nothing knows is made as those for people of a trade are: "brushers", "фасовщики"."""
    return _OF_TRADE.fullmatch(group) is not None and not meanings(group)


def _of_one_body(outer: Statement, inner: Statement) -> bool:
    """Whether members are those of a body that names the others: "les choristes", "members of the chorus"."""
    named, said = (
        {w[:_STEM] for w in _LONG.findall(s.passage.text[s.start : s.end].casefold())} for s in (inner, outer)
    )
    return bool(named & said)


def person(concept: str) -> bool:
    """Whether a group is a kind of person, as far as the thesaurus knows it."""
    return concept == "thing-person" or (
        concept in load_thesaurus().concepts and "thing-person" in load_thesaurus().ancestors(concept)
    )


@lru_cache(maxsize=4096)
def kin_of(left: str, right: str) -> bool:
    """Whether two concepts are kinds of one thing."""
    thesaurus = load_thesaurus()
    return bool(set(thesaurus.ancestors(left)) & set(thesaurus.ancestors(right)))


def _one_place(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some may be in the place of all: named too, or one within the place that both articles are about."""
    if not outer.names:
        return True
    if not inner.names:  # "in Laskas not one tree was planted" tells of no other place
        led = fold(outer.passage.text[: outer.start])
        before = [name for name in outer.names if name in led or outer.axis == SENSE]
        told = (*topics[article_of(outer)].first, *topics[article_of(inner)].names) if before else ()
        return not before or any(same_name(a, b) for a in before for b in told)
    if any(same_name(a, b) for a in outer.names for b in inner.names):
        return True
    here, there = topics[article_of(outer)], topics[article_of(inner)]
    shared = all(any(same_name(a, b) for b in there.names) for a in outer.names)
    return shared and not any(same_name(a, b) for a in inner.names for b in (*here.first, *there.first))


@lru_cache(maxsize=4096)
def same_name(a: str, b: str) -> bool:
    """Whether two names, folded, are one, written in two scripts or in two cases."""
    return a == b or any(begin_alike(x, y) for x in word_keys(a) for y in word_keys(b))


def share_a_word(a: str, b: str) -> bool:
    """Whether two names are one, or have a word in common that tells: "Tolmé", "Lake Tolmé"."""
    return same_name(a, b) or any(same_name(x, y) for x in a.split() for y in b.split() if min(len(x), len(y)) > _PART)


@lru_cache(maxsize=4096)
def _heads(concept: str) -> frozenset[str]:
    """What the last words of the English names of a thing mean: a maternity ward is a ward."""
    known = load_thesaurus().concepts.get(concept)
    labels = known.names.get("en", {}).get("label", ()) if known else ()
    return frozenset(
        c for label in labels if " " in label for c in concepts(label.split()[-1], "en") if c.endswith("-n")
    )


@lru_cache(maxsize=4096)
def meanings(head: str) -> frozenset[str]:
    """What the lexicon says that a token, or a thing of the thesaurus, may mean."""
    language, _, word = head.partition(":")
    if language == "adj":  # kinds of things are named in English: "adj:healthy"
        return frozenset(c for c in concepts(word, "en") if c.endswith("-a"))
    if word:
        return lemma_concepts(word, language)
    known = load_thesaurus().concepts.get(head)
    labels = known.names.get("en", {}).get("label", ()) if known else ()
    return frozenset(c for label in labels if " " not in label for c in concepts(label, "en") if c.endswith("-n"))
