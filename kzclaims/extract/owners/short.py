"""A holder or company by its short name: "Ulvane" for "Ulvane Capital", where its article names one such body only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.origin import called_place
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_SHORTEST = 4  # letters of a short name
_Long = tuple[Passage, ProperName]


def in_full(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """Drafts of owners with short names replaced by the long ones that they stand for.

    A body and one that bears its name and more ("Alder", "Alder Bank") stay two where one is said to own the other, and
    where the short name is told first.
    """
    short = {fold(ref.name.text) for draft in drafts for ref in _parties(draft) if ref.name and _lone(ref)}
    if not short:
        return list(drafts)
    found = {name: long for name in sorted(short) if (long := _long(name, cast))}
    for draft in drafts:
        ends = [fold(ref.name.text) for ref in _parties(draft) if ref.name]
        for name in ends:
            if name in found and any(other != name and other.startswith(f"{name} ") for other in ends):
                del found[name]
    return [_renamed(draft, found) for draft in drafts] if found else list(drafts)


def _parties(draft: Draft) -> list[Ref]:
    return [ref for ref in (draft.subject, draft.scope, draft.value) if isinstance(ref, Ref)]


def _lone(ref: Ref) -> bool:
    short = ref.kind == "organisation" and ref.name and " " not in ref.name.text and len(ref.name.text) >= _SHORTEST
    return bool(short and ref.name and ref.passage and not called_place(ref.passage, ref.name))


def _long(short: str, cast: Cast) -> _Long | None:
    """The one longer name of the article that begins with a short one and comes before it."""
    found: dict[str, _Long] = {}
    for passage in cast.passages:
        for name in cast.names(passage):
            folded = fold(name.text)
            if folded.startswith(f"{short} "):
                found.setdefault(folded, (passage, name))
            elif folded == short and not found:
                return None
    return next(iter(found.values())) if len(found) == 1 else None


def _renamed(draft: Draft, found: dict[str, _Long]) -> Draft:
    def full(ref: Ref) -> Ref:
        if not (ref.name and _lone(ref) and fold(ref.name.text) in found):
            return ref
        passage, name = found[fold(ref.name.text)]
        return replace(ref, passage=passage, name=name)

    value = full(draft.value) if isinstance(draft.value, Ref) else draft.value
    return replace(draft, subject=full(draft.subject), value=value, scope=full(draft.scope) if draft.scope else None)
