"""Lengths, starts and ends in many wordings: training, voyages, works, leases; what is another's, or only was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

Told = tuple[str, str, str]

MISSED: list[tuple[Told, ...]] = [
    (("en", "2025-11-14", "Demolition of the old wing will start on 12 January 2026. It will last six weeks and end "
     "on 30 April 2026, the contractor announced."),),
    (("en", "2026-01-15", "Construction at sea begins on 1 May 2027 and will take twenty months, finishing in "
     "August 2028."),),
    (("fr", "2025-06-10", "L’apprentissage complet dure quatre ans : la première cohorte, entrée en septembre 2023, "
     "recevra son certificat en juin 2026, selon le dépliant de l’école."),),
    (("fr", "2026-03-02", "Les fouilles ont commencé le 3 mai 2024. Elles ont duré cinq mois et se sont terminées "
     "le 15 décembre 2024."),),
    (("fr", "2026-03-02", "Le tournage, commencé le 4 février 2025, a duré onze semaines et s’est achevé le 30 juin "
     "2025."),),
    (("fr", "2026-03-02", "Le festival s’ouvrira le 3 juillet 2026 et durera dix jours, jusqu’au 26 juillet."),),
    (("fr", "2026-03-02", "L’exposition ouvre ses portes le 14 mars 2026 pour une durée de quatre mois et fermera "
     "le 30 novembre 2026."),),
    (("fr", "2026-03-02", "La grève a débuté le 6 janvier 2026 et a pris fin le 2 février, après dix jours de "
     "blocage."),),
    (("fr", "2026-03-02", "Le chantier démarrera le 1er avril 2026. D’une durée de huit mois, il s’achèvera à la "
     "fin du mois de juin 2027."),),
    (("fr", "2026-03-02", "Élu le 12 mars 2022 pour un mandat de trois ans, le président restera en poste jusqu’en "
     "mars 2028."),),
    (("fr", "2026-03-02", "La formation dure deux ans. Les premiers élèves, entrés en septembre 2024, seront "
     "diplômés en juin 2029."),),
    (("fr", "2026-03-02", "Le cursus s’étale sur trois ans : la promotion entrée en octobre 2023 passera ses "
     "examens en juin 2025."),),
    (("fr", "2026-03-02", "La traversée a duré douze jours : parti de Brest le 2 mai 2025, le voilier a atteint "
     "Halifax le 30 mai."),),
    (("fr", "2026-03-02", "La concession, d’une durée de vingt ans, a été accordée en 2010. Elle expirera en 2040."),),
    (("en", "2026-03-02", "The exhibition opens on 14 March 2026 and runs for four months, closing on 30 November "
     "2026."),),
    (("en", "2026-03-02", "Filming began on 4 February 2025, lasted eleven weeks and wrapped up on 30 June 2025."),),
    (("en", "2026-03-02", "The strike started on 6 January 2026 and lasted ten days. It ended on 2 February."),),
    (("en", "2026-03-02", "The apprenticeship takes three years. The first intake, which started in September 2023, "
     "will graduate in June 2030."),),
    (("en", "2026-03-02", "The mission, which will last six months, begins on 1 June 2026 and ends on 15 March "
     "2027."),),
    (("en", "2026-03-02", "The trial will open on 4 May 2026 and is expected to last three weeks, with a close "
     "scheduled for 30 June 2026."),),
    (("en", "2026-03-02", "Repairs to the lock will get under way on 2 March 2026. They are due to take ten weeks "
     "and to be completed on 31 August 2026."),),
    (("en", "2026-03-02", "The ferry will be out of service for five weeks from 4 May 2026 and is due back on 20 "
     "July."),),
    (("ru", "2026-03-02", "Раскопки начались 3 мая 2024 года. Они продолжались пять месяцев и завершились 15 "
     "декабря 2024 года."),),
    (("ru", "2026-03-02", "Съёмки начались 4 февраля 2025 года, шли одиннадцать недель и закончились 30 июня 2025 "
     "года."),),
    (("ru", "2026-03-02", "Выставка откроется 14 марта 2026 года, продлится четыре месяца и закроется 30 ноября "
     "2026 года."),),
    (("ru", "2026-03-02", "Обучение длится два года: первые студенты, поступившие в сентябре 2024 года, получат "
     "дипломы в июне 2029 года."),),
    (("ru", "2026-01-15", "Монтаж стартует 1 мая 2027 года и займёт двадцать месяцев, завершиться он должен в "
     "августе 2028 года."),),
    (("ru", "2026-03-02", "Экспедиция вышла в море 2 мая 2025 года. Плавание заняло двенадцать дней, и в порт судно "
     "пришло 30 мая."),),
    (("ru", "2026-03-02", "Контракт на шесть лет подписан в марте 2024 года и действует до марта 2028 года."),),
    (("fr", "2026-03-02", "À Vaurel, la restauration de l’orgue a commencé le 4 novembre 2024. Elle doit durer "
     "dix-huit mois, précise la facteur d’orgues Anne Jolin."),
     ("en", "2026-03-05", "In Vaurel the restoration of the organ, which the organ builder Anne Jolin leads, will "
     "be finished in March 2027."),),
    (("fr", "2026-03-02", "À Vaurel, la restauration de l’orgue doit durer dix-huit mois, précise la facteur "
     "d’orgues Anne Jolin."),
     ("en", "2026-03-05", "In Vaurel the restoration of the organ began on 4 November 2024, said the organ builder "
     "Anne Jolin. It will be finished in March 2027."),),
]  # fmt: skip

LEFT: list[tuple[Told, ...]] = [
    (("en", "2025-11-14", "Demolition of the old wing will start on 12 January 2026. It will last six weeks and end "
     "on 20 February 2026, the contractor announced."),),
    (("en", "2026-01-15", "Construction at sea begins on 1 May 2027 and will take twenty months, finishing in "
     "December 2028."),),
    (("fr", "2025-06-10", "L’apprentissage complet dure trois ans : la première cohorte, entrée en septembre 2023, "
     "recevra son certificat en juin 2026."),),
    (("en", "2026-03-02", "The apprenticeship takes three years. The workshop, which opened in September 2023, will "
     "exhibit in June 2030."),),
    (("fr", "2026-03-02", "La formation dure deux ans. L’école, ouverte en septembre 1998, fermera ses portes en "
     "juin 2029."),),
    (("fr", "2026-03-02", "Le mandat du maire dure six ans. Le conseil a voté le budget le 3 mars 2025 et se "
     "réunira de nouveau le 5 juin 2026."),),
    (("en", "2026-03-02", "The guarantee lasts ten years. The bridge opened on 3 May 2019 and closed on 4 June 2025 "
     "for repairs."),),
    (("fr", "2026-03-02", "Le festival s’ouvrira le 3 juillet 2026 et durera dix jours. La billetterie ouvrira le 4 "
     "mai et fermera le 26 juin."),),
    (("en", "2026-03-02", "Work starts on 2 March 2026. The first stage will take ten weeks and the whole is to be "
     "completed on 31 August 2026."),),
    (("en", "2026-03-02", "The voyage takes twelve days. The ship left Oslo on 2 May 2025 and will be scrapped on "
     "30 August."),),
    (("ru", "2026-03-02", "Обучение длится два года. Училище, открытое в сентябре 1998 года, закроют в июне 2029 "
     "года."),),
    (("ru", "2026-03-02", "Гарантия длится десять лет. Мост открыли 3 мая 2019 года, а 4 июня 2025 года закрыли на "
     "ремонт."),),
    (("fr", "2026-03-02", "Le tournage a commencé le 4 février 2025 et a duré onze semaines. Le film est sorti le "
     "30 novembre 2025."),),
    (("en", "2026-03-02", "Filming began on 4 February 2025 and lasted eleven weeks. The film opens on 30 June "
     "2026."),),
    (("fr", "2026-03-02", "Le procès s’est ouvert le 4 mai 2026 et doit durer trois semaines. Le jugement sera "
     "rendu le 30 septembre 2026."),),
    (("ru", "2026-03-02", "Съёмки начались 4 февраля 2025 года и шли одиннадцать недель. Премьера состоялась 30 "
     "ноября 2025 года."),),
    (("fr", "2026-03-02", "La loi accorde deux ans aux propriétaires. Les travaux, commencés en mai 2025, "
     "s’achèveront en septembre 2025."),),
    (("en", "2026-03-02", "The strike lasted ten days in 2019. The new strike began on 6 January 2026 and ended on "
     "2 February."),),
    (("fr", "2026-03-02", "Parti en congé le 2 mai 2025 pour six mois, il a été remplacé ; son remplaçant est resté "
     "jusqu’en mars 2026."),),
    (("en", "2026-03-02", "The library closed on 1 June 2025 for repairs that took two months; because of a flood "
     "it reopened only on 1 March 2026."),),
    (("fr", "2026-03-02", "Le stage dure six mois. La première stagiaire est arrivée en janvier 2024 ; la dernière "
     "partira en décembre 2026."),),
    (("en", "2026-03-02", "Each course lasts eight weeks. Classes begin on 7 September 2026 and end on 25 June "
     "2027."),),
    (("en", "2026-03-02", "Construction began in May 2020 and was to take two years; it ended in August 2024."),),
    (("fr", "2026-03-02", "Le chantier, lancé en mai 2020 et qui devait durer deux ans, ne s’est achevé qu’en août "
     "2024."),),
    (("ru", "2026-03-02", "Стройка началась в мае 2020 года, должна была занять два года, а завершилась лишь в "
     "августе 2024 года."),),
    (("fr", "2026-03-02", "À Vaurel, la restauration de l’orgue doit durer dix-huit mois, précise la facteur "
     "d’orgues Anne Jolin."),
     ("en", "2026-03-05", "In Vaurel the restoration of the bell tower began on 4 November 2024, said the organ "
     "builder Anne Jolin. It will be finished in March 2027."),),
    (("fr", "2026-03-02", "À Vaurel, la restauration de l’orgue doit durer dix-huit mois, précise la facteur "
     "d’orgues Anne Jolin."),
     ("en", "2026-03-05", "In Vaurel the restoration of the organ began on 4 November 2024, said the organ builder "
     "Anne Jolin. It will be finished in May 2026."),),
]  # fmt: skip


@pytest.mark.parametrize("told", MISSED, ids=[told[0][2][:40] for told in MISSED])
def test_a_length_misses_its_end_whatever_the_words(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert "duration-against-dates" in rules(read(tmp_path, *told))


@pytest.mark.parametrize("told", LEFT, ids=[told[-1][2][:40] for told in LEFT])
def test_a_length_that_fits_or_is_of_another_thing_is_left_alone(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert not rules(read(tmp_path, *told))
