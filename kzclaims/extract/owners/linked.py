"""Chains told in two steps, each in words of its own, with what they come to: "60% are his; this firm has half of S".

Between two shares told one after the other stands what joins them: a name or a noun that both speak of, "which", "this
company". Where the one share is held by it and the other is of it, the two are links, whatever else their sentences
say; so they are read anew, together with the one share behind or before them that is told as held indirectly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kzclaims.claim import Number, fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.clauses import Stake, stakes_of, worded_stakes
from kzclaims.extract.owners.middle import Mention, alone, joined, mentions, middle, party, which
from kzclaims.extract.owners.parties import LONGEST, Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import identity, inflected
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.scene import Passage

_SHARE, _INDIRECT = "ownershipShare", "indirect"
_LINKS = 2
_DENIED = 40  # characters around "directly" in which nothing is said to be held so
_NEAR = 3  # sentences in which both links and what they come to are told
_BASE = 24  # characters behind a share in which "of the votes" bears on it
_WHOLE = 100
# What is held beside the chain, and not only said not to be.
_BESIDE = re.compile(
    r"(?<!\w)(?:en outre|de plus|par ailleurs|directement|en direct|en propre|in addition|besides|directly|outright"
    r"|on its own account|own shares|shares of its own|ses propres (?:actions|parts|titres)|напрямую|прям(?:ым|ой"
    r"|ыми|ую|ая|ые)|собственн(?:ым|ыми)"
    r"|кроме того|лично|помимо)(?!\w)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?<!\w)(?:aucune?s?|ni|sans|pas|jamais|rien|n['’]\w+|ne|no|not|nothing|none|never|without|nor|neither|нет|не"
    r"|ни|без"
    r"|никаких|ничего)(?!\w)",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[,;:—–(]\s")
_CHANGED = re.compile(
    r"(?<!\w)(?:jusqu['’]|auparavant|avant|ancienne?|avait|avaient|détenait|until|before|previously|formerly|had|once"
    r"|раньше|прежде|до|владел\w*|было|была)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of an article, in order."""

    passage: Passage
    stake: Stake


def linked(drafts: Sequence[Draft], shares: Sequence[Share], cast: Cast) -> list[Draft]:
    """The drafts of an article, the links of each chain that it tells so and what this comes to read anew.

    Args:
        drafts: what was read of holders.
        shares: the shares of the article.
        cast: its parties.
    """
    # What somebody has through others and beside them is no product of any chain.
    found = [d for d in drafts if d.quantifier != _INDIRECT or not beside(unbroken(d.passage.text))]
    for at, share in enumerate(shares):
        if not _indirect(share):
            continue
        links = _two(shares, at)
        told = next((d for d in found if over(d, (share.passage.number, share.stake))), None)
        chain = _chain(links, share, told, cast) if links else None
        if chain and not _known(found, chain):
            places = {(d.passage.number, s) for d, s in chain}
            found = [d for d in found if not any(over(d, place) for place in places)]
            found += [draft for draft, _ in chain]
    for first, second in pairwise(shares):
        if first.passage is second.passage:
            found = _through(found, first, second, cast)
    return found


def _through(drafts: list[Draft], first: Share, second: Share, cast: Cast) -> list[Draft]:
    """The drafts, those of "60% of A, which has 50% of B" with A in the middle, whatever was made of them."""
    told = joined([first.passage], [(s.passage, s.stake) for s in (first, second)])
    common = which(told, cast)
    if common is None or not common.down:
        return drafts
    body, places = common.ref, [(s.passage.number, s.stake) for s in (first, second)]

    def mended(draft: Draft) -> Draft | None:
        if draft.quantifier == _INDIRECT or not any(over(draft, place) for place in places):
            return draft
        if over(draft, places[0]):
            mine = draft.scope is not None and inflected(identity(draft.scope), identity(body))
            return None if mine else replace(draft, subject=body)
        return None if inflected(identity(draft.subject), identity(body)) else replace(draft, scope=body)

    return [draft for d in drafts if (draft := mended(d))]


def shares_of(cast: Cast) -> list[Share]:
    """The shares of an article in order, without those of votes, markets and the like."""
    found = []
    for passage in cast.passages:
        if len(passage.text) > LONGEST or passage.asks:
            continue
        words, text = owner_words(passage.language), unbroken(passage.text)
        stakes = list(stakes_of(passage))
        whole = (s for s in worded_stakes(passage, words, 0, len(text)) if s.value.lo == _WHOLE)
        stakes += [s for s in whole if not any(s.start < o.end and o.start < s.end for o in stakes)]
        found += [
            Share(passage, stake)
            for stake in sorted(stakes, key=lambda s: s.start)
            if not words.other_than_capital(text, stake.end, stake.end + _BASE)
        ]
    return found


def _indirect(share: Share) -> bool:
    """Whether a share is told as what its holder has through others, and nothing beside."""
    text, words = unbroken(share.passage.text), owner_words(share.passage.language)
    told = words["indirect"].search(text) or words["indirect_noun"].search(text) or words["effect"].search(text)
    return bool(told) and not share.stake.rest and not beside(text)


