"""From the letters of one word to its keys: what it may sound like, whichever convention wrote it.

A word is read by every convention that may have written it, and each reading is folded to the same few sounds; two
words match when they share a key. Sources of the tables: ISO 9:1995 and GOST 7.79-2000 (ž, č, š; zh, ch, sh, shh),
BGN/PCGN 1947 for Russian (yo, zh, kh, ts, ch, sh, shch) and 1979 for Kazakh, the French press convention (j, kh, tch,
ch, chtch, ou, -ine, ï between vowels; Imprimerie nationale, Lexique), the German Duden transcription (sch, tsch, ch,
w, s for з), the Kazakh Latin alphabet of 2021 (q, ğ, ş, ñ, ä, ö, ü, ū, ı), the Turkish, Azerbaijani and Uzbek
alphabets, the Ukrainian national system of 2010, and Polish spelling.

Sounds are written in ASCII: a e i o u, the glide y, Z (ж, дж), S (ш), C (ч), c (ц), h (х, h), other letters as usual.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kzclaims.claim import fold

MOST_KEYS = 24
# What is longer is no name; it is cut, so that no text can cost more than a name does.
LONGEST_NAME = 200
# So many words are remembered with what has been read of them: those of a million names.
MOST_WORDS = 262_144
_CONSONANT = "bcCdfghjklmnpqrsStvwxzZ"

# Russian first; other alphabets add to it. A value of several letters is a sequence of sounds.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "Z", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "C", "ш": "S", "щ": "SC", "ъ": "y", "ы": "i", "ь": "y", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ҳ": "h", "ҷ": "Z", "ӣ": "i", "ӯ": "u", "җ": "Z",
    "ј": "y", "љ": "ly", "њ": "ny", "ћ": "C", "ђ": "Z", "џ": "Z", "дж": "Z",
}  # fmt: skip

# What every reading of Latin letters shares, longest first; a reading's own rules go before these.
_LATIN = {
    "shch": "SC", "chtch": "SC", "tsch": "C", "tch": "C", "tzh": "tZ", "dzh": "Z", "dj": "Z", "dž": "Z", "zh": "Z",
    "sh": "S", "kh": "h", "gh": "g", "ph": "f", "th": "t", "rh": "r", "ts": "c", "tz": "c", "ck": "k", "cq": "k",
    "gu(?=[eéèêiïy])": "g", "qu(?=[eiï])": "k", "ou": "u", "oû": "u", "eau": "o",
    "š": "S", "ş": "S", "ș": "S", "ž": "Z", "č": "C", "ć": "C", "ç": "C", "ğ": "g", "đ": "Z", "ł": "l",
    "ı": "i", "ï": "y", "ñ": "n", "ə": "a", "æ": "e", "œ": "e", "ø": "o", "ß": "s", "þ": "t", "ð": "d",
    "x": "ks", "q": "k", "w": "v", "ch": "C", "c(?=[eéèiïy])": "s", "c": "k", "j": "Z",
}  # fmt: skip

# The conventions: name → (rules of its own, what in the whole name suggests it, languages that use it).
_READINGS: Mapping[str, tuple[Mapping[str, str], str, str]] = {
    "french": ({"ch": "S", "ç": "s"}, "ch|ç", "fr"),
    "english": ({"ch": "C", "sch": "S"}, "ch", "en ru kk uz ky tg"),
    "long vowels": ({"oo": "u", "ee": "i"}, "oo|ee", ""),
    "german": (
        {"schtsch": "SC", "dsch": "Z", "sch": "S", "ch": "h", "j": "y", "z": "c", "s(?=[aeiouäöü])": "z"},
        "tsch|sch|j[aeo]w|[oe]wa?$|^j[aeou].*z",
        "de",
    ),
    "german ж": ({"dsch": "Z", "tsch": "C", "sch": "Z", "ch": "h", "j": "y", "s(?=[aeiouäöü])": "z"}, "sch", "de"),
    "slavic": ({"cz": "c", "shh": "SC", "ch": "h", "j": "y", "c": "c", "x": "h"}, "[cjxšžč]", ""),
    "turkic": ({"ch": "C", "c": "Z", "x": "h", "j": "Z"}, "[cxçşğı]", ""),
    "polish": ({"szcz": "SC", "sz": "S", "cz": "C", "rz": "Z", "ch": "h", "j": "y", "c(?!z)": "c"}, "sz|cz|ł", "pl"),
    "italian": ({"ch": "k", "c(?=[ei])": "C", "g(?=[ei])": "Z"}, "ch[eirl]", "it"),
    "romanian": ({"ci(?=[aou])": "C", "gi(?=[aou])": "Z", "ea$": "ya"}, "[cg]i[aou]|ea$", "ro"),
    "arabic": ({"w": "u"}, "w", "ar"),
    "caron lost": ({"c": "C"}, "i[cć]$", ""),
    "umlauts": ({"ä": "ae", "ö": "oe", "ü": "ue"}, "[äöü]", ""),
    "ukrainian г": ({"h": "g"}, "(?:enko|[cy]huk|i?uk|skyi|ets|yshyn)$", ""),
    "mongolian": ({"ö": "u", "ü": "u"}, "ö.*[öü]", ""),
    "azerbaijani": ({"ə": "e"}, "ə", ""),
    "serbian": ({"đ": "d", "c": "c", "j": "y"}, "đ", ""),
    "th, gh": ({"th": "th", "gh": "gh"}, "[tg]h", ""),
    "guttural u": ({"gu(?=[ei])": "gu"}, "gu[ei]", ""),
}
# Press sites drop these marks, and the letter then reads as any other.
_LOST = str.maketrans("čćçšşșžğ", "cccssszg")
_FRENCH_MARKS = re.compile(r"tch|ou|dj|gu[eéi]|ï|[éèêç]|ine\b")
_ENGLISH_MARKS = re.compile(r"sh|zh")
_CYRILLIC_LETTER = re.compile("[\u0400-\u052f]")
_KAZAKH = re.compile("[әғқңөұүһі]")
_UKRAINIAN = re.compile("[їєґ]")
_TURKIC = re.compile("[çşğıx]")
_APOSTROPHES = frozenset("'`ʻʼ’‘")


def folded_name(text: str) -> str:
    """A name as its words are read: folded, and without the dot that a Turkish İ leaves behind, which parts no word."""
    return fold(text).replace("i\u0307", "i")


@lru_cache(maxsize=32_768)
def is_cyrillic(text: str) -> bool:
    """Whether a name is written in Cyrillic letters (the first letter that tells decides)."""
    return _CYRILLIC_LETTER.search(text) is not None


@lru_cache(maxsize=32_768)
def plain(text: str) -> str:
    """Text without diacritics, Latin letters only: Cyrillic й and ё keep theirs, for they are letters of their own."""
    if text.isascii():
        return text if text.isalnum() else "".join(char for char in text if char.isalnum())
    return "".join(
        char if "\u0400" <= char <= "\u052f" else "".join(c for c in unicodedata.normalize("NFD", char) if c.isalnum())
        for char in unicodedata.normalize("NFC", text)
    )


def _compiled(own: Mapping[str, str]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    rules = {**{key: value for key, value in _LATIN.items() if key not in own}, **own}
    keys = sorted(rules, key=lambda key: (-len(re.sub(r"\(.*\)|[\[\]]", "", key)), "(" not in key, key))
    # By their first letters: only the rules of one are tried where it stands.
    by_first: dict[str, list[str]] = {}
    for key in keys:
        by_first.setdefault(key[0], []).append(key)
    parts = (f"{first}(?:{'|'.join(f'({key[1:]})' for key in listed)})" for first, listed in by_first.items())
    return re.compile("|".join(parts)), tuple(rules[key] for listed in by_first.values() for key in listed)


@lru_cache(maxsize=1)
def _conventions() -> Mapping[str, tuple[re.Pattern[str], tuple[str, ...], re.Pattern[str], frozenset[str]]]:
    """Of each reading its rules as one pattern with their values, its cue, and its languages; "" is that of no cue."""
    readings = {**_READINGS, "": ({}, "", "")}
    return {
        name: (*_compiled(own), re.compile(cue), frozenset(languages.split()))
        for name, (own, cue, languages) in readings.items()
    }


@lru_cache(maxsize=1)
def _any_cue() -> re.Pattern[str]:
    """What suggests any convention at all."""
    return re.compile("|".join(f"(?:{cue})" for _, cue, _ in _READINGS.values()))


def _read(word: str, name: str) -> str:
    pattern, values, *_ = _conventions()[name]
    # Sounds are capitals where letters are not, so what has been read is never read again.
    return plain(pattern.sub(lambda hit: values[(hit.lastindex or 1) - 1], word))


class _Whole(NamedTuple):
    """Which marks of a convention stand anywhere in a name."""

    french: bool
    english: bool
    turkic: bool
    ukrainian: bool
    kazakh: bool


@lru_cache(maxsize=32_768)
def _marks(whole: str) -> _Whole:
    signs = (_FRENCH_MARKS, _ENGLISH_MARKS, _TURKIC, _UKRAINIAN, _KAZAKH)
    return _Whole(*(sign.search(whole) is not None for sign in signs))


def _latin(word: str, language: str, whole: _Whole) -> Iterator[str]:
    french, english = whole.french, whole.english
    cued = _conventions() if _any_cue().search(word) else {}
    for name, (_, _, cue, languages) in cued.items():
        if not name or not cue.search(word):
            continue
        if name == "french" and english and not french:
            continue
        if name == "english" and french and not english and language != "en":
            continue
        if name == "french" and language and language not in languages and not french:
            continue
        if name == "turkic" and language in ("fr", "en", "de") and not whole.turkic:
            continue
        yield _read(word, name)
    if "ch" not in word and "ç" not in word:
        yield _read(word, "")
    bare = word.translate(_LOST)
    if bare != word:
        yield _read(bare, "")
        yield _read(bare, "slavic")


def _spelled(word: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(char, char) for char in word)


def _cyrillic(word: str, language: str, whole: _Whole) -> Iterator[str]:
    word = word.replace("дж", "ж")
    plain_form = _spelled(word, _CYRILLIC)
    yield plain_form
    if "ё" in word:
        yield _spelled(word.replace("ё", "е"), _CYRILLIC)
        yield _spelled(_SIBILANT_YO.sub("о", word), _CYRILLIC)
    if language in ("uk", "be") or whole.ukrainian:
        yield _spelled(word, {**_CYRILLIC, "г": "h"})
    if "ў" in word:
        yield _spelled(word.replace("ў", "о" if language != "be" else "в"), _CYRILLIC)
    if language.startswith("kk") or whole.kazakh:
        # Russian writes the reduced Kazakh vowels as it hears them: у for ы and ө, or nothing for ы and і.
        yield _spelled(word, {**_CYRILLIC, "ы": "u", "ө": "u"})
        for hit in re.finditer("(?<=[бвгғджзкқлмнңпрстфхшщ])[ыі](?=[бвгғджзкқлмнңпрстфхшщ])", word):
            yield _spelled(word[: hit.start()] + word[hit.end() :], _CYRILLIC)
        if "ң" in word:
            yield _spelled(word, {**_CYRILLIC, "ң": "ng"})


_SIBILANT_YO = re.compile("(?<=[жчшщ])ё")
_SIGN = re.compile(f"(?<=[{_CONSONANT}])'(?![aeiouy])")
_NO_SOUND = re.compile("[^A-Za-z0-9]")
_HARD = re.compile(f"(?<=[{_CONSONANT}])io(?=[{_CONSONANT}])|(?<=[SCZ])o(?=v)")
_DOUBLED = re.compile(r"(?<=(.))\1+")
_I_BETWEEN = re.compile("(?<=[aeou])i(?=[aeou])")
_SOFT_E = re.compile(f"(?<=[{_CONSONANT}])[yi]+e|^[yi]+e")
_LAST_H = re.compile("(?<=[aeiou].[aeiou])h$")
_GLIDES = (
    (re.compile("(?<=[aeiou])y+(?=[aeiou])"), ""),
    (_SOFT_E, "e"),
    (re.compile("(?<!y)y+i|iy+"), "i"),
    (re.compile("(?<!y)y+(?=[aou])"), "i"),
    (re.compile(f"(?<=[{_CONSONANT}])y(?=[{_CONSONANT}]|$)"), "i"),
)


def _glides(sounds: str) -> str:
    for pattern, into in _GLIDES:
        sounds = pattern.sub(into, sounds)
    return sounds.replace("y", "i")


def _fold(sounds: str, soft: bool) -> Iterator[str]:
    if soft:
        # A Russian soft or hard sign sounds only before a vowel.
        sounds = _SIGN.sub("", sounds).replace("'", "y")
    folded = sounds if sounds.isascii() and sounds.isalnum() else _NO_SOUND.sub("", sounds)
    folded = _DOUBLED.sub("", folded.replace("ts", "c").replace("dZ", "Z").replace("tS", "C"))
    # Most words have nothing of what the slower steps are about.
    if "i" in folded:
        folded = _I_BETWEEN.sub("", folded)
    folded = _glides(folded) if "y" in folded else _SOFT_E.sub("e", folded) if "ie" in folded else folded
    while "ii" in folded:
        folded = folded.replace("ii", "i")
    folded = folded.replace("ee", "e")
    if folded.endswith("h"):
        folded = _LAST_H.sub("", folded)
    yield folded
    # ё is as often printed е: the two are one; after a sibilant it reads o.
    if "io" in folded or "ov" in folded:
        hard = _HARD.sub("e", folded)
        if hard != folded:
            yield hard


def word_keys(word: str, language: str = "", whole: str = "") -> frozenset[str]:
    """Keys of one word.

    Args:
        word: one word of a name, case folded (``claim.fold``).
        language: that of the article, "" when unknown; fr, en, ru, kk and others by their ISO 639-1 code.
        whole: the name it stands in, case folded: marks of a convention anywhere in it count.

    Returns:
        frozenset[str]: at most ``MOST_KEYS`` keys; empty for a word without letters or digits.
    """
    if not _APOSTROPHES.isdisjoint(word):
        word = "".join(letter for letter in word if letter not in _APOSTROPHES)
    word = unicodedata.normalize("NFC", word)
    return _keys(word, language.split("-", maxsplit=1)[0], _marks(whole or word))


# Many names share a word, hardly any the whole.
@lru_cache(maxsize=MOST_WORDS)
def _keys(word: str, language: str, whole: _Whole) -> frozenset[str]:
    found: list[str] = []
    if is_cyrillic(word):
        signs = {ord("ь"): "'", ord("ъ"): "'"}
        for sounds in _cyrillic(word.translate(signs), language, whole):
            found.extend(_fold(sounds, True))
    else:
        for sounds in _latin(word, language, whole):
            found.extend(_fold(sounds, False))
    return frozenset([key for key in dict.fromkeys(found) if key][:MOST_KEYS])
