"""Which word of a sentence tells the deed that a day dates: the nearest verb, or the noun that the day belongs to."""

from __future__ import annotations

import re

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.clause import MADE
from kzclaims.extract.dated.terms import cost, overlaps, said_behind
from kzclaims.extract.lemmas_ru import russian_stem
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import CUES, DEEDS, EVENTS, MEASURES, Term

_FARTHEST, _BESIDE, _PHRASE, _BEHIND = 110, 15, 45, 30
# A verb by its form alone, where no thesaurus has it: a passive, a perfect, a Russian past.
_VERB = {
    "fr": re.compile(r"(?:été|sont|est|a|ont|fut|furent)\s(?P<word>[^\W\d]{2,}(?:é|i|u|is)e?s?)(?!\w)"),
    "en": re.compile(
        r"(?:was|were|been|being)\s(?P<word>[^\W\d]{2,}(?:ed|en|wn))(?!\w)|(?<!\w)(?P<past>[^\W\d]{3,}ed)(?!\w)"
    ),
    "ru": re.compile(
        r"(?<!\w)(?P<word>[^\W\d]{3,}(?:ла|ли|ло|лся|лась|лись|лось|ен|ена|ено|ены|ан|ана|ано|аны))(?!\w)"
    ),
}
_APART = re.compile(r"[,;:]\s|(?<!\w)(?:qui|que|who|which|that|котор\w+)(?!\w)")
# "Depuis l’inauguration du musée, le 6 avril 2024, …": a day of its own between two commas.
_OPENED, _CLOSED = re.compile(r"[,(–—]\s(?:(?:le|on|dès le|the)\s)?$"), re.compile(r"\s?[,)–—.](?:\s|$)")
_ABOUT = re.compile(
    r"(?<!\w)(?:об?|про|sur|pour|avant|après|for|about|on|before|after|of|du|de la|de|des|к|ко|перед|после|d['’]"
    r"|de l['’])"
    r"\s?(?:(?:the|le|la|les|l['’])\s?)?$",
    re.IGNORECASE,
)
Span = tuple[int, int]


