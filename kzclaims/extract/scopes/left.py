"""Headings that tell a work as done ("the tunnel is dug") over a text in which some of it is left to do.

What is left is told by a remainder ("il en reste 420 à creuser", "two spans are still to be mounted"), by a part ("78%
are harvested") or by "so far", "only", of the heading's deed or thing. A text that tells the deed as done without any
of these bears the heading out; a heading that counts what is done speaks of no whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzclaims.claim import Section
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.lemmas import WORD
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene, placed_in
from kzclaims.extract.scopes.clause import Clause, long_past, may_be
from kzclaims.extract.scopes.groups import Segment, segments
from kzclaims.extract.scopes.left_marks import DONE, LAST, LEFT, SO_FAR, of_another, of_manner, of_no_work, verbs_of
from kzclaims.extract.scopes.nouns import meant
from kzclaims.extract.scopes.repeated import said_again
from kzclaims.extract.scopes.words import partless_verbs, scope_words, work_verbs

# "Le stade couvert a", "the covered market": a participle that says which one it is.
_NOUN = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,25}\s$")
_HAS = re.compile(r"\s(?:(?:en|y|ne|se)\s|[lns]')?(?:a|ont|est|sont|avait|avaient|aura|sera|doit|peut|reste|restera)\s")
_OF = re.compile(r"\s(?:of|in|on|de|du|des)\s|\sd'", re.IGNORECASE)  # "two spans of the bridge" are no two bridges
_ARTICLE, _NEXT = re.compile(r"(?:the|an?|its|their|this)\s", re.IGNORECASE), re.compile(r"\s[a-z]{2,25}(?!\w)")
_NEAR = 30  # characters in which the noun of a participle stands
_FIRST = 3  # characters before which a clause begins with what is left
_WHOLE_SHARE = 97  # per cent: a heading may call done what so much of is done
_BY = re.compile(r"(?<!\w)(?:de|d'|à|by|to|from|на|до|с)\s?$", re.IGNORECASE)  # "raised by 3 %" is no part
# "Has sold 11,400 tickets, a quarter of them for Christmas": a part of what is done.
_OF_WHICH = re.compile(
    r"(?<!\w)(?:dont|y\scompris|parmi\slesquel(?:le)?s|of\swhich|of\sthem|including|из\sних|из\sкоторых|в\sтом\sчисле)\W+(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# "Qualified for the final with 31% of the vote": no part of what is done.
_OF_VOTES = re.compile(
    r"\s(?:(?:des|de|of(?:\sthe)?|из)\s)?(?:voix|suffrages?|votes?|ballots?|bulletins?|голос(?:ов|а)?)(?!\w)",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"(?<!\w)(?:more|another|(?<!les )(?<!les\xa0)autres?|seconde?|voisine?s?|neighbouring"
    r"|друг\w+|соседн\w+|втор\w+)(?!\w)",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(
    r"(?<!\w)(?:ils?|elles?|en|lui|leur|it|its|they|their|he|she|он|она|оно|они|его|её|ее|их)(?!\w)", re.I
)
_BORDER = re.compile(r"[,;:()«»“”]\s?")
_HEADINGS = (Section.TITLE, Section.HEADING)
_Found = tuple[Passage, int, int]


def left_drafts(scene: Scene) -> Iterator[Draft]:
    """The deed of the heading, and where the text tells what is left of it."""
    title = next((p for p in scene.passages if p.section is Section.TITLE), None)
    if title is None or title.asks or _narrow(title):
        return
    deeds = _deeds(title)
    if not deeds or deeds & work_verbs("undone"):
        return
    whole = Clause(Segment(title, 0, len(title.text)), title.names, ())
    words = meant(whole, 0, whole.end)
    body = [p for p in scene.passages if p.section not in _HEADINGS and len(p.text) <= LONGEST]
    found = [
        one for n, p in enumerate(body) for one in _left(p, deeds, words, title, before=body[n - 1] if n else None)
    ]
    if found and not said_again(title, body) and not any(_whole(p, deeds, words) for p in body):
        subject = Ref(placed_in("told-left", title), label=title.text)
        value = Ref("left-to-do", kind="event", label=title.text)
        yield Draft(title, 0, len(title.text.rstrip(" .")), "reaches", subject, value)
        for passage, start, end in found:
            yield Draft(passage, start, end, "reaches", subject, value, negated=True)


def _narrow(title: Passage) -> bool:
    """Whether a heading hedges, denies, looks forward or counts."""
    text, table = plain(title.text), scope_words(title.language)
    counted = [n for n in title.numbers if n.value.kind in ("quantity", "share") and n.value.hi != 100]
    words = (
        table["maybe"],
        table["nearly"],
        table["later"],
        table.said["hedge"],
        table.said["not"],
        table.said["pending"],
    )
    return bool(counted) or any(pattern.search(text) for pattern in words)


def _deeds(title: Passage) -> frozenset[str]:
    """What a heading tells as done, as the lexicon has it."""
    names = [(n.start, n.end) for n in title.names]
    return frozenset(
        concept
        for match in WORD.finditer(title.text)
        if match.start() and DONE[title.language].search(match.group().casefold()) and not match.group()[0].isupper()
        and not any(a <= match.start() < b for a, b in names) and not of_manner(title.text, match.start())
        for concept in verbs_of(match.group(), title.language)
    ) | _first(title)  # fmt: skip


def _first(title: Passage) -> frozenset[str]:
    """The verb that a heading of the kind "Убрана пшеница" begins with."""
    match = WORD.match(title.text)
    if match is None or title.language != "ru" or not DONE["ru"].search(match.group().casefold()):
        return frozenset()
    return verbs_of(match.group().casefold(), "ru")


def _does(c: Clause, deeds: frozenset[str], title: Passage) -> re.Match[str] | None:
    """The word of a clause that tells the deed."""
    language, told = c.passage.language, plain(title.text).casefold()
    return next(
        (m for m in WORD.finditer(c.text, c.start, c.end)
         if verbs_of(m.group().casefold(), language) & deeds and not _which(c, m, told)), None,
    )  # fmt: skip


def _which(c: Clause, word: re.Match[str], title: str) -> bool:
    """Whether a participle says which thing it is, as the heading does: "the covered market", "le stade couvert a"."""
    before, after = _NOUN.search(c.text, max(c.start, word.start() - _NEAR), word.start()), None
    if before and c.passage.language == "fr" and _HAS.match(c.text, word.end(), c.end):
        return c.text[before.start() : word.end()].casefold() in title
    if before and c.passage.language == "en" and _ARTICLE.match(before.group()):
        after = _NEXT.match(c.text, word.end(), c.end)
    return after is not None and c.text[word.start() : after.end()].casefold() in title


def _left(
    passage: Passage, deeds: frozenset[str], words: frozenset[str], title: Passage, *, before: Passage | None
) -> Iterator[_Found]:
    language = passage.language
    for segment in segments(passage):
        c = Clause(segment, passage.names, ())
        marks = (pattern[language].search(c.text, c.start, c.end) for pattern in (LEFT, LAST))
        mark = next((m for m in marks if m and not of_no_work(c, m, deeds)), None)
        so_far = SO_FAR[language].search(c.text, c.start, c.end)
        numbers = [n for n in passage.numbers if c.start <= n.start < c.end]
        if not (mark or (numbers and (so_far or any(n.value.kind == "share" for n in numbers)))):
            continue
        if long_past(passage, c.start, c.end) or may_be(c):
            continue
        deed = _does(c, deeds, title)
        near = mark and deeds & work_verbs() and not of_another(c, mark, deeds) and _near(c, mark, words, before)
        if mark and (deed or near) and not _others(c, title):
            yield passage, *_span(c, mark.start(), max(mark.end(), deed.end() if deed else 0))
            return
        if deeds <= partless_verbs():
            continue
        share = next((n for n in numbers if n.value.kind == "share"), None)
        part = share is not None and share.value.hi is not None and share.value.hi < _WHOLE_SHARE
        part = part and share is not None and not _BY.search(c.text, c.start, share.start)
        part = part and share is not None and not _OF_WHICH.search(c.text, c.start, share.start)
        part = part and share is not None and not _of_another_deed(c, share.start, deeds)
        number = numbers[0] if so_far and numbers else None
        voted = share is not None and deed is not None and deed.end() <= share.start
        part = part and not (voted and share is not None and _OF_VOTES.match(c.text, share.end))
        if deed and (part or (so_far and number)) and (meant(c, c.start, c.end) - deeds) & words:
            first = share or number
            assert first is not None
            yield passage, *_span(c, min(first.start, deed.start()), max(first.end, deed.end()))
            return


def _of_another_deed(c: Clause, at: int, deeds: frozenset[str]) -> bool:
    """Whether a verb right before a share tells another deed: "the coach, who trained half the team"."""
    led = _NOUN.search(c.text, max(c.start, at - _NEAR), at)
    word = led.group().strip().casefold() if led else ""
    verb = bool(word) and DONE[c.passage.language].search(word) is not None
    return verb and bool(told := verbs_of(word, c.passage.language)) and not told & deeds


def _near(c: Clause, mark: re.Match[str], words: frozenset[str], before: Passage | None) -> bool:
    """Whether a clause, or the sentence that it takes up, speaks of the heading's thing."""
    if meant(c, c.start, c.end) & words:
        return True
    led = mark.start() - c.start <= _FIRST  # "Осталось смонтировать два пролёта"
    if before is None or not (led or _TAKEN_UP.search(c.text, c.start, c.end)):
        return False
    return bool(meant(Clause(Segment(before, 0, len(before.text)), (), ()), 0, len(before.text)) & words)


