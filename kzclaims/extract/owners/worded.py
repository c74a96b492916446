"""Who owns or made what, told by a verb or in an order of its own: "A owns B", "a subsidiary of A, B", "B, made by A".

Each is a pattern of owners/relations.toml over the sentence; what nouns and participles tell stands in ``relations``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.owners.clauses import Clause, stakes_of
from kzclaims.extract.owners.parties import Cast
from kzclaims.extract.owners.phrases import ownable
from kzclaims.extract.owners.placed import work_before
from kzclaims.extract.owners.plain import unbroken
from kzclaims.extract.owners.relations import denied, modality_of, relation_drafts
from kzclaims.extract.owners.slots import Form, party_in
from kzclaims.extract.owners.state import excluded, identity
from kzclaims.extract.owners.words import Hints, OwnerWords
from kzclaims.extract.scene import Passage
from kzclaims.extract.thesaurus import MEASURES
from kzclaims.extract.word_tables import any_of, word_table

_SEVERAL = re.compile(
    r"(?:une?|des|an?|some|plusieurs|several|many|\d\S*|one|two|deux|trois|three|four|quatre)\s", re.IGNORECASE
)
_AND = re.compile(r"[»”\"]?,?\s(?:et|and|и|ainsi que|as well as|а также)\s(?:[\w'’]+\s){0,3}?[«“\"]?[A-ZÀ-ÞА-ЯЁ]")
_JOINED = re.compile(r"\s(?:et|and|и)\s")
_PAST = re.compile(
    r"(?<!\w)(?:jusqu'en|jusqu'à|until|up to|ancienne?|former|formerly|бывш\w+|autrefois|once)(?!\w)", re.IGNORECASE
)


@lru_cache(maxsize=3)
def _relations(language: str) -> Mapping[str, tuple[Form, ...]]:
    table = word_table("owners/relations.toml")[language]
    words = table["words"]
    forms = {name: listed for name, listed in table.items() if name not in ("words", "hints")}
    return {name: tuple(Form.of(form, words) for form in listed) for name, listed in forms.items()}


@lru_cache(maxsize=3)
def _hint(language: str) -> re.Pattern[str]:
    return any_of(word_table("owners/relations.toml")[language]["hints"])


@lru_cache(maxsize=3)
def _hints(language: str) -> Hints:
    return Hints.of(word_table("owners/relations.toml")[language]["hints"])


def related(passage: Passage, cast: Cast, spoken: Sequence[Clause], words: OwnerWords) -> Iterator[Draft]:
    """The relations without a figure of one passage, whose clauses with a verb of holding are given."""
    told = list(relation_drafts(passage, cast, spoken))
    read = {_key(draft) for draft in told}
    yield from told
    yield from (draft for draft in _worded(passage, cast, words) if _key(draft) not in read)


def _key(draft: Draft) -> tuple[str, str]:
    return draft.property, identity(draft.subject)


def _worded(passage: Passage, cast: Cast, words: OwnerWords) -> Iterator[Draft]:
    text = unbroken(passage.text)
    if (
        not _hints(passage.language).meet(passage.text)
        or not _hint(passage.language).search(text)
        or stakes_of(passage)
        or text.rstrip(' »”"').endswith("?")
    ):
        return
    read: set[tuple[str, str]] = set()
    for name, forms in _relations(passage.language).items():
        for form in forms:
            for match in form.finditer(text):
                draft = _told(passage, match, name, cast, words, text)
                if draft and _key(draft) not in read:
                    read.add(_key(draft))
                    yield draft


def _told(p: Passage, match: re.Match[str], name: str, cast: Cast, words: OwnerWords, text: str) -> Draft | None:
    holder = party_in(p, match, "h", cast, frozenset())
    held = party_in(p, match, "c", cast, excluded(holder[0])) if holder else None
    held = _body(p, match, held, cast) if held else None
    if holder is None or held is None or not (held[0].name or ownable(held[0], words)):
        return None
    owned = unbroken(p.text[held[1] : held[2]])
    if words["subject"].fullmatch(text, *holder[1:]) and words["subject"].fullmatch(owned):
        return None  # of "it owns it" nobody can tell which is which
    if identity(holder[0]) == identity(held[0]) or words["capital"].search(owned) or words["whole"].search(owned):
        return None
    holders = match["h"]
    if _JOINED.search(holders) or words["whole"].search(match.group()):
        return None  # "A and B own C"; of all the shares others tell
    start, end = min(holder[1], held[1], match.start()), max(holder[2], held[2])
    start += len(text[start:]) - len(text[start:].lstrip(" ,;:—–"))
    said = text[start:end]
    past = _PAST.search(said) or (name != "developer" and words["was"].search(said))
    if past or _AND.match(text, holder[2]):
        return None
    if any(words[list_].search(said) for list_ in ("rest", "majority", "minority")):
        return None
    modality, negated = modality_of(said, 0, len(said), words), denied(said, 0, len(said), words)
    return Draft(p, start, end, name, held[0], holder[0], modality=modality, negated=negated)


def _body(p: Passage, match: re.Match[str], held: tuple[Ref, int, int], cast: Cast) -> tuple[Ref, int, int] | None:
    """What is owned: by its name where words for its kind stand around it; without a name one certain thing."""
    ref, start, end = held
    names = [n for n in cast.organisations(p) if start <= n.start and n.end <= end]
    led = work_before(cast, p, names[0].end) if names else None
    if led and led[0] < names[0].start:  # "owns the mill in Orville"
        return held
    if names:
        return (Ref(name=names[0], passage=p, kind="organisation"), start, end) if ref.name or ref.of else held
    if _SEVERAL.match(p.text, match.start("c")):
        return None
    if match.start("c") == match.end("c"):  # open to the right: up to the noun, not the verb behind it
        ends = [term.end for term in p.of(MEASURES) if start <= term.start <= start + 1 and term.end <= end]
        if ends and max(ends) < end:
            found = cast.refer(p, match.start("c"), max(ends), frozenset())
            return (found, start, max(ends)) if found else None
    return held
