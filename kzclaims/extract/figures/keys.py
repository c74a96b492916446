"""The keys that figures of several articles share once they are aligned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from kzclaims.claim import LASTING, LIKENED
from kzclaims.extract.drafts import Draft
from kzclaims.extract.figures.align import align, candidates
from kzclaims.extract.figures.fits import Candidate
from kzclaims.extract.figures.weights import APART, ENOUGH, lasting, weigh
from kzclaims.extract.naming import Namer, entity_of
from kzclaims.extract.scene import Scene, placed_in
from kzclaims.extract.stories import Outline
from kzclaims.extract.surroundings import Telling

Key = tuple[str, str]
Keys = Mapping[tuple[str, Key], Key]


def aligned_keys(
    scenes: Sequence[Scene],
    drafts: Sequence[Sequence[Draft]],
    outlines: Mapping[str, Outline],
    namer: Namer,
    telling: Callable[[], Telling],
) -> dict[tuple[str, Key], Key]:
    """(article, subject and scope) to the subject and scope of the measure that figures of several articles share.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what the extractors found in each.
        outlines: what each article is about, by its id.
        namer: gives the ids of subjects and scopes.
        telling: the words of the articles and how much each tells, asked for only where a pair needs it.
    """

    def names(draft: Draft) -> dict[str, str]:
        refs = draft.measured.names if draft.measured else ()
        return {entity_of(namer.resolution, r.passage, r.name): r.name.text for r in refs if r.name and r.passage}

    def story(article: str) -> str:
        return namer.stories[article].id

    by_article = {s.document.article.id: listed for s, listed in zip(scenes, drafts, strict=True)}
    found = list(candidates(by_article, outlines, names))
    made = _kept_apart(found, namer)
    for group in align(found, story, telling):
        lead = min(group, key=lambda c: (c.article, c.draft.key))
        key = _own(lead.draft, lead.article, namer)
        pairs = [(a, b) for a, b in combinations(group, 2) if a.article != b.article]
        traits = {LASTING} if all(lasting(a, b) for a, b in pairs) else set()
        if not any(weigh(a, b) >= ENOUGH for a, b in pairs):
            traits.add(LIKENED)
        scope = namer.entities[key[1]]
        namer.entities[key[1]] = replace(scope, traits=scope.traits | traits)
        made |= {(one.article, _own(one.draft, one.article, namer)): key for one in group}
    return made


def _kept_apart(found: Sequence[Candidate], namer: Namer) -> dict[tuple[str, Key], Key]:
    """Keys of their own for figures of articles whose words make the key of another's, from which all keeps them apart.

    "Six of 17 stations are ready", where the other article tells of 31 on the line, and of the 17 of its first part.
    """
    alike: dict[Key, list[Candidate]] = {}
    for one in found:
        alike.setdefault(_own(one.draft, one.article, namer), []).append(one)
    made: dict[tuple[str, Key], Key] = {}
    for key, listed in alike.items():
        for article in sorted({one.article for one in listed})[1:]:
            mine = [one for one in listed if one.article == article]
            apart = [(a, b) for a in mine for b in listed if b.article != article and a.value != b.value]
            scope = mine[0].draft.scope
            if scope is not None and apart and all(weigh(a, b) <= APART for a, b in apart):
                own = replace(scope, id=placed_in(scope.id, mine[0].draft.passage))
                made[article, key] = key[0], namer.id(own, article)
    return made


def _own(draft: Draft, article: str, namer: Namer) -> Key:
    return namer.id(draft.subject, article), namer.id(draft.scope, article) if draft.scope else ""


def key_of(draft: Draft, article: str, namer: Namer, keys: Keys) -> Key:
    """The subject and scope of a draft: those of its measure where figures are aligned, else its own."""
    own = _own(draft, article, namer)
    return keys.get((article, own), own) if draft.measured else own
