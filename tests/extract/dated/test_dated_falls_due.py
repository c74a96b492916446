"""Days given as the last of a time allowed before, by a bare noun for a limit, and days that only look like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of, told_in

RULES = {"relative-and-absolute-dates-differ", "duration-against-dates"}
DUE = told_in("""
fr 2025-04-22 | La région a signé le marché du quai mardi 8 avril. L’entreprise a onze mois, à compter de la
signature,
pour livrer les pontons. La date butoir, arrêtée au 30 novembre 2026, arrange les pêcheurs.

en 2025-04-22 | The board passed its rule on stray dogs on Monday 14 April. Owners have nine weeks from that
day to tag
their animals. The deadline, 30 September, comes as the hunting season opens.

ru 2025-04-22 | Комиссия вынесла заключение 7 апреля. Владельцу дали два месяца со дня заключения, чтобы
укрепить склон.
Крайний срок, 30 сентября 2025 года, почти совпал с концом сезона.

fr 2025-04-22 | Lundi 7 avril, à Mende, le parc a lancé le comptage des vautours. Les gardes ont six semaines à partir
de ce lundi pour le finir. L’échéance, le 20 juillet, précède les grandes chaleurs.

en 2025-04-22 | The lease was signed on 3 April 2025. From that signature the tenant has fourteen months to mend the
roof. The village is pleased. Nobody expected it so soon. A crane is on its way. The masons have been chosen. The due
date, fixed at 30 April 2027, suits the swallows.

fr 2025-04-22 | Le contrat a été paraphé le 3 avril. La commune dispose de quatre mois à partir de cette
signature pour
payer la fanfare ; le tout doit être réglé avant le 30 novembre 2025.

ru 2025-04-22 | Контракт подписали 1 апреля 2025 года. С этого дня у подрядчика есть год и два месяца, чтобы
сдать каток.
Крайний срок — 1 декабря 2027 года.
""")
NOT_DUE = told_in("""
fr 2025-04-22 | La région a signé le marché du quai mardi 8 avril. L’entreprise a onze mois, à compter de la
signature,
pour livrer les pontons. La date butoir, arrêtée au 8 mars 2026, arrange les pêcheurs.

en 2025-04-22 | The board passed its rule on stray dogs on Monday 14 April. Owners have nine weeks from that
day to tag
their animals. The deadline for vaccines, 30 September, comes as the hunting season opens.

en 2025-04-22 | The board passed its rule on stray dogs on Monday 14 April. Owners have nine weeks from that
day to tag
their animals. The deadline was set on 17 April by the mayor.

fr 2025-04-22 | Le juge a rendu sa décision le 7 avril. Le théâtre dispose de quinze jours à compter de cette décision
pour répondre. Le délai de dépôt des candidatures s’achève le 30 juin.

fr 2025-04-22 | Le contrat a été paraphé le 3 avril. La commune dispose de quatre mois à partir de cette
signature pour
payer la fanfare ; les forains doivent partir avant le 30 novembre 2025.

fr 2025-04-22 | L’accord a été paraphé lundi 7 avril. Les deux ligues ont cinq mois à compter de ce jour pour
fusionner.
Le mandat du trésorier, qui prend fin le 31 mars 2026, ne bougera pas.

ru 2025-04-22 | Контракт подписали 1 апреля 2025 года. С этого дня у подрядчика есть год и два месяца, чтобы
сдать каток.
Срок аренды земли — 1 декабря 2027 года.
""")


@pytest.mark.parametrize("story", DUE, ids=[story[0][2][:40] for story in DUE])
def test_a_bare_limit_takes_up_the_time_before(tmp_path: Path, story: list[Told]) -> None:
    assert rules_of(tmp_path, *story) & RULES


@pytest.mark.parametrize("story", NOT_DUE, ids=[story[0][2][:40] for story in NOT_DUE])
def test_another_limit_does_not(tmp_path: Path, story: list[Told]) -> None:
    assert not rules_of(tmp_path, *story) & RULES
