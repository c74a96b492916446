"""What is called private, and what is said to be done without public money; who leads those private players.

A nature belongs to the thing that the sentence begins with, where a name does, else to the funding of what the article
is about. "Private players, first among them X" makes X a funder, as far as the sentence speaks of money. Whether the
state stands behind X after all is for a rule to tell.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from kzclaims.claim import Modality
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import Hints
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.word_tables import any_of

_PRIVATE, _FUNDING, _BUDGET = "private-sector", "direct-public-funding", "state-budget"
_OF_TOPIC = Ref(id="funding", of=TOPIC)
_BEFORE = 24  # characters before a phrase in which "exclusively" or "is not" bears on it
_BREAK = re.compile(r"[;:]\s")
_BESIDE = re.compile(r"[\s,—–(-]*")
_SUBJECT = 30  # how far from the start of its sentence a name is what the sentence is about


@lru_cache(maxsize=3)
def _words(language: str) -> tuple[dict[str, re.Pattern[str]], Hints]:
    table = tomllib.loads(Path(__file__).with_name("natures.toml").read_text(encoding="utf-8"))[language]
    hints = Hints.of(table["private"], table["unfunded"], table["budget"])
    return {name: any_of(phrases) for name, phrases in table.items()}, hints


def nature_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    drafts: list[Draft] = []
    for passage in scene.passages:
        words, hints = _words(passage.language)
        if hints.meet(passage.text):
            drafts += _drafts(scene, passage, words)
    return drafts


def _drafts(scene: Scene, passage: Passage, words: dict[str, re.Pattern[str]]) -> list[Draft]:
    text = plain(passage.text)
    subject = _subject(scene, passage)
    found: list[Draft] = []
    for match in words["private"].finditer(text):
        floor = max([0, *(m.end() for m in _BREAK.finditer(text, 0, match.start()))])
        before = text[max(floor, match.start() - _BEFORE) : match.start()]
        only = list(words["only"].finditer(before)) or list(words["only"].finditer(match.group()))
        start = match.start() - len(before) + only[0].start() if only and only[0].string == before else match.start()
        denied = bool(words["denied"].search(before))
        value, modality = Ref(id=_PRIVATE), _modality(passage, match)
        quantifier = "only" if only else ""
        draft = Draft(
            passage, start, match.end(), "ownershipNature", subject, value, modality=modality, negated=denied,
            quantifier=quantifier,
        )  # fmt: skip
        found.append(draft)
        found += _members(scene, passage, draft, words["members"])
    for name, denied_of in (("unfunded", _FUNDING), ("budget", _BUDGET)):
        for match in words[name].finditer(text):
            start, end, modality = match.start(), match.end(), _modality(passage, match)
            denial = Draft(
                passage, start, end, "publicFunding", subject, Ref(id=denied_of), modality=modality, negated=True
            )
            found.append(denial)
    return found


def _modality(passage: Passage, match: re.Match[str]) -> Modality:
    return Modality.REPORTED if passage.inside_quote(*match.span()) else Modality.STATED


def _subject(scene: Scene, passage: Passage) -> Ref:
    names = [n for n in scene.names(passage) if n.kind != "person" and n.start <= _SUBJECT]
    return Ref(name=names[0], passage=passage) if names and _opens(passage, names[0]) else _OF_TOPIC


def _opens(passage: Passage, name: ProperName) -> bool:
    """Whether no comma and no other clause stands before a name: it is what the sentence is about."""
    return "," not in passage.text[: name.start]


def _members(scene: Scene, passage: Passage, draft: Draft, words: re.Pattern[str]) -> list[Draft]:
    """Those named as leading the private players of a sum: funders of the same thing."""
    text = plain(passage.text)
    gap = _BESIDE.match(text, draft.end)
    lead = words.match(text, gap.end() if gap else draft.end)
    money = any(number.value.kind == "money" for number in passage.numbers)
    if lead is None or draft.negated or not money:
        return []
    gap = _BESIDE.match(text, lead.end())
    at = gap.end() if gap else lead.end()
    name = next((n for n in scene.names(passage) if n.start == at and n.kind != "person"), None)
    if name is None:
        return []
    holder = Ref(name=name, passage=passage, kind="organisation")
    return [replace(draft, start=lead.start(), end=name.end, property="funder", value=holder, quantifier="")]
