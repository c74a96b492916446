"""The thing to which a dated event happens: a noun or name, what it belongs to, and whether it is one of a kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.place import adjunct, anywhere, aside, at_head, fits
from kzclaims.extract.dated.terms import FARTHEST, cost, crowded, event_terms, overlaps, works_open
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import EVENTS, MEASURES, OFFICES, Term, load_thesaurus
from kzclaims.extract.topics import body_meant
from kzclaims.extract.topics_nouns import BODY, concept_key, listed, noun_key, plain_nouns
from kzclaims.once import once

_INDEFINITE = re.compile(
    r"(?:^|[\s'’])(?:une?|an?|des|plusieurs|several|some|another|другой|другая|один|одна|одно)\s(?:[^\W\d]+\s){0,2}$"
)
_PLURAL_BEFORE = re.compile(
    r"(?:^|\s)(?:les|ces|des|aux|ses|leurs|these|those|many|все|эти)\s(?:[^\W\d]+\s){0,2}$", re.IGNORECASE
)
_GAP = re.compile(r"[ \u00a0\u202f]*+(?:[^\W\d]++[’'\- \u00a0]{1,2}){0,6}[«“„\"]?\s*")
_TIGHT = re.compile(r"[ \u00a0\u202f]*+,?[ \u00a0\u202f]*+[«“„\"]?\s*")
_PRONOUN = re.compile(r"[\W]*(?:il|elle|ils|elles|celui-ci|celle-ci|it|they|he|she|он|она|оно|они)\s", re.IGNORECASE)
# "Mis en service en 1974, il …", "Основан он был …".
_TAKEN_UP = re.compile(r"(?:,\s(?:il|elle|it)|,?\s(?:он|она|оно))\s", re.IGNORECASE)
_NUMBERED = re.compile(r"\s+(?:n[°o]\s?)?(\d{1,3}|[A-ZА-Я])(?![\w.])")
_CHAIN = re.compile(
    r"(?<![^\W\d])(?P<head>[^\W\d]{3,})\s+(?:du|de la|de l['’]|des|d['’]|de|of the|of|for the|on the)\s*+"
    r"(?:[^\W\d]++\s++){0,2}[«“„\"]?\s*$"
)
_ABOUT = re.compile(
    r"(?<!\w)(?:sur|concernant|about|into|over|regarding|об?|про|по)\s(?:(?:l[ae]s?|une?|the|an?|its|their|cet?|cette)\s|l['’])?$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"(?:['’]s)?\s(?P<word>[a-z]+)")
_RU_PLURAL = re.compile(r"(?:ы|и|ов|ев|ам|ям|ами|ями|ах|ях|ей)$")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: its key among ids, what it belongs to, where it stands, and its noun where it has one."""

    key: str
    of: Ref
    start: int
    end: int
    sure: bool = True
    noun: str = ""


class DatedScene(Scene):
    """A scene that knows which nouns bear a name in it, and which passage comes before which."""

    @once
    def bearers(self) -> dict[str, tuple[Passage, ProperName] | None]:
        """The one place that tells a noun apart in this article ("l’usine de Douai"), where no name is its own."""
        held: dict[str, dict[str, tuple[Passage, ProperName]]] = {}
        own: set[str] = set()
        for passage in self.passages:
            if crowded(passage):
                continue
            for term in passage.of(MEASURES):
                if found := _attached(self, passage, term):
                    held.setdefault(term.concept, {}).setdefault(found[0].text.casefold(), (passage, found[0]))
                    own |= {term.concept} if found[1] else set()
        return {
            concept: next(iter(names.values())) if len(names) == 1 else None
            for concept, names in held.items()
            if concept not in own
        }

    @once
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
    for name in scene.names(passage):
        if name.start <= term.start < name.end:
            return name, True
        if name.end <= term.start and passage.language == "en" and term.start - name.end <= 1:
            return name, True
        if name.start < term.end:
            continue
        if any(overlaps((term.end, name.start), (t.start, t.end)) for t in event_terms(scene, passage)):
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
        # "L’enquête sur l’incendie de l’église a débuté": no fire broke out.
        return (f"{above.concept}-", not _ABOUT.search(text, 0, above.start)) if above else ("", False)
    after = _COMPOUND.match(text, end) if passage.language == "en" else None
    if after and not any(overlaps(after.span("word"), (t.start, t.end)) for t in passage.of(EVENTS)):
        fronted = event.end <= start and after["word"].endswith(("s", "ed"))
        return "", fronted or after["word"] in listed("follows", "en")
    return "", True


def _dictionary_form(term: Term, word: str) -> bool:
    """Whether a word is as the dictionary has it: the ending of "музей" is no plural."""
    labels = load_thesaurus().concepts[term.concept].names.get("ru", {}).get("label", ())
    return word.lower() in labels


