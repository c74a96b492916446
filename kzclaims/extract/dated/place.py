"""Where the grammar of a sentence puts the thing that an event happens to."""

from __future__ import annotations

import re
from collections.abc import Callable

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES, Term

_BESIDE = 40
_PASSIVE = re.compile(
    r"(?:été|est|sont|sera|seront|was|were|been|is|are|be|был|была|было|были|будет|будут)\s+(?:[^\W\d]+\s+)?$"
)
# What stands after a preposition is where or with what, not what.
_ADJUNCT = re.compile(
    r"(?<!\w)(?:vers|dans|en|sur|sous|pour|avec|par|depuis|chez|près d[eu]|to|toward|towards|into|in|at|on|for|with"
    r"|near|by|from|off|about|о|об|обо|про|к|ко|в|во|на|для|у|из|с|со|под|при|от|около|возле)\s(?:(?:l|d)['’])?(?:(?:le|la|les|the|an?|une?|its|son|sa)\s)?"
    r"(?:[^\W\d]+\s)?[«“„\"]?$",
    re.IGNORECASE,
)
_TO = re.compile(r"(?<!\w)(?:à|au|aux)\s(?:(?:l['’]|la\s))?(?:[^\W\d]+\s)?[«“„\"]?$", re.IGNORECASE)
_STATE = re.compile(r"(?<!\w)(?:était|étaient)\s(?:[^\W\d]+\s)?$")
_OBJECT = {
    "fr": re.compile(
        r"\s+(?!ses portes)(?:l['’]|(?:le|la|les|un|une|des|son|sa|ses|leur|leurs|ce|cette|deux|trois|\d)\b)"
    ),
    "en": re.compile(r"\s+(?!its doors|their doors)(?:the|an?|its|his|her|their|this|these|two|three|new|\d)\b"),
    "ru": re.compile(
        r"\s+(?!(?:после|перед|через|около|между|вместе|только|лишь|вновь|снова|ещё|свои двери|двери)\b)[а-яё]{4,}"
    ),
}
# "Coupé le ruban du stade", "перерезал ленточку стадиона": what a set phrase is done to stands behind it.
_OF = {
    "fr": re.compile(r"\s(?:du|de|de la|de l['’]|des|d['’])\s?(?:[^\W\d]+\s)?"),
    "en": re.compile(r"\s(?:of|on|at|for)\s(?:the\s|an?\s|its\s)?(?:[^\W\d]+\s)?"),
    "ru": re.compile(r"\s(?:[^\W\d]+(?:ого|ой|его|ей|ых|их)\s)?"),
}
_HAVING = re.compile(r"(?<!\w)(?:a|ont|avait|avaient|aura|auront)\s(?:[^\W\d]+\s)?$")


def fits(passage: Passage, event: Term, *, duty: bool) -> Callable[[int, int], bool] | None:
    """Where grammar puts the thing of an event: a test for spans, or None where the words name what nobody knows.

    A noun has it beside it ("l’ouverture du musée", "the museum’s opening"), a passive and a verb without an object
    before it, a verb with an object after it, a participle at the head of its sentence after it. A duty is that of
    those it binds, who are named first.
    """
    text = passage.text
    before = text[max(0, event.start - 30) : event.start]
    # "Quatorze lits étaient ouverts": how things stood on a day, not what happened on it.
    if event.role == "participle" and _STATE.search(before):
        return None
    if _PASSIVE.search(before) or (duty and event.role == "infinitive"):
        return lambda start, end: end <= event.start
    if " " in text[event.start : event.end] and event.role != "label":
        behind = [t.start for t in passage.of(MEASURES) if _OF[passage.language].fullmatch(text, event.end, t.start)]
        if behind:
            return lambda start, end: start == behind[0]
    if event.role == "label":
        return lambda start, end: _owned(passage, event, start, end)
    if event.role in ("participle", "past") and at_head(passage, event):
        return lambda start, end: start >= event.end and not aside(text, start)
    found = _OBJECT[passage.language].match(text, event.end)
    dated = found and any(f.start < found.end() and found.start() < f.end for f in passage.periods)
    if found and not dated and not text[event.start : event.end].endswith(("ся", "сь")):
        return lambda start, end: event.end <= start <= event.end + _BESIDE
    having = passage.language == "fr" and _HAVING.search(before)
    if having and event.concept not in vocabulary.events("generic_subject"):
        return None
    return lambda start, end: end <= event.start or event.role == "infinitive"


def aside(text: str, start: int) -> bool:
    """Whether a preposition of place or means stands before what begins at ``start``."""
    at = max(0, start - 40)
    return (
        adjunct(text, start)
        or bool(_AGENT.search(text, at, start))
        or bool(_TO.search(text, max(0, start - 40), start))
    )


_AGENT = re.compile(r"(?<!\w)(?:par|by)\s(?:(?:l['’]|d['’])?[\w-]+\s){0,3}?[«“„\"]?$", re.IGNORECASE)


def adjunct(text: str, start: int) -> bool:
    """The same, where "à" is no such preposition: it leads to those a duty binds."""
    return bool(_ADJUNCT.search(text, max(0, start - 40), start))


def at_head(passage: Passage, event: Term) -> bool:
    """Whether a sentence begins with an event, or with an adverb and it: "First opened in 1897, the museum …"."""
    before = passage.text[: event.start].strip(' «“"') if event.start < 30 else "far"
    return not before or bool(vocabulary.fronted().fullmatch(before))


def anywhere(start: int, end: int) -> bool:
    """A test that any span passes."""
    return start < end


def _owned(passage: Passage, event: Term, start: int, end: int) -> bool:
    """Whether a noun for an event has a thing beside it."""
    if start >= event.end:
        between = passage.text[event.end : start]
        for found in passage.periods:
            if event.end <= found.start and found.end <= start:
                between = between.replace(passage.text[found.start : found.end], "")
        return len(between) <= _BESIDE and not re.search(r"[,;:.]\s", between)
    return passage.language == "en" and bool(re.fullmatch(r"['’]?s?\s?", passage.text[end : event.start]))
