"""A person's name as parts: what is given, what is the family's, what is the father's, what is only a title.

Order is read from what shows it: a comma or capitals ("DUPONT Jean"), a patronymic at the end (Russian official order),
a family name of a usage that puts it first, a given name that is known. Where nothing shows it, both orders are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.entities.letters import LONGEST_NAME, folded_name, is_cyrillic, plain, word_keys
from kzclaims.entities.words import person_words

_WORD = re.compile(r"[\w.'-]+|,")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_AFTER_POINT = re.compile(r"(?<=\.)(?=\w)")
_ELIDED = re.compile("^[dl]'")
_INITIALS = re.compile(r"^(?:\w{1,2}\.)+$")
_VOWELS = "aeiouy"
# Particles that are as often written in one word with the name: Ben Salem, Bensalem.
_WRITTEN_TOGETHER = frozenset({"ben", "бен"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name: as folded, its keys, and whether it is an initial."""

    text: str
    keys: frozenset[str]
    initial: bool = False

    @property
    def known(self) -> bool:
        """Whether it is a given name of the list."""
        return not self.keys.isdisjoint(person_words().known)


Part = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name without its titles and particles.

    ``parts`` are its words, hyphenated ones together; ``fathers`` the stems of its patronymics; ``family`` the numbers
    of the parts that may be the surname, the likeliest first; ``sure`` when order is shown rather than usual.
    """

    parts: tuple[Part, ...]
    fathers: tuple[Token, ...]
    family: tuple[int, ...]
    sure: bool
    folded: str

    @property
    def bare(self) -> bool:
        """A surname alone (or a given name alone: one word in any case)."""
        return len(self.parts) == 1 and not self.fathers


def _words(text: str, language: str) -> list[str]:
    """Words of a folded name without titles; a hyphen inside is kept."""
    words = _WORD.findall(text.replace('"', " "))
    titles, articles = person_words().titles, person_words().articles
    while len(words) > 1:
        if words[0] in articles and words[1] in titles and len(words) > 2:
            words = words[1:]
        word = words[0].rstrip(".")
        # "M." is Monsieur in French and an initial elsewhere.
        is_title = word in titles and (len(word) > 1 or (language == "fr" and not _INITIALS.match(words[1])))
        # Emir Aras bears "Emir" as her other name; the emir Tamim bin Hamad has two more.
        is_title = is_title and not (len(words) == 2 and word in person_words().titles_too)
        if not is_title and words[0] != ",":
            break
        words = words[1:]
    return words


def _particle(word: str) -> bool:
    """Whether a word ties to what follows it, with or without its diacritics."""
    return word in person_words().particles or plain(word) in person_words().particles


def _split(words: list[str]) -> list[list[str]]:
    """Each word as its hyphenated pieces; "k.-j." and "k.j." are initials, "al-" and the like fall off."""
    parts = []
    for word in words:
        pieces = []
        for piece in _AFTER_POINT.sub("-", word).split("-"):
            clean = piece.strip(".'")
            clean = _ELIDED.sub("", clean)
            if clean and not _particle(clean):
                pieces.append(clean)
        if pieces:
            parts.append(pieces)
    return parts or [[word.strip(".'-")] for word in words if word.strip(".'-")]


def _father(word: str) -> str:
    """The stem of a patronymic, "" for any other word."""
    pattern = person_words().patronymic_cyrillic if is_cyrillic(word) else person_words().patronymic
    bare = plain(word) if not is_cyrillic(word) else word
    hit = pattern.search(bare)
    return bare[: hit.start()] if hit and hit.start() >= 2 else ""


def _token(word: str, language: str, whole: str) -> Token:
    apart, _, word = word.rpartition("+")
    keys = word_keys(word, language, whole) | (word_keys(apart + word, language, whole) if apart else frozenset())
    # A two-letter initial is one letter of another script: Zh., Ch., Ye.
    return Token(word, keys, len(word) == 1 or word in ("zh", "sh", "ch", "kh", "ye", "yu", "ya", "dj", "tch", "дж"))


def _suffix_alone(word: str) -> bool:
    """Whether a word is nothing but what makes a patronymic of the word before it."""
    words = person_words()
    return bool(words.patronymic.match(plain(word)) or words.patronymic_cyrillic.match(word))


def _patronymics(parts: list[list[str]]) -> list[int]:
    """Which parts are patronymics: never the first, and never the only word beside a given name."""
    if len(parts) < 3:
        return []
    found = [i for i, part in enumerate(parts) if i and len(part) == 1 and _father(part[0])]
    if len(parts) - len(found) >= 2:
        return found
    # Of "Given Petrovich Pavlovich" the last of two is the family's.
    return found[:-1]


@lru_cache(maxsize=32_768)
def parse(text: str, language: str = "") -> PersonName:
    """Read a person's name.

    Args:
        text: the name as printed, with or without titles.
        language: that of the article, "" when unknown.
    """
    text = text[:LONGEST_NAME]
    folded = folded_name(text)
    words = _words(folded, language)
    comma = "," in words and words.index(",") == 1 and len(words) > 2
    capitals = _LETTERS.findall(text)
    shouted = bool(capitals) and capitals[0].isupper() and not all(word.isupper() for word in capitals)
    words = [word for word in words if word != ","]
    # A patronymic may be printed as two words: "Kemel uly".
    joined: list[str] = []
    for word in words:
        if joined and len(words) > 2 and len(word) > 2 and _suffix_alone(word):
            joined[-1] += word
        elif joined and joined[-1] in _WRITTEN_TOGETHER:
            joined[-1] += f"+{word}"
        else:
            joined.append(word)
    split = _split(joined)
    at = _patronymics(split)
    fathers = tuple(_token(_father(split[i][0]), language, folded) for i in at)
    parts = tuple(tuple(_token(word, language, folded) for word in part) for i, part in enumerate(split) if i not in at)
    last = len(parts) - 1
    if last <= 0:
        return PersonName(parts, fathers, (0,) if parts else (), True, folded)
    first = comma or shouted or (bool(at) and at[-1] == len(split) - 1 and at[-1] >= 2)
    if first or (all(t.initial for p in parts[1:] for t in p) and not parts[0][0].initial):
        return PersonName(parts, fathers, (0,), True, folded)
    if at or parts[0][0].initial:
        return PersonName(parts, fathers, (last,), True, folded)
    if not parts[0][0].keys.isdisjoint(person_words().family_first) or (
        parts[last][0].known and not parts[0][0].known and last == 1
    ):
        return PersonName(parts, fathers, (0, last), False, folded)
    return PersonName(parts, fathers, (last, 0), False, folded)


def father_matches(left: Token, right: Token) -> bool:
    """Whether two patronymics name one father, whatever suffix their language adds to his name."""

    def stems(token: Token) -> set[str]:
        return {key.rstrip(_VOWELS) for key in token.keys}

    return not stems(left).isdisjoint(stems(right))
