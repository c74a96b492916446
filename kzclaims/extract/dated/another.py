"""Whether a sentence goes on about what those before it told, or about another thing than they."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import Word, bag, shared
from kzclaims.extract.dated.terms import overlaps
from kzclaims.extract.lemmas import lemma, words, words_between
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS

Span = tuple[int, int]
_SHORTEST, _VERB, _BESIDE = 3, 30, 15
_WITH_IT = {
    "fr": re.compile(
        r"(?<!\w)(?:(?:quand|lorsque|où)\s(?:l[ae]\s|l['’]|ce(?:t|tte)?\s)(?P<by>[^\W\d]+)\s"
        r"|(?:au terme|à la fin|à l['’](?:issue|expiration|échéance)|fin|terme)"
        r"\s(?:du\s|de\s(?:la\s|l['’]|ce(?:t|tte)?\s))(?P<of>[^\W\d]+))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:when|as|once)\s(?:the|this|that)\s(?P<by>[^\W\d]+)\s"
        r"|(?:end|expiry|close)\sof\s(?:the|this|that)\s(?P<of>[^\W\d]+))",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:когда\s(?:этот\s|эта\s|это\s)?(?P<by>[^\W\d]+)\s"
        r"|(?:по\sистечении|по\sокончании|с\sокончанием)\s(?:этого\s|этой\s)?(?P<of>[^\W\d]+))",
        re.IGNORECASE,
    ),
}
_DASH = re.compile(r"\s?[—–-]\s?")
_OF = {
    "fr": re.compile(r"\s(?:d[eu]s?\s(?:l[ae]\s|l['’])?|d['’]|à\s(?:l[ae]\s)?|aux?\s)[^\W\d]+"),
    "en": re.compile(r"\s(?:of|for|on|at|in)\s(?:the\s|a\s)?[^\W\d]+"),
    "ru": re.compile(r"\s(?![^\W\d]+(?:[её]т|ит|ут|ют|ат|ят|ся|л[аио]?|[её]н[ао]?|ан[ао]?)\s)[^\W\d]{4,}"),
}
_TAKEN_FOR = ("term_noun", "measure", "taken_for")
# What leads the noun that heads a sentence and takes up what was told.
HEADED = {
    "fr": re.compile(r"\W*(?:l[ae]s?\s|l['’]|ce(?:t|tte|s)?\s|sa\s|son\s|leur\s)", re.IGNORECASE),
    "en": re.compile(r"\W*(?:the|this|that|these|his|her|its|their)\s", re.IGNORECASE),
    "ru": re.compile(r"\W*(?:эт(?:от|а|о|и)\s|сам(?:а|о|и)?\s|его\s|её\s|ее\s|их\s|весь\s)?", re.IGNORECASE),
}
_IDLE = ("going_on", "terms", "time_limit", "bare_limit", "asking_verb", "does_so")
_FINISHING = frozenset({"finishing"})
# "Celle des postiers", "that of the drivers": another of its kind.
_THAT_OF = re.compile(
    r"\W*(?:celles?|celui|ceux)\s(?:d[eu]s?\s|d['’])|\W*(?:that|those|the one)\s(?:of|at|in)\s|\W*the\sother"
    r"|\W*(?:другой|другая|другое|другие|у)\s",
    re.IGNORECASE,
)


def of_another_thing(passage: Passage, lo: int, hi: int, before: Sequence[Passage], *, deeds: bool = False) -> bool:
    """Whether a stretch names a thing that nothing before it names.

    Args:
        passage: the sentence.
        lo: where the stretch begins; what the sentence tells before that is known.
        hi: where it ends.
        before: the sentences it may go on about.
        deeds: whether any word that nothing before tells, other than to finish something, is another thing.
    """
    if another_of_its_kind(passage):
        return True
    language = passage.language
    idle = [m.span() for name in _IDLE for m in vocabulary.words(name, language).finditer(passage.text, lo, hi)]
    told = [w for w in bag(passage, lo, hi, [*idle, *_dates(passage)]) if w.thing or (deeds and not _finishes(w))]
    known = [w for p in before for w in bag(p, 0, len(p.text), _dates(p))]
    known += bag(passage, 0, lo, _dates(passage))
    return len(shared(told, known)[0]) < len(told)


def _finishes(word: Word) -> bool:
    """Whether a word tells only that something is finished."""
    return word.deed and not vocabulary.kinds(word.meanings).isdisjoint(_FINISHING)


def _dates(passage: Passage) -> list[tuple[int, int]]:
    return [(f.start, f.end) for f in passage.periods]


def another_of_its_kind(passage: Passage) -> bool:
    """Whether a sentence begins with another one of what was told: "celle des postiers", "that of the drivers".

    Args:
        passage: the sentence.
    """
    return bool(_THAT_OF.match(passage.text))


def once_more(passage: Passage) -> list[Span]:
    """Where a sentence tells that something goes on again; not where it is shut again.

    Args:
        passage: the sentence.
    """
    text, language = passage.text, passage.language
    found = [m.span() for m in vocabulary.words("once_more", language).finditer(text)]
    shut = shutting(passage) if found else []
    return [one for one in found if not any(overlaps((one[0] - _BESIDE, one[1] + _BESIDE), s) for s in shut)]


def shutting(passage: Passage) -> list[Span]:
    """Where a sentence tells that something is shut or may not be used.

    Args:
        passage: the sentence.
    """
    found = vocabulary.reckoned("kept_from", passage.language).finditer(passage.text)
    verbs = [(t.start, t.end) for t in passage.of(EVENTS) if t.concept in vocabulary.events("shuts")]
    return [*(m.span() for m in found), *verbs]


def first_and_last(passage: Passage, before: Sequence[Passage]) -> tuple[Span, Span] | None:
    """Where a sentence tells the first and the last of a row: "the first pile was driven in May, the last in June".

    The first of those that the sentences before tell of is one of several: "the first course", of courses of ten weeks.

    Args:
        passage: the sentence.
        before: the sentences before it.
    """
    text, language = passage.text, passage.language
    first = vocabulary.reckoned("the_first", language).search(text)
    last = vocabulary.reckoned("the_last", language).search(text, first.end()) if first else None
    if first is None or last is None:
        return None
    noun = next((word for _, _, word in words_between(text, first.end(), last.start())), "")
    key = lemma(noun, language)
    if not noun or key in vocabulary.idle(language) or key in _lemmas(before):
        return None
    if vocabulary.reckoned("each_time", language).fullmatch(noun):
        return None
    dash = _DASH.match(text, last.end())
    return first.span(), (last.start(), dash.end() if dash else last.end())


def taken_up(passage: Passage, before: Sequence[Passage]) -> bool:
    """Whether a sentence is headed by a noun of those before it, or by one for any term or measure: "the sentence".

    Args:
        passage: the sentence.
        before: the sentences before it.
    """
    led = HEADED[passage.language].match(passage.text)
    if led is None:
        return False
    text, language = passage.text, passage.language
    tables = [vocabulary.reckoned(name, language) for name in _TAKEN_FOR]
    told = [m for table in tables if (m := table.match(text, led.end()))]
    # "The guarantee lasts ten years. The works began …": what lasts has a noun of its own.
    own = any(table.search(p.text) for table in tables for p in before)
    end = max((m.end() for m in told), default=0) if not own else 0
    for _, stop, word in words_between(text, led.end(), len(text))[:1]:
        known = len(word) > _SHORTEST and lemma(word, language) in _lemmas(before)
        end = max(end, stop if known else 0)
    # "The term of the parliament": of another thing.
    of = _OF[language].match(text, end)
    return end > 0 and not (of and of_another_thing(passage, end, of.end(), before, deeds=True))


def lasting_noun(passage: Passage, lo: int, hi: int) -> bool:
    """Whether the last words of a stretch name something that goes on for a time: "une campagne de fouilles de".

    Args:
        passage: the sentence.
        lo: where the stretch begins.
        hi: where it ends.
    """
    comma = max((m.end() for m in re.finditer(r"[,;:.(]\s", passage.text[:hi])), default=0)
    tables = [vocabulary.reckoned(name, passage.language) for name in _TAKEN_FOR]
    return any(table.search(passage.text, max(lo, comma), hi) for table in tables)


def ends_with_it(passage: Passage, before: Sequence[Passage]) -> Span | None:
    """Where a sentence says that its day is that on which what was told runs out: "on 3 May, when the lease expires".

    Args:
        passage: the sentence.
        before: the sentences before it.
    """
    text, language = passage.text, passage.language
    for match in _WITH_IT[language].finditer(text):
        noun = match["by"] or match["of"]
        named = any(vocabulary.reckoned(name, language).fullmatch(noun) for name in _TAKEN_FOR)
        over = match["of"] or vocabulary.words("runs_out", language).search(text, match.end(), match.end() + _VERB)
        if over and (named or lemma(noun.lower(), language) in _lemmas(before)):
            return match.span()
    return None


def _lemmas(passages: Sequence[Passage]) -> frozenset[str]:
    return frozenset(lemma(word, p.language) for p in passages for _, _, word in words(p.text))
