"""Dates that are those of no event, and headings whose figures leave open of what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

HEAD = "---\ntitle: {title}\npublisher: P\ndate: {day}\nlanguage: {language}\n---\n\n"
# (language, day, title, text) of one or two articles that say nothing against each other.
SILENT: list[list[tuple[str, str, str, str]]] = [
    [
        ("en", "2025-03-20", "Morrow Foods profit rises", "Morrow Foods said on Wednesday that profit rose by 8% to "
         "$420 million for the quarter ended 24 February. Analysts on average had forecast a profit of $410 million, "
         "according to a poll. Morrow shares rose by 6%. Sales of flour grew, the company said. Its chief executive "
         "praised the staff. Costs fell. Prices of wheat fell too."),
        ("en", "2025-10-25", "Lanner Soap profit climbs", "Lanner Soap said on Tuesday that profit climbed to "
         "$2.7 billion for the quarter ended 30 September. Analysts on average had forecast a profit of $2.6 billion, "
         "according to a poll. Morrow Foods is a rival in dish soap. Shares rose by 2%. Sales of soap rose, its "
         "board said. Costs fell. The chief executive praised the staff."),
    ],
    [
        ("en", "2025-05-27", "Lokys crowned", "The side has a budget of €2.6 million, the fifth in the league.\n\n"
         "A party for 15,000\n\nThe city expects more than 15,000 people at the parade on Wednesday."),
    ],
    [
        ("ru", "2022-03-05", "Два человека погибли ночью в пожаре на проспекте Победы", "Горела квартира жилого "
         "дома. Во время тушения пожара эвакуированы шесть человек."),
    ],
]  # fmt: skip


@pytest.mark.parametrize("articles", SILENT, ids=[articles[0][2] for articles in SILENT])
def test_what_is_no_event_and_no_figure_of_one_thing_is_left_alone(
    tmp_path: Path, articles: list[tuple[str, str, str, str]]
) -> None:
    for number, (language, day, title, text) in enumerate(articles):
        head = HEAD.format(title=title, day=day, language=language)
        (tmp_path / f"{number}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    assert not check([tmp_path], Options(reference=False)).conflicts
