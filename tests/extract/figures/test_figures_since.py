"""Totals since a start: of money too, dated by their tally, and none where it is since another start."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.figures.test_figures_align import _rules

FALLS = [
    # from a start to a date, over the whole of a work, what was awarded, and a figure of a week before beside it
    (("fr", "2025-12-01", "Depuis la réouverture, le cinéma a reçu 6 100 élèves, d’après le décompte arrêté au 30 "
                          "novembre."),
     ("fr", "2026-01-16", "Le cinéma a compté 5 400 élèves entre le premier jour et le 15 janvier.")),
    (("en", "2025-10-01", "Since the model was launched in March 2023, the works had made 21,400 ploughs by 30 "
                          "September."),
     ("en", "2025-12-01", "The works made 20,800 ploughs between its launch, in March 2023, and 30 November.")),
    (("ru", "2025-09-02", "С начала раскопок найдено 1360 монет, сообщили на 1 сентября."),
     ("ru", "2025-12-02", "Всего за время раскопок нашли 1290 монет, следует из отчёта на 1 декабря.")),
    (("fr", "2025-07-02", "Depuis le début du programme d’indemnisation, 2,9 millions d’euros ont été versés aux "
                          "éleveurs, d’après le décompte arrêté au 1er juillet."),
     ("fr", "2025-09-02", "Depuis son lancement, le programme d’indemnisation a versé 2,4 millions d’euros aux "
                          "éleveurs, selon le relevé du 1er septembre.")),
    (("fr", "2025-10-21", "Au 20 octobre, 41 200 moutons avaient été vaccinés depuis le début de la campagne ; ils "
                          "n’étaient que 15 000 une semaine plus tôt."),
     ("fr", "2025-11-12", "Depuis le lancement, 39 850 moutons ont été vaccinés, d’après le relevé du 10 novembre.")),
    (("fr", "2025-04-03", "Depuis le premier jour, la fondation a reçu 1,63 million d’euros de dons pour le moulin."),
     ("fr", "2025-06-03", "Les dons reçus depuis l’origine pour le moulin atteignent 1,36 million d’euros.")),
    (("fr", "2026-02-03", "Inaugurée le 12 mars 2025 par le maire, l’usine Kelvor, sur le port, a traité 61 000 tonnes "
                          "de fèves depuis son ouverture, selon le bilan arrêté au 31 janvier."),
     ("fr", "2026-04-05", "Depuis son ouverture, l’usine a broyé 57 000 tonnes de fèves.")),
    (("fr", "2026-06-03", "Depuis l’ouverture de la souscription pour le bateau, 3,4 millions d’euros ont été "
                          "recueillis."),
     ("en", "2026-09-02", "Donations for the boat collected since the launch of the appeal are at 3.1 million euros.")),
    (("ru", "2026-02-03", "За все годы работы музей посетили 240 тысяч человек."),
     ("fr", "2026-04-05", "Depuis son ouverture, le musée a accueilli 210 000 visiteurs.")),
    (("ru", "2025-03-03", "С 2021 года по области ездит бригада; с начала её работы прооперировано 1 340 детей."),
     ("ru", "2025-05-03", "Бригада продолжает работу. С её начала прооперировано 1 290 детей.")),
    (("fr", "2025-03-03", "Depuis sa création, la clinique a opéré 3 460 patients de la cataracte."),
     ("fr", "2025-06-03", "3 290 opérations de la cataracte ont été pratiquées à ce jour.")),
    (("fr", "2025-03-03", "Depuis le lancement, 8,6 millions de palétuviers ont été plantés."),
     ("en", "2025-06-03", "Since the launch, 8.1 million mangrove seedlings have been planted.")),
]  # fmt: skip
HOLDS = [
    # since a day on which the other had been counted, another noun, and a rate beside "since"
    (("fr", "2025-10-21", "Au 20 octobre, 12 400 moutons avaient été vaccinés depuis le début de la campagne."),
     ("fr", "2025-11-11", "Depuis le 1er novembre, 1 800 moutons ont été vaccinés, d’après le relevé du 10 novembre.")),
    (("en", "2025-06-16", "Since work began, 820 insulators have been replaced, by a tally of 15 June."),
     ("en", "2025-09-02", "By 1 September, 760 poles had been replaced since work began.")),
    (("en", "2025-06-16", "The works makes 9,600 wheels a week, and has made no fewer since 2 May."),
     ("en", "2025-09-02", "The works makes 9,100 wheels a week, and has made no more since 2 May.")),
    (("fr", "2025-03-03", "Long de 1 620 mètres, le tunnel ouvrira à l’automne 2028."),
     ("fr", "2025-04-03", "Long de 1 620 mètres, le tunnel sera fermé jusqu’au 3 mai.")),
    (("fr", "2026-06-03", "Depuis l’ouverture de la souscription pour le bateau, 3,4 millions d’euros ont été "
                          "recueillis."),
     ("en", "2026-09-02", "Donations for the boat collected since the launch of the appeal are at 3.9 million euros.")),
    (("fr", "2026-02-03", "Le réseau cumule 2,8 millions de trajets depuis son inauguration."),
     ("ru", "2026-04-05", "С начала года в сети совершено 0,5 млн поездок.")),
    (("fr", "2025-04-03", "Depuis le premier jour, la fondation a reçu 1,36 million d’euros de dons pour le moulin."),
     ("fr", "2025-06-03", "Les dons reçus depuis l’origine pour le moulin atteignent 1,63 million d’euros.")),
    # what has not changed since a start is no total
    (("fr", "2025-03-03", "Le chantier emploie 640 maçons, effectif inchangé depuis le premier jour."),
     ("fr", "2025-09-03", "Le chantier emploie 410 maçons.")),
    (("fr", "2025-03-03", "Depuis le lancement, 8,6 millions de palétuviers ont été plantés."),
     ("en", "2025-06-03", "Since the launch, 5.9 million mangrove seedlings have been sold.")),
    (("en", "2026-02-03", "Since its launch the ticket costs 4.5 euros."),
     ("en", "2026-04-05", "Since its launch the ticket costs 3.5 euros, says the operator.")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), FALLS, ids=[one[0][2][:40] for one in FALLS])
def test_a_total_that_falls_is_found(tmp_path: Path, first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    assert "cumulative-total-falls" in _rules(tmp_path, first, second)


@pytest.mark.parametrize(("first", "second"), HOLDS, ids=[one[1][2][:40] for one in HOLDS])
def test_what_may_grow_or_is_no_total_is_left_alone(
    tmp_path: Path, first: tuple[str, str, str], second: tuple[str, str, str]
) -> None:
    assert "cumulative-total-falls" not in _rules(tmp_path, first, second)
