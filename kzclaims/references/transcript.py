"""Transcripts of what was said: subtitles (.srt, .vtt) and text with a name before each turn ("Anna Perrin: …").

A quotation of an article is looked for in them word by word; what an article left out behind "[…]" is found between its
parts, and a quotation that is nearly there is shown beside the words that were said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz

from kzclaims.claim import Article, fold
from kzclaims.inputs import article_text

SUFFIXES = {".srt", ".vtt"}
_TIME = re.compile(r"(?P<start>(?:\d+:)?\d\d:\d\d[.,]\d{3}) --> ")
_VOICE = re.compile(r"<v(?:\.[^ >]+)? (?P<name>[^>]+)>")
_TAG = re.compile(r"<[^>]*>")
# A name of one to five words before a colon, after a time in brackets perhaps.
_TURN = re.compile(
    r"^\s*(?:\[?(?P<time>(?:\d+:)?\d\d:\d\d)\]?\s+)?"
    r"(?P<name>[^\W\d_][\w’'.\-]*(?:[ \u00a0][\w’'.\-]+){0,4})[ \u00a0\u202f]?:\s+(?P<words>\S.*)$"
)
_SHARE = 0.6  # of the lines of a text, those that must begin a turn for it to be a transcript
_CUT = re.compile(r"[\[(]\s*(?:…|\.\.\.)\s*[\])]|…|\.\.\.")
_WORD = re.compile(r"\w+")
_NEAR = 82.0  # of 100: a quotation so like what was said is taken for it, in other words
_FEWEST = 3  # words


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody said, from a time on ("" where none is given)."""

    speaker: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript as a source, and its turns in order."""

    source: Article
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quotation stands: who said it and when, the words said, whether they are the same, what was left out."""

    speaker: str
    time: str
    words: str
    same: bool
    left_out: tuple[str, ...] = ()


def is_transcript(path: Path) -> bool:
    """Whether a file is a transcript: subtitles, or a text most of whose lines begin with a name and a colon."""
    if path.suffix.lower() in SUFFIXES:
        return True
    if path.suffix.lower() != ".txt":
        return False
    text = article_text(path)
    # The fields of an article are names and colons too.
    lines = [] if text.startswith("---") else [line for line in text.splitlines() if line.strip()]
    return bool(lines) and sum(bool(_TURN.match(line)) for line in lines) >= _SHARE * len(lines)


def read_transcript(path: Path) -> Transcript:
    """Read a transcript.

    Raises:
        InputError: unreadable or not UTF-8.
    """
    text = article_text(path)
    turns = _cues(text) if path.suffix.lower() in SUFFIXES else _lines(text)
    return Transcript(Article(f"source-{path.stem}", path.name, path.name, publisher=path.name), tuple(turns))


def _cues(text: str) -> list[Turn]:
    """The cues of subtitles; a cue without a name goes on with the last one's speaker."""
    turns: list[Turn] = []
    speaker = ""
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        lines = block.strip().split("\n")
        at = next((n for n, line in enumerate(lines) if _TIME.match(line.strip())), None)
        if at is None:
            continue
        found = _TIME.match(lines[at].strip())
        time = re.split(r"[.,]", found.group("start"))[0] if found else ""
        words = " ".join(lines[at + 1 :])
        voice, named = _VOICE.search(words), _TURN.match(_TAG.sub("", words))
        if voice:
            speaker = voice.group("name").strip()
        elif named:
            speaker, words = named.group("name"), named.group("words")
        turns.append(Turn(speaker, time, _TAG.sub("", words).strip()))
    return turns


def _lines(text: str) -> list[Turn]:
    turns: list[Turn] = []
    for line in text.splitlines():
        found = _TURN.match(line)
        if found:
            turns.append(Turn(found.group("name"), found.group("time") or "", found.group("words").strip()))
        elif line.strip() and turns:
            last = turns.pop()
            turns.append(Turn(last.speaker, last.time, f"{last.text} {line.strip()}"))
    return turns


class _Spoken:
    """All words of a transcript in a row, folded, with the place of each."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.turns = turns
        self.text = "\n".join(turn.text for turn in turns)
        starts: list[int] = []
        at = 0
        for turn in turns:
            starts.append(at)
            at += len(turn.text) + 1
        self.starts = starts
        found = list(_WORD.finditer(self.text))
        self.spans = [match.span() for match in found]
        self.words = [fold(match.group()) for match in found]
        self.places: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            self.places.setdefault(word, []).append(number)

    def turn(self, place: int) -> Turn:
        """The turn that a word stands in."""
        start = self.spans[place][0]
        return self.turns[max(n for n, first in enumerate(self.starts) if first <= start)]

    def shown(self, first: int, end: int) -> str:
        """The text of words ``first`` to ``end``."""
        return self.text[self.spans[first][0] : self.spans[end - 1][1]].replace("\n", " ") if end > first else ""

    def exact(self, words: Sequence[str], after: int) -> int | None:
        """Where some words stand one after the other, from a place on."""
        size = len(words)
        return next(
            (at for at in self.places.get(words[0], ()) if at >= after and self.words[at : at + size] == list(words)),
            None,
        )

    def near(self, words: Sequence[str], after: int) -> tuple[int, int] | None:
        """The stretch of words that is most like some words, if it is like enough."""
        size = len(words)
        wanted = set(words)
        best: tuple[float, int] | None = None
        # Only where some of the words stand is it worth a comparison.
        starts = sorted(
            {max(after, at - n) for n, w in enumerate(words) for at in self.places.get(w, ()) if at >= after}
        )
        for at in starts:
            window = self.words[at : at + size]
            if 2 * len(wanted & set(window)) < len(wanted):
                continue
            score = fuzz.ratio(" ".join(words), " ".join(window))
            if best is None or score > best[0]:
                best = (score, at)
        return (best[1], min(best[1] + size, len(self.words))) if best and best[0] >= _NEAR else None


def locate(quotation: str, transcript: Transcript) -> Located | None:
    """Where a quotation stands in a transcript; None where it does not, or is too short to tell.

    Args:
        quotation: the quoted words; "[…]" and "…" stand for words left out.
        transcript: what was said.
    """
    pieces = [[fold(word) for word in _WORD.findall(piece)] for piece in _CUT.split(quotation)]
    pieces = [piece for piece in pieces if piece]
    if sum(map(len, pieces)) < _FEWEST or not transcript.turns:
        return None
    spoken = _Spoken(transcript.turns)
    spans: list[tuple[int, int]] = []
    same = True
    for piece in pieces:
        after = spans[-1][1] if spans else 0
        at = spoken.exact(piece, after)
        if at is not None:
            spans.append((at, at + len(piece)))
            continue
        same, found = False, spoken.near(piece, after) if len(piece) >= _FEWEST else None
        if found is None:
            return None
        spans.append(found)
    left_out = tuple(words for (_, end), (first, _) in pairwise(spans) if (words := spoken.shown(end, first)))
    turn = spoken.turn(spans[0][0])
    words = " […] ".join(spoken.shown(*span) for span in spans)
    return Located(turn.speaker, turn.time, words, same, left_out)
