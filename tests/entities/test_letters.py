"""Keys of words: what the conventions write differently is one, what names tell apart is not."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzclaims.entities import letters
from kzclaims.entities.letters import word_keys

BGN = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)) | {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya",
}  # fmt: skip
FRENCH = BGN | {"ж": "j", "ч": "tch", "ш": "ch", "у": "ou", "ю": "iou", "я": "ia", "щ": "chtch"}


def same(*words: str) -> bool:
    return bool(frozenset.intersection(*(word_keys(word) for word in words)))


@pytest.mark.parametrize(
    "forms",
    [
        ("жумагалиев", "zhumagaliyev", "joumagaliev", "djoumagaliev", "jumagaliyev", "жұмағалиев"),
        ("ковалёв", "kovalyov", "kovalev", "kovaliov", "ковалев"),
        ("горбачёв", "gorbachev", "gorbatchev", "gorbatschow"),
        ("хрущёв", "khrushchev", "khrouchtchev", "chruschtschow"),
        ("ельцин", "yeltsin", "jelzin"),
        ("васильев", "vasilyev", "vassiliev", "vasilev"),
        ("юсупов", "yusupov", "ioussoupov", "yusupow"),
        ("қыдырбек", "kydyrbek", "qydyrbek"),
        ("дмитрий", "dmitri", "dmitry", "dmitriy", "dmitrii"),
        ("erdoğan", "erdogan", "эрдоган"),
        ("çavuşoğlu", "cavusoglu"),
        ("vučić", "vucic", "вучич"),
        ("müller", "mueller"),
        ("müller", "muller"),
        ("pachinian", "pashinyan", "пашинян"),
        ("сейтжанов", "seitzhanov", "seïtjanov", "seitjanov"),
    ],
)
def test_one_word_by_many_conventions(forms: tuple[str, ...]) -> None:
    first = word_keys(forms[0])
    assert not [form for form in forms if first.isdisjoint(word_keys(form))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("oraz", "uraz"),
        ("орлов", "орлова"),
        ("marat", "murat"),
        ("koshanov", "kotchanov"),
        ("zhanar", "zhanna"),
        ("seitzhanov", "seitchanov"),
    ],
)
def test_two_words(left: str, right: str) -> None:
    assert not same(left, right)


SYLLABLES = st.tuples(st.sampled_from("бвгджзклмнпрстфхчшщ"), st.sampled_from("аеиоуыюя")).map("".join)


# Consonants that meet may run together ("тш" is written as "ч" is), so they are kept apart here.
@settings(deadline=None)  # the first word waits for the tables, on a busy machine for long
@given(
    st.lists(SYLLABLES, min_size=1, max_size=5),
    st.sampled_from(["", "в", "н", "с", "к"]),
    st.sampled_from([BGN, FRENCH]),
)
def test_a_word_and_its_transliteration_share_a_key(syllables: list[str], end: str, table: dict[str, str]) -> None:
    word = "".join((*syllables, end))
    written = "".join(table[char] for char in word)
    assert same(word, written), (word, word_keys(word), written, word_keys(written))


@settings(deadline=None)  # the first word waits for the tables, on a busy machine for long
@given(st.text(min_size=0, max_size=30))
def test_any_text_has_few_keys(text: str) -> None:
    assert len(word_keys(text.casefold())) <= 24


def test_a_language_narrows_the_readings() -> None:
    assert word_keys("chernov", "en") < word_keys("chernov")


CONSONANT = "[bcCdfghjklmnpqrsStvwxzZ]"
# Every step of folding, one after another, whether a word has what it is about or not.
STEPS = (
    ("ts", "c"), ("dZ", "Z"), ("tS", "C"), (r"(.)\1+", r"\1"), ("(?<=[aeou])i(?=[aeou])", ""),
    ("(?<=[aeiou])y+(?=[aeiou])", ""), (f"(?<={CONSONANT})[yi]+e|^[yi]+e", "e"), ("(?<!y)y+i|iy+", "i"),
    ("(?<!y)y+(?=[aou])", "i"), (f"(?<={CONSONANT})y(?={CONSONANT}|$)", "i"), ("y", "i"), ("i+", "i"), ("ee", "e"),
    ("(?<=[aeiou].[aeiou])h$", ""),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(sounds=st.text("aeiouyytsdZSChcrvkl'-", max_size=12))
def test_steps_that_are_passed_over_would_have_changed_nothing(sounds: str) -> None:
    plain = re.sub("[^A-Za-z0-9]", "", sounds)
    for pattern, into in STEPS:
        plain = re.sub(pattern, into, plain)
    assert next(letters._fold(sounds, False)) == plain