def _others(c: Clause, title: Passage) -> bool:
    """Whether a clause counts things of the heading's kind: beside one bridge built, two to be built are others."""
    if OTHERS.search(c.text, c.start, c.end):
        return True
    mine = {t.concept for t in head_terms(title)}
    return any(
        t.concept in mine
        and any(0 <= t.start - n.end <= 20 and not _OF.search(c.text, n.end, t.start) for n in c.passage.numbers)
        for t in head_terms(c.passage) if c.start <= t.start < c.end
    ) and not _of_many(title)  # fmt: skip


def _of_many(title: Passage) -> bool:
    table = scope_words(title.language).said
    return any(table[name].search(plain(title.text)) for name in ("all", "whole", "entire"))


def _whole(passage: Passage, deeds: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a sentence tells the deed of the heading's thing as done, with nothing left."""
    language = passage.language
    for segment in segments(passage):
        c = Clause(segment, passage.names, ())
        table = scope_words(language)
        told = [m for m in WORD.finditer(c.text, c.start, c.end) if verbs_of(m.group().casefold(), language) & deeds]
        done = [m for m in told if DONE[language].search(m.group().casefold())]
        weak = (
            LEFT[language],
            SO_FAR[language],
            table["later"],
            table.said["not"],
            table.said["hedge"],
        )
        shares = [n for n in passage.numbers if n.value.kind == "share" and c.start <= n.start < c.end]
        plainly = done and not shares and not may_be(c) and not any(w.search(c.text, c.start, c.end) for w in weak)
        if plainly and (meant(c, c.start, c.end) - deeds) & words:
            return True
    return False


def _span(c: Clause, start: int, end: int) -> tuple[int, int]:
    """The words around a place, to the next comma on either side."""
    before = [m.end() for m in _BORDER.finditer(c.text, c.start, start)]
    after = _BORDER.search(c.text, end, c.end)
    a = max(before[-1] if before else c.start, start - 60)
    return a, a + len(c.text[a : min(after.start() if after else c.end, end + 60)].rstrip(" .»”"))
