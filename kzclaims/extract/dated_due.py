"""Which deadlines of two articles are those of one duty: told in other words, "régler le prix" and "pay the purchase".

A duty is what is to be done (a deed of the thesaurus), to what, by which paper (a law, a contract). Two are one when
the deed is, something else is shared as well, and nothing sets them apart: another thing, an ordinal, a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kzclaims.claim import Period, fold
from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_match import PAPER, akin, apart, known, met, ordinals, things
from kzclaims.extract.dated_senses import with_senses
from kzclaims.extract.dated_terms import cost, noun_like, overlaps
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import DEEDS, MEASURES, Term, find_terms

_HARD = re.compile(r"[;:—–](?=\s)")
_OBJECT_END = re.compile(
    r"[,;:.()—–]|\s(?:by|before|until|no later|avant|d['’]ici|au plus tard|jusqu|до|к|не позднее)\b"
)
# An infinitive behind the word for a duty, known or not.
_TO_DO = {
    "fr": re.compile(
        r"(?<!\w)(?:(?:à|de|pour|d(?:oi[tv]|ev)\w*)\s|d['’])(?:ne\s(?:pas|plus)\s)?(?:se\s|s['’]|les?\s|la\s)?(?P<word>[^\W\d]+(?:er|ir|re))(?!\w)"
    ),
    "en": re.compile(r"(?<!\w)(?:to|must|shall)\s(?P<word>[a-z]{2,})(?!\w)"),
    "ru": re.compile(r"(?<!\w)(?P<word>[^\W\d]{2,}(?:ть|ти|чь)(?:ся)?)(?!\w)"),
}
_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?![\w.])")
_PAPER_NUMBER = re.compile(r"(?:n[°ºo]\.?|no\.?|№)\s?(\d+)|(?<!\w)(?:19|20)\d\d(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"\s(\d{1,5})(?!\w)")
_REACH, _MOST, _TAIL = 60, 300, 24
_MADE = frozenset({"infinitive", "participle", "past", "future", "present", "conditional"})


@dataclass(frozen=True, slots=True)
class _Duty:
    """One duty: where its draft stands, what is to be done, to what, and the papers that say so.

    ``marks`` are names and numbers that tell the thing apart: the school of Brest, boat 2; ``bound`` things before the
    verb: the slaughterhouses that have to have cameras.
    """

    scene: int
    draft: int
    language: str
    deeds: frozenset[str]
    objects: frozenset[str]
    ordinals: frozenset[str]
    marks: frozenset[str]
    papers: frozenset[str]
    bound: frozenset[str]
    numbers: frozenset[str]


def same_duties(drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, the deadlines of one duty in two articles under one subject.

    Args:
        drafts: what was found in each article.
    """
    changed = [list(listed) for listed in drafts]
    told = [
        duty
        for at, listed in enumerate(drafts)
        for number, draft in enumerate(listed)
        if draft.property == "legalDeadline" and (duty := _duty(draft, at, number))
    ]
    for one, other in combinations(told, 2) if len(told) <= _MOST else ():
        if one.scene != other.scene and _one(one, other) and _alone(one, other, told):
            lead = changed[one.scene][one.draft].subject
            late = changed[other.scene][other.draft]
            changed[other.scene][other.draft] = replace(late, subject=lead)
    return changed


def _alone(one: _Duty, other: _Duty, told: Sequence[_Duty]) -> bool:
    """Whether neither article has a second duty that would fit as well."""
    fits = [d for d in told if (d.scene == other.scene and _one(one, d)) or (d.scene == one.scene and _one(other, d))]
    return len(fits) == len((one, other))


def _duty(draft: Draft, at: int, number: int) -> _Duty | None:
    passage = draft.passage
    if not isinstance(draft.value, Period) or not isinstance(draft.subject, Ref):
        return None
    day, lo, hi = clause_of(draft)
    deed = deed_of(passage, lo, hi, day)
    if deed is None:
        return None
    a, b = object_of(passage, deed, lo)
    skipped = frozenset(vocabulary.papers())
    names = {word for n in passage.names for word in things(passage, n.start, n.end, [])}
    told = frozenset(f"thing-due-{key}" for key, words in vocabulary.due_things() if words.search(passage.text, a, b))
    found = told or frozenset(x for x in things(passage, a, b, [deed]) - names if x.partition("|")[0] not in skipped)
    kinds = vocabulary.paper_kinds()
    binding = [t for t in passage.of(MEASURES) if t.concept in kinds and lo <= t.start < hi]
    binding = [t for t in binding if not overlaps((t.start, t.end), (a, b))]
    papers = frozenset(kinds[t.concept] for t in binding)
    numbers = paper_numbers(passage, [(t.start, t.end) for t in binding], day)
    deeds = frozenset({vocabulary.class_of(c) for c in (deed.concept, *deed.others)})
    bound = frozenset(
        x
        for x, concept in known(things(passage, lo, deed.start, []) - found).items()
        if concept not in {PAPER, *skipped, *vocabulary.weighed("loose")}
    )
    return _Duty(
        at, number, passage.language, deeds, found, ordinals(passage, a, b), _marks(passage, a, b), papers, bound,
        numbers,
    )  # fmt: skip


