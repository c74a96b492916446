"""The noun phrases of a clause: whom something is said of, what narrows them, and what it is said about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kzclaims.claim import fold
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import WORD, key, lemma
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scopes.asides import aside_end
from kzclaims.extract.scopes.attributes import only_dates
from kzclaims.extract.scopes.axes import APPLIES, Said
from kzclaims.extract.scopes.clause import STOP, Clause
from kzclaims.extract.scopes.content import between
from kzclaims.extract.scopes.groups import EVERYONE
from kzclaims.extract.scopes.verbs import verb_after
from kzclaims.extract.scopes.words import collectives, measure_words, scope_words
from kzclaims.extract.words import concepts

_NP = 45  # characters after "all" in which its noun stands
_NEAR = 25  # characters between the first word of a noun phrase and its noun
_RELATIVE = re.compile(r"\s(?:qui|dont|où|who|whose|that|which|where|котор\w+|где)(?!\w)", re.IGNORECASE)
_LINKED = re.compile(r"\s(?:de|du|des|of|in|at|for|on|dans|à|из|в|на)\s|\sd'", re.IGNORECASE)
_RU_ADJECTIVE = re.compile(r"(?:ые|ие|ых|их|ым|им|ыми|ими|ый|ий|ая|яя|ое|ее|ой|ую|юю|ого|его)$", re.IGNORECASE)
_COUNTED = re.compile(r"\s*+(?:of|in|at|de|des|du|d'|dans|из|в)?\s*+(?:the|its|their|les|ses|ces)?\s*+", re.IGNORECASE)
# Verbs behind a plural that are nouns elsewhere.
_DO = ("stay", "remain", "close", "open", "need", "cost", "face", "lack", "charge", "work")
_WHERE = ("home", "back", "abroad", "ashore")  # "all families home for Christmas"
_TIMES = frozenset({
    "jour", "soir", "matin", "nuit", "semaine", "moi", "mois", "an", "anné", "heure", "fois", "foi", "côté", "point",
    "cas", "ca", "moment", "doute", "day", "night", "morning", "evening", "week", "month", "year", "hour", "time",
    "side", "way", "case", "sort", "kind", "doubt", "later", "more", "less", "ден", "дн", "ноч", "утр", "вечер",
    "недел", "месяц", "год", "час", "раз", "сторон", "случа", "эт", "hiver", "été", "printemps", "automne", "saison",
    "journé", "soiré", "matiné", "week-end", "weekend", "siècle", "décennie", "trimestre", "semestre", "période",
    "decade", "century", "occasion", "век", "десятилет", "выходн",
    "winter", "summer", "spring", "autumn", "season", "зим", "лет", "весн", "осен", "сезон", "afternoon", "après-midi",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот",
    "воскресен", "исключен", "перерыв",
})  # fmt: skip
_COMPLEMENT = re.compile(r"\s+(?:de\s(?:la\s|l')?|d'|du\s|des\s|of\s(?:the\s)?)?", re.IGNORECASE)
_STAFF = "thing-employee"
_FOR_GOOD = re.compile(r"\s(?:for\s(?:good|ever|now)|pour\s(?:de\sbon|toujours|l'instant))(?!\w)", re.IGNORECASE)
_MATTER = 45  # characters after "exempt from" in which the thing stands
_FROM = re.compile(r"\s+(?:de|du|des|aux?|à|hors|from|of|to|by|от|из|на|под|в)(?!\w)|\s+d'", re.IGNORECASE)
_SINCE = re.compile(  # "excluded from the start from the scheme"
    r"\s(?:dès|depuis)\s(?:le\s|l')[^\W\d_]+|\sfrom\sthe\s(?:start|outset|beginning|first\sday)|\s(?:с\sсамого\sначала|изначально)",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\s([^\W\d_]{3,})")
_DETERMINER = re.compile(
    r"\s+(?:(?:pas|plus|encore|toujours|jamais|désormais|yet|not|still|also|now)\s+){0,2}+"
    r"(?:(?:les?|la|leurs?|sa|son|ses|des|du|une?|the|its|their|an?|his|her|no|any|свои|своё|свое|свою|его|её|ее|их)\s+"
    r"|(?:d'|de\s|l')\s*)?((?:[^\W\d_]+['-]?\s?){1,2})",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:plus\sde|moins\sde|au\smoins|more\sthan|less\sthan|fewer\sthan|over|under|above|below|at\sleast|aged|свыше|более|менее|"
    r"старше|младше|моложе|больше|меньше)\s[^,;:()]{1,12}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Noun:
    """The head of a noun phrase, a concept or "fr:lemma", and where it stands."""

    head: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What narrows a noun: words as tokens that two languages may share, names (folded), and where the phrase ends."""

    own: frozenset[str]
    names: frozenset[str]
    end: int


