"""Headings that tell a deed as done, over a text that denies it or leaves it open; each with near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes import Article, findings, quotes, world_of

CONFLICTS: list[tuple[Article, str]] = [
    (
        ("en", "Denholm bans scooters", "Denholm debated scooters. Councillors will vote on a ban in April."),
        "vote on a ban",
    ),
    (
        ("fr", "L’hôpital de Lodre ferme sa maternité", "L’agence étudie la maternité. Aucune décision n’a été prise."),
        "Aucune décision",
    ),
    (
        (
            "ru",
            "Министр Сарсенов ушёл в отставку",
            "Сарсенов подал прошение об отставке, но президент его пока не принял.",
        ),
        "прошение об отставке",
    ),
    (
        (
            "en",
            "Kelvin hospital closes its ward",
            "Works begin in May. The ward will remain open throughout the works.",
        ),
        "ward will remain open",
    ),
    (
        ("fr", "Oriel quitte la bourse", "Le titre d’Oriel monte. Le groupe dément tout projet de retrait de la cote."),
        "dément tout projet",
    ),
    (
        ("ru", "«Барыс» продал вратаря", "Вратарём интересуются в НХЛ. Переговоры о его переходе ещё идут."),
        "Переговоры о его переходе",
    ),
    (
        ("fr", "L’ancien maire de Lorgues relaxé", "Il a été condamné à six mois de prison avec sursis."),
        "condamné à six mois",
    ),
    (
        ("ru", "В Актобе начали строить метро", "Идёт проектирование. Строительство начнётся не раньше 2028 года."),
        "Строительство начнётся не раньше",
    ),
    (
        ("en", "Bishop resigns over land deal", "The bishop met the press. He had no intention of stepping down."),
        "no intention of stepping down",
    ),
    (
        (
            "fr",
            "La Cour annule le permis du stade",
            "La Cour examinait le permis mardi. Elle rendra son arrêt le 14 mai.",
        ),
        "rendra son arrêt",
    ),
    (
        ("en", "A hamlet and its pupils plant an oak", "The pupils have not yet planted the oak: it comes in June."),
        "have not yet planted the oak",
    ),
]


@pytest.mark.parametrize(("article", "expected"), CONFLICTS)
def test_conflict(tmp_path: Path, article: Article, expected: str) -> None:
    found = quotes(findings(world_of(tmp_path, [article])))
    assert any(any(expected in quote for quote in listed) and len(listed) > 1 for listed in found), found


SILENT: list[Article] = [
    (
        "en",
        "Cup organisers defend the ruling that decided the final",
        "They stood by the ruling. The losers’ manager, Ann Holt, says she will decide this week.",
    ),
    (
        "fr",
        "L’arbitre défend le carton qui a décidé de la finale",
        "Il maintient sa version. La présidente du club battu dit qu’elle décidera cette semaine.",
    ),
    (
        "ru",
        "Судья защищает удаление, которое решило финал",
        "Он стоит на своём. Президент клуба Анна Гольц решит на этой неделе, подавать ли протест.",
    ),
    ("en", "Senate approves dam", "The Senate approved the Kell dam on Tuesday. Eleven senators voted against."),
    ("fr", "Le conseil adopte le budget", "Le budget est passé. L’opposition a voté contre et dénonce un texte bâclé."),
    ("ru", "Суд Тарланда одобрил закон", "Суд вынес решение. Двое судей голосовали против."),
    ("en", "Ferry firm sells two ships", "The firm has sold two ships. It has not said what it was paid."),
    ("en", "Parliament passes press law", "The press law was passed on Thursday. The president must still sign it."),
    (
        "fr",
        "Le ministre démissionne",
        "Le ministre a démissionné. La veille, il assurait n’avoir aucune intention de partir.",
    ),
    (
        "en",
        "Denholm bans scooters",
        "Denholm banned scooters on Monday. Councillors will vote on bicycles in April.",
    ),
    (
        "fr",
        "Le pont de Varenne rouvre",
        "Le pont de Varenne, fermé depuis mars, a rouvert lundi. La piste cyclable reste fermée.",
    ),
    (
        "ru",
        "Суд арестовал Грошева",
        "Суд арестовал Грошева на два месяца. Решение апелляции ожидается в мае.",
    ),
    ("en", "Corvane may buy Tellmark", "The board of Tellmark has not yet accepted the bid."),
    ("fr", "Brague approuve-t-elle le stade ?", "Le conseil votera le stade en mai."),
    ("en", "Strike at Orley ends", "Workers at Orley returned to work. Talks on overtime will continue in May."),
    (
        "fr",
        "Le tram de Clerval roule",
        "Le tram roule depuis lundi. Aucune décision n’est prise sur la ligne 2, dit la ville.",
    ),
    # Which recorder, not what was done; and an accident that had not happened before.
    (
        "en",
        "Crashed ferry’s log found off Corran",
        "Divers found the log on Monday. The new hull, which had never suffered a crash before, is to be raised.",
    ),
    # How much, not when.
    (
        "fr",
        "Les loyers de Brague augmentent de 4 %",
        "L’office de Brague l’annonce. Les hausses de loyer des garages ne rapporteront que 90 000 euros.",
    ),
    # Somebody else, in a sentence that nothing ties to the heading.
    (
        "fr",
        "Rien n’échappe au garde Morvan",
        "La fête de la chasse a réuni du monde. On y buvait. On y a revu un braconnier repenti, Yvon Le Goff. "
        "À l’époque il fut obligé de quitter son village, et il n’est pas revenu.",
    ),
    # A plant in which things are made, one that grows: nobody plants.
    (
        "en",
        "A cheese plant, a pool of nine lanes and a lot of mud",
        "Money is tight. The rent has not moved for years, and the roof of the plant alone costs $38,000.",
    ),
    (
        "fr",
        "Une plante, un moulin et trois bancs",
        "Le budget n’a pas été voté et la plante n’a pas bougé depuis trois ans.",
    ),
]


@pytest.mark.parametrize("article", SILENT)
def test_no_conflict(tmp_path: Path, article: Article) -> None:
    assert quotes(findings(world_of(tmp_path, [article]))) == []
