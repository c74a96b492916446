"""What the clause says of its number: known things and events, names, other words; plans, hearsay and denial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kzclaims.claim import Section
from kzclaims.extract.dates.words import words as date_words
from kzclaims.extract.figures.apposed import apposed_to
from kzclaims.extract.figures.bearer import PLACED, About, bear, cue_kind, cues
from kzclaims.extract.figures.model import ASKED, Figure, inside
from kzclaims.extract.figures.mood import told_so
from kzclaims.extract.figures.nouns import head_terms, noun_here, refined, word_token
from kzclaims.extract.figures.words import adjectives, figure_words, plain_concepts
from kzclaims.extract.lemmas import first_word, key, words, words_between
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES, EVENTS

_BREAK = re.compile(r"[,;:()«»“”„\"]|\s[—–-]\s|\.{3}|…")
_PARTS = re.compile(r"[,;:()«»“”„\"—–]|\s(?:et|mais|and|but|while|и|а|но)\s", re.IGNORECASE)
_JOINT = re.compile(r"\s(?:et|mais|and|but|while|и|а|но)\s", re.IGNORECASE)
# What sets a clause of its own against the one before.
_AGAINST = re.compile(r"(?<!\w)(mais|but|yet|но|однако|зато)\s(?:[^\W\d]+\s)?$", re.IGNORECASE)
_BESIDE, _PAIR = 4, 2
_ABOUT = frozenset({"sur", "chez", "parmi", "on", "among", "по", "среди", "у"})
_WHERE = re.compile(r"\s*(?:where|où|где)\s", re.IGNORECASE)
_ADVERBIAL = 6  # words of a stretch that only says where
_SILENT = {"Attribution", "Cumulative", "Total", "Plan", "Hearsay", "Equivalence", "Reporting", "PerPeriod"}
_SILENT |= {"ContrastInTime", "RevisionOld", "RevisionNew", "Composition", "Remainder", "Negation", "All"}


@lru_cache(maxsize=1024)
def segments(passage: Passage) -> tuple[tuple[int, int], ...]:
    """The stretches between the marks of a sentence; a mark inside a number is none."""
    taken = [(n.start, n.end) for n in passage.numbers]
    cuts = [m for m in _BREAK.finditer(passage.text) if not inside(m.start(), taken)]
    edges = [0, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(passage.text)]
    return tuple((a, b) for a, b in zip(edges, ends, strict=True) if a < b)


def _dull(passage: Passage, a: int, b: int, beside: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether a stretch names no thing of its own: only verbs, dates, small words, and the figures ``beside``."""
    table = figure_words(passage.language)
    dates = [(p.start, p.end) for p in passage.periods]
    dates += beside
    if any(a <= t.start < b and not inside(t.start, beside) for t in head_terms(passage)):
        return False
    for start, end, word in words_between(passage.text, a, b):
        known = word in table.function or word in table.neutral or any(x <= start and end <= y for x, y in dates)
        if not known and not any(t.start <= start < t.end for t in passage.of(CUES) + passage.of(EVENTS)):
            return False
    return True


def clause(
    passage: Passage, figure: Figure, among: Sequence[Figure] = (), *, dating: bool = False
) -> list[tuple[int, int]]:
    """The stretches of a sentence that speak of a figure: its own, and its subject's where that stands apart.

    What opens a clause of its own by a colon only dates it (``dating``).
    """
    parts = segments(passage)
    at = next((n for n, (a, b) in enumerate(parts) if a <= figure.found.core_start < b), 0)
    if not dating and (anew := _begins_anew(passage, figure, *parts[at])):
        return [(anew, parts[at][1])]
    chosen = [parts[at]]
    if at and not passage.text[parts[at][0] : figure.start].strip() and _copula(passage, parts, at, dating):
        return [parts[at - 1], parts[at]]
    before = (parts[at][0], figure.start)
    if at > 1 and _verb_first(passage, *parts[at]):
        # What stands between two commas after its subject describes that; the first stretch names it, unless that only
        # opens with what was done to it: "Opened in March, the mill, in the port, has ground 61,000 tonnes".
        subject = 1 if at > _PAIR and _verb_first(passage, *parts[0]) else 0
        return [parts[subject], parts[at]]
    counted = [(f.start, f.phrase_end) for f in among]
    if passage.text[before[0] : before[1]].strip() and _dull(passage, *before, counted):
        for part in reversed(parts[:at]):
            if not _dull(passage, *part):
                chosen.insert(0, part)
                break
    return chosen


