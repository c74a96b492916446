"""Who runs a body, told by a verb or a participle: "X, who has run Y since 2022", "Y, dirigée par X", "во главе Y — X".

Dates between the words are left out ("qui préside depuis 2019 la Fédération"), and give the time instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kzclaims.claim import Period
from kzclaims.extract.drafts import Ref
from kzclaims.extract.people.bearers import Bearers
from kzclaims.extract.people.bodies import body_ref, extended, with_kind
from kzclaims.extract.people.holdings import Holding, began, said_on, since_between, since_event, since_of, steady
from kzclaims.extract.people.led import body_words, body_words_before, of_work, set_over, tells_body, untied
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.people.posts import at_head_of, office_ref, unique
from kzclaims.extract.people.taken import body_before, described_before, of_a_part
from kzclaims.extract.people.words import Token, body_type
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import OFFICES, PORTFOLIOS, Term, find_terms, load_thesaurus

_HEAD, _CHAIR, _COACH = "office-head-of-body", "office-chair", "office-head-coach"
# The lists of phrases by which somebody is told to run something.
_TOLD = ("runs", "heads_it", "headed", "fronted", "at_its_head", "presided")
# What is there for one event: who chaired it then is its one chair.
ONCE = frozenset({"jury", "trial", "delegation", "mission"})
_LONG_AGO = 183  # days
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:last year|previous|l['’](?:an|année) (?:derni(?:er|ère)|passée?)|précédente?"
    r"|прошл\w+|предыдущ\w+)(?!\w)",
    re.IGNORECASE,
)
_DESCRIBED = 3  # words that say what somebody is, between a verb and the name: "par la cheffe finlandaise"
_ASIDE = re.compile(r",\s(?:[^\W\d_]+\s)?(?:qui|que|dont|which|whose|who|котор\w{2,3})\s[^,;:]{3,90},(?=[^,;:]{0,30}$)")
_DEMONYM = re.compile(r"[A-Z][a-z]+(?:an|ish|ese|ch|ek|ani|eli|aqi|ic|iss|sh)")
_NEAR = re.compile(r"(?:[^.;:\w]*\w+){0,5}[^.;:\w]*")


def undated_words(look: Look) -> list[Token]:
    """The words of a sentence without its dates and periods, and without what says that something goes on."""
    spans = [*since_event(look.text), *((found.start, found.end) for found in look.passage.periods)]
    spans += steady(look)
    return [t for t in look.tokens if not any(a <= t.start < b for a, b in spans)] if spans else look.tokens


def _from(look: Look, token: Token) -> bool:
    """Whether an English word before what somebody is says where they are from: "the Belgian astronomer"."""
    return look.passage.language == "en" and bool(_DEMONYM.fullmatch(token.text))


def _concept(look: Look, verb: Sequence[Token]) -> str:
    if any(look.words.has("presiding", token.low) for token in verb):
        return _CHAIR
    return _COACH if any(look.words.has("coaching", token.low) for token in verb) else _HEAD


def low_at(tokens: Sequence[Token], at: int) -> str:
    """The folded word at a place, "" past the end."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _synthetic(start: int, end: int, ref: Ref) -> Office:
    return Office(start, end, Term(start, end, ref.id, OFFICES), ref.id, ref, None, "", "", False, False)


def of_another_year(look: Look) -> bool:
    """Whether a sentence tells a time long before its article: "who chaired the jury in 2019"."""
    last = look.passage.anchor.hi
    if _YEAR_BEFORE.search(look.text):
        return True
    ends = [p.value.hi for p in look.passage.periods if isinstance(p.value, Period) and p.value.hi]
    return last is not None and any((last - end).days > _LONG_AGO for end in ends)


