"""How long a court locks somebody up, told in two articles: "two years in prison", "condamné à dix-huit mois"."""

from __future__ import annotations

from kzclaims.claim import fold
from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.bags import alike_names
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.scene import Passage

_NEAR, _BEHIND = 60, 40


def sentenced(passage: Passage, length: FoundPeriod) -> frozenset[str]:
    """The names of a sentence that tells how long a court locks up one of them; none where it tells anything else.

    Args:
        passage: the sentence.
        length: a length in it.
    """
    text, language = passage.text, passage.language
    if sum(f.what == "duration" for f in passage.periods) != 1:
        return frozenset()
    if vocabulary.words("not_sentenced", language).search(text):
        return frozenset()
    led = vocabulary.words("sentenced", language).search(text, max(0, length.start - _NEAR), length.start)
    prison = vocabulary.words("prison", language).search(text, max(0, length.start - _NEAR), length.end + _BEHIND)
    if not (led and prison):
        return frozenset()
    return frozenset(fold(n.text) for n in passage.names if " " in n.text)


def one_sentence(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sentences are those of one person: the only name in full of each is the same.

    Args:
        a: the names of one.
        b: those of the other.
    """
    return any(all(any(alike_names(x, y) for y in other.split()) for x in one.split()) for one in a for other in b)
