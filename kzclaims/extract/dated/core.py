"""What a deed is done to or by: the noun that grammar gives its verb, names tied to that noun, what a pronoun takes up.

"Le musée du Masque attire les foules. Il a accueilli ses premiers visiteurs le 12 mars": the museum is not named in
the sentence that has the day.
"""

from __future__ import annotations

import re

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.place import adjunct, at_head, fits
from kzclaims.extract.dated.terms import FARTHEST, cost, covered, crowded, overlaps
from kzclaims.extract.dates.reader import FoundPeriod
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.thesaurus import EVENTS, MEASURES, Term
from kzclaims.extract.topics_nouns import plain_nouns

# Between what stands and since when: "работает в Туре с мая", "open in Leith since May".
_PLACE = re.compile(r"\s(?:à|au|en|dans|in|at|on|в|во|на)\s[A-ZÀ-ÞА-ЯЁ][\w-]{2,20}")
Span = tuple[int, int]
_TAKES_UP = {
    "fr": re.compile(
        r"(?<!\w)(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|y|en|son|sa|ses)\s"
        r"|(?<!\w)l['’](?=(?:a|ont|avait|aura)\s)",
        re.IGNORECASE,
    ),
    "en": re.compile(r"(?<!\w)(?:it|they|he|she|its|their|his|her|them)\s", re.IGNORECASE),
    "ru": re.compile(
        r"(?<!\w)(?:он|она|оно|они|его|её|ее|их|нему|ней|нём|нем|них|свой|свою|своё|свое|свои|своего|своей)\s",
        re.IGNORECASE,
    ),
}
_LED = re.compile(r"[\s,–—]*(?:il|elle|ils|elles|on|it|they|he|she|он|она|оно|они)\s", re.IGNORECASE)
_WHICH = {
    "fr": re.compile(
        r"(?<=[\w,»”])\s(?:que|qu['’])\s?(?=(?:l['’]|(?:le|la|les|un|une|son|sa|leur|ce|cette|il|elle)\s|[A-Z]))"
    ),
    "en": re.compile(r"(?<=[\w,»”])\s(?:which|that)\s(?=(?:the|an?|its|his|her|their|he|she|they|it)\s|[A-Z])"),
    "ru": re.compile(r",\s(?:котор(?:ую|ых)|которого)\s"),
}
_CLOSED = re.compile(r"[;:,.]\s")
_BE = re.compile(r"(?<!\w)(?:was|were|been|being|été|est|sont|fut|furent|был|была|было|были)\s")
_AFTER, _LEADS, _BACK, _STANDING = 30, 90, 2, 40
_ACTIVE = re.compile(
    r"[\s»”\"]*(?:(?:a|ont|avait|avaient|has|have|had|уже|also|aussi|déjà|already|officially|officiellement)\s)*"
)
_BY = re.compile(r"(?<!\w)(?:par|by)\s(?:(?:the|le|la)\s|l['’])?[«“„\"]?$", re.IGNORECASE)
_CHAIN = re.compile(
    r"(?<!\w)(?P<head>[^\W\d]{4,})\s(?:du|de la|de l['’]|des|d['’]|de|of the|of)\s?"
    r"(?:(?!(?:et|and)\s)[^\W\d]+(?:-[^\W\d]+)?\s)?$"
)
# "L’inauguration du mirador", "the opening of the footbridge"
_OWNED = re.compile(
    r"\s(?:du\s|de\sla\s|de\sl['’]|of\sthe\s|of\sits\s|of\sa\s)(?P<noun>[^\W\dA-ZÀ-Þ][^\W\d]{3,})(?!\w)"
)
# What belongs to a noun by these words tells it apart: "the plant in Dole", "l’usine de Vesoul", "Oslo’s ban".
_TIES = re.compile(
    r"\s*[«“„\"]?|\s(?:[^\W\d]+\s){0,2}"
    r"(?:du|de|de la|de l['’]|d['’]|des|à|au|aux|en|of|of the|in|in the|at|at the|в|во|на)\s?"
    r"(?:(?:de|la|le|du)\s)?[«“„\"]?",
    re.IGNORECASE,
)


def core_of(scene: Scene, passage: Passage, deed: Term, heads: list[Term], taken: list[Span]) -> Span | None:
    """Where the noun stands that a deed is done to, or that it happens to; None where grammar leaves it open.

    Args:
        scene: the article.
        passage: the sentence.
        deed: the word for the deed.
        heads: the known nouns of its clause that no preposition sets aside.
        taken: names, dates and the deed itself.
    """
    fitting = fits(passage, deed, duty=False)
    plain = list(plain_nouns(passage, [*passage.of(MEASURES), deed]))
    owned = _OWNED.match(passage.text, deed.end) if deed.role == "label" else None
    plain = [*plain, *([owned.span("noun")] if owned else [])]
    known = covered([(t.start, t.end) for t in passage.of(MEASURES)])
    held = covered(taken)
    plain = [s for s in plain if known.isdisjoint(range(*s)) and held.isdisjoint(range(*s))]
    spans = [(t.start, t.end) for t in heads if held.isdisjoint(range(t.start, t.end))]
    spans += [s for s in plain if not adjunct(passage.text, s[0])]
    borne = _antecedent(passage, deed)
    if borne is not None:
        spans = [s for s in spans if s[1] <= borne]
    elif fitting is None:
        return None
    else:
        spans = [s for s in spans if fitting(*s)]
    ranked = [(cost(passage, (deed.start, deed.end), s), s) for s in spans]
    best = min(ranked, default=None)
    return _head(passage, best[1], spans, taken) if best and best[0] <= FARTHEST else None


