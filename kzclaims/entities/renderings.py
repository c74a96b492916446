"""Two renderings of one foreign name in one script: Хюбнер and Гюбнер, Фудзимото and Фуджимото, Hrant and Grant.

One language seldom has one way to write a name from elsewhere. What varies is known: in Russian г and х for an h, у and
в for a w, ей and ай for a German ei, дз and дж (Polivanov and the usage of the press), ль and й for a French ill; in
Latin letters g and h for г, j, dj, dz and zh. French, English and German each write the vowels of Arabic in their own
way (Chouaïbi, Shuaybi; Cherkaoui, Sharqawi): beside one Arabic given name, the consonants tell a surname. Names that
differ in nothing else are likely one; they are never merged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic, plain, word_keys
from kzclaims.entities.words import person_words, toml

_SHORTEST = 4
_LONG = 5  # letters before the ending of a surname
_CASES = re.compile(r"(?:[ое]го|[ое]му)$|(?<![аеуыиюяйьоэ])[аеуыиюяйьоэ]+$")
# Endings of names that Russian does not transcribe: they are its own, and another letter makes another name.
_OWN = re.compile(
    r"(?:[оеё]в(?:а|у|ым|ой|е)?|[иы]н(?:а|у|ым|ой|е)?|енко|ск(?:ий|ая|ого|ому|им|ую|ой)|[ую]к(?:а|у|ом)?|ич(?:а|у|ем)?|[иы]х)$"
)
_CYRILLIC = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        ("ё", "е"),
        ("и(?:й|лль|ль)(?=[аеоуюя])", "и"),
        ("дж|дз|ж", "ж"),
        ("ши", "си"),
        ("чи", "ти"),
        ("тч", "ч"),
        ("[эе]й|ай|[оеэ]й", "ай"),
        ("^[ую](?=[аеиоэ])|(?<=[кгхтс])у(?=[аеиэ])", "в"),
        ("^во", "ва"),
        ("э", "е"),
        ("ю", "у"),
        ("я", "а"),
        ("ы|й", "и"),
        ("х", "г"),
        ("^з(?=[аеиоу])", "с"),
        ("^с(?=[тп])", "ш"),
        ("[ьъ]", ""),
        (r"(.)\1+", r"\1"),
    )
)


# An h of its own, no part of kh, sh, ch, th or ph.
_BREATHED = re.compile("(?<![cskptwgz])h")


@lru_cache(maxsize=32_768)
def rendering_key(word: str) -> str:
    """What two renderings in Cyrillic of one foreign word share; "" for a word that is no rendering.

    Args:
        word: one word of a name, case folded (``claim.fold``).
    """
    stem = _CASES.sub("", word)
    if not is_cyrillic(word) or len(stem) < 2:
        return ""
    for pattern, into in _CYRILLIC:
        stem = pattern.sub(into, stem)
    return stem


@lru_cache(maxsize=32_768)
def rendering_keys(word: str, language: str) -> frozenset[str]:
    """Keys of a word in Latin letters in which g and h, j and dz are one.

    Args:
        word: one word of a name, case folded.
        language: that of the article.
    """
    spelled = word_keys(word, language) | word_keys(_BREATHED.sub("g", word), language)
    return frozenset(key.replace("h", "g").replace("dz", "Z") for key in spelled)


# Endings of surnames from where an h and a г are one letter, in Latin letters.
_EASTERN = re.compile(
    r"(?:ov|ova|ev|eva|off|enko|[iy]an|sk[iy]|skiy|skyi|skaya|skaïa|[uo]uk|tchuk|chuk|ych|yuk|shvili|chvili|dze|dzé|in|ine)$"
)


# Armenian names are written from their eastern and from their western sounds, and often without an h.
_ARMENIAN = re.compile("(?:[iy]an|iants|ян|янц)(?:[ауе]|ом|ем)?$")
_ROOT_ENDS = re.compile("(?:[eiyеи]?s{0,2}с?)")
_SOUNDS = str.maketrans("bdgh", "ptk ")


def _armenian(word: str, language: str) -> frozenset[str]:
    """Keys of a word of an Armenian name, whichever of its two pronunciations wrote it."""
    folded = (key.translate(_SOUNDS).replace(" ", "") for key in word_keys(word, language))
    return frozenset(re.sub(r"(.)\1", r"\1", key) for key in folded)


@lru_cache(maxsize=1)
def _roots() -> dict[str, str]:
    """The ways to write the root of an Armenian name, each with the first of its line."""
    return {root: listed[0] for listed in toml("renderings.toml")["armenian"] for root in listed}


@lru_cache(maxsize=32_768)
def _root(word: str) -> str:
    """The root of a word of an Armenian name as the table has it first, "" where it has none."""
    stem, roots = _ARMENIAN.sub("", word), _roots()
    for end in range(len(stem), _SHORTEST - 1, -1):
        if stem[:end] in roots:
            return roots[stem[:end]] if _ROOT_ENDS.fullmatch(stem, end) else ""
    return ""


# Uzbek has an o where Russian writes an a, and an oʻ for its u: Yoldoshev, Yuldashev.
_UZBEK = re.compile("(?:ov|ev)a?$")


def _open_vowels(word: str, language: str) -> frozenset[str]:
    """Keys of a surname in -ov or -ev in which a, o and u before the ending are one."""
    ending = _UZBEK.search(word)
    if ending is None or ending.start() < _LONG:
        return frozenset()
    keys = word_keys(word.replace("'", ""), language)
    return frozenset("uz:" + re.sub("[aou]", "a", key) for key in keys)


def _uzbek(a: str, b: str) -> bool:
    """Whether two surnames in -ov or -ev differ in the o that one of them writes for an a or a u."""
    left, right = a.replace("'", ""), b.replace("'", "")
    ending = _UZBEK.search(left)
    if ending is None or ending.start() < _LONG or len(left) != len(right) or left[ending.start() :] != ending.group():
        return False
    differ = {(x, y) for x, y in zip(left, right, strict=True) if x != y}
    return differ in ({("o", "a"), ("o", "u")}, {("a", "o"), ("u", "o")})


# Sounds of Arabic that only the vowels around them, or a missing sign, tell apart; what is left are the consonants.
_ARABIC = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        ("^(?:al|el|ad|ed|as|es|ash|ech|ar|er|ben|bin|ibn)-", ""),
        ("dj|j", "Z"),
        ("[cs]h", "S"),
        ("kh", "H"),
        ("gh|rh", "G"),
        ("dh|th", "d"),
        ("ph", "f"),
        ("gu(?=[ei])", "g"),
        ("[qc]u?", "k"),
        ("(?<=[aeiouy])h$", ""),
        ("[aeiouyw]", ""),
        (r"(.)\1+", r"\1"),
    )
)
_FEWEST_CONSONANTS = 3


@lru_cache(maxsize=32_768)
def arabic_key(word: str) -> str:
    """The consonants of an Arabic surname in Latin letters; "" where they are too few to tell one.

    Args:
        word: one word of a name, case folded (``claim.fold``).
    """
    sounds = "".join(letter for letter in word if letter == "-" or letter.isalpha())
    sounds = "-".join(plain(part) for part in sounds.split("-"))
    for pattern, into in _ARABIC:
        sounds = pattern.sub(into, sounds)
    return sounds if len(sounds) >= _FEWEST_CONSONANTS else ""


def _arab(given: Sequence[str], language: str) -> bool:
    """Whether a name has an Arabic given name."""
    known = person_words().arabic
    return any(not word_keys(word, language).isdisjoint(known) for word in given)


def _arabic_names(left: Sequence[str], right: Sequence[str], language: str) -> bool:
    """Whether two names with one Arabic given name have surnames of the same consonants."""
    if (
        is_cyrillic(left[-1])
        or is_cyrillic(right[-1])
        or not (_arab(left[:-1], language) and _arab(right[:-1], language))
    ):
        return False
    names = person_words()
    first, second = (word_keys(words[0], language) for words in (left, right))
    one = not first.isdisjoint(second) or not names.grouped(first).isdisjoint(names.grouped(second))
    return one and arabic_key(left[-1]) == arabic_key(right[-1]) != ""


def _one(a: str, b: str, language: str, eastern: bool, armenian: bool) -> bool:
    if armenian and is_cyrillic(a) == is_cyrillic(b) and _root(a) and _root(a) == _root(b):
        return True
    if is_cyrillic(a) and is_cyrillic(b):
        left, right = _CASES.sub("", a), _CASES.sub("", b)
        own = bool(_OWN.search(a) or _OWN.search(b))
        long = min(len(a), len(b)) >= _SHORTEST
        return left == right or (long and not own and rendering_key(a) == rendering_key(b) != "")
    if is_cyrillic(a) or is_cyrillic(b):
        return False
    if not word_keys(a, language).isdisjoint(word_keys(b, language)):
        return True
    if not eastern or min(len(a), len(b)) < _SHORTEST:
        return False
    if armenian and not _armenian(a, language).isdisjoint(_armenian(b, language)):
        return True
    if _uzbek(a, b):
        return True
    return not rendering_keys(a, language).isdisjoint(rendering_keys(b, language))


def rendering_blocks(words: Sequence[str], language: str) -> frozenset[str]:
    """What two names share, in their surnames, that may be renderings of one.

    Args:
        words: the words of a name, case folded.
        language: that of the article.
    """
    surname = words[-1]
    if not is_cyrillic(surname) and (consonants := arabic_key(surname)) and _arab(words[:-1], language):
        return _blocks(surname, language) | {f"ar:{consonants}"}
    return _blocks(surname, language)


def _blocks(surname: str, language: str) -> frozenset[str]:
    armenian = bool(_ARMENIAN.search(surname))
    roots = frozenset({f"root:{root}"} if armenian and (root := _root(surname)) else ())
    if is_cyrillic(surname):
        return roots | {rendering_key(surname)}
    keys = rendering_keys(surname, language) | _open_vowels(surname, language) | roots
    return keys | _armenian(surname, language) if armenian else keys


def renderings(a: str, b: str, language: str) -> bool:
    """Whether two full names of one language may be two renderings of one foreign name; False for one and the same.

    Args:
        a: a name as printed.
        b: another.
        language: that of both.
    """
    left, right = fold(a).replace("-", " ").split(), fold(b).replace("-", " ").split()
    if left != right and min(len(left), len(right)) > 1 and _arabic_names(left, right, language):
        return True
    if left == right or len(left) != len(right) or not 2 <= len(left) <= 3:
        return False
    if any(len(word.strip(".")) < 2 for word in (*left, *right)):
        return False
    if all(_CASES.sub("", x) == _CASES.sub("", y) for x, y in zip(left, right, strict=True)):
        return False  # one name in two cases
    eastern = bool(_EASTERN.search(left[-1]) and _EASTERN.search(right[-1]))
    armenian = bool(_ARMENIAN.search(left[-1]) and _ARMENIAN.search(right[-1]))
    return all(_one(x, y, language, eastern, armenian) for x, y in zip(left, right, strict=True))
