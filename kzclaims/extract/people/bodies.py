"""The bodies that an article names in full, by type: a bare "agency" elsewhere in it is the one it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kzclaims.claim import fold
from kzclaims.entities.letters import is_cyrillic
from kzclaims.extract.drafts import Ref
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.words import body_type
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_WORDS = re.compile(r"\w+")

# Bodies that are seldom capitalised before the name of their place.
_GOVERNING = frozenset(
    {
        "council",
        "chamber",
        "court",
        "federation",
        "committee",
        "port",
        "airport",
        "museum",
        "theatre",
        "hospital",
        "school",
    }
    | {"library", "zoo", "factory", "observatory", "conservatory", "monastery", "orchestra", "festival", "reserve"}
)


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
        for name in (*look.others, *_opening(look), *_of_names(look)):
            full = extended(look, name)
            full = with_kind(look, name) if full is name else full
            if len(full.text.split()) < 2:
                continue
            kind = next((k for word in _WORDS.findall(full.text) if (k := body_type(word))), "")
            if kind:
                body = Body(kind, full, look.passage)
                listed.setdefault(body.stem, body)
    named = list(listed.values())
    return [one for one in named if not any(_shortened(one, other) or _goes_on(one, other) for other in named)]


def _of_names(look: Look) -> Iterator[ProperName]:
    """Bodies whose word is not capitalised: "le conseil départemental de l’Orne"."""
    if look.passage.language != "fr":
        return
    for name in look.others:
        at = look.at(name.start)
        for number in range(at - 1, max(-1, at - 5), -1):
            token = look.tokens[number]
            if token.text[0].islower() and body_type(token.low) in _GOVERNING:
                yield ProperName(token.start, name.end, look.text[token.start : name.end], "organisation")
                break
            tied = look.words.has("connectors", token.low) or look.words.has("articles", token.low)
            if not (tied or token.low.endswith(_ADJECTIVES)) or not token.text[0].isalpha():
                break


def _shortened(body: Body, other: Body) -> bool:
    """Whether one name leaves out words from within another: "Southern Institute", "Southern Teaching Institute"."""
    left, right = body.stem, other.stem
    ends = bool(left) and left[0] == right[0] and left[-1] == right[-1]
    return ends and body.kind == other.kind and set(left) < set(right)


def _goes_on(body: Body, other: Body) -> bool:
    """Whether one name is another and a word more, before or after: "Festival Bleu de Brune", "Festival Bleu"."""
    left, right = body.stem, other.stem
    longer = body.kind == other.kind and 1 < len(right) < len(left)
    return longer and right in (left[: len(right)], left[-len(right) :])


def topic(found: list[Look], named: list[Body]) -> Body | None:
    """The one body that an article is about: its title names it and no other, and the text names it again."""
    titles = [look for look in found if look.passage.section.value == "title"]
    known = {body.stem: body for body in named}
    told = {
        body.stem
        for look in titles
        for name in look.others
        for body in known.values()
        if set(body.stem) & {word[:4] for word in re.findall(r"\w{3,}", fold(name.text))}
        and fold(name.text) in fold(body.name.text)
    }
    if len(told) != 1:
        return None
    one = known[told.pop()]
    again = any(
        look not in titles and len(set(one.stem) & {word[:4] for word in re.findall(r"\w{3,}", fold(look.text))}) > 1
        for look in found
    )
    return one if again else None


_ADJECTIVES = ("al", "ale", "ique", "eur", "aire", "if", "ive", "ier", "ière", "ien", "ienne")
_FUTURE = re.compile(r"\w{3,}r(?:a|ont)")
_LOOSE_END = re.compile(r"(?<!\s)\s+(?:de|du|des|d|la|le|les|of|the|for|à|au)$|['’]$", re.IGNORECASE)


def _opening(look: Look) -> list[ProperName]:
    """The word for a body that opens a sentence, whose capital says nothing: "Агентство цифровых услуг открыло …"."""
    first = look.tokens[:2]
    placed = look.passage.language == "ru" and len(first) == 2 and bool(_PLACE_RU.search(first[0].low))
    if placed and first[0].text[0].isupper() and body_type(first[1].low):  # "Орский зоопарк"
        return [ProperName(first[0].start, first[1].end, look.text[first[0].start : first[1].end], "organisation")]
    for token in first:
        if not token.text[0].isupper() or len(token.low) <= 3 or not body_type(token.low):
            continue
        plural = token.low.endswith("s") if look.passage.language != "ru" else token.low.endswith(("ы", "и"))
        if not plural and not any(name.start <= token.start < name.end for name in look.others):
            return [ProperName(token.start, token.end, token.text, "organisation")]
    return []


def extended(look: Look, name: ProperName) -> ProperName:
    """A body's name with the words that complete it: "Agence" in "l’Agence des services numériques de la ville"."""
    if look.passage.language != "fr" and not body_type(name.text.split()[-1]):
        return _described(look, name)
    if not body_type(name.text.split()[-1]) or is_cyrillic(name.text) != (look.passage.language == "ru"):
        return name
    end, last = look.at(name.end), name.end
    russian = look.passage.language == "ru"
    for at, token in enumerate(look.tokens[end : end + 7], end):
        if token.start - last > 2 and look.text[last : token.start].strip(" '’\u00a0"):
            break
        if not token.text[0].isalpha() or token.start in look.spoken:
            break
        low = token.low
        if any(n.start <= token.start < n.end for n in look.persons):
            break
        if russian and (at - end >= 3 or not _genitive(low)):
            break
        if not russian and (low in look.words.sets["stops"] or (token.text[0].islower() and _FUTURE.fullmatch(low))):
            break
        joined = low in look.words.sets["connectors"] or (len(low) > 3 and low.endswith(_ADJECTIVES))
        if not russian and at == end and not joined:
            break
        last = token.end
    while True:
        cut = _LOOSE_END.search(look.text[name.start : last])
        if not cut:
            break
        last = name.start + cut.start()
    return ProperName(name.start, last, look.text[name.start : last], "organisation")


