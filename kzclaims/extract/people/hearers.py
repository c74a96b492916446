"""To whom, and where, somebody speaks who is told by title alone: words behind it that are no body of the office.

"… », a lancé la ministre à la tribune", "сказал губернатор журналистам": behind a verb of speech and its subject they
belong to the verb.
"""

from __future__ import annotations

import re

from kzclaims.extract.people.names import Look

# What a Russian title is of stands in the genitive; a hearer, or where it was said, does not.
_GENITIVE = re.compile(r"(?:[ое]го|[оеи]й|[ыи]х|[ое]в|[аяыиу])$")


def tells_hearers(look: Look, first: int, after: int) -> bool:
    """Whether the words behind a title say to whom or where its bearer speaks.

    Args:
        look: the sentence.
        first: the number of the first token of the title.
        after: that of the token behind it.
    """
    words = look.words
    at = first - 1
    while at > 0 and words.has("articles", look.tokens[at].low):
        at -= 1
    if at < 0 or after >= len(look.tokens) or look.tokens[at].end not in {end for _, end in look.verbs}:
        return False
    if any(words.has("held_at", token.low) for token in look.tokens[first:after]):
        return False
    behind = look.tokens[after]
    if words.has("spoken_at", behind.low):
        return True
    if look.passage.language != "ru" or words.has("connectors", behind.low):
        return False
    return behind.text[0].islower() and not _GENITIVE.search(behind.low)
