"""Which statement about all leaves no room for which statement about some: one thing, one group, opposite poles.

What narrows a group in one article may stand in the heading or the lead of the other: there it is what the whole
article is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.entities.letters import word_keys
from kzclaims.extract.figures_shares import related
from kzclaims.extract.likeness import begin_alike
from kzclaims.extract.owners_parties import plain
from kzclaims.extract.scopes_axes import APPLIES, FROM_START, axis, suits
from kzclaims.extract.scopes_groups import EVERYONE
from kzclaims.extract.scopes_said import Statement
from kzclaims.extract.scopes_some import KIND, NAMED, NOT_ALL
from kzclaims.extract.scopes_topic import HEADINGS, Topics, article_of
from kzclaims.extract.scopes_words import apart_from, bearer_things, groups_of, scope_words
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.words import concepts, lemma_concepts

_LONG = re.compile(r"[^\W\d_]{5,}")
_STEM = 4  # letters that those of a body share with it: "choriste", "chorus"
_EARLIER_DAYS = 3  # a state told as not yet reached so long before it is told as reached was reached meanwhile
_ANY_GROUP = frozenset({"vote", "harm", "alive", "laid-off"})  # said of people alone, whoever they are
HAPPENED = frozenset({"harm", "alive", "fit"})  # what has come to people, or may yet
_CONTRASTS = (
    {"adj:rural", "adj:urban"}, {"adj:public", "adj:private"}, {"adj:female", "adj:male"}, {"adj:young", "adj:elderly"},
    {"adj:large", "adj:small"}, {"adj:full-time", "adj:part-time"}, {"adj:permanent", "adj:temporary"},
    {"adj:foreign", "adj:national"}, {"adj:foreign", "adj:local"}, {"adj:primary", "adj:secondary"},
    {"adj:first", "adj:second"}, {"adj:permanent", "adj:seasonal"},
)  # fmt: skip


def excludes(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether what is said of all, or of these only, leaves no room for what is said of some."""
    if outer.passage is inner.passage or not _one_time(outer, inner) or _introduced(outer, inner):
        return False
    same = plain(outer.passage.text) == plain(inner.passage.text)  # one sentence of an agency in two papers
    if same or not all(suits(outer.axis, s.group) for s in (outer, inner)):
        return False
    if inner.axis == FROM_START:
        return _from_the_start(outer, inner, topics)
    if inner.axis == APPLIES and outer.axis != APPLIES:
        return _exempted(outer, inner, topics)
    if not _one_thing(outer, inner, topics) or (NOT_ALL in inner.own and not _one_matter(outer, inner)):
        return False
    if outer.quantifier == "only":
        return inner.quantifier == "some" and inner.too and outer.yes == inner.yes and _other(outer, inner)
    if (outer.yes == inner.yes) != (inner.quantifier == "part"):
        return False
    return _within(outer, inner, topics)


