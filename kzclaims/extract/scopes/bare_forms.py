"""Bare forms of verbs that are nouns where they stand: "a shrimp plant", "une plante"."""

from __future__ import annotations

import re

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import Term

# The tense whose form a noun may share; the verb of a singular subject ends otherwise in English: "a town plants".
_FORM = {"fr": "present", "en": "infinitive"}
# "La plante" may be a verb with its object: "il la plante".
_OBJECT = re.compile(
    r"(?<!\w)(?:ils?|elles?|on|qui|ne|se|en|y|nous|vous|je|tu|pas|me|te)\s(?:le|la|les)\s$", re.IGNORECASE
)
_LED = {
    "fr": re.compile(r"(?<!\w)(?:une?|du|aux?|des|ce|cette|ces|chaque|sa|son|ses|le|la|les)\s$", re.IGNORECASE),
    "en": re.compile(
        r"(?<!\w)(?:(?:the|its|their|his|her|our|these|those)\s|(?:an?|this|that|each|every|another)\s"
        r"(?:(?!(?:to|who|that|which|and|or|not|will|would|can|could|may|might|must|should|let)\s)[a-z-]+(?<!s)(?<!ed)\s){0,2})$",
        re.IGNORECASE,
    ),
}


def a_noun(passage: Passage, term: Term) -> bool:
    """Whether the form of a verb is a noun by the article that leads it.

    Args:
        passage: the sentence.
        term: an event told by a verb.

    Returns:
        True where no verb can stand there.
    """
    if term.role != _FORM.get(passage.language):
        return False
    text = plain(passage.text)
    return bool(_LED[passage.language].search(text, 0, term.start)) and not _OBJECT.search(text, 0, term.start)
