"""What is banned for all, whoever, wherever and whenever, beside those who may do it or do it still.

"Hunting is banned entirely: any animal, any season" over "licence holders may still shoot hares". A ban and a
permission are held together by what is done (``scopes/bans.toml``), in whatever language; a ban that hedges, is to come
or is of some kinds alone leaves room for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kzclaims.claim import Period
from kzclaims.extract.figures.nouns import head_terms
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.owners.words import Hints
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.axes import APPLIES, Said
from kzclaims.extract.scopes.clause import Clause, coming, long_past
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.groups import Segment
from kzclaims.extract.scopes.nouns import Narrowed
from kzclaims.extract.scopes.statements import Statement, statement_of
from kzclaims.extract.scopes.times import may_meet
from kzclaims.extract.scopes.topic import Topics, article_of
from kzclaims.extract.thesaurus import CUES, Term, load_thesaurus
from kzclaims.extract.word_tables import any_listed, any_of, word_table

BANNED = "banned"  # the axis
_FILE = "scopes/bans.toml"
_ANIMAL = "thing-animal"
_REACH = 90  # characters between what is done and the word that bans or lets
_LED = 30  # characters between what is done and "still"
_BREAK = re.compile(r"[;!?()]|\s[—–]\s|,\s(?:mais|but|но|однако|however)\s", re.IGNORECASE)
_COLON = re.compile(rf"{_BREAK.pattern}|:\s", re.IGNORECASE)
_PRONOUN = re.compile(r"\s(?:en|them|it|её|ее|их)\s", re.IGNORECASE)
# "For any animal", "aucune espèce": whatever animal it is.
_ANY_ANIMAL = re.compile(
    r"(?:aucune?|toute?s?|any|every|all|no|люб\w{2,3}|всех|ни\sодн\w+|каких-либо)\s(?:les\s)?"
    r"(?:espèces?|anima\w+|gibiers?|species|games?|звер\w+|животн\w+|вид\w*|дич\w+)",
    re.IGNORECASE,
)


def _words(name: str, language: str) -> re.Pattern[str]:
    return any_listed(_FILE, name, language)


@lru_cache(maxsize=3)
def _activities(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, any_of(entry[language])) for name, entry in word_table(_FILE)["activities"].items())


@lru_cache(maxsize=6)
def _hints(name: str, language: str) -> Hints:
    return Hints.of(word_table(_FILE)[name][language])


def _sentences(scene: Scene, name: str, parts: re.Pattern[str] = _BREAK) -> Iterator[Clause]:
    """The parts of sentences that may ban, or let.

    Args:
        scene: the article.
        name: the words that tell so.
        parts: what parts a sentence.
    """
    for passage in scene.passages:
        if not _hints(name, passage.language).meet(passage.text):
            continue
        text = plain(passage.text)
        if len(text) > LONGEST or passage.asks or long_past(passage, 0, len(text)):
            continue
        at = 0
        for end in [*(m.start() for m in parts.finditer(text)), len(text)]:
            names = [n for n in scene.names(passage) if at <= n.start < end]
            yield Clause(Segment(passage, at, end), names, ())
            at = end


def bans(scene: Scene) -> Iterator[Statement]:
    """What an article tells to be banned without exception."""
    for c in _sentences(scene, "bans"):
        ban = next(iter(_words("bans", c.passage.language).finditer(c.text, c.start, c.end)), None)
        if ban is None or c.has("hedge"):
            continue
        total = _words("total", c.passage.language).search(c.text, c.start, c.end)
        if total is None:
            continue
        done = _done(c, ban)
        if done:
            start, end = min(done[0][1].start(), ban.start()), max(done[0][1].end(), ban.end(), total.end())
            yield _statement(c, min(start, total.start()), end, "all", frozenset(name for name, _ in done))


def permits(scene: Scene, banned: Sequence[Statement]) -> Iterator[Statement]:
    """Whom an article tells to be let do what another one bans.

    Args:
        scene: the article.
        banned: what is told to be banned, in whatever article (``bans``).
    """
    wanted = frozenset(name for u in banned if u.passage.document is not scene.document for name in u.own)
    for c in _sentences(scene, "may", _COLON) if wanted else ():
        language = c.passage.language
        found = _words("may", language).finditer(c.text, c.start, c.end)
        # "In May" lets nobody do anything.
        may = next((m for m in found if not any(p.start <= m.start() < p.end for p in c.passage.periods)), None)
        if may is None:
            continue
        reach = _LED if _words("still", language).fullmatch(may.group()) else _REACH
        done = [(name, m) for name, m in _done(c, may, reach) if name in wanted]
        start, end = (
            min([may.start(), *(m.start() for _, m in done[:1])]),
            max([may.end(), *(m.end() for _, m in done[:1])]),
        )
        if _words("not", language).search(c.text, c.start, end):
            continue
        own = frozenset(name for name, _ in done) or (
            frozenset() if reach == _LED else _taken_up(scene, c, may, wanted)
        )
        if own:
            yield _statement(c, start, end, "some", own)


def lifts(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether somebody is let do what a ban lets nobody do.

    Args:
        outer: the ban.
        inner: the permission.
        topics: what the articles are about.
    """
    if outer.passage.document is inner.passage.document or not outer.own & inner.own:
        return False
    if (outer.ahead and not inner.ahead) or _at_other_times(outer.passage, inner.passage):
        return False
    # A rule holds whenever it is told; only a new one leaves room for what was let before.
    if not may_meet(replace(outer, axis=APPLIES), replace(inner, axis=APPLIES)) or _new_since(outer, inner):
        return False
    return not _of_other_animals(outer, inner, topics) and not _excepted(outer, inner)


