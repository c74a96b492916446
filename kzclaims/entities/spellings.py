"""Forms of one name, sorted by what they mean to an editor.

Regular French, English and Russian forms of one name are what each language writes; two romanisations within one
language are a finding, for a reader who searches for one does not find the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kzclaims.claim import Spelling
from kzclaims.entities.letters import is_cyrillic
from kzclaims.entities.names import parse


@dataclass(frozen=True, slots=True)
class Variants:
    """The romanisations of one name in one language, with the spellings that print each; a finding when several."""

    language: str
    forms: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def finding(self) -> bool:
        """Whether the language writes the name in more than one way."""
        return len(self.forms) > 1


def _form(text: str) -> str:
    """A full form without titles and patronymic, dashes and spaces dropped; "" where there is none to compare."""
    if is_cyrillic(text):
        return ""
    name = parse(text)
    words = [[token.text for token in part] for part in name.parts]
    if len(words) < 2 or any(token.initial for part in name.parts for token in part):
        return ""
    family = name.family[0]
    given = "".join(text for i, part in enumerate(words) if i != family for text in part)
    return f"{given} {''.join(words[family])}"


def variants(spellings: Iterable[Spelling]) -> tuple[Variants, ...]:
    """Group the spellings of one entity by language, and within a language by romanisation.

    Args:
        spellings: texts with the language of the article each stands in ("fr", "en", "kk-Latn" …).

    Returns:
        tuple[Variants, ...]: one group per language that has any full form, sorted; Cyrillic forms, bare surnames,
        initials, order, dashes and case make no form of their own.
    """
    found: dict[str, dict[str, set[str]]] = {}
    for spelling in spellings:
        form = _form(spelling.text)
        if form:
            found.setdefault(spelling.language.split("-")[0], {}).setdefault(form, set()).add(spelling.text)
    return tuple(
        Variants(language, tuple((form, tuple(sorted(texts))) for form, texts in sorted(forms.items())))
        for language, forms in sorted(found.items())
    )
