"""From a clause with a verb of holding to its edges: who holds how much of what, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from os.path import commonprefix

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners_clauses import Clause, Stake
from kzclaims.extract.owners_parties import Cast, plain
from kzclaims.extract.owners_words import OwnerWords
from kzclaims.extract.scene import Passage

_CONTEXT = 2  # passages for which the company last spoken of stays so
_LISTED = re.compile(r"[\s,]*(?:(?:—|–|-|:|\(|with|avec|à hauteur de|hauteur de|for|à|по)\s*)*$")
_LED = re.compile(r"\s*[—–:-]?\s*(?:у\s+)?")
_FIRST = re.compile(r"[^\W\d_]+")
_PAUSE = re.compile(r"\s*[,:—–]?\s*")
_OPENED = re.compile(r":\s.*\w|\w\s*\($")  # a list of holders, each before its share
_APART = re.compile(r",[^,]*,\s*$")
_AND = re.compile(r"^(?:(?:and|et|и|а|by|par|between|entre|plus|with|avec)\s+)+", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:^|,?\s+)(?:qui|who|which|that|котор\w+)\s*$", re.IGNORECASE)
_CUT = re.compile(
    r"[,:;(—–]\s|(?<!\w)(?:que\s|qu'|that\s|что\s|et\s|and\s|и\s|а\s|but\s|mais\s|но\s|while\s|tandis\s+que\s)"
)
_TOKEN = re.compile(r"\s*(?:([ldLD]')|([^\W\d_]+(?:-[^\W\d_]+)*))")
_LONGEST_SUBJECT = 9  # words
_STEM, _ENDING = 4, 2  # letters that forms of one name share, and at most do not


@dataclass(frozen=True, slots=True)
class Edge:
    """A share found: who holds how much of what, and where it is said."""

    stake: Stake
    holder: Ref
    company: Ref
    start: int
    end: int


@dataclass
class State:
    """The company last spoken of, and the number of the passage that did; who was said to hold what."""

    company: Ref | None = None
    at: int = -9
    held: dict[str, list[Ref]] = field(default_factory=dict)
    holders: dict[str, Ref] = field(default_factory=dict)

    def near(self, passage: Passage) -> Ref | None:
        """The company, where it was spoken of just now."""
        return self.company if passage.number - self.at <= _CONTEXT else None

    def told(self, edge: Edge, passage: Passage) -> None:
        """Remember an edge: its company is what "its shares" are of, from now on."""
        self.company, self.at = edge.company, passage.number
        self.held.setdefault(identity(edge.holder), []).append(edge.company)
        self.holders.setdefault(identity(edge.holder), edge.holder)

    def end(self, holder: Ref) -> Ref | None:
        """The far end of the only chain of two links or more that begins with a holder."""
        at, steps, seen = holder, 0, {identity(holder)}
        while len(below := self._below(at)) == 1:
            at, steps = next(iter(below.values())), steps + 1
            if identity(at) in seen:
                return None
            seen.add(identity(at))
        return at if steps > 1 and not below else None

    def root(self, company: Ref) -> Ref | None:
        """The holder from which the one chain of two links or more leads to a company."""
        tops = [
            ref
            for name, ref in self.holders.items()
            if (end := self.end(ref)) and _inflected(identity(end), identity(company))
        ]
        return tops[0] if len(tops) == 1 else None

    def _below(self, holder: Ref) -> dict[str, Ref]:
        """What a holder holds, by identity; names are the same in another case or number."""
        known = identity(holder)
        return {identity(c): c for name, listed in self.held.items() if _inflected(known, name) for c in listed}


@dataclass(frozen=True, slots=True)
class _Held:
    """A company found, and where its words stand."""

    ref: Ref
    start: int
    end: int


def identity(ref: Ref) -> str:
    """What tells two refs of one article apart."""
    return fold(ref.name.text) if ref.name else f"{ref.id}/{identity(ref.of) if ref.of else ''}"


def _inflected(a: str, b: str) -> bool:
    """Whether two identities are forms of one name: "halden" and "haldens", "сосна" and "сосне"."""
    stem = len(commonprefix((a, b)))
    return a == b or (stem >= _STEM and max(len(a), len(b)) - stem <= _ENDING)


def edges_of(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """The edges of a clause; those of buying and selling tell no state and give none."""
    finder = {"holds": _active, "held": _passive, "gives": _giving, "gets": _getting}.get(clause.cue.voice)
    for edge in finder(clause, cast, state, words) if finder else ():
        if identity(edge.holder) != identity(edge.company):
            state.told(edge, clause.passage)
            yield edge


def _active(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    if clause.passage.language == "ru" and (turned := _turned(clause, words)):
        yield from _passive(turned, cast, state, words)
        return
    p, text = clause.passage, plain(clause.passage.text)
    left = _left(clause, clause.cue.start, cast, words)
    stakes = [s for s in clause.stakes if s.start >= clause.cue.start - 20]
    if left is None or not stakes:
        return
    company: Ref | None = None
    for n, stake in enumerate(stakes):
        until = stakes[n + 1].start if n + 1 < len(stakes) else clause.end
        span = (listed(text, stakes[n - 1].end, stake.start, words) if n else None) or left
        holder = cast.refer(p, *span, frozenset(), state.company)
        found = _company(clause, stake, until, cast, state, words, holder)
        if found is None and n == 0:
            found = _object(clause, stake, cast, words)
        if found is None and n == 0 and len(stakes) > 1:
            found = _company(clause, stakes[-1], clause.end, cast, state, words, holder)
        company = found.ref if found else company
        if holder and company:
            end = found.end if found and found.end <= until else stake.end
            yield Edge(stake, holder, company, min(span[0], stake.start), max(stake.end, end))


def _turned(clause: Clause, words: OwnerWords) -> Clause | None:
    """A Russian clause whose object comes first: "60 % акций завода держит город", "заводом владеет город"."""
    text, cue = plain(clause.passage.text), clause.cue
    ahead = [s for s in clause.stakes if s.end <= cue.start]
    if not ahead or not re.match(r"\s+[^\W\d]", text[cue.end :]):
        return None
    instrumental = re.match(r"\W*(?:[^\W\d_]+\s+)?[^\W\d_]+(?:ей|ой|ом|ем|ью|ами|ями)\s", text[clause.start : ahead[-1].start])
    share_first = text[ahead[-1].end : cue.start].strip(" ,—–-")
    return clause if share_first or instrumental else None


def _getting(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """ "A will take 56% of B": only where the article speaks of a deal, and the company is named or has capital."""
    p, text = clause.passage, plain(clause.passage.text)
    dealt = cast.speaks_of("deals") or any(number.value.kind == "money" for number in p.numbers)
    if not dealt or words["more"].search(text, clause.cue.end, clause.end):
        return
    for edge in _active(clause, cast, state, words):
        named = edge.company.name is not None and edge.company.passage is p
        if named or words["capital"].search(text, edge.stake.end, edge.end):
            yield edge


def _object(clause: Clause, stake: Stake, cast: Cast, words: OwnerWords) -> _Held | None:
    """The company between a verb and its share: "controls B with 51% of its shares", "contrôle B à 51 %"."""
    p, text = clause.passage, plain(clause.passage.text)
    right = cast.phrase_right(p, clause.cue.end, stake.start)
    names = [n for n in cast.organisations(p) if right[0] <= n.start and n.end <= right[1]]
    if len(names) == 1 and _LISTED.fullmatch(text, right[1], stake.start):
        return _Held(Ref(name=names[0], passage=p, kind="organisation"), right[0], right[1])
    return None


def _passive(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    p, cue = clause.passage, clause.cue
    if clause.stakes and clause.stakes[0].each:
        yield from _evenly(clause, clause.stakes[0], cast, state, words)
        return
    before = [s for s in clause.stakes if s.end <= cue.start]
    after = [s for s in clause.stakes if s.start >= cue.end]
    if p.language == "ru" and after and not before and _holder_first(clause, after):
        yield from _active(clause, cast, state, words)
        return
    if clause.stakes and cue.start <= clause.stakes[0].start < cue.end:
        yield from _sole(clause, clause.stakes[0], cast, state, words)
        return
    right = cast.phrase_right(p, cue.end, clause.end)
    led = right[0] < right[1] and (not after or right[1] <= after[0].start)
    led = led or bool(after and _OPENED.search(plain(p.text), cue.end, after[0].start))
    held = _of_share(clause, before[-1], cast, state, words) if before else None
    held = held or _subject(clause, before[-1].start if before else cue.start, cast, state, words)
    if p.language == "ru" and after and led and not re.search(r"\w", plain(p.text)[clause.start : cue.start]):
        yield from _with_holder(clause, right, after[0], cast, state, words)
        return
    if held is None:
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
    p, text = clause.passage, plain(clause.passage.text)
    held = _subject(clause, clause.cue.start, cast, state, words)
    gap = _PAUSE.match(text, clause.cue.end)
    right = cast.phrase_right(p, gap.end() if gap else clause.cue.end, clause.end)
    holder = cast.refer(p, *right, frozenset(), held.ref) if held and right[0] < right[1] else None
    if held and holder:
        yield Edge(stake, holder, held.ref, held.start, right[1])


def _evenly(clause: Clause, stake: Stake, cast: Cast, state: State, words: OwnerWords) -> Iterator[Edge]:
    """ "Owned in equal shares by A and B": two holders, one half each."""
    p = clause.passage
    held = _subject(clause, clause.cue.start, cast, state, words)
    names = [n for n in cast.names(p) if clause.cue.end <= n.start and n.end <= clause.end]
    if held and len(names) == 2 and not re.search(r"[,;.]", plain(p.text)[names[0].end : names[1].start]):
        for name in names:
            kind = "person" if name.kind == "person" else "organisation"
            yield Edge(stake, Ref(name=name, passage=p, kind=kind), held.ref, min(held.start, stake.start), name.end)


def _with_holder(
    clause: Clause, span: tuple[int, int], stake: Stake, cast: Cast, state: State, words: OwnerWords
) -> Iterator[Edge]:
    """ "У холдинга 45 % акций завода": the holder follows the preposition that begins the clause."""
    holder = cast.refer(clause.passage, *span, frozenset(), state.company)
    found = _company(clause, stake, clause.end, cast, state, words, holder)
    if holder and found:
        yield Edge(stake, holder, found.ref, clause.cue.start, found.end)


def _each(
    clause: Clause, stakes: list[Stake], led: bool, held: _Held, cast: Cast, exclude: frozenset[str], words: OwnerWords
) -> Iterator[Edge]:
    """The holders of one company in a row: "by A (48%) and B (52%)", "à 48 % par A, à 52 % par B"."""
    p, text = clause.passage, plain(clause.passage.text)
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
    p, text = clause.passage, plain(clause.passage.text)
    for stake in [s for s in clause.stakes if s.start >= clause.cue.end][:1]:
        span = cast.phrase_right(p, clause.cue.end, stake.start)
        first = _FIRST.match(text, *span) if span[0] < span[1] else None
        taken_up = bool(first and words["subject"].fullmatch(first.group()))
        holder = cast.refer(p, *span, frozenset(), state.company) if first and not taken_up else None
        found = _company(clause, stake, clause.end, cast, state, words, holder)
        if found and taken_up and words["indirect"].search(text, clause.cue.end, stake.start):
            holder = state.root(found.ref)  # "gives it an indirect 45%": whoever stands at the top of the chain
        if holder and found:
            yield Edge(stake, holder, found.ref, clause.cue.start, found.end)


def _holder_first(clause: Clause, after: list[Stake]) -> bool:
    """Whether a Russian verb of belonging has its holder before it: "группе принадлежит 75 % завода"."""
    between = plain(clause.passage.text)[clause.cue.end : after[0].start]
    return not re.search(r"\w{4,}", between) and not re.search(r"(?<!\w)на\s*$", between)


def _left(clause: Clause, end: int, cast: Cast, words: OwnerWords) -> tuple[int, int] | None:
    """The noun phrase before a verb: its subject; of "which" and "qui" the name before them."""
    p, text, start = clause.passage, plain(clause.passage.text), clause.start
    shown = _without_adverbs(text[start:end], words)
    if not shown.strip() and text[start:end].strip():  # "…, itself 80% owned by"
        names = [n for n in cast.organisations(p) if n.end <= start and start - n.end <= 3]
        return (names[-1].start, names[-1].end) if names else None
    end = start + len(shown)
    pronoun = re.search(r"(?<!\w)[^\W\d_]+$", shown)
    if pronoun and words["subject"].fullmatch(pronoun.group()):
        return start + pronoun.start(), end
    relative = _RELATIVE.search(shown)
    if relative and not shown[: relative.start()].strip():
        names = [n for n in cast.organisations(p) if n.end <= start and start - n.end <= 3]
        return (names[-1].start, names[-1].end) if names else None
    end = start + relative.start() if relative else end
    apart = _APART.search(text[start:end] if text[end : end + 1] != "," else text[start : end + 1])
    if apart and re.search(r"\w", text[start : start + apart.start()]):
        end = start + apart.start()
    cuts = [m.end() for m in _CUT.finditer(text[start:end])]
    start += next((cut for cut in reversed(cuts) if re.search(r"\w", text[start + cut : end])), 0)
    shown = text[start:end]
    start += len(shown) - len(shown.lstrip())
    shown = shown.strip(" ,")
    return (start, start + len(shown)) if shown and len(shown.split()) <= _LONGEST_SUBJECT else None


def _without_adverbs(text: str, words: OwnerWords) -> str:
    """A subject without what stands between it and its verb."""
    text = text.rstrip()
    while match := re.search(rf"(?:^|[\s,])(?:\w+ly|на|{words['adverbs'].pattern})$", text, re.IGNORECASE):
        text = text[: match.start() + (match.group()[0] == ",")].rstrip()
    return text


def _subject(clause: Clause, before: int, cast: Cast, state: State, words: OwnerWords) -> _Held | None:
    """The company before a verb of belonging: named, or that of "its shares", or of "whose"."""
    p, text = clause.passage, plain(clause.passage.text)
    whose = words["whose"].search(text, clause.start, before)
    if whose:
        names = [n for n in cast.organisations(p) if n.end <= whose.start() and whose.start() - n.end <= 3]
        return (
            _Held(Ref(name=names[-1], passage=p, kind="organisation"), names[-1].start, whose.end()) if names else None
        )
    span = _left(replace(clause, stakes=()), before, cast, words)
    if span is None:
        return _Held(state.company, before, before) if state.near(p) and state.company else None
    shown = text[slice(*span)]
    capital = next((m for name in ("capital", "majority", "whole") if (m := words[name].search(shown))), None)
    if capital is None:
        ref = cast.refer(p, *span, frozenset())
        return _Held(ref, *span) if ref else None
    inside = words["of"].search(shown, capital.end())
    if inside or (p.language == "ru" and shown[capital.end() :].strip(" —–-")):
        right = cast.phrase_right(p, span[0] + (inside.start() if inside else capital.end()), before)
        ref = cast.refer(p, *right, frozenset()) if right[0] < right[1] else None
        if ref:
            return _Held(ref, span[0], right[1])
    owner = [n for n in cast.names(p) if span[0] <= n.start and n.end <= span[0] + capital.start()]
    ref = Ref(name=owner[0], passage=p, kind="organisation") if owner else None
    ref = ref or cast.antecedent(p, span[0], "", frozenset(), frozenset()) or state.near(p)
    return _Held(ref, *span) if ref else None


def subject_of(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Ref | None:
    """The company before a verb of belonging; None where nothing fits."""
    held = _subject(clause, clause.cue.start, cast, state, words)
    return held.ref if held else None


def listed(text: str, floor: int, end: int, words: OwnerWords) -> tuple[int, int] | None:
    """The party right before a share in a list: "A (48%), B 40 %", "the region the other 40%"."""
    rest = re.search(rf"(?:{words['rest'].pattern})\s*$", text[floor:end], re.IGNORECASE)
    gap = _LISTED.sub("", text[floor : floor + rest.start() if rest else end])
    parts = re.split(r"[,;:)]\s+|\s(?:and|et|и|а)\s+|^\W+", gap)
    shown = parts[-1].strip() if parts else ""
    if not shown or len(shown.split()) > _LONGEST_SUBJECT or not re.search(r"\w{2,}", shown):
        return None
    at = floor + text[floor:end].rfind(shown)
    return at + len(shown) - len(_AND.sub("", shown)), at + len(shown)


def _of_share(clause: Clause, stake: Stake, cast: Cast, state: State, words: OwnerWords) -> _Held | None:
    return _company(clause, stake, clause.cue.start, cast, state, words, None)


def _company(
    clause: Clause, stake: Stake, until: int, cast: Cast, state: State, words: OwnerWords, holder: Ref | None
) -> _Held | None:
    """The company after a share: "of N", "of its capital"; what remains belongs to the company last spoken of."""
    p, text = clause.passage, plain(clause.passage.text)
    at, linked, capital = stake.end, p.language == "ru", False
    mine = bool(words["of_it"].match(text, clause.cue.start))
    while (match := _TOKEN.match(text, at)) and match.end() <= until:
        word = match.group(1) or match.group(2)
        if words["mine"].fullmatch(word):
            mine = True
        elif words["capital"].fullmatch(word) or words["rest"].fullmatch(word):
            capital = True
        elif words["of"].fullmatch(word):
            linked = True
        elif not (words["articles"].fullmatch(word) or words["indirect"].fullmatch(word)):
            break
        at = match.end()
    if words["other_base"].match(text, at + len(text[at:]) - len(text[at:].lstrip())):
        return None
    exclude = frozenset({fold(holder.name.text)}) if holder and holder.name else frozenset[str]()
    if linked and not mine:
        right = cast.phrase_right(p, at, until)
        if right[0] < right[1] and right[0] - at <= 2:
            ref = cast.refer(p, *right, exclude)
            named = any(right[0] <= n.start and n.end <= right[1] for n in cast.names(p))
            if holder and not named and words["indirect"].search(text, clause.start, clause.end):
                ref = state.end(holder) or ref
            body = ref and (ref.name or ref.traits or (capital and p.language != "ru") or words.head(text[right[0] :]))
            return _Held(ref, stake.start, right[1]) if ref and body else None
    bare = state.at == p.number and not re.match(r"\s*[^\W\d_]", text[at:until])  # "while H holds 50%": of the same
    if mine or capital or stake.rest or bare:
        ref = state.near(p) or cast.antecedent(p, clause.start, "", frozenset(), exclude)
        return _Held(ref, stake.start, at) if ref else None
    return None
