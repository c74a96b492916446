"""The rules: one module each, found by its name. A module holds RULE and a docstring that is its documentation."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from importlib.resources import files

from kzclaims.rules.base import KeyRule, Rule

_KEYED = "RULE = KeyRule("


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package, in order of its id."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if info.name != "base")
    return tuple(importlib.import_module(f"{__name__}.{name}").RULE for name in names)


@lru_cache(maxsize=1)
def key_rules() -> tuple[KeyRule, ...]:
    """The rules of one key, in order of their ids; none of the others is loaded, which takes longer than to read it."""
    told = [
        name.removesuffix(".py")
        for name in sorted(entry.name for entry in files(__name__).iterdir() if entry.name.endswith(".py"))
        if name not in ("__init__.py", "base.py")
        and _KEYED in files(__name__).joinpath(name).read_text(encoding="utf-8")
    ]
    return tuple(importlib.import_module(f"{__name__}.{name}").RULE for name in told)
