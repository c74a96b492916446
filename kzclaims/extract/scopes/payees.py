"""Those to whom something is paid: "we pay our guests in lobster" charges no guest."""

from __future__ import annotations

import re

from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scopes.kinds import person
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.words import concepts

_AXIS, _DEED = "pay", "pay-v"
# "Pay the guests", "payons nos invités", "платим гостям". French may set a doer behind its verb: "paient les adultes".
_PAYEES = {
    "fr": re.compile(r"([^\W\d_]+)\s(?:tou(?:te)?s\s)?(?:nos|vos|ses|mes)\s", re.IGNORECASE),
    "en": re.compile(r"([a-z]+)\s(?:(?:all|both)\s)?(?:the|our|its|their|your|his|her|my)\s", re.IGNORECASE),
    "ru": re.compile(r"([^\W\d_]+)\s(?:(?:всем|своим|нашим|вашим|их)\s){0,2}[^\W\d_]{2,}[ая]м(?!\w)", re.IGNORECASE),
}
# "All interns are paid", "deux stagiaires ne sont pas payés".
_PASSIVE = re.compile(
    r"(?<!\w)(?:(?:is|are|was|were|be|been|being)\s(?:(?:not|never|also|all)\s)?|(?:est|sont|été|être|sera|seront)\s(?:(?:pas|tous|toutes)\s)?)"
    r"([^\W\d_]+)(?!\w)",
    re.IGNORECASE,
)


def is_paid(statement: Statement) -> bool:
    """Whether a statement's group gets what is paid: its people are the object of the verb.

    Args:
        statement: what is said of some, or of all.

    Returns:
        False where they pay, or where something else is told.
    """
    passage = statement.passage
    if statement.axis != _AXIS or not person(statement.group):
        return False
    text, start, end = plain(passage.text), statement.start, statement.end
    led = _PAYEES[passage.language].match(text, start, end) or _PASSIVE.search(text, start, end)
    return led is not None and _DEED in concepts(led.group(1), passage.language)
