"""The words of a noun phrase that names or describes a party: what leads up to it, what it may stand for."""

from __future__ import annotations

import re

from kzclaims.extract.drafts import Ref
from kzclaims.extract.owners.words import OwnerWords
from kzclaims.extract.thesaurus import load_thesaurus

OWNED = frozenset({"thing-site", "thing-organisation", "thing-line"})  # concepts above what may have an owner

JOINT = re.compile(  # of A and B: neither
    r"(?:coentreprise|co-entreprise|filiale commune|joint[ -]venture|joint company|совместн\w+ (?:компани|предприяти))",
    re.I,
)


def ownable(ref: Ref, words: OwnerWords) -> bool:
    """Whether what a noun phrase stands for may have owners: what has a name, a body, a building, a line."""
    if ref.name or ref.id.startswith("company") or words.head(ref.label) or words["things"].search(ref.label):
        return True
    placed = ref.of is not None and ref.of.name is not None  # «Кирпичный завод в Тотьме»
    # "The Arvika mill", "l'ancienne fabrique".
    if (words.language != "ru" or placed) and words.head(ref.label.rpartition(" ")[2]):
        return True
    thesaurus, concept = load_thesaurus(), ref.id.removeprefix("holder-")
    return concept in thesaurus.concepts and not OWNED.isdisjoint(thesaurus.ancestors(concept))


def among(shown: str, exclude: frozenset[str]) -> bool:
    """Whether a folded name is one of those, or part of one, or one of them and more: "Ombre", "the Ombre dairy"."""
    return any(f" {shown} " in f" {out} " or shown.startswith(f"{out} ") for out in exclude)


def told_by_noun(shown: str, words: OwnerWords) -> bool:
    """Whether words are "owner of the company" and no party of their own."""
    match = words.nouns["owner"].match(shown) or words.nouns["shareholder"].match(shown)
    return bool(match and re.match(rf"\s(?:{words['of'].pattern})", shown[match.end() :], re.IGNORECASE))


def generic(words: OwnerWords, text: str) -> bool:
    """Whether a word that begins a sentence is a common noun ("Холдинг также владеет")."""
    head = words.head(text)
    return head is not None and head[0] == text.casefold()


def complemented(before: str, words: OwnerWords) -> bool:
    """Whether the words before a name are a kind of body and what it deals in: "compagnie des eaux Aldour"."""
    parts = before.split()
    return len(parts) > 2 and bool(words.head(parts[0])) and not inside(parts[-1], words) and not words.head(parts[-1])


def inside(text: str, words: OwnerWords) -> bool:
    """Whether a word such as "of" stands in a text."""
    return any(words["inside"].fullmatch(word) for word in re.findall(r"[^\W\d_]+'?", text))


def led_to(text: str, start: int, end: int, words: OwnerWords) -> int:
    """Past the prepositions and articles that a phrase begins with."""
    while start < end:
        match = re.compile(r"[ldLD]'|[^\W\d_]+(?:-[^\W\d_]+)*\s+|[\s«“\"]+").match(text, start, end)
        if match is None:
            break
        word = match.group().strip()
        if word and not any(words[name].fullmatch(word) for name in ("articles", "agent", "inside", "mine", "selves")):
            break
        start = match.end()
    return start


def passed(words: OwnerWords, word: str) -> bool:
    """Whether a word may stand between a verb and the party it leads to."""
    return any(words[name].fullmatch(word) for name in ("agent", "indirect", "whole", "mine"))
