"""What names the rules that made a report: one digest of everything that decides what is found."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from kzclaims import __version__
from kzclaims.resources import data_folder

_PACKAGE = Path(__file__).resolve().parent.parent
_SUFFIXES = (".py", ".toml", ".ttl", ".json", ".csv", ".txt")


@lru_cache(maxsize=1)
def digest() -> str:
    """The SHA-256 of the program's readers, rules and data, file by file in the order of their names."""
    found = hashlib.sha256(__version__.encode())
    for root in (_PACKAGE, data_folder("ontology"), data_folder("shapes")):
        for path in sorted(root.rglob("*"), key=lambda p: p.relative_to(root).as_posix()):
            inside = path.relative_to(root).as_posix()
            if path.suffix in _SUFFIXES and not inside.startswith(("data/", "report/", "cli/", "review/", "serve/")):
                found.update(f"\n{inside}\n".encode())
                found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
