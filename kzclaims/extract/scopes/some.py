"""What is said of some of a group: numbered, named or narrowed; and how many of all are counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import lru_cache

from kzclaims.extract.figures.shares import related
from kzclaims.extract.lemmas import WORD, lemma, written
from kzclaims.extract.numbers.reader import FoundNumber
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.axes import APPLIES, FROM_START, Said
from kzclaims.extract.scopes.clause import STOP, Clause, clause, coming, denied, long_past, may_say
from kzclaims.extract.scopes.ellipsis import PERMITTED, certain, permitted
from kzclaims.extract.scopes.groups import EVERYONE, Segment, joined
from kzclaims.extract.scopes.nouns import Narrowed, Noun, meant, names_in, narrowing
from kzclaims.extract.scopes.predicated import AFTER, BEFORE, done_by_others
from kzclaims.extract.scopes.said import CLOSE
from kzclaims.extract.scopes.statements import LET, Statement, statement_of
from kzclaims.extract.scopes.taken import divides, few_of, part_of, spoken_before, spoken_here, those
from kzclaims.extract.scopes.words import collectives, place_kinds
from kzclaims.extract.words import only_a_noun

_NAMED = 40  # characters after a predicate in which a name tells where it holds
_ASIDE = re.compile(r",\s(?:qui|dont|où|who|which|whose|котор\w{2,3}|где)\s[^,;:()]{1,90},", re.IGNORECASE)
_NUMBERED = re.compile(r"\s+(?:n[°o]\.?|№|no\.|number|numéro|номер)?\s*", re.IGNORECASE)  # "le hangar 7", "школа № 4"
# Once the last school without a gym is dealt with, there is none.
_ONE_LAST = re.compile(r"(?<!\w)(?:last|derni\w{1,4}|последн\w{2,3})\s(?:[^\W\d_]+\s)?$", re.IGNORECASE)
# "In the absence of a complaint": there is none.
_WITHOUT = re.compile(
    r"(?<!\w)(?:(?:en\s)?l'absence\s(?:de\s|d'|du\s|des\s)|faute\s(?:de\s|d')|(?:in\sthe|the)\sabsence\sof\s(?:an?\s|any\s)?|for\swant\sof\s"
    r"|(?:в|при)\sотсутстви[еи]\s|за\sнеимением\s)(?:[^\W\d_]+\s)?$",
    re.IGNORECASE,
)
_PARTED = 40  # characters between a part of a whole and the noun that it counts
_KIND_OF = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,})\s(?:de\s|d')$")
_NOT_ONE = re.compile(r"(?:pas\sune?|not\sa|not\sone)\s", re.IGNORECASE)
_NEXT_DOOR = re.compile(r"(?<!\w)(?:voisine?s?|neighbouring|neighboring|nearby|соседн\w+)(?!\w)", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+\s+$")
_FIRST = 14  # characters in which a clause begins: with "nobody", "not one of them"
_EXPLAINED = re.compile(r"\s?[:—–]\s[^,;:.()]{4,90}(?=[,;:.()])")
# "The school is the only one to have stayed open": one of those of whom the opposite holds.
_ONLY_ONE = re.compile(
    r"[^,;:()]{0,30}(?<!\w)(?:(?:is|was|are|were|remains?)\sthe\sonly|(?:est|était|sont|reste|restent)\s(?:l[ae]s?\sseule?s?|l'unique)"
    r"|единственн\w{2,3})(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\s(?:of|among|parmi|de|des|d'|из|среди)(?!\w)", re.IGNORECASE)
NAMED = "named"
NOT_ALL = "not-all"  # what marks that something is said not to be so of all
_NOT_ALL = {
    "fr": re.compile(
        r"(?<!\w)(?:pas|plus)\s(?:[^\W\d_]+\s){0,2}?(?:pour|à|de)\s"
        r"(?:tou(?:s|tes)(?!\w)(?!\s(?:les?|l'|ces|ses|la)\b)|tout le monde)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\bnot|n't)\s(?:[a-z]+\s){0,2}?(?:for|to)\s(?:all\b(?!\s\w)|everyone|everybody)", re.IGNORECASE
    ),
    "ru": re.compile(r"(?<!\w)не\s(?:(?:для|у)\s)?(?:всех|всем|каждого|каждому)(?=\s*(?:[,.;:!]|$))", re.IGNORECASE),
}
KIND = "kind"  # what narrows those who are told by their kind alone: "residents are exempt"


def exceptions(
    scene: Scene,
    passage: Passage,
    axes: frozenset[str],
    heads: Collection[str],
    meeting: Collection[tuple[str, bool, str]],
    *,
    under: bool,
) -> Iterator[Statement]:
    """What a sentence says of some: numbered, named or narrowed; and how many of all it counts.

    Args:
        scene: the article.
        passage: the sentence.
        axes: what matters of what may be said.
        heads: groups that no thesaurus knows ("fr:lot") of which something is said elsewhere.
        meeting: axis, pole and quantifier of what anything said elsewhere may be held against; no more is wanted.
        under: whether a heading of the article speaks of all: what it narrows is then looked for around.
    """
    text = plain(passage.text)
    if len(text) > LONGEST or passage.asks or not may_say(passage, axes):
        return
    told = [c for segment in joined(passage) if (c := clause(segment, (), axes)).said]
    clauses = [c for c in map(certain, told) if c.said and sure(c)]
    # What was so from the start is held against all else that the sentence says.
    everything = any(one.axis == FROM_START for c in clauses for one in c.said)
    for bare in clauses:
        c = Clause(bare.segment, [n for n in scene.names(passage) if bare.start <= n.start < bare.end], bare.said)
        led = those(passage, c.start)
        before = (spoken_here(c) or spoken_before(scene, passage)) if led else ""
        not_all = _NOT_ALL[c.passage.language].search(c.text, c.start, c.end)
        part, let = part_of(c, counts(c)), permitted(c)
        for one in c.said:
            yes = one.yes != denied(c, one)
            if not_all and one.start - not_all.end() <= BEFORE and not_all.start() - one.end <= CLOSE:
                yield _not_all(c, one, not_all)
                continue
            # Whoever is told to be exempt is so from anything that is said of all.
            some = everything or (one.axis, yes, "some") in meeting or (one.axis == APPLIES and not yes)
            partly = everything or (one.axis, yes, "part") in meeting
            if not (some or (partly and part)):
                continue
            if led and before and led.end() <= one.start:
                span, own = led.span(), Narrowed(frozenset({"relative"}), frozenset(), led.end())
                yield statement_of(c, one, "some", before, span, own, yes=yes)
            others = list(done_by_others(c, c.start))
            for noun, (first, last), found, partial in some_of(c, one, heads, part):
                if not (partly if partial else some) or any(noun.end <= a < one.start < b for a, b in others):
                    continue
                span = (min(first, noun.start), max(noun.end, last))
                statement = statement_of(c, one, "part" if partial else "some", noun.head, span, found, yes=yes)
                statement = replace(statement, rule=LET if let and one.axis in PERMITTED else let)
                yield replace(statement, around=_around(scene, passage, noun.head)) if under else statement


def sure(c: Clause) -> bool:
    """Whether a clause tells what is so now, or is to be, and of somebody."""
    nobody = c.word("none").search(c.text, c.start, min(c.end, c.start + _FIRST)) or _NOT_ONE.match(c.text, c.start)
    # "Will be felled, as adopted on 10 February": that day is not that of the felling.
    past = long_past(c.passage, c.start, c.end) and not any(coming(c, one) for one in c.said)
    return not (nobody or past)


def counts(c: Clause) -> list[FoundNumber]:
    """The numbers of a clause that count or divide things."""
    return [n for n in c.passage.numbers if c.start <= n.start and n.end <= c.end and not n.value.unit]


def _not_all(c: Clause, one: Said, match: re.Match[str]) -> Statement:
    """ "Help is not free for everyone": free for a part; its matter is in the words beside the predicate."""
    own = Narrowed(frozenset({NOT_ALL}), frozenset(), match.end())
    statement = statement_of(c, one, "part", EVERYONE, match.span(), own, yes=one.yes)
    before, after = min(one.start, match.start()), max(one.end, match.end())
    matter = meant(c, c.start, before, EVERYONE) | meant(c, after, c.end, EVERYONE)
    explained = _EXPLAINED.match(c.text, statement.end)  # ": foreigners are charged"
    return replace(statement, tokens=matter, direct=frozenset(), end=explained.end() if explained else statement.end)


@lru_cache(maxsize=32)  # a sentence says much of few groups
def _around(scene: Scene, passage: Passage, group: str) -> frozenset[str]:
    near = [p for p in scene.passages if 0 <= passage.number - p.number < 2]
    clauses = [Clause(Segment(p, 0, len(p.text)), (), ()) for p in near]
    return frozenset(token for c in clauses for token in meant(c, 0, c.end, group))


_Some = tuple[Noun, tuple[int, int], Narrowed, bool]  # the group, the words that make it some, a part of all


def some_of(
    c: Clause,
    one: Said | None,
    heads: Collection[str],
    part: FoundNumber | None,
    wanted: Callable[[Noun], object] | None = None,
) -> Iterator[_Some]:
    """The groups of a clause that are told to be some: counted, named, narrowed, or what is left.

    Args:
        c: the clause.
        one: what is said of them; None for whatever is.
        heads: groups that no thesaurus knows, of which something is said elsewhere.
        part: the part of a whole that the clause counts.
        wanted: the nouns, names and what is left that matter; all of them if None.
    """
    nouns = [noun for noun in _nouns(c, one, heads) if not wanted or wanted(noun)]
    rest = c.word("rest").search(c.text, c.start, c.end)
    beside = [n for n in c.names if one is None or 0 <= one.start - n.end <= CLOSE]
    named = [Noun("thing-person" if n.kind == "person" else NAMED, n.start, n.end) for n in beside]
    named = [noun for noun in named if (not wanted or wanted(noun)) and not _complement(c, noun.start)]
    few = few_of(c)
    if not (nouns or rest or named or few):
        return
    numbers = counts(c)
    all_names = names_in(c, c.start, min(c.end, one.end + _NAMED) if one else c.end)
    nothing = Narrowed(frozenset(), frozenset(all_names), 0)
    for noun in nouns:
        if _ONE_LAST.search(c.text, c.start, noun.start) or _title(c, noun):
            continue
        if _WITHOUT.search(c.text, c.start, noun.start) or _of_none(c, noun):
            continue
        if _NEXT_DOOR.search(c.text, max(c.start, noun.start - CLOSE), min(c.end, noun.end + CLOSE // 2)):
            continue
        counted = [n for n in numbers if n.value.kind == "quantity" and 0 <= noun.start - n.end <= CLOSE]
        counted += [n for n in numbers if n.start < noun.start < n.end and divides(c, n)]
        counted += [n for n in numbers if _NUMBERED.fullmatch(c.text, noun.end, n.start)]
        some = c.word("some").search(c.text, max(c.start, noun.start - CLOSE), noun.start)
        some = some or c.word("only").search(c.text, max(c.start, noun.start - CLOSE), noun.start)
        if not (counted or some) and _bare_complement(c, noun):
            continue
        near = any(abs(n.start - noun.end) < 30 or abs(noun.start - n.end) < 30 for n in c.names)
        before = _LAST_WORD.search(c.text[max(c.start, noun.start - CLOSE) : noun.start])
        adjective = noun.start - len(before.group()) if before and c.passage.language != "fr" else noun.start
        found = narrowing(c, noun, adjective)
        found = Narrowed(found.own, frozenset(all_names), found.end)
        if part is not None and abs(part.start - noun.start) < 2 * CLOSE + 20 and not _of_others(c, noun, part):
            yield noun, (part.start, part.end), found, True
        sole = _ONLY_ONE.match(c.text, noun.end, c.end)
        bare = not (counted or some or near or found.own or sole or c.has("too"))
        if not bare or noun.start - c.start < _FIRST:
            found = replace(found, own=found.own | {KIND}) if bare else found
            starts = [noun.start, *(n.start for n in counted), *([some.start()] if some else [])]
            yield noun, (min([*starts, adjective] if found.own else starts), max(noun.end, found.end)), found, False
    if rest and (numbers or one is None or rest.start() < one.start):
        last = max([rest.end(), *(n.end for n in numbers if n.start - rest.end() < 5)])
        yield Noun("", rest.start(), last), (rest.start(), last), nothing, False
    for noun in (*named, *few):
        yield noun, (noun.start, noun.end), nothing, False


def _of_others(c: Clause, noun: Noun, part: FoundNumber) -> bool:
    """Whether a part is of other things than the noun before it: "the region, which has 12 of its 17 areas flooded"."""
    counted = (
        next((t for t in c.terms() if 0 <= t.start - part.end <= _PARTED), None) if noun.end <= part.start else None
    )
    if counted is None or STOP.search(c.text, part.end, counted.start):
        return False
    return not related(noun.head, counted.concept)


def _bare_complement(c: Clause, noun: Noun) -> bool:
    """Whether a French noun only tells what kind another one is: "scrutin de liste", "sortie d'école"."""
    if c.passage.language != "fr" or c.text[noun.start : noun.end].endswith(("s", "x")):
        return False
    led = _KIND_OF.search(c.text, c.start, noun.start)
    return led is not None and only_a_noun(led[1], "fr")  # "privés d'école" is told of a school


def _of_none(c: Clause, noun: Noun) -> bool:
    """Whether none of a group are told of: "за час потушили, никто из жильцов", "not one of the tenants"."""
    for match in c.word("none").finditer(c.text, max(c.start, noun.start - CLOSE), noun.start):
        led = _OUT_OF.match(c.text, match.end()) or not c.word("anyone").fullmatch(match.group())
        if led and not STOP.search(c.text, match.end(), noun.start):
            return True
    return False


def _title(c: Clause, noun: Noun) -> bool:
    """Whether a person's name stands right behind: "the epidemiologist Jane Doe" is she, who is told by her name."""
    return any(n.kind == "person" and c.text[noun.end : n.start].isspace() for n in c.names)


