"""What a pronoun stands for: "the mast comes next: the agreement gives the firm until May to put it up"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.dated.bags import Word, bag
from kzclaims.extract.dated.due import idle_spans
from kzclaims.extract.scene import Passage, Scene

# A thing or somebody named before.
_PRONOUN = {
    "fr": re.compile(
        r"(?<!\w)(?:à|de|pour|doi\w+|devr\w+)\s(?:l['’]|l[ea]s?\s)(?!premi|derni)(?=[^\W\d]+(?:er|ir|re)(?!\w))"
        r"|(?<!\w)(?:leur|lui|celui-ci|celle-ci|il|elle|y|l['’]établissement|s['’]y)\s|(?<!\w)s['’]exécuter(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(r"(?<!\w)(?:it|them|they|do so|comply|this|that)(?!\w)", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)(?:н?(?:его|её|ее|их|им|ими|ему|ей)|он|она|они|это|этого)(?!\w)", re.IGNORECASE),
}
Span = tuple[int, int]


def told_before(scene: Scene, passage: Passage, lo: int, hi: int) -> list[Passage]:
    """The sentence before, where a pronoun of a clause takes it up.

    Args:
        scene: the article.
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
    """
    if not takes_up(passage, lo, hi):
        return []
    return [p for p in scene.passages if p.number == passage.number - 1 and p.block is passage.block]


def takes_up(passage: Passage, lo: int, hi: int) -> bool:
    """Whether a pronoun of a clause stands for something named before.

    Args:
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
    """
    return bool(_PRONOUN[passage.language].search(passage.text, lo, hi))


def taken_up(passage: Passage, lo: int, hi: int, before: Sequence[Passage]) -> Iterator[Word]:
    """The words of what a pronoun may take up: those of its sentence before its clause, and of the sentence before.

    Args:
        passage: the sentence.
        lo: where the clause begins.
        hi: where it ends.
        before: the sentence before, where a pronoun takes it up.
    """
    if lo and takes_up(passage, lo, hi):
        yield from bag(passage, 0, lo, _known(passage))
    for p in before:
        yield from bag(p, 0, len(p.text), _known(p))


def _known(passage: Passage) -> list[Span]:
    """Names, dates and figures of a sentence, and its words for a duty: they tell nothing of what is to be done."""
    spans = [(x.start, x.end) for x in passage.names]
    spans += [(x.start, x.end) for x in passage.periods]
    spans += [(x.start, x.end) for x in passage.numbers]
    return [*spans, *idle_spans(passage, 0, len(passage.text))]
