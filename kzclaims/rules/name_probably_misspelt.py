"""Two people whose names differ by one letter.

Finds: two full names of one language in one story, the same but for one letter or two letters that changed places in
the surname, or the place of one letter of it, which the articles keep apart in no other way; letters that changed
places also between two languages in Latin letters; in Cyrillic, two renderings by ear of the foreign name of one office
holder; a surname alone in which a letter moved, beside the full name in the same article; a long surname that lacks a
letter within, whatever its bearer is called.
Why it matters: one of them is most likely a slip, and a name misspelt is an insult to whoever bears it.
Conflict: "Marta Ferrand" in one article, "Marta Ferrnad" in another about the same match.
Not a conflict: another given name; a name of man and wife; two people named in one sentence, or with two offices; the
form of another language; articles that have nothing else in common, unless letters of a long name changed places. The
two are never taken for one.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from kzclaims.claim import Claim, Named, Words, fold
from kzclaims.entities import names
from kzclaims.entities.blocking import person_blocks
from kzclaims.entities.letters import is_cyrillic, plain
from kzclaims.entities.match import Tier
from kzclaims.entities.renderings import rendering_blocks, renderings
from kzclaims.entities.score import compare
from kzclaims.rules.base import Camp, Finding, GraphRule, Outcome, Severity, compose, outlet
from kzclaims.spelling import heard, language_of, letters_moved, written_by_ear
from kzclaims.wording import Message, Said, Versus
from kzclaims.world import World

_MESSAGE = Message("{forms} : à une lettre près, le même nom.", "{forms}: the same name but for one letter.")
_RENDERED = Message(
    "{forms} : un même nom, semble-t-il, transcrit de deux façons.",
    "{forms}: what seems to be one name, transcribed in two ways.",
)
_STEP = Message("{quote} : {publisher}, {file}", "{quote}: {publisher}, {file}")
_ASK = Message("Est-ce la même personne ? Si oui, quel est son nom ?", "Is this one person? If so, what is the name?")

_SHORT = 5
# Letters in which two names called the same but for one may differ; two that changed places count as one.
_SLIP = 1
# Letters of a surname in which one that is dropped is a slip whatever its bearer is called, and of the ending it keeps.
_LONG, _TAIL = 8, 2


def _text(claim: Claim) -> str:
    return claim.value.text if isinstance(claim.value, Words) else ""


def _given(text: str, language: str) -> frozenset[str]:
    """The keys of the words of a name before its last; empty where there is no given name in full."""
    parts = names.parse(text, language).parts
    tokens = [token for part in parts[:-1] for token in part]
    if not tokens or any(token.initial for token in tokens):
        return frozenset()
    return frozenset(key for token in tokens for key in token.keys)


# What a Cyrillic text may or may not write of a foreign name: vowels, a mute h, a y, soft and hard signs.
_UNSTEADY = str.maketrans("", "", "аеёиоуыэюяхйьъ")
_W = re.compile(r"^у(?=[аеиоэ])")  # Уитакер, Витакер: either writes a foreign w
_SLAVIC = re.compile(r"(?:[оеё]ва?|[иы]на?|енко|ук|ский|ская|ян)$")


def _by_ear(a: str, b: str, language: str) -> bool:
    """Whether two names in Cyrillic are one foreign name written by ear: Жан Лемеэ, Жан Лемехай."""
    if _given(a, language).isdisjoint(_given(b, language)):
        return False
    left, right = (_W.sub("в", fold(text).split()[-1]) for text in (a, b))
    if not (is_cyrillic(left) and is_cyrillic(right)) or left[:3] != right[:3] or min(len(left), len(right)) < _SHORT:
        return False
    return not (_SLAVIC.search(left) or _SLAVIC.search(right)) and left.translate(_UNSTEADY) == right.translate(
        _UNSTEADY
    )


def _rendered(a: Claim, b: Claim) -> bool:
    """Whether two claims of one language give two renderings of one foreign name."""
    return language_of(a) == language_of(b) and rendered(_text(a), _text(b), language_of(a))


def rendered(left: str, right: str, language: str) -> bool:
    """Whether two names of one language are two renderings of one foreign name."""
    return _by_ear(left, right, language) or written_by_ear(left, right) or renderings(left, right, language)


def _dropped(a: Claim, b: Claim) -> bool:
    """Whether a long surname lacks one letter within: with one given name in one story, hardly two people."""
    left, right = (plain(fold(_text(claim).split()[-1])) for claim in (a, b))
    if min(len(left), len(right)) < _LONG or abs(len(left) - len(right)) != 1 or left[-_TAIL:] != right[-_TAIL:]:
        return False
    return language_of(a) == language_of(b) and OSA.distance(left, right) == _SLIP


def _alike(a: Claim, b: Claim) -> bool:
    return alike((_text(a), language_of(a)), (_text(b), language_of(b)))


def _script(text: str, language: str) -> str:
    """Where a letter that moved is a slip, for no convention moves one: in one Cyrillic language, in all Latin ones."""
    return language if is_cyrillic(text) else "latin"


def alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names (text, language) are one letter apart, in the surname alone; of two languages, only moved."""
    if _script(*one) != _script(*other) or _given(*one).isdisjoint(_given(*other)):
        return False
    (left, language), (right, _) = one, other
    if letters_moved(left, right, language):
        return True
    if one[1] != other[1]:
        return False
    match = compare(left, right, "person", language, language)
    # A name that goes on is another name: Delorme, Delormeau.
    short, long = sorted((plain(fold(names.parse(t, language).parts[-1][-1].text)) for t in (left, right)), key=len)
    goes_on = long.startswith(short) and len(long) - len(short) > 1
    return match.tier is Tier.NEAR and match.cause == "letter" and not goes_on


