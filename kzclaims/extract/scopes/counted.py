"""Titles that count what is done ("the airline buys five aircraft"), over a text in which another number is done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kzclaims.claim import Section
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.nouns import head_terms, noun_phrase
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.clause import long_past
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.thesaurus import CUES, EVENTS, load_thesaurus

_NOUN = 28  # characters between a number and what it counts
_EVENT = 45  # characters between an event and the number of what it is done to
_PERSON = "thing-person"  # "three dead": three people lost their lives
_MANY = 100  # below, a title and its text may count two things by one word
_BELOW = Decimal("0.95")
_PLANNED = re.compile(
    r"(?<!\w)(?:to|pour|d'ici|vise|aims?|plans?|targets?|expects?|attend|espère|хочет|планирует)\s", re.IGNORECASE
)
_MORE = re.compile(
    r"(?<!\w)(?:autres|supplémentaires?|de\splus|puis|more|another|further|others?|ещё|еще|других|дополнительн\w+)(?!\w)",
    re.IGNORECASE,
)
# "Зарегистрировались 640 тыс. человек": so many users.
_USERS = frozenset({"thing-user", "thing-subscriber", "thing-member", "thing-customer", "thing-reader"})
_SIGNED_UP = re.compile(
    r"(?<!\w)(?:inscri(?:t|te|ts|tes|vent|re)|enregistrée?s?|abonnée?s?|rejoint|adhéré|créé\sun\scompte|registered|signed\sup|joined|subscribed"
    r"|opened\san\saccount|зарегистрир\w+|подписал\w+|подключил\w+|вступил\w*|завел\w+)(?!\w)",
    re.IGNORECASE,
)
# "In the capital there are 290,000 users": a part of all.
_THERE = re.compile(
    r"(?<!\w)(?:dans|à|en|in|at|в|во|на)\s(?:(?:l[ea]s?|l'|the|самой|самом)\s?)?"
    r"(?:capitale?|province|régions?|regions?|villes?|cit(?:y|ies)|campagnes?|villages?|countryside|districts?"
    r"|столиц\w+|город\w+|област\w+|регион\w+|район\w+|сел[аеу]х?|деревн\w+)(?!\w)",
    re.IGNORECASE,
)
_APART = frozenset({"Composition", "ContrastInTime", "RevisionOld", "PerPeriod", "Remainder"})


def counted_drafts(scene: Scene) -> Iterator[Draft]:
    """What a title counts of an event's things, and the counts of the text that are others."""
    for title in scene.passages:
        if title.section is not Section.TITLE or title.asks:
            continue
        body = [p for p in scene.passages if p.section not in (Section.TITLE, Section.HEADING)]
        for number, head, start, end in _counted(title, 0, len(title.text), bounds=True):
            if _ahead(title, number) or any(_told(p, number, head) for p in body):
                continue
            events = {t.concept for t in title.of(EVENTS) if _beside(t.start, t.end, number) and not t.others}
            # "Two die in a fire", "six were led out of the fire": what befalls people tells not what became of them.
            events -= vocabulary.events("occurrences")
            clauses = [(p, s) for p in body for s in segments(p)]
            others = [found for p, s in clauses for found in _others(p, s, events, number, head)] if events else []
            others = others or _the_only_count(title, body, number, head)
            if len({value for _, value, _, _ in others}) == 1 and _beyond(number, others[0][1]):
                subject = Ref(placed_in("told-count", title), label=title.text[start:end])
                value = Ref(f"count-{number.value.lo}-{head}", kind="event", label=title.text[start:end])
                yield Draft(title, start, end, "reaches", subject, value)
                for passage, _, a, b in others:
                    yield Draft(passage, a, b, "reaches", subject, value, negated=True)
        return


_Counted = tuple[Passage, Decimal, int, int]


def _beyond(number: FoundNumber, other: Decimal) -> bool:
    """Whether the text's count is none that the title may stand for: "more than a million", "some 300"."""
    low, high = number.value.lo, number.value.hi
    if low is None or (high is not None and low != high):
        return False
    return other < low if high is None else other != low


def _ahead(title: Passage, number: FoundNumber) -> bool:
    """Whether a title tells of a goal: "to plant a million trees"."""
    return bool(_PLANNED.search(title.text, 0, number.start))


