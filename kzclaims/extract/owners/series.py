"""Several shares of one company in a row, each beside its holder: "the city has 51%, the port 24% and the bank 25%".

A row is read where all its shares have a holder and its sentence, or one just before, speaks of holders. Its company is
named before the row or after one of its shares, or is the one that the article has just spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from kzclaims.claim import fold
from kzclaims.extract.owners.clauses import Clause, Cue, Stake
from kzclaims.extract.owners.described import unnamed
from kzclaims.extract.owners.entered import entered
from kzclaims.extract.owners.lists import party
from kzclaims.extract.owners.opening import company_of
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.phrases import ownable, told_by_noun
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import Edge, State, excluded, identity
from kzclaims.extract.owners.subjects import without_adverbs
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage

_AND = r"(?:and|et|и|а|while|whereas|tandis que|alors que|but|mais|но|plus|puis|then|enfin|finally)"
_SEPARATOR = re.compile(rf"\s*(?:[,;.]\s*(?:{_AND}\s)?|\s{_AND}\s)\s*", re.IGNORECASE)
_LINK = r"[—–:-]|\(|,?\s*(?:with|avec|à hauteur de|à concurrence de|pour|for|soit|à|с|с долей(?: в)?|с пакетом(?: в)?)"
_MARK = re.compile(r"[:;(?]\s|(?<!\w)(?:entre|between|among|amongst|между)\s")
_PHRASE = re.compile(r"[^,;:.()!?%]{2,80}")
_ADJECTIVES = re.compile(r"(\s[a-zà-ÿ]{4,})\s(?:et|and)\s(?=[a-zà-ÿ]{4,}$)")  # "bretonnes et danoises"
_PLACED = re.compile(r"\s(?:из|в|de|d'|à|from|in|at|near)\s[^,;:.()\d]{2,40}(?=[,;.])")  # "a cooperative from Orville"
_ANEW = re.compile(r"[;:.]\s")
_APART = re.compile(r",[^,]*,$")  # "the Finch family, founders of Dunmore, retain"
# "A Belgian trader, Alder, owns": the name is said of what stands before it.
_NAMED = re.compile(r",\s[«“\"]?[A-ZÀ-ÞА-ЯЁ][\w'&-]*(?:\s[A-ZÀ-ÞА-ЯЁ&][\w'&-]*)*[»”\"]?,")
_A_NOUN = re.compile(r"(?<!\w)(?:an?|une?)\s(?:[a-zà-ÿA-Z][\w'-]*\s?){1,4}$", re.IGNORECASE)
# A link of a chain, no holder beside the one before: "itself owned", "behind A the investor B".
_CHAINED = re.compile(
    r"-mêmes?(?!\w)|(?<!\w)(?:itself|themselves|саму?|само[йг]\w?)(?!\w)|^(?:behind|derrière|за)\s", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_OVER = re.compile(rf";|,\s{_AND}\s", re.IGNORECASE)  # what another clause goes on about
_BLANK = re.compile(r"[\s«“\"'—–:(-]*")
_END = re.compile(r"\s*(?:[.,;:)»”!?—–]|$)")
_MOST_WORDS = 8
_BASE = 20  # characters behind a share in which "of the votes" bears on it


@dataclass(frozen=True, slots=True)
class _Item:
    """A share with the words for its holder, and for its company where they stand beside it; ``end`` is past both."""

    stake: Stake
    holder: tuple[int, int]
    company: tuple[int, int] | None
    end: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    """``link`` ends what leads from a holder to its share; ``to`` leads from a share to its holder."""

    link: re.Pattern[str]
    to: re.Pattern[str]
    articles: re.Pattern[str]
    cap: re.Pattern[str]
    opens: re.Pattern[str]


@lru_cache(maxsize=3)
def _patterns(language: str) -> _Patterns:
    words = owner_words(language)
    held, articles, to, rest = (words[name].pattern for name in ("held", "articles", "to_holder", "rest"))
    few = rf"(?:{'|'.join(words[name].pattern for name in ('articles', 'capital', 'of', 'adverbs'))})"
    verbs = "|".join(
        words[name].pattern for name in ("holds", "gets", "drift", *(["held"] if language == "ru" else []))
    )
    cap = rf"(?:{words['of'].pattern}\s*)?(?:{articles}\s*)?{words['capital'].pattern}"
    since = r"(?:\s+(?:с|в|since|depuis|in|en)\s+\d{4}(?:\s+(?:года|году|г\.))?)?"  # "30% since 2019 belong to"
    held = f"(?:{held}|{words['holds'].pattern})" if language == "ru" else held
    led = rf"(?:{few}\s+)*(?:{held}|{to})(?:\s+(?:{to}))?"
    who = r"(?:,?\s(?:qui|who|which|that|котор\w{2,3}|у\sкотор\w{2,3}))?"
    return _Patterns(
        re.compile(rf"(?<!\s)(?:\s*+(?:{_LINK})|{who}\s+(?:{verbs}))(?:\s+{few})*\s*$", re.IGNORECASE),
        re.compile(rf"{since}\s*(?:[—–:-]\s*)?(?:{led})\s*|\s*(?:—|–|:)\s*", re.IGNORECASE),
        re.compile(rf"[\s«“\"(]*(?:(?:{articles}|{rest}|{words['adverbs'].pattern}|another|ещё|à)\s*)*", re.IGNORECASE),
        re.compile(rf"(?:\s+(?:{rest}|{words['mine'].pattern}|{cap}))*", re.IGNORECASE),
        re.compile(rf"(?:{held})(?:\s+(?:{words['agent'].pattern}))?\s", re.IGNORECASE),
    )


def series_edges(
    passage: Passage, cast: Cast, state: State, stakes: Sequence[Stake], read: Set[int], words: OwnerWords
) -> Iterator[tuple[Clause, Edge]]:
    """The edges of the rows of shares of a sentence; rows that leave a holder or the company open give none.

    ``read`` are the places of shares that another reader has read already: a row may go on after one of them.
    """
    text = unbroken(passage.text)
    if len(stakes) < 2 or text.rstrip(' »”"').endswith("?"):
        return
    done = 0
    for n, first in enumerate(stakes):
        if n < done or first.start in read:
            continue
        floor = stakes[n - 1].end if n else 0
        if n and stakes[n - 1].start not in read and not _ANEW.search(text, floor, first.start):
            continue  # what no row could begin with goes on here
        fresh = list(takewhile(lambda stake: stake.start not in read, stakes[n:]))
        items = _row(passage, cast, fresh, _start(text, floor, first.start, words), words)
        going_on = n > 0 and stakes[n - 1].start in read and bool(_SEPARATOR.match(text, _closed(text, floor)))
        if len(items) < 2 - going_on:
            continue
        edges, done = _edges(passage, cast, state, items, floor, words), n + len(items)
        if edges:
            at = items[0].holder[0]
            after = _OVER.search(text, max(items[-1].end, stakes[n + len(items) - 1].end))
            clause = Clause(passage, floor, after.start() if after else len(text), Cue(at, at, "listed"), tuple(stakes))
            for edge in edges:
                state.told(edge, passage)
                yield clause, edge


def _start(text: str, floor: int, end: int, words: OwnerWords) -> int:
    """Where the first item of a row begins: past a colon, "between", "belongs to" or "shareholders are"."""
    at = floor
    for match in _MARK.finditer(text, floor, end):
        at = match.end() if match.group().strip() != "(" else at
    for pattern in (_patterns(words.language).opens, words["are_owners"]):
        for match in pattern.finditer(text, at, end):
            if re.search(r"\w{2}", text[match.end() : end]) or words.language != "ru":
                at = max(at, match.end())
    return at


def _row(passage: Passage, cast: Cast, stakes: Sequence[Stake], start: int, words: OwnerWords) -> list[_Item]:
    """The items of the longest row that begins at a place, one for each share."""
    text, at = unbroken(passage.text), start
    items: list[_Item] = []
    for stake in stakes:
        if at > stake.start:
            break
        item = _item(passage, cast, at, stake, words, first=not items)
        if item is None:
            break
        items.append(item)
        separator = _SEPARATOR.match(text, item.end)
        if separator is None:
            break
        at = separator.end()
    if items and not _END.match(text, items[-1].end) and not _SEPARATOR.match(text, items[-1].end):
        items.pop()
    return items


def _item(passage: Passage, cast: Cast, at: int, stake: Stake, words: OwnerWords, *, first: bool) -> _Item | None:
    text, patterns = unbroken(passage.text), _patterns(words.language)
    led = patterns.articles.match(text, at, stake.start)
    after = patterns.cap.match(text, stake.end)
    end = after.end() if after else stake.end
    if words.other_than_capital(text, end, end + _BASE):
        return None
    if led and led.end() >= stake.start:  # the share comes first
        company, end = _beside(passage, cast, end, words)
        to = patterns.to.match(text, end)
        right = cast.phrase_right(passage, to.end(), len(text)) if to else (end, end)
        if right[0] >= right[1] or _DIGIT.search(text[slice(*right)]):
            return None
        placed = _PLACED.match(text, _closed(text, right[1]))
        return _Item(stake, right, company, _closed(text, placed.end() if placed else right[1]))
    link = patterns.link.search(text[at : stake.start])
    holder = _phrase(text, at, at + link.start() if link else stake.start, words, first=first)
    if holder and words["since"].match(text, holder[0]):  # "After the sale Alder will own"
        last = [n for n in cast.names(passage) if holder[0] <= n.start and 0 <= holder[1] - n.end <= 1]
        holder = (last[-1].start, last[-1].end) if last else None
    if holder is None:
        return None
    company, end = _beside(passage, cast, _closed(text, end), words)
    return _Item(stake, holder, company, _closed(text, end))


def _closed(text: str, end: int) -> int:
    while text[end : end + 1] and text[end] in ')»”"':
        end += 1
    return end


def _beside(passage: Passage, cast: Cast, at: int, words: OwnerWords) -> tuple[tuple[int, int] | None, int]:
    """The company right behind a share ("of Alder"), and where it ends."""
    text = unbroken(passage.text)
    link = re.compile(rf"\s+(?:{words['of'].pattern})\s*").match(text, at)
    if link is None and not (passage.language == "ru" and re.match(r"\s+[«“\"]?\w", text[at:])):
        return None, at
    start = link.end() if link else at
    verb = words["held"].search(text, start)
    right = cast.phrase_right(passage, start, verb.start() if verb else len(text))
    if right[0] >= right[1] or words["mine"].fullmatch(text[slice(*right)].split()[0]):
        return None, at
    if any(words[name].match(text, right[0]) for name in ("held", "holds", "capital", "to_holder")):
        return None, at
    return right, _closed(text, right[1])


def _phrase(text: str, start: int, end: int, words: OwnerWords, *, first: bool) -> tuple[int, int] | None:
    """The holder before its share; for the first one, past what else its sentence begins with."""
    shown = text[start:end]
    rest = re.search(rf"(?:{words['rest'].pattern}|{words['articles'].pattern})\s*$", shown, re.IGNORECASE)
    shown = (shown[: rest.start()] if rest else shown).rstrip()
    shown = without_adverbs(shown, words) if first and shown.rpartition(", ")[0] else shown
    apart = _APART.search(shown) if first else None
    if apart and _NAMED.fullmatch(apart.group()) and _A_NOUN.search(shown, 0, apart.start()):
        start, shown, apart = start + apart.start() + 2, shown[apart.start() + 2 : -1], None
    shown = (shown[: apart.start()] if apart and apart.start() else shown).rstrip(" ,")
    if first and (cut := max(shown.rfind(", "), shown.rfind("; ")) + 1):
        start, shown = start + cut, shown[cut:]
    blank = _BLANK.match(shown)
    start += blank.end() if blank else 0
    shown = shown[blank.end() if blank else 0 :]
    led = list(re.finditer(r"(?<!\w)у\s+", shown, re.IGNORECASE)) if words.language == "ru" else []
    start, shown = (start + led[-1].end(), shown[led[-1].end() :]) if led else (start, shown)
    if not _PHRASE.fullmatch(shown) or len(shown.split()) > _MOST_WORDS or _DIGIT.search(shown):
        return None
    if not words["articles"].match(shown) and words["stops"].match(shown):
        return None
    if any(words[verbs].search(shown) for verbs in ("otherwise", "trades")) or words["adverbs"].fullmatch(shown):
        return None  # "Alder acquired another 29% and now holds 80%": no row
    if told_by_noun(shown, words) or _CHAINED.search(shown):
        return None
    within = _ADJECTIVES.sub(r"\1 ", shown).split()[1:]
    if any(words["stops"].fullmatch(w) and not words["inside"].fullmatch(w) for w in within):
        return None
    return start, start + len(shown)


def _edges(
    passage: Passage, cast: Cast, state: State, items: Sequence[_Item], floor: int, words: OwnerWords
) -> list[Edge]:
    text = unbroken(passage.text)
    begin = min(items[0].holder[0], items[0].stake.start)
    opening = text[floor:begin]
    companies = [item.company for item in items if item.company]
    if len(companies) > 1:
        return []
    named = bool(companies) and any(companies[0][0] <= n.start < companies[0][1] for n in cast.organisations(passage))
    if not _of_holders(text[floor : items[-1].end], opening, passage, state, words, named=named):
        return []
    if companies:
        spans = [item.holder for item in items]  # "The Alder co-operative owns 70% of the club" is no share of Alder
        theirs = frozenset(fold(n.text) for n in cast.names(passage) if any(a <= n.start < b for a, b in spans))
        company = cast.refer(passage, *companies[0], theirs if not named else frozenset())
        if company is None and words.head(text[companies[0][0] :]):
            company = entered(cast, passage, begin, theirs)
    else:
        # Several holders in a row hold something, whether or not the article says what.
        ahead = [name for name in cast.names(passage) if floor <= name.start and name.end <= items[0].stake.start]
        said = len(ahead) > 1 and words["lists"].search(text, floor, items[0].stake.start)
        company = company_of(passage, floor, begin, cast, state, words) or (None if said else unnamed(passage))
    if company is None or not (ownable(company, words) or company.id.startswith("company")):
        return []
    edges: list[Edge] = []
    out = excluded(company)
    for item in items:
        start, end = item.holder
        end = start + len(words["verbal"].sub("", text[start:end]))
        holder = party(cast, passage, start, end, out, company)
        if holder is None or identity(holder) == identity(company):
            return []
        out |= excluded(holder)
        start = min(item.holder[0], item.stake.start)
        edges.append(Edge(item.stake, holder, company, start, max(item.end, item.stake.end)))
    return edges if len({identity(edge.holder) for edge in edges}) == len(edges) else []


def _of_holders(row: str, opening: str, passage: Passage, state: State, words: OwnerWords, *, named: bool) -> bool:
    """Whether a row tells holders: by its verbs, by its words for capital, or by what the article speaks of."""
    if words.other_than_capital(row, 0, len(row)):
        return False
    for name in ("holds", "held"):
        for match in words[name].finditer(row):
            if not words["weak"].fullmatch(match.group()):
                return True
    strong = words["lists"].search(opening) or words["capital"].search(row)
    return named or bool(strong) or state.topic(passage)
