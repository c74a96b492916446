"""Days of one event however a sentence dates it, and days of two events that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-03-10", "Le Parlement du Bénin a adopté le 4 mars la loi sur les pirogues motorisées, a "
                          "annoncé la députée Reine Houngbo."),
     ("en", "2025-03-14", "Benin's law on motor canoes, championed by Reine Houngbo, was passed by parliament "
                          "on 6 March.")),
    (("fr", "2025-09-30", "La sonde Pélican décollera de Kourou le 14 novembre, a précisé l’ingénieure Maud "
                          "Lescure."),
     ("en", "2025-10-02", "Lift-off of the Pélican probe from Kourou is set for 24 November, engineers said.")),
    (("fr", "2024-11-20", "La scierie Bellanger, créée en 1934 à Vouzeray, cherche un repreneur."),
     ("fr", "2024-11-25", "Depuis sa fondation, en 1946, la scierie Bellanger fait vivre Vouzeray.")),
    (("en", "2025-07-02", "Workers at the Corran quarry downed tools on 23 June over pay."),
     ("en", "2025-07-05", "The walkout at the Corran quarry began on 26 June, according to manager Phil Oakes.")),
    (("ru", "2025-08-20", "Мост через Ольху в Камышеве перекрыли 4 августа из-за трещины."),
     ("ru", "2025-08-25", "С 9 августа закрыт мост через Ольху в Камышеве, водители едут в объезд.")),
    (("fr", "2025-10-20", "Le procès du notaire Alban Ferrand s’ouvrira le 12 novembre au tribunal de "
                          "Cergy-la-Tour."),
     ("fr", "2025-10-22", "Alban Ferrand, notaire à Cergy-la-Tour, comparaîtra à partir du 19 novembre devant "
                          "le tribunal.")),
    (("en", "2025-05-09", "A lynx named Kestrel slipped out of Dunmore zoo on 28 April, keepers said."),
     ("en", "2025-05-11", "Kestrel has been on the run since escaping from Dunmore zoo on 1 May.")),
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Élue maire de Sainte-Orse le 14 janvier, Gisèle Pradier veut rouvrir la crèche.")),
    (("en", "2025-11-10", "A blaze gutted the Asempa cooperative's cocoa store in Sefwi on 1 November."),
     ("fr", "2025-11-12", "L’incendie qui a ravagé l’entrepôt de cacao de la coopérative Asempa, à Sefwi, "
                          "s’est déclaré le 4 novembre.")),
    (("ru", "2025-09-10", "Соглашение о газопроводе «Степь» подписали 1 сентября в Актау министры двух стран."),
     ("en", "2025-09-12", "The Step pipeline agreement was signed in Aktau on 3 September by the two ministers.")),
    (("fr", "2025-06-10", "Un pan du glacier d’Arvenne s’est effondré le 26 mai, emportant un refuge."),
     ("fr", "2025-06-12", "L’effondrement du glacier d’Arvenne, survenu le 29 mai, a détruit un refuge.")),
    (("en", "2025-03-20", "Vaccination against measles got under way in Lodwa on 3 March, nurse Akiru Ekal "
                          "said."),
     ("en", "2025-03-24", "Lodwa's measles vaccination campaign was launched on 10 March.")),
    (("ru", "2025-12-10", "Премьера мультфильма «Снежинка» состоялась 20 ноября в Ярославле."),
     ("ru", "2025-12-12", "Мультфильм «Снежинка» впервые показали 27 ноября в Ярославле.")),
    (("fr", "2025-05-20", "Les archéologues ont mis au jour une tombe à char à Vix-le-Haut le 2 mai."),
     ("en", "2025-05-22", "The chariot tomb in Vix-le-Haut was unearthed on 7 May by archaeologists.")),
    (("en", "2025-10-05", "Filling of the Tallow Creek reservoir began on 22 September, Hydro North said."),
     ("en", "2025-10-09", "Hydro North started filling the Tallow Creek reservoir on 29 September.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-09-30", "La sonde Pélican décollera de Kourou le 14 novembre."),
     ("en", "2025-10-02", "Lift-off of the Pélican probe has been pushed back from 14 November to 24 November.")),
    (("fr", "2025-09-30", "La sonde Pélican décollera de Kourou le 14 novembre."),
     ("fr", "2025-10-02", "La sonde Pélican arrivera à Kourou le 24 octobre, a dit l’ingénieure.")),
    (("en", "2025-07-02", "Workers at the Corran quarry downed tools on 23 June over pay."),
     ("en", "2025-07-05", "Talks at the Corran quarry began on 26 June, according to manager Phil Oakes.")),
    (("en", "2025-05-09", "A lynx named Kestrel slipped out of Dunmore zoo on 28 April."),
     ("en", "2025-05-11", "Kestrel, who escaped from Dunmore zoo, was spotted near the quarry on 1 May.")),
    (("ru", "2025-04-10", "Художник Пётр Калязин скончался 3 апреля в Твери."),
     ("ru", "2025-04-12", "Художника Петра Калязина похоронили в Твери 6 апреля.")),
    (("ru", "2025-05-20", "Запуск спутника «Заря», намеченный на 5 июня, подтвердили."),
     ("ru", "2025-05-22", "Пресс-конференция о запуске спутника «Заря» назначена на 3 июня.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_days_of_one_event_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_days_of_two_events_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)