def beside(text: str) -> bool:
    """Whether something is held beside a chain: "with what it holds directly", not "holds nothing directly".

    Args:
        text: a sentence on what the chain comes to.
    """
    found = (m.span() for m in _BESIDE.finditer(text))
    return any(not _NONE.search(text, max(0, a - _DENIED), b + _DENIED) for a, b in found)


def _two(shares: Sequence[Share], at: int) -> tuple[Share, Share] | None:
    """The two shares before the one at a place, or behind it where it opens; None for more or fewer."""
    here = shares[at].passage.number
    before = [s for s in shares[:at] if here - s.passage.number <= _NEAR]
    after = [s for s in shares[at + 1 :] if s.passage.number - here <= 1]
    if len(before) == _LINKS and not after:
        return before[0], before[1]
    if not before and len(after) == _LINKS:
        return after[0], after[1]
    return None


def _chain(
    links: tuple[Share, Share], share: Share, told_so: Draft | None, cast: Cast
) -> tuple[tuple[Draft, Stake], ...] | None:
    first, second = links
    passages = list(dict.fromkeys([first.passage, second.passage]))
    apart = second.passage.number - first.passage.number > _LINKS
    if apart or any(beside(unbroken(p.text)) or _CHANGED.search(p.text) for p in passages):
        return None
    told = joined(passages, [(s.passage, s.stake) for s in links])
    common = middle(told, cast)
    if common is None:
        return None
    upper, lower = (told.links[0], told.links[1]) if common.down else (told.links[1], told.links[0])
    outcome = alone(share.passage, share.stake)
    top = party(told, upper, "holder", common, cast) or party(outcome, outcome.links[0], "holder", common, cast)
    end = party(told, lower, "company", common, cast) or party(outcome, outcome.links[0], "company", common, cast)
    named = told_so.subject if told_so and told_so.quantifier == _INDIRECT else None
    if end and named and named.name and not end.name and not _among(named, (top, common.ref)):
        end = named  # "la compagnie", which its article calls by its name too
    if top is None or end is None or identity(top) == identity(end):
        return None
    behind = share.passage.number >= second.passage.number
    if behind and _strange(share.passage, list(mentions(told, cast)), cast):
        return None
    body = common.ref
    if identity(body) in (identity(top), identity(end)):
        return None
    ups, downs = (first, second) if common.down else (second, first)
    return (
        (_draft(ups, body, top, told.span(upper)), ups.stake),
        (_draft(downs, end, body, told.span(lower)), downs.stake),
        (replace(_draft(share, end, top, _around(share)), quantifier=_INDIRECT), share.stake),
    )


def _among(ref: Ref, others: Sequence[Ref | None]) -> bool:
    """Whether a party is one of others, by any word of its name."""
    words = set(identity(ref).split())
    return any(o and any(inflected(a, b) for a in words for b in identity(o).split()) for o in others)


def _draft(share: Share, company: Ref, holder: Ref, span: tuple[int, int]) -> Draft:
    start, end = min(span[0], share.stake.start), max(span[1], share.stake.end)
    assert isinstance(share.stake.value, Number)  # every stake is one
    return Draft(share.passage, start, end, _SHARE, company, share.stake.value, holder, quantifier="direct")


def _around(share: Share) -> tuple[int, int]:
    """The words of what a chain comes to, from the last pause before the share."""
    text = share.passage.text
    start = max((m.end() for m in _PAUSE.finditer(text, 0, share.stake.start)), default=0)
    return start, share.stake.end


def _strange(passage: Passage, known: Sequence[Mention], cast: Cast) -> bool:
    """Whether the sentence that tells what a chain comes to names a body or person that its links do not."""
    told = {word for m in known if m.ref.name for word in identity(m.ref).split()}
    told |= {w for p in cast.passages if p.number < passage.number for n in cast.names(p) for w in fold(n.text).split()}
    named = [n for n in cast.names(passage) if n.kind == "person" or n in cast.organisations(passage)]
    return any(not any(inflected(word, k) for word in fold(n.text).split() for k in told) for n in named)


def _known(drafts: Sequence[Draft], chain: Sequence[tuple[Draft, Stake]]) -> bool:
    """Whether the shares of a chain are read as a chain already."""
    read = [next((d for d in drafts if over(d, (c.passage.number, s))), None) for c, s in chain]
    up, down, end = read
    if not (up and down and end and up.scope and down.scope and end.scope) or end.quantifier != _INDIRECT:
        return False
    return (
        inflected(identity(up.subject), identity(down.scope))
        and inflected(identity(up.scope), identity(end.scope))
        and inflected(identity(down.subject), identity(end.subject))
    )


def over(draft: Draft, place: tuple[int, Stake]) -> bool:
    """Whether a draft tells the share at a place."""
    number, stake = place
    same = draft.property == _SHARE and draft.passage.number == number and draft.value == stake.value
    return same and draft.start <= stake.start and stake.end <= draft.end + 1
