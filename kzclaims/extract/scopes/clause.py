"""A clause in which something is said of a group: its predicates, its nouns, what narrows them, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kzclaims.claim import Period
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.lemmas import written
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.attributes import dates_an_attribute
from kzclaims.extract.scopes.axes import APPLIES, Said, predicates
from kzclaims.extract.scopes.bare_forms import a_noun
from kzclaims.extract.scopes.comparisons import compared
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.words import scope_words, vague_verbs
from kzclaims.extract.thesaurus import CUES, EVENTS, Term, load_thesaurus
from kzclaims.extract.words import concepts, only_a_noun
from kzclaims.record import record

_NEGATION = {"fr": 40, "en": 40, "ru": 15}  # characters before a predicate in which its "not" stands
HOUR = re.compile(
    r"\s(?:jusqu'à|à|until|till|at|до|в)\s(?:\d{1,2}\s?(?:h|am|pm|heures?|:|час)|\d{1,2}[.,;]|[^\W\d_]{3,}(?:[-\s][^\W\d_]{3,})?\s(?:heures?|o'clock|час)|minuit|midi|midnight|noon|полуноч)",
    re.IGNORECASE,
)
_PAST_DAYS = 60
_LED = 12  # characters before a year in which it is told to be what something is for
_POINTS = frozenset({"point", "span", "relative", "ago"})
_SAID = 60  # characters between a verb of saying and its date
_PARTS = re.compile(r"[,;:()—–»”]")
_ON_ACCOUNT = re.compile(
    r"(?<!\w)(?:for|pour|au titre de|за)\s(?:l['’]année\s|the\syear\s)?\d{4}(?:\s[гy]\w*)?$", re.IGNORECASE
)
STOP = re.compile(r"[,;:()—–!?]")
_GERUND = re.compile(r"[a-z]{3}ing$")
_NOTHING = re.compile(r"\s+(?:no|none|neither|nothing|aucune?|rien|нет|ни)(?!\w)", re.IGNORECASE)
_AFTER_FR = re.compile(r"\s+(?:[^\W\d_]+\s+)?(?:pas|plus|jamais|rien|aucune?)(?!\w)", re.IGNORECASE)
_QUE = re.compile(r"[^,;:.()]{0,40}?(?<!\w)qu(?:e\s|')", re.IGNORECASE)
_ONLY_BY = re.compile(r"n(?:e\s|')[^,;:.()]{0,40}?(?<!\w)qu(?:e\s|')[^,;:.()]*", re.IGNORECASE)
_NE = re.compile(r"(?<!\w)n(?:e\s|')", re.IGNORECASE)
_ONLY_NOT = re.compile(r"\s*(?:seulement|only|только|исключен|aucune exception|exception)", re.IGNORECASE)
_ADVERB = re.compile(r"\s+(?:aucune\s+)?(?:exception|исключен)", re.IGNORECASE)
# "Ont été", "has been": a helping verb has nothing.
_HELPING = re.compile(
    r"(?:a|ont)\s+(?:(?:pas|plus|encore|toujours|jamais|tous|toutes|tout|déjà|bien)\s+){0,3}"
    r"[^\W\d_]+(?:é|i|u|is|it|ert|aint)e?s?(?!\w)"
    r"|(?:has|have)\s+(?:(?:not|yet|all|already|since|also|now|never|still)\s+){0,3}"
    r"(?:[^\W\d_]+ed|been|had|got|gone|to|done|made|taken|given)(?!\w)",
    re.IGNORECASE,
)
_COMING = {
    "fr": re.compile(r"(?<!\w)[a-zà-ÿœ]{3,}r(?:a|ont)(?!\w)"),  # "Piatra" is a name
    "en": re.compile(r"(?!)"),
    "ru": re.compile(
        # "Покидают" is of now: what ends in -ают, -яют, -ает is mostly no future.
        # These are no compounds: "стоят" is of now as well.
        r"(?<!\w)(?!(?:сто[ия]т|сид[ия]т|служ[иа]т|состо[ия]т|спор[ия]т|слыш[иа]т|прос[ия]т|сп[ия]т|след[ия]т)(?!\w))"
        r"(?:по|с|при|за|вы|от|об|у|до|про|рас|ост)[^\W\d_]{2,}"
        r"(?:ит|ят|(?<![ая])ет|ёт|ут|(?<![ая])ют|ат)(?:ся)?(?!\w)",
        re.IGNORECASE,
    ),
}

_REMAINS = re.compile(r"(?:[^\W\d_]+\s)?(?:(?:rest|demeur|remain|stay)\w*|оста\w+)", re.IGNORECASE)
_ALSO_NOUNS = re.compile(r"(?:escape|spare|cover|hit|concern|benefit)s?", re.IGNORECASE)
_WORTH = re.compile(r"(?:vau|va)\w+\s(?:(?:pas|guère|plus)\s)?(?:mieux|rien|cher|la\speine)(?!\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)(?:an?|the|its|their|his|her|this|that)\s$", re.IGNORECASE)
_PAST_RU = re.compile(r"[^\W\d_]{2,}л(?:[аои]|ся|ась|ось|ись)?$")


@record(frozen=True, slots=True)
class Clause:
    """One segment of a passage with its names and its predicates."""

    segment: Segment
    names: Sequence[ProperName]
    said: Sequence[Said]

    @property
    def passage(self) -> Passage:
        """Its sentence."""
        return self.segment.passage

    @property
    def text(self) -> str:
        """The whole sentence, apostrophes straight."""
        return plain(self.segment.passage.text)

    @property
    def start(self) -> int:
        """Where it begins in the sentence."""
        return self.segment.start

    @property
    def end(self) -> int:
        """Where it ends in the sentence."""
        return self.segment.end

    def word(self, name: str) -> re.Pattern[str]:
        """A list of words of statements, of its language."""
        return scope_words(self.passage.language).said[name]

    def has(self, name: str) -> bool:
        """Whether it holds one of such words."""
        return bool(self.word(name).search(self.text, self.start, self.end))

    def terms(self) -> list[Term]:
        """The things counted that it names for sure."""
        return [t for t in head_terms(self.passage) if self.start <= t.start and t.end <= self.end and not t.others]


def clause(segment: Segment, names: Sequence[ProperName], axes: frozenset[str] | None) -> Clause:
    """The clause of a segment, with the predicates of some axes (all of them if None)."""
    text, table = plain(segment.passage.text), scope_words(segment.passage.language)
    said = []
    for one in predicates(text, segment.passage.language, axes):
        # "Open until midnight" is no less open for closing at midnight; "cheaper than it costs" tells nobody to pay.
        if HOUR.match(text, one.end) or compared(text, segment.passage.language, one.start):
            continue
        helping = one.axis == "have" and (_HELPING.match(text, one.start) or _ADVERB.match(text, one.end))
        if segment.start <= one.start and one.end <= segment.end and not (helping or _no_deed(segment.passage, one)):
            said.append(one)
    said += _deeds(segment, axes, said)
    said = [one for one in said if not so_remains(one, text, segment.passage.language)]
    absolute = list(table.said["absolute"].finditer(text)) if said else ()
    said = sorted(one for one in said if not any(m.start() <= one.start < m.end() for m in absolute))
    return Clause(segment, [n for n in names if segment.start <= n.start < segment.end], said)


def _no_deed(passage: Passage, one: Said) -> bool:
    """Whether a predicate only tells who said so ("has reported"), or is a noun ("an escape room", "a hit")."""
    if ":" in one.axis:
        known = load_thesaurus().concepts
        return any(
            t.start <= one.start < t.end and known[t.concept].fact("cueKind") == "Reporting" for t in passage.of(CUES)
        )
    text = plain(passage.text)
    if one.axis != APPLIES:
        return False
    if passage.language == "fr":
        return _WORTH.match(text, one.start) is not None
    return bool(_ALSO_NOUNS.fullmatch(text, one.start, one.end) and _ARTICLE.search(text, 0, one.start))


def so_remains(one: Said, text: str, language: str) -> bool:
    """Whether a verb of staying only leads to what is so: "stay open", "sont restées ouvertes".

    Args:
        one: what the verb tells.
        text: the sentence, apostrophes straight.
        language: its language.
    """
    if not _REMAINS.fullmatch(text, one.start, one.end):
        return False
    return any(other.start == one.end + 1 for other in predicates(text, language))


def may_say(passage: Passage, axes: frozenset[str]) -> bool:
    """Whether any clause of a sentence may have a predicate (``clause``) of some axes: never wrongly no.

    Args:
        passage: the sentence.
        axes: the axes.
    """
    text, language = plain(passage.text), passage.language
    if predicates(text, language, axes) or not axes.isdisjoint([term.concept for term in passage.of(EVENTS)]):
        return True
    return not axes.isdisjoint(_deeds_of(passage.text, language))


def _deeds(segment: Segment, axes: frozenset[str] | None, known: Sequence[Said]) -> Iterator[Said]:
    """The events told by verbs, and the verbs that the lexicon knows: predicates that languages share."""
    passage = segment.passage
    for term in passage.of(EVENTS):
        wanted = axes is None or term.concept in axes
        inside = segment.start <= term.start and term.end <= segment.end
        if wanted and inside and term.role != "label" and not _named(passage, term) and not a_noun(passage, term):
            yield Said(term.start, term.end, term.concept, yes=True)
    told = [
        (start, end, deeds)
        for start, end, deeds in _doing(passage.text, passage.language)
        if segment.start <= start and end <= segment.end and (axes is None or not deeds.isdisjoint(axes))
    ]
    if not told:
        return
    spans = [(one.start, one.end) for one in known]
    spans += [(t.start, t.end) for t in passage.of(CUES)]  # verbs of saying among them
    for start, end, deeds in told:
        if not any(a <= start < b for a, b in spans):
            for concept in deeds if axes is None else deeds.intersection(axes):
                yield Said(start, end, concept, yes=True)


def _named(passage: Passage, term: Term) -> bool:
    """Whether a word only stands in a name: "États-Unis" unites nobody."""
    return any(name.start < term.start and term.end <= name.end for name in passage.names)


@lru_cache(maxsize=1024)  # a sentence is cut into segments, and held against several others
def _doing(text: str, language: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """The words of a sentence that may be verbs of the lexicon, with what they do."""
    found = [(match, verbs_meant(match[0], language)) for match in written(text).finditer(text)]
    return tuple([(*match.span(), deeds) for match, deeds in found if deeds])


@lru_cache(maxsize=1024)
def _deeds_of(text: str, language: str) -> frozenset[str]:
    return frozenset[str]().union(*(deeds for _, _, deeds in _doing(text, language)))


@lru_cache(maxsize=65_536)
def verbs_meant(word: str, language: str) -> frozenset[str]:
    """What a word does, as the lexicon has it; nothing where it may be no verb ("the opening night" opens nothing)."""
    meanings = concepts(word, language)
    if any(not concept.endswith("-v") for concept in meanings) or _GERUND.search(word):
        return frozenset()
    return frozenset(meanings - vague_verbs())


def long_past(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch dates what it says back by more than two months."""
    day = passage.anchor.lo
    ends = [value.hi for period, value in _dated(passage, start, end) if period.what != "relative"]
    return day is not None and any(end is not None and (day - end).days > _PAST_DAYS for end in ends)


