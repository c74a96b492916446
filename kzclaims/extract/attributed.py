"""On whose word a figure or a date stands: who is quoted with it, or the source that its sentence names.

"Selon l'agence X", "according to X", "по данным X"; "X reported that …", "…, indique X". The source of a figure is who
holds it: articles that name one source tell one thing once (``kzclaims.origins``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kzclaims.claim import Number, Period
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, Term, load_thesaurus

# What may stand between a cue and the name: "l'agence de presse", "the news agency", "a également".
_CLOSE = re.compile(r"[«“„\"]?(?:[^\W\d_][\w’']*[\s’'][«“„\"]?){0,4}")
_AUXILIARY = re.compile(r"[»”\"]?\s(?:[^\W\d_][\w’']*\s){0,2}")
_OPENED = re.compile(r"[,»”\"—–][^\S\n]*(?:[^\W\d_]+[^\S\n]){0,2}$")


def attributed(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of an article, each figure and date with its source where the text names one.

    Args:
        scene: the article.
        drafts: its drafts, those of speech among them; a draft that has a speaker keeps it.
    """
    wanted = {d.passage.number for d in drafts if d.speaker is None and isinstance(d.value, Number | Period)}
    spoken: dict[int, list[Draft]] = {}
    told: dict[int, list[tuple[int, Ref]]] = {}
    for draft in drafts:
        if draft.passage.number in wanted and isinstance(draft.value, Ref) and draft.property == "saidBy":
            if draft.passage.inside_quote(draft.start, draft.end):
                spoken.setdefault(draft.passage.number, []).append(draft)
            else:
                told.setdefault(draft.passage.number, []).append((draft.start, draft.value))
    for passage in scene.passages:
        if passage.number in wanted:
            told.setdefault(passage.number, []).extend(_sources(scene, passage))
    return [_with_source(d, spoken, told) if d.passage.number in wanted else d for d in drafts]


def _with_source(draft: Draft, spoken: dict[int, list[Draft]], told: dict[int, list[tuple[int, Ref]]]) -> Draft:
    if draft.speaker is not None or not isinstance(draft.value, Number | Period):
        return draft
    passage = draft.passage
    quoted = passage.inside_quote(draft.start, draft.end)
    if quoted:
        said = [s.value for s in spoken.get(passage.number, ()) if s.start <= draft.start and draft.end <= s.end]
        return replace(draft, speaker=said[0]) if said and isinstance(said[0], Ref) else draft
    near = min(told.get(passage.number, ()), key=lambda source: abs(source[0] - draft.start), default=None)
    return replace(draft, speaker=near[1]) if near else draft


def _sources(scene: Scene, passage: Passage) -> Iterator[tuple[int, Ref]]:
    """Where a sentence names a source, and the source."""
    cues = [term for term in passage.of(CUES) if not passage.inside_quote(term.start, term.end)]
    concepts = load_thesaurus().concepts
    kinds = [(term, concepts[term.concept].fact("cueKind")) for term in cues if not concepts[term.concept].fact("weak")]
    if not any(kind in ("Attribution", "Reporting") for _, kind in kinds):
        return
    names = [n for n in scene.names(passage) if not passage.inside_quote(n.start, n.end)]
    for term, kind in kinds:
        found = None
        if kind == "Attribution":
            found = _after(passage, term, names)
        elif kind == "Reporting":
            found = _subject(passage, term, names)
        if found:
            yield found.start, Ref(name=found, passage=passage, kind=found.kind or "thing")


def _after(passage: Passage, cue: Term, names: Sequence[ProperName]) -> ProperName | None:
    near = next((n for n in names if n.start >= cue.end), None)
    return near if near and _CLOSE.fullmatch(passage.text[cue.end : near.start].lstrip()) else None


def _subject(passage: Passage, verb: Term, names: Sequence[ProperName]) -> ProperName | None:
    """The name that a reporting verb has for its subject: before it, or after it where it follows what is told."""
    text = passage.text
    before = next((n for n in reversed(names) if n.end <= verb.start), None)
    if before and _AUXILIARY.fullmatch(text[before.end : verb.start]):
        return before
    if _OPENED.search(text[max(0, verb.start - 40) : verb.start]):
        return _after(passage, verb, names)
    return None
