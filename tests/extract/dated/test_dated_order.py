"""Orders of two events told in other words: reversed ones are found, and what is not the same event is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import Told, read, rules
from tests.extract.told import rules_of

DAY, NEXT = "2025-03-03", "2025-03-10"
REVERSED: list[tuple[str, str, str, str]] = [
    ("fr", "Onze bateaux courent sans assistance ; le douzième a été obligé de rentrer au port avant même le départ.",
     "fr", "Le douzième bateau n’a été obligé de rentrer au port qu’après le départ."),
    ("fr", "Les bustes ont quitté le palais avant la dépose du dôme.",
     "fr", "Les bustes n’ont été évacués qu’une fois le dôme déposé."),
    ("en", "The bus was driven in before the drivers had voted.",
     "fr", "Les chauffeurs ont voté avant la venue du bus."),
    ("fr", "Les couveuses ont été livrées avant la première piqûre.",
     "ru", "Первые уколы сделали в марте, а оборудование привезли лишь после этого."),
    ("en", "The residents were evacuated only after the dyke burst.",
     "fr", "L’évacuation des riverains a précédé la rupture de la digue."),
    ("ru", "Деревья вырубили до того, как суд вынес решение.",
     "ru", "Суд вынес решение. Деревья вырубили только потом."),
    ("en", "The pupils moved in before the boiler was installed.",
     "en", "Pupils did not move in until the boiler had been installed."),
    ("fr", "Au moment où le bail a été signé, les grues étaient déjà montées.",
     "fr", "Les grues n’ont été montées qu’après la signature du bail."),
    ("fr", "Ce n’est qu’après le contrôle des câbles que le pont a été rouvert.",
     "fr", "Le pont a été rouvert avant que les câbles ne soient contrôlés."),
    ("en", "The inquiry was closed first, and the deal was signed only after that.",
     "fr", "Le contrat a été signé avant la clôture de l’enquête publique."),
    ("fr", "Le bail avec la librairie, qui louera tout un étage, a été signé avant la démolition du mur.",
     "ru", "Аренду с магазином подписали только после сноса стены."),
    ("fr", "L’accord des pompiers n’est arrivé qu’après le tout premier concert.",
     "ru", "Разрешение пожарных клуб получил ещё до первого концерта."),
    ("fr", "Le courant a été coupé avant le bris de la vitrine.",
     "en", "A first note states that the power was switched off only after the shop window had been broken."),
    ("en", "The union approved the pay deal before the merger was announced.",
     "ru", "О слиянии объявили раньше, чем профсоюз одобрил соглашение о зарплатах."),
    ("en", "The suspect had left the country before the warrant was issued.",
     "fr", "Le mandat a été délivré avant que le suspect ne quitte le pays."),
    ("ru", "Образцы отправили в лабораторию до закрытия завода.",
     "fr", "Ce n’est qu’après la fermeture de l’usine que les échantillons ont été envoyés au laboratoire."),
    ("en", "The county’s approval of the plan, which was given before the ballot, is void.",
     "fr", "Le comté n’a approuvé le plan qu’après le vote."),
    ("fr", "Le club a vendu son attaquant avant de nommer l’entraîneur.",
     "en", "The coach was appointed first; the striker was sold only afterwards."),
    ("en", "In March 2024 the vault flooded. The deeds had all been moved by then.",
     "fr", "Ce n’est qu’après l’inondation de la cave que les actes ont été déplacés."),
    ("ru", "В марте 2024 года обрушилась крыша. К тому времени картины уже вывезли.",
     "en", "The paintings were removed only after the roof collapsed."),
    ("ru", "Колокол привезли ещё до того, как была построена башня.",
     "fr", "La tour était déjà construite quand elle est arrivée, dit le curé."),
]  # fmt: skip
# By how long, by the eve, by what was not yet done, by verbs that no lexicon has.
REVERSED += [
    ("fr", "Le maire a démissionné avant la perquisition de son bureau.",
     "en", "The mayor resigned a day after police searched his office."),
    ("en", "Shareholders approved the merger three days before the regulator cleared it.",
     "fr", "Le régulateur a autorisé la fusion ; les actionnaires ne l’ont approuvée qu’ensuite."),
    ("fr", "La subvention a été versée la veille du vote du budget.",
     "en", "The grant was paid out only once the budget had been voted."),
    ("fr", "À peine le décret publié, les pelleteuses ont démoli la halle.",
     "en", "The hall was demolished before the decree was published."),
    ("en", "The bridge had not yet been inspected when the lorries crossed it.",
     "fr", "Les camions ont traversé le pont après son inspection."),
    ("fr", "Le gardien a zouké avant de fermer la grille.",
     "fr", "Le gardien n’a zouké qu’après avoir fermé la grille."),
]  # fmt: skip
COMPATIBLE: list[tuple[str, str, str, str]] = [
    ("fr", "Onze bateaux courent sans assistance ; le douzième a été obligé de rentrer au port avant même le départ.",
     "fr", "Le douzième bateau, obligé de rentrer au port avant même le départ, est resté à quai."),
    ("fr", "Les bustes ont quitté le palais avant la dépose du dôme.",
     "fr", "Le dôme n’a été déposé qu’une fois les bustes évacués."),
    ("fr", "Le maire a quitté la salle avant le vote du budget.",
     "fr", "Les journalistes ont quitté la salle après le vote du budget."),
    ("fr", "Le maire a démissionné le 3 février, avant la perquisition de son bureau.",
     "en", "Police searched the mayor’s office two days after he resigned."),
    ("en", "The first jet arrived before the crew voted.",
     "en", "The second jet arrived after the crew voted."),
    ("en", "The permit will be signed before the cranes arrive.",
     "fr", "Les grues sont arrivées avant la signature du permis."),
    ("en", "The vicar resigned before the roof was repaired.",
     "en", "The roof was repaired before the treasurer resigned."),
    ("fr", "Le bail avec la librairie, qui louera un étage, a été signé avant la démolition du mur.",
     "ru", "Договор с подрядчиком подписали только после сноса стены."),
    ("en", "In March 2024 the vault flooded. The deeds had all been moved by then.",
     "fr", "Les actes ont été déplacés avant l’inondation de la cave."),
    ("ru", "В марте 2024 года обрушилась крыша. К тому времени картины уже вывезли.",
     "en", "The buses were removed only after the roof collapsed."),
    ("en", "In March 2024 the vault flooded. The deeds had not yet been moved by that time.",
     "fr", "Les actes ont été déplacés après l’inondation de la cave."),
]  # fmt: skip


def _two(pair: tuple[str, str, str, str]) -> list[Told]:
    return [(pair[0], DAY, pair[1]), (pair[2], NEXT, pair[3])]


@pytest.mark.parametrize("pair", REVERSED, ids=[pair[1][:40] for pair in REVERSED])
def test_reversed_orders_are_found(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert "events-out-of-order" in rules(read(tmp_path, *_two(pair)))


@pytest.mark.parametrize("pair", COMPATIBLE, ids=[pair[1][:40] for pair in COMPATIBLE])
def test_other_events_and_plans_are_left_alone(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    assert not rules(read(tmp_path, *_two(pair)))


TWO_THINGS: list[tuple[str, str, str, str]] = [
    ("fr", "La grande fresque a été restaurée avant la réfection de la voûte.",
     "fr", "La réfection de la voûte s’est achevée d’abord ; la grande fresque n’a été restaurée qu’ensuite."),
    ("en", "The organ was restored before the repair of the roof.",
     "ru", "Орган отреставрировали лишь после ремонта крыши."),
    ("ru", "Завод закрыли ещё до проверки.",
     "en", "The inspection came first; only once it was over was the plant closed."),
]  # fmt: skip
OTHER_THINGS: list[tuple[str, str, str, str]] = [
    ("fr", "La grande fresque a été restaurée avant la réfection de la voûte.",
     "en", "The big fresco was restored before the repair of the vault."),
    ("en", "The chapel was restored before the repair of the tower.",
     "fr", "La tour a été restaurée avant la réfection du pont."),
    ("en", "The chapel was restored before the repair of the tower.",
     "fr", "La chapelle a été restaurée après la réfection du mur."),
]  # fmt: skip


@pytest.mark.parametrize("pair", TWO_THINGS, ids=[pair[3][:40] for pair in TWO_THINGS])
def test_one_deed_done_to_two_things_has_an_order(tmp_path: Path, pair: tuple[str, str, str, str]) -> None:
    one, text, other, again = pair
    assert "events-out-of-order" in rules_of(tmp_path, (one, DAY, text), (other, NEXT, again))


@pytest.mark.parametrize("pair", OTHER_THINGS, ids=[pair[3][:40] for pair in OTHER_THINGS])
def test_one_deed_done_to_another_thing_or_in_one_order_is_left_alone(
    tmp_path: Path, pair: tuple[str, str, str, str]
) -> None:
    one, text, other, again = pair
    assert "events-out-of-order" not in rules_of(tmp_path, (one, DAY, text), (other, NEXT, again))
