"""What is for these only ("reserved for women", "runs only on batteries"), beside others who have it, or another way.

A kind leaves no room for another one of its table (``scopes/these.toml``): women and men, batteries and diesel. An age
leaves none for whoever is told to be beyond it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kzclaims.claim import fold
from kzclaims.extract.lemmas import lemma
from kzclaims.extract.likeness import begin_alike
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.clause import STOP, Clause, long_past
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.kinds import of_siblings, share_a_word
from kzclaims.extract.scopes.nouns import meant, names_in
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.these_kinds import ABROAD, Kind, closing_hints, kind_hints, kinds_in, these_words
from kzclaims.extract.scopes.topic import Topics, article_of
from kzclaims.extract.scopes.verbs import word_before
from kzclaims.extract.scopes.words import carriers, scope_words
from kzclaims.extract.thesaurus import Term
from kzclaims.extract.words import concepts

ONLY_THESE = "only-these"  # the axis
_LED = 30  # characters between "only" and the kind
_AFTER = 14  # characters between the kind and an "only" behind it
_AROUND = 60  # characters around a kind in which it is told to be gone
_BY = re.compile(
    r"(?<!\w)(?:aux?|à\s(?:l'|la\s)|sur|on|with|by|на|с)(?:\s|(?<='))(?:[^\W\d_]+\s)?$|(?:à|by)\s", re.IGNORECASE
)
_WAYS = frozenset({"sale"})  # tables of which every word tells a way
# "All prescriptions are now electronic".
_IS = re.compile(
    r"(?<!\w)(?:sont|seront|est|sera|are|is|will\sbe|стали|будут)\s(?:(?:désormais|maintenant|now|already|теперь)\s)?$",
    re.IGNORECASE,
)
_NE = re.compile(r"(?<!\w)n(?:e\s|')", re.IGNORECASE)
_QUE = re.compile(r"qu(?:e\s|')", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:ils?|elles?|it|they|он|она|оно|они)(?!\w)", re.IGNORECASE)
_BOUND = re.compile(
    r"(?P<most>moins\sde|under|below|моложе|младше|до)\s(?P<a>\d\d)|(?P<least>plus\sde|over|above|старше)\s(?P<b>\d\d)",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"(?<!\w)(?:s'il|si|pourrai(?:t|ent)|devrai(?:t|ent)|souhait\w+|réclam\w+|demand\w+|serai(?:t|ent)|if|could|might|should|would|wants?"
    r"|demands?|если|бы|хотят|хочет|требу[ею]т|прос[ия]т|чтобы)(?!\w)",
    re.IGNORECASE,
)
# "All deliveries within the city": those beyond it may go otherwise.
_IN_PART = re.compile(
    r"(?<!\w)(?:(?:within|inside)\sthe|in\s(?:the\s)?(?:city|town|centre|center)|en\s(?:centre-)?ville|dans\sle\scentre|à\sl'intérieur\sd"
    r"|intra-muros|в\sпределах|по\sгороду|в\sчерте|в\sцентре)(?!\w)",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"(?<!\w)(?:pas|non|not|n't|не)\s+$", re.IGNORECASE)
_JUST = re.compile(r"\s(?:что\s|[а-яё]{3,}(?:л|ла|ло|ли)(?:сь|ся)?(?!\w))")  # "только открылись": a moment ago
_AT = re.compile(r"(?<!\w)(?:à|en|dans|in|at|near|в|во|на|под)\s$", re.IGNORECASE)
_AGED = re.compile(r"(?<!\w)(?:at|aged)\s(\d\d),\s(?=[A-Z])|(?<=[a-z]),\s(\d\d),\s", re.ASCII | re.IGNORECASE)
_HOME = re.compile(r"[^\W\d_]{5,}")


def _clauses(scene: Scene, *, closed: bool = False, tables: frozenset[str] | None = None) -> Iterator[Clause]:
    """The clauses that nothing hedges.

    Args:
        scene: the article.
        closed: those of sentences with a word for "only" or "all".
        tables: those of sentences that may name a kind of these tables; all if None.
    """
    for passage in scene.passages:
        text = plain(passage.text)
        if closed and not (closing_hints(passage.language).meet(passage.text) and _closes(text, passage.language)):
            continue
        if tables is not None and not kind_hints(tables, passage.language).meet(passage.text):
            continue
        if len(text) > LONGEST or passage.asks:
            continue
        for segment in segments(passage):
            if not _HEDGED.search(text, segment.start, segment.end):
                names = [n for n in scene.names(passage) if segment.start <= n.start < segment.end]
                yield Clause(segment, names, ())


def _closes(text: str, language: str) -> bool:
    return bool(these_words("only", language).search(text) or scope_words(language).said["all"].search(text))


def only_these(scene: Scene) -> Iterator[Statement]:
    """What an article tells to be for these only, or to keep to one way."""
    for c in _clauses(scene, closed=True):
        only = [m for m in these_words("only", c.passage.language).finditer(c.text, c.start, c.end) if _is_only(c, m)]
        every = list(c.word("all").finditer(c.text, c.start, c.end))
        every = [m for m in every if not c.word("skip").fullmatch(word_before(c, m.start()))]
        but = any(_QUE.match(m.group()) for m in only)  # "ne … que" denies nothing of them
        if not (only or every) or long_past(c.passage, c.start, c.end) or _IN_PART.search(c.text, c.start, c.end):
            continue
        if not but and _gone(c):
            continue
        found = kinds_in(c.text, c.passage.language, c.start, c.end)
        for kind in found:
            led = next((m for m in only if _ties(c, m, kind)), None)
            if led is None and not kind.people and _way(c, kind):
                led = next((m for m in every if 0 <= kind.start - m.end() <= _AROUND), None)
            others = any(o.table == kind.table and o.name != kind.name for o in found)
            if led is not None and not others:
                yield _statement(scene, c, kind, min(led.start(), kind.start), max(led.end(), kind.end), "only")
        for bound in _BOUND.finditer(c.text, c.start, c.end):
            led = next((m for m in only if 0 <= bound.start() - m.end() <= _LED), None)
            if led is not None:
                name = f"<{bound['a']}" if bound["most"] else f">{bound['b']}"
                kind = Kind("years", name, *bound.span(), people=True)
                yield _statement(scene, c, kind, led.start(), bound.end(), "only")


def _gone(c: Clause) -> bool:
    """Whether a clause tells of what is gone or is not so; "without exception" tells nothing of that."""
    absolute = [m.span() for m in c.word("absolute").finditer(c.text, c.start, c.end)]
    found = these_words("gone", c.passage.language).finditer(c.text, c.start, c.end)
    return any(not any(a <= m.start() < b for a, b in absolute) for m in found)


def others(scene: Scene, sole: Sequence[Statement], topics: Topics) -> Iterator[Statement]:
    """Whom or what an article tells to have something, or to be used, where they are of another kind than others alone.

    Args:
        scene: the article.
        sole: for whom alone something is told to be (``only_these``), in whatever article.
        topics: what the articles are about.
    """
    rivals = [u for u in sole if u.passage.document is not scene.document]
    tables = frozenset(u.group for u in rivals)
    abroad = any(u.group == "origin" and ABROAD in u.sense for u in rivals)
    for c in _clauses(scene, tables=None if abroad or "years" in tables else tables) if rivals else ():
        language = c.passage.language
        gets = these_words("gets", language).search(c.text, c.start, c.end)
        for kind in _told_of(c, tables, demonyms=abroad and gets is not None):
            if kind.people and not gets:
                continue
            if not any(_of_another_kind(u, kind.table, kind.name, topics) for u in rivals):
                continue
            a, b = _phrase_around(c, kind)
            if these_words("gone", language).search(c.text, a, b):
                continue
            start, end = _phrase(c, kind), kind.end
            if kind.people and gets:
                start, end = min(start, gets.start()), max(end, gets.end())
            yield _statement(scene, c, kind, start, end, "some")


def _told_of(c: Clause, tables: Collection[str], *, demonyms: bool) -> list[Kind]:
    """The kinds of some tables in a clause; ``demonyms``: and of which country somebody is."""
    found = [kind for kind in kinds_in(c.text, c.passage.language, c.start, c.end) if kind.table in tables]
    if "years" in tables:
        ages = [n for n in c.passage.numbers if n.what == "age" and c.start <= n.start < c.end]
        found += [
            Kind("years", str(n.value.lo), n.start, n.end, people=True)
            for n in ages if n.value.lo is not None and n.value.lo == n.value.hi
        ]  # fmt: skip
        found += [Kind("years", m[1] or m[2], *m.span(), people=True) for m in _AGED.finditer(c.text, c.start, c.end)]
    if demonyms:
        found += [Kind("origin", f"={word}", a, b, people=True) for word, a, b in _demonyms(c)]
    return found


def leaves_out(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether some are of another kind than those for whom alone something is, or something goes another way.

    Args:
        outer: for whom alone (``only_these``).
        inner: who has it too (``others``).
        topics: what the articles are about.
    """
    if outer.passage.document is inner.passage.document or (outer.ahead and not inner.ahead):
        return False
    (theirs,) = inner.sense
    if not _of_another_kind(outer, inner.group, theirs, topics):
        return False
    if inner.names and outer.names and not outer.names & inner.names:
        known = topics[article_of(outer)].names | outer.names
        if not any(share_a_word(a, b) for a in inner.names for b in known):
            return False
    if of_siblings(outer.tokens, inner.tokens):  # apples by hand, potatoes by machine
        return False
    shared = outer.tokens & inner.tokens
    if outer.group in _WAYS and not inner.tokens:  # "the scallop is still sold by voice": of one market, by its name
        first = [topics[article_of(s)].first for s in (outer, inner)]
        return any(share_a_word(a, b) for a in first[0] for b in first[1])
    if outer.outright:  # people: what they have is told by its name too, "the Skerra fund"
        return bool(shared) or any(share_a_word(a, b) for a in outer.direct for b in inner.direct)
    return bool(shared) or bool(outer.tokens & carriers() and inner.tokens & carriers())


