"""What descriptions take up: "the Nantes company", "le groupe allemand"; a pronoun after "The bank is not alone:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kzclaims.claim import fold
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.owners.capital import holds_by_word, of_the_capital
from kzclaims.extract.owners.described import described, several_people
from kzclaims.extract.owners.names import within
from kzclaims.extract.owners.origin import country, narrows, state_of
from kzclaims.extract.owners.phrases import OWNED
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.topic import antecedent, by_its_word
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES, load_thesaurus

if TYPE_CHECKING:
    from kzclaims.extract.owners.parties import Cast

# Who may hold something and is often called by the noun alone.
_PARTIES = frozenset(
    f"thing-{noun}"
    for noun in ("city", "town", "municipality", "region", "department", "county", "family", "fund-invest")
)
_SUBJECT_BY = 12  # characters of a sentence by which its subject has begun
_OPENER = re.compile(r"(?:(?:the|le|la)\s|l['’])?([^\W\d_]+)\s[^.;:]{0,80}[:;]\s", re.IGNORECASE)
_BEGUN = re.compile(r"(?:The\s|Le\s|La\s|L['’])(?=[^\W\d_])")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FROM = re.compile(r"\s(?:of|from|in|at|de|du|des|d['’]|à|из|от|в)(?:\s|(?<=['’]))")
_NOUN_OF_TWO = re.compile(rf"{_NOUN.pattern}(?:\s{_NOUN.pattern}){{0,2}}")
_BESIDE = re.compile(
    r"(?:,(?:\s[—–])?|\s[—–:(]|\s?:)\s*(?:(?:the|le|la|les)\s|l['’])?(?:(?:société|compagnie|groupe|entreprise|firme|company|firm|group"
    r"|компани\w{1,2}|фирм\w|групп\w)\s)?[«“\"]?"
)
# What a body does, between the noun for it and its name: "the company that runs it, Alder", "l'entreprise derrière".
_DOING = re.compile(
    r",?\s(?:that|which|who|qui|котор\w{2}|chargée?s?|responsable|responsible|behind|derrière)\s[^,;:.()«»“”—–]{2,50}(?=,)"
)
_A_THING = re.compile(r"(?<!\w)(?:an?|une?)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_WORD = re.compile(r"\s([^\W\d_]+)\s$")
_TRADE = re.compile(r"(?:L['’]|Le\s|La\s)(?:[a-zà-ÿœ’'-]+\s){1,3}")  # "L'armateur norvégien Paul Orvel a présenté"
_CLOSED = re.compile(r"[»”\"]?(?:\s?[;:]|[.,)]|$|\s[—–])")
_PLACED = re.compile(r"([^\W\d_]+)\s(?:de\s|d['’]|du\s|à\s|in\s|of\s|at\s|в\s|из\s)([^\W\d_][\w’'-]*)")
# Adjectives of towns: "nantaise", "lillois", "тверского".
_TOWN = re.compile(
    r"(?!vois|prochain|ancien)\w+?(?:(?:ais|ois|and|ol|in|ain)e?|(?:ien|éen)(?:ne)?"
    r"|ск(?:ая|ий|ой|ое|ую|ого|ому|им|ом))$"
)


def of_a_place(cast: Cast, passage: Passage, name: ProperName) -> bool:
    """Whether an English name only tells where a body is from: "the Nantes company", of no body called Nantes."""
    if not narrows(passage, name) or not passage.text[: name.start].casefold().endswith("the "):
        return False
    if owner_words("en")["bodied"].match(passage.text, name.end + 1):  # "the Alder group" but "the Nantes group"
        return bool(country(name.text)) or fold(name.text) in cast.placed
    others = (n for p in cast.passages if p is not passage for n in cast.organisations(p) if not narrows(p, n))
    return bool(country(name.text)) or not any(n.text == name.text for n in others)


def apposed(cast: Cast, passage: Passage, end: int, exclude: frozenset[str]) -> Ref | None:
    """The name that is set beside a description: "a cannery, Blue Tide,", "une conserverie : Marée Bleue"."""
    doing = _DOING.match(passage.text, end)
    gap = _BESIDE.match(passage.text, doing.end() if doing else end)
    if gap is None:
        return None
    for name in cast.names(passage):
        if name.start == gap.end() and fold(name.text) not in exclude and _CLOSED.match(passage.text, name.end):
            return Ref(name=name, passage=passage, kind="organisation")
    return None


def _a_town(cast: Cast, name: str) -> bool:
    """Whether the article sets a word of place before a name: "à Pontivy"."""
    for passage in cast.passages:
        for found in re.finditer(rf"(?<![^\W\d_])([^\W\d_]+)\s{re.escape(name)}(?!\w)", passage.text):
            if owner_words(passage.language)["locative"].fullmatch(found.group(1)):
                return True
    return False


def of_a_town(cast: Cast, passage: Passage, start: int, end: int, exclude: frozenset[str]) -> Ref | None:
    """The body that "l'entreprise de Pontivy" and "the mill in Orville" take up; None where no town is named.

    A name is a town where the article says "in" or "à" before it.
    """
    words = owner_words(passage.language)
    inner = _PLACED.match(passage.text, start, end)
    town = inner.group(2) if inner else ""
    if inner is None or not town[0].isupper() or not words.head(inner.group(1)) or not _a_town(cast, town):
        return None
    found = apposed(cast, passage, end, exclude)
    if found:
        return found
    out = exclude | {fold(inner.group(2))}
    taken = cast.origins.taken_up(passage, start, inner.group(2), cast.back(passage), out)
    return Ref(name=taken[1], passage=taken[0], kind="organisation") if taken else None


def led_by_the(text: str, start: int, words: OwnerWords) -> bool:
    """Whether a definite article leads up to a place."""
    return start > 0 and bool(re.search(rf"(?:{words['definite'].pattern})\s*$", text[:start], re.IGNORECASE))


def opener(cast: Cast, passage: Passage, start: int, exclude: frozenset[str]) -> Ref | None:
    """What a pronoun takes up where its sentence opens with a noun or a name: "The bank is not alone: it holds 80%"."""
    named = cast.organisations(passage)[:1] if passage.text[:start].rstrip().endswith(":") else []
    if named and named[0].start <= 1 and fold(named[0].text) not in exclude:
        return Ref(name=named[0], passage=passage, kind="organisation")
    opened = _OPENER.match(passage.text, 0, start)
    for term in passage.of(MEASURES) if opened else ():  # "La commune est seule : elle détient"
        if opened and term.start == opened.start(1) and term.concept in _PARTIES:
            return described(passage, term.start, term.end, TOPIC)
    head = owner_words(passage.language).head(opened.group(1).lower()) if opened else None
    if opened is None or head is None or opened.group(1).lower() != head[0]:
        return None
    known = cast.called.named(passage, head[0], exclude)
    if known:
        return Ref(name=known[1], passage=known[0], kind="organisation")
    return antecedent(cast, passage, opened.start(1), *head, exclude)


def begun(cast: Cast, passage: Passage, exclude: frozenset[str]) -> Ref | None:
    """What "it" takes up where the sentence before begins with a noun for it: "The group is at home here. It owns"."""
    for near in list(cast.back(passage))[1:2]:
        led, words = _BEGUN.match(near.text), owner_words(near.language)
        row = (_NOUN_OF_TWO if near.language == "en" else _NOUN).match(near.text, led.end()) if led else None
        few = list(_NOUN.finditer(near.text, row.start(), row.end())) if row else []
        noun = next((m for m in few if (head := words.head(m.group())) and head[0] == m.group()), None)
        head = words.head(noun.group()) if noun else None
        if noun is None or head is None:
            return None
        after = _NOUN.match(near.text, noun.end() + 1) if near.language == "fr" else None
        if noun is not few[0] or (after and (country(after.group()) or _TOWN.fullmatch(after.group()))):
            end = after.end() if after and noun is few[0] else noun.end()
            told = cast.refer(near, few[0].start(), end, exclude)  # "The Danish group knows the port. It owns"
            if told and told.name:
                return told
        known = cast.called.named(near, noun.group(), exclude)
        if known:
            return Ref(name=known[1], passage=known[0], kind="organisation")
        return antecedent(cast, near, noun.start(), *head, exclude)
    return None


def person_begun(cast: Cast, passage: Passage, pronoun: str, words: OwnerWords) -> Ref | None:
    """Whom "he" takes up: the person that the sentence before begins with; of "he" and "she" the only one it names.

    Args:
        cast: the parties of the article.
        passage: the sentence.
        pronoun: the pronoun.
        words: those of its language.
    """
    for near in list(cast.back(passage))[1:2]:
        people = [n for n in cast.names(near) if n.kind == "person"]
        alone = words["of_people"].fullmatch(pronoun) and len({n.text for n in people}) == 1
        led = people and (people[0].start <= 1 or _TRADE.fullmatch(near.text, 0, people[0].start))
        found = people[:1] if alone or led else []
        if found:
            return cast.refer(near, found[0].start, found[0].end, frozenset())
    return None


def people_begun(cast: Cast, passage: Passage, of: Ref | None) -> Ref | None:
    """Whom "they" takes up: the people that the sentence before begins with, "The crews are proud of it. They own"."""
    for near in list(cast.back(passage))[1:2]:
        for term in near.of(MEASURES):
            apart = _FROM.match(near.text, term.end)  # "doctors from Orville": others than those spoken of
            if term.start <= _SUBJECT_BY and not apart and several_people(near, term.start, term.end):
                return described(near, term.start, term.end, of)
    return None


def taken_up(cast: Cast, passage: Passage, start: int, exclude: frozenset[str]) -> Ref | None:
    """What "it" of a share takes up: a body of its sentence, or what the one before begins with or alone names.

    Args:
        cast: the parties of the article.
        passage: the sentence.
        start: where the clause of the share begins.
        exclude: folded names that it cannot stand for.
    """
    own = [n for n in cast.organisations(passage) if n.end <= start and not within(n, exclude)]
    if own:
        return opener(cast, passage, start, exclude) or antecedent(cast, passage, start, "", frozenset(), exclude)
    found = begun(cast, passage, exclude) or subject_thing(cast, passage)
    return found or of_the_capital(cast, passage, start, exclude)


def subject_thing(cast: Cast, passage: Passage) -> Ref | None:
    """The building, body or town without a name that the sentence before begins with: "The town pays. It owns"."""
    before = list(cast.back(passage))[1:2]
    for near in before:
        led = _BEGUN.match(near.text)
        noun = _NOUN.match(near.text, led.end()) if led else None
        if noun and owner_words(near.language)["things"].fullmatch(noun.group()) and not cast.organisations(near):
            return described(near, *noun.span(), TOPIC)
        for term in near.of(MEASURES):
            above = load_thesaurus().ancestors(term.concept)
            party = term.concept in _PARTIES or not OWNED.isdisjoint(above)
            if term.start <= _SUBJECT_BY and party and not cast.organisations(near):
                label = near.text[term.start : term.end]
                traits = frozenset({"unnamed"})
                return Ref(f"holder-{term.concept}", kind="organisation", label=label, of=TOPIC, traits=traits)
    return None


def from_there(
    cast: Cast, passage: Passage, start: int, shown: str, definite: bool, exclude: frozenset[str]
) -> Ref | None:
    """What "le groupe allemand" and "нантская компания" take up."""
    parts = shown.split()
    if len(parts) == 1 and definite and shown[0].isupper() and country(shown) and passage.language != "ru":
        found = cast.origins.taken_up(passage, start, shown, cast.back(passage), exclude)  # "the Danes"
        return Ref(name=found[1], passage=found[0], kind="organisation") if found else None
    if len(parts) < 2 or passage.language == "en" or not (definite or passage.language == "ru"):
        return None
    noun, place = (parts[0], parts[1]) if passage.language == "fr" else (parts[-1], parts[-2])
    town = place.islower() and _TOWN.fullmatch(place)  # "le holding Tobol" is a name
    if not owner_words(passage.language).head(noun) or not (country(place) or town):
        return None
    head = owner_words(passage.language).head(noun)
    if head and (named := by_its_word(cast, head[1], exclude)):  # "le club landais", of which one name says "Stade"
        return named
    found = cast.origins.taken_up(passage, start, place, cast.back(passage), exclude)
    return Ref(name=found[1], passage=found[0], kind="organisation") if found else None


def the_state(passage: Passage, start: int, end: int, words: OwnerWords) -> Ref | None:
    """The state, of a country where a phrase says so; None for anything else."""
    shown = passage.text[start:end].replace("’", "'").strip()
    land = state_of(shown, words)
    if not land and not words["state"].fullmatch(shown):
        return None
    name = f"the-state-of-{land}" if land else "the-state"
    return Ref(name, kind="organisation", traits=frozenset({"state"}), label=passage.text[start:end])


def told_where(cast: Cast, passage: Passage, start: int, name: ProperName, words: OwnerWords) -> Ref | None:
    """The body that a phrase describes and a name only places: "a pension fund in Oslo"; None for any other name.

    Args:
        cast: the parties of the article.
        passage: the sentence.
        start: where the phrase begins.
        name: the name in it.
        words: those of its language.
    """
    led = _WORD.search(unbroken(passage.text), start, name.start)
    if led is None or not words["locative"].fullmatch(led.group(1)) or name in cast.organisations(passage):
        return None
    noun = passage.text[start : led.start()].split()[-1:]
    told = noun and (words.head(noun[0]) or words["things"].fullmatch(noun[0]))
    return described(passage, start, led.start(), TOPIC) if told else None


def latter(cast: Cast, passage: Passage, before: int, exclude: frozenset[str]) -> Ref | None:
    """The last body named before a place, in its sentence or the one before: "the latter"."""
    for near in list(cast.back(passage))[:2]:
        limit = before if near is passage else len(near.text)
        found = [n for n in cast.organisations(near) if n.end <= limit and fold(n.text) not in exclude]
        if found:
            since = _thing_since(near, found[-1].end, limit)
            return since or Ref(name=found[-1], passage=near, kind="organisation")
    return None


def _thing_since(passage: Passage, start: int, end: int) -> Ref | None:
    """A thing that is brought in between two places: "A also owns a solar farm; the latter earns"."""
    text = passage.text
    things = owner_words(passage.language)["things"].finditer(text, start, end)
    return next(
        (described(passage, m.start(), m.end(), TOPIC) for m in things if _A_THING.search(text[: m.start()])), None
    )


def bridged(cast: Cast, passage: Passage, start: int, exclude: frozenset[str]) -> Ref | None:
    """The one body named just before that "the estate" may take up: no holder, nobody else's fund or group."""
    words = owner_words(passage.language)
    for near in list(cast.back(passage))[:2]:
        limit = start if near is passage else len(near.text)
        found = [n for n in cast.organisations(near) if n.end <= limit and fold(n.text) not in exclude]
        found = [n for n in found if n.kind or " " in n.text or passage.language != "en" or not country(n.text)]
        found = [
            n for n in found if n.kind or fold(n.text) not in cast.placed
        ]  # "la station de Ventspils", "l'université"
        held = [n for n in found if not holds_by_word(near, n, words)]
        if held:
            return (
                Ref(name=held[0], passage=near, kind="organisation") if len({fold(n.text) for n in held}) == 1 else None
            )
        if found:
            return None
    return None
