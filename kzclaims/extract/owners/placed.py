"""Works told by what they are and where they stand: "the dairy in Orville", "станция в Вентспилсе".

The noun and the place together are as good as a name: two articles that tell a holder's share of "the dairy in Orville"
and of "la laiterie d’Orville" tell of one thing, while the noun alone stands for whatever was spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from kzclaims.claim import fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.described import described
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.topic import WORKS
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.people.meant import meant_by, one_meaning
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES, load_thesaurus

if TYPE_CHECKING:
    from kzclaims.extract.owners.parties import Cast

_PLANTS = frozenset({"thing-factory", "thing-facility", "thing-mine", "thing-terminal"})
_ALIKE = 80  # of a hundred: how much a place must sound like itself in another script
_MOST_WORDS = 4
_NEAR = 40  # characters in which the words of a work stand
_OF = re.compile(r"\s(?:d[eu]\s(?:la\s|l')?|d'|of\s(?:the\s)?)$")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)*")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:\s[^\W\d_]+(?:-[^\W\d_]+)*)*")
# What leads from a noun to the place: a preposition, and a noun for a place before its name.
_LEADS = {
    "fr": re.compile(
        r"\s(?:(?:à|aux?|en|dans|sur|près d(?:e\s|'))\s?(?:l[ae]s?\s|l')?"
        r"(?:(?:ville|village|commune|île|rivière|fleuve|lac|port)\s(?:d[eu]\s|d')?)?"
        r"|(?:de la|du|de l'|des)\s?(?:rivière|fleuve|lac|île|vallée|gorges|col|cap|baie)\s"
        r"(?:d[eu]\s(?:la\s|l')?|d')?)$"
    ),
    "en": re.compile(r"\s(?:in|at|on|near|outside)\s(?:the\s)?(?:(?:town|village|city|port|island)\sof\s)?$"),
    "ru": re.compile(
        r"\s(?:во?|на|под|близ|около|возле)\s(?:(?:город|посёлк|поселк|сел|деревн|рек|озер|остров|порт|район)[а-яё]{0,2}\s)?[«“\"]?$"
    ),
}
_ADJECTIVE = re.compile(r"[А-ЯЁ][а-яё-]+(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[оея]го|[оея]му|[ыи]м|[оу]ю)")
_OF_TOWN = re.compile(r"([А-ЯЁ][а-яё-]{2,}ск)(?:ий|ая|ое|ого|ой|ому|ую|им|ом)")
_NEXT = re.compile(r"\s((?:[а-яё-]+(?:ый|ий|ой|ая|ое|ого|ую)\s)?[а-яё-]{3,})")
# Adjectives that a French noun has behind it: "centrale nucléaire", no verb.
_BESIDE = re.compile(
    r"[a-zà-ÿœ-]+(?:al|el|il|le|que|aire|eux|euse|if|ive|ier|ère|ien|enne|ois|oise|ais|aise|é|ée|ueux|ant|ante|urne|eur|in|ine)"
)
# Who plies a trade is no work: "the printer in Orville".
_TRADE = re.compile(r"(?:eur|euse|ier|iste|ien|er|or|[аеи]тель|ор|ер|ец|ик)$")


def placed_work(cast: Cast, passage: Passage, start: int, end: int) -> Ref | None:
    """The work that a phrase tells with its place; None for any other phrase.

    Args:
        cast: the parties of the article.
        passage: the sentence.
        start: where the phrase begins, without its article.
        end: where it ends.
    """
    for name in cast.names(passage):
        if not start <= name.start < end or _adjective(passage, name, start):
            continue
        led = _LEADS[passage.language].search(unbroken(passage.text), start, name.start)
        if led is None or name.kind == "person" or not a_work(passage, start, led.start()):
            return None
        return described(passage, start, led.start(), Ref(name=name, passage=passage, kind="organisation"))
    return None


def with_place(cast: Cast, passage: Passage, span: tuple[int, int], floor: int) -> tuple[int, int]:
    """A phrase for a work with the place that follows it: "the dairy" with "in Orville".

    Args:
        cast: the parties of the article.
        passage: the sentence.
        span: where the phrase stands.
        floor: how far it may reach.
    """
    start, end = span
    after = (n for n in cast.names(passage) if end < n.start and n.end <= floor and n.kind != "person")
    name = next(after, None)
    if name is None or not _LEADS[passage.language].fullmatch(unbroken(passage.text), end, name.start):
        return span
    return (start, name.end) if a_work(passage, start, end) else span


def work_before(cast: Cast, passage: Passage, end: int) -> tuple[int, int] | None:
    """Where a work with its place stands that ends at a place: what "which" takes up in "the mill in Orville, which".

    Args:
        cast: the parties of the article.
        passage: the sentence.
        end: the place, past a comma.
    """
    text = unbroken(passage.text)
    end = len(text[:end].rstrip(" ,»”"))
    for name in reversed(cast.names(passage)):
        if name.kind == "person" or not 0 <= end - name.end <= _NEAR:
            continue
        if name.end < end:  # "the Orville mill, which"
            return (name.start, end) if passage.language == "en" and a_work(passage, name.end + 1, end) else None
        led = _LEADS[passage.language].search(text, 0, name.start)
        of = None if led else _OF.search(text, 0, name.start)  # "the house of Alder" bears its name
        found = led or of
        start = _begins(passage, found.start(), a_plant if of else a_work) if found else None
        return None if start is None else (start, end)
    return None


def _begins(passage: Passage, end: int, kind: Callable[[Passage, int, int], bool]) -> int | None:
    """Where the noun phrase for a work begins that ends at a place: its longest term, in French its noun."""
    text = unbroken(passage.text)
    terms = [term.start for term in passage.of(MEASURES) if term.end == end]
    found = [word.start() for word in _WORD.finditer(text, max(0, end - _NEAR), end)][-_MOST_WORDS:]
    starts = found if passage.language == "fr" else [*terms, *found[-1:]]
    return next((start for start in starts if kind(passage, start, end)), None)


def as_works(drafts: list[Draft], cast: Cast) -> list[Draft]:
    """The drafts of an article, shares of what a name only places being those of the work: "the dairy in Orville, of
    which".

    Args:
        drafts: what was read of holders.
        cast: the parties of the article.
    """
    return [_of_work(draft, cast) if draft.property == "ownershipShare" else draft for draft in drafts]


def _of_work(draft: Draft, cast: Cast) -> Draft:
    name, passage = draft.subject.name, draft.passage
    if name is None or draft.subject.passage is not passage:
        return draft
    found = work_before(cast, passage, name.end)
    work = cast.refer(passage, *found, frozenset()) if found and found[0] < name.start else None
    return replace(draft, subject=work) if work and work.of and work.of.name else draft


def _adjective(passage: Passage, name: ProperName, start: int) -> bool:
    """Whether a capital only begins its sentence: "Стекольный завод во Флорештах"."""
    if name.start != start or start > 1 or " " in name.text:
        return False
    beside = re.match(r"\s[а-яё]", passage.text[name.end : name.end + 2])
    return bool(beside and _ADJECTIVE.fullmatch(name.text)) or a_work(passage, name.start, name.end)


def a_work(passage: Passage, start: int, end: int) -> bool:
    """Whether a phrase is a noun for a work, a building or a line, with at most a few words beside it."""
    shown, words = unbroken(passage.text)[start:end], owner_words(passage.language)
    parts = shown.split()
    if not _NOUN.fullmatch(shown) or len(parts) > _MOST_WORDS:
        return False
    if any(words[name].fullmatch(part) for part in parts for name in ("articles", "mine")):
        return False
    noun = parts[0] if passage.language == "fr" else parts[-1]
    at = start if passage.language == "fr" else end - len(noun)
    above = load_thesaurus().ancestors
    terms = [t for t in passage.of(MEASURES) if start <= t.start and t.end <= end and t.start <= at < t.end]
    beside = shown[max([t.end - start for t in terms], default=len(noun)) :] if passage.language == "fr" else ""
    if beside and not all(_BESIDE.fullmatch(word) for word in beside.split()):
        return False
    low = noun.lower()
    if words["works"].fullmatch(low) or (words["things"].fullmatch(low) and not _TRADE.search(low)):
        return True
    return any(not WORKS.isdisjoint(above(term.concept)) for term in terms)


def a_plant(passage: Passage, start: int, end: int) -> bool:
    """Whether a phrase is a noun for a plant or a like work, which no body is called by: "shipyard", but "house"."""
    if not a_work(passage, start, end):
        return False
    above = load_thesaurus().ancestors
    terms = [term for term in passage.of(MEASURES) if start <= term.start and term.end == end]
    noun = unbroken(passage.text)[start:end].lower().split()[0 if passage.language == "fr" else -1]
    return bool(owner_words(passage.language)["works"].fullmatch(noun)) or any(
        not _PLANTS.isdisjoint({term.concept, *above(term.concept)}) for term in terms
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A work as an article tells it: its noun, its place, and the entity of the place where it has one."""

    noun: str
    place: str
    language: str
    entity: str = ""


