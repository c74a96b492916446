"""Russian case endings of names, undone: which nominatives may stand behind "Орловым" or "Марии".

The endings are those of the Academy grammar (Русская грамматика, 1980, §§ 1178–1229): surnames in -ов/-ев/-ин/-ын take
the pronominal instrumental -ым, those in -ский the adjectival endings; given names decline as nouns; women's surnames
in a consonant and all names in -о, -е, -и, -у stay as they are. An ending may have several nominatives: all are given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.entities.letters import LONGEST_NAME

MASCULINE, FEMININE = "m", "f"
_SOFT = "[бвгджзйклмнпрстфхцчшщқғңһ]"


@dataclass(frozen=True, slots=True)
class Nominative:
    """A nominative that may stand behind a form, the case it was in and the gender that the ending tells."""

    text: str
    case: str
    gender: str


# (ending, nominative ending, cases, gender, what must stand before it)
_ENDINGS: tuple[tuple[str, str, str, str, str], ...] = (
    # men's surnames in -ов, -ев, -ин, -ын
    ("а", "", "gen acc", MASCULINE, "(?:[оеё]в|[иы]н)"),
    ("у", "", "dat", MASCULINE, "(?:[оеё]в|[иы]н)"),
    ("ым", "", "ins", MASCULINE, "(?:[оеё]в|[иы]н)"),
    ("е", "", "loc", MASCULINE, "(?:[оеё]в|[иы]н)"),
    # women's
    ("ой", "а", "gen dat ins loc", FEMININE, "(?:[оеё]в|[иы]н)"),
    ("у", "а", "acc", FEMININE, "(?:[оеё]в|[иы]н)"),
    # adjectives
    ("ого", "ий", "gen acc", MASCULINE, "[сц]к"),
    ("ому", "ий", "dat", MASCULINE, "[сц]к"),
    ("им", "ий", "ins", MASCULINE, "[сц]к"),
    ("ом", "ий", "loc", MASCULINE, "[сц]к"),
    ("ого", "ой", "gen acc", MASCULINE, "[сцт][кт]"),
    ("ого", "ый", "gen acc", MASCULINE, "[бвгдлмнпрст]"),
    ("ому", "ый", "dat", MASCULINE, "[бвгдлмнпрст]"),
    ("ым", "ый", "ins", MASCULINE, "[бвгдлмнпрст]"),
    ("ой", "ая", "gen dat ins loc", FEMININE, "(?:[сц]к|[бвгдлмнпрст])"),
    ("ую", "ая", "acc", FEMININE, "(?:[сц]к|[бвгдлмнпрст])"),
    # nouns in a hard consonant
    ("а", "", "gen acc", MASCULINE, _SOFT),
    ("у", "", "dat", MASCULINE, _SOFT),
    ("ом", "", "ins", MASCULINE, _SOFT),
    ("ем", "", "ins", MASCULINE, "[жцчшщ]"),
    ("е", "", "loc", MASCULINE, _SOFT),
    # in -й and -ий
    ("я", "й", "gen acc", MASCULINE, "[аеиоуыэюя]"),
    ("ю", "й", "dat", MASCULINE, "[аеиоуыэюя]"),
    ("ем", "й", "ins", MASCULINE, "[аеиоуыэюя]"),
    ("е", "й", "loc", MASCULINE, "[аеоуыэюя]"),
    ("и", "й", "loc", MASCULINE, "и"),
    # in -ь
    ("я", "ь", "gen acc", MASCULINE, "[лнрвтд]"),
    ("ю", "ь", "dat", MASCULINE, "[лнрвтд]"),
    ("ем", "ь", "ins", MASCULINE, "[лнрвтд]"),
    ("е", "ь", "loc", MASCULINE, "[лнрвтд]"),
    ("и", "ь", "gen dat loc", FEMININE, "[лнрвтд]"),
    # in -а
    ("ы", "а", "gen", FEMININE, _SOFT),
    ("и", "а", "gen", FEMININE, "[гкхжшчщ]"),
    ("е", "а", "dat loc", FEMININE, _SOFT),
    ("у", "а", "acc", FEMININE, _SOFT),
    ("ой", "а", "ins", FEMININE, _SOFT),
    # in -я
    ("и", "я", "gen dat loc", FEMININE, "[илнрь]"),
    ("е", "я", "dat loc", FEMININE, "[лнрь]"),
    ("ю", "я", "acc", FEMININE, "[илнрьа]"),
    ("ей", "я", "ins", FEMININE, "[илнрь]"),
)
_RULES = tuple((re.compile(f"(?<={before}){ending}$" if not before.startswith("(?:") else f"({before}){ending}$"), into,
                cases, gender) for ending, into, cases, gender, before in _ENDINGS)  # fmt: skip


@lru_cache(maxsize=50_000)
def nominatives(word: str) -> tuple[Nominative, ...]:
    """Nominatives that may stand behind one Cyrillic word, longest ending first; the word itself is not among them."""
    found: list[Nominative] = []
    for pattern, into, cases, gender in _RULES:
        hit = pattern.search(word)
        if hit and hit.start() + len(hit.group(hit.lastindex or 0) if hit.lastindex else "") >= 2:
            stem = word[: hit.end(1)] if hit.lastindex else word[: hit.start()]
            found.extend(Nominative(stem + into, case, gender) for case in cases.split())
    return tuple(dict.fromkeys(found))


# A vowel that only the nominative has: "ветра" and "ветер", "угла" and "угол", "огня" and "огонь" (§ 1186).
_FLEETING = re.compile(r"(?P<stem>\w+[бвгдзклмнпрстхчш])(?P<last>[рлкцнг])(?P<ending>а|у|ом|е|я|ю|ем)$")
# Soft adjectives, those in -кий, -гий, -хий, and neuters: "Синего", "Тихого", "Нижней", "моря".
_ENDINGS_OF_ALL = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"(?<=[нжчшщ])(?:его|ему|им|ем)$|(?<=[гкх])(?:ого|ому|им)$", "ий"),
        (r"(?<=[нжчшщ])(?:ей|юю)$", "яя"),
        (r"(?<=[гкх])(?:ой|ую)$", "ая"),
        (r"(?:ого|ому|ым)$", "ое"),
        (r"(?<=[нжчшщ])(?:его|ему|им)$", "ее"),
        (r"(?<=[лрнтвсмд])(?:а|у|ом)$", "о"),
        (r"(?<=[лрнь])(?:я|ю|ем)$", "е"),
    )
)


@lru_cache(maxsize=50_000)
def common_nominatives(word: str) -> tuple[str, ...]:
    """Nominatives of a Cyrillic word that is no surname: those of ``nominatives``, and what surnames have not.

    Args:
        word: one word of the name of a body, in lower case.
    """
    found = [nominative.text for nominative in nominatives(word)]
    found += [pattern.sub(into, word) for pattern, into in _ENDINGS_OF_ALL if pattern.search(word)]
    if fleeting := _FLEETING.fullmatch(word):
        soft = "ь" if fleeting["ending"] in ("я", "ю", "ем") and fleeting["last"] in "нл" else ""
        found += [fleeting["stem"] + vowel + fleeting["last"] + soft for vowel in "ео"]
    return tuple(dict.fromkeys(found))


_TOKEN = re.compile(r"[\w'’]+", re.UNICODE)
_HYPHENS = ("-", "‑")


@lru_cache(maxsize=50_000)
def undecline(text: str) -> tuple[Nominative, ...]:
    """Nominatives of a whole name, every word in one case and gender; names that do not decline stay as they are.

    Args:
        text: a person's name or an organisation's in Cyrillic, as it stands in the sentence.

    Returns:
        tuple[Nominative, ...]: candidates without the text itself, the most changed first; () when nothing may decline.
        An indeclinable surname ("Марии Коваленко") stays; a declinable word in the nominative among oblique ones rules
        the candidate out.
    """
    if len(text) > LONGEST_NAME:
        return ()
    words = [(hit.start(), hit.end(), hit.group()) for hit in _TOKEN.finditer(text)]
    readings = [nominatives(word.casefold()) for _, _, word in words]
    found: dict[Nominative, int] = {}
    for case in ("gen", "dat", "acc", "ins", "loc"):
        for gender in (MASCULINE, FEMININE):
            options = [
                [n.text for n in reading if (n.case, n.gender) == (case, gender)]
                or _unmoved(word, gender, first=text[end : end + 1] in _HYPHENS)
                for (_, end, word), reading in zip(words, readings, strict=True)
            ]
            if not all(options):
                continue
            for choice in _choices(options):
                changed = sum(new != old.casefold() for new, (_, _, old) in zip(choice, words, strict=True))
                if changed:
                    found.setdefault(Nominative(_rebuilt(text, words, choice), case, gender), changed)
    return tuple(sorted(found, key=lambda n: (-found[n], n.text, n.case)))


def _unmoved(word: str, gender: str, *, first: bool) -> list[str]:
    """A word that does not decline in this gender: an initial, a name in a vowel, a woman's name in a consonant.

    The first part of a double name need not, either: "Кул-Мухаммеда".
    """
    low = word.casefold()
    if first or len(low) == 1 or not re.search("[а-яё]", low) or re.search("[оеиуюыэ]$|ых$|их$", low):
        return [low]
    return [low] if gender == FEMININE and re.search("[бвгджзклмнпрстфхцчшщьй]$", low) else []


def _choices(options: list[list[str]], most: int = 16) -> list[tuple[str, ...]]:
    combined: list[tuple[str, ...]] = [()]
    for words in options:
        combined = [(*head, word) for head in combined for word in words][:most]
    return combined


def _rebuilt(text: str, words: list[tuple[int, int, str]], choice: tuple[str, ...]) -> str:
    out, last = [], 0
    for (start, end, old), new in zip(words, choice, strict=True):
        out += [text[last:start], new.title() if old[:1].isupper() else new]
        last = end
    return "".join((*out, text[last:]))
