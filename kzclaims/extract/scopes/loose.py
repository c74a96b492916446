"""What a text says of all in passing: less sure than what it insists on ("without exception") or has as its heading."""

from __future__ import annotations

import re

from kzclaims.extract.likeness import articles_apart
from kzclaims.extract.scopes.bans import BANNED
from kzclaims.extract.scopes.families import SENSE
from kzclaims.extract.scopes.groups import EVERYONE
from kzclaims.extract.scopes.sources import SOURCE
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.these import ONLY_THESE
from kzclaims.extract.scopes.throughout import ALWAYS
from kzclaims.extract.scopes.times import from_start
from kzclaims.extract.scopes.topic import HEADINGS

# What is said of everybody without further words: nobody hurt, all in favour, free for all.
_OF_EVERYBODY = frozenset({"vote", "in-favour", "harm", "alive", "laid-off", "pay"})
# "In the schools nobody was hurt": several places, so not the one where it happened.
_PLACED = re.compile(
    r"(?<!\w)(?:(?:dans|parmi)\s(?:les|ces|ses)\s[^\W\d_]+|aux\s[^\W\d_]+|(?:in|at|inside)\s(?:the\s)?[a-z]+s"
    r"|(?:в|на)\s(?:[а-яё]+\s)?[а-яё]+[ая]х),?\s$"
)
_BEFORE = 30  # characters before "nobody" in which its place is told
# What insists on every one though it does not say "without exception".
_INSISTED = re.compile(
    r"(?<!\w)(?:exclusive(?:ment|ly)|uniquement|solely|исключительно|только|only"
    r"|(?:de\sla|du|des|de\sl['’])\s?[\w-]+(?:\s[\w-]+)?\s(?:à\sla|à\sl['’]|au|aux)\s?[^\W\d_]+"
    r"|from\sthe\s[a-z]+\sto\sthe\s[a-z]+|от\s[а-яё]+\sдо\s[а-яё]+|y\scompris|including|включая|в\sтом\sчисле"
    r"|every\s(?:single\s|last\s)?one|each\sand\severy|jusqu['’]au\sdernier|cha(?:cun|cune)\sd(?:es|e\s)"
    r"|кажд(?:ый|ая|ое)\sиз)(?!\w)",
    re.IGNORECASE,
)
# "Publics comme privés", "large and small alike", "как городские, так и сельские": each kind is named.
_EACH_KIND = re.compile(
    r"(?<!\w)(?:[^\W\d_]{3,}[sx]\scomme\s"
    r"(?!(?:tous?|toutes|dans|sous|les|des|chez|vers|ailleurs|toujours|jamais|jadis)(?!\w))"
    r"[^\W\d_]{3,}[sx]|(?:aussi\sbien|tant)\s[^\W\d_][^,;:.()]{2,40}\sque\s|qu['’](?:ils|elles?|il)\s(?:soi(?:en)?t|viennent)"
    r"|both\s[a-z-]+\sand\s[a-z-]+|[a-z-]+\sand\s[a-z-]+\salike|whether\s[a-z-]+\sor\s[a-z-]+|regardless|irrespective|no\smatter"
    r"|как\s[а-яё-]+(?:\s[а-яё-]+)?,\sтак\sи|независимо\sот|вне\sзависимости|будь\sто)(?!\w)",
    re.IGNORECASE,
)
# What was never otherwise, or so from the first day on, was so on the day of the other article too.
_NEVER = re.compile(r"(?<!\w)(?:jamais|never|никогда)(?!\w)", re.IGNORECASE)
# What is told of some to be so of them alone: "the only one to have stayed open".
_LONE = re.compile(
    r"(?<!\w)(?:the\sonly\s[a-z]+|la\sseule|le\sseul|les\sseul(?:e)?s|единственн\w+)(?!\w)", re.IGNORECASE
)
# A word for all, for none or for each; not "all but sixty", nor "for each item", which tells of no group.
_EVERY = re.compile(
    r"(?<!\w)(?:tout(?:e?s?|es)|tous|all|everyone|everybody|everything|any|both|the\s(?:whole|entire)|no|none|nobody|(?:not|n't|cannot|never)\s(?:[a-z]+\s)?a\ssingle|neither"
    r"|unanim\w+|aucune?|personne|nul(?:le)?|l['’]ensemble|l['’]intégralité|la\stotalité|intégralement|entièrement"
    r"|(?:(?<!for\s)(?<!par\s)(?<!pour\s)(?<!dans\s)(?<!in\s)(?<!в\s))(?:every|each|chaque|chacune?|кажд\w+)"
    r"|все|всех|всем|всеми|всё|весь|вся|всю|всей|люб\w+|ни\sод\w+|никто|никого|никому|ни\sу\sкого|единогласно|единодушно)"
    r"(?!\w)(?!\s(?:but|except|sauf|кроме))",
    re.IGNORECASE,
)
_THE = re.compile(r"(?<!\w)(?:les|ses|nos|leurs|the|its|our|their)\s$", re.IGNORECASE)  # "les vingt-quatre communes"
_LEAD = 12  # characters before what is said of all among which its word may stand
_DAYS = 10  # between two articles, in which what is so of all is not yet out of date
_AROUND = 60  # characters around what is said of all in which it is insisted on
_ALL = "all"
_LASTING = frozenset({ALWAYS, BANNED, ONLY_THESE, SOURCE})


def too_loose(outer: Statement, inner: Statement) -> bool:
    """Whether what a text says in passing is held against what it does not mean.

    "Nobody was found alive after that", "in the schools nobody was hurt", "the passengers take a coach": neither is
    contradicted by what is told of any group, or by other words of the same article.

    Args:
        outer: what is said of all.
        inner: what is said of some.
    """
    if outer.absolute or outer.passage.section in HEADINGS:
        return False
    if (
        outer.quantifier == _ALL
        and outer.axis not in _LASTING
        and not (
            _around(_INSISTED, outer)
            or _around(_EACH_KIND, outer)
            or _around(_LONE, inner)
            or _every_such(outer, inner)
        )
    ):
        return True
    if outer.passage.document is inner.passage.document and outer.axis == SENSE:
        return True
    if outer.group != EVERYONE or inner.group == EVERYONE:
        return False
    if outer.axis not in _OF_EVERYBODY or outer.passage.document is inner.passage.document:
        return True
    return _PLACED.search(outer.passage.text, max(0, outer.start - _BEFORE), outer.start) is not None


def _around(words: re.Pattern[str], told: Statement) -> bool:
    """Whether words stand in what is told or near it."""
    return words.search(told.passage.text, max(0, told.start - _AROUND), told.end + _AROUND) is not None


def _every_such(outer: Statement, inner: Statement) -> bool:
    """Whether a word says that all are meant, and that is not yet out of date where some are told of."""
    gap = articles_apart(outer.passage.document.article, inner.passage.document.article)
    text, low = outer.passage.text, max(0, outer.start - _LEAD)
    counted = [n for n in outer.passage.numbers if low <= n.start < outer.end]
    every = _EVERY.search(text, low, outer.end) or any(_THE.search(text, low, n.start) for n in counted)
    return bool(every) and (gap is None or gap <= _DAYS or _all_along(outer, inner))


def _all_along(outer: Statement, inner: Statement) -> bool:
    """Whether some are told later to have been so ever since: never free, closed from the start."""
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    later = said is not None and told is not None and said <= told
    return later and (from_start(inner.passage) or _around(_NEVER, inner))
