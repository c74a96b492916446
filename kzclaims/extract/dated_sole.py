"""Deadlines that stand alone: the only one that a law, a contract or a lease sets in each of two articles.

"La loi laisse aux écoles jusqu’au 1er mars pour se raccorder", "the law gives schools until 1 September to join": where
each article tells one deadline of a paper, it is that of one duty unless something says otherwise: known deeds or
things that have nothing to do with each other, another part, another party, another number or year of the paper.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from kzclaims.claim import ALONE, Period, Section, fold
from kzclaims.entities.letters import word_keys
from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_due import clause_of, deed_of, object_of, paper_numbers
from kzclaims.extract.dated_match import PAPER, akin, apart, known, met, ordinals, things
from kzclaims.extract.dated_terms import cues, denials, overlaps, unique
from kzclaims.extract.dates import FoundPeriod
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.likeness import begin_alike
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import DEEDS, EVENTS, Term, find_terms

_DUE = frozenset({"deadline", "legalDeadline", "endDate"})
_RARE = frozenset({"lease", "concession", "loan", "treaty"})
_FINISHING = "complete-v"
_TAIL, _BACK, _MOST = 24, 2, 40
_STRUNG = re.compile(r"(?<!\w)(?:et|puis|and|then|и|а|затем)(?!\w)")
_ABOUT = re.compile(
    r"\s(?:sur|relative?s? (?:à|aux?)|on|about|об?|про)\s(?P<what>(?:[^\W\d]+[\s'’]){0,3}[^\W\d]+)", re.IGNORECASE
)
_PRONOUN = {
    "fr": re.compile(
        r"(?<!\w)(?:l['’]|l[ea]s?\s)(?=[^\W\d]+(?:er|ir|re)(?!\w))|(?<!\w)(?:leur|lui|celui-ci|celle-ci)\s"
    ),
    "en": re.compile(r"(?<!\w)(?:it|them|they)(?!\w)"),
    "ru": re.compile(r"(?<!\w)(?:его|её|ее|их|им|ему|ей|он|она|они)(?!\w)", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class _Sole:
    """The one deadline of a paper in an article, and what its clause tells of the duty."""

    scene: int
    draft: int
    language: str
    papers: frozenset[str]
    numbers: frozenset[str]
    topics: frozenset[str]
    deeds: frozenset[str]
    objects: frozenset[str]
    others: frozenset[str]
    ordinals: frozenset[str]
    counts: frozenset[str]
    names: frozenset[str]
    takes_up: bool


def sole_deadlines(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, the deadlines that stand alone in two articles under one subject.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
    """
    changed = [_told_apart(listed) for listed in drafts]
    alone = [
        one for at, (scene, listed) in enumerate(zip(scenes, drafts, strict=True)) for one in _alone(at, scene, listed)
    ]
    for one, other in combinations(alone, 2) if len(alone) <= _MOST else ():
        if one.scene != other.scene and one.papers & other.papers and _one(one, other):
            first, second = changed[one.scene][one.draft], changed[other.scene][other.draft]
            lead = first.subject if ALONE not in _traits(first) else _subject(first)
            changed[one.scene][one.draft] = replace(first, subject=lead, property="legalDeadline")
            changed[other.scene][other.draft] = replace(second, subject=lead, property="legalDeadline")
    return changed


def _told_apart(listed: Sequence[Draft]) -> list[Draft]:
    """Two deadlines strung together in one sentence are of two duties: "until May to join, and June to pay"."""
    told: dict[tuple[int, str], list[int]] = {}
    for number, draft in enumerate(listed):
        if draft.property == "legalDeadline" and draft.subject.id:
            told.setdefault((draft.passage.number, draft.subject.id), []).append(number)
    changed = list(listed)
    for numbers in told.values():
        ordered = sorted((listed[n] for n in numbers), key=lambda d: d.start)
        gaps = [(a.end, b.start) for a, b in pairwise(ordered)]
        if gaps and all(_STRUNG.search(listed[numbers[0]].passage.text, *gap) for gap in gaps):
            for n in numbers:
                changed[n] = replace(listed[n], subject=unique(listed[n].passage, listed[n].start))
    return changed


def _traits(draft: Draft) -> frozenset[str]:
    return draft.subject.traits if isinstance(draft.subject, Ref) else frozenset()


def _subject(draft: Draft) -> Ref:
    article = re.sub(r"[^A-Za-z0-9]+", "-", draft.passage.document.article.id).strip("-")
    label = " ".join(draft.passage.text[draft.start : draft.end].split())
    return Ref(id=f"due-sole-{article}-{draft.passage.number}-{draft.start}", of=TOPIC, kind="event", label=label)


