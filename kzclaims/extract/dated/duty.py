"""What is to be handed over by a day: the thing behind the verb, of whatever contract."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.subject import Thing
from kzclaims.extract.dated.terms import FARTHEST, cost
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import TOPIC
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES

_WORD = re.compile(r"[ \u00a0\u202f]*(?P<word>[^\W\d]+(?:-[^\W\d]+)*['’]?)")
_CLOSED = re.compile(r"\s*(?:[,.;:!?»)]|$)")
_MOST_WORDS = 5


@lru_cache(maxsize=4)
def _verbs(language: str) -> re.Pattern[str]:
    return vocabulary.words("handing", language)


@lru_cache(maxsize=2)
def _listed(name: str) -> frozenset[str]:
    return frozenset(vocabulary.table()["handing"][name])


def handed_over(passage: Passage, one: FoundPeriod) -> tuple[Thing, int] | None:
    """The one thing that is due on a day and where the verb stands; None where the words leave doubt.

    Args:
        passage: the sentence.
        one: the day.
    """
    ranked = []
    for match in _verbs(passage.language).finditer(passage.text):
        price = cost(passage, match.span(), (one.start, one.end))
        if price <= FARTHEST:
            ranked.append((price, match.start(), match.end()))
    if not ranked:
        return None
    _, start, end = min(ranked)
    what = direct_object(passage, end, one)
    return (what, start) if what else None


def direct_object(passage: Passage, at: int, one: FoundPeriod) -> Thing | None:
    """The head of the words behind a verb: a single thing, told as a known one; None where there is none.

    Args:
        passage: the sentence.
        at: where the verb ends.
        one: the day by which it is to be done.
    """
    text, language = passage.text, passage.language
    taken = [f.start for f in passage.periods if f.start >= at]
    limit = min(taken, default=len(text))
    spoken: list[tuple[str, int, int]] = []
    definite = False
    while len(spoken) < _MOST_WORDS and (match := _WORD.match(text, at, limit)):
        word = match["word"].lower().replace("’", "'")
        at = match.end()
        if word in _listed("definite"):
            definite = True
        elif word in _listed("stops") or word.rstrip("'") in _listed("stops"):
            break
        else:
            spoken.append((word, match.start("word"), match.end("word")))
    if not spoken or not (definite or language == "ru"):
        return None
    start, end = spoken[0][1], spoken[-1][2]
    # "The school of Brest", "tram 2", "the roof over the hall": which one it is would have to be compared as well.
    if not (_CLOSED.match(text, end) or not text[end:limit].strip()):
        return None
    nouns = [t for t in passage.of(MEASURES) if start <= t.start and t.end <= end]
    if nouns:
        head = nouns[-1] if language == "en" else nouns[0]
        key, narrowed = head.concept, _narrowed(spoken, head.start, head.end, language)
        return Thing(f"{key}{narrowed}", TOPIC, head.start, head.end)
    word, start, end = spoken[-1]
    if language == "ru" and len(spoken) > 2:
        return None
    return Thing(f"word-{_ascii(lemma(word, language))}", TOPIC, start, end)


def _narrowed(spoken: list[tuple[str, int, int]], start: int, end: int, language: str) -> str:
    """Other words of the thing ("le bâtiment voyageurs"), but those that only say that it is new or which one it is."""
    plain = vocabulary.words("plain", language)
    rest = [w for w, first, last in spoken if (last <= start or first >= end) and not plain.fullmatch(w)]
    rest = [w for w in rest if not any(words.fullmatch(w) for _, words in vocabulary.restrictors())]
    return "".join(f"-{_ascii(lemma(w, language))}" for w in rest)


def _ascii(word: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else f"u{ord(c):x}" for c in word)
