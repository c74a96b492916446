"""An article as extraction sees it: its sentences, each with the dates, numbers, terms, names and quoted words in it.

Offsets inside a passage count the characters of its readable text; ``Passage.source`` leads back to the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from kzclaims import edtf
from kzclaims.articles import Block, Document, Folded, Kind, Sentence
from kzclaims.claim import Section, placed
from kzclaims.extract.dates.reader import Anchor, FoundPeriod, find_periods
from kzclaims.extract.home_currency import may_be_others, settle
from kzclaims.extract.numbers.reader import FoundNumber, find_numbers
from kzclaims.extract.proper_names import ProperName, find_names
from kzclaims.extract.thesaurus import CUES, Term, find_terms, load_thesaurus
from kzclaims.once import once
from kzclaims.record import record

# Quoted words: the marks of the three languages; a mark without its partner closes at the end of the sentence.
_QUOTED = re.compile(
    r"«\s*+([^»\s][^»]*[^»\s])\s*+(?:»|$)|“([^”]{2,}?)(?:”|$)|„([^“”]{2,}?)(?:[“”]|$)|\"([^\"]{2,}?)(?:\"|$)"
)


@lru_cache(maxsize=1)
def _cue_kinds() -> Mapping[str, str]:
    """The kind of every cue, the weak ones left out."""
    cues = [concept for concept in load_thesaurus().concepts.values() if concept.scheme == CUES]
    return {concept.id: concept.fact("cueKind") for concept in cues if not concept.fact("weak")}


# "Le chiffre d’affaires", "un juge", "à la demande de": the form of a verb is a noun behind what leads only nouns.
_LEADS_NOUN = re.compile(
    r"(?<!\w)(?:(?:du|au|une?|ce|cet|cette|son|sa|leur|notre|votre|mon|ma|chaque|aucune?|quelle?|de)\s|d['’])$"
    r"|(?:^|[.,;:«(—–]\s?|(?<!\w)(?:et|ou|à|par|pour|avec|dans|sur|selon|après|avant|devant|chez|si|mais|de|sans)\s)"
    r"(?:(?:le|la|les)\s|l['’])$",
    re.IGNORECASE,
)
_LEAD = 14  # characters before a word in which what leads it stands


class _Read:
    """What is read of a passage stands in a dictionary of its own, made when something is, let go of as a whole."""

    __slots__ = ("__dict__", "__weakref__")


_HYPHENS = "\u2010\u2011"


@record(frozen=True, eq=False, slots=True)
class Passage(_Read):
    """One sentence. ``number`` counts from 1 as claims do; ``anchor`` is the day its relative dates count from.

    Passages are told apart by identity: one is made once, and what is read of it is kept with it until ``forget``.
    ``sentence`` is where it stands in the file.
    """

    document: Document
    number: int
    block: Block
    language: str
    sentence: Sentence
    anchor: Anchor
    # Where in its article it stands; asked for more often than anything else.
    section: Section = field(init=False, repr=False)
    _names: tuple[ProperName, ...] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "section", self.block.section)

    @once
    def folded(self) -> Folded:
        """The sentence without markup, and the way back to the file."""
        return self.document.readable(self.sentence.start, self.sentence.end)

    @once
    def text(self) -> str:
        """The sentence as a reader sees it, with one kind of hyphen: "elle‑même" may be written with three."""
        text = self.folded.text
        for hyphen in _HYPHENS:  # faster than to translate every character
            text = text.replace(hyphen, "-")
        return text

    @property
    def asks(self) -> bool:
        """Whether it is a question, which says nothing of how things are."""
        return self.text.rstrip(' »”"').endswith("?")

    @once
    def periods(self) -> tuple[FoundPeriod, ...]:
        """Its dates, periods and durations."""
        return tuple(find_periods(self.text, self.language, self.anchor))

    @once
    def numbers(self) -> tuple[FoundNumber, ...]:
        """Its quantities, shares and sums."""
        found = tuple(find_numbers(self.text, self.language))
        if any(number.value.kind == "money" and may_be_others(number.value.unit) for number in found):
            return settle(found, self.text, self.document.text, self.language)
        return found

    @once
    def terms(self) -> tuple[Term, ...]:
        """Its words of the thesauri: things counted, offices, events, cues."""
        return tuple(find_terms(self.text, self.language))

    @once
    def _schemes(self) -> dict[str, tuple[Term, ...]]:
        schemes: dict[str, list[Term]] = {}
        for term in self.terms:
            schemes.setdefault(term.scheme, []).append(term)
        return {scheme: tuple(terms) for scheme, terms in schemes.items()}

    @once
    def cues(self) -> tuple[tuple[str, Term], ...]:
        """Its cues, each with its kind before it; weak ones and French nouns that look like a verb left out."""
        kinds = _cue_kinds()
        found = [t for t in self.of(CUES) if t.concept in kinds]
        if self.language == "fr":
            found = [t for t in found if t.role != "present" or not self._is_noun(t)]
        return tuple([(kinds[t.concept], t) for t in found])

    def _is_noun(self, term: Term) -> bool:
        return _LEADS_NOUN.search(self.text, max(0, term.start - _LEAD), term.start) is not None

    @property
    def names(self) -> tuple[ProperName, ...]:
        """Its proper names."""
        if self._names is None:
            self.recall(tuple(find_names(self.text, self.language)))
        return self._names or ()

    @once
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The spans of words between quotation marks, without the marks."""
        return tuple(
            next((m.start(g), m.end(g)) for g in range(1, 5) if m.group(g) is not None)
            for m in _QUOTED.finditer(self.text)
        )

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where in the file a span of this text stands."""
        return self.folded.source_span(start, end)

    def of(self, scheme: str) -> tuple[Term, ...]:
        """Its terms of one scheme (thesaurus.MEASURES, OFFICES, EVENTS, CUES …)."""
        return self._schemes.get(scheme, ())

    def forget(self) -> None:
        """Let go of what can be read again: everything but its names, which all articles are compared by."""
        object.__delattr__(self, "__dict__")

    def recall(self, names: tuple[ProperName, ...]) -> None:
        """Take names that were found in it before for its names."""
        object.__setattr__(self, "_names", names)

    def inside_quote(self, start: int, end: int) -> bool:
        """Whether a span stands between quotation marks."""
        return any(a <= start and end <= b for a, b in self.quoted)


@dataclass(frozen=True, eq=False)
class Scene:
    """One article: its document and its passages in order, title and headings among them."""

    document: Document
    passages: tuple[Passage, ...]

    @property
    def language(self) -> str:
        """The language of most of it."""
        return self.document.article.language

    @once
    def _sure(self) -> frozenset[str]:
        seen = [name.text for p in self.passages for name in p.names if name.start > 1 or " " in name.text]
        return frozenset([*seen, *(word for text in seen for word in text.split())])

    @once
    def _told(self) -> dict[int, list[ProperName]]:
        return {}

    def forget(self) -> None:
        """Let go of what can be read again: everything but the names of its passages."""
        self._told.clear()
        for passage in self.passages:
            passage.forget()

    def names(self, passage: Passage) -> list[ProperName]:
        """Names of a passage; a lone word that only the start of its sentence capitalises must recur inside another."""
        found = self._told.get(passage.number)
        if found is None:
            sure = self._sure
            found = [n for n in passage.names if n.start > 1 or " " in n.text or n.kind or n.text in sure]
            self._told[passage.number] = found
        return found


def opening(scene: Scene, count: int) -> list[Passage]:
    """The first sentences that name or count anything: a note to readers before them is no part of the article.

    Args:
        scene: the article.
        count: how many, at most.
    """
    telling = (p for p in scene.passages if p.section is Section.TITLE or p.names or p.numbers or p.periods)
    return list(islice(telling, count))


def anchor_of(published: str) -> Anchor:
    """The day relative dates count from: that of publication or its interval; an open one leaves them unresolved."""
    lo, hi = edtf.bounds(published) if published else (None, None)
    return Anchor(lo, hi) if lo and hi else Anchor()


def scene_of(document: Document) -> Scene:
    """The scene of a document; nothing is looked for before it is asked for."""
    anchor = anchor_of(document.article.published)
    passages = []
    for number, sentence in enumerate(document.sentences, 1):
        block = document.blocks[sentence.block]
        if block.kind in (Kind.CREDIT, Kind.META):
            continue
        language = block.language or document.article.language or "fr"
        read = language if language in ("fr", "en", "ru") else "fr"
        passages.append(Passage(document, number, block, read, sentence, anchor))
    return Scene(document, tuple(passages))


def placed_in(identifier: str, passage: Passage, *at: object) -> str:
    """The id of what nothing but its article, and its place there, tells from others."""
    return placed(identifier, passage.document.article.id, *at)
