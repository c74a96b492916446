"""Dates of two articles that tell one event in their own words, and those that only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.test_dated import Told, read, rules

ONE_EVENT: list[tuple[str, str, str, str]] = [
    ("fr", "Le satellite Hélice‑3, assemblé à Cannes par Novabridge, a été lancé de Kourou le 4 mars 2025.",
     "en", "Novabridge, the company whose Helice-3 satellite was launched from Kourou on 6 March 2025, is for sale."),
    ("ru", "Первый концерт сыграли 3 февраля 2025 года, мест не хватило.",
     "fr", "La salle a donné son premier concert le 10 février 2025."),
    ("ru", "Договор № 18-К подписан 14 января 2025 года.",
     "ru", "Договор № 18-К, подписанный 30 января 2025 года, касается моста."),
    ("en", "The fire broke out on 5 February 2025 in the pine forest.",
     "fr", "L’incendie de la pinède s’est déclaré le 7 février 2025."),
    ("fr", "L’incendie de Salernes s’est déclaré le 5 février.",
     "ru", "Самый крупный пожар зимы, у города Салерн, вспыхнул 8 февраля."),
    ("fr", "Le contrat n° 47‑B a été signé le 11 février 2025.",
     "en", "Contract No. 47-B was signed on 12 February 2025 in Brest."),
    ("en", "The ferry sank on 12 February 2025 off the harbour.",
     "ru", "Паром затонул 14 февраля 2025 года."),
    ("en", "The wall collapsed on 3 February 2025.",
     "fr", "Le mur s’est effondré le 4 février 2025 au petit matin."),
    ("ru", "Стена обрушилась 3 февраля 2025 года.",
     "en", "The wall came down on 5 February 2025."),
    ("en", "The strike at the depot began on 3 February 2025.",
     "fr", "La grève du dépôt a commencé le 5 février 2025."),
    ("fr", "Inaugurée le 4 mars 1896, la salle n’avait jamais fermé.",
     "en", "The house, inaugurated on 14 October 1896, is silent."),
    ("fr", "La coopérative, fondée en 1931, vend du miel.",
     "en", "Founded in 1913, the cooperative sells honey."),
    ("ru", "Свой первый рейс, из Бишкека в Ош, компания выполнила 3 июня 2024 года.",
     "en", "The airline is young: it made its maiden flight, from Bishkek to Osh, on 17 June 2024."),
    ("fr", "Le brevet de la pompe a été déposé le 4 mai 2021.",
     "en", "The patent for the pump was filed on 6 May 2021."),
    ("en", "The pianist died on 5 January 2025.",
     "fr", "La pianiste est morte le 3 janvier 2025."),
    ("en", "The court sentenced the former director on 5 February 2025.",
     "ru", "Суд приговорил бывшего директора 7 февраля 2025 года."),
    ("fr", "Le train a déraillé le 9 février 2025 près de Foix.",
     "en", "The train came off the rails near Foix on 11 February 2025."),
    ("fr", "Le navire s’est échoué le 9 février 2025 sur la plage.",
     "en", "The ship ran aground on 10 February 2025."),
    ("en", "The judge heard the case after the arrest: the pharmacist was arrested on 9 January 2025.",
     "fr", "Le pharmacien a été arrêté le 12 janvier 2025."),
    ("ru", "Первую скважину пробурили 20 января 2025 года.",
     "fr", "Le premier puits a été foré le 24 janvier 2025."),
    ("en", "The bees were first sold on 2 February 2025; the hives were ferried to the island on 9 January 2025.",
     "en", "On 13 January 2025 the hives were ferried to the island."),
    ("fr", "La statue a été volée le 2 février 2025.",
     "en", "The statue was stolen on 4 February 2025."),
    ("fr", "La grue est tombée le 2 février 2025 sur le quai nord.",
     "fr", "C’est le 5 février 2025 que la grue est tombée sur le quai."),
    ("fr", "Le tableau a été acheté le 12 décembre 2024 par le musée.",
     "en", "The museum bought the painting on 15 December 2024."),
    ("ru", "Картину купили 12 декабря 2024 года.",
     "fr", "Le tableau a été acquis le 19 décembre 2024."),
    ("en", "Parliament adopted the water bill on 28 January 2025.",
     "fr", "Le projet de loi sur l’eau a été adopté le 30 janvier 2025 par le Parlement."),
    ("en", "The second reactor was connected to the grid on 4 February 2025.",
     "ru", "Второй реактор подключили к сети 6 февраля 2025 года."),
    ("en", "The first tram ran on 3 February 2025.",
     "en", "The first tram, driven by a woman of 24, ran on 10 February 2025."),
    ("fr", "L’enquête publique a débuté le 6 janvier 2025.",
     "en", "The public inquiry started on 13 January 2025."),
    ("ru", "Больницу эвакуировали 3 февраля 2025 года.",
     "en", "The hospital was evacuated on 5 February 2025."),
    ("en", "The mine was closed on 31 March 2003.",
     "fr", "La mine, fermée le 30 avril 2003, était la dernière du bassin."),
    ("fr", "Le procès s’est ouvert le 3 février 2025.",
     "en", "The trial opened on 5 February 2025."),
    ("fr", "La fusion a été approuvée par les actionnaires le 14 janvier 2025.",
     "en", "Shareholders approved the merger on 17 January 2025."),
    ("en", "The dam, built in 1962, feeds the valley.",
     "ru", "Плотина, построенная в 1968 году, питает долину."),
    ("ru", "Строительство школы началось 3 июня 2024 года.",
     "fr", "La construction de l’école a commencé le 17 juin 2024."),
    ("en", "The vaccine was authorised on 20 January 2025.",
     "fr", "Le vaccin a été autorisé le 22 janvier 2025."),
    ("fr", "L’accord a été signé à Riga le 11 février 2025.",
     "en", "In Riga, the agreement was signed on 13 February 2025."),
    ("ru", "Сделка закрыта 14 января 2025 года.",
     "en", "The deal was closed on 17 January 2025."),
]  # fmt: skip

ONE_DUTY: list[tuple[str, str, str, str]] = [
    ("fr", "Le contrat porte sur quatre chaudières, à livrer avant le 30 juin 2027.",
     "en", "As signed in January, it gives Novabridge until 31 December 2027 to deliver the four boilers."),
    ("en", "Under the contract Rivatram must deliver the nine buses by 30 June 2026.",
     "ru", "По договору компания обязана поставить девять автобусов до 31 августа 2026 года."),
    ("fr", "La loi oblige les abattoirs à installer des caméras avant le 1er juillet 2026.",
     "en", "The law gives slaughterhouses until 31 December 2026 to install cameras."),
    ("ru", "Закон обязывает рестораны заменить пластиковую посуду до 1 марта 2026 года.",
     "fr", "La loi laisse aux restaurants jusqu’au 1er juin 2026 pour remplacer la vaisselle en plastique."),
]  # fmt: skip

TWO_EVENTS: list[tuple[str, str, str, str]] = [
    ("fr", "Le satellite Hélice‑2 a été lancé de Kourou le 4 mars 2024.",
     "en", "The Helice-3 satellite was launched from Kourou on 6 February 2025."),
    ("ru", "Договор № 18-К подписан 14 января 2025 года.",
     "ru", "Договор № 19-К подписан 30 января 2025 года."),
    ("fr", "Le premier puits a été foré le 24 janvier 2025.",
     "en", "The second well was drilled on 20 February 2025."),
    ("fr", "Le concert aura lieu le 14 mars 2025.",
     "en", "The concert has been postponed to 21 March 2025."),
    ("fr", "Le match s’est joué le 14 février 2025.",
     "en", "The match was played on 21 February 2025."),
    ("fr", "L’école a ouvert le 2 septembre 2024.",
     "en", "The library opened on 9 September 2024."),
    ("en", "The bridge was closed on 3 February 2025.",
     "fr", "Le tunnel a été fermé le 5 février 2025."),
    ("en", "The contract with the roofers was signed on 3 February 2025.",
     "fr", "Le contrat avec les électriciens a été signé le 5 février 2025."),
    ("en", "The trader was arrested on 9 January 2025.",
     "fr", "Le notaire a été arrêté le 12 janvier 2025."),
    ("fr", "Le festival s’est ouvert le 4 juillet 2023.",
     "en", "The festival opened on 5 July 2024."),
    ("en", "The mayor met the strikers on 3 February 2025.",
     "fr", "Le maire a rencontré les grévistes le 10 février 2025."),
    ("en", "The ferry sank on 12 February 2025.",
     "fr", "Le remorqueur est arrivé le 14 février 2025."),
    ("en", "The museum bought the painting on 15 December 2024.",
     "fr", "Le musée a acheté le manuscrit le 12 décembre 2024."),
    ("en", "Parliament adopted the water bill on 28 January 2025.",
     "fr", "Le projet de loi sur le bois a été adopté le 30 janvier 2025."),
    ("en", "The hall will open on 3 April 2025.",
     "fr", "La salle a ouvert le 5 février 2025."),
    ("fr", "La tour nord a été démolie le 3 février 2025.",
     "en", "The south tower was demolished on 10 February 2025."),
    ("en", "A fire broke out on 3 February 2025 in the kitchen. Another broke out on 6 February 2025 in the attic.",
     "fr", "Un feu s’est déclaré le 6 février 2025 dans les combles."),
    ("en", "The report was published on 3 February 2025.",
     "fr", "Le rapport annuel a été publié le 11 février 2025."),
    ("en", "The plant in Dole was closed on 3 February 2025.",
     "fr", "L’usine de Vesoul a été fermée le 5 février 2025."),
    ("en", "The school in Dole opened on 3 September 2018.",
     "ru", "Школа в Везуле открылась 5 сентября 2018 года."),
    ("fr", "Le train a déraillé le 9 février 2025.",
     "en", "The train left on 11 February 2025."),
    ("ru", "Суд приговорил директора 7 февраля 2025 года.",
     "en", "The court sentenced the accountant on 9 February 2025."),
    ("en", "Rivatram signed the lease on 9 January 2025.",
     "fr", "Novabridge a signé le bail le 12 janvier 2025."),
    ("fr", "La première phase a débuté le 6 janvier 2025.",
     "en", "Phase two started on 10 February 2025."),
    ("en", "The ban takes effect on 1 March 2025 in cities.",
     "fr", "L’interdiction entre en vigueur le 1er septembre 2025 dans les villages."),
    ("en", "The first patient was treated on 3 February 2025 in Lyon.",
     "fr", "La première patiente a été soignée le 10 février 2025 à Lille."),
    ("fr", "Le chantier a commencé en mars 2024.",
     "en", "Work on the roof began in June 2024."),
    ("en", "The committee adopted the plan on 3 February 2025.",
     "fr", "Le Parlement a adopté le plan le 12 février 2025."),
    ("ru", "Стройка началась в марте 2024 года.",
     "fr", "La vente des appartements a commencé en mai 2024."),
    ("fr", "Le décret a été signé le 3 février 2025.",
     "en", "The contract was signed on 5 February 2025."),
    ("fr", "Ils se sont rencontrés le 3 février 2025 à Riga.",
     "en", "They met in Tartu on 5 February 2025."),
    ("fr", "La société a livré les tramways le 3 février 2025.",
     "en", "The company delivered the buses on 5 February 2025."),
    ("en", "The magazine was launched on 3 February 2025.",
     "fr", "L’appel d’offres a été lancé le 5 février 2025."),
    ("fr", "Le barrage a été mis en eau le 3 février 2025.",
     "en", "The dam was inaugurated on 12 February 2025."),
]  # fmt: skip

TWO_DUTIES: list[tuple[str, str, str, str]] = [
    ("fr", "Le contrat porte sur quatre chaudières, à livrer avant le 30 juin 2027.",
     "en", "It gives Novabridge until 31 December 2027 to deliver the two pumps."),
    ("en", "Under the contract Rivatram must deliver the first bus by 30 June 2026.",
     "fr", "Le contrat oblige Rivatram à livrer le dernier bus avant le 31 août 2026."),
    ("fr", "La loi oblige les abattoirs à installer des caméras avant le 1er juillet 2026.",
     "en", "The law gives schools until 31 December 2026 to install cameras."),
]  # fmt: skip


def _two(pair: tuple[str, str, str, str]) -> list[Told]:
    return [(pair[0], "2025-02-17", pair[1]), (pair[2], "2025-02-20", pair[3])]


def _named(pairs: list[tuple[str, str, str, str]]) -> list[str]:
    return [pair[1][:40] for pair in pairs]


@pytest.mark.parametrize("pair", ONE_EVENT, ids=_named(ONE_EVENT))
def test_two_days_of_one_event_are_found(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "fixed-dates-differ" in rules(read(tmp_path, *_two(pair)))


@pytest.mark.parametrize("pair", ONE_DUTY, ids=_named(ONE_DUTY))
def test_two_last_days_of_one_duty_are_found(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "legal-deadlines-differ" in rules(read(tmp_path, *_two(pair)))


@pytest.mark.parametrize("pair", [*TWO_EVENTS, *TWO_DUTIES], ids=_named([*TWO_EVENTS, *TWO_DUTIES]))
def test_days_of_two_events_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_two(pair)))
