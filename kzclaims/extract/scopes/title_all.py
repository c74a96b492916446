"""Headings of all of a kind, over a text that counts a part of them, or tells otherwise of the others.

"Every factory", "весь коллектив", over "61 of the 96 factories", "95 of the 240 workers", "90 are left"; "the four
defendants confess" over "the other two go on denying". What the text tells of the part must be what the heading tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause, clause, long_past
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.groups import EVERYONE, Segment
from kzclaims.extract.scopes.nouns import Noun, meant, narrowing
from kzclaims.extract.scopes.said import group_of
from kzclaims.extract.scopes.taken import all_counted, all_counted_after, part_of
from kzclaims.extract.scopes.title_everywhere import around
from kzclaims.extract.scopes.title_words import whole
from kzclaims.extract.scopes.wholes import patterns, told_in
from kzclaims.extract.scopes.words import groups_of, scope_words
from kzclaims.extract.thesaurus import Term, load_thesaurus

_NOUN = 40  # characters between the part of a whole and what it is a part of
_OTHERS = 25  # characters between "the other two" and who they are
_REST = 100  # characters of what is told of the others
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_LONG = 4  # letters of the shortest word of a heading's topic
_WINS = frozenset({"+axis:won", "+win"})
_LAST = re.compile(r"(?<!\w)(?:last|derni\w+|последн\w+)\s$", re.IGNORECASE)  # "brought up the last two of the five"
# "Measles: all ten districts give the jab".
_TOPIC = re.compile(r"[^:]{3,40}?(?=\s?:\s)")
_FIRST_OF_THEM = re.compile(r"[,;:]\s|\s(?:and|et|и)\s", re.IGNORECASE)
_Found = tuple[Passage, int, int]
_Told = Iterator[tuple[int, int, list[_Found]]]


@dataclass(frozen=True, slots=True)
class _Group:
    """Those of whom a heading tells something.

    ``own`` narrows them, ``deeds`` are told of them; ``spoken`` are the heading's other words, ``things`` its nouns,
    and ``topic`` what it names before a colon.
    """

    noun: Noun
    own: frozenset[str]
    spoken: frozenset[str]
    deeds: frozenset[str]
    things: frozenset[str]
    topic: frozenset[str]


def all_of_a_kind(title: Passage, body: Sequence[Passage]) -> _Told:
    """The words of a heading that speak of all of a kind, and where the text tells it of a part of them.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    c = whole(title)
    words = scope_words(title.language).said
    found = sorted((m.start(), k, m) for k in ("all", "whole") for m in words[k].finditer(c.text))
    counted = all_counted(title) or all_counted_after(title)
    found += [(counted.start(), "all", counted)] if counted and not found else []
    for start, kind, match in found:
        before = re.search(r"([^\W\d_]+)[\s']*$", c.text[:start])
        noun = group_of(c, kind, match)
        if noun is None or noun.head == EVERYONE or (before and words["skip"].fullmatch(before.group(1))):
            continue
        group = _group(title, noun, match)
        less = [one for n, p in enumerate(body) for one in _part(p, n, group)]
        if match is counted:  # "the three wards" are those of which "two of the three" close
            sizes = {n.value.lo for n in title.numbers if n.start < match.end() <= n.end}
            less = [
                one for one in less if any(n.value.lo in sizes and one[1] <= n.start < one[2] for n in one[0].numbers)
            ]
        less = less or [one for p in body for one in _others(p, group)]
        if less and not any(_said_of_all(p, noun) for p in body):
            yield start, len(c.text.rstrip(" .")), less
            return


def _group(title: Passage, noun: Noun, match: re.Match[str]) -> _Group:
    c = whole(title)
    spoken = meant(c, 0, len(c.text), noun.head)
    things = frozenset({noun.head, *(t.concept for t in head_terms(title))})
    deeds = told_in(clause(Segment(title, 0, len(c.text)), title.names, None), 0, len(c.text), things)
    led = _TOPIC.match(c.text)
    inside = led is not None and noun.start < led.end()
    topic = {
        lemma(m.group(), title.language)
        for m in (WORD.finditer(c.text, 0, led.end()) if led and not inside else ()) if len(m.group()) >= _LONG
    }  # fmt: skip
    return _Group(noun, narrowing(c, noun, match.end()).own, spoken, deeds, things, frozenset(topic))


def _part(passage: Passage, n: int, group: _Group) -> Iterator[_Found]:
    """The part that a sentence counts of the things of a heading, or how many are left."""
    c = whole(passage)
    table, noun = scope_words(passage.language), group.noun
    numbers = [x for x in passage.numbers if not x.value.unit and x.value.kind in ("quantity", "share")]
    part = part_of(c, numbers)
    rest = [*patterns(passage.language)["rest"].finditer(c.text)]  # "the two others" are no second two
    counts = [x.value.lo for x in numbers if x.value.kind == "quantity" and not any(_adjoins(x, m) for m in rest)]
    part = part if len(set(counts)) == len(counts) else None  # "nine of nine; two of them on Friday"
    near = _near(c, group)
    last = part is not None and _LAST.search(c.text, max(0, part.start - _NOUN), part.start)
    told = part is not None and not last and _beside(part, near) and _tells(c, n, group)
    if part is not None and told and not long_past(passage, 0, len(c.text)):
        yield passage, *around(c, part.start, part.end)
        return
    left = table["left"].search(c.text)
    terms = [t for t in head_terms(passage) if kin(noun.head, t.concept) and not _of_others(c, t, group.own)]
    if left and terms and any(0 <= x.start - left.end() <= _NOUN for x in numbers if x.value.kind == "quantity"):
        number = next(x for x in numbers if 0 <= x.start - left.end() <= _NOUN)
        if not any(p.start <= number.start < p.end for p in passage.periods):
            yield passage, *around(c, left.start(), number.end)


