"""Clauses that say who holds what share of what: the verb, its holder, its company, its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from kzclaims.claim import Number
from kzclaims.extract.numbers.reader import find_numbers
from kzclaims.extract.owners.limits import STRONG, boundary, closed, none_of_it, told_from
from kzclaims.extract.owners.parts import MOST_EVEN, OTHER, WORDED, even_share, words_of
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.words import VOICES, OwnerWords, owner_words
from kzclaims.extract.scene import Passage
from kzclaims.record import record

_HUNDRED = Decimal(100)
_BY = re.compile(r"\W*(?:\w+\W+){0,3}?by\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|remains?|wholly|jointly|fully|partly|majority|now|still)\s+|%[\s-]*)$",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[.;:()]")
_WITH = ("with", "avec")
_ASIDE = re.compile(
    r",\s[^,;:()]{0,60}(?<!\w)(?:that|which|who|qui|que|qu'|котор\w{2,3})\s[^,;:()]{1,90},"
    r"(?=\s(?:is|are|has|have|belongs?|est|sont|a|ont|appartien\w+|принадлеж\w+|находится)\s)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<=[—–]\s)\d{1,2}(?=[,;])")  # "the region holds 25%, the town — 15, the bank"
_WANTED = re.compile(
    r"(?<!\w)(?:option (?:on|sur)|(?:to |will )(?:buy|acquire|purchase|take)|r?acheter|acquérir|reprendre|купить)\s$",
    re.IGNORECASE,
)
# The participle of another verb, between "has" and what that verb is about.
_DONE = re.compile(r"\s[a-zà-ÿœ]{2,}(?:ed|ost|old|ent|é|i|u|is|ert)\s", re.IGNORECASE)
_WEAK_GAP = 14
_BOTH = 2  # halves
_BASE = 24  # characters behind a share in which "of the votes" bears on it
_LINKING = ("capital", "articles", "of", "indirect", "mine", "adverbs")  # what stands between "has" and its share


@record(frozen=True, slots=True)
class Cue:
    """A verb of holding; ``voice`` is holds, held, gives, gets (will hold) or trades."""

    start: int
    end: int
    voice: str


@dataclass(frozen=True, slots=True)
class Stake:
    """A share in the words; ``rest`` where they call it what remains, ``each`` where it is that of every holder.

    ``shown`` is where the words begin that give it back: those of the shares that "the rest" leaves out.
    ``denied`` is whether they take in the negation before them: "never more than 45%".
    """

    start: int
    end: int
    value: Number
    rest: bool = False
    each: bool = False
    shown: int | None = None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb of holding with the words that belong to it.

    ``told`` is where the last of its shares ends that is read already: what follows has holders of its own.
    """

    passage: Passage
    start: int
    end: int
    cue: Cue
    stakes: tuple[Stake, ...]
    told: int = 0


@lru_cache(maxsize=512)
def stakes_of(passage: Passage) -> tuple[Stake, ...]:
    """Every share of a passage that is a figure, or what the figures before it leave, in order."""
    text, words = unbroken(passage.text), owner_words(passage.language)
    found = []
    for number in passage.numbers:
        if number.value.kind != "share":
            continue
        before = re.search(r"(?<![^\W_])(?:[^\W_]++\s++){1,2}$", text[: number.start])
        led = [part for part in (_endings(before.group()) if before else []) if words["contrast"].fullmatch(part)]
        contrasted = led and (
            set(led) != {"с"} or text[number.end : number.end + 4] == " до "
        )  # "с 45 %" is "with 45%" too
        if not contrasted and not none_of_it(text, number.start, number.end):
            # "55 %; остальные 45 %": what a pause parts from a share is told of the next.
            pause = _PAUSE.search(text, number.end, number.end + _WEAK_GAP)
            behind = pause.start() if pause else number.end + _WEAK_GAP
            rest = bool(words["rest"].search(text, max(0, number.start - 16), behind))
            start, denied = told_from(text, number.start, number.end, number.value)
            found.append(Stake(start, number.end, number.value, rest, denied=denied))
    if found:
        found += [
            Stake(match.start(), match.end(), Number("share", share, share, "", written=share))
            for match in _BARE.finditer(text, found[0].end)
            if (share := Decimal(match.group())) and not any(s.start <= match.start() < s.end for s in found)
        ]
    halves = [("half", WORDED["half"])] if found else []  # "pour moitié à A, pour un quart à B"
    if not found and not words_of(passage.language, OTHER).search(text):
        return ()
    for name, value in (*OTHER.items(), *halves):
        for match in words[name].finditer(text):
            if not any(s.start < match.end() and match.start() < s.end for s in found):
                found.append(Stake(match.start(), match.end(), value, rest=name != "half"))
    return tuple(sorted([*found, *_remainders(text, found, words)], key=lambda s: s.start))


