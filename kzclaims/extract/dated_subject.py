"""The thing to which a dated event happens: a noun or name, what it belongs to, and whether it is one of a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from kzclaims.extract import dated_words as vocabulary
from kzclaims.extract.dated_terms import FARTHEST, cost, crowded, event_terms, overlaps
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import EVENTS, MEASURES, Term

_BESIDE = 40
_INDEFINITE = re.compile(
    r"(?:^|[\s'’])(?:une?|an?|des|plusieurs|several|some|another|другой|другая|один|одна|одно)\s(?:[^\W\d]+\s){0,2}$"
)
_PLURAL_BEFORE = re.compile(
    r"(?:^|\s)(?:les|ces|des|aux|ses|leurs|these|those|many|все|эти)\s(?:[^\W\d]+\s){0,2}$", re.IGNORECASE
)
_GAP = re.compile(r"[ \u00a0\u202f]*(?:[^\W\d]+[’'\- \u00a0]{1,2}){0,6}[«“„\"]?\s*")
_TIGHT = re.compile(r"[ \u00a0\u202f]*[,]?[ \u00a0\u202f]*[«“„\"]?\s*")
_PASSIVE = re.compile(
    r"(?:été|est|sont|sera|seront|was|were|been|is|are|be|был|была|было|были|будет|будут)\s+(?:[^\W\d]+\s+)?$"
)
_PRONOUN = re.compile(r"[\W]*(?:il|elle|ils|elles|celui-ci|celle-ci|it|they|he|she|он|она|оно|они)\s", re.IGNORECASE)
_NUMBERED = re.compile(r"\s+(?:n[°o]\s?)?(\d{1,3}|[A-ZА-Я])(?![\w.])")
_CHAIN = re.compile(
    r"(?P<head>[^\W\d]{3,})\s+(?:du|de la|de l['’]|des|d['’]|de|of the|of|for the|on the)\s*"
    r"(?:[^\W\d]+\s+){0,2}[«“„\"]?\s*$"
)
# What stands after a preposition is where or with what, not what.
_ADJUNCT = re.compile(
    r"(?<!\w)(?:vers|dans|en|sur|sous|pour|avec|par|près d[eu]|to|toward|towards|into|in|at|on|for|with|near|by"
    r"|к|ко|в|во|на|для|у|из|с|со|под|при)\s(?:(?:l|d)['’])?(?:(?:le|la|les|the|an?|une?|its|son|sa)\s)?"
    r"(?:[^\W\d]+\s)?[«“„\"]?$",
    re.IGNORECASE,
)
_OBJECT = {
    "fr": re.compile(
        r"\s+(?!ses portes)(?:l['’]|(?:le|la|les|un|une|des|son|sa|ses|leur|leurs|ce|cette|deux|trois|\d)\b)"
    ),
    "en": re.compile(r"\s+(?!its doors|their doors)(?:the|an?|its|his|her|their|this|these|two|three|new|\d)\b"),
    "ru": re.compile(
        r"\s+(?!(?:после|перед|через|около|между|вместе|только|лишь|вновь|снова|ещё|свои двери|двери)\b)[а-яё]{4,}"
    ),
}
_HAVING = re.compile(r"(?<!\w)(?:a|ont|avait|avaient|aura|auront)\s(?:[^\W\d]+\s)?$")
_COMPOUND = re.compile(r"(?:['’]s)?\s(?P<word>[a-z]+)")
_RU_PLURAL = re.compile(r"(?:ы|и|ов|ев|ам|ям|ами|ями|ах|ях|ей)$")
_FOLLOWS = frozenset(
    "was were is are will would has had have be been being that which who whose where in on at of for to from by with"  # noqa: SIM905
    " near and or but must should may might can could since after before until finally officially first only also now"
    " then again reportedly itself not never further soon later".split()
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: its key among ids, what it belongs to, and where it stands."""

    key: str
    of: Ref
    start: int
    end: int
    sure: bool = True


class DatedScene(Scene):
    """A scene that knows which nouns bear a name in it, and which passage comes before which."""

    @cached_property
    def bearers(self) -> dict[str, tuple[Passage, ProperName, bool] | None]:
        """The one name that a noun bears in this article, by its concept; None where it bears several."""
        held: dict[str, dict[str, tuple[Passage, ProperName, bool]]] = {}
        for passage in self.passages:
            if crowded(passage):
                continue
            for term in passage.of(MEASURES):
                if found := _attached(self, passage, term):
                    held.setdefault(term.concept, {}).setdefault(found[0].text.casefold(), (passage, *found))
        return {concept: next(iter(names.values())) if len(names) == 1 else None for concept, names in held.items()}

    @cached_property
    def previous(self) -> dict[int, Passage]:
        """The passage before each, by number."""
        return {after.number: before for before, after in pairwise(self.passages)}


