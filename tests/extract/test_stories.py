"""Stories: which articles tell one, and where a chain of many parts."""

from __future__ import annotations

from collections import Counter

from kzclaims.extract.stories import Outline, stories


def _outline(article: str, names: set[str]) -> Outline:
    written = {name: name for name in names}
    return Outline(article, written, frozenset(), frozenset(), frozenset())


def test_two_shared_names_make_one_story_and_one_does_not() -> None:
    told = stories([_outline("a", {"x", "y"}), _outline("b", {"x", "y"}), _outline("c", {"y", "z"})])
    assert told["a"] == told["b"] != told["c"]


def test_a_chain_of_many_stories_parts_where_least_holds_it_together() -> None:
    # Ten articles each tell of their own three names; a chain of two names leads from each ten to the next.
    outlines = []
    for story in range(12):
        own = {f"own-{story}-{n}" for n in range(3)}
        before, after = ({f"chain-{n}-a", f"chain-{n}-b"} for n in (story, story + 1))
        for number in range(10):
            chained = before if number == 0 else after if number == 9 else set()
            outlines.append(_outline(f"{story:02}-{number}", own | chained))
    told = stories(outlines)
    sizes = Counter(one.id for one in told.values())
    assert max(sizes.values()) <= 60
    assert all(told[f"{story:02}-{n}"] == told[f"{story:02}-0"] for story in range(12) for n in range(10))


def test_the_order_of_the_articles_does_not_matter() -> None:
    outlines = [_outline(f"{n:03}", {f"n{n}", f"n{n + 1}", f"n{n + 2}"}) for n in range(150)]
    assert stories(outlines) == stories(outlines[::-1])


def test_a_folder_of_few_holds_articles_together_that_share_little() -> None:
    outlines = [_outline("a", {"x"}), _outline("b", {"x", "y"}), _outline("c", {"z"})]
    assert len({one.id for one in stories(outlines).values()}) == 3
    together = stories(outlines, dict.fromkeys("abc", "tram"))
    assert together["a"] == together["b"] != together["c"], "what shares nothing stays apart"
    many = [*outlines, *(_outline(f"m{n}", {f"m{n}"}) for n in range(9))]
    assert len({one.id for one in stories(many, {o.article: "desk" for o in many}).values()}) == len(many)


def test_folders_of_few_keep_articles_apart_that_share_little() -> None:
    outlines = [_outline("a", {"x", "y"}), _outline("b", {"x", "y"}), _outline("c", {"x", "y", "z", "u"})]
    outlines += [_outline("d", {"x", "y", "z", "u"})]
    assert len({one.id for one in stories(outlines).values()}) == 1
    told = stories(outlines, {"a": "tram", "b": "tram", "c": "port", "d": "port"})
    assert told["a"] == told["b"] != told["c"] == told["d"]
    alone = stories(outlines, {"a": "tram", "b": "port", "c": "lake", "d": "hill"})
    assert len({one.id for one in alone.values()}) == 1, "who stands alone was put apart from nothing"
