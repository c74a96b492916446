"""What is told to go on all of the time ("runs all year round"), beside what is told to stop each winter or Sunday.

The heading's promise over its own text is that of ``scopes.always``; here two articles are held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzclaims.claim import Section
from kzclaims.extract.owners.parties import LONGEST
from kzclaims.extract.owners.plain import plain
from kzclaims.extract.scene import Passage, Scene
from kzclaims.extract.scopes.always import ANY, KINDS, patterns, paused
from kzclaims.extract.scopes.clause import STOP, Clause, long_past
from kzclaims.extract.scopes.content import content
from kzclaims.extract.scopes.groups import segments
from kzclaims.extract.scopes.kinds import same_name, share_a_word
from kzclaims.extract.scopes.nouns import names_in
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.topic import Topics, article_of
from kzclaims.extract.scopes.words import carriers

ALWAYS = "always"  # the axis
_DENIED = 20  # characters before a promise in which it is denied
_IN_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HEDGED = re.compile(
    r"(?<!\w)(?:s'il|si|pourrai(?:t|ent)|devrai(?:t|ent)|souhait\w+|voudrai\w+|réclam\w+|demand\w+|serai(?:t|ent)|if|could|might"
    r"|should|would|wants?|demands?|urges?|если|бы|хотят|хочет|требу[ею]т|прос[ия]т|чтобы|предлага[ею]т)(?!\w)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?<!\w)(?:pas|not|n't|не|jamais|never|presque|almost|почти|nearly)\s(?:[^\W\d_]+\s)?$", re.IGNORECASE
)


def promises(scene: Scene) -> Iterator[Statement]:
    """What an article tells to be open, or to run, every day, all year round or day and night."""
    for passage in scene.passages:
        text, table = plain(passage.text), patterns(passage.language)
        if not table[ANY].search(text) or not _read(passage):
            continue
        for segment in segments(passage):
            c = Clause(segment, [n for n in scene.names(passage) if segment.start <= n.start < segment.end], ())
            if _HEDGED.search(text, c.start, c.end) or table["before"].search(text, c.start, c.end):
                continue
            runs = table["runs"].search(text, c.start, c.end)
            found = [(kind, m) for kind in KINDS for m in table[kind].finditer(text, c.start, c.end)]
            found = [(k, m) for k, m in found if not _NOT.search(text, max(c.start, m.start() - _DENIED), m.start())]
            rest = text[c.start : c.end]
            for _, m in found:
                rest = rest.replace(m.group(), " ")
            if found and runs and not any(table[f"not_{kind}"].search(rest) for kind in KINDS):
                start = min(runs.start(), *(m.start() for _, m in found))
                end = max(runs.end(), *(m.end() for _, m in found))
                yield _statement(
                    c, start, end, "all", frozenset(k for k, _ in found), frozenset(_nouns(c, c.start, c.end))
                )


def pauses(scene: Scene) -> Iterator[Statement]:
    """What an article tells to stop, or to be closed, at a time that comes back."""
    for passage in scene.passages:
        table = patterns(passage.language)
        if not any(table[name].search(plain(passage.text)) for name in ("closed", "none")) or not _read(
            passage, dated=False
        ):
            continue
        for segment in segments(passage):
            c = Clause(segment, [n for n in scene.names(passage) if segment.start <= n.start < segment.end], ())
            if _HEDGED.search(c.text, c.start, c.end):
                continue
            for kind in KINDS:
                for match, when in paused(c, [kind]):
                    things = _subject(c, match)
                    others = [k for k in KINDS if k != kind and table[f"not_{k}"].search(c.text, c.start, c.end)]
                    if not others or kind == "year":
                        start, end = min(match.start(), when.start()), max(match.end(), when.end())
                        yield _statement(c, start, end, "some", frozenset({kind}), things)


def stops(outer: Statement, inner: Statement, topics: Topics) -> bool:
    """Whether something is told to stop at a time, that another article tells to go on all of it.

    Args:
        outer: a promise.
        inner: a pause.
        topics: what the articles are about.
    """
    if (
        outer.passage.document is inner.passage.document
        or not outer.own & inner.own
        or (outer.ahead and not inner.ahead)
    ):
        return False
    said, told = outer.passage.anchor.lo, inner.passage.anchor.lo
    if said and told and told < said and patterns(outer.passage.language)["anew"].search(outer.passage.text):
        return False
    if outer.names and inner.names and not any(share_a_word(a, b) for a in outer.names for b in inner.names):
        theirs = topics[article_of(outer)].names | outer.names
        if not any(same_name(a, b) for b in theirs for a in inner.names):
            return False
    if outer.tokens & (inner.tokens or topics[article_of(inner)].tokens()):  # none at all: "it", "they"
        return True
    shared = any(same_name(a, b) for a in outer.names for b in inner.names)
    both = [bool(tokens & carriers()) for tokens in (outer.tokens, inner.tokens)]
    return all(both) or (any(both) and shared)


def _read(passage: Passage, *, dated: bool = True) -> bool:
    text = plain(passage.text)
    past = (dated or _IN_A_YEAR.search(text)) and long_past(passage, 0, len(text))
    return len(text) <= LONGEST and not passage.asks and not past


def _nouns(c: Clause, a: int, b: int) -> list[str]:
    """The things named between two places; times and people are none."""
    apart = [(n.start, n.end) for n in c.names if n.kind == "person"] + [(p.start, p.end) for p in c.passage.periods]
    found = {t.start: t.concept for t in c.terms()}
    for w in content(c.passage):
        if w.concept or not w.means or any(m.endswith("-n") for m in w.means):
            found.setdefault(w.start, w.concept or w.token)
    return [found[at] for at in sorted(found) if a <= at < b and not any(x <= at < y for x, y in apart)]


def _subject(c: Clause, match: re.Match[str]) -> frozenset[str]:
    """What stops: the first thing of the stretch before the verb; else what there is none of, else what follows."""
    begin = max([c.start, *(m.end() for m in STOP.finditer(c.text, c.start, match.start()))])
    pronoun = patterns(c.passage.language)["pronoun"].search(c.text[begin : match.start()])
    if pronoun:
        return frozenset()
    found = _nouns(c, begin, match.start()) or _nouns(c, *match.span()) or _nouns(c, match.end(), c.end)
    return frozenset(found[:1])


def _statement(
    c: Clause, start: int, end: int, quantifier: str, kinds: frozenset[str], things: frozenset[str]
) -> Statement:
    days = patterns(c.passage.language)["not_days"]
    names = frozenset(name for name in names_in(c, c.start, c.end) if not days.search(f"on {name}"))
    heading = c.passage.section is Section.TITLE
    return Statement(
        c.passage, start, end, quantifier, ALWAYS, kinds, names, ALWAYS, quantifier == "all", things, frozenset(),
        c.has("pending"), c.has("ahead") and not heading, c.has("too"),
    )  # fmt: skip
