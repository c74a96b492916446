"""The noun phrase of a number: what is counted, and the words in it that restrict it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kzclaims.extract.figures.words import adjectives, figure_words, plain_concepts, refinements
from kzclaims.extract.lemmas import key, lemma, words_between
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS, MEASURES, Term, load_thesaurus
from kzclaims.extract.words import concepts
from kzclaims.extract.words_things import thing_of

Word = tuple[int, int, str]
_AUXILIARY = re.compile(r"\s(?:ha(?:ve|d)|were|are|will|would|may|might|must|should|could)\s")
_GAP = re.compile(r"[\s\u00a0\u202f]*(?:[-‐‑'’][\s\u00a0\u202f]*)?")
_RU_ADJECTIVE = re.compile(r"\w{2,}(?:ых|их|ого|его|ой|ей|ый|ий|ая|яя|ое|ые|ие)$")
_RU_NOUN = re.compile(r"\w{2,}(?:[аяыиьюу]|ов|ев|ей|ых|их|ой|ого|его|ий|ний)$")
_RU_VERB = re.compile(r"\w+(?:ла|ло|ли|лась|лось|лись|ть|ться|ет|ют|ит|ят|ут|ат|ется|ются|ится|ятся)$")
_FR_PARTICIPLE = re.compile(r"(?:ée?s|ent)$")
_RU_PARTICIPLE = re.compile(r"(?:анн|енн|ённ|янн|ивш|авш|ящ|ющ|ущ)(?:ых|их|ые|ие)(?:ся)?$")
_RU_LED = re.compile(r"\s(?:в|во|на|к|по|из|от|до|для|с|со|за)\s", re.IGNORECASE)
_LONGEST = 90
_PLACES = frozenset({"thing-organisation", "thing-building", "thing-establishment", "thing-facility", "thing-site"})
_BEFORE = 9  # letters before a word among which its article stands
_ARTICLE = re.compile(
    r"(?<!\w)(?:l[ea]s?|une?|des|du|cet|cette|ces?|sa|son|ses|leurs?|the|an?|this|that|its|their|his|her)\s$|(?<!\w)l['’]$",
    re.IGNORECASE,
)
_SEVERAL = 2
_PLURAL_IN = "sxz"  # letters in which French nouns end after a number of several
# "6,2 kilomètres d’une entrée à l’autre": no entries.
_END_TO_END = re.compile(
    r"\s*(?:d['’]une?\s[^\W\d]+\sà\sl['’]autre|from\s[^\W\d]+\s[^\W\d]+\sto\sthe\sother|от\sодно[^\W\d]+\s)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Phrase:
    """``head`` and the restrictors ``own``; the text from ``start`` to ``end``."""

    start: int
    end: int
    head: str = ""
    head_text: str = ""
    own: set[str] = field(default_factory=set)


@lru_cache(maxsize=1024)
def head_terms(passage: Passage) -> tuple[Term, ...]:
    """The things counted that a passage names; "s'élève" is no pupil."""
    text = passage.text
    return tuple(
        term
        for term in passage.of(MEASURES)
        if not (term.start > 1 and text[term.start - 1] in "'’" and text[term.start - 2] in "sSnN")
    )


def noun_here(passage: Passage, start: int) -> bool:
    """Whether an article before a word that may be a verb tells that it is a place: "la ferme", "the plant".

    Args:
        passage: a sentence.
        start: where the word stands.
    """
    if not _ARTICLE.search(passage.text, max(0, start - _BEFORE), start):
        return False
    verb = any(t.start == start and t.role in ("participle", "past") for t in passage.of(EVENTS))
    if verb:
        return False
    above = load_thesaurus().ancestors
    named = (t.concept for t in head_terms(passage) if t.start == start)
    return any(not _PLACES.isdisjoint({concept, *above(concept)}) for concept in named)


@lru_cache(maxsize=4096)
def _verb(word: str) -> bool:
    """Whether an English word is a past form of a verb and nothing else: "failed", "died"."""
    meant = concepts(word, "en")
    return word.endswith("ed") and any(c.endswith("-v") for c in meant) and not any(c.endswith("-n") for c in meant)


@lru_cache(maxsize=32_768)
def word_token(word: str, language: str) -> str:
    """How a restricting word is written: shared between languages where it is known."""
    folded = key(word)
    if name := adjectives().name(folded):
        return name if name.startswith("thing-") else f"adj:{name}"
    if any(c.isdigit() for c in folded):
        return f"w:{folded}"
    return f"{language}:{lemma(word, language)}"


def refined(head: str, tokens: set[str]) -> str:
    """A head made finer by what stands beside it."""
    for finer, coarse, beside in refinements():
        if head == coarse and any(t.removeprefix("w:").removeprefix("rel:") in beside for t in tokens):
            return finer
    return head


def noun_phrase(passage: Passage, found: FoundNumber, stop: int, bare: bool = False) -> Phrase:
    """What stands after a number, before ``stop``, as its noun phrase."""
    phrase = Phrase(found.start, found.end)
    if found.head is None or found.head[0] >= stop or any(p.start <= found.head[0] < p.end for p in passage.periods):
        return phrase
    if _END_TO_END.match(passage.text, found.end):
        return phrase
    run = _run(passage, found.head[0], stop)
    if run and not _owner(passage, run) and not _singular(passage, found, run):
        _read(passage, run, phrase)
        if phrase.head and not bare:
            _complement(passage, phrase, stop)
    return phrase


def _singular(passage: Passage, found: FoundNumber, run: Sequence[Word]) -> bool:
    """Whether a French number of several stands before a noun in the singular: "dont trois ferme" counts no farms."""
    least, (start, end, word) = found.value.lo, run[0]
    if passage.language != "fr" or found.unit or least is None or least < _SEVERAL or word[-1] in _PLURAL_IN:
        return False
    return any(
        term.start == start and term.end == end and passage.text[start:end].islower() for term in head_terms(passage)
    )


def _owner(passage: Passage, run: Sequence[Word]) -> bool:
    """Whether words end in whose things are counted, and not in what they are: "12 of the state's 41 delegates"."""
    start, _, word = run[-1]
    return passage.language == "en" and word == "s" and passage.text[max(0, start - 1) : start] in ("'", "’")


def _run(passage: Passage, start: int, stop: int) -> list[Word]:
    """The words from ``start`` that may belong to one noun phrase."""
    text, table = passage.text, figure_words(passage.language)
    verbs = {t.start for t in passage.of(EVENTS) if t.role != "label"}
    nouns = [(t.start, t.end) for t in head_terms(passage)]
    run: list[Word] = []
    last = start
    for a, b, word in words_between(text, start, start + _LONGEST):
        inside = any(x < a < y for x, y in nouns)
        if a >= stop or not _GAP.fullmatch(text, last, a):
            break
        if not inside and (word in table.function or (word in table.neutral and not any(x == a for x, _ in nouns))):
            break
        if any(p.start <= a < p.end for p in passage.periods):
            break
        if a in verbs and run and not any(x == a for x, _ in nouns) and not _plural(passage, a, b):
            break
        run.append((a, b, word))
        last = b
    return run


def _plural(passage: Passage, start: int, end: int) -> bool:
    """Whether an English word that may be a verb is the plural that the verb behind it is of."""
    word = passage.text[start:end]
    plural = passage.language == "en" and word.endswith("s") and not word.endswith("ss")
    return plural and bool(_AUXILIARY.match(passage.text, end))


def _read(passage: Passage, run: Sequence[Word], phrase: Phrase) -> None:
    language, text = passage.language, passage.text
    terms = [t for t in head_terms(passage) if run[0][0] <= t.start and t.end <= run[-1][1]]
    if terms:
        chosen = terms[-1] if language == "en" else terms[0]
        if language == "ru" and terms[0].start > run[0][0]:
            chosen = terms[0]
        if language == "fr" and len(terms) > 1 and adjectives().name(run[0][2]) and terms[1].start == run[1][0]:
            chosen = terms[1]  # "14 000 jeunes arbres"
        phrase.head, start, end = chosen.concept, chosen.start, chosen.end
        a, b, _ = run[-1]
        behind = next(((x, y) for x, y, _ in run if x == end + 1), None)
        if behind and _of_things(passage, phrase, text[start:end], text[slice(*behind)]):
            a, b = behind
            phrase.head, start, end = thing_of(text[a:b], language) or f"{language}:{lemma(text[a:b], language)}", a, b
        elif a > end and _plural(passage, a, b):  # "3,200 salmon escapes have been recorded"
            phrase.head, start, end = thing_of(text[a:b], language) or f"{language}:{lemma(text[a:b], language)}", a, b
    elif _participle(passage, run):
        return  # "dont 40 réservées", "26 200 внесённых в списки", "2,510 failed": what is counted was told before
    else:
        start, end, _ = _unknown(run, language, text)
        phrase.head = thing_of(text[start:end], language) or f"{language}:{lemma(text[start:end], language)}"
    phrase.head_text, phrase.end = text[start:end], end
    counted = figure_words(language).counted
    for a, b, word in run:
        if b <= start:
            phrase.own.update(() if counted.name(word) else (word_token(text[a:b], language),))
        elif a >= end:
            if not _agrees(text[a:b], language, run, a) or _of_next(passage, word, b):
                break
            phrase.own.update(() if counted.name(word) else (word_token(text[a:b], language),))
            phrase.end = b
    phrase.head = refined(phrase.head, phrase.own)


def _of_things(passage: Passage, phrase: Phrase, named: str, behind: str) -> bool:
    """Whether an English noun in the singular only says of what the plural behind it is: "5,200 insulin pens"."""
    if passage.language != "en" or named.endswith("s") or not behind.islower():
        return False
    plural = behind.endswith("s") and not behind.endswith(("ss", "us", "is")) and not adjectives().name(key(behind))
    several = any(
        n.start == phrase.start and n.value.lo is not None and n.value.lo >= _SEVERAL for n in passage.numbers
    )
    return plural and several and any(concept.endswith("-n") for concept in concepts(behind, "en"))


def _participle(passage: Passage, run: Sequence[Word]) -> bool:
    """Whether what stands behind a number only says what was done to those that it counts."""
    language, (_, end, _) = passage.language, run[-1]
    if language == "ru":
        led = len(run) == 1 and _RU_LED.match(passage.text, end)
        return bool(led) and bool(_RU_PARTICIPLE.search(run[0][2]))
    # A French noun behind a number ends in "s" or "x"; "3 150 portent", "1 040 roulent" end as verbs do.
    return bool(_FR_PARTICIPLE.search(run[0][2])) if language == "fr" else _verb(run[0][2])


def _unknown(run: Sequence[Word], language: str, text: str) -> Word:
    """The counted noun where no thesaurus knows it."""
    if language == "en":
        plural = [w for w in run if w[2].endswith("s") and not w[2].endswith("ss") and not adjectives().name(w[2])]
        return plural[0] if plural else run[-1] if len(run) < 3 else run[0]
    for word in run:
        adjective = adjectives().name(word[2]) or (language == "ru" and _RU_ADJECTIVE.fullmatch(word[2]))
        if not adjective:
            return word
    return run[0]


def _agrees(word: str, language: str, run: Sequence[Word], at: int) -> bool:
    """Whether a word after the counted noun restricts it rather than being the verb."""
    folded = key(word)
    if any(c.isdigit() for c in folded) or adjectives().name(folded):
        return True
    if language == "fr":
        return folded[-1] in "sx" and not folded.endswith(("ons", "ais"))
    if language == "ru":
        near = sum(1 for w in run if w[0] <= at) <= len(run)
        return near and bool(_RU_NOUN.fullmatch(folded)) and not _RU_VERB.fullmatch(folded)
    return False


def _of_next(passage: Passage, word: str, end: int) -> bool:
    """Whether a Russian adjective behind the counted noun is that of the noun behind it: "17 пусков лёгких ракет"."""
    if passage.language != "ru" or not _RU_ADJECTIVE.fullmatch(word):
        return False
    return any(t.start == end + 1 for t in head_terms(passage))


def _complement(passage: Passage, phrase: Phrase, stop: int) -> None:
    """ "Of the region", "de la faculté": the noun it names restricts, what the whole article is about does not."""
    text, language = passage.text, passage.language
    if language == "ru":
        return
    table = figure_words(language)
    linked, taken, last = False, 0, phrase.end
    for a, b, word in words_between(text, phrase.end, phrase.end + _LONGEST):
        if a >= stop or not _GAP.fullmatch(text, last, a) or taken > 2:
            return
        last = b
        if not linked:
            if word not in {"de", "d", "des", "du", "of"}:
                return
            linked = True
        elif word in {"la", "le", "les", "l", "the", "des", "ces", "ses", "its"} and not taken:
            continue
        elif word in table.function or word in table.neutral or text[a].isupper():
            return
        else:
            term = next((t for t in head_terms(passage) if t.start <= a < t.end), None)
            if term is None:
                phrase.own.add(word_token(text[a:b], language))
            elif term.concept not in plain_concepts():
                phrase.own.add(term.concept)
            phrase.end, taken = max(b, term.end if term else b), taken + 1
