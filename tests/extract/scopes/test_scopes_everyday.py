"""Everyday sentences about all and none that speak against nothing, each beside one that does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, Article, tuple[str, str]]] = [
    (
        ("fr", "Le gaz", "Personne n’a été blessé par l’explosion."),
        ("fr", "La fuite", "Deux ouvriers ont été blessés."),
        ("Personne n’a été blessé", "Deux ouvriers ont été blessés"),
    ),
    (
        ("fr", "Le car", "Personne à bord n’a été blessé."),
        ("fr", "La route", "Trois voyageurs ont été blessés."),
        ("Personne à bord n’a été blessé", "Trois voyageurs ont été blessés"),
    ),
    (
        ("en", "The bakery", "There were no serious injuries."),
        ("en", "The oven", "Two bakers were seriously injured."),
        ("no serious injuries", "Two bakers were seriously injured"),
    ),
    (
        ("fr", "La prime", "Chaque chauffeur a reçu sa prime."),
        ("fr", "Le dépôt", "Quatre chauffeurs n’ont pas reçu leur prime."),
        ("Chaque chauffeur a reçu", "Quatre chauffeurs n’ont pas reçu leur prime"),
    ),
    (
        ("en", "The snow", "All schools in Vernoux are closed."),
        ("en", "The thaw", "Two schools in Vernoux are open."),
        ("All schools in Vernoux are closed", "Two schools in Vernoux are open"),
    ),
    (
        ("ru", "Пожар", "Никто не пострадал."),
        ("ru", "Склад", "Двое пожарных пострадали."),
        ("Никто не пострадал", "Двое пожарных пострадали"),
    ),
    (
        ("ru", "Бюджет", "Депутаты единогласно проголосовали за бюджет."),
        ("ru", "Голоса", "Трое депутатов проголосовали против бюджета."),
        ("единогласно", "Трое депутатов проголосовали против бюджета"),
    ),
    (
        ("en", "The ferry", "All eight crew members were killed."),
        ("en", "The sea", "Two crew members survived."),
        ("All eight crew members were killed", "Two crew members survived"),
    ),
    (
        ("fr", "Dimanche", "L’entrée est gratuite pour tous."),
        ("fr", "La caisse", "Les adultes paient six euros."),
        ("gratuite pour tous", "adultes paient six"),
    ),
    (
        ("fr", "Les piscines", "Les neuf piscines de la ville sont ouvertes, sans aucune exception."),
        ("fr", "Le bassin", "Une piscine de la ville est fermée."),
        ("Les neuf piscines", "Une piscine de la ville est fermée"),
    ),
    (
        ("ru", "Маршруты", "На всех тринадцати маршрутах работают кондукторы."),
        ("ru", "Седьмой", "На двух маршрутах кондукторы не работают."),
        ("всех тринадцати маршрутах", "двух маршрутах кондукторы не работают"),
    ),
    (
        ("en", "Flights", "No flight is cancelled, the company said."),
        ("en", "The board", "Sixty flights are cancelled."),
        ("No flight is cancelled", "Sixty flights are cancelled"),
    ),
    (
        ("fr", "Le débat", "Tous les candidats ont accepté le débat."),
        ("fr", "Le refus", "Un candidat a refusé le débat."),
        ("Tous les candidats ont accepté", "Un candidat a refusé le débat"),
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), CONFLICTS)
def test_all_against_some(tmp_path: Path, first: Article, second: Article, expected: tuple[str, str]) -> None:
    listed = quotes(findings(world_of(tmp_path, [first, second])))
    assert any(all(any(part in quote for quote in one) for part in expected) for one in listed), listed


SILENT: list[tuple[str, Article, Article]] = [
    (
        "a person, and nobody",
        ("fr", "Une personne blessée", "Une personne blessée a été évacuée."),
        ("fr", "Le bilan", "L’explosion a fait trois blessés."),
    ),
    (
        "of a time that nobody can tell",
        ("fr", "Les lits", "Dix lits ont été retirés, pour une durée que personne n’ose dire."),
        ("fr", "Les soignants", "Il manque quarante soignants, beaucoup étant partis."),
    ),
    (
        "a year is no group",
        ("fr", "L’atelier", "Quelque 90 vélos y sont remis en état chaque année."),
        ("fr", "Le départ", "Douze postes seront supprimés d’ici la fin de l’année à l’atelier de vélos."),
    ),
    (
        "who reported so, and a noun",
        ("en", "Fire", "A fire killed five dancers, all aged twenty, at an escape room."),
        ("en", "Cause", "The agency has reported being told that all five deaths were caused by smoke."),
    ),
    (
        "all of those named last",
        (
            "en",
            "The fire",
            "A fire on Monday killed five dancers, all aged twenty, at an escape room they were visiting.",
        ),
        ("en", "A room fire kills five dancers", "The minister ordered checks of escape rooms by the fire brigade."),
    ),
    (
        "what came before",
        ("fr", "Le lait", "Aucun enfant n’est tombé malade après avoir bu le lait."),
        ("fr", "Le matin", "Un enfant sur deux boit du lait."),
    ),
    (
        "another vote",
        ("ru", "Бюджет", "Депутаты единогласно приняли бюджет."),
        ("ru", "Парк", "Трое депутатов проголосовали против парка."),
    ),
    (
        "another thing received",
        ("fr", "Le courrier", "Chaque chauffeur a reçu un courrier."),
        ("fr", "La paie", "Plusieurs chauffeurs n’ont pas reçu leur paie."),
    ),
    (
        "another thing refused",
        ("fr", "La dose", "Nul n’a refusé la dose."),
        ("fr", "La prime", "Une infirmière a refusé une prime."),
    ),
    (
        "badly and slightly",
        ("en", "Blaze", "There were no serious injuries."),
        ("en", "Smoke", "Six people were slightly hurt."),
    ),
    (
        "a dog",
        ("ru", "Взрыв", "Ни одного раненого нет."),
        ("ru", "Собака", "Раненую собаку отвезли к врачу."),
    ),
    (
        "open again a day later",
        ("en", "Snow", "All schools in Vernoux were closed on Monday."),
        ("en", "Vernoux schools reopen", "Two schools reopened."),
    ),
    (
        "days that the paragraph named",
        ("en", "Strike", "All flights were cancelled on Friday. No passenger was allowed inside."),
        ("en", "Back", "Twenty flights left on Saturday. Passengers with tickets were allowed inside."),
    ),
    (
        "hours in words",
        ("fr", "Le vote", "Tous les bureaux de vote ont ouvert à huit heures."),
        ("fr", "Le soir", "Deux bureaux de vote ferment à vingt heures."),
    ),
    (
        "one day, and ordinary days",
        ("fr", "Le 11 mai", "Dimanche, l’entrée sera gratuite pour tous."),
        ("fr", "La caisse", "Les adultes paient huit euros en semaine."),
    ),
    (
        "long ago, and a noun that ends as a verb does",
        ("ru", "Паром", "Никто не погиб."),
        ("ru", "Память", "В 2003 году погибли трое рыбаков, о которых никто не помнит."),
    ),
    (
        "none of those themselves",
        ("ru", "Никто не пострадал", "Дом сгорел за час, никто из жильцов не пострадал."),
        ("ru", "Погода", "Шёл дождь."),
    ),
    (
        "another accident",
        ("ru", "Пожар", "Никто не пострадал."),
        ("ru", "Склад", "Двое пожарных пострадали при пожаре в Озёрном."),
    ),
    (
        "what is worth no more",
        ("fr", "Les doses", "Aucune dose n’a encore été administrée."),
        ("fr", "Le froid", "Un vaccin tiède ne vaut pas mieux qu’un placebo."),
    ),
    (
        "what others do",
        ("fr", "Les tablettes", "Chaque tablette est une lettre que nous ne savons pas lire."),
        ("fr", "La lecture", "Deux tablettes de Vernoux ont livré leur lecture."),
    ),
    (
        "each time, not each thing",
        ("fr", "Le marché", "Un marché se tiendra chaque jeudi sur le port."),
        ("fr", "Le yacht", "Le marché ne se tiendra pas dans le port de plaisance."),
    ),
    (
        "what others do with some",
        ("ru", "Мосты", "Открыты все мосты."),
        ("ru", "Краска", "Пешеходный мост, которым никто не пользуется, ещё не покрашен."),
    ),
    (
        "so long before",
        ("en", "Flights", "No flight is cancelled, the company says."),
        ("en", "The strike", "On 20 April sixty flights were cancelled."),
    ),
    (
        "another thing accepted",
        ("fr", "Le débat", "Tous les candidats ont accepté le débat de jeudi à Vernoux."),
        ("fr", "Le salut", "Un candidat a refusé la poignée de main de son rival à Vernoux."),
    ),
    (
        "stayed open",
        ("fr", "La crue", "Tous les habitants de Vernoux ont été évacués."),
        ("fr", "Les portes", "Deux maisons sont restées ouvertes."),
    ),
    (
        "no subject of all",
        ("ru", "Поезд", "Кондуктор бесплатно помогает всем."),
        ("ru", "Касса", "Два кондуктора не помогают бесплатно."),
    ),
    (
        "said on a day before",
        ("en", "Water", "All homes are without water, the mayor said on 3 May 2025."),
        ("en", "Taps", "About 40 homes had water on 4 May 2025."),
    ),
]


@pytest.mark.parametrize(("first", "second"), [one[1:] for one in SILENT], ids=[one[0] for one in SILENT])
def test_silent(tmp_path: Path, first: Article, second: Article) -> None:
    assert not findings(world_of(tmp_path, [first, second]))
