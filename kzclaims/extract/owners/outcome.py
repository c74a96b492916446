"""What a chain of holders comes to, told in words of its own: "so the fund ends up with 35% of the mill".

An article that tells one chain (A holds B, B holds C) and then an indirect share, or one that follows ("thus", "by this
chain"), speaks of A and C, whatever it calls them there. Which of them is meant is settled only where one chain fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kzclaims.claim import Number, fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.clauses import stakes_of
from kzclaims.extract.owners.limits import not_so
from kzclaims.extract.owners.linked import beside
from kzclaims.extract.owners.parties import LONGEST, Cast
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import identity, inflected
from kzclaims.extract.owners.words import owner_words
from kzclaims.extract.scene import Passage

_SHARE, _INDIRECT = "ownershipShare", "indirect"
_AFTER = 4  # sentences behind the last link of a chain in which its outcome is told
_BASE = 24  # characters behind a share in which "of the votes" bears on it
_PAUSE = re.compile(r"[,;:—–(]\s")


class _Chains:
    """The chains of two links that an article tells, each by its two drafts."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        links = [d for d in drafts if d.property == _SHARE and d.scope and d.quantifier != _INDIRECT and not d.negated]
        self.links = links
        self.found = [
            (up, down)
            for up in links
            for down in links
            if up is not down and _same(up.subject, down.scope) and not _same(up.scope, down.subject)
        ]

    def without(self, draft: Draft) -> list[tuple[Draft, Draft]]:
        """The chains that a draft is no link of, and whose links stand before it."""
        at = draft.passage.number, draft.start
        return [
            (up, down)
            for up, down in self.found
            if draft not in (up, down) and max((x.passage.number, x.start) for x in (up, down)) < at
        ]


def _same(a: Ref | None, b: Ref | None) -> bool:
    return a is not None and b is not None and inflected(identity(a), identity(b))


def settled(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """The shares of an article, those that a chain comes to given its two ends, and those not read before.

    Args:
        drafts: what was read of holders.
        cast: the parties of the article.
    """
    chains = _Chains(drafts)
    if not chains.found:
        return list(drafts)
    found = [_settled(draft, chains) if _told(draft) or _alone(draft, cast) else draft for draft in drafts]
    return [*found, *_unread(found, chains, cast)]


def _told(draft: Draft) -> bool:
    """Whether a share is told as what something comes to."""
    if draft.property != _SHARE or draft.negated or not draft.scope:
        return False
    return draft.quantifier == _INDIRECT or _outcome(draft.passage)


def _alone(draft: Draft, cast: Cast) -> bool:
    """Whether the sentence before says that there is no other way: "That is its only link with the utility. … 42%"."""
    if draft.property != _SHARE or draft.negated or not draft.scope or beside(unbroken(draft.passage.text)):
        return False
    return any(
        owner_words(near.language)["only_way"].search(unbroken(near.text))
        for near in list(cast.back(draft.passage))[:3]
    )


def _outcome(passage: Passage) -> bool:
    words, text = owner_words(passage.language), unbroken(passage.text)
    led = any(words[name].search(text) for name in ("indirect", "outcome"))
    return led and not beside(text)


def _settled(draft: Draft, chains: _Chains) -> Draft:
    fitting = chains.without(draft)
    if any(_same(up.scope, draft.scope) and _same(down.subject, draft.subject) for up, down in fitting):
        return draft if draft.quantifier == _INDIRECT else replace(draft, quantifier=_INDIRECT)
    if draft.quantifier != _INDIRECT and not _taken(draft.subject, draft.passage):
        return draft
    top = [c for c in fitting if _same(c[0].scope, draft.scope) and _loose(draft.subject, draft.passage, c)]
    if len(top) == 1:
        return replace(draft, subject=top[0][1].subject, quantifier=_INDIRECT)
    end = [c for c in fitting if _same(c[1].subject, draft.subject) and _loose(draft.scope, draft.passage, c)]
    if len(end) == 1 and not top:
        return replace(draft, scope=end[0][0].scope, quantifier=_INDIRECT)
    return draft


def _taken(ref: Ref | None, passage: Passage) -> bool:
    """Whether a party is not named in the sentence: a description, or a name that its words take up from before."""
    return ref is not None and (ref.name is None or ref.passage is not passage)


def _loose(ref: Ref | None, passage: Passage, chain: tuple[Draft, Draft]) -> bool:
    """Whether a party may be another end of a chain: not named in the sentence, or the body in the middle of it."""
    return _taken(ref, passage) or _same(ref, chain[0].subject)


def _unread(drafts: Sequence[Draft], chains: _Chains, cast: Cast) -> Iterator[Draft]:
    """The share of a sentence that tells an outcome in words not understood, of the one chain told just before."""
    read = {d.passage.number for d in drafts if d.property == _SHARE}
    ends = {(identity(up.scope), identity(down.subject)) for up, down in chains.found if up.scope}
    if len(ends) != 1:
        return
    up, down = chains.found[-1]
    last = max(up.passage.number, down.passage.number)
    for passage in cast.passages:
        if not 0 < passage.number - last <= _AFTER or passage.number in read or len(passage.text) > LONGEST:
            continue
        stakes = stakes_of(passage)
        if len(stakes) != 1 or stakes[0].rest or not _outcome(passage) or not isinstance(stakes[0].value, Number):
            continue
        if not_so(unbroken(passage.text), 0, stakes[0].start):
            continue  # "Until May it had an indirect 30%"
        told = {fold(n.text) for n in cast.organisations(passage)}
        known = {fold(r.name.text) for r in (up.scope, up.subject, down.subject) if r and r.name}
        strange = [name for name in told if not any(inflected(name, k) or name in k for k in known)]
        stake = stakes[0]
        if strange or not _of_it(passage, stake.end, down.subject, cast):
            continue
        yield Draft(
            passage, _opening(passage.text, stake.start), stake.end, _SHARE, down.subject, stake.value, up.scope,
            up.modality, quantifier=_INDIRECT,
        )  # fmt: skip
        return


def _of_it(passage: Passage, after: int, company: Ref, cast: Cast) -> bool:
    """Whether a share is one of a company, of its capital or of what such a thing is called, and of nothing else."""
    words, text = owner_words(passage.language), unbroken(passage.text)
    if words.other_than_capital(text, after, after + _BASE):
        return False
    right = cast.phrase_right(passage, after, len(text))
    led = re.compile(rf"\s(?:(?:{words['of'].pattern})\s?)?").match(text, after)
    if right[0] >= right[1] or led is None or not re.match(r"\s\w", text[after:]):
        return bool(words["indirect"].search(text) or words["of_it"].search(text))
    shown = text[slice(*right)]
    named = company.name is not None and inflected(fold(shown), fold(company.name.text))
    thing = words.head(shown) or words["things"].match(shown) or words["capital"].match(shown)
    return named or bool(thing)


def _opening(text: str, before: int) -> int:
    """Where the words between the last pause and a place begin."""
    return max((match.end() for match in _PAUSE.finditer(text, 0, before)), default=0)