def noun_after(c: Clause, at: int, *, known: bool) -> Noun | None:
    """The noun of the phrase that starts at a place; one that no thesaurus knows unless ``known``."""
    text, language = c.text, c.passage.language
    aside = c.word("absolute").search(text, at, min(c.end, at + _NEAR))
    if aside and not WORD.search(text, at, aside.start()):  # "все без исключения работники"
        at = aside.end()
        at += len(text[at : c.end]) - len(text[at : c.end].lstrip(" ,"))
    kinds = c.word("kinds").search(text, at, min(c.end, at + _NEAR))  # "all categories of beans" are all beans
    of = _COMPLEMENT.match(text, kinds.end()) if kinds else None
    if of is not None and any(t.start == of.end() for t in c.terms()):
        at = of.end()
    stop = STOP.search(text, at)
    limit = min(c.end, at + _NP, stop.start() if stop else c.end)
    terms = [t for t in c.terms() if at <= t.start < limit]
    # "Foreign students": what stands right before a noun is said of it, in the languages whose adjectives lead.
    led = {t.start - 1 for t in terms} | _adjective(c, at) if language != "fr" else set()
    limit = min(
        [limit]
        + [
            one.start for one in c.said
            if at <= one.start and one.end not in led and not any(t.start == one.start for t in terms)
        ]
    )  # fmt: skip
    copula = scope_words(language)["copula"].search(text, at, limit)
    terms = [t for t in terms if t.start < limit and not (copula and copula.end() < t.start)]
    if terms and not _LINKED.search(text, max(0, at - 1), terms[0].start):
        chosen = terms[0]
        if language == "ru" and _genitive(c, at, chosen.start):
            return _unknown(c, at, limit, known=known)
        for term in terms[1:]:
            if language == "en" and term.start - chosen.end <= 1 and text[term.start : term.end] not in _WHERE:
                if text[chosen.start : chosen.end].endswith("s") and text[term.start : term.end] in _DO:
                    break  # "all the shelters stay open"
                chosen = term
        if lemma(text[chosen.start : chosen.end], language) in _TIMES or _each_time(text, at, chosen.start, language):
            return None
        return Noun(chosen.concept, chosen.start, chosen.end)
    return _unknown(c, at, limit, known=known)


def _adjective(c: Clause, at: int) -> set[int]:
    """Where an adjective ends that stands right at a place, before a noun that no thesaurus may know: "no old bell"."""
    first = WORD.search(c.text, at, c.end)
    noun = _FOLLOWED.match(c.text, first.end(), c.end) if first and first.start() - at <= 1 else None
    if first is None or noun is None:
        return set()
    means, meant = concepts(first.group(), c.passage.language), concepts(noun.group(1), c.passage.language)
    led = means and all(m.endswith(("-a", "-x")) for m in means) and any(m.endswith("-n") for m in meant)
    return {first.end()} if led else set()


def _each_time(text: str, a: int, b: int, language: str) -> bool:
    """Whether a time stands before a thing: "chaque jeudi sur le port", but not "all night trains"."""
    first = WORD.search(text, a, b)
    if first is None or first.start() - a > 1 or lemma(first.group(), language) not in _TIMES:
        return False
    return language != "en" or b - first.end() > 1


