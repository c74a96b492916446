"""The words of a subject: without its adverbs, before what is said of it by the way, described beside its name."""

from __future__ import annotations

import re

from kzclaims.extract.owners.clauses import Clause
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.taken import apposed
from kzclaims.extract.owners.which import led_at
from kzclaims.extract.owners.words import OwnerWords
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_A_NOUN = re.compile(r",\s(?:an?|une?|the|l[ae]|l['’])\s?(?:[^\W\d_][\w’'-]*\s){0,3}[^\W\d_A-ZÀ-ÞА-ЯЁ][\w’'-]*\s?$")
_NOUN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s[«“\"]?$")
_ASIDE = re.compile(r",\s(?:(?:an?|une?|the|l[ae])\s|l['’])?([a-zà-ÿа-яё][^,;:.()%]{2,60}),\s?$")
JOINED = re.compile(r"\s(?:and|et|и)\s+$")
# "The British group Alder": what a sentence begins with, described before its name.
_DESCRIBED = re.compile(r"(?:(?:The|An?|Le|La|Un|Une)\s|L')?(?:[^\W\d_][\w'-]*\s){1,3}[«“\"]?")
SUBJECT_BY = 16  # a name that begins by then is the subject of its sentence
_LEADING = 2  # words before a name that begins its clause: "la société"


def without_adverbs(text: str, words: OwnerWords) -> str:
    """A subject without what stands between it and its verb."""
    text, pattern = text.rstrip(), rf"(?:^|[\s,])(?:\w+ly|на|{words['adverbs'].pattern})(,?)$"
    while match := re.search(pattern, text, re.IGNORECASE):
        text = text[: match.start() + (match.group()[0] == ",")].rstrip()
        text = text if match.group(1) and text.endswith(",") else text.rstrip(",") if match.group(1) else text
    return text


def described_name(cast: Cast, clause: Clause, end: int) -> tuple[int, int] | None:
    """The name that an indefinite noun before "that" is said of: "Nox, a Dutch holding that owns"."""
    apposed = _A_NOUN.search(clause.passage.text, 0, end)
    if apposed is None:
        return None
    named = [n for n in cast.organisations(clause.passage) if n.end == apposed.start()]
    if named and led_at(clause.passage, named[0].start):  # "At the Alder clinic, an investor holds"
        return None
    return (named[0].start, named[0].end) if named else None


def beside_its_noun(text: str, at: int, words: OwnerWords) -> bool:
    """Whether a name stands right behind the noun for what it is: "la main du fonds Nox, qui" speaks of Nox."""
    noun = _NOUN.search(text[:at])
    return bool(noun and words.head(noun.group(1)))


def before_aside(cast: Cast, clause: Clause, words: OwnerWords) -> tuple[int, int] | None:
    """The subject before what is said by the way: "A, of which B owns 60%, holds", "A, owner of B, claims"."""
    text = unbroken(clause.passage.text)
    first = text.find(",")
    led = without_adverbs(text[: clause.cue.start], words)
    if not 0 < first < clause.start - 2 or led[-1:] != "," or ";" in text[:first]:
        return None
    named = [n for n in cast.organisations(clause.passage) if n.end == first]
    named = [n for n in named if n.start <= SUBJECT_BY or _DESCRIBED.fullmatch(text, 0, n.start)]
    verb = any(words[voice].search(text, 0, first) for voice in ("holds", "held"))
    return (named[0].start, named[0].end) if named and not verb else None


def before_which(cast: Cast, passage: Passage, end: int, words: OwnerWords) -> list[ProperName]:
    """The name that an aside and "which" are said of: "Alder, a Danish group, which in turn owns".

    A name in the aside is where it is from, "un groupe de Lyon, qui", but for that of another body: "a unit of Brenn".
    """
    aside = _ASIDE.search(passage.text, 0, end)
    named = [n for n in cast.organisations(passage) if aside and 0 <= aside.start() - n.end <= 1]
    if aside is None or not named:
        return []
    inside = [n for n in cast.names(passage) if aside.start() < n.start and 0 <= aside.end(1) - n.end <= 1]
    noun = words.head(aside.group(1))
    return named if not inside or (noun and not words.nouns["below"].match(aside.group(1))) else []


def two_together(cast: Cast, clause: Clause, cut: int) -> bool:
    """Whether "and" joins a subject to another name: of "Alder and Brenn hold 60%" nobody knows who holds how much."""
    p, text = clause.passage, unbroken(clause.passage.text)
    joined = JOINED.search(text[:cut].rstrip() + " ")
    first = [n for n in cast.names(p) if joined and 0 <= joined.start() - n.end <= 1]
    led = re.split(r"[,;:.—–]\s", text[clause.start : first[0].start])[-1] if first else ""
    return bool(first) and len(led.split()) <= _LEADING


def set_beside(cast: Cast, passage: Passage, at: int, until: int, exclude: frozenset[str]) -> bool:
    """Whether a noun phrase has the name of what it means beside it: "60% of its operator, Alder".

    Args:
        cast: the parties of the article.
        passage: the sentence.
        at: where the phrase begins.
        until: how far it may reach.
        exclude: folded names that it cannot stand for.
    """
    right = cast.phrase_right(passage, at, until)
    return right[0] < right[1] and apposed(cast, passage, right[1], exclude) is not None
