"""Orders of events: "le feu vert est venu avant l’enchère", "the auction came first, the clearance only afterwards".

A sentence is cut in two at the words that tell the order; each side has what was done (deeds and events of the
thesauri). Which sides of two articles are the same event is asked in ``dated.align``.
"""

from __future__ import annotations

import re

from kzclaims.claim import Modality
from kzclaims.extract.dated import order_words
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.first_then import SPLIT, first_then, firsts
from kzclaims.extract.dated.only import length_later, only_then, turned_round, until_then
from kzclaims.extract.dated.senses import with_senses
from kzclaims.extract.dated.sides import COMMA, HARD, LEARNING, Order, Side, around_word, clauses_of, pair_of, side_of
from kzclaims.extract.dated.terms import crowded, cues, denials, event_terms, noun_like, overlaps, unique
from kzclaims.extract.dated.unknown import happenings, unknown_nouns, unknown_verbs
from kzclaims.extract.dated.when import HAD, awaited, states, unawaited, when_order
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.thesaurus import DEEDS, Term, find_terms
from kzclaims.wording import shortened

_ACCORDING = ("d’", "d'")  # "d’après" tells a source
_DETERMINED = re.compile(r"\s(?:(?:le|la|les|une?|son|sa|ses|leurs?|ce|cet|cette|ces)\s|l['’])")
_STOPS = re.compile(r"\s?[,;:.!?»”)]")
_THIS = re.compile(r"\s(?:этого|того|чего|них|него|неё|нее|cela|ça)(?!\w)")
_AGAIN = re.compile(r"\s*;\s")
# "359 births, 318 of them before the closure": so many, not all.
_OF_THEM = re.compile(
    r"(?:\b(?:dont|including|of which|of whom|of them|из них|из которых|в том числе)\s(?:\w+\s)?\d[\d\s\u00a0\u202f.,]*"
    r"|\d\s(?:of (?:them|which|whom)|d['’]entre (?:eux|elles)|из них))\s?$",
    re.IGNORECASE,
)
# "After this he was named", "après cela": what came before stands in another sentence.
_BARE = re.compile(r"\s(?:(?:this|that|which)\s(?:he|she|it|they|we|I|the)\s|(?:cela|ça|quoi|этого|чего|это)(?!\w))")
_LONGEST, _NOUN_PHRASE = 158, 30


def _ref(side: Side) -> Ref:
    label = shortened(" ".join(side.text.split()).strip(" ,;:"))
    events = sorted(c for c in side.deeds if c.startswith("event-"))
    named = [c for c in events if c not in vocabulary.events("repeated")]
    if not named:
        return Ref(id=unique(side.passage, side.start, "event").id, kind="event", label=label)
    # Those of another article are held against it by their words (dated.align): "the contract was signed" is any.
    identifier = placed_in("event", side.passage, *(c.removeprefix("event-") for c in named))
    return Ref(id=identifier, of=TOPIC, kind="event", label=label)


def order_drafts(scene: Scene) -> list[Draft]:
    """What the sentences of an article say of which event came before which; one a sentence.

    Args:
        scene: the article.
    """
    found = ((passage, told_order(scene, passage)) for passage in scene.passages)
    return [_draft(passage, *pair) for passage, pair in found if pair]


def told_order(scene: Scene, passage: Passage) -> Order | None:
    """The two events of a sentence in the order in which it says they came; None where it tells none.

    Args:
        scene: the article.
        passage: the sentence.
    """
    if crowded(passage) or not order_words.tells_order(passage.text, passage.language):
        return None
    terms = _terms(scene, passage)
    if not terms:
        return None
    pair = awaited(passage, terms) or unawaited(passage, terms)
    pair = pair or first_then(passage, terms, _first_before(scene, passage)) or _in_turn(scene, passage, terms)
    if pair is None and (len(terms) > 1 or LEARNING in vocabulary.kinds((terms[0].concept, *terms[0].others))):
        pair = _by_verb(passage, terms) or when_order(passage, terms) or _connected(passage, terms)
    pair = _taken_up(scene, passage, pair) if pair else None
    return pair or _by_then(scene, passage, terms)


