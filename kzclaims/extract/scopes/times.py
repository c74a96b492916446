"""When two statements are of one time, and of two sentences that no article sets against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import lru_cache

from kzclaims.claim import Period
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.afterwards import out_of_its_time
from kzclaims.extract.scopes.axes import APPLIES, FROM_START, axis, predicates
from kzclaims.extract.scopes.clause import dates_the_saying, days_named
from kzclaims.extract.scopes.families import EXCEPTED, NONE, SENSE, tells
from kzclaims.extract.scopes.past import PAST, tells_past
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.topic import HEADINGS
from kzclaims.extract.scopes.words import scope_words

_EARLIER_DAYS = 3  # a state told as not yet reached so long before it is told as reached was reached meanwhile
_NEWS_DAYS = 14  # days after which an accident is no news
NOTHING_HAD = "nothing-x"  # what those have, as the lexicon has it, who "get nothing"
HAPPENED = frozenset({"harm", "alive", "fit"})  # what has come to people, or may yet
_NEAR = 20  # characters before a time in which it is told to have lasted
_FOR = re.compile(r"(?<!\w)(?:pendant|durant|for|в\sтечение)\s$", re.IGNORECASE)
_SPENT = re.compile(r"(?<!\w)пров[её]л[аио]?(?!\w)", re.IGNORECASE)
_ENDS = frozenset({"deadline", "until"})
_CLOSED = _ENDS | {"span"}
# "In the immediate term all shops stay open": what some do later, or will do, is no exception.
_FOR_NOW = re.compile(
    r"(?<!\w)(?:for now|for the time being|for the moment|in the immediate term|in the short term|currently|at present"
    r"|pour l'instant|pour l'heure|pour le moment|actuellement|dans l'immédiat|à ce stade"
    r"|(?<!, )пока|сейчас|в настоящее время|на данный момент)(?!\w)",
    re.IGNORECASE,
)
# "All of them will now close": more than were to before.
_BY_NOW = re.compile(r"(?<!\w)(?:now|in the end|désormais|finalement|теперь|в итоге)(?!\w)", re.IGNORECASE)

_AGAIN = re.compile(
    r"(?<!\w)(?:ré?ouv(?:r|er)\w*|repren\w+|reprise|repris|rétabli\w*|réaliment\w+|[àd]e? nouveau|reopen\w*"
    r"|resum\w+|restart\w*"
    r"|restored|again|back|возобнов\w+|снова|вновь|опять|восстанов\w+|верну\w+)(?!\w)",
    re.IGNORECASE,
)
_ENTITLED = re.compile(
    r"(?<!\w)(?:droit\s(?:à|aux?)|entitled|eligible|(?:не\s)?(?:положен[аоы]?|имеют\sправа?|вправе))(?!\w)",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r"(?<!\w)(?:en semaine|les autres jours|le reste de (?:la semaine|l'année)|en temps (?:normal|ordinaire)"
    r"|d'ordinaire|(?:on )?weekdays|on (?:all )?other days|the rest of the (?:week|year)|normally|usually|ordinarily"
    r"|в будни|в будние дни|в остальные дни|в другие дни|обычно)(?!\w)",
    re.IGNORECASE,
)
# "Free for all in the first hour. After that riders pay": what comes once that time is over.
_BEYOND = re.compile(
    r"^\W*(?:au[-‑]delà|passé ce délai|ensuite|par la suite|after that|beyond that|thereafter|then|after which"
    r"|далее|сверх этого|после этого|затем)(?!\w)",
    re.IGNORECASE,
)
# "Open all year", "chaque année", "каждый год": when, and of nobody.
A_TIME = re.compile(  # or a word of which "all" is but a part: "an all-women crew", "tout-petits"
    r"[-\u2011]\w|\s(?:years?|days?|nights?|weeks?|months?|mornings?|evenings?|summers?|winters?|seasons?|times?|along|over|round"
    r"|ans?|années?|mois|jours?|semaines?|nuits?|soirs?|matins?|étés|hivers?|saisons?|fois"
    r"|год(?:а|у|ы|ом)?|лет|дня?|дней|дни|недел[юяиь]|месяц(?:а|ы|ев)?|раз(?:а|у)?|утро|вечер(?:а)?|лето|зим[ыу]|сезон(?:а)?)"
    r"(?!\w)"
)


def may_speak_against(outer: Statement, passage: Passage) -> bool:
    """Whether a sentence may tell anything that a statement leaves no room for: soon told, before it is read further.

    It is another sentence, and the article itself does not set one against the other.
    """
    if outer.passage is passage or _introduced(outer, passage) or _BEYOND.match(plain(passage.text)):
        return False
    if outer.axis == SENSE and not _told_late(outer.passage, passage):
        return False
    return plain(outer.passage.text) != plain(passage.text)  # one sentence of an agency in two papers


def spoken_against(
    outers: Sequence[Statement], passages: Sequence[Passage]
) -> Iterator[tuple[Passage, list[Statement]]]:
    """The sentences of an article that may speak against statements (``may_speak_against``), each with those.

    Args:
        outers: the statements.
        passages: all sentences of one article.
    """
    document = passages[0].document if outers and passages else None
    told = [(u, u.passage.document is not document) for u in outers]
    texts = {plain(u.passage.text) for u in outers}
    for passage in passages if outers else ():
        text = plain(passage.text)
        if _BEYOND.match(text):
            continue
        if text in texts:
            found = [u for u in outers if may_speak_against(u, passage)]
        else:  # of another article's statements all else is told by the days of the two
            found = [
                u for u, apart in told
                if (apart and (u.axis != SENSE or _told_late(u.passage, passage)))
                or (not apart and may_speak_against(u, passage))
            ]  # fmt: skip
        if found:
            yield passage, found


def may_meet(outer: Statement, inner: Statement) -> bool:
    """Whether two statements are of one time and of two sentences, and no article sets one against the other."""
    if not may_speak_against(outer, inner.passage) or not _one_time(outer, inner) or out_of_its_time(outer, inner):
        return False
    if _an_episode(outer.passage) or (_an_episode(inner.passage) and not outer.absolute and NONE not in outer.sense):
        return False
    if _back_again(outer, inner) or _on_ordinary_days(outer, inner):
        return False
    if _came_later(outer, inner) or _other_days(outer, inner) or _over_by_then(outer, inner):
        return False
    if _after_its_end(outer, inner) or _done_before(outer, inner):
        return False
    return not (_for_now(outer, inner) or _more_by_now(outer, inner))


def _for_now(outer: Statement, inner: Statement) -> bool:
    """Whether what is so of all for now is told otherwise of some as still to come, or on another day."""
    if not _FOR_NOW.search(plain(outer.passage.text)):
        return False
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    return inner.ahead or (said is not None and told is not None and abs((told - said).days) > 1)


def _more_by_now(outer: Statement, inner: Statement) -> bool:
    """Whether something is told to come to all by now, and an earlier article told it to come to a part."""
    said, told = outer.passage.anchor.lo, inner.passage.anchor.hi
    earlier = said is not None and told is not None and told < said
    return earlier and inner.quantifier == "part" and _BY_NOW.search(plain(outer.passage.text)) is not None


def _an_episode(passage: Passage) -> bool:
    """Whether a sentence tells what was so for a while, and is over: "for two days 300 houses had no water"."""
    text = plain(passage.text)
    return any(
        n.what == "duration" and (_FOR.search(text, max(0, n.start - _NEAR), n.start) or _SPENT.search(text))
        for n in passage.numbers
    ) and bool(PAST[passage.language].search(text))


def _came_later(outer: Statement, inner: Statement) -> bool:
    """Whether what is told of some came about after the day on which it was told of all as so, and not as a plan.

    What is not yet so, or was so from the start, came about on no such day; "said on 20 August" dates the saying.
    """
    said = outer.passage.anchor.hi
    if said is None or outer.ahead or outer.passage.document is inner.passage.document:
        return False
    quoted = [
        p.value.hi for p in outer.passage.periods if dates_the_saying(outer.passage, p) and isinstance(p.value, Period)
    ]
    said = min([said, *(day for day in quoted if day is not None)])  # "all are without water, he said on Monday"
    if inner.pending or inner.axis == FROM_START or from_start(inner.passage):
        return False
    days = [period.lo for period in days_named(inner.passage, 0, len(inner.passage.text))]
    told = inner.passage.anchor.hi
    if inner.axis == APPLIES and outer.absolute and told and all(day and day > told for day in days):
        return False  # "the deal does not cover the welders, who leave in May": it does not now
    return bool(days) and all(day is not None and day > said for day in days)


def _back_again(outer: Statement, inner: Statement) -> bool:
    """Whether some are told to be back, by an article of a later day, at what had stopped for all: "two reopened"."""
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    if said is None or told is None or told <= said or outer.absolute or inner.pending:
        return False
    text = plain(inner.passage.text)
    return bool(_AGAIN.search(text)) and not scope_words(inner.passage.language).said["not"].search(text)


def _on_ordinary_days(outer: Statement, inner: Statement) -> bool:
    """Whether what is so of all on a day is told otherwise of those of every week: free on Sunday alone."""
    return bool(outer.days) and _ORDINARY.search(inner.passage.text) is not None


def _other_days(outer: Statement, inner: Statement) -> bool:
    """Whether each names days of its own: all flights of 9 May, a flight of 12 May. What is not yet so goes on."""
    if inner.pending or outer.passage.document is inner.passage.document:
        return False
    return bool(outer.days and inner.days) and not any(meet(a, b) for a in outer.days for b in inner.days)


def meet(a: Period, b: Period) -> bool:
    """Whether two times have a day in common, or may have: one of them is open."""
    if a.lo is None or a.hi is None or b.lo is None or b.hi is None:
        return True
    return a.lo <= b.hi and b.lo <= a.hi


def _over_by_then(outer: Statement, inner: Statement) -> bool:
    """Whether some were so until a day, by which it was told of all as otherwise: "until 10 May six houses froze"."""
    said = outer.passage.anchor.hi
    if said is None or NONE in outer.sense or outer.axis in HAPPENED or inner.pending:
        return False
    ends = [p.value.hi for p in inner.passage.periods if p.what in _ENDS and isinstance(p.value, Period)]
    return any(end is not None and end <= said for end in ends)


def _after_its_end(outer: Statement, inner: Statement) -> bool:
    """Whether what is so of all until a day, or in a season, is told otherwise of some from that day on.

    A month without a year ("from October") may be that of any year near.
    """
    said = outer.passage.anchor.lo
    ends = [p.value.hi for p in outer.passage.periods if p.what in _CLOSED and isinstance(p.value, Period)]
    since = [p.value for p in inner.passage.periods if p.what == "since" and isinstance(p.value, Period)]
    days = [[first for first, _ in period.readings] or [period.lo] for period in (*inner.days, *since)]
    return bool(ends and days) and all(
        any(day and end and said and said <= end <= day for day in any_year) for any_year in days for end in ends
    )


def _done_before(outer: Statement, inner: Statement) -> bool:
    """Whether something came to some before the day on which it was told of all what is to come to them."""
    said = outer.passage.anchor.lo
    if inner.ahead or inner.pending or said is None or not inner.days:
        return False
    if not outer.ahead:  # "no flight is cancelled", "sixty were on 20 April"; "nobody was hurt", "one was, last month"
        if outer.passage.document is inner.passage.document or outer.days or outer.absolute:
            return False
        said -= timedelta(days=_EARLIER_DAYS if not tells_past(outer.passage) else _NEWS_DAYS)
        if outer.axis not in HAPPENED and tells_past(outer.passage):
            return False
        if not tells_past(inner.passage):
            return False
    return all(day.hi is not None and day.hi < said for day in inner.days)


def from_start(passage: Passage) -> bool:
    """Whether a sentence tells what was so from the first day on.

    Args:
        passage: the sentence.
    """
    return bool(predicates(plain(passage.text), passage.language, frozenset({FROM_START})))


def _one_time(outer: Statement, inner: Statement) -> bool:
    if inner.axis in (APPLIES, FROM_START):
        return True
    if outer.axis == SENSE:
        later = outer.ahead and (inner.pending or not inner.ahead) and EXCEPTED not in inner.sense
        # "Residents will travel free", "residents do not travel free on Fridays": a rule is told as of now.
        later = later and not (outer.absolute and not inner.pending and tells(outer.sense, "rule"))
        return _told_late(outer.passage, inner.passage) and not later
    if outer.axis in HAPPENED and outer.ahead != inner.ahead:  # "one of them is going to get hurt"
        return False
    if not axis(outer.axis).progress:
        return not (inner.pending and outer.ahead and not inner.ahead)
    # "All pupils will get a meal", "those of the lycée are not entitled to one": a rule is told as of now.
    told = outer.absolute and outer.ahead and not inner.pending and bool(inner.direct & {NOTHING_HAD, *outer.tokens})
    rule = told and _ENTITLED.search(plain(inner.passage.text)) is not None
    if (outer.ahead != inner.ahead and not rule) or (outer.ahead and inner.pending):
        return False
    return _told_late(outer.passage, inner.passage)


def _told_late(outer: Passage, inner: Passage) -> bool:
    """Whether the exception is told no longer before the rule than its state may last."""
    said, told = outer.anchor.hi, inner.anchor.lo
    return said is None or told is None or (said - told).days <= _EARLIER_DAYS


def _introduced(outer: Statement, inner: Passage) -> bool:
    """Whether an article itself sets the exception against the rule: "mais", "except", "only"."""
    if outer.passage.document is not inner.document or outer.passage.section in HEADINGS:
        return False
    if abs(outer.passage.number - inner.number) < 2:
        return True
    return _turns(plain(inner.text), inner.language) or _turns(plain(outer.passage.text), inner.language)


@lru_cache(maxsize=1024)  # of each sentence beside all that its article says of all
def _turns(text: str, language: str) -> bool:
    return scope_words(language).said["turn"].search(text) is not None