def name_blocks(text: str, language: str) -> Iterator[object]:
    """What two names share that are alike, or one foreign name written by ear; names with no block in common are not
    compared.
    """
    words = fold(text).replace("-", " ").split()
    if is_cyrillic(text):
        yield language, "by ear", *map(heard, fold(text).split())
    yield from ((language, "rendered", key) for key in rendering_blocks(words, language))
    known = _given(text, language)
    if not known:
        return
    yield from ((language, block) for block in person_blocks(text, language))
    surname = "".join(fold(word.text) for word in names.parse(text, language).parts[-1])
    last = _W.sub("в", fold(text).split()[-1])
    for given in known:
        yield _script(text, language), "moved", given, "".join(sorted(surname))
        yield language, "heard", given, last[:3], last.translate(_UNSTEADY)


# Whoever directs a body heads it; an id of an office is cut where its body begins.
_ONE_TITLE = {"office-head": "office-director", "office-chief-executive": "office-director"}


class _Stories:
    """What the articles speak of, and what they say of people's offices."""

    def __init__(self, world: World) -> None:
        self.subjects = {article: told["subject"] | told["value"] for article, told in world.spoken.items()}
        self.offices: dict[str, set[str]] = {}
        for claim in world.having("OfficeHolding"):
            if isinstance(claim.value, Named):
                office = claim.value.entity.partition("-of-")[0]
                self.offices.setdefault(claim.subject, set()).add(_ONE_TITLE.get(office, office))

    def one_office(self, a: Claim, b: Claim) -> bool:
        """Whether both bear one title."""
        return bool(self.offices.get(a.subject, set()) & self.offices.get(b.subject, set()))

    def near(self, a: Claim, b: Claim) -> bool:
        """Whether both bear one title; or stand in two articles of one story, whatever each calls them."""
        if self.one_office(a, b):
            return True
        return a.article.id != b.article.id and not self.subjects[a.article.id].isdisjoint(self.subjects[b.article.id])

    def together(self, a: Claim, b: Claim) -> bool:
        """Whether two mentions belong to one story and nothing there tells their bearers apart."""
        if a.article.id == b.article.id and a.sentence == b.sentence:
            return False
        # Neither two letters that changed places nor an ear make another name: one title, or one story, is enough.
        moved = letters_moved(_text(a), _text(b), language_of(a))
        slipped = moved or _rendered(a, b) or _dropped(a, b)
        if slipped and self.one_office(a, b):
            return True
        ours, theirs = self.offices.get(a.subject, set()), self.offices.get(b.subject, set())
        apart = bool(ours and theirs) and not ours & theirs
        if a.article.id != b.article.id and not (self.subjects[a.article.id] & self.subjects[b.article.id]):
            # No two families are told apart by the place of a letter in a long name: a slip, unless titles differ.
            return moved and not apart
        return slipped or not apart


