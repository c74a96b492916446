"""What the words around a date tell of the event it dates: the deed, what it is done to, and what tells it apart.

Articles are held against each other by it (``dated.weights``), so it is read while the words of an article are at hand.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.claim import Section
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.clause import MADE, clause
from kzclaims.extract.dated.core import actors, core_of, standing, taken_up, tied
from kzclaims.extract.dated.governing import governing, how_it_stood
from kzclaims.extract.dated.match import things, words_of
from kzclaims.extract.dated.place import adjunct
from kzclaims.extract.dated.senses import sense, with_senses
from kzclaims.extract.dated.serving import first_served
from kzclaims.extract.dated.terms import covered, crowded, cues, denials, event_terms, noun_like, overlaps, works_open
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Happened, Ref
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import DEEDS, EVENTS, MEASURES, OFFICES, Term, find_terms
from kzclaims.wording import shortened

_ORDINAL, _DENIED, _BESIDE = 25, 25, 15
_MARK = re.compile(
    r"(?<![\w.,])(?:n[°ºo]\.?\s?|no\.?\s?|№\s?)?(?P<mark>\d{1,4}(?:[-‑–/][^\W_]{1,4})?)(?![\w%])", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:n[°ºo]\.?|no\.?|№|[^\W\d_][-‑–])\s?$", re.IGNORECASE)
_APPOSED = re.compile(r",\s(?:the|an?|le|la|les|l['’]|une?)\s?[^\W\d]", re.IGNORECASE)
_BREAKS_OUT = re.compile(r"(?<!\w)s(?:['’]|e\s)|\bsont\s$", re.IGNORECASE)  # "s'est déclaré": broke out
_UNLIMITED = frozenset({"deadline", "until"})
_MADE_SO = MADE | {"future"}
_LEAVING = frozenset({"leaving", "setting_out"})
_OPENED = frozenset({"event-opening", "deed-opening-deed", "open-v"})
_PLANNED = frozenset({"future", "conditional", "infinitive"})
Span = tuple[int, int]


def happened(scene: Scene, passage: Passage, one: FoundPeriod) -> Happened | None:
    """What a date dates, as other articles may tell it; None where the words leave it open.

    Args:
        scene: the article.
        passage: the sentence.
        one: the date.
    """
    if crowded(passage) or passage.section in (Section.TITLE, Section.HEADING):
        return None
    day = one.start, one.end
    # "Au 13 juillet": how things stood, not what happened.
    if how_it_stood(passage, day) or cues(passage, "RevisionOld", "RevisionNew"):
        return None
    terms = deed_terms(scene, passage)
    due = one.what in _UNLIMITED
    deed = standing(passage, one) or governing(passage, terms, day, due=due)
    if deed is None:
        return None
    # A word for several deeds is taken for the one that the thesaurus of events knows.
    deed = next((t for t in terms if t.scheme == EVENTS and t[:2] == deed[:2] and t.role == deed.role), deed)
    # "Depuis le 1er juin": what has been so since then; only what a deed has made so happened on that day.
    meanwhile = one.what == "since" and "/" in getattr(one.value, "edtf", "")  # "since the start of the year"
    if meanwhile or (
        one.what == "since" and not (deed.role in _MADE_SO and deed.concept in vocabulary.events("lasting"))
    ):
        return None
    spans = clause(passage, deed, day)
    near = min(deed.start, day[0]) - _DENIED, max(deed.end, day[1])
    if any(near[0] <= c.start < near[1] and not overlaps((c.start, c.end), day) for c in denials(passage)):
        return None
    if any(vocabulary.words("goes_on", passage.language).search(passage.text, a, b) for a, b in spans):
        return None
    told = [deed] if deed not in terms else [t for t in terms if t.start < deed.end and deed.start < t.end]
    kinds = {vocabulary.class_of(c) for t in told for c in (t.concept, *t.others)}
    nouns = [t for t in terms if t.role == "label" and t not in told and _inside(t, spans)]
    acts = {vocabulary.class_of(c) for t in nouns for c in (t.concept, *t.others) if c.startswith("event-")}
    if _afterwards(passage, deed, kinds):
        acts -= vocabulary.events("occurrences")
    if kinds & vocabulary.events("begins") and any(
        vocabulary.words("works", passage.language).search(passage.text, a, b) for a, b in spans
    ):
        kinds.add("event-start-of-works")  # "Le chantier a débuté", "construction began"
    if kinds & _OPENED and works_open(passage, deed):  # "Le chantier s’ouvrira": no building does
        kinds = (kinds - _OPENED) | {"event-start-of-works"}
    if kinds & vocabulary.events("laying"):  # "The first stone was laid": works began
        kinds |= acts & {"event-start-of-works"}
    held = vocabulary.class_of(deed.concept) in vocabulary.events("held")
    if held:  # "the opening took place on …"
        kinds |= acts
    begun = acts & vocabulary.events("goes_on_for") if kinds & vocabulary.events("sets_going") else set[str]()
    kinds |= begun  # "The walkout began": they walked out
    dates = [(f.start, f.end) for f in passage.periods]
    names = [n for n in scene.names(passage) if any(a <= n.start and n.end <= b for a, b in spans)]
    # "Kantara, the failed platform, which started on 4 June"
    led = _APPOSED.match(passage.text, spans[0][0])
    names = [n for n in scene.names(passage) if led and n.end == spans[0][0]] + names
    # Offices and sums of money have capitals too: they are no names.
    unnamed = [*dates, *_offices(passage), *((n.start, n.end) for n in passage.numbers)]
    held_by = covered(unnamed)
    names = [n for n in names if held_by.isdisjoint(range(n.start, n.end))]
    beside = [(n.start, n.end) for n in names]
    known = [t for t in passage.of(MEASURES) if _inside(t, spans)]
    taken = [*beside, *dates, (deed.start, deed.end)]
    held_by = covered(taken)
    known = [t for t in known if held_by.isdisjoint(range(t.start, t.end))]
    papers = vocabulary.papers() if deed.role == "infinitive" else frozenset()
    heads = [t for t in known if not adjunct(passage.text, t.start) and t.concept not in papers]
    main = {sense(passage, t) for t in heads}
    skipped = [*terms, *known]
    words = {w for a, b in spans for w in things(passage, a, b, skipped) if w.startswith("word-")}
    if words:
        words -= words_of(passage, {*taken, *((t.start, t.end) for t in skipped), *_narrowing(passage, spans)})
    lasting = [(t.start, t.end) for t in nouns if vocabulary.class_of(t.concept) in begun]
    others = [t for t in heads if (t.start, t.end) not in lasting]
    centre = core_of(scene, passage, deed, others, [*taken, *lasting])
    told_by = next((t for t in nouns if held and centre and overlaps(centre, (t.start, t.end))), None)
    if told_by is not None and any(0 <= told_by.start - t.end <= len(" de la ") for t in nouns):
        told_by = None  # "the opening of the exhibition": that is what was opened
    if told_by is not None:  # what took place is the deed itself, done to the noun behind it
        own_noun = told_by.start, told_by.end
        others = [t for t in others if not overlaps((t.start, t.end), own_noun)]
        centre = core_of(scene, passage, told_by, others, [*taken, *lasting, own_noun])
    leaving = not vocabulary.kinds(kinds).isdisjoint(_LEAVING)
    refs = [
        Ref(name=n, passage=passage)
        for n in names
        if not vocabulary.direction(passage.text, passage.language, n.start, leaving=leaving)
    ]
    own = [*actors(passage, deed, names), *(tied(passage, centre, names) if centre else ())]
    beyond = {sense(passage, t) for t in known} - main
    before = taken_up(scene, passage, deed)
    if before is not None:
        earlier, stretch = before
        meant = {sense(earlier, t) for t in earlier.of(MEASURES) if _inside(t, [stretch])}
        main |= meant if centre is None else set()
        beyond |= meant - main
        refs += [Ref(name=n, passage=earlier) for n in scene.names(earlier) if n.end <= stretch[1]]
    return Happened(
        deeds=frozenset(kinds),
        acts=frozenset(acts | _first_of(passage, [*nouns, *known], spans)),
        things=frozenset(main),
        around=frozenset(beyond - main),
        words=frozenset(words),
        marks=_marks(passage, spans, day, [t.end for t in known], centre),
        restricts=_restricts(passage, heads, [*terms, *known], spans),
        names=tuple(refs),
        planned=due or _ahead(passage, one) or (deed.role in _PLANNED and not _gone_by(passage, one)),
        label=shortened(" ".join(passage.text[min(a for a, _ in spans) : max(b for _, b in spans)].split())),
        core=things(passage, *centre, []) if centre else frozenset(),
        tied=tuple(Ref(name=n, passage=passage) for n in names if n in own),
    )


def _afterwards(passage: Passage, deed: Term, kinds: set[str]) -> bool:
    """Whether a verb beside a fire or a storm is no way in which these happen: put out, declared to the press."""
    if kinds & vocabulary.weighed("aftermath"):
        return True
    declared = "deed-announcing" in kinds
    return declared and not _BREAKS_OUT.search(passage.text, max(0, deed.start - _BESIDE), deed.start)


def _gone_by(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a day is past when an article appears: "shut", "set" or "cut" is then no infinitive."""
    hi = getattr(one.value, "hi", None)
    return bool(hi and passage.anchor.hi and hi < passage.anchor.hi)


