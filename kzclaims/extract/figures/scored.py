"""Points and goals of a person: whose they are, whatever verb tells them."""

from __future__ import annotations

from kzclaims.extract.figures.bearer import About
from kzclaims.extract.figures.model import FATE, Figure
from kzclaims.extract.figures.scope import counts_people
from kzclaims.extract.figures.words import figure_words, scores
from kzclaims.extract.lemmas import first_word
from kzclaims.extract.scene import Passage

_LED = 60  # letters before a score in which its sentence may begin


def scored(figure: Figure, about: About, before: Passage | None) -> None:
    """Say of points or goals whose they are, and leave the verb aside: to hit 27 points is to score them.

    "Le meneur a inscrit 31 points" is told of the person that the sentence before names.

    Args:
        figure: the figure, its clause read.
        about: what the article is about.
        before: the sentence before.
    """
    if figure.head not in scores():
        return
    figure.near = {t for t in figure.near if not t.startswith(("rel:", FATE)) and not counts_people(t)}
    passage = figure.passage
    opens = first_word(passage.text) in figure_words(passage.language).known_one and figure.start <= _LED
    if figure.bearer is None and opens and before is not None:
        people = [n for n in about.names[before.number] if n.kind == "person"]
        figure.bearer = people[-1] if people else None
