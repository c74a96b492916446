"""Readers of statements pass over most sentences by a cheap test: it must never hide what they would find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from random import Random
from typing import Any

import pytest

from kzclaims.articles import read_bytes
from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Passage, Scene, scene_of
from kzclaims.extract.scopes import instances, named, pairs, some, times
from kzclaims.extract.scopes.always import ANY, KINDS, patterns
from kzclaims.extract.scopes.axes import APPLIES, FROM_START
from kzclaims.extract.scopes.clause import clause, may_say
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.these_kinds import kind_hints, kinds_in
from kzclaims.extract.scopes.words import UNIVERSAL, scope_words, universal_words
from kzclaims.extract.word_tables import word_table
from tests.extract.scopes import test_scopes_meaning, test_scopes_named, test_scopes_pairs
from tests.patterns import example

LANGUAGES = ("fr", "en", "ru")
_SALADS, _WORDS = 400, 9
_MIXED, _SENTENCES = 12, 14


def _phrases(entry: Any, language: str) -> Iterator[str]:
    """All phrases of a language in a part of a word table."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        for one in entry:
            yield from _phrases(one, language)
    else:
        for name, one in entry.items():
            if name not in LANGUAGES or name == language:
                yield from _phrases(one, language)


def _salads(language: str) -> Iterator[str]:
    """Words of the tables of statements in any order, and what their patterns match."""
    draw = Random(language)
    listed = [
        phrase.replace("*", draw.choice(["", "а", "es"]))
        for file in ("words", "these") for phrase in _phrases(word_table(f"scopes/{file}.toml"), language)
    ]  # fmt: skip
    told = [patterns(language)[kind] for kind in KINDS] + [named._LED[language], named._BEHIND[language]]
    for _ in range(_SALADS):
        words = [*draw.choices(listed, k=_WORDS), example(draw.choice(told), draw)]
        draw.shuffle(words)
        yield draw.choice([" ", ", ", "  "]).join(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gate_of_words_hides_no_cue(language: str) -> None:
    said, always = scope_words(language).said, patterns(language)
    hints = scope_words(language).hints
    tables = frozenset({"sex", "fuel", "origin"})
    cues = (named._LED[language], named._BEHIND[language], said["absolute"])
    seen = dict.fromkeys(("all", "always", "named", "kinds", "dimensions"), 0)
    for text in _salads(language):
        universal = any(said[name].search(text) for name in UNIVERSAL)
        assert bool(universal_words(language).search(text)) == universal, text
        assert hints["said"].meet(text) or not universal, text
        kept_up = any(always[kind].search(text) for kind in KINDS)
        assert bool(always[ANY].search(text)) == kept_up, text
        outright = any(cue.search(text) for cue in cues)
        assert named._hints(language).meet(text) or not outright, text
        kinds = any(kind.table in tables for kind in kinds_in(text, language, 0, len(text)))
        assert kind_hints(tables, language).meet(text) or not kinds, text
        dimension = any(hints[name].meet(text) for name in scope_words(language).inside)
        assert hints["inside"].meet(text) or not dimension, text
        for name, found in zip(seen, (universal, kept_up, outright, kinds, dimension), strict=True):
            seen[name] += found
    assert all(seen.values()), seen


def _articles(listed: Any) -> Iterator[tuple[str, str]]:
    """The texts, with their languages, of all articles in nested lists."""
    if isinstance(listed, tuple) and len(listed) == 3 and listed[0] in LANGUAGES:
        yield listed[0], listed[2]
    elif isinstance(listed, list | tuple):
        for one in listed:
            yield from _articles(one)


_EXAMPLES = list(
    _articles([
        test_scopes_meaning.EXCLUDED, test_scopes_meaning.APART, test_scopes_meaning.MORE, test_scopes_meaning.ROOM,
        test_scopes_named.OUTRIGHT, test_scopes_named.SILENT, test_scopes_pairs.CONFLICTS, test_scopes_pairs.SILENT,
    ])
)  # fmt: skip


@lru_cache(maxsize=_MIXED)
def _mixed(number: int) -> list[Scene]:
    """Articles of sentences that belong to different stories."""
    draw, scenes = Random(number), []
    for language in LANGUAGES:
        title, *body = draw.sample([text for spoken, text in _EXAMPLES if spoken == language], k=_SENTENCES)
        day = f"2025-05-0{draw.randint(1, 9)}"
        head = f"---\ntitle: {title.partition('. ')[0].rstrip('.')}\ndate: {day}\nlanguage: {language}\n---\n\n"
        scenes.append(scene_of(read_bytes(f"{language}.txt", f"{head}{' '.join(body)}\n".encode())))
    return scenes


def _paired(scenes: list[Scene]) -> list[list[Draft]]:
    closed = [statement for scene in scenes for statement in pairs.closed_statements(scene)]
    return pairs.paired(scenes, [[] for _ in scenes], closed, lambda a, b: True)


def _told(found: list[list[Draft]]) -> list[tuple[int, int, int, str, str, str]]:
    return [
        (n, draft.passage.number, draft.start, str(draft.subject), str(draft.value), draft.quantifier)
        for n, listed in enumerate(found) for draft in listed
    ]  # fmt: skip


def test_all_that_is_passed_over_excludes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    gated = [_told(_paired(_mixed(number))) for number in range(_MIXED)]
    monkeypatch.setattr(instances, "may_tell", lambda passage, wanted: True)
    monkeypatch.setattr(instances, "_one_named", lambda c, wanted, noun: True)
    monkeypatch.setattr(instances, "_Takes", lambda sweeps, document: _AlwaysTrue())
    monkeypatch.setattr(some, "may_say", lambda passage, axes: True)
    monkeypatch.setattr(pairs, "_meeting", lambda closed: _Everything())
    monkeypatch.setattr(pairs, "spoken_against", _spoken_against)
    assert [_told(_paired(_mixed(number))) for number in range(_MIXED)] == gated
    assert sum(map(len, gated)) > _MIXED


class _AlwaysTrue(dict[str, bool]):
    def __missing__(self, head: str) -> bool:
        return True


class _Everything:
    def __contains__(self, one: object) -> bool:
        return True


def _spoken_against(
    outers: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Passage, list[Statement]]]:
    for passage in passages:
        yield passage, [u for u in outers if times.may_speak_against(u, passage)]


def test_sentences_are_spoken_against_one_by_one() -> None:
    for number in range(_MIXED):
        scenes = _mixed(number)
        closed = [statement for scene in scenes for statement in pairs.closed_statements(scene)]
        for scene in scenes:
            singly = [(p, found) for p, found in _spoken_against(closed, scene.passages) if found]
            assert list(times.spoken_against(closed, scene.passages)) == singly


def test_no_clause_says_what_its_sentence_may_not_say() -> None:
    seen = {True: 0, False: 0}
    axes = frozenset({APPLIES, FROM_START, "open", "pay", "event-strike", "close-v", "heal-v"})
    for number in range(_MIXED):
        for passage in (p for scene in _mixed(number) for p in scene.passages):
            told = any(clause(segment, (), axes).said for segment in segments(passage))
            assert may_say(passage, axes) or not told, passage.text
            seen[may_say(passage, axes)] += 1
    assert all(seen.values())
