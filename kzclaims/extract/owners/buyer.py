"""Who "the buyer" of a company is: the one party that its article names as having bought it.

Each sentence that names a buyer is a pattern of owners/buyers.toml. Where two are named of one company, or two buy
together, "the buyer" stays a description: which of them holds the share nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.parties import LONGEST, Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.slots import Form, party_in
from kzclaims.extract.owners.state import excluded, identity, inflected
from kzclaims.extract.scene import Passage
from kzclaims.extract.word_tables import any_of, word_table

_JOINED = re.compile(r"\s(?:et|and|и)\s")
_AND = re.compile(r"[»”\"]?,?\s(?:et|and|и)\s(?:[\w'’]+\s){0,3}?[«“\"]?[A-ZÀ-ÞА-ЯЁ]")


@lru_cache(maxsize=3)
def _forms(language: str) -> tuple[Form, ...]:
    table = word_table("owners/buyers.toml")[language]
    return tuple(Form.of(form, table["words"]) for form in table["forms"])


@lru_cache(maxsize=3)
def _called(language: str) -> re.Pattern[str]:
    return any_of(word_table("owners/buyers.toml")[language]["buyers"])


def with_buyers(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """The drafts of an article, in which "the buyer" that holds a share of a company is whoever bought that company.

    Args:
        drafts: what was read of holders.
        cast: the parties of the article.
    """
    if not any(_by_purchase(draft) for draft in drafts):
        return list(drafts)
    deals = [deal for passage in cast.passages for deal in _deals(passage, cast)]
    return [_named(draft, deals) if _by_purchase(draft) else draft for draft in drafts]


def _by_purchase(draft: Draft) -> bool:
    """Whether a holder is told only by its purchase."""
    holder = draft.scope
    told = holder.label.casefold() if holder and holder.name is None else ""
    return bool(told and _called(draft.passage.language).fullmatch(told))


def _named(draft: Draft, deals: Sequence[tuple[Ref | None, Ref]]) -> Draft:
    of_it = [buyer for buyer, company in deals if inflected(identity(company), identity(draft.subject))]
    first = of_it[0] if of_it else None
    if first is None or not all(buyer and inflected(identity(buyer), identity(first)) for buyer in of_it):
        return draft
    return replace(draft, scope=first)


def _deals(passage: Passage, cast: Cast) -> Iterator[tuple[Ref | None, Ref]]:
    """Who buys what in a sentence; None for several who buy together."""
    if len(passage.text) > LONGEST:
        return
    text = unbroken(passage.text)
    for form in _forms(passage.language):
        for match in form.finditer(text):
            buyer = party_in(passage, match, "h", cast, frozenset())
            bought = party_in(passage, match, "c", cast, excluded(buyer[0])) if buyer else None
            if buyer and bought and buyer[0].name and bought[0].name:
                together = _JOINED.search(match["h"]) or _AND.match(text, buyer[2])
                yield None if together else buyer[0], bought[0]