def _of_another_kind(outer: Statement, table: str, theirs: str, topics: Topics) -> bool:
    """Whether a kind is another one than that for which alone something is: soon told, before it is read further."""
    (mine,) = outer.sense
    return outer.group == table and _apart(table, mine, theirs, topics[article_of(outer)].names)


def _apart(table: str, mine: str, theirs: str, names: frozenset[str]) -> bool:
    if table == "years":
        bound, age = int(mine[1:]), theirs
        return age.isdigit() and (int(age) >= bound if mine[0] == "<" else int(age) < bound)
    if theirs.startswith("="):
        return mine == ABROAD and any(begin_alike(theirs[1:], part) for name in names for part in _HOME.findall(name))
    return mine != theirs and not mine.startswith("=")


def _is_only(c: Clause, match: re.Match[str]) -> bool:
    """Whether a word leaves others out: "not only" does not; "que" does only with "ne"."""
    if _NOT_ONLY.search(c.text, max(c.start, match.start() - 8), match.start()) or _JUST.match(c.text, match.end()):
        return False
    return not _QUE.match(match.group()) or bool(
        _NE.search(c.text, max(c.start, match.start() - _AROUND), match.start())
    )


def _ties(c: Clause, only: re.Match[str], kind: Kind) -> bool:
    between = c.text[only.end() : kind.start] if kind.start >= only.end() else c.text[kind.end : only.start()]
    near = 0 <= kind.start - only.end() <= _LED or 0 <= only.start() - kind.end <= _AFTER
    return near and not re.search(r"[,;:()—–]", between)


