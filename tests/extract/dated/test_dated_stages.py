"""Steps, posts, appeals, contracts and instalments that have days of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Élue maire de Sainte-Orse le 14 janvier, Gisèle Pradier veut rouvrir la crèche.")),
    (("ru", "2025-09-10", "Соглашение о газопроводе «Степь» подписали 1 сентября в Актау министры двух стран."),
     ("en", "2025-09-12", "The Step pipeline agreement was signed in Aktau on 3 September by the two ministers.")),
    # a contract for a sum that both articles have
    (("fr", "2025-03-04", "La ville a signé lundi avec Arvelle le contrat du port de Lonvaux. La digue coûtera 240 "
                          "millions d’euros."),
     ("en", "2025-03-15", "The contract with Arvelle on the port of Lonvaux, worth 240 million euros, was signed on 6 "
                          "March.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-03-10", "Le Parlement du Bénin a adopté le 4 mars la loi sur les pirogues motorisées."),
     ("en", "2025-03-14", "Benin's law on motor canoes was signed by the president on 12 March.")),
    (("fr", "2025-01-20", "Le conseil municipal de Sainte-Orse a élu maire Gisèle Pradier le 11 janvier."),
     ("fr", "2025-01-25", "Le nouveau maire adjoint de Sainte-Orse, élu le 14 janvier, veut rouvrir la crèche.")),
    (("fr", "2025-07-07", "Le festival de chant de Valmoran s'ouvre ce lundi soir sur la place."),
     ("fr", "2025-07-08", "Le festival de chant de Valmoran en est aujourd'hui à sa deuxième journée.")),
    (("en", "2025-03-03", "The strike at the Halden shipyard began on Monday at dawn."),
     ("en", "2025-03-06", "The strike at the Halden shipyard entered its third day on Thursday.")),
    (("ru", "2025-03-03", "Забастовка на верфи в Лагани началась 3 марта."),
     ("ru", "2025-03-12", "Забастовка на верфи в Лагани 10 марта вступила во вторую неделю.")),
    (("en", "2025-06-01", "The Halden museum must return the mask to Benin within 60 days."),
     ("en", "2025-06-03", "The Halden museum has 120 days to appeal against the ruling on the mask.")),
    # contracts with two firms, of which one is for a sum that the other article does not have
    (("fr", "2025-03-04", "La ville a signé lundi avec Arvelle Terminaux le contrat de concession du port de Lonvaux. "
                          "La digue coûtera 240 millions d’euros."),
     ("en", "2025-07-15", "The Danish company Bregendal is deepening the port of Lonvaux. The contract, worth 176 "
                          "million euros, was signed on 30 May.")),
    (("ru", "2025-03-04", "Город подписал в понедельник с «Арвель Терминалз» контракт на концессию порта Лонво. Мол "
                          "обойдётся в 240 миллионов евро."),
     ("fr", "2025-07-15", "La société danoise Bregendal approfondit le port de Lonvaux. Le contrat, de 176 millions "
                          "d’euros, a été signé le 30 mai.")),
    (("en", "2025-03-04", "On Monday the city signed the concession contract for the port of Lonvaux with Arvelle "
                          "Terminals. The mole will cost 240 million euros."),
     ("ru", "2025-07-15", "Порт Лонво углубляет датская компания «Брегендаль». Контракт на 176 миллионов евро подписан "
                          "30 мая.")),
]  # fmt: skip
MORE: list[tuple[Told, Told, bool]] = [
    (("en", "2025-12-10", "The bank will close its branches in Orsan by the end of 2026."),
     ("en", "2026-03-03", "Two branches of the bank in Orsan are closed, and four more will close by July."), False),
    (("en", "2025-12-10", "The bank will close its branches in Orsan by the end of 2026."),
     ("en", "2026-03-03", "The bank will close its branches in Orsan by July."), True),
    (("fr", "2025-12-10", "La banque fermera ses agences d’Orsan d’ici fin 2026."),
     ("fr", "2026-03-03", "Deux agences d’Orsan sont fermées, quatre autres fermeront d’ici juillet."), False),
    (("fr", "2025-12-10", "La banque fermera ses agences d’Orsan d’ici fin 2026."),
     ("fr", "2026-03-03", "La banque fermera ses agences d’Orsan d’ici juillet 2026."), True),
    (("ru", "2025-12-10", "Первые два киоска из пятнадцати, подлежащих сносу до конца 2026 года, снесены."),
     ("ru", "2026-03-03", "Снесены два киоска, ещё пять снесут до июля."), False),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_days_of_one_step_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_two_steps_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)


@pytest.mark.parametrize(("first", "second", "differs"), MORE, ids=[second[2][:40] for _, second, _ in MORE])
def test_the_day_of_so_many_more_is_not_that_of_all(tmp_path: Path, first: Told, second: Told, differs: bool) -> None:
    assert ("goal-dates-differ" in rules_of(tmp_path, first, second)) is differs
