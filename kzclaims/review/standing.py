"""Decisions held against the conflicts of a run: what stands, what changed, what is gone, on what people disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kzclaims.review.decisions import Decision, State, copies, merged

# A conflict by its id: its id without quotes and values, and the digest of these alone.
Names = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """What was decided on one conflict: one decision a person, the latest of each, the last one last.

    ``changed`` where they were taken on other quotes or values: then it is to check again. ``disagree`` where they
    differ in state or in outcome: then it is disputed, whatever each of them says.
    """

    state: State
    reason: str
    outcome: str
    decisions: tuple[Decision, ...]
    changed: bool = False
    disagree: bool = False

    @property
    def dismissed(self) -> bool:
        """Whether everyone who decided dismisses it as it stands."""
        return self.state == State.DISMISSED


@dataclass(frozen=True, slots=True)
class Held:
    """Decisions beside a run: by conflict, those on conflicts that are gone, and those on articles not read in it."""

    standings: Mapping[str, Standing] = field(default_factory=dict)
    gone: tuple[Decision, ...] = ()
    elsewhere: tuple[Decision, ...] = ()


def current(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The latest decision of each person; without a name nobody is taken for the one who decided before.

    A copy that was exported without names and notes is no second opinion beside the decision itself.
    """
    latest: dict[object, Decision] = {}
    every = merged(decisions)
    doubles = copies(every)
    for n, decision in enumerate(d for d in every if d not in doubles):
        latest[decision.who or n] = decision
    return tuple(sorted(latest.values(), key=lambda d: (d.moment, d.who)))


def standing(decisions: Iterable[Decision]) -> Standing:
    """What comes of the decisions on one conflict; somebody who reopened it no longer holds anything."""
    latest = current(decisions)
    held = [d for d in latest if d.state != State.TO_CHECK]
    if not held:
        return Standing(State.TO_CHECK, "", "", latest)
    states = {d.state for d in held}
    outcomes = {d.outcome for d in held if d.outcome}
    last = held[-1]
    if len(states) > 1 or len(outcomes) > 1:
        return Standing(State.DISPUTED, "", "", latest, disagree=True)
    return Standing(State(last.state), last.reason, next(iter(outcomes), ""), latest)


def hold(decisions: Iterable[Decision], names: Names, articles: Collection[str]) -> Held:
    """Hold decisions against the conflicts of a run.

    A decision holds for the conflict of its id; where that is gone, for the one undecided conflict with the very quotes
    and values; else the undecided conflicts of the same subject, property, scope and articles have changed since.

    Args:
        decisions: of any number of files.
        names: each conflict's id, with its id without quotes and values and the digest of these.
        articles: the ids of the articles that were read.
    """
    by_conflict: dict[str, list[Decision]] = defaultdict(list)
    for decision in merged(decisions):
        by_conflict[decision.conflict].append(decision)
    own: dict[str, list[Decision]] = {key: by_conflict[key] for key in names if key in by_conflict}
    undecided = [key for key in names if key not in own]
    by_print: dict[str, list[str]] = defaultdict(list)
    by_stable: dict[str, list[str]] = defaultdict(list)
    for key in undecided:
        by_stable[names[key][0]].append(key)
        by_print[names[key][1]].append(key)
    before: dict[str, list[Decision]] = defaultdict(list)
    gone: list[Decision] = []
    elsewhere: list[Decision] = []
    for key, listed in by_conflict.items():
        if key in names:
            continue
        prints = {d.fingerprint for d in listed} - {""}
        stable = {d.stable for d in listed} - {""}
        same = [each for digest in prints for each in by_print.get(digest, ())]
        changed = [each for name in stable for each in by_stable.get(name, ())]
        if len(same) == 1:
            own.setdefault(same[0], []).extend(listed)
        elif changed:
            for each in changed:
                before[each] += listed
        else:
            cited = {article for d in listed for article in d.articles}
            (gone if cited <= set(articles) else elsewhere).extend(listed)
    standings = {key: standing(own[key]) for key in names if key in own}
    for key in names:
        if key in before and key not in own:
            standings[key] = Standing(State.TO_CHECK, "", "", current(before[key]), changed=True)
    return Held(standings, merged(gone), merged(elsewhere))


def since(earlier: Sequence[tuple[str, str]], names: Names) -> tuple[dict[str, str], tuple[str, ...]]:
    """How a run differs from an earlier one.

    Args:
        earlier: id and id without quotes and values of each conflict of the earlier run.
        names: the conflicts of this run, as for :func:`hold`.

    Returns:
        "same", "changed" or "new" for each conflict of this run, and the ids of those that are gone.
    """
    lost = [(identifier, stable) for identifier, stable in earlier if identifier not in names]
    places = {stable for _, stable in lost}
    known = {identifier for identifier, _ in earlier}
    told = {
        key: "same" if key in known else "changed" if stable in places else "new" for key, (stable, _) in names.items()
    }
    replaced = {names[key][0] for key, state in told.items() if state == "changed"}
    return told, tuple(identifier for identifier, stable in lost if stable not in replaced)
