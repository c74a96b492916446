"""The nouns: articles, quotes, values, claims and entities. Frozen data, no behaviour beyond reading itself.

The terms are those of design section 2. Bounds are closed; a missing bound means unbounded. Days are
``datetime.date``; every number is an exact ``Decimal``: shares in percent, money in units of its ISO 4217 code.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from kzclaims.record import record

# Characters that differ between press sites but never in meaning: every dash, apostrophe and quotation mark.
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_QUOTES = dict.fromkeys(map(ord, "`\u2018\u2019\u201a\u201b\u02bc\u2032"), "'") | dict.fromkeys(
    map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"), '"'
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None)
_FOLD = _DASHES | _QUOTES | _INVISIBLE
_ACUTE = "\u00b4"  # an acute accent alone, typed for an apostrophe: NFKC would make it a space with a mark


# What stands in no id, and in an id the place of what only its place tells from others.
_UNSAFE, _PLACE = re.compile(r"[^A-Za-z0-9]+"), re.compile(r"--[A-Za-z0-9_]+")

# A longer text is a sentence or a paragraph, which does not come again.
_LONGEST_KEPT = 80


def fold(text: str) -> str:
    """Return text as matching sees it: NFKC, case folded, one kind of space, dash, apostrophe and quotation mark."""
    return _kept_fold(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    text = text.replace(_ACUTE, "'")
    return " ".join(unicodedata.normalize("NFKC", text).translate(_FOLD).split()).casefold()


_kept_fold = lru_cache(maxsize=32_768)(_fold)


# The trait of a subject or a scope made for one claim alone, where the words do not tell what it speaks of.
ALONE = "alone"
# The trait of a scope whose figures keep their value for months: what a hall holds, a plan, what was done once.
LASTING = "lasting"
# The trait of a subject of which only likeness tells that all claims under it speak of one thing.
LIKENED = "likened"


class Relation(StrEnum):
    """What the words said about a value, beside its bounds."""

    EQ = "eq"
    APPROX = "approx"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    BETWEEN = "between"


class Modality(StrEnum):
    """How firmly a claim is made."""

    STATED = "stated"
    ANNOUNCED = "announced"
    REPORTED = "reported"
    CONDITIONAL = "conditional"
    OPINION = "opinion"


class Section(StrEnum):
    """Where in its article a claim stands."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"


@record(frozen=True, slots=True)
class Period:
    """Days from ``lo`` to ``hi``, both included; ``edtf`` keeps the words' own precision (ISO 8601-2).

    ``readings`` holds every pair of bounds the words allow, the plain one first; empty when there is only one.
    ``anchored`` is true where the bounds were computed from the day on which the words were said.
    """

    lo: date | None
    hi: date | None
    relation: Relation = Relation.EQ
    edtf: str = ""
    readings: tuple[tuple[date | None, date | None], ...] = ()
    anchored: bool = False
    kind: str = field(default="period", init=False)

    def meets(self, other: Period) -> bool:
        """Whether both have a day in common; a side without a day is open."""
        apart = (self.hi and other.lo and self.hi < other.lo) or (other.hi and self.lo and other.hi < self.lo)
        return not apart


@record(frozen=True, slots=True)
class Number:
    """A quantity, an amount of money or a share, with its exact closed bounds.

    ``written`` is the number in the words themselves (45 in "plus de 45"), which equivalences compare.
    """

    kind: str
    lo: Decimal | None
    hi: Decimal | None
    unit: str
    relation: Relation = Relation.EQ
    written: Decimal | None = None


@record(frozen=True, slots=True)
class Named:
    """The value is an entity."""

    entity: str
    kind: str = field(default="entity", init=False)


@record(frozen=True, slots=True)
class Words:
    """The value is a wording: a quotation (kind ``quotation``) or any other text (kind ``text``)."""

    text: str
    language: str = ""
    kind: str = "text"


Value = Period | Number | Named | Words


@record(frozen=True, slots=True)
class Quote:
    """``exact`` stands at code points ``start`` to ``end`` of the article; prefix and suffix only where it recurs."""

    exact: str
    start: int | None
    end: int | None
    language: str = ""
    prefix: str = ""
    suffix: str = ""


