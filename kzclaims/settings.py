"""The configuration: kzclaims.toml or [tool.kzclaims] in pyproject.toml; an unknown key is an error."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kzclaims.errors import ConfigError
from kzclaims.rules.base import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """Rules to leave out, and severities that replace those of the rules."""

    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: broken TOML: {error}. Mend the file.") from None


def load_settings(folder: Path) -> Settings:
    """Settings of a folder; empty ones when it has none.

    Raises:
        ConfigError: broken TOML, an unknown key, or a value of the wrong kind.
    """
    path, table = folder / "kzclaims.toml", {}
    if path.is_file():
        table = _table(path)
    elif (folder / "pyproject.toml").is_file():
        path = folder / "pyproject.toml"
        table = _table(path).get("tool", {}).get("kzclaims", {})
    unknown = sorted(set(table) - {"ignore", "severity"})
    if unknown:
        raise ConfigError(f"{path}: unknown key {unknown[0]!r}. Known keys: ignore, severity.")
    ignore, severity = table.get("ignore", []), table.get("severity", {})
    if not isinstance(ignore, list) or not all(isinstance(rule, str) for rule in ignore):
        raise ConfigError(f"{path}: ignore is a list of rule names.")
    if not isinstance(severity, dict) or not set(severity.values()) <= set(Severity):
        raise ConfigError(f"{path}: severity maps rule names to one of {', '.join(Severity)}.")
    return Settings(tuple(ignore), {rule: Severity(name) for rule, name in severity.items()})
