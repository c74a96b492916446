"""Words of the thesauri found in a text: what is counted, offices, events, legal forms, cues of discourse.

The longest term wins within its scheme, whatever its number, gender or case; terms of different schemes may overlap
("grève" is an event and a thing counted). The time taken grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from kzclaims.extract.lemmas import WORD, key, noun_forms, verb_forms, words
from kzclaims.extract.thesaurus_source import SkosConcept, read_concepts

MEASURES, OFFICES, PORTFOLIOS, DOMAINS = "Measures", "Offices", "Portfolios", "Domains"
EVENTS, LEGAL_FORMS, CUES, DEEDS = "Events", "LegalForms", "Cues", "Deeds"

# What may stand between two words of one term; a dot only after a single letter ("т. е.", "S.A.").
_BETWEEN = re.compile(r"[^\S\n]{1,2}|[^\S\n]?\n[^\S\n]?|[-‐‑–]|['’ʼ] ?|[^\S\n]?%[^\S\n]")
_DOTTED = frozenset({".", ". ", ".\u00a0", ".\u202f"})
_NOT_LETTERS = re.compile(r"[\W_]+")
# Parts of titles, and what orders of events alone are read by: found only where somebody asks for them.
_ASKED_FOR = frozenset({PORTFOLIOS, DOMAINS, DEEDS})
_END = ""  # the key under which a node of the trie keeps the terms that end there

_Node = dict[str, Any]
_Entry = tuple[str, str, str, str]  # concept, scheme, role, and the label where its capitals matter


class Term(NamedTuple):
    """A term of a thesaurus at ``text[start:end]``.

    ``role`` is ``label`` for a noun, ``cue`` for a fixed phrase, else the tense of a verb: ``participle``, ``past``,
    ``present``, ``future``, ``conditional``, ``infinitive``. ``others`` are concepts of the same scheme that the same
    words may mean as well: where it is not empty, doubt.
    """

    start: int
    end: int
    concept: str
    scheme: str
    role: str = "label"
    others: tuple[str, ...] = ()


# A first word no longer than this may change within its first three letters: "огонь, огня", "bail, baux".
_SHORT = {"ru": 5, "fr": 4}
_MARK = 3
_TURNS = re.compile(r"..fe?$")  # "lives lost": the plural of "life" begins otherwise


class _Matcher:
    """The terms of one language: forms of words to base words, and a trie over sequences of base words.

    A label is prepared when a text first shows a word that begins like it: most texts need a small part of them.
    """

    def __init__(self, concepts: Collection[SkosConcept], language: str) -> None:
        self.forms: dict[str, tuple[str, ...]] = {}
        self.root: _Node = {}
        self.prefixes: set[str] = set()
        self._language = language
        self._seen: set[tuple[str, bool]] = set()
        self._bare: dict[str, tuple[str, ...]] = {}
        self._met: set[str] = set()
        self._waiting: dict[str, list[tuple[SkosConcept, str, str]]] = {}
        short = _SHORT.get(language, _MARK)
        for concept in concepts:
            prefix = concept.scheme == CUES and concept.fact("cueKind") == "Prefix"
            for spoken in concept.names if concept.scheme == LEGAL_FORMS else (language,):
                for role, labels in concept.names.get(spoken, {}).items():
                    for label in labels:
                        found = WORD.search(label)
                        first = key(found.group()) if found else ""
                        if prefix:
                            self.prefixes.add(key(label))
                        elif len(first) <= short or (language == "en" and _TURNS.match(first)):
                            self._add(concept, label, role)
                        else:
                            self._waiting.setdefault(_without_accents(first[:_MARK]), []).append((concept, label, role))

    def _prepare(self, seen: Iterable[tuple[int, int, str]]) -> None:
        """Take in the labels that begin like a word of a text."""
        for _, _, word in seen:
            mark = word[:_MARK]
            if mark not in self._met:
                self._met.add(mark)
                for waiting in self._waiting.pop(_without_accents(mark), ()):
                    self._add(*waiting)

    def _add(self, concept: SkosConcept, label: str, role: str) -> None:
        language = self._language
        if role not in {"label", "form", "cue"}:
            for form, tense in verb_forms(label, role, language):
                self._grow([self._exact(part) for part in form], (concept.id, concept.scheme, tense, ""))
            return
        parts = WORD.findall(label)
        if role == "cue":
            self._grow([self._exact(key(part)) for part in parts], (concept.id, concept.scheme, role, ""))
        elif concept.scheme == LEGAL_FORMS:
            self._grow([self._exact(key(part)) for part in parts], (concept.id, concept.scheme, role, label))
        elif concept.scheme != CUES:  # the name of a cue is no cue
            exact = label if len(label) <= 2 and label.isupper() else ""
            self._grow([self._noun(part, language) for part in parts], (concept.id, concept.scheme, role, exact))

    def _exact(self, word: str) -> str:
        if (word, True) not in self._seen:
            self._seen.add((word, True))
            self._known("=" + word, (word,))
        return "=" + word

    def _noun(self, word: str, language: str) -> str:
        base = key(word)
        if (word, False) not in self._seen:
            self._seen.add((word, False))
            self._known(base, noun_forms(word, language) if len(base) > 2 or word.isupper() else (base,))
        return base

    def _known(self, base: str, forms: Collection[str]) -> None:
        for form in forms:
            before = self.forms.get(form, ())
            if base not in before:
                self.forms[form] = (*before, base)
                if self._language != "ru" and not form.isascii():
                    bare = _without_accents(form)
                    self._bare[bare] = (*self._bare.get(bare, ()), base)

    def _grow(self, steps: list[str], entry: _Entry) -> None:
        node = self.root
        for step in steps:
            node = node.setdefault(step, {})
        entries = node.setdefault(_END, [])
        if entry not in entries:
            entries.append(entry)

    def _in_capitals(self, word: str, shown: str) -> tuple[str, ...]:
        """The base words of a word that no thesaurus has as it stands: capitals may have lost their accents."""
        return self._bare.get(_without_accents(word), ()) if len(shown) > 3 and shown.isupper() else ()

    def find(self, text: str) -> Iterator[Term]:
        """The terms of a text in order."""
        seen = words(text)
        self._prepare(seen)
        forms, root = self.forms, self.root
        known = [forms.get(word) or self._in_capitals(word, text[start:end]) for start, end, word in seen]
        free: dict[str, int] = {}
        for first, bases in enumerate(known):
            nodes = [root[base] for base in bases if base in root]
            after = known[first + 1] if first + 1 < len(known) else ()
            for node in nodes:
                if _END in node or not node.keys().isdisjoint(after):
                    break
            else:
                continue
            if first and seen[first - 1][2] in self.prefixes and text[seen[first - 1][1] : seen[first][0]] in "-‐‑":
                continue
            for scheme, (last, entries) in sorted(self._longest(text, seen, known, first, nodes).items()):
                if free.get(scheme, 0) <= first:
                    free[scheme] = last + 1
                    chosen = entries[0] if len(entries) == 1 else min(entries)
                    others = {entry[0] for entry in entries} - {chosen[0]} if len(entries) > 1 else ()
                    role = "label" if chosen[2] == "form" else chosen[2]
                    yield Term(seen[first][0], seen[last][1], chosen[0], scheme, role, tuple(sorted(others)))

    def _longest(
        self,
        text: str,
        seen: Sequence[tuple[int, int, str]],
        known: list[tuple[str, ...]],
        first: int,
        nodes: list[_Node],
    ) -> dict[str, tuple[int, list[_Entry]]]:
        best: dict[str, tuple[int, list[_Entry]]] = {}
        for last in range(first, len(seen)):
            if last > first:
                if not known[last] or not _joins(text, seen[last - 1], seen[last]):
                    break
                nodes = [node[base] for node in nodes for base in known[last] if base in node]
                if not nodes:
                    break
            ends: dict[str, list[_Entry]] = {}
            inner = False
            for node in nodes:
                entries = node.get(_END, ())
                inner = inner or len(node) > bool(entries)
                for entry in entries:
                    if not entry[3] or _written_so(text[seen[first][0] : seen[last][1]], entry[3]):
                        ends.setdefault(entry[1], []).append(entry)
            if last == first and any(len(found) > 1 for found in ends.values()):
                ends |= self._as_in_the_dictionary(seen[first][2])
            for scheme, found in ends.items():
                best[scheme] = (last, found)
            if not inner:
                break
        return best

    def _as_in_the_dictionary(self, word: str) -> dict[str, list[_Entry]]:
        """The terms that are this very word: "суд" is a court before it is the genitive plural of a ship."""
        ends: dict[str, list[_Entry]] = {}
        for entry in self.root.get(word, {}).get(_END, ()):
            if entry[2] == "label" and not entry[3]:
                ends.setdefault(entry[1], []).append(entry)
        return ends


def _without_accents(word: str) -> str:
    return word.translate(_ACCENTS)


_ACCENTS = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")


@lru_cache(maxsize=4096)
def _between(gap: str) -> bool:
    return bool(_BETWEEN.fullmatch(gap))


def _joins(text: str, before: tuple[int, int, str], after: tuple[int, int, str]) -> bool:
    if after[0] - before[1] > 4:
        return False
    gap = text[before[1] : after[0]]
    return gap == " " or _between(gap) or (before[1] - before[0] == 1 and gap in _DOTTED)


def _written_so(shown: str, label: str) -> bool:
    """Abbreviations are told by their capitals: "SA" is no "sa"; a plural s may follow."""
    wanted, found = _NOT_LETTERS.sub("", label), _NOT_LETTERS.sub("", shown)
    if sum(letter.isupper() for letter in wanted) < 2 and len(wanted) > 4:
        return found.lower() == wanted.lower()
    return found in {wanted, wanted + "s"}


class Thesaurus:
    """All concepts by id, and the search for them; the terms of a language are prepared when first asked for."""

    def __init__(self, concepts: Collection[SkosConcept]) -> None:
        self.concepts: Mapping[str, SkosConcept] = {concept.id: concept for concept in concepts}
        self._matchers: dict[str, _Matcher] = {}
        self._posts = {
            (concept.fact("broader"), concept.fact("portfolio")): concept.id
            for concept in concepts
            if concept.fact("portfolio")
        }

    def find_terms(self, text: str, language: str, schemes: Collection[str] | None = None) -> list[Term]:
        """Every term of a text, in order: the longest in each scheme at each place.

        Args:
            text: as matching sees it: NFC, soft hyphens removed; offsets count its code points.
            language: ``fr``, ``en``, ``ru``, or ``kk`` (nominatives only).
            schemes: those wanted, all of them if None; portfolios, fields of work and deeds only where asked for.
        """
        found = self._every_term(text, language)
        return [t for t in found if (t.scheme not in _ASKED_FOR if schemes is None else t.scheme in schemes)]

    @lru_cache(maxsize=512)  # noqa: B019 - one object; a sentence is searched for one scheme after the other
    def _every_term(self, text: str, language: str) -> tuple[Term, ...]:
        matcher = self._matchers.get(language) or _Matcher(self.concepts.values(), language)
        return tuple(self._matchers.setdefault(language, matcher).find(text))

    def ancestors(self, concept: str) -> Iterator[str]:
        """The broader concepts of a concept, nearest first; none of a sense that no scheme holds ("thing-town")."""
        seen = {concept}
        queue = [concept]
        while queue:
            known = self.concepts.get(queue.pop(0))
            for above in known.facts.get("broader", ()) if known else ():
                if above in self.concepts and above not in seen:
                    seen.add(above)
                    queue.append(above)
                    yield above

    @lru_cache(maxsize=65_536)  # noqa: B019 - one object for the life of the process
    def relation(self, left: str, right: str) -> str:
        """How two concepts stand: ``same``; ``generic`` ("établissements" may take up schools); ``wider`` or
        ``narrower`` (left against right: a scope, never equal); "" for strangers.
        """
        if left == right:
            return "same"
        for above, below, name in ((left, right, "wider"), (right, left, "narrower")):
            if above in self.ancestors(below):
                return "generic" if self.concepts[above].fact("generic") else name
        return ""

    def office(self, head: str, portfolio: str) -> str:
        """The office of a head and a portfolio said apart ("le ministre kazakhstanais de la Santé"), "" if none."""
        return self._posts.get((head, portfolio), "")


@lru_cache(maxsize=1)
def load_thesaurus() -> Thesaurus:
    """The thesauri of ontology/, read once per process."""
    return Thesaurus(read_concepts())


def find_terms(text: str, language: str, schemes: Collection[str] | None = None) -> list[Term]:
    """Every term of the thesauri in a text; see ``Thesaurus.find_terms``."""
    return load_thesaurus().find_terms(text, language, schemes)
