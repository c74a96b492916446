"""Who holds which office: a name and a title side by side in either order, or tied by a verb of appointment.

What is told as past is left out, and so is the predecessor where somebody takes an office over; who takes it holds it
from the day the sentence gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kzclaims.claim import Modality, Period, fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people_names import Look
from kzclaims.extract.people_offices import Office, Offices
from kzclaims.extract.people_posts import office_ref, unique
from kzclaims.extract.people_words import body_type
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import CUES, OFFICES, PORTFOLIOS, Term, find_terms, load_thesaurus

_LONGEST = 155
_NEAR_DAYS = 45
_APPOSED = re.compile(r"\s*(?:,|\(|[—–-])\s*(?:[^\W\d_A-ZА-Я][\w’'-]*\s){0,2}$")
_TAKES = re.compile(r"\b(?:pris|prend|prendra|prendre|occupe|assume|assure|assumes|takes|took|taken)\b")


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in an office at ``text[start:end]`` of a passage."""

    look: Look
    start: int
    end: int
    person: ProperName
    office: Office
    as_of: Period | None = None
    modality: Modality = Modality.STATED
    negated: bool = False

    def drafts(self) -> Iterator[Draft]:
        """Its claims: by the body as named, and by the body's type, for what languages name otherwise."""
        start, end = self.start, self.end
        if end - start > _LONGEST:
            start, end = self.person.start, self.person.end
        subject = self.look.person(self.person)
        gender = self.office.gender
        if self.office.status != "former":
            yield Draft(
                self.look.passage, start, end, "holdsOffice", subject, self.office.ref, None, self.modality,
                as_of=self.as_of, negated=self.negated, gender=gender,
            )  # fmt: skip
            if self.office.loose and self.office.loose.incompatible and not self.negated:
                term = self.office.term
                span, office = (self.look.passage, term.start, term.end), self.office.loose
                yield Draft(*span, "holdsOffice", subject, office, None, self.modality, as_of=self.as_of, gender=gender)


def said_on(look: Look) -> Period | None:
    """The one recent day that a sentence gives for what it tells, None where it gives none or several."""
    anchor = look.passage.anchor
    if anchor.hi is None:
        return None
    days: set[date] = set()
    for found in look.passage.periods:
        value = found.value
        if found.what not in ("point", "relative") or not isinstance(value, Period):
            continue
        if look.inside_quote(found.start, found.end):
            continue
        if value.lo and value.lo == value.hi and 0 <= (anchor.hi - value.lo).days <= _NEAR_DAYS:
            days.add(value.lo)
    return Period(day := days.pop(), day, edtf=day.isoformat()) if len(days) == 1 else None


def _held(look: Look, after: int) -> tuple[Period | None, bool]:
    """The time given right after an office, and whether it is over: "depuis 2022", "de 2008 à 2014", "until 2019"."""
    anchor = look.passage.anchor
    for found in look.passage.periods:
        value = found.value
        if not isinstance(value, Period) or not 0 <= found.start - after <= 4:
            continue
        if found.what == "since" and value.hi and anchor.hi and value.hi <= anchor.hi:
            return Period(value.hi, anchor.hi, edtf=f"{value.hi}/{anchor.hi}"), False
        if found.what in ("span", "until") and value.hi and anchor.lo and value.hi < anchor.lo:
            return None, True
    return None, False


def _named(office: Ref) -> bool:
    """Whether an office is told by a body that the article names."""
    return bool(office.of and office.of.name)


def _office_key(holding: Holding) -> tuple[str, str]:
    of = holding.office.ref.of
    return holding.office.ref.id, of.id if of else ""


def _alone(holding: Holding) -> Holding:
    """The office of this person alone: two presidents in one article are those of two countries."""
    ref = replace(holding.office.ref, of=unique(holding.look, fold(holding.person.text).split()[-1]))
    return replace(holding, office=replace(holding.office, ref=ref, loose=None))