def _from_the_start(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether something of the same matter is told to have been so of some from the first day on, against a rule for
    all without exception. That it is not what the rule says, ``scopes_pairs`` makes sure of.
    """
    if outer.quantifier != "all" or inner.quantifier != "some" or not outer.absolute:
        return False
    shared = (outer.tokens - outer.own) & (inner.tokens - inner.own) - {outer.group, inner.group}
    return bool(shared) and _within(outer, inner, topics)


def _exempted(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some are told to be left out of what is said of all, whatever it is: of the same matter, or of "it"."""
    if outer.quantifier != "all" or inner.yes or inner.quantifier != "some":
        return False
    matter = inner.matter - {outer.group, inner.group}
    return (not matter or bool(matter & (outer.tokens | outer.direct))) and _within(outer, inner, topics)


def _one_matter(outer: Statement, inner: Statement) -> bool:
    """Whether what is not so of all is the very thing that the other tells to be so of all."""
    return outer.group == EVERYONE and bool(inner.tokens & (outer.tokens | outer.direct) - {EVERYONE})


def _within(outer: Statement, inner: Statement, topics: Topics) -> bool:
    if _of_others(outer, inner):
        return False
    given = inner.own | inner.tokens | _around(outer, inner, topics)
    if not _inside(outer, inner, topics):
        return False
    left = [token for token in outer.own if not _meant_by(token, given)]
    sweeping = outer.absolute or not inner.own - {KIND}
    if left and sweeping and outer.passage.document is not inner.passage.document and not _apart(outer, inner):
        spoken = topics[article_of(inner)].anywhere()
        return all(_meant_by(token, spoken) for token in left)
    return not left


def _of_others(outer: Statement, inner: Statement) -> bool:
    """Whether two groups are those of two things: halls of a fortress, halls of a convent."""
    mine, theirs = ({t for t in s.own if t.startswith("thing-")} - bearer_things() for s in (outer, inner))
    if not mine or not theirs or mine & theirs:
        return False
    if inner.quantifier == "part":
        return True
    return any(_kin(a, b) and not related(a, b) for a in mine for b in theirs)


def _apart(outer: Statement, inner: Statement) -> bool:
    """Whether two groups are narrowed to opposite kinds."""
    return any(pair & outer.own and pair & inner.own and not outer.own & inner.own & pair for pair in _CONTRASTS)


def _meant_by(token: str, given: frozenset[str]) -> bool:
    """Whether a word that narrows a group is among given ones, in whatever language."""
    return token in given or not given.isdisjoint(_meanings(token))


@lru_cache(maxsize=4096)
def _meanings(head: str) -> frozenset[str]:
    """What the lexicon says that a token, or a thing of the thesaurus, may mean."""
    language, _, word = head.partition(":")
    if word:
        return lemma_concepts(word, language)
    known = load_thesaurus().concepts.get(head)
    labels = known.names.get("en", {}).get("label", ()) if known else ()
    return frozenset(c for label in labels if " " not in label for c in concepts(label, "en") if c.endswith("-n"))


def _around(outer: Statement, inner: Statement, topics: Topics) -> frozenset[str]:
    """What narrows a heading's group, its text may name anywhere near; between articles, heading and lead name it."""
    if outer.passage.document is inner.passage.document:
        return inner.around if outer.passage.section in HEADINGS else frozenset()
    if _apart(outer, inner):
        return frozenset()
    # What a heading is narrowed by, its own text has told (scopes_pairs): it cannot take that back.
    headed = outer.passage.section in HEADINGS
    told = frozenset[str]() if headed else topics[article_of(outer)].tokens(but=outer.passage.number)
    return topics[article_of(inner)].tokens() | told | bearer_things()


def _one_place(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some may be in the place of all: named too, or one within the place that both articles are about."""
    if not (outer.names and inner.names) or outer.names & inner.names:
        return True
    here, there = topics[article_of(outer)], topics[article_of(inner)]
    if any(same_name(a, b) for a in outer.names for b in inner.names):
        return True
    shared = all(any(same_name(a, b) for b in there.names) for a in outer.names)
    return shared and not any(same_name(a, b) for a in inner.names for b in (*here.first, *there.first))


@lru_cache(maxsize=4096)
def same_name(a: str, b: str) -> bool:
    """Whether two names, folded, are one, written in two scripts or in two cases."""
    return a == b or any(begin_alike(x, y) for x in word_keys(a) for y in word_keys(b))


def _inside(outer: Statement, inner: Statement, topics: Topics) -> bool:
    thesaurus = load_thesaurus()
    if not _one_place(outer, inner, topics) or (KIND in inner.own and inner.group in (outer.group, EVERYONE)):
        return False
    if outer.axis in _ANY_GROUP and outer.group == EVERYONE:
        return inner.group != NAMED
    if not inner.group:
        return outer.passage.document is inner.passage.document and outer.passage.section in HEADINGS
    if axis(outer.axis).whoever:
        return True
    if outer.group == EVERYONE:
        return _person(inner.group) or NOT_ALL in inner.own
    if inner.group == NAMED:
        return bool(outer.direct & inner.direct)
    if inner.group == "thing-person":
        return _person(outer.group)
    if inner.group == "thing-member" and _person(outer.group):
        return _of_one_body(outer, inner)
    if ":" in outer.group or ":" in inner.group:
        meant_too = _meanings(inner.group)
        return (
            outer.group == inner.group
            or not meant_too.isdisjoint(_meanings(outer.group))
            or not meant_too.isdisjoint(groups_of(outer.group))
            or any(inner.group in groups_of(concept) for concept in _meanings(outer.group))
        )
    if inner.group in apart_from(outer.group):
        return False
    if inner.group in groups_of(outer.group) or (_person(inner.group) and "thing-person" in groups_of(outer.group)):
        return True
    return (
        outer.group in (inner.group, *thesaurus.ancestors(inner.group))
        or thesaurus.relation(outer.group, inner.group) == "generic"
    )


def _of_one_body(outer: Statement, inner: Statement) -> bool:
    """Whether members are those of a body that names the others: "les choristes", "members of the chorus"."""
    named, said = (
        {w[:_STEM] for w in _LONG.findall(s.passage.text[s.start : s.end].casefold())} for s in (inner, outer)
    )
    return bool(named & said)


def _person(concept: str) -> bool:
    return concept == "thing-person" or (
        concept in load_thesaurus().concepts and "thing-person" in load_thesaurus().ancestors(concept)
    )


def _other(outer: Statement, inner: Statement) -> bool:
    """Whether some are others than these: of another kind, or opposite in what narrows them."""
    if not inner.group or outer.group == EVERYONE or ":" in outer.group or ":" in inner.group or inner.group == NAMED:
        return False
    if outer.group == inner.group:
        return _apart(outer, inner)
    return not related(outer.group, inner.group) and _kin(outer.group, inner.group)


@lru_cache(maxsize=4096)
def _kin(left: str, right: str) -> bool:
    """Whether two concepts are kinds of one thing."""
    thesaurus = load_thesaurus()
    return bool(set(thesaurus.ancestors(left)) & set(thesaurus.ancestors(right)))


def _one_thing(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether both speak of one thing had, kept or paid for."""
    if axis(outer.axis).object:
        things = outer.tokens - {outer.group, inner.group} - outer.own
        if inner.direct or inner.quantifier == "part":
            return bool(things & inner.tokens)
        return bool(things & (inner.tokens | topics[article_of(inner)].tokens()))  # "n'en ont toujours pas"
    if axis(outer.axis).direct:
        return not inner.direct or bool(inner.direct & (outer.tokens | outer.direct | {outer.group}))
    known = [{t for t in s.direct if t.startswith("thing-")} - {outer.group, inner.group} for s in (outer, inner)]
    return not (known[0] and known[1]) or bool(known[0] & inner.tokens or known[1] & outer.tokens)


def _one_time(outer: Statement, inner: Statement) -> bool:
    if inner.axis in (APPLIES, FROM_START):
        return True
    if outer.axis in HAPPENED and outer.ahead != inner.ahead:  # "one of them is going to get hurt"
        return False
    if not axis(outer.axis).progress:
        return not (inner.pending and outer.ahead and not inner.ahead)
    if outer.ahead != inner.ahead or (outer.ahead and inner.pending):
        return False
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    return said is None or told is None or (said - told).days <= _EARLIER_DAYS


def _introduced(outer: Statement, inner: Statement) -> bool:
    """Whether an article itself sets the exception against the rule: "mais", "except", "only"."""
    if outer.passage.document is not inner.passage.document or outer.passage.section in HEADINGS:
        return False
    turn = scope_words(inner.passage.language).said["turn"]
    between = abs(outer.passage.number - inner.passage.number) < 2
    return between or bool(turn.search(plain(inner.passage.text)) or turn.search(plain(outer.passage.text)))
