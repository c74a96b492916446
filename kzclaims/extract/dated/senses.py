"""What the words of a sentence may mean as deeds, by the general lexicon: verbs, and nouns made from verbs.

The thesaurus of events knows a few hundred deeds well. What it does not know, or knows by another of its meanings
("s’éteindre" is to die as well as to go out), the lexicon tells, every meaning of it; two articles meet where they have
one meaning in common.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from kzclaims.extract import words as lexicon
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.terms import covered, overlaps
from kzclaims.extract.lemmas import words
from kzclaims.extract.likeness import common_start
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES, DEEDS, OFFICES, Term, load_thesaurus

_LANGUAGES, _SHORTEST = 2, 3
_ENDINGS = {
    "fr": (
        ("infinitive", re.compile(r"(?:er|ir|re)$")),
        ("future", re.compile(r"(?:ra|ront)$")),
        ("conditional", re.compile(r"(?:rait|raient)$")),
        ("participle", re.compile(r"(?:é|i|u|is|us|t|ert|int)(?:e|s|es)?$")),
    ),
    "en": (("past", re.compile(r"(?:ed|en|wn)$")),),
    "ru": (
        ("infinitive", re.compile(r"(?:ть|ти|чь)(?:ся)?$")),
        ("past", re.compile(r"(?:л|ла|ло|ли|с|г|к|з|р)(?:ся|сь)?$")),
        ("participle", re.compile(r"(?:н|на|но|ны|т|та|то|ты|вший|нный|нная|нное|нные|нного|нной|тый|тая)(?:ся)?$")),
    ),
}
_COUNTED = re.compile(r"\d\s$")
# What stands before a form that is a noun or an adjective as well as a verb.
NOUN_BEFORE = {
    "fr": re.compile(
        r"(?<!\w)(?:le|la|les|un|une|du|des|de|d|l|ce|cet|cette|ces|son|sa|ses|leur|leurs|à|au|aux|en|par|sur|pour)\W$",
        re.I,
    ),
    "en": re.compile(r"(?<!\w)(?:the|an?|of|its|their|his|her|this|that|our|in|on|by|for|with|from|under)\s$", re.I),
    "ru": re.compile(r"(?!)"),
}
_ONE_WORD = re.compile(r"\w+")
_TO = re.compile(r"(?<!\w)(?:to|will|would|must|shall|should|can|could|may|might|not|n['’]t)\s$", re.I)
_AUXILIARY = re.compile(
    r"(?<!\w)(?:a|ont|est|sont|été|avait|avaient|était|étaient|fut|furent|ayant|avoir|être|s['’]est|s['’]était)\s(?:\w+\s)?$",
    re.I,
)
_SPOKEN = ("fr", "en", "ru")  # the columns of the lexicon
# By which a Russian verb tells that a thing is done.
_PERFECT = re.compile(r"(?:от|за|про|по|вы|на|при|пере|из|ис|раз|рас|вос|воз|до|об|под|у|с|о)(?=[^\W\d]{5})")


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, tuple[str, ...]]:
    return {row[0]: row for row in lexicon.rows()}


def _stem(word: str, language: str) -> str:
    """What is left of a noun or a verb without the ending that makes it one: "sign" of "signature" and "signer"."""
    endings = vocabulary.endings(language)
    return next((word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= _SHORTEST), word)


@lru_cache(maxsize=1)
def _verbs() -> tuple[Mapping[str, frozenset[tuple[str, str]]], ...]:
    """For each language the verbs (concept, stem) by how they begin."""
    found: tuple[dict[str, set[tuple[str, str]]], ...] = ({}, {}, {})
    for concept, row in _rows().items():
        if concept.endswith("-v"):
            for column, language in enumerate(_SPOKEN):
                for word in row[column + 1].split("|"):
                    stem = _stem(word, language)
                    found[column].setdefault(stem[:_SHORTEST], set()).add((concept, stem))
    return tuple({start: frozenset(listed) for start, listed in part.items()} for part in found)


@lru_cache(maxsize=4096)
def _done(noun: str) -> frozenset[str]:
    """The deeds that a noun names: the verbs of its stem in two languages ("achat, purchase, покупка": to buy)."""
    row = _rows()[noun]
    if noun in vocabulary.weighed("no_deeds"):
        return frozenset()
    if any(word.endswith(vocabulary.endings("doers")) for word in row[1].split("|")):
        return frozenset()
    told: list[set[str]] = []
    for column, language in enumerate(_SPOKEN):
        stems = {_stem(word, language) for word in row[column + 1].split("|")}
        told.append(
            {
                verb
                for stem in stems
                for verb, other in _verbs()[column].get(stem[:_SHORTEST], ())
                if _one_stem(stem, other)
            }
        )
    return frozenset(v for part in told for v in part if sum(v in other for other in told) >= _LANGUAGES)


def _one_stem(noun: str, verb: str) -> bool:
    shared, least = common_start(noun, verb), min(len(noun), len(verb))
    if shared <= _SHORTEST or verb == noun:
        return verb == noun
    # "Inspection", "inspecter"; "perquisition", "perquisitionner"; but no "plan" of "planter".
    return shared == least and max(len(noun), len(verb)) - least == 1 and least > _SHORTEST + 1


@lru_cache(maxsize=16384)
def deeds(word: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The deeds that a word may tell as a verb, and as a noun; those that say nothing alone ("make") are left out.

    Args:
        word: as it stands in a text.
        language: fr, en or ru.
    """
    found = lexicon.concepts(word, language)
    led = _PERFECT.match(word) if language == "ru" and not found else None
    if led:  # "откалибровали" is "калибровали", done
        found = frozenset(c for c in lexicon.concepts(word[led.end() :], language) if c.endswith("-v"))
    light = vocabulary.light_senses()
    verbs = frozenset(c for c in found if c.endswith("-v") and c not in light)
    idle = vocabulary.weighed("no_deeds_ru") if language == "ru" else frozenset()
    nouns = frozenset(v for c in found - idle if c.endswith("-n") for v in _done(c) if v not in light)
    return verbs, nouns


