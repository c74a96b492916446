"""From what is said of a figure to the key it is compared by: subject, scope, property."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kzclaims.articles import Kind
from kzclaims.claim import ALONE, Section
from kzclaims.extract.drafts import TOPIC, Measured, Ref
from kzclaims.extract.figures.acts import deeds_of
from kzclaims.extract.figures.bearer import known_set
from kzclaims.extract.figures.changed import explained
from kzclaims.extract.figures.model import FALLEN, FATE, GAINED, PLAN, REMAINING, TOTALS, WITHIN, Figure
from kzclaims.extract.figures.money import paid_over
from kzclaims.extract.figures.time import TO_COME
from kzclaims.extract.figures.words import borne_measures
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.scene import placed_in
from kzclaims.extract.thesaurus import load_thesaurus

_SMALL = 10
_PAIR = 2
_COMPARED = 40
_MUCH = 100
_MAGNITUDE, _SEVERAL, _SLIP = 20, 4, 1000
_CAPITAL = re.compile(
    r"\s(?:des\s(?:droits de vote|actions|parts|titres)|du capital|(?:голосующих\s)?(?:акций|капитала|долей)"
    r"|of (?:the |its |all )?(?:votes|voting rights|capital|shares|equity))(?!\w)"
)
_TITLES = (Section.TITLE, Section.HEADING)
_NONE: frozenset[str] = frozenset()
_PART = frozenset({"part"})


def _slug(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")


def alone(figure: Figure) -> Ref:
    """A scope that no other figure has: counted, never compared."""
    ref = _scope(figure, placed_in("alone", figure.passage, figure.passage.number, figure.start))
    return replace(ref, traits=frozenset({ALONE}))


def _scope(figure: Figure, name: str, of: Ref | None = None) -> Ref:
    measures = sorted(t for t in figure.near if t.startswith("measure:"))
    concept = measures[0] if measures and not figure.head else figure.head
    return Ref(
        id=f"scope-{name}", kind="scope", of=of, label=_label(figure), language=figure.passage.language,
        concept=concept or ("measure:sum" if figure.kind == "money" else ""),
    )  # fmt: skip


def _label(figure: Figure) -> str:
    text = figure.passage.text[figure.found.end : figure.phrase_end].strip(" \u00a0\u202f-,'’")
    return text or figure.head_text


def _tokens(figure: Figure) -> frozenset[str]:
    # A total since the start is one of its thing: known things and deeds alone tell it from another, but not from its
    # part: "214 000 cartes délivrées, dont 88 000 à Erevan".
    return figure.tokens(strict=figure.measured not in TOTALS) | (figure.far & _PART)


def _doubtful(figure: Figure) -> bool:
    """Whether too little is known of a figure to compare it."""
    tokens = {t for t in _tokens(figure) if not t.startswith((FATE, WITHIN, REMAINING, FALLEN))}
    if len(figure.others) > 1 or figure.negated or figure.single or figure.remainder:
        return True
    if figure.kind == "share":
        return not figure.head or not tokens
    if figure.measured == "growthRate":
        return figure.as_of is None or not tokens
    if figure.kind == "money" or figure.value.unit:
        return not tokens or not figure.value.unit or _nobodys(figure)
    if not figure.head:
        return True
    small = (figure.value.written or figure.value.hi or figure.value.lo or Decimal(0)) < _SMALL
    vague = small or ":" in figure.head or figure.measured == "yearlyCount" or counts_people(figure.head)
    return not tokens and vague


def counts_people(head: str) -> bool:
    """Whether a head is a stock of people: how many work or live somewhere changes from month to month."""
    known = load_thesaurus()
    concept = known.concepts.get(head)
    stock = concept is not None and concept.fact("counts") == "Stock"
    return stock and "thing-person" in {head, *known.ancestors(head)}


def _nobodys(figure: Figure) -> bool:
    """Whether it measures a body that its clause does not name: "its revenue"."""
    money = figure.kind == "money" and figure.bearer is None
    return money and bool(figure.near) and figure.near <= borne_measures()


def _of_capital(figure: Figure) -> bool:
    """Whether it is a share of votes or of capital: whose it is, the readers of owners tell, or nobody does."""
    return _CAPITAL.match(figure.passage.text, figure.found.end) is not None


def key_of(figure: Figure) -> tuple[Ref, Ref]:
    """The subject of a figure and its scope."""
    subject = TOPIC
    if figure.bearer is not None:
        subject = Ref(name=figure.bearer, passage=figure.passage, kind=figure.bearer.kind or "thing")
    if _doubtful(figure) or (figure.kind == "share" and _of_capital(figure)):
        return subject, alone(figure)
    said = {*_tokens(figure), f"head:{figure.head}", f"apart:{figure.apart}", f"per:{figure.found.per}"}
    unnamed = figure.kind == "money" or (figure.value.unit and not figure.head)
    if unnamed and figure.bearer is None and all(t.startswith("measure:") for t in _tokens(figure)):
        # "It will cost 41 million", "140 metres long": what is so is told elsewhere: weights decide (figures.align).
        said.add("article:")
    said |= {f"{mark}:{day}" for mark, day in (("since", figure.since), ("unfolds", figure.unfolds)) if day}
    said |= {f"changed:{number}" for number in figure.changes}  # of other articles, only what is aligned meets it
    if figure.measured == "growthRate" and figure.as_of is not None:
        said.add(f"in:{figure.as_of.edtf}")
    digest = hashlib.sha256("\x1f".join(sorted(said)).encode()).hexdigest()[:10]
    of = None
    if figure.others:
        of = Ref(name=figure.others[0], passage=figure.passage, kind=figure.others[0].kind or "thing")
    head = _slug(figure.head.split(":")[-1]) or figure.kind
    name = f"{head}-{digest}"
    return subject, _scope(figure, placed_in(name, figure.passage) if "article:" in said else name, of)


def measured(figure: Figure, beside: Collection[Figure] = ()) -> Measured:
    """What the figures of other articles are held against; ``beside`` are the figures of its passage."""
    names = [figure.bearer, *figure.others] if figure.bearer else figure.others
    refs = tuple(Ref(name=n, passage=figure.passage, kind=n.kind or "thing") for n in names)
    fit = figure.passage.section not in _TITLES and not (
        figure.negated or figure.remainder or figure.apart not in ("", TO_COME) or _nobodys(figure)
    )
    part = "part" in figure.far
    told = figure.far - {"part"} or _marked(figure.near, "rel:") or any(map(deeds_of, _marked(figure.near, "adj:")))
    fit = fit and not (part and not told) and not (figure.single and not part)
    if not fit:
        # What is never held against another keeps no words for it.
        return Measured(figure.head, figure.found.per, _NONE, _NONE, _NONE, (), "", fit)
    days = {f"{mark}:{day}" for mark, day in (("since", figure.since), ("unfolds", figure.unfolds)) if day}
    near = frozenset(figure.near | days)
    return Measured(
        figure.head, paid_over(figure), frozenset(figure.own), near, frozenset(figure.far), refs,
        PLAN if figure.planned or figure.apart == TO_COME else figure.mood, fit,
        frozenset(f"{f.head or f.value.unit}={f.value.lo}-{f.value.hi}" for f in beside if f is not figure and f.head),
        _word(figure), known_set(figure), figure.changes,
    )  # fmt: skip


def _word(figure: Figure) -> str:
    """The counted noun as its article calls it, where it is one word."""
    language = figure.passage.language
    return f"{language}:{lemma(figure.head_text, language)}" if figure.head_text.isalpha() else ""


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.value.unit, figure.value.lo, figure.value.hi


def _bare(figure: Figure) -> bool:
    return not (figure.own or figure.near or figure.bearer)


def merge_mentions(figures: Sequence[Figure]) -> dict[Figure, Figure]:
    """Several mentions of one figure in an article: each later or titling one to the one that says what it is.

    A restriction that only one mention makes describes the thing rather than tells it from another.
    """
    leads: dict[Figure, Figure] = {}
    body = [f for f in figures if f.passage.section not in _TITLES and not f.single]
    alike: dict[object, list[Figure]] = {}
    for figure in body:
        alike.setdefault(_value(figure), []).append(figure)
    for figure in [*body, *(f for f in figures if f.passage.section in _TITLES)]:
        if figure.kind == "share" or figure.apart or figure.single or not (figure.head or figure.kind == "money"):
            continue
        same = alike.get(_value(figure), [])[:_SMALL]
        same = [f for f in same if f is not figure and f not in leads and not f.apart]
        same = [f for f in same if f.head == figure.head or figure.kind == "money"]
        same = [f for f in same if f.as_of == figure.as_of or figure.as_of is None]
        if not same or (figure.passage.section not in _TITLES and not (_bare(figure) and same[0].place < figure.place)):
            continue
        lead = same[0]
        common = lead.own & figure.own
        if common and not _bare(figure) and figure.bearer is None:
            lead.own, lead.near, lead.far = common, lead.near & figure.near, lead.far & figure.far
        leads[figure] = lead
    return leads


def separate(figures: Sequence[Figure], leads: dict[Figure, Figure]) -> None:
    """Keep apart what only looks alike: two numbers of one sentence, or two that nothing tells what they count.

    One article that gives two figures for one thing in two places contradicts itself; one sentence hardly does.
    """
    alike: dict[object, list[Figure]] = {}
    beside: dict[object, list[Figure]] = {}
    for figure in figures:
        if figure not in leads and not _doubtful(figure):
            if not figure.apart:
                one = (figure.kind, figure.value.unit, figure.head, _tokens(figure), figure.found.per)
                beside.setdefault((figure.passage.number, one), []).append(figure)
            bearer = figure.bearer.text if figure.bearer and "part" not in figure.far else ""
            said = figure.as_of.edtf if figure.as_of else ""
            mark = (figure.measured, figure.kind, figure.value.unit, figure.head, _tokens(figure), figure.apart)
            alike.setdefault((mark, bearer, said, figure.found.per), []).append(figure)
    for group in beside.values():
        # "2,100 a day last winter, and only 780 a day in November": what has no date there is of another time.
        if len({(f.value.lo, f.value.hi) for f in group}) > 1 and any(f.as_of is not None for f in group):
            for figure in group:
                figure.single = figure.single or (figure.as_of is None and not figure.held_against)
    for group in alike.values():
        values = {(f.value.lo, f.value.hi) for f in group}
        wholes = {id(other) for f in group for relation, other in f.links if relation == "partOf"}
        together = len({f.passage.number for f in group}) == 1 or all(map(_listed, group)) or len(wholes) > 1
        together = together or all("part" in f.far for f in group) or explained(group)
        if len(values) > 1 and (together or not _tokens(group[0]) or len(values) > _PAIR or _far_apart(group)):
            for figure in group:
                figure.single = True
        elif len(values) > 1:
            for figure in group:
                figure.changes = frozenset()  # which do not account for what it gives twice


def _listed(figure: Figure) -> bool:
    """Whether it stands in an item of a list: each tells of a thing of its own."""
    return figure.passage.block.kind is Kind.LIST or figure.passage.text.rstrip().endswith(";")


def _far_apart(group: Sequence[Figure]) -> bool:
    """Whether values lie so far apart that they are of two things (a fare, a budget); a thousandfold is a slip."""
    sizes = [f.value.written or f.value.hi or f.value.lo or Decimal(0) for f in group]
    low, high = min(sizes), max(sizes)
    # Of a sum only its clause knows what it is: "it cost 12.6 million", "that one cost 630,000".
    unnamed = all(f.kind == "money" and not f.head and f.bearer is None for f in group)
    plain = unnamed and all(t.startswith("measure:") for t in _tokens(group[0]))
    return high > low * (_SEVERAL if plain else _MAGNITUDE) and high != low * _SLIP


def align_titles(figures: Sequence[Figure], leads: dict[Figure, Figure]) -> None:
    """A title's figure that the text does not repeat speaks of the one figure there of its kind and thing."""
    body: dict[object, list[Figure]] = {}
    told = {_value(f) for f in figures if f.passage.section not in _TITLES}
    for figure in figures:
        if figure.passage.section not in _TITLES and figure not in leads:
            body.setdefault((figure.kind, figure.value.unit, figure.head), []).append(figure)
    for title in figures:
        if title.passage.section not in _TITLES or title in leads or title.negated or title.single:
            continue
        if (title.kind != "money" and not title.head) or _value(title) in told or GAINED in title.near:
            continue
        near = body.get((title.kind, title.value.unit, title.head), [])
        fitting = [f for f in near[:_COMPARED] if _may_mean(title, f)] or _only(title, near)
        if len({(f.value.lo, f.value.hi) for f in fitting}) == 1:
            leads[title] = fitting[0]


