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
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

MOST_KEYS = 24
# What is longer is no name; it is cut, so that no text can cost more than a name does.
LONGEST_NAME = 200
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
    "shch": "SC", "chtch": "SC", "tsch": "C", "tch": "C", "dzh": "Z", "dj": "Z", "dž": "Z", "zh": "Z", "sh": "S",
    "kh": "h", "gh": "g", "ph": "f", "th": "t", "rh": "r", "ts": "c", "tz": "c", "ck": "k", "cq": "k",
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


@lru_cache(maxsize=32_768)
def is_cyrillic(text: str) -> bool:
    """Whether a name is written in Cyrillic letters (the first letter that tells decides)."""
    return _CYRILLIC_LETTER.search(text) is not None


@lru_cache(maxsize=32_768)
def plain(text: str) -> str:
    """Text without diacritics, Latin letters only: Cyrillic й and ё keep theirs, for they are letters of their own."""
    if text.isascii():
        return "".join(char for char in text if char.isalnum())
    return "".join(
        char if "\u0400" <= char <= "\u052f" else "".join(c for c in unicodedata.normalize("NFD", char) if c.isalnum())
        for char in unicodedata.normalize("NFC", text)
    )


@lru_cache(maxsize=64)
def _compiled(own: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    rules = {**{key: value for key, value in _LATIN.items() if key not in dict(own)}, **dict(own)}
    keys = sorted(rules, key=lambda key: (-len(re.sub(r"\(.*\)|[\[\]]", "", key)), "(" not in key, key))
    return re.compile("|".join(f"({key})" for key in keys)), tuple(rules[key] for key in keys)


def _read(word: str, own: Mapping[str, str]) -> str:
    pattern, values = _compiled(tuple(sorted(own.items())))
    # Sounds are capitals where letters are not, so what has been read is never read again.
    return plain(pattern.sub(lambda hit: values[(hit.lastindex or 1) - 1], word))


def _latin(word: str, language: str, whole: str) -> Iterator[str]:
    french, english = bool(_FRENCH_MARKS.search(whole)), bool(_ENGLISH_MARKS.search(whole))
    for name, (own, cue, languages) in _READINGS.items():
        if not re.search(cue, word):
            continue
        if name == "french" and english and not french:
            continue
        if name == "english" and french and not english and language != "en":
            continue
        if name == "french" and language and language not in languages and not french:
            continue
        if name == "turkic" and language in ("fr", "en", "de") and not re.search("[çşğıx]", whole):
            continue
        yield _read(word, own)
    if not re.search("ch|ç", word):
        yield _read(word, {})
    bare = word.translate(_LOST)
    if bare != word:
        yield _read(bare, {})
        yield _read(bare, _READINGS["slavic"][0])


def _spelled(word: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(char, char) for char in word)


def _cyrillic(word: str, language: str, whole: str) -> Iterator[str]:
    word = word.replace("дж", "ж")
    plain_form = _spelled(word, _CYRILLIC)
    yield plain_form
    if "ё" in word:
        yield _spelled(word.replace("ё", "е"), _CYRILLIC)
        yield _spelled(re.sub("(?<=[жчшщ])ё", "о", word), _CYRILLIC)
    if language in ("uk", "be") or _UKRAINIAN.search(whole):
        yield _spelled(word, {**_CYRILLIC, "г": "h"})
    if "ў" in word:
        yield _spelled(word.replace("ў", "о" if language != "be" else "в"), _CYRILLIC)
    if language.startswith("kk") or _KAZAKH.search(whole):
        # Russian writes the reduced Kazakh vowels as it hears them: у for ы and ө, or nothing for ы and і.
        yield _spelled(word, {**_CYRILLIC, "ы": "u", "ө": "u"})
        for hit in re.finditer("(?<=[бвгғджзкқлмнңпрстфхшщ])[ыі](?=[бвгғджзкқлмнңпрстфхшщ])", word):
            yield _spelled(word[: hit.start()] + word[hit.end() :], _CYRILLIC)
        if "ң" in word:
            yield _spelled(word, {**_CYRILLIC, "ң": "ng"})


_STEPS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        ("ts", "c"),
        ("dZ", "Z"),
        ("tS", "C"),
        (r"(.)\1+", r"\1"),
        ("(?<=[aeou])i(?=[aeou])", ""),
        ("(?<=[aeiou])y+(?=[aeiou])", ""),
        (f"(?<=[{_CONSONANT}])[yi]+e|^[yi]+e", "e"),
        ("(?<!y)y+i|iy+", "i"),
        ("(?<!y)y+(?=[aou])", "i"),
        (f"(?<=[{_CONSONANT}])y(?=[{_CONSONANT}]|$)", "i"),
        ("y", "i"),
        ("i+", "i"),
        ("ee", "e"),
        ("(?<=[aeiou].[aeiou])h$", ""),
    )
)


def _fold(sounds: str, soft: bool) -> Iterator[str]:
    if soft:
        # A Russian soft or hard sign sounds only before a vowel.
        sounds = re.sub(f"(?<=[{_CONSONANT}])'(?![aeiouy])", "", sounds).replace("'", "y")
    folded = re.sub("[^A-Za-z0-9]", "", sounds)
    for pattern, into in _STEPS:
        folded = pattern.sub(into, folded)
    yield folded
    # ё is as often printed е: the two are one; after a sibilant it reads o.
    hard = re.sub(f"(?<=[{_CONSONANT}])io(?=[{_CONSONANT}])|(?<=[SCZ])o(?=v)", "e", folded)
    if hard != folded:
        yield hard


@lru_cache(maxsize=32_768)
def word_keys(word: str, language: str = "", whole: str = "") -> frozenset[str]:
    """Keys of one word.

    Args:
        word: one word of a name, case folded (``claim.fold``).
        language: that of the article, "" when unknown; fr, en, ru, kk and others by their ISO 639-1 code.
        whole: the name it stands in, case folded: marks of a convention anywhere in it count.

    Returns:
        frozenset[str]: at most ``MOST_KEYS`` keys; empty for a word without letters or digits.
    """
    word = unicodedata.normalize("NFC", re.sub(r"['`ʻʼ’‘]", "", word))
    whole = whole or word
    language = language.split("-", maxsplit=1)[0]
    found: list[str] = []
    if is_cyrillic(word):
        signs = {ord("ь"): "'", ord("ъ"): "'"}
        for sounds in _cyrillic(word.translate(signs), language, whole):
            found.extend(_fold(sounds, True))
    else:
        for sounds in _latin(word, language, whole):
            found.extend(_fold(sounds, False))
    return frozenset([key for key in dict.fromkeys(found) if key][:MOST_KEYS])