def _complement(c: Clause, at: int) -> bool:
    """Whether a name only says of what, or where, a thing before it is: "two kindergartens of Yar district"."""
    before = [t for t in c.terms() if 0 < at - t.end <= CLOSE]
    return bool(before) and before[-1].concept not in place_kinds() and not STOP.search(c.text, before[-1].end, at)


@lru_cache(maxsize=1024)  # a clause is asked for again with every predicate in it
def _lemmas(text: str, start: int, end: int, language: str) -> tuple[tuple[int, int, str], ...]:
    return tuple([(*m.span(), lemma(m[0], language)) for m in written(text).finditer(text, start, end)])


def counted_noun(passage: Passage, number: FoundNumber) -> Noun | None:
    """What a number counts, as a token; none where it measures."""
    match = WORD.match(plain(passage.text), number.head[0]) if number.head and not number.value.unit else None
    if match is None:
        return None
    return Noun(f"{passage.language}:{lemma(match.group(), passage.language)}", *match.span())


def _nouns(c: Clause, one: Said | None, heads: Collection[str]) -> list[Noun]:
    found = [Noun(t.concept, t.start, t.end) for t in c.terms()]
    known = {n.start for n in found}
    members = collectives(c.passage.language)
    words = _lemmas(c.text, c.start, c.end, c.passage.language)
    for start, end, word in words:  # "la police de la route": its officers
        member = members.get(word)
        if member and member != "thing-person" and start not in known:  # a board is not the staff
            found.append(Noun(member, start, end))
    known = {n.start for n in found}
    for number in c.passage.numbers:  # what is counted, where no thesaurus knows it
        counted = number.head
        if counted and c.start <= counted[0] < c.end and counted[0] not in known:
            noun = counted_noun(c.passage, number)
            if noun:
                found.append(noun)
    if heads:
        prefix = f"{c.passage.language}:"
        bare = {head.removeprefix(prefix) for head in heads if head.startswith(prefix)}
        found += [Noun(prefix + word, start, end) for start, end, word in words if word in bare]
    if one is None:
        return found
    aside = {n.start: sum(m.end() - m.start() for m in _ASIDE.finditer(c.text, n.end, one.start)) for n in found}
    return [n for n in found if -AFTER - aside[n.start] <= n.start - one.end <= BEFORE]
