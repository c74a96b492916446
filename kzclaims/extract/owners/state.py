"""What an article has said of holders so far: its edges, the company last spoken of, the chains they make."""

from __future__ import annotations

from dataclasses import dataclass, field

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.families import TOLD, family_sign
from kzclaims.extract.likeness import common_start
from kzclaims.extract.owners.clauses import Stake
from kzclaims.extract.scene import Passage

_CONTEXT = 2  # passages for which the company last spoken of stays so
_ONE_LINK = 2  # parties of a chain of one link
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
    """The company last spoken of with its holder, and the number of the passage that did; who was said to hold what.

    ``listed`` is the passage that last listed the holders of its capital: "it" in the next is that capital.
    """

    company: Ref | None = None
    holder: Ref | None = None
    at: int = -9
    listed: int = -9
    announced: int = -9
    held: dict[str, list[Ref]] = field(default_factory=dict)
    holders: dict[str, Ref] = field(default_factory=dict)

    def near(self, passage: Passage) -> Ref | None:
        """The company, where it was spoken of just now."""
        return self.company if passage.number - self.at <= _CONTEXT else None

    def spoken(self, company: Ref, passage: Passage) -> None:
        """Remember a company whose holders are to be told next."""
        self.company, self.at, self.announced = company, passage.number, passage.number

    def topic(self, passage: Passage) -> bool:
        """Whether the article speaks of the holders of a company just now."""
        return passage.number - max(self.announced, self.at if self.held else -9) <= _CONTEXT

    def told(self, edge: Edge, passage: Passage) -> None:
        """Remember an edge: its company is what "its shares" are of, from now on."""
        self.company, self.holder, self.at = edge.company, edge.holder, passage.number
        self.held.setdefault(identity(edge.holder), []).append(edge.company)
        self.holders.setdefault(identity(edge.holder), edge.holder)

    def end(self, holder: Ref) -> Ref | None:
        """The far end of the only chain of two links or more that begins with a holder; no other leads from it."""
        found: dict[str, Ref] = {}
        first = identity(holder)
        todo: list[tuple[Ref, tuple[str, ...]]] = [(ref, (first, name)) for name, ref in self._below(holder).items()]
        while todo:
            at, path = todo.pop()
            below = self._below(at)
            if not below and len(path) > _ONE_LINK:
                found[identity(at)] = at
            todo += [(ref, (*path, name)) for name, ref in below.items() if name not in path]
        return next(iter(found.values())) if len(found) == 1 else None

    def through(self, holder: Ref, company: Ref) -> Ref:
        """What an indirect share is of: the end of the chain, where a company is named that the holder holds itself."""
        end = self.end(holder)
        middle = bool(self._below(company))  # "another mill" is no link
        direct = middle and any(inflected(name, identity(company)) for name in self._below(holder))
        return end if end is not None and direct and not inflected(identity(end), identity(company)) else company

    def leads(self, holder: Ref, company: Ref) -> bool:
        """Whether a chain of two links or more leads from a holder to a company."""
        todo, seen = list(self._below(holder).values()), set[str]()
        while todo:
            below = self._below(todo.pop())
            if any(inflected(name, identity(company)) for name in below):
                return True
            todo += [ref for name, ref in below.items() if name not in seen]
            seen |= set(below)
        return False

    def root(self, company: Ref) -> Ref | None:
        """The holder from which the one chain of two links or more leads to a company."""
        tops = [
            ref
            for name, ref in self.holders.items()
            if (end := self.end(ref)) and inflected(identity(end), identity(company))
        ]
        return tops[0] if len(tops) == 1 else None

    def above(self, holder: Ref) -> frozenset[str]:
        """The identities of whoever holds a holder, and holds those: what it holds is none of them."""
        found, todo = set[str](), [identity(holder)]
        while todo:
            known = todo.pop()
            over = {
                name
                for name, listed in self.held.items()
                if any(inflected(identity(company), known) for company in listed)
            }
            todo += over - found
            found |= over
        return frozenset(found)

    def only_chain(self) -> tuple[Ref, Ref] | None:
        """Both ends of the one chain of two links or more that the article has told."""
        found = [
            (ref, end)
            for name, ref in self.holders.items()
            if (end := self.end(ref))
            and not any(inflected(identity(c), name) for held in self.held.values() for c in held)
        ]
        return found[0] if len(found) == 1 else None

    def _below(self, holder: Ref) -> dict[str, Ref]:
        """What a holder holds, by identity; names are the same in another case or number."""
        known = identity(holder)
        return {identity(c): c for name, listed in self.held.items() if inflected(known, name) for c in listed}


def family(ref: Ref) -> bool:
    """Whether a name is that of a family: the house that it founded often bears the same."""
    return ref.name is not None and ref.passage is not None and family_sign(ref.passage, ref.name) == TOLD


def one_party(a: Ref, b: Ref) -> bool:
    """Whether two refs of one sentence are one: not a family and the house that bears its name."""
    return identity(a) == identity(b) and family(a) == family(b)


def identity(ref: Ref) -> str:
    """What tells two refs of one article apart, but for a family and the house of its name."""
    return fold(ref.name.text) if ref.name else f"{ref.id}/{identity(ref.of) if ref.of else ''}"


def excluded(ref: Ref) -> frozenset[str]:
    """The folded name of a ref, as what another party of its sentence cannot be."""
    return frozenset({fold(ref.name.text)}) if ref.name and not family(ref) else frozenset()


def inflected(a: str, b: str) -> bool:
    """Whether two identities are forms of one name: "halden" and "haldens", "сосна" and "сосне".

    Args:
        a: one identity.
        b: the other.
    """
    stem = common_start(a, b)
    return a == b or (stem >= _STEM and max(len(a), len(b)) - stem <= _ENDING)
