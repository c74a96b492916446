"""Bodies by their noun alone, where a story names one of that kind: "the port" of one article, "le port de Brune" of
another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from kzclaims.claim import fold
from kzclaims.entities.letters import plain
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people.words import body_type
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene, opening

_BODY = "body-"
_OWN = re.compile(r"[^\W\d_a-zà-ÿа-яё][\w-]{2,}")
_STEM, _OPENS, _SEVERAL = 5, 2, 2


def _offices(draft: Draft) -> Iterable[Ref]:
    for part in (draft.value, draft.subject, draft.speaker):
        if isinstance(part, Ref) and part.kind == "office" and part.of is not None:
            yield part.of


def named_bodies(
    scenes: Sequence[Scene], drafts: Iterable[Sequence[Draft]], entity: Callable[[Passage, ProperName], str]
) -> dict[str, Ref]:
    """The one body of a kind in whose offices a story has people, by kind; where it has two, none.

    A body that one article names in passing is not what the others call by its noun alone.

    Args:
        scenes: the articles of one story.
        drafts: what was read of each.
        entity: the id of the entity that a name stands for.
    """
    found: dict[str, dict[str, Ref]] = {}
    for body in (of for listed in drafts for draft in listed for of in _offices(draft)):
        if body.name and body.passage and body.concept:
            found.setdefault(body.concept, {})[entity(body.passage, body.name)] = body
    one = {kind: next(iter(bodies.values())) for kind, bodies in found.items() if len(bodies) == 1}
    return {kind: body for kind, body in one.items() if not _in_passing(body, scenes)}


def _in_passing(body: Ref, scenes: Sequence[Scene]) -> bool:
    """Whether no article begins with any word of a name of its own that a body has, and but one tells it."""
    text = body.name.text if body.name else ""
    own = {plain(fold(word))[:_STEM] for word in _OWN.findall(text) if not body_type(word)}
    if not own:
        return False
    begun = (p.text for scene in scenes for p in opening(scene, _OPENS))
    if any(stem in plain(fold(told)) for told in begun for stem in own):
        return False
    return sum(any(stem in plain(fold(p.text)) for p in scene.passages for stem in own) for scene in scenes) < _SEVERAL


def kind_of(ref: Ref) -> str:
    """The kind of a body that nothing but its noun tells, "" for anything else."""
    alone = ref.of is not None and not (ref.of.id or ref.of.name or ref.of.noun)
    return ref.id.removeprefix(_BODY) if alone and ref.id.startswith(_BODY) and ref.id.count("-") == 1 else ""
