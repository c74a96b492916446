"""What the words around a date tell of the event it dates: the deed, what it is done to, and what tells it apart.

Articles are held against each other by it (``dated.weights``), so it is read while the words of an article are at hand.
"""

from __future__ import annotations

import re

from kzclaims.claim import Section
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.clause import MADE, clause
from kzclaims.extract.dated.core import actors, core_of, standing, taken_up, tied
from kzclaims.extract.dated.match import things
from kzclaims.extract.dated.place import adjunct
from kzclaims.extract.dated.senses import sense, with_senses
from kzclaims.extract.dated.terms import cost, crowded, cues, denials, event_terms, noun_like, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import Happened, Ref
from kzclaims.extract.lemmas_ru import russian_stem
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, DEEDS, EVENTS, MEASURES, OFFICES, Term, find_terms
from kzclaims.wording import shortened

_FARTHEST, _ORDINAL, _DENIED, _BESIDE, _PHRASE, _BEHIND = 110, 25, 25, 15, 45, 30
_MARK = re.compile(
    r"(?<![\w.,])(?:n[°ºo]\.?\s?|no\.?\s?|№\s?)?(?P<mark>\d{1,4}(?:[-‑–/][^\W_]{1,4})?)(?![\w%])", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:n[°ºo]\.?|no\.?|№|[^\W\d_][-‑–])\s?$", re.IGNORECASE)
