"""What is said of all, beside what is said of some: the statements of several articles that exclude each other.

Only statements that have a counterpart become claims; whether the articles tell one story is settled later, for the
claims speak of the topic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kzclaims.claim import LIKENED, placed
from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.occasions import Together
from kzclaims.extract.owners.described import slug
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes.alone import ALONE, denies_alone, not_alone, told_alone
from kzclaims.extract.scopes.axes import APPLIES, FROM_START
from kzclaims.extract.scopes.bans import BANNED, bans, lifts, permits
from kzclaims.extract.scopes.families import SENSE
from kzclaims.extract.scopes.instances import instances, sought
from kzclaims.extract.scopes.loose import too_loose
from kzclaims.extract.scopes.match import excludes
from kzclaims.extract.scopes.meaning import denied_by
from kzclaims.extract.scopes.named import named_statements
from kzclaims.extract.scopes.places import two_bodies, two_days, two_places
from kzclaims.extract.scopes.said import universals
from kzclaims.extract.scopes.some import NAMED, exceptions
from kzclaims.extract.scopes.sources import SOURCE, belies, from_elsewhere, from_one_place
from kzclaims.extract.scopes.statements import Statement
from kzclaims.extract.scopes.these import ONLY_THESE, leaves_out, only_these, others
from kzclaims.extract.scopes.throughout import ALWAYS, pauses, promises, stops
from kzclaims.extract.scopes.times import spoken_against
from kzclaims.extract.scopes.topic import HEADINGS, Topic, article_of, topic_of
from kzclaims.extract.scopes.words import a_while, kin_axes


def closed_statements(scene: Scene) -> list[Statement]:
    """What an article says of all, of none or only of some."""
    told = [
        statement
        for passage in scene.passages
        for reader in (universals, named_statements)
        for statement in reader(scene, passage)
    ]
    return [*told, *promises(scene), *only_these(scene), *bans(scene), *from_one_place(scene), *told_alone(scene)]


def paired(
    scenes: Sequence[Scene], drafts: Sequence[Sequence[Draft]], closed: Sequence[Statement], together: Together
) -> list[list[Draft]]:
    """Drafts of each article, in the order of ``scenes``: of statements about all, and of those that they exclude.

    Args:
        scenes: the articles.
        drafts: what was found in them before; what that tells is not told twice.
        closed: what they say of all (:func:`closed_statements`).
        together: whether two articles, by their ids, are of one matter.
    """
    found: list[list[Draft]] = [[] for _ in scenes]
    if not closed:
        return found
    topics = _Topics(scenes)
    lasting, sole, banned, placed_all, alone = (
        [u for u in closed if u.axis == axis] for axis in (ALWAYS, ONLY_THESE, BANNED, SOURCE, ALONE)
    )
    pairs = [(u, i) for scene in scenes if lasting for i in pauses(scene) for u in lasting if stops(u, i, topics)]
    pairs += [(u, i) for scene in scenes for i in others(scene, sole, topics) for u in sole if leaves_out(u, i, topics)]
    pairs += [
        (u, i) for scene in scenes if banned for i in permits(scene, banned) for u in banned if lifts(u, i, topics)
    ]
    pairs += [
        (u, i)
        for scene in scenes
        for i in from_elsewhere(scene, placed_all)
        for u in placed_all
        if belies(u, i, topics)
    ]
    pairs += [(u, i) for scene in scenes if alone for i in not_alone(scene, alone) for u in alone if denies_alone(u, i)]
    closed = [u for u in closed if u.axis not in (ALWAYS, ONLY_THESE, BANNED, SOURCE, ALONE)]
    closed = [_as_in_the_text(u, closed) for u in closed]
    sweeps = [u for u in closed if u.axis == SENSE]
    closed = [u for u in closed if u.axis != SENSE]
    closed += [one for u in closed for one in _in_other_words(u)]
    axes = frozenset([APPLIES, FROM_START, *(u.axis for u in closed)])
    titled = frozenset(article_of(u) for u in closed if u.passage.section in HEADINGS)
    heads = frozenset(u.group for u in closed if ":" in u.group)
    only = [u for u in closed if u.quantifier == "only"]
    meeting = _meeting(closed)
    told = [_told(listed) for listed in drafts]
    place = {scene.document.article.id: n for n, scene in enumerate(scenes)}
    for scene in scenes:
        mine = scene.document.article.id
        of_it = [u for u in (*closed, *sweeps) if _of_one_matter(u, mine, together, place)]
        wanted = sought([u for u in of_it if u.axis == SENSE], scene.document)
        for passage, heard in spoken_against(of_it, scene.passages):
            near = [u for u in heard if u.axis != SENSE]
            inners = list(exceptions(scene, passage, axes, heads, meeting, under=mine in titled)) if near else []
            inners = [inner for inner in inners if not a_while(passage.text, inner.start)]
            told_too = {(inner.axis, inner.yes) for inner in inners}
            inners += [replace(u, quantifier="part") for u in only if u.passage is passage]
            for inner in inners:
                if inner.axis == FROM_START:
                    outers = [u for u in near if (u.axis, u.yes) not in told_too]
                else:
                    outers = [u for u in near if inner.axis in (APPLIES, u.axis)]
                pairs += [(outer, inner) for outer in outers if excludes(outer, inner, topics)]
            swept = [u for u in heard if u.axis == SENSE]
            for inner in instances(scene, passage, wanted) if swept else ():
                if a_while(passage.text, inner.start):
                    continue
                pairs += [(outer, inner) for outer in swept if denied_by(outer, inner, topics)]
    pairs = [
        (outer, inner) for outer, inner in pairs
        if _of_one_matter(outer, article_of(inner), together, place) and not two_places(outer, inner, topics)
        and not two_days(outer, inner, topics) and not two_bodies(outer, inner) and not too_loose(outer, inner)
    ]  # fmt: skip
    fresh = [
        p
        for p in pairs
        if not _told_already(*(_known(s, told[place[article_of(s)]]) for s in p), absolute=p[0].absolute)
    ]
    for statement, draft in _drafts(_one_of_each(fresh)):
        found[place[article_of(statement)]].append(draft)
    return found


def _of_one_matter(outer: Statement, b: str, together: Together, articles: Iterable[str]) -> bool:
    """Whether two articles are of one matter; a third may tell so of a rule that is told to have no exception."""
    a = article_of(outer)
    return together(a, b) or (outer.absolute and any(together(a, c) and together(c, b) for c in articles))


def _in_other_words(u: Statement) -> Iterator[Statement]:
    """The same statement by other pairs of opposites: who is evacuated is gone, who is replaced keeps no seat."""
    if u.quantifier == "all":
        for name, alike in kin_axes(u.axis).items():
            yield replace(u, axis=name, yes=u.yes == alike)


def _meeting(closed: Iterable[Statement]) -> frozenset[tuple[str, bool, str]]:
    """Axis, pole and quantifier of what ``excludes`` may hold against statements about all, or about these only."""
    met: set[tuple[str, bool, str]] = set()
    for u in closed:
        if u.quantifier == "only":
            met.add((u.axis, u.yes, "some"))
        else:
            met |= {(u.axis, not u.yes, "some"), (u.axis, u.yes, "part")}
    return frozenset(met)


class _Topics(dict[str, Topic]):
    """What each article is about, told when asked for."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        super().__init__()
        self._scenes = {scene.document.article.id: scene for scene in scenes}

    def __missing__(self, article: str) -> Topic:
        self[article] = topic_of(self._scenes[article])
        return self[article]


