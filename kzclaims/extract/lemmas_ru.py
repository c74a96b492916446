"""Russian words: the cases of a noun or adjective from its nominative, and a nominal stem for unknown words.

The endings are those of the school grammar; the stem follows the nominal steps of the Snowball algorithm for Russian.
Everything is written with е for ё.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ADJECTIVE = _endings("ый ий ой ого его ому ему ым им ом ем ая яя ую юю ое ее ые ие ых их ыми ими ей ою ею")
_HARD = _endings("а у ом е ы ов ам ами ах")
_HUSHING = _endings("а у ом ем е и ы ов ев ей ам ами ах")
_FEMININE = _endings("а ы и у е ой ей ою ею ам ами ах")
_SOFT_FEMININE = _endings("я и ю е ей ею ям ями ях")
_SOFT = _endings("ь я ю ем е и ей ям ями ях ью")
_PLURAL = _endings("ов ев ям ями ях ьми")
_IN_Y = _endings("й я ю ем е и ев ей ям ями ях")
_IN_IYA = _endings("я е и ю ей ем й ям ями ях")
_IN_SOFT_YA = _endings("я е и ю ей ем ев ям ями ях")
_IN_O = _endings("о а у ом е и ам ами ах")
_IN_E = _endings("е я ю ем и ей ям ями ях а у ам ами ах")
_VOWELS = "аеиоуыэюя"
_BEFORE_NOUN_IY = "бвдзлмнпстфц"


def russian_forms(word: str) -> Iterable[str]:
    """Every case form of a noun or adjective in the nominative, as many as its ending allows."""
    if len(word) < 3 or not all("а" <= letter <= "я" for letter in word):
        return ()
    if word.endswith(("ийся", "аяся", "ееся")):
        return {form + "ся" for form in _adjective(word[:-4])}
    for ending in ("ый", "ая", "яя", "ое", "ее", "ые"):
        if word.endswith(ending):
            return _adjective(word[:-2])
    if word.endswith("рий"):  # санаторий
        return set(_ending_in_y(word[:-1]))
    if word.endswith("ий"):
        # литий, алюминий: a noun where no adjective ends so, either after н
        return {*_adjective(word[:-2]), *(_ending_in_y(word[:-1]) if word[-3] in _BEFORE_NOUN_IY else ())}
    if word.endswith("ой"):
        return {*_adjective(word[:-2]), *_ending_in_y(word[:-1])}
    return set(_noun(word))


def _adjective(stem: str) -> set[str]:
    return {stem + ending for ending in _ADJECTIVE}


def _ending_in_y(stem: str) -> Iterator[str]:
    yield from (stem + ending for ending in _IN_Y)
    if stem.endswith("е"):  # улей, улья
        yield from (stem[:-1] + "ь" + ending for ending in _IN_Y[1:])


def _inserted(stem: str) -> Iterator[str]:
    """The genitive plural with no ending: кошка, кошек; копейка, копеек; место, мест."""
    yield stem
    if len(stem) > 2 and stem[-1] not in _VOWELS and stem[-2] not in _VOWELS:
        if stem[-2] in "ьй":
            yield stem[:-2] + "е" + stem[-1]
        else:
            yield stem[:-1] + "о" + stem[-1]
            yield stem[:-1] + "е" + stem[-1]


def _noun(word: str) -> Iterator[str]:
    last, stem = word[-1], word[:-1]
    if word.endswith(("ия", "ие")):
        yield from (stem + ending for ending in _IN_IYA)
    elif word.endswith(("ья", "ье")):
        yield from (stem + ending for ending in _IN_SOFT_YA)
        yield stem[:-1] + "ей"
    elif last in "аыи":
        yield from (stem + ending for ending in _FEMININE)
        yield from _inserted(stem)
        if last in "ыи":  # words that live in the plural: выборы, торги, деньги, дети
            yield from (stem + ending for ending in _PLURAL)
    elif last == "я":
        yield from (stem + ending for ending in _SOFT_FEMININE)
        yield from (form + ending for form in _inserted(stem) for ending in ("", "ь"))
        if stem[-1] in _VOWELS:
            yield stem + "й"
    elif last == "о" and stem[-1] not in _VOWELS:
        yield from (stem + ending for ending in _IN_O)
        yield from _inserted(stem)
    elif last == "е":
        yield from (stem + ending for ending in _IN_E)
        if stem[-1] in "цщ":
            yield from _inserted(stem)
    elif last == "ь":
        yield from _soft(stem)
    elif last == "й":
        yield from _ending_in_y(stem)
    elif last not in _VOWELS:
        yield from _hard(word)


def _soft(stem: str) -> Iterator[str]:
    yield from (stem + ending for ending in _SOFT)
    if stem.endswith(("ен", "он", "ов")):  # огонь, огня; церковь, церкви
        yield from (stem[:-2] + stem[-1] + ending for ending in (*_SOFT[1:], "ам", "ами", "ах"))


def _hard(word: str) -> Iterator[str]:
    yield from _cases(word)
    if word.endswith("нин"):  # гражданин, граждане
        yield from (word[:-2] + ending for ending in ("", "е", "ам", "ами", "ах"))
    if word.endswith("енок"):  # котенок, котята
        for vowel in "ая":
            yield from (word[:-4] + vowel + "т" + ending for ending in ("", "а", "ам", "ами", "ах"))
    if word[-2] in "ео" and word[-1] in "кцлнр" and len(word) > 3:  # участок, участка; посол, посла
        before = word[:-2]
        if before[-1] in _VOWELS:  # боец, бойца
            yield from _cases(before + "й" + word[-1])
            return
        yield from _cases(before + word[-1])
        if before[-1] in "лнр":  # владелец, владельца
            yield from _cases(before + "ь" + word[-1])


def _cases(stem: str) -> Iterator[str]:
    if stem[-1] in "жшщчц":
        yield from (stem + ending for ending in _HUSHING)
    elif stem[-1] in "гкх":
        yield from (stem + ending for ending in _HARD if ending != "ы")
        yield stem + "и"
    else:
        yield from (stem + ending for ending in _HARD)


def russian_verb_forms(form: str, tense: str) -> Iterator[tuple[str, str]]:
    """The gender and number of a Russian past or short participle, the plural of a present or future.

    A short participle has its long form beside it, in every case: "подписан", "подписанного".
    """
    if tense == "participle" and form[-1] in "нт":
        yield from ((form + ending, tense) for ending in "аоы")
        stem = form + "н" if form[-1] == "н" else form
        yield from ((stem + ending, tense) for ending in _LONG)
    elif tense == "past":
        yield from ((past, tense) for past in _past(form))
    elif tense in {"present", "future"}:
        core, reflexive = (form[:-2], "ся") if form.endswith("тся") else (form, "")
        for singular, plurals in (("аст", ("адут",)), ("ит", ("ят", "ат")), ("ет", ("ут", "ют"))):
            if core.endswith(singular):
                yield from ((core[: -len(singular)] + plural + reflexive, tense) for plural in plurals)
                return


_LONG = ("ый", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ой", "ую", "ых", "ыми")


def _past(form: str) -> Iterator[str]:
    if form.endswith("шел"):
        yield from (form[:-2] + ending for ending in ("ла", "ло", "ли"))
    elif form.endswith("л"):
        yield from (form + ending for ending in "аои")
    elif form.endswith("лся"):
        yield from (form[:-2] + ending for ending in ("ась", "ось", "ись"))
    elif form[-1] not in _VOWELS + "ьй":
        yield from (form + ending for ending in ("ла", "ло", "ли"))


_ENDINGS = sorted(
    _endings(
        "иями ями ами ией иям ием иях ях ах ов ев ей ам ям ом ем ий ый ой ою ею ия ья ию ью ии ие ье ого его ому ему "
        "ыми ими ым им ых их ая яя ую юю ое ее ые а е и й о у ы ь ю я"
    ),
    key=len,
    reverse=True,
)


def russian_stem(word: str) -> str:
    """A word without its case ending, at least three letters of it."""
    for ending in _ENDINGS:
        stem = word[: -len(ending)]
        if len(stem) >= 3 and word.endswith(ending) and any(vowel in stem for vowel in _VOWELS):
            return stem
    return word