# A verb by its form alone, where no thesaurus has it: a passive, a perfect, a Russian past.
_VERB = {
    "fr": re.compile(r"(?:été|sont|est|a|ont|fut|furent)\s(?P<word>[^\W\d]{2,}(?:é|i|u|is)e?s?)(?!\w)"),
    "en": re.compile(
        r"(?:was|were|been|being)\s(?P<word>[^\W\d]{2,}(?:ed|en|wn))(?!\w)|(?<!\w)(?P<past>[^\W\d]{3,}ed)(?!\w)"
    ),
    "ru": re.compile(
        r"(?<!\w)(?P<word>[^\W\d]{3,}(?:ла|ли|ло|лся|лась|лись|лось|ен|ена|ено|ены|ан|ана|ано|аны))(?!\w)"
    ),
}
_APART = re.compile(r"[,;:]\s|(?<!\w)(?:qui|que|who|which|that|котор\w+)(?!\w)")
_APPOSED = re.compile(r",\s(?:the|an?|le|la|les|l['’]|une?)\s?[^\W\d]", re.IGNORECASE)
_BREAKS_OUT = re.compile(r"(?<!\w)s(?:['’]|e\s)|\bsont\s$", re.IGNORECASE)  # "s'est déclaré": broke out
_UNLIMITED = frozenset({"deadline", "until"})
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
    terms = deed_terms(scene, passage)
    # "Au 13 juillet": how things stood, not what happened.
    if vocabulary.words("as_of", passage.language).match(passage.text, *day):
        return None
    due = one.what in _UNLIMITED
    deed = standing(passage, one) or _governing(passage, terms, day, due=due)
    if deed is None or cues(passage, "RevisionOld", "RevisionNew"):
        return None
    # "Depuis le 1er juin": what has been so since then; only what a deed has made so happened on that day.
    meanwhile = one.what == "since" and "/" in getattr(one.value, "edtf", "")  # "since the start of the year"
    if meanwhile or (one.what == "since" and not (deed.role in MADE and deed.concept in vocabulary.events("lasting"))):
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
    if kinds <= vocabulary.events("held"):  # "the opening took place on …"
        kinds |= acts
    dates = [(f.start, f.end) for f in passage.periods]
    names = [n for n in scene.names(passage) if any(a <= n.start and n.end <= b for a, b in spans)]
    # "Kantara, the failed platform, which started on 4 June"
    led = _APPOSED.match(passage.text, spans[0][0])
    names = [n for n in scene.names(passage) if led and n.end == spans[0][0]] + names
    # Offices and sums of money have capitals too: they are no names.
    unnamed = [*dates, *_offices(passage), *((n.start, n.end) for n in passage.numbers)]
    names = [n for n in names if not any(overlaps((n.start, n.end), span) for span in unnamed)]
    beside = [(n.start, n.end) for n in names]
    known = [t for t in passage.of(MEASURES) if _inside(t, spans)]
    taken = [*beside, *dates, (deed.start, deed.end)]
    known = [t for t in known if not any(overlaps((t.start, t.end), span) for span in taken)]
    papers = vocabulary.papers() if deed.role == "infinitive" else frozenset()
    heads = [t for t in known if not adjunct(passage.text, t.start) and t.concept not in papers]
    main = {sense(passage, t) for t in heads}
    skipped = [*terms, *known]
    words = {w for a, b in spans for w in things(passage, a, b, skipped) if w.startswith("word-")}
    words -= {w for a, b in [*taken, *((t.start, t.end) for t in skipped)] for w in things(passage, a, b, [])}
    words -= {w for a, b in _narrowing(passage, spans) for w in things(passage, a, b, [])}
    centre = core_of(scene, passage, deed, heads, taken)
    refs = [
        Ref(name=n, passage=passage) for n in names if not vocabulary.direction(passage.text, passage.language, n.start)
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
        planned=due or (deed.role in _PLANNED and not _gone_by(passage, one)),
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


def _offices(passage: Passage) -> list[Span]:
    return [(t.start, t.end) for t in passage.of(OFFICES)]


def _inside(term: Term, spans: list[Span]) -> bool:
    return any(a <= term.start and term.end <= b for a, b in spans)


def deed_terms(scene: Scene, passage: Passage) -> list[Term]:
    """The deeds and events of a sentence with all that their words may mean, none of names or dates.

    Args:
        scene: the article.
        passage: the sentence.
    """
    named = [(n.start, n.end) for n in scene.names(passage) if " " in n.text]
    taken = [*named, *((f.start, f.end) for f in passage.periods)]
    deeds = [
        t
        for t in find_terms(passage.text, passage.language, {DEEDS})
        if not noun_like(passage, t) and not any(overlaps((t.start, t.end), span) for span in taken)
    ]
    return with_senses(passage, {*event_terms(scene, passage), *deeds}, taken)


def _governing(passage: Passage, terms: list[Term], day: Span, *, due: bool) -> Term | None:
    """The verb nearest to a day, unless another verb stands between; a noun where it stands right beside it."""
    said = [t for t in passage.of(CUES) if t.role in MADE and t.concept.startswith("cue-verb")]
    said = [t for t in said if not any(overlaps((t.start, t.end), (d.start, d.end)) for d in terms)]
    verbs = [t for t in [*terms, *said] if t.role not in ("label", "cue")]
    if due:  # "The law gives shops until …": what is granted is time, not what is to be done
        verbs = [
            t for t in verbs if not vocabulary.words("grant", passage.language).fullmatch(passage.text, t.start, t.end)
        ]
        verbs = [
            t for t in verbs if not vocabulary.words("asking", passage.language).fullmatch(passage.text, t.start, t.end)
        ]
    ranked = sorted((cost(passage, (t.start, t.end), day), t.start, -t.end, t) for t in verbs)
    nouns = sorted((cost(passage, (t.start, t.end), day), t.start, -t.end, t) for t in terms if t.role == "label")
    # "Une mise en service de la première tranche avant le 31 mars": what is due is told by a noun as well.
    noun_phrase = due and bool(nouns) and nouns[0][3].scheme == EVENTS and nouns[0][1] < day[0]
    if noun_phrase and nouns[0][0] <= _PHRASE and (not ranked or nouns[0][0] < ranked[0][0]):
        return nouns[0][3]
    if nouns and _attached(passage, nouns[0][3], day):
        return nouns[0][3]
    if nouns and nouns[0][0] <= len(" du ") and (not ranked or ranked[0][0] > _FARTHEST // 2):
        return nouns[0][3]
    if not ranked or ranked[0][0] > _FARTHEST:
        return _unknown_verb(passage, day)
    best = ranked[0][3]
    return best if best.scheme != CUES else None


def _attached(passage: Passage, noun: Term, day: Span) -> bool:
    """Whether a day is that of a noun whatever the verb: "l’incendie du 5 mai", "since its launch on 5 May"."""
    if noun.end > day[0]:
        return False
    text = passage.text
    behind = vocabulary.words("dated_by_noun", passage.language).fullmatch(text[noun.end : day[0]].strip() or "-")
    since = vocabulary.words("since_noun", passage.language)
    led = since.search(text, max(0, noun.start - _BEHIND), noun.start)
    # "After his arrest at the airport on 3 March, he was freed"
    after = vocabulary.words("after_noun", passage.language).search(text, max(0, noun.start - _BESIDE), noun.start)
    near = _PHRASE if after and not _APART.search(text, noun.end, day[0]) else len(" du ")
    return day[0] - noun.end <= near and (bool(behind) or bool(led))


def _unknown_verb(passage: Passage, day: Span) -> Term | None:
    """The verb nearest to a day that no thesaurus has: it meets itself in its own language."""
    known = [(t.start, t.end) for t in passage.of(MEASURES)]
    known += [(n.start, n.end) for n in passage.names]
    found = []
    for match in _VERB[passage.language].finditer(passage.text):
        group = match.lastgroup or "word"
        at = match.span(group)
        if not any(overlaps(at, span) for span in known):
            found.append((cost(passage, at, day), at, match[group].lower()))
    if not found or min(found)[0] > _FARTHEST // 2:
        return None
    _, at, word = min(found)
    if word in vocabulary.idle(passage.language):
        return None
    base = russian_stem(word) if passage.language == "ru" else re.sub(r"e?s?$", "", word)
    return Term(*at, f"verb-{passage.language}-{base}", DEEDS, "past")


def _first_of(passage: Passage, terms: list[Term], spans: list[Span]) -> set[str]:
    """ "The first flight", "первый пациент": the noun that an ordinal makes a single one."""
    found = set()
    ways = [(key, pattern) for key, pattern in vocabulary.restrictors() if key in ("first", "last")]
    for a, b in spans:
        for key, pattern in ways:
            for match in pattern.finditer(passage.text, a, b):
                if any(overlaps(match.span(), office) for office in _offices(passage)):
                    continue
                behind = [t for t in terms if 0 <= t.start - match.end() <= _ORDINAL]
                nearest = min((t.start for t in behind), default=0)
                here = [t for t in behind if t.start == nearest]
                found |= {f"{key}:{c}" for t in here for s in (sense(passage, t), *t.others) for c in s.split("|")}
    return found


def _restricts(passage: Passage, heads: list[Term], terms: list[Term], spans: list[Span]) -> frozenset[str]:
    """Words that narrow a thing and stand beside it: "au petit matin" makes no small wall."""
    found = set()
    for a, b in spans:
        for key, pattern in vocabulary.restrictors_in(passage.text, a, b):
            for match in pattern.finditer(passage.text, a, b):
                # "Trial" is no pilot where it is a case in court; "reopened" is a verb.
                if key != "again" and any(overlaps(match.span(), (t.start, t.end)) for t in terms):
                    continue
                if any(overlaps(match.span(), office) for office in _offices(passage)):
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
    taken = [(f.start, f.end) for f in passage.periods] + [day]
    found = set()
    for a, b in spans:
        for match in _MARK.finditer(passage.text, a, b):
            if any(overlaps(match.span(), span) for span in taken):
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
        if plain and any(a <= span[0] and span[1] <= b for a, b in spans) and not any(overlaps(span, t) for t in taken):
            found.add(f"of:{value.lo}")
    return frozenset(found)
