"""Names of one word that the house's list speaks against; those of several words are claims anyway."""

from __future__ import annotations

from kzclaims.claim import Words
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.house import unwanted
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.scene import Scene

_KINDS = ("organisation", "person")


def house_drafts(scene: Scene, table: AliasTable) -> list[Draft]:
    """Drafts of the names of one article that are spelt otherwise than the list wants."""
    found: list[Draft] = []
    for passage in scene.passages:
        for name in scene.names(passage):
            if " " in name.text:
                continue
            entry = next((e for kind in _KINDS if (e := table.find(name.text, kind, passage.language))), None)
            if entry and unwanted(entry, name.text):
                ref, value = Ref(name=name, passage=passage, kind=entry.kind), Words(name.text, passage.language)
                found.append(Draft(passage, name.start, name.end, "name", ref, value))
    return found