def governing(passage: Passage, terms: list[Term], day: Span, *, due: bool) -> Term | None:
    """The verb nearest to a day, unless another verb stands between; a noun where it stands right beside it.

    Args:
        passage: the sentence.
        terms: its deeds and events.
        day: where the day stands.
        due: whether the day is that of a deadline.
    """
    said = [t for t in passage.of(CUES) if t.role in MADE and t.concept.startswith("cue-verb")]
    said = [t for t in said if not said_behind(passage, day, t)]
    said = [t for t in said if not any(overlaps((t.start, t.end), (d.start, d.end)) for d in terms)]
    verbs = [t for t in [*terms, *said] if t.role not in ("label", "cue")]
    if due:  # "The law gives shops until …": what is granted is time, not what is to be done
        verbs = [
            t for t in verbs if not vocabulary.words("grant", passage.language).fullmatch(passage.text, t.start, t.end)
        ]
        verbs = [
            t for t in verbs if not vocabulary.words("asking", passage.language).fullmatch(passage.text, t.start, t.end)
        ]
    ranked = sorted((cost(passage, (t.start, t.end), day), t.start, -t.end, t) for t in verbs)
    nouns = sorted((cost(passage, (t.start, t.end), day), t.start, -t.end, t) for t in terms if t.role == "label")
    # "Une mise en service de la première tranche avant le 31 mars": what is due is told by a noun as well.
    noun_phrase = due and bool(nouns) and nouns[0][3].scheme == EVENTS and nouns[0][1] < day[0]
    if noun_phrase and nouns[0][0] <= _PHRASE and (not ranked or nouns[0][0] < ranked[0][0]):
        return nouns[0][3]
    if nouns and any(told(passage, nouns[0][3], verbs, day) for told in (_attached, _apposed, _scheduled)):
        return nouns[0][3]
    if nouns and nouns[0][0] <= len(" du ") and (not ranked or ranked[0][0] > _FARTHEST // 2):
        return nouns[0][3]
    if not ranked or ranked[0][0] > _FARTHEST:
        return _unknown_verb(passage, day)
    best = ranked[0][3]
    return best if best.scheme != CUES else None


def how_it_stood(passage: Passage, day: Span) -> bool:
    """Whether a day is told for how things stood on it: "au 13 juillet"; not one that something is set for.

    Args:
        passage: the sentence.
        day: where it stands.
    """
    as_of = vocabulary.words("as_of", passage.language).match(passage.text, *day)
    return bool(as_of) and not _set_for(passage, day)


def _set_for(passage: Passage, day: Span) -> re.Match[str] | None:
    """The word right before a day by which something is set for it: "fixé au 19 octobre", "scheduled for 3 May"."""
    lo = max(0, day[0] - _PHRASE)
    found = vocabulary.words("scheduled", passage.language).finditer(passage.text, lo, day[0])
    return next((m for m in found if day[0] - m.end() <= len(" for ")), None)


def _scheduled(passage: Passage, noun: Term, verbs: list[Term], day: Span) -> bool:
    """Whether the noun of a deed is what is set for a day: "le décollage, fixé au 9 octobre, sera retransmis"."""
    found = _set_for(passage, day)
    if found is None or noun.end > found.start() or found.start() - noun.end > _FARTHEST:
        return False
    # "The briefing on the launch is set for 3 June"
    if _ABOUT.search(passage.text, max(0, noun.start - _BESIDE), noun.start):
        return False
    return not any(noun.end <= t.start and t.end <= found.start() for t in verbs)


def _attached(passage: Passage, noun: Term, verbs: list[Term], day: Span) -> bool:
    """Whether a day is that of a noun whatever the verb: "l’incendie du 5 mai", "since its launch on 5 May"."""
    if noun.end > day[0]:
        return False
    text = passage.text
    behind = vocabulary.words("dated_by_noun", passage.language).fullmatch(text[noun.end : day[0]].strip() or "-")
    since = vocabulary.words("since_noun", passage.language)
    led = since.search(text, max(0, noun.start - _BEHIND), noun.start)
    # "After his arrest at the airport on 3 March, he was freed"
    after = vocabulary.words("after_noun", passage.language).search(text, max(0, noun.start - _BESIDE), noun.start)
    # "Opened its doors after repairs on 18 September": repairs take longer than a day.
    if after and noun.concept in vocabulary.events("taking_time") and any(t.end <= after.start() for t in verbs):
        return False
    near = _PHRASE if after and not _APART.search(text, noun.end, day[0]) else len(" du ")
    return day[0] - noun.end <= near and (bool(behind) or bool(led))


def _apposed(passage: Passage, noun: Term, verbs: list[Term], day: Span) -> bool:
    """Whether a day stands between two commas behind the noun of a deed, and no verb between the two."""
    text = passage.text
    opened = _OPENED.search(text, noun.end, day[0])
    if noun.end > day[0] or opened is None or not _CLOSED.match(text, day[1]):
        return False
    between = text[noun.end : opened.start()]
    return "," not in between and not any(noun.end <= t.start < day[0] for t in verbs) and not _APART.search(between)


def _unknown_verb(passage: Passage, day: Span) -> Term | None:
    """The verb nearest to a day that no thesaurus has: it meets itself in its own language."""
    known = [(t.start, t.end) for t in passage.of(MEASURES)]
    known += [(n.start, n.end) for n in passage.names]
    found = []
    for match in _VERB[passage.language].finditer(passage.text):
        group = match.lastgroup or "word"
        at = match.span(group)
        if not any(overlaps(at, span) for span in known):
            found.append((cost(passage, at, day), at, match[group].lower()))
    if not found or min(found)[0] > _FARTHEST // 2:
        return None
    _, at, word = min(found)
    if word in vocabulary.idle(passage.language):
        return None
    base = russian_stem(word) if passage.language == "ru" else re.sub(r"e?s?$", "", word)
    return Term(*at, f"verb-{passage.language}-{base}", DEEDS, "past")
