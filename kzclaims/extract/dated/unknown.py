"""Deeds that no lexicon has, told by the form of a word and by where it stands: verbs, and nouns made from verbs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kzclaims.extract import words as lexicon
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.terms import overlaps
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import DEEDS, Term

_SHORTEST, _BEFORE = 3, 40  # letters of a stem; those before a noun
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
# The same for what happens and is made from no verb, maybe with one word before it: "before the cup final".
_HAPPENS = {
    "fr": re.compile(
        r"(?<!\w)(?:avant|après)\s(?:même\s)?(?:(?:l[ae]s?|son|sa|ses|leurs?|ce|cet|cette)\s|l['’])?(?:[^\W\d]+\s)?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:before|after|following|ahead of|prior to)\s(?:(?:the|its|his|her|their|that|this)\s)?"
        r"(?:[^\W\d]+\s)?$",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?<!\w)(?:до|после|перед)\s(?:[^\W\d]+\s)?$", re.IGNORECASE),
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
    language, text = passage.language, passage.text
    return [
        Term(start, end, f"verb-{language}-{stem}", DEEDS, "past")
        for start, end, _, stem in _ending(passage, _UNKNOWN[language], taken)
        if len(stem) >= _SHORTEST and _VERB_BEFORE[language].search(text[max(0, start - 16) : start])
    ]


def unknown_nouns(passage: Passage, taken: Iterable[tuple[int, int]]) -> list[Term]:
    """Nouns of deeds that nobody knows, told by their form and by the order in which they stand: "avant la dérivation".

    Args:
        passage: the sentence.
        taken: known words, names and dates.
    """
    language, text = passage.language, passage.text
    return [
        Term(start, end, f"noun-{language}-{stem}", DEEDS, "label")
        for start, end, word, stem in _ending(passage, _DEED_NOUN[language], taken)
        if len(stem) > _SHORTEST
        and _ORDERED[language].search(text[max(0, start - 20) : start])
        and _DONE_TO[language].match(text, end)
        and not lexicon.concepts(word, language)
    ]


def happenings(passage: Passage, taken: Iterable[tuple[int, int]]) -> list[Term]:
    """Nouns for what happens that no verb has made, told by the order in which they stand: "before the cup final".

    Args:
        passage: the sentence.
        taken: known words, names and dates.
    """
    language, text, spans = passage.language, passage.text, list(taken)
    known = vocabulary.events("happenings")
    found = []
    for start, end, word in words(text):
        told = sorted(lexicon.concepts(word, language) & known)
        if not told or not _HAPPENS[language].search(text[max(0, start - _BEFORE) : start]):
            continue
        if not any(overlaps((start, end), span) for span in spans):
            found.append(Term(start, end, told[0], DEEDS, "label", tuple(told[1:])))
    return found


def _ending(
    passage: Passage, ending: re.Pattern[str], taken: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, str, str]]:
    """The words of an ending that may tell a deed and are not taken, each with its place and its stem."""
    spans, idle = list(taken), vocabulary.no_deeds(passage.language)
    for start, end, word in words(passage.text):
        found = ending.search(word)
        if found and word not in idle and not any(overlaps((start, end), span) for span in spans):
            yield start, end, word, word[: found.start()]