def _alone(at: int, scene: Scene, listed: Sequence[Draft]) -> Iterator[_Sole]:
    """The deadlines of an article whose paper sets no second one."""
    told = [
        (number, draft, found)
        for number, draft in enumerate(listed)
        if draft.property in _DUE and _last_day(draft)
        for found in [_paper_of(draft)]
        if found or draft.property == "legalDeadline"
    ]
    days: Counter[str] = Counter()
    for kind, _ in {(k, d.value) for _, d, found in told for k, _, _ in found}:
        days[kind] += 1
    loose = [d for _, d, found in told if not found]
    for number, draft, found in told:
        kinds = frozenset(k for k, _, _ in found if days[k] == 1)
        follows = any(0 <= d.passage.number - draft.passage.number <= _BACK and d.value != draft.value for d in loose)
        if kinds and not follows and _binding(draft):
            yield _read(at, number, scene, draft, kinds, [(a, b) for k, a, b in found if k in kinds])


def _last_day(draft: Draft) -> bool:
    """Whether a draft gives a last day, which the day of an expiry is as well."""
    value = draft.value
    expires = draft.property in ("deadline", "legalDeadline")
    return isinstance(value, Period) and bool(value.hi) and (value.lo is None or (expires and value.lo == value.hi))


def _paper_of(draft: Draft) -> list[tuple[str, int, int]]:
    """Kinds of the papers of a clause, and where they stand; of a lease told as a contract the lease only."""
    passage = draft.passage
    lo, hi = 0, len(passage.text)
    found = [
        (kind, *m.span()) for kind, words in vocabulary.instruments() for m in words.finditer(passage.text, lo, hi)
    ]
    narrow = [one for one in found if one[0] != "contract"]
    return narrow or found


def _binding(draft: Draft) -> bool:
    """Whether a sentence tells what has to be done, now, and neither a hope nor a change."""
    passage = draft.passage
    _, lo, hi = clause_of(draft)
    text, language = passage.text, passage.language
    if passage.section in (Section.TITLE, Section.HEADING) or cues(passage, "RevisionOld", "RevisionNew"):
        return False
    if vocabulary.words("unbound", language).search(text, lo, hi):
        return False
    dated = [(f.start, f.end) for f in passage.periods]
    denied = [(c.start, c.end) for c in denials(passage) if lo <= c.start < hi]
    if any(not any(overlaps(span, other) for other in dated) for span in denied):
        return False
    return bool(vocabulary.words("asking", language).search(text) or vocabulary.words("binding", language).search(text))


def _read(
    at: int, number: int, scene: Scene, draft: Draft, kinds: frozenset[str], papers: list[tuple[int, int]]
) -> _Sole:
    passage = draft.passage
    day, lo, hi = clause_of(draft)
    deed = _deed(draft, lo, hi, day)
    a, b = object_of(passage, deed, lo) if deed else (lo, hi)
    # What follows behind a comma is another matter: ", and the help desk takes calls".
    comma = passage.text.find(", ", max(b, day[1]), hi)
    hi = comma if comma > 0 else hi
    skipped = {PAPER, *vocabulary.papers(), *vocabulary.weighed("loose")}
    named = {w for n in passage.names for w in things(passage, n.start, n.end, [])}
    spans = [*papers, *((f.start, f.end) for f in passage.periods)]
    spans += [m.span() for name in ("asking", "binding", "expires") for m in _words(passage, name, lo, hi)]
    idle = named | {w for start, end in spans for w in things(passage, start, end, [])}
    taken = [deed] if deed else []
    objects = frozenset(x for x in things(passage, a, b, taken) - idle if x.partition("|")[0] not in skipped)
    rest = things(passage, lo, hi, taken) - idle - objects
    others = frozenset(x for x, concept in known(rest).items() if concept not in skipped)
    told = frozenset(f"thing-due-{key}" for key, words in vocabulary.due_things() if words.search(passage.text, a, b))
    takes_up = bool(_PRONOUN[passage.language].search(passage.text, lo, hi))
    marks = ordinals(passage, lo, hi)
    if takes_up:
        before = [p for p in scene.passages if 0 < passage.number - p.number <= 1 and p.block is passage.block]
        marks |= frozenset(mark for p in before for mark in ordinals(p, 0, len(p.text)))
    return _Sole(
        at, number, passage.language, kinds, paper_numbers(passage, papers, day), _topics(passage, papers),
        frozenset({vocabulary.class_of(c) for c in (deed.concept, *deed.others)}) if deed else frozenset(),
        told or objects, others, marks, _counts(passage, a, b), _names(passage, lo, hi), takes_up,
    )  # fmt: skip


def _deed(draft: Draft, lo: int, hi: int, day: tuple[int, int]) -> Term | None:
    """What is to be done: a verb, but those that only say that it is due or until when; else its noun."""
    passage = draft.passage
    deed = deed_of(passage, lo, hi, day)
    spans = [m.span() for name in ("expires", "asking", "binding") for m in _words(passage, name, lo, hi)]
    ends = isinstance(draft.value, Period) and draft.value.lo is not None
    if deed and not any(overlaps((deed.start, deed.end), s) for s in spans) and (not ends or deed.role == "infinitive"):
        return deed
    return _noun_of(passage, lo, hi)


