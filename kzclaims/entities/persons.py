"""Two persons' names compared, by the weakest pair of words.

A surname must meet a surname; of the given names the first must meet the first, in full, by a form known to be
equivalent or by its initial; what only one side adds (a middle name, a patronymic) is no difference, but half of a
double name is. One letter or one transposition makes a name near, never the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from kzclaims.entities.declension import FEMININE, MASCULINE, undecline
from kzclaims.entities.heard import sounds_alike
from kzclaims.entities.letters import is_cyrillic, plain, word_keys
from kzclaims.entities.match import DIFFERENT, Match, Tier, different, near, same
from kzclaims.entities.names import Part, PersonName, Token, father_matches, parse
from kzclaims.entities.words import person_words

SHORTEST_NEAR = 4


def distance(left: frozenset[str], right: frozenset[str]) -> int:
    """Fewest edits (insert, delete, replace, transpose) between a key of either side; 3 means three or more."""
    return min((OSA.distance(a, b, score_cutoff=2) for a in left for b in right), default=3)


@lru_cache(maxsize=32_768)
def _groups(keys: frozenset[str]) -> frozenset[int]:
    return person_words().grouped(keys)


def _related(left: Token, right: Token) -> bool:
    return not _groups(left.keys).isdisjoint(_groups(right.keys))


def _initial_fits(left: Token, right: Token) -> bool:
    initial, other = (left, right) if left.initial else (right, left)
    return other.text.startswith(initial.text) or any(
        key.startswith(start) for key in other.keys for start in initial.keys
    )


def _one_letter(left: Token, right: Token) -> bool:
    if min(len(left.text), len(right.text)) < SHORTEST_NEAR or (left.known and right.known):
        return False
    if _feminine(left.keys, right.keys):
        return False
    a, b = plain(left.text), plain(right.text)
    if a[:1] != b[:1] and left.keys.isdisjoint(right.keys):
        starts = {key[0] for key in left.keys} & {key[0] for key in right.keys}
        # A first letter is seldom mistaken, but two may change places.
        if not starts and not (a[:2] == b[1::-1] and a[2:] == b[2:]):
            return False
    return distance(left.keys, right.keys) <= 1 or (a != b and OSA.distance(a, b, score_cutoff=1) == 1)


def _feminine(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the two differ by gender alone: -ov and -ova, -in and -ina, -ski and -skaya."""

    def bare(keys: frozenset[str]) -> set[str]:
        return {key.removesuffix("aa") + "i" if key.endswith("skaa") else key.removesuffix("a") for key in keys}

    return left.isdisjoint(right) and not (bare(left).isdisjoint(right) and left.isdisjoint(bare(right)))


@lru_cache(maxsize=32_768)
def token_match(left: Token, right: Token) -> Match:
    """Two words of names: same key, equivalent given names, a fitting initial, one letter apart, or different."""
    if left.initial or right.initial:
        return same(0.93, "initial") if _initial_fits(left, right) else different(0.0, "initial differs")
    if not left.keys.isdisjoint(right.keys):
        return same(0.98 if left.text != right.text else 1.0, "same key")
    if _related(left, right):
        return same(0.95, "forms of one given name")
    if sounds_alike(left.text, right.text):
        return same(0.92, "as it is heard")
    if _one_letter(left, right):
        return near(0.8, f"{left.text} / {right.text}: one letter or one transposition apart", "letter")
    return different(0.6 * OSA.normalized_similarity(left.text, right.text), f"{left.text} / {right.text}")


@lru_cache(maxsize=32_768)
def _joined(part: Part) -> Token:
    text = "".join(token.text for token in part)
    return Token(text, word_keys(text), False)


def _one_word(left: Part, right: Part) -> bool:
    """Whether two parts are one word, however it is divided."""
    a, b = _joined(left), _joined(right)
    return not a.keys.isdisjoint(b.keys) or sounds_alike(a.text, b.text)


@lru_cache(maxsize=32_768)
def surname_keys(token: Token) -> frozenset[str]:
    """Keys of a surname. French adds a mute e to -in: one key more, for surnames only (Justin is not Justine)."""
    if not token.text.endswith("ine"):
        return token.keys
    return token.keys | {key[:-1] for key in token.keys if key.endswith("ine")}


@lru_cache(maxsize=32_768)
def _surname(token: Token) -> Token:
    return Token(token.text, surname_keys(token), token.initial)


def _families(left: Part, right: Part) -> Match:
    if len(left) == len(right):
        return min(token_match(_surname(a), _surname(b)) for a, b in zip(left, right, strict=True))
    if _one_word(left, right):
        return same(0.97, "written together and apart")
    short, long = sorted((left, right), key=len)
    if any(token_match(_surname(a), _surname(b)).tier is Tier.SAME for a in short for b in long):
        return near(0.75, "half of a double surname", "part")
    return DIFFERENT


