"""The words around a date: the events and cues of a sentence, and which of them govern it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from kzclaims.claim import ALONE, Period
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Ref
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.thesaurus import EVENTS, Term
from kzclaims.wording import shortened

FARTHEST = 130
_COMMA, _BREAK, _AND, _PERIOD = 25, 80, 30, 40
_SUBJECT, _VERB = 100, 10
_LONGEST, _MOST = 1500, 15
_LED, _BARE = re.compile(r"^|[,;:(–—]\s"), 2
_BREAKS = re.compile(r"[;:—–]\s")
_JOINS = re.compile(r" (?:et|and|but|while|mais|а|но|и|tandis que|alors que) ", re.IGNORECASE)
_BASE_FORMS = frozenset({"infinitive", "present"})
_NOUN_BEFORE = re.compile(
    r"(?<![^\W])(?:the|an?|of|its|their|his|her|this|that|our)\s(?:(?:first|second|third|last|next|new|only)\s)?$",
    re.IGNORECASE,
)
# "Le pas de tir", "au pas de sa porte": a noun.
_A_STEP = re.compile(r"(?<!\w)(?:le|du|au|un|ce|les|des|aux|son|premiers?)\s$", re.IGNORECASE)
# "Le bilan arrêté au 31 mars": made up to that day, and no decree.
_MADE_UP_TO = re.compile(r"arrêtée?s?\s(?:à la date du\s)?(?:au\s)?\d", re.IGNORECASE)
# "Arrêté depuis septembre, le chantier", "le projet, arrêté en 2021": no word leads a noun, so it is a participle.
_ORDER = re.compile(r"arrêté(?!\w)", re.IGNORECASE)
_LED_ORDER = re.compile(
    r"(?<!\w)(?:(?:une?|le|les|des|du|ce|cet|ces|par|son|aux?|premier|deux|nouvel|dernier|(?:préfec|minist)\w+)\s|[dl]['’])$",
    re.IGNORECASE,
)
# "Au départ de Lyon", "volontaires au départ", "prime au départ": a train or somebody leaves.
_FROM = re.compile(r"\s(?:de|du|des)\s|\sd['’]", re.IGNORECASE)
_LEAVERS = re.compile(
    r"(?<!\w)(?:volontaires?|candidate?s?|volontariat|incitations?|incités?|primes?|aides?|indemnités?|prête?s?|opposée?s?"
    r"|présente?s?|inscrite?s?|concurrente?s?|alignée?s?|poussée?s?)\s$",
    re.IGNORECASE,
)
# What may stand between a comma and the word that denies, as ", sans …," does.
_ASIDE = re.compile(r"\s(?:et\s|and\s|и\s)?(?:mais\s|but\s|но\s)?")
# "Portée à la présidence": somebody is, where nothing is put up to a figure.
_TO_A_POST = re.compile(
    r"portée?s?\s(?:à\s(?:sa|la|leur)\s(?:tête|présidence|direction|mairie|chefferie)|aux?\s(?:pouvoir|trône|responsabilités))",
    re.IGNORECASE,
)
_LEAVERS_SPAN = 20
# "« … », avait-elle lancé", "», lance-t-il": words are thrown in, nothing is set off.
_SAID = re.compile(
    r"[»”\"]\s?,\s(?:(?:a|ont|avait|avaient|aura|avions|avez)(?:-t)?(?:-(?:il|elle|on|ils|elles))?\s)?$", re.IGNORECASE
)
_SAID_SPAN = 24
# Between works and the verb: of what they are.
_OF_WORKS = re.compile(
    r"(?:\s(?:du|des|de\sla|de\sl['’]|de|d['’]|of|of\sthe|on\sthe)\s?[\w’'-]+(?:\s[\w-]+)?|\s[а-яё-]+)?\s(?:s['’]|se\s|will\s|a\sété\s|ont\sété\s|sera\s|was\s)?",
    re.IGNORECASE,
)
_WORKS = 55
_NUMBER_SIGN = re.compile(r"[Nn]o\.?\s*\d")
# "The deal with a firm, which will buy half of it, was signed": what is told of the firm is neither event.
INSET = re.compile(
    r",\s(?:qui|que|dont|où|which|who|whose|where|котор[а-яё]{2,3}|(?:against|to|by|for|from|with|of|in)\swhich|contre\slequel|contre\slaquelle|против\sкотор[а-яё]{2,3})\s[^,;:.]{1,120},"
)
_CLEFT_LED = re.compile(r"(?<!\w)(?:c['’]est|c['’]était|ce n['’]est|ce n['’]était)\s", re.IGNORECASE)


def explicit(one: FoundPeriod) -> bool:
    """Whether a date names its last day itself, counted from none and in doubt of none.

    Args:
        one: the date.
    """
    return isinstance(one.value, Period) and one.value.hi is not None and not one.anchored and not one.unresolved


def crowded(passage: Passage) -> bool:
    """Whether a passage is a dump of data rather than a sentence: nothing in it is set beside anything else."""
    return len(passage.text) > _LONGEST or len(passage.periods) > _MOST


def cues(passage: Passage, *kinds: str) -> list[Term]:
    """The cues of some kinds in a passage, the weak ones left out."""
    found = [term for kind, term in passage.cues if kind in kinds]
    if passage.language == "fr" and {"RevisionOld", "RevisionNew"} & set(kinds):
        found = [
            t for t in found if not (_departs(passage.text, t.start, t.end) or _TO_A_POST.match(passage.text, t.start))
        ]
    return found


def _departs(text: str, start: int, end: int) -> bool:
    """Whether "au départ" tells who or what leaves, not what was so at first: "au départ de Lyon"."""
    if text[start:end].lower() != "au départ":
        return False
    return bool(_FROM.match(text, end) or _LEAVERS.search(text, max(0, start - _LEAVERS_SPAN), start))


def _spoken(passage: Passage) -> list[Term]:
    return [t for t in cues(passage, "Reporting") if t.role != "label" and t.concept not in vocabulary.acted()]


def said_behind(passage: Passage, day: tuple[int, int], said: Term) -> bool:
    """Whether words of speech stand behind the clause of a day, as those of the source: "on 3 June, the council said".

    Args:
        passage: the sentence.
        day: where the day stands.
        said: the words of speech.
    """
    text = passage.text
    if text.find(",", day[1], said.start) < 0:
        return False
    led = max(m.end() for m in _LED.finditer(text, 0, day[0]))
    return len(text[led : day[0]].split()) > _BARE


def denials(passage: Passage) -> list[Term]:
    """What denies; the "No." before a number does not, nor "the date has not moved", nor the "pas" of a launch pad."""
    found = [t for t in cues(passage, "Negation") if not _NUMBER_SIGN.match(passage.text, t.start)]
    if passage.language == "fr":
        found = [t for t in found if not _A_STEP.search(passage.text, max(0, t.start - 10), t.start)]
    if not found:
        return found
    kept = [m.span() for m in vocabulary.words("unchanged", passage.language).finditer(passage.text)]
    return [t for t in found if not any(overlaps((t.start, t.end), span) for span in kept)]


def bears_on(passage: Passage, cue: Term, day: tuple[int, int]) -> bool:
    """Whether what denies stands in the clause of a day: not ", sans distinction de taille,", not in a relative clause.

    Args:
        passage: the sentence.
        cue: what denies.
        day: where the day stands.
    """
    text = passage.text
    led = text.rfind(",", 0, cue.start)
    if cue.end <= day[0] and led >= 0 and _ASIDE.fullmatch(text, led + 1, cue.start) and "," in text[cue.end : day[0]]:
        return False
    return not any(a <= cue.start < b and not a <= day[0] < b for a, b in asides(passage, 0, len(text)))


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def covered(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The places of all characters of some spans: one look tells whether another span overlaps any of them."""
    return {at for start, end in spans for at in range(start, end)}