def _as_in_the_text(statement: Statement, closed: Sequence[Statement]) -> Statement:
    """A heading's statement with what its text narrows it by, and still to come where the text says so."""
    if statement.passage.section not in HEADINGS:
        return statement
    for other in closed:
        same = (other.axis, other.group, other.yes) == (statement.axis, statement.group, statement.yes)
        if same and other.passage.document is statement.passage.document and other.passage.section not in HEADINGS:
            return replace(
                statement, own=statement.own | other.own, ahead=statement.ahead or other.ahead, days=other.days
            )
    return statement


_Pair = tuple[Statement, Statement]
_Scopes = frozenset[tuple[str, str]]  # of what, and how many of them are in
_Told = Mapping[int, Sequence[tuple[int, int, str, str]]]


def _told(listed: Iterable[Draft]) -> _Told:
    """Where scopes are told already, by passage, of what, and how many of them are in."""
    spans: dict[int, list[tuple[int, int, str, str]]] = {}
    for draft in listed:
        if draft.quantifier in ("all", "only", "except") and isinstance(draft.subject, Ref):
            spans.setdefault(draft.passage.number, []).append(
                (draft.start, draft.end, draft.subject.id, draft.quantifier)
            )
    return spans


def _known(statement: Statement, told: _Told) -> _Scopes:
    """Of what a statement's scope is told already, and how."""
    spans = told.get(statement.passage.number, ())
    return frozenset((of, how) for a, b, of, how in spans if a < statement.end and statement.start < b)


