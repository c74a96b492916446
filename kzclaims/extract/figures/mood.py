"""How a clause tells its figure: planned, past, so now or thought, hearsay or denied, of one part alone, by now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.claim import Period
from kzclaims.extract.dates.words import words as date_words
from kzclaims.extract.figures.bearer import cues
from kzclaims.extract.figures.heads import comes_and_goes, holds_people
from kzclaims.extract.figures.model import (
    ALONE,
    ALREADY,
    AMONG,
    AVERAGE,
    CAPACITY,
    EACH,
    FALLEN,
    FATE,
    GAINED,
    NOT,
    NOW,
    OF,
    OTHER,
    PAST,
    PLAN,
    SAMPLED,
    THOUGHT,
    Figure,
    inside,
)
from kzclaims.extract.figures.nouns import head_terms, noun_here, word_token
from kzclaims.extract.figures.outcomes import note_outcome
from kzclaims.extract.figures.together import put_together
from kzclaims.extract.figures.words import adjectives, collecting, figure_words, inherent_measures, opposed
from kzclaims.extract.lemmas import first_word, key, words, words_between
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES

_BESIDE = 24
_CLOCK = frozenset({"min", "h", "s"})
_TOOK = re.compile(r"(?<!\w)(?:in|within|en|за)\s$", re.IGNORECASE)  # how long a deed took
# "Ne compte plus que cinq navires", "is down to five ships": fewer than before.
_FEWER = re.compile(
    r"(?<!\w)(?:plus qu(?:e\s|['’])|no longer (?:has|have|had|counts?) more than\s|(?:is|are|was|were) down to\s"
    r"|now (?:only|just)\s|(?:уже|теперь) (?:лишь|только)\s)(?:[^\W\d]+\s)?$",
    re.IGNORECASE,
)
_AVERAGED = re.compile(
    r"(?<!\w)(?:averag\w+|moyen(?:ne)?s?|в среднем|средн(?:яя|ей|юю|ий|его|ем|ему))(?!\w)", re.IGNORECASE
)
Spans = Sequence[tuple[int, int]]
_MADE_OF = "cue-made-of"
_WHOSE = re.compile(r"dont les[\s\u00a0\u202f]*", re.IGNORECASE)
_SOME = re.compile(r"[\s\u00a0\u202f]*(?:[^\W\d_]+\s)?(?:plus|premi|derni|autres)", re.IGNORECASE)
# Units in which something holds liquids or goods; their volume is what it holds.
# Seats on sale are tickets, not what a hall holds.
_SOLD = frozenset({"thing-sale", "thing-ticket", "rel:event-sale"})
_BULK = frozenset({"l", "m3", "t"})
_VOLUME = "measure:volume"
_AREA, _AREAS, _EXTENDED = "measure:area", frozenset({"ha", "km2", "m2"}), frozenset({"rel:event-extension"})
_SEAT = "thing-seat"
# "D’une entrée à l’autre", "from one end to the other": from end to end.
_ONE_TO_OTHER = re.compile(r"(?:à l['’]|to (?:the )?|до )$", re.IGNORECASE)
_ONE = re.compile(r"(?<!\w)(?:une?|an?|one|одн\w+)\s$", re.IGNORECASE)
_BESIDES = re.compile(r"(?<!\w)(?:et|and|и)\s(?:[^\W\d_]+\s){0,3}$")
_ADDED = 40  # characters before a word in which it may be added to another thing
_OPENING = 3  # letters before a word that opens a sentence
_LED = 3  # characters before a word that a sentence begins with
# "The herd stands at 68 animals": so many there are.
_STANDS = re.compile(r"(?<!\w)(?:st(?:ands?|ood)|remain(?:s|ed)|put|estimated|stable|steady|peaked)\s$")
# "1 580 hectares à replanter", "380 jobs to be cut": so much is still to be done.
_TO_DO = re.compile(
    r"\s(?:à\s[^\W\d_]{3,}(?:er|ir|re|oir)|to\sbe\s(?:[a-z]+ly\s)?[a-z]{2,}(?:ed|en|t|n)|подлежащ\w+)(?!\w)",
    re.IGNORECASE,
)
_SAMPLE = 60  # characters before a number in which those asked are named
_OBJECT = 30  # characters between "gained" and what was gained
# "Say no to the closure of twelve schools" refuses it, and denies no number.
_REFUSED = re.compile(r"(?<!\w)(?:no\s+to|non[\s\u00a0\u202f]+(?:à|aux?))(?!\w)", re.IGNORECASE)
# What a conjunction opens with a denial: "comprises 28 shows and cannot be trimmed", "et ne sera pas revue".
_NEXT = re.compile(r"\s(?:(?:et|mais|and|but)\s(?:ne\s|n['’])?(?:[^\W\d]+\s)?|(?:и|но)\s)$", re.IGNORECASE)


def told_so(figure: Figure, spans: Spans, placed: Spans = ()) -> None:
    """Note how the clause of a figure tells it.

    Args:
        figure: the figure.
        spans: the stretches that speak of it.
        placed: the stretch before them that only says where.
    """
    _status(figure, spans)
    _marks(figure, spans, placed)


def _status(figure: Figure, spans: Spans) -> None:
    passage = figure.passage
    figure.hearsay = any(t.concept == "cue-hearsay" and inside(t.start, spans) for t in passage.of(CUES))
    future = date_words(passage.language).tense.get("future")
    # "To" with a verb is a plan beside a date; beside a figure it may be "came to 4 million". Who "can see" sees now.
    present = figure_words(passage.language).present
    dates = [(p.start, p.end) for p in passage.periods]
    ahead = bool(future) and any(
        not found.group().casefold().startswith(("to ", "can "))
        and key(found.group()) not in present
        and not inside(found.start(), dates)  # "on 1 May"
        for a, b in spans
        if future
        for found in future.finditer(passage.text, a, b)
    )
    # "Compte 236 machines" counts, "compte ouvrir" plans.
    figure.planned = (ahead and not _looked_back(passage, spans)) or any(
        inside(a, spans) and not 0 <= figure.start - b <= 2 and key(passage.text[a:b]) not in present
        for a, b in cues(passage, "Plan")
    )
    named = figure.phrase_end > figure.found.end or bool(figure.value.unit)  # not "ils étaient 2 418 à voter"
    figure.planned = figure.planned or (named and _TO_DO.match(passage.text, figure.phrase_end) is not None)
    figure.mood = PLAN if figure.planned else _told_as(passage, spans)
    holds = figure_words(passage.language).holds
    bulk = figure.value.unit in _BULK
    if (
        figure.kind == "quantity"
        and (bulk or not figure.value.unit)
        and not (figure.near & _SOLD or (figure.near & collecting() and not holds_people(figure.head)))
        and ((bulk and _VOLUME in figure.near) or any(_holds(figure, holds, a, b) for a, b in spans))
    ):
        figure.near.add(CAPACITY)
        if not figure.head and not figure.value.unit:
            figure.head = _SEAT  # "the hall seats 1,420", "la salle peut en accueillir 1 240"
    figure.negated = any(
        inside(a, spans)
        and not figure.start <= a < figure.found.end
        and not (a > figure.start and (_lacking(passage, a) or _NEXT.search(passage.text, figure.found.end, a)))
        and not _REFUSED.match(passage.text, a)
        for a, _ in cues(passage, "Negation")
    )
    if figure.negated and "part" in figure.far:
        figure.negated = False  # how many did not is counted, not denied
        figure.near.add(NOT)


def _looked_back(passage: Passage, spans: Spans) -> bool:
    """Whether a future perfect looks back: "18 000 tonnes auront été débarquées cette année", not "d’ici à 2030"."""
    table, today = figure_words(passage.language), passage.anchor.hi
    if today is None or not any(table.looked_back.search(passage.text, a, b) for a, b in spans):
        return False
    days = [p.value for p in passage.periods if isinstance(p.value, Period) and p.what != "duration"]
    return not any(day.lo is None or day.lo > today for day in days)


def _holds(figure: Figure, holds: re.Pattern[str], a: int, b: int) -> bool:
    """Whether a stretch tells how many it holds; not "the 56 turbines will have a capacity of 500 megawatts"."""
    found = holds.search(figure.passage.text, a, b)
    if found is None:
        return False
    return found.start() < figure.phrase_end or not any(
        found.end() <= n.start <= found.end() + _OBJECT for n in figure.passage.numbers
    )


def _lacking(passage: Passage, at: int) -> bool:
    """Whether what looks like a denial after the figure only says what is lacking: "16,200 homes without power"."""
    return first_word(passage.text, at) in figure_words(passage.language).without


def _marks(figure: Figure, spans: Spans, placed: Spans) -> None:
    """Note that a clause speaks of one part alone, of another thing, or of what is done by now."""
    passage, table = figure.passage, figure_words(figure.passage.language)
    if figure.kind == "quantity" and not figure.value.unit:
        if any(table.each.search(passage.text, a, min(b, figure.start)) for a, b in spans):
            figure.near.add(EACH)
        if table.sampled.search(passage.text, max(0, figure.start - _SAMPLE), figure.start):
            figure.near.add(SAMPLED)
        if _FEWER.search(passage.text, max(0, figure.start - _SAMPLE), figure.start):
            figure.near.add(FALLEN)
    elif figure.kind == "quantity" and table.each.match(passage.text):
        figure.near.add(EACH)  # "Each of the two cables, 24 kilometres long, can carry 250 megawatts"
    figure.near |= _extent(figure, spans)
    if figure.kind == "money" and _averaged(figure, spans):
        figure.near.add(AVERAGE)
    figure.near |= put_together(figure, spans)
    for a, b in (*placed, *spans):
        for first, last, word in words_between(passage.text, a, b):
            if table.gains.name(word) and 0 <= figure.start - last <= _OBJECT:
                figure.near.add(GAINED)
            if table.counted_to.match(passage.text, first):
                continue
            if not (figure.start <= first < figure.phrase_end or noun_here(passage, first)):
                note_outcome(figure, word)
            if figure.start <= first < figure.found.end or 0 <= figure.start - last <= 1:
                oblique = word in table.oblique and not (
                    figure.head_text and _STANDS.search(passage.text, max(0, first - _BESIDE), first)
                )
                if oblique and figure.head and not figure.value.unit and figure.start > first:
                    # "Attendance was put at 14,100" tells how many there were.
                    named = figure.head_text or not comes_and_goes(figure.head)
                    figure.near |= {AMONG} if named else set()
                continue  # "only 412", "déjà 300": said of the number
            quality = f"adj:{adjectives().name(word)}"
            if quality in opposed():
                figure.near.add(quality)  # in a name too: "the Northern mine"
            if word in table.alone:
                if not _ONE.search(passage.text, 0, first):  # "sur un seul étage": one of them
                    figure.near.add(ALONE)
            elif word in table.others and not _other_is_no_other(passage, first):
                figure.near.add(OTHER)
            elif word in table.already:
                figure.near.add(ALREADY)
    if any(
        figure.start - t.end >= 0
        and (inside(t.start, spans) or t.start < _LED)
        and not _whose(passage, t.start, figure)
        and not (t.concept == _MADE_OF and len(passage.numbers) == 1)  # "the season comprises 28 shows": all of it
        for kind, t in passage.cues
        if kind == "Composition"
    ):
        figure.far.add("part")


def _extent(figure: Figure, spans: Spans) -> set[str]:
    """That a number of hectares is how far a thing extends, and of what thing; not how much burned or was sold."""
    if figure.value.unit not in _AREAS or any(mark.startswith(("rel:", FATE)) for mark in figure.near - _EXTENDED):
        return set()
    passage, table = figure.passage, figure_words(figure.passage.language)
    for a, b in spans:
        if told := table.extends.search(passage.text, a, min(b, figure.start)):
            named = [t.concept for t in head_terms(passage) if a <= t.start < told.start()]
            nouns = (x for x in words_between(passage.text, a, told.start()) if x[2] not in table.function)
            named = named or [word_token(passage.text[x:y], passage.language) for x, y, _ in nouns]
            return {_AREA, *(OF + noun for noun in named[:1])}
    return set()


def _averaged(figure: Figure, spans: Spans) -> bool:
    """Whether a sum is what each of several that its sentence counts came to: "38 studios, at an average price of"."""
    passage = figure.passage
    several = any(n.start < figure.start and n.value.kind == "quantity" and not n.value.unit for n in passage.numbers)
    return several and any(_AVERAGED.search(passage.text, a, b) for a, b in spans)


def _other_is_no_other(passage: Passage, at: int) -> bool:
    """Whether a word for another thing only adds one: "du village et des hameaux voisins", "from end to the other"."""
    text = passage.text
    return bool(_ONE_TO_OTHER.search(text, 0, at) or _BESIDES.search(text, max(0, at - _ADDED), at))


def _whose(passage: Passage, at: int, figure: Figure) -> bool:
    """Whether "dont" says whose: "la compagnie, dont les huit avions …"; not "dont les trois plus grands"."""
    return bool(_WHOSE.fullmatch(passage.text, at, figure.start)) and not _SOME.match(passage.text, figure.found.end)


def _told_as(passage: Passage, spans: Spans) -> str:
    """Whether a clause tells what was, what is or what is thought; "" where it has no verb that says."""
    past, table = date_words(passage.language).tense.get("past"), figure_words(passage.language)
    said = {word for a, b in spans for _, _, word in words_between(passage.text, a, b)}
    if any(table.estimates.name(word) for word in said):
        return THOUGHT
    if any(p.search(passage.text, a, b) for p in (past, table.looked_back) if p for a, b in spans):
        return PAST
    return NOW if said & table.present else ""


def yearly(figure: Figure) -> bool:
    """Whether so many are counted each year: "par an", "Chaque année, …"; not "l’an dernier".

    Args:
        figure: the figure.
    """
    passage = figure.passage
    if figure.found.per:
        near = [p for p in passage.periods if figure.found.end <= p.end and p.start <= figure.phrase_end + 10]
        return not any(p.what == "relative" for p in near)
    opening = [t.end for t in passage.of(CUES) if t.concept == "cue-per-year" and t.start < _OPENING]
    return bool(opening) and figure.found.start > opening[0]


def inherent(figure: Figure) -> bool:
    """Whether a dimension stands beside its number: "long de 1 200 mètres", "1,200 metres long"."""
    text, table = figure.passage.text, figure_words(figure.passage.language)
    before, after = text[max(0, figure.start - _BESIDE) : figure.start], text[figure.found.end :][:_BESIDE]
    near = [w for _, _, w in words(before) if w not in table.function][-1:]
    near += [w for _, _, w in words(after)][:1]
    return any(table.measures.name(word) in inherent_measures() for word in near)


def took(figure: Figure) -> bool:
    """Whether a number tells only how long one deed took: "won in 62 minutes", of nobody's match in particular."""
    text = figure.passage.text[max(0, figure.start - len(" within ")) : figure.start]
    return figure.value.unit in _CLOCK and bool(_TOOK.search(text)) and figure.bearer is None and not figure.head
