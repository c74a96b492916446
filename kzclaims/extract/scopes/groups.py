"""Groups that a rule takes in or leaves out: "all rural schools of the region", "schools with fewer than 40 pupils"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kzclaims.claim import Section
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.owners.described import slug
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.words import ScopeWords, scope_words
from kzclaims.extract.thesaurus import CUES, MEASURES, Term, load_thesaurus
from kzclaims.once import once
from kzclaims.record import record

EVERYONE = "everyone"
_DASHES = 2
_ASIDE = re.compile(r"[^—–,;:.()]{2,40}\s[—–]\s[^—–;:.()]{2,70}\s[—–]\s(?=[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ])")
_CONTRAST = re.compile(r"[;:—–]\s|,\s(?=(?:but|mais|но|а|while|tandis que|alors que|whereas)\s)")
_COUNTED = 16  # characters between a number and what it counts, or around that
_NEXT = 5  # characters between "all" and its noun
_PLAIN_PASSAGES = 3  # title and lead: what they say of a thing restricts nothing in the article


@record(frozen=True, slots=True)
class Segment:
    """A stretch of a passage in which one thing is said of one group."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words, apostrophes straight."""
        return plain(self.passage.text)[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Group:
    """Who is meant: a thing of the thesaurus (or everyone), narrowed by a place and other words."""

    concept: str
    start: int
    end: int
    place: ProperName | None = None
    narrowed: str = ""
    thing: str = ""
    named_in: Passage | None = None  # the passage that names the place, where it is another one

    def subject(self, dimension: str, passage: Passage, *, wide: bool = False, whole: bool = False) -> Ref:
        """What is said, of which thing: what claims about a whole, its parts and its exceptions share.

        Args:
            dimension: what is said: included, free …
            passage: where.
            wide: the topic at large, not the place that narrows the group.
            whole: all of the group is meant; all the rural ones are no part of all the urban ones.
        """
        at = self._at(passage)
        of = TOPIC if wide or at is None else at
        name = "-".join(filter(None, ("coverage", dimension, self.concept, self.thing, self.narrowed if whole else "")))
        return Ref(name, of=of)

    def scope(self, passage: Passage, part: str = "") -> Ref:
        """The group as a scope, inside the same without its restrictions."""
        at = self._at(passage)
        whole = Ref(f"scope-{self.concept}", kind="scope", label=self.concept.removeprefix("thing-"))
        here = Ref(whole.id, kind="scope", of=at, broader=(whole,)) if at else whole
        narrower = "-".join(filter(None, (self.narrowed, part)))
        if not narrower:
            return here
        label = passage.text[self.start : self.end]
        inside = (here, whole) if at else (whole,)
        return Ref(f"{whole.id}-{narrower}", kind="scope", of=at, label=label, broader=inside)

    def _at(self, passage: Passage) -> Ref | None:
        return Ref(name=self.place, passage=self.named_in or passage, kind="thing") if self.place else None


@lru_cache(maxsize=256)  # each reader of statements goes through all sentences of an article
def segments(passage: Passage) -> tuple[Segment, ...]:
    """A passage cut where another thing is said: at semicolons, colons and contrasts."""
    text = plain(passage.text)
    cuts = [0, *(match.end() for match in _CONTRAST.finditer(text)), len(text)]
    return tuple([Segment(passage, a, b) for a, b in pairwise(cuts) if text[a:b].strip()])


@lru_cache(maxsize=256)
def joined(passage: Passage) -> tuple[Segment, ...]:
    """The segments of a passage, but what stands between two dashes after its subject parts it from its verb no more.

    "Two of them – a miner and a fitter – remain below" tells one thing of two.
    """
    parts = segments(passage)
    aside = _ASIDE.match(plain(passage.text)) if len(parts) > _DASHES else None
    if aside is None or parts[_DASHES].start != aside.end():
        return parts
    return (Segment(passage, parts[0].start, parts[_DASHES].end), *parts[_DASHES + 1 :])


class Plain:
    """What an article says of its things from the start ("1 240 rural schools"): words that restrict nothing later."""

    def __init__(self, scene: Scene) -> None:
        self._said: set[str] = set()
        titles = [p for p in scene.passages if p.section is Section.TITLE]
        self.headline: Group | None = None
        named = [(n, p) for p in titles for n in p.names if n.kind != "person"]
        self.place: ProperName | None = named[0][0] if len(named) == 1 else None
        self.place_in: Passage | None = named[0][1] if len(named) == 1 else None
        self._scene = scene
        self.titled = frozenset(t.concept for p in titles for t in p.of(MEASURES))
        for passage in scene.passages[:_PLAIN_PASSAGES]:
            terms = passage.of(MEASURES)
            ends = sorted(number.end for number in passage.numbers) if terms else []
            for term in terms:
                at = bisect_right(ends, term.start)
                counted = [end for end in ends[max(0, at - 1) : at] if term.start - end <= _COUNTED]
                if counted or passage.section is Section.TITLE:
                    before = passage.text[max([term.start - _COUNTED, *counted]) : term.start] if term.start else ""
                    near = f"{before} {passage.text[term.end : term.end + _COUNTED]}"
                    self._said |= {
                        f"{term.concept}/{lemma(w, passage.language)}" for w in re.findall(r"[^\W\d_]+", near)
                    }

    @once
    def all_of_some(self) -> bool:
        """Whether the text speaks of all of a kind: "free for all" in the heading is "free for all children" there."""
        return any(_all_of_a_kind(p) for p in self._scene.passages if p.section is not Section.TITLE)

    def thing(self, segment: Segment, start: int, end: int) -> str:
        """What is free, open or the like for a group: "" where it is what the title speaks of, or nothing is named."""
        for term in segment.passage.of(MEASURES):
            inside = segment.start <= term.start and term.end <= segment.end and not start <= term.start < end
            if inside and "thing-person" not in load_thesaurus().ancestors(term.concept):
                return "" if term.concept in self.titled else term.concept
        return ""

    def narrowing(self, concept: str, words: list[str], language: str) -> str:
        """The words that do restrict, as part of an id."""
        left = [w for w in words if f"{concept}/{lemma(w, language)}" not in self._said]
        return slug(" ".join(left), language)


def _all_of_a_kind(passage: Passage) -> bool:
    concepts = load_thesaurus().concepts
    ends = [t.end for t in passage.of(CUES) if concepts[t.concept].fact("cueKind") == "All"]
    return any(0 <= t.start - end <= _NEXT for end in ends for t in passage.of(MEASURES) if is_person(t.concept))


def is_person(concept: str) -> bool:
    """Whether a concept is a kind of person."""
    return "thing-person" in load_thesaurus().ancestors(concept)


def group_at(segment: Segment, start: int, end: int, plain_words: Plain) -> Group | None:
    """The group that the noun phrase between two places names: its first thing counted, its place, its other words."""
    passage, words = segment.passage, scope_words(segment.passage.language)
    term = next((t for t in passage.of(MEASURES) if start <= t.start and t.end <= end and not t.others), None)
    if term is None or _verb_inside(passage, start, term.start, words):
        return None
    stop = _stop(passage, term.end, end, words)
    place = _place(passage, segment.start, stop, words)
    rest = _others(passage, start, stop, term, place, words)
    return Group(term.concept, start, stop, place, plain_words.narrowing(term.concept, rest, passage.language))


def _verb_inside(passage: Passage, start: int, end: int, words: ScopeWords) -> bool:
    between = plain(passage.text)[start:end]
    return bool(words["copula"].search(between)) or bool(re.search(r"[,;:()—]", between)) or len(between) > 40


def _stop(passage: Passage, start: int, end: int, words: ScopeWords) -> int:
    """Where the noun phrase ends: at its verb or at a comma."""
    text = plain(passage.text)
    found = words["copula"].search(text, start, end)
    comma = re.compile(r"[,;:()—]").search(text, start, end)
    return min([end, *(m.start() for m in (found, comma) if m)])


def _place(passage: Passage, start: int, end: int, words: ScopeWords) -> ProperName | None:
    """The place that narrows a group: a name after a preposition of place, before or after the noun."""
    text = plain(passage.text)
    for name in passage.names:
        before = re.search(r"(?<![^\W\d_])([^\W\d_]+'?)\s*$", text[start : name.start])
        after = re.match(r"\s+(\w+)", text[name.end :])
        led = before and words["locative"].fullmatch(before.group(1))
        named = after and words["locative"].fullmatch(after.group(1)) and passage.language != "fr"
        if start <= name.start and name.end <= end and name.kind != "person" and (led or named):
            return name
    return None


def _others(
    passage: Passage, start: int, end: int, term: Term, place: ProperName | None, words: ScopeWords
) -> list[str]:
    """Every other word of the phrase: what narrows the group."""
    text = plain(passage.text)
    spans = [(term.start, term.end)] + ([(place.start, place.end)] if place else [])
    found = []
    for match in re.compile(r"[^\W_]+(?:'(?=\w))?").finditer(text, start, end):
        inside = any(a <= match.start() < b for a, b in spans)
        if not inside and not words["little"].fullmatch(match.group()):
            found.append(match.group())
    return found
