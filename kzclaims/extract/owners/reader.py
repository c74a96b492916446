"""Who owns what: shares of capital with their holder and company, owners, shareholders, investors and developers.

A claim has the company as its subject and the holder as its scope (a share) or value (a relation without a figure).
"The fund", "its shares" and "the other 40%" are resolved within the article; what stays in doubt is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from kzclaims.claim import Modality, Number
from kzclaims.extract.drafts import Draft
from kzclaims.extract.owners.blocks import block_edges
from kzclaims.extract.owners.buyer import with_buyers
from kzclaims.extract.owners.clauses import Clause, Cue, Stake, clauses, stakes_of
from kzclaims.extract.owners.divided import read_anew
from kzclaims.extract.owners.forms import form_edges
from kzclaims.extract.owners.indirect import indirect_edges, indirect_stakes
from kzclaims.extract.owners.left import left_edges, of_another
from kzclaims.extract.owners.limits import never, not_so, ongoing, turned
from kzclaims.extract.owners.lists import closed_list, led, listed_edges, stake_edges
from kzclaims.extract.owners.opening import announced
from kzclaims.extract.owners.outcome import settled
from kzclaims.extract.owners.parties import LONGEST, Cast
from kzclaims.extract.owners.placed import as_works
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.series import series_edges
from kzclaims.extract.owners.shares import edges_of
from kzclaims.extract.owners.short import in_full
from kzclaims.extract.owners.state import Edge, State, identity
from kzclaims.extract.owners.when import as_of, bought, changed
from kzclaims.extract.owners.worded import related
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage, Scene

_LONGEST = 160
_STOP = re.compile(r"[.;:!?]\s")
# "Would own 70% if the merger went ahead" tells a plan, "détiendrait 70 %" what is heard.
_IF = re.compile(r"(?<!\w)(?:if|unless|provided|si|s'ils?|en cas d\w+|sous réserve|если|в случае)\s", re.IGNORECASE)
_ASIDE = re.compile(r"^.*,\s(?=(?:is|are|est|sont)\s)")  # "the firm that will run it, is owned by": no plan
# What somebody would have is no share of theirs: "wants to cut its stake to 40%".
_WISH = re.compile(
    r"(?<!\w)(?:veut|veulent|souhaite\w*|envisage\w*|projette\w*|espère\w*|wants?|plans?|intends?|hopes?|aims?"
    r"|хо[чт][еу]\w*|намерен\w*|планиру\w+|собира[ею]тся|рассчитыва\w+)\s",
    re.IGNORECASE,
)
_OWN_STAKE = 5  # characters between "through" and the share that it is about
_BY_STAKE = re.compile(r"through|via", re.IGNORECASE)
# "Among the promoters, 30% is held by X": parts of a share told before, of the company or of that share.
_AMONG = re.compile(
    r"\W*(?:(?:among|amongst|of)\s(?:the|these|those)|parmi|среди)\s(?![^,;:.]*\s(?:is|are|was|figure|est|sont)\s)",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"(?<!\w)(?:contract|agreement|deal|contrat|accord|transaction|opération|protocole|договор|сделка|соглашение|контракт)(?!\w)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"(?<!\w)(?:au total|en tout|in all|in total|all told|в общей сложности|в сумме)(?!\w)", re.IGNORECASE
)
# "Reports that A owns all of it are false".
_FALSE = re.compile(
    r"(?<!\w)(?:(?:reports|claims|rumou?rs|suggestions|stories)\sthat\s.{5,120}\s(?:are|were)\s(?:false|wrong|untrue|unfounded)"
    r"|(?:il est faux|faux) qu|rumeurs?\s.{5,120}\s(?:est|sont)\s(?:fausses?|infondées?)"
    r"|(?:слухи|сообщения)\s.{5,120}\sне соответствуют действительности)",
    re.IGNORECASE,
)
_ONLY = re.compile(r"(?<!\w)(?:qu'|que\s)")  # "n'en possède plus que"
_ONLY_BY = 20  # characters behind a verb in which that stands
_PAST_EN = frozenset({"owned", "held", "controlled"})
# "Of the 22% held by small holders, 17% were tendered": a whole of its own, of which parts and a rest are told.
_SPLIT = re.compile(
    r"(?:^|[.;:,]\s)\W{0,3}(?:sur\s(?:[cl]es\s)?|de\sces\s|(?:out\s)?of\s(?:the|these|those)\s|из\s(?:этих\s|тех\s)?)$",
    re.IGNORECASE,
)


@dataclass
class _Told:
    """What the article has said so far: the shares of each company that a remainder would complete."""

    state: State = field(default_factory=State)
    keys: dict[str, list[str]] = field(default_factory=dict)
    read: set[tuple[int, int]] = field(default_factory=set)  # the shares told of a holder: passage, start
    split: set[str] = field(default_factory=set)  # companies of which a share is told in its parts
    last: Draft | None = None
    before: Passage | None = None
    chained: bool = False  # what was held is told for what it came to


def owner_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    cast, told = Cast(scene), _Told()
    drafts: list[Draft] = []
    for number, passage in enumerate(scene.passages):
        if len(passage.text) > LONGEST or (stakes_of(passage) and _AMONG.match(passage.text)):
            continue
        words = owner_words(passage.language)
        told.before = scene.passages[number - 1] if number else None
        found: list[Draft] = []
        for clause, edge, opening in block_edges(number, scene.passages, cast, told.state):
            found += _draft(clause, edge, words, told, opening)
        shares = any(number.value.kind == "share" for number in passage.numbers)
        if not words.verbs.meet(passage.text) and not shares and not words.bought_whole(unbroken(passage.text)):
            announced(passage, cast, told.state, words)
            drafts += [*found, *related(passage, cast, [], words)]
            continue
        stakes = stakes_of(passage)
        told.chained = _leads_to(scene.passages[number : number + 2], words)
        through = {stake.start for _, stake in indirect_stakes(passage, stakes, words)}
        formed = set(through)
        for clause, edge in indirect_edges(passage, cast, told.state, stakes, words):
            found += [replace(draft, quantifier="indirect") for draft in _draft(clause, edge, words, told)]
        for clause, edge in form_edges(passage, cast, told.state, words):
            if edge.stake.start not in through:
                formed.add(edge.stake.start)
                found += _draft(clause, edge, words, told)
        for clause, edge in series_edges(passage, cast, told.state, stakes, formed, words):
            formed.add(edge.stake.start)
            found += _draft(clause, edge, words, told)
        closed = [] if formed else closed_list(passage, cast, told.state, words)
        for clause, edge in closed:
            formed.add(edge.stake.start)
            found += _draft(clause, edge, words, told)
        spoken = list(clauses(passage))
        for clause in spoken:
            mine = tuple(stake for stake in clause.stakes if stake.start not in formed)
            read = max((s.end for s in clause.stakes if s.start in formed and s.start > clause.cue.end), default=0)
            left = replace(clause, stakes=mine, told=read)
            for edge in edges_of(left, cast, told.state, words) if mine or not formed else ():
                found += _draft(clause, edge, words, told)
        if not found and stakes:
            for clause, edge in chain(
                listed_edges(passage, cast, told.state, words), stake_edges(passage, cast, told.state, words)
            ):
                found += _draft(clause, edge, words, told)
        found += _by_the_chain(passage, cast, stakes, words, told)
        found += _passed_on(passage, cast, words, told)
        known = {start for place, start in told.read if place == passage.number}
        relations = list(related(passage, cast, spoken, words))
        owned = next((draft.subject for draft in relations if draft.property == "owner"), None)
        if not any(draft.property == "ownershipShare" for draft in relations):
            for clause, edge in left_edges(passage, cast, told.state, words, known, owned):
                found += _draft(clause, edge, words, told)
        if not found and not shares:
            announced(passage, cast, told.state, words)
        drafts += [*found, *relations]
    return settled(in_full(with_buyers(read_anew(as_works(drafts, cast), cast), cast), cast), cast)


def _leads_to(passages: Sequence[Passage], words: OwnerWords) -> bool:
    """Whether a sentence or the next tells what a chain of holders came to: past shares are told for its sake."""
    return any(stakes_of(p) and words["chain"].search(unbroken(p.text)) for p in passages)


def _draft(
    clause: Clause, edge: Edge, words: OwnerWords, told: _Told, opening: Passage | None = None
) -> Iterator[Draft]:
    """A share as a draft; a list takes its tense from the sentence that opens it."""
    p, text, cue = clause.passage, unbroken(clause.passage.text), clause.cue
    if _FALSE.search(text) or not_so(text, clause.start, edge.stake.start) or changed(clause, told.before):
        return
    near = text[_word(text, max(clause.start, cue.start - 24)) : cue.end] if opening is None else unbroken(opening.text)
    if opening is None and cue.voice == "listed":
        near = led(clause, edge.stake, words)
    near = ongoing(_ASIDE.sub("", near))
    past = bool(words["was"].search(near)) or (
        cue.voice == "holds" and text[cue.start : cue.end].casefold() in _PAST_EN
    )
    past = past and not bought(clause) and not never(near)
    would = any(match.group() != "May" for match in words["would"].finditer(near))  # the month is no verb
    modality, time = Modality.STATED, as_of(clause)
    if past and time is None and not told.chained:
        return
    if would and not words["told"].search(text, clause.start, cue.start):
        modality = Modality.ANNOUNCED if _IF.search(text) else Modality.CONDITIONAL
    elif cue.voice == "gets" or words["will"].search(near) or would or _of_a_deal(clause) or _wished(clause, edge):
        modality = Modality.ANNOUNCED
    said = text[_word(text, max(clause.start, cue.start - 12)) : cue.end + (0 if cue.voice == "formed" else 6)]
    only = _ONLY.search(text, cue.start, cue.end + _ONLY_BY) or words["kept"].fullmatch(text, cue.start, cue.end)
    negated = bool(words["not"].search(said)) and not only and not edge.stake.denied
    if negated and (other := turned(edge.stake.value)):
        edge, negated = replace(edge, stake=replace(edge.stake, value=other)), False
    indirect = _through_others(text, *_around(clause, edge), edge, words) or (
        told.state.leads(edge.holder, edge.company)
        and (cue.voice == "gives" or bool(words["outcome"].search(text, 0, clause.end)))
    )
    if indirect:
        edge = replace(edge, company=told.state.through(edge.holder, edge.company))
    start, end = edge.start, edge.end
    if edge.stake.shown is not None:
        start = min(start, edge.stake.shown)
    elif end - start > _LONGEST:
        start, end = max(start, edge.stake.start - 60), min(end, edge.stake.end + 60)
    known = told.keys.setdefault(identity(edge.company), [])
    told.read.add((p.number, edge.stake.start))
    if _SPLIT.search(text, 0, edge.stake.start):
        told.split.add(identity(edge.company))
    elif edge.stake.rest and identity(edge.company) in told.split:
        told.split.discard(identity(edge.company))
        return  # the rest of that share, which is told already
    if edge.stake.shown is not None and any(not key.startswith(f"ownershipShare@{p.number}:") for key in known):
        return  # shares told before are left out of "the rest", and of what it comes to
    links = tuple(("remainderOf", key) for key in known) if edge.stake.rest and not _unread(p, edge, told) else ()
    draft = Draft(
        p, start, _closed(text, start, end), "ownershipShare", edge.company, edge.stake.value, edge.holder, modality,
        as_of=time, negated=negated, quantifier="indirect" if indirect else "direct", links=links,
    )  # fmt: skip
    if not indirect and _IN_ALL.search(text, max(clause.start, edge.stake.start - 24), edge.stake.end + 12):
        return  # what somebody holds itself and through others
    if edge.stake.rest:
        told.keys[identity(edge.company)] = []
    elif not (negated or past):
        known.append(draft.key)
    told.last = draft
    yield draft


def _word(text: str, at: int) -> int:
    """Where the first whole word begins from a place on: the end of "commune" is no "ne"."""
    inside = re.match(r"[^\W\d_]+", text[at:]) if text[max(0, at - 1) : at].isalpha() else None
    return at + inside.end() if inside else at


def _wished(clause: Clause, edge: Edge) -> bool:
    """Whether a share is what its holder would have."""
    text = unbroken(clause.passage.text)
    return edge.stake.start >= clause.cue.start and bool(_WISH.search(text, clause.start, edge.stake.start))


def _of_a_deal(clause: Clause) -> bool:
    """Whether what gives a share is a deal: "the contract gives it 51%" tells what is agreed, as a plan does."""
    cue, text = clause.cue, unbroken(clause.passage.text)
    return cue.voice == "gives" and bool(_DEAL.search(text, clause.start, cue.start))


def _unread(passage: Passage, edge: Edge, told: _Told) -> bool:
    """Whether a share stands just before "the remaining 1%" whose holder was not understood: the sum lacks it."""
    before = [(p, stake) for p in (told.before, passage) if p for stake in stakes_of(p)]
    ours = (passage.number, edge.stake.start)
    return any((p.number, s.start) not in told.read for p, s in before if (p.number, s.start) < ours and not s.rest)


def _through_others(text: str, start: int, end: int, edge: Edge, words: OwnerWords) -> bool:
    """Whether words call a share indirect; "through a 51% stake" tells of the share itself."""
    found = words["indirect"].finditer(text, start, end)
    return any(
        not 0 <= edge.stake.start - match.end() <= _OWN_STAKE or not _BY_STAKE.match(match.group()) for match in found
    )


def _around(clause: Clause, edge: Edge) -> tuple[int, int]:
    """The words of a clause that bear on one of its shares: up to the comma behind it."""
    before = max((s.end for s in clause.stakes if s.end <= edge.stake.start), default=0)
    # "A holds 12% through a fund, B the other 88%": what leads to B is told of B alone.
    start = max(before, edge.start) if before else clause.start
    comma = unbroken(clause.passage.text).find(",", max(edge.end, edge.stake.end), clause.end)
    return start, clause.end if comma < 0 else comma


def _closed(text: str, start: int, end: int) -> int:
    """A quote that opens a quotation mark or bracket takes the closing one along."""
    for opening, closing in ("«»", "“”", "()"):
        if text[end : end + 1] == closing and opening in text[start:end]:
            return end + 1
    return end


def _by_the_chain(
    passage: Passage, cast: Cast, stakes: Sequence[Stake], words: OwnerWords, told: _Told
) -> Iterator[Draft]:
    """ "This chain gives it 32% of the factory": the one share left of a sentence on the chain told before."""
    left = [stake for stake in stakes if (passage.number, stake.start) not in told.read]
    chain = told.state.only_chain() if len(left) == 1 else None
    cue = words["chain"].search(unbroken(passage.text)) if chain else None
    another = left and of_another(passage, left[0], len(passage.text), cast, words)  # "40% of another mill"
    if chain is None or cue is None or another or _STOP.search(passage.text, *sorted((cue.end(), left[0].start))):
        return
    start, end = min(cue.start(), left[0].start), max(cue.end(), left[0].end)
    clause = Clause(passage, start, end, Cue(cue.start(), cue.end(), "gives"), (left[0],))
    yield from _draft(clause, Edge(left[0], *chain, start, end), words, told)


def _passed_on(passage: Passage, cast: Cast, words: OwnerWords, told: _Told) -> Iterator[Draft]:
    """ "This share carries over to B": the holder of the share last told holds as much of B, so it is said."""
    for match in words["passes"].finditer(unbroken(passage.text)):
        right = cast.phrase_right(passage, match.end(), len(passage.text))
        held = cast.refer(passage, *right, frozenset()) if right[0] < right[1] else None
        if held and told.last and isinstance(told.last.value, Number):
            yield Draft(
                passage, match.start(), right[1], "ownershipShare", held, told.last.value, told.last.scope,
                Modality.REPORTED,
            )  # fmt: skip
