"""All, only and except, in invented articles about other subjects than the dossiers'; each pair with a near-miss."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.claim import Claim
from kzclaims.engines.local import clashing, groups
from kzclaims.rules import heading_stronger_than_text, scopes_exclude_each_other
from kzclaims.rules.base import Finding
from kzclaims.table import rows
from kzclaims.world import World
from tests.extract.worlds import read_world

Article = tuple[str, str, str]
_ABOUT = {
    "fr": "Le maire de Vernoux, Paul Roche, a visité le musée Castagnary. ",
    "en": "The mayor of Vernoux, Paul Roche, visited the Castagnary museum. ",
    "ru": "Мэр Vernoux, Paul Roche, посетил музей Castagnary. ",
}


def world_of(folder: Path, articles: list[Article]) -> World:
    """What a folder of articles says, about one town and its mayor."""
    for n, (language, title, body) in enumerate(articles):
        head = f"---\ntitle: {title}\npublisher: P{n}\ndate: 2025-05-0{n + 5}\nlanguage: {language}\n---\n\n"
        (folder / f"{n}.txt").write_text(f"{head}{_ABOUT[language]}{body}\n", encoding="utf-8")
    return read_world(folder)


def findings(world: World) -> list[Finding]:
    """What the rules of scopes and of headings say of it."""
    rule, found = scopes_exclude_each_other.RULE, list(heading_stronger_than_text.RULE.find(world).findings)
    for group in groups(rule, rows(world.claims, world.vocabulary)):
        for ids in (clash.claims for clash in clashing(rule, group)):
            finding = rule.judge(world, tuple(world.by_id[name] for name in ids))
            found += [finding] if finding else []
    return found


def quotes(found: list[Finding]) -> list[list[str]]:
    return [sorted(_exact(claim) for claim in finding.claims) for finding in found]


def _exact(claim: Claim) -> str:
    return claim.quote.exact if claim.quote else ""


CONFLICTS: list[tuple[list[Article], list[str]]] = [
    (
        [
            ("fr", "Le musée", "L’entrée du musée sera gratuite pour tous."),
            ("en", "Museum", "Adults will pay €8 to get in."),
        ],
        ["Adults will pay €8", "gratuite pour tous"],
    ),
    (
        [
            ("fr", "Le tram", "Toutes les stations de la ville de Vernoux sont accessibles, sans exception."),
            ("en", "The tram", "In Vernoux city, stations built before 1990 are not open."),
        ],
        ["Toutes les stations de la ville de Vernoux sont accessibles", "stations built before 1990 are not open"],
    ),
    (
        [
            (
                "fr",
                "Toutes les crèches de Vernoux sont gratuites",
                "Sont gratuites 12 crèches sur 30 ; pour les 18 autres, les parents paient.",
            )
        ],
        ["Toutes les crèches de Vernoux sont gratuites", "autres, les parents paient", "gratuites 12 crèches sur 30"],
    ),
    (
        [
            ("fr", "Le conservatoire", "Les cours seront donnés uniquement en italien."),
            ("en", "The music school", "Lessons are taught in German in the first term."),
        ],
        ["Lessons are taught in German", "Les cours seront donnés uniquement en italien"],
    ),
    (
        [
            ("ru", "Новости", "Все больницы области охвачены программой без исключения."),
            ("ru", "Ещё новости", "Сельские больницы в программу не вошли."),
        ],
        ["Все больницы области охвачены", "Сельские больницы в программу не вошли"],
    ),
    (
        [
            ("en", "The library", "All pupils must wear a helmet, without exception."),
            ("fr", "La bibliothèque", "Les élèves de maternelle en sont dispensés."),
        ],
        ["All pupils must", "Les élèves de maternelle en sont dispensés"],
    ),
    (
        [
            ("en", "Pay", "Payment is accepted only in cash."),
            ("fr", "Payer", "Les paiements se font par carte."),
        ],
        ["Les paiements se font par carte", "Payment is accepted only in cash"],
    ),
    (
        [
            ("en", "The pool", "Only members may use the pool."),
            ("en", "The pool again", "The pool is open to everyone."),
        ],
        ["Only members may use", "open to everyone"],
    ),
    (
        [("en", "Stadium reopens in Vernoux", "The stadium may reopen in May.")],
        ["Stadium reopens", "stadium may reopen"],
    ),
    ([("fr", "Le stade rouvre", "Le stade rouvrira peut-être en mai.")], ["stade rouvre", "stade rouvrira"]),
    (
        [("en", "Every school gets broadband", "Most will connect in May. Some will have to wait until 2027.")],
        ["Every school gets", "Some will have to wait"],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, articles: list[Article], expected: list[str]) -> None:
    assert sorted(expected) in quotes(findings(world_of(tmp_path, articles)))


SILENT: list[list[Article]] = [
    [
        ("fr", "Le musée", "L’entrée du musée sera gratuite pour tous."),
        ("en", "Museum", "Adults pay €8 for the car park."),
    ],
    [
        ("fr", "École", "Toutes les écoles rurales sont concernées."),
        ("fr", "Encore", "Toutes les écoles urbaines sont concernées."),
    ],
    [("fr", "École", "Les petites écoles sont exclues."), ("fr", "Encore", "Les écoles privées sont exclues.")],
    [
        ("fr", "Cours", "Les cours seront donnés uniquement en italien."),
        ("fr", "Encore", "Les examens seront donnés en allemand."),
    ],
    [("fr", "Entrée", "L’entrée est gratuite pour les enfants."), ("fr", "Encore", "Les adultes paient 5 euros.")],
    [("fr", "Le stade rouvre", "Le stade rouvre en mai. Le stade pourrait rouvrir plus tôt.")],
    [("en", "Schools", "Not all schools are included."), ("en", "Again", "Small schools were left out.")],
    [
        ("fr", "Écoles", "Toutes les écoles de la région de Brest sont concernées."),
        ("fr", "Encore", "Dans la région de Nantes, les petites écoles sont exclues."),
    ],
    [
        ("fr", "Écoles", "Toutes les écoles sont concernées, sauf les internats."),
        ("fr", "Encore", "Les internats sont exclus."),
    ],
    [("en", "Courses", "Courses are in English only."), ("en", "Again", "Courses are taught in English.")],
    [
        ("fr", "Bus", "Tous les bus seront gratuits en juillet."),
        ("fr", "Encore", "Les bus de nuit sont payants aujourd’hui."),
    ],
    [("en", "Will the stadium reopen?", "The stadium may reopen in May.")],
    [("ru", "Поликлиники", "Почти все школы охвачены."), ("ru", "Ещё", "Сельские школы не вошли.")],
]


@pytest.mark.parametrize("articles", SILENT)
def test_no_conflict(tmp_path: Path, articles: list[Article]) -> None:
    assert quotes(findings(world_of(tmp_path, articles))) == []


def test_duty(tmp_path: Path) -> None:
    """One duty of one article that binds only these and all those."""
    body = "Le décret impose Kervo à tous les commerces. L’obligation de Kervo concerne uniquement les pharmacies."
    found = quotes(findings(world_of(tmp_path, [("fr", "Commerce", body)])))
    assert found == [["tous les commerces", "uniquement les pharmacies"]]
