"""Whose figure it is: the name in its clause that has it, names that only say where, sources, cues of discourse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.claim import Section
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.figures.words import FigureWords, adjectives, figure_words, plain_concepts
from kzclaims.extract.lemmas import key
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, EVENTS, load_thesaurus

_INTRODUCED = 24  # characters in which a name may be introduced as the source of a figure
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[\s\u00a0\u202f'’]+$")
PLACED = frozenset({"à", "a", "au", "aux", "en", "dans", "in", "at", "в", "на", "во"})
_OF = frozenset({"de", "d", "du", "des", "of", "из"})
_BEFORE = 40
# What joins what is counted to the name that has it.
_BELONGS = re.compile(r"\s(?:de\s|d['’]|du\s|à\s|of\s(?:the\s)?|at\s|in\s|в\s|на\s)?")
# Between a name and that of the land it lies in.
_LIES = re.compile(
    r",\s(?:(?:en|au|aux|in|on|off|в|на)\s(?:the\s)?|dans\s(?:le\s|la\s|les\s|l['’]))(?:[^\W\d]+\s(?:(?:du|de|of)\s)?(?:la\s|l['’])?){0,2}$",
    re.IGNORECASE,
)
_PLACES = frozenset({"thing-organisation", "thing-building", "thing-facility", "thing-site", "thing-vehicle"})


@dataclass(frozen=True, slots=True)
class About:
    """What an article is about.

    ``names`` are the proper names of each passage by its number, ``plain`` those (folded) that restrict nothing,
    ``titled`` those of the title, ``topics`` the things and events that the title speaks of.
    """

    names: Mapping[int, Sequence[ProperName]]
    plain: frozenset[str]
    titled: frozenset[str]
    topics: frozenset[str]


def about(scene: Scene) -> About:
    """What an article is about, from its title and its quotation marks."""
    names = {passage.number: scene.names(passage) for passage in scene.passages}
    titles = [p for p in scene.passages if p.section is Section.TITLE]
    plain: set[str] = set()
    for passage in scene.passages:
        found = names[passage.number]
        if passage.section is Section.TITLE and ":" in passage.text:
            plain |= {n.text.casefold() for n in found if n.end <= passage.text.index(":")}
        plain |= {n.text.casefold() for n in found if _quoted(passage, n)}
    named = [t for p in titles for t in p.of(EVENTS) if t.role == "label"]
    topics = frozenset(t.concept for t in (*(t for p in titles for t in head_terms(p)), *named)) | _main(scene)
    return About(names, frozenset(plain), frozenset(n.text.casefold() for p in titles for n in names[p.number]), topics)


def _main(scene: Scene) -> frozenset[str]:
    """The institution that an article names most, at least twice: "the university" is then no restriction."""
    thesaurus = load_thesaurus()
    counted = Counter(t.concept for p in scene.passages for t in head_terms(p) if t.concept not in plain_concepts())
    places = [
        (count, concept) for concept, count in counted.items() if not _PLACES.isdisjoint(thesaurus.ancestors(concept))
    ]
    most = max(places, default=(0, ""), key=lambda pair: pair[0])
    return frozenset({most[1]}) if most[0] > 1 else frozenset()


def _quoted(passage: Passage, name: ProperName) -> bool:
    """Whether quotation marks hold this name and nothing else."""
    return any(a <= name.start and name.end <= b and name.end - name.start + 2 >= b - a for a, b in passage.quoted)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {c.id: c.fact("cueKind") for c in load_thesaurus().concepts.values() if c.scheme == CUES}


def cue_kind(concept: str) -> str:
    """What kind of cue a concept is."""
    return _kinds().get(concept, "")


def cues(passage: Passage, *kinds: str) -> list[tuple[int, int]]:
    """Where cues of some kinds stand; weak ones left out."""
    return [(term.start, term.end) for kind, term in passage.cues if kind in kinds]


def bear(figure: Figure, names: Sequence[ProperName], article: About) -> None:
    """Find the name that has the figure: the last before it, else the first after it; the others restrict it."""
    passage = figure.passage
    text = passage.text
    kept = [
        n
        for n in names
        if n.text.casefold() not in article.plain
        and not _source(passage, n)
        and not _setting(figure, n, article.titled)
        and not _opponent(passage, n)
        and not _where_it_lies(passage, n)
    ]
    own = [n for n in kept if n.start >= figure.phrase_end and _BELONGS.fullmatch(text, figure.phrase_end, n.start)]
    if own and known_set(figure):
        # "Delvaux makes the blades of the 46 turbines of Inish": hers, whoever makes what.
        kept = [own[0], *(n for n in kept if n.start > own[0].start)]
    before = [n for n in kept if n.end <= figure.start]
    figure.bearer = before[-1] if before else kept[0] if kept else None
    figure.others = [n for n in kept if n is not figure.bearer]


def known_set(figure: Figure) -> bool:
    """Whether a number counts a known set: "the 56 turbines", "ses 62 éoliennes".

    Args:
        figure: the figure.
    """
    found = _WORD_BEFORE.search(figure.passage.text[max(0, figure.start - _BEFORE) : figure.start])
    return found is not None and found.group(1).casefold() in _table(figure.passage).known_set


def _opponent(passage: Passage, name: ProperName) -> bool:
    """Whether a name is that of the other side: "scored 33 points against Ashford"."""
    found = _WORD_BEFORE.search(passage.text[max(0, name.start - _BEFORE) : name.start])
    return found is not None and found.group(1).casefold() in _table(passage).opponent


def _where_it_lies(passage: Passage, name: ProperName) -> bool:
    """Whether a name only tells where another lies: "at Quetalco, in southern Chile"."""
    origin = max(0, name.start - _BEFORE)
    lies = _LIES.search(passage.text[origin : name.start])
    return lies is not None and any(n.end == origin + lies.start() for n in passage.names)


def _setting(figure: Figure, name: ProperName, titled: frozenset[str]) -> bool:
    """Whether a name of the title only says where the article is set, or of what thing: "le tramway de Verneuil"."""
    if name.text.casefold() not in titled:
        return False
    text = figure.passage.text
    if text[name.end : name.end + 1] in ("'", "’"):
        return True
    origin = max(0, name.start - _BEFORE)
    found = _WORD_BEFORE.search(text[origin : name.start])
    if found is None:
        return False
    word = found.group(1).casefold()
    if name.start >= figure.start:
        return word in PLACED
    if word in PLACED or word in _OF:
        return True
    thesaurus = load_thesaurus()
    nouns = [t.concept for t in head_terms(figure.passage) if t.end == origin + found.end(1)]
    return any("thing-organisation" not in {noun, *thesaurus.ancestors(noun)} for noun in nouns)


def _table(passage: Passage) -> FigureWords:
    return figure_words(passage.language)


def _source(passage: Passage, name: ProperName) -> bool:
    """Whether a name is that of a speaker or a source, or no name at all."""
    word = key(name.text)
    if len(word) == 1 or (
        " " not in word and name.start <= 1 and (_table(passage).measures.name(word) or adjectives().name(word))
    ):
        return True
    for a, b in cues(passage, "Attribution", "Reporting"):
        if b <= name.start <= b + _INTRODUCED or name.end <= a <= name.end + 3:
            return True
    return any(p.start <= name.start < p.end for p in passage.periods)
