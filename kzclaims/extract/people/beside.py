"""What ties a title to a name beside it: the words between the two, and what the clause begins with."""

from __future__ import annotations

import re

from kzclaims.extract.people.holdings import undated
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.people.words import tokens
from kzclaims.extract.proper_names import ProperName

# "X, the director", "X — новый директор", "X, qui occupe le poste de directeur".
_APPOSED = re.compile(
    r"\s*(?:,|\(|[—–-])\s*(?!(?:et|and|и|dont|whose|чей|чья)\s)(?:[^\W\d_A-ZА-Я][\w’'-]*\s){0,2}$"
    r"|,\s(?:котор\w{2}|qui|who)\s(?:[^,;.«»]{0,30}\s)?(?:занимает|occupe|holds|has held|fills|occupies)\s"
    r"(?:пост|должность|кресло|le poste|la fonction|les fonctions|le fauteuil|the posts?|the position"
    r"|the job|the chair)\s"
    r"(?:de\s(?:la\s)?|d['’]|of\s)?$"
    r"|,\s(?:(?:который|которая)\s(?:[^,;.«»]{0,30}\s)?(?:сидит|сидел|сидела)"
    r"|сид(?:евш|ящ)(?:ий|ая|ей|его|ему|им|ую))\sв\sкресле\s$"
)
# "With X as director", "a X pour directrice".
_AS = re.compile(r"\s(?:as\s(?:its\s|the\s|their\s)?|pour\s|comme\s)")
_HAVING = re.compile(r"(?<!\w)(?:with|has|has\shad|avec|a|possède)\s$", re.IGNORECASE)
OWNED = ("'s ", "’s ")  # "the prime minister's office reported"
# What stands before the first word of a clause.
_CLAUSE = re.compile(r"(?:^|\b[Ww]hose\s|[.;:,—–(«“]\s?|\s(?:et|mais|and|but|и|а|но)\s)$")


def apposed(look: Look, name: ProperName, office: Office) -> bool:
    """Whether a title behind a name is its bearer's, since whenever: "X, depuis 2019 directrice".

    Args:
        look: the sentence.
        name: the name.
        office: the office, further on.
    """
    lasting = any(f.what == "since" and name.end <= f.start and f.end <= office.start for f in look.passage.periods)
    gap = undated(look, name.end, office.start) if lasting else look.text[name.end : office.start]
    if _AS.fullmatch(gap):
        return bool(_HAVING.search(look.text, 0, name.start))
    if look.text.startswith("whose", office.start):  # "X, whose deputy": somebody else
        return False
    said = any(name.end <= verb < office.start for verb in look.spoken)
    # "X, fils du maire": who is of somebody in an office holds none.
    kin = any(name.end < t.start < office.start and look.words.has("kin", t.low) for t in look.tokens)
    return bool(_APPOSED.fullmatch(gap)) and not said and not kin


def of_kin(look: Look, office: Office) -> bool:
    """Whether a title is that of somebody's kin: in "frère du patron, X" it is not X who holds it."""
    at = look.at(office.start)
    before = [t for t in look.tokens[max(0, at - 3) : at] if not look.words.has("articles", t.low)]
    tied = bool(before) and look.words.has("connectors", before[-1].low)
    kin = before[-2:-1] if tied else before[-1:] if look.passage.language == "ru" else []
    return bool(kin) and look.words.has("kin", kin[0].low)


def several(look: Look, office: Office) -> bool:
    """Whether a title is that of several: "the reporters", "les maires"."""
    title = look.text[office.term.start : office.term.end].lower()
    word = title.split()[0] if look.passage.language == "fr" else title.partition(" of ")[0].split()[-1]
    return look.passage.language != "ru" and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def between(look: Look, gap: str, phrases: str) -> bool:
    """Whether words between an office and a person are such a phrase: "занимает", "is held by", "стал"."""
    inside = tokens(gap)
    return any(look.words.phrase(phrases, inside, at) == len(inside) - at for at in range(min(3, len(inside))))


def borne(look: Look, gap: str) -> bool:
    """Whether the words between a title and a name say that this is who bears it: "is", "остаётся"."""
    inside = tokens(gap)
    return bool(inside) and look.words.phrase("borne_by", inside, 0) == len(inside)


def opens(look: Look, office: Office) -> bool:
    """Whether an office is what a clause begins with: in "the director's brother is X" it is not."""
    return bool(_CLAUSE.search(look.text, 0, office.start))


def owns(look: Look, name: ProperName) -> bool:
    """Whether a name is followed by what is its bearer's: "the director is Anna Brown's brother"."""
    return look.text.startswith(OWNED, name.end)
