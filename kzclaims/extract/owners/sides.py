"""The words on either side of a verb of holding or of a share: who holds, and what is held."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause, Stake
from kzclaims.extract.owners.described import own_concept
from kzclaims.extract.owners.entered import entered, led_by, of_shares
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.phrases import inside
from kzclaims.extract.owners.placed import work_before
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import State, excluded, identity
from kzclaims.extract.owners.subjects import (
    JOINED,
    SUBJECT_BY,
    before_aside,
    before_which,
    beside_its_noun,
    described_name,
    set_beside,
    two_together,
    without_adverbs,
)
from kzclaims.extract.owners.taken import taken_up
from kzclaims.extract.owners.topic import main_body
from kzclaims.extract.owners.which import opened_at
from kzclaims.extract.owners.words import OwnerWords

LISTED = re.compile(
    r"[\s,]*+(?:(?:—|–|-|:|\(|with|avec|à hauteur de|hauteur de|for|à|по|на|с долей в|с долей"
    r"|с пакетом в|с пакетом)\s*+){0,5}$"
)
_ONLY_AND = re.compile(r"\s*(?:et|and|и)\s*")
_LISTED_AT_LAST = re.compile(rf"(?<![\s,]){LISTED.pattern}")
_APART = re.compile(r",[^,]*,\s*$")
_APPOSED = re.compile(r"(?<!\w)(?:[Aa]n?|[Uu]ne?)\s(?:[^\W\d_]+(?:['’-][^\W\d_]+)*\s){0,4}[^\W\d_]+,\s$")
_AND = re.compile(
    r"^(?:(?:and|et|и|а|by|par|between|entre|plus|with|avec|is|are|est|sont|réunit|réunissent)\s+)+", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"(?:^|,\s+|(?<![\s,])\s+)(?:qui|l(?:aquelle|equel|esquel(?:le)?s)|who|which|that|котор\w+)\s*$", re.IGNORECASE
)
_TURN = re.compile(
    r",\s(?:(?:is|are|est|sont)\s)?"
    r"(?:в свою очередь|in (?:its )?turn|à (?:son|leur) tour|elle-même|lui-même|itself)(?!\w)"
)
_WHICH = re.compile(r",\s(?:in\s)?(?:котор\w{2,3}|which|qui|dont|laquelle|lequel)\s[^,;:.]*$")
_CUT = re.compile(
    r"[,:;(—–]\s|(?<!\w)(?:que\s|qu'|that\s|что\s|et\s|and\s|и\s|а\s|but\s|mais\s|но\s|while\s|tandis\s+que\s)"
)
_TOKEN = re.compile(r"\s*(?:([ldLD]')|([^\W\d_]+(?:-[^\W\d_]+)*))")
_EN = re.compile(r"(?<![^\W_])en\s$")  # before a verb it is a pronoun: "en prend 55 %"
_WHOLE = 100
_DATE_BY = 4  # a date that begins by then opens its clause
_LONGEST_SUBJECT = 9  # words


@dataclass(frozen=True, slots=True)
class Held:
    """A company found, and where its words stand."""

    ref: Ref
    start: int
    end: int


def left_of(clause: Clause, end: int, cast: Cast, words: OwnerWords) -> tuple[int, int] | None:
    """The noun phrase before a verb: its subject; of "which" and "qui" the name before them."""
    p, text, start = clause.passage, unbroken(clause.passage.text), clause.start
    if _ONLY_AND.fullmatch(text, start, end):  # "A controls a club, B, and owns": the subject is the same
        names = [n for n in cast.names(p) if n.start <= SUBJECT_BY]
        return (names[0].start, names[0].end) if names else None
    shown = without_adverbs(text[start:end], words)
    opened = before_aside(cast, clause, words) if not shown.strip() else None
    if opened:
        return opened
    if not shown.strip() and text[start:end].strip() and not JOINED.search(text[:start]):  # "…, itself 80% owned by"
        names = [n for n in cast.organisations(p) if n.end <= start and start - n.end <= 3]
        return (names[-1].start, names[-1].end) if names else None
    end = start + len(shown)
    pronoun = re.search(r"(?<!\w)[^\W\d_]+$", shown)
    if pronoun and words["subject"].fullmatch(pronoun.group()):
        return start + pronoun.start(), end
    dated = next((q.end for q in p.periods if start <= q.start <= start + _DATE_BY and q.end < end), start)
    if dated > start:  # "In 2019 the region held"
        start, shown = dated, text[dated:end]
    led = words["since"].match(text, start)
    after = next((q.end for q in p.periods if led and led.end() <= q.start and q.end < end), start)
    if after > start and text[after:end].strip(" ,"):  # "Since the signing on 3 May the group held"
        start, shown = after, text[after:end]
    last = [n for n in cast.names(p) if start <= n.start and 0 <= end - n.end <= 1 + text[start:end].endswith(",")]
    if led and last and words.language != "fr":  # "After the sale Alder will own"
        return last[-1].start, last[-1].end
    named = [n for n in last if n.start > start and words.language != "ru" and _APPOSED.search(text[start : n.start])]
    if named:  # "behind it stands a Danish holding, Alder, with"
        return named[-1].start, named[-1].end
    relative = _RELATIVE.search(shown)
    if relative:
        end = start + relative.start()
        beside = described_name(cast, clause, end)
        if beside:
            return beside
        bare = not shown[: relative.start()].strip()
        if work := work_before(cast, p, start if bare else end):
            return work
        names = [n for n in cast.organisations(p) if n.end <= (start if bare else end) and end - n.end <= 3]
        names = (before_which(cast, p, end, words) if bare else []) or names
        apposed = bool(names) and text[: names[-1].start].rstrip().endswith(",")  # "a fund of Orville, Alder, which"
        within = bool(names) and not apposed and inside(text[max(start, names[-1].start - 12) : names[-1].start], words)
        if bare or (names and (not within or beside_its_noun(text, names[-1].start, words))):
            return (names[-1].start, names[-1].end) if names else None
    apart = _APART.search(text[start:end] if text[end : end + 1] != "," else text[start : end + 1])
    if apart and re.search(r"\w", text[start : start + apart.start()]):
        end = start + apart.start()
    if not text[start:end].strip() and JOINED.search(text[:start]):  # "A sold B and now owns C"
        names = [n for n in cast.names(p) if n.start <= SUBJECT_BY]
        return (names[0].start, names[0].end) if names else None
    cuts = [m.end() for m in _CUT.finditer(text[start:end])]
    if cuts and two_together(cast, clause, start + cuts[-1]):
        return None
    start += next((cut for cut in reversed(cuts) if re.search(r"\w", text[start + cut : end])), 0)
    shown = text[start:end]
    start += len(shown) - len(shown.lstrip())
    shown = shown.strip(" ,")
    if said_of := described_name(cast, clause, start + len(shown)):  # "Nox, an investment fund with a 30% stake"
        return said_of
    if len(shown.split()) > _LONGEST_SUBJECT:  # "let to the firm Alder, a subsidiary of"
        last = [n for n in cast.organisations(p) if n.end == start + len(shown)]
        return (last[0].start, last[0].end) if last else None
    return (start, start + len(shown)) if shown else None


def company_before(clause: Clause, before: int, cast: Cast, state: State, words: OwnerWords) -> Held | None:
    """The company before a verb of belonging: named, or that of "its shares", or of "whose"."""
    p, text = clause.passage, unbroken(clause.passage.text)
    whose = words["whose"].search(text, clause.start, before)
    if whose:
        names = [n for n in cast.organisations(p) if n.end <= whose.start() and whose.start() - n.end <= 3]
        return (
            Held(Ref(name=names[-1], passage=p, kind="organisation"), names[-1].start, whose.end()) if names else None
        )
    span = left_of(replace(clause, stakes=()), before, cast, words)
    if span is None:
        shares = words["capital"].search(text, clause.start, clause.cue.start)
        ref = (state.company if state.at == p.number else None) or _sentence_opened(cast, clause) or state.near(p)
        ref = ref or (of_shares(clause, shares, before, cast, words) if shares else None)
        return Held(ref, before, before) if ref else None
    shown = text[slice(*span)]
    if state.company and state.listed == p.number - 1 and words["subject"].fullmatch(shown):
        return Held(state.company, *span)
    capital = next((m for name in ("capital", "majority", "whole") if (m := words[name].search(shown))), None)
    if capital is None:
        ref = cast.refer(p, *span, frozenset())
        return Held(ref, *span) if ref else None
    inside = words["of"].search(shown, capital.end())
    if inside or (p.language == "ru" and shown[capital.end() :].strip(" —–-")):
        right = cast.phrase_right(p, span[0] + (inside or capital).end(), before)
        ref = cast.refer(p, *right, frozenset()) if right[0] < right[1] else None
        if ref:
            return Held(ref, span[0], right[1])
    owner = [n for n in cast.names(p) if span[0] <= n.start and n.end <= span[0] + capital.start()]
    ref = Ref(name=owner[0], passage=p, kind="organisation") if owner else None
    ref = ref or of_the_capital(cast, p, span[0], frozenset()) or state.near(p)
    return Held(ref, *span) if ref else None


def resumed(clause: Clause, cast: Cast) -> Held | None:
    """The subject that a sentence comes back to: "A, which owns 55% of B, is in its turn held by C"."""
    p, text = clause.passage, unbroken(clause.passage.text)
    turn = _TURN.search(text, 0, clause.cue.start)
    which = _WHICH.search(text, 0, turn.start()) if turn else None
    if which is None:
        return None
    named = [n for n in cast.organisations(p) if 0 <= which.start() - n.end <= 1]
    return Held(Ref(name=named[0], passage=p, kind="organisation"), clause.start, clause.start) if named else None


def _sentence_opened(cast: Cast, clause: Clause) -> Ref | None:
    """The one body that a sentence names before the colon that leads to a clause."""
    p = clause.passage
    if not p.text[: clause.start].rstrip().endswith(":"):
        return None
    found = [n for n in cast.organisations(p) if n.end <= clause.start]
    if found and found[0].start <= 1:  # "Alder, the Nantes house that prints them, is a rarity: it is owned by"
        return Ref(name=found[0], passage=p, kind="organisation")
    return Ref(name=found[0], passage=p, kind="organisation") if len({fold(n.text) for n in found}) == 1 else None


def _closed(text: str, words: OwnerWords) -> bool:
    """Whether nothing that a share could be of stands right behind it: "kept 40%", "kept 40% when it sold"."""
    after = re.match(r"\s*([^\W\d_]+)", text)
    return after is None or bool(words["goes_on"].fullmatch(after.group(1)))


def subject_of(clause: Clause, cast: Cast, state: State, words: OwnerWords) -> Ref | None:
    """The company before a verb of belonging; None where nothing fits."""
    held = company_before(clause, clause.cue.start, cast, state, words)
    return held.ref if held else None


def listed(text: str, floor: int, end: int, words: OwnerWords) -> tuple[int, int] | None:
    """The party right before a share in a list: "A (48%), B 40 %", "the region the other 40%"."""
    led = rf"(?:{words['articles'].pattern}|{words['rest'].pattern})"
    rest = re.search(rf"\s{led}(?:\s+{led})?\s*$", text[floor:end], re.IGNORECASE)
    gap = _LISTED_AT_LAST.sub("", text[floor : floor + rest.start() if rest else end])
    parts = re.split(r"[,;:)]\s+|\s(?:and|et|и|а)\s+|^\W+", gap)
    shown = words["verbal"].sub("", parts[-1].strip()) if parts else ""
    if not shown or len(shown.split()) > _LONGEST_SUBJECT or not re.search(r"\w{2,}", shown):
        return None
    at = floor + text[floor:end].rfind(shown)
    return at + len(shown) - len(_AND.sub("", shown)), at + len(shown)


def of_share(clause: Clause, stake: Stake, cast: Cast, state: State, words: OwnerWords) -> Held | None:
    """The company of a share that stands before its verb: "60% of N belongs to"."""
    return company_after(clause, stake, clause.cue.start, cast, state, words, None)


def company_after(
    clause: Clause, stake: Stake, until: int, cast: Cast, state: State, words: OwnerWords, holder: Ref | None
) -> Held | None:
    """The company after a share: "of N", "of its capital"; what remains belongs to the company last spoken of."""
    p, text = clause.passage, unbroken(clause.passage.text)
    at, capital, it = stake.end, False, False
    # «Остальные 45 % по-прежнему держит»; in French and English "is" and "a" are in that list too.
    passed_over = ("articles", "indirect", *(["adverbs"] if p.language == "ru" else []))
    linked = p.language == "ru" or text[stake.start : stake.end].endswith((" of", " whole"))  # "all of", "the whole"
    en = words["of_it"].match(text, clause.cue.start) or _EN.search(text, 0, clause.cue.start)
    mine = bool(en or words["mine"].search(text, stake.start, stake.end))
    mine = mine or (stake.value.lo == _WHOLE and bool(words["mine"].match(text, clause.start)))  # "Its staff hold all"
    while (match := _TOKEN.match(text, at)) and match.end() <= until:
        word = match.group(1) or match.group(2)
        if words["mine"].fullmatch(word):
            mine = True
        elif words["capital"].fullmatch(word) or words["rest"].fullmatch(word):
            capital = True
        elif linked and words["subject"].fullmatch(word):  # "owns 60% of it"
            it = True
        elif words["of"].fullmatch(word):
            linked = True
        elif not any(words[name].fullmatch(word) for name in passed_over):
            break
        at = match.end()
    if words["other_base"].match(text, at + len(text[at:]) - len(text[at:].lstrip())):
        return None
    exclude = excluded(holder) | state.above(holder) if holder else frozenset[str]()
    if it:
        ref = state.near(p) or taken_up(cast, p, clause.start, exclude)
        return Held(ref, stake.start, at) if ref else None
    if linked and (not mine or set_beside(cast, p, at, until, exclude)):
        right = cast.phrase_right(p, at, until)
        if right[0] < right[1] and right[0] - at <= 2:
            ref = cast.refer(p, *right, exclude)
            if ref is None and words.head(text[right[0] :]):  # "the company", whose capital was spoken of
                ref = entered(cast, p, clause.start, exclude)
            named = any(right[0] <= n.start and n.end <= right[1] for n in cast.names(p))
            apart = own_concept(p, text[slice(*right)], right[0])  # "indirectly owns 40% of another mill"
            if holder and not (named or apart) and words["indirect"].search(text, clause.start, clause.end):
                ref = state.end(holder) or ref
            body = ref and (ref.name or ref.traits or (capital and p.language != "ru") or words.head(text[right[0] :]))
            return Held(ref, stake.start, right[1]) if ref and body else None
    # "while H holds 50%": of the same company; so in a sentence after one that tells of holders
    bare = (state.at == p.number or state.announced == p.number - 1) and _closed(text[at:until], words)
    led = led_by(clause, cast, exclude) if en else None
    if led:
        return Held(led, stake.start, at)
    if mine or capital or stake.rest or bare:
        # "The staff of N … their firm", "en détiennent": but "la coopérative de N en détient" tells of another firm.
        own = holder.of if mine and holder and holder.of and holder.of.name else None
        own = None if en and holder and "people" not in holder.traits else own
        own = own or (opened_at(p, stake.start, cast, exclude) if capital and not mine else None)
        near = state.near(p)
        ref = own or (near if near and identity(near) not in exclude else None)
        ref = ref or entered(cast, p, clause.start, exclude)
        ref = ref or of_the_capital(cast, p, clause.start, exclude)
        ref = ref or (main_body(cast, exclude) if capital else None)
        return Held(ref, stake.start, at) if ref else None
    return None
