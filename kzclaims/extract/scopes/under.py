"""Headings that speak of all, of most, of the whole country or of the first, over a text that tells less.

"All rooms booked" over "590 rooms were booked; 90 found no taker"; "the biggest ever" over "the second largest".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.always import always
from kzclaims.extract.scopes.clause import clause, denied
from kzclaims.extract.scopes.denied import none_at_all, seen_off
from kzclaims.extract.scopes.divided import divided
from kzclaims.extract.scopes.groups import Segment, is_person, segments
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.sources import sourced
from kzclaims.extract.scopes.taken import part_of
from kzclaims.extract.scopes.title_all import all_of_a_kind, kin
from kzclaims.extract.scopes.title_covers import covers
from kzclaims.extract.scopes.title_dates import dated
from kzclaims.extract.scopes.title_everywhere import around, everywhere
from kzclaims.extract.scopes.title_final import final
from kzclaims.extract.scopes.title_first import first
from kzclaims.extract.scopes.title_left import some_left
from kzclaims.extract.scopes.title_lengths import lengths
from kzclaims.extract.scopes.title_only import only_there
from kzclaims.extract.scopes.title_outcomes import outcomes
from kzclaims.extract.scopes.title_over import over
from kzclaims.extract.scopes.title_paid import paid_alone
from kzclaims.extract.scopes.title_pairs import told_weaker
from kzclaims.extract.scopes.title_parts import of_so_many, of_whom_so_many
from kzclaims.extract.scopes.title_records import records, winners
from kzclaims.extract.scopes.title_same import free_for_the_young, same_for_all
from kzclaims.extract.scopes.title_to_come import not_yet_reached, still_to_come
from kzclaims.extract.scopes.title_words import whole
from kzclaims.extract.scopes.wholes import of_all
from kzclaims.extract.scopes.words import scope_words
from kzclaims.extract.thesaurus import CUES, load_thesaurus

_HEADINGS = (Section.TITLE, Section.HEADING)
_HALF, _WHOLE = 50, 100
_THING = 22  # characters after "the whole", or after a share, in which what it is of stands
_SINGLE = re.compile(r"tout|whole|entire|ensemble|totalité|intégralité|вес|вся|всю|всё", re.IGNORECASE)
_PAY = frozenset({"pay"})
_REST = re.compile(
    r"(?<!\w)(?:le\s(?:reste|complément|solde|surplus)|the\s(?:rest|remainder|balance)|остальн\w+|остаток)(?!\w)",
    re.IGNORECASE,
)
_NEVER = re.compile(r"avai(?:t|ent)\sjamais|had\snever", re.IGNORECASE)  # "had never been so big" hedges nothing
# "60 % of its needs" of whatever it is that the heading promises all of.
_NEEDS = re.compile(
    r"\s(?:des?\s(?:ses\s|leurs\s)?besoins|of\s(?:its\s|the\s|their\s)?(?:needs|demand)|потребност\w+)(?!\w)",
    re.IGNORECASE,
)
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of

_Found = tuple[Passage, int, int]


def under_drafts(scene: Scene) -> Iterator[Draft]:
    """What the heading says of all, of most or of the first, and where the text tells less."""
    title = next((p for p in scene.passages if p.section is Section.TITLE), None)
    if title is None or title.asks or _hedged(title):
        return
    body = [p for p in scene.passages if p.section not in _HEADINGS and len(p.text) <= LONGEST]
    for reader in (
        paid_alone,
        only_there,
        same_for_all,
        free_for_the_young,
        all_of_a_kind,
        _fully,
        _entire,
        covers,
        _free,
        _most,
        everywhere,
        first,
        always,
        divided,
        none_at_all,
        seen_off,
        dated,
        final,
        over,
        lengths,
        outcomes,
        of_so_many,
        of_whom_so_many,
        sourced,
        records,
        winners,
        some_left,
        told_weaker,
        still_to_come,
        not_yet_reached,
    ):
        for start, end, told in reader(title, body):
            less = [(passage, first, last) for passage, first, last in told if first < last]
            subject = Ref(placed_in("told-whole", title), label=title.text[start:end])
            value = Ref(f"whole-{reader.__name__.strip('_')}", kind="event", label=title.text[start:end])
            yield Draft(title, start, end, "reaches", subject, value)
            for passage, a, b in less:
                yield Draft(passage, a, b, "reaches", subject, value, negated=True)
            return


_Told = Iterator[tuple[int, int, list[_Found]]]  # the words of the heading, and the places of the text that tell less


def _hedged(title: Passage) -> bool:
    table = scope_words(title.language)
    text = plain(title.text)
    excepted = any(load_thesaurus().concepts[t.concept].fact("cueKind") == "Except" for t in title.of(CUES))
    found = [m.start() for words in (table["maybe"], table.said["hedge"]) for m in words.finditer(text)]
    found = [at for at in found if not _NEVER.match(text, at)]
    return excepted or any(not any(p.start <= at < p.end for p in title.periods) for at in found)  # "in May"


def _most(title: Passage, body: Sequence[Passage]) -> _Told:
    """ "Most households back the wind farm", over "43% of households said they were in favour"."""
    c = whole(title)
    match = scope_words(title.language)["most"].search(c.text)
    terms = head_terms(title)
    if match is None or not terms or len({t.concept for t in terms}) > 3:
        return
    less: list[_Found] = []
    for passage in body:
        shares = [n for n in passage.numbers if n.value.kind == "share" and n.value.written is not None]
        near = [t for t in head_terms(passage) if any(kin(t.concept, o.concept) for o in terms)]
        if not shares or not near:
            continue
        if any((n.value.written or 0) >= _HALF or n.value.written is None for n in shares):
            return
        less.append((passage, *around(whole(passage), shares[0].start, shares[0].end)))
    if less:
        yield match.start(), len(c.text.rstrip(" .")), less[:1]


def _fully(title: Passage, body: Sequence[Passage]) -> _Told:
    """ "Goes fully renewable", over "cover 82% of its needs; the rest comes by cable"."""
    match = scope_words(title.language).titles["fully"].search(plain(title.text))
    if match is None:
        return
    spoken = meant(whole(title), 0, len(title.text))
    names = {n.text for n in title.names}
    for at, passage in enumerate(body):
        c = whole(passage)
        told = at < _LEAD or meant(c, 0, len(c.text)) & spoken or any(name in c.text for name in names)
        shares = [n for n in passage.numbers if n.value.kind == "share" and n.value.hi is not None]
        rest = scope_words(passage.language).said["rest"].search(c.text) or _REST.search(c.text)
        counts = [n for n in passage.numbers if n.value.kind == "quantity" and not n.value.unit]
        part = part_of(c, counts) if rest and not of_all(passage) else None
        if part is not None:  # "four of the six have been restored; the others must wait"
            yield match.start(), len(title.text.rstrip(" .")), [(passage, *around(c, part.start, part.end))]
            return
        if len(shares) == 1 and rest and told and (shares[0].value.hi or 0) < _WHOLE:
            yield match.start(), len(title.text.rstrip(" .")), [(passage, *around(c, shares[0].start, shares[0].end))]
            return


def _entire(title: Passage, body: Sequence[Passage]) -> _Told:
    """ "Photographs the whole country", over "covers a third of the country each day"."""
    text = plain(title.text)
    match = scope_words(title.language).said["whole"].search(text)
    if match is None or not _SINGLE.search(match.group()):
        return
    what = meant(whole(title), match.end(), min(len(text), match.end() + _THING))
    spoken = meant(whole(title), 0, len(text)) - what
    for at, passage in enumerate(body):
        c = whole(passage)
        for share in (n for n in passage.numbers if n.value.kind == "share" and n.value.hi is not None):
            part = meant(c, share.end, min(len(c.text), share.end + _THING))
            same = part & what or _NEEDS.match(c.text, share.end)
            if (share.value.hi or 0) < _WHOLE and same and (at < _LEAD or meant(c, 0, len(c.text)) & spoken):
                yield match.start(), len(text.rstrip(" .")), [(passage, *around(c, share.start, share.end))]
                return


def _free(title: Passage, body: Sequence[Passage]) -> _Told:
    """ "The tunnel will cost nothing", over "everybody else is to pay 75 kroner"."""
    c = clause(Segment(title, 0, len(title.text)), title.names, _PAY)
    free = [one for one in c.said if one.yes == denied(c, one)]
    everyone = {t.concept for t in head_terms(title) if is_person(t.concept)}
    if not free or len(free) != len(c.said) or everyone:
        return
    less: list[_Found] = []
    for passage in body:
        for segment in segments(passage):
            inner = clause(segment, passage.names, _PAY)
            rest = inner.word("rest").search(inner.text, inner.start, inner.end)
            paid = [one for one in inner.said if one.yes != denied(inner, one) and rest and one.start > rest.start()]
            money = [n for n in passage.numbers if n.value.kind == "money" and segment.start <= n.start < segment.end]
            if rest and paid and money:
                less.append((passage, *around(inner, rest.start(), max(paid[0].end, money[0].end))))
    if less:
        yield 0, len(title.text.rstrip(" .")), less