@lru_cache(maxsize=64)  # every date of a sentence asks for them, several times
def event_terms(scene: Scene, passage: Passage) -> tuple[Term, ...]:
    """Events named in a passage, without words of names and dates."""
    events = passage.of(EVENTS)
    taken = [(f.start, f.end) for f in passage.periods] if events else []
    taken += [(n.start, n.end) for n in scene.names(passage) if " " in n.text] if events else []
    return tuple(
        [
            t
            for t in events
            if not any(t.start < end and start < t.end for start, end in taken)
            and not noun_like(passage, t)
            and not _MADE_UP_TO.match(passage.text, t.start)
            and not _participle(passage, t)
        ]
    )


def _participle(passage: Passage, term: Term) -> bool:
    """Whether what may name a decree tells that something was stopped."""
    text = passage.text
    order = passage.language == "fr" and _ORDER.fullmatch(text, term.start, term.end)
    return bool(order) and not _LED_ORDER.search(text, max(0, term.start - _SAID_SPAN), term.start)


def noun_like(passage: Passage, term: Term) -> bool:
    """Whether the form of a verb stands where only a noun does ("the file"), or throws in what is quoted before it."""
    if passage.language == "fr" and _SAID.search(passage.text, max(0, term.start - _SAID_SPAN), term.start):
        return True
    return term.role in _BASE_FORMS and bool(_NOUN_BEFORE.search(passage.text, max(0, term.start - 20), term.start))


