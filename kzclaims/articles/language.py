"""Which language a paragraph is in: French, English, Russian or Kazakh, by its script and its commonest words.

Words of grammar make up a third to a half of running text in each of these languages, and few are shared; Kazakh
Cyrillic has nine letters that Russian lacks. Names do not count: a paragraph full of foreign names stays what it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kzclaims.articles.words import word_set

LANGUAGES = ("fr", "en", "ru", "kk")
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "fr": """le la les l un une des du de d en et à au aux dans par pour sur avec sans sous que qui qu ne pas est sont
        a ont été était sera ce cette ces son sa ses leur leurs il elle ils elles se s plus mais ou où comme selon
        après avant depuis dès entre vers chez dont aussi déjà encore être avoir fait nous vous tout tous très
        même deux trois""",
    "en": """the a an of to in and is are was were be been has have had it its that this these those for on with at by
        from as but not or which who will would can could may should than more most after before since until into
        about over under between their they his her he she we you our said says new also there all no two three
        when while where""",
    "ru": """и в во не на с со что как а по из к ко у за от до о об для при но или это его её их он она они мы вы был
        была было были быть есть уже также после перед более менее чем то же бы ли так все всех этот эта эти
        который которая которые году года лет только ещё еще где когда если под над между через без""",
    "kk": """және мен бен пен да де үшін бұл ол бар жоқ болды болып деп жылы жылғы туралы бойынша дейін кейін арқылы
        ғана емес біз сіз олар осы сол екі үш бір барлық мың еді екен қазір тағы жыл керек""",
}
_VOTES: dict[str, frozenset[str]] = {language: word_set(words) for language, words in _COMMON.items()}
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SAMPLE = 4000  # characters: a longer paragraph tells no more


def language_of(text: str) -> str:
    """The language of a paragraph as a two-letter code, or "" where its words do not tell.

    Args:
        text: a few words or more, markup taken out; its first 4,000 characters are looked at.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    if not words:
        return ""
    total = len(words)
    cyrillic = sum(map(bool, map(_CYRILLIC.match, words))) if _CYRILLIC.search(text) else 0
    if 2 * cyrillic > total:
        votes = {name: _votes(words, name) for name in ("ru", "kk")}
        kazakh = sum(map(bool, map(_KAZAKH.search, words)))
        votes["kk"] += kazakh
        if votes["kk"] > votes["ru"] and 5 * kazakh >= cyrillic:
            return "kk"
        # Without a single word of grammar, a Cyrillic name or heading may be either.
        return "ru" if votes["ru"] or (cyrillic >= 4 and not kazakh) else ""
    french, english = _votes(words, "fr"), _votes(words, "en")
    # One word may be part of a name.
    if french == english or max(french, english) < max(2, total / 12):
        return ""
    return "fr" if french > english else "en"


def _votes(words: Sequence[str], language: str) -> int:
    return sum(map(_VOTES[language].__contains__, words))


def majority(parts: Iterable[tuple[str, int]]) -> str:
    """The language of most characters among (language, length) pairs; "" if none is known, ties in a fixed order."""
    lengths: Counter[str] = Counter()
    for language, length in parts:
        if language:
            lengths[language] += length
    return max(lengths, key=lambda name: (lengths[name], -LANGUAGES.index(name)), default="")
