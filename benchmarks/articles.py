"""Articles made up from the thesauri, as many as wanted: the words of the ontology, invented names, plain templates.

The same number always makes the same article. About 5,000 characters each; some tell of the same towns and people.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from kzclaims.extract.thesaurus import EVENTS, MEASURES, OFFICES, load_thesaurus

CHARACTERS = 5_000
_LANGUAGES = ("fr", "fr", "fr", "en", "ru")
_words = str.split
_FIRST = {
    "fr": _words("Ba Ber Cha Cor Du Fau Gi Lau Mar Mor Pé Ra Sau Ti Va"),
    "en": _words("Al Ash Brad Crow Dun Ell Hol Kirk Lang Mar Nor Pres Stan Thorn Wel"),
    "ru": _words("Бо Вет Гор Дуб За Кал Лес Мир Ор Поль Рав Сос Туль Хол Чер"),
}
_LAST = {
    "fr": _words("ville bourg mont val lac court gny rac noy zac"),
    "en": _words("ton ford bury field ham ley wick stead mouth gate"),
    "ru": _words("горск ово ино бург цево поль ска рино дол морье"),
}
_GIVEN = {
    "fr": _words("Claire Denis Hélène Jacques Julien Louise Marc Nadia Pierre Sophie"),
    "en": _words("Alice David Emma George Helen James Laura Martin Peter Sarah"),
    "ru": _words("Анна Борис Виктор Галина Дмитрий Елена Игорь Марина Олег Татьяна"),
}
_SURNAME = {"fr": _words("et ier ard eau in"), "en": _words("son er man low ing"), "ru": _words("ов ин ев ский ский")}
_MONTHS = {
    "fr": _words("janvier février mars avril mai juin juillet septembre octobre novembre"),
    "en": _words("January February March April May June July September October November"),
    "ru": _words("января февраля марта апреля мая июня июля сентября октября ноября"),
}
_TEMPLATES = {
    "fr": (
        "{town} compte {n} {thing}, contre {m} en {year}.",
        "Selon {person}, {office} de {town}, {share} % des {n} {thing} seront concernés d’ici {later}.",
        "« Nous voulons {n} {thing} de plus avant la fin de {later} », a déclaré {person}.",
        "Le budget atteint {money} millions d’euros, soit {share} % de plus que l’an dernier.",
        "{event} est prévu le {day} {month} {later} à {town}.",
        "La société {body} détient {share} % du capital de {other}, le reste appartient à la ville.",
        "Le {day} {month} {year}, {person} a présenté le projet devant une salle pleine et des habitants partagés.",
        "Seuls les {thing} de plus de {small} ans sont concernés par la mesure.",
        "Les habitants attendent, les avis restent partagés et la réunion a duré jusque tard dans la soirée.",
        "Sur place, on parle surtout du temps qu’il fait et du prix du pain, rarement de ce qui se décide ailleurs.",
        "La mairie n’a pas répondu aux questions, et les riverains disent n’avoir rien reçu dans leurs boîtes.",
        "Ce dossier, ancien, a déjà connu bien des retards que personne n’explique de la même manière.",
    ),
    "en": (
        "{town} has {n} {thing}, up from {m} in {year}.",
        "According to {person}, {office} of {town}, {share}% of the {n} {thing} will be covered by {later}.",
        "“We want {n} more {thing} before the end of {later},” said {person}.",
        "The budget stands at €{money} million, {share}% more than last year.",
        "The {event} is planned for {day} {month} {later} in {town}.",
        "{body} owns {share}% of {other}, and the city holds the rest.",
        "On {day} {month} {year}, {person} presented the plan to a full room and to residents of two minds.",
        "Only {thing} older than {small} years fall under the rule.",
        "Residents are waiting, opinions differ, and the meeting went on until late in the evening.",
        "On the square people talk of the weather and the price of bread, seldom of what is decided elsewhere.",
        "The town hall did not answer questions, and neighbours say that nothing has come through their doors.",
        "The matter is an old one, with many delays that nobody explains in the same way.",
    ),
    "ru": (
        "В городе {town} насчитывается {n} {thing}, в {year} году было {m}.",
        "По словам {person}, {share} % из {n} объектов будут готовы к {later} году.",
        "«Мы хотим ещё {n} объектов до конца {later} года», — сказал {person}.",
        "Бюджет составляет {money} млн евро, на {share} % больше, чем в прошлом году.",
        "{event} запланирован на {day} {month} {later} года.",
        "Компания «{body}» владеет {share} % акций «{other}», остальное принадлежит городу.",
        "{day} {month} {year} года {person} представил проект жителям, которые разошлись во мнениях.",
        "Мера касается только тех, кому больше {small} лет.",
        "Жители ждут, мнения расходятся, а встреча затянулась до позднего вечера.",
        "На площади говорят о погоде и о цене хлеба и редко о том, что решается в других местах.",
        "Администрация не ответила на вопросы, а соседи говорят, что ничего не получали.",
        "Дело это старое, с задержками, которые каждый объясняет по-своему.",
    ),
}


def _labels(scheme: str, language: str) -> list[str]:
    found = (
        c.names.get(language, {}).get("label", ()) for c in load_thesaurus().concepts.values() if c.scheme == scheme
    )
    return [texts[0] for texts in found if texts]


def _body(draw: Random) -> str:
    return "".join(draw.choice("bcdfglmnprstv") + draw.choice("aeiou") for _ in range(3)).capitalize()


def article(number: int) -> str:
    """The text of one article with its front matter."""
    draw = Random(number)
    language = _LANGUAGES[number % len(_LANGUAGES)]
    day = date(2024, 1, 1) + timedelta(days=draw.randrange(600))
    # Articles in a row share a town and two people, as the coverage of one story does.
    story = Random(number // 20)
    town = story.choice(_FIRST[language]) + story.choice(_LAST[language])
    people = [
        f"{story.choice(_GIVEN[language])} {story.choice(_FIRST[language])}{story.choice(_FIRST[language]).lower()}"
        f"{story.choice(_SURNAME[language])}"
        for _ in range(2)
    ]
    people.append(f"{draw.choice(_GIVEN[language])} {_body(draw)}" if language != "ru" else people[0])
    things = [draw.choice(_labels(MEASURES, language)) for _ in range(4)]
    offices, events = _labels(OFFICES, language), _labels(EVENTS, language)
    lines = [f"---\ntitle: {town} {number}\ndate: {day}\nlanguage: {language}\n---\n\n# {town}\n"]
    size = 0
    while size < CHARACTERS:
        told = [_sentence(draw, language, town, people, things, offices, events) for _ in range(5)]
        lines.append(" ".join(told) + "\n")
        size += len(lines[-1])
    return "\n".join(lines)


def _sentence(
    draw: Random, language: str, town: str, people: list[str], things: list[str], offices: list[str], events: list[str]
) -> str:
    thing, event, body = draw.choice(things), draw.choice(events), _body(draw)
    # What is told of one thing of one town is always the same, or everything would contradict everything.
    fixed = Random(f"{town} {thing}")
    later = Random(f"{town} {event}")
    share = draw.randrange(2, 99)
    return draw.choice(_TEMPLATES[language]).format(
        town=town, person=draw.choice(people), office=draw.choice(offices), event=event.capitalize(), thing=thing,
        n=fixed.randrange(2_000, 9_000), m=fixed.randrange(2, 2_000), year=fixed.randrange(2015, 2024), share=share,
        money=fixed.randrange(2, 900), small=fixed.randrange(3, 80), later=later.randrange(2026, 2036),
        day=later.randrange(1, 29), month=later.choice(_MONTHS[language]), body=body, other=_body(draw),
    )  # fmt: skip


def write(folder: Path, count: int) -> None:
    """Write articles into a folder, named by their numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:05}.md").write_text(article(number), encoding="utf-8")