def _near(c: Clause, group: _Group) -> list[int]:
    """Where a sentence names things of the heading's kind: known ones, or by the very word."""
    terms = [t for t in head_terms(c.passage) if kin(group.noun.head, t.concept) and not _of_others(c, t, group.own)]
    return [t.start for t in terms] or [w.start for w in content(c.passage) if w.token == group.noun.head]


def _tells(c: Clause, n: int, group: _Group) -> bool:
    """Whether a sentence tells of a part what the heading tells of all."""
    passage, table = c.passage, scope_words(c.passage.language)
    if meant(c, 0, len(c.text), group.noun.head) & group.spoken:
        return True
    if any(table.said[name].search(c.text) for name in ("only", "pending", "rest")):
        return True
    here = told_in(clause(Segment(passage, 0, len(c.text)), passage.names, None), 0, len(c.text), group.things)
    takes = not group.deeds.isdisjoint(_WINS) and patterns(passage.language)["takes"].search(c.text) is not None
    if not group.deeds.isdisjoint(here) or takes:
        return True
    words = {lemma(m.group(), passage.language) for m in WORD.finditer(c.text)}
    return n < _LEAD and not group.topic.isdisjoint(words)


def _others(passage: Passage, group: _Group) -> Iterator[_Found]:
    """Where a sentence tells otherwise of the others of them: "the other two defendants go on denying"."""
    text, table = plain(passage.text), patterns(passage.language)
    for match in table["rest"].finditer(text):
        beside = [x for x in passage.numbers if _adjoins(x, match)]
        counts = [x for x in beside if x.value.kind == "quantity" and not x.value.unit]
        if not counts:
            continue
        a, b = min(match.start(), counts[0].start), max(match.end(), counts[0].end)
        of = [w.end for w in content(passage) if a <= w.start <= b + _OTHERS and _is_of(w, group.noun.head)]
        if not of or long_past(passage, a, len(text)):
            continue
        stop = _FIRST_OF_THEM.search(text, of[0])
        aside = text.find(", ", stop.end(), of[0] + _REST) if stop is not None and stop.group() == ", " else -1
        begin = max(aside, of[0])  # "the other two, the cook and the driver, deny it"
        stop = _FIRST_OF_THEM.search(text, begin + 2)
        end = min(stop.start() if stop else len(text), begin + _REST)
        c = clause(Segment(passage, 0, len(text)), passage.names, None)
        if table["left"].search(text, begin, end) and group.deeds.isdisjoint(told_in(c, begin, end, group.things)):
            yield passage, a, len(text[:end].rstrip(" .»”"))
            return


def _adjoins(number: FoundNumber, match: re.Match[str]) -> bool:
    """Whether a number stands right beside words, on either side."""
    return -1 <= number.start - match.end() <= 1 or -1 <= match.start() - number.end <= 1


def _is_of(word: Word, head: str) -> bool:
    return word.token == head or bool(word.concept and kin(head, word.concept))


def _of_others(c: Clause, term: Term, own: frozenset[str]) -> bool:
    """Whether a text's things are narrowed, and by other words than those of the heading: halls of a convent."""
    inner = narrowing(c, Noun(term.concept, term.start, term.end), term.start).own
    mine, theirs = ({token for token in tokens if token.startswith("thing-")} for tokens in (own, inner))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _beside(part: FoundNumber, near: Sequence[int]) -> bool:
    return any(-_NOUN <= at - part.end <= _NOUN for at in near)


def kin(group: str, concept: str) -> bool:
    """Whether what is counted may be what the heading speaks of.

    Args:
        group: the concept or the token of the heading's things.
        concept: that of the things counted.
    """
    if group == concept:
        return True
    if ":" in group or ":" in concept:
        return False
    thesaurus = load_thesaurus()
    near = {group, *groups_of(group)}
    return bool(near & {concept, *thesaurus.ancestors(concept)}) or concept in set(thesaurus.ancestors(group))


def _said_of_all(passage: Passage, noun: Noun) -> bool:
    """Whether the text says so too, of all of them."""
    c = whole(passage)
    words = scope_words(passage.language).said
    if scope_words(passage.language)["everywhere"].search(c.text):
        return True
    return any(
        (found := group_of(c, kind, match)) is not None and (found.head == EVERYONE or kin(noun.head, found.head))
        for kind in ("all", "whole") for match in words[kind].finditer(c.text)
    )  # fmt: skip