def _taken_up(scene: Scene, passage: Passage, pair: Order) -> Order | None:
    """The same, what "this happened" stands for as the sentence before tells it: "He resigned. It was before …"."""
    this = vocabulary.words("this_happened", passage.language)
    bare = [this.fullmatch(side.text.strip(" ,«“—–")) is not None for side in pair]
    if not any(bare):
        return pair
    before = _told_before(scene, passage)
    first, second = (before if taken else side for side, taken in zip(pair, bare, strict=True))
    return pair_of(first, second) if first is not None and second is not None else None


def _terms(scene: Scene, passage: Passage) -> list[Term]:
    named = [(n.start, n.end) for n in scene.names(passage) if " " in n.text]
    deeds = find_terms(passage.text, passage.language, {DEEDS})
    deeds = [
        t for t in deeds if not noun_like(passage, t) and not any(overlaps((t.start, t.end), span) for span in named)
    ]
    taken = [*((n.start, n.end) for n in passage.names), *((f.start, f.end) for f in passage.periods)]
    told = with_senses(passage, {*event_terms(scene, passage), *deeds}, taken)
    told += states(passage)
    known = [*taken, *((t.start, t.end) for t in told)]
    return sorted([*told, *unknown_verbs(passage, known), *unknown_nouns(passage, known), *happenings(passage, known)])


def _draft(passage: Passage, first: Side, second: Side) -> Draft:
    here = [side for side in (first, second) if side.passage is passage]
    start, end = min(side.start for side in here), max(side.end for side in here)
    text = passage.text[start:end]
    start, end = start + len(text) - len(text.lstrip(" ,;:—–«“")), end - len(text) + len(text.rstrip(" ,;:—–."))
    if end - start > _LONGEST:
        end = start + _LONGEST
    end = _told_again(passage, start, end)
    until = until_then(passage)
    yet = vocabulary.words("not_yet", passage.language).search(passage.text)
    # "… only then resigned, saying he could not go on": what somebody says denies no order.
    saying = vocabulary.words("saying", passage.language).finditer(passage.text)
    said = [m.start() for m in saying if passage.text[max(0, m.start() - 2) : m.start()] == ", "]
    told = [c for c in denials(passage) if start <= c.start < end and not only_then(passage, c)]
    told = [c for c in told if not any(start < at < c.start for at in said)]
    denied = bool(told) and not until and not yet
    doubt = any(c.start < end for c in cues(passage, "Hearsay"))
    modality = Modality.CONDITIONAL if doubt else Modality.STATED
    refs = _ref(first), _ref(second)
    if refs[0].id == refs[1].id:  # one deed done to two things
        refs = unique(passage, first.start, "event"), unique(passage, second.start, "event")
    return Draft(passage, start, end, "before", *refs, modality=modality, negated=denied)


def _told_again(passage: Passage, start: int, end: int) -> int:
    """Where the clause behind a semicolon ends that tells the order once more: "…; they were unfolded only after"."""
    led = _AGAIN.match(passage.text, end)
    if led is None:
        return end
    stop = COMMA.search(passage.text, led.end())
    last = stop.start() if stop else len(passage.text.rstrip(" .»”"))
    told = order_words.orders(passage.language).search(passage.text, led.end(), last)
    return last if told and last - start <= _LONGEST else end


def _in_turn(scene: Scene, passage: Passage, terms: list[Term]) -> Order | None:
    """ "A came first; B only afterwards", "A. Only then B"."""
    text, language = passage.text, passage.language
    first = next(firsts(passage), None)
    only = vocabulary.words("only_later", language).search(text) or length_later(passage)
    later = only
    if later is None and first is not None:
        ends = first.end()
        later = next((m for m in vocabulary.words("later", language).finditer(text) if m.start() >= ends), None)
    if later is None and first is not None and vocabulary.words("came_first", language).fullmatch(first.group()):
        later = next(SPLIT.finditer(text, first.end()), None)
    if later is None or _takes_noun(passage, terms, later):
        return None
    # The clause of "first" ends at the first cut behind it; without it, that of "only afterwards" begins at the last.
    led = first is not None and first.end() <= later.start()
    cuts = list(SPLIT.finditer(text, first.end() - 1 if first and led else 0, later.end()))
    for cut in cuts if led else reversed(cuts):
        hard = [m.end() for m in HARD.finditer(text, 0, cut.start())]
        stop = HARD.search(text, max(later.end(), cut.end()))
        left = side_of(passage, terms, hard[-1] if hard else 0, cut.start())
        right = side_of(passage, terms, cut.end(), stop.start() if stop else len(text))
        if left.terms and right.terms:
            return pair_of(left, right)
    before = _told_before(scene, passage) if only else None
    return pair_of(before, side_of(passage, terms, 0, len(text))) if before else None