def _measures(passage: Passage, apart: Sequence[tuple[int, int]], without: frozenset[str]) -> list[Term]:
    taken = [*apart, *((f.start, f.end) for f in passage.periods)]
    return [
        t
        for t in passage.of(MEASURES)
        if t.concept not in without and not any(overlaps((t.start, t.end), span) for span in taken)
    ]


def _attached(scene: Scene, passage: Passage, term: Term) -> tuple[ProperName, bool] | None:
    """The name that belongs to a noun, and whether it stands next to it (its own name rather than a place)."""
    events = [(t.start, t.end) for t in event_terms(scene, passage)]
    for name in scene.names(passage):
        if name.start <= term.start < name.end:
            return name, True
        if name.end <= term.start and passage.language == "en" and term.start - name.end <= 1:
            return name, True
        if name.start < term.end or any(overlaps((term.end, name.start), span) for span in events):
            continue
        gap = passage.text[term.end : name.start]
        if _TIGHT.fullmatch(gap):
            return name, True
        return (name, False) if _GAP.fullmatch(gap) else None
    return None


def _heads(passage: Passage, start: int, end: int, event: Term) -> tuple[str, bool]:
    """Of what else the thing is a part: a prefix for its key, and whether the words leave no doubt about it.

    "Le chantier du stade", "the museum shop", "строительство моста": it is not the stadium that starts.
    """
    text = passage.text
    chain = _CHAIN.search(text, max(0, start - 60), start)
    at = (chain.start("head"), chain.end("head")) if chain else None
    nouns = [t for t in (*passage.of(EVENTS), *passage.of(MEASURES)) if t.concept not in vocabulary.papers()]
    near = [t for t in nouns if t.role == "label" and t.start != event.start]
    if at is None and passage.language == "ru":
        near = [t for t in near if 0 <= start - t.end <= 1]
        at = (near[0].start, near[0].end) if near else None
    if at is not None and not overlaps(at, (event.start, event.end)):
        above = next((t for t in near if overlaps((t.start, t.end), at)), None)
        return (f"{above.concept}-", True) if above else ("", False)
    after = _COMPOUND.match(text, end) if passage.language == "en" else None
    if after and not any(overlaps(after.span("word"), (t.start, t.end)) for t in passage.of(EVENTS)):
        fronted = event.end <= start and after["word"].endswith(("s", "ed"))
        return "", fronted or after["word"] in _FOLLOWS
    return "", True


def _thing(scene: DatedScene, passage: Passage, term: Term, *, plural: bool) -> Thing:
    text = passage.text
    before, word = text[max(0, term.start - 40) : term.start], text[term.start : term.end]
    many = bool(_PLURAL_BEFORE.search(before)) or (
        (passage.language == "en" and word.endswith("s") and not word.endswith("ss"))
        or (passage.language == "ru" and bool(_RU_PLURAL.search(word)))
    )
    if plural and before.endswith(" des "):
        before = before.removesuffix(" des ")
    sure = not _INDEFINITE.search(before.lower()) and (plural or not many)
    numbered = _NUMBERED.match(text, term.end)
    suffix = f"-{numbered.group(1).lower()}" if numbered else ""
    own = _attached(scene, passage, term)
    held = (passage, *own) if own else None if many else scene.bearers.get(term.concept)
    if held is None and not many and term.concept in vocabulary.stand_ins() and sure:
        named = _just_named(scene, passage)
        return (named and replace(named, start=term.start, end=term.end)) or Thing("", TOPIC, 0, 0, False)
    if held is None:
        return Thing(f"{term.concept}{suffix}", TOPIC, term.start, term.end, sure)
    where, name, close = held
    ref = Ref(name=name, passage=where, kind="thing")
    return Thing(suffix if close else f"{term.concept}{suffix}", ref, term.start, term.end, sure)


def _just_named(scene: DatedScene, passage: Passage) -> Thing | None:
    """The one thing that bears a name in the sentence before, of the same paragraph."""
    previous = scene.previous.get(passage.number)
    if previous is None or previous.block is not passage.block or crowded(previous):
        return None
    named = [t for t in previous.of(MEASURES) if _attached(scene, previous, t)]
    return _thing(scene, previous, named[0], plural=False) if len(named) == 1 else None


