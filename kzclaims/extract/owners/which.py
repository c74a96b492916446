"""Companies that a relative clause or the opening of a sentence tells: "Alder, a firm in which Orvel has a third"."""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.claim import fold
from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.placed import work_before
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.state import Edge, excluded, identity
from kzclaims.extract.owners.words import OwnerWords, owner_words
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage

_WHICH = re.compile(
    r"(?<!\w)(?:dont|où|where|где|d(?:e|ans)\sl(?:aquelle|equel)|(?:of|in)\swhich|котор(?:ого|ой|ых|ом|ым|ыми))\s(?=[^,;:.()]{0,70}$)",
    re.IGNORECASE,
)
_THAT = re.compile(r",\s(?:que\s|qu'|that\s|which\s|котор\w{2,3}\s)[^,;:.()]{1,60}$", re.IGNORECASE)
_BEHIND = re.compile(r"(?:\s(?:акций|долей|капитала|паёв))?\s(?:of\swhich|котор(?:ого|ой|ых))(?!\w)")
_IS = re.compile(  # what something is said to be is that itself
    r"(?:(?<!\w)(?:est|sont|reste|demeure|devient|is|are|remains|became|была?|стал[ао]?|являе\w+)|[—–])\s"
    r"(?:(?:aussi|encore|also|still|now|ещё|также)\s)?(?:(?:an?|une?)\s(?:[\w-]+\s){0,3}[\w-]+|(?:[а-яё-]+\s){0,2}[а-яё-]+)$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"où|where|где", re.IGNORECASE)
_LED = re.compile(r"(?<![,\s»”\"])[,\s»”\"]*+(?:(?:в|во|у)\s)?$", re.IGNORECASE)  # between what is held and "which"
# "Alder, une société dont", "Alder, a caterer in which", «Альдер», фирма, половиной которой.
_A_NOUN = re.compile(
    r"[»”\"]?,\s(?:(?:an?|une?|the|l[ae])\s|l['’])?(?:[^\W\d_][\w’'-]*\s){0,3}[^\W\d_A-ZÀ-ÞА-ЯЁ][\w’'-]*$"
)
_HAS = re.compile(r"(?<!\w)у\s$")  # «Альдер», у которой 38 %: who holds, not what is held
_DEFINITE = re.compile(
    r"(?<!\w)(?:(?:the|la|le|les|cette|ce|this|son|sa|its)\s|l['’])(?:[\w-]+\s){0,2}[\w-]+$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:À|Au|Aux|Chez|Dans|At|In|В|Во)\s")
_AT = re.compile(r"(?:À|Au|Aux|Chez|Dans|At|In|В|Во|У)\s[^,;:.()]{3,60},\s")
_NOUN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s(?:(?:de\s|du\s|des\s|of\s)(?:la\s|les\s|the\s)?|d['’])?[«“\"]?$")


def of_which(passage: Passage, edge: Edge, cast: Cast) -> Edge | None:
    """An edge of a clause such as "of which A holds half", with what "which" takes up as its company.

    The words before it name that, or set a noun for it beside its name. None where they only describe it: it is not
    the company that the article has spoken of.

    Args:
        passage: the sentence.
        edge: what was read; where its words name the company themselves it stays as it is.
        cast: the parties of the article.
    """
    text = unbroken(passage.text)
    which = _WHICH.search(text, 0, edge.stake.start)
    behind = _BEHIND.match(text, edge.stake.end)  # «фирма, половиной которой владеет»
    if not (which or behind) or _named_behind(edge, passage, edge.stake.start):
        return edge
    end = which.start() if which else edge.stake.start
    led = _LED.search(text, 0, end)
    end = led.start() if led else end
    where = which is not None and _WHERE.match(which.group()) is not None
    name = _before(passage, end, cast, where=where)
    if name and name.kind == "person" and which and which.group().startswith("dont"):
        return edge  # "Paul Orvel, dont la holding a 30 %"
    if name:
        company = Ref(name=name, passage=passage, kind="organisation")
        if identity(company) not in excluded(edge.holder):
            return replace(edge, company=company)
        return edge if which and _HAS.search(text, 0, which.start()) else None
    return edge if _DEFINITE.search(text, 0, end) or _IS.search(text, 0, end) else None


def firm_which(passage: Passage, share: int, cast: Cast, exclude: frozenset[str]) -> Ref | None:
    """What "a firm of which Orvel holds half" is: the name that the noun for it stands beside.

    Args:
        passage: the sentence.
        share: where the share begins.
        cast: the parties of the article.
        exclude: folded names that it cannot be.
    """
    text = unbroken(passage.text)
    which = _WHICH.search(text, 0, share)
    led = _LED.search(text, 0, which.start()) if which else None
    that = _THAT.search(text, 0, share) if which is None else None
    work = (
        work_before(cast, passage, that.start()) if that else None
    )  # "at the mill in Orville, which it owns outright"
    if work:
        return cast.refer(passage, *work, exclude)
    apposed = _A_NOUN.search(text, 0, led.start()) if led else None
    name = _before(passage, apposed.start(), cast, where=False) if apposed else None
    return Ref(name=name, passage=passage, kind="organisation") if name and fold(name.text) not in exclude else None


def _before(passage: Passage, end: int, cast: Cast, *, where: bool) -> ProperName | None:
    """The name that ends at a place, or that a noun ending there is said of; what is called a firm is one."""
    known = cast.organisations(passage) if where else cast.names(passage)
    apposed = _A_NOUN.search(unbroken(passage.text), 0, end)
    for at, names in ((end, known), (apposed.start() if apposed else -1, cast.names(passage))):
        for name in names:
            if 0 <= at - name.end <= 1:
                return name
    return None


def _named_behind(edge: Edge, passage: Passage, share: int) -> bool:
    """Whether the words behind a share name its company: "a deal in which A takes 30% of B"."""
    name = edge.company.name
    return bool(name and edge.company.passage is passage and name.start > share)


def opened_at(passage: Passage, until: int, cast: Cast, exclude: frozenset[str]) -> Ref | None:
    """The body that a sentence says its shares are in: "At the Alder clinic, an investor holds 45% of the shares".

    Args:
        passage: the sentence.
        until: where the clause of the share begins at the latest.
        cast: the parties of the article.
        exclude: folded names that it cannot be.
    """
    text, words = unbroken(passage.text), owner_words(passage.language)
    led = _AT.match(text, 0, until)
    if led is None:
        return None
    named = [n for n in cast.organisations(passage) if n.end < led.end()]
    if not named or not (named[0].kind == "organisation" or _bodied(text, named[0].start, words)):
        return None
    found = Ref(name=named[0], passage=passage, kind="organisation")
    return found if identity(found) not in exclude else None


def led_at(passage: Passage, before: int) -> bool:
    """Whether the first phrase of a sentence says where, up to the comma that follows a place in it."""
    return bool(_OPENS.match(passage.text)) and "," not in passage.text[:before]


def _bodied(text: str, at: int, words: OwnerWords) -> bool:
    """Whether a noun for a body, or a word that leads to none but bodies, stands before a name."""
    noun = _NOUN.search(text, 0, at)
    told = noun.group(1) if noun else ""
    return told == "Chez" or bool(told and (words.head(told) or words["things"].fullmatch(told)))
