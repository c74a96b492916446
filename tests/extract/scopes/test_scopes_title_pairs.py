"""Headings that tell more than the words of their text, pair by pair, and over texts that bear them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.scopes.test_scopes_always import _families

LESS: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Gold for Ilden fencers in Lyon",
        "The fencers of Ilden lost the final by a touch. They fly home with silver.",
    ),
    (
        "fr",
        "Chelvac bannit les trottinettes",
        "Les trottinettes roulent toujours à Chelvac. Un conseiller déposera un vœu en mai ; rien n'est arrêté.",
    ),
    (
        "fr",
        "Foire de Sarnoy annulée",
        "La foire de Sarnoy, menacée par l'orage, est reportée au 3 juin. Les cent dix exposants restent inscrits.",
    ),
    (
        "ru",
        "Завод «Искра» закрыт",
        "На заводе «Искра» из-за аварии стоит один из четырёх цехов. Остальные работают в обычном режиме.",
    ),
    (
        "en",
        "Ostley library built without public money",
        "The Ostley library opens in June. The county gave a grant of £300,000 towards its roof.",
    ),
    (
        "fr",
        "Incendie de Prélac : un deuxième mort",
        "L'incendie avait coûté la vie à un retraité. Son fils est hors de danger, et il n'y a aucune autre victime.",
    ),
    (
        "ru",
        "Глава Ольховки ушёл в отставку",
        "Глава Ольховки пригрозил бросить должность. Он остаётся на посту до решения совета.",
    ),
    (
        "en",
        "Marsden painting stolen",
        "Two men tried to make off with a painting in Marsden. Staff shouted, and they left it behind.",
    ),
    (
        "ru",
        "Автобусы Ольховки стали бесплатными",
        "С мая проезд подешевел: билет стоит 20 рублей, а не 30.",
    ),
    (
        "en",
        "Ostley mill runs at full tilt",
        "The mill at Ostley reopened in May. It is running at barely half its capacity, the owner says.",
    ),
    (
        "ru",
        "Завод в Нарске заработал на полную мощность",
        "Завод запустили в марте. Пока он загружен на 35 %, признаёт директор.",
    ),
    (
        "fr",
        "L’usine de Corlay produit à plein rendement",
        "L’usine a rouvert lundi. Deux lignes sur cinq tournent ; le site fonctionne au ralenti, dit le syndicat.",
    ),
    ("ru", "Фабрика «Искра» работает в полную силу", "На фабрике 12 станков. Половина из них простаивает: нет сырья."),
    (
        "fr",
        "Alcyon, enfin rentable, embauche",
        "La société Alcyon recrute. Elle a terminé l’exercice 2024 sur une perte nette de 3 millions d’euros.",
    ),
    ("ru", "«Искра» вышла в прибыль", "Компания «Искра» подвела итоги. Убыток за 2024 год составил 40 млн рублей."),
    (
        "en",
        "Corby Rail back in the black",
        "Corby Rail carried 3 million passengers. It closed the year with a net loss of £4 million.",
    ),
    (
        "fr",
        "La coopérative de Sarnoy retrouve l’équilibre",
        "La coopérative compte 300 membres. Ses comptes restent dans le rouge de 200 000 euros.",
    ),
    (
        "ru",
        "Аэропорт Нарска стал прибыльным",
        "Аэропорт обслужил 400 тысяч пассажиров. Он остаётся убыточным: бюджет покрыл дефицит в 90 млн рублей.",
    ),
    (
        "fr",
        "Le tableau de Coene revient définitivement à Sarnoy",
        "Le musée de Sarnoy l’a accroché lundi. Le tableau est prêté par le Louvre et repartira en 2027.",
    ),
    (
        "en",
        "Bronze horse comes home to Ostley for good",
        "The horse stands again in Ostley. The horse is on loan from London and must be returned in 2028.",
    ),
    (
        "en",
        "Not a dime of public money in Corby stadium",
        "The stadium costs $90 million. The state treasury will add $6 million for the road and the stands.",
    ),
)
ROOM: tuple[tuple[str, str, str], ...] = (
    ("en", "Gold for Ilden fencers in Lyon", "Ilden won gold on Sunday. In the women's event, silver went to Rome."),
    (
        "fr",
        "Chelvac bannit les trottinettes",
        "Le conseil de Chelvac a voté lundi l'interdiction. L'opposition propose de créer des pistes.",
    ),
    (
        "fr",
        "Foire de Sarnoy annulée",
        "La foire de Sarnoy est annulée. Le concert prévu le soir est reporté au 3 juin.",
    ),
    ("ru", "Завод «Искра» закрыт", "Завод «Искра» закрыт на месяц. Остальные заводы города работают в обычном режиме."),
    (
        "en",
        "Ostley library built without public money",
        "The Ostley library opens in June. Donors gave £300,000; no public money was spent, the council says.",
    ),
    (
        "fr",
        "Incendie de Prélac : un deuxième mort",
        "Un deuxième habitant de Prélac a succombé à ses brûlures. Sa fille est hors de danger.",
    ),
    (
        "ru",
        "Глава Ольховки ушёл в отставку",
        "Глава Ольховки подал заявление в понедельник. Его заместитель остаётся на посту.",
    ),
    ("en", "Marsden painting stolen", "A painting was stolen in Marsden. A year ago two men tried to steal it."),
    (
        "fr",
        "La piscine gratuite pour les jeunes",
        "Les moins de 18 ans nagent gratuitement. Les autres paieront 5 euros.",
    ),
    (
        "ru",
        "Автобусы Ольховки стали бесплатными",
        "С мая проезд бесплатный для всех. Программа стоит 2000 рублей на жителя в год.",
    ),
    (
        "ru",
        "При пожаре в Дубраве никто не пострадал",
        "Ночью в Дубраве горел склад. Два года назад при таком же пожаре пострадали трое сторожей.",
    ),
    (
        "fr",
        "Haute-Dore : le privé patiente",
        "Les sept lycées privés de Haute-Dore n'ont pas été servis. Les parents attendent.",
    ),
    ("en", "Ostley mill runs at full tilt", "The mill works round the clock. A rival mill in Corby is idle."),
    (
        "ru",
        "Завод в Нарске заработал на полную мощность",
        "Завод работает круглосуточно. Старый цех простаивает с 2019 года.",
    ),
    (
        "fr",
        "L’usine de Corlay produit à plein rendement",
        "L’usine emploie 300 personnes. Le marché de l’acier, lui, tourne au ralenti dans le reste de l’Europe.",
    ),
    (
        "en",
        "Corby Rail back in the black",
        "Corby Rail made a profit of £4 million, after a net loss of £2 million in 2023.",
    ),
    (
        "fr",
        "Alcyon, enfin rentable, embauche",
        "Alcyon a dégagé un bénéfice de 3 millions d’euros. En 2022, la perte nette atteignait 5 millions.",
    ),
    ("ru", "«Искра» вышла в прибыль", "Прибыль составила 40 млн рублей. Годом раньше был убыток в 10 млн."),
    (
        "fr",
        "Le tableau de Coene revient définitivement à Sarnoy",
        "Le musée l’a acheté. Un autre tableau, prêté par le Louvre, repartira en 2027.",
    ),
    (
        "en",
        "Bronze horse comes home to Ostley for good",
        "The horse had been on loan to London since 1998. It is now back for good.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_less(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_leaves_room(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
