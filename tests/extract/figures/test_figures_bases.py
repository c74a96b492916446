"""Bases told before or after their share, bullets that are all there is, sums converted later, books and pounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check
from kzclaims.extract.numbers.reader import find_numbers

CONFLICTS = [
    ("share-times-total-differs", "ru", "Уложено 8,4 километра путей из 12,6, то есть половина."),
    ("share-times-total-differs", "en", "They laid 8.4 of the 12.6 kilometres of track, or half."),
    ("share-times-total-differs", "fr", "On a posé 8,4 kilomètres de voies sur 12,6, soit 47 %."),
    (
        "share-times-total-differs",
        "en",
        "The cost, first put at €58 million, was raised to €64 million in June. The college pays a quarter, or €18 "
        "million.",
    ),
    (
        "share-times-total-differs",
        "fr",
        "La criée a vendu 6 200 tonnes de poisson. Elle a un toit. Elle a un quai. Elle a un chef. Elle a un chat.\n\n"
        "La langoustine fait 40 % du tonnage, soit 1 860 tonnes.",
    ),
    (
        "implied-rates-differ",
        "fr",
        "Le film coûte 14,4 millions de laris, soit 4,6 millions d’euros. Le Centre du cinéma en a apporté 2 millions "
        "(au même cours, 1,3 million d’euros).",
    ),
    (
        "share-times-total-differs",
        "fr",
        "La vigne couvre 4 500 hectares. Le bio en occupe déjà 1 260, c’est-à-dire 18 % de la surface.",
    ),
    (
        "share-times-total-differs",
        "ru",
        "Женщины сняли 35 % конкурсных фильмов, то есть восемнадцать.\n\nИз сорока фильмов конкурса "
        "две сняты за рубежом.",
    ),
    (
        "share-times-total-differs",
        "en",
        "Women shot 35% of the competition films, or 18, said the jury.\n\nThe jury saw 40 competition films in all.",
    ),
    (
        "parts-and-whole-differ",
        "ru",
        "Где делают прививки\n\n- 58 % доз ввели в поликлиниках;\n- 27 % — в школах;\n- 25 % — на "
        "дому, других способов нет.",
    ),
    (
        "parts-and-whole-differ",
        "fr",
        "Où vont les doses\n\n- 58 % sont allées aux cliniques ;\n- 27 % aux écoles ;\n- 25 % aux "
        "foyers, et rien d’autre.",
    ),
    (
        "parts-and-whole-differ",
        "en",
        "All the timber felled last year went three ways. Furniture took 46%, paper 31% and firewood 33%, the board "
        "says.",
    ),
    (
        "parts-and-whole-differ",
        "ru",
        "Весь бюджет театра складывается из трёх источников. Половину, 50 %, даёт город, 30 % — область, 28 % — "
        "меценаты.",
    ),
    (
        "implied-rates-differ",
        "ru",
        "Завод привлёк 12 млн евро. Об этом 8 сентября сообщил директор. По курсу того же дня сумма "
        "равна 5,4 млрд драмов. Пресс купили за 900 тысяч евро, то есть 45 млн драмов.",
    ),
    (
        "implied-rates-differ",
        "fr",
        "Le contrat vaut 96 millions de livres, soit 110 millions d’euros. Il prévoit 12 millions de "
        "livres de pénalités, soit 10,3 millions d’euros.",
    ),
    (
        "implied-rates-differ",
        "en",
        "The firm will pay £30 million, or €26 million. The arena costs €140 million (£121 million).",
    ),
]

CONFLICTS += [
    ("share-times-total-differs", *told)
    for told in (
        ("ru", "Явка составила 46 %: из 26 200 внесённых в списки избирателей на участки пришли 14 300 человек."),
        ("ru", "Доля согласных — 35 %: из 1 800 опрошенных жителей «за» высказались 940 человек."),
        ("fr", "Le taux de réussite est de 30 % : des 2 400 candidats présents, 1 040 ont été reçus."),
        ("fr", "Un quart des arbres est malade : sur 8 400 chênes examinés, 3 150 portent des traces du champignon."),
        ("en", "Only 15% of the fleet is electric: 96 of the 320 buses."),
        ("en", "Of the library's 48,000 books, 12,400 were damaged, or 40% of the collection."),
    )
]

CONFLICTS += [
    ("parts-and-whole-differ", "en", "The choir has 84 singers: 38 sopranos, 22 altos, 14 tenors and 16 basses."),
    ("parts-and-whole-differ", "fr", "La flottille compte 96 bateaux : 41 chalutiers, 35 fileyeurs et 28 caseyeurs."),
]

CALM = [
    (
        "en",
        "Of 22,600 students eligible, 58% came. The second phase, aimed at 38,400 people, had reached 6,900 of them by "
        "Sunday, or 18%.",
    ),
    ("en", "The choir rehearsed 30 pieces: 12 motets, 10 madrigals and 8 carols."),
    ("en", "The choir has 84 singers: 38 sopranos, 22 altos and 14 tenors, among others."),
    ("ru", "Явка составила 46 %: из 26 200 внесённых в списки избирателей на участки пришли 12 050 человек."),
    ("fr", "Un quart des arbres est malade : sur 8 400 chênes examinés, 2 100 portent des traces du champignon."),
    ("en", "Costs rose 15%: of the 320 buses, 96 are electric."),
    ("en", "Of the library's 48,000 books, 12,400 were damaged, or 26% of the collection."),
    # a third of the lei, not of the euros
    (
        "fr",
        "La ville a un budget de 240 millions de lei, soit 12,3 millions d’euros, dont le tiers (80 millions) va aux "
        "écoles.",
    ),
    (
        "fr",
        "La criée a vendu 6 200 tonnes de poisson. Elle a un toit. Elle a un quai. Elle a un chef. Elle a un chat.\n\n"
        "La langoustine fait 30 % du tonnage, soit 1 860 tonnes.",
    ),
    (
        "fr",
        "Le film coûte 14,4 millions de laris, soit 4,6 millions d’euros. Le Centre du cinéma en a apporté 2 millions "
        "(au même cours, 640 000 euros).",
    ),
    ("fr", "La vigne couvre 4 500 hectares. Le bio en occupe déjà 810, c’est-à-dire 18 % de la surface."),
    (
        "ru",
        "Женщины сняли 35 % конкурсных фильмов, то есть восемнадцать.\n\nИз сорока школьных фильмов "
        "два сняты за рубежом.",
    ),
    (
        "ru",
        "Где делают прививки\n\n- 58 % доз ввели в поликлиниках;\n- 27 % — в школах;\n- 15 % — на "
        "дому, других способов нет.",
    ),
    ("ru", "Федеральный бюджет даёт 60 %, область — 25 %, оставшиеся 15 % вносит город."),
    ("fr", "L’État paie 60 %, la région 25 %, les 15 % restants reviennent à la ville."),
    # fits; two shares of each other; said of no whole; what remains of another share than the last one told
    ("en", "All the timber felled last year went three ways. Furniture took 46%, paper 31% and firewood 23%."),
    ("en", "The poll asked three questions. Of those asked, 46% like furniture, 31% paper and 33% firewood."),
    ("fr", "Le club détient 70 % du stade. Il croit en posséder 55 % par ailleurs. Les 30 % restants vont à la ville."),
    (
        "fr",
        "Où l’on se déplace\n\n- 58 % prennent le bus ;\n- 47 % le vélo ;\n- 25 % le train, et ils en sont contents.",
    ),
    # 39 % of the 2,940 are the 1,150; what is connected was built
    ("fr", "Le gel laisse 1 150 hectares atteints sur 2 940, soit 39 % du vignoble."),
    ("fr", "Au 10 mai, 37 éoliennes sur 62 étaient dressées et 31 raccordées."),
    ("en", "By 10 May 37 of the 62 turbines were built and 31 connected."),
    ("fr", "Le repreneur garde 264 des 812 salariés, soit à peine un tiers."),
    # Part and whole of which only one has the unit.
    ("ru", "Уложено 8,4 километра путей из 12,6, то есть две трети первого участка."),
    ("en", "They laid 8.4 of the 12.6 kilometres of track, or two thirds."),
    ("fr", "On a posé 8,4 kilomètres de voies sur 12,6, soit 67 %."),
    # A quarter of what the cost was raised to; two things, each with a cost of its own.
    (
        "en",
        "The cost, first put at €58 million, was raised to €64 million in June. The college pays a quarter, or €16 "
        "million.",
    ),
    (
        "en",
        "Their new cellar, which holds 1.85 million litres, cost 12.6 million lari. The printer, invoiced the same "
        "day, costs 630,000 lari.",
    ),
    ("en", "The firm will pay £30 million, or €34 million. The arena costs €140 million (£121 million)."),
]


def _rules(folder: Path, language: str, text: str) -> list[str]:
    head = f"---\ntitle: Orkan\npublisher: A\ndate: 2025-09-10\nlanguage: {language}\n---\n\n"
    (folder / "a.txt").write_text(head + text + "\n", encoding="utf-8")
    return [c.rule for c in check([folder], Options(reference=False)).conflicts]


@pytest.mark.parametrize(("rule", "language", "text"), CONFLICTS)
def test_what_cannot_hold_is_found(tmp_path: Path, rule: str, language: str, text: str) -> None:
    assert rule in _rules(tmp_path, language, text)


@pytest.mark.parametrize(("language", "text"), CALM)
def test_what_fits_is_none(tmp_path: Path, language: str, text: str) -> None:
    assert _rules(tmp_path, language, text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 millions de livres de pénalités", "GBP"),
        ("3 millions de livres d’indemnités", "GBP"),
        ("2 millions de livres de poche", ""),
        ("3 millions de livres d’occasion", ""),
        ("1,5 million de livres de Simenon", ""),
    ],
)
def test_pounds_are_paid_and_books_are_read(text: str, unit: str) -> None:
    assert [n.value.unit for n in find_numbers(text, "fr")] == [unit]


def test_every_mention_of_a_number_that_differs_is_shown(tmp_path: Path) -> None:
    texts = (
        (
            "fr",
            "Le maire, Daniyar Saparov, et l’architecte Marat Isabekov suivent le dossier. Le stade "
            "d’Orkan aura 24 000 places. Sur ses gradins, 22 % des 24 000 places seront couvertes.",
        ),
        (
            "en",
            "Mayor Daniyar Saparov and architect Marat Isabekov are following the file. The stadium in "
            "Orkan will have 26,500 seats.",
        ),
    )
    for number, (language, text) in enumerate(texts):
        head = f"---\ntitle: Lenglart\npublisher: {number}\ndate: 2025-09-1{number}\nlanguage: "
        head += f"{language}\n---\n\n"
        (tmp_path / f"{number}.txt").write_text(head + text + "\n", encoding="utf-8")
    found = [c for c in check([tmp_path], Options()).conflicts if c.rule == "same-measure-disjoint-values"]
    assert [len(c.claims) for c in found] == [3]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7 млн 537 тыс. 675 человек", 7_537_675),
        ("7 млн 062 тыс. 358 человек", 7_062_358),
        ("12 тыс. Ещё 675 человек", 12_000),
    ],
)
def test_a_count_told_scale_by_scale_is_one_number(text: str, value: int) -> None:
    assert find_numbers(text, "ru")[0].value.written == value