def _done(c: Clause, mark: re.Match[str], reach: int = _REACH) -> list[tuple[str, re.Match[str]]]:
    """What is done near the word that bans it or lets it: the thing right before it, or after it."""
    found = [
        (name, m) for name, pattern in _activities(c.passage.language) for m in pattern.finditer(c.text, c.start, c.end)
    ]
    near = [(n, m) for n, m in found if m.start() - mark.end() <= reach and mark.start() - m.end() <= reach]
    return sorted(near, key=lambda pair: abs(pair[1].start() - mark.start()))


def _taken_up(scene: Scene, c: Clause, may: re.Match[str], wanted: frozenset[str]) -> frozenset[str]:
    """What the sentence before spoke of, where a pronoun takes it up: "may take two of them a day"."""
    at = next((n for n, p in enumerate(scene.passages) if p is c.passage), 0)
    before = scene.passages[at - 1] if at else c.passage
    if before is c.passage or before.block is not c.passage.block or not _PRONOUN.search(c.text, may.end(), c.end):
        return frozenset()
    text = plain(before.text)
    return frozenset(n for n, pattern in _activities(before.language) if n in wanted and pattern.search(text))


def _at_other_times(ban: Passage, let: Passage) -> bool:
    """Whether each tells of a time of its own: banned in April, open from May."""
    mine, theirs = ([p.value for p in told.periods if isinstance(p.value, Period)] for told in (ban, let))
    return bool(mine and theirs) and not any(a.meets(b) for a in mine for b in theirs)


def _new_since(outer: Statement, inner: Statement) -> bool:
    """Whether a ban is told as a new one, and the permission was told before it."""
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    return (
        bool(said and told and told < said)
        and _words("new", outer.passage.language).search(plain(outer.passage.text)) is not None
    )


def _of_other_animals(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether the animals that some may take are others than those that the article of the ban names."""
    if _ANY_ANIMAL.search(plain(outer.passage.text)):
        return False
    mine = {t.concept for t in head_terms(inner.passage) if _animal(t)}
    told = {t.concept for p in topics[article_of(outer)].scene.passages for t in head_terms(p) if _animal(t)}
    return bool(mine) and bool(told) and mine.isdisjoint(told)


def _animal(term: Term) -> bool:
    return _ANIMAL in load_thesaurus().ancestors(term.concept)


def _excepted(outer: Statement, inner: Statement) -> bool:
    """Whether the ban itself leaves out those who are let, or leaves out some that nothing is known of."""
    known = load_thesaurus().concepts
    at = next((t.end for t in outer.passage.of(CUES) if known[t.concept].fact("cueKind") == "Except"), None)
    if at is None:
        return False
    left = {name for w in content(outer.passage) if w.start >= at for name in (w.concept, *w.means) if name}
    return not left or not left.isdisjoint(inner.tokens)


def _statement(c: Clause, start: int, end: int, quantifier: str, done: frozenset[str]) -> Statement:
    own = Narrowed(done, frozenset(), end)
    told = statement_of(
        c, Said(start, end, BANNED, yes=True), quantifier, BANNED, (start, end), own, yes=quantifier == "some"
    )
    # "Peut", "may" tell of now; what is to come is told by its own words.
    return replace(told, end=max(told.end, end), absolute=quantifier == "all", ahead=coming(c) and quantifier == "all")
