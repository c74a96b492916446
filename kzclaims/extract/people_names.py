"""Who is named in an article: persons told from other names by what stands around them, and bodies with their full names.

A name of several words is a person's when its given name is known, when a title, an office, an age or "who" stands
beside it, or when its ending is that of a surname; what is once known in an article is known everywhere in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic, word_keys
from kzclaims.entities.words import person_words
from kzclaims.extract.people_words import PeopleWords, Token, body_type, people_words, tokens
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import CUES, OFFICES, load_thesaurus

_INITIALS = re.compile(r"(?<!\w)(?:[A-ZÀ-ÝА-ЯЁ][a-zа-я]?\.\s?){1,3}-?(?:[A-ZÀ-ÝА-ЯЁ]\.\s?)?(?=[A-ZÀ-ÝА-ЯЁ]\w{2})")
_SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|yev|yeva|iev|ieva|ïev|ïeva|ine|ina|enko|sky|ski|skaya|skaïa|bay|baev|uly|ou?lou|ян|ов|ова|ев|ева|ёв|ёва"
    r"|ин|ина|ын|ына|енко|ский|ская|ский|чук|дзе|швили|ову|еву|ого|овым|евым|иной|овой|евой)$"
)
# What may stand between an office and the name of its holder: nothing, or what the office is of, and a comma.
_BESIDE = re.compile(r"\s{1,2}|[^,;:.!?()«»“”]{0,60},\s{1,2}")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Look:
    """One passage with its words, the names of persons in it, and those of anything else."""

    passage: Passage
    words: PeopleWords
    tokens: list[Token]
    persons: tuple[ProperName, ...]
    others: tuple[ProperName, ...]
    verbs: frozenset[int] = field(default_factory=frozenset)

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text

    def at(self, offset: int) -> int:
        """The number of the first token that starts at an offset or after it."""
        return next((i for i, token in enumerate(self.tokens) if token.start >= offset), len(self.tokens))


@lru_cache(maxsize=1)
def _reporting() -> frozenset[str]:
    return frozenset(c.id for c in load_thesaurus().concepts.values() if c.fact("cueKind") == "Reporting")


_AUXILIARY = re.compile(r"(?:\b(?:a|ai|ont|avait|avaient|ayant|aurait|eut)|-t-(?:il|elle|on))(?:\s\w+(?:ment)?)?\s$", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:été|was|were|been|be|being|is|are|by)\s(?:\w+ly\s)?$|\b(?:pas|not|не|n’a pas)\s(?:\w+\s)?$", re.IGNORECASE)


def reporting_verbs(passage: Passage) -> list[tuple[int, int]]:
    """Where verbs of speech stand in a passage, outside its quotations: no infinitive, passive or denial."""
    found = []
    for term in passage.of(CUES):
        if term.concept not in _reporting() or term.role == "infinitive" or passage.inside_quote(term.start, term.end):
            continue
        before = passage.text[max(0, term.start - 24) : term.start].replace("\u2011", "-")
        word = passage.text[term.start : term.end].lower()
        if term.role == "participle" and word != "dit" and not _AUXILIARY.search(before):
            continue
        if not _PASSIVE.search(before):
            found.append((term.start, term.end))
    return found


def _pieces(text: str, name: ProperName) -> Iterator[tuple[int, int]]:
    """A name without possessives, cut where the script changes."""
    start = name.start
    last: tuple[int, int] | None = None
    for match in re.finditer(r"\S+", name.text):
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


def _names(scene: Scene, passage: Passage, words: PeopleWords) -> list[ProperName]:
    text = passage.text
    initials = []
    for match in _INITIALS.finditer(text):
        end = re.compile(r"[\w‑-]+").match(text, match.end())
        if end:
            initials.append((match.start(), end.end()))
    offices = passage.of(OFFICES)
    found: list[ProperName] = []
    for name in scene.names(passage):
        if any(a <= name.start < b for a, b in initials):
            continue
        for start, end in _pieces(text, name):
            while start < end:
                word = re.compile(r"[\w‑'’-]+").match(text, start)
                if not word:
                    break
                inside = next((t for t in offices if t.start <= start < t.end < end), None)
                low = fold(word.group())
                if inside:
                    start = inside.end
                elif low in words.sets["months"] or (low in words.sets["person_titles"] and word.end() < end):
                    start = word.end()
                else:
                    break
                start += len(text[start:end]) - len(text[start:end].lstrip(" .\u00a0\u202f"))
            if start < end:
                found.append(ProperName(start, end, text[start:end], name.kind))
    found += [ProperName(a, b, text[a:b], "person") for a, b in initials]
    return sorted(found, key=lambda n: n.start)


def _may_be_person(name: ProperName) -> bool:
    parts = name.text.split()
    if not 2 <= len(parts) <= 4 or any(c.isdigit() for c in name.text):
        return False
    if name.kind == "organisation" and not _given(parts[0]):
        return False
    capitals = [part for part in parts if part[0].isupper()]
    return len(capitals) >= 2 and not any(len(p) > 2 and p.isupper() and not p.endswith(".") for p in parts)


def _given(word: str) -> bool:
    return any(not word_keys(part, "").isdisjoint(person_words().known) for part in re.split(r"[-‑]", fold(word)))


def _evident(look: Look, name: ProperName, once: bool) -> bool:
    """Whether the name itself, or what stands beside it, shows a person."""
    if name.kind == "person":
        return True
    parts = name.text.split()
    if _given(parts[0]) or (len(parts) == 2 and bool(_SURNAME.search(fold(parts[1])))):
        return True
    first, last = look.at(name.start), look.at(name.end)
    words, toks = look.words, look.tokens
    before = [t.low for t in toks[max(0, first - 2) : first] if t.low != "."]
    if before and before[-1] in words.sets["person_titles"]:
        return True
    offices = look.passage.of(OFFICES)
    if any(t.end < name.start and _BESIDE.fullmatch(look.text[t.end : name.start]) for t in offices):
        return look.passage.language != "ru" or is_cyrillic(name.text)
    after = toks[last : last + 4]
    if len(after) > 1 and after[0].low in (",", "(") and after[1].low.isdigit() and 10 < int(after[1].low) < 111:
        return True
    if after and after[0].low == "," and len(after) > 1:
        at = 1 + (after[1].low in words.sets["articles"])
        if len(after) > at and any(t.start == after[at].start for t in offices):
            return True
        if after[1].low == "who":
            return True
    spoken = bool(look.passage.quoted) and any(
        0 < name.start - end <= 2 or 0 < start - name.end <= 5 for start, end in reporting_verbs(look.passage)
    )
    return spoken and once and len(parts) == 2


def looks(scene: Scene) -> list[Look]:
    """The passages of an article with the persons named in them; a surname alone is one where one person bears it."""
    rough = []
    for passage in scene.passages:
        words = people_words(passage.language)
        verbs = frozenset(start for start, _ in reporting_verbs(passage))
        names = tuple(_names(scene, passage, words))
        rough.append(Look(passage, words, tokens(passage.text), (), names, verbs))
    known: dict[str, str] = {}
    times = Counter(fold(name.text) for look in rough for name in look.others)
    for look in rough:
        for name in look.others:
            # "директор Orda Com Ринат Абишев": of two names in a row the second is the person's.
            followed = any(n.start == name.end + 1 for n in look.others)
            if _may_be_person(name) and not followed and _evident(look, name, times[fold(name.text)] == 1):
                known[fold(name.text)] = fold(name.text).split()[-1]
    surnames = {surname for surname in known.values() if len(surname) > 2}
    return [_told(look, known, surnames) for look in rough]


def _told(look: Look, known: dict[str, str], surnames: set[str]) -> Look:
    persons = [n for n in look.others if fold(n.text) in known or (" " not in n.text and fold(n.text) in surnames)]
    others = [n for n in look.others if n not in persons]
    return replace(look, persons=tuple(replace(n, kind="person") for n in persons), others=tuple(others))


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation named in full in a passage, and its type."""

    kind: str
    name: ProperName
    passage: Passage

    @property
    def stem(self) -> tuple[str, ...]:
        """The beginnings of its words: one body in any case of its name."""
        return tuple(word[:4] for word in re.findall(r"\w{3,}", fold(self.name.text)))


