"""What is said of all, beside what is said of some: the statements of several articles that exclude each other.

Only statements that have a counterpart become claims; whether the articles tell one story is settled later, for the
claims speak of the topic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kzclaims.extract.drafts import TOPIC, Draft, Ref
from kzclaims.extract.owners_described import slug
from kzclaims.extract.scene import Scene
from kzclaims.extract.scopes_axes import APPLIES
from kzclaims.extract.scopes_match import HEADINGS, article_of, excludes, topic_of
from kzclaims.extract.scopes_said import Statement, exceptions, universals


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
    closed = [_as_in_the_text(u, closed) for u in closed]
    axes = frozenset([APPLIES, *(u.axis for u in closed)])
    titled = frozenset(article_of(u) for u in closed if u.passage.section in HEADINGS)
    heads = frozenset(u.group for u in closed if ":" in u.group)
    by_axis: dict[str, list[Statement]] = {}
    for u in closed:
        by_axis.setdefault(u.axis, []).append(u)
    told = [_told(listed) for listed in drafts]
    place = {scene.document.article.id: n for n, scene in enumerate(scenes)}
    topics = {scene.document.article.id: topic_of(scene) for scene in scenes}
    pairs = []
    for scene in scenes:
        for passage in scene.passages:
            for inner in exceptions(scene, passage, axes, heads, under=scene.document.article.id in titled):
                outers = closed if inner.axis == APPLIES else by_axis[inner.axis]
                pairs += [(outer, inner) for outer in outers if excludes(outer, inner, topics)]
            passage.forget()
    for statement, draft in _drafts([p for p in pairs if not all(_known(s, told[place[article_of(s)]]) for s in p)]):
        found[place[article_of(statement)]].append(draft)
    return found


def _as_in_the_text(statement: Statement, closed: Sequence[Statement]) -> Statement:
    """A heading's statement with what its text narrows it by, and still to come where the text says so."""
    if statement.passage.section not in HEADINGS:
        return statement
    for other in closed:
        same = (other.axis, other.group, other.yes) == (statement.axis, statement.group, statement.yes)
        if same and other.passage.document is statement.passage.document and other.passage.section not in HEADINGS:
            return replace(statement, own=statement.own | other.own, ahead=statement.ahead or other.ahead)
    return statement


def _told(listed: Iterable[Draft]) -> Mapping[int, list[tuple[int, int]]]:
    """Where scopes are told already, by passage."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for draft in listed:
        if draft.quantifier in ("all", "only", "except"):
            spans.setdefault(draft.passage.number, []).append((draft.start, draft.end))
    return spans


def _known(statement: Statement, told: Mapping[int, Sequence[tuple[int, int]]]) -> bool:
    return any(a < statement.end and statement.start < b for a, b in told.get(statement.passage.number, ()))


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
