"""What is said of some of a group by whatever words: the other side of ``scopes.statements.sweeping``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from kzclaims.extract.lemmas import lemma
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.axes import Said
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.families import EXCEPTED, NOTHING, SENSE, bare
from kzclaims.extract.scopes.groups import joined
from kzclaims.extract.scopes.kinds import akin, person
from kzclaims.extract.scopes.nouns import Noun
from kzclaims.extract.scopes.said import QUESTION
from kzclaims.extract.scopes.senses import ONES, chunks, senses
from kzclaims.extract.scopes.some import NAMED, counts, some_of
from kzclaims.extract.scopes.statements import Statement, called, statement_of
from kzclaims.extract.scopes.taken import part_of
from kzclaims.extract.scopes.words import collectives
from kzclaims.extract.words import concepts

_FIRST = 14  # characters in which a clause begins: with "nobody", "not one of them"
_NEAR = 30
_LED = 6  # characters before a name that a clause begins with
# "Исключение одно: кадры …", "a single exception: …"
_EXCEPTION = {
    "fr": re.compile(
        r"(?:(?:une\s|la\s)?(?:seule\s)?(?:exception|exclus|exclues?|sauf|hormis|excepté|à\sl'exception\sde))[\s:,]",
        re.I,
    ),
    "en": re.compile(
        r"(?:(?:one|the|a\ssingle|the\sonly|the\sone)\s)?(?:exceptions?|except(?:\sfor)?|excluded|not\sso)[\s:,]", re.I
    ),
    "ru": re.compile(r"(?:единственн\w{2}\s)?(?:исключени[ея]|кроме|за\sисключением)[\s:,]", re.I),
}
# "Ne recevront rien", "there will be none", "их не будет".
_NOTHING = {
    "fr": re.compile(r"(?<!\w)(?:rien|n'en\s[^,;:]{2,25}(?:pas|plus|jamais|aucune?))(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:nothing|have\snone|(?:be|get|got)\snone|without\sone)(?!\w)", re.IGNORECASE),
    "ru": re.compile(
        r"(?<!\w)(?:ничего|их\s(?:нет|не\s(?:будет|было))|его\s(?:нет|не\s(?:будет|было)))(?!\w)", re.IGNORECASE
    ),
}
_ASIDE = re.compile(
    r"(?:[^\W\d_]+-)?(?:[^\W\d_]*,\s|\s)(?:(?:the|a|an|le|la|l'|une?)\s?)?(?:[^\W\d_]+\s){0,2}", re.IGNORECASE
)
_NEXT = re.compile(r"\s([a-z]{3,})")
_DATED = re.compile(r"until\s(?:\d|the\s|next\s|[A-Z])", re.IGNORECASE)
# "Two towns, Ar and Vil, had not signed yet": what was so then.
_PLUPERFECT = re.compile(
    r"(?<!\w)(?:n')?avai(?:t|ent)\s(?:[^\W\d_]+\s){0,2}[^\W\d_]+(?:é|i|u|is|it)e?s?(?!\w)"
    r"|(?<!\w)had\s(?:not\s|yet\s|never\s)?[a-z]+ed(?!\w)",
    re.IGNORECASE,
)
_NOUN = re.compile(r"(?<!\w)(?:l[ae]|les|sa|ma|leurs?|une|cette|ses|the|a)\s$", re.IGNORECASE)  # "sa demande"


class Sought(NamedTuple):
    """The groups of which something is said elsewhere; those that no thesaurus knows; their names in the lexicon."""

    groups: frozenset[str]
    heads: frozenset[str]
    calls: frozenset[str]


def sought(sweeps: Iterable[Statement]) -> Sought:
    """The groups of statements about all."""
    listed = list(sweeps)
    groups = frozenset(u.group for u in listed)
    return Sought(
        groups, frozenset(g for g in groups if ":" in g), frozenset(name for u in listed for name in u.called)
    )


def instances(scene: Scene, passage: Passage, wanted: Sought) -> Iterator[Statement]:
    """What a sentence says of some, in whatever words.

    Args:
        scene: the article.
        passage: the sentence.
        wanted: the groups of which something is said elsewhere.
    """
    text = plain(passage.text)
    if len(text) > LONGEST or text.rstrip(QUESTION).endswith("?"):
        return
    names = scene.names(passage)
    heads = wanted.heads | {w.token for w in content(passage) if not w.concept and called(w.means) & wanted.calls}
    excepted = _EXCEPTION[passage.language].match(text)
    for segment in joined(passage):
        c = Clause(segment, [n for n in names if segment.start <= n.start < segment.end], ())
        nobody = c.word("none").search(text, c.start, min(c.end, c.start + _FIRST))
        if nobody and not c.word("anyone").fullmatch(nobody.group()):
            continue
        part = part_of(c, counts(c))
        for noun, (first, last), found, _ in some_of(c, None, heads, part, partial(_wanted, c, wanted)):
            span = (min(first, noun.start), max(noun.end, last))
            if _hedged(c, noun) or _no_head(c, noun) or _one_person(c, noun):
                continue
            head = _head(passage, noun)
            skip = ((noun.start, head.end if head else noun.end),)
            sense = senses(passage, c.start, c.end, skip, tuple(c.names), none=False)
            told = statement_of(c, Said(*span, SENSE, yes=True), "some", noun.head, span, found, yes=False)
            last_chunk = next((b for a, b in chunks(text, c.start, c.end) if b >= span[1]), c.end)
            own = told.own - ONES
            nothing = _NOTHING[passage.language].search(text, noun.end, c.end)
            if nothing and bare(sense, own):
                sense |= {NOTHING}
                last_chunk = max(last_chunk, nothing.end())
            if excepted and noun.start - excepted.end() < _NEAR:
                sense |= {EXCEPTED}
            yield replace(
                told,
                own=own,
                end=max(told.end, last_chunk),
                sense=sense,
                called=called(head.means if head else frozenset()),
            )


def _head(passage: Passage, noun: Noun) -> Word | None:
    """The content word that a noun is, if it is one."""
    return next((w for w in content(passage) if noun.start <= w.start < noun.end), None)


def _wanted(c: Clause, wanted: Sought, noun: Noun) -> bool:
    """Whether a noun may be of a group of which something is said elsewhere."""
    if noun.head == NAMED and noun.start - c.start > _LED:  # "à Promilhanes, l'eau …"
        return False
    head = _head(c.passage, noun)
    known = head is not None and not wanted.calls.isdisjoint(called(head.means))
    return known or any(akin(group, noun.head) for group in wanted.groups)


def _no_head(c: Clause, noun: Noun) -> bool:
    """Whether a noun is no group by itself: "the fleet plan", "the fleet"."""
    language = c.passage.language
    word = c.text[noun.start : noun.end]
    if collectives(language).get(lemma(word, language)) == noun.head:
        return True
    follower = _NEXT.match(c.text, noun.end) if language == "en" else None
    if follower is None or word.endswith("s") or follower.group(1).endswith(("s", "ed")):
        return False
    return any(concept.endswith("-n") for concept in concepts(follower.group(1), language))


def _one_person(c: Clause, noun: Noun) -> bool:
    """Whether a noun tells who somebody is: "Ada Roe, a student", "the chief doctor, Ada Roe"."""
    if not person(noun.head):
        return False
    return any(
        n.kind == "person"
        and (_ASIDE.fullmatch(c.text, n.end, noun.start) or _ASIDE.fullmatch(c.text, noun.end, n.start))
        for n in c.names
    )


def _hedged(c: Clause, noun: Noun) -> bool:
    """Whether what is said of a noun is wished, feared or told of another time; "until 2028" is so till then."""
    a, b = next(((a, b) for a, b in chunks(c.text, c.start, c.end) if a <= noun.start < b), (c.start, c.end))
    if _PLUPERFECT.search(c.text, noun.end, c.end):
        return True
    return any(
        not _DATED.match(c.text, m.start()) and not _NOUN.search(c.text, max(0, m.start() - 6), m.start())
        for m in c.word("hedge").finditer(c.text, a, b)
    )