class Roles:
    """The holdings of one article."""

    def __init__(self, found: list[Look], offices: Offices) -> None:
        self.looks, self.reader = found, offices
        self.offices: dict[int, list[Office]] = {n: offices.find(look) for n, look in enumerate(found)}

    def holdings(self) -> list[Holding]:
        """Every person in an office, in order."""
        found = [holding for n, look in enumerate(self.looks) for holding in self._passage(look, self.offices[n])]
        holders: dict[tuple[str, str], set[str]] = {}
        for holding in found:
            if not _named(holding.office.ref):
                holders.setdefault(_office_key(holding), set()).add(fold(holding.person.text).split()[-1])
        crowded = {key for key, people in holders.items() if len(people) > 1}
        return [_alone(h) if not _named(h.office.ref) and _office_key(h) in crowded else h for h in found]

    def _passage(self, look: Look, offices: list[Office]) -> Iterator[Holding]:
        gone = set(self._predecessors(look))
        seen: set[int] = set()
        for office in offices:
            pair = self._pair(look, office)
            if pair is None:
                continue
            person, start, end, taken = pair
            if person.start in gone or (person.start in seen and taken is None):
                continue
            since, over = _held(look, max(end, office.end))
            if over or office.status == "former":
                continue
            if office.concept != "office-doctor":
                seen.add(person.start)
            negated = self._denied(look, person.end, office.start)
            modality = self._modality(look, person.end, office.start) if taken else Modality.STATED
            yield Holding(look, start, end, person, office, since or taken or said_on(look), modality, negated)
        yield from self._headed(look)
        yield from self._running(look)
        yield from self._posts(look, gone)

    def _pair(self, look: Look, office: Office) -> tuple[ProperName, int, int, Period | None] | None:
        before = max((n for n in look.persons if n.end <= office.start), key=lambda n: n.end, default=None)
        after = min((n for n in look.persons if n.start >= office.end), key=lambda n: n.start, default=None)
        apposed = before is not None and bool(_APPOSED.fullmatch(look.text[before.end : office.start]))
        gap = look.text[office.end : after.start] if after else ""
        followed = after is not None and bool(look.words.titled.fullmatch(gap))
        comma = "," in gap
        if followed and after and not (comma and (" " not in after.text or office.indefinite)):
            definite = look.text[office.start : office.term.start].strip() != ""
            if apposed and comma and definite:
                return None
            if not (apposed and comma):
                return after, office.start, after.end, None
        if apposed and before:
            return before, before.start, office.end, None
        if before and office.start - before.end < 90:
            return self._verb(look, before, office)
        return None

    def _verb(
        self, look: Look, person: ProperName, office: Office
    ) -> tuple[ProperName, int, int, Period | None] | None:
        """A verb of appointment between a person and an office; or of succession, with the predecessor between them."""
        first, last = look.at(person.end), look.at(office.start)
        between = look.tokens[first:last]
        if any(token.low in (".", ";", ":") for token in between):
            return None
        for at in range(first, last):
            if at < first + 4 and look.words.phrase("appointed", look.tokens, at) and last - at < 9:
                return person, person.start, office.end, self._taken(look)
        earlier = [n for n in look.persons if n.end <= person.start]
        if earlier and len(between) <= 3:
            holder = earlier[-1]
            start, end = look.at(holder.end), look.at(person.start)
            if end - start < 6 and any(look.words.phrase("replaces", look.tokens, at) for at in range(start, end)):
                return holder, holder.start, office.end, self._taken(look)
        return None

    def _taken(self, look: Look) -> Period | None:
        """From the day the sentence gives for taking an office to the day it is written."""
        anchor = look.passage.anchor
        found = [f for f in look.passage.periods if f.what in ("point", "relative", "since")]
        days = [f.value for f in found if isinstance(f.value, Period)]
        if len(days) == 1 and days[0].hi and anchor.hi and days[0].hi <= anchor.hi:
            return Period(days[0].hi, anchor.hi, edtf=f"{days[0].hi}/{anchor.hi}")
        return None

    def _predecessors(self, look: Look) -> Iterator[int]:
        """Where the names stand of those whom somebody follows in office."""
        for name in look.persons:
            at = look.at(name.start)
            for back in range(1, 8):
                if at - back < 0:
                    break
                size = look.words.phrase("replaces", look.tokens, at - back)
                verb = look.tokens[at - back].start
                if size and not any(verb < n.start and n.end < name.start for n in look.persons):
                    yield name.start
                    break
            end = look.at(name.end)
            if any(look.words.phrase("replaced", look.tokens, n) for n in range(end, min(end + 3, len(look.tokens)))):
                yield name.start

    def _denied(self, look: Look, start: int, end: int) -> bool:
        return any(t.concept == "cue-not" and start <= t.start < end for t in look.passage.of(CUES))

    def _modality(self, look: Look, start: int, end: int) -> Modality:
        text = look.text[start:end].lower()
        if re.search(r"\b(?:will|deviendra|станет|would|serait|devrait)\b", text):
            return Modality.CONDITIONAL if re.search(r"\b(?:would|serait|devrait)\b", text) else Modality.ANNOUNCED
        return Modality.STATED

    def _synthetic(self, look: Look, start: int, end: int, concept: str, ref: Ref) -> Office:
        return Office(start, end, Term(start, end, concept, OFFICES), concept, ref, None, "", "", False, False)

    def _headed(self, look: Look) -> Iterator[Holding]:
        """ "the port of Y, headed by X" and its like."""
        for name in look.persons:
            at = look.at(name.start)
            before = range(max(0, at - 4), at)
            start = next((n for n in before if n + look.words.phrase("headed", look.tokens, n) == at), -1)
            if start < 1:
                continue
            cue = look.tokens[start]
            body = max((n for n in look.others if n.end <= cue.start <= n.end + 60), key=lambda n: n.end, default=None)
            if body is None or not re.fullmatch(r"(?:[^.;:\w]*\w+){0,3}[^.;:\w]*", look.text[body.end : cue.start]):
                continue
            ref = self._ministry(look, body) or office_ref(
                "office-head-of-body",
                Ref(name=body, passage=look.passage, kind="organisation"),
                look.text[cue.start : cue.end],
            )
            office = self._synthetic(look, body.start, name.end, ref.id, ref)
            yield Holding(look, body.start, name.end, name, office, said_on(look))

    def _ministry(self, look: Look, body: ProperName) -> Ref | None:
        if not any(body_type(word) == "ministry" for word in re.findall(r"\w+", body.text)):
            return None
        for found in find_terms(look.text[body.start :][:80], look.passage.language, {PORTFOLIOS}):
            concept = load_thesaurus().office("office-minister", found.concept)
            if concept:
                return office_ref(concept, Ref(kind="thing"), body.text)
        return None

    def _running(self, look: Look) -> Iterator[Holding]:
        """ "X, who runs the works for Y": at the head of something that may not be the whole of it."""
        for name in look.persons:
            at = look.at(name.end)
            start = at + (at < len(look.tokens) and look.tokens[at].low == ",")
            size = look.words.phrase("runs", look.tokens, start)
            if not size:
                continue
            rest = look.tokens[start + size : start + size + 9]
            marks = (n for n, t in enumerate(rest) if not t.text[0].isalpha() or look.words.has("stops", t.low))
            stop = next(marks, len(rest))
            if not stop:
                continue
            end = rest[stop - 1].end
            first = next((t for t in rest[:stop] if not look.words.has("articles", t.low)), rest[0])
            body = next((n for n in look.others if n.start == first.start), None)
            of = (
                Ref(name=body, passage=look.passage, kind="organisation")
                if body
                else unique(look, look.text[first.start : end])
            )
            ref = office_ref("office-head-of-body", of, look.text[first.start : end])
            office = self._synthetic(look, first.start, end, ref.id, ref)
            yield Holding(look, name.start, end, name, office, said_on(look))

    def _posts(self, look: Look, gone: set[int]) -> Iterator[Holding]:
        """ "X a pris le 1er décembre la direction générale de Y": the office told by its noun."""
        firsts = look.words.post_starts
        if not any(token.low in firsts for token in look.tokens):
            return
        at = 0
        while at < len(look.tokens):
            if look.tokens[at].low not in firsts:
                at += 1
                continue
            words = tuple(token.low for token in look.tokens[at : at + 3])
            posts = ((len(p), c) for p, c in look.words.posts.items() if words[: len(p)] == p)
            size, concept = max(posts, default=(0, ""))
            if size:
                start, end = look.tokens[at].start, look.tokens[at + size - 1].end
                person = max((n for n in look.persons if n.end <= start), key=lambda n: n.end, default=None)
                verb = person and start - person.end < 60 and _TAKES.search(look.text[person.end : start])
                if person and verb and person.start not in gone:
                    office = replace(self.reader.read(look, Term(start, end, concept, OFFICES)), gender="")
                    yield Holding(look, person.start, office.end, person, office, self._taken(look))
            at += max(size, 1)