def _begins_anew(passage: Passage, figure: Figure, a: int, b: int) -> int | None:
    """Where what is set against the words before begins, if it has a verb: "Nobody was hurt, but 90 cars burned"."""
    against = _AGAINST.search(passage.text, a, figure.start)
    if against is None:
        return None
    told = [(against.end(1), figure.start), (figure.phrase_end, b)]
    tense, perfect = date_words(passage.language).tense, figure_words(passage.language).perfect
    verbs = [p for p in (tense.get("past"), tense.get("future"), perfect) if p]
    deeds = [t.start for t in passage.of(EVENTS) if t.role != "label"]
    said = any(p.search(passage.text, x, y) for p in verbs for x, y in told) or any(inside(d, told) for d in deeds)
    return against.end(1) if said else None


def _verb_first(passage: Passage, a: int, b: int) -> bool:
    """Whether a stretch begins with a verb, so that its subject stands before."""
    first = next(iter(words_between(passage.text, a, b)), None)
    if first is None:
        return False
    table, at = figure_words(passage.language), first[0]
    if first[2] in table.neutral or table.perfect.match(passage.text, at):
        return True
    return any(t.start == at and t.role != "label" for t in passage.of(EVENTS))


def _copula(passage: Passage, parts: Sequence[tuple[int, int]], at: int, dating: bool) -> bool:
    """Whether a mark stands for "is": "Стоимость проекта — 84 млрд", "Coût : 18 millions"."""
    mark = passage.text[parts[at - 1][1] : parts[at][0]].strip()
    if mark == ":" and not dating and figure_words(passage.language).perfect.search(passage.text, *parts[at]):
        return False  # "The season was not lost: 12,700 patients have come" has a verb of its own
    return mark in {"—", "–", "-"} or (mark == ":" and passage.section not in (Section.TITLE, Section.HEADING))


def read_clause(figure: Figure, among: Sequence[Figure], about: About, before: Passage | None = None) -> None:
    """Note what the clause of a figure says of it.

    Args:
        figure: the figure, its noun phrase read.
        among: the figures of its passage.
        about: what the article is about.
        before: the sentence before, which a pronoun may take up.
    """
    passage = figure.passage
    whole = clause(passage, figure, among)
    spans = _trimmed(passage, figure, among, whole)
    measured = figure.kind == "money" or bool(figure.value.unit)
    hidden = [(f.start, f.phrase_end) for f in among]
    hidden += [(p.start, p.end) for p in passage.periods]
    hidden += _silent(passage, measured)
    known = about.names[passage.number]
    placed = _places(passage, whole)
    named = [*placed, *whole]
    names = [n for n in known if inside(n.start, named) and not inside(n.start, hidden)]
    hidden += [(n.start, n.end) for n in known]
    for other in among:
        if other is not figure and other.head and _governs(passage, other, figure, spans):
            figure.near.add(other.head)
    figure.near |= _whole_of(passage, spans, figure) | apposed_to(figure, whole[0], _before(passage, whole))
    figure.near |= _taken_up(passage, whole, before) - about.topics - plain_concepts() - {figure.head}
    asked = figure_words(passage.language).asked
    if any(asked.name(word) for a, b in spans for _, _, word in words_between(passage.text, a, b)):
        figure.near.add(ASKED)
    figure.far |= {token for token, _ in _content(passage, _limits(passage, whole), hidden, about.topics, measured)}
    for token, shared in _content(passage, spans, hidden, about.topics, measured):
        (figure.near if shared else figure.far).add(token)
    bear(figure, names, about)
    told_so(figure, spans, placed)
    if figure.planned:
        figure.near.discard("adj:new")  # what is still to come is new
    figure.near -= {t for t in figure.near if set(t.split("-")) > {"thing"} and _topical(t, about.topics)}
    # "De toiture de l’atelier", in an article on a workshop, restricts nothing.
    figure.own -= about.topics
    finer = refined(figure.head, figure.near)
    if finer != figure.head:
        figure.near = {t for t in figure.near if refined(figure.head, {t}) == figure.head}
        figure.head = finer


def _whole_of(passage: Passage, spans: Sequence[tuple[int, int]], figure: Figure) -> set[str]:
    """ "In all competitions": more than what others say of the championship."""
    found = [end for start, end in cues(passage, "All", "Total") if inside(start, spans) and end <= len(passage.text)]
    return {
        f"all:{term.concept}"
        for term in head_terms(passage)
        if any(0 <= term.start - end <= _BESIDE for end in found) and term.concept != figure.head
    }


