"""Who holds which office: a name and a title side by side in either order, or tied by a verb of appointment.

What is told as past is an office left, and so is that of the predecessor where somebody takes it over; who takes it
holds it from the day the sentence gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kzclaims.claim import Modality, Period, fold
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.people.again import taken_up
from kzclaims.extract.people.beside import OWNED, apposed, between, borne, of_kin, opens, owns, several
from kzclaims.extract.people.entered import entered
from kzclaims.extract.people.holdings import Holding, began, held, newly, said_on, since, since_between, taken, undated
from kzclaims.extract.people.leaving import departures, predecessors
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office, Offices
from kzclaims.extract.people.posts import in_one_country, unique
from kzclaims.extract.people.told import Told
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import CUES, OFFICES, Term

_BEHIND = re.compile(r"\s?[,(]\s?")
# "l’entraîneur de Harl, le Danois Lars Holm": where the holder is from.
_FROM = re.compile(r",\s(?:l[ae]\s|l['’]|the\s)[A-ZÀ-Ý][\w-]{2,}\s")
_NO_MORE = re.compile(
    r"(?<!\w)(?:n['’](?:est|était)|ne (?:sera|serait))\s(?:plus|pas)(?!\w)"
    r"|(?<!\w)(?:is|was|are)\s(?:no longer|not)(?!\w)|(?:больше|уже) не(?!\w)",
    re.IGNORECASE,
)
_OF = re.compile(r"(?<!\w)(?:de|d['’]|of)\s?$", re.IGNORECASE)  # "a friend of X is appointed"
# What somebody is called, whatever office they hold beside it.
_STYLES = frozenset({"office-doctor", "office-professor"})
_FAR = 9  # words of a verb and what stands between it and a title
# "Désigné en juin pour lui succéder à la présidence": not yet.
_TO_COME = re.compile(
    r"(?<!\w)(?:pour\s(?:lui\s|leur\s|l['’])?(?:succéder|remplacer)|to\s(?:succeed|replace|take\sover)|на\sсмену)(?!\w)",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:élue?|nommée?|accédé|promue?|désignée?|portée?|pris|prend|prendra|prendre|occupe|assume|assure|assumes|takes|took|taken|elected|appointed)\b"
)


def _named(office: Ref) -> bool:
    """Whether an office is told by a body that the article names."""
    return bool(office.of and office.of.name)


def _office_key(holding: Holding) -> tuple[str, str]:
    of = holding.office.ref.of
    return holding.office.ref.id, of.id if of else ""


def _names_it(holding: Holding) -> bool:
    """Whether a holding tells the body of its office by name."""
    of, office = holding.office.ref.of, holding.office
    here = of is not None and of.passage is holding.look.passage and of.name is not None
    return bool(here and of and of.name and office.start <= of.name.start < max(office.end, holding.end))


def _not_another(found: list[Holding]) -> Iterator[Holding]:
    """Holdings, those without the name of a body kept from that in which the article names somebody else by name.

    "The harbour master, X, closed the channel; Y, harbour master of Brune, sent tugs": X is not that of Brune.
    """
    named: dict[tuple[str, str], set[str]] = {}
    for holding in found:
        if _named(holding.office.ref) and _names_it(holding) and not holding.left:
            named.setdefault(_body_key(holding), set()).add(fold(holding.person.text).split()[-1])
    for holding in found:
        of, ref = holding.office.ref.of, holding.office.ref
        others = named.get(_body_key(holding), set()) - {fold(holding.person.text).split()[-1]}
        if (
            of is None
            or not of.name
            or not others
            or holding.left
            or _names_it(holding)
            or "exclusive" not in ref.traits
        ):
            yield holding
            continue
        bare = Ref(id=f"body-{of.concept}", of=TOPIC, kind="thing") if of.concept else unique(holding.look, ref.id)
        yield replace(holding, office=replace(holding.office, ref=replace(ref, of=bare)))


def _body_key(holding: Holding) -> tuple[str, str]:
    of = holding.office.ref.of
    return holding.office.ref.id, fold(of.name.text) if of and of.name else ""


def _alone(holding: Holding) -> Holding:
    """The office of this person alone: two presidents in one article are those of two countries."""
    ref = replace(holding.office.ref, of=unique(holding.look, fold(holding.person.text).split()[-1]))
    return replace(holding, office=replace(holding.office, ref=ref, loose=None))


class Roles:
    """The holdings of one article."""

    def __init__(self, found: list[Look], offices: Offices) -> None:
        self.looks, self.reader = found, offices
        self.running = Told(found, offices.bearers)
        self.offices: list[list[Office]] = [offices.find(look) for look in found]

    def holdings(self) -> list[Holding]:
        """Every person in an office, in order."""
        found: list[Holding] = []
        genders: dict[str, str] = {}
        for n, look in enumerate(self.looks):
            again = taken_up(self.looks, self.offices, genders, n)
            read = [*self._again(again, self.offices[n])] if again else [*self._passage(look, self.offices[n])]
            genders |= {fold(h.person.text): h.office.gender for h in read if h.office.gender}
            found += read
        found = list(_not_another(found))
        holders: dict[tuple[str, str], set[str]] = {}
        for holding in found:
            if not _named(holding.office.ref) and not holding.left:
                holders.setdefault(_office_key(holding), set()).add(fold(holding.person.text).split()[-1])
        crowded = {key for key, people in holders.items() if len(people) > 1}
        return [_alone(h) if not _named(h.office.ref) and _office_key(h) in crowded else h for h in found]

    def _passage(self, look: Look, offices: list[Office]) -> Iterator[Holding]:
        if not look.persons:
            return
        gone = predecessors(look)
        found = [*self._titled(look, offices, gone), *self.running.find(look)]
        found += self._posts(look, set(gone))
        yield from found
        yield from departures(look, offices, found, gone)

    def _again(self, look: Look, offices: list[Office]) -> Iterator[Holding]:
        """The offices of somebody whom a sentence takes up without the name."""
        yield from self._titled(look, offices, {})
        yield from self.running.find(look)

    def _titled(self, look: Look, offices: list[Office], gone: Mapping[int, ProperName]) -> Iterator[Holding]:
        seen: dict[int, int] = {}  # where the office of each stands
        for office in offices:
            pair = self._pair(look, office)
            if pair is None:
                continue
            person, start, end, begun = pair
            # "Le commandant X, chef du service": a rank before a name, an office behind it.
            around = seen.get(person.start, person.start) < person.start == start and bool(
                _BEHIND.fullmatch(look.text, person.end, office.start)
            )
            if person.start in seen and begun is None and not around:
                continue
            told, over = held(look, max(end, office.end))
            no_more = bool(_NO_MORE.search(look.text, person.end, max(person.end, office.start)))
            left = over or no_more or office.status == "former" or person.start in gone
            if office.concept not in _STYLES and not left:
                seen.setdefault(person.start, office.start)
            negated = self._denied(look, person.end, office.start)
            modality = self._modality(look, person.end, office.start) if begun else Modality.STATED
            as_of = (
                told
                or begun
                or entered(look, max(end, office.end))
                or (began(look, start, max(end, office.end)) if self._taking(look, person, office) else None)
                or (
                    newly(look)
                    if office.fresh
                    else since_between(look, min(start, office.start), max(end, office.end)) or said_on(look)
                )
            )
            holding = Holding(look, start, end, person, office, as_of, modality, negated and not left, left)
            yield _alone(holding) if in_one_country(look.text, office.term.end, office.end) else holding

    def _pair(self, look: Look, office: Office) -> tuple[ProperName, int, int, Period | None] | None:
        if several(look, office) or look.text.startswith(OWNED, office.term.end) or of_kin(look, office):
            return None
        before = max((n for n in look.persons if n.end <= office.start), key=lambda n: n.end, default=None)
        after = min((n for n in look.persons if n.start >= office.end), key=lambda n: n.start, default=None)
        behind = before is not None and apposed(look, before, office)
        gap = undated(look, office.end, after.start) if after else ""
        followed = after is not None and bool(look.words.titled.fullmatch(gap) or _FROM.fullmatch(gap))
        comma = "," in gap
        if followed and after and not (comma and (" " not in after.text or office.indefinite)):
            definite = look.text[office.start : office.term.start].strip() != ""
            if behind and comma and definite:
                return None
            if not (behind and comma):
                return after, office.start, after.end, None
        if behind and before:
            return before, before.start, office.end, None
        if after and between(look, gap, "held_by"):
            return after, office.start, after.end, since(look)
        if after and between(look, gap, "appointed") and not between(look, gap, "stays"):
            return after, office.start, after.end, taken(look)
        if after and borne(look, gap) and opens(look, office) and not owns(look, after):
            return after, office.start, after.end, None
        if before and office.start - before.end < 90 and not _OF.search(look.text, 0, before.start):
            return self._verb(look, before, office)
        return None

    def _verb(
        self, look: Look, person: ProperName, office: Office
    ) -> tuple[ProperName, int, int, Period | None] | None:
        """A verb of appointment between a person and an office; or of succession, with the predecessor between them."""
        first, last = look.at(person.end), look.at(office.start)
        inside = look.tokens[first:last]
        if any(token.low in (".", ";", ":") for token in inside):
            return None
        plain = [t for t in inside if not any(f.start <= t.start < f.end for f in look.passage.periods)]
        for at in range(min(4, len(plain))):
            if look.words.phrase("appointed", plain, at) and len(plain) - at < _FAR:
                stays = look.words.phrase("stays", plain, at) == look.words.phrase("appointed", plain, at)
                return person, person.start, office.end, None if stays else taken(look)
        earlier = [n for n in look.persons if n.end <= person.start]
        if earlier and len(inside) <= 3:
            holder = earlier[-1]
            start, end = look.at(holder.end), look.at(person.start)
            if end - start < 6 and any(look.words.phrase("replaces", look.tokens, at) for at in range(start, end)):
                return holder, holder.start, office.end, taken(look)
        return None

    def _taking(self, look: Look, person: ProperName, office: Office) -> bool:
        """Whether words beside an office tell that it was taken: "X, who became director", "Nommée directrice, X"."""
        before = look.at(office.start)
        first = look.at(person.end) if person.end <= office.start else max(0, before - 4)
        sizes = ((look.words.phrase("appointed", look.tokens, at), at) for at in range(max(first, before - 4), before))
        taking = [at for size, at in sizes if size and at + size == before]
        return bool(taking) and not any(look.words.phrase("stays", look.tokens, at) for at in taking)

    def _denied(self, look: Look, start: int, end: int) -> bool:
        return any(t.concept == "cue-not" and start <= t.start < end for t in look.passage.of(CUES))

    def _modality(self, look: Look, start: int, end: int) -> Modality:
        text = look.text[start:end].lower()
        if re.search(r"\b(?:will|deviendra|станет|would|serait|devrait)\b", text):
            return Modality.CONDITIONAL if re.search(r"\b(?:would|serait|devrait)\b", text) else Modality.ANNOUNCED
        return Modality.STATED

    def _posts(self, look: Look, gone: set[int]) -> Iterator[Holding]:
        """ "X a pris le 1er décembre la direction générale de Y": the office told by its noun."""
        firsts = look.words.post_starts
        if firsts.isdisjoint(look.lows):
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
                coming = person and _TO_COME.search(look.text, person.end, start)
                if person and verb and not coming and person.start not in gone:
                    office = replace(self.reader.read(look, Term(start, end, concept, OFFICES)), gender="")
                    yield Holding(look, person.start, office.end, person, office, taken(look))
            at += max(size, 1)