def _the_only_count(title: Passage, body: Sequence[Passage], number: FoundNumber, head: str) -> list[_Counted]:
    """The one count that a text gives of what its title counts: well below it, of now, narrowed by nothing."""
    low = number.value.lo
    if low is None or low < _MANY or scope_words(title.language)["maybe"].search(title.text):
        return []
    counted = [(p, h, n, a, b) for p in body for n, h, a, b in _counted(p, 0, len(p.text), bounds=True)]
    found = [
        (p, n, a, b)
        for p, h, n, a, b in counted
        if (h == head or (h == _PERSON and head in _USERS and _SIGNED_UP.search(p.text)))
        and not _THERE.search(plain(p.text))
    ]
    if len({n.value.lo for _, n, _, _ in found}) != 1:
        return []
    kept: list[_Counted] = []
    for passage, other, a, b in found:
        value = other.value.lo
        if any(words.search(passage.text) for words in (scope_words(passage.language).said["rest"], _MORE)):
            return []
        if value is None or value > low * _BELOW or other.value.hi != value:
            return []
        phrase = noun_phrase(passage, other, len(passage.text))
        kinds = {load_thesaurus().concepts[t.concept].fact("cueKind") for t in passage.of(CUES)}
        if phrase.own or kinds & _APART or other.per or long_past(passage, 0, len(passage.text)):
            return []
        kept.append((passage, value, a, b))
    return kept


def _counted(passage: Passage, a: int, b: int, *, bounds: bool = False) -> Iterator[tuple[FoundNumber, str, int, int]]:
    """The exact counts between two places with the things that they count, and those told as bounds."""
    for number in passage.numbers:
        value = number.value
        if not (a <= number.start and number.end <= b) or value.kind != "quantity" or value.unit or number.what:
            continue
        if value.lo is None or value.lo < 2 or (value.lo != value.hi and not (bounds and value.hi is None)):
            continue
        term = next((t for t in head_terms(passage) if 0 <= t.start - number.end <= _NOUN and t.end <= b), None)
        if term is not None and not any(c in ",;:." for c in passage.text[number.end : term.start]):
            yield number, term.concept, number.start, term.end


def _beside(start: int, end: int, number: FoundNumber) -> bool:
    return 0 <= number.start - end <= _EVENT or 0 <= start - number.end <= _EVENT


def _told(passage: Passage, number: FoundNumber, head: str) -> bool:
    """Whether the text gives the title's number too, of such things, of people, or of none that it names."""
    same = [n for n in passage.numbers if _as_many(n, number)]
    counted = {id(n): h for n, h, _, _ in _counted(passage, 0, len(passage.text))}
    return any(
        n.value.kind == "quantity" and counted.get(id(n), head) in (head, _PERSON) for n in same if not n.value.unit
    )


def _as_many(other: FoundNumber, number: FoundNumber) -> bool:
    """Whether a text gives a title's number, if with "some" or "no fewer than"."""
    told, mine = other.value, number.value
    rough = told.lo != told.hi and told.lo is not None and told.written == mine.written
    return rough or (told.lo, told.hi) == (mine.lo, mine.hi)


def _others(
    passage: Passage, segment: Segment, events: set[str], number: FoundNumber, head: str
) -> Iterator[tuple[Passage, Decimal, int, int]]:
    """The only count of such things that a clause gives for one of the events, where it is another one."""
    text = plain(passage.text)
    concepts = load_thesaurus().concepts
    led = [(t.start, concepts[t.concept].fact("cueKind")) for t in passage.of(CUES) if t.start < segment.end]
    # "Parmi ces coupes, la fermeture de l'usine, soit 3 000 postes": a part of what was told before.
    cues = {kind for start, kind in led if start >= segment.start or kind == "Composition"}
    words = scope_words(passage.language)
    if cues & _APART or words["maybe"].search(text, segment.start, segment.end):
        return
    found = list(_counted(passage, segment.start, segment.end))
    same = [(n, a, b) for n, h, a, b in found if h == head]
    exact = [
        n
        for n in passage.numbers
        if segment.start <= n.start < segment.end and n.value.kind == "quantity" and not n.value.unit
    ]
    if len(same) != 1 or sum(n.value.lo or Decimal(0) for n in exact) == number.value.lo:
        return
    other, start, end = same[0]
    near = [t for t in passage.of(EVENTS) if t.concept in events and _beside(t.start, t.end, other)]
    if near and segment.start <= near[0].start < segment.end and other.value.lo is not None:
        yield passage, other.value.lo, min(start, near[0].start), max(end, near[0].end)
