"""Parts told by what befell them, outcomes that exclude each other, seats without a noun, figures of a week."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_align import _rules

ONE = [
    (("fr", "2026-02-03", "En une semaine, 1 430 malades ont été hospitalisés pour une grippe sévère."),
     ("ru", "2026-02-04", "За неделю в больницы с тяжёлым гриппом поступило 1 340 человек.")),
    (("ru", "2026-02-03", "Экзамен сдавали 6 400 полицейских. Не справились с ним 2 150 из них."),
     ("en", "2026-02-05", "The exam was taken by 6,400 officers; 2,510 failed.")),
    (("fr", "2026-02-03", "Le concours a réuni 3 200 candidats. 840 d’entre eux ont échoué."),
     ("en", "2026-02-05", "Some 3,200 candidates sat the exam. Of them 480 failed.")),
    (("fr", "2026-02-03", "La salle contient 1 240 fauteuils."),
     ("en", "2026-02-19", "The auditorium seats 1,420.")),
    (("ru", "2026-02-03", "На заводе появится 450 рабочих мест."),
     ("fr", "2026-02-19", "L’usine emploiera 540 salariés.")),
    (("fr", "2026-02-03", "La bibliothèque a prêté 184 000 livres l’an dernier."),
     ("en", "2026-02-09", "The library lent 148,000 books last year.")),
    (("ru", "2026-02-03", "С 19 по 25 января в больницы поступило 1 340 человек."),
     ("fr", "2026-02-04", "Entre le 19 et le 25 janvier, 1 430 malades ont été hospitalisés.")),
    (("en", "2026-02-03", "The ferry has room for 64 cars and a crew of 22."),
     ("fr", "2026-02-19", "Le bac peut embarquer 46 voitures.")),
    # What a fire burned it destroyed; what is set against nobody's being hurt is no denial.
    (("fr", "2026-02-03", "Personne n’a été blessé, mais 2 300 tonnes de farine sont parties en fumée."),
     ("en", "2026-02-10", "The fire destroyed 3,200 tonnes of flour.")),
    (("ru", "2026-02-03", "Никто не пострадал, но сгорело 870 тонн пшеницы."),
     ("fr", "2026-02-06", "Le feu a détruit 780 tonnes de blé.")),
    (("en", "2026-02-03", "The blast cost nobody his life, but 96,000 litres of whisky were lost."),
     ("en", "2026-02-05", "The blast destroyed 69,000 litres of whisky.")),
    (("en", "2026-02-03", "The keepers say they lost 640 hives last winter."),
     ("fr", "2026-02-10", "Les apiculteurs déplorent la perte de 460 ruches l’hiver dernier.")),
    (("fr", "2026-02-03", "Le salon a réuni 310 auteurs venus de 24 pays."),
     ("en", "2026-02-05", "Some 310 writers from 42 countries took part in the fair.")),
    (("en", "2026-02-03", "The bison herd of the park stands at 214 animals."),
     ("fr", "2026-02-12", "Le parc compte 241 bisons.")),
]  # fmt: skip
TWO = [
    (("ru", "2026-02-03", "Экзамен сдавали 6 400 полицейских. Не справились с ним 2 150 из них."),
     ("en", "2026-02-05", "The exam was taken by 6,400 officers; 3,900 passed.")),
    (("fr", "2026-02-03", "Le concours a réuni 3 200 candidats. 840 d’entre eux ont échoué."),
     ("en", "2026-02-05", "Some 3,200 candidates sat the exam. 310 of them were women.")),
    (("ru", "2026-02-03", "На складе хранится 84 тыс. доз."),
     ("fr", "2026-02-09", "61 000 doses de vaccin ont été administrées.")),
    (("ru", "2026-02-03", "На складах остаётся 84 тыс. доз вакцины."),
     ("ru", "2026-02-12", "На складах осталось 61 тыс. доз вакцины.")),
    (("en", "2026-02-03", "Some 610 applicants were turned down."),
     ("fr", "2026-02-09", "160 candidats ont été retenus.")),
    (("fr", "2026-02-03", "La grève a entraîné l’annulation de 310 vols."),
     ("en", "2026-02-05", "The strike delayed 130 flights.")),
    (("ru", "2026-02-03", "Бастуют 4 800 докеров."),
     ("fr", "2026-02-05", "Le port emploie 8 400 dockers.")),
    (("fr", "2026-02-03", "En une semaine, 1 430 malades ont été hospitalisés."),
     ("en", "2026-02-14", "In a week, 980 patients were admitted.")),
    (("fr", "2026-02-03", "Personne n’a été blessé, mais 2 300 tonnes de farine sont parties en fumée."),
     ("en", "2026-02-10", "Firefighters saved 3,200 tonnes of flour.")),
    (("ru", "2026-02-03", "Никто не пострадал, но сгорело 870 тонн пшеницы."),
     ("fr", "2026-02-06", "Le hangar contenait 3 200 tonnes de blé.")),
    (("en", "2026-02-03", "The keepers say they lost 640 hives last winter."),
     ("ru", "2026-02-10", "Пчеловоды завезли этой весной 460 ульев.")),
    (("en", "2026-02-03", "The bison herd of the park stands at 214 animals."),
     ("fr", "2026-02-12", "Le parc a vendu 41 bisons cette année.")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE, ids=[one[0][2][:40] for one in ONE])
def test_one_count_conflicts(tmp_path: Path, first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    assert _rules(tmp_path, first, second)


@pytest.mark.parametrize(("first", "second"), TWO, ids=[one[1][2][:40] for one in TWO])
def test_two_counts_do_not(tmp_path: Path, first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    assert not _rules(tmp_path, first, second)


def test_one_sentence_does_not_contradict_itself_where_one_figure_has_no_date(tmp_path: Path) -> None:
    told = ("en", "2025-11-21", "It carried 2,100 vehicles a day when open, and only 780 vehicles a day in November.")
    assert not _rules(tmp_path, told)