def _givens(left: tuple[Part, ...], right: tuple[Part, ...], fathers: tuple[Token, ...]) -> Match:
    a, b = (tuple(token for part in parts for token in part) for parts in (left, right))
    whole = not any(token.initial for token in a + b)
    if len(a) != len(b) and whole and _one_word(a, b):
        return same(0.97, "written together and apart")
    if len(a) > len(b):
        a, b, left, right = b, a, right, left
    first = token_match(a[0], b[0])
    if first.tier is Tier.DIFFERENT:
        later = any(token_match(a[0], token).tier is Tier.SAME and not a[0].initial for token in b[1:])
        return near(0.7, "a second given name alone", "part") if later else first
    worst, place = first, 1
    for token in a[1:]:
        rest = [(token_match(token, other), i) for i, other in enumerate(b[place:], place)]
        best, at = max(rest, key=lambda item: (item[0], -item[1]), default=(DIFFERENT, place))
        if (
            best.tier is Tier.DIFFERENT
            and token.initial
            and (any(_initial_fits(token, f) for f in fathers) if fathers else not rest)
        ):
            continue
        worst, place = min(worst, best), at + 1
    if fathers and any(token.initial and not any(_initial_fits(token, f) for f in fathers) for token in b[place:]):
        return different(0.5, "an initial that is not the father's")
    halved = len(left[0]) != len(right[0]) and len(left) == len(right) and whole
    return min(worst, near(0.75, "half of a double given name", "part")) if halved else worst


def _aligned(left: PersonName, right: PersonName, i: int, j: int) -> Match:
    family = _families(left.parts[i], right.parts[j])
    if family.tier is Tier.DIFFERENT:
        return family
    ours, theirs = (tuple(p for k, p in enumerate(n.parts) if k != at) for n, at in ((left, i), (right, j)))
    if left.fathers and right.fathers and not father_matches(left.fathers[0], right.fathers[0]):
        return different(0.5, "two fathers")
    if not ours and not theirs:
        return family
    if not ours or not theirs:
        return min(family, same(0.9, "surname alone"))
    return min(family, _givens(ours, theirs, left.fathers + right.fathers))


def _orders(left: PersonName, right: PersonName) -> Iterator[tuple[int, int, bool]]:
    for m, i in enumerate(left.family):
        for n, j in enumerate(right.family):
            # Both turned round at once says nothing new; a bare name never meets a mere guess at a surname.
            if m and n:
                continue
            guess = (m and right.bare) or (n and left.bare)
            yield i, j, bool(guess)


def _compared(left: PersonName, right: PersonName) -> Match:
    best = DIFFERENT
    for i, j, guess in _orders(left, right):
        found = _aligned(left, right, i, j)
        if guess and found.tier is not Tier.DIFFERENT:
            found = near(0.7, "may be the given name alone", "part")
        best = max(best, found)
    return best


# Surnames of men of which a woman's is made by an -а, as their genitive is.
_HERS_TOO = re.compile("(?:[оеё]в|[иы]н)$")


def _declined(text: str, other: PersonName, language: str) -> Match:
    """The best match of a Cyrillic name once its case is undone; doubt about case or woman's form makes it near."""
    names, best = person_words(), DIFFERENT
    for option in undecline(text):
        name = parse(option.text, language)
        found = _compared(name, other)
        if found.tier is Tier.DIFFERENT:
            continue
        given = [t for k, p in enumerate(name.parts) if k != name.family[0] for t in p]
        here = [t for p in parse(text, language).parts for t in p]
        woman = any(not t.keys.isdisjoint(names.female) for t in here)
        man = bool(given) and not given[0].keys.isdisjoint(names.known - names.female)
        # A woman may be called Петрова beside Петров, but nobody Байбека beside Байбек.
        family = name.parts[name.family[0]][-1].text
        his = family not in {t.text for t in here} and not _HERS_TOO.search(family)
        ambiguous = option.gender == MASCULINE and option.case in ("gen", "acc") and not his and (woman or not man)
        ambiguous = ambiguous or (option.gender == FEMININE and not given)
        why = f"{option.text} in another case"
        doubtful = ambiguous or found.tier is Tier.NEAR
        best = max(
            best,
            near(0.85, why, "case" if ambiguous else found.cause) if doubtful else same(min(0.95, found.score), why),
        )
    return best


def compare_persons(left: str, right: str, left_language: str = "", right_language: str = "") -> Match:
    """Compare two persons' names; symmetric, and the same for a name and itself."""
    a, b = parse(left, left_language), parse(right, right_language)
    if not a.parts or not b.parts:
        return same(1.0, "same text") if a.folded == b.folded else different(0.0, "no name")
    if a.folded == b.folded:
        return same(1.0, "same text")
    best = _compared(a, b)
    if best.tier is not Tier.SAME:
        if is_cyrillic(left) and not left_language.startswith("kk"):
            best = max(best, _declined(left, b, left_language))
        if is_cyrillic(right) and not right_language.startswith("kk"):
            best = max(best, _declined(right, a, right_language))
    return best
