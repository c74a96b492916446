"""Further forms of names, offices and speech: duties, demonyms, agents, and letters that moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.claim import Words
from kzclaims.rules.name_probably_misspelt import _by_ear, alike, name_blocks
from kzclaims.spelling import letters_moved
from tests.extract.people.test_people import drafts_of, offices, speakers


def named(folder: Path, text: str, language: str) -> set[str]:
    drafts = drafts_of(folder, text, language)
    return {d.value.text for d in drafts if d.property == "name" and isinstance(d.value, Words)}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Hier Tulvane Morvec, en charge de la voirie, a fermé le pont.", "fr", "Tulvane Morvec"),
        ("Yesterday Tulvane Morvec, in charge of roads, closed the bridge.", "en", "Tulvane Morvec"),
        ("Hier Tulvane Morvec, qui préside Kermeur Foods, a fermé le pont.", "fr", "Tulvane Morvec"),
        ("Le phare a été peint par le Rochelais Bastien Gouarec.", "fr", "Bastien Gouarec"),
        ("Le soir, le mécène Kervoan Plestin a porté un toast.", "fr", "Kervoan Plestin"),
        ("Il est signé Philomène Castanet et dédié aux distraits.", "fr", "Philomène Castanet"),
        ("The letter came from Brindle Hask, beekeeper at Stoke.", "en", "Brindle Hask"),
        ("Even Brindle Hask shrugged.", "en", "Brindle Hask"),
        ("Учить врачей приезжает Матиас Грубнер.", "ru", "Матиас Грубнер"),
        ("Даже Варлам Сухотин улыбнулся.", "ru", "Варлам Сухотин"),
        ("Même Tulvane Morvec a souri.", "fr", "Tulvane Morvec"),
        ("Son adversaire malheureux, Tulvane Morvec, promet une opposition ferme.", "fr", "Tulvane Morvec"),
        ("Nobody complained, although Brindle Hask, the runner-up, would have liked to.", "en", "Brindle Hask"),
        ("Его соперник Варлам Сухотин промолчал.", "ru", "Варлам Сухотин"),
        ("Le phare a été peint par le Serbe Zarvik Jovanov.", "fr", "Zarvik Jovanov"),
        ("Подпись поставил глава Нацкурорта Жыргал Сухотин.", "ru", "Жыргал Сухотин"),
        ("Подпись поставила директор Тулвана Жыргал Сухотина.", "ru", "Тулвана Жыргал Сухотина"),
        # A town of two words joined is no given name, though its first part may be one.
        ("Подпись поставил мэр Алма-Тавлы Жыргал Сухотин.", "ru", "Жыргал Сухотин"),
        ("Решение мэра Алма-Тавлы Варлама Сухотина одобрили.", "ru", "Варлама Сухотина"),
        ("Решение президента Касым-Жомарта Варламовича Сухотина одобрили.", "ru", "Касым-Жомарта Варламовича Сухотина"),
        # Given names that are words too, where they begin a sentence.
        ("Rose Kermadec, directrice du phare, a souri.", "fr", "Rose Kermadec"),
        ("Olive Kermadec, directrice du phare, a souri.", "fr", "Olive Kermadec"),
        ("Hope Tarrick, director of the plant, smiled.", "en", "Hope Tarrick"),
        ("Роза Сухотина, директор завода, улыбнулась.", "ru", "Роза Сухотина"),
        ("Лев Сухотин, директор завода, улыбнулся.", "ru", "Лев Сухотин"),
    ],
)
def test_names_are_told_by_duties_and_after_demonyms(tmp_path: Path, text: str, language: str, name: str) -> None:
    assert name in named(tmp_path, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le moteur Renault Kadria est en panne.", "fr"),
        ("The river Tavy Brook rose in the night.", "en"),
        ("Город Верхний Тавлык ждёт гостей.", "ru"),
        ("Фильм «Белый Парус» показали вечером.", "ru"),
        ("The other 40% belongs to France's Armor Liner.", "en"),
        ("Власти Тавлыкстана забрали шахту.", "ru"),
        ("Погода Тавлыка портится.", "ru"),
        ("Roses Kermadec fanées, directrice absente.", "fr"),
    ],
)
def test_things_and_places_are_nobody(tmp_path: Path, text: str, language: str) -> None:
    assert not [d for d in drafts_of(tmp_path, text, language) if d.property == "name" and d.subject.kind == "person"]


def test_whoever_remains_in_office_holds_it(tmp_path: Path) -> None:
    drafts = drafts_of(tmp_path, "Le docteur Solange Verdier reste directrice de l’Institut Kermeur.", "fr")
    assert any(person == "Solange Verdier" and "Institut Kermeur" in office for person, office in offices(drafts))


def test_the_agent_of_a_participle_speaks(tmp_path: Path) -> None:
    text = "« Le port ne dort jamais la nuit » : la phrase, lancée par Odile Marchal à l’assemblée, a fait rire."
    assert speakers(drafts_of(tmp_path, text, "fr")) == {"Le port ne dort jamais la nuit": "Odile Marchal"}


def test_an_agent_in_the_next_sentence_does_not_speak(tmp_path: Path) -> None:
    text = "« Le port ne dort jamais la nuit. » Une pierre, lancée par un inconnu. Odile Marchal regardait."
    assert "Odile Marchal" not in speakers(drafts_of(tmp_path, text, "fr")).values()


@pytest.mark.parametrize(
    ("left", "right", "moved"),
    [
        ("Odile Marchelan", "Odile Marhcelan", True),
        ("Odile Bernadec", "Odile Bendarec", False),
        ("Odile Porcheret", "Odile Pochreret", True),
        ("Odile Morel", "Odile Morle", False),
        ("Odile Martinel", "Odile Martinet", False),
    ],
)
def test_a_letter_that_moved_is_a_slip(left: str, right: str, moved: bool) -> None:
    assert letters_moved(left, right, "fr") is moved


def test_a_bare_title_is_held_in_the_russian_body_named_with_an_adjective(tmp_path: Path) -> None:
    text = "Праздник Южного педагогического института прошёл в парке. Гостей встретил ректор Тимур Ахметов."
    assert ("Тимур Ахметов", "office-rector of Южного педагогического института") in offices(
        drafts_of(tmp_path, text, "ru")
    )


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Жан Лемеэ", "Жан Лемехай", True),
        ("Иван Петров", "Иван Петренко", False),
        ("Иван Сергеев", "Иван Сергиев", False),
        ("Жан Лемеэ", "Поль Лемехай", False),
        ("Жан Лемеэ", "Жан Лемар", False),
    ],
)
def test_a_foreign_name_in_cyrillic_is_written_by_ear(left: str, right: str, one: bool) -> None:
    assert _by_ear(left, right, "ru") is one


def test_a_bare_word_takes_up_the_body_that_is_named_in_full_and_shortened(tmp_path: Path) -> None:
    text = "Зал Южного драматического театра открыт. Гостей Южного театра ждут. "
    drafts = drafts_of(tmp_path, text + "Художественный руководитель театра Пётр Валуев доволен.", "ru")
    assert [office for _, office in offices(drafts)] == ["office-artistic-director of Южного драматического театра"]


@pytest.mark.parametrize(
    ("text", "language", "words", "speaker"),
    [
        ("« Un mur sans fenêtre ment », faisait valoir mardi, au cours de la visite, le maire, Anatole Prat.", "fr",
         "Un mur sans fenêtre ment", "Anatole Prat"),
        ("« Un lac est une phrase sans point. » La formule est d’Anatole Prat, le garde.", "fr",
         "Un lac est une phrase sans point.", "Anatole Prat"),
        ("Anatole Prat a fouillé la place. « Sous la pierre, il y a la pierre », dit l’archéologue.", "fr",
         "Sous la pierre, il y a la pierre", "Anatole Prat"),
        ("“Nobody fishes for money.” The line belongs to Ewan Tulloch, a crab fisherman.", "en",
         "Nobody fishes for money.", "Ewan Tulloch"),
        ("Ewan Tulloch was tired. “The hay is wet again,” he grumbled.", "en", "The hay is wet again,", "Ewan Tulloch"),
        ("Агроном Фёкла Ярцева устала. «Картошка ни в чём не виновата», — отрезала она.", "ru",
         "Картошка ни в чём не виновата", "Фёкла Ярцева"),
        ("«Степь долго учит терпению», — эти слова принадлежат Тарасу Вовку, леснику.", "ru",
         "Степь долго учит терпению", "Тарасу Вовку"),
        ("« Un mur sans fenêtre ment » : la formule du maire, Anatole Prat, a été reprise par les riverains.", "fr",
         "Un mur sans fenêtre ment", "Anatole Prat"),
        ("“The tide keeps no diary”: a line by Ewan Tulloch that the other skippers repeat.", "en",
         "The tide keeps no diary", "Ewan Tulloch"),
        ("« Le port ne dort jamais. » Odile Marchal, capitaine, sait de quoi elle parle.", "fr",
         "Le port ne dort jamais.", "Odile Marchal"),
    ],
)  # fmt: skip
def test_whoever_stands_behind_quoted_words_speaks(
    tmp_path: Path, text: str, language: str, words: str, speaker: str
) -> None:
    assert speakers(drafts_of(tmp_path, text, language)).get(words) == speaker


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("« Le pont tiendra bon », a répondu le maire à Odile Marchal.", "fr", "Odile Marchal"),
        ("« Le pont tiendra bon. » Odile Marchal n’est pas de cet avis.", "fr", "Odile Marchal"),
        ("“The bridge will hold,” and nobody believed Ewan Tulloch.", "en", "Ewan Tulloch"),
    ],
)
def test_whoever_is_told_something_or_doubts_it_did_not_say_it(
    tmp_path: Path, text: str, language: str, name: str
) -> None:
    assert name not in speakers(drafts_of(tmp_path, text, language)).values()


@pytest.mark.parametrize(
    ("text", "language", "person", "office"),
    [
        ("Gaston Prat, qui préside depuis 2019 la Fédération brune de voile, a signé.", "fr", "Gaston Prat",
         "office-chair of Fédération brune de voile"),
        ("À la tête du musée des Ocres depuis 2018, Odile Marchal espère.", "fr", "Odile Marchal",
         "office-head-of-body of musée des Ocres"),
        ("Le Conservatoire Brune, dirigé depuis 2016 par Odile Marchal, déménage.", "fr", "Odile Marchal",
         "office-head-of-body of Conservatoire Brune"),
        ("La Banque Kermeur a changé. Odile Marchal la dirige depuis mai.", "fr", "", ""),
        ("Jane Hollis, who has run the space agency Zephyr since 2022, smiled.", "en", "Jane Hollis",
         "office-head-of-body of Zephyr"),
        ("Jane Hollis took the helm of the Stoke Harbour Authority in 2020.", "en", "Jane Hollis",
         "office-head-of-body of Stoke Harbour Authority"),
        ("The Bruneland football federation, chaired since 2020 by Jane Hollis, was silent.", "en", "Jane Hollis",
         "office-chair of Bruneland football federation"),
        ("Пост директора музея «Ладья» с 2020 года занимает Прокопий Шустов.", "ru", "Прокопий Шустов",
         "office-head-of-body of музея «Ладья»"),
        ("Во главе Федерации гребли Карелии с 2021 года стоит Улита Пехконен.", "ru", "Улита Пехконен",
         "office-chair of Федерации гребли Карелии"),
        ("Решил председатель Федерации футбола Брунии Сурен Вовк.", "ru", "Сурен Вовк",
         "office-chair of Федерации футбола Брунии"),
    ],
)  # fmt: skip
def test_whoever_runs_a_body_heads_it(tmp_path: Path, text: str, language: str, person: str, office: str) -> None:
    assert ((person, office) in offices(drafts_of(tmp_path, text, language))) is bool(person)


@pytest.mark.parametrize(
    ("text", "language", "since"),
    [
        ("Le président du club Brune, Gaston Prat, élu en 2022, a signé.", "fr", "2022-12-31/2024-03-12"),
        ("Jane Hollis, director of the Stoke Museum, in post since 2019, smiled.", "en", "2019-12-31/2024-03-12"),
        ("Директор музея «Ладья» Майя Рогова, назначенная в 2019 году, рада.", "ru", "2019-12-31/2024-03-12"),
        ("Le président du club Brune, Gaston Prat, a parlé. Le club est né en 1990.", "fr", ""),
    ],
)
def test_the_time_of_a_post_may_stand_behind_it(tmp_path: Path, text: str, language: str, since: str) -> None:
    held = [d.as_of for d in drafts_of(tmp_path, text, language) if d.property == "holdsOffice"]
    assert held
    assert (held[0].edtf if held[0] else "") == since


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        (("Ronan Kermorgan", "fr"), ("Ronan Kermogran", "en"), True),
        (("Ronan Kermorgan", "fr"), ("Ronan Kermorgen", "fr"), True),
        (("Solène Rochat-Vidal", "fr"), ("Solène Rochat-Vadil", "fr"), True),  # any part of a double name
        (("Declan O'Mahoney", "en"), ("Declan O'Mohaney", "en"), True),
        (("Solène Rochat-Vidal", "fr"), ("Solène Rochat-Morel", "fr"), False),
        (("Ronan Kermorgan", "fr"), ("Ronan Kermorgen", "en"), False),  # a vowel may be the other language's
        (("Ronan Kermorgan", "fr"), ("Yann Kermogran", "en"), False),
        (("Ronan Kermorgan", "fr"), ("Ронан Кермогран", "ru"), False),
        (("Iouri Markov", "fr"), ("Yuri Markov", "en"), False),
    ],
)
def test_letters_that_changed_places_are_a_slip_across_languages(
    left: tuple[str, str], right: tuple[str, str], *, slip: bool
) -> None:
    assert alike(left, right) is slip
    assert alike(right, left) is slip
    if slip:
        assert not set(name_blocks(*left)).isdisjoint(name_blocks(*right))


@pytest.mark.parametrize(
    ("language", "text", "slips"),
    [
        ("en", "The hut belongs to Salome Tarvenidze, a nurse. Tarvendize sleeps in it.", {"Tarvendize"}),
        ("fr", "« Non », a dit Solange Kadyrchev.\n\nM. Kadrychev se tait.", {"Kadrychev"}),
        ("ru", "Говорит Пётр Кадыршоев.\n\nКадрышоев молчит.", {"Кадрышоев"}),
        # another letter, a short name, and somebody who is named in full
        ("fr", "« Non », a dit Solange Kadyrchev.\n\nM. Kadyrchov se tait.", set()),
        ("fr", "« Non », a dit Solange Marnec.\n\nM. Manrec se tait.", set()),
        ("fr", "Solange Kadyrchev et Paul Kadrychev se taisent. M. Kadrychev sort.", set()),
    ],
)
def test_a_letter_moved_in_a_surname_alone(tmp_path: Path, language: str, text: str, slips: set[str]) -> None:
    assert {name for name in named(tmp_path, text, language) if " " not in name} == slips
    (tmp_path / "a.txt").write_text(
        f"---\ntitle: T\npublisher: P\ndate: 2025-05-05\nlanguage: {language}\n---\n\n{text}\n", encoding="utf-8"
    )
    found = [c for c in check([tmp_path], Options(reference=False)).conflicts if c.rule == "name-probably-misspelt"]
    assert bool(found) is bool(slips) or "Paul" in text
