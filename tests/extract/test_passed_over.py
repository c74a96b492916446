"""What readers pass over by a cheap test or a faster pattern must hold nothing that they would find without it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, product
from random import Random

import pytest

from kzclaims.articles import lines, read_bytes
from kzclaims.extract import families, proper_names
from kzclaims.extract.dates import ages
from kzclaims.extract.dates.reader import Anchor, find_periods
from kzclaims.extract.dates.words import Tokens, words
from kzclaims.extract.families import NONE, PLURAL, TOLD, family_sign
from kzclaims.extract.numbers import reader as numbers
from kzclaims.extract.numbers.words import lexicon
from kzclaims.extract.owners import worded
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import VOICES, Hints, owner_words, tokens
from kzclaims.extract.proper_names import ProperName, find_names
from kzclaims.extract.scene import scene_of
from kzclaims.extract.scopes import exceptionless
from kzclaims.extract.scopes.these_kinds import closing_hints, these_words
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.word_tables import word_table
from kzclaims.wording import _MARK, _MARKS

LANGUAGES = ("fr", "en", "ru")
_SALADS = 400
_FILLING = {
    "fr": ["le", "La", "mairie", "d’", "l'", "étudiant·e·s", "élu(e)s", "Æther", "cœur", "n°"],
    "en": ["the", "A", "council", "it’s", "O'Neill", "co-operative", "naïve", "№"],
    "ru": ["в", "Совет", "посёлка", "«Гранит»", "т.", "е.", "по-новому"],
}


def _wide(letter: str) -> str:
    return chr(ord(letter) + 0xFEE0) if "a" <= letter <= "z" else letter


# What typography or a keyboard makes of a word.
_SHAPES: tuple[Callable[[str], str], ...] = (
    str, str, str, str, str.upper, str.capitalize,
    lambda word: f"{word[:2]}\u00ad{word[2:]}", lambda word: f"{word}_{word}", lambda word: f"2{word}",
    lambda word: f"({word})", lambda word: f"{word}s", lambda word: "".join(map(_wide, word)),
)  # fmt: skip


def _salads(language: str, listed: list[str]) -> Iterator[str]:
    """Words in any order and shape."""
    draw = Random(language)
    for _ in range(_SALADS):
        drawn = [*draw.choices(listed, k=draw.randint(1, 3)), *draw.choices(_FILLING[language], k=draw.randint(2, 6))]
        draw.shuffle(drawn)
        yield draw.choice([" ", " ", "\u00a0", ", ", "-", "’"]).join(draw.choice(_SHAPES)(word) for word in drawn)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_words_of_dates_has_none(language: str) -> None:
    told = words(language)
    listed = sorted(told.core_words)
    passed = found = 0
    for text in chain(listed, _salads(language, [*listed, "2", "1995", "mai"]), _salads(language, ["mot", "word"])):
        dated = any(True for _ in Tokens(text, language).runs())
        assert told.may_tell(text) or not dated, text
        passed, found = passed + (not told.may_tell(text)), found + dated
    assert passed
    assert found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_words_of_numbers_has_none(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = lexicon(language)
    paired = [f"{first} {second}" for first, after in known.openers.items() for second in sorted(after)]
    listed = [*sorted(known.starters), *known.openers, *paired, "%", "½", "7"]
    texts = [*listed, *_salads(language, listed), *_salads(language, ["mot", "word"])]
    gated = [numbers.find_numbers(text, language) for text in texts]
    passed = sum(not numbers._may_hold(text, known) for text in texts)
    monkeypatch.setattr(numbers, "_may_hold", lambda *_: True)
    assert gated == [numbers.find_numbers(text, language) for text in texts]
    assert passed
    assert any(gated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_a_count_of_years_tells_no_anniversary(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = ages._table()[language]
    shapes = {
        "fr": ("La halle fête ses {} ans.", "son {}ème anniversaire", "{} ans d’existence", "le {}"),
        "en": ("It celebrated {} years.", "its {}th anniversary", "the {}"),
        "ru": ("Заводу исполнилось {} лет.", "отмечает {}-летие", "{}-я годовщина завода", "его {}"),
    }[language]
    counted = [*table["numbers"], *table["whole"], "30", "quelques", "some", "много"]
    texts = [shape.format(word) for shape in shapes for told in counted for word in (told, told.upper())]
    gated = [ages.anniversaries.__wrapped__(text, language) for text in texts]
    passed = sum(not ages._counts(language).search(text) for text in texts)
    monkeypatch.setattr(ages, "_counts", lambda _: re.compile(""))
    assert gated == [ages.anniversaries.__wrapped__(text, language) for text in texts]
    assert passed
    assert any(gated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_small_letters_begin_no_name(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = ["Ardène", "d’Ardène", "L'Ardène", "van", "der", "de", "iArdène", "Ardène.fr", "a.b", "l'est-Nord", "Ёлки"]
    listed += ["aujourd'hui", "éÉ", "x--y", "x--Y", "ﬁn", "ǅ", "3D", "&", "_", "...", "-"]
    texts = [*listed, *_salads(language, listed)]
    gated = [find_names(text, language) for text in texts]
    monkeypatch.setattr(proper_names, "_tokens", lambda text, _: proper_names._WORD.finditer(text))
    assert gated == [find_names(text, language) for text in texts]
    assert any(gated)
    assert not all(gated)


class _Any(frozenset[str]):
    def __contains__(self, _: object) -> bool:
        return True


def test_most_names_have_no_family_beside_them(monkeypatch: pytest.MonkeyPatch) -> None:
    befores = [
        "la famille ",
        "la famille d’",
        "LA FAMILLE DE ",
        "les ",
        "les \n",
        "LES\n",
        "the ",
        "",
        "le ",
        "семьи ",
        "la ",
    ]
    befores += ["blés ", "\nles\u00a0", "clans de ", "Dynastie des ", "dit. "]
    texts = [f"{before}Morvan{after}." for before in befores for after in ("", " family", " dynasty", " Clans", " dit")]
    scenes = [scene_of(read_bytes("a.txt", f"Titre du jour\n\nOn vit ici {text}".encode())) for text in texts]

    def signs() -> list[int]:
        return [
            family_sign(passage, ProperName(at, at + len("Morvan"), "Morvan"))
            for scene in scenes for passage in scene.passages if (at := passage.text.find("Morvan")) >= 0
        ]  # fmt: skip

    gated = signs()
    monkeypatch.setattr(families, "_tells_family", lambda _: True)
    monkeypatch.setattr(families, "_BEFORE_THE_LAST", _Any())
    assert gated == signs()
    assert {TOLD, PLURAL, NONE} == set(gated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hints_look_at_every_stem(language: str) -> None:
    told = owner_words(language)
    for hints in (told.relations, told.owning, told.verbs, Hints(frozenset(), ("a", "vo", "ville"))):
        listed = [*sorted(hints.words)[:40], *hints.stems, *(stem[:-1] for stem in hints.stems), "mot"]
        for text in _salads(language, listed):
            found = tokens(text)
            assert hints.meet(text) == (
                not hints.words.isdisjoint(found) or any(word.startswith(hints.stems) for word in found)
            ), text


def _gates(language: str) -> Iterator[tuple[Hints, list[re.Pattern[str]], list[str]]]:
    """Hints, the patterns that are not tried where they are not met, and the phrases of those."""
    owners, listed = word_table("owners/words.toml")[language], word_table("scopes/words.toml")["said"][language]
    kept, told = [*owners["kept"], *owners["took"]], owner_words(language)
    yield told.voices, [told[name] for name in VOICES], [*chain.from_iterable(owners[v] for v in VOICES), *kept]
    yield worded._hints(language), [worded._hint(language)], word_table("owners/relations.toml")[language]["hints"]
    closing = [*word_table("scopes/these.toml")["only"][language], *listed["all"]]
    yield closing_hints(language), [these_words("only", language), scope_words(language).said["all"]], closing


@pytest.mark.parametrize("language", LANGUAGES)
def test_hints_pass_over_nothing_that_a_pattern_finds(language: str) -> None:
    for hints, patterns, phrases in _gates(language):
        found = 0
        for text in _salads(language, [phrase.replace("*", "") for phrase in phrases]):
            if any(pattern.search(plain(text)) for pattern in patterns):
                found += 1
                assert hints.meet(text), text
        assert found > _SALADS / 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_without_a_word_for_exceptions_have_no_rule_without_one(language: str) -> None:
    nouns = {"fr": ["exception", "dérogation"], "en": ["exception", "exemptions"], "ru": ["исключений"]}[language]
    verbs = {"fr": ["ne connaît aucune", "n’a pas d’"], "en": ["has no", "allows no"], "ru": ["не знает"]}[language]
    found = 0
    for verb, noun, shape in product(verbs, nouns, _SHAPES):
        text = plain(f"{verb} {shape(noun)}".replace("d’ ", "d’"))
        if exceptionless._RULE[language].search(text):
            found += 1
            assert exceptionless.without_exceptions(text, language), text
    assert found


def test_lines_with_a_sign_are_told_from_paragraphs() -> None:
    patterns = (lines._HEADING, lines._LIST, lines._QUOTE, lines._TABLE, lines._UNDERLINE)
    for text in (
        "# Un",
        "- un",
        "1. un",
        "> un",
        "| un | deux |",
        "un\tdeux",
        "a | b | c",
        "a | b",
        "====",
        "Un",
        "«Un»",
    ):
        line = lines._Line(0, len(text), text, False)
        assert lines._marked(line) == any(pattern.match(text) for pattern in patterns), text


def test_marks_of_quotation_have_one_of_their_signs() -> None:
    assert all(_MARK.search(f"a {sign} b") for sign in _MARKS)
    assert not _MARK.search("".join(chr(n) for n in range(0x2FFF) if chr(n) not in _MARKS))


def test_a_quote_is_read_alike_from_each_day() -> None:
    text = "Le pont rouvrira lundi, dans deux semaines ou le 3 mai."
    once = [find_periods(text, "fr", Anchor.on(date(2025, 4, day))) for day in (1, 20, 1)]
    assert once[0] == once[2] != once[1]
