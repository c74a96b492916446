"""Orders told by how things stood: "the law was adopted while the pilot was still under way", "was already shut when".

What still goes on has not ended, what is already so has begun, what is not yet done comes later.
"""

from __future__ import annotations

import re

from kzclaims.extract.dated import order_words
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.sides import Order, clauses_of, pair_of, side_of
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import DEEDS, Term

# A past before the past, which "by then" needs: "had been moved", "avaient été déplacés".
HAD = {
    "fr": re.compile(r"(?<!\w)(?:avait|avaient|était|étaient)\s"),
    "en": re.compile(r"(?<!\w)had\s"),
    "ru": re.compile(r"[^\W\d]{3,}(?:ны|на|но|ли|ла|ло|л|лся|лись)(?!\w)"),
}
_FOR_DAYS = HAD | {"fr": re.compile(r"(?<!\w)[^\W\d]*(?:ait|aient)(?!\w)")}  # "le feu couvait depuis"
# "Durait depuis trois semaines quand"
_WENT_ON = re.compile(r"[^\W\d]{2,}(?:ait|aient)\s(?:[^\W\d]+\s)?depuis(?!\w)")
# "A été achevé" tells when it ended, "était achevé" that it had.
_CAME = re.compile(r"(?<!\w)(?:(?:a|ont)\sété|fut|furent)\s$")
_BY_THE_TIME = re.compile(r"by the (?:time|moment)|к (?:тому )?(?:моменту|времени)", re.IGNORECASE)
_THEN = {
    "fr": re.compile(r"\s(?:pour que|pour qu['’]|avant que|avant qu['’]|avant de|pour)\s?"),
    "en": re.compile(r"\s(?:before|to|for)\s"),
    "ru": re.compile(r",?\s(?:чтобы|прежде чем|и только)\s"),
}
_ENDS = ("event-end", "event-completion", "deed-closing", "event-closure")
_BESIDE = 45


def states(passage: Passage) -> list[Term]:
    """What still goes on as its end, and what is already so as its beginning, as terms for deeds.

    Args:
        passage: the sentence.
    """
    text, language = passage.text, passage.language
    found = []
    for begun, name in ((False, "still"), (True, "already"), (True, "once_so")):
        for match in vocabulary.words(name, language).finditer(text):
            lo, hi = max(0, match.start() - _BESIDE), match.end() + _BESIDE
            lo = match.end() if name == "once_so" else lo
            told = [
                (m, concepts)
                for words, concepts in vocabulary.states(language, begun=begun)
                for m in words.finditer(text, lo, hi)
            ]
            if told:
                state, concepts = min(told, key=lambda one: abs(one[0].start() - match.start()))
                found.append(Term(*state.span(), concepts[0], DEEDS, "past", concepts[1:]))
            elif not begun:
                found.append(Term(*match.span(), _ENDS[0], DEEDS, "past", _ENDS[1:]))
    return [*found, *_for_days(passage)]


def _for_days(passage: Passage) -> list[Term]:
    """How somebody or something had been for a time: "had been in camp for four days when"."""
    text, language = passage.text, passage.language
    lengths = _lengths(passage, "duration", "since")
    if not lengths or not vocabulary.words("connect_when", language).search(text):
        return []
    found = []
    for words, concepts in vocabulary.states(language, begun=True):
        for state in words.finditer(text):
            beside = any(state.start() - b > -_BESIDE and a - state.end() < _BESIDE for a, b in lengths)
            if beside and _FOR_DAYS[language].search(text, max(0, state.start() - _BESIDE), state.end() + 1):
                found.append(Term(*state.span(), concepts[0], DEEDS, "past", concepts[1:]))
    return found


def _lengths(passage: Passage, *kinds: str) -> list[tuple[int, int]]:
    """Where times are told for which something had been so: days as periods, minutes and hours as numbers."""
    found = [(f.start, f.end) for f in passage.periods if f.what in kinds]
    return found + [(n.start, n.end) for n in passage.numbers if n.value.unit in ("min", "hour")]


def when_order(passage: Passage, terms: list[Term]) -> Order | None:
    """The order of two clauses joined by "when" or "while", by how things stood in one of them.

    Args:
        passage: the sentence.
        terms: its deeds and states.
    """
    language = passage.language
    known, yet, still = (vocabulary.words(name, language) for name in ("already", "not_yet", "still"))
    for name in ("connect_when", "connect_while"):
        word = vocabulary.words(name, language).search(passage.text)
        pair = clauses_of(passage, terms, word) if word else None
        if word is None or pair is None:
            continue
        alone, behind = pair
        for side, other in ((alone, behind), (behind, alone)):
            if yet.search(side.text) or (still.search(side.text) and not known.search(side.text)):
                return other, side
        # "By the time the trial opened, the company had paid"; "had been there for four days when".
        lasted = any(alone.start <= start < alone.end for start, _ in _lengths(passage, "duration"))
        gone_on = lasted and language == "fr" and _WENT_ON.search(alone.text)
        past = gone_on or (HAD[language].search(alone.text) and (_BY_THE_TIME.match(word.group()) or lasted))
        first = [any(not _CAME.search(side.text, 0, m.start()) for m in known.finditer(side.text)) for side in pair]
        if first == [True, False] or (past and not first[1]):
            return pair
        if first == [False, True]:
            return behind, alone
    return None


def awaited(passage: Passage, terms: list[Term]) -> Order | None:
    """ "Il a fallu attendre que A pour que B", "waited for A before B".

    Args:
        passage: the sentence.
        terms: its deeds.
    """
    word = vocabulary.words("awaited", passage.language).search(passage.text)
    cut = _THEN[passage.language].search(passage.text, word.end() + 1) if word else None
    if word is None or cut is None:
        return None
    return pair_of(
        side_of(passage, terms, word.end(), cut.start()), side_of(passage, terms, cut.end(), len(passage.text))
    )


def unawaited(passage: Passage, terms: list[Term]) -> Order | None:
    """ "A without waiting for B, which came only afterwards": what is told of B behind the comma is told of it alone.

    Args:
        passage: the sentence.
        terms: its deeds.
    """
    for kind, word in order_words.connectors(passage.text, passage.language):
        if kind == "before" and vocabulary.words("unawaited", passage.language).fullmatch(word.group()):
            return clauses_of(passage, terms, word)
    return None