@lru_cache(maxsize=4096)
def _with_the_verb(word: str, language: str) -> frozenset[str]:
    """What a noun tells that stands with its verb under one sense: "vol" and "voler" under "steal-x"."""
    found = (f"{c[:-1]}v" for c in lexicon.concepts(word, language) if c.endswith("-x"))
    return frozenset(verb for verb in found if verb in _rows() and verb not in vocabulary.light_senses())


def with_senses(passage: Passage, terms: Collection[Term], taken: Iterable[tuple[int, int]]) -> list[Term]:
    """Terms with every deed their words may tell, and terms for words that only the lexicon has.

    Args:
        passage: the sentence.
        terms: what the thesauri have found.
        taken: names and dates.
    """
    language = passage.language
    listed = [t for t in sorted(terms) if not any(_within(t, other) for other in terms)]
    spans = {(t.start, t.end) for t in listed}
    verbs_of_speech = ((t.start, t.end) for t in passage.of(CUES) if t.concept.startswith("cue-verb"))
    skipped = covered([*taken, *spans, *verbs_of_speech])
    # A judge judges: who does a deed is not the deed.
    people = [(t.start, t.end) for t in passage.of(OFFICES)]
    idle = vocabulary.no_deeds(language)
    more: dict[tuple[int, int], frozenset[str]] = {}
    found = []
    for start, end, word in words(passage.text):
        if word in idle or len(word) < _SHORTEST:
            continue
        verbs, nouns = deeds(word, language)
        if (start, end) in spans:
            more[start, end] = verbs | nouns | _with_the_verb(word, language)
        elif not (verbs or nouns) or not skipped.isdisjoint(range(start, end)):
            continue
        elif verbs or not any(overlaps((start, end), s) for s in people):
            role = _role(passage.text, start, word, language) if verbs else ""
            senses = sorted(verbs if role else nouns)
            if senses:
                found.append(Term(start, end, senses[0], DEEDS, role or "label", tuple(senses[1:])))
    told = [t._replace(others=tuple(sorted({*t.others, *more.get((t.start, t.end), ())}))) for t in listed]
    return sorted([*told, *found])