def clause_of(draft: Draft) -> tuple[tuple[int, int], int, int]:
    """Where the day of a deadline stands, and the beginning and end of its clause.

    Args:
        draft: the deadline.
    """
    passage = draft.passage
    dates = [f for f in passage.periods if overlaps((f.start, f.end), (draft.start, draft.end))]
    day = (dates[-1].start, dates[-1].end) if dates else (draft.start, draft.end)
    lo = max((m.end() for m in _HARD.finditer(passage.text, 0, day[0])), default=0)
    stop = _HARD.search(passage.text, day[1])
    return day, lo, stop.start() if stop else len(passage.text)


def deed_of(passage: Passage, lo: int, hi: int, day: tuple[int, int]) -> Term | None:
    """What is to be done: the first infinitive behind the word for the duty, else the verb nearest to the day.

    Args:
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
        day: where its day stands.
    """
    language = passage.language
    deeds = [t for t in find_terms(passage.text[:hi], language, {DEEDS}) if not noun_like(passage, t)]
    dated = [(f.start, f.end) for f in passage.periods]
    deeds = with_senses(passage, deeds, [*dated, *((n.start, n.end) for n in passage.names)])
    deeds = [t for t in deeds if lo <= t.start and t.end <= hi and t.role in _MADE]
    # "Le délai pour vider les lieux expire": the end of the time is not what is to be done.
    dated += [m.span() for m in vocabulary.words("expires", language).finditer(passage.text, lo, hi)]
    deeds = [t for t in deeds if not any(overlaps((t.start, t.end), span) for span in dated)]
    papers = vocabulary.papers()
    # "Le contrat signé avec la ville": what is said of the paper is not what it asks for.
    bound = [t.end for t in passage.of(MEASURES) if t.concept in papers]
    deeds = [t for t in deeds if t.role == "infinitive" or not any(0 <= t.start - end <= 2 for end in bound)]
    asked = vocabulary.words("asking", language).search(passage.text, lo, hi)
    if asked:
        known = {t.start: t for t in deeds if t.role == "infinitive"}
        for match in _TO_DO[language].finditer(passage.text, asked.end(), hi):
            if not any(overlaps(match.span("word"), span) for span in dated):
                word = match["word"].lower()
                return known.get(match.start("word")) or Term(
                    *match.span("word"), f"verb-{language}-{word}", DEEDS, "infinitive"
                )
    ranked = sorted(deeds, key=lambda t: (t.role != "infinitive", cost(passage, (t.start, t.end), day), t.start))
    return ranked[0] if ranked else None


def object_of(passage: Passage, deed: Term, lo: int) -> tuple[int, int]:
    """Where the thing of a deed stands: behind an infinitive, else before the verb ("les dossiers seront déposés").

    Args:
        passage: the sentence.
        deed: the word for the deed.
        lo: where the clause begins.
    """
    if deed.role == "infinitive":
        stop = _OBJECT_END.search(passage.text, deed.end, deed.end + _REACH)
        end = stop.start() if stop else min(len(passage.text), deed.end + _REACH)
        dated = [f.start for f in passage.periods if deed.end <= f.start < end]
        end = min([*dated, end])
        if re.search(r"\w{3}", passage.text[deed.end : end]):
            return deed.end, end
    return max(lo, deed.start - _REACH), deed.start


def _marks(passage: Passage, start: int, end: int) -> frozenset[str]:
    named = {fold(n.text) for n in passage.names if start <= n.start and n.end <= end}
    return frozenset(named | set(_NUMBER.findall(passage.text[start:end])))


def paper_numbers(passage: Passage, papers: list[tuple[int, int]], day: tuple[int, int]) -> frozenset[str]:
    """The number or year of a paper: "décret n° 318", "the 2019 law".

    Args:
        passage: the sentence.
        papers: where its words for papers stand.
        day: where the day of the deadline stands.
    """
    found = [
        m
        for start, end in papers
        for m in _PAPER_NUMBER.finditer(passage.text, max(0, start - 8), end + _TAIL)
        if not overlaps(m.span(), day)
    ]
    bare = [m for _, end in papers if (m := _BARE.match(passage.text, end))]
    return frozenset([*(m[1] or m[0] for m in found), *(m[1] for m in bare)])


def _one(a: _Duty, b: _Duty) -> bool:
    here = a.language == b.language
    unsure = not here and any(d.startswith("verb-") for d in a.deeds | b.deeds)
    if (not akin(a.deeds, b.deeds) and not unsure) or (a.papers and b.papers and not a.papers & b.papers):
        return False
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return False
    if a.ordinals != b.ordinals or (a.marks and b.marks and not a.marks & b.marks):
        return False
    if unsure and not (met(a.objects, b.objects) and (a.papers & b.papers or met(a.bound, b.bound))):
        return False
    if apart(a.bound, b.bound, one_tongue=here):
        return False
    if met(a.objects, b.objects):
        return True
    if apart(a.objects, b.objects, one_tongue=here) or here:
        return False
    # Words of two languages that no thesaurus has: the paper has to be the same, or the ordinal.
    unknown = not _concepts(a.objects) or not _concepts(b.objects)
    return unknown and bool((a.papers & b.papers) or a.ordinals)


def _concepts(found: frozenset[str]) -> frozenset[str]:
    return frozenset(x for x in found if x.startswith("thing-"))
