"""Bounds of shares and what denies them: "has never held more than 45%" says that it holds 45% at most.

Where a relative clause ends that tells a share, and what figures are no share of the body that is told of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kzclaims.claim import Number, Relation
from kzclaims.extract.owners.words import OwnerWords

# A verb that the words of a bound take in: "jamais détenu plus de 45 %".
_VERB = re.compile(
    r"(?<!\w)(?:détenu|possédé|contrôlé|eu|dépassé|excédé|held|owned|controlled|had|possessed|exceeded|topped"
    r"|surpassed"
    r"|владел[аио]?|контролировал[аио]?|держал[аио]?|имел[аио]?|принадлежал[аио]?|был[аио]?|превышал[аио]?)\s",
    re.IGNORECASE,
)
_DENIES = re.compile(r"(?:jamais|pas|plus jamais|aucun|never|no|not|at no|никогда|не)\s", re.IGNORECASE)
# What never was is not now; "had never held" tells only of the time before.
_NEVER = re.compile(r"(?<!had )(?<!avait )(?<!avaient )(?<!\w)(?:jamais|never|никогда)(?!\w)", re.IGNORECASE)
# "70 % dont …": what is told of a body in a relative clause, up to the comma that closes it.
_OF_WHICH = re.compile(r"(?<!\w)(?:dont|(?:of|in)\swhich|whose|котор(?:ого|ой|ых))\s[^,;:.]*$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)de\s$", re.IGNORECASE)
_UP_TO = re.compile(r"\sà\s\d")
_OF_SOME = re.compile(r"\s(?:d'une?|of\san?|in\san?|dans\sune?)(?:\s[a-zà-ÿ'-]++){1,5}+(?=[.;]|$|,\s[a-zà-ÿ])")
# Of the shares that somebody had, which need not be all.
_OF_A_BLOCK = re.compile(
    r"\s{0,2}(?:percent|per\scent|pour\scent|процент(?:ов|а)?)?\s(?:of\s(?:the|those|its|his)\s(?:shares|stock)\s(?:that|which)\s(?:had\s)?(?:belonged|were\sheld|was\sheld|were\sowned)"
    r"|des\s(?:actions|parts|titres)\s(?:qui\s(?:appartenaient|étaient\sdétenues)|que\s(?:détenai(?:t|ent)|possédai(?:t|ent)))"
    r"|(?:акций|долей|паёв|паев),\s(?:принадлежавш|котор(?:ые|ыми)\s(?:принадлежали|владел))\w*)",
    re.IGNORECASE,
)
_TURNED = {
    Relation.GT: Relation.LE,
    Relation.GE: Relation.LT,
    Relation.LT: Relation.GE,
    Relation.LE: Relation.GT,
}

_EVER_SINCE = re.compile(
    r"\b(?:have|has) (?:always |long |ever since )?(?:had|been|belonged|held|owned|controlled)\b"
    r"|\b(?:всегда|неизменно|бессменно|с самого (?:начала|основания)|со дня основания)"
    r" (?:принадлеж|владе|держа|сохраня|контролирова)\w+",
    re.IGNORECASE,
)

# "Together with his family he controls 40%": what several have between them. "Until May it had half": no more.
_TOGETHER = re.compile(
    r"(?<!\w)(?:(?:together|jointly|along|combined)\swith|avec\s(?:sa|ses|son|leurs?)\s(?:femme|épouse|mari|époux"
    r"|famille|frères?|sœurs?"
    r"|fils|filles?|enfants?|proches|parents?|associée?s?|alliée?s?)|conjointement\savec|de\sconcert\savec"
    r"|aux\scôtés\sde"
    r"|with\s(?:his|her|their)\s(?:wife|husband|family|brothers?|sisters?|sons?|daughters?|children|relatives|allies"
    r"|partners?)"
    r"|(?:вместе|совместно|сообща|вкупе)\sсо?)[\s,]",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\W*(?:until|up to|till|jusqu['’]|до)\s", re.IGNORECASE)

STRONG = re.compile(
    r";|,?\s(?:and|but|while|whereas|et|mais|tandis que|alors que|и|а|но|тогда как|при этом)\s", re.IGNORECASE
)
_SOFT = re.compile(r"[:,—–]\s")
# "Kept 20%; the founders, Ada and Tom Reeve, hold": the names set beside a subject begin no clause.
_BY_NAME = re.compile(r",\s(?:[^\W\da-zà-ÿа-яё][^,;:.()\s]*\s){1,3}(?:and|et|и)\s[^,;:.()]{2,40},\s$")


def boundary(text: str, start: int, end: int) -> int:
    """Where the clause of one verb ends and that of the next begins, between the two."""
    aside = _BY_NAME.search(text, start, end)
    end = aside.start() if aside else end
    for pattern in (STRONG, _SOFT):
        places = [m for m in pattern.finditer(text, start, end) if text[m.end() : end].strip()]
        if places:
            return places[-1].end()
    return end


def told_from(text: str, start: int, end: int, value: Number) -> tuple[int, bool]:
    """Where the words of a share begin, past a verb that its bound takes in, and whether they take in a negation.

    "Never held more than 45%" and "not more than 45%" are at most 45%.
    """
    if value.relation not in _TURNED:
        return start, False
    verb = _VERB.search(text, start, end)
    return verb.end() if verb else start, bool(_DENIES.match(text, start))


def none_of_it(text: str, start: int, end: int) -> bool:
    """Whether a share is one from which another came ("de 24 à 33 %"), or one of some thing: "15% of a hockey club".

    So is one of what another held: "75% of the shares that belonged to the ministry".

    Args:
        text: the sentence.
        start: where the share begins.
        end: where it ends.
    """
    changed = _FROM.search(text, max(0, start - len(" de ")), start) and _UP_TO.match(text, end)
    return bool(changed or _OF_SOME.match(text, end) or _OF_A_BLOCK.match(text, end))


def closed(text: str, verb: tuple[int, int], shares: Sequence[int], words: OwnerWords) -> int:
    """Where a relative clause closes with a comma, and its sentence goes on: "N, of which A owns 70%, went up to".

    Args:
        text: the sentence.
        verb: where its verb of holding stands.
        shares: where each share of the sentence ends.
        words: those of its language.
    """
    if not _OF_WHICH.search(text, 0, verb[0]):
        return len(text)
    comma = text.find(", ", next((end for end in shares if end > verb[1]), verb[1]))
    return comma if comma >= 0 and words["resumes"].match(text, comma + 2) else len(text)


def never(text: str) -> bool:
    """Whether a text says that something has never been: so it is not now either."""
    return bool(_NEVER.search(text))


def ongoing(text: str) -> str:
    """A text without the verbs of what has been so ever since, which tell no past.

    Args:
        text: the words around a verb of holding.
    """
    return _EVER_SINCE.sub("", text)


def turned(value: Number) -> Number | None:
    """What is so where a bound is denied: "does not own more than 45%"; None for what is no bound."""
    if value.relation not in _TURNED:
        return None
    return replace(value, lo=value.hi, hi=value.lo, relation=_TURNED[value.relation])


def not_so(text: str, start: int, end: int) -> bool:
    """Whether a share is not what one holder has now: it has it with others, or had it until some day.

    Args:
        text: the sentence.
        start: where the clause of the share begins.
        end: where the share does.
    """
    return bool(_UNTIL.match(text) or _TOGETHER.search(text, start, end))
