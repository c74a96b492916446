"""Words that tell what is left to do of a work, what of it is done so far, and which of them leave no work undone.

"Il en reste 420 à creuser" leaves some; "le meilleur reste à venir", "it remains to be seen" leave nothing to be done.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kzclaims.extract.lemmas import WORD
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.words import vague_verbs, work_verbs
from kzclaims.extract.words import concepts

_NEAR = 30  # characters in which the noun of a participle stands
DONE = {
    "fr": re.compile(r"(?:é|i|u|is|it|ert|eint|aint)e?s?$"),
    "en": re.compile(r"(?:ed|built|dug|sold|cut|laid|paid|sent|shut|swept|found|drawn|sown|shorn|won)$"),
    "ru": re.compile(r"(?:ан|ян|ен|ён|крыт|мыт|бит|лит|взят|снят|нят)[аоы]?$|(?:ли|л|ла|ло)(?:сь|ся)?$"),
}
LEFT = {
    "fr": re.compile(
        r"(?<!\w)rest(?:e|ent|era|eront)\s[^,;:.()]{0,45}?(?<!\w)à\s[^\W\d_]{2,}(?:er|ir|re)(?!\w)"
        r"|(?<!\w)(?:attend|attendent|attendront|attendra)\s(?:encore|toujours|leur|son|sa)(?!\w)"
        r"|(?<!\w)(?:doit|doivent|devra|devront)\s(?:encore|toujours)(?!\w)"
        r"|(?:n'|ne\s)[^,;:.()]{1,30}?(?:pas encore|toujours pas|encore (?:ni|aucun|rien))"
        r"|(?<!\w)manqu(?:e|ent)\s(?:encore|toujours)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:left|remain|remains|remaining|still)\s(?:[^\W\d_]+\s){0,2}?to\s(?:be\s)?[a-z]{3,}"
        r"|(?<!\w)(?:has|have)\s(?:yet|still)\sto(?!\w)|(?<!\w)yet\sto\sbe(?!\w)"
        r"|(?<!\w)(?:are|is)\sstill\s(?:waiting|missing|awaiting|unfinished|incomplete)|(?<!\w)still\s(?:await|awaits|lack|lacks|house|houses|hold|holds)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:осталось|остаётся|остается|предстоит|останется)\s(?:[^,;:.()]{1,30}\s)?[^\W\d_]{3,}(?:ть|ти|чь)(?:ся)?(?!\w)"
        r"|(?<!\w)(?:ещё|еще|пока|до сих пор)\s(?:не|ждут|ждёт|ждет)(?!\w)",
        re.IGNORECASE,
    ),
}
# "The last two miles will be finished in May", "последние четыре километра достроят в мае"
LAST = {
    "fr": re.compile(
        r"(?<!\w)derni(?:er|ère)s?\s[^,;:.()]{1,50}?(?<!\w)ser(?:a|ont)\s(?:[^\W\d_]+\s)?"
        r"(?:achevé|terminé|fini|livré|posé|rénové|refait|bitumé|construit|remis|traité)e?s?(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)the\s(?:last|final)\s[^,;:.()]{1,50}?(?<!\w)(?:will|is\sto|are\sto)\sbe\s"
        r"(?:finished|completed|done|laid|built|repaired|rebuilt|renovated|resurfaced|paved|delivered)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)последни[ехй]\s[^,;:.()]{1,50}?(?<!\w)(?:за(?:кончат|вершат|менят)|до(?:делают|строят|ложат|ведут|красят)"
        r"|сдадут|отремонтируют|построят|уложат)(?!\w)",
        re.IGNORECASE,
    ),
}
SO_FAR = {
    "fr": re.compile(
        r"(?<!\w)(?:à ce jour|jusqu'ici|pour l'instant|pour l'heure|à ce stade|seul(?:e|s|es)?|seulement)(?!\w)", re.I
    ),
    "en": re.compile(r"(?<!\w)(?:so far|to date|as yet|for now|only|just)(?!\w)", re.I),
    "ru": re.compile(r"(?<!\w)(?:на сегодня|пока|к настоящему времени|лишь|только|на данный момент)(?!\w)", re.I),
}
# Of these the verb follows: "n'ont pas encore rugi", "ещё не рычали"; what "n'ont pas encore été" is done to things.
_NOT_YET = re.compile(r"(?:n'|ne\s)[^,;:.()]{1,30}?pas\sencore(?!\sété)|(?:ещё|еще|пока|до сих пор)\sне", re.IGNORECASE)
# What is left to be done, with the verb of it: "reste à venir", "remains to be seen", "предстоит увидеть".
_TO_DO = {
    "fr": re.compile(
        r"(?<!\w)rest(?:e|ent|era|eront|ait|aient)\s(?:[^\W\d_]+\s){0,3}?à\s([^\W\d_]{2,}(?:er|ir|re))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:remains?|remained|left|still|yet)\s(?:[a-z]+\s){0,2}?to\s(?:be\s)?([a-z]{3,})(?!\w)", re.IGNORECASE
    ),
    "ru": re.compile(
        r"(?<!\w)(?:осталось|остаётся|остается|останется|предстоит)\s(?:[^\W\d_]+\s){0,3}?([^\W\d_]{2,}(?:ть|ти|чь)(?:ся)?)(?!\w)",
        re.IGNORECASE,
    ),
}
# "À guichets fermés", "à huis clos": a manner, no deed.
_MANNER = re.compile(r"(?<!\w)à\s[a-zà-ÿœ]{2,20}\s$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def verbs_of(word: str, language: str) -> frozenset[str]:
    """What a verb may mean, as the lexicon has it; auxiliaries and the verbs that tell no deed mean nothing.

    Args:
        word: a form of it in small letters.
        language: fr, en or ru.
    """
    return frozenset(c for c in concepts(word, language) if c.endswith(("-v", "-x"))) - vague_verbs()


def of_no_work(c: Clause, mark: re.Match[str], deeds: frozenset[str] = frozenset()) -> bool:
    """Whether what is left is only to come, to be seen or to be thought: "reste à savoir qui paiera".

    Args:
        c: the clause.
        mark: what of it matched a pattern or a word of what is left.
        deeds: what the heading tells as done.
    """
    for left in _TO_DO[c.passage.language].finditer(c.text, max(c.start, mark.start() - _NEAR), c.end):
        if left.start() < mark.end() and mark.start() < left.end():
            told = {name for name in concepts(left.group(1).casefold(), c.passage.language) if name.endswith("-v")}
            return bool(told) and told.isdisjoint(deeds) and told <= work_verbs("thought")
    return False


def of_manner(text: str, start: int) -> bool:
    """Whether a French participle tells how something is done: "à guichets fermés".

    Args:
        text: the heading.
        start: where the participle begins.
    """
    return _MANNER.search(text, max(0, start - _NEAR), start) is not None


def of_another(c: Clause, mark: re.Match[str], deeds: frozenset[str]) -> bool:
    """Whether what is not done yet is no work: "n'ont pas encore rugi" leaves nothing of an indemnity to pay.

    Args:
        c: the clause.
        mark: what of it matched the pattern of what is left.
        deeds: what the heading tells as done.
    """
    after = _NOT_YET.match(c.text, mark.start(), c.end) and WORD.search(c.text, mark.end(), c.end)
    if not after or not DONE[c.passage.language].search(after.group().casefold()):
        return False
    return not verbs_of(after.group().casefold(), c.passage.language) & (deeds | work_verbs())
