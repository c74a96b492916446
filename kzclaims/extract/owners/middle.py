"""What joins two shares told one after the other: held by it is the one, of it the other.

A name or a noun of both clauses, or a word of the second that takes up the company of the first ("which", "this firm").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kzclaims.claim import fold
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.owners.beside import COMPANY, HOLDER, VERB_RU, by_gap, owned, role_at
from kzclaims.extract.owners.clauses import Stake
from kzclaims.extract.owners.described import described
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import identity, inflected
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage

_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_STEM = 4  # letters by which forms of one noun are one
_ENDS = re.compile(
    r"[.;:?!]\s|,?\s(?:et|mais|or|tandis que|alors que|and|but|while|whereas|now|и|а|но|тогда как)\s", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"[»”\"]?,?\s(?P<which>(?:qui|lequel|laquelle|which|who|that|котор(?:ый|ая|ое|ые|ого|ой|ому|ым)|dont|whose"
    r"|(?:of|in)\swhich|у\sкотор(?:ого|ой)|propriétaire|détent(?:eur|rice)|actionnaire|(?:the\s)?owner|holder"
    r"|владеющ\w+"
    r"|владел\w+)(?!\w))"
)
_DEMONSTRATIVE = re.compile(
    r"(?:^|[.;:,]\s|(?<=\s)(?:et|or|mais|and|but|а|и|но)\s)\W{0,3}(?P<it>celle-ci|celui-ci|cette dernière|ce dernier"
    r"|celle-là"
    r"|(?:cette|ce|cet|this|that)\s[^\W\d_]+|the latter|the former|та|тот|то|эта|этот|это"
    r"|последн(?:ий|яя|ее)|(?:эт(?:а|от|о)|данн(?:ая|ый|ое))\s[^\W\d_]+|elle|il|it)(?=[\s,])",
    re.IGNORECASE,
)
_IN_TURN = re.compile(
    r"(?<!\w)(?:in (?:its )?turn|itself|à (?:son|leur) tour|(?:elle|lui)-même|в свою очередь|сам\w*)(?!\w)",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\W*(?:её|ее|его|ею|ей|им)(?!\w)", re.IGNORECASE)
_OF_IT = re.compile(r"\s(?:(?:акций|долей|капитала|паёв)\s)?(?:котор(?:ого|ой)|of which)(?!\w)")
_BESIDE = 24  # characters between a name and the share "of which" is of it
_AND_WHICH = re.compile(r"\W*(?:et|and|и)\s(?:qui|which|who|котор(?:ая|ый|ое))\s")
_LEADS = re.compile(r"(?:derrière|behind|за|chez|dans|or|now|at|in|of|since|comme|as)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a noun for a body where it stands in the joined text; ``keys`` are what it is told by."""

    start: int
    end: int
    keys: frozenset[str]
    ref: Ref


@dataclass(frozen=True, slots=True)
class Link:
    """A share and the words of its clause, in the joined text."""

    start: int
    end: int
    share: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Joined:
    """One text of the sentences of two links."""

    text: str
    language: str
    passages: tuple[tuple[Passage, int], ...]
    links: tuple[Link, Link]

    def span(self, link: Link) -> tuple[int, int]:
        """The words of a link, in its own sentence."""
        passage, at = max((p for p in self.passages if p[1] <= link.share[0]), key=lambda p: p[1])
        text = self.text[max(link.start, at) : link.end]
        start = max(link.start, at) - at + len(text) - len(text.lstrip(" ,;:—–.»”"))
        return start, min(len(passage.text), link.end - at)

    def role(self, link: Link, mention: Mention) -> str:
        """Whether a mention is who holds the share of a link or what it is of."""
        spans = (link.start, link.end), link.share, (mention.start, mention.end)
        return role_at(self.text, self.language, *spans)


@dataclass(frozen=True, slots=True)
class Middle:
    """What joins two links; ``down`` where the first is of it and the second held by it."""

    ref: Ref
    keys: frozenset[str]
    down: bool


