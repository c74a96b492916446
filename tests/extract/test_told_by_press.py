"""How papers tell what does not contradict: earlier states, provisional counts, paces, parties, bare titles.

Each stands beside what is told alike and does not fit.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import Told, rules_of

_SEATS = "La liste Orlac a fait élire 90 conseillers sur les 125 élus du Brelan"
_CENSUS = (
    "La population totale du Brelan est de 22 600 habitants.\n\nLe recensement a dénombré 17 100 Brelanais. "
    "5 490 des recensés viennent d’ailleurs, soit {} % de la population totale."
)
_FLOOD = "La crue a fait 2 012 sinistrés. Plus de la moitié des sinistrés ({}) vivent à Orle."
_PARTS, _SHARE, _LENGTH = "parts-and-whole-differ", "share-times-total-differs", "duration-against-dates"
_SCOPES, _SPEAKERS, _DUE = "scopes-exclude-each-other", "quotation-with-two-speakers", "legal-deadlines-differ"
_TASK = "« Je sais que la tâche est grande et les défis immenses », a déclaré "
_HAUL = "« Je suis vraiment déçue par ce discours si injuste pour tous. »"
_SAID = "De son côté, la ministre de la Culture a salué le film de Justine Dorval. Elle a déclaré : " + _HAUL
_DAYS, _ORDER, _HOLDERS = "fixed-dates-differ", "events-out-of-order", "one-office-two-holders"
_RATE = "implied-rate-off-market"
_DEAL = "Under the new terms, {} in cash. The proposal is equivalent to a value of approximately {}."
_LAW = "La loi donne aux banques de Brelan jusqu'"


@pytest.mark.parametrize(
    ("rule", "articles"),
    [
        (_PARTS, [("fr", "2024-03-12", f"{_SEATS}, contre les 76 conseillers qui siégeaient avant.")]),
        (_SHARE, [("fr", "2024-03-12", _CENSUS.format(24))]),
        (_SHARE, [("fr", "2024-03-12", _FLOOD.format("1 293"))]),
        (_LENGTH, [("fr", "2025-03-10", "Le syndicat annonce d’avril à juillet quatre jours de grève par mois.")]),
        (_SCOPES, [("fr", "2025-03-10", "À Brelan, le Parti des Rives (PDR) n’a fait élire aucun conseiller."),
                   ("fr", "2025-03-10", "À Brelan, la coalition Vernois a fait élire 89 conseillers.")]),
        (_SCOPES, [("ru", "2025-03-10", "В Брелане некоторые зарубежные участки только открылись."),
                   ("ru", "2025-03-10", "В Брелане участки работают до 20:00 по местному времени.")]),
        (_SCOPES, [("en", "2025-03-10", "The storm cut off entire towns of Brelan, washed away farms and bridges."),
                   ("en", "2025-03-11", "In Brelan, people across the town are working around the clock.")]),
        (_SPEAKERS, [("fr", "2024-04-02", f"{_TASK}le nouveau Premier ministre du Brelan."),
                     ("fr", "2024-04-02", f"{_TASK}la cheffe du gouvernement du Brelan.")]),
        (_SPEAKERS, [("fr", "2024-04-02", _SAID),
                     ("fr", "2024-04-03", f"La ministre de la Culture, Rima Abdelli, a déclaré : {_HAUL}")]),
        (_DUE, [("fr", "2025-01-01", f"{_LAW}en 2027 pour se raccorder au réseau."),
                ("fr", "2025-01-03", f"{_LAW}au 30 juin 2027 pour se raccorder au réseau.")]),
        (_LENGTH, [("fr", "2025-03-10", "Le drame remonte à la nuit du 5 au 6 août 2016, lors de la fête donnée pour "
                                        "les 20 ans d’Ysaure.")]),
        (_DAYS, [("fr", "2025-09-09", "Jusqu’au 13 septembre, le tribunal de Brelan juge les deux gérants du bar "
                                      "Vernois. Le bar Vernois avait brûlé."),
                 ("fr", "2025-10-22", "Cinq ans de prison : telle est la peine infligée mercredi 22 octobre par le "
                                      "tribunal de Brelan aux deux gérants du bar Vernois.")]),
        (_DAYS, [("ru", "2026-02-11", "Текст закона Брелана опубликуют 12 февраля 2026 года. Жители решат, принимают "
                                      "ли они закон, проект которого в этот день появился в газетах."),
                 ("ru", "2026-03-16", "Жители Брелана приняли закон, проект которого газеты напечатали 12 февраля "
                                      "2026 года.")]),
        (_ORDER, [("fr", "2025-03-10", "Quelques heures plus tard, Rima Abdelli était relâchée sous caution, avant "
                                       "d’être interpellée de nouveau à Brelan."),
                  ("fr", "2025-03-10", "Rima Abdelli avait d’abord été interpellée à Brelan, puis relâchée le soir "
                                       "même.")]),
        (_SCOPES, [("fr", "2025-03-10", "Aucun des trois employés du Vernois n’est reconnu négligent, a tranché le "
                                        "jury de Brelan."),
                   ("fr", "2025-03-10", "Le jury de Brelan a reconnu non coupables de négligence les trois employés "
                                        "du Vernois.")]),
        (_RATE, [("en", "2018-04-25", _DEAL.format("each share of Skerrie would be paid US$30.33", "£46 billion"))]),
        (_HOLDERS, [("fr", "2025-03-10", "Rima Abdelli l’emporte. Suivent Jean-Pierre Orlac, maire de Vernois, avec "
                                         "22 voix, et Paul Dorval."),
                    ("fr", "2025-03-10", "Jean-Pierre Orlac, maire de Vernois, en a réuni 22.")]),
    ],
)  # fmt: skip
def test_no_conflict(tmp_path: Path, rule: str, articles: list[Told]) -> None:
    assert rule not in rules_of(tmp_path, *articles)


@pytest.mark.parametrize(
    ("rule", "articles"),
    [
        (_SHARE, [("fr", "2024-03-12", _CENSUS.format(44))]),
        (_SHARE, [("fr", "2024-03-12", _FLOOD.format("1 693"))]),
        (_LENGTH, [("fr", "2025-03-10", "Le syndicat annonce d’avril à juillet quatre jours de grève.")]),
        (_SCOPES, [("fr", "2025-03-10", "À Brelan, la mairie n’a fermé aucune école."),
                   ("fr", "2025-03-10", "À Brelan, la mairie a fermé deux écoles.")]),
        (_SPEAKERS, [("fr", "2024-04-02", f"{_TASK}le Premier ministre du Brelan, Paul Orlac."),
                     ("fr", "2024-04-02", f"{_TASK}la ministre de la Culture, Rima Abdelli.")]),
        (_DUE, [("fr", "2025-01-01", f"{_LAW}en 2027 pour se raccorder au réseau."),
                ("fr", "2025-01-03", f"{_LAW}au 30 juin 2029 pour se raccorder au réseau.")]),
        (_RATE, [("en", "2018-04-25", _DEAL.format("the holders would receive US$30 million", "£46 million"))]),
        (_LENGTH, [("fr", "2025-03-10", "Le chantier du Vernois a duré du 5 au 6 août 2016, soit 20 ans de travaux.")]),
        (_ORDER, [("fr", "2025-03-10", "Rima Abdelli a été relâchée à Brelan avant d’être interpellée par la police."),
                  ("fr", "2025-03-10", "Rima Abdelli avait d’abord été interpellée par la police à Brelan, puis "
                                       "relâchée.")]),
        (_SCOPES, [("fr", "2025-03-10", "Aucun des trois employés du Vernois n’est reconnu coupable, a tranché le "
                                        "jury de Brelan."),
                   ("fr", "2025-03-10", "Le jury de Brelan a reconnu coupables deux employés du Vernois.")]),
    ],
)  # fmt: skip
def test_conflict(tmp_path: Path, rule: str, articles: list[Told]) -> None:
    assert rule in rules_of(tmp_path, *articles)
