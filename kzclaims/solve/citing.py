"""Who quotes whom: articles and the sources that they name for what they tell.

A source is the speaker of a claim. Where it is named like the publisher of an article of the run, that article stands
behind it, and two articles may each rest on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kzclaims.agreement import agree, key
from kzclaims.claim import Claim, fold
from kzclaims.world import World

_ARTICLE = re.compile(r"^(?:l['’]|(?:le|la|les|the) )")


@dataclass(frozen=True, slots=True)
class Citation:
    """``article`` tells some claims on the word of ``source`` (an entity); ``cited`` are articles it publishes."""

    article: str
    source: str
    cited: tuple[str, ...]
    claims: tuple[Claim, ...]


def _bare(name: str) -> str:
    """A name as it is compared: without its article ("la Gazette", "The Gazette")."""
    return _ARTICLE.sub("", fold(name))


def publications(world: World) -> Mapping[str, tuple[str, ...]]:
    """The articles that a source publishes, by its entity id; sources that publish none of them are left out."""
    publishers: dict[str, set[str]] = {}
    for claim in world.claims:
        if claim.article.publisher:
            publishers.setdefault(_bare(claim.article.publisher), set()).add(claim.article.id)
    found: dict[str, tuple[str, ...]] = {}
    for source in sorted({claim.speaker for claim in world.claims if claim.speaker}):
        spelled = {_bare(spelling.text) for spelling in world.entity(source).spellings}
        articles = {article for name in spelled for article in publishers.get(name, ())}
        if articles:
            found[source] = tuple(sorted(articles))
    return found


def citations(world: World) -> tuple[Citation, ...]:
    """Every (article, source) pair with the claims told on that source's word, in order; nobody cites himself."""
    published = publications(world)
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in world.claims:
        if claim.speaker and claim.article.id not in published.get(claim.speaker, ()):
            told.setdefault((claim.article.id, claim.speaker), []).append(claim)
    return tuple(
        Citation(article, source, published.get(source, ()), tuple(claims))
        for (article, source), claims in sorted(told.items())
    )


def circles(world: World) -> list[list[Claim]]:
    """Claims that rest on nothing but each other: each told on the word of an article that tells it on another's.

    Within what one key says with one voice, an article leads to those it names as its source. Where articles lead to
    each other in a circle and none of them tells it in its own voice or on another source, the claims of the circle are
    given, in order.
    """
    published = publications(world)
    said: dict[tuple[str, str, str, bool], list[Claim]] = {}
    for claim in world.claims:
        said.setdefault(key(claim), []).append(claim)
    found = []
    for claims in said.values():
        if sum(claim.speaker in published for claim in claims) > 1:
            found += list(_within(claims, published))
    return sorted(found, key=lambda circle: [claim.id for claim in circle])


def _within(claims: list[Claim], published: Mapping[str, tuple[str, ...]]) -> Iterable[list[Claim]]:
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for claim in claims:
        for other in claims:
            cited = other.article.id in published.get(claim.speaker, ()) and other.article.id != claim.article.id
            if cited and agree(claim, other):
                graph.add_edge(claim.article.id, other.article.id)
    for component in nx.strongly_connected_components(graph):
        members = [claim for claim in claims if claim.article.id in component]
        if len(component) > 1 and all(set(published.get(c.speaker, ())) & component for c in members):
            yield sorted(members, key=lambda c: (c.article.id, c.id))