def with_kind(look: Look, name: ProperName) -> ProperName:
    """A body's name with the word before it that says what it is: "institut Perrault", "завод «Вектор»"."""
    at = look.at(name.start) - 1
    if at > 0 and look.tokens[at].low in ("имени", "им"):
        start = next((t.start for t in reversed(look.tokens[max(0, at - 3) : at]) if body_type(t.low)), name.start)
        return ProperName(start, name.end, look.text[start : name.end], "organisation")
    quoted = at >= 0 and look.tokens[at].text in '«“„"'
    word = look.tokens[at - quoted] if at - quoted >= 0 else None
    if word is None or not body_type(word.low) or look.text[word.end : name.start].strip(' «“„"\u00a0\u202f'):
        return name
    closed = _CLOSED.match(look.text, name.end) if quoted else None  # «Красный октябрь»
    end = closed.end() if closed else name.end
    return ProperName(word.start, end, look.text[word.start : end], "organisation")


# Bodies with a name of their own beside the noun: elsewhere the name stands alone.
_APPOSED = frozenset(
    {"agency", "authority", "fund", "observatory", "festival", "club", "brewery", "shipyard", "foundry", "orchestra"}
    | {"choir", "airline", "factory", "cooperative", "league"}
)


_MARKS = '«»“”„"'
_CLOSED = re.compile(r"(?:\s[a-zà-ÿа-яё][\w-]*){0,4}[»”“\"]")


def body_ref(name: ProperName, passage: Passage) -> Ref:
    """What claims call a body: its own name without a noun right before it ("l’agence spatiale Zéphyr").

    The kind of body that the noun tells stays with it, and in Russian what adjectives before it say.
    """
    kind = next((k for word in re.findall(r"\w+", name.text) if (k := body_type(word))), "")
    words = list(re.finditer(r"\S+", name.text))
    size = next((n for n, word in enumerate(words) if n and not word[0][0].islower()), 0)
    common = [word[0] for word in words[:size]]
    # The capital of a noun is that of a name ("Festival Bleu"), unless the name stands in quotation marks.
    marked = size and words[size][0][0] in _MARKS
    tied = any("’" in word or "'" in word or len(word) < 4 for word in common)
    if 0 < size < 3 and not tied and (marked or common[0][0].islower()) and body_type(common[0]) in _APPOSED:
        bare = name.text[words[size].start() :].strip(_MARKS)
        start = name.start + name.text.index(bare)
        name = ProperName(start, start + len(bare), bare, "organisation")
    led = _ADJECTIVES_RU.search(passage.text, max(0, name.start - _LED), name.start) if is_cyrillic(name.text) else None
    role = led.group().strip().lower() if led else ""
    return Ref(name=name, passage=passage, kind="organisation", concept=kind, role=role)


_PLACE_RU = re.compile(r"(?:ск|цк)(?:ий|ой|ая|ое|ого|ому|ую|им|ом)$")
_LED = 60  # characters before a name in which its adjectives stand
# No participles: "возглавляющая управление" tells nothing of the office.
_ADJECTIVES_RU = re.compile(
    r"(?<![^\W\d_])(?:[^\W\d_]{3,}(?<!щ)(?<!вш)(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ую|юю|ым|им)\s){1,3}$"
)
ADJECTIVE_RU = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю)$")


def _described(look: Look, name: ProperName) -> ProperName:
    """A body whose name opens with an adjective: "Южного педагогического института", "Armenian football federation"."""
    first, last = look.at(name.start), look.at(name.end)
    russian = look.passage.language == "ru"
    if last - first != 1 or (russian and not ADJECTIVE_RU.search(look.tokens[first].low)):
        return name
    for token in look.tokens[last : last + 3]:
        if body_type(token.low):
            after = look.tokens[look.at(token.end) :][:1]  # "the Orville hospital trust"
            end = after[0].end if not russian and after and body_type(after[0].low) == "trust" else token.end
            return ProperName(name.start, end, look.text[name.start : end], "organisation")
        # A letter alone is what a possessive leaves: "Brune’s Festival".
        ordinary = token.text[0].islower() and not (look.words.has("stops", token.low) or token.start in look.spoken)
        if not (
            ADJECTIVE_RU.search(token.low) if russian else ordinary and token.text.isalpha() and len(token.low) > 1
        ):
            break
    return name


def _genitive(word: str) -> bool:
    return word.endswith(
        ("ого", "его", "ой", "ей", "ых", "их", "ов", "ев", "ий", "а", "я", "ы", "и", "у", "г")
    ) and not word.endswith(("ла", "ли", "тся", "лся", "лась", "лось", "лись"))
