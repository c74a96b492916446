"""Sentences end where a reader would end them. Each text below is cut at every bar, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzclaims.articles.sentences import split

FRENCH = """
Le pont ouvre mardi.|Il a coûté 3,5 millions.|Qui paie ?|La ville !|On verra…|Peut-être.
M. Roux et Mme. Petit ont voté.|Le Dr. Blanc s’est abstenu.
J.-C. Marin et K. J. Ostrov, cf. l’art. 12 du code, dirigent le port.|Ils partent.
Selon l’arrêté n° 1187 du 3 oct. 2025, le bac s’arrête.|St. Malo attend.
Le maire a promis : « Nous ouvrirons en mai. Pas avant. Jamais. »|Il est parti.
« Qui paie ? » demande-t-elle.|« Moi. », répond-il.
« On les élève, on les aime, on les vend. »|Sorel laisse 94 matchs.
L’accès […] est libre (voir p. 4. Le reste suit).|Fin.
Le taux est de 3.5 %.|300 élèves viendront.|40 % partiront.
Le site lesports.example ferme.|Une société, Navia Inc., achète tout, etc.|Les prix montent.
Il a gravi le col.|Il est redescendu.|C’est de l’art.|Elle aussi.
Mise en vente : 1. Le lot A ; 2. Le lot B.
Le groupe Navia Inc. Europe recrute.
Au XXIe siècle... personne ne sait.|... Et pourtant.
"""
ENGLISH = """
Dr. Reed met Mr. and Mrs. Lowe at 5 p.m. on St. Mary's Road.|They agreed.
The U.S. Army paid $3.4m to Acme Corp. in Jan. 2024.|The U.S. has more.
“We have no choice. None at all,” said J. R. Dell.|“The cables date from 1962.”|He left.
"Stop!" he said.|"Go."|Then he left.
Decree No. 1187 was signed by Gov. Hill, e.g. on Monday.|It passed.
The answer was no.|The vote was 5 to 4.
Costs rose in the U.K.|But wages fell.
Yahoo! shares fell 3.5%.|“Why?” asked the mayor.
Plan B failed.|It cost £2.|$5 is left.
"""
RUSSIAN = """
В 2025 г. Казахстан построит 12 школ.|Цена — 4,2 млн. руб.|Это много.
Он живёт в г. Омске на ул. Мира, д. 5, кв. 3, и т. д. и т. п.|Потом он уехал.
А. С. Ильин и Дж. Браун, см. рис. 3 и ст. 5 закона, согласны.|Они рады.
«Денег хватит. Подрядчик выбран», — сказал он.|Работы идут.
«Когда?» — спросил Олег.|«Завтра!» — Иван кивнул.
Построили дороги, мосты и пр.|Всё готово.
Договор о строительстве нового моста подписан 3 октября 2025 г.|Работы начнутся весной.
Он сказал: „Приду. Ждите“.|И ушёл...|Кто знает?
"""
PARAGRAPHS = [line for text in (FRENCH, ENGLISH, RUSSIAN) for line in text.strip().splitlines()]


@pytest.mark.parametrize("line", PARAGRAPHS)
def test_sentences_end_at_the_bars(line: str) -> None:
    text = line.replace("|", " ")
    assert [text[start:end] for start, end in split(text)] == line.split("|")


@given(st.text(st.sampled_from('AaЯя1 .!?…«»“”„"()[]*_’\n\u00a0'), max_size=80))
def test_sentences_cover_all_but_spaces_and_do_not_overlap(text: str) -> None:
    spans = split(text)
    at = 0
    for start, end in spans:
        assert not text[at:start].strip()
        assert start < end
        at = end
    assert not text[at:].strip()


@given(st.text(st.sampled_from(". …?!"), max_size=40))
def test_points_alone_make_at_most_one_sentence(text: str) -> None:
    assert len(split(text)) <= 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Le maire est parti.Il reviendra.", ["Le maire est parti.", "Il reviendra."]),
        ("Так решил совет.Мэр промолчал.", ["Так решил совет.", "Мэр промолчал."]),
        ("Il a écrit à M.Dupont et à l’O.N.U.", ["Il a écrit à M.Dupont et à l’O.N.U."]),
        ("Le site Bleu.fr le dit, la version 2.0 aussi.", ["Le site Bleu.fr le dit, la version 2.0 aussi."]),
    ],
)
def test_a_space_lost_between_two_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split(text)] == sentences
