"""Dates, deadlines, periods and lengths of time as claims: all of them, compared only where it is sure of what.

What a date is about is the event that governs it and the thing to which that happens; where either is in doubt, or the
words tell of a change of plan, the subject is one of its own, and the claim stands without being compared.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.claim import Modality, Number, Period, Section, Value
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.acts import act
from kzclaims.extract.dated.apposed import apposed
from kzclaims.extract.dated.counted import counted_ahead, given_until, granted
from kzclaims.extract.dated.deed import happened
from kzclaims.extract.dated.due import expiring
from kzclaims.extract.dated.duty import direct_object, handed_over
from kzclaims.extract.dated.equal import equated
from kzclaims.extract.dated.links import equivalents, lasting
from kzclaims.extract.dated.order import order_drafts
from kzclaims.extract.dated.place import at_head
from kzclaims.extract.dated.said import counted_periods, said_day
from kzclaims.extract.dated.since_its import since_its
from kzclaims.extract.dated.subject import DatedScene, Thing, thing
from kzclaims.extract.dated.terms import (
    bears_on,
    cost,
    crowded,
    cues,
    denials,
    event_terms,
    governor,
    nearest,
    overlaps,
    restrictions,
    unique,
)
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.dates.values import REACHED
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.likeness import counted_until, measured_by
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, EVENTS, Term, load_thesaurus
from kzclaims.record import record

_TODAY = re.compile(
    r"(?<!\w)(?:aujourd['’]hui|demain|hier|today|tomorrow|yesterday|сегодня|завтра|вчера)(?!\w)", re.IGNORECASE
)
_NOT = re.compile(r"(?<!\w)(?:pas|plus|jamais|not|never|не)\s(?:\w+\s)?$", re.IGNORECASE)
_IN_POST = re.compile(
    r"(?<!\w)(?:занимал\w{0,2}\s(?:\w+\s){0,2}(?:пост|должност)|occupai(?:t|ent)\s(?:le|ce|les|ces)\s(?:poste|fonction)"
    r"|held (?:the|these|this|those) (?:post|position|office))",
    re.IGNORECASE,
)
_POST = 60  # characters around a time in which a post is told
_UNITS = frozenset({"day", "month", "year"})
_SKIPPED = frozenset({"frequency", "age"})
_UNLIMITED = frozenset({"deadline", "until"})
_LAST_WORDS, _NEAR_CUE, _LONGEST_QUOTE = 30, 60, 110
_AGENT = re.compile(r"(?<!\w)(?:par|by)\s[^,;.]*")  # by whom: "par l’ancien maire" makes no former thing
_FIRST_TIME = re.compile(r"впервые|pour la première fois|for the first time", re.IGNORECASE)  # nothing is founded twice
_TAIL = re.compile(r"[^,;:.!?]{0,12}")  # what narrows a thing may follow it, within its clause
_TO_DO = re.compile(r"\s(?:pour|to|чтобы|для)\s")  # "laisse jusqu’en mai pour …"
_LAST_WORD = re.compile(r"(?<![^\W\d])(?P<word>[^\W\d]{3,})[\s,]*$")


@record(frozen=True, slots=True)
class _About:
    property: str
    subject: Ref
    start: int
    end: int


def dated_drafts(scene: Scene) -> list[Draft]:
    """Every date, deadline, period and length of an article, and the orders of events it tells.

    Args:
        scene: the article.
    """
    scene = DatedScene(scene.document, scene.passages)
    found: list[tuple[Draft, FoundPeriod]] = []
    for passage in scene.passages:
        dates = [expiring(passage, one) for one in counted_ahead(scene, passage, counted_periods(passage, scene))]
        drafts = ((_draft(scene, passage, one), one) for one in dates)
        found += [(draft, one) for draft, one in drafts if draft is not None]
    linked = equivalents(scene, found)
    times = ((one, _draft(scene, passage, one)) for passage in scene.passages for one in given_until(scene, passage))
    # What is put together as a course is told once.
    courses = [draft for draft in lasting(scene, linked) if draft.subject.id.startswith("course-")]
    kept = [(draft, one) for draft, one in linked if draft.key not in {course.key for course in courses}]
    equal = equated([(draft, one) for one, draft in times if draft is not None], kept, courses, scene.passages)
    return [*courses, *equal, *apposed(scene, kept), *order_drafts(scene)]


def _by_the_way(passage: Passage, one: FoundPeriod) -> bool:
    """Whether quoted words say "today" and "tomorrow" for ever: "not for sale today, and will not be tomorrow"."""
    if _IN_POST.search(passage.text[max(0, one.start - _POST) : one.end + _POST]):
        return True  # when somebody was in a post is no day of anything
    inside = next((quote for quote in passage.quoted if quote[0] <= one.start and one.end <= quote[1]), None)
    if inside is None or not _TODAY.match(passage.text, one.start):
        return False
    return len(_TODAY.findall(passage.text, *inside)) > 1 or bool(_NOT.search(passage.text, inside[0], one.start))


def _draft(scene: DatedScene, passage: Passage, one: FoundPeriod) -> Draft | None:
    if one.what in _SKIPPED or one.unresolved:
        return None
    if isinstance(one.value, Number):
        if one.value.unit not in _UNITS:
            return None
        return Draft(passage, one.start, one.end, "duration", unique(passage, one.start), one.value)
    if one.value.lo is None and one.value.hi is None:
        return None
    counted = counted_until(passage.text, one.start, one.end) or _by_the_way(passage, one)
    counted = counted or one.anchor.tense == REACHED  # what had been done by then need not have been done on one day
    if counted or crowded(passage) or measured_by(passage.text, one.start):
        return Draft(passage, one.start, one.end, _property(one, None), unique(passage, one.start), one.value)
    by = governor(scene, passage, one)
    span = (one.start, one.end)
    denying = [c for c in denials(passage) if not overlaps((c.start, c.end), span) and bears_on(passage, c, span)]
    # "Has until 3 May to comply, failing which …": what would follow denies nothing.
    denying = [c for c in denying if c.start < one.end or "," not in passage.text[one.end : c.start]]
    denied = any(cost(passage, (c.start, c.end), span) < _NEAR_CUE for c in denying)
    about = None if denied and one.what in _UNLIMITED else _about(scene, passage, one, by)
    if about is None:
        about = _About(_property(one, by), unique(passage, one.start), one.start, one.end)
    elif denied:
        about = replace(about, subject=unique(passage, one.start))
    value: Value = one.value
    said = said_day(passage, one)
    return Draft(
        passage, about.start, about.end, about.property, about.subject, value,
        modality=_modality(passage, one), negated=denied and one.what in _UNLIMITED, said=said,
        happened=happened(scene, passage, one),
    )  # fmt: skip


def _property(one: FoundPeriod, by: Term | None) -> str:
    if one.anchor.tense == REACHED:
        return "eventDate"
    if one.what == "deadline":
        return "deadline"
    if one.what == "until":
        return "endDate"
    if one.what == "anniversary":
        return "creationDate"
    if by is None:
        return "startDate" if one.what == "since" else "eventDate"
    cue = by.scheme == CUES
    told = "announcementDate" if cue else load_thesaurus().concepts[vocabulary.class_of(by.concept)].fact("property")
    lo = one.value.lo if isinstance(one.value, Period) else None
    if told == "announcementDate" and lo and one.anchor.hi and lo > one.anchor.hi:
        return "eventDate"  # "a annoncé un vote le 6 octobre", in September: the day is that of the vote
    return told or ("startDate" if one.what == "since" else "eventDate")


def _modality(passage: Passage, one: FoundPeriod) -> Modality:
    span = (one.start, one.end)
    if any(cost(passage, (c.start, c.end), span) < 2 * _NEAR_CUE for c in cues(passage, "Hearsay")):
        return Modality.CONDITIONAL
    lo = one.value.lo if isinstance(one.value, Period) else None
    hi = one.value.hi if isinstance(one.value, Period) else None
    first, published = lo or hi, passage.anchor.hi
    return Modality.ANNOUNCED if first and published and first > published else Modality.STATED


def _about(scene: DatedScene, passage: Passage, one: FoundPeriod, by: Term | None) -> _About | None:
    """What is compared: an act by its number, a duty, a goal, or a thing that happens once; None where in doubt."""
    told = act(passage, one)
    if told is not None:
        return _About("decreeDate", *told)
    if cues(passage, "RevisionOld", "RevisionNew") or passage.section in (Section.TITLE, Section.HEADING):
        return None
    duty = one.what in _UNLIMITED and _binding(passage, one)
    if duty or one.what == "deadline":
        about = _due(scene, passage, one, duty=duty)
        return about or (_About("legalDeadline", unique(passage, one.start), one.start, one.end) if duty else None)
    if one.what not in ("point", "relative", "since"):
        return None
    if (founding := since_its(scene, passage, one)) is not None:
        return _About("creationDate", founding, one.start, one.end)
    if by is None or by.scheme != EVENTS:
        return None
    return _once(scene, passage, one, by)


def _binding(passage: Passage, one: FoundPeriod) -> bool:
    text, language = passage.text, passage.language
    if one.duration is not None and granted(passage, one):
        return True
    given = vocabulary.words("given_time", language).search(text)
    grants = vocabulary.words("grant", language).search(text[: one.start])
    if one.what == "until" and grants and _TO_DO.match(text, one.end):
        return True
    if not given and not vocabulary.words("duty", language).search(text):
        return False
    return one.what == "deadline" or bool(grants) or bool(given and given.start() < one.start)


def _due(scene: DatedScene, passage: Passage, one: FoundPeriod, *, duty: bool) -> _About | None:
    """A deadline of something that is to be done once, by whom or of what the words name."""
    handed = handed_over(passage, one) if duty else None
    if handed is not None:
        due, at = handed
        lo, hi = min(at, one.start, due.start), max(one.end, due.end)
        if hi - lo > _LONGEST_QUOTE:
            lo, hi = one.start, one.end
        words = passage.text[at : due.end]
        ref = Ref(id=f"due-delivery-{due.key}{restrictions(words)}", of=TOPIC, kind="event", label=words)
        return _About("legalDeadline", ref, lo, hi)
    allowed = vocabulary.events("duties")
    terms = [t for t in event_terms(scene, passage) if t.concept in allowed]
    found = nearest(passage, (one.start, one.end), terms)
    if found is None:
        return _becoming(scene, passage, one)
    event = found[0]
    what = thing(scene, passage, event, duty=True)
    if what is None or not what.sure:
        return None
    # How many of what an operator has to connect would have to be compared as well (dated.weights does).
    if event.role == "infinitive" and any(0 <= n.start - event.end <= 1 for n in passage.numbers):
        return None
    # Who has to pay a fine need not have paid the wages by then.
    done_to = direct_object(passage, event.end, one) if event.role == "infinitive" else None
    if done_to is not None and done_to.start != what.start:
        what = replace(what, key=f"{what.key}-{done_to.key}")
    concept = vocabulary.class_of(event.concept).removeprefix("event-")
    return _compared(passage, one, event, what, "legalDeadline" if duty else "deadline", f"due-{concept}")


def _becoming(scene: Scene, passage: Passage, one: FoundPeriod) -> _About | None:
    """A goal to become something: "devenir un pays entièrement numérique d’ici 2029"."""
    verbs = list(vocabulary.words("become", passage.language).finditer(passage.text, 0, one.start))
    last = _LAST_WORD.search(passage.text, max(0, one.start - _LAST_WORDS), one.start)
    if not verbs or last is None or one.start - verbs[-1].end() > _LONGEST_QUOTE:
        return None
    verb = verbs[-1]
    names = [n for n in scene.names(passage) if n.kind != "person" and n.end <= one.start]
    who = min(names, key=lambda n: cost(passage, (n.start, n.end), verb.span()), default=None)
    if who is None:
        return None
    what = re.sub(r"\W+", "-", lemma(last["word"], passage.language))
    ref = Ref(
        id=f"due-become-{what}", of=Ref(name=who, passage=passage), kind="event", label=f"{who.text}, {last['word']}"
    )
    return _About("deadline", ref, one.start, one.end)


def _once(scene: DatedScene, passage: Passage, one: FoundPeriod, event: Term) -> _About | None:
    concept = vocabulary.class_of(event.concept)
    value = one.value
    told = load_thesaurus().concepts[concept].fact("property")
    if not told or not isinstance(value, Period) or (one.inferred and value.lo is None):
        return None
    if one.what == "since" and "/" in value.edtf:
        return None  # "since the start of the year": what was done meanwhile
    if event.concept not in vocabulary.events("once") or not _nearest_date(passage, one, event):
        return None
    what = thing(scene, passage, event)
    if what is None or not what.sure:
        return None
    # A festival opens every year, and is founded once.
    yearly = any((what.noun or what.key).startswith(recurring) for recurring in vocabulary.events("yearly"))
    if yearly and told != "creationDate":
        if value.lo is None or value.hi is None or value.lo.year != value.hi.year:
            return None
        what = replace(what, key=f"{what.key}-{value.lo.year}")
    return _compared(passage, one, event, what, told, concept)


def _nearest_date(passage: Passage, one: FoundPeriod, event: Term) -> bool:
    """Whether no other date of the sentence is nearer to an event: what it has by then is not dated anew."""
    span = (event.start, event.end)
    dates = [f for f in passage.periods if f.what in ("point", "relative", "since")]
    best = min(dates, key=lambda f: cost(passage, span, (f.start, f.end)), default=one)
    return best.start == one.start


def _compared(passage: Passage, one: FoundPeriod, event: Term, what: Thing, told: str, stem: str) -> _About:
    starts = [event.start, one.start] + ([what.start] if what.end else [])
    ends = [event.end, one.end] + ([what.end] if what.end else [])
    lo, hi = min(starts), max(ends)
    # The "first" of "First opened in 1897, the museum …" is no part of the thing.
    tail = _TAIL.match(passage.text, hi)
    part = passage.text[lo if at_head(passage, event) else max(0, lo - 25) : tail.end() if tail else hi]
    narrowed = restrictions(_AGENT.sub("", _FIRST_TIME.sub("", part) if told == "creationDate" else part))
    if told not in ("deadline", "legalDeadline", "creationDate") and _modality(passage, one) == Modality.ANNOUNCED:
        narrowed += "-planned"
    identifier = "-".join(part for part in (stem, what.key.strip("-")) if part) + narrowed
    identifier = re.sub(r"[^A-Za-z0-9]+", "-", identifier).strip("-")
    label = " ".join(passage.text[lo:hi].split()) if hi - lo <= _LONGEST_QUOTE else ""
    ref = Ref(id=identifier, of=what.of, kind="event", label=label or identifier.replace("-", " "))
    others = any(f.start < hi and lo < f.end and f.start != one.start for f in passage.periods)
    if hi - lo > _LONGEST_QUOTE or others:
        lo, hi = one.start, one.end
    return _About(told, ref, lo, hi)
