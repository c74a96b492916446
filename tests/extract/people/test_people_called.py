"""Who speaks where a title, a trade or a victory tells it; people told by an apposition; units told otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from tests.extract.people.test_people import drafts_of, offices, speakers
from tests.extract.people.test_people_more import named
from tests.extract.people.test_people_titles import _article


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "fr",
            "La ministre de la Culture, Solange Verdier, vient. « Un musée fermé n’est qu’un mur », a lancé la "
            "ministre à la tribune.",
            "office-minister-culture of topic",
        ),
        (
            "fr",
            "Le maire de Brune, Paul Ternec, vient. « Un musée fermé n’est qu’un mur », a confié le maire au micro "
            "d’une radio.",
            "office-mayor of Brune",
        ),
        (
            "ru",
            "Губернатор Псковской области Олег Вердин приехал. «Хлеб любит тех, кто рано встаёт», — сказал губернатор "
            "журналистам.",
            "office-governor of Псковской",
        ),
    ],
)
def test_whom_a_title_speaks_to_is_no_body_of_its_office(tmp_path: Path, language: str, text: str, who: str) -> None:
    assert [*speakers(drafts_of(tmp_path, text, language)).values()][-1] == who


def test_an_adviser_is_that_of_what_follows(tmp_path: Path) -> None:
    text = "« Un musée fermé n’est qu’un mur », a dit l’adjointe à la culture, Solange Verdier."
    assert [*speakers(drafts_of(tmp_path, text, "fr")).values()] == ["Solange Verdier"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "fr",
            "Solange Verdier a remporté le rallye. Le juge, Paul Ternec, l’attendait. « La piste n’oublie "
            "pas les bavards », a confié la gagnante.",
            "Solange Verdier",
        ),
        (
            "en",
            "Ida Verdin, a glaciologist, led the team. Paul Tern, a cook, kept the radio. “The ice cares little who is "
            "watching,” the glaciologist said.",
            "Ida Verdin",
        ),
        (
            "ru",
            "Регату выиграла Ольга Вердина. Судья Пётр Валуев поднял флаг. «Волна не ждёт тех, кто спорит», — сказала "
            "победительница.",
            "Ольга Вердина",
        ),
        (
            "fr",
            "L’alpiniste Solange Verdier est rentrée. Le maire, Paul Ternec, était là. L’alpiniste a dit : « Là-haut, "
            "on emprunte, on ne gagne rien. »",
            "Solange Verdier",
        ),
        ("fr", "« Un orgue muet retient son souffle », a dit le recteur, l’abbé Paul Ternec.", "Paul Ternec"),
    ],
)
def test_a_noun_takes_up_whom_the_article_calls_so(tmp_path: Path, language: str, text: str, who: str) -> None:
    assert [*speakers(drafts_of(tmp_path, text, language)).values()][-1] == who


@pytest.mark.parametrize(
    "text",
    [
        "Ida Verdin et Paul Ternec, alpinistes, sont rentrés. L’alpiniste Ida Verdin boitait, l’alpiniste Paul Ternec "
        "riait. « Là-haut, on emprunte, on ne gagne rien », a dit l’alpiniste.",
        "La course est finie. L’entraîneur, Paul Ternec, applaudit. « La piste ne pardonne pas les bavards », a dit le "
        "vainqueur.",
    ],
)
def test_a_noun_takes_up_nobody_where_two_or_none_are_called_so(tmp_path: Path, text: str) -> None:
    assert not [who for words, who in speakers(drafts_of(tmp_path, text, "fr")).items() if "ne " in words]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Tulvane Morvec, a retired lighthouse keeper, wants the lamp kept.", "en", "Tulvane Morvec"),
        ("Tulvane Morvec, a freight analyst at Clyde, expects a strike.", "en", "Tulvane Morvec"),
        ("Tulvane Morvec, jeune apicultrice de Brune, a perdu ses ruches.", "fr", "Tulvane Morvec"),
        ("La prévenue, Tulvane Morvec, a été relaxée.", "fr", "Tulvane Morvec"),
    ],
)
def test_an_apposition_of_several_words_tells_a_person(tmp_path: Path, text: str, language: str, name: str) -> None:
    assert name in named(tmp_path, text, language)


@pytest.mark.parametrize(
    "text",
    ["Tulvane Foods, a leading dairy supplier in the west, closed.", "Tulvane Pier, a favourite of anglers, fell."],
)
def test_a_firm_or_a_place_is_nobody_by_its_apposition(tmp_path: Path, text: str) -> None:
    drafts = drafts_of(tmp_path, text, "en")
    assert not [d for d in drafts if d.property == "name" and d.subject.kind == "person"]


SCHOOLS = "В Орске закрывают школы. Начальник городского департамента образования Ольга Вердина обещает автобусы."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("À Orsk, Paul Ternec, directeur du département de l’éducation de la ville depuis 2023, promet des bus.", True),
        (
            "À Orsk, Paul Ternec, directeur du département des transports de la ville depuis 2023, promet des bus.",
            False,
        ),
        (
            "À Orsk, Paul Ternec, directeur du département de l’éducation de la région depuis 2023, promet des bus.",
            False,
        ),
    ],
)
def test_one_unit_of_one_level_has_one_head_whatever_it_is_called(tmp_path: Path, text: str, found: bool) -> None:
    _article(tmp_path, "1.txt", "2025-10-02", "ru", SCHOOLS)
    _article(tmp_path, "2.txt", "2025-11-01", "fr", f"Orsk ferme des écoles. {text}")
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {conflict.rule for conflict in report.conflicts}) == found


@pytest.mark.parametrize(("beside", "found"), [("Зритель Иван Савин", True), ("Новый директор Олег Савин", False)])
def test_a_namesake_is_not_the_other_director(tmp_path: Path, beside: str, found: bool) -> None:
    first = f"Театр Орлака открыл сезон. «Зал полон», — сказала директор Анна Керова. {beside} пришёл с внуками."
    second = "Театр Орлака покажет пять премьер. Директор Олег Савин обещает скидки. Театру Орлака сто лет."
    _article(tmp_path, "1.txt", "2025-10-02", "ru", f"{first} Театру Орлака сто лет.")
    _article(tmp_path, "2.txt", "2025-10-06", "ru", second)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {conflict.rule for conflict in report.conflicts}) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        # A title that tells its body by itself, and a verb with the body behind it.
        (
            ("fr", "La mine de Brune rouvre. Le directeur de la mine, Paul Ternec, embauche."),
            ("en", "Brune’s mine is open again. Ada Verdin, who has run the mine since 2023, is hiring."),
            True,
        ),
        (
            ("fr", "Le magasin de Brune ferme le dimanche. Le directeur du magasin, Paul Ternec, le regrette."),
            ("fr", "Au magasin de Brune, on proteste. Solange Verdier, qui dirige le magasin depuis 2018, écoute."),
            True,
        ),
        (
            ("fr", "Le magasin de Brune ferme le dimanche. Le directeur du magasin, Paul Ternec, le regrette."),
            ("fr", "À Brune, l’école ouvre. Solange Verdier, qui dirige l’école depuis 2018, s’en réjouit."),
            False,
        ),
        # "Sa directrice" is that of the body, not of the town that it is in, nor of its school.
        (
            ("fr", "La coopérative laitière de Brune s’agrandit. Sa directrice, Solange Verdier, attend le lait."),
            ("fr", "À Brune, la cave est finie. Paul Ternec, directeur de la coopérative laitière depuis 2019, rit."),
            True,
        ),
        (
            ("fr", "La coopérative laitière de Brune s’agrandit. Sa directrice, Solange Verdier, attend le lait."),
            ("fr", "À Brune, l’école est finie. Paul Ternec, directeur de l’école depuis 2019, rit."),
            False,
        ),
    ],
)
def test_one_body_has_one_head_however_a_title_tells_it(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], found: bool
) -> None:
    for number, (language, text) in enumerate((first, second), 2):
        _article(tmp_path, f"{number}.txt", f"2025-03-{number:02d}", language, text)
    report = check([tmp_path], Options(reference=False))
    assert ("one-office-two-holders" in {conflict.rule for conflict in report.conflicts}) == found


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Comme l’a dit lundi Solange Verdier, « un musée fermé n’est qu’un mur ».", "Solange Verdier"),
        ("ru", "Как сказала Ольга Вердина, «музей без людей — просто стена».", "Ольга Вердина"),
        ("fr", "« Un musée fermé n’est qu’un mur » (Solange Verdier, conservatrice).", "Solange Verdier"),
        ("fr", "« Un musée fermé n’est qu’un mur », Solange Verdier en est convaincue.", "Solange Verdier"),
        ("en", "“A museum shut is but a wall,” were the words of Ida Verdin, its curator.", "Ida Verdin"),
        ("en", "“A museum shut is but a wall,” came the reply from Ida Verdin, its curator.", "Ida Verdin"),
    ],
)
def test_who_speaks_is_told_around_the_words_without_a_verb_behind_them(
    tmp_path: Path, language: str, text: str, who: str
) -> None:
    assert [*speakers(drafts_of(tmp_path, text, language)).values()] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Après « la pire saison de notre vie », Solange Verdier veut tourner la page.",
        "Le livre « Un musée fermé n’est qu’un mur », de Solange Verdier, paraît lundi.",
    ],
)
def test_a_name_behind_words_that_are_no_sentence_of_their_own_says_nothing(tmp_path: Path, text: str) -> None:
    assert not speakers(drafts_of(tmp_path, text, "fr"))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le musée Vernois prête trois barques. Dirigé par Paul Ternec, il compte douze salles.", True),
        ("en", "The Vernois museum lends three boats. Run by Paul Ternec since 2015, it has twelve rooms.", True),
        ("fr", "Le musée Vernois prête trois barques. Poussé par Paul Ternec, il compte douze salles.", False),
    ],
)
def test_who_heads_it_is_told_by_a_participle_before_the_pronoun(
    tmp_path: Path, language: str, text: str, found: bool
) -> None:
    held = offices(drafts_of(tmp_path, text, language))
    assert [who for who, office in held if office.startswith("office-head-of-body of")] == ["Paul Ternec"] * found


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "fr",
            "La saison commence.\n\n« Un musée fermé n’est qu’un mur. » Lundi, sous la verrière, Solange Verdier, la "
            "directrice, a mis les rieurs de son côté.",
            ["Solange Verdier"],
        ),
        (
            "en",
            "The season begins.\n\n“A museum shut is but a wall.” At the lectern on Monday, Ida Verdin drew long "
            "applause.",
            ["Ida Verdin"],
        ),
        (
            "fr",
            "La saison commence.\n\n« Un musée fermé n’est qu’un mur. » Lundi, Solange Verdier et Paul Ternec ont ri.",
            [],
        ),
        ("fr", "La saison commence. « Un musée fermé n’est qu’un mur. » Lundi, Paul Ternec est parti.", []),
    ],
)
def test_words_that_open_a_paragraph_are_those_of_the_one_subject_behind_them(
    tmp_path: Path, language: str, text: str, who: list[str]
) -> None:
    assert [*speakers(drafts_of(tmp_path, text, language)).values()] == who
