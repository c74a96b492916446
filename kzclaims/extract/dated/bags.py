"""The words of a clause that tell what is to be done, each with everything it may mean, and which words are one.

By the thesauri where they know a word or a phrase, by the general lexicon otherwise; a noun made from a verb has the
verb among its meanings, so that "livraison" and "hand over" meet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kzclaims.entities.letters import word_keys
from kzclaims.extract import words as lexicon
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.senses import NOUN_BEFORE, deeds
from kzclaims.extract.dated.terms import covered, overlaps
from kzclaims.extract.lemmas import lemma, words, words_between
from kzclaims.extract.likeness import begin_alike, cognates
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import DEEDS, EVENTS, MEASURES, OFFICES, Term, find_terms, load_thesaurus
from kzclaims.extract.topics_nouns import of_people

_SHORTEST, _BEFORE = 3, 16
_NOUN, _TOLD = "-n", ("-n", "-v", "-x")
Span = tuple[int, int]
_Kin = tuple[frozenset[str], tuple[str, ...]]


class Word(NamedTuple):
    """One word: everything it may mean, whether it may tell a deed or a thing, whether it is known, its language."""

    meanings: frozenset[str]
    deed: bool
    thing: bool
    known: bool
    language: str

    @property
    def telling(self) -> bool:
        """Whether it sets a duty apart from others where the other telling has no such word."""
        return self.known and self.meanings.isdisjoint(_vague())

    @property
    def somebody(self) -> bool:
        """Whether it tells who does something."""
        return any(m.startswith("office-") or of_people(m) for m in self.meanings)


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return vocabulary.weighed("loose") | vocabulary.weighed("vague")


def bag(passage: Passage, lo: int, hi: int, taken: Sequence[Span]) -> Iterator[Word]:
    """The words of a stretch that tell a thing or a deed.

    Args:
        passage: the sentence.
        lo: where the stretch begins.
        hi: where it ends.
        taken: what tells something else: dates, names, numbers, words for the duty itself.
    """
    language = passage.language
    found = [*passage.of(MEASURES), *passage.of(OFFICES), *passage.of(EVENTS)]
    found += find_terms(passage.text, language, {DEEDS})
    near = [(start, end) for start, end in taken if start < hi and lo < end]
    terms: dict[Span, list[Term]] = {}
    for term in found:
        a, b = term.start, term.end
        if lo <= a and b <= hi and not any(a < end and start < b for start, end in near):
            terms.setdefault((a, b), []).append(term)
    wide: list[Span] = []
    for span in sorted(terms, key=lambda s: (s[0] - s[1], s)):
        if not any(overlaps(span, other) for other in wide):
            wide.append(span)
    idle = vocabulary.no_deeds(language)
    done: set[Span] = set()
    held = covered(taken)
    wide_at = {at: span for span in wide for at in range(*span)}
    for start, end, word in words(passage.text):
        if not lo <= start < hi:
            continue
        span = wide_at.get(start, (start, end))
        here = terms.get(span, ())
        if not here and (word in idle or len(word) <= _SHORTEST):
            continue
        if span not in done and held.isdisjoint(range(*span)):
            done.add(span)
            one = _word(passage, span, here)
            if one is not None:
                yield one


def _word(passage: Passage, span: Span, terms: Sequence[Term]) -> Word | None:
    """A word with its meanings; None for one that only says how, or that a duty is begun or made."""
    language = passage.language
    parts = [key for _, _, key in words_between(passage.text, *span)]
    before = NOUN_BEFORE[language].search(passage.text[max(0, span[0] - _BEFORE) : span[0]]) is not None
    alone = not terms and len(parts) == 1
    found = _of_a_word(parts[0], language, before) if alone else _meant(parts, terms, language, before)
    # Words are told apart by identity: each place has one of its own.
    return Word(*found) if found else None


@lru_cache(maxsize=16_384)
def _of_a_word(word: str, language: str, before: bool) -> Word | None:
    """A word that no thesaurus has: the same ones come again and again in a story."""
    return _meant([word], (), language, before)


def _meant(parts: Sequence[str], terms: Sequence[Term], language: str, before: bool) -> Word | None:
    """What a word or phrase may mean, by the terms of the thesauri that it is and by whether a noun's word leads it."""
    acted = [t for t in terms if t.scheme in (EVENTS, DEEDS)]
    counted = len(acted) < len(terms)
    if len(parts) == 1:
        senses = lexicon.concepts(parts[0], language)
        if not senses and language == "en" and parts[0].endswith("ed"):
            # "Dredged": the lexicon has the noun for what is done.
            senses = lexicon.concepts(f"{parts[0][:-2]}ing", language)
        verbs, nouns = deeds(parts[0], language)
    else:
        # "Réseau de chaleur": the nouns of a phrase for a thing may be told one by one in another language.
        told = {c for part in parts for c in lexicon.concepts(part, language) if c.endswith(_NOUN)}
        senses, verbs, nouns = frozenset(() if acted else told), frozenset[str](), frozenset[str]()
    if not terms and senses and not any(s.endswith(_TOLD) for s in senses):
        return None
    named = any(s.endswith(_NOUN) for s in senses) and (before or not verbs)
    meanings = {vocabulary.class_of(vocabulary.alike(c)) for t in terms for c in (t.concept, *t.others)}
    meanings |= {*senses, *verbs, *nouns}
    if not meanings:
        return Word(frozenset({lemma(parts[0], language)}), deed=False, thing=False, known=False, language=language)
    telling = frozenset(meanings - vocabulary.light_senses() - vocabulary.papers())
    deed = not counted and bool(verbs or nouns or acted)
    thing = counted or (named and not nouns and not acted)
    return Word(telling, deed=deed, thing=thing, known=True, language=language) if telling else None


