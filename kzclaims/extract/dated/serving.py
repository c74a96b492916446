"""The first whom a place or a line serves: "a accueilli ses premiers visiteurs", "carried its first passengers".

What has taken in, carried or treated the first of its people has opened, whoever they are and whatever the verb.
"""

from __future__ import annotations

import re

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.drafts import Happened
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS, MEASURES, OFFICES, Term
from kzclaims.extract.topics_nouns import of_people

# Beside the opening that it tells, for what is only declared open is another matter.
SERVED = "served-first"
# "Its first pupils with hearing loss": not the first of all.
_NARROWER = re.compile(r"\s(?:with|of|from|who|that|de|du|des|d['’]|atteint|qui|venu|с|из|котор)")
_STEM = {"fr": "premi", "en": "first", "ru": "перв"}
_FIRST = {
    "fr": re.compile(
        r"\s(?:à\s|de\s)?(?:(?:ses|leurs|les|des|son|sa|leur|le|la)\s)?(?:tout\w{0,3}\s)?"
        rf"{_STEM['fr']}(?:er|ère)s?\s",
        re.IGNORECASE,
    ),
    "en": re.compile(rf"\s(?:(?:its|their|the|his|her)\s)?(?:very\s)?{_STEM['en']}\s(?:[^\W\d]+\s)??", re.IGNORECASE),
    "ru": re.compile(
        rf"\s(?:сво[^\W\d]{{1,3}}\s)?(?:сам[^\W\d]{{1,3}}\s)?{_STEM['ru']}[^\W\d]{{1,3}}\s", re.IGNORECASE
    ),
}


def first_served(passage: Passage) -> list[Term]:
    """The verbs of a sentence by which the first people are served, each with its object, as openings.

    Args:
        passage: the sentence.
    """
    text, first = passage.text, _FIRST[passage.language]
    if _STEM[passage.language] not in text.lower() or not first.search(text):
        return []
    people = {t.start: t.end for t in passage.of(MEASURES) if of_people(t.concept)}
    people |= {t.start: t.end for t in passage.of(OFFICES)}
    found = []
    for role in ("past", "future", "infinitive"):
        for verb in vocabulary.serves(passage.language, role).finditer(text):
            led = first.match(text, verb.end())
            who = next((at for at in people if led and at == led.end()), None)
            if who is not None and not _NARROWER.match(text, people[who]):
                found.append(
                    Term(verb.start(), people[who], "event-opening", EVENTS, role, ("event-commissioning", SERVED))
                )
    return found


def two_openings(a: Happened, b: Happened) -> bool:
    """Whether one opening is that of the first served and the other that with ribbon and speeches.

    Args:
        a: one telling.
        b: the other.
    """
    return any(SERVED in x.deeds and _ceremony(y) for x, y in ((a, b), (b, a)))


def _ceremony(told: Happened) -> bool:
    return "inaugurate-v" in told.deeds and "open-v" not in told.deeds