def _remainders(text: str, figures: Sequence[Stake], words: OwnerWords) -> Iterator[Stake]:
    """ "The rest" after shares that are figures: what they leave of the whole."""
    for match in words["remainder"].finditer(text):
        if _WANTED.search(text, 0, match.start()):
            continue  # "has an option on the rest"
        before = [s for s in figures if s.end <= match.start()]
        left = _HUNDRED - sum((s.value.lo or _HUNDRED for s in before), Decimal(0))
        exact = all(s.value.lo == s.value.hi for s in before)
        figure = any(0 <= s.start - match.end() <= _WEAK_GAP for s in figures)
        if before and exact and left > 0 and not figure:
            value = Number("share", left, left, "", written=left)
            yield Stake(match.start(), match.end(), value, rest=True, shown=before[0].start)


def _endings(text: str) -> list[str]:
    """The last word of a text, and its last two."""
    parts = text.split()
    return [parts[-1], " ".join(parts[-2:])]


def worded_stakes(passage: Passage, words: OwnerWords, start: int, end: int) -> list[Stake]:
    """Shares said in words alone between two places."""
    text = unbroken(passage.text)
    if not words_of(passage.language, WORDED).search(text, start, end):
        return []
    return [
        Stake(match.start(), match.end(), value, each=name == "evenly")
        for name, value in WORDED.items()
        for match in words[name].finditer(text, start, end)
    ]


def _worded(stakes: Sequence[Stake]) -> tuple[Stake, ...]:
    """The one share that a clause says in words, or two halves: "pour moitié à A et pour moitié à B"."""
    halves = tuple(stake for stake in stakes if stake.value == WORDED["half"] and not stake.each)
    return halves if len(halves) == _BOTH and stakes[0] in halves else tuple(stakes[:1])


def shares_in_words(text: str, language: str) -> list[Number]:
    """The shares that words give without a figure of their own ("wholly owned", "the rest"): fr, en or ru."""
    words, shown = owner_words(language), unbroken(text)
    even = [even_share(count) for count in range(3, MOST_EVEN + 1)] if words["evenly"].search(shown) else []
    named = [value for name, value in (*WORDED.items(), *OTHER.items()) if words[name].search(shown)]
    if not words["remainder"].search(shown):
        return [*named, *even]
    figures = [Stake(n.start, n.end, n.value) for n in find_numbers(text, language) if n.value.kind == "share"]
    return [*named, *(stake.value for stake in _remainders(shown, figures, words))]


def _cues(passage: Passage, words: OwnerWords, stakes: Sequence[Stake]) -> list[Cue]:
    text = unbroken(passage.text)
    found: dict[int, Cue] = {}
    other = any(words.other_than_capital(text, s.end, s.end + _BASE) for s in stakes)
    for voice in VOICES if words.voices.meet(passage.text) else ():
        for match in words[voice].finditer(text):
            cue = Cue(match.start(), match.end(), _voice(text, match, voice, passage.language))
            known = found.get(cue.start)
            if words["weak"].fullmatch(match.group()) and (other or not _beside(cue, stakes, text, words)):
                continue
            if _by_the_way(text, match.start(), voice, words):
                continue
            if voice == "held" and match.group().endswith(" à") and any(0 < s.start - cue.end <= 2 for s in stakes):
                continue  # "est à 60 % propriété de"
            if known is None or known.end < cue.end:
                found[cue.start] = cue
    kept: list[Cue] = []
    aside = _asides(text, stakes) if len(found) > 1 else []
    for cue in sorted(found.values(), key=lambda c: (c.start, -c.end)):
        if any(a <= cue.start and cue.end <= b for a, b in aside):
            continue
        if not kept or (cue.start >= kept[-1].end and not _part_of(kept[-1], cue, stakes, text)):
            kept.append(cue)
    return kept


def _by_the_way(text: str, start: int, voice: str, words: OwnerWords) -> bool:
    """Whether "its subsidiary" or "after the sale" only brings a noun in."""
    led = [m.group() for m in re.finditer(r"[^\W\d_]+'?", text[max(0, start - _WEAK_GAP) : start])][-2:]
    if voice == "held":
        return bool(led and words["mine"].fullmatch(led[-1]) and text[start - 1 : start] == " ")
    return voice == "trades" and any(words["since"].fullmatch(word) for word in led)


def _asides(text: str, stakes: Sequence[Stake]) -> list[tuple[int, int]]:
    """What is said by the way of a party and tells no share: "S, the company that will own the plant, is held by"."""
    spans = [match.span() for match in _ASIDE.finditer(text)]
    return [(a, b) for a, b in spans if not any(a <= stake.start < b for stake in stakes)]


