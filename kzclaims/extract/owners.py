"""Drafts of owners; being written."""

from __future__ import annotations

from kzclaims.extract.drafts import Draft
from kzclaims.extract.scene import Scene


def owner_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    return []
