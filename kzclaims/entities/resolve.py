"""Mentions to entities: who is who, within an article and across, in the same way in whatever order they come.

Full names meet when they are the same everywhere and one alias table does not tell them apart. A surname alone, or with
an initial, is only ever resolved within its article: to the one bearer it has there, or to the one whose role or
organisation it shares. What is near is reported, never merged.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter

from kzclaims.claim import Entity, Spelling, fold
from kzclaims.collector import at_rest
from kzclaims.entities.aliases import AliasTable, packaged, table_of_entities
from kzclaims.entities.blocking import Block, candidates, organisation_blocks, person_blocks
from kzclaims.entities.cliques import groups
from kzclaims.entities.declension import undecline
from kzclaims.entities.letters import is_cyrillic
from kzclaims.entities.match import Match, Tier
from kzclaims.entities.partial import NO_ALIASES, Form, Mention, attach, is_partial, lone, match_forms
from kzclaims.record import record

# What orders mentions anyway, read once of each.
_IN_ORDER = attrgetter(*(field.name for field in fields(Mention)))
_POSSESSIVE = re.compile(r"['’]s?$")

__all__ = ["Mention", "Near", "Resolution", "Resolved", "resolve"]


def _full(text: str) -> int:
    """How many words a name has, initials apart."""
    return sum(len(word.strip(".")) > 1 for word in text.split())


@record(frozen=True, slots=True)
class Resolved:
    """One entity: ``known`` is the id in the vocabulary or the preferred spelling of an alias table, else "".

    ``label`` is what it is called where its name has no form in the reader's language, ``labels`` what it is called in
    each language that has one.
    """

    id: str
    kind: str
    label: str
    mentions: tuple[str, ...]
    spellings: tuple[Spelling, ...]
    known: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def called(self, language: str) -> str:
        """Its name for a reader of a language: as articles of that language write it, else in Latin letters."""
        latin = max((t for _, t in sorted(self.labels.items()) if not is_cyrillic(t)), key=_full, default="")
        told = self.labels.get(language) or latin or self.label
        # A surname alone, or initials, are no name for a reader where another language gives it in full.
        if self.kind == "person" and _full(told) < _full(latin):
            told = latin
        return _POSSESSIVE.sub("", told)


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """Two entities that a misspelling may keep apart, with the texts that are near."""

    left: str
    right: str
    left_text: str
    right_text: str
    why: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Entities in a fixed order, the entity of each mention, possible misspellings, and mentions left in doubt."""

    entities: tuple[Resolved, ...]
    entity_of: Mapping[str, str]
    near: tuple[Near, ...]
    doubtful: tuple[tuple[str, str], ...]


class Known:
    """Alias tables in the order in which they decide; an id of the vocabulary wins over a preferred spelling."""

    def __init__(self, aliases: AliasTable | None, vocabulary: Mapping[str, Entity]) -> None:
        self._tables = [aliases or NO_ALIASES, table_of_entities(vocabulary), packaged()]

    def id(self, form: Form) -> str:
        """The id of the thing that bears a name, "" when none is known."""
        for number, table in enumerate(self._tables):
            hit = table.find(form.text, form.kind, form.language)
            if hit is None:
                continue
            if not hit.entity:
                for later in self._tables[number + 1 :]:
                    ids = {e.id for name in hit.names if (e := later.find(name, form.kind)) is not None and e.entity}
                    if len(ids) == 1:
                        return ids.pop()
            return hit.id
        return ""


