"""The two sides of an order of events: which words of a sentence tell each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import bag
from kzclaims.extract.dated.terms import INSET, asides, cues, overlaps
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES, OFFICES, Term

HARD = re.compile(r"[;:—–](?=\s)")
COMMA = re.compile(r"[,;:—–](?=\s)")
_CLEFT = {"fr": re.compile(r"\s(?:que|qu['’])"), "en": re.compile(r"\s(?:than|when)\s"), "ru": re.compile(r",?\sкак\s")}
# "It was not until the vote that …", "ce n’est qu’après le vote que …": what the second half tells stands by itself.
_IT_WAS = {
    "fr": re.compile(
        r"(?<!\w)(?:c['’]|ce\sn['’]|ce\sne\s)(?:est|était|fut|sera)\s(?:bien\s|seulement\s)?(?:qu['’])?$", re.I
    ),
    "en": re.compile(r"(?<!\w)it\s(?:was|is|had been)\s(?:not\s|only\s)?$", re.I),
}
THAT_IS = {"fr": re.compile(r",?\s(?:que\s|qu['’])"), "en": re.compile(r",?\sthat\s")}
# "Only after the volumes were out did the publisher open the site"
_ONLY_LED = re.compile(r"(?:^|[.;:—–«“\"]\s?|\s(?:and|but)\s)(?:only|not)\s$", re.I)
INVERTED = re.compile(
    r",?\s(?:did|does|was|were|had|has|have|could|would)\s"
    r"(?=(?:the|an?|its|his|her|their|this|these|any|that|those)\s|[A-Z]|(?:he|she|it|they|anyone|anybody)\s)"
)
# A noun with its article, and the article, pronoun or name with which the main clause begins.
_BARE_NOUN = re.compile(
    r"\s(?:an?|the|its|his|her|their|this|that)\s(?:(?!(?:of|by|with|for|in|on|at|to|from|and|or|that|which|who)\s)[\w’'-]+\s){1,3}?"
    r"(?=(?:the|an?|his|her|its|their|he|she|it|they|we)\s)"
)
_PACE = 20  # characters between a figure and "a year": "31,000 visitors a year"
LEARNING, _KNOWING = "learning", "knowing"
_BEEN = re.compile(
    r"(?<!\w)(?:été|est|sont|étaient|était|fut|furent|was|were|been|был|была|было|были)\s(?:[^\W\d]+\s)?$", re.I
)
_THAT = re.compile(r"(?:\s(?:that|que)\s|\squ['’](?!ensuite|après|une\sfois|alors|en\s)|,?\sчто\s)")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two events: where its words stand, and what they say was done."""

    passage: Passage
    start: int
    end: int
    terms: tuple[Term, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text[self.start : self.end]

    @property
    def deeds(self) -> frozenset[str]:
        """Every kind of deed and event that its words may mean."""
        return _deeds(self.terms)

    @property
    def to_come(self) -> bool:
        """Whether it is a plan."""
        planned = vocabulary.words("to_come", self.passage.language).search(INSET.sub(" ", self.text))
        return bool(planned) or any(t.role in ("future", "conditional") for t in self.terms)

    @property
    def paced(self) -> bool:
        """Whether it tells how much there was at a time, and no event: "attendance before the fire was 900 a day"."""
        found = (f for f in self.passage.periods if f.what == "frequency" and self.start <= f.start < self.end)
        return any(n.start < f.start <= n.end + _PACE for f in found for n in self.passage.numbers)


Order = tuple[Side, Side]
_SHORT = 90  # characters of a side that tells one deed


@lru_cache(maxsize=4096)  # a side is held against those of all other articles
def _deeds(terms: tuple[Term, ...]) -> frozenset[str]:
    return frozenset([vocabulary.class_of(c) for t in terms for c in (t.concept, *t.others)])


def _reported(passage: Passage, terms: list[Term], start: int, end: int) -> int:
    """Where the words begin that a clause reports: "their note states that the alarm …"."""
    said = [m.end() for c in cues(passage, "Reporting") for m in [_THAT.match(passage.text, c.end)] if m]
    said += [m.end() for m in vocabulary.words("shows", passage.language).finditer(passage.text, start, end)]
    inside = [at for at in said if start < at < end and any(at <= t.start < end for t in terms)]
    return max(inside, default=start)


def side_of(passage: Passage, terms: list[Term], start: int, end: int) -> Side:
    """The side that a stretch of a sentence tells, without its asides and the verb of speech that leads it.

    Args:
        passage: the sentence.
        terms: its deeds.
        start: where the stretch begins.
        end: where it ends.
    """
    start = _reported(passage, terms, start, end)
    insets = asides(passage, start, end)
    told = [t for t in terms if start <= t.start and t.end <= end]
    return Side(passage, start, end, tuple(t for t in told if not any(overlaps((t.start, t.end), i) for i in insets)))


def pair_of(a: Side, b: Side) -> Order | None:
    """Two sides, unless one is empty or both tell the same deed and nothing else, done to nothing known to be another.

    Args:
        a: one.
        b: the other.
    """
    if a.deeds - b.deeds and b.deeds - a.deeds:
        return a, b
    # "The fresco was restored before the repair of the vault"
    things = [_things(side) for side in (a, b)]
    apart = all(things) and all(side.deeds for side in (a, b)) and things[0].isdisjoint(things[1])
    return (a, b) if apart and a.end - a.start < _SHORT and b.end - b.start < _SHORT else None


def _things(side: Side) -> frozenset[str]:
    """The things that the words of a side name."""
    told = [(t.start, t.end) for t in side.terms]
    words = bag(side.passage, side.start, side.end, [*told, *((f.start, f.end) for f in side.passage.periods)])
    return frozenset(m for word in words if word.thing for m in word.meanings)


def around_word(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The clause before a word and the words after it.

    Args:
        text: the sentence.
        start: where the word begins.
        end: where it ends.
    """
    stops = [m.end() for m in HARD.finditer(text, 0, start)]
    stop = COMMA.search(text, end)
    return (stops[-1] if stops else 0, start), (end, stop.start() if stop else len(text))


def _turned(passage: Passage, terms: list[Term], word: re.Match[str]) -> tuple[Side, Side] | None:
    """The two deeds where stress is laid on the connector: "only after A did B", "it was not until A that B"."""
    text, language = passage.text, passage.language
    cut = None
    if language in _IT_WAS and _IT_WAS[language].search(text, 0, word.start()):
        cut = THAT_IS[language].search(text, word.end())
    elif language == "en" and _ONLY_LED.search(text, 0, word.start()):
        cut = INVERTED.search(text, word.end())
    if cut is None or HARD.search(text, word.end(), cut.start()):
        return None
    stop = COMMA.search(text, cut.end())
    alone = side_of(passage, terms, cut.end(), stop.start() if stop else len(text))
    behind = side_of(passage, terms, word.end(), cut.start())
    return (alone, behind) if alone.terms and behind.terms else None


def clauses_of(passage: Passage, terms: list[Term], word: re.Match[str]) -> tuple[Side, Side] | None:
    """The deed that stands by itself and the one behind a connector: "A avant B", "Avant B, A".

    Args:
        passage: the sentence.
        terms: its deeds.
        word: the connector.
    """
    text = passage.text
    left, right = around_word(text, word.start(), word.end())
    halves = _turned(passage, terms, word)
    if halves is not None:
        return pair_of(*halves)
    alone, behind = side_of(passage, terms, *left), side_of(passage, terms, *right)
    noun = _BARE_NOUN.match(text, word.end()) if passage.language == "en" and not alone.terms else None
    if noun and not any(t.role != "label" and word.end() <= t.start < noun.end() for t in terms):
        # "After a ten-day trial the jury found": no comma stands before what was done then.
        stop = COMMA.search(text, noun.end())
        behind = side_of(passage, terms, word.end(), noun.end())
        alone = side_of(passage, terms, noun.end(), stop.start() if stop else len(text))
    elif not alone.terms:
        stop = COMMA.search(text, word.end())
        cleft = _CLEFT[passage.language].search(text, word.end())
        ending = HARD.search(text, stop.end()) if stop else None
        if stop:
            alone = side_of(passage, terms, stop.end(), ending.start() if ending else len(text))
        if not alone.terms and cleft:
            behind = side_of(passage, terms, word.end(), cleft.start())
            alone = side_of(passage, terms, cleft.end(), right[1])
        elif not alone.terms and len(behind.terms) > 1 and behind.terms[0].role == "label":
            cut = behind.terms[0].end
            behind, alone = side_of(passage, terms, word.end(), cut), side_of(passage, terms, cut, right[1])
    return pair_of(alone, behind) or _last_clause(passage, terms, alone, behind) or told_whom(passage, alone, behind)


def _last_clause(passage: Passage, terms: list[Term], alone: Side, behind: Side) -> Order | None:
    """The same without what leads the sentence: "Alerted at two, the firm called the ministry before …"."""
    led = COMMA.search(passage.text, alone.start, alone.end)
    if led is None or alone.start > behind.start or not behind.terms:
        return None
    return pair_of(side_of(passage, terms, led.end(), alone.end), behind)


def told_whom(passage: Passage, alone: Side, behind: Side) -> Order | None:
    """Who learned of something before whom, where the second clause has no verb: "the players before the fans".

    Args:
        passage: the sentence.
        alone: the clause with the verb.
        behind: what stands behind the connector.
    """
    verb = next((t for t in alone.terms if LEARNING in vocabulary.kinds((t.concept, *t.others))), None)
    if verb is None or behind.terms or alone.start > behind.start:
        return None
    passive = _BEEN.search(passage.text, alone.start, verb.start)
    subject = passive or vocabulary.kinds((verb.concept, *verb.others)) >= {LEARNING, _KNOWING}
    span = (alone.start, verb.end) if subject else (verb.start, alone.end)
    if not all(_party(passage, *one) for one in (span, (behind.start, behind.end))):
        return None
    return Side(passage, *span, (verb,)), Side(passage, behind.start, behind.end, (verb,))


def _party(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch tells somebody, or a body, and no day."""
    if any(start <= f.start < end for f in passage.periods):
        return False
    somebody = [(t.start, t.end) for scheme in (MEASURES, OFFICES) for t in passage.of(scheme)]
    somebody += [(n.start, n.end) for n in passage.names]
    return any(start <= a and b <= end for a, b in somebody)
