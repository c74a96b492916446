"""What a run hands over to the reports. It loads little: a scan needs none of what a whole check does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kzclaims import edtf
from kzclaims.claim import Article, Claim, Entity
from kzclaims.review import Held

if TYPE_CHECKING:
    from kzclaims.conflicts import Conflict
    from kzclaims.coverage import Coverage
    from kzclaims.followup import Followup
    from kzclaims.inputs import Text
    from kzclaims.origins import Origin
    from kzclaims.repairs import First
    from kzclaims.review import Decision, Standing
    from kzclaims.review.earlier import Earlier
    from kzclaims.verdicts import Verdict
    from kzclaims.vocabulary import Vocabulary
    from kzclaims.wording import Message
    from kzclaims.world import World


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a reader may be shown, in fixed order."""

    articles: tuple[Article, ...]
    texts: Mapping[str, Text]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    followups: tuple[Followup, ...]
    coverage: Coverage
    limits: tuple[Message, ...]
    entities: Mapping[str, Entity]
    vocabulary: Vocabulary
    compared: frozenset[str]
    world: World
    as_of: date | None
    check_first: Mapping[str, First] = field(default_factory=dict)
    origins: Mapping[tuple[str, int], tuple[Origin, ...]] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    held: Held = field(default_factory=Held)
    since: Mapping[str, str] = field(default_factory=dict)
    left: tuple[Earlier, ...] = ()
    with_notes: bool = False
    # The articles that were to be checked, where others were read beside them.
    drafts: frozenset[str] | None = None

    @property
    def unread(self) -> bool:
        """Whether nothing of what was to be checked could be read: no conflict then says nothing."""
        return not (self.articles or self.claims) if self.drafts is None else not self.drafts

    @property
    def standings(self) -> Mapping[str, Standing]:
        """What people decided, by conflict; absent where nobody did."""
        return self.held.standings

    @property
    def reviews(self) -> Mapping[str, tuple[Decision, ...]]:
        """The latest decision of each person, by conflict, the last one last."""
        return {key: standing.decisions for key, standing in self.held.standings.items()}

    @property
    def gone(self) -> tuple[Decision, ...]:
        """Decisions on conflicts that are no longer there, though their articles are."""
        return self.held.gone


def latest_day(claims: Sequence[Claim]) -> date | None:
    """The latest day on which anything in the input was said, as far as it is bounded; the report has no clock."""
    spans = [edtf.bounds(claim.asserted) for claim in claims if claim.asserted]
    return max((day for lo, hi in spans if (day := hi or lo)), default=None)
