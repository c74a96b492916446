"""Which stretches of a sentence tell of the deed that a date dates."""

from __future__ import annotations

import re
from itertools import pairwise

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.core import pronoun_leads
from kzclaims.extract.dated.place import at_head
from kzclaims.extract.dated.senses import NOUN_BEFORE, deeds
from kzclaims.extract.lemmas import words
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import EVENTS, Term

_CUT = re.compile(r"[,;:.!?()—–](?=\s|$)|\s[—–(]\s?|,(?=\s)")
_HARD = re.compile(r"[;:.!?—–](?=\s)")
# "Le centre, dont le chantier a débuté le 3 juin": what a clause is about stands before it.
_RELATIVE = {
    "fr": re.compile(
        r"[\s,(–—]*(?:(?:à|de|par|pour|dans|sur)\s)?(?:qui|que|qu['’]|dont|où|auquel|à laquelle|lequel|laquelle)(?!\w)"
    ),
    "en": re.compile(r"[\s,(–—]*(?:(?:in|on|at|for|of|to|by)\s)?(?:which|who|whose|whom|where|that)(?!\w)"),
    "ru": re.compile(r"[\s,(–—]*(?:[^\W\d]+\s)?(?:котор[а-яё]{2,3}|где|чь[а-яё]{1,3}|чей)(?!\w)"),
}
_VERB = re.compile(
    r"\s(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|aura|va|vont|veut|veulent|peut|doit|n['’]"
    r"|has|have|had|is|are|was|were|will|would|can|may|must|wants|не|был[аои]?|будет|будут|может|хочет)(?:\s|(?<=['’]))"
)
_WHERE = re.compile(r",\s(?:en|à|au|aux|près|dans|sur|in|at|on|near|outside|off|в|во|на|под|около|близ)\s")
MADE = frozenset({"participle", "past"})
_LONGEST = 160
_DETERMINED = 2  # words of the shortest noun with its article
Span = tuple[int, int]


def clause(passage: Passage, deed: Term, day: Span) -> list[Span]:
    """The stretches between commas that hold the deed, its day, and whatever the verb has before or behind it.

    Args:
        passage: the sentence.
        deed: the word for the deed.
        day: where the date stands.
    """
    text = passage.text
    cuts = [m.start() for m in _CUT.finditer(text)]
    cuts = [c for c in cuts if not (deed.start < c < deed.end or day[0] <= c < day[1])]
    edges = [0, *cuts, len(text)]
    parts = [(a, b) for a, b in pairwise(edges) if a < b]
    own = next((n for n, (a, b) in enumerate(parts) if a <= deed.start < b), 0)
    dated = next((n for n, (a, b) in enumerate(parts) if a <= day[0] < b), own)
    chosen = {own, dated}
    hard = max((m.end() for m in _HARD.finditer(text, 0, deed.start)), default=0)
    first = next(n for n, (a, b) in enumerate(parts) if b > hard)
    bare = len(text[parts[own][0] : deed.start].strip(" ,«“").split()) <= 2
    if at_head(passage, deed) and deed.role in MADE:
        # "Inaugurée le 9 mai, elle a coûté …": what else is told of it is no part of the deed.
        after = max(own, dated) + 1
        chosen |= {n for n in {after} & set(range(len(parts))) if not pronoun_leads(passage, parts[n][0])}
    elif own > 0 and _RELATIVE[passage.language].match(text, parts[own][0]):
        chosen |= {own - 1}
    elif bare and own > first:
        chosen |= {own - 1, first} if own - first > 1 else {first}
        # "Perché sur sa crête, le mirador de l’Orbière, en Andorre, a été inauguré": where it is stands between.
        chosen |= {own - 2} if own - first > 1 and _WHERE.match(text, parts[own - 1][0]) else set()
    near = [(max(parts[n][0], min(deed.start, day[0]) - _LONGEST), parts[n][1]) for n in sorted(chosen)]
    if at_head(passage, deed) and deed.role in MADE:
        # "Élue le 14 janvier, la maire veut rouvrir la crèche": who it is, not what she does.
        near = [(a, _subject_ends(passage, a, b) if a > max(deed.start, day[0]) else b) for a, b in near]
    # "Raided on the 2nd after a neighbour complained": why and when it came is another deed.
    far = max(deed.end, day[1])
    why = vocabulary.words("subordinate", passage.language).search(text, far)
    far = min(far + _LONGEST, why.start() if why else len(text))
    return [(a, min(b, far)) for a, b in near if a < min(b, far)]


def _subject_ends(passage: Passage, start: int, end: int) -> int:
    """Where the words for whoever or whatever a clause is about end: at its verb."""
    verbs = [t.start for t in passage.of(EVENTS) if t.role not in ("label", "cue") and start < t.start < end]
    found = _VERB.search(passage.text, start, end)
    return min([end, *verbs, *([found.start()] if found else []), *_verbs(passage, start, end)])


def _verbs(passage: Passage, start: int, end: int) -> list[int]:
    """Where verbs of the lexicon stand behind the first noun: "la maison brasse", "la galerie écoulait"."""
    text, language = passage.text, passage.language
    spoken = [(a, word) for a, _, word in words(text[start:end])][_DETERMINED:]
    return [
        start + a
        for a, word in spoken
        if (deeds(word, language)[0] or (language == "fr" and word.endswith(("ait", "aient"))))
        and not NOUN_BEFORE[language].search(text[max(0, start + a - 16) : start + a])
    ]
