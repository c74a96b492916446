"""Statements about every member of a group, about these only, and about some: what is said, of whom, of which thing.

A statement is read clause by clause: a predicate of ``scopes_axes``, the group that it is said of, and the words that
narrow the group. ``scopes_pairs`` says which of them exclude each other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.owners_parties import LONGEST, plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes_axes import Said
from kzclaims.extract.scopes_clause import (
    STOP,
    Clause,
    Narrowed,
    Noun,
    clause,
    coming,
    denied,
    direct,
    long_past,
    matter,
    meant,
    narrowing,
    noun_after,
    object_end,
    words_in,
)
from kzclaims.extract.scopes_groups import EVERYONE, Segment, segments
from kzclaims.extract.scopes_taken import all_of_them, part_of, spoken_before, those
from kzclaims.extract.scopes_words import collectives, scope_words
from kzclaims.extract.thesaurus import CUES, load_thesaurus

_AFTER, _BEFORE = 90, 60  # characters from a group to what is said of it
_LED = 6  # characters between a verb and its object
_NAMED = 40  # characters after a predicate in which a name tells where it holds
_CLOSE = 25  # characters between "two" or "some" and the noun
_LONGEST_QUOTE = 150
_UNANIMOUS = re.compile(r"à l'unanim|unanim|единогласн|единодушн", re.IGNORECASE)
_NE_QUE = re.compile(
    r"(?<!\w)n(?:e\s|')(?![^,;:]{0,60}(?<!\w)(?:pas|plus|jamais|aussi|moins|si)(?!\w))[^,;:]{2,60}$", re.IGNORECASE
)
_ASIDE = re.compile(r",\s(?:qui|dont|où|who|which|whose|котор\w{2,3}|где)\s[^,;:()]{1,90},", re.IGNORECASE)
_FIRST = 14  # characters in which a clause begins: with "nobody", "not one of them"
_NOUN = 20  # characters between "the whole" and "fleet"
_COMPLEMENT = re.compile(r"\s(?:de\s(?:la\s|l')?|d'|du\s|des\s|of\s(?:the\s)?)?", re.IGNORECASE)
_QUESTION = ' »”"'
NAMED = "named"
KIND = "kind"  # what narrows those who are told by their kind alone: "residents are exempt"


@dataclass(frozen=True, slots=True)
class Statement:
    """``quantifier`` is all, only, some, or part: a part of whom the same is said as of all.

    ``group`` is a concept, "fr:lemma" within one language, "everyone", "named" for a bare name, or "" for "the
    remaining 18"; ``own`` what narrows it, ``tokens`` every word of the clause, ``names`` the names in it (folded);
    ``yes`` the pole of ``axis``. ``direct`` is what stands right after the predicate: what is closed, paid or kept;
    ``matter`` what some are left out of, where it is named; ``around`` the words of the sentence and of the one before.
    """

    passage: Passage
    start: int
    end: int
    quantifier: str
    group: str
    own: frozenset[str]
    names: frozenset[str]
    axis: str
    yes: bool
    tokens: frozenset[str]
    direct: frozenset[str]
    pending: bool
    ahead: bool
    too: bool
    matter: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


def universals(scene: Scene, passage: Passage) -> Iterator[Statement]:
    """What a sentence says of all, of none or only of some kind of things or people."""
    table = scope_words(passage.language)
    if len(passage.text) > LONGEST or not table.hints["said"].meet(passage.text):
        return
    text, words = plain(passage.text), table.said
    found = [(k, m) for k in ("all", "none", "only") for m in words[k].finditer(text)]
    found += [("all", m) for m in words["anyone"].finditer(text) if found or _UNANIMOUS.match(m.group())]
    found += [("whole", m) for m in words["whole"].finditer(text)]
    taken = all_of_them(passage)
    known = spoken_before(scene, passage) if taken else ""
    found = [("all", taken)] if taken and known else found
    if not found or text.rstrip(_QUESTION).endswith("?") or long_past(passage, 0, len(text)):
        return
    if any(t.concept == "cue-except" for t in passage.of(CUES)):
        return
    names = scene.names(passage)
    for segment in segments(passage):
        inside = [(k, m) for k, m in found if segment.start <= m.start() and m.end() <= segment.end]
        c = clause(segment, names, None) if inside else None
        if c is None or not c.said or c.has("hedge"):
            continue
        seen: set[int] = set()
        for kind, match in sorted(inside, key=lambda pair: (pair[1].start(), -pair[1].end())):
            if match.start() not in seen:
                seen |= set(range(match.start(), match.end()))
                yield from _universal(c, kind, match, known)


def _universal(c: Clause, kind: str, match: re.Match[str], known: str) -> Iterator[Statement]:
    before = re.search(r"([^\W\d_]+)[\s']*$", c.text[c.start : match.start()])
    if before and kind != "only" and c.word("skip").fullmatch(before.group(1)):
        return
    if (
        kind == "only"
        and match.group().casefold().startswith("qu")
        and not _NE_QUE.search(c.text[c.start : match.start()])
    ):
        return
    noun = Noun(known, match.start(), match.end()) if known else _group(c, kind, match)
    if noun is None:
        return
    start, end = min(match.start(), noun.start), max(match.end(), noun.end)
    found = Narrowed(frozenset(), frozenset(), noun.end) if known else narrowing(c, noun, match.end())
    if kind == "only" and any(ch.isdigit() for ch in c.text[match.end() : noun.start]):
        return
    for one in _of_group(c, (start, end)):
        if denied(c, one) and kind != "none" and not _UNANIMOUS.match(match.group()):
            continue
        yield _statement(
            c, one, "only" if kind == "only" else "all", noun.head, (start, max(end, found.end)), found,
            yes=one.yes != (kind == "none"),
        )  # fmt: skip


def _group(c: Clause, kind: str, match: re.Match[str]) -> Noun | None:
    """Whom "all", "none" or "only" is about."""
    if kind == "whole":
        return _collective(c, match)
    everyone = Noun(EVERYONE, match.start(), match.end())
    if _UNANIMOUS.match(match.group()) or _everyone(c, kind, match):
        return everyone
    floats = c.passage.language == "fr" and c.word("anyone").fullmatch(match.group())
    noun = noun_after(c, match.end(), known=kind == "none" or bool(floats))
    if noun is None and kind == "all":
        return _floating(c, match)
    return noun


def _collective(c: Clause, match: re.Match[str]) -> Noun | None:
    """ "The whole helicopter fleet", "toute la flotte d'hélicoptères", "весь коллектив": those who are in it."""
    known = collectives(c.passage.language)
    word = next((w for w in WORD.finditer(c.text, match.end(), c.end) if lemma(w.group(), c.passage.language) in known), None)
    if word is None or word.start() - match.end() > _NOUN or STOP.search(c.text, match.end(), word.start()):
        return None
    member = known[lemma(word.group(), c.passage.language)]
    of = [t for t in c.terms() if match.end() <= t.start and t.end <= word.start()]
    led = _COMPLEMENT.match(c.text, word.end())
    of += [t for t in c.terms() if led and led.end() == t.start]
    ancestors = load_thesaurus().ancestors
    inside = next((t for t in of if member in ancestors(t.concept)), None)
    return Noun(inside.concept if inside else member, word.start(), max(word.end(), inside.end if inside else 0))


def _floating(c: Clause, match: re.Match[str]) -> Noun | None:
    """ "Les écoles resteront toutes ouvertes": the subject stands before."""
    terms = [t for t in c.terms() if t.end < match.start()]
    if not c.word("anyone").fullmatch(match.group()) or not terms or terms[0].start - c.start > _CLOSE:
        return None
    first = terms[0]
    counted = any(0 <= first.start - n.end < _CLOSE for n in c.passage.numbers)
    verb = re.search(r"[^\W\d_]{2,}", c.text[first.end : match.start()])
    if counted or not verb or match.start() - first.end > _BEFORE:
        return None
    return Noun(first.concept, first.start, first.end)


def _everyone(c: Clause, kind: str, match: re.Match[str]) -> bool:
    """ "For all", "nobody", "никто": no noun follows; in "no injuries" it is itself what is said."""
    text, words = c.text, scope_words(c.passage.language)
    if kind == "none" and any(0 <= one.start - match.end() <= 2 and one.axis in ("harm", "laid-off") for one in c.said):
        return True
    if not c.word("anyone").fullmatch(match.group()) or kind == "only":
        return False
    if match.group().casefold() in ("personne", "nul"):
        return bool(re.match(r"\s*n(?:'|e\s)", text[match.end() :]))
    led = re.search(r"([^\W\d_]+)\s*$", text[c.start : match.start()])
    if led and words["for"].fullmatch(led.group(1)):
        after = re.match(r"\s+([^\W\d_]+)", text[match.end() : c.end])
        return after is None or (
            not any(t.start == match.end() + 1 for t in c.terms())
            and bool(words["little"].fullmatch(after.group(1)) or words["copula"].fullmatch(after.group(1)))
        )
    after = re.match(r"\s*([^\W\d_']+'?)", text[match.end() : c.end])
    follows = after and (
        words["copula"].fullmatch(after.group(1)) or any(0 <= one.start - match.end() <= 1 for one in c.said)
    )
    return (bool(follows) and led is None) or bool(kind == "none" and follows)


def _of_group(c: Clause, span: tuple[int, int]) -> list[Said]:
    """What is said of a group: the predicates after it; else the nearest before."""
    after = [one for one in c.said if 0 <= one.start - span[1] <= _AFTER]
    if after:
        led = [one for one in c.said if 0 <= span[0] - one.end <= _LED]
        return [*led, *after]
    inside = [one for one in c.said if span[0] <= one.start < span[1]]
    before = [one for one in c.said if 0 <= span[0] - one.end <= _BEFORE]
    return inside or [one for one in before if one.end >= before[-1].start]


def _statement(
    c: Clause, one: Said, quantifier: str, group: str, span: tuple[int, int], found: Narrowed, *, yes: bool
) -> Statement:
    start, end = min(span[0], one.start), max(span[1], one.end)
    end = min(c.end, max(end, object_end(c, one)), start + _LONGEST_QUOTE)
    end = start + len(c.text[start:end].rstrip(" ,;.:"))
    return Statement(
        c.passage, start, end, quantifier, group, found.own, found.names, one.axis, yes, meant(c, c.start, c.end, group),
        direct(c, one), c.has("pending"), coming(c), c.has("too"), matter(c, one, span),
    )  # fmt: skip


def exceptions(
    scene: Scene, passage: Passage, axes: Collection[str], heads: Collection[str], *, under: bool
) -> Iterator[Statement]:
    """What a sentence says of some: numbered, named or narrowed; and how many of all it counts.

    Args:
        scene: the article.
        passage: the sentence.
        axes: what matters of what may be said.
        heads: groups that no thesaurus knows ("fr:lot") of which something is said elsewhere.
        under: whether a heading of the article speaks of all: what it narrows is then looked for around.
    """
    text = plain(passage.text)
    if len(text) > LONGEST or text.rstrip(_QUESTION).endswith("?"):
        return
    for segment in segments(passage):
        c = clause(segment, (), axes)
        nobody = c.word("none").search(c.text, c.start, min(c.end, c.start + _FIRST))
        if not c.said or c.has("hedge") or nobody or long_past(passage, c.start, c.end):
            continue
        c = Clause(segment, [n for n in scene.names(passage) if c.start <= n.start < c.end], c.said)
        led = those(passage, c.start)
        before = spoken_before(scene, passage) if led else ""
        for one in c.said:
            yes = one.yes != denied(c, one)
            if led and before and led.end() <= one.start:
                span, own = led.span(), Narrowed(frozenset({"relative"}), frozenset(), led.end())
                yield _statement(c, one, "some", before, span, own, yes=yes)
            for noun, (first, last), found, partial in _some(c, one, heads):
                span = (min(first, noun.start), max(noun.end, last))
                statement = _statement(c, one, "part" if partial else "some", noun.head, span, found, yes=yes)
                yield replace(statement, around=_around(scene, passage, noun.head)) if under else statement


def _around(scene: Scene, passage: Passage, group: str) -> frozenset[str]:
    near = [p for p in scene.passages if 0 <= passage.number - p.number < 2]
    clauses = [Clause(Segment(p, 0, len(p.text)), (), ()) for p in near]
    return frozenset(token for c in clauses for token in meant(c, 0, c.end, group))


_Some = tuple[Noun, tuple[int, int], Narrowed, bool]  # the group, the words that make it some, a part of all


def _some(c: Clause, one: Said, heads: Collection[str]) -> Iterator[_Some]:
    """The groups of a clause that are told to be some: counted, named, narrowed, or what is left."""
    numbers = [n for n in c.passage.numbers if c.start <= n.start and n.end <= c.end and not n.value.unit]
    _, all_names, _ = words_in(c, c.start, min(c.end, one.end + _NAMED), "")
    part = part_of(c, numbers)
    nothing = Narrowed(frozenset(), frozenset(all_names), 0)
    for noun in _nouns(c, one, heads):
        counted = [n for n in numbers if n.value.kind == "quantity" and 0 <= noun.start - n.end <= _CLOSE]
        beside = c.word("some").search(c.text, max(c.start, noun.start - _CLOSE), noun.start)
        near = any(abs(n.start - noun.end) < 30 or abs(noun.start - n.end) < 30 for n in c.names)
        before = re.search(r"[^\W\d_]+\s+$", c.text[max(c.start, noun.start - _CLOSE) : noun.start])
        adjective = noun.start - len(before.group()) if before and c.passage.language != "fr" else noun.start
        found = narrowing(c, noun, adjective)
        found = Narrowed(found.own, frozenset(all_names), found.end)
        if part is not None and abs(part.start - noun.start) < 2 * _CLOSE + 20:
            yield noun, (part.start, part.end), found, True
        bare = not (counted or beside or near or found.own or c.has("too"))
        if not bare or noun.start - c.start < _FIRST:
            found = replace(found, own=found.own | {KIND}) if bare else found
            starts = [noun.start, *(n.start for n in counted), *([beside.start()] if beside else [])]
            yield noun, (min([*starts, adjective] if found.own else starts), max(noun.end, found.end)), found, False
    rest = c.word("rest").search(c.text, c.start, c.end)
    if rest and (numbers or rest.start() < one.start):
        last = max([rest.end(), *(n.end for n in numbers if n.start - rest.end() < 5)])
        yield Noun("", rest.start(), last), (rest.start(), last), nothing, False
    for name in c.names:
        if 0 <= one.start - name.end <= _CLOSE:
            yield (
                Noun("thing-person" if name.kind == "person" else NAMED, name.start, name.end),
                (name.start, name.end),
                nothing,
                False,
            )


def _nouns(c: Clause, one: Said, heads: Collection[str]) -> list[Noun]:
    found = [Noun(t.concept, t.start, t.end) for t in c.terms()]
    known = {n.start for n in found}
    for number in c.passage.numbers:  # what is counted, where no thesaurus knows it
        head = number.head
        if head and c.start <= head[0] < c.end and head[0] not in known and not number.value.unit:
            word = WORD.match(c.text, head[0])
            if word:
                token = f"{c.passage.language}:{lemma(word.group(), c.passage.language)}"
                found.append(Noun(token, *word.span()))
    if heads:
        for match in WORD.finditer(c.text, c.start, c.end):
            head = f"{c.passage.language}:{lemma(match.group(), c.passage.language)}"
            found += [Noun(head, match.start(), match.end())] if head in heads else []
    aside = {n.start: sum(m.end() - m.start() for m in _ASIDE.finditer(c.text, n.end, one.start)) for n in found}
    return [n for n in found if -_AFTER - aside[n.start] <= n.start - one.end <= _BEFORE]
