"""Headings of a record, or of who won, over a text that tells a lesser rank, the other end or another winner.

"Record turnout" over "the lowest since the town was formed"; "coldest winter on record" over "the lowest since 1987";
"local firm wins the contract" over "the contract went to a Danish company".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kzclaims.extract.lemmas import WORD, lemma
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import STOP, long_past
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.source_places import HOME, places_told
from kzclaims.extract.scopes.title_words import whole
from kzclaims.extract.word_tables import any_listed, word_table

_FILE = "scopes/records.toml"
_LEAD = 3  # first sentences of the text, which speak of what the title speaks of
_NEAR = 45  # characters between "the lowest" and "since 1987"
_YEAR = re.compile(r"(?:depuis|since|с)\s(?:l'année\s)?(?:1[89]|20)\d\d(?!\d)", re.IGNORECASE)
_BESIDE = 14  # characters after "the lowest" in which "figure" stands
_LONG = 3  # letters of the shortest word of a phrase that tells
_Found = tuple[Passage, int, int]


def _words(name: str, language: str) -> re.Pattern[str]:
    return any_listed(_FILE, name, language)


def records(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell of a record, and where the text tells less, or the other end.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text, language = plain(title.text), title.language
    record = _words("record", language).search(text)
    if record is None or _YEAR.search(text) or any(_words("record", p.language).search(plain(p.text)) for p in body):
        return
    low = _words("low", language).search(text)
    high = _words("high", language).search(text) or not low
    spoken = _meant(title, 0, len(text))
    if high and not low and any(_most_of_all(p) for p in body[:_LEAD]):
        return
    for n, passage in enumerate(body):
        told = plain(passage.text)
        if not (n < _LEAD or _meant(passage, 0, len(told)) & spoken):
            continue
        for name, turned in (("lowest", bool(high and not low)), ("highest", bool(low))):
            for most in _words(name, passage.language).finditer(told):
                since = _YEAR.search(told, most.end(), most.end() + _NEAR)
                end = since or (
                    turned and _words("since", passage.language).search(told, most.end(), most.end() + _NEAR)
                )
                about = since and not turned
                shared = _meant(passage, 0, most.start()) & spoken or (
                    _same_word(passage, most.start(), title, record) or (n < _LEAD and _of_measure(passage, most))
                )
                if end and (about or (turned and shared)):
                    yield 0, len(text.rstrip(" .")), [(passage, most.start(), end.end())]
                    return


def _most_of_all(passage: Passage) -> bool:
    """Whether a sentence tells the high end of all: "the largest figure since the event began"."""
    text, since = plain(passage.text), _words("since", passage.language)
    return any(
        since.search(text, m.end(), m.end() + _NEAR) and not _YEAR.search(text, m.end(), m.end() + _NEAR)
        for m in _words("highest", passage.language).finditer(text)
    )


def _of_measure(passage: Passage, most: re.Match[str]) -> bool:
    """Whether a lead tells the end of a scale of nothing but a figure: "the smallest attendance of any show"."""
    return _words("figures", passage.language).search(plain(passage.text), most.end(), most.end() + _BESIDE) is not None


def _same_word(passage: Passage, end: int, title: Passage, record: re.Match[str]) -> bool:
    """Whether what a heading tells the record of is named before a place: "turnout was the lowest"."""
    text = plain(title.text)
    before = [m for m in WORD.finditer(text, 0, record.start()) if record.start() - m.end() <= 1]
    beside = [*before, *(m for m in WORD.finditer(text, record.end()) if m.start() - record.end() <= 1)]
    things = {lemma(m.group(), title.language) for m in beside if len(m.group()) > _LONG}
    told = WORD.finditer(plain(passage.text), 0, end)
    return passage.language == title.language and any(lemma(m.group(), title.language) in things for m in told)


def winners(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell who won something, and where the text gives it to somebody else.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text, language = plain(title.text), title.language
    won = _words("wins", language).search(text)
    if won is None or won.start() == 0 or _words("not", language).search(text):
        return
    doer, prize = _meant(title, 0, won.start()) - _light(language), _meant(title, won.end(), len(text))
    names = [n.text.casefold() for n in title.names if n.start < won.start()]
    here = any(p.name == HOME and p.start < won.start() for p in places_told(title))
    for passage in body:
        told = plain(passage.text)
        went = _words("went", passage.language).search(told)
        if went is None or long_past(passage, 0, len(told)):
            continue
        a = _begin(told, went.start())
        what = [m for m in WORD.finditer(told, a, went.start()) if len(m.group()) > _LONG]
        stop = STOP.search(told, went.end())
        whom = (went.end(), stop.start() if stop else len(told))
        # "The prize for best film" is none of those that the heading speaks of.
        same = bool(what) and all(_meant(passage, *m.span()) & prize or not _meant(passage, *m.span()) for m in what)
        same = same and bool(_meant(passage, a, went.start()) & prize)
        theirs = _meant(passage, *whom) - _light(passage.language)
        abroad = here and any(whom[0] <= p.start < whom[1] and p.name != HOME for p in places_told(passage))
        if (
            same
            and ((theirs and (doer or names)) or abroad)
            and not theirs & doer
            and not any(name in told[slice(*whom)].casefold() for name in names)
        ):
            yield 0, len(text.rstrip(" .")), [(passage, a, len(told[: whom[1]].rstrip(" .")))]
            return


def _begin(text: str, at: int) -> int:
    """Where the words right before a verb begin: at the mark before them; a comma next to the verb closes an aside."""
    marks = [m.end() for m in STOP.finditer(text, 0, len(text[:at].rstrip(" ,")))]
    a = marks[-1] if marks else 0
    return a + len(text[a:at]) - len(text[a:at].lstrip(' «“"'))


def _meant(passage: Passage, a: int, b: int) -> frozenset[str]:
    return meant(whole(passage), a, b)


@lru_cache(maxsize=3)
def _light(language: str) -> frozenset[str]:
    """The words for any body at all: another company is another winner."""
    return frozenset(word_table(_FILE)["light"][language].split())
