"""One sentence in two languages or two wordings, two speakers.

Finds: a quotation that translates one of another language, or repeats one of its own with hardly another word, of one
story and one occasion, given to another person.
Why it matters: one article puts words into the wrong mouth, and no search for the words shows it.
Conflict: "Un phare ne choisit pas ses bateaux", given to the keeper; "A lighthouse does not choose its ships", given to
the mayor.
Not a conflict: a person named in two scripts; sentences that share only their topic; words of another day; a sentence
that one denies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import islice

from kzclaims.claim import Claim, Words, fold
from kzclaims.entities.match import Tier
from kzclaims.entities.score import compare
from kzclaims.rules.base import Finding, GraphRule, Outcome, Severity, camps_by, compose
from kzclaims.rules.quotation_with_two_speakers import TO, person_behind
from kzclaims.spelling import language_of
from kzclaims.table import time_of
from kzclaims.translations import Sense, sense, translates
from kzclaims.wording import Message, Name, Said
from kzclaims.world import World

_LANGUAGES = frozenset({"fr", "en", "ru"})
_FEWEST_WORDS = 5
# What one occasion is told of is quoted again for half a year; where both give its day, it is one day.
_ADJACENT_DAYS, _SAME_DAY = 184, 1
# Quotations of one day are held against each other where there are no more than these.
_CROWD = 60
# One sentence twice in one language: how much of it is the same, and how long a part of it must be.
_REPEATED, _CUT_WORDS = 0.8, 6
_Placed = tuple[date, date, int]  # the days of a quotation, and its place among all
_MESSAGE = Message(
    "Les mêmes propos, d’une langue à l’autre, {what}, sont attribués {speakers}.",
    "The same words, from one language to another, {what}, are given {speakers}.",
)
_STEP = Message("{quote} : {speaker}", "{quote}: {speaker}")
_ASK = Message(
    "Est-ce la même phrase, et qui l’a dite, à quelle occasion ?", "Is this one sentence; who said it, and when?"
)


def _text(claim: Claim) -> str:
    return claim.value.text if isinstance(claim.value, Words) else ""


def _complete(claim: Claim) -> bool:
    """Whether somebody is quoted with a whole sentence of a language that the lexicon knows."""
    spoken = isinstance(claim.value, Words) and claim.value.kind == "quotation" and claim.speaker
    return bool(spoken and language_of(claim) in _LANGUAGES) and len(re.findall(r"\w+", _text(claim))) >= _FEWEST_WORDS


def _one_occasion(a: Claim, b: Claim) -> bool:
    (a_lo, a_hi), (b_lo, b_hi) = time_of(a), time_of(b)
    if not (a_lo and a_hi and b_lo and b_hi):
        return False
    told = all(claim.asserted != claim.article.published for claim in (a, b))
    return (max(a_lo, b_lo) - min(a_hi, b_hi)).days <= (_SAME_DAY if told else _ADJACENT_DAYS)


def _strangers(world: World, left: str, right: str) -> bool:
    """Whether two people are told apart by their names, in whatever script."""
    names = [[s.text for s in world.entity(who).spellings] or [world.entity(who).label("fr")] for who in (left, right)]
    return all(
        compare(a, b, "person").tier is Tier.DIFFERENT and a.split()[-1].casefold() != b.split()[-1].casefold()
        for a in names[0]
        for b in names[1]
    )


def _met(world: World, quoted: Sequence[Claim], senses: Sequence[Sense]) -> Iterator[tuple[int, int]]:
    """Places of two quotations that may be one: of articles that share something, with the same numbers.

    They are looked up by what they share, and by their days: of ten thousand articles, not all are held against all.
    """
    places: dict[object, list[_Placed]] = {}
    topics = {article: frozenset().union(*told.values()) for article, told in world.spoken.items()}
    days: dict[object, list[_Placed]] = {}
    for place, (claim, one) in enumerate(zip(quoted, senses, strict=True)):
        first, last = time_of(claim)
        if not (first and last):
            continue
        for topic in topics[claim.article.id]:
            places.setdefault((topic, one.numbers, one.denies), []).append((first, last, place))
        if claim.asserted != claim.article.published:
            days.setdefault((claim.asserted, one.numbers, one.denies), []).append((first, last, place))
    seen: set[tuple[int, int]] = set()
    for listed in (*places.values(), *(found for found in days.values() if len(found) <= _CROWD)):
        for pair in _near(sorted(listed)):
            a, b = (quoted[place] for place in pair)
            if a.article.id != b.article.id and a.subject != b.subject and pair not in seen:
                seen.add(pair)
                yield pair


def _near(listed: Sequence[_Placed]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose days may be those of one occasion; ``listed`` is in the order of the days."""
    for at, (_, last, place) in enumerate(listed):
        for first, _, other in islice(listed, at + 1, None):
            if (first - last).days > _ADJACENT_DAYS:
                break
            yield min(place, other), max(place, other)


def _words(claim: Claim) -> list[str]:
    return re.findall(r"\w+", fold(_text(claim)))


def _repeats(a: Claim, b: Claim) -> bool:
    """Whether two quotations of one language are one, but for a word or for where one of them is cut."""
    short, long = sorted((_words(a), _words(b)), key=len)
    if len(short) >= _CUT_WORDS and f" {' '.join(short)} " in f" {' '.join(long)} ":
        return True
    # What they can have in common at most, which is sooner counted.
    most = sum((Counter(short) & Counter(long)).values())
    if 2 * most < _REPEATED * (len(short) + len(long)):
        return False
    return SequenceMatcher(None, short, long, autojunk=False).ratio() >= _REPEATED


def quoted_sense(claim: Claim) -> Sense | None:
    """The sense of a whole sentence that somebody is quoted with; None of any other claim."""
    return sense(_text(claim), language_of(claim)) if _complete(claim) else None


def perhaps_one(a: Claim, b: Claim, senses: tuple[Sense, Sense]) -> bool:
    """Whether two quotations may be one sentence said on one occasion, whoever is said to have said it."""
    if not _one_occasion(a, b):
        return False
    return _repeats(a, b) if language_of(a) == language_of(b) else translates(*senses)


def _pairs(world: World, quoted: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    senses = [sense(_text(claim), language_of(claim)) for claim in quoted]
    found = [
        (a, b) for a, b in _met(world, quoted, senses) if perhaps_one(quoted[a], quoted[b], (senses[a], senses[b]))
    ]
    for first, second in sorted(found):
        yield quoted[first], quoted[second]


def _judge(a: Claim, b: Claim, people: dict[str, str]) -> Finding:
    camps = camps_by((a, b), lambda claim: Name(people[claim.id]))
    steps = (_STEP.filled(quote=Said(c), speaker=Name(people[c.id])) for c in (a, b))
    message = _MESSAGE.filled(what=Name(a.subject), speakers=tuple(TO.filled(who=camp.value) for camp in camps))
    return compose(RULE, camps, message, _ASK, steps)


def _find(world: World) -> Outcome:
    quoted = [claim for claim in world.claims if _complete(claim)]
    findings, compared = [], set[str]()
    for a, b in _pairs(world, quoted):
        compared |= {a.id, b.id}
        people = {claim.id: person_behind(world, claim.speaker, claim) for claim in (a, b)}
        left, right = people[a.id], people[b.id]
        persons = all(world.entity(who).kind == "person" for who in (left, right))
        if left != right and persons and _strangers(world, left, right):
            findings.append(_judge(a, b, people))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "translation-with-two-speakers",
    "attribution",
    Severity.TENSION,
    Message("mêmes propos en deux langues, deux auteurs", "same words in two languages, two speakers"),
    _find,
)
