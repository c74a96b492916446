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
)


@pytest.mark.parametrize(("language", "title", "text"), LESS)
def test_the_text_tells_less(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert _families(tmp_path, language, title, text)


@pytest.mark.parametrize(("language", "title", "text"), ROOM)
def test_the_text_leaves_room(tmp_path: Path, language: str, title: str, text: str) -> None:
    assert not _families(tmp_path, language, title, text)
