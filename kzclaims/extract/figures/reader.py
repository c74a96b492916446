"""Every number, share and sum of money of an article as a claim: what it measures, of whom, when, part of what.

How it is read: ``figures.nouns`` (what is counted), ``figures.clause`` (what is said of it), ``figures.time`` (as-of
dates, contrasts, revisions), ``figures.breath`` and ``figures.parts`` (figures of one breath), ``figures.scope`` (the
key that two figures meet by). Where it stays unclear what a number counts, its scope is its own, and nothing meets it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kzclaims.claim import Modality, Section
from kzclaims.extract.drafts import Draft
from kzclaims.extract.figures.bearer import About, about, cues
from kzclaims.extract.figures.breath import bases, equate
from kzclaims.extract.figures.changed import note_changes
from kzclaims.extract.figures.clause import read_clause, segments
from kzclaims.extract.figures.daily import each_day
from kzclaims.extract.figures.division import lists, wholes
from kzclaims.extract.figures.enumerated import enumerate_parts
from kzclaims.extract.figures.growth import grown, told_anew
from kzclaims.extract.figures.itemised import itemise
from kzclaims.extract.figures.joined import join_shares, of_so_many
from kzclaims.extract.figures.later import told_later
from kzclaims.extract.figures.model import Figure
from kzclaims.extract.figures.money import lend_currency
from kzclaims.extract.figures.mood import inherent, took, yearly
from kzclaims.extract.figures.named import note_named
from kzclaims.extract.figures.nouns import noun_phrase
from kzclaims.extract.figures.parts import divide
from kzclaims.extract.figures.phrases import note_phrases, settle_phrases
from kzclaims.extract.figures.rates import without_rates
from kzclaims.extract.figures.remains import link_remains
from kzclaims.extract.figures.scope import align_titles, key_of, measured, merge_mentions, separate
from kzclaims.extract.figures.scored import scored
from kzclaims.extract.figures.since import counted_from, forget_start, since_start, stands, summed_since
from kzclaims.extract.figures.stages import note_limits, note_stage
from kzclaims.extract.figures.subjects import come_from, find_heads, grouped, peopled
from kzclaims.extract.figures.tables import meet_text, table_figures, unread
from kzclaims.extract.figures.tallied import as_told
from kzclaims.extract.figures.time import date_figures
from kzclaims.extract.figures.unfolding import unfold
from kzclaims.extract.figures.words import figure_words
from kzclaims.extract.lemmas import key, words
from kzclaims.extract.numbers.reader import FoundNumber, read_number
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene

_TITLES = (Section.TITLE, Section.HEADING)
_LONGEST_QUOTE = 150
_CLOSE = 3
_MANY = 1000
# A "sentence" with more numbers or letters is a table without rules, and nobody's prose.
_MOST, _PROSE, _CELL = 20, 1500, " | "
_RECENT = 40  # figures told before that a later one may take up
_DEFINITE = re.compile(r"[\s\u00a0\u202f]*(?:des|du|de (?:la|ces|l['’])|of (?:the|these|those|them))\b", re.IGNORECASE)
# "35 % de plus", "35% more", "на 35 % больше": a rate, whatever the verb.
_MORE = re.compile(
    r"[\s\u00a0\u202f]*(?:de (?:plus|moins)|(?:more|less|fewer|higher|lower|больше|меньше|выше|ниже|дороже|дешевле))\b",
    re.IGNORECASE,
)
# "30 % des écoles", "40% of", "30 % от"; a Russian genitive follows at once.
_OF = re.compile(
    r"[\s\u00a0\u202f]*(?:d(?:e|es|u)?\b|of\b|от\b|из\b|[а-яё]+(?:[аяыию]|ов|ев|ей|ых|их|ой)\b)", re.IGNORECASE
)


def figure_drafts(scene: Scene) -> list[Draft]:
    """Drafts of the figures of one article."""
    article, tables = about(scene), table_figures(scene)
    by_passage: dict[int, list[Figure]] = {}
    told: list[Figure] = []
    stated: list[Draft] = []
    for before, passage in zip((None, *scene.passages), scene.passages, strict=False):
        kept = [n for n in passage.numbers if n.what != "factor" and (n.what != "duration" or _told_of(passage, n))]
        if not kept:
            continue
        if passage.number in tables:
            by_passage[passage.number] = tables[passage.number]
            continue
        if len(kept) > _MOST or len(passage.text) > _PROSE or _CELL in passage.text:
            by_passage[passage.number] = [unread(passage, found) for found in kept]
            continue
        kept, rates = without_rates(passage, kept)
        stated += rates
        if not kept:
            continue
        figures = _figures(passage, kept)
        _understand(before, figures, article, told, by_passage.get(passage.number - 1, ()))
        by_passage[passage.number] = figures
        if passage.section not in _TITLES:
            told = [*told, *figures][-_RECENT:]
    lists(scene, by_passage)
    wholes(by_passage)
    everything = [f for figures in by_passage.values() for f in figures]
    unfold(scene, everything, article.topics)
    told_later(everything)
    join_shares(everything)
    itemise(scene, by_passage)
    enumerate_parts(everything)
    link_remains(everything)
    meet_text(everything)
    _title_money(everything)
    leads = merge_mentions(everything)
    separate(everything, leads)
    align_titles(everything, leads)
    return [*(_draft(figure, leads, by_passage) for figure in everything), *stated]


def _understand(
    before: Passage | None,
    figures: list[Figure],
    article: About,
    told: Sequence[Figure],
    previous: Sequence[Figure],
) -> None:
    """Read what one sentence says of its figures; ``before`` is the sentence before, ``previous`` its figures."""
    passage = figures[0].passage
    lend_currency(passage, figures, told)
    find_heads(passage, figures, told)
    for n, figure in enumerate(figures):
        low = figures[n - 1].phrase_end if n else 0
        high = figures[n + 1].start if n + 1 < len(figures) else len(passage.text)
        note_stage(figure, low, high)
        note_phrases(figure, low, high)
        read_clause(figure, figures, article, before)
        grouped(figure)
        come_from(figure, figures[n - 1] if n else None)
        peopled(figure, article.names[passage.number])
        scored(figure, article, before)
        _property(figure)
    for figure in figures:
        if figure.told is not None and not figure.near and not figure.far:
            figure.near, figure.far = set(figure.told.near), set(figure.told.far)
            figure.bearer = figure.bearer or figure.told.bearer
    date_figures(figures, told)
    bases(passage, figures, told)
    equate(passage, figures, told)
    grown(passage, figures, told)
    divide(passage, figures, previous, told)
    note_changes(figures, previous)
    for figure in figures:
        _settle(figure, article.names[passage.number])


def _figures(passage: Passage, kept: Sequence[FoundNumber]) -> list[Figure]:
    figures = []
    for n, found in enumerate(kept):
        stop = kept[n + 1].start if n + 1 < len(kept) else len(passage.text)
        found = each_day(passage, found)  # noqa: PLW2901 - the same number
        phrase = noun_phrase(passage, found, stop)
        plain = found.value.kind == "share" and not _OF.match(passage.text[found.end :])
        if found.value.kind == "money" or found.what in ("age", "duration") or plain:
            phrase.end, phrase.head, phrase.own, phrase.head_text = found.end, "", set(), ""
        dimension = figure_words(passage.language).measures.name(key(phrase.head_text)) if found.value.unit else ""
        if dimension and ":" in phrase.head:
            phrase.head, phrase.head_text = "", ""  # "640 metres long" counts no longs
        figure = Figure(passage, found, found.value, found.start, phrase.end, phrase.head, phrase.head_text, phrase.own)
        figure.near |= {f"measure:{dimension}"} if dimension else set()
        figure.definite = bool(_DEFINITE.match(passage.text[found.end :]))
        figures.append(figure)
    return figures


def _told_of(passage: Passage, found: FoundNumber) -> str:
    """What a length of time is told of where that is no event: an "age", or a time gone by ("ago")."""
    return next((p.what for p in passage.periods if p.what in ("age", "ago") and p.start <= found.start < p.end), "")


def _property(figure: Figure) -> None:
    passage = figure.passage
    table = figure_words(passage.language)
    if figure.found.what == "duration" and _told_of(passage, figure.found) == "ago":
        figure.measured, figure.single = "elapsed", True
    elif figure.kind == "money":
        figure.measured = "cumulativeAmount" if summed_since(figure) else "amount"
        figure.since = counted_from(figure) if figure.measured != "amount" else ""
    elif figure.kind == "share":
        around = passage.text[told_anew(passage, max(0, figure.start - 60), figure.start) : figure.found.end + 25]
        growth = any(table.growth.name(w) for _, _, w in words(table.taken.sub("", around)))
        after = passage.text[figure.found.end :]
        compared = _MORE.match(after)
        of = _OF.match(after) and not compared
        rate = (growth or compared) and not (of or of_so_many(figure))
        figure.measured = "growthRate" if rate else "share"
    elif _may_add_up(figure) and since_start(passage, figure.start):
        figure.measured, figure.since = "cumulativeCount", counted_from(figure)
        forget_start(figure)
    elif figure.found.per in ("", "year") and yearly(figure):
        figure.measured = "yearlyCount"


def _may_add_up(figure: Figure) -> bool:
    """Whether a number may be all there were since a start: no rate ("6,900 a day, but none since 20 April")."""
    if figure.told is not None and ";" in figure.passage.text[figure.told.phrase_end : figure.start]:
        return False  # "17 300 ont été enregistrées depuis janvier ; Joal en abrite 2 100"
    return not (figure.planned or figure.grouped or figure.found.per or _aside(figure) or stands(figure))


def _aside(figure: Figure) -> bool:
    """Whether a number stands with its noun between two marks, which no verb tells: "Serrac, 1 350 habitants, …"."""
    span = next(((a, b) for a, b in segments(figure.passage) if a <= figure.found.core_start < b), (0, 0))
    beside = figure.passage.text[span[0] : figure.start] + figure.passage.text[figure.phrase_end : span[1]]
    return span[0] > 0 and not words(beside)


def _settle(figure: Figure, names: Sequence[ProperName]) -> None:
    """An edition or an intake has its time in its name: "the first intake, in September"."""
    settle_phrases(figure)
    as_told(figure)
    note_limits(figure)
    note_named(figure)
    if figure.near & {"adj:intake", "adj:first"} and figure.planned and figure.as_of is not None:
        figure.as_of = None
    if figure.value.unit and figure.kind == "quantity" and inherent(figure):
        figure.near = {t for t in figure.near if not t.startswith("rel:")}
        # "Массой 340 кг собирают": what stands behind it is no thing unless it is known as one.
        figure.planned, figure.as_of, figure.head = False, None, "" if ":" in figure.head else figure.head
    if took(figure):
        figure.near, figure.far, figure.own = set(), set(), set()  # "won in 62 minutes": how long this one took
    if figure.found.what in ("age", "duration"):
        figure.near, figure.far, figure.own = {"measure:age"}, set(), set()
        beside = [n for n in names if 0 <= figure.start - n.end <= _CLOSE or 0 <= n.start - figure.found.end <= _CLOSE]
        figure.bearer, figure.others = (beside[0], []) if beside else (None, [])
        figure.near = figure.near if beside else set()


def _title_money(figures: Sequence[Figure]) -> None:
    """ "Pour 152 milliards" in a title: money, where the text has no other such sums."""
    money = [f for f in figures if f.kind == "money" and f.passage.section not in _TITLES]
    for figure in figures:
        if figure.passage.section not in _TITLES or figure.kind != "quantity" or figure.head or figure.value.unit:
            continue
        # "Des milliers d’expropriés": of people or things, whatever they are called.
        vague = figure.value.lo != figure.value.hi and _OF.match(figure.passage.text, figure.found.end)
        if vague or (figure.value.written or Decimal(0)) < _MANY:
            continue
        units = {f.value.unit for f in money if f.value.written == figure.value.written} or {
            f.value.unit for f in money
        }
        if len(units) == 1 and "" not in units:  # a currency left open is none to lend
            figure.value = replace(figure.value, kind="money", unit=units.pop())
            figure.measured = "amount"


def _draft(figure: Figure, leads: dict[Figure, Figure], by_passage: Mapping[int, Sequence[Figure]]) -> Draft:
    passage = figure.passage
    start, end = _quote(figure)
    lead = leads.get(figure, figure)
    subject, scope = key_of(lead)
    as_of = figure.as_of or lead.as_of
    links = tuple((relation, _key(other)) for relation, other in figure.links)
    return Draft(
        passage, start, end, lead.measured if lead is not figure else figure.measured, subject, figure.value, scope,
        _modality(figure), as_of=as_of, negated=figure.negated, links=links,
        measured=measured(lead, [*by_passage[lead.passage.number], *(f for r, f in lead.links if r == "partOf")]),
    )  # fmt: skip


def _quote(figure: Figure) -> tuple[int, int]:
    """The number with its noun, where that alone gives the value back."""
    found, text = figure.found, figure.passage.text
    if figure.phrase_end > found.end and figure.phrase_end - figure.start <= _LONGEST_QUOTE:
        read = read_number(text[figure.start : figure.phrase_end], figure.passage.language)
        if read is not None and (read.lo, read.hi) == (found.value.lo, found.value.hi):
            return figure.start, figure.phrase_end
    return found.start, found.end


def _key(figure: Figure) -> str:
    start, end = _quote(figure)
    return f"{figure.measured}@{figure.passage.number}:{start}-{end}"


def _modality(figure: Figure) -> Modality:
    if figure.hearsay:
        return Modality.CONDITIONAL
    if figure.planned:
        return Modality.ANNOUNCED
    passage = figure.passage
    if passage.inside_quote(figure.start, figure.found.end) or cues(passage, "Attribution", "Reporting"):
        return Modality.REPORTED
    return Modality.STATED