class Running:
    """Those who run the bodies of one article."""

    def __init__(self, found: list[Look], bearers: Bearers) -> None:
        self.looks, self.bearers = found, bearers
        self.numbers = {look.passage.number: number for number, look in enumerate(found)}

    def find(self, look: Look) -> Iterator[Holding]:
        """The people of a sentence who run something."""
        if not look.persons or not any(look.words.may_hold(name, look.lows) for name in _TOLD):
            return
        tokens = undated_words(look)
        places = {token.start: number for number, token in enumerate(tokens)}
        seen: set[int] = set()
        for holding in (
            *self._active(look, tokens),
            *self._passive(look, tokens, places),
            *self._fronted(look, tokens),
        ):
            if holding.person.start not in seen:
                seen.add(holding.person.start)
                yield holding

    def _active(self, look: Look, tokens: list[Token]) -> Iterator[Holding]:
        """ "X, who runs the works for Y": at the head of something that may not be the whole of it."""
        words = look.words
        for name in look.persons:
            at = next((n for n, token in enumerate(tokens) if token.start >= name.end), len(tokens))
            first = at + (at < len(tokens) and tokens[at].low in (",", "—", "–"))
            object_ = first + 1 < len(tokens) and words.has("relative", tokens[first].low)
            if object_ and words.has("it", tokens[first + 1].low):
                size = words.phrase("heads_it", tokens, first + 2)
                if size:
                    yield self._it(look, name, tokens[first + 2 : first + 2 + size], name.start)
                continue
            size = words.phrase("runs", tokens, first) or words.phrase("heads_it", tokens, first)
            size = size or self._once(look, tokens, first)
            start = first
            if not size or look.inside_quote(name.start, name.end):
                continue
            verb = tokens[start : start + size]
            # "Has been managing director": a title.
            if any(t.start <= verb[-1].start < verb[-1].end < t.end for t in look.passage.of(OFFICES)):
                continue
            following = tokens[start + size : start + size + 1]
            if following and words.has("it", following[0].low) and look.passage.language != "fr":
                yield self._it(look, name, verb, name.start)
                continue
            if following and following[0].low == "her" and look.words.has("stops", low_at(tokens, start + size + 1)):
                yield self._it(look, name, verb, name.start)  # "has commanded her since"
                continue
            body = body_words(look, tokens, start + size)
            if body:
                title = self._as_office(look, verb[-1].end)
                yield self._holding(look, name, verb, body, name.start, body[-1].end, title)

    def _once(self, look: Look, tokens: list[Token], at: int) -> int:
        """How many tokens a verb takes that says who once chaired what is there for one event: "chaired the jury"."""
        size = look.words.phrase("presided", tokens, at)
        body = body_words(look, tokens, at + size) if size and not of_another_year(look) else []
        told = any(body_type(token.low) in ONCE for token in body)
        return size if told and all(self._of_event(look, token) for token in body) else 0

    def _of_event(self, look: Look, token: Token) -> bool:
        """Whether a word tells no part of an event that may have a jury of its own: "the short-film jury"."""
        ties = any(look.words.has(kind, token.low) for kind in ("articles", "connectors", "possessive", "events"))
        return ties or token.text[0].isupper() or token.text.isdigit() or body_type(token.low) in ONCE

    def _it(self, look: Look, name: ProperName, verb: Sequence[Token], before: int) -> Holding:
        """ "X, who has led it since 2019", "À sa tête, X": the one body named before, else an unknown one."""
        found = body_before(self.looks, self.numbers.get(look.passage.number, -1), before)
        start, end = min(name.start, verb[0].start), max(name.end, verb[-1].end)
        of, kind = unique(look, str(look.passage.number), str(name.start)), ""
        told = None if found else described_before(self.looks, self.numbers.get(look.passage.number, -1))
        if told:
            ref = self._office(*told, verb)
            return Holding(look, start, end, name, _synthetic(start, end, ref), self._day(look, end))
        if found:
            kind = next((k for word in found[0].text.split() if (k := body_type(word))), "")
            of = body_ref(found[0], found[1].passage)
        concept = at_head_of(_concept(look, verb), kind, verb, look.words)
        ref = replace(office_ref(concept, of, look.text[verb[0].start : verb[-1].end], kind), role=" ")
        return Holding(look, start, end, name, _synthetic(start, end, ref), self._day(look, end))

    def _verb_first(self, look: Look, name: ProperName, tokens: list[Token]) -> Iterator[Holding]:
        """ "Руководит аэропортом с 2022 года X": the body between the verb and its subject."""
        size = look.words.phrase("headed", tokens, 0)
        if len(tokens) > size and any(body_type(token.low) for token in tokens[size:]):
            yield self._holding(look, name, tokens[:size], tokens[size:], tokens[0].start, name.end, "")

    def _passive(self, look: Look, tokens: list[Token], places: dict[int, int]) -> Iterator[Holding]:
        """ "the port of Y, headed by X" and its like; in Russian with the verb before its subject."""
        for name in look.persons:
            at = places.get(name.start, -1)
            start = next((n for n in range(max(0, at - 8), at) if self._leads_to(look, tokens, n, at)), -1)
            if start < 1:
                if start == 0 and look.passage.language == "ru":
                    yield from self._verb_first(look, name, tokens[:at])
                continue
            cue = tokens[start]
            before = [n for n in look.others if n.end <= cue.start <= n.end + 90]
            before = self._past_aside(look, before, cue.start)
            name_before = max(before, key=lambda n: n.end, default=None)
            body = self._full(look, name_before) if name_before else None
            if body is None or not _NEAR.fullmatch(look.text[body.end : cue.start]):
                listed = body_words_before(look, tokens[:start])
                if listed:
                    yield self._holding(look, name, tokens[start:at], listed, listed[0].start, name.end, "")
                elif look.words.has("taken_up", tokens[0].low):
                    yield self._it(look, name, tokens[start:at], tokens[0].start)
                continue
            of = body_ref(body, look.passage)
            kind = next((k for word in body.text.split() if (k := body_type(word))), "")
            label = look.text[cue.start : cue.end]
            concept = at_head_of(_concept(look, tokens[start:at]), kind, tokens[start:at], look.words)
            ref = self._ministry(look, body) or office_ref(concept, of, label, kind)
            ref = replace(ref, role=body.text)
            office = _synthetic(body.start, name.end, ref)
            yield Holding(look, body.start, name.end, name, office, self._day(look, name.end))

    def _past_aside(self, look: Look, before: list[ProperName], verb: int) -> list[ProperName]:
        """Names before a verb without those of a relative clause that a comma closes: "H, which owns K, is run by"."""
        opened = _ASIDE.search(look.text[:verb])
        kept = [n for n in before if opened and n.end <= opened.start()]
        return kept or before

    def _leads_to(self, look: Look, tokens: list[Token], start: int, at: int) -> bool:
        """Whether a phrase of running leads to a name, or to what its bearer is and the name: "par le chef X"."""
        size = look.words.phrase("headed", tokens, start)
        return bool(size) and self._described(look, tokens[start + size : at])

    def _described(self, look: Look, between: Sequence[Token]) -> bool:
        """Whether words before a name say what its bearer is: "la biologiste", "the Belgian astronomer", "Judge"."""
        titles = look.passage.of(OFFICES)
        return len(between) <= _DESCRIBED and all(
            token.text.isalpha()
            and not look.words.has("stops", token.low)
            and (token.text[0].islower() or any(t.start <= token.start < t.end for t in titles) or _from(look, token))
            for token in between
        )

    def _full(self, look: Look, name: ProperName) -> ProperName:
        """A body's name with the words around it that belong to it."""
        full = extended(look, name)
        return with_kind(look, name) if full is name else full

    def _fronted(self, look: Look, tokens: list[Token]) -> Iterator[Holding]:
        """ "À la tête de Y depuis 2018, X …", "At the helm of Y is X", "Во главе Y стоит X"."""
        for start in range(min(3, len(tokens))):
            size = look.words.phrase("fronted", tokens, start)
            if not size:
                continue
            body = body_words(look, tokens, start + size)
            if tokens[start].low.endswith(("ing", "ant")) and not tells_body(look, body):
                return
            end = body[-1].end if body else 0
            name = next((n for n in look.persons if n.start >= end), None) if body else None
            if name and re.fullmatch(r"[^.;:«»“”]{0,60}", look.text[end : name.start]):
                yield self._holding(look, name, tokens[start : start + size], body, tokens[start].start, name.end, "")
            return
        for start in range(min(2, len(tokens))):
            size = look.words.phrase("at_its_head", tokens, start)
            end = tokens[start + size - 1].end if size else 0
            name = next((n for n in look.persons if n.start >= end), None) if size else None
            if name and re.fullmatch(r"[^.;:«»“”]{0,60}", look.text[end : name.start]):
                yield self._it(look, name, tokens[start : start + size], tokens[start].start)
                return

    def _holding(
        self,
        look: Look,
        name: ProperName,
        verb: Sequence[Token],
        body: list[Token],
        start: int,
        end: int,
        title: str,
    ) -> Holding:
        ref = self._office(look, body, verb, title)
        took = any(look.words.has("taking", token.low) for token in verb)
        day = (began(look, start, end) if took else None) or self._day(look, end)
        return Holding(look, start, end, name, _synthetic(start, end, ref), day)

    def _office(self, look: Look, body: list[Token], verb: Sequence[Token], title: str = "") -> Ref:
        """The office of whoever a verb sets over a body that words of a sentence name or describe."""
        concept = title or set_over(look, body, _concept(look, verb))
        label = look.text[body[0].start : body[-1].end]
        size, board = look.words.board(body)
        rest = untied(look, body[size:])
        if board and not title and rest:  # "chairs the board of the bank"
            concept, body = board, rest
        if (tells_body(look, body) or of_work(look, body)) and not (concept == _HEAD and of_a_part(look, body)):
            term = Term(body[0].start, body[0].start, concept, OFFICES)
            of, kind, _ = self.bearers.body(look, term, concept, body, [], "", None)
        else:
            of, kind = unique(look, label), ""
        role = f"{label} {self.bearers.called(look, body)}".rstrip()
        return replace(office_ref(at_head_of(concept, kind, verb, look.words), of, label, kind), role=role)

    def _day(self, look: Look, end: int) -> Period | None:
        return since_of(look, end) or since_between(look, 0, len(look.text)) or said_on(look)

    def _ministry(self, look: Look, body: ProperName) -> Ref | None:
        if not any(body_type(word) == "ministry" for word in re.findall(r"\w+", body.text)):
            return None
        for found in find_terms(look.text[body.start :][:80], look.passage.language, {PORTFOLIOS}):
            concept = load_thesaurus().office("office-minister", found.concept)
            if concept:
                return office_ref(concept, Ref(kind="thing"), body.text)
        return None

    def _as_office(self, look: Look, after: int) -> str:
        """The office in which somebody runs a body: "возглавляет завод в должности директора"; "" if none is told."""
        start = look.at(after)
        for at in range(start, min(start + 9, len(look.tokens))):
            size = look.words.phrase("as_office", look.tokens, at)
            if size and at + size < len(look.tokens):
                first = look.tokens[at + size].start
                return next((t.concept for t in look.passage.of(OFFICES) if 0 <= t.start - first <= 4), "")
        return ""
