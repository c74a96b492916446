"""Families that hold shares of one company: "the family" of one article is the one that another names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.families import NONE, family_sign

_SHARE = "ownershipShare"
_ONE = re.compile(r"(?<![^\W_])(?:famille|family|семь[яиюе]|семь[её]й)(?![^\W_])", re.IGNORECASE)
_ANOTHER = re.compile(r"(?<![^\W_])(?:autre|other|another|second|deuxième|втор|друг|ещё)", re.IGNORECASE)
Identify = Callable[[Ref, str], str]


def one_family(drafts: list[list[Draft]], ids: Sequence[str], identify: Identify) -> list[list[Draft]]:
    """The drafts of one story, "the family" that holds a company being the one family that another article names.

    Args:
        drafts: what was read of each article.
        ids: the articles.
        identify: the id of a ref of an article.
    """
    named: dict[str, dict[str, Ref]] = {}
    known: set[tuple[int, str]] = set()
    told: dict[tuple[int, str], set[str]] = {}
    for number, listed in enumerate(drafts):
        for draft in listed:
            if draft.property != _SHARE or draft.scope is None:
                continue
            company = identify(draft.subject, ids[number])
            if _named(draft.scope):
                named.setdefault(company, {})[identify(draft.scope, ids[number])] = draft.scope
                known.add((number, company))
            elif _described(draft.scope):
                told.setdefault((number, company), set()).add(draft.scope.id)
    meant = {
        place: next(iter(named[place[1]].values()))
        for place, labels in told.items()
        if len(labels) == 1 and place not in known and len(named.get(place[1], ())) == 1
    }

    def one(number: int, draft: Draft) -> Draft:
        holder = draft.scope if draft.property == _SHARE else None
        found = meant.get((number, identify(draft.subject, ids[number]))) if holder and _described(holder) else None
        return replace(draft, scope=found) if found else draft

    return [[one(n, draft) for draft in listed] for n, listed in enumerate(drafts)] if meant else drafts


def _named(ref: Ref) -> bool:
    """Whether a holder is a family by its name: "la famille Morvan", "les Morvan"."""
    return ref.name is not None and ref.passage is not None and family_sign(ref.passage, ref.name) != NONE


def _described(ref: Ref) -> bool:
    """Whether a holder is one family without a name."""
    return ref.name is None and bool(_ONE.search(ref.label)) and not _ANOTHER.search(ref.label)
