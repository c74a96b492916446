"""What is said of all, beside what is said of some: the statements of several articles that exclude each other.

Only statements that have a counterpart become claims; whether the articles tell one story is settled later, for the
claims speak of the topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from kzclaims.claim import Section
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.figures_shares import related
from kzclaims.extract.owners_described import slug
from kzclaims.extract.owners_parties import plain
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes_axes import axis
from kzclaims.extract.scopes_groups import EVERYONE
from kzclaims.extract.scopes_said import NAMED, Statement, exceptions, universals
from kzclaims.extract.scopes_words import scope_words
from kzclaims.extract.thesaurus import load_thesaurus

_HEADINGS = (Section.TITLE, Section.HEADING)
_STEM = 4  # letters that those of a body share with it: "choriste", "chorus"
_EARLIER_DAYS = 3  # a state told as not yet reached so long before it is told as reached was reached meanwhile
_ANY_GROUP = frozenset({"vote", "harm", "alive", "laid-off"})  # said of people alone, whoever they are
_CONTRASTS = (
    {"adj:rural", "adj:urban"}, {"adj:public", "adj:private"}, {"adj:female", "adj:male"}, {"adj:young", "adj:elderly"},
    {"adj:large", "adj:small"}, {"adj:full-time", "adj:part-time"}, {"adj:permanent", "adj:temporary"},
    {"adj:foreign", "adj:national"}, {"adj:foreign", "adj:local"}, {"adj:primary", "adj:secondary"},
    {"adj:first", "adj:second"}, {"adj:permanent", "adj:seasonal"},
)  # fmt: skip


def closed_statements(scene: Scene) -> list[Statement]:
    """What an article says of all, of none or only of some."""
    return [statement for passage in scene.passages for statement in universals(scene, passage)]


def paired(
    scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], closed: Sequence[Statement]
) -> list[list[Draft]]:
    """Drafts of each article, in the order of ``scenes``: of statements about all, and of those that they exclude.

    Args:
        scenes: the articles.
        drafts: what was found in them before; what that tells is not told twice.
        closed: what they say of all (:func:`closed_statements`).
    """
    found: list[list[Draft]] = [[] for _ in scenes]
    if not closed:
        return found
    axes = frozenset(u.axis for u in closed)
    titled = frozenset(_article(u) for u in closed if u.passage.section in _HEADINGS)
    heads = frozenset(u.group for u in closed if ":" in u.group)
    by_axis: dict[str, list[Statement]] = {}
    for u in closed:
        by_axis.setdefault(u.axis, []).append(u)
    told = [_told(listed) for listed in drafts]
    place = {scene.document.article.id: n for n, scene in enumerate(scenes)}
    pairs = []
    for scene in scenes:
        for passage in scene.passages:
            for inner in exceptions(scene, passage, axes, heads, under=scene.document.article.id in titled):
                pairs += [(outer, inner) for outer in by_axis[inner.axis] if _excludes(outer, inner)]
            passage.forget()
    for statement, draft in _drafts([p for p in pairs if not all(_known(s, told[place[_article(s)]]) for s in p)]):
        found[place[_article(statement)]].append(draft)
    return found


def _article(statement: Statement) -> str:
    return statement.passage.document.article.id


def _told(listed: Iterable[Draft]) -> Mapping[int, list[tuple[int, int]]]:
    """Where scopes are told already, by passage."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for draft in listed:
        if draft.quantifier in ("all", "only", "except"):
            spans.setdefault(draft.passage.number, []).append((draft.start, draft.end))
    return spans


def _known(statement: Statement, told: Mapping[int, Sequence[tuple[int, int]]]) -> bool:
    return any(a < statement.end and statement.start < b for a, b in told.get(statement.passage.number, ()))


def _excludes(outer: Statement, inner: Statement) -> bool:
    """Whether what is said of all, or of these only, leaves no room for what is said of some."""
    if (outer.passage is inner.passage) or not _one_time(outer, inner) or not _one_thing(outer, inner):
        return False
    if _introduced(outer, inner):
        return False
    if outer.quantifier == "only":
        return inner.quantifier == "some" and inner.too and outer.yes == inner.yes and _other(outer, inner)
    if (outer.yes == inner.yes) != (inner.quantifier == "part"):
        return False
    return _inside(outer, inner) and outer.own <= inner.own | inner.tokens | _around(outer, inner)


def _around(outer: Statement, inner: Statement) -> frozenset[str]:
    """What narrows a heading's group, its text may name anywhere near."""
    if outer.passage.document is not inner.passage.document or outer.passage.section not in _HEADINGS:
        return frozenset()
    return inner.around


def _inside(outer: Statement, inner: Statement) -> bool:
    thesaurus = load_thesaurus()
    if outer.names and inner.names and not outer.names & inner.names:
        return False
    if outer.axis in _ANY_GROUP and outer.group == EVERYONE:
        return inner.group != NAMED
    if not inner.group:
        return outer.passage.document is inner.passage.document and outer.passage.section in _HEADINGS
    if outer.group == EVERYONE:
        return _person(inner.group)
    if inner.group == NAMED:
        return bool(outer.direct & inner.direct)
    if inner.group == "thing-person":
        return _person(outer.group)
    if inner.group == "thing-member" and _person(outer.group):
        return _of_one_body(outer, inner)
    if ":" in outer.group or ":" in inner.group:
        return outer.group == inner.group
    return (
        outer.group in (inner.group, *thesaurus.ancestors(inner.group))
        or thesaurus.relation(outer.group, inner.group) == "generic"
    )


