"""The deadlines of one duty, told in other words by two articles, and what makes two duties of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules
from tests.extract.told import Told, rules_of

ONE: list[tuple[str, str, str, str]] = [
    ("ru", "Договор с городом требует вывести на линии 45 троллейбусов до 1 октября 2026 года.",
     "fr", "Quarante-cinq trolleybus, prévus par le contrat signé avec la mairie, doivent rouler au plus tard le 31 "
     "janvier 2027."),
    ("fr", "La loi oblige toutes les écoles à se brancher au registre avant le 1er mars 2026.",
     "en", "The law gives schools until 1 September 2026 to join."),
    ("en", "Under the concession, the operator must complete the second quay by 30 June 2027.",
     "fr", "La convention de concession oblige l’exploitant à achever le second quai avant le 31 décembre 2027."),
    ("ru", "По договору аренды завод обязан освободить склад до 1 июня 2026 года.",
     "fr", "Le bail laisse à l’usine jusqu’au 1er octobre 2026 pour libérer l’entrepôt."),
    ("en", "The contract obliges Veltrom to hand over the west wing, cleared of lead, by 30 June 2026.",
     "fr", "Le contrat impose à Veltrom de rendre l’aile ouest avant le 30 septembre 2026."),
    ("fr", "Le délai accordé par le décret 412 pour vider les hangars expire le 30 juin 2026.",
     "fr", "Le décret 412 oblige les pêcheurs à vider les hangars avant le 31 octobre 2026."),
    ("en", "Under the contract with the transport agency, the yard must hand over the vessel by 30 June 2026.",
     "fr", "Dans le contrat passé avec l’agence des transports, la livraison du navire est fixée au 30 "
     "septembre 2026, dernier délai."),
    ("ru", "По контракту наземную станцию в Налайхе фирма «Орбитек» должна сдать до 15 мая 2026 года.",
     "fr", "Le contrat représente 62 millions d’euros. Il oblige aussi Orbitek à livrer la station au sol de "
     "Nalaïkh au plus tard le 15 août 2026."),
    ("ru", "По соглашению с министерством первые снимки должны быть открыты для всех до 1 октября 2025 года.",
     "fr", "L’accord avec le ministère prévoit la mise à disposition du public des premières images au plus "
     "tard le 15 décembre 2025."),
    ("ru", "Постановление кабмина велит закончить переселение жителей Кок-Таша к 15 апреля 2026 года.",
     "en", "Under the government's decree the village has until 1 November 2026 to move out."),
    ("ru", "Согласно постановлению № 318, расселить старые дома мэрия обязана до 1 сентября 2027 года.",
     "fr", "La ville a du temps, mais pas tant que cela : le délai imparti par le décret 318 pour vider les "
     "anciens immeubles s’achève le 31 mars 2028."),
    ("en", "The court ordered the owner to demolish the wall by 15 September 2025.",
     "fr", "Le tribunal a laissé au propriétaire jusqu’au 15 novembre 2025 pour abattre le mur."),
    ("en", "Under the concession, the operator has until 30 June 2028 to reopen the tunnel.",
     "fr", "La concession prévoit une remise en service du tunnel le 31 décembre 2028 au plus tard."),
    ("ru", "Суд обязал завод установить фильтры до 1 августа 2026 года.",
     "fr", "Le jugement donne à l’usine jusqu’au 1er décembre 2026 pour s’équiper de filtres."),
    ("fr", "La préfecture a mis en demeure l’abattoir de réparer sa station d’épuration avant le 1er septembre 2025.",
     "en", "The prefect’s formal notice gives the abattoir until 1 November 2025 to fix its treatment plant."),
    ("en", "The agreement says the last soldiers must leave the base by 30 April 2026.",
     "fr", "L’accord prévoit le départ des derniers soldats de la base avant le 31 juillet 2026."),
    ("fr", "Le bail oblige le club à rendre le stade avant le 30 juin 2026.",
     "fr", "La restitution du stade, prévue par le bail, doit intervenir au plus tard le 31 décembre 2026."),
    ("en", "By law, care homes must have fitted sprinklers by 1 January 2027.",
     "ru", "По закону дома престарелых обязаны оборудовать спринклеры до 1 июля 2027 года."),
    ("fr", "Les copropriétés devront, selon le décret, avoir isolé leurs combles avant le 31 décembre 2027.",
     "en", "The decree gives co-owned buildings until 30 June 2028 to insulate their attics."),
    ("ru", "Рыбаки, согласно приказу, должны убрать сети до 1 октября 2025 года.",
     "fr", "L’arrêté accorde aux pêcheurs un délai jusqu’au 1er décembre 2025 pour retirer leurs filets."),
    ("en", "The loan must be repaid by 30 June 2030, under the agreement with the bank.",
     "fr", "L’accord avec la banque prévoit le remboursement du prêt au plus tard le 31 décembre 2030."),
    ("fr", "Le club, qui a perdu en appel, doit quitter le gymnase avant le 15 juillet 2025, a tranché le tribunal.",
     "en", "The court gave the club until 15 September 2025 to leave the gym."),
    ("fr", "Le régulateur ordonne à la banque Corvale de relever son capital. Elle a jusqu’au 31 mars 2026 pour y "
     "parvenir.",
     "en", "Corvale is short of cash. The bank must raise its capital by 30 June 2026, the supervisor said."),
    ("fr", "Les éleveurs doivent déclarer leurs ruches avant le 31 octobre, rappelle la chambre.",
     "fr", "La déclaration des ruches est obligatoire jusqu’au 30 novembre, selon l’arrêté."),
    ("en", "The union has until noon on 4 June to reply to the offer.",
     "fr", "Le syndicat doit répondre à l’offre avant le 11 juin."),
]  # fmt: skip
TWO: list[tuple[str, str, str, str]] = [
    ("ru", "Договор с городом требует вывести на линии 45 троллейбусов до 1 октября 2026 года.",
     "fr", "Trente trolleybus, prévus par le contrat signé avec la mairie, doivent être repeints au plus tard le 31 "
     "janvier 2027."),
    ("fr", "Les éleveurs doivent déclarer leurs ruches avant le 31 octobre.",
     "fr", "Les éleveurs doivent vacciner leurs brebis avant le 30 novembre."),
    ("fr", "La banque Corvale a jusqu’au 31 mars 2026 pour relever son capital.",
     "en", "The bank Corvale must publish its accounts by 30 June 2026."),
    ("en", "The first batch of lifeboats must be fitted by 1 March 2026.",
     "ru", "Вторую партию шлюпок оператор обязан установить до 1 июня 2026 года."),
    # Two deadlines of one law in one article.
    ("fr", "La loi donne aux écoles jusqu’au 1er mars 2026 pour se raccorder et jusqu’au 1er juin 2026 pour payer.",
     "en", "The law gives schools until 1 September 2026 to report."),
    ("en", "The law gives banks until 1 March 2026 to join. It also leaves them until 1 June 2026 to report.",
     "fr", "La loi oblige les banques à équiper leurs caisses avant le 1er septembre 2026."),
    # Other deeds, other parties, other papers.
    ("fr", "La loi oblige les banques à fermer leurs caves avant le 1er mars 2026.",
     "en", "The law gives banks until 1 September 2026 to pay the tax."),
    ("fr", "La loi oblige les hôpitaux à se raccorder avant le 1er mars 2026.",
     "en", "The law gives schools until 1 September 2026 to join."),
    ("fr", "Le décret n° 412 oblige les pêcheurs à vider les hangars avant le 30 juin 2026.",
     "en", "Decree No. 97 gives the fishermen until 31 October 2026 to clear the sheds."),
    ("en", "Under the lease, the plant must clear the warehouse by 1 June 2026.",
     "fr", "La loi laisse à l’usine jusqu’au 1er octobre 2026 pour vider l’entrepôt."),
    # Another part, a hope, a draft, a change told as such.
    ("en", "The concession obliges the operator to complete the first quay by 30 June 2027.",
     "fr", "La concession oblige l’exploitant à achever le second quai avant le 31 décembre 2027."),
    ("en", "The contract obliges Veltrom to hand over the wing by 30 June 2026.",
     "fr", "Le contrat est signé, et Veltrom espère rendre l’aile avant le 30 avril 2026."),
    ("fr", "La loi oblige les boulangeries à se brancher au registre avant le 1er mars 2026.",
     "en", "The bill gives bakeries until 1 September 2026 to sign on to the register under the law."),
    ("ru", "По закону пекарни обязаны подключиться к реестру до 1 марта 2026 года.",
     "fr", "La loi, modifiée hier, repousse l’obligation pour les boulangeries au 1er septembre 2026."),
    # Another thing, another deed, other people bound, under one paper.
    ("en", "Under the contract with the transport agency, the yard must hand over the vessel by 30 June 2026.",
     "fr", "Dans le contrat passé avec le sous-traitant, la livraison des moteurs est fixée au 30 septembre "
     "2026, dernier délai."),
    ("ru", "По контракту чешский завод «Моравия» обязан поставить первые два поезда до 1 декабря 2026 года.",
     "fr", "Le contrat laisse au constructeur tchèque Moravia jusqu’au 31 mars 2027 pour livrer les dix rames "
     "commandées."),
    ("fr", "Le décret impose aux boulangers d’afficher l’origine de leur farine avant le 1er mars 2026.",
     "en", "Butchers must state where their meat comes from by 1 June 2026, under the decree."),
    ("en", "The court ordered the owner to demolish the wall by 15 September 2025.",
     "fr", "Le tribunal a laissé au propriétaire jusqu’au 15 novembre 2025 pour faire appel."),
    ("en", "The lease requires the museum to vacate the premises by 31 December 2026.",
     "ru", "По договору аренды музей должен заплатить за здание до 1 октября 2026 года."),
    ("ru", "Закон обязывает банки перейти на новую систему до 1 июля 2026 года.",
     "en", "The law gives insurers until 1 October 2026 to switch to the new system."),
    ("ru", "Суд обязал завод установить фильтры до 1 августа 2026 года.",
     "fr", "Le jugement donne à l’usine jusqu’au 1er décembre 2026 pour indemniser les riverains."),
    ("en", "The contract obliges the yard to launch the hull by 1 May 2026.",
     "fr", "Le contrat oblige le chantier à livrer le navire avant le 31 mars 2027."),
    ("en", "The contract says the first phase must be finished no later than 1 May 2027.",
     "fr", "Le contrat prévoit l’achèvement des travaux avant le 31 décembre 2028."),
    ("en", "Under the agreement, the buyer has until 30 June 2025 to inspect the accounts.",
     "fr", "Le contrat de cession donne à l’acquéreur jusqu’au 15 janvier 2026 pour régler le prix."),
    ("en", "Under the contract, the Ardrossie yard must hand over the vessel by 30 June 2026.",
     "fr", "Le contrat oblige le chantier Ardrossie à livrer les pièces de rechange avant le 30 septembre 2026."),
    ("fr", "Le décret impose aux boulangers d’afficher l’origine de leur farine avant le 1er mars 2026.",
     "fr", "Le décret impose aux boulangers d’afficher le prix du pain avant le 1er juin 2026."),
    ("fr", "La convention oblige Rivatram à livrer la gare avant le 1er mars 2026.",
     "en", "The agreement obliges Rivatram to hand over the depot by 1 June 2026."),
    ("en", "The contract obliges Veltrom to hand over the west wing by 30 June 2026.",
     "fr", "Le contrat oblige Veltrom à remettre l’aile est avant le 30 septembre 2026."),
    ("fr", "Le contrat prévoit la mise en service de la ligne avant le 31 décembre 2028.",
     "en", "The contract says work on the line must start by 31 March 2027."),
    ("fr", "Aux termes du bail, le théâtre doit régler son loyer avant le 1er mars 2026.",
     "ru", "По договору аренды театр должен отремонтировать крышу до 1 июня 2026 года."),
    ("ru", "Контракт обязывает завод поставить двигатели до 1 мая 2026 года.",
     "en", "The contract obliges the plant to supply spare parts by 1 December 2026."),
]  # fmt: skip


def _told(pair: tuple[str, str, str, str]) -> list[tuple[str, str, str]]:
    return [(pair[0], "2025-02-17", pair[1]), (pair[2], "2025-02-20", pair[3])]


@pytest.mark.parametrize("pair", ONE, ids=[pair[1][:40] for pair in ONE])
def test_the_one_deadline_of_a_paper_is_that_of_one_duty(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert rules(read(tmp_path, *_told(pair))) & {"legal-deadlines-differ", "fixed-dates-differ"}


@pytest.mark.parametrize("pair", TWO, ids=[f"{n}-{pair[1][:40]}" for n, pair in enumerate(TWO)])
def test_two_duties_of_papers_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_told(pair)))


TAKEN_UP: list[tuple[Told, ...]] = [
    (("fr", "2025-03-12",
          "Selon le contrat, le groupe Terrassud doit livrer l’ouvrage au plus tard le 30 juin "
          "2026. Le pont de Livron coûtera 21 millions d’euros."),
     ("en", "2025-04-12",
          "The contract obliges Terrassud to hand over the Livron bridge by 30 April 2026, or "
          "face a fine of €9,000 a day.")),
    (("ru", "2025-03-12",
          "По контракту подрядчик «Мостострой-9» обязан сдать сооружение до 1 сентября 2026 "
          "года. Речь о дамбе под Каменском."),
     ("fr", "2025-04-12",
          "Le contrat impose à Mostostroï-9 de livrer la digue de Kamensk avant le 1er "
          "décembre 2026, sous peine de pénalités.")),
    (("en", "2025-03-12",
          "The builder, Ardgour Ltd, has to hand over the building by 1 May 2026 under its "
          "contract with Oban council. It will house a school."),
     ("en", "2025-04-12",
          "Ardgour Ltd must deliver the Oban school by 1 August 2026, the contract says, "
          "otherwise it will pay £5,000 a day.")),
    (("fr", "2025-03-12",
          "La coopérative Olivea peut faire appel du jugement jusqu’au 10 avril, selon le "
          "tribunal de Nyons. Elle a été condamnée à 80 000 euros d’amende."),
     ("en", "2025-03-20",
          "The Olivea co-operative can appeal against the Nyons court's ruling until 25 April. "
          "It was fined €80,000.")),
    (("ru", "2025-03-12",
          "Решение суда Нарвы о сносе пивоварни владельцы могут обжаловать до 3 апреля."),
     ("fr", "2025-03-18",
          "Les propriétaires de la brasserie de Narva ont jusqu’au 14 avril pour faire appel "
          "du jugement qui ordonne sa démolition.")),
]  # fmt: skip
TAKEN_UP_APART: list[tuple[Told, ...]] = [
    (("fr", "2025-03-12",
          "La ville de Lodève a reçu l’ouvrage le 3 mars. La remise de l’ouvrage au "
          "département est prévue au plus tard le 30 juin 2026."),
     ("en", "2025-03-18",
          "The contract obliges Bati Sud to hand over the plans of the Lodève bridge by 31 May "
          "2025.")),
    (("fr", "2025-05-28",
          "Le club peut faire appel de la sanction jusqu’au 15 juin, rappelle la ligue de "
          "Lodève."),
     ("en", "2025-06-04",
          "The club must pay the fine imposed by the Lodève league by 30 June.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", TAKEN_UP, ids=[pair[1][2][:40] for pair in TAKEN_UP])
def test_a_noun_for_any_building_takes_up_the_bridge_and_a_penalty_is_no_duty(
    tmp_path: Path, pair: tuple[Told, ...]
) -> None:
    assert "legal-deadlines-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", TAKEN_UP_APART, ids=[pair[1][2][:40] for pair in TAKEN_UP_APART])
def test_plans_are_no_building_and_a_fine_no_appeal(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "legal-deadlines-differ" not in rules_of(tmp_path, *pair)


PAPERS: list[tuple[Told, ...]] = [
    (("fr", "2025-11-03", "L’arrêté n° 88-B laisse aux éleveurs jusqu’au 31 janvier 2026 pour vacciner leurs moutons."),
     ("ru", "2025-11-05", "По приказу № 88-Б фермеры должны привить овец до 31 марта 2026 года.")),
    (("ru", "2025-11-03", "Заявки на субсидию по постановлению № 377 принимаются до 31 января 2026 года."),
     ("fr", "2025-11-05", "La décision n° 377 laisse aux éleveurs jusqu’au 31 mars 2026 pour déposer leur demande.")),
    (("en", "2025-11-03",
      "Under order 2025-C-12, issued by the Marsh Board, operators must file their emission plans by 31 January 2026."),
     ("fr", "2025-11-05",
      "L’ordonnance 2025-C-12 de l’Office des marais accorde aux exploitants jusqu’au 31 mars 2026 pour déposer leur "
      "plan d’émissions.")),
    (("en", "2025-11-03", "Order 2025-C-12 sets 31 January 2026 as the last day for operators to submit their plans."),
     ("fr", "2025-11-05", "L’ordonnance 2025-C-12 oblige les exploitants à remettre leur plan avant le 31 mars 2026.")),
    (("en", "2025-11-03", "The memorandum gives the buyer until 30 June 2026 to file its prospectus."),
     ("fr", "2025-11-05", "Selon le protocole d’accord, le prospectus doit être déposé au plus tard le 15 mai 2026.")),
    (("ru", "2025-11-03", "Потом настанет очередь причала: договор даёт на него время до 1 декабря 2026 года."),
     ("ru", "2025-11-05", "По договору причал нужно сдать до 1 сентября 2026 года.")),
    (("fr", "2025-11-03", "Selon l’accord, ils ont jusqu’au 15 décembre 2025 pour se déclarer candidats au départ."),
     ("fr", "2025-11-05", "L’accord leur laisse jusqu’au 31 janvier 2026 pour se déclarer candidats au départ.")),
]  # fmt: skip
OTHER_PAPERS: list[tuple[Told, ...]] = [
    (("fr", "2025-11-03", "L’arrêté n° 88-B laisse aux éleveurs jusqu’au 31 janvier 2026 pour vacciner leurs moutons."),
     ("ru", "2025-11-05", "По приказу № 91-Б фермеры должны привить овец до 31 марта 2026 года.")),
    (("fr", "2025-11-03", "L’arrêté n° 88-B laisse aux éleveurs jusqu’au 31 janvier 2026 pour vacciner leurs moutons."),
     ("ru", "2025-11-05", "По приказу № 88-Б фермеры должны построить загоны до 31 марта 2026 года.")),
    (("en", "2025-11-03", "The memorandum gives the buyer until 30 June 2026 to file its prospectus."),
     ("fr", "2025-11-05", "Selon le protocole d’accord, le vendeur doit transmettre ses comptes au 15 mai 2026.")),
    (("fr", "2025-11-03", "Selon l’accord, prévu au départ pour un an, chacun a jusqu’au 15 décembre 2025 pour voter."),
     ("fr", "2025-11-05", "L’accord laisse à chacun jusqu’au 31 janvier 2026 pour voter.")),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAPERS, ids=[pair[0][2][:40] for pair in PAPERS])
def test_one_paper_is_known_by_its_number_and_by_its_other_names(tmp_path: Path, pair: tuple[Told, ...]) -> None:
    assert "legal-deadlines-differ" in rules_of(tmp_path, *pair)


@pytest.mark.parametrize("pair", OTHER_PAPERS, ids=[pair[1][2][:40] for pair in OTHER_PAPERS])
def test_another_number_another_duty_and_what_was_so_at_first_are_kept_apart(
    tmp_path: Path, pair: tuple[Told, ...]
) -> None:
    assert "legal-deadlines-differ" not in rules_of(tmp_path, *pair)