def _first_before(scene: Scene, passage: Passage) -> Side | None:
    """The same, where that sentence says that it came first."""
    before = _told_before(scene, passage)
    return before if before is not None and next(firsts(before.passage), None) else None


def _told_before(scene: Scene, passage: Passage) -> Side | None:
    """What the sentence before tells, in the same paragraph."""
    before = next((p for p in scene.passages if p.number == passage.number - 1 and p.block is passage.block), None)
    if before is None or crowded(before):
        return None
    return side_of(before, _terms(scene, before), 0, len(before.text))


def _by_then(scene: Scene, passage: Passage, terms: list[Term]) -> Order | None:
    """ "The roof fell in. The books had been moved by then": what this sentence tells came first, unless not yet."""
    text, language = passage.text, passage.language
    word = vocabulary.words("by_then", language).search(text)
    if word is None:
        return None
    led = [m.end() for m in COMMA.finditer(text, 0, word.start())]
    hard = list(HARD.finditer(text, 0, word.start()))
    # "The gates had to be opened; the sirens had sounded beforehand"
    before = side_of(passage, terms, 0, hard[-1].start()) if hard else None
    before = before if before is not None and before.terms else _told_before(scene, passage)
    if before is None:
        return None
    begins = led[-1] if led else 0
    begins = begins if text[begins : word.start()].strip(" «“") else word.end()
    stop = COMMA.search(text, word.end() + 1)
    here = side_of(passage, terms, begins, stop.start() if stop else len(text))
    if vocabulary.words("not_yet", language).search(here.text):
        return pair_of(before, here)
    had = HAD[language].search(here.text) or vocabulary.words("already", language).search(here.text)
    return pair_of(here, before) if had else None


def _takes_noun(passage: Passage, terms: list[Term], later: re.Match[str]) -> bool:
    """ "Qu’après la vente": a preposition rather than an adverb."""
    if not later.group().lower().replace("’", "'").endswith(("après", "после")):
        return False
    if _THIS.match(passage.text, later.end()) or _STOPS.match(passage.text, later.end()):
        return False
    determined = _DETERMINED.match(passage.text, later.end())
    return any(0 <= t.start - later.end() <= (_NOUN_PHRASE if determined else len(" la longue ")) for t in terms)


def _by_verb(passage: Passage, terms: list[Term]) -> Order | None:
    """ "A preceded B", "A was followed by B"."""
    for way in ("before", "after"):
        match = order_words.order(way).search(passage.text)
        other = order_words.order("before" if way == "after" else "after").search(passage.text)
        if match is None or (other is not None and other.start() <= match.start() and other.end() >= match.end()):
            continue
        left, right = around_word(passage.text, match.start(), match.end())
        pair = pair_of(side_of(passage, terms, *left), side_of(passage, terms, *right))
        if pair:
            turned = (way == "after") != turned_round(passage, match, *pair)
            return (pair[1], pair[0]) if turned else pair
    return None


def _connected(passage: Passage, terms: list[Term]) -> Order | None:
    dated = [(f.start, f.end) for f in passage.periods]
    until = until_then(passage)
    for kind, word in order_words.connectors(passage.text, passage.language):
        if passage.text[max(0, word.start() - 2) : word.start()].lower() in _ACCORDING:
            continue
        if _BARE.match(passage.text, word.end()) or _OF_THEM.search(passage.text, 0, word.start()):
            continue
        # "A day after police searched", "за три дня до": how long before or after is no date of either.
        dating = [s for s in dated if overlaps(word.span(), s) and s[1] != word.end() and not _around_it(word, s)]
        if dating or re.match(r"\s*[\d-]", passage.text[word.end() :]):
            continue
        later = kind == "after" or (until is not None and word.start() == until.start())
        pair = clauses_of(passage, terms, word)
        if pair:
            return (pair[1], pair[0]) if later else pair
    return None


def _around_it(word: re.Match[str], date: tuple[int, int]) -> bool:
    """Whether a date is a part of a connector: "la veille" of "la veille du vote"."""
    return word.start() <= date[0] and date[1] <= word.end()
