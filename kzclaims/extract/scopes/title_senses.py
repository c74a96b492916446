"""Words that only seem to tell a heading's deed, or to take it back: another sense of a verb, a saying."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage
from kzclaims.extract.scopes.axes import Said, suits
from kzclaims.extract.scopes.clause import STOP, Clause
from kzclaims.extract.scopes.words import deed_axes

_LIVING = "quits"  # an axis of people and bodies only
_NEAR = 45  # characters before a verb in which its subject stands
_EN = re.compile(r"(?<!\w)(?:tout\s)?en\s(?:(?:l[ae]s?|lui|leur|se|s'|y|en)\s?)?$", re.IGNORECASE)
_ANT = re.compile(r"[^\W\d_]{2,}ant(?!\w)", re.IGNORECASE)
# "My grandfather used to say: …", "comme dit le proverbe".
_SAYING = re.compile(
    r"(?<!\w)(?:proverb(?:e|es|s|ial)?|dictons?|adages?|maximes?|devise|saying\sgoes|old\ssaying|motto|adage|the\srule\sgoes"
    r"|пословиц\w+|поговорк\w+|присказк\w+|девиз\w*|как\sговорится"
    r"|(?:grand-?(?:père|mère|father|mother)|père|mère|ancêtres?|anciens|father|mother|ancestors|elders"
    r"|дед(?:ушка|ы)?|бабушка|прадед\w*|предки|отец|мать|старики)\s"
    r"(?:[^\W\d_]+\s){0,2}?(?:disai(?:t|ent)|répétai(?:t|ent)|used\sto\ssay|always\ssaid|would\ssay|говорил[аи]?|говаривал[аи]?"
    r"|повторял[аи]?))(?!\w)",
    re.IGNORECASE,
)
# "Never build before you have found water", «не строй крышу»: advice tells of no deed.
_ADVICE = {
    "fr": re.compile(
        r"(?:^|[«“:,;]\s*)(?:n'|ne\s)(?!est|sont|a\b|ont|soyez)[^\W\d_]{2,}(?:s|e|ez|ds|ts)\s(?:jamais|pas)(?!\w)", re.I
    ),
    "en": re.compile(r"(?:^|[“\"‘:,;]\s*)(?:do\snot|don't|never)\s[a-z]{2,}(?<!ed)(?<!en)\s", re.IGNORECASE),
    "ru": re.compile(
        r"(?:^|[«“:,;]\s*)(?:никогда\s)?не\s[^\W\d_]{2,}(?:[йь](?:те)?|[^лаеиоуыэюя]и(?:те)?)(?:сь)?\s", re.IGNORECASE
    ),
}


def in_this_sense(title: Passage, clause: int, start: int, axes: Mapping[str, bool]) -> dict[str, bool]:
    """The axes of a deed without those that no thing does: a deal "meets the mud", a wind farm "sort de terre".

    Args:
        title: the heading.
        clause: where the clause of the deed begins.
        start: where the deed begins.
        axes: its axes, each with its pole.
    """
    text = plain(title.text)
    floor = max([clause, start - _NEAR, *(m.end() for m in STOP.finditer(text, clause, start))])
    doers = [t for t in head_terms(title) if floor <= t.start and t.end <= start]
    if not doers or any(suits(_LIVING, t.concept) for t in doers):
        return dict(axes)
    return {name: yes for name, yes in axes.items() if name not in deed_axes("living")}


def a_saying(passage: Passage) -> bool:
    """Whether a sentence quotes a proverb or a piece of advice, which tells of no deed.

    Args:
        passage: the sentence.
    """
    text = plain(passage.text)
    return _SAYING.search(text) is not None or _ADVICE[passage.language].search(text) is not None


def beside_the_deed(c: Clause, one: Said) -> bool:
    """Whether a predicate tells what somebody does by the way: "dit-il en retenant son chapeau".

    Args:
        c: the clause.
        one: the predicate.
    """
    return (
        c.passage.language == "fr"
        and _ANT.match(c.text, one.start) is not None
        and _EN.search(c.text, c.start, one.start) is not None
    )
