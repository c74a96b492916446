"""Last days told by what stands right beside them, or by words that oblige somebody."""

from __future__ import annotations

import re

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.scene import Passage

_BEHIND = 45
# "Le lundi de Pâques, 21 avril": no Monday of the week.
_OF_A_FEAST = re.compile(r"\s(?:de\s(?:Pâques|Pentecôte)|de\sl['’]Ascension|Saint|saint)(?!\w)")
# A day with a name of its own, or the beginning or end of something.
_NAMED = {
    "fr": r"(?:(?:le|la|les|l['’])\s?)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Noël|Pâques|Pentecôte"
    r"|Ascension|Toussaint|Assomption|Épiphanie|Saint-[^\W\d]+|fête|veille|premier\sjour|dernier\sjour|rentrée)",
    "en": r"(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas|Whit|Ascension|Good\sFriday"
    r"|New\sYear|Midsummer|Michaelmas|Thanksgiving|Labou?r\sDay|Boxing\sDay|Halloween|first\sday|last\sday|start"
    r"|beginning|eve|close)",
    "ru": r"(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|Рождеств|Пасх|Троиц|Нового\sгод|Новому\sгод"
    r"|Покров|Навруз|праздник|Дн[яю]|первого\sдня|последнего\sдня|начал|конц)[а-яё]{0,4}",
}
_BY = {
    "fr": r"(?:avant|pour|d['’]ici(?:\sà|\sau)?|jusqu['’](?:à|au)|au\splus\stard)",
    "en": r"(?:by|before|until|till|no\slater\sthan)",
    "ru": r"(?:до|к|ко|не\sпозднее|не\sпозже)",
}
_BY_A_DAY = {
    # "By Easter Monday, 21 April": the date may be read with its weekday.
    language: re.compile(
        rf"(?<!\w){by}\s{_NAMED[language]}(?:(?:['’]s|['’])?(?:\s[^\W\d]+){{0,4}},\s(?:le\s|on\s)?|\s)$", re.IGNORECASE
    )
    for language, by in _BY.items()
}
_ONLY_COMMA = re.compile(r"\s?[,(–—]\s?(?:(?:le|au|on)\s)?")
# "Oblige les cantines à bannir les barquettes au 1er janvier 2026".
_OBLIGED = re.compile(
    r"(?<!\w)(?:oblige|contraint|contraigne|impose|somme|enjoint|enjoigne|astreint|astreigne|ordonne|commande)(?:nt)?\s"
    r"[^,;:.]{2,90}\s(?:à|de|d['’])\s?[^\W\d]+(?:er|ir|re)(?!\w)",
    re.IGNORECASE,
)


def beside_limit(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether a day stands beside what it is the last day of: "by Easter Monday, 21 April", "the closing date, 3 May".

    Args:
        passage: the sentence.
        lo: where the last date before ends.
        one: the day.
    """
    text, language = passage.text, passage.language
    # "Avant le lundi de Pâques, 21 avril": the weekday may be read as a day of its own.
    if _BY_A_DAY[language].search(text[max(0, one.start - _BEHIND) : one.start]):
        return True
    before = text[max(lo, one.start - _BEHIND) : one.start]
    nouns = list(vocabulary.words("time_limit", language).finditer(before))
    closed = not text[one.end :].strip() or text[one.end] in ",.)–—"
    return bool(nouns) and closed and bool(_ONLY_COMMA.fullmatch(before, nouns[-1].end()))


def obliged(passage: Passage, lo: int, one: FoundPeriod) -> bool:
    """Whether somebody is obliged to do something on a day, in French: "oblige les cantines à bannir … au 1er janvier".

    Args:
        passage: the sentence.
        lo: where the last date before ends.
        one: the day.
    """
    return any(m.end() <= one.start for m in _OBLIGED.finditer(passage.text, lo, one.start))


def feast_led(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a weekday is a part of the name of a feast.

    Args:
        passage: the sentence.
        one: one of its dates.
    """
    return passage.language == "fr" and one.duration is None and bool(_OF_A_FEAST.match(passage.text, one.end))
