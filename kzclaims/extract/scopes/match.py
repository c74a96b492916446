"""Which statement about all leaves no room for which statement about some: one thing, one group, opposite poles.

What narrows a group in one article may stand in the heading or the lead of the other: there it is what the whole
article is about.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kzclaims.extract.figures.shares import related
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.axes import APPLIES, FROM_START, axis, suits
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.families import SENSE
from kzclaims.extract.scopes.groups import EVERYONE, Segment
from kzclaims.extract.scopes.kinds import inside, kin_of, meanings, person
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.payees import is_paid
from kzclaims.extract.scopes.said import UNANIMOUS
from kzclaims.extract.scopes.some import KIND, NAMED, NOT_ALL
from kzclaims.extract.scopes.statements import Statement, holds_share, rules_meet
from kzclaims.extract.scopes.times import HAPPENED, NOTHING_HAD, may_meet
from kzclaims.extract.scopes.topic import HEADINGS, Topics, article_of
from kzclaims.extract.scopes.words import bearer_things, carriers, measure_words, rides
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.words import concepts

_YOUNGER = re.compile(r"(?:moins\sde|under|below|younger\sthan|моложе|младше|до)\s(\d{1,2})(?!\d)", re.IGNORECASE)
_FROM_TO = re.compile(
    r"(?:de|entre|from|between|aged|ages?|от|с)\s(\d{1,2})\s?(?:à|et|to|and|до|-|–)\s?(\d{1,2})\s?(?:ans|years|лет|-)",
    re.IGNORECASE,
)
_LESS = re.compile(r"bound:((?:moins\sde|under|below|less\sthan|до|младше|моложе)\s.+)", re.IGNORECASE)
_AGED = 120  # no age is higher
_NEAR = 30  # characters after some in which their age is told
_PARTICIPLE = re.compile(r"[^\W\d_]{2}(?:é|i|u)$")
_EXCLUDED = re.compile(r"(?<!\w)(?:exclu|écarté|dispensé|exempt|left\sout|исключ[её]н|освобожд)", re.IGNORECASE)
_GRAVE = re.compile(
    r"(?<!\w)(?:graves?|gravement|grièvement|sérieux|sérieuses?|sérieusement|serious|seriously|badly|severe|severely|critical"
    r"|critically|major|серь[её]зн\w+|тяж[её]л\w+|тяжко)(?!\w)",
    re.IGNORECASE,
)
_HAVE = "have"
_HURT, _ANIMAL = frozenset({"harm", "fit"}), "thing-animal"
_CONTRASTS = (
    {"adj:rural", "adj:urban"}, {"adj:public", "adj:private"}, {"adj:female", "adj:male"}, {"adj:young", "adj:elderly"},
    {"adj:large", "adj:small"}, {"adj:full-time", "adj:part-time"}, {"adj:permanent", "adj:temporary"},
    {"adj:foreign", "adj:national"}, {"adj:foreign", "adj:local"}, {"adj:primary", "adj:secondary"},
    {"adj:first", "adj:second"}, {"adj:permanent", "adj:seasonal"},
)  # fmt: skip


def excludes(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether what is said of all, or of these only, leaves no room for what is said of some."""
    if not (suits(outer.axis, outer.group) and suits(outer.axis, inner.group) and may_meet(outer, inner)):
        return False
    if outer.axis == _HAVE and holds_share(outer) and holds_share(inner):  # who owns how much of what is told elsewhere
        return False
    if (
        not rules_meet(outer, inner)
        or _milder(outer, inner)
        or _of_animals(outer, inner)
        or is_paid(outer) != is_paid(inner)
    ):
        return False
    if inner.axis == FROM_START:
        return _from_the_start(outer, inner, topics)
    rule = outer.axis == APPLIES and outer.group == EVERYONE and outer.absolute  # "the ban has no exceptions"
    if inner.axis == APPLIES and (rule or outer.axis != APPLIES):
        return _exempted(outer, inner, topics, rule=rule)
    if inner.axis == APPLIES and inner.matter and inner.matter.isdisjoint(_spoken(outer, topics)):
        return False  # "applies to all diesel vehicles", "taxis are exempt from parking fees"
    if (
        _of_rivals(outer, inner)
        or not _one_thing(outer, inner, topics)
        or (NOT_ALL in inner.own and not _one_matter(outer, inner))
    ):
        return False
    if outer.quantifier == "only":
        return inner.quantifier == "some" and inner.too and outer.yes == inner.yes and _other(outer, inner)
    if (outer.yes == inner.yes) != (inner.quantifier == "part") or _of_another_matter(outer, inner):
        return False
    return within(outer, inner, topics)


def _spoken(statement: Statement, topics: Topics) -> frozenset[str]:
    """The words of a statement, and those of its article."""
    return statement.tokens | statement.direct | topics[article_of(statement)].anywhere


def _milder(outer: Statement, inner: Statement) -> bool:
    """Whether nobody is told to be badly hurt, and some to be hurt: "no serious injuries", "six slightly hurt"."""
    if outer.axis not in _HURT:
        return False
    grave, hurt = (_GRAVE.search(s.passage.text, max(0, s.start - _NEAR), s.end + _NEAR) for s in (outer, inner))
    return grave is not None and hurt is None


