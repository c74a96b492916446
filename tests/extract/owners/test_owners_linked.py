"""Chains told link by link and what they come to, in invented sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

_FR = "Le groupe Valmor possède 50 % de la holding Tessier. Celle-ci détient 40 % de la tannerie Oriol. "
_RU = "Группе «Вальмор» принадлежит 50 % холдинга «Тессье». Тот владеет 40 % завода «Ориоль». "
DIFFER = [
    ("fr", _FR + "La participation indirecte de Valmor dans la tannerie atteint donc 30 %."),
    (
        "fr",
        "La tannerie Oriol est à 40 % à Tessier, elle-même détenue à 50 % par Valmor. Ce dernier en a "
        "indirectement 30 %.",
    ),
    ("fr", "Tessier, dont Valmor a 60 %, contrôle 30 % d’Oriol. Valmor dispose donc indirectement de 28 % d’Oriol."),
    (
        "fr",
        "L’industriel Luc Armand a pris 25 % de Tessier. Tessier étant propriétaire à 80 % d’Oriol, il en a "
        "indirectement 25 %.",
    ),
    (
        "fr",
        "Les 35 % d’Oriol qu’on prête à Valmor sont logés chez Tessier, dont il a 50 % et qui possède 50 % de "
        "la tannerie.",
    ),
    (
        "en",
        "Behind Oriol Tannery stands Tessier, with 40%. Behind Tessier, Valmor, with half. Valmor's "
        "look-through stake is 30%.",
    ),
    (
        "en",
        "Luke Armand bought 25% of Tessier, and Tessier owns 80% of Oriol. Indirectly, that gives him 25% of "
        "the tannery.",
    ),
    (
        "en",
        "Two thirds of Tessier is in the hands of Valmor. Tessier's stake in Oriol is 30%. Valmor's effective "
        "holding is 25%.",
    ),
    ("ru", _RU + "Косвенная доля «Вальмора» в заводе составляет 30 %."),
    ("ru", "У «Вальмора» 60 % «Тессье», а у «Тессье» — 50 % завода «Ориоль». Косвенная доля «Вальмора» — 40 %."),
    (
        "ru",
        "Треть «Ориоля» — у «Тессье». Её, в свою очередь, на 60 % контролирует «Вальмор». Его косвенная доля — 30 %.",
    ),
]
FIT = [
    ("fr", _FR + "La participation indirecte de Valmor dans la tannerie atteint donc 20 %."),
    ("fr", "Valmor a 60 % d’Oriol. Tessier en a 30 %. La part indirecte de l’État dans la tannerie est de 12 %."),
    ("fr", "Valmor possède 60 % de Tessier et 30 % de Kervoal. Sa part indirecte dans la tannerie Oriol atteint 12 %."),
    (
        "fr",
        "Valmor détient 60 % de Tessier, qui possède 50 % d’Oriol. Il a acheté 15 % d’Oriol en direct. Au "
        "total, 45 % lui reviennent.",
    ),
    (
        "fr",
        "D’un côté, Valmor a 50 % de Tessier, qui a 60 % d’Oriol ; de l’autre, 50 % de Sorel, qui a les 40 % restants.",
    ),
    (
        "en",
        "Valmor owns 60% of Tessier, which holds half of Oriol. With its own shares, its effective interest is 45%.",
    ),
    (
        "en",
        "Valmor owns half of Tessier, which sells 40% of its leather to Oriol. Its indirect stake in the "
        "tannery is 12%.",
    ),
    (
        "en",
        "Until June, Valmor had 50% of Tessier and so, as Tessier has 60% of Oriol, 30% of Oriol. Its "
        "indirect share is now 12%.",
    ),
    ("ru", _RU + "Косвенная доля «Вальмора» в заводе составляет 20 %."),
    (
        "ru",
        "За заводом «Ориоль» стоит «Тессье» — у него 90 %, а за «Тессье» — «Вальмор» с половиной. Его "
        "косвенная доля — 45 %.",
    ),
]


def _rules(folder: Path, *articles: tuple[str, str, str]) -> set[str]:
    for number, (language, day, text) in enumerate(articles):
        fields = f"title: News of the week\npublisher: P{number}\ndate: {day}\nlanguage: {language}"
        (folder / f"{number}.txt").write_text(f"---\n{fields}\n---\n\n{text}\n", encoding="utf-8")
    return {conflict.rule for conflict in check([folder], Options()).conflicts if conflict.family == "ownership"}


@pytest.mark.parametrize(("language", "text"), DIFFER)
def test_chain_and_what_it_comes_to_differ(tmp_path: Path, language: str, text: str) -> None:
    assert "ownership-chain-product-differs" in _rules(tmp_path, (language, "2025-06-03", text))


@pytest.mark.parametrize(("language", "text"), FIT)
def test_nothing_is_found_where_they_fit(tmp_path: Path, language: str, text: str) -> None:
    assert not _rules(tmp_path, (language, "2025-06-03", text))


WHOLE = [
    (
        "fr",
        "Le capital d’Orvel est ainsi réparti : la famille a retenu 45 %, une banque s’est octroyé 35 % et "
        "les 30 % restants sont allés au personnel.",
    ),
    (
        "fr",
        "La brasserie Orvel a trois propriétaires. La commune en a gardé 45 %. Un fonds est monté à 35 %. Le "
        "personnel a pris 30 %.",
    ),
    (
        "en",
        "Orvel Brewery has published its share register. The founders each keep 30%, a bank is in for 30%, "
        "the staff have been allotted 20%.",
    ),
    (
        "ru",
        "Пивоварня «Орвель» опубликовала список акционеров. За мэрией значится 45 %, за банком — 35 %, "
        "коллектив взял себе 30 %.",
    ),
]
NO_WHOLE = [
    (
        "fr",
        "Le capital d’Orvel est ainsi réparti : la famille a retenu 45 %, une banque s’est octroyé 35 % et "
        "les 20 % restants sont allés au personnel.",
    ),
    (
        "fr",
        "Orvel a trois propriétaires. La commune en a 45 %. Un fonds en a 35 %. Le reste est au personnel, "
        "dont les cadres ont 30 %.",
    ),
    (
        "en",
        "Orvel Brewery has three owners. The town has 45%, up from 35% a year ago. The bank has 30%. The "
        "staff have 25%.",
    ),
    (
        "en",
        "The full list of owners shows 60% for the town, 40% for the bank. In the sister company, the town has 30%.",
    ),
    ("en", "The town council has 33.4% of Orvel Brewery. The rowing club has 20%, and a Welsh investor the remainder."),
]


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_all_of_a_body_comes_to_more(tmp_path: Path, language: str, text: str) -> None:
    assert "shares-exceed-the-whole" in _rules(tmp_path, (language, "2025-06-03", text))


@pytest.mark.parametrize(("language", "text"), NO_WHOLE)
def test_shares_of_no_whole(tmp_path: Path, language: str, text: str) -> None:
    assert not _rules(tmp_path, (language, "2025-06-03", text))


_MARCH = (
    "fr",
    "2025-03-18",
    "Le transporteur Gavrin renouvelle sa flotte. Son actionnaire Logival, qui en possède 60 %, paiera.",
)


def test_what_a_sale_left_is_no_conflict(tmp_path: Path) -> None:
    sold = "Logival a revendu le 1er avril l’essentiel de sa participation dans Gavrin et n’y conserve que 10 %."
    assert not _rules(tmp_path, _MARCH, ("fr", "2025-04-15", sold))


def test_two_shares_with_no_sale_are_one(tmp_path: Path) -> None:
    assert _rules(tmp_path, _MARCH, ("fr", "2025-04-15", "Logival possède 10 % de Gavrin."))


def test_what_a_family_has_together(tmp_path: Path) -> None:
    own = ("fr", "2025-03-18", "Le président Luc Armand possède 12 % de Gavrin.")
    kin = ("fr", "2025-04-15", "Avec sa famille, Luc Armand possède 40 % de Gavrin.")
    assert not _rules(tmp_path, own, kin)


def test_a_deed_told_by_the_way_dates_no_share(tmp_path: Path) -> None:
    """ "The group that saved it in 2012": what was done then, and the share is that of today."""
    whole = ("en", "2025-07-08", "Gavrin Tea is wholly owned by Brell Holdings, the group that saved it in 2012.")
    assert _rules(tmp_path, whole, ("fr", "2025-07-17", "Brell Holdings possède 70 % de Gavrin Tea."))


def test_which_takes_up_whom_it_follows(tmp_path: Path) -> None:
    sole = (
        "fr",
        "2025-03-18",
        "Les Ateliers Gavrin appartiennent depuis 2018 à Brell Holdings, qui en est l’unique actionnaire.",
    )
    part = (
        "fr",
        "2025-03-25",
        "Les Ateliers Gavrin, dont Brell Holdings possède 60 %, craignent de perdre ce travail.",
    )
    assert _rules(tmp_path, sole, part)


def test_a_pronoun_takes_up_what_its_sentence_opens_with(tmp_path: Path) -> None:
    one = ("ru", "2025-03-18", "Завод «Гаврин» растёт. Государство — миноритарий: у него 30 % акций «Гаврина».")
    two = ("ru", "2025-03-25", "Завод «Гаврин» растёт. Государство всем довольно: у него 70 % акций «Гаврина».")
    assert _rules(tmp_path, one, two)


@pytest.mark.parametrize(("share", "differs"), [("20% of Gavrin Foods", True), ("20% of Orvel Foods", False)])
def test_all_members_however_many(tmp_path: Path, share: str, differs: bool) -> None:
    whole = (
        "en",
        "2025-02-19",
        "Gavrin Foods is wholly owned by its 1,140 farmer members, and each of them has one vote.",
    )
    part = ("en", "2025-02-26", f"The Brell group has held {share} since 2022; the farmer members have the other 80%.")
    assert bool(_rules(tmp_path, whole, part)) == differs
