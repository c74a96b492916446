"""Days that a text tells to be the end of a time told before, and days that only stand near one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import rules_of

RULE = "duration-against-dates"
ENDED: list[tuple[str, str, str]] = [
    ("fr", "2026-03-01", "La rue du port sera coupée à partir du 4 mai 2026 pendant sept mois. Un boulanger "
     "s’inquiète. "
     "Elle rouvrira, dit-on, par étapes. La mairie promet le 4 février 2027, au terme de cette coupure."),
    ("ru", "2026-03-02", "С 2 марта у жителей есть шестьдесят дней на замечания. Зал был полон. По истечении этого "
     "срока, "
     "15 июня, совет примет решение."),
    ("en", "2026-03-02", "From 2 March, residents have sixty days to comment. The hall was full. The decision follows "
     "on 15 June, when that period runs out."),
    ("en", "2026-03-02", "On 2 March the village signed with a builder, which has three months from that signature to "
     "mend the dyke. The dyke is accordingly to be handed over on 15 August 2026."),
    ("fr", "2026-03-01", "Les inscriptions ouvrent le 2 mars et durent soixante jours, ce qui mène les candidats au "
     "15 juin."),
    ("en", "2026-03-01", "Entries open on 2 March and run for sixty days, which takes painters to 15 June."),
    ("en", "2025-12-01", "Banned for two years from 3 July 2025, she can compete again from 3 July 2029."),
    ("ru", "2025-12-01", "Дисквалифицирован на два года с 3 июля 2025 года, он сможет выступать с 3 июля "
     "2029 года."),
    ("fr", "2025-12-01", "Il loue la péniche pour une durée de trois ans à partir du 1er mars 2026 et la rendra à son "
     "propriétaire le 28 février 2031."),
    ("fr", "2025-03-01", "Le bail court neuf ans à partir du 1er avril 2025 et prendra fin le 31 mars 2036."),
    ("fr", "2025-03-01", "Le bac sera à quai six semaines à partir du 3 mars ; les traversées reprendront le 2 juin."),
    ("ru", "2025-03-01", "Паром не будет ходить шесть недель с 3 марта; рейсы возобновятся 2 июня."),
]  # fmt: skip
EXTENDED = [
    ("fr", "2025-06-05", "Consenti en 2010, le bail de vingt ans, prolongé l’an dernier, court jusqu’en 2040."),
    ("en", "2025-06-05", "The lease of the quay ran for three years from 1 May 2022 and, after an extension, ends on "
     "30 April 2031."),
    ("fr", "2025-03-05", "Le chantier devait durer six mois à partir du 3 mars 2025 ; pas encore achevé, il a été "
     "prolongé jusqu’au 30 décembre 2025."),
]  # fmt: skip
NOT_EXTENDED = [
    ("fr", "2025-06-05", "Consenti en 2010, le bail de vingt ans court jusqu’en 2040, sans la moindre possibilité de "
     "prolongation."),
    ("en", "2025-06-05", "The permit runs for two years from 1 May 2025 and expires on 30 April 2030, with no option "
     "of extension."),
    ("ru", "2025-03-05", "Запрет введён на четыре месяца с 1 марта 2025 года и истекает 31 октября 2025 года, "
     "продление не предусмотрено."),
]  # fmt: skip
NOT_ENDED: list[tuple[str, str, str]] = [
    ("fr", "2026-03-01", "La rue du port sera coupée à partir du 4 mai 2026 pendant sept mois. La piscine, elle, "
     "ouvrira "
     "le 4 février 2027, au terme de cette saison."),
    ("ru", "2026-03-02", "С 2 марта у жителей есть шестьдесят дней на замечания. Зал был полон. По истечении этого "
     "срока, "
     "1 мая, совет примет решение."),
    ("en", "2026-03-02", "On 2 March the village signed with a builder, which has three months from that signature to "
     "mend the dyke. The dyke is accordingly to be handed over on 2 June 2026."),
    ("en", "2025-12-01", "Banned for two years from 3 July 2025, she can appeal from 3 August 2025."),
    ("fr", "2025-12-01", "Suspendu pour deux ans à compter du 3 juillet 2025, il pourra demander une réduction à "
     "partir "
     "du 3 juillet 2026."),
    ("en", "2026-03-01", "Entries open on 2 March and run for sixty days, which takes painters to 1 May."),
    ("fr", "2025-03-01", "Le bail court neuf ans à partir du 1er avril 2025 et prendra fin le 31 mars 2034."),
    ("ru", "2025-03-01", "Паром не будет ходить шесть недель с 3 марта; рейсы возобновятся 14 апреля."),
    ("fr", "2025-03-01", "Le club a perdu trois matchs en deux mois à partir du 3 mars ; il reprendra le 2 août."),
]  # fmt: skip


@pytest.mark.parametrize("told", ENDED, ids=[told[2][:40] for told in ENDED])
def test_a_day_told_to_end_a_time_is_held_against_it(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert RULE in rules_of(tmp_path, told)


@pytest.mark.parametrize("told", NOT_ENDED, ids=[told[2][:40] for told in NOT_ENDED])
def test_a_day_that_fits_or_ends_something_else_is_not(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert RULE not in rules_of(tmp_path, told)


@pytest.mark.parametrize("told", NOT_EXTENDED, ids=[told[2][:40] for told in NOT_EXTENDED])
def test_an_extension_that_is_ruled_out_extends_nothing(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert RULE in rules_of(tmp_path, told)


@pytest.mark.parametrize("told", EXTENDED, ids=[told[2][:40] for told in EXTENDED])
def test_what_was_extended_may_end_later(tmp_path: Path, told: tuple[str, str, str]) -> None:
    assert RULE not in rules_of(tmp_path, told)
