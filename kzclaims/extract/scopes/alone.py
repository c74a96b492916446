"""What is told of these alone ("only scientists will sail"), beside what tells that they are not the only ones.

"Not all those on board will be scientists", "scientists are not the only ones": the same people or things must be
named, and something else of what is told of them; "no longer the only ones" tells of a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from kzclaims.extract.figures.shares import related
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import Hints
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.axes import APPLIES, Said
from kzclaims.extract.scopes.clause import Clause, clause, denied, long_past
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.ellipsis import hedged
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.kinds import of_siblings, person
from kzclaims.extract.scopes.nouns import Narrowed, Noun, noun_after
from kzclaims.extract.scopes.senses import senses
from kzclaims.extract.scopes.statements import LET, Statement, called, statement_of
from kzclaims.extract.scopes.times import may_meet
from kzclaims.extract.word_tables import any_listed, word_table

ALONE = "alone"  # the axis
_FILE = "scopes/alone.toml"
_KINDS = ("not_only", "not_sole", "also")
_TELLS = 20  # characters between these and what is told of them
_DEEDS = ("axis:", "kin:")
_SUBJECT = 60  # characters before "are not the only ones" in which those stand
_NE = re.compile(r"(?<!\w)n(?:e\s|')[^,;:.()]{2,60}$", re.IGNORECASE)
_QUE = re.compile(r"qu(?:e\s|')", re.IGNORECASE)
_DENIED = re.compile(r"(?<!\w)(?:pas|non|not|не)\s$|n't\s$", re.IGNORECASE)
# "Not all those on board will be scientists": what they are follows.
_NOT_ALL_ARE = {
    "fr": re.compile(
        r"(?<!\w)tou(?:s|tes)\s[^,;:.()]{0,80}?\sne\s(?:sont|seront)\spas\s(?:des\s)?"
        r"|(?<!\w)pas\stou(?:s|tes)\s(?:des\s)?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bnot\s(?:all|every(?:one|body)?)\s[^,;:.()]{0,80}?\s(?:is|are|was|were|will\sbe|has\sto\sbe|need\sbe)\s"
        r"(?:an?\s)?",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?<!\w)не\sвсе\s[^,;:.()]{0,80}?\s(?:—|будут|являются|были)\s", re.IGNORECASE),
}
# "Only sailing boats may use it": leave given to these alone hedges nothing.
_LEAVE = re.compile(r"may|can|peu(?:t|vent)|pourr(?:a|ont)|(?:с?могут|с?может)", re.IGNORECASE)
# "Too late", "aussi grand que", "as well as".
_NO_ALSO = re.compile(r"too\s[a-z]|as\swell\sas(?!\w)|aussi\s[^\W\d_]+\s(?:que|qu')", re.IGNORECASE)
# "They get money too, from another fund".
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:(?:d')?une?\sautre|another|separate|друг(?:ой|ого|ую|им|ому|ом))(?!\w)", re.IGNORECASE
)
_AND = re.compile(r"(?:,|\s(?:et|ou|and|or|и|или))\s(?:(?:aux?|des|les|de|d'|the|for|to|для)\s?)?", re.IGNORECASE)


@lru_cache(maxsize=6)
def _hints(language: str, *, denied: bool) -> Hints:
    """Whether a sentence may hold words of this reader."""
    table = word_table(_FILE)
    return Hints.of(*(table[name][language] for name in (_KINDS if denied else ("only",))))


def _clauses(scene: Scene, *, denied: bool) -> Iterator[Clause]:
    """The clauses that nothing hedges, of sentences that may hold words of this reader."""
    for passage in scene.passages:
        text = plain(passage.text)
        told = _hints(passage.language, denied=denied).meet(passage.text)
        told = told or (denied and _NOT_ALL_ARE[passage.language].search(text) is not None)
        if not told or len(text) > LONGEST or passage.asks or long_past(passage, 0, len(text)):
            continue
        for segment in segments(passage):
            c = clause(segment, scene.names(passage), None)
            if all(_LEAVE.fullmatch(c.text, a, b) for a, b in hedged(c)):
                yield c


def told_alone(scene: Scene) -> Iterator[Statement]:
    """What an article tells of these people or things alone.

    Args:
        scene: the article.
    """
    for c in _clauses(scene, denied=False):
        for match in any_listed(_FILE, "only", c.passage.language).finditer(c.text, c.start, c.end):
            before = c.text[c.start : match.start()]
            if _DENIED.search(before) or (_QUE.match(match.group()) and not _NE.search(before)):
                continue
            if heads := _heads_after(c, match.end()):
                yield _statement(c, heads, match.span(), "only")


def not_alone(scene: Scene, sole: Sequence[Statement]) -> Iterator[Statement]:
    """Whom an article tells not to be the only ones.

    Args:
        scene: the article.
        sole: of whom alone something is told (``told_alone``), in whatever article.
    """
    rivals = [u for u in sole if u.passage.document is not scene.document]
    for c in _clauses(scene, denied=True) if rivals else ():
        language = c.passage.language
        led = chain(
            any_listed(_FILE, "not_only", language).finditer(c.text, c.start, c.end),
            _NOT_ALL_ARE[language].finditer(c.text, c.start, c.end),
        )
        for match in led:
            if heads := _heads_after(c, match.end()):
                yield _statement(c, heads, match.span(), "some")
        for match in any_listed(_FILE, "not_sole", language).finditer(c.text, c.start, c.end):
            terms = [t for t in c.terms() if match.start() - _SUBJECT <= t.start and t.end <= match.start()]
            if terms:
                heads = [Noun(t.concept, t.start, t.end) for t in terms]
                yield _statement(c, heads, match.span(), "some")
        also = any_listed(_FILE, "also", language).search(c.text, c.start, c.end)
        if also is None or _NO_ALSO.match(c.text, also.start()) or _OF_ANOTHER.search(c.text):
            continue
        for term in c.terms():
            if any(_another(u, term.concept) for u in rivals):
                noun = Noun(term.concept, term.start, term.end)
                yield replace(_statement(c, [noun], also.span(), "some"), too=True)


def denies_alone(outer: Statement, inner: Statement) -> bool:
    """Whether those of whom alone something is told are told not to be the only ones.

    Args:
        outer: of whom alone (``told_alone``).
        inner: who are not alone (``not_alone``).
    """
    if outer.passage.document is inner.passage.document or not may_meet(outer, inner):
        return False
    if inner.rule and not outer.rule:  # "may be covered too" leaves it open
        return False
    if inner.too:
        theirs, others = _told(inner.sense), any(_another(outer, head) for head in inner.matter)
        shared = [names for word in outer.sense if (names := _told([word]) & theirs)]
        return others and len(shared) > 1 and any(n[1:].startswith(_DEEDS) for s in shared for n in s)
    both = outer.own & inner.own
    theirs = frozenset(name[1:] for name in _told(inner.sense)) - both
    shared = [names for word in outer.sense if (names := frozenset(n[1:] for n in _told([word])) & theirs)]
    deed = any(name.startswith(_DEEDS) for names in shared for name in names)
    return bool(both) and (deed or len(shared) > 1 or len(outer.matter & inner.matter) > 1)


def _told(sense: Iterable[str]) -> frozenset[str]:
    """What words tell, each meaning with its pole."""
    return frozenset(name for word in sense for name in word.split() if name[0] in "+-")


def _another(outer: Statement, head: str) -> bool:
    """Whether a group is of one kind with those of whom alone something is told, and none of them."""
    if any(related(head, mine) for mine in outer.matter):
        return False
    return of_siblings(outer.matter, [head]) or (person(head) and any(person(mine) for mine in outer.matter))


def _heads_after(c: Clause, at: int) -> list[Noun]:
    """The nouns of a list that begins at a place: "scientists and sailors"."""
    first = noun_after(c, at, known=True)
    if first is None or any(at <= n.start < first.start for n in c.passage.numbers):  # "only two schools"
        return []
    heads = [first]
    for term in c.terms():
        led = _AND.match(c.text, heads[-1].end)
        if led and led.end() == term.start:
            heads.append(Noun(term.concept, term.start, term.end))
    return heads


def _statement(c: Clause, heads: Sequence[Noun], span: tuple[int, int], quantifier: str) -> Statement:
    """What a clause tells of these: ``own`` are all their names, ``matter`` their heads, ``sense`` what is told."""
    spans = tuple((h.start, h.end) for h in heads)
    start, end = min([span[0], *(a for a, _ in spans)]), max([span[1], *(b for _, b in spans)])
    after = next((one.end for one in c.said if 0 <= one.start - end <= _TELLS), end)
    axis = ALONE if quantifier == "only" else APPLIES
    found = Narrowed(frozenset(), frozenset(), end)
    told = statement_of(c, Said(start, end, axis, yes=True), quantifier, heads[0].head, (start, end), found, yes=True)
    words = [w for w in content(c.passage) if any(a <= w.start < b for a, b in spans)]
    own = frozenset(h.head for h in heads) | frozenset(name for w in words for name in called(w.means))
    said = senses(c.passage, c.start, c.end, spans, tuple(c.names), none=False)
    said |= {f"{'+' if one.yes != denied(c, one) else '-'}axis:{one.axis}" for one in c.said}
    return replace(
        told,
        start=max(c.start, start),
        end=after,
        own=own,
        matter=frozenset(h.head for h in heads),
        rule=LET if hedged(c) else "",
        sense=frozenset(word for word in said if word[0] in "+-" and not word[1:].startswith("name:")),
    )
