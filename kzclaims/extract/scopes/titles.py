"""Headings that tell a deed as done ("Denholm bans scooters"), over a text in which it is denied, put off or undecided.

A heading is taken at its word only where no sentence of the text tells the same deed of the same things as done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.likeness import begin_alike
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.axes import Said
from kzclaims.extract.scopes.clause import Clause, clause, coming, days_named, denied, long_past, may_be, verbs_meant
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.left import OTHERS
from kzclaims.extract.scopes.left_marks import of_manner, of_no_work
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.repeated import said_again
from kzclaims.extract.scopes.title_plans import not_before, put_off_then, tells_which, told_as_done
from kzclaims.extract.scopes.title_senses import a_saying, beside_the_deed, in_this_sense
from kzclaims.extract.scopes.words import deed_axes, kin_deeds, scope_words
from kzclaims.extract.thesaurus import CUES, EVENTS, load_thesaurus

_HEADINGS = (Section.TITLE, Section.HEADING)
_PRONOUN = re.compile(r"(?<!\w)(?:l'(?:a|ont)|ils?|elles?|he|she|it|they|он|она|оно|они|сам|сама)(?!\w)", re.IGNORECASE)
_DECIDED = "accepted"
_VOTES = re.compile(r"(?<!\w)(?:vot|voix|голос|oppos|выступ|против|against|contre)", re.IGNORECASE)
_LEAD = 2  # first sentences of the text
_RECENT = 10  # days before the article within which a sentence may tell the deed of its heading
_SAME = 2  # words or names that tell that a sentence is of the deed of a heading
_GUILT = "guilty"
_EITHER = "event-verdict"  # guilty or not
_FIRST = 14  # characters in which a clause begins
_BESIDE = 40  # characters between a deed and the thing that it is done to
_SHORT = 70  # characters of a clause that says of what was told before that nothing is decided
_BEFORE = re.compile(
    r"(?<!\w)(?:depuis|since|had|avait|avaient|était|étaient|раньше|ранее|прежде|был|была|были|с тех пор)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a heading tells as done: the predicates that tell it, with the pole, and the other words of the heading."""

    title: Passage
    start: int
    end: int
    axes: dict[str, bool]
    words: frozenset[str]
    names: frozenset[str]
    past: bool


def title_drafts(scene: Scene) -> Iterator[Draft]:
    """The deed of the heading, and the sentences that take it back."""
    title = next((p for p in scene.passages if p.section is Section.TITLE), None)
    if title is None or title.asks:
        return
    body = [p for p in scene.passages if p.section not in _HEADINGS and len(p.text) <= LONGEST]
    for deed in _deeds(title):
        told = [(n, p) for n, p in enumerate(body) if _outright(deed) or n < _LEAD or _doubts(p)]
        against = [found for n, p in told for found in _against(p, deed, taken_up=_spoken_of(body, n, deed))]
        if against and not (said_again(title, body) or any(_bears_out(p, deed) for p in body)):
            subject = Ref(placed_in("told-deed", title, deed.start), label=title.text[deed.start : deed.end])
            value = Ref(f"deed-{min(deed.axes)}".replace(":", "-"), kind="event", label=subject.label)
            yield Draft(title, deed.start, deed.end, "reaches", subject, value)
            for passage, start, end in against:
                yield Draft(passage, start, end, "reaches", subject, value, negated=True)
            return


def _spoken_of(body: Sequence[Passage], n: int, deed: _Deed) -> bool:
    """Whether a sentence, or the one that it takes up, has a word or a name of the heading, as those of the lead do."""
    near = (Clause(Segment(p, 0, len(p.text)), p.names, ()) for p in body[max(0, n - 1) : n + 1])
    return n < _LEAD or any(_shares(c, deed) for c in near)


def _outright(deed: _Deed) -> bool:
    """Whether no earlier state is the opposite of a deed: whatever takes it back does so."""
    return not deed_axes("outright").isdisjoint(deed.axes)


@lru_cache(maxsize=128)  # by each deed of a heading
def _doubts(passage: Passage) -> bool:
    table = scope_words(passage.language)
    return any(table.titles[name].search(passage.text) for name in ("undecided", "denial", "decides", "lasts")) or bool(
        table.said["not"].search(passage.text)
    )


