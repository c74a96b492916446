"""Which names are worth comparing: those that share a block, so that a hundred thousand are not all compared.

A person's block is a surname key with a given name key (either order, equivalents as one), an organisation's the sorted
concepts and keys of its words. For possible misspellings each block is also written with one letter left out: two words
one edit or one transposition apart share such a form (Mor & Fraenkel 1982; SymSpell).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b

from kzclaims.entities.declension import undecline
from kzclaims.entities.heard import heard
from kzclaims.entities.letters import MOST_WORDS, is_cyrillic, word_keys
from kzclaims.entities.names import PersonName, Token
from kzclaims.entities.names import parse as parse_person
from kzclaims.entities.organisations import OrganisationName
from kzclaims.entities.organisations import parse as parse_organisation
from kzclaims.entities.persons import SHORTEST_NEAR, surname_keys
from kzclaims.entities.words import person_words

# A block of more names than this says nothing (a surname that half a country bears, with one initial).
LARGEST_BLOCK = 400
_AT_A_TIME = 4_000
_ALL_BITS, _SIGN = (1 << 64) - 1, 1 << 63
# Told apart from the block of the very same words.
_NEAR = 0x5BD1E995_9E3779B9
# A block by number: two blocks whose numbers collide only cost a comparison.
Block = int


def _digest(key: str) -> int:
    """The number of a key, the same in every process: an archive keeps it."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big")


def _signed(numbers: Iterable[int]) -> frozenset[Block]:
    return frozenset([((number & _ALL_BITS) ^ _SIGN) - _SIGN for number in numbers])


def _block(*parts: str) -> int:
    return _digest("\x1f".join(parts))


def _without_one(key: str) -> Iterator[str]:
    yield key
    for i in range(len(key)):
        yield key[:i] + key[i + 1 :]


def _keys(token: Token) -> list[str]:
    groups = person_words().groups
    numbers = {number for key in token.keys for number in groups.get(key, ())}
    return [f"={number}" for number in numbers] + list(surname_keys(token))


def _numbers(keys: Iterable[str]) -> array[int]:
    return array("Q", map(_digest, keys))


@lru_cache(maxsize=MOST_WORDS)
def _own(token: Token) -> array[int]:
    """The numbers of the keys of a word."""
    return _numbers(_keys(token))


@lru_cache(maxsize=MOST_WORDS)
def _cuts(token: Token) -> array[int]:
    """The numbers of its keys, and of what is left of each without one letter; none of a key too short to be near."""
    return _numbers({cut for key in _keys(token) if len(key) >= SHORTEST_NEAR for cut in _without_one(key)})


@lru_cache(maxsize=MOST_WORDS)
def _heard(text: str) -> array[int]:
    """The numbers of what a word may sound like."""
    return _numbers(heard(text))


@lru_cache(maxsize=MOST_WORDS)
def _joined(text: str) -> array[int]:
    """The numbers of the keys of words written as one."""
    return _numbers(word_keys(text))


def _name_blocks(name: PersonName, near: bool, by_ear: bool) -> set[int]:
    """The sums of the numbers of two words, in whichever order they stand."""
    tokens = [token for part in name.parts for token in part]
    keys = [_own(token) for token in tokens]
    codes = [own + _heard(token.text) for own, token in zip(keys, tokens, strict=True)] if by_ear else keys
    found: set[int] = set()
    for family in (name.parts[at] for at in name.family):
        beside = _joined("".join(t.text for p in name.parts if p != family for t in p))
        for token, own in zip(tokens, codes, strict=True):
            if token in family:
                found.update([whole + code for whole in beside for code in own])
    for i, ours in enumerate(codes):
        for j in range(i + 1, len(codes)):
            found.update([a + b for a in ours for b in codes[j]])
            for left, right in ((i, j), (j, i)) if near else ():
                cuts = _cuts(tokens[right])
                found.update([key + _NEAR + cut for key in keys[left] for cut in cuts])
    return found


