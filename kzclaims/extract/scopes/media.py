"""What is done only in one language, or paid only in one way, and where another one is told of the same activity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.words import ScopeWords, scope_words
from kzclaims.extract.thesaurus import CUES, load_thesaurus


def media_drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of one article."""
    for passage in scene.passages:
        words = scope_words(passage.language)
        if not words.hints["value"].meet(passage.text):
            continue
        if len(passage.text) > LONGEST or passage.text.rstrip(" »”").endswith("?"):
            continue
        for segment in segments(passage):
            for activity, pattern in words.activities.items():
                said = pattern.search(segment.text)
                if said:
                    yield from _values(segment, activity, said, words)


def _values(segment: Segment, activity: str, said: re.Match[str], words: ScopeWords) -> Iterator[Draft]:
    p = segment.passage
    concepts = load_thesaurus().concepts
    negated = any(
        concepts[t.concept].fact("cueKind") == "Negation" and segment.start <= t.start < segment.end for t in p.of(CUES)
    )
    only = any(
        concepts[t.concept].fact("cueKind") == "Only" and segment.start <= t.start < segment.end for t in p.of(CUES)
    )
    for kind, values in words.values.items():
        if (kind == "means") != (activity == "payment"):
            continue
        found = [(value, m) for value, pattern in values.items() if (m := _led(pattern, segment, words, kind))]
        if len(found) > 1 and only:
            continue  # "only in French and English": the pair is the value, and nothing is left to compare
        for value, match in found if not negated else ():
            start = segment.start + min(said.start(), match.start())
            end = segment.start + max(said.end(), match.end())
            start = _with_article(plain(p.text), start)
            yield Draft(
                p, start, end, "obligationScope", Ref(f"coverage-{kind}-{activity}", of=TOPIC),
                Ref(f"{kind}-{value}", kind="scope", label=match.group()), quantifier="only" if only else "",
            )  # fmt: skip


def _led(pattern: re.Pattern[str], segment: Segment, words: ScopeWords, kind: str) -> re.Match[str] | None:
    """A value where the words use it as one ("in English", "en kazakh", "по-русски"), not an adjective of something."""
    for match in pattern.finditer(segment.text):
        before = re.search(r"(?<![^\W\d_])(?<![^\W\d_]-)([^\W\d_]+(?:-[^\W\d_]+)*)\s*$", segment.text[: match.start()])
        if (
            kind != "language"
            or match.group().startswith("по-")
            or (before and words["medium"].fullmatch(before.group(1)))
        ):
            return match
    return None


def _with_article(text: str, start: int) -> int:
    match = re.search(r"(?:[LlDd]'|\b(?:les|le|la|des|the)\s)$", text[:start], re.IGNORECASE)
    return match.start() if match else start
