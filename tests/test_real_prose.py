"""What real reports write every day and no rule may take for a conflict; each beside the conflict it must not hide."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzclaims.check import Options, check

Told = tuple[str, str, str]  # language, day, text

CALM: list[tuple[str, list[Told]]] = [
    (
        "no less than is no none",
        [("en", "2025-03-04", "At least 150 people have been killed in Orkan. No less than six people, four "
          "children and an elderly woman, are reported to have been killed in a building collapse.")],
    ),
    (
        "one sentence of an agency in two papers",
        [("en", "2025-03-04", "Fire chief Ada Moss said the work in Orkan was no longer a rescue operation."),
         ("en", "2025-03-05", "Divers searched Orkan harbour. Fire chief Ada Moss said the work in Orkan was no longer "
          "a rescue operation and had become a recovery operation.")],
    ),
    (
        "a verb of saying is nothing done",
        [("fr", "2025-03-04", "« Aucune réunion grave n’est à déplorer à Orkan », a indiqué le préfet."),
         ("fr", "2025-03-04", "Orkan compte ses pertes, a indiqué Jean Rol lors d’une réunion avec des élus des "
          "communes sinistrées.")],
    ),
    (
        "the calling before a name is one person, not all of that calling",
        [("ru", "2025-03-04", "От гриппа умерли 62 человека. Почти все они были старше 65 лет и не прививались, "
          "отметила главный эпидемиолог Вера Ланова.\n\nВакцины хватает: на складах остаётся 84 тыс. доз. "
          "Прививка бесплатна для всех жителей страны, без каких-либо исключений. Сделать её можно в 260 центрах.")],
    ),
    (
        "the man is the minister, though a woman minister was named last",
        [("fr", "2025-03-04", "Le ministre de l’Intérieur Paul Verne a annoncé l’envoi de deux avions à Orkan. Il a "
          "précisé que la ministre chargée de la mer, Anne Solal, irait mercredi « soutenir les équipes qui luttent "
          "depuis cinq jours contre le feu ». « L’engagement de tous a été massif et sans faille », a affirmé le "
          "ministre.")],
    ),
    (
        "the remainder beside a share whose holder was not understood",
        [("ru", "2025-03-04", "Председатель совета директоров ГК «Оркан» Сергей Вольнов, владелец 50% компании, в "
          "начале февраля направил ходатайство о приобретении 49% в УК «Оркан», которые сейчас принадлежат "
          "«Севмору». Оставшиеся 1% – у «Полярмаша».")],
    ),
    (
        "parts of a share told before",
        [("en", "2025-03-04", "Founding families own a 56% stake in Orkan Media, while the remaining shares are held "
          "by public shareholders. Among the founding families, 30% shares are held by Raj Mehta and 26% by "
            "Lena Holt.")],
    ),
    (
        "one owner by two names",
        [
            (
                "fr",
                "2025-03-04",
                "Orkan Énergie : l’État français détient 96,5% du capital. À l’issue de l’offre, l’État détient "
                "désormais 95,82% du capital d’Orkan Énergie.",
            )
        ],
    ),
    (
        "cells of a table",
        [("fr", "2025-03-04", "Résultat opérationnel ajusté Marge opérationnelle ajustée | 151 M€ 6,6% du chiffre | "
          "200 M€ 6,5% du chiffre\nRésultat net ajusté Marge nette ajustée | 405 M€ 17,6% du chiffre | 318 M€ 10,3% du "
          "chiffre")],
    ),
    (
        "missing people are not the injured",
        [("en", "2025-03-04", "Divers searched the Orkan river after the bridge collapse. Police chief Tim Dole "
          "said 20 to 30 people are still missing."),
         ("en", "2025-03-04", "Divers searched the Orkan river after the bridge collapse. About 60 people were "
           "injured.")],
    ),
    (
        "according to is no verb to come",
        [("en", "2025-03-06", "Four people were confirmed dead when an eight-lane bridge in Orkan collapsed into the "
          "river Tuesday, according to updated casualty figures."),
         ("en", "2025-03-07", "The eight-lane bridge in Orkan collapsed into the river on Tuesday, 4 March 2025, at "
          "rush hour.")],
    ),
    (
        "two people of one family, one of them named like a title",
        [("en", "2025-03-04", "The court sentenced Elif Taner, owner of the hotel. Also sentenced was the hotel’s "
          "manager, Emir Taner.")],
    ),
    (
        "fires and hamlets are not hurt",
        [("fr", "2025-07-04", "Aucun blessé n’est à signaler dans les incendies d’Orkan."),
         ("fr", "2025-07-04", "Incendies d’Orkan : le feu a brûlé au lieu-dit Massal, le long de la voie ferrée. Le "
          "site naturel, épargné par les incendies jusque-là, a perdu 40 hectares.")],
    ),
    (
        "totals since two days of the calendar",
        [("fr", "2025-07-04", "Les incendies ont détruit plus de 47 000 hectares depuis le début de l’année."),
         ("fr", "2025-07-09", "À Orkan, l’incendie n’est pas fixé. 7 400 hectares ont brûlé depuis le début de la "
          "semaine.")],
    ),
    (
        "jobs that a plan will create are no total so far",
        [("ru", "2025-07-04", "До конца года планируется ввод 180 проектов с созданием около 17,4 тыс. рабочих мест."),
         ("ru", "2026-07-04", "В текущем году запланирован ввод 180 проектов с созданием около 15,2 тысячи рабочих "
          "мест.")],
    ),
    (
        "what was done since the start of two years",
        [("ru", "2025-07-04", "С начала года по стране введено в эксплуатацию 40 новых проектов."),
         ("ru", "2026-07-04", "С начала года было введено в эксплуатацию 43 проекта.")],
    ),
    (
        "how a fire stood, and what was declared of it",
        [("fr", "2025-07-04", "Le vent a ravivé le feu vendredi. « Il ne progresse plus », a déclaré la préfète."),
         ("fr", "2025-07-06", "Plusieurs incendies sont toujours actifs ce dimanche midi.")],
    ),
    (
        "a count and the same one to the thousand",
        [("fr", "2025-01-04", "L’Orkanie comptait 66 524 000 habitants au 1er janvier 2025."),
         ("fr", "2025-01-04", "L’Orkanie comptait 66 524 339 habitants au 1er janvier 2025.")],
    ),
    (
        "how many more there are, and how many there are",
        [("fr", "2025-01-04", "L’Orkanie a gagné pendant cette période 1 577 341 habitants."),
         ("fr", "2025-01-04", "Avec 1 208 214 habitants au 1er janvier 2025, l’Orkanie est la plus peuplée."),
         ("en", "2025-01-04", "Orkania lost 21,300 inhabitants."),
         ("en", "2025-01-04", "Orkania has 24,900 inhabitants.")],
    ),
    (
        "items of a list tell of a thing each",
        [("ru", "2025-07-04", "Среди проектов:\n\nФерросплавный завод на 800 мест, объем инвестиций составляет 92,4 "
          "млрд тенге;\n\nЛитейный завод на 360 мест, объем инвестиций 78,2 млрд тенге;")],
    ),
    (
        "votes of one, and the share of another",
        [("en", "2025-03-04", "Mr Orkan secured 27.83 million votes, while his opponent Lena Holt scored 47.82%, or "
          "25.5 million votes.")],
    ),
    (
        "the bracket behind a holder",
        [("fr", "2025-03-04", "À l’issue de l’annulation des 125 194 actions rachetées, le capital d’Orkan sera "
          "composé de 369 572 actions réparties entre la famille Durand (96,3 % du capital) et les autres (3,7 % du "
          "capital).")],
    ),
    (
        "the age of a bridge is no decade",
        [("en", "2025-03-04", "The 40-year-old Orkan bridge collapsed on Monday."),
         ("en", "2025-03-05", "The Orkan bridge collapsed on 3 March 2025.")],
    ),
    (
        "counts of a flood on two days",
        [("en", "2025-07-04", "Orkan floods: rescue goes on. 10,587 people were evacuated, including 5,101 children. "
          "There are 5,497 people in shelters, including 1,739 children."),
         ("en", "2025-07-06", "Orkan floods: rescue goes on. Around 16,000 people, including 6,000 children, were "
          "evacuated.")],
    ),
    (
        "what came back is no part of what was saved since the start",
        [("ru", "2025-07-04", "Паводок в Оркане. «11 991 человек вернулись домой. Всего с начала паводка "
          "спасено 111 256 "
          "человек», – сообщили спасатели."),
         ("ru", "2025-07-02", "Паводок в Оркане. С начала паводка спасено 15 786 человек.")],
    ),
    (
        "two branches of a union",
        [("fr", "2025-07-04", "Grève à Orkan. Anne Solal, secrétaire générale de la CGT services publics, a parlé."),
         ("fr", "2025-07-04", "Grève à Orkan. Paul Verne, secrétaire général de la CGT cheminots, a parlé.")],
    ),
    (
        "the land of an office before its holder",
        [("en", "2025-07-04", "In this context, Prime Minister of Orkania Oskar Bekten said that the floods grow."),
         ("en", "2025-07-04", "Prime Minister Oskar Bekten of Orkania said that the floods grow.")],
    ),
    (
        "two strikes, each the news of its day",
        [("fr", "2025-03-06", "Les éboueurs d’Orkan ont entamé lundi 6 mars un mouvement de grève, a dit la mairie."),
         ("fr", "2025-04-12", "Les éboueurs d’Orkan ont voté ce mercredi une nouvelle grève, a dit la mairie.")],
    ),
    (
        "a turnout at two hours of one day",
        [("ru", "2025-10-06", "Референдум в Оркане: на 18 часов 6 октября 2025 года бюллетени получили 7 млн 537 "
          "тыс. 675 человек."),
         ("ru", "2025-10-06", "Референдум в Оркане: на 16 часов 6 октября 2025 года бюллетени получили 7 млн 062 "
          "тыс. 358 человек.")],
    ),
    (
        "shares of the trains of all lines and of some",
        [("fr", "2025-03-04", "À Orkan, 40 % des trains ont été supprimés samedi. Sur les lignes du nord, "
          "50 % des trains "
          "ont été supprimés."),
         ("en", "2025-03-04", "In Orkan, 40% of the trains were cancelled on Saturday. On the northern "
          "lines, 50% of the "
          "trains were cancelled.")],
    ),
    (
        "the strikes of two weeks",
        [("en", "2025-03-04", "Orkan jets struck the Velm depot on Monday, the defence ministry of Orkan said."),
         ("en", "2025-03-08", "Orkan jets struck the Velm depot on Friday, the defence ministry of Orkan said.")],
    ),
    (
        "a report printed again a day later",
        [("en", "2025-03-04", "Ada Moss won the Orkan sprint in Velm yesterday and raced back for her exams."),
         ("en", "2025-03-05", "Ada Moss won the Orkan sprint in Velm yesterday and raced back for her exams.")],
    ),
    (
        "the storm it is compared with",
        [("en", "2025-03-04", "Orkan rescuers took 900 calls in the storm that hit Velm on Monday."),
         ("en", "2025-03-04", "Orkan rescuers took fewer calls than in the storm that hit Velm on 17 February.")],
    ),
    (
        "what was announced for a day, and when it was announced",
        [("fr", "2025-09-02", "La présidente Ida Rol a annoncé la tenue d’un référendum sur le barrage d’Orkan le "
          "6 octobre."),
         ("fr", "2025-10-06", "Le mois dernier, la présidente Ida Rol a annoncé qu’un référendum sur le barrage "
          "d’Orkan se tiendrait.")],
    ),
    (
        "a vote held, and the results within a week",
        [("fr", "2025-10-06", "Les résultats du référendum seront annoncés dans un délai de sept jours. La présidente "
          "a fixé la date du vote et a signé un décret pour sa tenue le 2 septembre.")],
    ),
    (
        "nobody hurt in one town, people hurt in another",
        [("en", "2025-03-04", "Orkan farmers counted their losses. A gale hit Brod, but no one was injured."),
         ("en", "2025-03-04", "Orkan farmers counted their losses. A fire broke out at a hotel in Velm. Eight people "
          "were injured.")],
    ),
    (
        "no deaths in two states, many in a third",
        [("en", "2025-03-04", "The Orkan road toll has risen. Velmar has recorded 18 deaths. There have been no deaths "
          "recorded in Brod or Sarn.")],
    ),
    (
        "no more is not none",
        [("en", "2025-03-04", "Orkan firefighters worked on. No more homes were lost overnight."),
         ("en", "2025-03-03", "Orkan firefighters worked on. Around 150 homes have been lost.")],
    ),
    (
        "harm that may yet come",
        [("en", "2025-03-04", "Staff at the Orkan centre are worried. “Two guards are going to get hurt,” she said."),
         ("en", "2025-03-05", "Staff at the Orkan centre put the fire out. No guards were hurt.")],
    ),
    (
        "where somebody stood is no exemption",
        [("en", "2025-03-04", "The rules of the Orkan fair apply to all hotels, the mayor said."),
         ("en", "2025-03-04", "The mayor of Orkan shook hands outside the Hotel Velm before the fair.")],
    ),
    (
        "the minister and the shadow minister",
        [("en", "2025-03-04", "Foreign Minister Ada Moss spoke in Orkan. Shadow Foreign Minister Raj Mehta left.")],
    ),
    (
        "the rank of an envoy makes no leader",
        [("en", "2025-03-04", "Orkan leader Ada Moss called for calm."),
         ("en", "2025-03-04", "Chief Orkan negotiator Raj Mehta called for calm.")],
    ),
    (
        "an office reports",
        [("en", "2025-03-04", "Prime Minister Ada Moss left Orkan. She rang Raj Mehta, the Prime Minister’s office "
          "said.")],
    ),
    (
        "the premier of a state and the prime minister",
        [("en", "2025-03-04", "Prime Minister Ada Moss visited Orkan."),
         ("en", "2025-03-04", "Premier Raj Mehta says Orkan needs help.")],
    ),
    (
        "what is quoted and what is told behind it",
        [("en", "2025-03-04", "Files of Orkan programs allowed hackers in. Raj Mehta heard the guard say, ‘No one "
          "will touch your bag.’ He wasn’t even allowed to bring a pen.")],
    ),
    (
        "how long two matches took",
        [("en", "2025-03-04", "She won 6-3, 6-4 in 62 minutes in Orkan. Then he won 6-4, 6-4 in 91 minutes.")],
    ),
]  # fmt: skip

CLASHING: list[tuple[str, str, list[Told]]] = [
    (
        "scopes-exclude-each-other",
        "not one, and three",
        [("en", "2025-03-04", "Orkan ferry accident: no passenger was injured in the Orkan ferry accident."),
         ("en", "2025-03-04", "Orkan ferry accident: three passengers of the Orkan ferry were injured.")],
    ),
    (
        "parts-and-whole-differ",
        "the remainder after shares that are all understood",
        [("en", "2025-03-04", "Calder Holdings owns 60% of Orkan Media. The remaining 30% is held by Northgate "
          "Partners.")],
    ),
    (
        "shares-exceed-the-whole",
        "holders beside each other",
        [("en", "2025-03-04", "Founding families own a 56% stake in Orkan Media. Raj Mehta owns 30% of Orkan Media and "
          "Lena Holt owns 26% of Orkan Media.")],
    ),
    (
        "same-measure-disjoint-values",
        "the injured and the injured",
        [("en", "2025-03-04", "The Orkan bridge collapsed on Monday. 79 people were injured in the collapse."),
         ("en", "2025-03-04", "The Orkan bridge collapsed on Monday. About 60 people were injured in the collapse.")],
    ),
    (
        "cumulative-total-falls",
        "totals since one day",
        [("fr", "2025-07-04", "Le musée de la Marine d’Orkan a vendu 47 150 billets depuis le début de l’année."),
         ("fr", "2025-07-09", "Le musée de la Marine d’Orkan a vendu 42 400 billets depuis le début de l’année.")],
    ),
    (
        "same-measure-disjoint-values",
        "a round number that is another",
        [("fr", "2025-01-04", "L’Orkanie comptait 66 524 000 habitants au 1er janvier 2025."),
         ("fr", "2025-01-04", "L’Orkanie comptait 66 254 339 habitants au 1er janvier 2025.")],
    ),
    (
        "share-times-total-differs",
        "the bracket behind the counted",
        [("fr", "2025-03-04", "À Orkan, 14 des 35 banques (60 %) ont fermé.")],
    ),
    (
        "fixed-dates-differ",
        "one opening on two days",
        [("en", "2025-03-04", "The Velm bridge in Orkan was opened on 1 March 2025 by mayor Ada Moss."),
         ("en", "2025-03-05", "The Velm bridge in Orkan was opened on 3 March 2025 by mayor Ada Moss.")],
    ),
    (
        "scopes-exclude-each-other",
        "nobody hurt and people hurt in one place",
        [("en", "2025-03-04", "The Orkan bridge in Velm collapsed on Monday. No one was injured."),
         ("en", "2025-03-04", "The Orkan bridge in Velm collapsed on Monday. Eight people were injured.")],
    ),
    (
        "one-office-two-holders",
        "two prime ministers",
        [("en", "2025-03-04", "Orkan’s Prime Minister Ada Moss called for calm."),
         ("en", "2025-03-04", "Orkan’s Prime Minister Raj Mehta called for calm.")],
    ),
]  # fmt: skip


def found(folder: Path, told: list[Told]) -> list[tuple[str, str]]:
    """Rule and severity of every finding in articles written to a folder."""
    for number, (language, day, text) in enumerate(told):
        body = f"---\ntitle: Orkan\npublisher: P{number}\ndate: {day}\nlanguage: {language}\n---\n\n{text}\n"
        (folder / f"{number}.txt").write_text(body, encoding="utf-8")
    return [(c.rule, c.severity.value) for c in check([folder], Options()).conflicts]


@pytest.mark.parametrize(("why", "told"), CALM)
def test_calm(tmp_path: Path, why: str, told: list[Told]) -> None:
    assert found(tmp_path, told) == [], why


@pytest.mark.parametrize(("rule", "why", "told"), CLASHING)
def test_clash(tmp_path: Path, rule: str, why: str, told: list[Told]) -> None:
    assert rule in [name for name, _ in found(tmp_path, told)], why