def _genitive(c: Clause, a: int, b: int) -> bool:
    """Whether a noun that no thesaurus knows stands before the known one: "все опоры моста"."""
    return any(not _RU_ADJECTIVE.search(w.group()) for w in WORD.finditer(c.text, a, b) if not _counts(c, w))


def _counts(c: Clause, word: re.Match[str]) -> bool:
    """Whether a word is, or has, a number: "все тринадцать маршрутов"."""
    if any(ch.isdigit() for ch in word.group()):
        return True
    return any(n.start <= word.start() < n.end for n in c.passage.numbers)


def _unknown(c: Clause, at: int, limit: int, *, known: bool) -> Noun | None:
    text, language = c.text, c.passage.language
    copula = scope_words(language)["copula"]
    run: list[re.Match[str]] = []
    for match in WORD.finditer(text, at, limit):
        if _counts(c, match):
            continue
        if key(match.group()) in figure_words(language).function or copula.fullmatch(match.group()):
            break
        run.append(match)
    if not run or run[0].start() - at > _NEAR or len(run) > 4:
        return None
    noun = run[0]
    if language == "en":
        noun = next((w for w in run if w.group().endswith("s")), run[-1])
    elif language == "ru":
        noun = next((w for w in run if not _RU_ADJECTIVE.search(w.group())), noun)
    head = lemma(noun.group(), language)
    if head in _TIMES or noun.group()[0].isupper() or len(head) < 3:
        return None
    if known and not any(concept.endswith("-n") for concept in concepts(noun.group(), language)):
        return None
    crew = collectives(language).get(head) == _STAFF  # "all crews": those who are in them
    return Noun(_STAFF if crew else f"{language}:{head}", noun.start(), noun.end())


def narrowing(c: Clause, noun: Noun, begin: int) -> Narrowed:
    """The words and names that narrow a noun, from ``begin`` to the verb."""
    if noun.head == EVERYONE:
        return Narrowed(frozenset(), frozenset(), noun.end)
    text = c.text
    copula = scope_words(c.passage.language)["copula"].search(text, noun.end, c.end)
    marks = [m.start() for m in (copula, STOP.search(text, noun.end, c.end)) if m]
    # "Of the nine branches": things that the text knows by their number narrow nothing.
    counts = [n for n in c.passage.numbers if n.start >= noun.end and not _BOUND.match(text, n.start)]
    # "Without exception" narrows nothing either.
    marks += [m.start() for m in c.word("absolute").finditer(text, noun.end, c.end)]
    marks += [n.start for n in counts if _COUNTED.fullmatch(text, noun.end, n.start)]
    stop = min([c.end, *marks, *(one.start for one in c.said if one.start >= noun.end)])
    verb = verb_after(c, noun.end, stop)
    stop = aside_end(c, noun.end) or (stop if verb is None else verb)
    aside = [m.end() for name in ("absolute", "kinds") for m in c.word(name).finditer(text, begin, noun.start)]
    before, _, _ = words_in(c, max([begin, *aside]), noun.start, noun.head)
    after, names, end = words_in(c, noun.end, stop, noun.head)
    others = {"relative"} if _RELATIVE.match(text, noun.end) else set()
    # "With more than 50 workers", "de plus de vingt ans": a bound narrows, and only the same bound narrows to the same.
    others |= {f"bound:{m.group().casefold()}" for m in _BOUND.finditer(text, noun.end, stop)}
    return Narrowed(frozenset(before | after | others), frozenset(names), max(end, noun.end))


def meant(c: Clause, a: int, b: int, group: str = "") -> frozenset[str]:
    """The content words between two places, and whatever the lexicon says that they mean."""
    also: set[str] = set()
    return frozenset(words_in(c, a, b, group, also)[0] | also)


