"""An article that was read, until it is assembled: as it is, or, among many, packed into a twentieth of the memory."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.articles import Document
from kzclaims.articles.plain import document_of, document_plain
from kzclaims.claim import Article
from kzclaims.extract.plain import Reading, Unknown, from_plain, to_plain
from kzclaims.extract.scene import Scene, scene_of
from kzclaims.extract.sketch import Sketch, sketch
from kzclaims.packed import packed as made_small
from kzclaims.packed import unpacked


@dataclass(slots=True)
class Held:
    """One article: its scene with what was read of it, packed or not, and its sketch until that is taken."""

    article: Article
    path: str
    _sketch: Sketch | None
    _loose: tuple[Scene, Reading] | None
    _document: bytes = b""
    _packed: bytes = b""

    @property
    def document(self) -> Document:
        """The article; one that was packed is a new one."""
        return self._loose[0].document if self._loose else document_of(unpacked(self._document))

    def taken_sketch(self) -> Sketch:
        """Its sketch, handed over: whoever takes it lets go of it.

        Raises:
            ValueError: it was taken before.
        """
        if self._sketch is None:
            raise ValueError(f"{self.path}: its sketch was taken before")
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
        return scene, from_plain(unpacked(self._packed), scene)


def held(scene: Scene, found: Reading, *, packed: bool = False) -> Held:
    """Hold an article.

    Args:
        scene: the article.
        found: what was read of it.
        packed: whether memory counts for more than time.
    """
    told, document = sketch(scene, found.drafts), scene.document
    if packed:
        try:
            plain = to_plain(scene, found)
        except Unknown:
            pass
        else:
            return Held(
                document.article, document.path, told, None, made_small(document_plain(document)), made_small(plain)
            )
    return Held(document.article, document.path, told, (scene, found))
