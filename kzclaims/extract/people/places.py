"""Where a person's name starts after the place or house of an office: "le maire de Corlay Anne Le Goff"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic, plain
from kzclaims.entities.words import organisation_words
from kzclaims.extract.people.evidence import given
from kzclaims.extract.people.words import body_type
from kzclaims.extract.thesaurus import Term

PATRONYMIC = ("вич", "вна", "ична", "улы", "кызы", "вича", "вны")
_FATHER = re.compile(r"(?:[оеё]в|[ьи])?(?:ич|вн|ичн)(?:а|у|ом|ем|е|ы|ой)?$|(?:улы|кызы|оглы)$")
_JOINED = re.compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ]\w+[-‑][А-ЯЁӘІҢҒҮҰҚӨҺ]\w+")
_UNSPACED = re.compile(r"\S+")
_STEM = 5  # letters of a country's name in every case
_OF_PLACES = frozenset(
    {"office-mayor", "office-akim", "office-akim-of-city", "office-governor", "office-deputy-mayor", "office-prefect"}
    | {"office-region-president", "office-department-president"}
)
_HOUSE_OF = re.compile(
    r"\s(?:de\s(?:la\s|l['’])?|du\s|d['’]|des\s)(?:la\s)?(?:[^\W\d_]+\s(?:de\s(?:la\s|l['’])?|du\s|d['’]))?"
)
_WITH_PLACE = 3  # words of a place, a given name and a surname
# "профессор из Лейпцига Маттиас Хюбнер": where somebody is from, before the name.
_FROM_PLACE = re.compile(r"\b(?:из|под|близ|города|деревни|села|посёлка)\s$")
_CLAUSE = re.compile(r"[.,;:!?()]")
_OF_A_MAN = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий)$")
_GENITIVE = re.compile(r"(?:[аяыиу]|ой|ого|его|ии)$")


def _land(word: str) -> bool:
    """Whether a word is a country in some case: "министр Монголии Жаргалсайхан Энхбаяр"."""
    known = organisation_words()
    return known.begun(plain(fold(word)), _STEM) in known.places


def _joined_place(first: str, second: str) -> bool:
    """Whether the first of three words is a place of two parts: "мэр Усть-Озёрска Пётр Марков".

    Who has a given name of two parts and a third word is called by the father's name too.
    """
    return bool(_JOINED.fullmatch(first)) and not _FATHER.search(fold(second))


def after_place(text: str, start: int, end: int, offices: Sequence[Term]) -> int:
    """Where a Russian name starts after the place an office is of: "мэр Озёрска Игорь Латышев"."""
    parts = text[start:end].split()
    office = next((t for t in offices if t.end + 1 == start), None)
    if len(parts) != 3 or not is_cyrillic(parts[0]) or (given(parts[0]) and not _joined_place(*parts[:2])):
        return start
    land = _land(parts[0])
    if _FROM_PLACE.search(text[:start]):
        return start + len(parts[0]) + 1
    noun = text[:start].split()[-1:]
    if noun and noun[0].islower() and body_type(noun[0]) and not fold(parts[2]).endswith(PATRONYMIC):
        # "директор порта Алят Рауф Гасымзаде": the name of a body and that of its head.
        led = any(t.end < start and not _CLAUSE.search(text[t.end : start]) for t in offices)
        return start + len(parts[0]) + 1 if led else start
    if office is None:
        # "председатель федерации Армении Сурен Мелконян": what the office is of ends in the name of a place.
        within = any(t.end < start and not _CLAUSE.search(text[t.end : start]) for t in offices)
        return (
            start + len(parts[0]) + 1 if within and (land or given(parts[1])) and _GENITIVE.search(parts[0]) else start
        )
    if fold(parts[2]).endswith(PATRONYMIC):
        return start
    # "глава Нацтурагентства Эрлан Токбаев": no man in the nominative is called by a first word in the genitive.
    man = _GENITIVE.search(parts[0]) and _OF_A_MAN.search(parts[2])
    known = land or given(parts[1]) or office.concept in _OF_PLACES or man
    return start + len(parts[0]) + 1 if known else start


def after_town(text: str, start: int, end: int, offices: Sequence[Term]) -> int:
    """Where a French name starts after the place or house an office is of: "le maire de Corlay Anne Le Goff"."""
    if len(text[start:end].split()) < _WITH_PLACE:
        return start
    parts = list(_UNSPACED.finditer(text, start, end))
    if given(parts[0].group()) or body_type(parts[0].group()):
        return start
    office = next((t for t in offices if t.end < start and _HOUSE_OF.fullmatch(text[t.end : start])), None)
    if office is None:
        return start
    after = (p for p in parts[1:-1] if p.group()[:1].isupper() and given(p.group()))
    first = next(after, parts[1] if len(parts) == _WITH_PLACE and office.concept in _OF_PLACES else None)
    return first.start() if first else start