def words_in(c: Clause, a: int, b: int, group: str, also: set[str] | None = None) -> tuple[set[str], set[str], int]:
    """The content words between two places as tokens, the places named, and where the last of them ends.

    Args:
        c: the clause.
        a: where to begin.
        b: where to end.
        group: words of this head are left out.
        also: where to add the concepts that the lexicon has for the words.
    """
    spans = [(n.start, n.end) for n in c.names if n.end > a and n.start < b]
    if also is None:  # "on 10 May all homes were heated": a time narrows no group
        spans += [(p.start, p.end) for p in c.passage.periods if p.end > a and p.start < b and only_dates(c.passage, p)]
    begun = {n.start for n in c.names}
    found: set[str] = set()
    last = a
    for word in between(c, a, b):
        if (word.concept and word.concept == group) or (spans and any(x <= word.start < y for x, y in spans)):
            continue
        if also is None and word.end + 1 in begun:  # "the insurer Axelle": its name narrows
            continue
        found.add(word.concept or word.token)
        if also is not None:
            also.add(word.token)
            also |= word.means
        last = word.end
    return found, names_in(c, a, b), last


def names_in(c: Clause, a: int, b: int) -> set[str]:
    """The places and bodies named between two places, folded; "Seventeen Belwether employees" are Belwether's."""
    found = set()
    for n in c.names:
        if a <= n.start < b and n.kind != "person" and not _dates(c, n):
            count = next((m.end for m in c.passage.numbers if m.start == n.start and m.end < n.end), n.start)
            found.add(fold(c.passage.text[count : n.end].strip()))
    return found


def _dates(c: Clause, name: ProperName) -> bool:
    """Whether a name is that of a month in a date."""
    return any(p.start <= name.start < p.end for p in c.passage.periods)


def object_end(c: Clause, one: Said) -> int:
    """Where the noun right after a predicate ends; the predicate's own end where a preposition or a number follows."""
    match = _DETERMINER.match(c.text, one.end, min(c.end, one.end + 60))
    first = WORD.search(match.group(1)) if match else None
    if match is None or first is None or key(first.group()) in figure_words(c.passage.language).function:
        return one.end
    begin, end = match.span(1)
    term = next((t for t in head_terms(c.passage) if begin <= t.start <= end), None)
    return term.end if term else begin + first.end()


def direct(c: Clause, one: Said) -> frozenset[str]:
    """What is kept, closed or paid: the noun right after a predicate, or after "for"."""
    end = object_end(c, one)
    price = one.axis == "pay" and c.word("prices").search(c.text, one.end, end)
    found = set() if price else set(meant(c, one.end, end))
    if _FOR_GOOD.match(c.text, one.end):
        return frozenset()
    about = c.word("about").search(c.text, one.end, min(c.end, one.end + 30))
    if about and not any(0 <= n.start - about.end() <= 2 for n in c.passage.numbers):  # "за 8 фунтов" is a price
        stop = STOP.search(c.text, about.end(), c.end)
        upto = min(c.end, about.end() + 20, stop.start() if stop else c.end)
        # "Are charged for their card": what they pay for is the price of whatever is free to others.
        if not (one.axis == "pay" and c.word("prices").search(c.text, about.end(), upto)):
            found |= meant(c, about.end(), upto)
    return frozenset(found)


def matter(c: Clause, one: Said, group: tuple[int, int]) -> frozenset[str]:
    """What applies to a group, or what the group is left out of: beside the predicate, other than the group itself.

    "The measure", "the rule", "the plan" name nothing: they take up what was told before.
    """
    if one.axis != APPLIES:
        return frozenset()
    stop = STOP.search(c.text, one.end, c.end)
    since = _SINCE.match(c.text, one.end)
    end = since.end() if since else one.end
    before, after = (c.start, one.start), (end, min(stop.start() if stop else c.end, end + _MATTER))
    found: set[str] = set()
    for a, b in (before, after):
        led = a != end or _FROM.match(c.text, a)
        if led and not (a <= group[0] < b or a < group[1] <= b):
            found |= meant(c, a, b)
    return frozenset(found - measure_words(c.passage.language))
