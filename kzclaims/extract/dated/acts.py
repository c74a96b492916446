"""Acts and their days: by their number, or by what they create."""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.terms import overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.drafts import TOPIC, Ref
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS, MEASURES, Term

_ACT_GAP, _SEEN, _BESIDE = 30, 60, 45
_DEFINITE = re.compile(
    r"(?:^|[\s'’])(?:du|de la|de l['’]|le|la|l['’]|ce|cette|son|sa|the|this|its|his|her|their)\s?(?:[^\W\d]+\s){0,2}$",
    re.IGNORECASE,
)
# The letters of a number, as two scripts write them: "№ 318-п", "n° 318-p".
_LATIN = str.maketrans("абвгдезиклмнопрстуф", "abvgdeziklmnoprstuf")
_LISTED = re.compile(r"[;:.]\s|\s(?:et|and|и)\s")


def act(passage: Passage, one: FoundPeriod) -> tuple[Ref, int, int] | None:
    """The act that a date is that of, and the words that tell it.

    Args:
        passage: the sentence.
        one: the date.
    """
    if one.what != "point" or not vocabulary.any_act().search(passage.text):
        return None
    return _numbered(passage, one) or _creating(passage, one)


def _kind(match: re.Match[str]) -> str:
    return next(name for name, text in match.groupdict().items() if text and name != "number")


def _numbered(passage: Passage, one: FoundPeriod) -> tuple[Ref, int, int] | None:
    """A numbered act: "décret n° 12 du 3 mai 2024"."""
    for match in vocabulary.acts().finditer(passage.text):
        gap = passage.text[match.end() : one.start]
        apposed = vocabulary.signed().match(gap)
        if match.end() <= one.start and len(gap) <= _ACT_GAP and (apposed or not re.search(r"[;:.,]\s", gap)):
            number = re.sub(r"\W+", "-", match["number"]).strip("-").lower().translate(_LATIN)
            label = " ".join(match.group().split())
            ref = Ref(id=f"act-{_kind(match)}-{number}", of=TOPIC, kind="event", label=label)
            return ref, match.start(), one.end
    return None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    dated, by, creating = (
        vocabulary.pattern(vocabulary.table()["created"][k]).pattern for k in ("dated", "by", "creating")
    )
    return (
        re.compile(rf"\s*+(?:{dated})?\s*+(?:the\s)?", re.IGNORECASE),
        re.compile(rf"{by}\s*(?:le\s|la\s|un\s|une\s|the\s|an?\s|l['’])?(?:[^\W\d]+\s)?$", re.IGNORECASE),
        re.compile(rf",?\s*{creating}", re.IGNORECASE),
    )


def _creating(passage: Passage, one: FoundPeriod) -> tuple[Ref, int, int] | None:
    """An act by what it makes: "le fonds institué par le décret du 3 mai 2024", "the decree of 3 May creating it"."""
    text, value = passage.text, one.value
    dated, by, creating = _patterns()
    for match in vocabulary.act_words().finditer(text, max(0, one.start - _SEEN), one.end):
        if match.end() > one.start or not dated.fullmatch(text, match.end(), one.start):
            continue
        made = by.search(text, max(0, match.start() - _SEEN), match.start())
        after = creating.match(text, one.end)
        what = _before(passage, made.start()) if made else _behind(passage, after.end()) if after else None
        if what is None or getattr(value, "lo", None) is None:
            return None
        ref = Ref(id=f"act-{_kind(match)}-creating-{what.concept}", of=TOPIC, kind="event", label=match.group())
        return ref, match.start(), one.end
    return None


def _nouns(passage: Passage) -> list[Term]:
    events = [(t.start, t.end) for t in passage.of(EVENTS)]
    papers = vocabulary.papers()
    return [
        t
        for t in passage.of(MEASURES)
        if t.concept not in papers and not any(overlaps((t.start, t.end), span) for span in events)
    ]


def _before(passage: Passage, end: int) -> Term | None:
    """The one thing made, before the word that says so."""
    near = [t for t in _nouns(passage) if 0 <= end - t.end <= _BESIDE]
    if not near or _LISTED.search(passage.text, near[-1].end, end):
        return None
    last = near[-1]
    sure = passage.language == "ru" or _DEFINITE.search(passage.text, max(0, last.start - 40), last.start)
    return last if sure else None


def _behind(passage: Passage, start: int) -> Term | None:
    return next((t for t in _nouns(passage) if 0 <= t.start - start <= _BESIDE // 2), None)
