"""Statements about every member of a group and about some: what is said, of whom, and by which words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import Period, fold
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.axes import Said
from kzclaims.extract.scopes.clause import STOP, Clause, coming, days_named
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.families import ONLY, SENSE
from kzclaims.extract.scopes.limits import limits
from kzclaims.extract.scopes.nouns import Narrowed, direct, matter, meant, object_end
from kzclaims.extract.scopes.predicated import done_by_others
from kzclaims.extract.scopes.senses import ONES, senses
from kzclaims.extract.thesaurus import CUES, load_thesaurus
from kzclaims.record import record

DUTY_OF_ALL, LET, MAYBE = "duty", "let", "maybe"
_LED = 6  # characters between a verb and its object
_LONGEST_QUOTE = 150
_TAKEN_UP = re.compile(
    r"\s(?:concernée?s|visée?s|touchée?s|intéressée?s|retenue?s|concerned|affected|involved|in\squestion)(?!\w)",
    re.IGNORECASE,
)


@record(frozen=True, slots=True)
class Statement:
    """``quantifier`` is all, only, some, or part: a part of whom the same is said as of all.

    ``group`` is a concept, "fr:lemma" within one language, "everyone", "named" for a bare name, or "" for "the
    remaining 18"; ``own`` what narrows it, ``tokens`` every word of the clause, ``names`` the names in it (folded);
    ``yes`` the pole of ``axis``. ``direct`` is what stands right after the predicate: what is closed, paid or kept;
    ``absolute`` whether it says "without exception"; ``matter`` what some are left out of, where it is named;
    ``around`` the words of the sentence and of the one before; ``sense`` what the words tell, where ``axis`` is SENSE,
    ``called`` what the lexicon has for the group, and ``outright`` whether a rule names that very group; ``days`` are
    the days that its clause names; ``rule`` is DUTY_OF_ALL, or LET or MAYBE where it tells
    what some may do ("" for a mere fact); a hedge leaves MAYBE open.
    """

    passage: Passage
    start: int
    end: int
    quantifier: str
    group: str
    own: frozenset[str]
    names: frozenset[str]
    axis: str
    yes: bool
    tokens: frozenset[str]
    direct: frozenset[str]
    pending: bool
    ahead: bool
    too: bool
    absolute: bool = False
    matter: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    sense: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    outright: bool = False
    days: tuple[Period, ...] = ()
    rule: str = ""


def sweeping(c: Clause, group: str, span: tuple[int, int], found: Narrowed, *, none: bool) -> Statement:
    """What a clause says of a group by whatever words it has.

    Args:
        c: the clause.
        group: of whom.
        span: the words that name them.
        found: what narrows them.
        none: whether it is said of none of them.
    """
    one = Said(*span, SENSE, yes=True)
    end = _chunk_end(c, span[1])
    start = span[0] if end - span[1] > _LED else c.start
    told = statement_of(c, one, "all", group, span, found, yes=True)
    places = frozenset(fold(n.text) for n in c.names if n.kind != "person" and start < n.start < end)
    words = [w for w in content(c.passage) if span[0] <= w.start < span[1]]
    head = next((w for w in words if group in (w.concept, w.token)), words[-1] if words else None)
    skip = ((span[0], _aside(c, head.end if head else span[1])),)
    sense = senses(c.passage, c.start, c.end, (*skip, *done_by_others(c, found.end)), tuple(c.names), none=none)
    if c.has("only"):
        sense |= {ONLY}
    own = told.own - ONES
    return replace(
        told,
        own=own,
        names=told.names | places,
        start=start,
        end=end,
        sense=sense,
        called=called(head.means if head else frozenset()),
    )


@lru_cache(maxsize=32_768)  # of each word of each sentence
def called(means: frozenset[str]) -> frozenset[str]:
    """The nouns of the lexicon by which a group may be called in another language."""
    return frozenset(c for c in means if c.endswith("-n") and not c.endswith(("-num-n", "-of-n")))


def _aside(c: Clause, at: int) -> int:
    """Where a group ends with a participle that takes up what was told of it: "the eleven schools concerned"."""
    taken_up = _TAKEN_UP.match(c.text, at)
    return taken_up.end() if taken_up else at


def _chunk_end(c: Clause, at: int) -> int:
    stop = STOP.search(c.text, at, c.end)
    while stop and c.word("absolute").match(c.text, stop.end() + 1):  # "all pupils, without exception, are …"
        stop = STOP.search(c.text, stop.end() + 1, c.end)
        stop = STOP.search(c.text, stop.end(), c.end) if stop else None
    end = stop.start() if stop else c.end
    return at + len(c.text[at:end].rstrip(' .»”"'))


def _before_the_speaker(c: Clause, at: int) -> int:
    """Where a clause ends that goes on with who says so: ", said the conductor Anna Roy"."""
    concepts = load_thesaurus().concepts
    said = (t.start for t in c.passage.of(CUES) if concepts[t.concept].fact("cueKind") == "Reporting")
    led = [start for start in said if at <= start < c.end and c.text[:start].rstrip(' «“»”"').endswith(",")]
    return min(led, default=c.end)


def statement_of(
    c: Clause, one: Said, quantifier: str, group: str, span: tuple[int, int], found: Narrowed, *, yes: bool
) -> Statement:
    """The statement that a predicate makes of a group.

    Args:
        c: the clause.
        one: the predicate.
        quantifier: of how many it is said.
        group: of whom.
        span: the words that name them.
        found: what narrows them.
        yes: the pole, every "not" counted.
    """
    start, end = min(span[0], one.start), max(span[1], one.end)
    end = min(c.end, max(end, object_end(c, one)), start + _LONGEST_QUOTE)
    end = start + len(c.text[start:end].rstrip(" ,;.:"))
    limit = limits(c, min(span[0], one.start))
    return Statement(
        c.passage, start, end, quantifier, group, found.own | limit, found.names, one.axis, yes,
        meant(c, c.start, _before_the_speaker(c, end), group) | limit, direct(c, one),
        c.has("pending"), coming(c, one), c.has("too"), c.has("absolute") or c.has("wide"), matter(c, one, span),
        days=days_named(c.passage, c.start, c.end),
    )  # fmt: skip


def rules_meet(outer: Statement, inner: Statement) -> bool:
    """Whether a duty of all is held against what some may do, and a mere fact against no mere possibility.

    Args:
        outer: what is said of all.
        inner: what is said of some.
    """
    return inner.rule in (LET, MAYBE) if outer.rule else inner.rule != MAYBE


def holds_share(statement: Statement) -> bool:
    """Whether a statement is of a share: "100% of the refinery", "70 % de la raffinerie".

    Args:
        statement: the statement.
    """
    return any(
        n.value.kind == "share" and statement.start <= n.start < statement.end for n in statement.passage.numbers
    )
