"""The rules: one module each, found by its name. A module holds RULE and a docstring that is its documentation."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from kzclaims.rules.base import Rule


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package, in order of its id."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if info.name != "base")
    return tuple(importlib.import_module(f"{__name__}.{name}").RULE for name in names)