def _of_animals(outer: Statement, inner: Statement) -> bool:
    """Whether everybody is spoken of, and an animal: nobody was wounded, a wounded dog was found."""
    known = load_thesaurus()
    return (
        outer.group == EVERYONE
        and outer.axis in HAPPENED
        and any(t in known.concepts and _ANIMAL in (t, *known.ancestors(t)) for t in (inner.group, *inner.direct))
    )


def _of_another_matter(outer: Statement, inner: Statement) -> bool:
    """Whether what everybody does, and what somebody does, is done to things that share no word: another vote."""
    if outer.group != EVERYONE or not outer.yes or outer.passage.document is inner.passage.document:
        return False
    mine, theirs = ({t for t in s.tokens if t.startswith("thing-") and not person(t)} for s in (outer, inner))
    counted = any(inner.start <= n.start < inner.end for n in inner.passage.numbers)
    somebody = not counted and UNANIMOUS.search(outer.passage.text, outer.start, outer.end) is not None
    return (somebody or bool(mine and theirs)) and mine.isdisjoint(theirs)


def _from_the_start(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether something of the same matter is told to have been so of some from the first day on, against a rule for
    all without exception. That it is not what the rule says, ``scopes.pairs`` makes sure of.
    """
    if outer.quantifier != "all" or inner.quantifier != "some" or not outer.absolute:
        return False
    shared = (outer.tokens - outer.own) & (inner.tokens - inner.own) - {outer.group, inner.group}
    return bool(shared) and within(outer, inner, topics)


def _exempted(outer: Statement, inner: Statement, topics: Topics, *, rule: bool) -> bool:
    """Whether some are told to be left out of what is said of all, whatever it is: of the same matter, or of "it"."""
    if outer.quantifier != "all" or inner.yes or inner.quantifier != "some":
        return False
    if axis(outer.axis).whoever and inner.group != outer.group:  # "a forgotten grape" is left out of no way of picking
        return False
    shown = inner.passage.text[inner.start : inner.end]
    if outer.absolute and outer.group in inner.matter and inner.group != outer.group and _EXCLUDED.search(shown):
        return True  # "the workshop is left out of the job guarantee", where all jobs are kept without exception
    matter = inner.matter - {outer.group, inner.group}
    if outer.axis == APPLIES and outer.absolute and matter and _one_rule(outer, inner):
        return True
    if rule and not matter:
        return False
    met = not matter or matter & (outer.tokens | outer.direct) or matter & _sentence(outer)
    return bool(met) and within(outer, inner, topics)


def _sentence(outer: Statement) -> frozenset[str]:
    """The words of the whole sentence that allows of no exception: "the deal holds: all stay, without exception"."""
    whole = Segment(outer.passage, 0, len(outer.passage.text))
    return meant(Clause(whole, (), ()), 0, whole.end) if outer.absolute else frozenset()


def _one_rule(outer: Statement, inner: Statement) -> bool:
    """Whether both speak of a rule as such: "the measure holds for all", "the order never applied to organic beans"."""
    rules = measure_words(outer.passage.language)
    return inner.group in measure_words(inner.passage.language) and bool(outer.tokens & rules)


def _of_rivals(outer: Statement, inner: Statement) -> bool:
    """Whether each tells of another thing of one kind: free on the buses, two euros in the small train."""
    if outer.group != EVERYONE and not person(outer.group):
        return False
    mine, theirs = (
        {t for t in s.tokens - s.own if t.startswith("thing-") and t != s.group and not person(t)}
        for s in (outer, inner)
    )
    apart = ((a, b) for a in mine - inner.tokens for b in theirs - outer.tokens)
    return any(kin_of(a, b) and not related(a, b) for a, b in apart)


def _one_matter(outer: Statement, inner: Statement) -> bool:
    """Whether what is not so of all is the very thing that the other tells to be so of all."""
    return outer.group == EVERYONE and bool(inner.tokens & (outer.tokens | outer.direct) - {EVERYONE})


def within(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some are of a group, and of what narrows it."""
    if _of_others(outer, inner):
        return False
    if not inside(outer, inner, topics):
        return False
    if outer.axis == SENSE and not inner.group:  # "the other 17" are of those of whom the heading speaks
        return True
    if not outer.own:
        return True
    given = inner.own | inner.tokens | around(outer, inner, topics)
    left = [token for token in outer.own if not meant_by(token, given) and not _of_that_age(token, outer, inner)]
    sweeping = outer.absolute or not inner.own - {KIND}
    if left and sweeping and outer.passage.document is not inner.passage.document and not _apart(outer, inner):
        spoken = topics[article_of(inner)].anywhere
        return all(meant_by(token, spoken) for token in left)
    return not left


def _of_that_age(token: str, outer: Statement, inner: Statement) -> bool:
    """Whether a token bounds an age and some are told to be within it: under 12, and "those from 2 to 11"."""
    less = _LESS.match(token)
    at = outer.passage.text.casefold().find(less[1]) if less else -1
    bound = _ages(outer.passage, at, at + len(less[1])) if less and at >= 0 else []
    ages = _ages(inner.passage, inner.start, inner.start + _NEAR) if bound else []
    if ages:  # told in words: "de six à dix ans"
        return max(ages) <= max(bound)
    most = _YOUNGER.search(token)
    near = inner.passage.text[inner.start : inner.end + _NEAR]
    span = _FROM_TO.search(near) or _YOUNGER.search(near) if most else None
    return bool(most and span and int(span.group(span.lastindex or 0)) <= int(most.group(1)))


def _ages(passage: Passage, a: int, b: int) -> list[Decimal]:
    """The highest of each age told between two places."""
    years = [n for n in passage.numbers if a <= n.start < b and n.value.unit in ("", "year")]
    return [n.value.hi for n in years if n.value.hi is not None and n.value.hi < _AGED]


def _of_others(outer: Statement, inner: Statement) -> bool:
    """Whether two groups are those of two things: halls of a fortress, halls of a convent."""
    mine, theirs = ({t for t in s.own if t.startswith("thing-")} - bearer_things() for s in (outer, inner))
    if not mine or not theirs or mine & theirs:
        return False
    if inner.quantifier == "part":
        return True
    return any(kin_of(a, b) and not related(a, b) for a in mine for b in theirs)


def _apart(outer: Statement, inner: Statement) -> bool:
    """Whether two groups are narrowed to opposite kinds."""
    return any(pair & outer.own and pair & inner.own and not outer.own & inner.own & pair for pair in _CONTRASTS)


def meant_by(token: str, given: frozenset[str]) -> bool:
    """Whether a word that narrows a group is among given ones, in whatever language."""
    return token in given or not given.isdisjoint(meanings(token) | _done_to(token))


@lru_cache(maxsize=4096)
def _done_to(group: str) -> frozenset[str]:
    """What has been done to a kind of people: "les élèves déplacés" are pupils who are moved, and no other people."""
    known = load_thesaurus().concepts.get(group) if person(group) else None
    labels = known.names.get("fr", {}).get("label", ()) if known else ()
    return frozenset(
        c for label in labels if _PARTICIPLE.search(label) for c in concepts(label, "fr") if c.endswith("-v")
    )


def around(outer: Statement, inner: Statement, topics: Topics) -> frozenset[str]:
    """What narrows a heading's group, its text may name anywhere near; between articles, heading and lead name it."""
    if outer.passage.document is inner.passage.document:
        return inner.around if outer.passage.section in HEADINGS else frozenset()
    if _apart(outer, inner):
        return frozenset()
    # What a heading is narrowed by, its own text has told (scopes.pairs): it cannot take that back.
    headed = outer.passage.section in HEADINGS
    told = frozenset[str]() if headed else topics[article_of(outer)].tokens(but=outer.passage.number)
    return topics[article_of(inner)].tokens() | told | bearer_things()


def _other(outer: Statement, inner: Statement) -> bool:
    """Whether some are others than these: of another kind, or opposite in what narrows them."""
    if not inner.group or outer.group == EVERYONE or ":" in outer.group or ":" in inner.group or inner.group == NAMED:
        return False
    if outer.group == inner.group:
        return _apart(outer, inner)
    told_too = bool(inner.names & outer.names) or bool(outer.tokens & inner.tokens - {outer.group, inner.group})
    return not related(outer.group, inner.group) and (told_too or kin_of(outer.group, inner.group))


def _one_thing(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether both speak of one thing had, kept or paid for."""
    if (
        UNANIMOUS.search(outer.passage.text, outer.start, outer.end)
        and outer.passage.document is not inner.passage.document
    ):
        voted = {t for t in inner.direct if t.startswith("thing-")}
        # Of one language: "voted against the new parking plan", where the other speaks of the budget alone.
        if outer.passage.language == inner.passage.language:
            voted |= {t for t in inner.tokens - inner.own if t.endswith("-n") and not t.startswith("thing-")}
        if voted and voted.isdisjoint(_spoken(outer, topics)):
            return False
    if axis(outer.axis).object:
        things = outer.tokens - {outer.group, inner.group} - outer.own
        if NOTHING_HAD in inner.direct:
            return True
        if inner.direct or inner.quantifier == "part":
            return bool(things & inner.tokens)
        return bool(things & (inner.tokens | topics[article_of(inner)].tokens()))  # "n'en ont toujours pas"
    if axis(outer.axis).direct:
        things = outer.tokens | outer.direct | {outer.group}
        carried = inner.direct & carriers() and things & rides()  # "free school transport", "to pay for the bus"
        return not inner.direct or bool(inner.direct & things or carried)
    one_tongue = outer.passage.language == inner.passage.language  # another may call the same thing otherwise
    known = [
        {t for t in s.direct if t.startswith("thing-") or (one_tongue and t.endswith("-n"))}
        - {outer.group, inner.group}
        for s in (outer, inner)
    ]
    return not (known[0] and known[1]) or bool(known[0] & inner.tokens or known[1] & outer.tokens)
