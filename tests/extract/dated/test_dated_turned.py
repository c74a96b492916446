"""Orders of two events that two writers tell the other way round, each in words of his own; and near-misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.dated.test_dated import read, rules

Told = tuple[str, str, str]

TURNED: list[tuple[Told, ...]] = [
    (("fr", "2026-03-02", "À Évora, le jugement établit que l’antiquaire Rui Valadas a versé l’argent avant le vol."),
     ("en", "2026-03-09", "In Évora, Valadas handed over the money only after the theft, the judgment says: the "
     "tiles were stolen first, and the payment followed."),),
    (("en", "2026-03-02", "On Mount Saran the access road was paved before the dome was installed, the site "
     "engineer recalls."),
     ("ru", "2026-03-09", "На горе Саран сначала установили купол, и только потом заасфальтировали дорогу к "
     "вершине."),),
    (("fr", "2026-03-02", "À Choron, l’équipe de Safarova a repéré un pulsar inconnu avant même l’étalonnage du "
     "récepteur."),
     ("ru", "2026-03-09", "В Чороне у Сафаровой сначала откалибровали приёмник, и только после этого нашли новый "
     "пульсар."),),
    (("fr", "2026-03-02", "Le maire de Dorlac a signé le permis avant l’enquête publique."),
     ("en", "2026-03-09", "In Dorlac the public inquiry came first; the mayor signed the permit only afterwards."),),
    (("fr", "2026-03-02", "À Dorlac, la digue a cédé après l’évacuation du camping."),
     ("fr", "2026-03-09", "Le camping de Dorlac n’a été évacué qu’une fois la digue rompue."),),
    (("en", "2026-03-02", "The Halden museum sold the painting before consulting its trustees."),
     ("en", "2026-03-09", "The trustees of the Halden museum were consulted first, and the painting was sold only "
     "then."),),
    (("en", "2026-03-02", "Police arrived at the Kessel depot before the fire broke out."),
     ("en", "2026-03-09", "The fire at the Kessel depot had already broken out when police arrived."),),
    (("fr", "2026-03-02", "L’usine Olvine a fermé avant que le repreneur soit trouvé."),
     ("fr", "2026-03-09", "Le repreneur de l’usine Olvine a été trouvé d’abord, puis l’usine a fermé."),),
    (("ru", "2026-03-02", "В Карске деревья вырубили до публичных слушаний."),
     ("ru", "2026-03-09", "В Карске сначала прошли публичные слушания, а деревья вырубили только после них."),),
    (("ru", "2026-03-02", "Завод «Ольвин» запустили раньше, чем построили очистные сооружения."),
     ("fr", "2026-03-09", "À l’usine Olvine, la station d’épuration a été construite d’abord ; la production n’a "
     "démarré qu’ensuite."),),
    (("fr", "2026-03-02", "La banque Morvel a prévenu ses clients avant de bloquer les comptes."),
     ("en", "2026-03-09", "Morvel bank froze the accounts before it warned its customers."),),
    (("en", "2026-03-02", "The captain of the Arvane sent the distress call after the crew had left the ship."),
     ("fr", "2026-03-09", "Le capitaine de l’Arvane a lancé l’appel de détresse, puis l’équipage a quitté le "
     "navire."),),
    (("fr", "2026-03-02", "À Calvac, le vaccin a été livré avant l’arrivée des médecins."),
     ("en", "2026-03-09", "In Calvac the doctors arrived first; the vaccine was delivered two days later."),),
    (("fr", "2026-03-02", "Le conseil de Morlan a voté le budget avant la démission du maire."),
     ("fr", "2026-03-09", "À Morlan, le maire avait déjà démissionné quand le conseil a voté le budget."),),
    (("en", "2026-03-02", "The Tarva treaty was ratified before the election."),
     ("ru", "2026-03-09", "Договор в Тарве ратифицировали уже после выборов."),),
    (("en", "2026-03-02", "At Ravel, the orchestra rehearsed in the hall before the organ was tuned."),
     ("en", "2026-03-09", "At Ravel, the organ was tuned before the orchestra rehearsed in the hall."),),
    (("fr", "2026-03-02", "Les pompiers de Belmas sont arrivés avant l’explosion de la citerne."),
     ("fr", "2026-03-09", "À Belmas, la citerne a explosé avant l’arrivée des pompiers."),),
]  # fmt: skip

LEFT: list[tuple[Told, ...]] = [
    (("fr", "2026-03-02", "Le maire de Dorlac a signé le permis avant l’enquête publique."),
     ("en", "2026-03-09", "In Dorlac the mayor signed the permit first; the public inquiry came only afterwards."),),
    (("fr", "2026-03-02", "À Dorlac, la digue a cédé après l’évacuation du camping."),
     ("fr", "2026-03-09", "Le camping de Dorlac a été évacué avant que la digue ne cède."),),
    (("en", "2026-03-02", "The Halden museum sold the painting before consulting its trustees."),
     ("en", "2026-03-09", "The trustees of the Halden museum were consulted before the roof was repaired."),),
    (("en", "2026-03-02", "Police arrived at the Kessel depot before the fire broke out."),
     ("en", "2026-03-09", "The second fire at the Kessel depot broke out before police arrived."),),
    (("ru", "2026-03-02", "В Карске деревья вырубили до публичных слушаний."),
     ("ru", "2026-03-09", "В Карске публичные слушания прошли до выборов мэра."),),
    (("fr", "2026-03-02", "À Calvac, le vaccin a été livré avant l’arrivée des médecins."),
     ("en", "2026-03-09", "In Calvac the nurses arrived first; the beds were delivered two days later."),),
    (("en", "2026-03-02", "The Tarva treaty was ratified before the election."),
     ("ru", "2026-03-09", "Договор в Тарве подписали уже после выборов."),),
    (("fr", "2026-03-02", "L’usine Olvine a fermé avant que le repreneur soit trouvé."),
     ("fr", "2026-03-09", "Le repreneur de l’usine Olvine doit être trouvé avant que l’usine ne ferme "
     "définitivement."),),
    (("en", "2026-03-02", "The captain of the Arvane sent the distress call after the crew had left the ship."),
     ("fr", "2026-03-09", "Avant de quitter le navire, le capitaine de l’Arvane a éteint les lumières."),),
    (("fr", "2026-03-02", "Le conseil de Morlan a voté le budget avant la démission du maire."),
     ("fr", "2026-03-09", "À Morlan, le maire a démissionné avant l’élection de mars."),),
]  # fmt: skip


@pytest.mark.parametrize("told", TURNED, ids=[told[0][2][:40] for told in TURNED])
def test_an_order_is_turned_round(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert "events-out-of-order" in rules(read(tmp_path, *told))


@pytest.mark.parametrize("told", LEFT, ids=[told[1][2][:40] for told in LEFT])
def test_other_events_are_in_no_order(tmp_path: Path, told: tuple[Told, ...]) -> None:
    assert not rules(read(tmp_path, *told))
