"""Bodies by their noun alone, where a story names one of that kind: "the port" of one article, "le port de Brune" of
another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_BODY = "body-"


def _offices(draft: Draft) -> Iterable[Ref]:
    for part in (draft.value, draft.subject, draft.speaker):
        if isinstance(part, Ref) and part.kind == "office" and part.of is not None:
            yield part.of


def named_bodies(drafts: Iterable[Sequence[Draft]], entity: Callable[[Passage, ProperName], str]) -> dict[str, Ref]:
    """The one body of a kind in whose offices a story has people, by kind; where it has two, none.

    Args:
        drafts: what was read of each article of one story.
        entity: the id of the entity that a name stands for.
    """
    found: dict[str, dict[str, Ref]] = {}
    for body in (of for listed in drafts for draft in listed for of in _offices(draft)):
        if body.name and body.passage and body.concept:
            found.setdefault(body.concept, {})[entity(body.passage, body.name)] = body
    return {kind: next(iter(bodies.values())) for kind, bodies in found.items() if len(bodies) == 1}


def kind_of(ref: Ref) -> str:
    """The kind of a body that nothing but its noun tells, "" for anything else."""
    alone = ref.of is not None and not (ref.of.id or ref.of.name or ref.of.noun)
    return ref.id.removeprefix(_BODY) if alone and ref.id.startswith(_BODY) and ref.id.count("-") == 1 else ""