def joined(passages: Sequence[Passage], stakes: Sequence[tuple[Passage, Stake]]) -> Joined:
    """The sentences of two shares as one text, parted where the clause of the second begins.

    Args:
        passages: one sentence, or two.
        stakes: both shares, each with its sentence.
    """
    text, at = "", []
    for passage in passages:
        at.append((passage, len(text)))
        text += unbroken(passage.text) + " "
    offset = dict(at)
    one, two = ((offset[p] + s.start, offset[p] + s.end) for p, s in stakes)
    ends = [m for m in _ENDS.finditer(text, one[1], two[0]) if text[m.end() : two[0]].strip()]
    ends = ends or [m for m in re.finditer(r",\s|\s[—–]\s", text[: two[0]]) if m.start() >= one[1]]
    cut = ends[-1].start() if ends else two[0]
    after = next((m.start() for m in re.finditer(r"[.;:?!](?:\s|$)", text[two[1] :])), len(text) - two[1])
    begin = max((m.end() for m in re.finditer(r"[.;?!]\s", text[: one[0]])), default=0)
    links = Link(begin, cut, one), Link(cut, two[1] + after, two)
    return Joined(text, passages[0].language, tuple(at), links)


def mentions(told: Joined, cast: Cast) -> Iterator[Mention]:
    """The names and nouns for bodies of a text; a noun and the name right behind it are one."""
    words = owner_words(told.language)
    for passage, at in told.passages:
        text = unbroken(passage.text)
        names = [n for n in cast.names(passage) if not any(q.start <= n.start < q.end for q in passage.periods)]
        for name in names:
            if fold(name.text) in cast.placed and name not in cast.organisations(passage):
                continue
            led = re.compile(r"([^\W\d_]{3,})\s[«“\"]?$").search(text, max(0, name.start - 24), name.start)
            noun = _noun(led.group(1), words) if led else ""
            if opened := _LEADS.match(name.text):  # the word that a sentence begins with is no part of a name
                shown = replace(name, start=name.start + opened.end(), text=name.text[opened.end() :])
            else:
                shown = name
            kind = "person" if name.kind == "person" else "organisation"
            keys = frozenset(key for key in (fold(shown.text), noun) if key)
            yield Mention(at + shown.start, at + shown.end, keys, Ref(name=shown, passage=passage, kind=kind))
        for word in _WORD.finditer(text):
            inside = any(n.start <= word.start() < n.end for n in names)
            beside = any(0 < n.start - word.end() <= 2 for n in names)
            noun = "" if inside or beside else _noun(word.group(), words)
            found = described(passage, word.start(), word.end(), TOPIC) if noun else None
            if found:
                yield Mention(at + word.start(), at + word.end(), frozenset({noun}), found)


def _noun(word: str, words: OwnerWords) -> str:
    """What a noun for a body is told by, whatever its ending."""
    head = words.head(word)
    if not ((head and head[0] == word.casefold()) or words["things"].fullmatch(word)):
        return ""
    return "noun:" + word.casefold()[: max(_STEM, len(word) - 2)]


def middle(told: Joined, cast: Cast) -> Middle | None:
    """What both links of a text speak of in two roles; None where nothing does, or something in one role twice."""
    found = sorted(mentions(told, cast), key=lambda m: m.start)
    first = [(m, role) for m in found if (role := told.role(told.links[0], m))]
    second = [(m, role) for m in found if (role := told.role(told.links[1], m))]
    relative = _taken_up(told, found, first)
    if relative:
        return relative
    for one, role in first:
        for two, other in second:
            if one is not two and _alike(one, two) and role != other:
                return Middle(one.ref if one.ref.name else two.ref, one.keys | two.keys, role == COMPANY)
    return None


def _alike(a: Mention, b: Mention) -> bool:
    return any(inflected(x, y) or x.startswith(f"{y} ") or y.startswith(f"{x} ") for x in a.keys for y in b.keys)


