"""Shares that no pattern understood: of the body that an article is about, where their words name one holder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.capital import of_the_capital
from kzclaims.extract.owners.clauses import Clause, Cue, Stake, stakes_of, worded_stakes
from kzclaims.extract.owners.described import own_concept, unnamed
from kzclaims.extract.owners.names import within
from kzclaims.extract.owners.origin import narrows
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.parts import APIECE, EACH
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.slots import JOINTLY
from kzclaims.extract.owners.state import Edge, State, excluded, identity
from kzclaims.extract.owners.taken import begun
from kzclaims.extract.owners.topic import main_body
from kzclaims.extract.owners.which import of_which
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.scene import Passage

_CUT = re.compile(r"[;:.]\s|\s(?:et|and|while|whereas|tandis que|alors que|а|и|тогда как)\s")
_WITH = re.compile(r"(?:avec|with|à hauteur de|для|с|к)\s(?:a\s)?$")
_RELATIVE = re.compile(r",\s(?:qui|which|who|котор(?:ый|ая|ое|ые|ому|ой))\s[^,;:.]*$")
_BESIDES = re.compile(r"(?:^|\s)(?:with the|avec les|with its own|с учётом)\s$", re.IGNORECASE)
_PAST = re.compile(
    r"(?<!is )(?<!are )(?<!been )(?<!has )(?<!have )(?<!now )(?<!wholly )(?<!% )(?<!\w)(?:owned|held"
    r"|controlled)\s(?!by)"
)
_OF_IT = re.compile(r"(?<!\w)(?:en\s(?:a|ont|est|sont|reste|demeure)\s|[Ee]lle\s|[Ii]l\s|[Ii]t\s|[Оо]на?\s)")
_WHERE = re.compile(r"(?:Chez|Dans|At|In|В|Во)\s")
# "A controls a club, B, and owns": the name between commas is that of the club.
_APPOSED = re.compile(r",\s(?:(?:the|l[ae])\s|l')?[«“\"]?$")
_BY = re.compile(r"[\s-](?:owned|held|controlled|détenue?s?|possédée?s?|contrôlée?s?)\s(?:by|par)\s", re.IGNORECASE)
_AND_HOLDS = re.compile(r"[»”\"]?,\s(?:et|and|и)\s")
_BASE = 24  # characters behind a share in which "of the votes" bears on it
_WHOLE = Decimal(100)
_FARTHEST = 60  # characters between a share and its holder
# "…, rappelle leur président, Paul Orvel": who says so holds nothing.
_SPEAKER = re.compile(
    r"(?<!\w)(?:dit|affirme|rappelle|précise|souligne|explique|assure|confirme|insiste|résume|indique|note|selon"
    r"|d'après"
    r"|said|says|according to|told|added|explained|insisted|recalled"
    r"|сообщил|заявил|сказал|напомнил|подчеркнул|уточнил|пояснил|говорит|отметил|по словам)(?:а"
    r"|и)?\s[^.;:«»“”]{0,60}$",
    re.IGNORECASE,
)


def left_edges(
    passage: Passage, cast: Cast, state: State, words: OwnerWords, read: set[int], owned: Ref | None
) -> Iterator[tuple[Clause, Edge]]:
    """The shares of a sentence that were not read, each with the one holder that its words name.

    Args:
        passage: the sentence.
        cast: the parties of its article.
        state: what the article has said of holders so far.
        words: those of its language.
        read: where the shares stand that were read.
        owned: what the sentence says to belong to somebody without a figure, if anything.
    """
    text = unbroken(passage.text)
    whole = (s for s in worded_stakes(passage, words, 0, len(text)) if s.value.lo == _WHOLE)
    stakes = stakes_of(passage) or tuple(whole)[:1]
    if not stakes or text.rstrip(' »”"').endswith("?") or _PAST.search(text):
        return
    if words["was"].search(text) or words["otherwise"].search(text) or JOINTLY.search(text):
        return
    if not cast.speaks_of("of_holders"):
        return
    for n, stake in enumerate(stakes):
        if text[stake.start - 1 : stake.start] == "(" or _BESIDES.search(text[: stake.start]):
            continue  # its holder stands before the bracket; "with the 10% he holds himself" adds to a chain
        if stake.start in read or words.other_than_capital(text, stake.end, stake.end + _BASE):
            continue
        floor = stakes[n - 1].end if n else 0
        until = stakes[n + 1].start if n + 1 < len(stakes) else len(text)
        start, end = _bounds(text, floor, stake, until)
        told = read and not stake.rest and not words["holds"].search(text, start, end)
        if told or not _of_capital(text, start, end, stake, words):
            continue
        if stake.value.lo == _WHOLE and words["leaves"].search(text, start, end):
            continue  # "has left the capital entirely"
        if _BY.match(text, stake.end):
            continue  # "wholly owned by its 340 members": whoever stands before it is owned
        if EACH.search(text, floor, stake.end + APIECE):
            continue  # of each of some: together they have more
        if of_another(passage, stake, until, cast, words):
            continue
        company = owned or state.near(passage) or main_body(cast, frozenset(state.holders))
        company = company or _taken_up(passage, stake, cast, words) or unnamed(passage)
        holder = _holder(passage, text, start, end, stake, cast, company)
        if holder and holder[0].name and within(holder[0].name, excluded(company)):  # "Fjord" after "Fjord Invest"
            company = unnamed(passage)
        if holder and identity(holder[0]) != identity(company):
            bare = Edge(stake, holder[0], company, min(holder[1], stake.start), max(holder[2], stake.end))
            edge = of_which(passage, bare, cast)
            if edge and identity(edge.holder) != identity(edge.company):
                yield Clause(passage, start, end, Cue(start, start, "listed"), (stake,)), edge


@lru_cache(maxsize=6)
def _of(language: str, before: str, after: str) -> re.Pattern[str]:
    """What links a share to its thing in a language, between patterns of blanks."""
    return re.compile(rf"{before}(?:{owner_words(language)['of'].pattern}){after}")


def of_another(passage: Passage, stake: Stake, until: int, cast: Cast, words: OwnerWords) -> bool:
    """Whether a share is told to be one of a thing that the article only describes: "half of the hotel next door"."""
    link = _of(passage.language, r"\s+", r"\s*").match(unbroken(passage.text), stake.end, until)
    if link is None and passage.language != "ru":
        return False
    right = cast.phrase_right(passage, link.end() if link else stake.end, until)
    if right[0] >= right[1] or any(right[0] <= n.start < right[1] for n in cast.names(passage)):
        return False
    shown = passage.text[slice(*right)]
    return own_concept(passage, shown, right[0]) and not words["capital"].search(shown)


def _taken_up(passage: Passage, stake: Stake, cast: Cast, words: OwnerWords) -> Ref | None:
    """What "its sole owner" and "en a le contrôle" take up: what the sentence before begins with, or alone names."""
    text = unbroken(passage.text)
    owner = stake.value.lo == _WHOLE and words["owning"].search(text, stake.start, stake.end)  # "the sole owner"
    led = owner or words["mine"].search(text, 0, stake.end) or words["of_it"].search(text) or _OF_IT.search(text)
    out = frozenset(fold(n.text) for n in cast.names(passage))
    return begun(cast, passage, out) or of_the_capital(cast, passage, 0, out) if led else None


def _bounds(text: str, floor: int, stake: Stake, until: int) -> tuple[int, int]:
    """The words of one share: from the last pause between it and the share before, to the last before the next."""
    start = floor
    if floor:
        start = max((m.end() for m in _CUT.finditer(text, floor, stake.start)), default=floor)
    ends = [m.start() for m in _CUT.finditer(text, stake.end, until)]
    if not ends and until < len(text) and (comma := text.rfind(", ", stake.end, until)) > 0:
        ends = [comma]  # what follows leads to the next: "60% of the rink, Alder 40%"
    return start, (ends[-1] if ends and until < len(text) else until)


def _of_capital(text: str, start: int, end: int, stake: Stake, words: OwnerWords) -> bool:
    """Whether the words of a share say that somebody holds it."""
    if stake.value.lo == _WHOLE and words["owning"].search(text, stake.start, stake.end):
        return True  # "le seul propriétaire"
    behind = words["capital"].search(text, stake.end, min(end, stake.end + _BASE))
    verb = any(words[voice].search(text, start, end) for voice in ("holds", "held"))
    strong = any(
        not words["weak"].fullmatch(match.group())
        for voice in ("holds", "held")
        for match in words[voice].finditer(text, start, end)
    )
    return bool(strong or (behind and (verb or _WITH.search(text[start : stake.start]))) or (stake.rest and verb))


def _holder(
    passage: Passage, text: str, start: int, end: int, stake: Stake, cast: Cast, company: Ref
) -> tuple[Ref, int, int] | None:
    out = excluded(company)
    names = [n for n in cast.names(passage) if start <= n.start and n.end <= end and fold(n.text) not in out]
    relative = _RELATIVE.search(text[: stake.start])
    if not names and relative:
        names = [n for n in cast.names(passage) if n.end == relative.start()]
    names = [n for n in names if not _WHERE.match(text) or "," in text[: n.start]]  # "In the Alder clinic, an investor"
    names = [n for n in names if not narrows(passage, n)]  # "Alder, a Dublin fund"
    of = _of(passage.language, r"\s", r"\s?").match(text, stake.end)
    held = cast.phrase_right(passage, of.end(), end) if of else (end, end)
    names = [n for n in names if not held[0] <= n.start < held[1]]  # "which owns 70% of the club Alder"
    names = [n for n in names if not _SPEAKER.search(text, start, n.start)]
    names = [n for n in names if not (_AND_HOLDS.match(text, n.end) and _APPOSED.search(text, 0, n.start))]
    near = [n for n in names if min(abs(stake.start - n.end), abs(n.start - stake.end)) <= _FARTHEST]
    if len({fold(n.text) for n in near}) == 1:
        right = cast.phrase_right(passage, near[0].start, end if not relative else near[0].end + _FARTHEST)
        found = cast.refer(passage, *right, out)
        return (found, *right) if found else None
    return None
