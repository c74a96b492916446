"""From a clause with a verb of holding to its edges: who holds how much of what, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.clauses import Clause, Stake
from kzclaims.extract.owners.deals import bought_edges, of_a_body, parted
from kzclaims.extract.owners.lists import party
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.parts import APIECE, EACH, MOST_EVEN, even_share
from kzclaims.extract.owners.phrases import ownable, told_by_noun
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.sides import (
    LISTED,
    Held,
    company_after,
    company_before,
    left_of,
    listed,
    of_share,
    resumed,
)
from kzclaims.extract.owners.state import Edge, State, excluded, identity, one_party
from kzclaims.extract.owners.taken import taken_up
from kzclaims.extract.owners.which import firm_which, of_which
from kzclaims.extract.owners.words import OwnerWords

_LED = re.compile(r"\s*[—–:-]?\s*(?:у\s+)?")
_ONLY = re.compile(
    r"(?<!\w)(?:лишь|только|всего|сейчас|теперь|сегодня|пока|также|уже|ещё|еще|ровно|около|почти|более|менее|целых)(?!\w)"
)
_TO_IT = re.compile(r"(?<!\w)(?:ему|ей|им)\s$")
_FIRST = re.compile(r"[^\W\d_]+")
_PAUSE = re.compile(r"\s*[,:—–]?\s*")
_TOLD_APART = re.compile(r"\s(?:that|which|qui)\s[^,;:]{2,40}\s")
_WHOLE = Decimal(100)
_SHARED = re.compile(
    r"(?<!\w)(?:sharing|shares?|splitting|split|se partage(?:ant|nt)|partageant|дел[яи]т|поделили)\s$", re.IGNORECASE
)
_OPENED = re.compile(r":\s.*\w|\w\s*\($")  # a list of holders, each before its share


def edges_of(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """The edges of a clause; those of buying and selling tell no state and give none."""
    finder = {"holds": _active, "held": _passive, "gives": _giving, "gets": _getting, "trades": _bought}
    for edge in finder[clause.cue.voice](clause, cast, state, words):
        if EACH.search(unbroken(clause.passage.text), edge.start, edge.stake.end + APIECE) and not edge.stake.each:
            continue  # "the brothers own half each": together they own more
        if _SHARED.search(unbroken(clause.passage.text), 0, edge.stake.start):
            continue  # "the bishop and the town sharing the rest"
        told = of_which(clause.passage, edge, cast)
        if told and not one_party(told.holder, told.company) and _ownable(clause, told, words):
            state.told(told, clause.passage)
            yield told


def _ownable(clause: Clause, edge: Edge, words: OwnerWords) -> bool:
    """Whether a verb of holding has to do with what can be owned in shares: "keeps 75% of each fare" has not."""
    text = unbroken(clause.passage.text)
    return ownable(edge.company, words) or bool(words["capital"].search(text, edge.stake.start, edge.end))


def _active(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    if clause.passage.language == "ru" and (turned := _turned(clause, words)):
        yield from _passive(turned, cast, state, words)
        return
    p, text = clause.passage, unbroken(clause.passage.text)
    if clause.stakes and clause.stakes[0].each:
        yield from _evenly(clause, clause.stakes[0], cast, state, words)
        return
    left = left_of(clause, clause.cue.start, cast, words)
    stakes = [s for s in clause.stakes if s.start >= clause.cue.start - 20]
    if left is None or not stakes:
        return
    company: Ref | None = None
    holders = set[str]()
    for n, stake in enumerate(stakes):
        until = stakes[n + 1].start if n + 1 < len(stakes) else clause.end
        floor = stakes[n - 1].end if n else clause.told
        beside = listed(text, floor, stake.start, words) if 0 < floor < stake.start else None
        if n == 0 and clause.told and stake.start > clause.told and not beside:
            return
        span = beside or left
        if n and told_by_noun(text[slice(*span)], words):  # "30% of N, owner of the line with 70%"
            continue
        holder = cast.refer(p, *span, frozenset(), state.company)
        found = company_after(clause, stake, until, cast, state, words, holder)
        if found is None and n == 0:
            found = _object(clause, stake, cast, words, excluded(holder) if holder else frozenset())
        out = excluded(holder) | state.above(holder) if holder else frozenset[str]()
        if found is None and n == 0 and (firm := firm_which(p, stake.start, cast, out)):
            found = Held(firm, stake.start, stake.end)
        if found is None and n == 0 and len(stakes) > 1:
            found = company_after(clause, stakes[-1], clause.end, cast, state, words, holder)
        if found and identity(found.ref) in holders:  # whoever holds a part does not hold it of itself
            found = None
        if (
            n
            and stake.rest
            and not beside
            and (found is None or (company and identity(found.ref) == identity(company)))
        ):
            continue  # "owns 60% of N, the rest having gone to B": not what the holder of the 60% has
        company = found.ref if found else company
        holders |= {identity(holder)} if holder else set()
        if holder and company:
            end = found.end if found and found.end <= until else stake.end
            yield Edge(stake, holder, company, min(span[0], stake.start), max(stake.end, end))


def _turned(clause: Clause, words: OwnerWords) -> Clause | None:
    """A clause in Russian object first: "60 % паёв держит город", "49 % сохранил банк", "им владеет город"."""
    text, cue = unbroken(clause.passage.text), clause.cue
    ahead = [s for s in clause.stakes if s.end <= cue.start]
    if not ahead or not re.match(r"\s+[«“\"]?[^\W\d]", text[cue.end :]):
        return None
    instrumental = re.match(
        r"\W*(?:[^\W\d_]+\s+)?[^\W\d_]+(?:ей|ой|ом|ем|ью|[аяыи]ми)\s", text[clause.start : ahead[-1].start]
    )
    share_first = text[ahead[-1].end : cue.start].strip(" ,—–-")
    alone = not (share_first or re.search(r"\w", words["rest"].sub("", text[clause.start : ahead[0].start])))
    return clause if alone or (share_first and "," not in share_first) or instrumental else None


def _getting(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """ "A will take 56% of B": only where the article speaks of a deal, and the company is named or has capital."""
    p, text = clause.passage, unbroken(clause.passage.text)
    dealt = parted(p) or cast.speaks_of("deals") or any(number.value.kind == "money" for number in p.numbers)
    if not dealt or words["more"].search(text, clause.cue.end, clause.end):
        return
    for edge in _active(clause, cast, state, words):
        named = edge.company.name is not None and edge.company.passage is p
        if named or of_a_body(p, edge, words) or words["capital"].search(text, edge.stake.end, edge.end):
            yield edge


def _bought(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    return bought_edges(clause, _active, cast, state, words)


def _object(clause: Clause, stake: Stake, cast: Cast, words: OwnerWords, exclude: frozenset[str]) -> Held | None:
    """The company between a verb and its share: "controls B with 51% of its shares", "contrôle B à 51 %"."""
    p, text = clause.passage, unbroken(clause.passage.text)
    right = cast.phrase_right(p, clause.cue.end, stake.start)
    names = [n for n in cast.organisations(p) if right[0] <= n.start and n.end <= right[1]]
    after = LISTED.fullmatch(text, right[1], stake.start) or _TOLD_APART.fullmatch(text, right[1], stake.start)
    if len(names) == 1 and after:
        return Held(Ref(name=names[0], passage=p, kind="organisation"), right[0], right[1])
    if after and right[0] < right[1] and stake.value.lo == _WHOLE and text[slice(*right)] in ("it", "them"):
        taken = taken_up(cast, p, clause.start, exclude)  # "which owns it outright"
        return Held(taken, right[0], right[1]) if taken else None
    if after and right[0] < right[1] and stake.value.lo == _WHOLE and words.head(text[right[0] :]):
        found = cast.refer(p, *right, exclude)  # "owns the company that runs it outright"
        return Held(found, right[0], right[1]) if found else None
    return None


def _passive(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    p, cue = clause.passage, clause.cue
    if clause.stakes and clause.stakes[0].each:
        yield from _evenly(clause, clause.stakes[0], cast, state, words)
        return
    before = [s for s in clause.stakes if s.end <= cue.start]
    after = [s for s in clause.stakes if s.start >= cue.end]
    if p.language == "ru" and not after and _TO_IT.search(unbroken(p.text), 0, cue.start):
        return  # "ему принадлежит вся компания": who that is stands before
    if p.language == "ru" and after and not before and _holder_first(clause, after):
        yield from _active(clause, cast, state, words)
        return
    if clause.stakes and cue.start <= clause.stakes[0].start < cue.end:
        yield from _sole(clause, clause.stakes[0], cast, state, words)
        return
    right = cast.phrase_right(p, cue.end, clause.end)
    if after and not before and after[0].value.lo == _WHOLE and right[0] < after[0].start < right[1]:
        right = cast.phrase_right(p, cue.end, after[0].start)  # «принадлежит городу целиком»
    led = right[0] < right[1] and (not after or right[1] <= after[0].start)
    said = unbroken(p.text)[slice(*right)]
    led = led and said != "qu'à" and not words["adverbs"].fullmatch(said)  # "appartient désormais à 60 % à"
    led = led or bool(after and _OPENED.search(unbroken(p.text), cue.end, after[0].start))
    held = resumed(clause, cast)
    if before and not held and words["capital"].search(unbroken(p.text), clause.start, before[-1].start):
        held = company_before(clause, before[-1].start, cast, state, words)  # "all the shares of N — 100% — belong to"
    held = held or (of_share(clause, before[-1], cast, state, words) if before else None)
    held = held or company_before(clause, before[-1].start if before else cue.start, cast, state, words)
    if p.language == "ru" and after and led and not re.search(r"\w", unbroken(p.text)[clause.start : cue.start]):
        yield from _with_holder(clause, right, after[0], cast, state, words)
        return
    if held is None or "state" in held.ref.traits:  # nobody owns the state
        return
    exclude = frozenset({fold(held.ref.name.text)}) if held.ref.name else frozenset[str]()
    if before and led:
        holder = cast.refer(p, *right, exclude, held.ref)
        if holder:
            yield Edge(before[-1], holder, held.ref, min(held.start, before[-1].start), right[1])
        led = False
    yield from _each(clause, after, led, held, cast, exclude, words)


def _sole(clause: Clause, stake: Stake, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """ "Has a single shareholder, A", "a wholly owned subsidiary of A": the verb says the share itself."""
    p, text = clause.passage, unbroken(clause.passage.text)
    held = company_before(clause, clause.cue.start, cast, state, words)
    gap = _PAUSE.match(text, clause.cue.end)
    right = cast.phrase_right(p, gap.end() if gap else clause.cue.end, clause.end)
    holder = cast.refer(p, *right, frozenset(), held.ref) if held and right[0] < right[1] else None
    if held and holder:
        yield Edge(stake, holder, held.ref, held.start, right[1])


def _evenly(clause: Clause, stake: Stake, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """ "Owned in equal shares by A, B and C", "A and B own N in equal shares": as many holders, as much each."""
    p, text = clause.passage, unbroken(clause.passage.text)
    if clause.cue.voice == "held":
        held = company_before(clause, min(clause.cue.start, stake.start), cast, state, words)
        after = max(clause.cue.end, stake.end)
        led = re.compile(rf"[\s,:—–]*(?:{words['agent'].pattern})?\s*", re.IGNORECASE).match(text, after)
        span = (led.end() if led else after, clause.end)
    else:
        right = cast.phrase_right(p, clause.cue.end, stake.start)
        ref = cast.refer(p, *right, frozenset()) if right[0] < right[1] else None
        held = Held(ref, *right) if ref else None
        span = (clause.start, clause.cue.start)
    if held is None:
        return
    listed_words = re.split(r"[.;:]", text[slice(*span)])[0]
    found, at = list[tuple[Ref, int]](), span[0]
    for part in re.split(r",\s|\s(?:and|et|и)\s", listed_words):
        right = cast.phrase_right(p, text.index(part, at), text.index(part, at) + len(part)) if part.strip() else (0, 0)
        holder = party(cast, p, *right, excluded(held.ref), held.ref) if right[0] < right[1] else None
        at = text.index(part, at) + len(part)
        if (
            holder is None
            or identity(holder) == identity(held.ref)
            or text[right[1] : at].strip(" »”") not in ("", "s")
        ):
            break
        found.append((holder, right[1]))
    if 1 < len(found) <= MOST_EVEN:
        even = replace(stake, value=even_share(len(found)))
        for holder, end in found:
            yield Edge(even, holder, held.ref, min(held.start, stake.start, span[0]), max(end, stake.end, held.end))


def _with_holder(
    clause: Clause, span: tuple[int, int], stake: Stake, cast: Cast, state: State, words: OwnerWords
) -> Iterator[Edge]:
    """ "У холдинга 45 % акций завода": the holder follows the preposition that begins the clause."""
    holder = cast.refer(clause.passage, *span, frozenset(), state.company)
    found = company_after(clause, stake, clause.end, cast, state, words, holder)
    if holder and found:
        yield Edge(stake, holder, found.ref, clause.cue.start, found.end)


def _each(
    clause: Clause, stakes: list[Stake], led: bool, held: Held, cast: Cast, exclude: frozenset[str], words: OwnerWords
) -> Iterator[Edge]:
    """The holders of one company in a row: "by A (48%) and B (52%)", "à 48 % par A, à 52 % par B"."""
    p, text = clause.passage, unbroken(clause.passage.text)
    for n, stake in enumerate(stakes):
        until = stakes[n + 1].start if n + 1 < len(stakes) else clause.end
        if led:
            span = listed(text, stakes[n - 1].end if n else clause.cue.end, stake.start, words) or (0, 0)
        else:
            gap = _LED.match(text, stake.end)
            span = cast.phrase_right(p, gap.end() if gap else stake.end, until)
        of = re.match(r"\s+of\s", text[stake.end : stake.end + 6])  # "controlled: half of the voters": no holder
        holder = cast.refer(p, *span, exclude, held.ref) if span[0] < span[1] and (led or not of) else None
        if holder:
            exclude |= {fold(holder.name.text)} if holder.name else set()
            start = min(span[0], stake.start) if len(stakes) > 1 else min(held.start, span[0])
            yield Edge(
                stake, holder, held.ref, start, max(span[1], stake.end + (text[stake.end : stake.end + 1] == ")"))
            )


def _giving(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    p, text = clause.passage, unbroken(clause.passage.text)
    for stake in [s for s in clause.stakes if s.start >= clause.cue.end][:1]:
        span = cast.phrase_right(p, clause.cue.end, stake.start)
        first = _FIRST.match(text, *span) if span[0] < span[1] else None
        taken_up = bool(first and words["subject"].fullmatch(first.group()))
        holder = cast.refer(p, *span, frozenset(), state.company) if first and not taken_up else None
        found = company_after(clause, stake, clause.end, cast, state, words, holder)
        if found and taken_up and words["indirect"].search(text, clause.cue.end, stake.start):
            holder = state.root(found.ref)  # "gives it an indirect 45%": whoever stands at the top of the chain
        if holder and found:
            yield Edge(stake, holder, found.ref, clause.cue.start, found.end)


def _holder_first(clause: Clause, after: list[Stake]) -> bool:
    """Whether a Russian verb of belonging has its holder before it: "группе принадлежит 75 % завода"."""
    between = unbroken(clause.passage.text)[clause.cue.end : after[0].start]
    named = re.search(r"\w{4,}", _ONLY.sub("", between))
    return not named and not re.search(r"(?<!\w)на\s*$", between)