def _deeds(title: Passage) -> Iterator[_Deed]:
    """The deeds of a heading that it neither hedges nor looks forward to."""
    table = scope_words(title.language)
    concepts = load_thesaurus().concepts
    if table["maybe"].search(title.text) or table.said["hedge"].search(title.text):
        return
    said = [t.start for t in title.of(CUES) if concepts[t.concept].fact("cueKind") == "Reporting"]
    if any("," in title.text[:start] or start > 2 * len(title.text) // 3 for start in said):
        return
    for segment in segments(title):
        c = clause(segment, title.names, None)
        spans: dict[int, list[Said]] = {}
        for one in c.said:
            if one.axis.endswith("-v") or one.axis.startswith("event-") or one.axis in deed_axes():
                spans.setdefault(one.start, []).append(one)
            elif one.axis.startswith(f"{title.language}:"):  # "мост достроен": the verb of a participle
                for verb in sorted(verbs_meant(c.text[one.start : one.end], title.language)):
                    spans.setdefault(one.start, []).append(one._replace(axis=verb))
        for start, listed in spans.items():
            end = max(one.end for one in listed)
            joined = title.text[max(0, start - 1) : start] in ("-", "\u2011")  # "Haute-Dore" gilds nothing
            if joined or of_manner(title.text, start) or tells_which(title, segment.start, start, end):
                continue
            axes = {one.axis: one.yes != denied(c, one) for one in listed if len(listed) == 1 or one.axis != _EITHER}
            axes = in_this_sense(title, segment.start, start, axes)
            if not axes:
                continue
            words = meant(c, 0, start) | meant(c, end, len(title.text))
            names = frozenset(
                n.text.casefold().removesuffix("'s").removesuffix("’s") for n in title.names if len(n.text) > 3
            )
            past = told_as_done(title.text, max(0, start - 5), end)
            yield _Deed(title, *_widened(title, segment, start, end), axes, words, names, past)


def _widened(title: Passage, segment: Segment, start: int, end: int) -> tuple[int, int]:
    """A deed with its doer and its object: the whole clause of a short heading."""
    text = segment.text
    lead = len(text) - len(text.lstrip())
    return segment.start + lead, segment.start + len(text.rstrip(" .,;:—–"))


_Found = tuple[Passage, int, int]


def _against(passage: Passage, deed: _Deed, *, taken_up: bool) -> Iterator[_Found]:
    """The clause of a sentence that takes a deed back; ``taken_up`` tells whether a pronoun may be of the heading."""
    table = scope_words(passage.language)
    for segment in () if a_saying(passage) else _parts(passage):
        c = clause(segment, passage.names, frozenset(deed.axes))
        if may_be(c) or put_off_then(c):
            continue
        hits = [one for one in c.said if one.axis in deed.axes and not beside_the_deed(c, one)]
        later = not_before(c)
        doubt = table.titles["undecided"].search(c.text, c.start, c.end) or later
        doubt = None if doubt and of_no_work(c, doubt) else doubt
        denial = table.titles["denial"].search(c.text, c.start, c.end)
        denial = None if denial and _BEFORE.search(c.text, c.start, c.end) else denial  # "had never crashed before"
        if doubt and OTHERS.search(c.text, c.start, c.end):  # "two more bridges are still to be built"
            continue
        if later and _of_another_thing(c, hits, _named(c, deed), deed):
            continue
        mark = _undecided(c, deed)
        if mark:
            yield passage, *_span(c, mark.start(), mark.end())
            return
        if not (hits or doubt or denial):
            continue
        pronoun = taken_up and _PRONOUN.search(c.text, c.start, c.end)
        if not (doubt or denial or pronoun or _shares(c, deed)):
            continue
        for one in hits:
            doubts = _outright(deed) or _doubts(passage)
            if (
                (doubts and _opposed(c, one, deed, bool(doubt)))
                or _turned(c, one, deed)
                or (doubt and _near(doubt, one.start))
            ):
                yield passage, *_span(c, min(one.start, doubt.start() if doubt else one.start), one.end)
                return
        mark = doubt or denial
        if mark and ((named := _named(c, deed)) or hits):
            start, end = named or (hits[0].start, hits[0].end)
            if _near(mark, start) and not long_past(passage, c.start, c.end):
                yield passage, *_span(c, min(start, mark.start()), max(end, mark.end()))
                return


def _of_another_thing(c: Clause, hits: Sequence[Said], named: tuple[int, int] | None, deed: _Deed) -> bool:
    """Whether the deed that a clause tells is done to a thing of its own: "the pool will not reopen until May"."""
    if _shares(c, deed) or not (hits or named):
        return False
    at = hits[0].start if hits else named[0] if named else c.start
    return any(abs(t.start - at) <= _BESIDE and not t.start <= at < t.end for t in c.terms())


def _undecided(c: Clause, deed: _Deed) -> re.Match[str] | None:
    """ "No decision has been taken"; "the regulator will rule next year", where the heading has it decide."""
    table = scope_words(c.passage.language)
    nothing = table.titles["nothing"].search(c.text, c.start, c.end)
    if nothing and c.end - c.start <= _SHORT and nothing.start() - c.start < _FIRST and not _of_another(c, deed):
        return nothing
    bodies = scope_words(deed.title.language).titles["bodies"].search(deed.title.text)
    if deed_axes("decisions").isdisjoint(deed.axes) and not bodies:
        return None
    decides = table.titles["decides"].search(c.text, c.start, c.end)
    told = decides and (_PRONOUN.search(c.text, c.start, c.end) or _shares(c, deed) or _named(c, deed))
    return decides if told else None


def _of_another(c: Clause, deed: _Deed) -> bool:
    """Whether a clause follows one about another thing: "a hotel may follow, but no decision has been taken"."""
    led = c.passage.text[: c.start].strip(" ,;—–")
    before = clause(Segment(c.passage, 0, c.start), c.passage.names, frozenset(deed.axes))
    return len(led) > _FIRST and not (_shares(before, deed) or _named(before, deed))


def _parts(passage: Passage) -> Sequence[Segment]:
    """The clauses of a sentence, and the whole of it: "he offered to resign, but the president has not accepted"."""
    parts = segments(passage)
    return parts if len(parts) == 1 else [*parts, Segment(passage, 0, len(passage.text))]


def _near(mark: re.Match[str], place: int) -> bool:
    return -60 <= place - mark.start() <= 60


def _opposed(c: Clause, one: Said, deed: _Deed, doubt: bool) -> bool:
    """Whether a predicate tells the opposite of a deed, as of now: "will remain open" under "closes"."""
    no = denied(c, one)
    if (one.yes != no) == deed.axes[one.axis]:
        return deed.past and coming(c) and not no
    if one.axis == _DECIDED and _VOTES.search(c.text, c.start, c.end):
        return False  # those who vote against do not reject
    if long_past(c.passage, c.start, c.end) or _BEFORE.search(c.text, c.start, c.end):
        return False
    lasts = scope_words(c.passage.language).titles["lasts"].search(c.text, c.start, c.end)
    dated = any(c.start <= p.start < c.end and p.what in ("point", "span") for p in c.passage.periods)
    return bool(lasts) or doubt or ((no or one.axis in deed_axes("outright")) and not dated)


def _turned(c: Clause, one: Said, deed: _Deed) -> bool:
    """Whether a sentence of these days tells the opposite of a deed, of the same things: "voted down the bill"."""
    if (one.yes != denied(c, one)) == deed.axes[one.axis] or one.axis not in deed_axes("turned"):
        return False
    if _GUILT in deed.axes and one.axis != _GUILT:  # "clears" tells of a verdict, of a bill, of a bar
        return False
    if _BEFORE.search(c.text, c.start, c.end) or _VOTES.search(c.text, c.start, one.start):
        return False
    said = c.passage.anchor.lo
    days = [period.lo for period in days_named(c.passage, c.start, c.end)]
    recent = all(day is not None and said is not None and abs((said - day).days) <= _RECENT for day in days)
    shared = meant(c, c.start, c.end) & deed.words
    things = {token for token in shared if token.startswith(("thing-", f"{c.passage.language}:"))}
    text = c.text[c.start : c.end].casefold()
    return recent and len(things) + any(name in text for name in deed.names) >= _SAME


def _named(c: Clause, deed: _Deed) -> tuple[int, int] | None:
    """Where a noun of a deed stands in a clause: "a ban", "la réouverture"."""
    kin = frozenset(name for axis in deed.axes for name in kin_deeds(axis))
    for term in c.passage.of(EVENTS):
        joined = c.text[max(0, term.start - 1) : term.start] == "-"  # "faire-part" parts nobody
        if (term.concept in deed.axes or term.concept in kin) and c.start <= term.start < c.end and not joined:
            return term.start, term.end
    stems = {axis.rpartition("-")[0].partition("-")[0] for axis in deed.axes if axis.endswith("-v")}
    for match in re.compile(r"(?<![\w-])[^\W\d_]{3,}").finditer(c.text, c.start, c.end):
        for concept in meant(c, match.start(), match.end()):
            stem = concept.partition("-")[0]
            if concept in kin or (
                concept.endswith("-n") and any(stem == known or begin_alike(stem, known) for known in stems)
            ):
                return match.span()
    return None


def _shares(c: Clause, deed: _Deed) -> bool:
    """Whether a clause speaks of what the heading speaks of."""
    tokens = meant(c, c.start, c.end)
    text = c.text[c.start : c.end].casefold()
    return bool(tokens & deed.words) or any(name in text for name in deed.names)


def _span(c: Clause, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next comma on either side."""
    before = [m.end() for m in re.compile(r"[,;:()«“]\s*").finditer(c.text, c.start, start)]
    after = re.compile(r"[,;:()»”]").search(c.text, end, c.end)
    a = max(before[-1] if before else c.start, start - 80)
    return a, len(c.text[: min(after.start() if after else c.end, end + 60)].rstrip(" .»”"))


def _bears_out(passage: Passage, deed: _Deed) -> bool:
    """Whether a sentence tells the deed as done."""
    table = scope_words(passage.language)
    for segment in segments(passage):
        c = clause(segment, passage.names, frozenset(deed.axes))
        for one in c.said:
            if (one.yes != denied(c, one)) != deed.axes[one.axis] or c.has("hedge"):
                continue
            only = table.said["only"].search(c.text, c.start, c.end)
            weak = only or any(table.titles[name].search(c.text, c.start, c.end) for name in ("undecided", "denial"))
            if not weak and not (deed.past and coming(c)) and not may_be(c):
                return True
    return False
