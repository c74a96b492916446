"""Headings that tell how a vote or an inquiry came out, over a text in which it came out otherwise or is to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.clause import clause, coming, denied
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.words import concepts

_ACCEPTED = frozenset({"accepted"})
_HALF = 50
_BORDER = re.compile(r"[,;:()«“]\s*")
# "The yes side won", "54 % said yes": how a vote came out.
_VOTES = {
    "fr": (
        re.compile(r"(?<!\w)(?:le\s)?[«\"]?\s?oui(?!\w)", re.IGNORECASE),
        re.compile(r"(?<!\w)le\s[«\"]?\s?non(?!\w)|(?<!\w)(?:dit|voté)\snon(?!\w)", re.IGNORECASE),
    ),
    "en": (
        re.compile(
            r"(?<!\w)(?:(?:said|say|voted|vote)\s[“\"']?yes|the\s[“\"']?yes|yes\s(?:side|camp|vote|campaign))(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:(?:said|say|voted|vote)\s[“\"']?no|the\s[“\"']?no|no\s(?:side|camp|vote|campaign)"
            r"|voted\sagainst)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    "ru": (
        re.compile(r"(?<!\w)[«\"]да[»\"]|(?<!\w)(?:высказал\w+|проголосовал\w+|голосовал\w+)\sза(?!\w)", re.IGNORECASE),
        re.compile(r"(?<!\w)[«\"]нет[»\"]|(?<!\w)(?:высказал\w+|(?:про)?голосовал\w+)\sпротив(?!\w)", re.I),
    ),
}  # fmt: skip
_WON = re.compile(
    r"(?<!\w)(?:gagn[eé]|l'emporte|l'a\semporté|est\smajoritaire|won|wins|prevailed|carried\sthe\sday"
    r"|победил[аои]?|взял[аои]?\sверх)(?!\w)",
    re.IGNORECASE,
)
_ELECTED = re.compile(r"(?<!\w)(?:élue?|remporte|elected|wins|won|избран[аы]?|победил[аи]?)(?!\w)", re.IGNORECASE)
_RUNOFF = re.compile(
    r"(?<!\w)(?:second\stour|deuxième\stour|run-?off|second\sround|втор\w{2,3}\sтур\w?)(?!\w)", re.IGNORECASE
)
_MUST = re.compile(  # "face à" tells of a rival, not of what somebody faces
    r"(?<!\w)(?:faudra|devra|doit|attendre|patienter|départager\w*|must|has\sto|will|faces?(?!\s(?:à|aux?)(?!\w))|предстоит"
    r"|должен|должна)(?!\w)",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"\s(?:confirme|confirment|révèle|révèlent|conclut|blanchit|établit|montre|prouve"
    r"|donne\sraison|innocente|condamne|confirms?|confirmed"
    r"|reveals?|revealed|finds|found|shows?|showed|proves?|proved|clears?|cleared|подтвердил[аио]?"
    r"|показал[аио]?|выявил[аио]?"
    r"|доказал[аио]?|установил[аио]?)(?!\w)",
    re.IGNORECASE,
)
_TO_COME = {
    "fr": r"\s(?:[^\W\d_]+\s){0,2}?(?:n'aura\slieu|aura\slieu|auront\slieu|se\stiendra|se\sdéroulera|est\sprévue?"
    r"|doit\savoir\slieu|sera\spratiquée?"
    r"|sera\sréalisée?|sera\smenée?|n'a\spas\sencore)",
    "en": r"\s(?:[a-z]+\s){0,2}?(?:will\stake\splace|will\sbe\s(?:held|carried\sout|done|made)"
    r"|is\s(?:scheduled|due|set|planned)"
    r"|has\snot\syet"
    r"|has\syet\sto|is\sto\sbe)",
    "ru": r"\s(?:[^\W\d_]+\s){0,2}?(?:состоится|пройд[её]т|назначен\w*|запланирован\w*|будет\sпроведен\w*"
    r"|проведут|ещё\sне)",
}
_Found = tuple[Passage, int, int]


def outcomes(title: Passage, body: Sequence[Passage]) -> Iterator[tuple[int, int, list[_Found]]]:
    """The words of a heading that tell an outcome, and where the text tells another one or none as yet.

    Args:
        title: the heading.
        body: the sentences of the text.
    """
    for reader in (_vote, _elected, _finding):
        found = reader(title, body)
        if found:
            yield 0, len(title.text.rstrip(" .")), found
            return


def _vote(title: Passage, body: Sequence[Passage]) -> list[_Found]:
    """ "The village rejects the merger", over "the yes side won"."""
    c = clause(Segment(title, 0, len(title.text)), title.names, _ACCEPTED)
    poles = {one.yes != denied(c, one) for one in c.said}
    if len(poles) != 1:
        return []
    told = [(p, outcome, span) for p in body for outcome, span in _came_out(p)]
    if not told or any(outcome in poles for _, outcome, _ in told):
        return []
    passage, _, span = told[0]
    return [(passage, *span)]


def _came_out(passage: Passage) -> Iterator[tuple[bool, tuple[int, int]]]:
    text = plain(passage.text)
    for segment in segments(passage):
        most = [
            n for n in passage.numbers
            if segment.start <= n.start < segment.end and n.value.kind == "share" and (n.value.written or 0) > _HALF
        ]  # fmt: skip
        won = _WON.search(text, segment.start, segment.end)
        for pattern, outcome in zip(_VOTES[passage.language], (True, False), strict=True):
            said = pattern.search(text, segment.start, segment.end)
            if said and (won or most):
                places = [said.span(), *([won.span()] if won else [(most[0].start, most[0].end)])]
                yield outcome, _span(text, segment, min(a for a, _ in places), max(b for _, b in places))
        c = clause(segment, passage.names, _ACCEPTED) if most else None
        for one in c.said if c else ():
            if most[0].start > one.end:
                yield one.yes != (c is not None and denied(c, one)), (one.start, most[0].end)


def _elected(title: Passage, body: Sequence[Passage]) -> list[_Found]:
    """ "Elected in the first round", over "he will have to wait for the runoff"."""
    if not _ELECTED.search(plain(title.text)) or _RUNOFF.search(title.text):
        return []
    for passage in body:
        text = plain(passage.text)
        for segment in segments(passage):
            match = _RUNOFF.search(text, segment.start, segment.end)
            if match is None:
                continue
            if not coming(clause(segment, (), frozenset())) and not _MUST.search(text):
                return []
            return [(passage, segment.start, len(text[: segment.end].rstrip(" .")))]
    return []


def _finding(title: Passage, body: Sequence[Passage]) -> list[_Found]:
    """ "The second test confirms doping", over "the second test will take place on 9 April"."""
    text = plain(title.text)
    match = _FINDS.search(text)
    word = re.search(r"([^\W\d_][\w'-]*)$", text[: match.start()]) if match else None
    noun = word.group(1).split("'")[-1] if word else ""
    if len(noun) < _NOUN or not (("-" in noun) or any(m.endswith("-n") for m in concepts(noun, title.language))):
        return []
    stem = noun[:-1] if title.language == "ru" else noun
    pattern = re.compile(rf"(?<!\w){re.escape(stem)}\w{{0,2}}{_TO_COME[title.language]}", re.IGNORECASE)
    for passage in body:
        found = pattern.search(plain(passage.text))
        if found:
            rest = WORD.search(plain(passage.text), found.end())
            return [(passage, found.start(), rest.end() if rest else found.end())]
    return []


_NOUN = 5  # letters of the shortest noun that a text may be held to take up


def _span(text: str, segment: Segment, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _BORDER.finditer(text, segment.start, start)]
    return max(before[-1] if before else segment.start, start - 40), end
