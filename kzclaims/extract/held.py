"""An article that was read, until it is assembled: as it is, or, among many, packed into a twentieth of the memory."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass

from kzclaims.articles import Document
from kzclaims.extract.plain import Reading, Unknown, from_plain, to_plain
from kzclaims.extract.scene import Scene, scene_of
from kzclaims.extract.sketch import Sketch, sketch

_FAST = 1  # of the levels of zlib; the others take longer and save little


@dataclass(slots=True)
class Held:
    """One article: its scene with what was read of it, packed or not, and its sketch until that is taken."""

    document: Document
    _sketch: Sketch | None
    _loose: tuple[Scene, Reading] | None
    _packed: bytes = b""

    def taken_sketch(self) -> Sketch:
        """Its sketch, handed over: whoever takes it lets go of it.

        Raises:
            ValueError: it was taken before.
        """
        if self._sketch is None:
            raise ValueError(f"{self.document.path}: its sketch was taken before")
        taken, self._sketch = self._sketch, None
        return taken

    @property
    def packed(self) -> bytes:
        """What was read of it, packed; empty where it is held as it is."""
        return self._packed

    def unpacked(self) -> tuple[Scene, Reading]:
        """The scene and what was read of it; a scene that was packed is a new one."""
        if self._loose:
            return self._loose
        scene = scene_of(self.document)
        return scene, from_plain(json.loads(zlib.decompress(self._packed)), scene)


def held(scene: Scene, found: Reading, *, packed: bool = False) -> Held:
    """Hold an article.

    Args:
        scene: the article.
        found: what was read of it.
        packed: whether memory counts for more than time.
    """
    told = sketch(scene, found.drafts)
    if packed:
        try:
            plain = json.dumps(to_plain(scene, found), ensure_ascii=False, separators=(",", ":"))
        except Unknown:
            pass
        else:
            return Held(scene.document, told, None, zlib.compress(plain.encode(), _FAST))
    return Held(scene.document, told, (scene, found))
