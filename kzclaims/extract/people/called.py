"""Whom a noun takes up that says who somebody is: "la gagnante", "the glaciologist", by what the article calls people.

The person is whoever the article sets beside that noun anywhere before, or, for a winner, who is told to have won;
a noun that fits two people takes up neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.claim import fold
from kzclaims.extract.people.evidence import is_trade
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.speakers import Speaker
from kzclaims.extract.people.words import Token
from kzclaims.extract.proper_names import ProperName

_BESIDE = 4  # words between a name and the noun that says who its bearer is
_STEM, _ENDING = 4, 3  # letters of a noun that stay in every case, and those that a case may change
_GENITIVES = frozenset({"de", "du", "des", "d", "of"})
_VERB = re.compile(r"\s?[»”\"]?\s?,\s(?:[—–-]\s)?(?:(?:a|avait|has|had)\s)?(?:\w{2,}ly\s)?\w{3,}\s")
_Found = tuple[Look, ProperName]


def _key(word: str) -> str:
    return word[: max(_STEM, len(word) - _ENDING)]


class Called:
    """The nouns by which an article says who people are."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = looks
        self._introduced: dict[str, dict[str, _Found]] = {}
        self._read = 0

    def speaker(self, number: int, quotes: Sequence[tuple[int, int]]) -> Speaker | None:
        """The person whom a bare noun beside a verb of speech, or before a colon and quoted words, takes up.

        Args:
            number: that of the sentence.
            quotes: the words quoted in it.
        """
        look = self._looks[number]
        if any(not look.inside_quote(name.start, name.end) for name in look.persons):
            return None
        nouns = list(self._nouns(look, quotes))
        found = self.whom(number, nouns[0]) if len(nouns) == 1 else None
        return Speaker(nouns[0].start, nouns[0].end, found[1], found[0]) if found else None

    def whom(self, number: int, noun: Token) -> _Found | None:
        """The one person whom the article calls by a noun up to a sentence; the one who won, where it says that."""
        self._read_up_to(number)
        known = self._introduced.get(_key(noun.low), {})
        if not known and self._looks[number].words.has("winners", noun.low):
            known = self._winners(number)
        return next(iter(known.values())) if len(known) == 1 else None

    def _nouns(self, look: Look, quotes: Sequence[tuple[int, int]]) -> Iterator[Token]:
        """Nouns alone, behind an article where the language has one, that a verb of speech or a colon stands beside."""
        beside = {end + 1 for _, end in look.verbs} | {start - 1 for start, _ in look.verbs}
        colon = next((t.start for t in look.tokens if t.text == ":" and quotes and t.start < quotes[0][0]), -1)
        for at, token in enumerate(look.tokens):
            if look.inside_quote(token.start, token.end) or not is_trade(look, token.low) or token.start in look.spoken:
                continue
            led = at > 0 and look.words.has("articles", look.tokens[at - 1].low)
            indefinite = led and look.words.has("indefinite", look.tokens[at - 1].low)
            if indefinite or not (led or look.passage.language == "ru") or not self._bare(look, at):
                continue
            start = look.tokens[at - 1].start if led else token.start
            if start in beside or token.end in beside or token.end < colon or _behind(look, quotes, start):
                yield token

    def _bare(self, look: Look, at: int) -> bool:
        """Whether nothing behind a noun says whose or what it is."""
        behind = look.tokens[at + 1] if at + 1 < len(look.tokens) else None
        if behind is None or not behind.text[0].isalpha():
            return True
        if look.passage.language != "ru":
            return behind.low not in _GENITIVES
        return behind.start in look.spoken or any(look.words.has(kind, behind.low) for kind in ("stops", "connectors"))

    def _read_up_to(self, number: int) -> None:
        for look in self._looks[self._read : number + 1]:
            for name in look.persons:
                if look.inside_quote(name.start, name.end):
                    continue
                full = look.bearers.get(fold(name.text), (name, look.passage))[0]
                for noun in _beside(look, name):
                    self._introduced.setdefault(_key(noun.low), {}).setdefault(fold(full.text), (look, name))
        self._read = max(self._read, number + 1)

    def _winners(self, number: int) -> dict[str, _Found]:
        """Those who are told to have won: the subject in front of the verb, or the person of the sentence before."""
        found: dict[str, _Found] = {}
        for at, look in enumerate(self._looks[: number + 1]):
            verbs = [n for n in range(len(look.tokens)) if look.words.phrase("wins", look.tokens, n)]
            if not verbs or look.inside_quote(look.tokens[verbs[0]].start, look.tokens[verbs[0]].end):
                continue
            start = look.tokens[verbs[0]].start
            before = [(look, name) for name in look.persons if name.end <= start]
            if look.passage.language == "ru":
                before = before or [(look, name) for name in look.persons]
            if not before and at and self._looks[at - 1].passage.block is look.passage.block:
                before = [(self._looks[at - 1], name) for name in self._looks[at - 1].persons]
            if before:
                where, name = before[-1]
                full = where.bearers.get(fold(name.text), (name, where.passage))[0]
                found.setdefault(fold(full.text), (where, name))
        return found


def winner(look: Look, start: int, end: int) -> bool:
    """Whether a span of a sentence holds a word for whoever won."""
    return any(look.words.has("winners", t.low) for t in look.tokens[look.at(start) : look.at(end)])


def _behind(look: Look, quotes: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether a noun stands behind quoted words and a verb of any kind: "« … », a soufflé la romancière"."""
    ends = [end for _, end in quotes if end < start]
    return bool(ends) and bool(_VERB.fullmatch(look.text, ends[-1], start))


def _beside(look: Look, name: ProperName) -> Iterator[Token]:
    """Nouns that say who somebody is right before a name, or behind it and a comma."""
    first, last = look.at(name.start), look.at(name.end)
    before = look.tokens[max(0, first - _BESIDE) : first]
    if before and before[-1].low == ",":
        before = before[:-1]
    for token in reversed(before):
        if not token.text[0].isalpha() or look.words.has("articles", token.low) or token.start in look.spoken:
            break
        if is_trade(look, token.low):
            yield token
    if last < len(look.tokens) and look.tokens[last].low == ",":
        for token in look.tokens[last + 1 : last + 1 + _BESIDE]:
            if not token.text[0].isalpha() or look.words.has("stops", token.low) or token.low in _GENITIVES:
                break
            if is_trade(look, token.low):
                yield token
