"""What an article calls its bodies ("the silo Sidex", "Kervran, the brewer", "Harbour Bank"), for "the bank" later."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kzclaims.claim import fold
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_LEAST = 4  # letters of a noun
_APPOSITION = 5  # words of an apposition that are looked at
_BEFORE = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]-)([^\W\d_]+(?:-[^\W\d_]+)*)\s+[«“\"]?$")
_QUALIFIED = re.compile(r"([a-zà-ÿœ]{4,})\s[a-zà-ÿœ-]{4,}\s[«“\"]?$")
_AFTER = re.compile(r"[»”\"]?\s*(?:,|—|–|\()\s+([^.;:,()—–]{3,90})")
_Index = dict[str, list[tuple[Passage, ProperName]]]
# "En Auvergne, un domaine mise", "At the Orville stud, the region owns": where it is, no apposition but between commas.
_WHERE = re.compile(r"(?:En|À|Aux?|Dans|In|At|Near|Во?|На)\s(?:[\w’'-]+\s){0,4}(?:[ld]['’])?[«“\"]?")
NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Called:
    """Nouns of an article and the names they stand beside."""

    def __init__(self, passages: Sequence[Passage], names: Callable[[Passage], list[ProperName]]) -> None:
        self._passages, self._names = passages, names
        self._found: tuple[_Index, _Index] | None = None

    def named(self, passage: Passage, shown: str, exclude: frozenset[str]) -> tuple[Passage, ProperName] | None:
        """The one body that a description of at most three words may take up; None where none or several fit.

        Args:
            passage: where the description stands.
            shown: the description without its article.
            exclude: folded names that it cannot stand for.
        """
        noun = _head(shown, passage.language)
        if noun is None:
            return None
        if self._found is None:
            self._found = self._index()
        for called in self._found:
            found = [(near, name) for near, name in called.get(_key(noun, passage.language), ())]
            found = [(near, name) for near, name in found if fold(name.text) not in exclude]
            if len({fold(name.text) for _, name in found}) == 1:
                before = [(near, name) for near, name in found if near.number <= passage.number]
                return before[-1] if before else None
            if found:
                return None
        return None

    def _index(self) -> tuple[_Index, _Index]:
        """By the nouns right before a name or in it, and by those of its apposition."""
        close: _Index = {}
        apposed: _Index = {}
        for passage in self._passages:
            words = owner_words(passage.language)
            for name in self._names(passage):
                for index, nouns in (
                    (close, _close(passage.text, name) | _with_adjective(passage, name, words)),
                    (apposed, _apposed(passage.text, name, words)),
                ):
                    for noun in nouns:
                        if len(noun) >= _LEAST:
                            index.setdefault(_key(noun, passage.language), []).append((passage, name))
        return close, apposed


def opens_with(text: str, name: ProperName) -> bool:
    """Whether a sentence begins with where something is: what follows its comma is another phrase.

    Args:
        text: the sentence.
        name: a name in it.
    """
    return bool(_WHERE.fullmatch(text, 0, name.start))


def _close(text: str, name: ProperName) -> set[str]:
    """The common noun right before a name, and the words of a name of several."""
    nouns = set(NOUN.findall(name.text)) if " " in name.text else set()
    before = _BEFORE.search(text, max(0, name.start - 40), name.start)
    common = before and (before.group(1).islower() or before.start(1) <= 1)
    return nouns | {before.group(1).lower()} if before and common else nouns


def _with_adjective(passage: Passage, name: ProperName, words: OwnerWords) -> set[str]:
    """The noun before an adjective before a name: "le groupe viticole Hautmont"."""
    led = _QUALIFIED.search(passage.text, max(0, name.start - 40), name.start) if passage.language == "fr" else None
    return {led.group(1)} if led and words.head(led.group(1)) else set()


def _apposed(text: str, name: ProperName, words: OwnerWords) -> set[str]:
    nouns: set[str] = set()
    after = _AFTER.match(text, name.end)
    told = after and (text[after.end() : after.end() + 1] != "," or "%" in after.group(1))
    if told and opens_with(text, name):
        return nouns
    for word in NOUN.findall(after.group(1))[:_APPOSITION] if after else ():
        if words["stops"].fullmatch(word) or words["inside"].fullmatch(word):
            break
        if word.islower():
            nouns.add(word)
    return nouns


def _head(shown: str, language: str) -> str | None:
    """The noun of a description: its first word in French, its last in English and Russian."""
    nouns = NOUN.findall(shown)
    if not 1 <= len(nouns) <= 3 or not shown[:1].islower():
        return None
    noun = nouns[0] if language == "fr" else nouns[-1]
    return noun if len(noun) >= _LEAST else None


def _key(noun: str, language: str) -> str:
    """What a noun and others of one trade share: "chocolatier" and "chocolaterie", "brewer" and "brewery"."""
    base = lemma(noun.casefold(), language)
    ending = owner_words(language)["trades_of"].search(base)
    return base[: ending.start()] if ending and ending.start() >= _LEAST else base
