"""Orders of two events turned round whoever is told to do them, and those of two doers that are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

ONE: list[tuple[Told, ...]] = [
    (("fr", "2025-04-01", "À Bellefosse, l’usine a été évacuée avant l’explosion de la cuve, selon la "
                          "direction."),
     ("fr", "2025-04-03", "À Bellefosse, les ouvriers n’ont été évacués qu’une fois la cuve explosée, "
                          "affirment les syndicats.")),
    (("en", "2025-04-01", "The Marlow bank's board was told of the losses before the shares were sold, the "
                          "chairman said."),
     ("en", "2025-04-04", "Shares in the Marlow bank had already been sold when the board learned of the "
                          "losses, emails show.")),
    (("ru", "2025-04-01", "Экспертизу в Яровом провели до ареста директора завода, утверждает следствие."),
     ("ru", "2025-04-04", "Директора завода в Яровом арестовали раньше, чем провели экспертизу, говорит "
                          "адвокат.")),
    (("fr", "2025-02-01", "La préfète a interdit le marché de Saint-Ébor avant que les premiers malades ne "
                          "soient signalés."),
     ("fr", "2025-02-04", "Quand la préfète a interdit le marché de Saint-Ébor, des malades avaient déjà été "
                          "signalés.")),
    (("en", "2025-02-01", "Villagers in Oakhurst were consulted before the turbines went up, the company "
                          "insists."),
     ("en", "2025-02-04", "The turbines were already standing in Oakhurst when villagers were consulted, "
                          "residents say.")),
    (("ru", "2025-02-01", "Жителей Вяземки вывезли до того, как огонь подошёл к домам, сообщили спасатели."),
     ("ru", "2025-02-04", "Огонь уже подошёл к домам Вяземки, когда жителей начали вывозить, рассказывают "
                          "местные.")),
    (("fr", "2025-09-01", "Milo Vasseur a signé chez Tempo avant de quitter son groupe, raconte son agent."),
     ("fr", "2025-09-04", "Milo Vasseur a d’abord quitté son groupe ; il n’a signé chez Tempo qu’ensuite.")),
    (("en", "2025-09-01", "Rovers sacked Terry Dobbs after the defeat at Hexley, the club said."),
     ("en", "2025-09-04", "Terry Dobbs had been sacked by Rovers before the defeat at Hexley.")),
    (("fr", "2025-10-01", "Les vannes du barrage de Kembé ont été ouvertes après l’alerte donnée aux villages, "
                          "assure l’exploitant."),
     ("en", "2025-10-03", "Kembé villages were warned only after the dam's gates had been opened, survivors "
                          "say.")),
    (("ru", "2025-10-01", "Завод «Ладога» продали после аудита, заявили в компании."),
     ("fr", "2025-10-03", "L’usine Ladoga a été vendue avant l’audit, selon d’anciens cadres.")),
    (("en", "2025-11-01", "Doctors at Elmsworth obtained the family's consent before operating on the boy."),
     ("en", "2025-11-04", "The Elmsworth boy had already been operated on when doctors obtained the family's "
                          "consent.")),
    (("ru", "2025-11-01", "В Дубках школу отремонтировали прежде, чем начался учебный год, уверяет директор."),
     ("ru", "2025-11-04", "Учебный год в Дубках уже начался, когда школу только взялись ремонтировать.")),
    (("en", "2025-05-01", "The Brandt museum checked the painting's origin before buying it, curator Ines Holm "
                          "says."),
     ("en", "2025-05-04", "The Brandt museum bought the painting first and checked its origin only later.")),
    (("en", "2025-03-01", "Judge Kate Orme stepped aside. It happened before the jury was chosen."),
     ("en", "2025-03-03", "Judge Kate Orme stepped aside only after the jury had been chosen.")),
    (("ru", "2025-03-01", "Рабочие ТЭЦ в Карске перекрыли воду до того, как произошёл взрыв."),
     ("fr", "2025-03-03", "À Karsk, les ouvriers n’ont coupé l’eau qu’après l’explosion de la centrale.")),
    (("en", "2025-03-01", "Vets at Dunmore zoo sedated the rhino before moving her calf."),
     ("en", "2025-03-03", "The calf had been moved before vets at Dunmore zoo sedated the rhino.")),
    (("fr", "2025-03-01", "La mairie de Corbel a déplacé la statue après le vote du conseil."),
     ("fr", "2025-03-03", "La statue de Corbel a été déplacée avant même que le conseil ne vote.")),
    (("ru", "2025-03-01", "Банк «Волга» продал долг, а потом сообщил об этом вкладчикам."),
     ("ru", "2025-03-03", "Банк «Волга» сначала сообщил вкладчикам, а затем продал долг.")),
    (("en", "2025-03-01", "Lena Voss published the novel before her divorce."),
     ("fr", "2025-03-03", "Lena Voss a publié le roman après son divorce.")),
    (("en", "2025-03-01", "Brandt council approved the tower before the flood study was finished."),
     ("en", "2025-03-03", "The flood study was complete by the time Brandt council approved the tower.")),
]  # fmt: skip
TWO: list[tuple[Told, ...]] = [
    (("fr", "2025-04-01", "À Bellefosse, l’usine a été évacuée avant l’explosion de la cuve."),
     ("fr", "2025-04-03", "À Bellefosse, les pompiers sont arrivés après l’explosion de la cuve.")),
    (("ru", "2025-07-01", "Сигнализацию в музее Углича отключили после кражи."),
     ("ru", "2025-07-04", "Камеры в музее Углича были отключены ещё до кражи.")),
    (("fr", "2025-04-01", "À Lus, les gendarmes sont arrivés avant l’incendie de la grange."),
     ("fr", "2025-04-03", "À Lus, les pompiers sont arrivés après l’incendie de la grange.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][2][:40] for pair in ONE])
def test_two_orders_of_the_same_events_differ(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert rules_of(tmp_path, *pair) & {"events-out-of-order"}


@pytest.mark.parametrize("pair", TWO, ids=[pair[1][2][:40] for pair in TWO])
def test_orders_of_two_doers_are_left_alone(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert not rules_of(tmp_path, *pair)