def _antecedent(passage: Passage, deed: Term) -> int | None:
    """Where the noun ends that a relative clause does its deed to: "the plant, which the minister opened"."""
    led = list(_WHICH[passage.language].finditer(passage.text, max(0, deed.start - _LEADS), deed.start))
    if not led or deed.role not in ("past", "participle") or _CLOSED.search(passage.text, led[-1].end(), deed.start):
        return None
    passive = _BE.search(passage.text, led[-1].end(), deed.start)
    return None if passive else led[-1].start()


def pronoun_leads(passage: Passage, start: int) -> bool:
    """Whether a clause begins with a pronoun that stands for what was named before.

    Args:
        passage: the sentence.
        start: where the clause begins, a comma before it allowed.
    """
    return bool(_LED.match(passage.text, start))


def _head(passage: Passage, noun: Span, spans: list[Span], taken: list[Span]) -> Span:
    """The noun that another belongs to: it is the widow of the painter who died."""
    deeds = [(t.start, t.end) for t in passage.of(EVENTS)]
    if passage.language == "ru":
        head = max((s for s in spans if 0 <= noun[0] - s[1] <= 1), default=noun)
    else:
        chain = _CHAIN.search(passage.text, max(0, noun[0] - _LEADS), noun[0])
        if chain is None:
            return noun
        head = next((s for s in spans if s[0] <= chain.start("head") < s[1]), chain.span("head"))
    # "L’explosion de la raffinerie", "coupé le ruban de l’école": the head is the deed itself.
    return noun if any(overlaps(head, other) for other in [*taken, *deeds]) else head


def standing(passage: Passage, one: FoundPeriod) -> Term | None:
    """The deed by which something has stood since a day: "existe depuis 1770", "in force since May", "fête ses 40 ans".

    Args:
        passage: the sentence.
        one: the day, or the anniversary.
    """
    if one.what == "anniversary":
        return Term(one.start, one.end, "event-creation", EVENTS, "past", ("deed-founding-deed", "event-opening"))
    if one.what != "since":
        return None
    before = passage.text[max(0, one.start - _STANDING) : one.start].rstrip()
    for concept, pattern in vocabulary.standing(passage.language):
        found = [m for m in pattern.finditer(before) if len(before) - m.end() <= 1 or _PLACE.fullmatch(before, m.end())]
        if found:
            at = max(0, one.start - _STANDING) + found[-1].start()
            return Term(at, at + len(found[-1].group()), concept, EVENTS, "past")
    return None


def actors(passage: Passage, deed: Term, names: list[ProperName]) -> list[ProperName]:
    """The names of those who do a deed: right before its verb, or behind "by".

    Args:
        passage: the sentence.
        deed: the word for the deed.
        names: the names of its clause.
    """
    text = passage.text
    return [
        n
        for n in names
        if (n.end <= deed.start and _ACTIVE.fullmatch(text, n.end, deed.start))
        or _BY.search(text, max(0, n.start - 20), n.start)
    ]


def tied(passage: Passage, noun: Span, names: list[ProperName]) -> list[ProperName]:
    """The names that belong to a noun by a preposition or stand beside it.

    Args:
        passage: the sentence.
        noun: where the noun stands.
        names: the names of its clause.
    """
    found = []
    for name in names:
        first, second = sorted([noun, (name.start, name.end)])
        gap = passage.text[first[1] : second[0]]
        owned = (
            first == (name.start, name.end)
            and passage.language == "en"
            and re.fullmatch(r"(?:['’]s)?\s(?:\w+\s)?", gap)
        )
        if overlaps(noun, (name.start, name.end)) or owned or (first == noun and _TIES.fullmatch(gap)):
            found.append(name)
    return found


def taken_up(scene: Scene, passage: Passage, deed: Term) -> tuple[Passage, Span] | None:
    """The sentence before and the stretch of it that a pronoun beside a deed stands for; None where there is none.

    Args:
        scene: the article.
        passage: the sentence.
        deed: the word for the deed.
    """
    beside = passage.text[: deed.end + _AFTER]
    comma = passage.text.find(", ", deed.end) if at_head(passage, deed) else -1
    if comma > 0 and pronoun_leads(passage, comma):
        beside = passage.text[: comma + _AFTER]
    if not _TAKES_UP[passage.language].search(beside):
        return None
    at = next((n for n, p in enumerate(scene.passages) if p is passage), 0)
    for earlier in reversed(scene.passages[max(0, at - _BACK) : at]):
        if earlier.block is not passage.block or crowded(earlier) or earlier.language != passage.language:
            return None
        if not _TAKES_UP[passage.language].match(earlier.text):
            return earlier, (0, min(len(earlier.text), _LEADS))
    return None
