"""Words and their forms, by rule alone: the plurals of a French or English label, the cases of a Russian one.

Two directions, for two needs. ``noun_forms`` goes from a dictionary form to every form a text may show; it makes too
many rather than too few, for a form that no text ever shows does no harm, and what it makes is matched exactly.
``lemma`` goes the other way, for head nouns that no thesaurus knows: it folds number, gender or case so that two forms
of one word in one language meet. Neither holds a list of words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kzclaims.extract.lemmas_ru import russian_forms, russian_stem, russian_verb_forms

# A word, with the French inclusive endings written into it: "étudiant·e·s", "étudiant(e)s".
WORD = re.compile(r"[^\W_]+(?:[·•][^\W_]+)*(?:\((?:e|s|es|ne|le|trice|euse|ère)\)s?)?")
_SIMPLE_WORD = re.compile(r"[^\W_]+")  # the same, many times faster, where no inclusive ending can be
_INCLUSIVE = re.compile(r"[·•(].*$")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ё": "е"})


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A word as it is compared: lower case, no ligatures, no ё, no inclusive ending."""
    return _INCLUSIVE.sub("", word.lower()).translate(_LIGATURES)


# What lower case alone does not make a key of, and the letter that is two in lower case.
_ODD = re.compile("[œæŒÆёЁ(·•İ]")


def written(text: str) -> re.Pattern[str]:
    """What finds the words of a text: ``WORD``, or what finds the same faster in this text."""
    return WORD if "(" in text or "·" in text or "•" in text else _SIMPLE_WORD


@lru_cache(maxsize=1024)  # every reader of a sentence asks for them
def words(text: str) -> tuple[tuple[int, int, str], ...]:
    """Every word of a text with its offsets; apostrophes, hyphens and dots separate words."""
    if _ODD.search(text):
        return tuple([(match.start(), match.end(), key(match[0])) for match in written(text).finditer(text)])
    return tuple([(match.start(), match.end(), match[0]) for match in _SIMPLE_WORD.finditer(text.lower())])