def _thing(scene: DatedScene, passage: Passage, term: Term, *, plural: bool) -> Thing:
    text = passage.text
    before, word = text[max(0, term.start - 40) : term.start], text[term.start : term.end]
    many = bool(_PLURAL_BEFORE.search(before)) or (
        (passage.language == "en" and word.endswith("s") and not word.endswith("ss"))
        or (passage.language == "ru" and bool(_RU_PLURAL.search(word)) and not _dictionary_form(term, word))
    )
    many = many or any(n.start < term.start <= n.end + 1 for n in passage.numbers)
    if plural and before.endswith(" des "):
        before = before.removesuffix(" des ")
    sure = not _INDEFINITE.search(before.lower()) and (plural or not many)
    numbered = _NUMBERED.match(text, term.end)
    suffix = f"-{numbered.group(1).lower()}" if numbered else ""
    noun = concept_key(term.concept)
    own = _attached(scene, passage, term)
    if own is None and not many and term.concept in vocabulary.stand_ins() and sure:
        named = _just_named(scene, passage)
        if named:
            return replace(named, start=term.start, end=term.end)
    if own and not own[1]:
        place = Ref(id=noun, of=Ref(name=own[0], passage=passage))
        return Thing(suffix, place, term.start, term.end, sure, noun)
    if own:
        return Thing(suffix, Ref(name=own[0], passage=passage, noun=noun), term.start, term.end, sure, noun)
    if many:
        return Thing(f"{term.concept}{suffix}", TOPIC, term.start, term.end, sure, noun)
    return _described(scene, passage, Thing(suffix, TOPIC, term.start, term.end, sure, noun))


def _described(scene: DatedScene, passage: Passage, found: Thing) -> Thing:
    """A thing that only its noun tells: what assembly finds it to stand for, or the body that is spoken of."""
    held = scene.bearers.get(found.noun)
    if held:
        return replace(found, of=Ref(id=found.noun, of=Ref(name=held[1], passage=held[0])))
    if found.noun != BODY:
        return replace(found, of=Ref(noun=found.noun, passage=passage))
    body = body_meant(scene, passage, found.start)
    if body is None:
        return replace(found, sure=False)
    return replace(found, of=Ref(name=body[1], passage=body[0], noun=BODY))


def _just_named(scene: DatedScene, passage: Passage) -> Thing | None:
    """The one thing that bears a name in the sentence before, of the same paragraph."""
    previous = scene.previous.get(passage.number)
    if previous is None or previous.block is not passage.block or crowded(previous):
        return None
    named = [t for t in previous.of(MEASURES) if _attached(scene, previous, t)]
    return _thing(scene, previous, named[0], plural=False) if len(named) == 1 else None


def thing(scene: DatedScene, passage: Passage, event: Term, *, duty: bool = False) -> Thing | None:
    """What an event happens to: the noun or name nearest to it on the side where its grammar puts it.

    Args:
        scene: the article.
        passage: the sentence.
        event: the word for the event.
        duty: it is something to be done, so that several things ("les rames") may be meant, and papers bind.
    """
    if vocabulary.class_of(event.concept) == "event-opening" and works_open(passage, event):
        return None
    span = (event.start, event.end)
    nouns: list[Term] = _measures(passage, [span], vocabulary.papers() if duty else frozenset())
    if event.concept in vocabulary.events("generic"):
        others = (t for t in event_terms(scene, passage) if t.role == "label" and t.start != event.start)
        nouns += [t for t in others if t.concept not in vocabulary.events("generic")]
    taken = [(t.start, t.end) for t in nouns] + [(f.start, f.end) for f in passage.periods]
    names = [n for n in scene.names(passage) if not any(overlaps((n.start, n.end), other) for other in taken)]
    spans: list[tuple[int, int, Term | ProperName | str]] = [(t.start, t.end, t) for t in nouns]
    spans += [(n.start, n.end, n) for n in names if n.kind != "person"]
    known = [*passage.of(MEASURES), *passage.of(EVENTS), *passage.of(OFFICES), event]
    plain = plain_nouns(passage, known)
    spans += [(start, end, noun_key(passage.text[start:end], passage.language)) for start, end in plain]
    fitting = fits(passage, event, duty=duty)
    if fitting is None:
        return None
    if duty and event.role == "infinitive" and not any(fitting(start, end) for start, end, _ in spans):
        fitting = anywhere
    ranked = [(cost(passage, span, (start, end)), start, end, one) for start, end, one in spans if fitting(start, end)]
    best = min(ranked, key=lambda pair: pair[:2], default=None)
    if best is None or best[0] > FARTHEST:
        return None if event.role == "label" else _from_before(scene, passage, event)
    _, start, end, chosen = best
    head, sure = _heads(passage, start, end, event)
    if isinstance(chosen, str):
        found = _described(scene, passage, Thing("", TOPIC, start, end, True, chosen))
    elif isinstance(chosen, Term):
        found = _thing(scene, passage, chosen, plural=duty)
    else:
        found = Thing("", Ref(name=chosen, passage=passage, kind="thing"), start, end)
    beside = event.role != "label" and (adjunct if duty else aside)(passage.text, start)
    return replace(found, key=f"{head}{found.key}", sure=found.sure and sure and not beside)


def _from_before(scene: DatedScene, passage: Passage, event: Term) -> Thing | None:
    """The subject of the sentence before, where this one starts with a pronoun, or has one after or behind its verb."""
    fronted = at_head(passage, event) and _TAKEN_UP.search(passage.text, event.end)
    if not (fronted or _PRONOUN.match(passage.text)):
        return None
    previous = scene.previous.get(passage.number)
    if previous is None or previous.block is not passage.block or crowded(previous):
        return None
    first = next(iter(_measures(previous, [], frozenset())), None)
    name = next((n for n in scene.names(previous) if n.kind != "person"), None)
    if first and (name is None or first.start <= name.end + 1):
        found = _thing(scene, previous, first, plural=False)
        return Thing(found.key, found.of, 0, 0, found.sure)
    return Thing("", Ref(name=name, passage=previous, kind="thing"), 0, 0) if name else None
