"""Every pattern of ours with the ways it is used, and texts of the worst case made of the pattern itself.

``python tests/patterns.py`` imports the whole package, checks some dossiers, and prints as JSON each pattern that our
code has compiled, its flags, the methods that were called, and where it was compiled first.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "kzclaims"
METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_EVERY = 6  # of the dossiers one in so many is checked
_TRIES = 2  # times that a text is made of a pattern, with other choices
_CHARACTERS = [*"aA1 ,.-éжЖ«»\"'()’_%:;/№\n\t[]*|<>&=#!?", "\u0301", "\u00a0", "—", "…"]
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


class Watched:
    """A pattern that writes down by which methods it is called."""

    def __init__(self, pattern: re.Pattern[str], called: set[str]) -> None:
        self._pattern, self._called = pattern, called

    def __getattr__(self, name: str) -> Any:
        if name in METHODS:
            self._called.add(name)
        return getattr(self._pattern, name)


class Watch:
    """Takes the place of ``re._compile``: what our own code compiles is watched."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, int], tuple[set[str], str]] = {}
        self._compile = re._compile  # type: ignore[attr-defined]

    def __call__(self, pattern: Any, flags: Any) -> Any:
        """The pattern, compiled."""
        if isinstance(pattern, Watched):
            return pattern
        made = self._compile(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename in (re.__file__, __file__):
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if not isinstance(pattern, str) or PACKAGE not in path.parents:
            return made
        told = f"{path.relative_to(PACKAGE).as_posix()}:{frame.f_lineno}"
        return Watched(made, self.known.setdefault((pattern, int(made.flags)), (set(), told))[0])


def collected() -> list[tuple[str, int, list[str], str]]:
    """The patterns of the package: text, flags, methods called while some dossiers are checked, and where made."""
    watch = Watch()
    re._compile = watch  # type: ignore[attr-defined]
    for name in METHODS:
        setattr(re, name, lambda pattern, *rest, name=name, flags=0: getattr(watch(pattern, flags), name)(*rest))
    import kzclaims

    for module in pkgutil.walk_packages(kzclaims.__path__, "kzclaims."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from kzclaims.check import Options, check

    for folder in sorted((HERE / "dossiers").iterdir())[::_EVERY]:
        check([folder], Options())
    return [(text, flags, sorted(called), told) for (text, flags), (called, told) in watch.known.items()]


def worst(pattern: str, flags: int, size: int) -> Iterator[str]:
    """Texts that a pattern nearly matches again and again: what it matches repeated, and each of its repeats drawn out.

    Args:
        pattern: the pattern.
        flags: those it is compiled with.
        size: the characters of each text.
    """
    tree = parser.parse(pattern, flags & ~re.UNICODE.value)
    draw = Random(ascii(pattern))
    found: dict[tuple[str, str], None] = {}
    for _ in range(_TRIES):
        drawn_out: list[tuple[str, str]] = []
        whole = _matched(tree, draw, drawn_out)
        found |= dict.fromkeys([("", whole), ("", whole + " "), *drawn_out])
    for begin, unit in found:
        if unit:
            yield (begin + unit * (size // len(unit) + 1))[:size] + "\x00"


def example(pattern: re.Pattern[str], draw: Random) -> str:
    """A text that a pattern matches, its assertions apart.

    Args:
        pattern: the pattern.
        draw: what chooses among its alternatives.
    """
    return _matched(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE.value), draw, [])


def _matched(tree: Any, draw: Random, drawn_out: list[tuple[str, str]], before: str = "") -> str:
    """A text that a tree matches, its assertions apart; what stands before each repeat, and one turn, is taken down."""
    made = ""
    for code, value in tree:
        if code is codes.LITERAL:
            made += chr(value)
        elif code is codes.NOT_LITERAL or code is codes.ANY:
            made += "b" if value == ord("a") else "a"
        elif code is codes.IN:
            made += draw.choice([c for c in _CHARACTERS if _holds(value, c)][:4] or _listed(value))
        elif code is codes.BRANCH:
            made += _matched(draw.choice(value[1]), draw, drawn_out, before + made)
        elif code is codes.SUBPATTERN:
            made += _matched(value[3], draw, drawn_out, before + made)
        elif code is codes.ATOMIC_GROUP:
            made += _matched(value, draw, drawn_out, before + made)
        elif code in _REPEATS:
            least, most, inner = value
            turn = _matched(inner, draw, drawn_out, before + made)
            if most > 3:
                drawn_out.append((before + made, turn))
            made += turn * max(least, min(most, 1))
    return made


def _holds(listed: Any, char: str) -> bool:
    """Whether a character is in a set."""
    kinds = {"WORD": char.isalnum() or char == "_", "DIGIT": char.isdigit(), "SPACE": char.isspace()}
    inside = False
    for code, value in listed:
        if code is codes.LITERAL:
            inside |= ord(char) == value
        elif code is codes.RANGE:
            inside |= value[0] <= ord(char) <= value[1]
        elif code is codes.CATEGORY:
            name = str(value)
            inside |= next(told for kind, told in kinds.items() if kind in name) != ("_NOT_" in name)
    return inside != (listed[0][0] is codes.NEGATE)


def _listed(listed: Any) -> list[str]:
    """Some characters of a set that names them."""
    singles = [chr(value if code is codes.LITERAL else value[0]) for code, value in listed if code is not codes.NEGATE]
    return singles or ["a"]


if __name__ == "__main__":
    json.dump(collected(), sys.stdout)
