"""Which names are worth comparing: those that share a block, so that a hundred thousand are not all compared.

A person's block is a surname key with a given name key (either order, equivalents as one), an organisation's the sorted
concepts and keys of its words. For possible misspellings each block is also written with one letter left out: two words
one edit or one transposition apart share such a form (Mor & Fraenkel 1982; SymSpell).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from kzclaims.entities.declension import undecline
from kzclaims.entities.heard import heard
from kzclaims.entities.letters import is_cyrillic, word_keys
from kzclaims.entities.names import PersonName, Token
from kzclaims.entities.names import parse as parse_person
from kzclaims.entities.organisations import OrganisationName
from kzclaims.entities.organisations import parse as parse_organisation
from kzclaims.entities.persons import SHORTEST_NEAR, surname_keys
from kzclaims.entities.words import person_words

# A block of more names than this says nothing (a surname that half a country bears, with one initial).
LARGEST_BLOCK = 400
_AT_A_TIME = 4_000
Block = Hashable


def _grouped(token: Token) -> list[str]:
    groups = person_words().groups
    numbers = sorted({number for key in token.keys for number in groups.get(key, ())})
    return [f"={number}" for number in numbers] + sorted(surname_keys(token) | heard(token.text))


def _without_one(key: str) -> Iterator[str]:
    yield key
    for i in range(len(key)):
        yield key[:i] + key[i + 1 :]


def _name_blocks(name: PersonName, near: bool) -> Iterator[Block]:
    tokens = [token for part in name.parts for token in part]
    keys = [_grouped(token) for token in tokens]
    whole = [
        sorted(word_keys("".join(t.text for p in name.parts if p != name.parts[f] for t in p))) for f in name.family
    ]
    for f, at in enumerate(name.family):
        for key in whole[f]:
            yield from (tuple(sorted((key, own))) for t in name.parts[at] for own in _grouped(t))
    for i, ours in enumerate(keys):
        for j in range(i + 1, len(keys)):
            for a in ours:
                for b in keys[j]:
                    yield tuple(sorted((a, b)))
                    if near:
                        yield from (("~", *sorted((a, cut))) for cut in _without_one(b) if len(b) >= SHORTEST_NEAR)
                        yield from (("~", *sorted((cut, b))) for cut in _without_one(a) if len(a) >= SHORTEST_NEAR)


def person_blocks(text: str, language: str = "", near: bool = True) -> frozenset[Block]:
    """Blocks of a person's full name; a bare surname has none, for it is only ever resolved within its article."""
    found = set(_name_blocks(parse_person(text, language), near))
    if is_cyrillic(text) and not language.startswith("kk"):
        for option in undecline(text):
            found |= set(_name_blocks(parse_person(option.text, language), False))
    return frozenset(found)


def _bodies(name: OrganisationName) -> Iterator[OrganisationName]:
    strong = tuple(word for word in name.words if not word.weak)
    yield replace(name, words=strong or name.words)
    for i, word in enumerate(strong):
        if word.nominative and not word.concept:
            yield replace(name, words=(*strong[:i], replace(word, keys=word.nominative), *strong[i + 1 :]))


def organisation_blocks(text: str, language: str = "", near: bool = True) -> frozenset[Block]:
    """Blocks of an organisation's name: its signatures, the name written in one word, its initials."""
    name = parse_organisation(text, language)
    found: set[Block] = {("words", *signature) for body in _bodies(name) for signature in body.signatures()}
    found |= {("joined", key) for key in name.joined}
    found |= {("initials", letters) for letters in name.initials if len(letters) > 2 and not name.acronym}
    if name.acronym:
        found |= {("initials", name.acronym)}
    if near:
        found |= {("~", cut) for key in name.joined for cut in _without_one(key)}
        # A place or a generic word more is near as well.
        words = sorted(min(word.keys) if not word.concept else word.concept for word in name.words if word.keys)
        found |= {("~words", *words[:i], *words[i + 1 :]) for i in range(len(words) + 1)} if len(words) > 1 else set()
    return frozenset(found)


def _sharing(hashes: Sequence[array[int]], rounds: int, turn: int) -> Iterable[list[int]]:
    """The names of each block that more than one has, of the blocks whose turn it is."""
    # Most blocks hold one name, kept without a list.
    alone: dict[int, int] = {}
    shared: dict[int, list[int]] = {}
    for number, listed in enumerate(hashes):
        for block in listed:
            if block % rounds == turn:
                first = alone.setdefault(block, number)
                if first != number:
                    shared.setdefault(block, [first]).append(number)
    return shared.values()


def candidates(
    names: Sequence[tuple[str, str]], blocks: Callable[[str, str], Iterable[Block]], largest: int = LARGEST_BLOCK
) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of names (text, language) that share a block, each once, in order."""
    # Hashes are enough: two blocks that collide only cost a comparison.
    hashes = [array("q", {hash(block) for block in blocks(text, language)}) for text, language in names]
    partners: list[set[int]] = [set() for _ in names]
    # Of very many names only some of the blocks are looked at at a time: all of them at once would take gigabytes.
    rounds = 1 + len(names) // _AT_A_TIME
    for turn in range(rounds):
        for numbers in _sharing(hashes, rounds, turn):
            if len(numbers) <= largest:
                for position, number in enumerate(numbers):
                    partners[number].update(numbers[position + 1 :])
    for number, others in enumerate(partners):
        for other in sorted(others):
            yield number, other
