"""Headings that tell something as over ("the outbreak is over"), over a text in which it goes on or new cases come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import Clause, long_past
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.denied import kin_of_noun, tells_noun
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.kinds import kin_of
from kzclaims.extract.scopes.words import scope_words

_OVER = {
    "fr": re.compile(
        r"(?<!\w)(?:est|c'est|sont)\s(?:(?:bel\set\sbien|enfin|désormais|officiellement)\s)?"
        r"(?:terminée?s?|finie?s?|achevée?s?|vaincue?s?|enrayée?s?|éteinte?s?|maîtrisée?s?|circonscrite?s?|jugulée?s?)(?!\w)"
        r"|(?<!\w)(?:a|ont)\s(?:pris\sfin|cessé)(?!\w)|(?<!\w)prend\sfin(?!\w)|(?<!\w)fin\s(?:de\sl'|de\sla\s|du\s|des\s|d')",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:is|are)\s(?:now\s|finally\s|officially\s)?(?:over|finished|beaten|defeated|out|contained|under\scontrol)"
        r"|(?:has|have)\s(?:now\s|finally\s)?ended|ends|ended|comes?\sto\san\send|came\sto\san\send|declared\sover)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:закончи(?:лся|лась|лось|лись)|завершил(?:ся|ась|ось|ись)|заверш[её]н[аоы]?|окончен[аоы]?|прекратил(?:ся|ась|ось|ись)"
        r"|побежд[её]н[аоы]?|потушен[аоы]?|ликвидирован[аоы]?|позади)(?!\w)",
        re.IGNORECASE,
    ),
}
# What can mean nothing else, of whatever is told: it is not over, it burns still, it was voted to go on.
_NOT_OVER = {
    "fr": re.compile(
        r"(?<!\w)(?:n'est\spas\s(?:encore\s)?(?:terminée?|finie?|éteinte?|achevée?)|ne\ssont\spas\s(?:encore\s)?(?:terminé|fini|éteint|achevé)e?s"
        r"|loin\sd'être\s(?:terminée?|finie?|éteinte?)|n'est\spas\sfini|brûle(?:nt)?\s(?:encore|toujours)|reconduite?|sévit\s(?:encore|toujours))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:is|are)\snot\s(?:yet\s)?(?:over|out|finished|contained)|(?:isn't|aren't)\s(?:yet\s)?over|far\sfrom\s(?:over|finished)"
        r"|still\s(?:burning|spreading|raging|rages|burns|spreads)|rages?\son|voted\sto\s(?:continue|extend|prolong))(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:(?:ещё|еще|пока)\sне\s(?:закончи\w+|заверш\w+|окончен\w*|потушен\w*|побежд\w+)|не\s(?:закончена?|завершена?|окончена?)"
        r"|далек[аои]?\s(?:от\sзавершения|до\s(?:конца|завершения))|(?:ещё|еще|по-прежнему|всё\sещё)\s(?:горит|пылает|бушует|распространяется))(?!\w)",
        re.IGNORECASE,
    ),
}
# The same of what stands before it.
_GOES_ON = {
    "fr": re.compile(
        r"(?<!\w)(?:continue(?:nt)?|se\spoursui(?:t|vent)|dure(?:nt)?\s(?:encore|toujours)|(?:est|sont)\s(?:encore|toujours)\sen\scours"
        r"|prolongée?s?|s'étend(?:ent)?|se\spropage(?:nt)?)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:continues?|goes\son|go\son|(?:is|are)\sstill\s(?:going\son|under\sway|active)|(?:is|has\sbeen)\sextended|drags?\son|spreads?)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:продолжа[ею]тся|продолжаются|длится|(?:ещё|еще|всё\sещё)\sид[её]т|продлен[аоы]?|продлил[аи]?|распространяется|ширится)(?!\w)",
        re.IGNORECASE,
    ),
}
_CASES = re.compile(
    r"(?<!\w)(?:nouveaux\s(?:cas|malades|patients)|nouvelles\scontaminations|new\s(?:cases|infections|patients)|новы[хе]\s(?:случа\w+|заражени\w+|больны\w+))(?!\w)",
    re.IGNORECASE,
)
_EPIDEMIC = "thing-epidemic"
_PRONOUN = re.compile(
    r"[\s«“\"]*(?:mais\s|but\s|and\s|et\s|но\s)?(?:ils?|elles?|it|they|он|она|оно|они)\s", re.IGNORECASE
)
_BORDER = re.compile(
    r"[,;:—–]\s|(?<!\w)(?:as|while|when|after|before|and|but|alors\sque|tandis\sque|après|avant|quand|et|mais|и|но|а|когда|после|пока)\s",
    re.IGNORECASE,
)
_LEAD = 4  # first sentences of the text, which speak of what the title speaks of
_Found = tuple[Passage, int, int]


def over(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell an end, and where the text tells that there is none.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    text = plain(title.text)
    told = _OVER[title.language].search(text)
    if told is None or scope_words(title.language).said["not"].search(text, 0, told.start()):
        return
    subject = _subject(title, told)
    if not subject:
        return
    if any(_OVER[p.language].search(plain(p.text)) and not _against(p, n, subject) for n, p in enumerate(body)):
        return
    for n, passage in enumerate(body):
        span = _against(passage, n, subject)
        if span is not None:
            yield 0, len(text.rstrip(" .")), [(passage, *span)]
            return


def _subject(title: Passage, told: re.Match[str]) -> list[Word]:
    """What is over: the nouns of that clause alone ("as search ends"), or those behind a verb that leads."""
    text = plain(title.text)
    start = max((m.end() for m in _BORDER.finditer(text, 0, told.start())), default=0)
    after = _BORDER.search(text, told.end())
    nouns = [w for w in content(title) if any(m.endswith("-n") for m in w.means) or w.concept]
    led = [w for w in nouns if start <= w.start < told.start()]
    return led or [w for w in nouns if told.end() <= w.start < (after.start() if after else len(text))]


def _against(passage: Passage, n: int, subject: Sequence[Word]) -> tuple[int, int] | None:
    """Where a sentence tells that the matter of the heading goes on."""
    text, language = plain(passage.text), passage.language
    if passage.asks:
        return None
    for segment in segments(passage):
        if long_past(passage, segment.start, segment.end) or Clause(segment, (), ()).has("hedge"):
            continue
        cases = _CASES.search(text, segment.start, segment.end)
        # "Last week 212": the number may be taken for that of a week.
        counted = cases and (
            text[: cases.start()].rstrip()[-1:].isdigit()
            or any(0 <= cases.start() - x.end <= 1 or x.start < cases.start() < x.end for x in passage.numbers)
        )
        if cases and counted and any(w.concept == _EPIDEMIC for w in subject):
            return _around(text, segment, cases)
        mark = _NOT_OVER[language].search(text, segment.start, segment.end)
        of_it = _named(passage, segment, subject)
        if mark and (of_it or n < _LEAD):
            return _around(text, segment, mark)
        mark = _GOES_ON[language].search(text, segment.start, segment.end)
        if mark and (
            _named(passage, Segment(passage, segment.start, mark.start()), subject) or _taken_up(text, segment, n)
        ):
            return _around(text, segment, mark)
    return None


def _taken_up(text: str, segment: Segment, n: int) -> bool:
    return n < _LEAD and _PRONOUN.match(text, segment.start) is not None


def _named(passage: Passage, segment: Segment, subject: Sequence[Word]) -> bool:
    """Whether a stretch has a noun of the heading, and none of another kind: a strike of buses, one of trains."""
    here = [w for w in content(passage) if segment.start <= w.start < segment.end]
    mine, theirs = ({w.concept for w in words if w.concept} for words in (subject, here))
    if any(kin_of(a, b) for a in mine - theirs for b in theirs - mine):
        return False
    return any(tells_noun(w, kin_of_noun(one)) for one in subject for w in here)


def _around(text: str, segment: Segment, mark: re.Match[str]) -> tuple[int, int]:
    start = mark.start() - len(text[segment.start : mark.start()].lstrip(" ,«“"))
    return max(start, mark.start() - 60), mark.end()
