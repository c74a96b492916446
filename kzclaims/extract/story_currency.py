"""Bare "dollars" of an article that names no country, where the rest of its story is set in one with its own dollar.

"4,2 millions de dollars" in a regional paper are Canadian where the other articles tell that all this is in Québec.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft
from kzclaims.extract.home_currency import bare, home_named, may_be_others
from kzclaims.extract.scene import Scene


def money_at_home(scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
    """All drafts, bare sums of articles that name no country in the money of the one their story is set in.

    Args:
        scenes: the articles of one story, in the order of ``drafts``.
        drafts: what was found in each.
    """
    changed = [list(listed) for listed in drafts]
    said = [{value.unit for draft in listed if (value := _bare(draft)) is not None} for listed in drafts]
    for code in sorted(set[str]().union(*said)):
        homes = {at: _home(code, scenes[at], drafts[at]) for at, units in enumerate(said) if code in units}
        silent = [at for at, home in homes.items() if home is None]
        if not silent:
            continue  # each names a country itself
        homes |= {at: _home(code, scene, drafts[at]) for at, scene in enumerate(scenes) if at not in homes}
        told = set(homes.values()) - {None}
        home = told.pop() if len(told) == 1 else code
        if home in (code, "", None):
            continue  # the story is set where that money is the usual one, or may be, or nowhere
        for at in silent:
            changed[at] = [
                replace(draft, value=replace(value, unit=home))
                if (value := _bare(draft)) is not None and value.unit == code
                else draft
                for draft in changed[at]
            ]
    return changed


def _home(code: str, scene: Scene, listed: Sequence[Draft]) -> str | None:
    """What a bare name means in an article, by the countries it names; None where it names none."""
    sums = (draft for draft in listed if isinstance(draft.value, Number) and draft.value.unit == code)
    spelt = any(_bare(draft) is None for draft in sums)
    language = next((passage.language for passage in scene.passages), "")
    return home_named(code, scene.document.text, language, spelt=spelt) if language else None


def _bare(draft: Draft) -> Number | None:
    """The sum of a draft that only says "dollars", "$", "pounds" or "roubles"."""
    value = draft.value
    if not isinstance(value, Number) or value.kind != "money" or not value.unit or not may_be_others(value.unit):
        return None
    written = draft.passage.text[draft.start : draft.end].casefold()
    return value if bare(value.unit, written) else None
