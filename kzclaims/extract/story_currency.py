"""Bare "dollars" of an article, where the rest of its story tells whose they are, or that they may be another's.

"4,2 millions de dollars" in a regional paper are Canadian where the other articles tell that all this is in Québec.
Where another paper tells "NZ$10.2 million", a bare "$10 million" of one that names no country, or that one, is either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kzclaims.claim import Number
from kzclaims.extract.drafts import Draft
from kzclaims.extract.home_currency import bare, home_named, may_be_others, namesakes
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
        for at, unit in _meant(code, homes, scenes, drafts).items():
            changed[at] = [
                replace(draft, value=replace(value, unit=unit))
                if (value := _bare(draft)) is not None and value.unit == code
                else draft
                for draft in changed[at]
            ]
    return changed


def _meant(
    code: str, homes: Mapping[int, str | None], scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]]
) -> dict[int, str]:
    """What the bare name means in articles where it is not what it usually is; "" where it may be either."""
    silent = [at for at, home in homes.items() if home is None]
    if silent:
        homes = {**homes, **{at: _home(code, one, drafts[at]) for at, one in enumerate(scenes) if at not in homes}}
        known = set(homes.values()) - {None}
        home = known.pop() if len(known) == 1 else code
        if home not in (code, "", None):
            return dict.fromkeys(silent, home)
    # The story is set where that money is the usual one, or may be, or nowhere; does a paper tell sums in another?
    languages = {_language(scene) for scene in scenes} - {""}
    spelt = {unit for listed in drafts for draft in listed if (unit := _spelt(draft, code))}
    spelt &= set[str]().union(*(namesakes(code, language) for language in languages))
    either = (
        at for at, home in homes.items() if home is None or (home == code and _names_one(code, scenes[at], spelt))
    )
    return dict.fromkeys(either, "") if spelt else {}


def _spelt(draft: Draft, code: str) -> str:
    """The currency of a sum that says more than the bare name: "NZ$10 million"; "" of any other."""
    value = draft.value
    if not isinstance(value, Number) or value.kind != "money":
        return ""
    return "" if bare(code, draft.passage.text[draft.start : draft.end].casefold()) else value.unit


def _names_one(code: str, scene: Scene, among: set[str]) -> bool:
    """Whether an article names the country of one of some currencies."""
    language = _language(scene)
    return bool(language and namesakes(code, language, scene.document.text) & among)


def _language(scene: Scene) -> str:
    return next((passage.language for passage in scene.passages), "")


def _home(code: str, scene: Scene, listed: Sequence[Draft]) -> str | None:
    """What a bare name means in an article, by the countries it names; None where it names none."""
    sums = (draft for draft in listed if isinstance(draft.value, Number) and draft.value.unit == code)
    spelt = any(_bare(draft) is None for draft in sums)
    language = _language(scene)
    return home_named(code, scene.document.text, language, spelt=spelt) if language else None


def _bare(draft: Draft) -> Number | None:
    """The sum of a draft that only says "dollars", "$", "pounds" or "roubles"."""
    value = draft.value
    if not isinstance(value, Number) or value.kind != "money" or not value.unit or not may_be_others(value.unit):
        return None
    written = draft.passage.text[draft.start : draft.end].casefold()
    return value if bare(value.unit, written) else None