def _ahead(passage: Passage, one: FoundPeriod) -> bool:
    """Whether a day is still to come when an article appears: what is told of it is a plan, whatever the tense."""
    lo = getattr(one.value, "lo", None)
    return bool(lo and passage.anchor.hi and lo > passage.anchor.hi)


def _offices(passage: Passage) -> list[Span]:
    return [(t.start, t.end) for t in passage.of(OFFICES)]


def _inside(term: Term, spans: list[Span]) -> bool:
    return any(a <= term.start and term.end <= b for a, b in spans)


@lru_cache(maxsize=64)  # every date of a sentence asks for them
def deed_terms(scene: Scene, passage: Passage) -> list[Term]:
    """The deeds and events of a sentence with all that their words may mean, none of names or dates; kept as they are.

    Args:
        scene: the article.
        passage: the sentence.
    """
    named = [(n.start, n.end) for n in scene.names(passage) if " " in n.text]
    taken = [*named, *((f.start, f.end) for f in passage.periods)]
    held = covered(taken)
    deeds = [
        t
        for t in find_terms(passage.text, passage.language, {DEEDS})
        if held.isdisjoint(range(t.start, t.end)) and not noun_like(passage, t)
    ]
    return with_senses(passage, {*event_terms(scene, passage), *deeds, *first_served(passage)}, taken)


