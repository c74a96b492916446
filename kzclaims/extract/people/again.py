"""A person whom a sentence takes up without the name: "Elle préside la fédération depuis 2019", "The surgeon, head of".

Whoever is taken up is the one person of the sentence before, of the same paragraph, in which no title stands alone that
might be meant as well. The sentence is then read as if it gave the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.extract.people.evidence import is_trade
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import OFFICES, Term, load_thesaurus

_BESIDE = 4  # characters between a name and a title beside it

_PRONOUN = re.compile(r"(?P<male>Il|He|Он)\s|(?P<female>Elle|She|Она)\s")
# "Le néphrologue, directeur du centre": what somebody is, between an article and a comma.
_WHAT = {
    "fr": re.compile(r"(?:(?:Le|La|Cet|Cette|Ce)\s|L['’])(?P<trade>[a-zà-ÿ-]{4,}),\s"),
    "en": re.compile(r"(?:The|This)\s(?P<trade>[a-z-]{4,}),\s"),
    "ru": re.compile(r"(?P<trade>[А-ЯЁ][а-яё]{3,}),\s"),
}


def _opened(look: Look) -> tuple[int, int, str] | None:
    """What takes up a person at the beginning of a sentence, and the side that a pronoun tells."""
    pronoun = _PRONOUN.match(look.text)
    if pronoun:
        return 0, pronoun.end() - 1, "masculine" if pronoun["male"] else "feminine"
    what = _WHAT[look.passage.language].match(look.text)
    if what is None:
        return None
    # "Le maire, président de …" may be anybody's title.
    titles = [t for t in look.passage.of(OFFICES) if t.start < what.end("trade")]
    told = bool(titles) or is_trade(look, fold(what["trade"]))
    return (0, what.end("trade"), "") if told and not any(map(_exclusive, titles)) else None


def _exclusive(term: Term) -> bool:
    known = load_thesaurus().concepts.get(term.concept)
    return bool(known and known.fact("exclusive"))


def _alone(office: Office, look: Look) -> bool:
    """Whether nobody's name stands beside a title."""
    gaps = ((office.start - name.end, name.start - office.end) for name in look.persons)
    return not any(0 <= behind <= _BESIDE or 0 <= before <= _BESIDE for behind, before in gaps)


def taken_up(
    looks: Sequence[Look], offices: Sequence[Sequence[Office]], genders: Mapping[str, str], number: int
) -> Look | None:
    """A sentence with the person whom it takes up in place of the words that do; None where it takes up nobody.

    Args:
        looks: the sentences of the article.
        offices: the titles of each.
        genders: what the titles of people tell of their gender, by their folded names.
        number: that of the sentence.
    """
    look = looks[number]
    if look.persons or not number or look.quotes:
        return None
    opened = _opened(look)
    before = looks[number - 1]
    if opened is None or before.passage.block is not look.passage.block:
        return None
    people = {fold(name.text): name for name in before.persons if not before.inside_quote(name.start, name.end)}
    if len(people) != 1:
        return None
    folded, name = people.popitem()
    start, end, side = opened
    if any(_alone(office, before) for office in offices[number - 1]) or (side and genders.get(folded, side) != side):
        return None
    full = before.bearers.get(folded, (name, before.passage))[0]
    return replace(look, persons=(ProperName(start, end, full.text, "person"),))