def _way(c: Clause, kind: Kind) -> bool:
    """Whether a kind is told as the way in which something goes: "roulent à l'électricité", "by hand"."""
    a = max(c.start, kind.start - _AFTER)
    return bool(
        _BY.search(c.text, a, kind.start) or _BY.match(c.text, kind.start) or _IS.search(c.text, a, kind.start)
        or kind.table in _WAYS
    )  # fmt: skip


def _demonyms(c: Clause) -> Iterator[tuple[str, int, int]]:
    """The words of a clause that may tell of which country somebody is."""
    for match in _HOME.finditer(c.text, c.start, c.end):
        if match.group().islower() or c.passage.language == "en":
            yield lemma(match.group(), c.passage.language), *match.span()


def _statement(scene: Scene, c: Clause, kind: Kind, start: int, end: int, quantifier: str) -> Statement:
    apart = meant(c, kind.start, kind.end)
    terms = [t for t in c.terms() if not kind.start <= t.start < kind.end]
    things = frozenset(name for t in terms for name in (t.concept, *_called_too(c, t))) - apart
    names = frozenset(names_in(c, c.start, c.end))
    called = _called(c)
    led = c.text[c.start : c.end].lstrip(' «“"')
    before = _before(scene, c.passage) if _PRONOUN.match(led) else None
    if before is not None:
        told = Clause(segments(before)[-1], scene.names(before), ())
        things |= frozenset(t.concept for t in told.terms())
        names |= names_in(told, 0, len(before.text))
        called |= _called(told)
    return Statement(
        c.passage, start, end, quantifier, kind.table, frozenset(), names, ONLY_THESE, quantifier == "only", things,
        called, c.has("pending"), c.has("ahead"), c.has("too"), quantifier == "only",
        sense=frozenset({kind.name}), outright=kind.people,
    )  # fmt: skip


def _called_too(c: Clause, term: Term) -> frozenset[str]:
    """The nouns of the lexicon that a thing may be called by in another language."""
    return frozenset(m for m in concepts(c.text[term.start : term.end], c.passage.language) if m.endswith("-n"))


def _called(c: Clause) -> frozenset[str]:
    """The names of a clause that tell no place where something is."""
    return frozenset(
        fold(n.text) for n in c.names if n.kind != "person" and not _AT.search(c.text, max(0, n.start - _LED), n.start)
    )


def _phrase(c: Clause, kind: Kind) -> int:
    """Where the phrase of a kind begins: with the number or the thing right before it."""
    near = [n.start for n in c.passage.numbers if 0 <= kind.start - n.end <= _LED]
    near += [t.start for t in c.terms() if 0 <= kind.start - t.end <= _LED]
    stop = max([c.start, *(m.end() for m in STOP.finditer(c.text, c.start, kind.start))])
    return min([kind.start, *(at for at in near if at >= stop)])


def _phrase_around(c: Clause, kind: Kind) -> tuple[int, int]:
    """The stretch around a kind that no mark of punctuation parts from it."""
    a, b = max(c.start, kind.start - _AROUND), min(c.end, kind.end + _AROUND)
    after = STOP.search(c.text, kind.end, b)
    return max([a, *(m.end() for m in STOP.finditer(c.text, a, kind.start))]), after.start() if after else b


def _before(scene: Scene, passage: Passage) -> Passage | None:
    """The sentence before one, in the same paragraph."""
    at = next((n for n, p in enumerate(scene.passages) if p is passage), 0)
    before = scene.passages[at - 1] if at else None
    return before if before is not None and before.block is passage.block else None