def _first_of(passage: Passage, terms: list[Term], spans: list[Span]) -> set[str]:
    """ "The first flight", "первый пациент": the noun that an ordinal makes a single one."""
    found = set()
    offices = covered(_offices(passage))
    for a, b in spans:
        for key, pattern in vocabulary.restrictors_in(passage.text, a, b):
            for match in pattern.finditer(passage.text, a, b) if key in ("first", "last") else ():
                if not offices.isdisjoint(range(*match.span())):
                    continue
                behind = [t for t in terms if 0 <= t.start - match.end() <= _ORDINAL]
                nearest = min((t.start for t in behind), default=0)
                here = [t for t in behind if t.start == nearest]
                found |= {f"{key}:{c}" for t in here for s in (sense(passage, t), *t.others) for c in s.split("|")}
    return found


def _restricts(passage: Passage, heads: list[Term], terms: list[Term], spans: list[Span]) -> frozenset[str]:
    """Words that narrow a thing and stand beside it: "au petit matin" makes no small wall."""
    found = set()
    offices, held = covered(_offices(passage)), covered([(t.start, t.end) for t in terms])
    for a, b in spans:
        for key, pattern in vocabulary.restrictors_in(passage.text, a, b):
            for match in pattern.finditer(passage.text, a, b):
                # "Trial" is no pilot where it is a case in court; "reopened" is a verb.
                if key != "again" and not held.isdisjoint(range(*match.span())):
                    continue
                if not offices.isdisjoint(range(*match.span())):
                    continue
                beside = any(-1 <= t.start - match.end() <= _BESIDE or 0 <= match.start() - t.end <= 1 for t in heads)
                if beside or key in vocabulary.weighed("ordinals"):
                    # A first batch of works is their first phase.
                    found.add("phase" if key == "batch" else key)
    return frozenset(found)


def _narrowing(passage: Passage, spans: list[Span]) -> list[Span]:
    text, told = passage.text, vocabulary.restrictors_in
    return [m.span() for a, b in spans for _, p in told(text, a, b) for m in p.finditer(text, a, b)]


def _marks(passage: Passage, spans: list[Span], day: Span, nouns: list[int], centre: Span | None) -> frozenset[str]:
    """Numbers by which a thing is told from the next: "№ 18-К", "Hélice‑3", "quatre chaudières"."""
    taken = covered([*((f.start, f.end) for f in passage.periods), day])
    found = set()
    for a, b in spans:
        for match in _MARK.finditer(passage.text, a, b):
            if not taken.isdisjoint(range(*match.span())):
                continue
            numbered = match.group() != match["mark"] or match.start("mark") - 1 in nouns
            numbered |= bool(_NUMBERED.search(passage.text[max(0, match.start() - 6) : match.start()]))
            if numbered:
                found.add("no:" + re.sub(r"[‑–]", "-", match["mark"]).casefold())
    for number in passage.numbers:
        span, value = (number.start, number.end), number.value
        plain = not value.unit and value.kind == "quantity" and value.lo == value.hi
        # "Before 8,000 people", "by 18 votes to 15": how many of what else there were tells nothing apart.
        plain = plain and (centre is None or 0 <= centre[0] - number.end <= _BESIDE)
        if plain and any(a <= span[0] and span[1] <= b for a, b in spans) and taken.isdisjoint(range(*span)):
            found.add(f"of:{value.lo}")
    return frozenset(found)
