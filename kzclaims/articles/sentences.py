"""Where sentences end in French, English and Russian prose: one pass, a few words of context, no model.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or an item number; nothing ends inside
a quotation or brackets that close in the same paragraph, so that a speech stays with who said it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from kzclaims.articles.words import word_set

# Written before a name: never the end of a sentence, unless in small letters and an opener follows ("un col. Il …").
_BEFORE = word_set(
    """m mm mr mrs ms mme mmes mlle mlles dr drs pr prof st ste sts gen gén col capt lt sgt sen gov rep rev hon me
    al vs env av bd éd dir coll réf tél tel approx ca hôp dép e.g i.e c.-à-d mt ft cf ул пр просп пер наб пл бул
    ш д кв корп обл р-н г гг с пос дер им проф акад доц тов гр см ср напр тел св о-в адм ген
    полк кап лейт т.е т.к т.н т.ч о.о и.о"""
)
# Abbreviations only before a number.
_BEFORE_NUMBER = word_set(
    """no nos n nº nr art al p pp vol fig ch chap sec jan feb mar apr jun jul aug sep sept oct nov dec janv févr
    avr juil déc ст п пп ч т рис табл гл стр кв д тыс млн млрд руб долл"""
)
# May stand last: the sentence ends only if the next word is one that opens sentences.
_EITHER = word_set(
    """etc inc ltd corp co cie llc plc u.s u.k u.n u.s.a e.u d.c a.m p.m ph.d b.c a.d j.-c jr sr bros assn dept
    univ"""
)
_OPENERS = word_set(
    """le la les l un une des du de il elle ils elles on ce cet cette ces c en dans à au aux mais et or pour par
    sur selon depuis après avant si quand son sa ses leur leurs nous vous je j d s aucun plusieurs toutefois
    cependant ainsi the a an it its he she they we you i in on at but and for from his her their this that these
    those there since after before when while if no not most some many as by both в во на по он она оно они это
    этот эта эти мы вы я но и а с со к до после для из от при так все их его её кроме сейчас теперь однако как
    если когда также уже за у не ранее"""
)
_PARTICLES = word_set("le la l de du des d")
_LAST = frozenset({"т.д", "т.п"})

_CHAINED = re.compile(r"[.\-\u2010\u2011]")
# A run of final marks, what closes after it (a space only before »), spaces, and what follows. A saved page may have
# lost the space between two sentences: "… le gouvernement.Les syndicats …".
_STOP = re.compile(
    r"(?P<mark>[.!?…](?<![.!?…].)[.!?…]*+)(?P<close>(?:[ \u00a0\u202f\u2009]{0,2}»|[”’\"'“)\]*_]|\[\d{1,3}\])*+)"
    r"(?P<gap>\s++|(?<=[a-zß-öø-ÿœа-яё]{3}[.!?])(?=[A-ZÀ-ÖØ-ÞŒА-ЯЁ][^\W\d_]*+[\s,’']))"
    r"(?P<open>[«“„\"‘'(\[*_¿¡—–-]*+\s?)(?P<next>\S)"
)
_BEFORE_TOKEN = re.compile(r"[«“„\"(\[’'*_]")
_LETTER = re.compile(r"[^\W_]")
# A word that may open a sentence: no initial ("A."), and a single French consonant only before its apostrophe.
_NEXT_WORD = re.compile(r"[^\W\d_]+(?![.\w])(?:(?<=\b[cdjlnstCDJLNST])(?=['’])|(?<!\b[cdjlnstCDJLNST]))")
_DOTTED = re.compile(r"\b\w\.\s?(?:\w\.\s?)?\w\Z")
_BRACKET = re.compile(r"[«»“”„()\[\]\"]")
_CLOSES = {"»": "«", "”": "“", ")": "(", "]": "["}
_YEAR = re.compile(r"\d\s?\Z")
_WIDTH = 24  # how far back an abbreviation may reach
_CONTEXT = 40  # a sentence shorter than this hardly ends in "г."


def _closed_spans(text: str) -> tuple[list[int], list[int]]:
    """Starts and ends of the outermost quotations and brackets that close; both lists rise."""
    waiting: dict[str, list[int]] = {"«": [], "“": [], "„": [], "(": [], "[": [], '"': []}
    spans: list[tuple[int, int]] = []
    for found in _BRACKET.finditer(text):
        sign, at = found[0], found.start()
        opener = _CLOSES.get(sign, "")
        if sign == "“" and waiting["„"]:
            opener = "„"
        elif sign == '"' and waiting['"']:
            opener = '"'
        elif sign == "”" and not waiting["“"] and waiting["„"]:
            opener = "„"
        if not opener:
            waiting[sign].append(at)
        elif waiting[opener]:
            start = waiting[opener].pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            if not spans or spans[-1][1] <= start:
                spans.append((start, at))
    return [start for start, _ in spans], [end for _, end in spans]


def _is_abbreviation(text: str, begun: int, stop: re.Match[str]) -> bool:
    """Whether the full stop at ``stop`` belongs to the word before it rather than to the sentence."""
    at = stop.start()
    window = text[max(begun, at - _WIDTH) : at]
    token = _last_token(window)
    word = token.lower().rstrip(".")
    following = _NEXT_WORD.match(text, stop.start("next"))
    opens = following is not None and following[0].lower() in _OPENERS
    if word in {"г", "гг"} and _YEAR.search(window[: len(window) - len(word)]):
        # "в 2025 г. Омск …" goes on; a long sentence that comes to its year ends.
        return not opens and at - begun < _CONTEXT
    spaced = _spaced(window) if len(token) == 1 and token.islower() else word
    if spaced in _LAST or (word == "пр" and window[: -len(token)].rstrip().endswith(" и")):
        return False
    if word in _EITHER or spaced in _EITHER:
        return not opens
    if word in _BEFORE_NUMBER and stop["next"].isdigit():
        return True
    if word in _BEFORE or spaced in _BEFORE:
        return not (opens and len(word) > 2 and token[0].islower())
    if word.isdigit() and len(word) <= 2:
        # The number of an item, at the beginning or after a colon or semicolon.
        before = text[max(begun, at - _WIDTH) : at - len(word)].strip(' \t\n\u00a0\u202f*_«“"(')
        return not before or before[-1] in ":;"
    if _is_initial(token):
        particle = following is not None and following[0].lower() in _PARTICLES
        return not opens or particle
    return False


def _last_token(window: str) -> str:
    """The letters and dots right before a full stop, without what opens or elides before them."""
    words = window.rsplit(None, 1)
    token = words[-1] if words and not window[-1].isspace() else ""
    return _BEFORE_TOKEN.split(token)[-1]


def _spaced(window: str) -> str:
    """An abbreviation that is written with spaces ("т. д"), without them."""
    found = _DOTTED.search(window)
    return re.sub(r"\s", "", found[0]).lower() if found else ""


def _is_initial(token: str) -> bool:
    """ "K", "J.-C", "Дж" or "Ph": one capital, alone or in a chain of them."""
    last = _CHAINED.split(token)[-1]
    return (
        bool(last)
        and last[0].isupper()
        and (len(last) == 1 or (len(last) == 2 and last in {"Дж", "Ph", "Th", "Ch", "Ал"}))
    )


def _ends(text: str, begun: int, stop: re.Match[str]) -> bool:
    following, mark = stop["next"], stop["mark"]
    if following.islower() or following in ",;:)]}»”/|&=%":
        return False
    closing = stop["close"].strip(" \u00a0\u202f\u2009*_")
    if closing.strip(")]") and stop["open"][:1] in {"—", "–", "-"}:
        return False
    if mark != "." or closing:
        return True
    return not _is_abbreviation(text, begun, stop)


def split(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph, in order, without the spaces around them.

    Args:
        text: a paragraph as a reader sees it, markup taken out.

    Returns:
        Spans that cover every character of the paragraph but spaces.
    """
    starts, ends = _closed_spans(text)
    spans: list[tuple[int, int]] = []
    begun, at, entered = 0, 0, -1
    letter = _LETTER.search(text)
    while letter and (stop := _STOP.search(text, at)):
        cut = stop.end("close")
        at = stop.start("gap")
        if letter.start() > cut:
            continue
        outer = bisect_right(starts, stop.start()) - 1
        if outer >= 0 and ends[outer] >= cut:
            # Inside a quotation or brackets: look again at the marks right before its end.
            if outer != entered:
                entered, at = outer, max(at, _before_close(text, ends[outer]))
            continue
        if _ends(text, begun, stop):
            spans.append((begun, cut))
            begun = cut
            letter = _LETTER.search(text, cut)
    if letter or not spans:
        spans.append((begun, len(text)))
    else:
        spans[-1] = (spans[-1][0], len(text))
    return tuple(trimmed for trimmed in (trim(text, *span) for span in spans) if trimmed[0] < trimmed[1])


def _before_close(text: str, close: int) -> int:
    """Where to look on: at the final marks that stand right before a closing sign."""
    at = close
    while at > 0 and (text[at - 1].isspace() or text[at - 1] in '.!?…*_»”")]'):
        at -= 1
    return at


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the spaces at its edges."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, start + max(left, len(piece.rstrip()))