def _of_one_body(outer: Statement, inner: Statement) -> bool:
    """Whether members are those of a body that names the others: "les choristes", "members of the chorus"."""
    named = {token[3 : 3 + _STEM] for token in inner.own if token[2:3] == ":" and len(token) > 3 + _STEM}
    said = re.findall(r"[^\W\d_]{5,}", outer.passage.text[outer.start : outer.end].casefold())
    return any(word[:_STEM] in named for word in said)


def _person(concept: str) -> bool:
    return concept == "thing-person" or (
        concept in load_thesaurus().concepts and "thing-person" in load_thesaurus().ancestors(concept)
    )


def _other(outer: Statement, inner: Statement) -> bool:
    """Whether some are others than these: of another kind, or opposite in what narrows them."""
    if not inner.group or outer.group == EVERYONE or ":" in outer.group or ":" in inner.group or inner.group == NAMED:
        return False
    if outer.group == inner.group:
        return any(pair & outer.own and pair & inner.own and not outer.own & inner.own & pair for pair in _CONTRASTS)
    return not related(outer.group, inner.group) and _kin(outer.group, inner.group)


@lru_cache(maxsize=4096)
def _kin(left: str, right: str) -> bool:
    """Whether two concepts are kinds of one thing."""
    thesaurus = load_thesaurus()
    return bool(set(thesaurus.ancestors(left)) & set(thesaurus.ancestors(right)))


def _one_thing(outer: Statement, inner: Statement) -> bool:
    """Whether both speak of one thing had, kept or paid for."""
    if axis(outer.axis).object:
        return bool(outer.tokens & inner.tokens - {outer.group, inner.group} - outer.own)
    if axis(outer.axis).direct:
        return not inner.direct or bool(inner.direct & (outer.tokens | outer.direct | {outer.group}))
    known = [{t for t in s.direct if t.startswith("thing-")} - {outer.group, inner.group} for s in (outer, inner)]
    return not (known[0] and known[1]) or bool(known[0] & known[1])


def _one_time(outer: Statement, inner: Statement) -> bool:
    if not axis(outer.axis).progress:
        return not (inner.pending and outer.ahead and not inner.ahead)
    if outer.ahead != inner.ahead:
        return False
    said, told = outer.passage.anchor.hi, inner.passage.anchor.lo
    return said is None or told is None or (said - told).days <= _EARLIER_DAYS


def _introduced(outer: Statement, inner: Statement) -> bool:
    """Whether an article itself sets the exception against the rule: "mais", "except", "only"."""
    if outer.passage.document is not inner.passage.document or outer.passage.section in _HEADINGS:
        return False
    turn = scope_words(inner.passage.language).said["turn"]
    between = abs(outer.passage.number - inner.passage.number) < 2
    return between or bool(turn.search(plain(inner.passage.text)) or turn.search(plain(outer.passage.text)))


_Place = tuple[str, int, int, int]


def _place(statement: Statement) -> _Place:
    return _article(statement), statement.passage.number, statement.start, statement.end


def _drafts(pairs: Sequence[tuple[Statement, Statement]]) -> Iterator[tuple[Statement, Draft]]:
    """The statements of all pairs, each once; those that meet share a subject."""
    first: dict[_Place, _Place] = {}

    def root(place: _Place) -> _Place:
        while first.setdefault(place, place) != place:
            place = first[place]
        return place

    outers: dict[_Place, list[Statement]] = {}
    shown: dict[_Place, Statement] = {}
    for outer, inner in pairs:
        shown.setdefault(_place(outer), outer)
        shown.setdefault(_place(inner), inner)
        outers.setdefault(_place(inner), []).append(outer)
        low, high = sorted((root(_place(outer)), root(_place(inner))))
        first[high] = low
    for place, statement in sorted(shown.items()):
        lead = root(place)
        subject = Ref(f"coverage-said-{slug(f'{lead[0]} {lead[1]} {lead[2]}', '')}", of=TOPIC)
        yield statement, _draft(statement, subject, outers.get(place, ()))


def _draft(statement: Statement, subject: Ref, outers: Sequence[Statement]) -> Draft:
    passage, quantifier, scope = statement.passage, statement.quantifier, _scope(statement)
    if quantifier in ("some", "part"):
        wide = {ref.id: ref for outer in outers if outer.quantifier == "all" for ref in [_scope(outer)]}
        quantifier = "except" if wide else ""
        name = f"{scope.id}-some-{passage.number}-{statement.start}"
        scope = Ref(name, kind="scope", label=scope.label, broader=tuple(wide.values()))
    return Draft(passage, statement.start, statement.end, "obligationScope", subject, scope, quantifier=quantifier)


def _key(statement: Statement) -> str:
    return slug(statement.group.replace(":", " ") or "rest", "") or "some"


def _scope(statement: Statement) -> Ref:
    name = "-".join(["scope-said", _key(statement), *sorted(slug(t.replace(":", " "), "") for t in statement.own)])
    return Ref(name, kind="scope", label=statement.passage.text[statement.start : statement.end])