def bodies(found: list[Look]) -> list[Body]:
    """The bodies that an article names in full, each once: "Agence des services numériques", "AS Montclair"."""
    listed: dict[tuple[str, ...], Body] = {}
    for look in found:
        for name in look.others:
            if look.passage.inside_quote(name.start, name.end) and name.end - name.start > 60:
                continue
            kind = next((k for word in re.findall(r"\w+", name.text) if (k := body_type(word))), "")
            if not kind:
                continue
            full = extended(look, name)
            if len(full.text.split()) > 1:
                body = Body(kind, full, look.passage)
                listed.setdefault(body.stem, body)
    return list(listed.values())


def extended(look: Look, name: ProperName) -> ProperName:
    """A body's name with the words that complete it: "Agence" in "l’Agence des services numériques de la ville"."""
    if not body_type(name.text.split()[-1]) or is_cyrillic(name.text) != (look.passage.language == "ru"):
        return name
    end, last = look.at(name.end), name.end
    russian = look.passage.language == "ru"
    for at, token in enumerate(look.tokens[end : end + 7], end):
        if token.start - last > 2 and look.text[last : token.start].strip(" '’\u00a0"):
            break
        if not token.text[0].isalpha() or token.start in look.verbs:
            break
        low = token.low
        if any(n.start <= token.start < n.end for n in look.persons):
            break
        if russian and (at - end >= 3 or not _genitive(low)):
            break
        if not russian and low in look.words.sets["stops"]:
            break
        if not russian and at == end and low not in look.words.sets["connectors"]:
            if len(low) < 4 or not low.endswith(("al", "ale", "ique", "eur", "aire", "if", "ive", "ier", "ière", "ien", "ienne")):
                break
        last = token.end
    while True:
        cut = re.search(r"\s+(?:de|du|des|d|la|le|les|of|the|for|à|au)$|['’]$", look.text[name.start : last], re.IGNORECASE)
        if not cut:
            break
        last = name.start + cut.start()
    return ProperName(name.start, last, look.text[name.start : last], "organisation")


def _genitive(word: str) -> bool:
    return bool(re.search(r"(?:ого|его|ой|ей|ых|их|ов|ев|ий|а|я|ы|и|у|г)$", word)) and not re.search(r"(?:ла|ли)$", word)
