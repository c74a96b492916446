"""What is said outright of a group that a rule names: "free everywhere, private clinics included", "residents travel
free on every crossing, no exceptions". Whoever tells the opposite of that very group contradicts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import Hints
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.clause import Clause, clause, long_past
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.nouns import Narrowed, Noun, narrowing
from kzclaims.extract.scopes.said import CLOSE
from kzclaims.extract.scopes.statements import Statement, sweeping
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import word_table


def _any(phrases: Iterable[str]) -> str:
    return "|".join(phrases).replace(" ", r"\s") or "(?!)"


# What leads those that are taken in too, and what may stand between it and them.
_LEADS = {"fr": ("y compris",), "en": ("including",), "ru": ("включая", "в том числе и", "в том числе")}
_BETWEEN = {
    "fr": r"\s(?:(?:dans|pour|par|chez|sur|à|aux?|en)\s)?(?:les|l'|la|le|des)?\s?",
    "en": r"\s(?:(?:in|for|by|at|on|to)\s)?(?:the\s)?",
    "ru": r"\s(?:(?:в|для|на|у|из)\s)?",
}
_ENDS = {"fr": ("compris", "comprise", "comprises", "inclus", "incluse", "incluses"), "en": ("included",), "ru": ()}
_LED = {
    language: re.compile(rf"(?<!\w)(?:{_any(told)}){_BETWEEN[language]}", re.I) for language, told in _LEADS.items()
}
_BEHIND = {language: re.compile(rf"\s(?:{_any(told)})(?!\w)", re.I) for language, told in _ENDS.items()}
_PHRASE = 8  # characters between a comma and the noun of "…, les locataires compris"
_OPENING = 60  # characters of a clause in which its subject stands


@lru_cache(maxsize=3)
def _hints(language: str) -> Hints:
    """Whether a sentence may hold a cue of this reader."""
    return Hints.of(_LEADS[language], _ENDS[language], word_table("scopes/words.toml")["said"][language]["absolute"])


def named_statements(scene: Scene, passage: Passage) -> Iterator[Statement]:
    """What a sentence says outright of groups that it names.

    Args:
        scene: the article.
        passage: the sentence.
    """
    text, language = plain(passage.text), passage.language
    if not _hints(language).meet(passage.text) or len(text) > LONGEST or passage.asks:
        return
    absolute = scope_words(language).said["absolute"]
    if not any(cue.search(text) for cue in (_LED[language], _BEHIND[language], absolute)):
        return
    if long_past(passage, 0, len(text)):
        return
    for segment in segments(passage):
        c = clause(segment, scene.names(passage), None)
        if c.has("hedge") or not c.said:
            continue
        for noun, begin in [*_included(c), *_subject(c)]:
            yield _outright(c, noun, begin, replace(narrowing(c, noun, begin), end=noun.end))


def _outright(c: Clause, noun: Noun, begin: int, found: Narrowed) -> Statement:
    told = sweeping(c, noun.head, (noun.start, noun.end), found, none=False)
    end = c.start + len(c.text[c.start : c.end].rstrip(' .;»”"'))
    return replace(told, start=min(c.start, begin), end=min(end, c.start + LONGEST // 2), absolute=True, outright=True)


def _included(c: Clause) -> Iterator[tuple[Noun, int]]:
    """The groups that a clause tells to be taken in too, each with where its phrase begins."""
    terms = c.terms()
    for led in _LED[c.passage.language].finditer(c.text, c.start, c.end):
        term = next((t for t in terms if 0 <= t.start - led.end() <= CLOSE), None)
        # "Including 40 children" counts those among them, and says nothing of all children.
        if term is not None and not any(led.end() <= n.start < term.start for n in c.passage.numbers):
            yield Noun(term.concept, term.start, term.end), led.end()
    for behind in _BEHIND[c.passage.language].finditer(c.text, c.start, c.end):
        comma = c.text.rfind(", ", c.start, behind.start())
        term = next((t for t in terms if 0 < t.start - comma <= _PHRASE and t.end == behind.start()), None)
        if term is not None and comma >= 0:
            yield Noun(term.concept, term.start, term.end), comma + 1


def _subject(c: Clause) -> Iterator[tuple[Noun, int]]:
    """The subject of a clause that allows of no exception, where something else is told of all: of every crossing."""
    rule = c.word("absolute").search(c.text, c.start, c.end)
    every = c.word("all").search(c.text, c.start, c.end) if rule else None
    comma = c.text.rfind(",", c.start, every.start()) if every else -1
    begin = comma + 1 if comma >= 0 else c.start
    term = next((t for t in c.terms() if begin <= t.start), None)
    if every is None or term is None or term.end >= every.start() or term.start - begin > _OPENING:
        return
    between = c.text[term.end : every.start()]
    said = [one for one in c.said if term.end <= one.start < every.start()]
    if said and not re.search(r"[,;:]", between):
        yield Noun(term.concept, term.start, term.end), term.start