def _dated(passage: Passage, start: int, end: int) -> Iterator[tuple[FoundPeriod, Period]]:
    """The times that a stretch names as those of what it says: "the bonus for 2024" is paid later."""
    for period in passage.periods:
        within = start <= period.start and period.end <= end
        if not within or period.what not in _POINTS or not isinstance(period.value, Period):
            continue
        if dates_an_attribute(passage, period):
            continue
        if not _ON_ACCOUNT.search(passage.text, max(0, period.start - _LED), period.end):
            yield period, period.value


def dates_the_saying(passage: Passage, period: FoundPeriod) -> bool:
    """Whether a date is that on which a sentence was said: "the prefecture told us on 20 August"."""
    text, known = plain(passage.text), load_thesaurus().concepts
    for cue in passage.of(CUES):
        if known[cue.concept].fact("cueKind") == "Reporting":
            a, b = min(cue.end, period.end), max(cue.start, period.start)
            if b - a <= _SAID and not _PARTS.search(text, a, b):
                return True
    return False


def days_named(passage: Passage, start: int, end: int) -> tuple[Period, ...]:
    """The days that a stretch names, but those on which it was said."""
    dated = _dated(passage, start, end)
    return tuple(value for period, value in dated if not dates_the_saying(passage, period))


def may_be(c: Clause) -> bool:
    """Whether a clause hedges what it says; "in May" hedges nothing."""
    found = scope_words(c.passage.language)["maybe"].finditer(c.text, c.start, c.end)
    return any(not any(p.start <= m.start() < p.end for p in c.passage.periods) for m in found)


