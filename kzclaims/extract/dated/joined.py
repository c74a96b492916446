"""Dates of several articles that are those of one event get one subject and one property, for the rules to see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kzclaims.claim import LIKENED, Period, placed
from kzclaims.extract.drafts import COURSE_OFF, TOPIC, Draft, Ref
from kzclaims.extract.naming import Namer
from kzclaims.extract.scene import Scene

_MARKS = " ,;:.—–-"
# (id of the subject, property) of a date.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dated:
    """One date that may be joined to those of other articles; ``label`` is what its event is called.

    ``likened``: only likeness tells that its event is that of the date it is paired with.
    """

    draft: Draft
    article: str
    value: Period
    label: str
    language: str
    likened: bool = False

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands."""
        return self.article, self.draft.passage.number, self.draft.start


def joined(
    scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], pairs: Iterable[tuple[Dated, Dated]], namer: Namer
) -> list[list[Draft]]:
    """All drafts, those of each pair under one subject and one property.

    A pair is left alone where it would put two dates of one article into one event.

    Args:
        scenes: the articles, in the order of ``drafts``.
        drafts: what was found in each.
        pairs: dates of two articles that are those of one event, the surest first.
        namer: gives the ids of subjects.
    """
    lead = _leads(pairs, namer)
    return [
        [_renamed(draft, scene.document.article.id, lead, namer) for draft in listed] if lead else list(listed)
        for scene, listed in zip(scenes, drafts, strict=True)
    ]


def _leads(pairs: Iterable[tuple[Dated, Dated]], namer: Namer) -> dict[Key, tuple[Ref, str]]:
    groups: dict[Key, list[Dated]] = {}
    for a, b in pairs:
        first, second = (groups.setdefault(_key(one, namer), [one]) for one in (a, b))
        if first is second or _clash([*first, *second, a, b]):
            continue
        together = [*first, *second, a, b]
        for one in together:
            groups[_key(one, namer)] = together
    lead: dict[Key, tuple[Ref, str]] = {}
    for key, group in groups.items():
        if len({_key(one, namer) for one in group}) == 1:
            continue
        first_told = min(group, key=lambda one: one.place)
        due = any(one.draft.property == "legalDeadline" for one in group)
        lead[key] = (
            _ref(first_told, likened=any(one.likened for one in group)),
            "legalDeadline" if due else first_told.draft.property,
        )
    return lead


def _clash(group: Sequence[Dated]) -> bool:
    """Whether an article has two values in it."""
    values: dict[str, set[object]] = {}
    for one in group:
        values.setdefault(one.article, set()).add((one.value.lo, one.value.hi))
    return any(len(v) > 1 for v in values.values())


def _key(one: Dated, namer: Namer) -> Key:
    return namer.id(one.draft.subject, one.article), one.draft.property


def _ref(one: Dated, *, likened: bool) -> Ref:
    identifier = placed("event", one.article, one.draft.passage.number, one.draft.start)
    traits = frozenset({LIKENED} if likened else ())
    label = one.label.lstrip(_MARKS)  # shown to readers: no ", who succeeded him in 2023"
    return Ref(id=identifier, of=TOPIC, kind="event", label=label, traits=traits, language=one.language)


def _renamed(draft: Draft, article: str, lead: Mapping[Key, tuple[Ref, str]], namer: Namer) -> Draft:
    if not isinstance(draft.value, Period) or draft.subject.id.startswith(COURSE_OFF):
        return draft
    found = lead.get((namer.id(draft.subject, article), draft.property))
    return replace(draft, subject=found[0], property=found[1]) if found else draft