class Clusters:
    """The work of one run over the forms of one kind: who is one, who is near, and who bridges what is apart."""

    def __init__(self, forms: list[Form], known: Known) -> None:
        self.forms, self.ids, self.full = forms, list[str](), list[int]()
        self.near: list[tuple[int, int, Match]] = []
        edges = self._edges(candidates(self._named(known), len(forms), self._blocks()))
        self.members, self.bridges = groups(self.full, edges, self._apart)

    def _named(self, known: Known) -> Iterator[tuple[str, str]]:
        """The full names, one by one: each is read once for all that is asked of it, and let go."""
        for i, form in enumerate(self.forms):
            self.ids.append(known.id(form))
            if self.ids[i] or not is_partial(form):
                self.full.append(i)
                yield form.text, form.language

    def _apart(self, left: int, right: int) -> bool:
        a, b = self.forms[left], self.forms[right]
        if self.ids[left] and self.ids[left] == self.ids[right]:
            return False
        differ = self.ids[left] and self.ids[right]
        return (
            bool(differ)
            or bool(a.gender and b.gender and a.gender != b.gender)
            or match_forms(a, b).tier is not Tier.SAME
        )

    def _blocks(self) -> Callable[[str, str], Iterable[Block]]:
        if not self.forms or self.forms[0].kind != "person":
            return organisation_blocks
        scripts = {is_cyrillic(form.text) for form in self.forms}
        return functools.partial(person_blocks, by_ear=len(scripts) > 1)

    def _edges(self, pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
        """Who is the same as whom, among the pairs of full names that are worth comparing."""
        edges: dict[int, set[int]] = {}

        def join(left: int, right: int) -> None:
            edges.setdefault(left, set()).add(right)
            edges.setdefault(right, set()).add(left)

        for m, n in pairs:
            i, j = self.full[m], self.full[n]
            if self.ids[i] and self.ids[j] and self.ids[i] != self.ids[j]:
                continue
            a, b = self.forms[i], self.forms[j]
            if a.gender and b.gender and a.gender != b.gender:
                continue
            match = match_forms(a, b)
            if match.tier is Tier.SAME:
                join(i, j)
            elif match.tier is Tier.NEAR and match.cause == "letter":
                self.near.append((i, j, match))
        # Only now: which names are full, and known, comes out as the pairs are asked for.
        by_id: dict[str, int] = {}
        for i in self.full:
            if self.ids[i]:
                first = by_id.setdefault(self.ids[i], i)
                if first != i:
                    join(first, i)
        return edges


def _label(forms: Counter[Form]) -> str:
    """The form most often written; a nominative before its cases, a longer one before a shorter."""
    if len(forms) == 1:
        return next(iter(forms)).text
    texts = {form.folded for form in forms}
    oblique = {f.folded for f in forms if is_cyrillic(f.text) and any(fold(n.text) in texts for n in undecline(f.text))}
    best = min(forms, key=lambda f: (f.folded in oblique, is_partial(f), -forms[f], -len(f.folded), f))
    return best.text


def entity_of_forms(forms: Counter[Form], known: str = "", lone: str = "", mentions: Iterable[str] = ()) -> Resolved:
    """The entity that is written so, and so often.

    Args:
        forms: how it is written, and how often.
        known: its id in the vocabulary or its preferred spelling in an alias table, if any.
        lone: the article that alone knows it, of a name that is not in full.
        mentions: the ids of its mentions.
    """
    kind = next(iter(forms)).kind
    written = sorted({form.language for form in forms})
    spellings = sorted({(form.text, form.language) for form in forms})
    seed = known or "\x1f".join((kind, lone, *sorted({form.folded for form in forms})))
    name = known or f"{kind}-{hashlib.sha256(seed.encode()).hexdigest()[:12]}"
    return Resolved(
        name,
        kind,
        _label(forms),
        tuple(sorted(mentions)),
        tuple(Spelling(text, language) for text, language in spellings),
        known,
        {language: _label(Counter({f: n for f, n in forms.items() if f.language == language})) for language in written},
    )


def _entity(listed: list[tuple[Mention, Form]], known: str, lone: str) -> Resolved:
    return entity_of_forms(Counter(form for _, form in listed), known, lone, (mention.id for mention, _ in listed))


def _kind(
    mentions: list[tuple[Mention, Form]], known: Known
) -> tuple[list[Resolved], list[Near], list[tuple[str, str]]]:
    forms = sorted({form for _, form in mentions})
    work = Clusters(forms, known)
    members = [*work.members, *([bridge] for bridge in work.bridges)]
    cluster_of = {forms[i]: number for number, group in enumerate(members) for i in group}
    partial = [(mention, form) for mention, form in mentions if form not in cluster_of]
    attached, doubtful = attach(partial, cluster_of, mentions)
    gathered: dict[int, list[tuple[Mention, Form]]] = {}
    for mention, form in mentions:
        number = attached.get(mention.id, cluster_of.get(form, -1))
        if number >= 0:
            gathered.setdefault(number, []).append((mention, form))
    made = {
        number: _entity(listed, next((work.ids[i] for i in members[number] if work.ids[i]), ""), "")
        for number, listed in sorted(gathered.items())
    }
    alone = [_entity(listed, "", listed[0][0].article) for listed in lone(partial, attached)]
    near = {
        Near(ends[0][0], ends[1][0], ends[0][1], ends[1][1], match.why)
        for i, j, match in work.near
        for ends in [sorted((made[cluster_of[forms[k]]].id, forms[k].text) for k in (i, j))]
        if ends[0][0] != ends[1][0]
    }
    if bridges := {forms[i] for i in work.bridges}:
        doubtful += [(mention.id, "fits two entities that are apart") for mention, form in mentions if form in bridges]
    return [*made.values(), *alone], sorted(near), doubtful


def form_of(mention: Mention) -> Form:
    """How a mention is written."""
    return Form(mention.kind, fold(mention.text), mention.language, mention.text, mention.gender)


@at_rest()
def resolve(
    mentions: Iterable[Mention],
    aliases: AliasTable | None = None,
    vocabulary_entities: Mapping[str, Entity] | None = None,
) -> Resolution:
    """Cluster mentions into entities; the result does not depend on their order.

    Args:
        mentions: all names of all articles of the run, each with an id of its own.
        aliases: a user's table (``load_aliases``).
        vocabulary_entities: the entities of ontology/, by id.

    Returns:
        Resolution: every mention belongs to exactly one entity.
    """
    known = Known(aliases, vocabulary_entities or {})
    by_kind: dict[str, list[tuple[Mention, Form]]] = {}
    forms: dict[Form, Form] = {}
    for mention in sorted(set(mentions), key=_IN_ORDER):
        form = form_of(mention)
        by_kind.setdefault(mention.kind, []).append((mention, forms.setdefault(form, form)))
    entities: list[Resolved] = []
    near: list[Near] = []
    doubtful: list[tuple[str, str]] = []
    for _, listed in sorted(by_kind.items()):
        ours, slips, doubts = _kind(listed, known)
        entities += ours
        near += slips
        doubtful += doubts
    entities.sort(key=lambda e: (e.kind, e.id))
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    return Resolution(tuple(entities), dict(sorted(entity_of.items())), tuple(sorted(near)), tuple(sorted(doubtful)))
