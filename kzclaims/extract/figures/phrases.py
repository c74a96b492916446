"""What a phrase of several words makes of a number: people are votes, a sum is an award, a capacity is a power."""

from __future__ import annotations

import re

from kzclaims.extract.figures.clause import segments
from kzclaims.extract.figures.model import ASKED, Figure
from kzclaims.extract.figures.nouns import word_token
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.figures.words import figure_words, of_people
from kzclaims.extract.lemmas import words

_PARTICIPLE = re.compile(r"\w{3,}(?:ée?s|ie?s|ue?s)")
VOTED_FOR = "voted-for"
_AWARD = "measure:award"
_PRODUCTION = "measure:production"
_CAPACITY, _POWER = "measure:capacity", "measure:power"
# Where people or posts are counted, to cut is to dismiss.
_JOBS = frozenset({"thing-job", "thing-new-job"})
_POWERS = frozenset({"W", "kW", "MW", "GW"})
# What the words of an award are called where they stand alone: "to pay", "damages".
_ITS_WORDS = frozenset({"measure:salary", "measure:damage", "measure:loss"})
_VOTE = "thing-vote"
# What is told of the votes of whoever wins is no other deed than that they were cast.
_VOTING = frozenset({"rel:event-vote", "rel:event-victory"})
_SALARY, _DONATION, _CLAIM, _HARVEST = "measure:salary", "measure:donation", "measure:claim", "measure:harvest"


def note_phrases(figure: Figure, low: int, high: int) -> None:
    """Note before the clause of a figure is read what a phrase around it makes of it.

    Args:
        figure: the figure, its noun phrase read.
        low: where the figure before it ends, in its sentence.
        high: where the one after it begins.
    """
    table, text = figure_words(figure.passage.language), figure.passage.text
    people = figure.kind == "quantity" and not figure.value.unit and (counts_people(figure.head) or not figure.head)
    if people and table.voted_for.search(text, low, high):
        figure.near.add(VOTED_FOR)
    if figure.kind == "money" and table.awarded.search(text, low, high):
        figure.near.add(_AWARD)
    if figure.kind == "money" and table.raised.search(text, low, high):
        figure.near.add(_DONATION)


def settle_phrases(figure: Figure) -> None:
    """Call what is measured or done by its one name, the clause of a figure read: megawatts measure a power.

    Args:
        figure: the figure.
    """
    text, table = figure.passage.text, figure_words(figure.passage.language)
    if _AWARD in figure.near:
        # What the court did is that it awarded.
        figure.near = {t for t in figure.near - _ITS_WORDS if not t.startswith("rel:")}
    if figure.head == _VOTE:
        figure.near -= _VOTING
    if _SALARY in figure.near and table.pays.search(text):
        figure.near.discard(_SALARY)
    if figure.kind == "money":
        figure.near.discard(_HARVEST)
        figure.near |= {_CLAIM} if ASKED in figure.near else set()
    if figure.value.unit in _POWERS and not any(t.startswith("measure:") and t != _CAPACITY for t in figure.near):
        figure.near = (figure.near - {_CAPACITY}) | {_POWER}
    if (figure.value.unit or figure.found.per) and figure.kind == "quantity" and table.at_full.search(text):
        figure.near = (figure.near - {_PRODUCTION}) | {_CAPACITY}  # what it makes "at full capacity" is that
    done = _done(figure)
    figure.own, figure.far = figure.own - done, figure.far | done
    if not figure.value.unit and (counts_people(figure.head) or figure.head in _JOBS):
        figure.near = {of_people().get(t, t) for t in figure.near}


def _done(figure: Figure) -> set[str]:
    """The participle that is told of a figure where no verb is: "un bilan lourd : 47 000 volailles éliminées"."""
    passage = figure.passage
    table, text = figure_words(passage.language), passage.text
    if passage.language != "fr" or figure.found.end >= figure.phrase_end:
        return set()
    start, end = next((a, b) for a, b in segments(passage) if a <= figure.found.core_start < b)
    last = words(text[figure.found.end : figure.phrase_end])[-1:]
    if not last or not _PARTICIPLE.fullmatch(last[0][2]) or table.perfect.search(text, start, end):
        return set()
    if any(word in table.present or word in table.neutral for _, _, word in words(text[start:end])):
        return set()
    a, b, _ = last[0]
    return {word_token(text[figure.found.end + a : figure.found.end + b], passage.language)} & figure.own
