"""For whom something holds: all, only these, all but those; and titles that say more than their text.

A claim's subject is what is said (a dimension: included, free, mandatory, open) of which thing; its value is the group,
its quantifier all, only or except. Claims meet only where dimension, thing and place are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kzclaims.claim import Modality, Section
from kzclaims.extract.drafts import Draft
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.counted import counted_drafts
from kzclaims.extract.scopes.duties import duty_drafts
from kzclaims.extract.scopes.groups import EVERYONE, Group, Plain, Segment, group_at, segments
from kzclaims.extract.scopes.growth import growth_drafts
from kzclaims.extract.scopes.headings import heading_drafts
from kzclaims.extract.scopes.left import left_drafts
from kzclaims.extract.scopes.limits import limits
from kzclaims.extract.scopes.media import media_drafts
from kzclaims.extract.scopes.parted import parted_drafts
from kzclaims.extract.scopes.sole import sole_drafts
from kzclaims.extract.scopes.taken import those
from kzclaims.extract.scopes.titles import title_drafts
from kzclaims.extract.scopes.toll import toll_drafts
from kzclaims.extract.scopes.turns import turn_drafts
from kzclaims.extract.scopes.under import under_drafts
from kzclaims.extract.scopes.words import ScopeWords, a_while, scope_words
from kzclaims.extract.thesaurus import CUES, MEASURES, Term, load_thesaurus

_PROPERTY, _WIDE = "obligationScope", "beneficiaryScope"
_LONGEST = 150
# "Students no longer pay", "ils ne paient plus": what puts outside is denied.
_DENIED = re.compile(
    r"(?<!\w)(?:n(?:e\s|')(?:l[ae]s?\s)?|(?:not|no\slonger|never)\s(?:be\s|to\s)?|[a-z]+n't\s|не\s(?:будут\s)?)$",
    re.IGNORECASE,
)


def scope_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    known: Plain | None = None
    drafts: list[Draft] = []
    for passage in scene.passages:
        if len(passage.text) > LONGEST or passage.text.rstrip(" »”").endswith("?"):
            continue
        hints = scope_words(passage.language).hints
        if not hints["inside"].meet(passage.text):
            continue
        spoken = [name for name in scope_words(passage.language).inside if hints[name].meet(passage.text)]
        known = known or Plain(scene)
        for segment in segments(passage):
            if those(passage, segment.start):  # scopes.pairs tells of whom
                continue
            drafts += _segment(segment, known, spoken)
    drafts += duty_drafts(scene)
    drafts += media_drafts(scene)
    drafts += heading_drafts(scene)
    drafts += title_drafts(scene)
    drafts += under_drafts(scene)
    drafts += growth_drafts(scene)
    drafts += turn_drafts(scene)
    drafts += toll_drafts(scene)
    drafts += left_drafts(scene)
    drafts += counted_drafts(scene)
    drafts += sole_drafts(scene)
    drafts += parted_drafts(scene)
    return _one_a_place(drafts)


def _one_a_place(drafts: list[Draft]) -> list[Draft]:
    return list({draft.key: draft for draft in reversed(drafts)}.values())[::-1]


def _segment(segment: Segment, known: Plain, spoken: list[str]) -> Iterator[Draft]:
    words = scope_words(segment.passage.language)
    for dimension in spoken:
        outside = words.outside[dimension].search(segment.text)
        if dimension == "free" and words["waived"].search(segment.text):
            continue
        if outside and _DENIED.search(segment.text, 0, outside.start()):
            continue
        inside = next(
            (
                m
                for m in words.inside[dimension].finditer(segment.text)
                if not (outside and outside.start() <= m.start() and m.end() <= outside.end())
            ),
            None,
        )
        if outside and not inside:
            yield from _left_out(segment, dimension, outside, words, known)
        elif inside and not outside:
            yield from _taken_in(segment, dimension, inside, words, known)


def _taken_in(
    segment: Segment, dimension: str, said: re.Match[str], words: ScopeWords, known: Plain
) -> Iterator[Draft]:
    """ "All schools of A are included", "free for everyone", and "140 of the 210 services are free"."""
    p = segment.passage
    for term in _quantified(segment, "All", words):
        if limits(Clause(segment, (), ()), term.start):  # scopes.pairs tells of whom
            continue
        limit = segment.start + said.start() if segment.start + said.start() >= term.end else segment.end
        group = _everyone(segment, term, words, known) or group_at(segment, term.end, limit, known)
        if group is None or (p.section is Section.TITLE and group.concept == EVERYONE and known.all_of_some):
            continue
        excepted = any(t.start >= segment.start and t.end <= segment.end for t in _cues(p, "Except"))
        start, end = min(term.start, segment.start + said.start()), max(group.end, segment.start + said.end())
        if not excepted:
            if p.section is Section.TITLE:
                known.headline = group
            yield _draft(segment, group, dimension, "all", start, end, words)
    yield from _only(segment, dimension, said, words, known)
    yield from _parts(segment, dimension, said, words, known)


def _only(segment: Segment, dimension: str, said: re.Match[str], words: ScopeWords, known: Plain) -> Iterator[Draft]:
    """ "Only members may use the pool", "réservé aux habitants": the others are left out."""
    text = plain(segment.passage.text)
    for term in _quantified(segment, "Only", words):
        place = segment.start + said.start()
        group = group_at(segment, term.end, place if place >= term.end else segment.end, known)
        if group is None or not _person(group.concept) or re.search(r"\d", text[term.end : group.end]):
            continue
        narrowed = f"{group.concept}-{group.narrowed}".rstrip("-")
        thing = known.thing(segment, group.start, group.end)
        closed = Group(EVERYONE, group.start, group.end, group.place, narrowed, thing)
        start, end = min(term.start, place), max(group.end, segment.start + said.end())
        yield _draft(segment, closed, dimension, "only", start, end, words, wide=True)
        return


def _left_out(
    segment: Segment, dimension: str, said: re.Match[str], words: ScopeWords, known: Plain
) -> Iterator[Draft]:
    """ "Schools with fewer than 40 pupils were left out", "adults pay", "a fee for the other 70"."""
    p, text = segment.passage, segment.text
    place = segment.start + said.start()
    rest = words["rest"].search(text)
    number = next((n for n in p.numbers if segment.start <= n.start and n.end <= segment.end), None)
    if rest and number and number.value.kind == "quantity" and not number.value.unit:
        concept = _spoken_of(p, segment.start)
        if concept:
            group = Group(concept, segment.start, segment.end, None, f"rest-{p.number}")
            start = segment.start + rest.start()
            yield from _exceptions(segment, group, dimension, start, segment.end, words, known)
        return
    start = _subject_start(segment, place)
    if a_while(p.text, start):  # "depuis quelques semaines les salariés vivaient": all of them
        return
    head, some = known.headline, words["some"].match(plain(p.text), start, place)
    if head and some and not any(some.end() <= t.start < place for t in p.of(MEASURES)):
        group = Group(head.concept, start, place, None, f"some-{p.number}")
        yield from _exceptions(segment, group, dimension, start, segment.start + said.end(), words, known)
        return
    found = group_at(segment, start, place, known)
    if found and (found.narrowed or found.place or _person(found.concept)):
        end = segment.start + said.end()
        yield from _exceptions(segment, found, dimension, start, end, words, known)
        paid = [n.end for n in p.numbers if n.value.kind == "money" and end <= n.start < segment.end]
        if _person(found.concept) and (paid or dimension != "free"):
            thing = known.thing(segment, found.start, found.end)
            narrowed = f"{found.concept}-{found.narrowed}".rstrip("-")
            everyone = Group(EVERYONE, found.start, found.end, found.place, narrowed, thing)
            yield from _exceptions(segment, everyone, dimension, start, paid[0] if paid else found.end, words, known)


def _exceptions(
    segment: Segment, group: Group, dimension: str, start: int, end: int, words: ScopeWords, known: Plain
) -> Iterator[Draft]:
    """An exception told of its place (that of the title where it has none), and of the topic at large."""
    if group.place is None and known.place:
        placed = replace(group, place=known.place, named_in=known.place_in)
        yield _draft(segment, placed, dimension, "except", start, end, words)
    yield _draft(segment, group, dimension, "except", start, end, words)
    if group.place:
        yield _draft(segment, group, dimension, "except", start, end, words, wide=True)


def _parts(segment: Segment, dimension: str, said: re.Match[str], words: ScopeWords, known: Plain) -> Iterator[Draft]:
    """A part of a whole that both figures of one breath give: the others are not inside."""
    p = segment.passage
    if dimension == "included":
        return
    numbers = [n for n in p.numbers if segment.start <= n.start and n.end <= segment.end]
    for part, whole in pairwise(numbers):
        between = plain(p.text)[part.end : whole.start]
        if part.value.kind != "quantity" or whole.value.kind != "quantity" or not words["part_of"].search(between):
            continue
        if part.value.hi is None or whole.value.lo is None or part.value.hi >= whole.value.lo or len(between) > 40:
            continue
        group = group_at(segment, part.end, min(segment.end, whole.end + 40), known)
        if group:
            narrowed = Group(group.concept, part.start, whole.end, group.place, f"part-{p.number}")
            start, end = min(part.start, segment.start + said.start()), max(whole.end, segment.start + said.end())
            yield from _exceptions(segment, narrowed, dimension, start, end, words, known)


def _draft(
    segment: Segment,
    group: Group,
    dimension: str,
    quantifier: str,
    start: int,
    end: int,
    words: ScopeWords,
    *,
    wide: bool = False,
) -> Draft:
    p = segment.passage
    later = bool(words["later"].search(segment.text)) and dimension != "included" and p.section is not Section.TITLE
    start = start + len(p.text[start:end]) - len(p.text[start:end].lstrip())
    end = min(end, start + _LONGEST)
    end = start + len(p.text[start:end].rstrip(" ,;."))
    return Draft(
        p, start, end, _WIDE if wide or group.place is None else _PROPERTY,
        group.subject(dimension + ("-later" if later else ""), p, wide=wide, whole=quantifier == "all"),
        group.scope(p),
        modality=Modality.ANNOUNCED if later else Modality.STATED, quantifier=quantifier,
    )  # fmt: skip


def _cues(passage: Passage, kind: str) -> list[Term]:
    concepts = load_thesaurus().concepts
    return [t for t in passage.of(CUES) if concepts[t.concept].fact("cueKind") == kind]


def _quantified(segment: Segment, kind: str, words: ScopeWords) -> Iterator[Term]:
    """Cues of a kind within the segment that nothing weakens ("not all", "almost every")."""
    text = plain(segment.passage.text)
    for term in _cues(segment.passage, kind):
        if not (segment.start <= term.start and term.end <= segment.end):
            continue
        before = re.search(r"(?:[^\W_]+'?\s*){1,2}$", text[segment.start : term.start])
        weakened = before and words["nearly"].search(before.group())
        if not weakened and not words["degree"].fullmatch(text[term.start : term.end]):
            yield term


def _everyone(segment: Segment, term: Term, words: ScopeWords, known: Plain) -> Group | None:
    """ "Everyone", "pour tous", "для всех": no noun follows."""
    text = plain(segment.passage.text)
    shown = text[term.start : term.end]
    if not words["everyone"].fullmatch(shown):
        return None
    after = re.match(r"\s*([^\W\d_]+)?", text[term.end : segment.end])
    follower = after.group(1) if after else None
    lone = follower is None or words["copula"].fullmatch(follower) or words["little"].fullmatch(follower)
    if not lone or any(t.start == term.end + 1 for t in segment.passage.of(MEASURES)):
        return None
    led = re.search(r"([^\W\d_]+)\s*$", text[segment.start : term.start])
    if led is not None and not words["for"].fullmatch(led.group(1)):
        return None
    return Group(EVERYONE, term.start, term.end, thing=known.thing(segment, term.start, term.end))


def _person(concept: str) -> bool:
    return "thing-person" in load_thesaurus().ancestors(concept)


def _spoken_of(passage: Passage, before: int) -> str:
    """The thing counted last before a place: what "the other 70" are."""
    found = [t.concept for t in passage.of(MEASURES) if t.end <= before]
    return found[-1] if found else ""


def _subject_start(segment: Segment, place: int) -> int:
    """Where the subject of what is said begins: past an opening phrase of place or time."""
    text = plain(segment.passage.text)
    cuts = [m.end() for m in re.compile(r",\s").finditer(text, segment.start, place)]
    return next((cut for cut in cuts if re.search(r"\w", text[cut:place])), segment.start)