def _only(title: Figure, near: Sequence[Figure]) -> list[Figure]:
    """The one figure of its thing in the text, of which no known deed is told: "vaccinates a million children"."""
    told = [f for f in near if not f.apart and not f.remainder]
    plain = title.kind == "quantity" and ":" not in title.head and len({(f.value.lo, f.value.hi) for f in told}) == 1
    if not plain or len(told) < len(near) or any(f.negated or "part" in f.far or f.planned for f in told):
        return []
    fits = title.own <= told[0].own and not _marked(told[0].near, "rel:") and title.found.per == told[0].found.per
    return told if fits and (title.value.lo or title.value.hi or Decimal(0)) >= _MUCH else []


def _may_mean(title: Figure, figure: Figure) -> bool:
    if figure.apart or figure.negated or figure.remainder or title.found.per != figure.found.per:
        return False
    # "Parmi ces coupes, 400 à Thil": a part of what the text told before, which may be the title's.
    if "part" in figure.far and not any(relation == "partOf" for relation, _ in figure.links):
        return False
    deeds = _marked(title.near, "rel:")
    return (
        title.own <= figure.own
        and deeds <= _marked(figure.near, "rel:")
        and _marked(title.near, "measure:") <= _marked(figure.near, "measure:")
        and (title.kind != "share" or bool(deeds))
    )


def _marked(tokens: Iterable[str], mark: str) -> set[str]:
    return {token for token in tokens if token.startswith(mark)}
