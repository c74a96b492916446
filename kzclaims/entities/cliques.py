"""Grouping by a relation that need not be transitive, without depending on the order of anything.

"Chamov" may be Shamov or Tchamov: where its two readings are told apart by others, it belongs to neither. So
groups are the parts of the graph in which every two are related, once the members that bridge unrelated ones are left
out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping


def _parts(nodes: Iterable[int], edges: Mapping[int, set[int]]) -> list[list[int]]:
    unseen, parts = set(nodes), []
    for start in sorted(unseen):
        if start not in unseen:
            continue
        part, todo = [], [start]
        unseen.discard(start)
        while todo:
            node = todo.pop()
            part.append(node)
            fresh = edges.get(node, set()) & unseen
            unseen -= fresh
            todo.extend(fresh)
        parts.append(sorted(part))
    return parts


def groups(
    nodes: Iterable[int], edges: Mapping[int, set[int]], apart: Callable[[int, int], bool]
) -> tuple[list[list[int]], list[int]]:
    """Split nodes into groups in which no two are apart.

    Args:
        nodes: numbers.
        edges: who is the same as whom, both ways.
        apart: whether two nodes of one connected part must not be one; asked only where no edge joins them.

    Returns:
        tuple: the groups, each sorted, and the bridges that were left alone because they join what is apart.
    """
    found, bridges, todo = [], [], _parts(nodes, edges)
    while todo:
        part = todo.pop()
        inside = set(part)
        split = [
            node
            for node in part
            if any(
                b not in edges.get(a, set()) and apart(a, b)
                for near in [sorted(edges.get(node, set()) & inside)]
                for i, a in enumerate(near)
                for b in near[i + 1 :]
            )
        ]
        if not split:
            found.append(part)
            continue
        bridges += split
        todo += _parts(inside - set(split), edges)
    return sorted(found), sorted(bridges)
