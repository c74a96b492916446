"""What a generic noun takes up: the body last spoken of, or the one that an article is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kzclaims.claim import Section, fold
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.owners.described import brought_in, described, fits
from kzclaims.extract.owners.names import within
from kzclaims.extract.owners.origin import called_place, country, narrows, origin_apart, set_beside
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import load_thesaurus

if TYPE_CHECKING:
    from kzclaims.extract.owners.parties import Cast

_TITLE = 2  # what a name in the title counts beside its mentions
_LEAST = 2
WORKS = frozenset({"thing-site", "thing-line"})  # concepts above what is there to be seen
_LED = 24  # characters before a name in which who works there is told
_SUBJECT_BY = 25  # a name that begins by then may be the subject of its sentence
# A town, by what leads to it; of a firm they say that somebody has a stake in it.
_WHERE = {
    "fr": re.compile(r"(?:^À|(?<!\w)(?:en|près de|vers|depuis|entre))\s$"),
    "en": re.compile(
        r"(?<!stake )(?<!share )(?<!interest )(?<!holding )(?<!invest )(?<!\w)"
        r"(?:[Ii]n|at|off|[Ff]rom|[Nn]ear|via|through)\s$"
    ),
    "ru": re.compile(r"(?:^|\s)(?:[Вв]|[Ии]з|под)\s$"),
}
# What towns have, and a firm that is only told by its town: "le tribunal de Mulhouse", "l'entreprise de Pontivy".
_TOWN_OF = re.compile(
    r"(?<!\w)(?:tribunal|maire|mairie|préfecture|préfet|notaire|habitants|vallée|évêque|procureur|gare|rue|rives?|environs|lycée"
    r"|entreprise|société|usine|firme|mayor|court|people|valley|bishop|streets?|outskirts)"
    r"\s(?:de\s|d'|du\s|of\s)$",
    re.IGNORECASE,
)
# "Journalists at Alder": people work at a body.
_STAFF = re.compile(
    r"(?<!\w)(?:journalists|reporters|workers|staff|employees|miners|managers?|bosses|shareholders|editors?|engineers|pilots"
    r"|directors?|executives?)\s(?:at|from)\s$",
    re.IGNORECASE,
)

_GOVERNED_FROM = 40  # characters before a name in which what governs it stands
_GOVERNED = {
    "fr": re.compile(
        r"(?:(?<!\w)(?:de|du|des|pour|à|au|aux|avec|chez)\s(?:l[ae]s?\s|l['’])?|\bd['’])(?:[a-zà-ÿ'’-]+\s){0,2}$"
    ),
    "en": re.compile(r"(?<!\w)(?:of|for|to|with|at|from)\s(?:the\s|an?\s)?(?:[a-z-]+\s){0,2}$"),
    "ru": re.compile(r"(?<!\w)(?:[Дд]ля|из|со?|у|на|во?|от|по|ко?|об?)\s(?:[а-яё-]+\s){0,2}[«“\"]?$"),
}


# Right before a name, no noun for a body between: "à Orville", "of Orville", not "pour l'usine Alder".
_PREPOSITION = re.compile(
    r"(?<![^\W_])(?:(?:de|du|des|pour|à|aux?|vers|sur|en|dans|of|for|to|at|from|in|on|near|из|во?|до|под|на|от|к)\s(?:the\s|l[ae]s?\s)?"
    r"|d['’])$",
    re.IGNORECASE,
)


def at_work(text: str, at: int) -> bool:
    """Whether people who work there lead to a name: "journalists at Alder"."""
    return bool(_STAFF.search(text, max(0, at - _LED), at))


def placed_names(cast: Cast) -> frozenset[str]:
    """The folded names of an article that somewhere in it tell where something is."""
    return frozenset(
        fold(name.text)
        for passage in cast.passages
        for name in cast.names(passage)
        if not name.kind and not set_beside(passage, name) and _placed(passage, name)
    )


def _placed(passage: Passage, name: ProperName) -> bool:
    """Whether a preposition or a noun of place leads to a name: "in Orville", "the municipality of Orville"."""
    text = unbroken(passage.text)
    where = _WHERE[passage.language].search(text, max(0, name.start - 12), name.start)
    where = where or _TOWN_OF.search(text, max(0, name.start - _LED), name.start)
    return bool(where and not at_work(text, name.start)) or called_place(passage, name)


def governed(passage: Passage, name: ProperName) -> bool:
    """Whether a preposition governs a name, or the noun before it: "Sand for the Alder works is dug by Brenn"."""
    return bool(_GOVERNED[passage.language].search(passage.text, max(0, name.start - _GOVERNED_FROM), name.start))


def led_names(cast: Cast) -> frozenset[str]:
    """The folded names that a preposition governs wherever the text speaks of them: towns more likely than bodies."""
    told: dict[str, bool] = {}
    for passage in cast.passages:
        for name in cast.names(passage) if passage.section is not Section.TITLE else ():
            known = fold(name.text)
            led = _PREPOSITION.search(unbroken(passage.text), 0, name.start)
            told[known] = told.get(known, True) and not name.kind and bool(led)
    return frozenset(name for name, led in told.items() if led)


def bodied(cast: Cast, names: list[ProperName]) -> list[ProperName]:
    """Those of some names that may be bodies rather than towns, where there are any: "Orville : la Banque Morel"."""
    return [name for name in names if fold(name.text) not in cast.led] or names


def main_body(cast: Cast, exclude: frozenset[str]) -> Ref | None:
    """The one body that an article speaks of most, its title above all; None where two are level."""
    counted, first = Counter[str](), dict[str, tuple[Passage, ProperName]]()
    for passage in cast.passages:
        weight = _TITLE if passage.section is Section.TITLE else 0
        for name in cast.organisations(passage):
            known = fold(name.text)
            opens = name.start <= 1 and not name.kind and " " not in name.text  # its capital tells nothing
            if not within(name, exclude) and known not in cast.placed and not (opens and known not in counted):
                counted[known] += 1 + weight
                first.setdefault(known, (passage, name))
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    passage, name = first[ranked[0][0]]
    return Ref(name=name, passage=passage, kind="organisation")


def works(passage: Passage, start: int, end: int, of: Ref = TOPIC) -> Ref | None:
    """A works or a building called by its noun alone, that of an article or a place: "all the shares of the mine"."""
    found = described(passage, start, end, of)
    above = load_thesaurus().ancestors(found.id.removeprefix("holder-")) if found else ()
    return None if WORKS.isdisjoint(above) else found


def _from_there(passage: Passage, name: ProperName) -> bool:
    """Whether a name only tells where something is from: "a Nantes fund", "the Ivorian mill", not "the Alder mill"."""
    led = passage.text[: name.start].casefold()
    return narrows(passage, name) and (bool(country(name.text)) or led.endswith(("a ", "an ")))


def by_its_word(cast: Cast, kin: frozenset[str], exclude: frozenset[str]) -> Ref | None:
    """The one body of an article whose name says that it is of a kind: "Handball Club Orville" for "the club".

    Args:
        cast: the parties of the article.
        kin: words that names of the kind hold.
        exclude: folded names that it cannot be.
    """
    found: dict[str, Ref] = {}
    for passage in cast.passages if kin else ():
        for name in cast.organisations(passage):
            if not (kin.isdisjoint(fold(name.text).split()) or within(name, exclude)):
                found.setdefault(fold(name.text), Ref(name=name, passage=passage, kind="organisation"))
    return next(iter(found.values())) if len(found) == 1 else None


def antecedent(
    cast: Cast,
    passage: Passage,
    before: int,
    head: str,
    kin: frozenset[str],
    exclude: frozenset[str],
    of_kind: bool = False,
) -> Ref | None:
    """The last organisation named before a place that fits a generic noun; None where two may be meant.

    Args:
        passage: where the noun stands.
        before: where it begins.
        head: the noun.
        kin: words that names of its kind hold.
        exclude: folded names that it cannot stand for.
        of_kind: whether it must be told to be of that kind.
    """
    seen: list[tuple[Passage, list[ProperName]]] = []
    for near in cast.back(passage):
        limit = before if near is passage else len(near.text)
        found = [n for n in cast.organisations(near) if n.end <= limit and not within(n, exclude)]
        found = [n for n in found if n.kind or not (fold(n.text) in cast.placed or country(n.text))]
        found = [n for n in found if not (_from_there(near, n) or origin_apart(near, n))]
        if found:
            seen.append((near, found if near is passage else bodied(cast, found)))
    for near, found in seen:
        for name in reversed(found):
            if head and fits(near, name, head, kin, cast.names(near)):
                return Ref(name=name, passage=near, kind="organisation")
    if of_kind:
        return by_its_word(cast, kin, exclude)
    # What a noun of another thing brings in ("the register of Dublin") is spoken of last.
    freed = [(near, kept) for near, found in seen if (kept := [n for n in found if not brought_in(near, n)])]
    for near, found in (freed or seen)[:1]:
        if len({fold(n.text) for n in found}) == 1 or (found[0].start <= _SUBJECT_BY and near is not passage):
            return Ref(name=found[0], passage=near, kind="organisation")
    return None
