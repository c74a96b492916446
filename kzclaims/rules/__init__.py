"""The rules: one module each, found by its name. A module holds RULE and a docstring that is its documentation."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from kzclaims.rules.base import KeyRule, Rule

# The modules of the key rules, so that a scan loads no other; a test holds this against the rules themselves.
KEYED = (
    "conditional_against_indicative",
    "cumulative_total_falls",
    "done_against_still_to_come",
    "fixed_dates_differ",
    "goal_dates_differ",
    "legal_deadlines_differ",
    "one_office_two_holders",
    "quotation_with_two_speakers",
    "same_measure_disjoint_values",
    "scopes_exclude_each_other",
    "single_value_property_differs",
    "stated_and_denied",
)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package, in order of its id."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if info.name != "base")
    return tuple(importlib.import_module(f"{__name__}.{name}").RULE for name in names)


@lru_cache(maxsize=1)
def key_rules() -> tuple[KeyRule, ...]:
    """The rules of one key, in order of their ids; none of the others is loaded."""
    return tuple(importlib.import_module(f"{__name__}.{name}").RULE for name in KEYED)