def _told_already(mine: _Scopes, theirs: _Scopes, *, absolute: bool) -> bool:
    """Whether two scopes are told of one thing, so that they need not be told again.

    Two exceptions do not clash: what one of them tells of all "without exception" must be told as that.
    """
    return any(a == b and not (absolute and how == too == "except") for a, how in mine for b, too in theirs)


def _one_of_each(pairs: Iterable[_Pair]) -> list[_Pair]:
    """Of two sentences that exclude each other by several predicates, the pair with the shortest words."""
    best: dict[tuple[str, int, str, int], _Pair] = {}
    for pair in pairs:
        outer, inner = pair
        place = (article_of(outer), outer.passage.number, article_of(inner), inner.passage.number)
        best[place] = min(best.get(place, pair), pair, key=_length)
    return list(best.values())


def _length(pair: _Pair) -> tuple[int, bool, int]:
    length = sum(statement.end - statement.start for statement in pair)
    return (
        (SENSE, ONLY_THESE).index(pair[0].axis) + 1 if pair[0].axis in (SENSE, ONLY_THESE) else 0,
        pair[1].group == NAMED,
        length,
    )


_Place = tuple[str, int, int, int]


def _place(statement: Statement) -> _Place:
    return article_of(statement), statement.passage.number, statement.start, statement.end


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
    # Of what does not insist ("without exception") only likeness tells that the other speaks of the same.
    sure = {root(_place(outer)) for outer, _ in pairs if outer.absolute}
    for place, statement in sorted(shown.items()):
        lead = root(place)
        traits = frozenset(() if lead in sure else {LIKENED})
        subject = Ref(placed("coverage-said", *lead), of=TOPIC, traits=traits)
        yield statement, _draft(statement, subject, outers.get(place, ()))


def _draft(statement: Statement, subject: Ref, outers: Sequence[Statement]) -> Draft:
    passage, quantifier, scope = statement.passage, statement.quantifier, _scope(statement)
    if quantifier in ("some", "part"):
        wide = {ref.id: ref for outer in outers if outer.quantifier == "all" for ref in [_scope(outer)]}
        quantifier = "except" if wide else ""
        name = placed(f"{scope.id}-some", passage.number, statement.start)
        scope = Ref(name, kind="scope", label=scope.label, broader=tuple(wide.values()))
    return Draft(passage, statement.start, statement.end, "obligationScope", subject, scope, quantifier=quantifier)


def _key(statement: Statement) -> str:
    return slug(statement.group.replace(":", " ") or "rest", "") or "some"


def _scope(statement: Statement) -> Ref:
    name = "-".join(["scope-said", _key(statement), *sorted(slug(t.replace(":", " "), "") for t in statement.own)])
    return Ref(name, kind="scope", label=statement.passage.text[statement.start : statement.end])
