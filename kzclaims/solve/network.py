"""Simple temporal networks: systems of differences, decided by the absence of a negative cycle.

An instant is a node, "v comes at most w days after u" an edge from u to v of weight w. A cycle whose weights add up to
less than nothing is the conflict: each of its edges is needed (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint
networks", 1991).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from kzclaims.solve.rows import Row, System, Token

# The day from which instants are counted, and a node that leads to all others at no cost.
_ORIGIN, _ALL = "", "*"


def is_network(system: System) -> bool:
    """Whether every row bounds one variable or the difference of two."""
    return not system.products and all(_difference(row) for row in system.rows)


def _difference(row: Row) -> bool:
    factors = sorted(c for _, c in row.terms)
    return factors in ([1], [-1, 1])


def negative_cycle(rows: Iterable[Row]) -> frozenset[Token] | None:
    """What the edges of one negative cycle stand on; None where there is none, and the rows can all hold."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for start, end, weight, row in _edges(rows):
        if not graph.has_edge(start, end) or weight < graph.edges[start, end]["weight"]:
            graph.add_edge(start, end, weight=weight, needs=row.needs)
    loops = [node for node in nx.nodes_with_selfloops(graph) if graph.edges[node, node]["weight"] < 0]
    if loops:
        return frozenset(graph.edges[loops[0], loops[0]]["needs"])
    if not graph:
        return None
    graph.add_weighted_edges_from([(_ALL, node, 0) for node in graph.nodes])
    try:
        cycle = nx.find_negative_cycle(graph, _ALL)
    except nx.NetworkXError:
        return None
    return frozenset(token for edge in nx.utils.pairwise(cycle) for token in graph.edges[edge]["needs"])


def _edges(rows: Iterable[Row]) -> Iterator[tuple[str, str, Fraction, Row]]:
    for row in rows:
        places = {c: name for name, c in row.terms}
        later, earlier = places.get(Fraction(1), _ORIGIN), places.get(Fraction(-1), _ORIGIN)
        if row.high is not None:
            yield earlier, later, row.high, row
        if row.low is not None:
            yield later, earlier, -row.low, row