def works_open(passage: Passage, deed: Term) -> bool:
    """Whether works are what is told to open: "le chantier de la halle s’ouvrira"; no building opens on that day.

    Args:
        passage: the sentence.
        deed: the verb.
    """
    lo = max(0, deed.start - _WORKS)
    nouns = vocabulary.words("works", passage.language).finditer(passage.text, lo, deed.start)
    return any(_OF_WORKS.fullmatch(passage.text, m.end(), deed.start) for m in nouns)


def cost(passage: Passage, a: tuple[int, int], b: tuple[int, int]) -> int:
    """How far two spans of a sentence are from governing each other."""
    return _apart(passage, a[1], b[0]) if a <= b else _apart(passage, b[1], a[0])


@lru_cache(maxsize=512)  # the terms of a sentence are held against its dates by several readers
def _apart(passage: Passage, start: int, end: int) -> int:
    between = passage.text[start:end]
    if between == " ":
        return 1
    others = len([f for f in passage.periods if start <= f.start and f.end <= end])
    return (
        len(between)
        + _COMMA * between.count(",")
        + _BREAK * len(_BREAKS.findall(between))
        + _AND * len(_JOINS.findall(between))
        + _PERIOD * others
    )


def nearest(passage: Passage, span: tuple[int, int], terms: Iterable[Term]) -> tuple[Term, int] | None:
    """The term that most likely governs a span, with its cost."""
    ranked = [(cost(passage, (t.start, t.end), span) - (_VERB if t.role != "label" else 0), t.start, t) for t in terms]
    best = min(ranked, default=None)
    return (best[2], best[0]) if best and best[0] <= FARTHEST else None


def governor(scene: Scene, passage: Passage, found: FoundPeriod) -> Term | None:
    """The event that a date dates; a verb of speech where that is nearer; None where nothing is near."""
    span = (found.start, found.end)
    event = nearest(passage, span, event_terms(scene, passage))
    said = nearest(passage, span, [t for t in _spoken(passage) if not said_behind(passage, span, t)])
    if event and said and event[0].start == said[0].start:
        return event[0]
    if said and (event is None or said[1] < event[1]):
        return said[0]
    if event is None:
        return None
    if event[0].concept == "event-event-held":
        nouns = [t for t in event_terms(scene, passage) if t.role == "label" and t.concept != "event-event-held"]
        named = nearest(passage, (event[0].start, event[0].end), nouns)
        return named[0] if named and named[1] <= _SUBJECT else event[0]
    return event[0]


def unique(passage: Passage, start: int, kind: str = "date") -> Ref:
    """A subject that nothing else shares; named after its sentence, not its place, for decisions hang on it."""
    said, label = _told_shortly(passage.text)
    return Ref(id=placed_in(kind, passage, said, start), kind="event", label=label, traits=frozenset({ALONE}))


@lru_cache(maxsize=64)  # a sentence may have many dates
def _told_shortly(text: str) -> tuple[str, str]:
    """A digest of a sentence, and how it begins."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8], shortened(" ".join(text[:120].split()))


def restrictions(text: str) -> str:
    """The restrictors of a stretch of text, as a part of an id."""
    return "".join(f"-{key}" for key, words in vocabulary.restrictors_in(text) if words.search(text))


def asides(passage: Passage, lo: int, hi: int) -> list[tuple[int, int]]:
    """Relative clauses between commas; the second half of a cleft ("ce n’est qu’en mai, que …,") is none.

    Args:
        passage: the sentence.
        lo: where to look from.
        hi: where to stop.
    """
    found = INSET.finditer(passage.text, lo, hi)
    return [
        m.span()
        for m in found
        if not (m.group().startswith(", que ") and _CLEFT_LED.search(passage.text, 0, m.start()))
    ]
