"""Deeds that no lexicon has, told by the form of a word and by where it stands: verbs, and nouns made from verbs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kzclaims.extract import words as lexicon
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.terms import overlaps
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import DEEDS, Term

_SHORTEST = 3  # letters of a stem
# Endings of verbs, and what stands before them, where no lexicon has them.
_UNKNOWN = {
    "fr": re.compile(r"(?:er|ir|re|ée?s?|ie?s?|it|ue?s?|ant)$"),
    "en": re.compile(r"(?:ed|ing)$"),
    "ru": re.compile(r"(?:[аяиеоу]?(?:л|ла|ло|ли)(?:ся|сь)?|[еоа]н[аоы]?|ть(?:ся)?)$"),
}
_VERB_BEFORE = {
    "fr": re.compile(
        r"(?<!\w)(?:a|ont|est|sont|été|avait|avaient|était|étaient|fut|furent|soit|soient|sera|seront|ait|aient"
        r"|avoir|être|avant d(?:e|['’])|sans)"
        r"\s?(?:pas\s|plus\s)?$",
        re.IGNORECASE,
    ),
    "en": re.compile(r"(?<!\w)(?:\w{3,}|he|it)\s$", re.IGNORECASE),
    "ru": re.compile(r""),
}
# "Avant la dérivation de la rivière", "before the rewetting of the bog", "до обводнения болота": behind such a word
# and before what it is done to, a noun of such an ending is a deed, though no lexicon has it.
_DEED_NOUN = {
    "fr": re.compile(r"(?:tion|sion|ment|age)$"),
    "en": re.compile(r"(?:tion|sion|ment|ing|al)$"),
    "ru": re.compile(r"(?:[аеи]ни[яею]|[аеи]нием|ци[ияею])$"),
}
_ORDERED = {
    "fr": re.compile(r"(?<!\w)(?:avant|après)\s(?:même\s)?(?:(?:le|la|son|sa|leur)\s|l['’])$", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:before|after)\s(?:the|its|his|her|their)\s$", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)(?:до|после|перед)\s$", re.IGNORECASE),
}
_DONE_TO = {
    "fr": re.compile(r"\s(?:d(?:e|u|es)\s|d['’])"),
    "en": re.compile(r"\sof\s"),
    "ru": re.compile(r"\s[а-яё]{3,}"),
}


def unknown_verbs(passage: Passage, taken: Iterable[tuple[int, int]]) -> list[Term]:
    """Verbs that nobody knows, told by their form: they meet themselves in their own language.

    Args:
        passage: the sentence.
        taken: known words, names and dates.
    """
    language = passage.language
    spans, idle, text = list(taken), vocabulary.no_deeds(language), passage.text
    found = []
    for start, end, word in words(text):
        ending = _UNKNOWN[language].search(word)
        if ending is None or word in idle or any(overlaps((start, end), span) for span in spans):
            continue
        before = text[max(0, start - 16) : start]
        if _VERB_BEFORE[language].search(before) and ending.start() >= _SHORTEST:
            found.append(Term(start, end, f"verb-{language}-{word[: ending.start()]}", DEEDS, "past"))
    return found


def unknown_nouns(passage: Passage, taken: Iterable[tuple[int, int]]) -> list[Term]:
    """Nouns of deeds that nobody knows, told by their form and by the order in which they stand: "avant la dérivation".

    Args:
        passage: the sentence.
        taken: known words, names and dates.
    """
    language, text = passage.language, passage.text
    spans, idle = list(taken), vocabulary.no_deeds(language)
    found = []
    for start, end, word in words(text):
        ending = _DEED_NOUN[language].search(word)
        if ending is None or ending.start() <= _SHORTEST or word in idle or lexicon.concepts(word, language):
            continue
        led = _ORDERED[language].search(text[max(0, start - 20) : start])
        if led and _DONE_TO[language].match(text, end) and not any(overlaps((start, end), span) for span in spans):
            found.append(Term(start, end, f"noun-{language}-{word[: ending.start()]}", DEEDS, "label"))
    return found