def one_work(a: Ref, b: Ref, languages: tuple[str, str], entity: Callable[[Passage, ProperName], str]) -> bool | None:
    """Whether two works told with their places are one, false where the places are two; None where nobody can tell.

    Args:
        a: one work.
        b: the other.
        languages: those of their articles.
        entity: the id of the entity that a name stands for.
    """
    one, other = (_told(ref, language, entity) for ref, language in zip((a, b), languages, strict=True))
    if one is None or other is None:
        return None
    if not ((one.entity and one.entity == other.entity) or _one_place(one, other)):
        return False if one.entity and other.entity else None
    return _one_noun(one, other) or None


def _told(ref: Ref, language: str, entity: Callable[[Passage, ProperName], str]) -> _Placed | None:
    if ref.name is None:
        place = ref.of.name if ref.of else None
        passage = ref.of.passage if ref.of else None
        return _Placed(ref.label, place.text, language, entity(passage, place)) if place and passage else None
    text = ref.passage.text if ref.passage and language == "ru" else ""
    noun = _NEXT.match(text, ref.name.end)  # «Невельский рыбокомбинат»
    return _Placed(noun.group(1), ref.name.text, language) if noun and _OF_TOWN.fullmatch(ref.name.text) else None


def _one_noun(a: _Placed, b: _Placed) -> bool:
    """Whether two descriptions mean one kind of work: "terminal céréalier", "зерновой терминал"."""
    few, many = sorted((meant_by(a.noun, a.language), meant_by(b.noun, b.language)), key=len)
    return bool(few) and all(any(one_meaning(word, other) for other in many) for word in few)


def _one_place(a: _Placed, b: _Placed) -> bool:
    """Whether two names of places are one, by what they mean or how they sound: "Rivière Noire", "Чёрная"."""
    few, many = sorted((a, b), key=lambda told: len(told.place.split()))
    words, others = meant_by(few.place, few.language), meant_by(many.place, many.language)
    if words and all(any(one_meaning(word, other) for other in others) for word in words):
        return True
    parts = [[_bare(word) for word in told.place.split()] for told in (few, many)]
    if len(parts[0]) != len(parts[1]):
        return False
    return all(
        any(
            fuzz.ratio(x, y) >= _ALIKE
            for x in word_keys(fold(v), few.language)
            for y in word_keys(fold(w), many.language)
        )
        for v, w in zip(*parts, strict=True)
    )


def _bare(word: str) -> str:
    """A name of a place without the ending of its adjective: "Невельский"."""
    found = _OF_TOWN.fullmatch(word)
    return found.group(1) if found else word
