"""The terminal text: one line per conflict, carets under the words, nothing that steers a terminal."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.report.html import page
from kzclaims.report.markdown import render as as_markdown
from kzclaims.report.text import WIDTH, columns, pointed, render
from kzclaims.reported import Report


def carets(lines: list[str]) -> list[tuple[str, str]]:
    """What stands over each line of carets."""
    found = []
    for above, line in itertools.pairwise(lines):
        if line.strip() and set(line.strip()) == {"^"}:
            found.append((above[line.index("^") : line.rindex("^") + 1], line))
    return found


@pytest.mark.parametrize("texts", [True, False])
def test_carets_stand_under_the_quotes(dossier, texts: bool) -> None:
    report: Report = dossier.check(texts=texts)
    pointed_at = [words for words, _ in carets(render(report, "fr").splitlines())]
    wanted = [c.quote.exact for conflict in report.conflicts for camp in conflict.camps for c in camp.claims if c.quote]
    assert pointed_at == wanted


def test_one_line_a_conflict_then_the_summary(report: Report) -> None:
    lines = render(report, "fr").splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert [line.split("  ")[0] for line in heads[: len(report.conflicts)]] == [
        {"contradiction": "CONTRADICTION", "tension": "TENSION", "imprecision": "IMPRÉCISION", "spelling": "GRAPHIE"}[
            c.severity
        ]
        for c in report.conflicts
    ]
    assert lines[-1] == "Aucune discordance trouvée ne veut pas dire vérifié."
    assert any(line.startswith("2 articles lus") for line in lines)
    assert "tram-1.txt:2" in render(report, "en")


def test_both_languages_and_the_same_bytes(report: Report) -> None:
    assert render(report, "fr") == render(report, "fr")
    assert "CONTRADICTION" in render(report, "en")
    assert "No discrepancy found does not mean verified." in render(report, "en")


def test_a_long_line_is_clipped_around_the_quote() -> None:
    line, marks = pointed("word " * 60, "the quote", " word" * 60)
    assert columns(line) <= WIDTH
    assert line[marks.index("^") : marks.rindex("^") + 1] == "the quote"
    assert line.startswith("…")
    assert line.endswith("…")


def test_wide_letters_and_accents_take_their_columns() -> None:
    line, marks = pointed("列車は", "2027年", "")
    assert marks.index("^") == 6
    assert marks.count("^") == 6
    assert columns("e\u0301") == 1
    assert line.endswith("2027年")


def test_control_characters_do_not_reach_the_terminal(dossier) -> None:
    odd = "12\u001b[2J\u202earrêts\u0007"
    dossier.label = dossier.publisher = odd
    dossier.quotes["12 arrêts"] = odd
    dossier.french = dossier.french.replace("12 arrêts", odd)
    text = render(dossier.check(), "fr")
    assert all(c.isprintable() or c in "\n\u00a0\u202f" for c in text)
    assert "12⟨U+001B⟩[2J⟨U+202E⟩arrêts⟨U+0007⟩" in text
    assert ("12⟨U+001B⟩[2J⟨U+202E⟩arrêts⟨U+0007⟩") in [words for words, _ in carets(text.splitlines())]


@pytest.mark.parametrize("quote", ["q" * 96, "q" * 97, "q" * 200, "mot " * 60])
def test_a_quote_as_wide_as_the_terminal_leaves_no_room_and_still_ends(quote: str) -> None:
    line, carets = pointed("What stands before it. ", quote, " What stands after it.", 96)
    assert line.strip("…").strip().startswith(quote[:20])
    assert columns(carets) >= 20


NEVER = ("aucune discordance trouvée.", "no discrepancy found.")


def nothing_in(folder: Path, text: str | None) -> Report:
    """What is found in a folder with one text, or with none."""
    if text is not None:
        (folder / "a.txt").write_text(text, encoding="utf-8")
    return check([folder], Options(reference=False))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, ("Aucun article n’a été lu : rien n’a été comparé.", "No article was read: nothing was compared.")),
        ("Un soir de pluie.\n", ("1 article lu : aucune affirmation relevée, donc rien", "no claim recorded, so")),
        ("Lunel compte 12 ponts.\n", ("aucune affirmation n’a pu être comparée.", "no claim could be compared.")),
    ],
)
def test_where_nothing_was_compared_nothing_sounds_like_an_all_clear(
    tmp_path: Path, text: str | None, told: tuple[str, str]
) -> None:
    report = nothing_in(tmp_path, text)
    for language, words in zip(("fr", "en"), told, strict=True):
        for written in (render(report, language), as_markdown(report, language), page(report, language)):
            plain = re.sub(r"[\u00a0\u202f]", " ", written)
            assert words in plain
            assert not [end for end in NEVER if end in plain]
        assert 'class="levels"' not in page(report, language)


def test_what_was_compared_without_a_conflict_is_said_so(report: Report) -> None:
    assert NEVER[0] in render(replace(report, conflicts=()), "fr")
