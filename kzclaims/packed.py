"""Plain values (lists, texts, numbers) as few bytes, and back; nothing is unpickled."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import Any

_FAST = 1  # of the levels of zlib; the others take longer and save little


def text_of(plain: Any) -> str:
    """Plain values as JSON."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def packed(plain: Any) -> bytes:
    """Plain values as few bytes; a text may hold halves of surrogate pairs."""
    return zlib.compress(text_of(plain).encode("utf-8", "surrogatepass"), _FAST)


def unpacked(held: bytes) -> Any:
    """Plain values from their bytes.

    Raises:
        ValueError, zlib.error: they are damaged.
    """
    return json.loads(zlib.decompress(held).decode("utf-8", "surrogatepass"))


@lru_cache(maxsize=16)  # whoever looks at a text looks at it several times
def unpacked_text(held: bytes) -> str:
    """A text that was packed."""
    return str(unpacked(held))
