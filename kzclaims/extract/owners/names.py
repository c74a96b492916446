"""Names of those who may own, as an article writes them elsewhere: in full, or a person’s by the surname."""

from __future__ import annotations

from collections.abc import Mapping

from kzclaims.claim import fold
from kzclaims.extract.families import family_sign
from kzclaims.extract.owners.described import of_a_family, quoted, trimmed
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Passage, Scene

# What a firm stands behind that others have a share of: "45 % de Delorme", "a stake in Delorme".
_OF = (" of ", " in ", " at ", " de ", " dans ", " chez ", " d'", " d’")


def long_names(scene: Scene) -> dict[str, frozenset[str]]:
    """The names of several words of an article, persons’ aside, by their last word."""
    found: dict[str, set[str]] = {}
    told = (trimmed(name) for passage in scene.passages for name in scene.names(passage) if name.kind != "person")
    for name in (name for name in told if " " in name.text):
        found.setdefault(name.text.rpartition(" ")[2], set()).add(name.text)
    return {last: frozenset(names) for last, names in found.items()}


def read_in(passage: Passage, name: ProperName, known: Mapping[str, frozenset[str]]) -> ProperName:
    """A name without what is none of it, and with its first words where a sentence begins: "Ciments du Sud".

    Args:
        passage: the sentence.
        name: the name.
        known: the long names of its article (``long_names``).
    """
    shown = of_a_family(passage, quoted(passage.text, trimmed(name)))
    text = passage.text
    for full in known.get(shown.text.rpartition(" ")[2], ()):
        start = shown.end - len(full)
        if 0 <= start < shown.start and text.startswith(full, start) and not text[:start].strip(' «“"'):
            return ProperName(start, shown.end, full, "organisation")
    return shown


def within(name: ProperName, exclude: frozenset[str]) -> bool:
    """Whether a name is one of those, or part of one, or one of them and more: "Ombre", "the Ombre dairy"."""
    shown = fold(name.text)
    return any(f" {shown} " in f" {out} " or shown.startswith(f"{out} ") for out in exclude)


def surnames(scene: Scene) -> dict[str, tuple[Passage, ProperName]]:
    """Who bears each surname of an article, where one person alone does and no body bears it."""
    found: dict[str, dict[str, tuple[Passage, ProperName]]] = {}
    bodies = set[str]()
    for passage in scene.passages:
        for name in map(trimmed, scene.names(passage)):
            if name.kind == "person" and " " in name.text:
                found.setdefault(name.text.rpartition(" ")[2], {}).setdefault(name.text, (passage, name))
            elif name.kind == "organisation" or family_sign(passage, name):
                bodies |= {word for word in name.text.split() if word[0].isupper()}
    texts = [passage.text for passage in scene.passages] if found else []
    return {
        last: next(iter(who.values()))
        for last, who in found.items()
        if len(who) == 1 and last not in bodies and not any(f"{tie}{last}" in t for tie in _OF for t in texts)
    }