def person_blocks(text: str, language: str = "", near: bool = True, by_ear: bool = True) -> frozenset[Block]:
    """Blocks of a person's full name; a bare surname has none, for it is only ever resolved within its article.

    Args:
        text: the name.
        language: that of the article, "" when unknown.
        near: whether names one letter apart share some.
        by_ear: whether it may meet names of another script, that are written as they are heard.
    """
    found = _name_blocks(parse_person(text, language), near, by_ear)
    if is_cyrillic(text) and not language.startswith("kk"):
        for option in undecline(text):
            found.update(_name_blocks(parse_person(option.text, language), False, by_ear))
    return _signed(found)


def _bodies(name: OrganisationName) -> Iterator[OrganisationName]:
    strong = tuple(word for word in name.words if not word.weak)
    yield replace(name, words=strong or name.words)
    for i, word in enumerate(strong):
        if word.nominative and not word.concept:
            yield replace(name, words=(*strong[:i], replace(word, keys=word.nominative), *strong[i + 1 :]))
    # An adjective and its noun decline together: "Волжского трамвая".
    declined = tuple(
        replace(word, keys=word.nominative) if word.nominative and not word.concept else word for word in strong
    )
    if sum(a is not b for a, b in zip(strong, declined, strict=True)) > 1:
        yield replace(name, words=declined)


def organisation_blocks(text: str, language: str = "", near: bool = True) -> frozenset[Block]:
    """Blocks of an organisation's name: its signatures, the name written in one word, its initials."""
    name = parse_organisation(text, language)
    found = {_block("words", *signature) for body in _bodies(name) for signature in body.signatures()}
    found |= {_block("joined", key) for key in name.joined}
    found |= {_block("initials", letters) for letters in name.initials if len(letters) > 2 and not name.acronym}
    if name.acronym:
        found.add(_block("initials", name.acronym))
    if near:
        found |= {_block("~", cut) for key in name.joined for cut in _without_one(key)}
        # A place or a generic word more is near as well.
        words = sorted(min(word.keys) if not word.concept else word.concept for word in name.words if word.keys)
        left_out = range(len(words) + 1) if len(words) > 1 else ()
        found |= {_block("~words", *words[:i], *words[i + 1 :]) for i in left_out}
    return _signed(found)


def _dealt(
    names: Iterable[tuple[str, str]], count: int, blocks: Callable[[str, str], Iterable[Block]]
) -> Iterator[tuple[array[int], array[int]]]:
    """The blocks of all names with the number of their name, in parts that hold all names of their blocks."""
    # Of very many names only some of the blocks are looked at at a time: all of them at once would take gigabytes.
    parts = 1 + count // _AT_A_TIME
    dealt = [(array("q"), array("I")) for _ in range(parts)]
    into = [(listed.append, numbers.append) for listed, numbers in dealt]
    for number, (text, language) in enumerate(names):
        for block in blocks(text, language):
            to_block, to_number = into[block % parts]
            to_block(block)
            to_number(number)
    del into
    while dealt:
        yield dealt.pop()


def _sharing(blocks: array[int], numbers: array[int]) -> Iterable[list[int]]:
    """The names of each block that more than one has."""
    # Most blocks hold one name, kept without a list.
    alone: dict[int, int] = {}
    shared: dict[int, list[int]] = {}
    for block, number in zip(blocks, numbers, strict=True):
        first = alone.setdefault(block, number)
        if first != number:
            shared.setdefault(block, [first]).append(number)
    return shared.values()


def candidates(
    names: Iterable[tuple[str, str]],
    count: int,
    blocks: Callable[[str, str], Iterable[Block]],
    largest: int = LARGEST_BLOCK,
) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of names that share a block, each once, in order.

    Args:
        names: text and language; all are gone through, once, before the first pair comes.
        count: about how many they are.
        blocks: the blocks of one.
        largest: a block of more names says nothing.
    """
    partners: dict[int, set[int]] = {}
    for listed in _dealt(names, count, blocks):
        for numbers in _sharing(*listed):
            if len(numbers) <= largest:
                for position, number in enumerate(numbers[:-1]):
                    partners.setdefault(number, set()).update(numbers[position + 1 :])
    for number in sorted(partners):
        for other in sorted(partners[number]):
            yield number, other
