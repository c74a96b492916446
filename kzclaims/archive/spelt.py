"""How the articles of an archive write names, and which of those ways may make a conflict.

A president is named in half of all articles, mostly in one way. As long as all write a name as one, nobody else's name
is like it and no list speaks against it, no rule finds anything in it, however many claims there are: they are left
alone. ``loud`` says when that is not so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kzclaims.archive.forms import digest
from kzclaims.archive.store import Base
from kzclaims.archive.telling import claims_of
from kzclaims.claim import Claim, Entity, Words, fold
from kzclaims.rules.name_probably_misspelt import alike, name_blocks, rendered
from kzclaims.spelling import language_of, romanisations

_AGAINST = ("hidden", "former")


class Spellings:
    """The written names of an archive, while it changes."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self._loud: dict[str, bool] = {}
        self._alike: dict[str, frozenset[str]] = {}

    def put(self, number: int, claim: Claim, entity: Entity | None) -> None:
        """Set down how a claim writes a name."""
        assert isinstance(claim.value, Words)  # of a property with the trait Romanised
        text, language = claim.value.text, language_of(claim)
        known = "SELECT number FROM spellings WHERE person = ? AND text = ? AND language = ?"
        spelling = self.base.one(known, claim.subject, text, language)
        if spelling is None:
            made = self.base.run(
                "INSERT INTO spellings (person, text, language) VALUES (?, ?, ?)", claim.subject, text, language
            )
            spelling = made.lastrowid
            if " " in text and entity and entity.kind == "person":
                blocks = sorted({digest(block) for block in name_blocks(text, language)})
                self.base.many("INSERT INTO spelling_blocks VALUES (?, ?)", [(block, spelling) for block in blocks])
        self.base.run("INSERT OR REPLACE INTO romanised VALUES (?, ?, ?)", number, claim.subject, spelling)
        self._loud.clear()
        self._alike.clear()

    def loud(self, person: str, entities: Mapping[str, Entity]) -> bool:
        """Whether some rule may find something in how a name is written."""
        if person not in self._loud:
            self._loud[person] = self._several(person, entities) or bool(self.alike(person))
        return self._loud[person]

    def _several(self, person: str, entities: Mapping[str, Entity]) -> bool:
        query = "SELECT min(claim), text FROM romanised JOIN spellings ON number = spelling WHERE romanised.person = ?"
        rows = self.base.run(f"{query} GROUP BY spelling", person).fetchall()
        entity = entities.get(person) or Entity(person, "")
        against = {fold(s.text) for s in entity.spellings if s.status in _AGAINST}
        if any(fold(text) in against for _, text in rows):
            return True
        if len(rows) < 2:
            return False
        claims = claims_of(self.base, {row[0] for row in rows})
        found = romanisations(claims.values(), lambda _: entity.kind)
        return any(len(forms) > 1 for forms in found.values())

    def alike(self, person: str) -> frozenset[str]:
        """Others whose names may be misspellings of this one."""
        if person not in self._alike:
            found: set[str] = set()
            query = "SELECT number, text, language FROM spellings WHERE person = ?"
            for number, text, language in self.base.run(query, person).fetchall():
                others = self.base.run(
                    "SELECT DISTINCT person, text, language FROM spelling_blocks mine "
                    "JOIN spelling_blocks theirs USING (block) JOIN spellings ON number = theirs.spelling "
                    "WHERE mine.spelling = ? AND person <> ?",
                    number, person,
                )  # fmt: skip
                for other, name, spoken in others:
                    if alike((text, language), (name, spoken)) or (
                        spoken == language and rendered(text, name, language)
                    ):
                        found.add(other)
            self._alike[person] = frozenset(found)
        return self._alike[person]

    def group(self, person: str) -> set[int]:
        """All claims about somebody, or somebody of a name that is like it: spellings, offices."""
        people = {person, *self.alike(person)}
        return {row[0] for row in self.base.among("SELECT claim FROM named WHERE part = 0 AND entity IN {}", people)}

    def people(self, claims: set[int]) -> set[str]:
        """Whose names some claims write."""
        return {row[0] for row in self.base.among("SELECT DISTINCT person FROM romanised WHERE claim IN {}", claims)}

    def tidy(self, spellings: Iterable[int]) -> None:
        """Forget those ways of writing that no claim has any more."""
        for number in sorted(spellings):
            if self.base.one("SELECT 1 FROM romanised WHERE spelling = ? LIMIT 1", number) is None:
                self.base.run("DELETE FROM spellings WHERE number = ?", number)
                self.base.run("DELETE FROM spelling_blocks WHERE spelling = ?", number)