def which(told: Joined, cast: Cast) -> Middle | None:
    """What "which" takes up between two shares of one sentence: "60% of A, which has half of B"."""
    found = sorted(mentions(told, cast), key=lambda m: m.start)
    return _related(told, [(m, role) for m in found if (role := told.role(told.links[0], m))])


def _related(told: Joined, first: Sequence[tuple[Mention, str]]) -> Middle | None:
    two = told.links[1]
    for mention in reversed([m for m, _ in first if m.end <= two.start + 2]):
        led = _RELATIVE.match(told.text, mention.end, two.share[0])
        if led and two.share[0] - led.end() < 60 and not _ENDS.search(told.text, led.end(), two.share[0]):
            role = by_gap(told.language, told.text[led.start("which") : two.share[0]])
            roles = {r for m, r in first if m is mention}
            if role and roles and role not in roles:
                return Middle(mention.ref, mention.keys, role == HOLDER)
    return None


def _taken_up(told: Joined, found: Sequence[Mention], first: Sequence[tuple[Mention, str]]) -> Middle | None:
    """What a relative or a demonstrative of the second link takes up of the first."""
    one, two = told.links
    if related := _related(told, first):
        return related
    before = [m for m, _ in first if m.end <= two.start + 2]
    of = [m for m, role in first if role == COMPANY and m.start >= one.share[1]]
    beside = _AND_WHICH.match(told.text, two.start, two.share[0])
    whose = [m for m, role in first if role == COMPANY and m.end <= one.share[0]]
    if beside and whose and by_gap(told.language, told.text[beside.end() - 1 : two.share[0]]) == HOLDER:
        return Middle(whose[-1].ref, whose[-1].keys, True)  # "Alder, dont le fonds a 50 % et qui possède 40 % de"
    taken = list(_DEMONSTRATIVE.finditer(told.text, max(0, two.start - 1), two.share[0]))
    if taken and of and not [m for m in found if taken[-1].end() <= m.start and m.end <= two.share[0] and m.ref.name]:
        role = by_gap(told.language, told.text[taken[-1].end() : two.share[0]])
        if role == HOLDER:
            return Middle(of[-1].ref, of[-1].keys, True)
    return _held_in_turn(told, first, before)


def _held_in_turn(told: Joined, first: Sequence[tuple[Mention, str]], before: Sequence[Mention]) -> Middle | None:
    """The holder of the first link, taken up as what the second is of: "itself 60% owned by", "половиной которой"."""
    two = told.links[1]
    holders = [m for m, role in first if role == HOLDER and m in before and m.start >= told.links[0].share[1]]
    if not holders:
        return None
    gap = told.text[two.start : two.share[0]]
    taken = _IN_TURN.search(gap) and (owned(gap) or _OBJECT.match(gap))
    taken = taken or (_OBJECT.match(gap) and VERB_RU.search(told.text, two.share[1], two.end))
    if taken or (_OF_IT.match(told.text, two.share[1]) and 0 <= two.share[0] - holders[-1].end < _BESIDE):
        return Middle(holders[-1].ref, holders[-1].keys, down=False)
    return None


def in_turn(passage: Passage) -> bool:
    """Whether a sentence says that what holds is held in its turn."""
    return bool(_IN_TURN.search(unbroken(passage.text)))


def alone(passage: Passage, stake: Stake) -> Joined:
    """The sentence of one share, as both links of a text."""
    text = unbroken(passage.text)
    link = Link(0, len(text), (stake.start, stake.end))
    return Joined(text, passage.language, ((passage, 0),), (link, link))


def party(told: Joined, link: Link, role: str, common: Middle, cast: Cast) -> Ref | None:
    """Who else a link speaks of in a role: a name first, or what its words describe."""
    found = [m for m in mentions(told, cast) if link.start <= m.start < link.end]
    found = [m for m in found if not _alike(m, Mention(0, 0, common.keys, common.ref))]
    fitting = [m for m in found if told.role(link, m) == role]
    for mention in sorted(fitting or found, key=lambda m: m.ref.name is None):
        if identity(mention.ref) != identity(common.ref):
            return mention.ref
    return None
