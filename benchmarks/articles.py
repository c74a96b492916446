"""Articles made up from the thesauri, as many as wanted: the words of the ontology, invented names, plain templates.

The same number always makes the same article, of 2,500 to 5,000 characters with some thirty claims. Two to six in a row
tell one story, about names of its own within some days; all name the capital and the president now and then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from kzclaims.extract.thesaurus import EVENTS, MEASURES, OFFICES, load_thesaurus

CHARACTERS = 5_000
_SHORTEST = CHARACTERS // 2
# The places in a row of articles at which a story begins.
_STORIES = (0, 2, 5, 10)
_ROW = 16
_BODIES = 3
_DAYS = 10
_DENSITY = 0.2  # of the sentences, those that claim something
LANGUAGES = ("fr", "fr", "fr", "en", "ru")
_words = str.split


def _phrases(listed: str) -> list[str]:
    return listed.split("; ")


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
_CLAIMS = {
    "fr": (
        "{town} compte {n} {thing}, contre {m} en {year}.",
        "Selon {person}, {office} de {town}, {share} % des {n} {thing} seront concernés d’ici {later}.",
        "« Nous voulons {n} {thing} de plus avant la fin de {later} », a déclaré {person}.",
        "Le budget atteint {money} millions d’euros, soit {share} % de plus que l’an dernier.",
        "Dans le programme, {event} est prévu le {day} {month} {later} à {town}.",
        "La société {body} détient {share} % du capital de {other}, le reste appartient à la ville.",
        "Le {day} {month} {year}, {person} a présenté le projet devant une salle pleine et des habitants partagés.",
        "Seuls les {thing} de plus de {small} ans sont concernés par la mesure.",
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
    ),
    "ru": (
        "В городе {town} насчитывается {n} {thing}, в {year} году было {m}.",
        "По словам {person}, {share} % из {n} объектов будут готовы к {later} году.",
        "«Мы хотим ещё {n} объектов до конца {later} года», — сказал {person}.",
        "Бюджет составляет {money} млн евро, на {share} % больше, чем в прошлом году.",
        "По программе {event} запланирован на {day} {month} {later} года.",
        "Компания «{body}» владеет {share} % акций «{other}», остальное принадлежит городу.",
        "{day} {month} {year} года {person} представил проект жителям, которые разошлись во мнениях.",
        "Мера касается только тех, кому больше {small} лет.",
    ),
}
# What claims nothing: most of any article.
_TALK = {
    "fr": (
        "{who} attendent, les avis restent partagés et la réunion a duré jusque tard {when}.",
        "Sur place, {who} parlent surtout du temps qu’il fait et {matter}, rarement de ce qui se décide ailleurs.",
        "La mairie n’a pas répondu aux questions, et {who} disent n’avoir rien reçu {when}.",
        "Ce dossier, ancien, a déjà connu bien des retards que {who} n’expliquent pas de la même manière.",
        "À {capital}, on suit l’affaire de loin, et {who} s’en étonnent.",
        "Interrogé {when}, {president} n’a pas souhaité s’exprimer, tandis que {who} s’inquiètent {matter}.",
        "Il faut dire que {who}, longtemps silencieux, se plaignent désormais {matter} à qui veut les entendre.",
    ),
    "en": (
        "{who} are waiting, opinions differ, and the meeting went on until late {when}.",
        "On the square, {who} talk of the weather and {matter}, seldom of what is decided elsewhere.",
        "The town hall did not answer questions, and {who} say that nothing has come through their doors {when}.",
        "The matter is an old one, with many delays that {who} do not explain in the same way.",
        "In {capital}, the affair is followed from afar, which surprises {who}.",
        "Asked {when}, {president} would not comment, while {who} worry about {matter}.",
        "It must be said that {who}, silent for long, now complain about {matter} to anyone who listens.",
    ),
    "ru": (
        "{who} ждут, мнения расходятся, а встреча затянулась до позднего времени {when}.",
        "На площади {who} говорят о погоде и {matter} и редко о том, что решается в других местах.",
        "Администрация не ответила на вопросы, а {who} говорят, что ничего не получали {when}.",
        "Дело это старое, с задержками, которые {who} объясняют по-своему.",
        "Город {capital} следит за делом издалека, и {who} этому удивляются.",
        "На вопросы {when} {president} отвечать не стал, а {who} беспокоятся {matter}.",
        "Надо сказать, что {who}, которые долго молчали, теперь спорят {matter} со всеми.",
    ),
}
_WHO = {
    "fr": _phrases("les habitants; les riverains; les parents; les commerçants; les anciens; les voisins; les élus"),
    "en": _phrases("residents; neighbours; parents; shopkeepers; the elders; councillors; passers-by"),
    "ru": _phrases("жители; соседи; родители; продавцы; старики; депутаты; прохожие"),
}
_WHEN = {
    "fr": _phrases("dans la soirée; à la sortie; depuis le début; sur le marché; par courrier; au téléphone"),
    "en": _phrases("in the evening; at the exit; from the start; at the market; by letter; on the telephone"),
    "ru": _phrases("вечером; на выходе; с самого начала; на рынке; по почте; по телефону"),
}
_MATTER = {
    "fr": _phrases("du prix du pain; du bruit; de la circulation; des travaux; du silence des services; des odeurs"),
    "en": _phrases("the price of bread; the noise; the traffic; the works; the silence of officials; the smells"),
    "ru": _phrases("о цене хлеба; о шуме; о движении; о ремонте; о молчании чиновников; о запахах"),
}
_CAPITAL = {"fr": "Montcavel", "en": "Kirkhaven", "ru": "Белогорье"}
_PRESIDENT = {"fr": "Armand Delsault", "en": "Walter Penrose", "ru": "Степан Рудаков"}


@dataclass(frozen=True, slots=True)
class _Story:
    """What some articles in a row have in common."""

    language: str
    day: date
    town: str
    people: tuple[str, ...]
    bodies: tuple[str, ...]
    things: tuple[str, ...]


@cache
def _labels(scheme: str, language: str) -> list[str]:
    found = (
        c.names.get(language, {}).get("label", ()) for c in load_thesaurus().concepts.values() if c.scheme == scheme
    )
    return [texts[0] for texts in found if texts]


def _body(draw: Random) -> str:
    return "".join(draw.choice("bcdfglmnprstv") + draw.choice("aeiou") for _ in range(3)).capitalize()


def _person(draw: Random, language: str) -> str:
    first = _FIRST[language]
    surname = f"{draw.choice(first)}{draw.choice(first).lower()}{draw.choice(_SURNAME[language])}"
    return f"{draw.choice(_GIVEN[language])} {surname}"


def _story(number: int) -> _Story:
    told = number // _ROW * len(_STORIES) + sum(number % _ROW >= first for first in _STORIES)
    draw = Random(told)
    language = LANGUAGES[told % len(LANGUAGES)]
    first = _FIRST[language]
    return _Story(
        language,
        date(2024, 1, 1) + timedelta(days=draw.randrange(600)),
        f"{draw.choice(first)}{draw.choice(first).lower()}{draw.choice(_LAST[language])}",
        tuple(_person(draw, language) for _ in range(2)),
        tuple(_body(draw) for _ in range(_BODIES)),
        tuple(draw.choice(_labels(MEASURES, language)) for _ in range(4)),
    )


def article(number: int) -> str:
    """The text of one article with its front matter."""
    draw = Random(number)
    story = _story(number)
    day = story.day + timedelta(days=draw.randrange(_DAYS))
    people = (*story.people, _person(draw, story.language))
    bodies = (*story.bodies, _body(draw))
    head = f"title: {story.town} {number}\ndate: {day}\nlanguage: {story.language}"
    lines = [f"---\n{head}\n---\n\n# {story.town}\n"]
    size, whole = 0, draw.randrange(_SHORTEST, CHARACTERS)
    while size < whole:
        lines.append(" ".join(_sentence(draw, story, people, bodies) for _ in range(5)) + "\n")
        size += len(lines[-1])
    return "\n".join(lines)


def _sentence(draw: Random, story: _Story, people: tuple[str, ...], bodies: tuple[str, ...]) -> str:
    language, town = story.language, story.town
    if draw.random() > _DENSITY:
        said = draw.choice(_TALK[language]).format(
            who=draw.choice(_WHO[language]), when=draw.choice(_WHEN[language]), matter=draw.choice(_MATTER[language]),
            capital=_CAPITAL[language], president=_PRESIDENT[language],
        )  # fmt: skip
        return said[0].upper() + said[1:]
    thing, event = draw.choice(story.things), draw.choice(_labels(EVENTS, language))
    # What is told of one thing of one town is always the same, or everything would contradict everything.
    fixed = Random(f"{town} {thing}")
    later = Random(f"{town} {event}")
    body, other = draw.sample(bodies, 2)
    return draw.choice(_CLAIMS[language]).format(
        town=town, person=draw.choice(people), office=draw.choice(_labels(OFFICES, language)), event=event.lower(),
        thing=thing, n=fixed.randrange(2_000, 9_000), m=fixed.randrange(2, 2_000), year=fixed.randrange(2015, 2024),
        share=Random(f"{body} {other}").randrange(2, 99), money=fixed.randrange(2, 900), small=fixed.randrange(3, 80),
        later=later.randrange(2026, 2036), day=later.randrange(1, 29), month=later.choice(_MONTHS[language]),
        body=body, other=other,
    )  # fmt: skip


def write(folder: Path, count: int) -> None:
    """Write articles into a folder, named by their numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:05}.md").write_text(article(number), encoding="utf-8")