@record(frozen=True, slots=True)
class Article:
    """One article, or one reference source; ``node`` is its name in the graph, ``id`` its url, else its file name."""

    node: str
    id: str
    file_name: str = ""
    sha256: str = ""
    title: str = ""
    title_status: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    author: str = ""
    sentences: int | None = None


@record(frozen=True, slots=True)
class Claim:
    """Subject, property, value, at a time, on somebody's word, in these exact words of that article.

    ``asserted`` is the EDTF day or interval on which it was said. ``as_of`` is the time a figure speaks of, where
    the words give one. ``speaker`` is empty for the outlet's own voice. ``links`` are (relation, claim id) pairs
    such as ("equivalentTo", …). ``background`` marks a reference fact, valid from ``valid.lo`` to ``valid.hi``.
    """

    id: str
    article: Article
    quote: Quote | None
    subject: str
    property: str
    value: Value
    scope: str = ""
    modality: Modality = Modality.STATED
    speaker: str = ""
    asserted: str = ""
    as_of: Period | None = None
    section: Section = Section.BODY
    sentence: int | None = None
    negated: bool = False
    quantifier: str = ""
    gender: str = ""
    links: tuple[tuple[str, str], ...] = ()
    background: bool = False
    valid: Period | None = None

    def linked(self, relation: str) -> tuple[str, ...]:
        """The ids of the claims that this one points to by ``relation``."""
        return tuple(target for name, target in self.links if name == relation)


# The trait of an entity that has no name: its label is what an article says of it, and is shown as a quotation.
WORDED = "worded"


@record(frozen=True, slots=True)
class Spelling:
    """One written form of an entity; ``status`` is pref, alt, hidden (a known misspelling) or former.

    ``until`` is the last day of a former name.
    """

    text: str
    language: str
    status: str = "alt"
    until: date | None = None


@record(frozen=True, slots=True)
class Entity:
    """A person, organisation, office, product, place, measure, event or scope, by whatever names it goes.

    ``kind`` is the local name of its class, ``broader`` the scopes or bodies it belongs to, ``traits`` flags such as
    ``exclusive`` (an office with one holder), ``field`` (the head of one field of work) or ``state`` (a public body);
    ``gender`` is that of a person, ``incompatible`` names the offices that exclude this one.
    """

    id: str
    kind: str
    spellings: tuple[Spelling, ...] = ()
    broader: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()
    gender: str = ""
    incompatible: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """Preferred label in ``language``, else in any language, else the id written as words."""
        preferred = [s for s in self.spellings if s.status == "pref"]
        for wanted in (language, "fr", "en", ""):
            for spelling in preferred:
                if spelling.language == wanted or not wanted:
                    return spelling.text
        return self.id.rsplit("/", 1)[-1].replace("-", " ")


def placed(identifier: str, *place: object) -> str:
    """The id of what no words name, only its place: the text before a mark, then where it stands (``lasting``)."""
    told = "\x1f".join(map(str, place))
    shown = _UNSAFE.sub("_", told).strip("_")
    if not told.isascii():
        # Of names of files in other letters nothing is left to tell them apart.
        shown = f"{shown}_{hashlib.sha256(told.encode()).hexdigest()[:8]}".strip("_")
    return f"{identifier}--{shown or 'here'}"


def lasting(identifier: str) -> str:
    """An id without places, which an edit elsewhere, or another article beside it, would change."""
    return _PLACE.sub("", identifier)


def claim_id(article_id: str, property_name: str, exact: str, occurrence: int = 1) -> str:
    """Name a claim by its content, so that edits elsewhere in the article keep the name.

    Args:
        article_id: the article's url or file name.
        property_name: local name of the property.
        exact: the quote.
        occurrence: 1 for the first claim of this property with this folded quote, 2 for the next.
    """
    digest = hashlib.sha256("\x1f".join((article_id, property_name, fold(exact), str(occurrence))).encode()).hexdigest()
    return f"claim-{_slug(article_id)}-{property_name}-{digest[:8]}"


@lru_cache(maxsize=256)
def _slug(article_id: str) -> str:
    """What of an article's name stands in the ids of its claims."""
    stem = re.sub(r"\.\w+$", "", article_id.rstrip("/").rsplit("/", 1)[-1])
    slug = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower())
    return slug.strip("-")[:24].strip("-")
