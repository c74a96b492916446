"""Shares told in an order of their own: "With 51% of the capital, A controls B", "A, with 70%, is B's largest owner".

Each is a pattern of owners/forms.toml over the sentence with its shares masked. A list ("B has two owners: A, who
holds 60%, and C, who holds 40%") names its company and then each holder with a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kzclaims.claim import Relation, fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.clauses import Clause, Cue, Stake, stakes_of, worded_stakes
from kzclaims.extract.owners.opening import company_of
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.phrases import ownable
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.sides import listed
from kzclaims.extract.owners.slots import JOINTLY, MASK, Form, party_in, workers, written
from kzclaims.extract.owners.state import Edge, State, excluded, identity
from kzclaims.extract.owners.taken import subject_thing
from kzclaims.extract.owners.which import of_which
from kzclaims.extract.owners.words import OwnerWords
from kzclaims.extract.scene import Passage
from kzclaims.extract.word_tables import word_table

_ENDS = re.compile(r"\s?\)|[.,;]|$|\s(?:and|et|и)\s")  # what follows the share of a holder in a list
_AND = re.compile(r"\s(?:et|and|и)\s")
_IN_TURN = re.compile(r"в свою очередь|à son tour|in (?:its )?turn")
_EACH = re.compile(
    r"(?<!\w)(?:each|apiece|chacune?|по|parts égales|égalité|parité|moitié-moitié|equally|evenly|fifty-fifty"
    r"|in equal (?:shares|parts|measure)|поровну|пополам|равн(?:ых|ыми) дол\w+)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Forms:
    forms: tuple[Form, ...]
    lists: tuple[Form, ...]
    item: re.Pattern[str]


@lru_cache(maxsize=3)
def _forms(language: str) -> _Forms:
    table = word_table("owners/forms.toml")[language]
    words = table["words"]
    return _Forms(
        tuple(Form.of(form, words) for form in table["forms"]),
        tuple(Form.of(form, words) for form in table["lists"]),
        re.compile(rf"[\s,(:—–-]*(?:{written('{item}', words)})?[\s:]*$", re.IGNORECASE),
    )


def form_edges(passage: Passage, cast: Cast, state: State, words: OwnerWords) -> Iterator[tuple[Clause, Edge]]:
    """The edges of the sentence that one of the patterns reads, each with the words that it was read in."""
    stakes = stakes_of(passage) or tuple(worded_stakes(passage, words, 0, len(passage.text)))
    if not stakes or passage.text.rstrip(' »”"').endswith("?"):
        return
    text = unbroken(passage.text)
    told = words.verbs.meet(text) or words.relations.meet(text)
    if not told and not state.topic(passage) and not any(words[name].search(text) for name in ("capital", "lists")):
        return
    for stake in stakes:
        text = text[: stake.start] + MASK * (stake.end - stake.start) + text[stake.end :]
    table, read = _forms(passage.language), set[int]()
    for form in table.lists if len(stakes) > 1 else ():
        for match in form.finditer(text):
            yield from _listed(passage, match, [s for s in stakes if s.start >= match.end()], cast, state, words)
            return
    for form in table.forms:
        for match in form.finditer(text):
            for clause, read_so in _formed(passage, match, stakes, cast, state, words):
                edge = of_which(passage, read_so, cast)
                if edge and (edge.stake.start not in read or "h2" in match.groupdict()):
                    read.add(edge.stake.start)
                    state.told(edge, passage)
                    yield clause, edge


def _formed(
    passage: Passage, match: re.Match[str], stakes: Sequence[Stake], cast: Cast, state: State, words: OwnerWords
) -> Iterator[tuple[Clause, Edge]]:
    slots = match.groupdict()
    at = match.start("x" if "x" in slots else "s")
    stake = next((s for s in stakes if s.start <= at < s.end), None)
    company = (
        party_in(passage, match, "c", cast, _named_holders(passage, match, cast))
        if "c" in slots
        else _spoken_of(passage, match, cast, state, words)
    )
    if stake is None or company is None or not (company[0].name or ownable(company[0], words)):
        return
    if "h2" in slots and not _EACH.search(passage.text, match.start(), match.end()):  # as much together
        return
    if (
        "h" in slots
        and JOINTLY.search(match.group())
        and _AND.search(match["h"])
        and not workers(passage, *match.span("h"))
    ):
        return  # of "Alder and the town share all of it" nobody knows who has how much
    if words["other_base"].match(unbroken(passage.text), stake.end + 1):  # "with a share of 51% of the market"
        return
    if "x" in slots and stake.value.written is not None:  # "up to 45%" of a share that has grown is 45%
        exact = replace(stake.value, lo=stake.value.written, hi=stake.value.written, relation=Relation.EQ)
        stake = replace(stake, value=exact)
    begin = min(at, company[1], match.start("h") if "h" in slots else at) if "c" in slots else match.start()
    clause = Clause(passage, begin, match.end(), Cue(begin, match.end(), "formed"), (stake,))
    for slot in ("h", "h2"):
        holder = party_in(passage, match, slot, cast, excluded(company[0])) if slot in slots else None
        if holder and identity(holder[0]) != identity(company[0]):
            led = match.start() if match.re.pattern.startswith("(?<!") else match.end()
            start, end = min(holder[1], company[1], stake.start, led), max(holder[2], company[2], match.end())
            yield clause, Edge(stake, holder[0], company[0], start, end)


def _named_holders(passage: Passage, match: re.Match[str], cast: Cast) -> frozenset[str]:
    """The folded names of two holders: "A and B each own half of it" speaks of neither when it says "it"."""
    spans = [match.span(slot) for slot in ("h", "h2")] if "h2" in match.groupdict() else []
    return frozenset(fold(n.text) for n in cast.names(passage) if any(a <= n.start and n.end <= b for a, b in spans))


def _spoken_of(
    passage: Passage, match: re.Match[str], cast: Cast, state: State, words: OwnerWords
) -> tuple[Ref, int, int] | None:
    """The company of "A and B have 50% each": that of the words before, or the one just spoken of."""
    if _IN_TURN.search(match.group()) and state.at == passage.number - 1 and state.holder:
        return state.holder, match.start(), match.start()  # "Её, в свою очередь, контролирует": who holds that
    at = match.start("h") if match.start() else 0  # "The main owner is A, with 75%": nothing stands before
    company = company_of(passage, 0, at, cast, state, words) or subject_thing(cast, passage)
    return (company, at, at) if company else None


def _listed(
    passage: Passage, match: re.Match[str], stakes: Sequence[Stake], cast: Cast, state: State, words: OwnerWords
) -> Iterator[tuple[Clause, Edge]]:
    """The holders that follow the opening of a list, each before its share."""
    company = party_in(passage, match, "c", cast, frozenset())
    if company is None or company[0].name is None or len(stakes) < 2:
        return
    text, item = unbroken(passage.text), _forms(passage.language).item
    floor = match.end()
    for stake in stakes:
        led = item.search(text, floor, stake.start)
        span = listed(text, floor, led.start() if led else stake.start, words)
        holder = cast.refer(passage, *span, excluded(company[0]), company[0]) if span else None
        if span and holder and identity(holder) != identity(company[0]) and _ENDS.match(text, stake.end):
            cue = Cue(match.start(), match.end(), "listed")
            edge = Edge(stake, holder, company[0], span[0], stake.end + (text[stake.end : stake.end + 1] == ")"))
            state.told(edge, passage)
            yield Clause(passage, 0, len(text), cue, tuple(stakes)), edge
        floor = stake.end
