"""What a foreign word sounds like: the names that Russian writes by ear, beside those it writes letter by letter.

Russian renders French, English, German, Dutch, Spanish, Polish and Hungarian names as they are spoken (practical
transcription, Giljarevskij and Starostin 1985): Rousseau is Руссо, Whitfield is Уитфилд. Silent letters make such keys
too coarse for two names in Latin letters, so they only ever compare a Latin word with a Cyrillic one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kzclaims.entities.letters import is_cyrillic, plain
from kzclaims.entities.words import toml

MOST_HEARD = 20
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "Z", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "C", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "Y", "я": "ia",
}  # fmt: skip
# A pattern, its letters if it is no more, the letters it cannot do without, and what it becomes.
Rules = tuple[tuple[re.Pattern[str], str, frozenset[str], str], ...]
# What only looks around, and what is left of a rule that begins with one of a few letters.
_AROUND = re.compile(r"\(\?<?[=!][^()]*\)|(?<!\[)\^|\$")
_CHOICE = re.compile(r"(?:\w+|\[\w+\]\w*)(?:\|(?:\w+|\[\w+\]\w*))*")

# An e between single consonants is seldom heard: Cazenave.
_MUTE = re.compile("(?<=[aeiouy][bdfgklmnprstvz])e(?=[bdfgjklmnprstvz][aeiou])")
# Letters that French words do not have; endings of names that are written letter by letter.
_NOT_FRENCH = re.compile("[kwäöüßšžčćşğıəłńśźżñ]|zh")
_EASTERN = re.compile("(?:ov|ev|ova|eva|uly|bek|bay|enko|yan|ian|shvili)$")
_ARMENIAN = re.compile("[iy]ant?z?$")
_SILENT = re.compile(r"(?<=[^-])[bdgpstxz]{1,3}$")
# The u of Hunter and Dunn.
_SHORT_U = re.compile("(?<=[bdfghklmnprstvzSCZ])u(?=[bdfgklmnpstvzSCZ]{2}|[bdgmnt]$)")


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Rules]:
    """The rules of heard.toml by language."""
    return {
        name: tuple((re.compile(at), at if at.isalnum() else "", _needed(at), into) for at, into in rules)
        for name, rules in toml("heard.toml").items()
    }


def _needed(at: str) -> frozenset[str]:
    """Letters one of which a word must have for a rule to fit it; none where that is not plain to see."""
    core = _AROUND.sub("", at)
    if not _CHOICE.fullmatch(core):
        return frozenset()
    first = [part[1 : part.index("]")] if part.startswith("[") else part[:1] for part in core.split("|")]
    return frozenset("".join(first))


def _ruled(word: str, name: str) -> str:
    for pattern, literal, needed, into in _tables()[name]:
        # Most rules are plain letters, and most words have none of them.
        if literal:
            word = word.replace(literal, into)
        elif not needed or not needed.isdisjoint(word):
            word = pattern.sub(into, word)
    return word


def _french(word: str) -> Iterator[str]:
    yield _ruled(_ruled(word, "french"), "french-last")
    mute = _MUTE.sub("", word)
    for form in dict.fromkeys((word, mute, word.replace("ey", "5I"), mute.replace("ey", "5I"))):
        yield _ruled(_SILENT.sub("", _ruled(form, "french")), "french-last")
    if word.endswith(("er", "ay", "ey")):
        yield _ruled(_ruled(word[:-2], "french"), "french-last") + word[-2:].replace("y", "i")


def _latin(word: str) -> Iterator[str]:
    western = len(word) > 2 and not _EASTERN.search(word)
    if western:
        if not _NOT_FRENCH.search(word):
            yield from _french(word)
        english = _ruled(word, "english")
        yield english
        yield _SHORT_U.sub("a", english)
        if english.endswith("s"):
            yield f"{english[:-1]}z"
        if word.startswith("w"):
            yield f"v{english[1:]}"
        yield from (_ruled(word, name) for name in ("germanic", "spanish", "italian"))
        if word.startswith(("st", "sp", "z")):  # German: Stefan is Штефан, Zweig is Цвейг
            told = f"{'c' if word[0] == 'z' else 'S'}{_ruled(word[1:], 'germanic')}"
            yield from (told, told.replace("ai", "ei"))
    yield _ruled(word, "polish")
    if re.search("[äõöü]", word):
        yield _ruled(word, "finnic")
    if _ARMENIAN.search(word):
        yield _ruled(word, "armenian")
    if re.search("[țţșşăâî]", word):
        yield _ruled(word, "romanian")
    if re.search("sz|cs|zs|gy|[őű]", word):
        yield _ruled(word, "hungarian")
    breathed = _ruled(word, "breathed")
    yield breathed.replace("X", "h")
    if "h" in breathed:
        yield from (breathed.replace("h", sound).replace("X", "h") for sound in ("g", ""))
    if "ə" in word:
        yield _ruled(word.replace("ə", "a", 1).replace("ə", "e"), "breathed")


_CHURCH, _DOUBLED = re.compile("tS|tC"), re.compile(r"(?<=(.))\1+")
_LAST = tuple(
    (re.compile(pattern), into)
    for pattern, into in (("(?<=[sc]k)(?:ii?|aia)$", ""), ("(?<=n)ii?$", "i"), ("(?<=[sc]k)[ia]$", ""))
)


def _folded(sounds: str) -> str:
    folded = plain(sounds).replace("dZ", "Z")
    if "tS" in folded or "tC" in folded:
        folded = _CHURCH.sub("C", folded)
    folded = _DOUBLED.sub("", folded.replace("sS", "S"))
    # Only in these letters do the endings end that are read otherwise.
    if folded.endswith(("i", "a")):
        for pattern, into in _LAST:
            folded = pattern.sub(into, folded)
    return folded


@lru_cache(maxsize=32_768)
def heard(word: str) -> frozenset[str]:
    """What a word may sound like.

    Args:
        word: one word of a name, case folded (``claim.fold``).

    Returns:
        frozenset[str]: for a Latin word one key a language that may have spelled it, at most ``MOST_HEARD``; for a
        Cyrillic one what its letters say. Empty for less than two letters.
    """
    if is_cyrillic(word):
        spelled = re.sub("[ьъ](?=[еёиюяо])", "й", word)
        both = (spelled, spelled.replace("ю", "йу"))
        spoken = ["".join(_CYRILLIC.get(char, char) for char in text) for text in both]
    else:
        spoken = list(_latin(re.sub(r"['`ʻʼ’‘]", "", word)))
    keys = dict.fromkeys(map(_folded, dict.fromkeys(spoken)))
    return frozenset([key for key in keys if len(key) > 1][:MOST_HEARD])


def sounds_alike(left: str, right: str) -> bool:
    """Whether a Latin and a Cyrillic word may be one name as it is heard; False for two words of one script."""
    return is_cyrillic(left) != is_cyrillic(right) and not heard(left).isdisjoint(heard(right))