def _within(one: Term, other: Term) -> bool:
    """Whether a term is a part of a longer one: to cut is no deed in "cut the ribbon"."""
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def _role(text: str, start: int, word: str, language: str) -> str:
    """The tense of a verb by its ending and what stands before it; "" where it may as well be a noun."""
    before = text[max(0, start - 16) : start]
    if NOUN_BEFORE[language].search(before):
        infinitive = (
            language == "fr"
            and _ENDINGS["fr"][0][1].search(word)
            and before[-3:].lower().endswith(("de ", " à ", "ur ", "d’", "d'"))
        )
        return "infinitive" if infinitive else ""
    if language == "en":
        if _TO.search(before):
            return "infinitive"
        if word.endswith("ing"):
            return "infinitive"
        # "The council vote", "a fire": what is a noun as well is one unless it looks like the past.
        irregular = not word.endswith("s") and not any(c.endswith("-n") for c in lexicon.concepts(word, language))
        return "past" if _ENDINGS["en"][0][1].search(word) or irregular else ""
    tense = next((name for name, ending in _ENDINGS[language] if ending.search(word)), "")
    if not tense and not any(c.endswith("-n") for c in lexicon.concepts(word, language)):
        return "present"
    participle = language == "fr" and tense == "participle" and not _AUXILIARY.search(before)
    # "Devant 200 invités": what is counted is no deed.
    if participle and (not word.endswith(("é", "ée", "és", "ées")) or _COUNTED.search(before)):
        return ""
    return tense


def sense(passage: Passage, term: Term) -> str:
    """A thing with all that its word may mean, joined by "|": what is a bin to the thesaurus may be a ferry."""
    word = passage.text[term.start : term.end]
    concept = vocabulary.alike(term.concept)
    return _sense(concept, word.lower(), passage.language) if _ONE_WORD.fullmatch(word) else concept


@lru_cache(maxsize=8192)
def _sense(concept: str, word: str, language: str) -> str:
    return "|".join([concept, *sorted(c for c in lexicon.concepts(word, language) if c.endswith("-n"))])


@lru_cache(maxsize=65536)
def one_thing(a: str, b: str) -> bool:
    """Whether two things, or words for them ("word-fr-louveteau"), may be one."""
    if a == b:
        return True
    left, right = _meanings(a), _meanings(b)
    if not left.isdisjoint(right):
        return True
    known = load_thesaurus()
    x, y = (told.partition("|")[0] for told in (a, b))
    return x in known.concepts and y in known.concepts and bool(known.relation(x, y))


@lru_cache(maxsize=4096)
def a_person(told: str) -> bool:
    """Whether a word that only the lexicon has is one for somebody who does something: "treasurer", "trésorier"."""
    nouns = [c for c in _meanings(told) if c.endswith("-n") and c in _rows()] if told.startswith("word-") else []
    return bool(nouns) and all(
        word.endswith(vocabulary.endings("doers")) for noun in nouns for word in _rows()[noun][1].split("|")
    )


@lru_cache(maxsize=16384)
def _meanings(told: str) -> frozenset[str]:
    if told.startswith("word-"):
        _, language, word = told.split("-", 2)
        return lexicon.lemma_concepts(word, language)
    parts = told.split("|")
    # A concept of the thesaurus and one of the lexicon are mostly called the same.
    return frozenset([*parts, *(f"{part.removeprefix('thing-')}-n" for part in parts if part.startswith("thing-"))])