def _before(passage: Passage, whole: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The stretch before a clause, past a mark and a space; nothing where it opens the sentence."""
    return next(((a, b) for a, b in segments(passage) if b < whole[0][0] <= b + 2), (0, 0))


def _places(passage: Passage, whole: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretch before a clause that only says where: "In Lyon, the network has 480 bicycles"."""
    for a, b in segments(passage):
        if b < whole[0][0] <= b + 1:
            said = words_between(passage.text, a, b)
            led = said and said[0][2] in PLACED and len(said) <= _ADVERBIAL
            return [(a, b)] if led or _WHERE.match(passage.text, whole[0][0]) else []  # "Sligo, where a room costs …"
    return []


def _limits(passage: Passage, whole: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretch before a clause that says of which part it speaks: "On the northern lines, half the trains …"."""
    for a, b in segments(passage):
        if b < whole[0][0] <= b + 1:
            said = words_between(passage.text, a, b)
            return [(a, b)] if said and said[0][2] in _ABOUT and len(said) <= _ADVERBIAL else []
    return []


def _taken_up(passage: Passage, spans: Sequence[tuple[int, int]], before: Passage | None) -> set[str]:
    """The thing that a clause with a pronoun for its subject speaks of: "The school … It will cost 41 million"."""
    start, end = spans[0]
    if first_word(passage.text, start, end) not in figure_words(passage.language).pronouns:
        return set()
    named = [t for t in head_terms(passage) if t.start < start] or (head_terms(before) if before else ())
    return {named[0].concept} if named else set()


def _topical(token: str, topics: frozenset[str]) -> bool:
    """Whether a thing is a kind of what the article is about: the tram line of a tram."""
    parts = set(token.split("-"))
    return any(parts >= set(topic.split("-")) for topic in topics if topic.startswith("thing-"))


def _silent(passage: Passage, measured: bool) -> list[tuple[int, int]]:
    """Where words stand that only say how the figure is told."""
    table = figure_words(passage.language)
    deeds = {t.start for t in passage.of(EVENTS)}
    return [
        (t.start, t.end)
        for t in passage.of(CUES)
        if cue_kind(t.concept) in _SILENT
        and not (cue_kind(t.concept) == "Reporting" and t.start in deeds)
        and not (measured and table.measures.name(key(passage.text[t.start : t.end])))
    ]


def _trimmed(
    passage: Passage, figure: Figure, among: Sequence[Figure], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Without what a sentence says of its other figures: "killed 12 people and injured 34"."""
    text, low, high = passage.text, 0, len(passage.text)
    for other in among:
        gap = text[other.phrase_end : figure.start]
        if other.start < figure.start and _speaks(passage, gap) and _PARTS.search(gap):
            low = max(low, other.phrase_end)
        elif other.start > figure.start:
            joint = _JOINT.search(text, figure.phrase_end, other.start)
            if joint and _speaks(passage, text[joint.end() : other.start]):
                high = min(high, joint.start())
    return [(max(a, low), min(b, high)) for a, b in spans if max(a, low) < min(b, high)]


def _speaks(passage: Passage, gap: str) -> bool:
    """Whether the words between two figures join clauses of their own rather than nouns."""
    table = figure_words(passage.language)
    found = [word for _, _, word in words(gap)]
    return any(word not in table.function and not word.isdigit() for word in found)


def _governs(passage: Passage, other: Figure, figure: Figure, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether another figure's noun says where or whose: "les trois régions comptent", "dans trois régions"."""
    if not inside(other.start, spans) or other.kind != "quantity":
        return False
    first, second = sorted((other, figure), key=lambda f: f.start)
    gap = passage.text[first.phrase_end : second.start].strip(" \u00a0\u202f")
    plain = gap.casefold() in {"", "et", "and", "и", "ou", "or", "или"}
    return not plain and "," not in gap and not _JOINT.search(f" {gap} ")


def _content(
    passage: Passage,
    spans: Sequence[tuple[int, int]],
    hidden: Sequence[tuple[int, int]],
    topics: frozenset[str],
    measured: bool,
) -> Iterator[tuple[str, bool]]:
    """The content words of some stretches: (token, whether a concept or a word shared by the languages)."""
    table, text = figure_words(passage.language), passage.text
    things = head_terms(passage)
    events = passage.of(EVENTS)
    for a, b in spans:
        for start, end, word in words_between(text, a, b):
            measure = table.measures.name(word) if measured else ""
            if inside(start, hidden) or (word in table.neutral and not measure):
                continue
            event = next((t for t in events if t.start <= start < t.end), None)
            if (event is not None or adjectives().name(word)) and table.counted_to.match(text, start):
                continue
            thing = next((t for t in things if t.start <= start < t.end), None)
            if measure:
                yield f"measure:{measure}", True
            elif event is not None and (thing is None or (event.role != "label" and not noun_here(passage, start))):
                if event.role != "label" or event.concept not in topics:
                    yield f"rel:{event.concept}", True
            elif thing is not None:
                if thing.concept not in plain_concepts() and thing.concept not in topics:
                    yield thing.concept, True
            elif adjectives().name(word):
                yield word_token(word, passage.language), True
            elif word not in table.function and word not in table.neutral and not table.topic.name(word):
                yield word_token(text[start:end], passage.language), False
