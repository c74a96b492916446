"""Two organisations' names compared: by word and concept, by acronym, by what is known of them.

Legal forms never count; corporate words ("group", "холдинг") may stand on one side only, beside a proper name that
matches. Generic words meet through concepts ("ministère", "министерство"), proper ones through their keys, in any
order. The weakest word decides: one that meets nothing makes the names different, one letter makes them near.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from kzclaims.claim import fold
from kzclaims.entities.declension import common_nominatives, nominatives
from kzclaims.entities.heard import heard
from kzclaims.entities.letters import LONGEST_NAME, folded_name, is_cyrillic, plain, word_keys
from kzclaims.entities.match import DIFFERENT, Match, Tier, different, near, same
from kzclaims.entities.words import organisation_words
from kzclaims.record import record

SHORTEST_NEAR, LONGEST_ACRONYM, MOST_SIGNATURES = 5, 7, 16


@dataclass(frozen=True, slots=True)
class Word:
    """One word: a concept of the word list, or a proper word with its keys (and those of its nominatives)."""

    text: str
    concept: str
    keys: frozenset[str]
    nominative: frozenset[str] = frozenset()

    @property
    def weak(self) -> bool:
        """A corporate word, which one side may leave out."""
        return self.concept in organisation_words().weak

    @property
    def place(self) -> bool:
        """A country or a town that names whose body it is."""
        return self.concept in organisation_words().places


@record(frozen=True, slots=True)
class OrganisationName:
    """A name without legal form; ``initials`` are those of its words and of the capitals inside one; ``acronym`` its
    own letters where it is one."""

    words: tuple[Word, ...]
    folded: str
    acronym: str
    initials: frozenset[str]
    joined: frozenset[str]

    def signatures(self) -> frozenset[tuple[str, ...]]:
        """What two spellings of one name share: its words as concepts and keys, sorted."""
        options = [(word.concept,) if word.concept else tuple(sorted(word.keys)) for word in self.words]
        combined = [tuple(sorted(choice)) for choice, _ in zip(product(*options), range(MOST_SIGNATURES), strict=False)]
        return frozenset(choice for choice in combined if choice)


@lru_cache(maxsize=50_000)
def concept_of(word: str) -> str:
    """The concept of a folded word, "" for a proper one."""
    words = organisation_words()
    bare = plain(word)
    if bare in words.concepts:
        return words.concepts[bare]
    # A longer word that only begins alike is a name of its own.
    return words.begun(bare, len(bare) - 5)


def _sounded(keys: frozenset[str]) -> frozenset[str]:
    found = keys
    for pattern, into in organisation_words().sounds:
        found = frozenset(pattern.sub(into, key) for key in found)
    return found


def _word(text: str, language: str, whole: str) -> Word:
    declined: frozenset[str] = frozenset()
    if is_cyrillic(text) and len(text) > 3:
        declined = _sounded(frozenset(k for n in common_nominatives(text) for k in word_keys(n, language, whole)))
    return Word(text, concept_of(text), _sounded(word_keys(text, language, whole)), declined)


def _initials(original: str, kept: list[str]) -> frozenset[str]:
    """Acronyms that the name may give: of its words, of its capitals, in its own letters and in Latin ones."""
    words = [word for word in re.split(r"[\s\-«»\"]+", original) if word]
    stop, legal = organisation_words().stop, organisation_words().legal
    strong = [w for w in words if plain(fold(w)) not in stop and plain(fold(w)) not in legal]
    camel = re.findall(r"[^\W\d_](?=[^\W\d_A-ZА-ЯЁҚҒҰ])", " ".join(strong)) if len(strong) == 1 else []
    capitals = [char for char in camel if char.isupper()]
    forms = [
        "".join(w[0] for w in words),
        "".join(w[0] for w in strong),
        "".join(w[0] for w in kept),
        "".join(capitals),
    ]
    found = set()
    for form in forms:
        low = fold(form)
        if len(low) >= 2:
            found |= {plain(low), _latin_letters(low)}
    return frozenset(found)


def _latin_letters(letters: str) -> str:
    sounds = {"Z": "z", "S": "s", "C": "c"}
    return "".join(sounds.get(key[:1], key[:1]) for c in letters for key in [min(word_keys(c), default="")])


@lru_cache(maxsize=32_768)
def parse(text: str, language: str = "") -> OrganisationName:
    """Read an organisation's name.

    Args:
        text: the name as printed.
        language: that of the article, "" when unknown.
    """
    words, text = organisation_words(), text[:LONGEST_NAME]
    folded = re.sub("[\"'()]", lambda hit: "'" if hit.group() == "'" else " ", folded_name(text)).strip()
    rewritten = folded
    for pattern, into in words.phrases:
        rewritten = pattern.sub(f" {into} " if into else " ", rewritten)
    pieces = [re.sub("^(?:[dl]|qu)'", "", piece).strip("'.") for piece in re.findall(r"[\w'.\-]+", rewritten)]
    kept: list[str] = []
    for piece in pieces:
        whole = plain(piece)
        hyphened = [piece] if concept_of(piece) or whole in words.legal else piece.split("-")
        kept += [part.strip(".'") for part in hyphened if part.strip(".'")]
    strong = [word for word in kept if plain(word) not in words.stop]
    named = [word for word in strong if plain(word) not in words.legal] or strong or kept
    letters = re.sub(r"[^\w]", "", text)
    acronym = ""
    outside = [w for w in re.findall(r"[\w.&]+", text) if plain(fold(w)) not in words.legal]
    if len(outside) == 1 and 2 <= len(re.sub(r"\W", "", outside[0])) <= LONGEST_ACRONYM and outside[0].isupper():
        acronym = plain(fold(re.sub(r"\W", "", outside[0])))
    solid = "".join(word for word in named if concept_of(word) not in words.weak)
    return OrganisationName(
        _thinned([_word(word, language, folded) for word in named]),
        folded,
        acronym,
        _initials(text, named) if len(letters) > LONGEST_ACRONYM or len(named) > 1 else frozenset(),
        _sounded(word_keys(solid, language, folded)) if solid else frozenset(),
    )


def _thinned(listed: list[Word]) -> tuple[Word, ...]:
    """Without words that repeat a concept just named, and without "Republic" where a country says it."""
    implied = organisation_words().with_place if any(word.place for word in listed) else frozenset()
    kept: list[Word] = []
    for word in listed:
        if word.concept not in implied and not (word.concept and kept and kept[-1].concept == word.concept):
            kept.append(word)
    return tuple(kept or listed)


# "Тбилисский": of the place; the last vowel of its name is lost in the adjective.
_OF_PLACE = re.compile(r"(?<=[а-яё]{4})ь?ск(?:ий|ая|ое|ие|ого|ой|ому|ую|их|им|ими|ом)$")


@lru_cache(maxsize=50_000)
def _heard(text: str) -> frozenset[str]:
    """What a word, or one of its nominatives, or the place that it is an adjective of, may sound like."""
    if not is_cyrillic(text) or len(text) < SHORTEST_NEAR:
        return heard(text)
    found = heard(text).union(*(heard(n.text) for n in nominatives(text)))
    place = _OF_PLACE.sub("", text)
    return found | {f"{key}{end}" for key in heard(place) for end in ("", "-")} if place != text else found


def _alike(left: Word, right: Word) -> bool:
    """Whether a Latin and a Cyrillic word may be one word as it is heard, the adjective of a place among them."""
    latin, russian = (right, left) if is_cyrillic(left.text) else (left, right)
    if is_cyrillic(latin.text) or not is_cyrillic(russian.text):
        return False
    ours = heard(latin.text) | latin.keys
    return not _heard(russian.text).isdisjoint(ours | {f"{key.rstrip('aeiou')}-" for key in ours})


def word_match(left: Word, right: Word) -> Match:
    """Two words: one concept, one key, a declined form, one sound, one letter apart, or different."""
    if left.concept or right.concept:
        if left.concept == right.concept:
            return same(0.97 if left.text != right.text else 1.0, "one concept")
        if left.concept and right.concept:
            return different(0.0, f"{left.text} / {right.text}")
    if not left.keys.isdisjoint(right.keys):
        return same(0.98 if left.text != right.text else 1.0, "same key")
    if not left.nominative.isdisjoint(right.keys) or not right.nominative.isdisjoint(left.keys):
        return same(0.93, "another case")
    if _alike(left, right):
        return same(0.92, "as it is heard")
    a, b = plain(left.text), plain(right.text)
    if min(len(a), len(b)) >= SHORTEST_NEAR and a[:1] == b[:1] and not re.search(r"\d", a + b):
        apart = min((OSA.distance(x, y, score_cutoff=1) for x in left.keys for y in right.keys), default=2)
        if min(apart, OSA.distance(a, b, score_cutoff=1)) <= 1:
            return near(0.8, f"{left.text} / {right.text}: one letter or one transposition apart", "letter")
    return different(0.6 * OSA.normalized_similarity(a, b), f"{left.text} / {right.text}")


def _pairs(left: tuple[Word, ...], right: tuple[Word, ...]) -> tuple[Match, list[Word], list[Word], bool]:
    """The weakest of the pairs, the words left over on either side, and whether a proper word found its like."""
    options = sorted(
        ((word_match(a, b), -abs(i - j), i, j) for i, a in enumerate(left) for j, b in enumerate(right)),
        key=lambda item: (-item[0].score, -item[1], item[2] + item[3], abs(item[2] - item[3])),
    )
    worst, ours, theirs, proper = same(1.0, "same words"), set(range(len(left))), set(range(len(right))), False
    for match, _, i, j in options:
        if match.tier is not Tier.DIFFERENT and i in ours and j in theirs:
            ours.discard(i)
            theirs.discard(j)
            worst = min(worst, match)
            proper = proper or not (left[i].concept and right[j].concept)
    return worst, [left[i] for i in sorted(ours)], [right[j] for j in sorted(theirs)], proper


def _by_words(left: OrganisationName, right: OrganisationName) -> Match:
    worst, ours, theirs, proper = _pairs(left.words, right.words)
    rest = ours + theirs
    if not rest:
        return worst
    strong = [word for word in rest if not word.weak]
    anchored = any(not word.weak for word in left.words) and any(not word.weak for word in right.words)
    missing = different(0.4, f"{' '.join(sorted(word.text for word in strong or rest))}: on one side only")
    if worst.score == 1.0 and len(rest) == len(left.words) + len(right.words):
        return different(0.0, "no word in common")
    if not strong:
        one_sided = not ours or not theirs
        return min(worst, same(0.91, "a corporate word more")) if anchored and one_sided and proper else missing
    if (ours and theirs) or not anchored:
        return missing
    if all(word.place or word.weak for word in rest):
        return min(worst, near(0.8, f"{' '.join(word.text for word in strong)}: place on one side only", "place"))
    if proper and len(strong) <= 2 and all(word.concept for word in strong):
        return min(worst, near(0.75, f"{strong[0].text}: on one side only", "part"))
    return missing


def _by_acronym(left: OrganisationName, right: OrganisationName) -> Match:
    for short, long in ((left, right), (right, left)):
        letters = {short.acronym, _latin_letters(short.acronym)} if short.acronym else set()
        if letters and not long.acronym and not letters.isdisjoint(long.initials):
            return same(0.9, "its initials") if len(short.acronym) > 2 else near(0.75, "two initials", "part")
    return DIFFERENT


def compare_names(left: OrganisationName, right: OrganisationName) -> Match:
    """Compare two parsed names by their own words, without what is known of the bodies."""
    if left.folded == right.folded:
        return same(1.0, "same text")
    if not left.words or not right.words:
        return different(0.0, "no name")
    best = _by_words(left, right)
    if not left.joined.isdisjoint(right.joined):
        best = max(best, same(0.96, "written together and apart"))
    return max(best, _by_acronym(left, right))
