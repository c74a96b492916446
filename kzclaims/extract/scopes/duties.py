"""One duty said to bind only these here and all those there, within one article and about one named thing.

Nothing is told of a duty that no sentence of the article closes by "only": two duties may share a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kzclaims.claim import Modality, fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.described import slug
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.thesaurus import CUES, load_thesaurus

_KINDS = {"All": "all", "Only": "only"}
_PHRASE = re.compile(r"\s*((?:[^\W\d_]+['’]?\s*){1,4})")


@dataclass(frozen=True, slots=True)
class _Bound:
    """Whom a duty binds in one sentence: the words between two places, and how closed they are."""

    passage: Passage
    start: int
    end: int
    quantifier: str
    scope: str
    names: dict[str, ProperName]


def duty_drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of one article."""
    found = [bound for passage in scene.passages for bound in _bounds(passage, scene)]
    only = [bound for bound in found if bound.quantifier == "only"]
    for bound in found:
        shared = [
            name for other in only if other is not bound or len(only) > 1 for name in other.names if name in bound.names
        ]
        if bound in only:
            shared = [name for other in found if other is not bound for name in other.names if name in bound.names]
        if shared:
            thing = Ref(name=bound.names[shared[0]], passage=bound.passage)
            label = bound.passage.text[bound.start : bound.end]
            yield Draft(
                bound.passage, bound.start, bound.end, "obligationScope", Ref("coverage-duty", of=thing),
                Ref(f"scope-duty-{bound.scope}", kind="scope", label=label), modality=Modality.STATED,
                quantifier=bound.quantifier,
            )  # fmt: skip


def _bounds(passage: Passage, scene: Scene) -> Iterator[_Bound]:
    text, words = plain(passage.text), scope_words(passage.language)
    duty = words["duty"].search(text)
    if duty is None or len(text) > LONGEST:
        return
    concepts = load_thesaurus().concepts
    for term in passage.of(CUES):
        quantifier = _KINDS.get(concepts[term.concept].fact("cueKind"), "")
        phrase = _PHRASE.match(text, term.end)
        if not quantifier or term.start < duty.end() or phrase is None or passage.inside_quote(term.start, term.end):
            continue
        cut = words["copula"].search(phrase.group(1))
        end = phrase.start(1) + cut.start() if cut else phrase.end(1)
        name = next((n.start for n in passage.names if term.end <= n.start < end), end)
        end = term.end + len(text[term.end : min(end, name)].rstrip(" '"))
        while last := re.search(
            rf"\s(?:{words['little'].pattern}|{words['locative'].pattern}|vers|au sein)\s*$", text[term.end : end]
        ):
            end = term.end + last.start()
        scope = slug(text[term.end : end], passage.language)
        if scope:
            names = {fold(n.text): n for n in scene.names(passage) if n.kind != "person"}
            yield _Bound(passage, term.start, end, quantifier, scope, names)
            return