def _words(passage: Passage, name: str, lo: int, hi: int) -> Iterator[re.Match[str]]:
    return vocabulary.words(name, passage.language).finditer(passage.text, lo, hi)


def _noun_of(passage: Passage, lo: int, hi: int) -> Term | None:
    """The noun of what is to be done: "la date limite de mise en service"."""
    dated = [(f.start, f.end) for f in passage.periods]
    terms = [t for t in find_terms(passage.text[:hi], passage.language, {DEEDS, EVENTS}) if lo <= t.start]
    terms = [t for t in terms if t.role == "label" and not any(overlaps((t.start, t.end), span) for span in dated)]
    papers = vocabulary.words("unread", passage.language)
    return next((t for t in terms if not papers.fullmatch(passage.text[t.start : t.end])), None)


def _topics(passage: Passage, papers: list[tuple[int, int]]) -> frozenset[str]:
    found = [m for _, end in papers if (m := _ABOUT.match(passage.text, end))]
    return frozenset(x for m in found for x in things(passage, m.start("what"), m.end("what"), []))


def _counts(passage: Passage, lo: int, hi: int) -> frozenset[str]:
    dated = [(f.start, f.end) for f in passage.periods]
    spans = [n for n in passage.numbers if lo <= n.start < hi]
    spans = [n for n in spans if not any(overlaps((n.start, n.end), span) for span in dated)]
    return frozenset(str(n.value) for n in spans)


def _names(passage: Passage, lo: int, hi: int) -> frozenset[str]:
    taken = [(f.start, f.end) for f in passage.periods]
    told = [n for n in passage.names if lo <= n.start < hi and n.kind != "person"]
    told = [n for n in told if not any(overlaps((n.start, n.end), span) for span in taken)]
    return frozenset(fold(n.text) for n in told if fold(n.text) not in vocabulary.idle(passage.language))


def _one(a: _Sole, b: _Sole) -> bool:
    here = a.language == b.language
    pairs = ((a.numbers, b.numbers), (a.counts, b.counts))
    if a.ordinals != b.ordinals or any(x and y and not x & y for x, y in pairs):
        return False
    if a.names and b.names and not any(_alike(x, y) for x in a.names for y in b.names):
        return False
    same, crossed = met(a.objects, b.objects), met(a.objects, b.others) or met(b.objects, a.others)
    shared = same or crossed
    if apart(a.topics, b.topics, one_tongue=here) or apart(a.others, b.others, one_tongue=here):
        return False
    if apart(a.objects, b.objects, one_tongue=here) and not crossed:
        return False
    if akin(a.deeds, b.deeds):
        return not here or bool(shared or met(a.others, b.others) or a.takes_up or b.takes_up)
    if here or (_sure(a.deeds) and _sure(b.deeds)):
        return False
    # "Abattre le mur", "rebuild the wall": other verbs for one thing are other duties, where no party is named.
    if same and not (a.names and b.names) and not any(d.startswith("verb-") for d in a.deeds | b.deeds):
        return False
    # One party, one part of several, as many: a paper that an article may have only one of is enough.
    named = bool((a.names and b.names) or a.ordinals or a.counts & b.counts)
    return named or bool(shared or met(a.others, b.others)) or bool(a.papers & b.papers & _RARE)


def _sure(deeds: frozenset[str]) -> bool:
    """Whether it is known what is done: a verb of the general lexicon alone has too many meanings."""
    return any(not d.startswith("verb-") and not d.endswith("-v") for d in deeds) and _FINISHING not in deeds


def _alike(a: str, b: str) -> bool:
    words = [[key for word in text.split() for key in word_keys(word)] for text in (a, b)]
    return any(begin_alike(x, y) for x in words[0] for y in words[1])


def expiring(passage: Passage, one: FoundPeriod) -> FoundPeriod:
    """A day on which a time allowed ends, as a deadline: "un délai qui expire le 30 juin", "срок истекает 1 мая".

    Args:
        passage: the sentence.
        one: one of its dates.
    """
    value = one.value
    if one.what != "point" or not isinstance(value, Period) or not value.hi or not value.lo:
        return one
    ends = vocabulary.words("expires", passage.language)
    nouns = vocabulary.words("time_limit", passage.language)
    lo = max((f.end for f in passage.periods if f.end <= one.start), default=0)
    last = next((m for m in ends.finditer(passage.text, lo, one.start) if one.start - m.end() < _TAIL), None)
    if last is None or not (nouns.search(passage.text, lo)):
        return one
    return replace(one, what="deadline")