def words_between(text: str, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    """The words of a text that begin between two places, at their offsets in the whole text.

    Args:
        text: the whole, a sentence: its words are found once.
        start: where to begin.
        end: where to end.
    """
    found = words(text)
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def first_word(text: str, start: int = 0, end: int | None = None) -> str:
    """The first word that begins between two places of a text, as words are compared; ``""`` where there is none.

    Args:
        text: the whole, a sentence.
        start: where to begin.
        end: where to end; ``None`` is the end of the text.
    """
    found = words_between(text, start, len(text) if end is None else end)
    return found[0][2] if found else ""


@lru_cache(maxsize=256)
def said(text: str) -> frozenset[str]:
    """The words of a text, as they are compared: by them a reader knows soon that there is nothing for it."""
    return frozenset([word for _, _, word in words(text)])


# Words that are hardly ever the case of a noun that they look like: "со" of soya, "после" of an envoy, "на борту".
_PARTICLES = frozenset({"со", "после", "почти", "борту", "около", "кроме", "вместо", "среди", "вокруг", "против"})


def noun_forms(word: str, language: str) -> frozenset[str]:
    """Every form of a noun or adjective given in its dictionary form, the form itself included.

    Args:
        word: one word of a label; one written in capitals is an abbreviation and does not change, but for an English s.
        language: ``fr``, ``en`` or ``ru``; any other leaves the word alone.
    """
    base = key(word)
    if len(word) > 1 and word.isupper():
        return frozenset({base, base + "s"} if language == "en" else {base})
    maker = {"fr": _french_forms, "en": _english_forms, "ru": russian_forms}.get(language)
    made = {*maker(base)} - _PARTICLES if maker and len(base) > 1 else set()
    return frozenset({base, *made})


def _french_forms(base: str) -> Iterable[str]:
    forms = {base} if base[-1] in "sxz" else {base + "s"}
    if base.endswith(("au", "eu", "ou")):
        forms.add(base + "x")
    if base.endswith("al"):
        forms.add(base[:-1] + "ux")
    if base.endswith("ail"):
        forms.add(base[:-2] + "ux")
    # "Ecole", "Etat": a first capital often goes without its accent.
    return forms | {_bare_first(form) for form in (base, *forms)}


def _bare_first(form: str) -> str:
    return {"é": "e", "è": "e", "ê": "e", "î": "i", "ô": "o", "â": "a", "à": "a"}.get(form[0], form[0]) + form[1:]


def _english_forms(base: str) -> Iterable[str]:
    if base.endswith("man"):
        return {base[:-2] + "en"}
    if re.search(r"[^aeiou]y$", base):
        return {base[:-1] + "ies"}
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return {base + "es"}
    forms = {base + "s"}
    if base.endswith("o"):
        forms.add(base + "es")
    if base.endswith(("f", "fe")):
        forms.add(base.rstrip("e")[:-1] + "ves")
    return forms


def verb_forms(label: str, tense: str, language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The forms of a verb cue that stands once, in the third person singular, as (words, tense) pairs.

    French participles agree, French and Russian verbs get their plural, a French future also its conditional.
    """
    parts = tuple(map(key, WORD.findall(label)))
    yield parts, tense
    makers = {"fr": _french_verb, "ru": russian_verb_forms}
    if language in makers and parts:
        at = _verb_at(parts, language)
        for form, said in makers[language](parts[at], tense):
            yield (*parts[:at], form, *parts[at + 1 :]), said


def _verb_at(parts: tuple[str, ...], language: str) -> int:
    """Where the verb stands: past a clitic, or past a Russian adverb in -о."""
    for at, part in enumerate(parts[:-1]):
        if len(part) >= 3 and not (language == "ru" and at == 0 and part.endswith("о")):
            return at
    return len(parts) - 1


def _french_verb(form: str, tense: str) -> Iterator[tuple[str, str]]:
    if tense == "participle":
        for ending in ("e", "es") if form.endswith("s") else ("e", "s", "es"):
            yield form + ending, tense
    elif tense == "present" and form.endswith("e"):
        yield form + "nt", tense
    elif tense == "future" and form.endswith("ra"):
        yield form[:-1] + "ont", tense
        yield form[:-1] + "ait", "conditional"
        yield form[:-1] + "aient", "conditional"
    elif tense == "past" and form.endswith("ait"):
        yield form[:-1] + "ent", tense
    elif tense == "past" and form.endswith("a") and len(form) > 3:
        stem = form[:-1]
        stem = stem[:-1] + "c" if stem.endswith("ç") else stem[:-1] if stem.endswith("ge") else stem
        yield stem + "èrent", tense
    elif tense == "past" and form.endswith(("it", "ut")):
        yield form[:-1] + "rent", tense


_FRENCH_GENDER = (
    ("ière", "ier"),
    ("trice", "teur"),
    ("euse", "eur"),
    ("ienne", "ien"),
    ("ive", "if"),
    ("ée", "é"),
    ("nelle", "nel"),
    ("ale", "al"),
)


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """One form for all forms of a word in one language: number folded, French gender and Russian case as well.

    Two words may share it by accident, so it only serves where both stand beside like figures.
    """
    base = key(word)
    if len(base) < 4 or (len(word) > 1 and word.isupper()):
        return base
    if language == "ru":
        return russian_stem(base)
    if language == "fr":
        return _french_lemma(base)
    return _english_lemma(base) if language == "en" else base


def _french_lemma(base: str) -> str:
    if base.endswith("aux"):
        base = base[:-1] if base.endswith("eaux") else base[:-2] + "l"
    elif base[-1] in "sx" and not base.endswith("ss"):
        base = base[:-1]
    for feminine, masculine in _FRENCH_GENDER:
        if base.endswith(feminine) and len(base) > len(feminine) + 2:
            return base[: -len(feminine)] + masculine
    return base[:-1] if base.endswith("ante") and len(base) > 7 else base


def _english_lemma(base: str) -> str:
    if base.endswith("men"):
        return base[:-2] + "an"
    if base.endswith("ies") and len(base) > 4:
        return base[:-3] + "y"
    if base.endswith(("ches", "shes", "xes", "sses", "zes")):
        return base[:-2]
    return base if base.endswith(("ss", "us", "is")) or base[-1] != "s" else base[:-1]
