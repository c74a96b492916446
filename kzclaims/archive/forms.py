"""Distinct written forms of names in an archive: which are alike, and the clusters that they make."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from kzclaims.archive.store import Base
from kzclaims.claim import Entity, fold
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.blocking import LARGEST_BLOCK, organisation_blocks, person_blocks
from kzclaims.entities.match import Tier
from kzclaims.entities.partial import Form, is_partial, match_forms
from kzclaims.entities.resolve import Clusters, Known
from kzclaims.extract.topics_nouns import without_possessive

_FORM = "number, kind, folded, language, text, gender"


def digest(*parts: object) -> int:
    """A number for what is looked up; two things that share one only cost a comparison."""
    return int.from_bytes(hashlib.blake2b(repr(parts).encode(), digest_size=8).digest(), "big", signed=True)


def bare(text: str) -> str:
    """A name as nouns are tied to it."""
    return fold(without_possessive(text))


class Forms:
    """The forms of an archive while it changes.

    ``loose`` are those that may have come or gone, ``clusters`` those whose members or uses may have changed.
    """

    def __init__(self, base: Base, vocabulary: Mapping[str, Entity], names: AliasTable | None) -> None:
        self.base, self.known = base, Known(names, vocabulary)
        self.loose: set[int] = set()
        self.clusters: set[int] = set()
        self._regroup: set[int] = set()
        self._forms: dict[Form, int] = {}
        self._by_number: dict[int, Form] = {}

    def number(self, form: Form) -> int:
        """The number of a form, which is set down unless it is known."""
        if form in self._forms:
            return self._forms[form]
        values = form.kind, form.folded, form.language, form.text, form.gender
        number: int | None = self.base.one(
            "SELECT number FROM forms WHERE kind = ? AND folded = ? AND language = ? AND text = ? AND gender = ?",
            *values,
        )
        if number is None:
            known = self.known.id(form)
            whole = not is_partial(form) or bool(known)
            made = self.base.run(
                "INSERT INTO forms (kind, folded, language, text, gender, bare, known, whole) VALUES (?,?,?,?,?,?,?,?)",
                *values, bare(form.text), known, whole,
            )  # fmt: skip
            number = int(made.lastrowid or 0)
            self.loose.add(number)
        self._forms[form] = number
        self._by_number[number] = form
        return number

    def form(self, number: int) -> Form:
        """A form by its number."""
        if number not in self._by_number:
            row = self.base.run(f"SELECT {_FORM} FROM forms WHERE number = ?", number).fetchone()
            self._by_number[number] = Form(*row[1:])
        return self._by_number[number]

    def compared(self) -> None:
        """Look for what is alike a form that came; forget one that no article has any more."""
        for number in sorted(self.loose):
            used = self.base.one("SELECT 1 FROM uses WHERE form = ? LIMIT 1", number)
            whole, cluster = self.base.run("SELECT whole, cluster FROM forms WHERE number = ?", number).fetchone()
            if used is None:
                self._gone(number)
            elif whole and cluster is None:
                self._compare(number)

    def _gone(self, number: int) -> None:
        near = self.base.column("SELECT other FROM alike WHERE form = ?", number)
        cluster, known = self.base.run("SELECT cluster, known FROM forms WHERE number = ?", number).fetchone()
        mates = set(near)
        if cluster is not None:
            self.clusters.add(cluster)
            mates |= set(self.base.column("SELECT number FROM forms WHERE cluster = ?", cluster))
        if known:
            mates |= set(self.base.column("SELECT number FROM forms WHERE known = ?", known))
        form = self.form(number)
        for block in self._blocks(form):
            self.base.run("DELETE FROM blocks WHERE block = ? AND form = ?", block, number)
        self.base.run("DELETE FROM alike WHERE form = ? OR other = ?", number, number)
        self.base.run("DELETE FROM forms WHERE number = ?", number)
        self._forms.pop(form, None)
        self._regroup |= mates - {number}

    def _blocks(self, form: Form) -> list[int]:
        found = (person_blocks if form.kind == "person" else organisation_blocks)(form.text, form.language)
        return sorted({digest(form.kind, block) for block in found})

    def _compare(self, number: int) -> None:
        form = self.form(number)
        blocks = self._blocks(form)
        others: set[int] = set()
        for block in blocks:
            found = self.base.column("SELECT form FROM blocks WHERE block = ? LIMIT ?", block, LARGEST_BLOCK)
            others |= set(found) if len(found) < LARGEST_BLOCK else set()
        self.base.many("INSERT OR IGNORE INTO blocks VALUES (?, ?)", [(block, number) for block in blocks])
        known = self.base.one("SELECT known FROM forms WHERE number = ?", number)
        for other in sorted(others - {number}):
            theirs = self.base.one("SELECT known FROM forms WHERE number = ?", other)
            if theirs is None or (known and theirs and known != theirs):
                continue
            a, b = sorted((form, self.form(other)))
            match = match_forms(a, b)
            if match.tier is Tier.SAME or (match.tier is Tier.NEAR and match.cause == "letter"):
                why = "" if match.tier is Tier.SAME else match.why
                for pair in ((number, other), (other, number)):
                    self.base.run("INSERT OR REPLACE INTO alike VALUES (?, ?, ?)", *pair, why or "same")
        self._regroup |= {number}

    def regrouped(self) -> set[int]:
        """Cluster again the forms that hang together with those that came or went; the forms whose cluster changed."""
        seen: set[int] = set()
        changed: set[int] = set()
        for start in sorted(self._regroup):
            if start in seen or self.base.one("SELECT whole FROM forms WHERE number = ?", start) != 1:
                continue
            part = self._part(start)
            seen |= part
            changed |= self._clustered(part)
        return changed

    def _part(self, start: int) -> set[int]:
        part, pending = {start}, [start]
        while pending:
            number = pending.pop()
            mates = set(self.base.column("SELECT other FROM alike WHERE form = ? AND why = 'same'", number))
            known = self.base.one("SELECT known FROM forms WHERE number = ?", number)
            if known:
                kind = self.form(number).kind
                mates |= set(self.base.column("SELECT number FROM forms WHERE known = ? AND kind = ?", known, kind))
            pending += sorted(mates - part)
            part |= mates
        return part

    def _clustered(self, part: set[int]) -> set[int]:
        by_form = {self.form(number): number for number in part}
        forms = sorted(by_form)
        work = Clusters(forms, self.known)
        groups = [*work.members, *([bridge] for bridge in work.bridges)]
        before = {
            row[0]: row[1] for row in self.base.among("SELECT number, cluster FROM forms WHERE number IN {}", part)
        }
        changed: set[int] = set()
        for group in groups:
            numbers = {by_form[forms[i]] for i in group}
            held = {before[n] for n in numbers}
            same = held if None in held or len(held) > 1 else {
                *self.base.column("SELECT number FROM forms WHERE cluster = ?", next(iter(held)))
            }  # fmt: skip
            if same == numbers:
                continue
            self.clusters |= {cluster for cluster in held if cluster is not None}
            cluster = self.base.run("INSERT INTO clusters DEFAULT VALUES").lastrowid
            self.clusters.add(int(cluster or 0))
            for number in sorted(numbers):
                self.base.run("UPDATE forms SET cluster = ? WHERE number = ?", cluster, number)
            changed |= numbers
        return changed