def _one(a: Word, akin: _Kin, b: Word, kin: _Kin) -> bool:
    """Whether two words, each with its kin, may tell one thing or deed."""
    if not a.known and not b.known:
        x, y = (next(iter(word.meanings)) for word in (a, b))
        return x == y if a.language == b.language else cognates(x, y)
    if not a.meanings.isdisjoint(b.meanings) or not akin[0].isdisjoint(kin[0]):
        return True
    if any(not x.meanings.isdisjoint(_any_building()) and _built(y.meanings) for x, y in ((a, b), (b, a))):
        return True  # "l’ouvrage", "the facility": the plant, the bridge
    return bool(akin[1] and kin[1]) and any(load_thesaurus().relation(x, y) for x in akin[1] for y in kin[1])


@lru_cache(maxsize=1)
def _any_building() -> frozenset[str]:
    return vocabulary.weighed("any_building")


@lru_cache(maxsize=16_384)
def _built(meanings: frozenset[str]) -> bool:
    """Whether a word tells something built, which a noun for any building may take up."""
    thesaurus = load_thesaurus()
    places = frozenset(vocabulary.weighed("built"))
    return any(m in thesaurus.concepts and not places.isdisjoint({m, *thesaurus.ancestors(m)}) for m in meanings)


def _kin(word: Word) -> _Kin:
    """The classes of deeds that a word tells, and what the thesauri know of it."""
    return vocabulary.kinds(word.meanings), _held(word.meanings)


@lru_cache(maxsize=16_384)
def _held(meanings: frozenset[str]) -> tuple[str, ...]:
    """What the thesauri know of some meanings; an insurer is a company, and no company told of need be the insurer."""
    return tuple([m for m in meanings if m in load_thesaurus().concepts and m not in _vague()])


def shared(a: Sequence[Word], b: Sequence[Word]) -> tuple[list[tuple[Word, Word]], tuple[list[Word], list[Word]]]:
    """The words that two tellings share, and the telling ones that each has alone.

    Args:
        a: the words of one.
        b: those of the other.
    """
    pairs: list[tuple[Word, Word]] = []
    here: list[Word] = []
    there = [(word, _kin(word)) for word in b]
    for word in a:
        own = _kin(word)
        at = next((n for n, (other, kin) in enumerate(there) if _one(word, own, other, kin)), None)
        if at is None:
            here.append(word)
        else:
            pairs.append((word, there.pop(at)[0]))
    return pairs, ([w for w in here if w.telling], [w for w, _ in there if w.telling])


def alike_names(a: str, b: str) -> bool:
    """Whether two names begin with the same sounds in one of their words.

    Args:
        a: one name, folded.
        b: the other.
    """
    keys = [[key for word in text.split() for key in word_keys(word)] for text in (a, b)]
    return any(begin_alike(x, y) for x in keys[0] for y in keys[1])


def strangers(a: tuple[Collection[str], Collection[str]], b: tuple[Collection[str], Collection[str]]) -> bool:
    """Whether two clauses name nothing alike, and one of them what the other article names nowhere.

    Args:
        a: the names of one clause, and all names of its article, folded.
        b: those of the other.
    """
    if not (a[0] and b[0]) or any(alike_names(x, y) for x in a[0] for y in b[0]):
        return False
    return any(not any(alike_names(x, y) for y in to[1]) for one, to in ((a, b), (b, a)) for x in one[0])