def _judge(left: str, right: str, claims: list[Claim]) -> Finding:
    camps = tuple(
        Camp(_text(listed[0]), tuple(listed))
        for listed in ([c for c in claims if c.subject == left], [c for c in claims if c.subject == right])
    )
    steps = (_STEP.filled(quote=Said(c), publisher=outlet(c), file=c.article.file_name) for c in claims)
    pairs = [(_text(a), _text(b)) for a in claims for b in claims if a.subject == left and b.subject == right]
    slip = any(OSA.distance(fold(a), fold(b)) <= _SLIP for a, b in pairs)
    message = (_MESSAGE if slip else _RENDERED).filled(forms=Versus(tuple(camp.value for camp in camps)))
    return compose(RULE, camps, message, _ASK, steps)


def _shared(told: Sequence[tuple[str, Sequence[int]]]) -> dict[int, set[str]]:
    """The people of each block, by its hash, where there are several: two blocks that collide cost a comparison.

    Most blocks hold one person; so that ten thousand articles need no set for each, what falls into a slot of its own
    is passed over first.
    """
    slots = 8 * sum(len(blocks) for _, blocks in told) + 1
    filled = bytearray(slots)
    for _, blocks in told:
        for block in blocks:
            filled[block % slots] = min(2, filled[block % slots] + 1)
    found: dict[int, set[str]] = {}
    for person, blocks in told:
        for block in blocks:
            if filled[block % slots] > 1:
                found.setdefault(block, set()).add(person)
    return {block: held for block, held in found.items() if len(held) > 1}


def _surnames(people: dict[str, list[Claim]], alone: list[Claim]) -> Iterator[Finding]:
    """Surnames alone in which a letter moved, each with those of the full name in its article that it is a slip of."""
    articles = {claim.article.id for claim in alone}
    full: dict[str, list[Claim]] = {}
    for claims in people.values() if alone else ():
        for claim in claims:
            if claim.article.id in articles:
                full.setdefault(claim.article.id, []).append(claim)
    told: dict[tuple[str, str], list[Claim]] = {}
    for slip in alone:
        for claim in full.get(slip.article.id, ()):
            if letters_moved(_text(slip), _text(claim), language_of(claim)):
                told.setdefault((claim.subject, slip.subject), [claim]).append(slip)
    for (person, other), claims in told.items():
        yield _judge(person, other, claims)


def _find(world: World) -> Outcome:
    people: dict[str, list[Claim]] = {}
    alone: list[Claim] = []
    for claim in world.having("Romanised"):
        if world.entity(claim.subject).kind != "person":
            continue
        if len(_text(claim).split()) > 1:
            people.setdefault(claim.subject, []).append(claim)
        else:
            alone.append(claim)
    given: dict[tuple[str, str], set[str]] = {}
    told: list[tuple[str, array[int]]] = []
    for person, claims in people.items():
        for text, language in sorted({(_text(claim), language_of(claim)) for claim in claims}):
            for key in _given(text, language):
                given.setdefault((language, key), set()).add(person)
            told.append((person, array("q", map(hash, name_blocks(text, language)))))
    blocks = _shared(told)
    # Whoever shares a given name with somebody is looked at; worth a comparison are surnames in one block.
    seen = {person for block in given.values() if len(block) > 1 for person in block}
    compared = {claim.id for person in seen for claim in people[person]}
    pairs = sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)})
    stories, findings = _Stories(world), list(_surnames(people, alone))
    compared |= {claim.id for finding in findings for camp in finding.camps for claim in camp.claims}
    for left, right in pairs:
        ours, theirs = people[left], people[right]
        near = [(a, b) for a in ours for b in theirs if _alike(a, b) or (stories.near(a, b) and _rendered(a, b))]
        # Whoever differs within a language is shown; the form of another language is none of it.
        near = [(a, b) for a, b in near if language_of(a) == language_of(b)] or near
        if near and all(stories.together(a, b) for a, b in near):
            found = dict.fromkeys(claim for side in (0, 1) for claim in (pair[side] for pair in near))
            findings.append(_judge(left, right, list(found)))
    return Outcome(tuple(findings), frozenset(compared))


RULE = GraphRule(
    "name-probably-misspelt",
    "name",
    Severity.SPELLING,
    Message("nom sans doute mal écrit", "name probably misspelt"),
    _find,
)