def _part_of(verb: Cue, cue: Cue, stakes: Sequence[Stake], text: str) -> bool:
    """Whether "with" belongs to the verb before it: "controls B with 51%"."""
    gap = text[verb.end : cue.start]
    told = any(verb.end <= stake.start < cue.start for stake in stakes)
    if verb.voice == "held" and text[cue.start : cue.end] in _WITH:  # "owned by A, with 55%, B, with 45%"
        return told or not STRONG.search(gap)
    return (
        verb.voice in ("holds", "gives")
        and text[cue.start : cue.end] in _WITH
        and len(gap) < 60
        and not told
        and "," not in gap
    )


def _voice(text: str, match: re.Match[str], voice: str, language: str) -> str:
    if language == "en" and match.group().casefold() in ("owned", "held", "controlled"):
        passive = _PASSIVE.search(text[max(0, match.start() - 24) : match.start()]) or _BY.match(text, match.end())
        return "held" if passive else "holds"
    return voice


def _beside(cue: Cue, stakes: Sequence[Stake], text: str, words: OwnerWords) -> bool:
    """Whether a share stands right after a verb that says much else ("has", "у"), or right before with a dash."""
    for stake in stakes:
        gap = text[cue.end : stake.start] if stake.start >= cue.end else text[stake.end : cue.start]
        if len(gap) <= 4 * _WEAK_GAP and (
            _linking(gap, words) if stake.start >= cue.end else _leading(gap, stake, words)
        ):
            return True
        near = len(gap) <= (_WEAK_GAP if stake.start >= cue.end else 3 * _WEAK_GAP)
        if near and stake.start >= cue.end and _DONE.fullmatch(gap) and not words["adverbs"].fullmatch(gap.strip()):
            continue  # "has lost half of its crop", "a perdu la moitié de sa récolte"
        if near and not _PAUSE.search(gap) and (stake.start >= cue.end or re.search(r"[—–-]\s*$", gap)):
            return True
    return False


def _leading(gap: str, stake: Stake, words: OwnerWords) -> bool:
    """Whether a share before its verb is one of capital, or what remains: "le quart restant revient"."""
    # «Остальные 45 % по-прежнему держит»; "restants n'ont jamais quitté" tells what the share does.
    said = (words["adverbs"].sub("", gap) if words.language == "ru" else gap).split()
    if stake.rest and all(words["rest"].fullmatch(word) for word in said):
        return True
    led = re.match(rf"\s(?:(?:{words['of'].pattern})\s?)?(?:(?:{words['articles'].pattern})\s?)?", gap)
    told = led and (led.group().strip() or words.language == "ru")
    noun = re.match(r"[^\W\d_]+(?=\s$)", gap[led.end() :]) if led and told else None
    if noun and (words.head(noun.group()) or words["things"].fullmatch(noun.group())):
        return True  # "60 % du moulin sont à la ville"
    return bool(words["capital"].search(gap)) and not _PAUSE.search(gap)


def _linking(gap: str, words: OwnerWords) -> bool:
    """Whether only "an indirect stake of" and the like stands between "has" and its share."""
    return all(any(words[name].fullmatch(word) for name in _LINKING) for word in re.findall(r"[^\W\d_]+'?|\d+|\S", gap))


def clauses(passage: Passage) -> Iterator[Clause]:
    """The clauses of a passage that have a verb of holding, or of buying and selling (voice trades)."""
    words, text = owner_words(passage.language), unbroken(passage.text)
    if text.rstrip(' »”"').endswith("?"):
        return
    stakes = stakes_of(passage)
    cues = _cues(passage, words, stakes)
    starts = [0, *(boundary(text, a.end, b.start) for a, b in pairwise(cues))]
    for n, cue in enumerate(cues):
        over = closed(text, (cue.start, cue.end), [s.end for s in stakes], words)
        end = min(over, starts[n + 1] if n + 1 < len(cues) else _stop(text, cue.end))
        start = max(starts[n], _opening(text, starts[n], cue.start))
        mine = tuple(s for s in stakes if start <= s.start and s.end <= end)
        said = [s for s in worded_stakes(passage, words, cue.start, cue.end) if s.value == WORDED["whole"]]
        if said and cue.voice == "held":
            mine = (said[0],)  # "has only one owner, A, which will pay half of it"
        yield Clause(passage, start, end, cue, mine or _worded(worded_stakes(passage, words, start, end)))


def _stop(text: str, start: int) -> int:
    return end if (end := text.find(";", start)) >= 0 else len(text)


def _opening(text: str, start: int, end: int) -> int:
    """Past what a colon or a semicolon closes before the verb."""
    return max((m.end() for m in re.compile(r"[;:?]\s").finditer(text, start, end)), default=start)
