"""Groups told by "without a single", by an ellipsis, by a bare number, an age or a term; each with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

TITLES = [
    ("fr", "La filature déménage sans un licenciement", "Neuf ouvriers seront licenciés en mai.", "sans un", "Neuf"),
    ("fr", "Banque : fusion sans le moindre licenciement", "Les 40 caissiers seront licenciés.", "moindre", "40"),
    ("en", "Brewery moves without a single layoff", "Twelve drivers will be laid off in June.", "single", "Twelve"),
    ("en", "Foundry merges with no redundancies", "Thirty moulders will be made redundant.", "with no", "Thirty"),
    ("ru", "Завод переедет без единого увольнения", "Девять токарей будут уволены в мае.", "без единого", "Девять"),
    ("ru", "Все туристы подняты из пещеры", "Трое — гид и два студента — остаются под завалом.", "подняты", "Трое"),
    ("fr", "Tous les spéléologues sont remontés", "Deux sont toujours bloqués au fond du gouffre.", "remontés", "Deux"),
    ("en", "All cavers brought to the surface", "Two of them are still trapped below the ledge.", "cavers", "Two"),
    ("en", "Whole crab fleet to stay in port until May", "The 60 small crab boats may go on fishing.", "Whole", "60"),
    ("fr", "Le canton vaccine tous les enfants de moins de huit ans",
     "La tournée s’adresse aux enfants ; ceux de cinq à sept ans devront attendre leur tour.", "tous", "cinq"),
    ("en", "County to vaccinate all children under nine",
     "The round is for children under four; those from five to eight must wait for a second round.", "all", "five"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "body", "told", "found"), TITLES)
def test_the_title_leaves_no_room(tmp_path: Path, language: str, title: str, body: str, told: str, found: str) -> None:
    listed = quotes(findings(world_of(tmp_path, [(language, title, body)])))
    assert any(any(told in q for q in one) and any(found in q for q in one) for one in listed), listed


SILENT_TITLES = [
    ("fr", "La filature déménage sans un licenciement", "Neuf ouvriers prendront leur retraite en mai."),
    ("fr", "La filature déménage sans un mot", "Neuf ouvriers seront licenciés en mai."),
    ("en", "Brewery moves without a single layoff", "Twelve drivers will move to another depot."),
    ("en", "Brewery moves without a permit", "Twelve drivers will be laid off in June."),
    ("ru", "Завод переедет без единого увольнения", "Девять токарей уйдут на пенсию в мае."),
    ("ru", "Все туристы подняты из пещеры", "Трое — гид и два студента — рассказали о холоде."),
    ("en", "All cavers brought to the surface", "Two of them are in hospital with a broken leg."),
    ("en", "Whole crab fleet to stay in port until May", "The 60 small boats may not go on fishing either."),
    ("fr", "Le canton vaccine tous les enfants de moins de huit ans",
     "La tournée s’adresse aux enfants ; ceux de neuf à douze ans devront attendre une seconde tournée."),
    ("en", "Sloop puts the first mast of the series into the water",
     "The launch had first been set for 2 May and was put off by a day after a rope broke."),
    ("ru", "Все мосты Вернё открыты", "Движение идёт по девяти мостам из девяти; два из них закрывали."),
    ("ru", "Из усадьбы вынесли столовое серебро", "«Унесли не серебро — унесли историю», — сказал сторож."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "body"), SILENT_TITLES)
def test_the_title_leaves_room(tmp_path: Path, language: str, title: str, body: str) -> None:
    assert not findings(world_of(tmp_path, [(language, title, body)]))


CONFLICTS: list[tuple[list[Article], str, str]] = [
    (
        [
            ("fr", "Les orgues", "Douze tuyaux du grand orgue ont été remplacés. Pas une seule fenêtre ne l’a été."),
            ("en", "Windows", "Four windows of the chapel have been replaced since spring."),
        ],
        "Pas une seule",
        "Four windows",
    ),
    (
        [
            ("en", "Wells", "Three bridges of Vernoux have been closed. Not a single school will be."),
            ("fr", "Vernoux", "Deux écoles de Vernoux seront fermées en juin."),
        ],
        "Not a single",
        "Deux écoles",
    ),
    (
        [
            ("fr", "Allées", "Aucun tilleul de Vernoux ne sera abattu, promet le maire."),
            (
                "en",
                "Limes",
                "In Vernoux 21 lime trees will be felled in autumn, as the plan adopted on 3 January says.",
            ),
        ],
        "Aucun tilleul",
        "21 lime",
    ),
    (
        [
            ("fr", "L’internat", "Chaque chambre de l’internat, sans exception, recevra la lumière du jour."),
            ("en", "The plans", "The plans show fourteen rooms without any window on the north side."),
        ],
        "Chaque chambre",
        "fourteen rooms",
    ),
    (
        [
            ("fr", "Les olives", "La cueillette se fait exclusivement à la main, sur toutes les parcelles."),
            ("fr", "Le moulin", "Sur le plateau, c’est la machine qui a cueilli 40 hectares d’oliviers."),
        ],
        "à la main",
        "la machine",
    ),
    (
        [
            ("fr", "Recensement", "Dans aucun quartier nous n’avons essuyé le moindre refus, dit Paul Roche."),
            ("en", "Census", "In the Dor quarter of Vernoux, nine families turned the agents away in April."),
        ],
        "aucun quartier",
        "nine families",
    ),
]


@pytest.mark.parametrize(("articles", "outer", "inner"), CONFLICTS)
def test_some_are_told_otherwise(tmp_path: Path, articles: list[Article], outer: str, inner: str) -> None:
    listed = quotes(findings(world_of(tmp_path, articles)))
    assert any(any(outer in q for q in one) and any(inner in q for q in one) for one in listed), listed


SILENT: list[list[Article]] = [
    [
        ("fr", "Les orgues", "Douze tuyaux du grand orgue ont été remplacés. Pas une seule fenêtre ne l’a été."),
        ("en", "Windows", "Four windows of the chapel have been cleaned since spring."),
    ],
    [
        ("fr", "Allées", "Aucun tilleul de Vernoux ne sera abattu, promet le maire."),
        ("en", "Limes", "In Vernoux 21 lime trees were felled on 3 January of last year, before the plan."),
    ],
    [
        ("fr", "L’internat", "Chaque chambre de l’internat, sans exception, recevra la lumière du jour."),
        ("en", "The plans", "The plans show fourteen rooms without any balcony on the north side."),
    ],
    [
        ("fr", "Les olives", "La cueillette se fait exclusivement à la main, sur toutes les parcelles."),
        ("fr", "Le moulin", "Le patron du moulin se passionne pour une variété oubliée."),
    ],
    [
        ("en", "Shops", "All shops of Vernoux will stay closed until 12 May, the mayor said."),
        ("fr", "Vernoux", "À Vernoux, deux boulangeries ouvriront le 14 mai."),
    ],
    [
        ("fr", "Recensement", "Dans aucun quartier nous n’avons essuyé le moindre refus, dit Paul Roche."),
        ("en", "Census", "In the Dor quarter of Vernoux, nine families made tea for the agents in April."),
    ],
]


@pytest.mark.parametrize("articles", SILENT)
def test_room_is_left(tmp_path: Path, articles: list[Article]) -> None:
    assert not findings(world_of(tmp_path, articles))