def _fits(passage: Passage, event: Term, *, duty: bool) -> Callable[[int, int], bool] | None:
    """Where grammar puts the thing of an event: a test for spans, or None where the words name what nobody knows.

    A noun has it beside it ("l’ouverture du musée", "the museum’s opening"), a passive and a verb without an object
    before it, a verb with an object after it, a participle at the head of its sentence after it. A duty is that of
    those it binds, who are named first.
    """
    text = passage.text
    before = text[max(0, event.start - 30) : event.start]
    if _PASSIVE.search(before) or (duty and event.role == "infinitive"):
        return lambda start, end: end <= event.start
    if event.role == "label":
        return lambda start, end: _owned(passage, event, start, end)
    if event.role in ("participle", "past") and at_head(passage, event):
        return lambda start, end: start >= event.end and not _ADJUNCT.search(text, max(0, start - 40), start)
    found = _OBJECT[passage.language].match(text, event.end)
    dated = found and any(f.start < found.end() and found.start() < f.end for f in passage.periods)
    if found and not dated and not text[event.start : event.end].endswith(("ся", "сь")):
        return lambda start, end: event.end <= start <= event.end + _BESIDE
    having = passage.language == "fr" and _HAVING.search(before)
    if having and event.concept not in vocabulary.events("generic_subject"):
        return None
    return lambda start, end: end <= event.start or event.role == "infinitive"


def at_head(passage: Passage, event: Term) -> bool:
    """Whether a sentence begins with an event, or with an adverb and it: "First opened in 1897, the museum …"."""
    before = passage.text[: event.start].strip(' «“"') if event.start < 30 else "far"
    return not before or bool(vocabulary.fronted().fullmatch(before))


def _anywhere(start: int, end: int) -> bool:
    return start < end


def _owned(passage: Passage, event: Term, start: int, end: int) -> bool:
    """Whether a noun for an event has a thing beside it."""
    if start >= event.end:
        between = passage.text[event.end : start]
        for found in passage.periods:
            if event.end <= found.start and found.end <= start:
                between = between.replace(passage.text[found.start : found.end], "")
        return len(between) <= _BESIDE and not re.search(r"[,;:.]\s", between)
    return passage.language == "en" and bool(re.fullmatch(r"['’]?s?\s?", passage.text[end : event.start]))


def thing(scene: DatedScene, passage: Passage, event: Term, *, duty: bool = False) -> Thing | None:
    """What an event happens to: the noun or name nearest to it on the side where its grammar puts it.

    Args:
        scene: the article.
        passage: the sentence.
        event: the word for the event.
        duty: it is something to be done, so that several things ("les rames") may be meant, and papers bind.
    """
    span = (event.start, event.end)
    nouns: list[Term] = _measures(passage, [span], vocabulary.papers() if duty else frozenset())
    if event.concept in vocabulary.events("generic"):
        others = (t for t in event_terms(scene, passage) if t.role == "label" and t.start != event.start)
        nouns += [t for t in others if t.concept not in vocabulary.events("generic")]
    taken = [(t.start, t.end) for t in nouns] + [(f.start, f.end) for f in passage.periods]
    names = [n for n in scene.names(passage) if not any(overlaps((n.start, n.end), other) for other in taken)]
    spans: list[tuple[int, int, Term | ProperName]] = [(t.start, t.end, t) for t in nouns]
    spans += [(n.start, n.end, n) for n in names if n.kind != "person"]
    fits = _fits(passage, event, duty=duty)
    if fits is None:
        return None
    if duty and event.role == "infinitive" and not any(fits(start, end) for start, end, _ in spans):
        fits = _anywhere
    ranked = [(cost(passage, span, (start, end)), start, one) for start, end, one in spans if fits(start, end)]
    best = min(ranked, key=lambda pair: pair[:2], default=None)
    if best is None or best[0] > FARTHEST:
        return None if event.role == "label" else _from_before(scene, passage)
    chosen = best[2]
    head, sure = _heads(passage, chosen.start, chosen.end, event)
    if isinstance(chosen, Term):
        found = _thing(scene, passage, chosen, plural=duty)
    else:
        found = Thing("", Ref(name=chosen, passage=passage, kind="thing"), chosen.start, chosen.end)
    beside = event.role != "label" and bool(_ADJUNCT.search(passage.text, max(0, chosen.start - 40), chosen.start))
    return replace(found, key=f"{head}{found.key}", sure=found.sure and sure and not beside)


def _from_before(scene: DatedScene, passage: Passage) -> Thing | None:
    """The subject of the sentence before, where this one starts with a pronoun."""
    if not _PRONOUN.match(passage.text):
        return None
    previous = scene.previous.get(passage.number)
    if previous is None or previous.block is not passage.block or crowded(previous):
        return None
    first = next(iter(_measures(previous, [], frozenset())), None)
    name = next((n for n in scene.names(previous) if n.kind != "person"), None)
    if first and (name is None or first.start <= name.end):
        found = _thing(scene, previous, first, plural=False)
        return Thing(found.key, found.of, 0, 0, found.sure)
    return Thing("", Ref(name=name, passage=previous, kind="thing"), 0, 0) if name else None
