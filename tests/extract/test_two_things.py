"""What news tells of two things in words much alike is no contradiction; beside each, the pair that still is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

# Each: what tells of two things, and the same of one thing, with the rule that speaks then.
APART: dict[str, tuple[tuple[Told, ...], tuple[Told, ...], str]] = {
    "the strikes of two springs": (
        (
            (
                "fr",
                "2018-03-30",
                "À Vernay, les cheminots de la ligne Bleue commenceront leur grève lundi à 19 heures.",
            ),
            ("fr", "2016-03-08", "À Vernay, les cheminots de la ligne Bleue commencent leur grève mardi à 19 heures."),
        ),
        (
            ("fr", "2018-03-30", "À Vernay, la grève de la ligne Bleue a commencé le 26 mars."),
            ("fr", "2018-03-31", "À Vernay, la grève de la ligne Bleue a commencé le 28 mars."),
        ),
        "fixed-dates-differ",
    ),
    "a court protects a firm, then winds it up": (
        (
            ("fr", "2025-10-14", "La société Marvel Tissus a été placée en redressement judiciaire le 1er août 2025."),
            (
                "fr",
                "2025-10-20",
                "La société Marvel Tissus a été placée le 28 septembre 2025 en liquidation judiciaire.",
            ),
        ),
        (
            ("fr", "2025-10-14", "La société Marvel Tissus a été placée en liquidation judiciaire le 1er août 2025."),
            (
                "fr",
                "2025-10-20",
                "La société Marvel Tissus a été placée le 28 septembre 2025 en liquidation judiciaire.",
            ),
        ),
        "fixed-dates-differ",
    ),
    "for now, and on another day": (
        (
            ("en", "2025-08-23", "All Brayle branches of Marlow stay open for now, without exception, the bank says."),
            ("en", "2025-09-06", "In Brayle, two branches of Marlow are closed."),
        ),
        (
            ("en", "2025-08-23", "All Brayle branches of Marlow stay open, without exception, the bank says."),
            ("en", "2025-08-25", "In Brayle, two branches of Marlow are closed."),
        ),
        "scopes-exclude-each-other",
    ),
    "free until the time is over": (
        (
            ("fr", "2025-08-23", "À Brayle, les vélos sont gratuits pour tous durant la première heure."),
            ("fr", "2025-08-24", "À Brayle, les vélos ont du succès. Au-delà, les habitants paient un euro par heure."),
        ),
        (
            ("fr", "2025-08-23", "À Brayle, les vélos sont gratuits pour tous."),
            ("fr", "2025-08-24", "À Brayle, les vélos ont du succès. Les habitants paient un euro par heure."),
        ),
        "scopes-exclude-each-other",
    ),
    "those counted before": (
        (
            ("ru", "2025-08-23", "На шахте в Орле взрыв. Трое горняков из Тулы, все выжили."),
            ("ru", "2025-08-24", "На шахте в Орле погибли два горняка."),
        ),
        (
            ("ru", "2025-08-23", "На шахте в Орле взрыв. Все горняки выжили."),
            ("ru", "2025-08-24", "На шахте в Орле погибли два горняка."),
        ),
        "scopes-exclude-each-other",
    ),
    "those who survived, and all there were": (
        (
            ("en", "2025-08-23", "Of the passengers of the Arvane ferry, 25 passengers survived."),
            ("en", "2025-08-24", "The Arvane ferry carried 67 passengers."),
        ),
        (
            ("en", "2025-08-23", "The Arvane ferry carried 76 passengers."),
            ("en", "2025-08-24", "The Arvane ferry carried 67 passengers."),
        ),
        "same-measure-disjoint-values",
    ),
    "half of another whole": (
        (
            (
                "fr",
                "2025-08-23",
                "À la chambre, 175 députés étaient aussi maires, dont 93 de la Ligue, soit la moitié de leur groupe.",
            ),
        ),
        (
            (
                "fr",
                "2025-08-23",
                "À la chambre, 175 députés sont maires ; 93 sont de la Ligue, soit 40 % des 175 députés.",
            ),
        ),
        "share-times-total-differs",
    ),
    "who is to follow": (
        (
            ("fr", "2025-08-23", "Le président du groupe Volmar, Paul Bertin, a parlé."),
            (
                "fr",
                "2025-08-24",
                "Le groupe Volmar a parlé par la voix d’Anne Roche, désignée pour lui succéder à la présidence.",
            ),
        ),
        (
            ("fr", "2025-08-23", "Le président du groupe Volmar, Paul Bertin, a parlé."),
            ("fr", "2025-08-24", "La présidente du groupe Volmar, Anne Roche, a parlé."),
        ),
        "one-office-two-holders",
    ),
    "two deeds of one man": (
        (
            (
                "fr",
                "2025-01-20",
                "Après avoir été enfariné à Corlay le 22 décembre, le ministre Paul Vernier a été giflé.",
            ),
            ("fr", "2025-01-22", "Le ministre Paul Vernier avait démissionné le 6 décembre pour se présenter."),
        ),
        (
            ("fr", "2025-01-20", "À Corlay, le stade a été inauguré le 22 décembre par le ministre Paul Vernier."),
            ("fr", "2025-01-22", "À Corlay, le ministre Paul Vernier a inauguré le stade le 6 décembre."),
        ),
        "fixed-dates-differ",
    ),
    "before, minute by minute": (
        (
            ("fr", "2025-02-11", "À Corlay, après la mi-temps, l’Étoile menait grâce au but de Troost."),
            ("fr", "2025-02-12", "À Corlay, Haller a marqué le but de l’Étoile avant la fin du match."),
        ),
        (
            ("fr", "2025-02-11", "À Corlay, le conseil a voté le budget avant la démission du maire."),
            ("fr", "2025-02-12", "À Corlay, le maire a démissionné avant que le conseil vote le budget."),
        ),
        "events-out-of-order",
    ),
}


@pytest.mark.parametrize("name", APART)
def test_two_things_agree_and_one_does_not(tmp_path: Path, name: str) -> None:
    two, one, rule = APART[name]
    for folder, articles, speaks in (("two", two, False), ("one", one, True)):
        (tmp_path / folder).mkdir()
        assert (rule in rules_of(tmp_path / folder, *articles)) is speaks, folder