def denied(c: Clause, one: Said) -> bool:
    """Whether "not" stands before a predicate, or "no" right after it."""
    text, language = c.text, c.passage.language
    floor = max(c.start, one.start - _NEGATION[language])
    floor = max([floor, *(m.end() for m in STOP.finditer(text, floor, one.start))])
    if _NOTHING.match(text, one.end):
        return True
    found = [m for m in c.word("not").finditer(text, floor, one.start) if not _ONLY_NOT.match(text, m.end())]
    if language == "en":
        found = [m for m in found if m.group().casefold() not in ("no", "without") or one.start - m.end() < 2]
    if language == "fr":
        if _QUE.match(text, one.end):  # "n'indemnise que"
            found = [m for m in found if not m.group().casefold().startswith("n")]
        found = [m for m in found if m.group().casefold() != "plus" or _NE.search(text, floor, m.start())]
        found = [m for m in found if not _ONLY_BY.fullmatch(c.text, m.start(), one.start)]
        return bool(found) or bool(_NE.search(text, floor, one.start) and _AFTER_FR.match(text, one.end))
    return bool(found)


def coming(c: Clause, one: Said | None = None) -> bool:
    """Whether it speaks of the future, or the part of it between commas in which a predicate stands."""
    start, end = c.start, c.end
    if one is not None:
        start = max([start, *(m.end() for m in STOP.finditer(c.text, start, one.start))])
        after = STOP.search(c.text, one.end, end)
        end = after.start() if after else end
    if one is not None and c.passage.language == "ru" and _PAST_RU.search(c.text, one.start, one.end):
        return False
    ahead = c.word("ahead").search(c.text, start, end)
    if ahead:
        return True
    language = c.passage.language
    return any(not only_a_noun(match.group(), language) for match in _COMING[language].finditer(c.text, start, end))
