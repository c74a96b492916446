"""Days on which a count or a state only stood, and days of what happened."""

from __future__ import annotations

import pytest

from kzclaims.extract.likeness import counted_until


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of March 1, the builder had laid seven kilometres of track.", "March 1"),
        ("По словам фирмы, на 15 апреля уложено 8,4 километра путей.", "15 апреля"),
        ("Au 15 avril, huit kilomètres de voies étaient posés.", "15 avril"),
        ("По состоянию на 15 апреля завод насчитывал 40 рабочих.", "15 апреля"),
        ("Au 31 décembre, 168 000 voyageurs depuis le début.", "31 décembre"),
        ("Deux personnes sont mortes et quatre étaient toujours recherchées lundi soir.", "lundi"),
        ("Jeudi soir, deux personnes manquaient encore.", "Jeudi soir"),
        ("Four people were still missing on Monday.", "Monday"),
        ("Четверо всё ещё числились пропавшими в понедельник.", "понедельник"),
    ],
)
def test_a_day_up_to_which_is_counted_or_on_which_it_was_still_so(text: str, day: str) -> None:
    start = text.index(day)
    assert counted_until(text, start, start + len(day))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of March 1, trams will be free.", "March 1"),
        ("Открытие назначено на 15 апреля.", "15 апреля"),
        ("Le bassin a rouvert lundi, et il était toujours vide.", "lundi"),
        ("The pool reopened on Monday; the hall is still shut.", "Monday"),
        ("La halle était fermée depuis mai. Elle a rouvert le 3 mars.", "3 mars"),
        ("В понедельник мост открыли.", "понедельник"),
    ],
)
def test_a_day_of_what_happened(text: str, day: str) -> None:
    start = text.index(day)
    assert not counted_until(text, start, start + len(day))
