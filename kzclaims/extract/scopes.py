"""Drafts of scopes; being written."""

from __future__ import annotations

from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Scene


def scope_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    return []
