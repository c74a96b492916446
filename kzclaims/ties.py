"""By what claims hang together for graph rules, declared once: computed on rows in memory and as SQL by engines.

A circle says which claims a rule may hold against each other (``ties``), and what a component must show before any of
its rules finds something in it (``signs``). What a rule finds in claims that no tie leads out of is what it finds in
them among all claims: ``tests/engines`` holds it against a whole run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kzclaims.symbols import no
from kzclaims.table import Row


@dataclass(frozen=True, slots=True)
class Tie:
    """Rows of which ``where`` holds hang together if they agree in ``key``, and in that of other ties of the name.

    ``where`` is written as :mod:`kzclaims.symbols` tells.
    """

    name: str
    where: Callable[[Row], bool]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """What makes a component worth looking at: some rows of it that share ``key``.

    For each of ``some`` there is one among them, and each of the columns ``varied`` has two values or more.
    """

    some: tuple[Callable[[Row], bool], ...]
    key: tuple[str, ...] = ()
    varied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """How claims hang together for some rules.

    ``linked``: claims that point to each other do. ``converted``: sums told in the same two currencies do, and their
    rates. ``written`` names the test by which engines pass over components that hold as they are written
    (:mod:`kzclaims.engines.written`). ``eased`` are the ties that remain within a component beyond the bound.
    """

    name: str
    ties: tuple[Tie, ...]
    signs: tuple[Sign, ...]
    linked: bool = False
    converted: bool = False
    written: str = ""
    eased: Circle | None = None


def _number(row: Row) -> bool:
    return (row.kind == "quantity") | (row.kind == "money") | (row.kind == "share")


def heading(row: Row) -> bool:
    """Whether a row stands in a title or a heading."""
    return (row.section == "title") | (row.section == "heading")


def told(row: Row) -> bool:
    """Whether a row says what is or will be so, as :func:`kzclaims.solve.quantities.told` asks of a claim."""
    return no(row.negated) & (row.modality != "opinion") & (row.modality != "conditional") & no(heading(row))


def figure(row: Row) -> bool:
    """Whether a row is a figure that joint conflicts reckon with."""
    return _number(row) & told(row) & no(row.background) & no(row.has("Holding")) & no(row.has("Rate"))


def _linked(row: Row) -> bool:
    return row.links != ""


def _owning(row: Row) -> bool:
    return row.has("Holding") | row.has("Shareholding") | row.has("Nature") | row.has("OwnerNature")


def _always(row: Row) -> bool:
    return no(row.background)


_FIGURE = Tie("figure", figure, ("subject", "property", "scope", "kind", "unit"))
# Shares of capital that one sentence tells are added up by their holders, by a rule of their own.
_SENTENCE = Tie(
    "sentence",
    lambda r: (r.kind == "share") & (_linked(r) | (r.has("Holding") & (r.scope != ""))),
    ("article", "sentence"),
)
_LOOSE = Circle("links", (_SENTENCE,), (Sign((_linked,)),), linked=True)
_NEAR = Circle("figures", (_FIGURE, _SENTENCE), (Sign((_linked,)),), linked=True, eased=_LOOSE)
FIGURES = Circle(
    "figures", (_FIGURE, _SENTENCE), (Sign((_linked,)),), linked=True, converted=True, written="figures", eased=_NEAR
)  # fmt: skip
"""Figures, and what the words say of one by another: parts, shares, growth, conversions."""

OWNERS = Circle(
    "owners",
    (
        Tie("owned", _owning, ("subject",)),
        Tie("owned", lambda r: r.has("Holding") & (r.kind == "entity"), ("value",)),
        Tie("owned", lambda r: r.has("Holding") & (r.kind != "entity") & (r.scope != ""), ("scope",)),
        Tie("called", lambda r: r.has("Nature"), ("article", "sentence")),
    ),
    (Sign((lambda r: r.has("Holding") | r.has("Shareholding"),)),),
    written="owners",
)
"""Who holds what, and what it is called."""

COURSES = Circle(
    "courses",
    (
        Tie(
            "course",
            lambda r: (r.has("Fixed") & ((r.kind == "period") | r.has("Lasts"))) | r.has("Asymmetric"),
            ("subject",),
        ),
        Tie("course", lambda r: r.has("Asymmetric") & (r.kind == "entity"), ("value",)),
    ),
    (Sign((lambda r: r.has("Asymmetric") | r.has("Lasts"),)),),
)
"""When things begin, end and happen, how long they last, and which comes first."""

PEOPLE = Circle(
    "people",
    (Tie("person", lambda r: r.has("OfficeHolding"), ("subject",)),),
    (Sign((lambda r: r.has("OfficeHolding"),), ("subject",), ("value",)),),
)
"""The offices of one person."""

NAMES = Circle(
    "names",
    (Tie("name", lambda r: r.has("Romanised"), ("subject",)),),
    (Sign((lambda r: r.has("Romanised"),)),),
)
"""How one name is written."""

HEADINGS = Circle(
    "headings",
    (Tie("article", _always, ("article",)),),
    (Sign((heading, lambda r: no(heading(r))), ("article", "subject", "property", "scope")),),
)
"""Articles whose headings say of a thing what their text says of it, too."""

WORDINGS = Circle(
    "wordings",
    (Tie("wording", lambda r: r.has("Wording"), ("subject", "property")),),
    (Sign((lambda r: r.kind == "quotation", lambda r: r.kind == "text")),),
)
"""What one wording is told to be."""

TITLES = Circle(
    "titles",
    (
        Tie("office", lambda r: r.has("OfficeHolding") & (r.kind == "entity"), ("value",)),
        Tie("office", lambda r: r.has("Utterance") & (r.kind == "entity") & (r.gender != ""), ("value",)),
        Tie("spoken", lambda r: r.has("Utterance"), ("article",)),
    ),
    (Sign((lambda r: r.has("Utterance") & (r.gender != ""), lambda r: r.has("OfficeHolding"))),),
)
"""Who holds the office to which words are given, and who else speaks in that article."""

CIRCLES = (FIGURES, OWNERS, COURSES, PEOPLE, NAMES, HEADINGS, WORDINGS, TITLES)
