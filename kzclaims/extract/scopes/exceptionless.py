"""Rules told to have no exceptions ("the ban has no exceptions"): whoever is told to be exempt is one."""

from __future__ import annotations

import re
from dataclasses import replace

from kzclaims.extract.scopes.axes import APPLIES, Said
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.groups import EVERYONE
from kzclaims.extract.scopes.nouns import Narrowed
from kzclaims.extract.scopes.statements import Statement, statement_of

# A word of these stands in every such rule; most sentences have none.
_NOUNS = ("exception", "dérogation", "exemption", "исключений")
_RULE = {
    "fr": re.compile(
        r"(?:ne\s(?:connaît|souffre|comporte|prévoit|tolère)|n'(?:a|admet|autorise|accepte))"
        r"\s(?:aucune?|pas d')\s?(?:exception|dérogation)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:has|allows?|knows?|admits?(?:\sof)?|provides?\sfor|makes?|contains?)\sno\s(?:exceptions?|exemptions?)",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"не\s(?:знает|допускает|предусматривает|имеет)\sисключений", re.IGNORECASE),
}


def without_exceptions(text: str, language: str) -> re.Match[str] | None:
    """Where a sentence tells of a rule that it has no exceptions.

    Args:
        text: the sentence, apostrophes straight.
        language: fr, en or ru.
    """
    low = text.lower()
    return _RULE[language].search(text) if any(noun in low for noun in _NOUNS) else None


def for_everyone(c: Clause, rule: re.Match[str]) -> Statement:
    """What a rule without exceptions applies to: whoever it may be told to leave out.

    Args:
        c: its sentence.
        rule: the words that tell it to have none.
    """
    own = Narrowed(frozenset(), frozenset(), rule.end())
    told = statement_of(c, Said(*rule.span(), APPLIES, yes=True), "all", EVERYONE, rule.span(), own, yes=True)
    return replace(told, start=c.start, absolute=True)
