"""Who holds which office: a name and a title side by side in either order, or tied by a verb of appointment.

What is told as past is an office left, and so is that of the predecessor where somebody takes it over; who takes it
holds it from the day the sentence gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kzclaims.claim import Modality, Period, fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.people_bodies import with_kind
from kzclaims.extract.people_holdings import Holding, held, newly, said_on, taken
from kzclaims.extract.people_leaving import departures, predecessors
from kzclaims.extract.people_names import Look
from kzclaims.extract.people_offices import Office, Offices
from kzclaims.extract.people_posts import office_ref, unique
from kzclaims.extract.people_words import Token, body_type
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import CUES, OFFICES, PORTFOLIOS, Term, find_terms, load_thesaurus

_APPOSED = re.compile(r"\s*(?:,|\(|[—–-])\s*(?:[^\W\d_A-ZА-Я][\w’'-]*\s){0,2}$")
# "l’entraîneur de Harl, le Danois Lars Holm": where the holder is from.
_FROM = re.compile(r",\s(?:l[ae]\s|l['’]|the\s)[A-ZÀ-Ý][\w-]{2,}\s")
_TAKES = re.compile(r"\b(?:pris|prend|prendra|prendre|occupe|assume|assure|assumes|takes|took|taken)\b")


def _run_by(look: Look, rest: Sequence[Token]) -> ProperName | None:
    """The body that words after a verb of running name: what it is may stand before its name."""
    for token in rest:
        name = next((n for n in look.others if n.start == token.start), None)
        if name:
            return with_kind(look, name)
        if not (look.words.has("articles", token.low) or look.words.has("generic", token.low) or body_type(token.low)):
            return None
    return None


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
            if not _named(holding.office.ref) and not holding.left:
                holders.setdefault(_office_key(holding), set()).add(fold(holding.person.text).split()[-1])
        crowded = {key for key, people in holders.items() if len(people) > 1}
        return [_alone(h) if not _named(h.office.ref) and _office_key(h) in crowded else h for h in found]

    def _passage(self, look: Look, offices: list[Office]) -> Iterator[Holding]:
        gone = predecessors(look)
        found = [*self._titled(look, offices, gone), *self._headed(look), *self._running(look)]
        found += self._posts(look, set(gone))
        yield from found
        yield from departures(look, offices, found, gone)

    def _titled(self, look: Look, offices: list[Office], gone: Mapping[int, ProperName]) -> Iterator[Holding]:
        seen: set[int] = set()
        for office in offices:
            pair = self._pair(look, office)
            if pair is None:
                continue
            person, start, end, since = pair
            if person.start in seen and since is None:
                continue
            told, over = held(look, max(end, office.end))
            left = over or office.status == "former" or person.start in gone
            if office.concept != "office-doctor" and not left:
                seen.add(person.start)
            negated = self._denied(look, person.end, office.start)
            modality = self._modality(look, person.end, office.start) if since else Modality.STATED
            as_of = told or since or (newly(look) if office.fresh else said_on(look))
            yield Holding(look, start, end, person, office, as_of, modality, negated and not left, left)

    def _pair(self, look: Look, office: Office) -> tuple[ProperName, int, int, Period | None] | None:
        before = max((n for n in look.persons if n.end <= office.start), key=lambda n: n.end, default=None)
        after = min((n for n in look.persons if n.start >= office.end), key=lambda n: n.start, default=None)
        apposed = before is not None and bool(_APPOSED.fullmatch(look.text[before.end : office.start]))
        gap = look.text[office.end : after.start] if after else ""
        followed = after is not None and bool(look.words.titled.fullmatch(gap) or _FROM.fullmatch(gap))
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
                stays = look.words.phrase("stays", look.tokens, at) == look.words.phrase("appointed", look.tokens, at)
                return person, person.start, office.end, None if stays else taken(look)
        earlier = [n for n in look.persons if n.end <= person.start]
        if earlier and len(between) <= 3:
            holder = earlier[-1]
            start, end = look.at(holder.end), look.at(person.start)
            if end - start < 6 and any(look.words.phrase("replaces", look.tokens, at) for at in range(start, end)):
                return holder, holder.start, office.end, taken(look)
        return None

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
            body = with_kind(look, body) if body else None
            if body is None or not re.fullmatch(r"(?:[^.;:\w]*\w+){0,3}[^.;:\w]*", look.text[body.end : cue.start]):
                continue
            of = Ref(name=body, passage=look.passage, kind="organisation")
            kind = next((k for word in body.text.split() if (k := body_type(word))), "")
            ref = self._ministry(look, body) or office_ref(
                "office-head-of-body", of, look.text[cue.start : cue.end], kind
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
            size = look.words.phrase("runs", look.tokens, start) or look.words.phrase("heads_it", look.tokens, at)
            if not size or look.inside_quote(name.start, name.end):
                continue
            rest = look.tokens[start + size : start + size + 9]
            marks = (n for n, t in enumerate(rest) if not t.text[0].isalpha() or look.words.has("stops", t.low))
            stop = next(marks, len(rest))
            if not stop:
                continue
            end = rest[stop - 1].end
            first = next((t for t in rest[:stop] if not look.words.has("articles", t.low)), rest[0])
            body = _run_by(look, rest[:stop])
            of = (
                Ref(name=body, passage=look.passage, kind="organisation")
                if body
                else unique(look, look.text[first.start : end])
            )
            title = self._as_office(look, start + size)
            kind = next((k for word in body.text.split() if (k := body_type(word))), "") if body else ""
            ref = office_ref(title or "office-head-of-body", of, look.text[first.start : end], kind)
            office = self._synthetic(look, first.start, end, ref.id, ref)
            yield Holding(look, name.start, end, name, office, said_on(look))

    def _as_office(self, look: Look, start: int) -> str:
        """The office in which somebody runs a body: "возглавляет завод в должности директора"; "" if none is told."""
        for at in range(start, min(start + 9, len(look.tokens))):
            size = look.words.phrase("as_office", look.tokens, at)
            if size and at + size < len(look.tokens):
                first = look.tokens[at + size].start
                return next((t.concept for t in look.passage.of(OFFICES) if 0 <= t.start - first <= 4), "")
        return ""

    def _posts(self, look: Look, gone: set[int]) -> Iterator[Holding]:
        """ "X a pris le 1er décembre la direction générale de Y": the office told by its noun."""
        firsts = look.words.post_starts
        if not look.persons or not any(token.low in firsts for token in look.tokens):
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
                    yield Holding(look, person.start, office.end, person, office, taken(look))
            at += max(size, 1)
