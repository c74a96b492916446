"""Who is named in an article: persons told from other names by what stands around them, bodies by their full names.

A name of several words is a person's when its given name is known, when a title, an office, an age or "who" stands
beside it, or when its ending is that of a surname; what is once known in an article is known everywhere in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic
from kzclaims.extract.drafts import Ref
from kzclaims.extract.people.cases import gender_by_case
from kzclaims.extract.people.evidence import evident, given, may_be_person, speaking_alone
from kzclaims.extract.people.places import PATRONYMIC, after_place, after_town
from kzclaims.extract.people.quotes import quotes, verbs
from kzclaims.extract.people.words import PeopleWords, Token, people_words, tokens_of
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import OFFICES, Term
from kzclaims.extract.words import concepts
from kzclaims.once import once
from kzclaims.record import record

_LONGEST = 1500  # characters of a sentence; more is no prose
_WORD = re.compile(r"[\w‑-]+")
_UNSPACED = re.compile(r"\S+")
_TITLE_WORD = re.compile(r"[\w‑'’-]+")
_SHORTEST = 3  # letters of a surname behind initials
_INITIALS = re.compile(r"(?<!\w)(?:[A-ZÀ-ÝА-ЯЁ][a-zа-я]?\.\s?){1,3}-?(?:[A-ZÀ-ÝА-ЯЁ]\.\s?)?(?=[A-ZÀ-ÝА-ЯЁ]\w{2})")
# Endings of those who are from somewhere, after an article: "la Suédoise Solveig Hammar".
_FROM = re.compile(
    r"(?:(?:ai|oi)se?|ien(?:ne)?|ain(?:e)?|éen(?:ne)?|ol(?:e)?|and(?:e)?|ard(?:e)?|[iu]sse|esse|ate|que|lge|ec|urc|ane?"
    r"|[èe]ne|rbe|gare|azakhe?|ghize?|bek|urde|ave|ish|ese)$"
)
_FROM_RU = re.compile(r"[А-ЯЁ]\w{2,}(?:ец|анин|янин|анка|янка|ийка|енка|уз|уженка|узин|узинка)$")
# What a French sentence brings a name in with: "C’est Jeanne Brun qui dirige".
_BEFORE_NAMES = frozenset({"c'est", "c'était", "voici", "voilà"})
# What ties a title to the house it is held in.
_HOUSE = re.compile(r"\s(?:de\s|d['’]|chez\s|of\s|at\s)")
_POSSESSIVE = re.compile(r"['’]s$")
_OPENING = ' \u00a0«„"—–-•'
_VERB = ("-v", "-x")  # how concepts of verbs, and of verbs and more, end
_IN_A_ROW = (" ", "» ", "” ", '" ')  # what parts a body's name from its holder's: «Ала-Тоо Курулуш» Ринат Абишев
_OF_LAND = re.compile(r"\s(?:of(?:\sthe)?|du|de(?:\sla)?|d['’])\s?[A-ZÀ-Ý][\w-]+\s(?=[A-ZÀ-Ý])")


@record(frozen=True)
class Look:
    """One passage with its words, the names of persons in it, and those of anything else."""

    passage: Passage
    words: PeopleWords
    persons: tuple[ProperName, ...]
    others: tuple[ProperName, ...]
    verbs: tuple[tuple[int, int], ...] = ()
    quotes: tuple[tuple[int, int], ...] = ()
    bearers: Mapping[str, tuple[ProperName, Passage]] = field(default_factory=dict)

    def person(self, name: ProperName) -> Ref:
        """What claims call a person: a surname alone is the one whom the article names in full."""
        full, passage = self.bearers.get(fold(name.text), (name, self.passage))
        return Ref(name=full, passage=passage, kind="person", gender=gender_by_case(full, passage))

    @once
    def tokens(self) -> list[Token]:
        """Its words and marks; not to be changed."""
        return tokens_of(self.passage.text)

    @once
    def lows(self) -> frozenset[str]:
        """Its words and marks, folded: by them a reader knows soon that there is nothing for it."""
        return frozenset([token.low for token in self.tokens])

    @once
    def spoken(self) -> frozenset[int]:
        """Where verbs of speech start."""
        return frozenset(start for start, _ in self.verbs)

    def inside_quote(self, start: int, end: int) -> bool:
        """Whether a span stands within quoted words, not where they are interrupted."""
        return any(a <= start and end <= b for a, b in self.quotes)

    @once
    def text(self) -> str:
        """The sentence."""
        return self.passage.text

    def at(self, offset: int) -> int:
        """The number of the first token that starts at an offset or after it."""
        return bisect_left(self._starts, offset)

    @once
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]


def _pieces(text: str, name: ProperName) -> Iterator[tuple[int, int]]:
    """A name without possessives, cut where the script changes."""
    start = name.start
    last: tuple[int, int] | None = None
    for match in _UNSPACED.finditer(name.text):
        a, b = name.start + match.start(), name.start + match.end()
        if last and is_cyrillic(text[a:b]) != is_cyrillic(text[last[0] : last[1]]) and text[a].isupper():
            yield start, last[1]
            start = a
        possessive = _POSSESSIVE.search(text[a:b])
        if possessive:
            yield start, a + possessive.start()
            start, last = b, None
            continue
        last = (a, b)
    if last:
        while start < last[1] and text[start].isspace():
            start += 1
        yield start, last[1]


def _after_body(text: str, start: int, end: int) -> int:
    """Where a name goes on after the land of an office: "President of France | Anne Martin"."""
    led = _OF_LAND.match(text, start, end)
    rest = text[led.end() : end].split() if led else []
    return led.end() if led and len(rest) > 1 and all(word[:1].isupper() for word in rest) else start


def _untitled(passage: Passage, start: int, end: int, words: PeopleWords, offices: Sequence[Term]) -> int:
    """Where a name starts after the titles, offices and months before it."""
    text = passage.text
    while start < end:
        word = _TITLE_WORD.match(text, start)
        if not word:
            break
        inside = next((t for t in offices if t.start <= start < t.end < end), None)
        low = fold(word.group())
        if inside:
            start = _after_body(text, inside.end, end)
        elif (
            low in words.sets["months"]
            or (low in _BEFORE_NAMES | words.sets["person_titles"] and word.end() < end)
            or (passage.language == "fr" and _leads(text, start, word.end(), end))
        ):
            start = word.end()
        else:
            break
        start += len(text[start:end]) - len(text[start:end].lstrip(" .\u00a0\u202f"))
    return _after_demonym(text, start, end, words)


def _leads(text: str, start: int, after: int, end: int) -> bool:
    """Whether a verb with which a French sentence begins stands before a name: "Suivent Jean Morel et …"."""
    if text[:start].strip(_OPENING) or given(text[start:after]):
        return False
    following = _TITLE_WORD.match(text, after + 1, end)
    verb = any(concept.endswith(_VERB) for concept in concepts(fold(text[start:after]), "fr"))
    return verb and following is not None and given(following.group())


def _after_demonym(text: str, start: int, end: int, words: PeopleWords) -> int:
    """Where a name starts after where its bearer is from: "le Nantais Jérôme Delahaye"."""
    parts = text[start:end].split()
    if len(parts) <= 2:
        return start
    if _FROM_RU.fullmatch(parts[0]) and not fold(parts[-1]).endswith(PATRONYMIC):
        return start + len(parts[0]) + 1  # "Норвежец Хокон Лунд"
    article = text[:start].split()[-1:]
    told = bool(article) and words.has("articles", fold(article[0]).rstrip("'"))
    if not told or given(parts[0]):
        return start
    return start + len(parts[0]) + 1 if given(parts[1]) or _FROM.search(parts[0]) else start


def _before_body(text: str, start: int, end: int) -> int:
    """Where an English name ends before the body its bearer belongs to: "Jane Hollis of Exeter College"."""
    at = text.find(" of ", start, end)
    return at if at > 0 and len(text[start:at].split()) > 1 and given(text[start:at].split(maxsplit=1)[0]) else end


# English says "Nice mayor Jane Doe".
_HOUSED = {"fr": after_town, "ru": after_place}


def _names(scene: Scene, passage: Passage, words: PeopleWords) -> list[ProperName]:
    text = passage.text
    initials = [
        (match.start(), surname.end())
        for match in (_INITIALS.finditer(text) if "." in text[:-_SHORTEST] else ())
        if not (passage.language == "fr" and match.group().strip() in ("M.", "MM."))
        and (surname := _WORD.match(text, match.end()))
    ]
    offices = passage.of(OFFICES)
    found: list[ProperName] = []
    for name in scene.names(passage):
        if any(a <= name.start < b for a, b in initials):
            continue
        if name.text.isalnum() and not any(t.start <= name.start < t.end for t in offices):
            if fold(name.text) not in words.sets["months"]:
                found.append(name)  # one word, as most are
            continue
        for start, end in _pieces(text, name):
            first = _HOUSED[passage.language](text, start, end, offices) if passage.language in _HOUSED else start
            housed = first > start and passage.language == "fr"
            if first > start:
                found.append(ProperName(start, first - 1, text[start : first - 1]))
            first = _untitled(passage, first, end, words, offices)
            last = _before_body(text, first, end) if passage.language == "en" else end
            if first < last:
                # What told a person may have been cut off: in "France's Armor Line" the first word tells nothing.
                kind = "" if last < end or (name.kind == "person" and first > name.start) else name.kind
                found.append(ProperName(first, last, text[first:last], "person" if housed else kind))
            if last < end:
                found.append(ProperName(last + 4, end, text[last + 4 : end], name.kind.replace("person", "")))
    found += [ProperName(a, b, text[a:b], "person") for a, b in initials]
    return sorted(found, key=lambda n: n.start)


def looks(scene: Scene) -> list[Look]:
    """The passages of an article with the persons named in them; a surname alone is one where one person bears it."""
    bearers: dict[str, tuple[ProperName, Passage]] = {}  # told below
    rough = []
    for passage in scene.passages:
        if len(passage.text) > _LONGEST:
            continue
        words = people_words(passage.language)
        names, quoted = tuple(_names(scene, passage, words)), quotes(passage)
        rough.append(Look(passage, words, (), names, verbs(passage, quoted), quoted, bearers))
    known: dict[str, str] = {}
    times = Counter([fold(name.text) for look in rough for name in look.others])
    heard = {word for look in rough for word in speaking_alone(look)}
    for look in rough:
        for name in look.others:
            # "директор Orda Com Ринат Абишев": of two names in a row the second is the person's.
            if not may_be_person(name) or any(look.text[name.end : n.start] in _IN_A_ROW for n in look.others):
                continue
            if _names_a_body(look, name):
                continue
            low = fold(name.text)
            surname = low.split()[-1]
            if surname in heard or evident(look, name, times[low] == 1):
                known[low] = surname
    surnames = Counter(surname for surname in known.values() if len(surname) > 2)
    told = [_told(look, known, surnames) for look in rough] if known else rough
    for look in told:
        for name in look.persons:
            alone = known.get(fold(name.text), "")
            if surnames[alone] == 1:
                bearers.setdefault(alone, (name, look.passage))
    return told


def _owns(look: Look, name: ProperName) -> bool:
    """Whether a lone name says of what a title is: the house of that name, "le chef de Morvan", "Morvan's chief"."""
    after, text = look.text[name.end : name.end + 3], look.text
    for term in look.passage.of(OFFICES):
        if _HOUSE.fullmatch(text[term.end : name.start]) or (
            term.start - name.end in (2, 3) and _POSSESSIVE.fullmatch(after.rstrip())
        ):
            return True
    return False


def _names_a_body(look: Look, name: ProperName) -> bool:
    """Whether a name is that of what is named after somebody: "le lycée Jean Moulin"."""
    at = look.at(name.start) - 1
    if at < 0 or not look.words.has("named_after", look.tokens[at].low):
        return False
    return not look.text[look.tokens[at].end : name.start].strip()


def _told(look: Look, known: Mapping[str, str], surnames: Mapping[str, int]) -> Look:
    persons = []
    for name in look.others:
        low = fold(name.text)
        if _names_a_body(look, name):
            continue
        if low in known or (low in surnames and " " not in name.text and not _owns(look, name)):
            persons.append(name)
    if not persons:
        return look
    others = [n for n in look.others if n not in persons]
    return replace(look, persons=tuple(replace(n, kind="person") for n in persons), others=tuple(others))
