"""Shares whose whole is told by a pronoun, by another noun, or not at all, and wholes that are another's."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

DIFFER = [
    # by the day or the year, called anew, in the currency of its size, counted in all only afterwards
    ("en", "The ferry makes 640 trips a week. A quarter of the trips, or 210, will be dropped in May."),
    (
        "fr",
        "La source donne 90 millions de litres par an. Un tiers de ce volume, soit 41 millions de litres, est exporté.",
    ),
    ("en", "Together the two schools employ 2,150 people. 12% of them, or 285 members of staff, must move."),
    ("ru", "Порт обойдётся в 260 млрд тенге, около 480 млн долларов. Город даст 35 % этой суммы, или 117 млрд."),
    ("en", "The jury turned down 40% of the films, or 74. There were 150 films in all."),
    ("fr", "Le réseau mesure 640 kilomètres. Sur cet ensemble, 15 %, soit 128 kilomètres, sont à refaire."),
    ("fr", "La piscine coûtera 40 millions d’euros. La métropole en apportera 45 %, soit 26 millions."),
    ("fr", "La piscine coûtera 40 millions d’euros. La métropole participe pour 45 %, ce qui représente 26 millions."),
    ("fr", "La piscine coûtera 40 millions d’euros. La métropole verse 26 millions (45 %)."),
    ("fr", "La forêt couvre 2 400 hectares. Sur 410 hectares, soit 12 % de la surface, les hêtres meurent."),
    ("fr", "Le prix a attiré 900 candidats. Les deux tiers ont été refusés : 480 candidats étaient en retard."),
    ("en", "The pool will cost €40 million, 45% of which (€26 million) will come from the city."),
    ("en", "The pool will cost €40 million. The city will chip in 45%, that is €26 million."),
    ("en", "The pool will cost €40 million. The city will find 45% of it, or €26 million."),
    ("en", "The dairy made 2,400 tonnes of butter. Belgium took 410 tonnes, or 12% of the output."),
    ("en", "In the 900-bed hospital one bed in five, 240 in total, is closed."),
    ("en", "The race had 900 starters; 40% dropped out, or 420 runners."),
    ("ru", "Бассейн обойдётся в 40 млн евро; треть этой суммы (18 млн) даст область."),
    ("ru", "Бассейн обойдётся в 40 млн евро. Доля области — 45 %, то есть 26 млн евро."),
    ("ru", "Лес занимает 2400 гектаров. Жук поел 12 % площади, это 410 гектаров."),
]
AGREE = [
    ("en", "The ferry makes 640 trips a week. A quarter of its sailors, or 210, will strike in May."),
    ("ru", "Порт обойдётся в 260 млрд тенге, около 480 млн долларов. Город даст 35 % этой суммы, или 91 млрд."),
    ("en", "The jury turned down 40% of the films, or 74. There were 150 actors in all."),
    ("en", "Some 620 trucks cross the pass every day. The firm will keep 120 people there, a quarter of them, or 30, "
    "hired locally."),
    # so much more than planned, seats beside shares of the vote, a sum for so many of what was on sale
    ("fr", "La piscine coûtera 390 millions d’euros, soit 47 millions (14 %) de plus que prévu en 2012."),
    ("en", "The pool will cost €390 million. That is €47 million, or 14%, more than was planned."),
    ("fr", "L’Union a 90 élus et 41 % des voix, la Ligue 21 (14,4 %) et le Centre 11 (15,4 %)."),
    ("en", "The dairy sold shares worth €215 million. Orders came to €108.9 million, or 76% of the shares on offer."),
    ("fr", "La facture, fixée à 40 millions d’euros, a été portée à 46 millions. La ville en paie la moitié, soit 23 "
    "millions."),
    ("fr", "Le club a fait un bénéfice de 40 millions d’euros. Il a mis 19 millions dans le stade, un quart de la "
    "facture."),
    ("fr", "Le compteur, arrêté à 900 voix en mai, atteint 960 (61 %)."),
    ("fr", "La forêt couvre 2 400 hectares. Sur 288 hectares, soit 12 % de la surface, les hêtres meurent."),
    ("fr", "La piscine coûtera 40 millions d’euros. Les recettes ont crû de 45 %, à 26 millions."),
    ("fr", "L’usine emploie 900 personnes. Chez son fournisseur, 40 % du personnel, soit 410 salariés, chôment."),
    ("fr", "Le bourg compte 900 inscrits. La maire a été élue avec 420 voix (57 %)."),
    ("en", "The pool will cost €40 million. The price has gone up by 45%, or €26 million in ten years."),
    ("en", "The dairy made 2,400 tonnes of butter. Belgium took 410 tonnes, or 12% of exports."),
    ("en", "The school has 900 pupils. Of the boarders, 40%, or 250, come by train."),
    ("en", "The band of 40 players toured. One in five concerts, 12 in total, sold out."),
    ("ru", "Бассейн обойдётся в 40 млн евро. На Бельгию пришлось 26 млн евро, или 45 % экспорта."),
    ("ru", "На заводе 900 рабочих. У подрядчика 40 % штата, или 410 человек, ждут увольнения."),
]  # fmt: skip


def _rules(folder: Path, language: str, text: str) -> list[str]:
    (folder / "01.txt").write_text(
        f"---\ntitle: News\ndate: 2025-10-20\nlanguage: {language}\n---\n\n{text}\n", "utf-8"
    )
    return [conflict.rule for conflict in check([folder], Options()).conflicts]


@pytest.mark.parametrize(("language", "text"), DIFFER)
def test_a_share_of_what_was_told_before_is_counted(tmp_path: Path, language: str, text: str) -> None:
    assert _rules(tmp_path, language, text) == ["share-times-total-differs"]


@pytest.mark.parametrize(("language", "text"), AGREE)
def test_a_share_of_another_whole_says_nothing_of_what_was_told(tmp_path: Path, language: str, text: str) -> None:
    assert not _rules(tmp_path, language, text)
