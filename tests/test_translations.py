"""Quotations of two languages: what is one sentence, and what only speaks of the same things."""

from __future__ import annotations

import pytest

from kzclaims.translations import sense, translates


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ("fr", "On ne ferme pas une école pour trois fenêtres"),
            ("en", "You don’t close a school over three windows"),
        ),
        (("fr", "Un barrage retient l’eau, pas la colère"), ("en", "A dam holds back water, not anger")),
        (("fr", "Les arbres ne votent pas, mais ils se souviennent"), ("ru", "Деревья не голосуют, но они помнят")),
        (("en", "We sell bread, we do not sell dreams"), ("ru", "Мы продаём хлеб, мы не продаём мечты")),
        (("fr", "Une épidémie ne prend jamais de vacances d’été"), ("en", "An epidemic never takes a summer vacation")),
        (("fr", "La dune n’avale personne, elle emprunte"), ("en", "The dune swallows nobody; it only borrows")),
        (("ru", "Ржавчина не спит, она грызёт балки"), ("fr", "La rouille ne dort pas, elle ronge les poutres")),
    ],
)
def test_a_translation_is_told_by_its_words(left: tuple[str, str], right: tuple[str, str]) -> None:
    a, b = sense(left[1], left[0]), sense(right[1], right[0])
    assert translates(a, b)
    assert translates(b, a)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("fr", "On ne ferme pas une école pour trois fenêtres"), ("en", "You close a school over three windows")),
        (("fr", "On ne ferme pas une école pour 3 fenêtres"), ("en", "You don’t close a school over 30 windows")),
        (("fr", "L’école ouvrira ses portes aux enfants"), ("en", "The school will feed the children every morning")),
        (("fr", "Nous avons perdu trois maisons dans la crue"), ("en", "The flood took our bridge and our road")),
        (("fr", "Le pont sera rouvert avant l’hiver"), ("ru", "Мост построили ещё наши деды")),
        (
            ("fr", "Le train est en retard"),
            ("en", "The train was late again, and nobody told us why it was so for two hours"),
        ),
        (("fr", "La dune n’avale personne, elle emprunte"), ("en", "The dune never moves; it only hides the houses")),
        (("ru", "Ржавчина не спит, она грызёт балки"), ("fr", "La rouille ne coûte rien, elle repeint les toits")),
        (("en", "Nothing has been decided so far"), ("fr", "Rien n’est encore prêt pour l’hiver")),
    ],
)
def test_sentences_that_share_a_topic_are_no_translation(left: tuple[str, str], right: tuple[str, str]) -> None:
    a, b = sense(left[1], left[0]), sense(right[1], right[0])
    assert not translates(a, b)
    assert not translates(b, a)
