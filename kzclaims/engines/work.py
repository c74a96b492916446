"""What engines are given to do with components of claims that hang together, and what they tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from kzclaims.claim import Claim, Entity
from kzclaims.formats.columns import Line
from kzclaims.rules.base import Finding
from kzclaims.wording import Message


@dataclass(frozen=True, slots=True)
class Gathered:
    """So many claims in so many components and batches are to be looked at; beyond the bound, subjects and sizes."""

    claims: int
    components: int
    batches: int
    beyond: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What rules say of one component: findings, and what they left out."""

    component: object
    findings: tuple[Finding, ...]
    notices: tuple[Message, ...]


class Work(Protocol):
    """Looks at a batch, in whatever form an engine has it; it can be sent to another process."""

    def of_packed(self, sent: bytes) -> list[Found]:
        """What is found in the lines of a batch, packed."""

    def of_lines(self, lines: Iterable[Line]) -> list[Found]:
        """What is found in the lines of a batch, of claims each with the name of its component, ``comp``."""

    def of_claims(self, members: Iterable[tuple[object, Claim]], entities: Mapping[str, Entity]) -> list[Found]:
        """What is found in claims, each after the name of its component."""
