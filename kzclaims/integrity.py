"""Whether each claim of an archive is whole: our shapes over claims, file by file and part by part.

What is in memory at a time is one part, so an archive takes time by its size and no more memory than its articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest
from pathlib import Path

from kzclaims.formats.stored import AT_ONCE, LARGE, graphs_of, held
from kzclaims.rules.base import Finding
from kzclaims.shape_parts import by_parts, validated
from kzclaims.shapes import Failure, failures, integrity_of, integrity_shapes
from kzclaims.wording import Message
from kzclaims.world import World

# Of one shape so many failures are shown, those of the first claims by their ids; the rest are counted.
SHOWN = 1_000
_CLAIMS_OF_AN_ARTICLE = 20
_MORE = Message(
    "{shape} : {count} fois, {shown} sont montrées",
    "{shape}: {count} times, {shown} of them are shown",
)
_CHECKED = Message(
    "les formes SHACL des affirmations ont été appliquées à toutes, par parts ; celles des faits projetés, non",
    "the SHACL shapes of claims were run over all of them, part by part; those of projected facts were not",
)


@dataclass(frozen=True, slots=True)
class Failing:
    """What fails the shapes over claims: the failures that are shown, and what is said besides."""

    failed: tuple[Failure, ...]
    told: tuple[Message, ...]

    def claims(self) -> set[str]:
        """The ids of the claims that fail."""
        return {name for one in self.failed for name in one.claims}

    def found(self, world: World) -> tuple[list[Finding], list[Message]]:
        """The findings in a world that holds these claims, and what is said besides."""
        findings, notes = integrity_of(world, self.failed)
        return findings, [*notes, *self.told]


def failing(files: Sequence[Path], at_once: int = AT_ONCE, shown: int = SHOWN, large: int = LARGE) -> Failing:
    """Run our shapes over the claims of some files, each file by itself.

    Args:
        files: of claims, in any form.
        at_once: how many claims or other nodes make a part.
        shown: how many failures of each shape are kept.
        large: from how many bytes on the triples of a file go to the disk.

    Raises:
        InputError: a file is broken.
        ShapeError: something fails that belongs to no claim.
    """
    seen: set[tuple[str, str]] = set()
    counts: dict[str, int] = {}
    kept: dict[str, list[Failure]] = {}
    for one in (one for path in files for one in _of_file(path, at_once, large)):
        # An article stands beside its claims in many parts, and is one article.
        if one.focus and (one.shape.id, one.focus) in seen:
            continue
        seen |= {(one.shape.id, one.focus)} if one.focus else set()
        counts[one.shape.id] = counts.get(one.shape.id, 0) + 1
        group = kept.setdefault(one.shape.id, [])
        group.append(_lightened(one))
        if len(group) > 4 * shown:
            kept[one.shape.id] = _first(group, shown)
    failed = tuple(one for name in sorted(kept) for one in _first(kept[name], shown))
    more = [
        _MORE.filled(shape=one.shape.title, count=counts[name], shown=shown)
        for name, group in sorted(kept.items())
        if counts[name] > shown
        for one in group[:1]
    ]
    return Failing(failed, (_CHECKED, *more))


def _of_file(path: Path, at_once: int, large: int) -> Iterator[Failure]:
    shapes = integrity_shapes()
    if path.suffix.lower() == ".parquet":
        for graph in graphs_of(path, at_once):
            yield from failures(graph, validated(graph, shapes))
        return
    with held(path, large) as triples:
        yield from failures(triples, by_parts(triples, shapes, at_once))


def _lightened(one: Failure) -> Failure:
    """A failure without most claims of an article, all of which it belongs to."""
    few = len(one.claims) <= _CLAIMS_OF_AN_ARTICLE
    return one if few else replace(one, claims=frozenset(nsmallest(_CLAIMS_OF_AN_ARTICLE, one.claims)))


def _first(group: Iterable[Failure], count: int) -> list[Failure]:
    return nsmallest(count, group, key=lambda one: (sorted(one.claims), one.focus))
