"""What is said of some of a group by whatever words: the other side of ``scopes.statements.sweeping``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import NamedTuple

from kzclaims.articles import Document
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.lemmas import lemma, written
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.axes import Said
from kzclaims.extract.scopes.clause import Clause
from kzclaims.extract.scopes.content import Word, content
from kzclaims.extract.scopes.ellipsis import the_month
from kzclaims.extract.scopes.families import EXCEPTED, NOTHING, SENSE, bare
from kzclaims.extract.scopes.groups import joined
from kzclaims.extract.scopes.kinds import may_name, person
from kzclaims.extract.scopes.meaning import insists, may_deny
from kzclaims.extract.scopes.nouns import Noun, direct
from kzclaims.extract.scopes.senses import ONES, chunks, senses
from kzclaims.extract.scopes.some import NAMED, counted_noun, counts, some_of
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


class _Takes(dict[str, bool]):
    """Whether a noun may name some of the groups of statements, told when asked for."""

    def __init__(self, sweeps: Sequence[Statement], document: Document) -> None:
        super().__init__()
        self._sweeps, self._document = sweeps, document

    def __missing__(self, head: str) -> bool:
        self[head] = any(may_deny(u, head, self._document) for u in self._sweeps)
        return self[head]


class Sought(NamedTuple):
    """What may name some of the groups of which something is said elsewhere.

    ``takes`` tells it of nouns and the groups of ``sweeps``; ``heads`` are the groups that no thesaurus knows;
    ``calls`` the names in the lexicon of the groups of statements that allow of no exception, for only of these are
    their kinds denied too, ``all_calls`` the names of all groups.
    """

    sweeps: Sequence[Statement]
    takes: Mapping[str, bool]
    heads: frozenset[str]
    calls: frozenset[str]
    all_calls: frozenset[str]


def sought(sweeps: Sequence[Statement], document: Document) -> Sought:
    """What may name some of the groups of statements about all.

    Args:
        sweeps: the statements.
        document: the article that may tell of some.
    """
    return Sought(
        sweeps,
        _Takes(sweeps, document),
        frozenset(u.group for u in sweeps if ":" in u.group),
        frozenset(name for u in sweeps if insists(u) for name in u.called),
        frozenset(name for u in sweeps for name in u.called),
    )


def instances(scene: Scene, passage: Passage, wanted: Sought) -> Iterator[Statement]:
    """What a sentence says of some, in whatever words.

    Args:
        scene: the article.
        passage: the sentence.
        wanted: the groups of which something is said elsewhere.
    """
    text = plain(passage.text)
    if len(text) > LONGEST or passage.asks or not may_tell(passage, wanted):
        return
    names = scene.names(passage)
    heads = wanted.heads
    if wanted.calls:
        heads |= {w.token for w in content(passage) if not w.concept and not wanted.calls.isdisjoint(called(w.means))}
    excepted = _EXCEPTION[passage.language].match(text)
    for segment in joined(passage):
        c = Clause(segment, [n for n in names if segment.start <= n.start < segment.end], ())
        nobody = c.word("none").search(text, c.start, min(c.end, c.start + _FIRST))
        if nobody and not c.word("anyone").fullmatch(nobody.group()):
            continue
        part = part_of(c, counts(c)) if passage.numbers else None
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


def may_tell(passage: Passage, wanted: Sought) -> bool:
    """Whether a sentence may tell of some of the groups at all: by its words alone, never wrongly no.

    Args:
        passage: the sentence.
        wanted: the groups of which something is said elsewhere.
    """
    takes, heads, calls, language = wanted.takes, wanted.heads, wanted.all_calls, passage.language
    if takes[""] or any(takes[term.concept] for term in head_terms(passage)):
        return True
    if takes["thing-person"] and any(name.kind == "person" for name in passage.names):
        return True
    if takes[NAMED] and any(0 <= n.start - c.start <= _LED for n in passage.names for c in joined(passage)):
        return True
    text = plain(passage.text)
    for word in written(text).findall(text):
        token, member, names = _known_as(word, language)
        if token in heads or (member and takes[member]) or not names.isdisjoint(calls):
            return True
    return any(takes[counted.head] for number in passage.numbers if (counted := counted_noun(passage, number)))


@lru_cache(maxsize=32_768)
def _known_as(word: str, language: str) -> tuple[str, str, frozenset[str]]:
    """A word as a token, the members of the body that it names, and the nouns of the lexicon that it may be."""
    base = lemma(word, language)
    return f"{language}:{base}", collectives(language).get(base, ""), called(concepts(word, language))


def _head(passage: Passage, noun: Noun) -> Word | None:
    """The content word that a noun is, if it is one."""
    return next((w for w in content(passage) if noun.start <= w.start < noun.end), None)


def _wanted(c: Clause, wanted: Sought, noun: Noun) -> bool:
    """Whether a noun may be of a group of which something is said elsewhere."""
    if noun.head == NAMED and noun.start - c.start > _LED:  # "à Promilhanes, l'eau …"
        return False
    if wanted.takes[noun.head] and (noun.head != NAMED or _one_named(c, wanted, noun)):
        return True
    calls = wanted.calls if noun.head else wanted.all_calls
    head = _head(c.passage, noun) if calls else None
    return head is not None and not calls.isdisjoint(called(head.means))


def _one_named(c: Clause, wanted: Sought, noun: Noun) -> bool:
    """Whether a bare name may be that of one of a group, or is told of the very thing that is told of the group."""
    beside = direct(c, Said(noun.start, noun.end, SENSE, yes=True))
    return any(may_name(u, c.passage, noun.start) or not u.direct.isdisjoint(beside) for u in wanted.sweeps)


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
    # A name of two words behind such a noun is a person's, known or not.
    return any(
        (n.kind == "person" and _ASIDE.fullmatch(c.text, n.end, noun.start))
        or ((n.kind == "person" or (not n.kind and " " in n.text)) and _ASIDE.fullmatch(c.text, noun.end, n.start))
        for n in c.names
    )


def _hedged(c: Clause, noun: Noun) -> bool:
    """Whether what is said of a noun is wished, feared or told of another time; "until 2028" is so till then."""
    a, b = next(((a, b) for a, b in chunks(c.text, c.start, c.end) if a <= noun.start < b), (c.start, c.end))
    if _PLUPERFECT.search(c.text, noun.end, c.end):
        return True
    return any(
        not (_DATED.match(c.text, m.start()) or the_month(c, m))
        and not _NOUN.search(c.text, max(0, m.start() - 6), m.start())
        for m in c.word("hedge").finditer(c.text, a, b)
    )
