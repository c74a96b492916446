"""The conflicts of an archive, looked at again where claims changed: what hangs together with those, nothing else.

What the rules find in claims that no mark leads out of is what they find in them among all (``marks``). So a change
costs what hangs together with it, and the conflicts of all other claims stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from kzclaims.archive.marks import Marks, said
from kzclaims.archive.spelt import Spellings
from kzclaims.archive.store import Base, now
from kzclaims.archive.telling import SCOPE, SUBJECT, VALUE, claims_of, described
from kzclaims.check import run_rules
from kzclaims.claim import Claim, Entity, Named, Words
from kzclaims.conflicts import Conflict, conflicts_of
from kzclaims.entities.aliases import AliasTable
from kzclaims.entities.house import housed
from kzclaims.formats.compact import load_reference
from kzclaims.rules.translation_with_two_speakers import perhaps_one, quoted_sense
from kzclaims.shapes import run_shapes
from kzclaims.vocabulary import Vocabulary
from kzclaims.wording import Message
from kzclaims.world import World

# Days between quotations of one occasion, with the days that a date may be open by.
_OCCASION = 62 + 31
_PARTS = {SUBJECT: "subject", VALUE: "value", SCOPE: "scope"}


class Part(World):
    """Some claims of an archive, and what all claims of their articles name."""

    def __init__(self, base: Base, claims: Iterable[Claim], vocabulary: Vocabulary, names: AliasTable | None) -> None:
        listed = sorted(claims, key=lambda claim: claim.id)
        entities = {**vocabulary.entities, **_housed(_known(base, listed, vocabulary), names)}
        super().__init__(tuple(listed), load_reference(), replace(vocabulary, entities=entities), entities)
        object.__setattr__(self, "base", base)

    base: Base

    @cached_property
    def spoken(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """What the claims of each article name, by its id."""
        found: dict[str, dict[str, set[str]]] = {}
        articles = {claim.article.id for claim in self.claims}
        query = (
            "SELECT a.id, part, entity FROM articles a JOIN claims c ON c.article = a.number "
            "JOIN named n ON n.claim = c.number WHERE a.id IN {}"
        )
        for article, part, entity in self.base.among(query, articles):
            told = found.setdefault(article, {name: set() for name in _PARTS.values()})
            if part in _PARTS:
                told[_PARTS[part]].add(entity)
        return {article: {part: frozenset(ids) for part, ids in told.items()} for article, told in found.items()}


def _known(base: Base, claims: Iterable[Claim], vocabulary: Vocabulary) -> dict[str, Entity]:
    """What is told of the things that claims name, and of whatever they belong to."""
    found: dict[str, Entity] = {}
    asked: set[str] = set()
    pending = {name for c in claims for name in (c.subject, c.scope, c.speaker)} - {""}
    pending |= {c.value.entity for c in claims if isinstance(c.value, Named)}
    while pending:
        asked |= pending
        new = described(base, pending)
        found |= new
        told = (new.get(name) or vocabulary.entities.get(name) for name in pending)
        pending = {other for entity in told if entity for other in (*entity.broader, *entity.incompatible)} - asked
    return found


def _housed(entities: dict[str, Entity], names: AliasTable | None) -> dict[str, Entity]:
    return housed(entities, names) if names else entities


class Examined:
    """Claims of an archive held against each other."""

    def __init__(self, base: Base, vocabulary: Vocabulary, names: AliasTable | None) -> None:
        vocabulary = replace(vocabulary, entities=_housed(dict(vocabulary.entities), names))
        self.base, self.vocabulary, self.spellings, self._names = base, vocabulary, Spellings(base), names
        background = load_reference()
        marked = Marks(background, vocabulary, vocabulary.entities)
        # Reference facts lead from one mark to another.
        self._spoken: dict[int, frozenset[str]] = {}
        self._below: dict[int, set[int]] = {}
        self._through: dict[int, set[int]] = {}
        for fact in background:
            marks, asked = marked.of(fact), marked.asks(fact)
            for mark in marks:
                self._through.setdefault(mark, set()).update(marks | asked)
            for mark in asked:
                self._below.setdefault(mark, set()).update(marks)

    def again(
        self, changed: set[int], dropped: Iterable[str], articles: Iterable[int], people: Iterable[str]
    ) -> tuple[list[str], list[str]]:
        """Look at claims that changed and at all that hangs together with them; their marks are set anew.

        Args:
            changed: the numbers of the claims.
            dropped: ids of conflicts that lost a claim.
            articles: the numbers of articles that lost a claim.
            people: the ids of those whose names some claim that is gone wrote.

        Returns:
            The ids of the conflicts that are new, and of those that are gone.
        """
        self._mark(claims_of(self.base, changed))
        starting = changed | self._concerned(changed, articles, people)
        before: set[str] = set(dropped)
        while True:
            numbers = self._together(starting)
            world = self.world(numbers)
            conflicts = found_in(world)[0]
            cited = self.base.among("SELECT DISTINCT conflict FROM cited WHERE claim IN {}", numbers)
            before |= {row[0] for row in cited}
            # Conflicts of the same articles that say the same are numbered: one that comes or goes changes the others.
            keys = {conflict.key for conflict in conflicts}
            keys |= {row[0] for row in self.base.among("SELECT key FROM conflicts WHERE id IN {}", before)}
            ids = {row[0] for row in self.base.among("SELECT id FROM conflicts WHERE key IN {}", keys)}
            more = {row[0] for row in self.base.among("SELECT claim FROM cited WHERE conflict IN {}", ids)} - numbers
            before |= ids
            if not more:
                break
            starting = numbers | more
        kept = {row[0]: row[1] for row in self.base.among("SELECT id, since FROM conflicts WHERE id IN {}", before)}
        for name in kept:
            self.base.run("DELETE FROM conflicts WHERE id = ?", name)
            self.base.run("DELETE FROM cited WHERE conflict = ?", name)
        self._keep(conflicts, numbers, kept)
        found = {conflict.id for conflict in conflicts}
        return sorted(found - kept.keys()), sorted(kept.keys() - found)

    def _keep(self, conflicts: Sequence[Conflict], numbers: set[int], since: Mapping[str, str]) -> None:
        by_id = {name: n for n, name in self.base.among("SELECT number, id FROM claims WHERE number IN {}", numbers)}
        today = now()
        for one in conflicts:
            self.base.run(
                "INSERT INTO conflicts VALUES (?, ?, ?, ?, ?)",
                one.id, one.key, one.fingerprint, one.severity.value, since.get(one.id, today),
            )  # fmt: skip
            rows = sorted({by_id[claim.id] for claim in one.claims})
            self.base.many("INSERT INTO cited VALUES (?, ?)", [(one.id, number) for number in rows])

    def concerning(self, articles: Iterable[int], changed: set[int]) -> set[int]:
        """The claims of some articles and all that may concern them; ``changed``: those whose marks are set anew."""
        self._mark(claims_of(self.base, changed))
        own = {row[0] for row in self.base.among("SELECT number FROM claims WHERE article IN {}", set(articles))}
        return self._together(own | self._concerned(own, (), ()))

    def world(self, numbers: Iterable[int]) -> Part:
        """Claims as rules look at them."""
        return Part(self.base, claims_of(self.base, numbers).values(), self.vocabulary, self._names)

    def together(self, numbers: Iterable[int]) -> set[int]:
        """Claims and all that hang together with them."""
        return self._together(set(numbers))

    def _mark(self, claims: Mapping[int, Claim]) -> None:
        """Set the marks of claims that changed, beside those of their articles that did not."""
        by_article: dict[str, list[int]] = {}
        for number, claim in claims.items():
            by_article.setdefault(claim.article.id, []).append(number)
        for article, numbers in sorted(by_article.items()):
            place = self.base.one("SELECT number FROM articles WHERE id = ?", article)
            whole = claims_of(self.base, self.base.column("SELECT number FROM claims WHERE article = ?", place))
            entities = {**self.vocabulary.entities, **_known(self.base, whole.values(), self.vocabulary)}
            marked = Marks(list(whole.values()), self.vocabulary, entities)
            # What one claim of an article is may mark another one of it: "headed", "stated", links.
            for number, claim in whole.items():
                self.base.run("DELETE FROM marks WHERE claim = ?", number)
                self.base.many("INSERT INTO marks VALUES (?, ?)", [(mark, number) for mark in sorted(marked.of(claim))])
                self.base.run("DELETE FROM asks WHERE claim = ?", number)
                self.base.many(
                    "INSERT INTO asks VALUES (?, ?)", [(mark, number) for mark in sorted(marked.asks(claim))]
                )
            for number in numbers:
                claim = whole[number]
                self.base.run("DELETE FROM said WHERE claim = ?", number)
                quotation = said(claim)
                if quotation:
                    self.base.run("INSERT INTO said VALUES (?, ?, ?, ?)", *quotation, number, place)
                if "Romanised" in self._traits(claim) and isinstance(claim.value, Words):
                    self.spellings.put(number, claim, entities.get(claim.subject))

    def _concerned(self, changed: set[int], articles: Iterable[int], people: Iterable[str]) -> set[int]:
        """What claims that changed may concern by names and by quotations, whose articles tell what they speak of."""
        places = set(articles) | {
            row[0] for row in self.base.among("SELECT DISTINCT article FROM claims WHERE number IN {}", changed)
        }
        told = claims_of(self.base, changed)
        persons = set(people) | {c.subject for c in told.values() if "OfficeHolding" in self._traits(c)}
        query = "SELECT r.claim FROM romanised r JOIN claims c ON c.number = r.claim WHERE c.article IN {}"
        persons |= self.spellings.people({row[0] for row in self.base.among(query, places)})
        found = self._loud(persons) | self._asking(changed)
        quoted = {row[0] for row in self.base.among("SELECT claim FROM said WHERE article IN {}", places)}
        for number, claim in sorted(claims_of(self.base, quoted).items()):
            found |= self._one_sentence(number, claim)
        return found

    def _asking(self, changed: set[int]) -> set[int]:
        """The claims that ask of those that changed, and those that ask of these."""
        found: set[int] = set()
        seen: set[int] = set()
        todo = {row[0] for row in self.base.among("SELECT DISTINCT mark FROM marks WHERE claim IN {}", changed)}
        while todo:
            seen |= todo
            claims = {row[0] for row in self.base.among("SELECT claim FROM asks WHERE mark IN {}", todo)} - found
            found |= claims
            marks = {row[0] for row in self.base.among("SELECT DISTINCT mark FROM marks WHERE claim IN {}", claims)}
            todo = marks.union(*(self._below.get(mark, ()) for mark in todo)) - seen
        return found

    def _loud(self, persons: set[str]) -> set[int]:
        entities = {**self.vocabulary.entities, **_housed(described(self.base, persons), self._names)}
        loud = (person for person in sorted(persons) if self.spellings.loud(person, entities))
        return {number for person in loud for number in self.spellings.group(person)}

    def _traits(self, claim: Claim) -> frozenset[str]:
        return self.vocabulary.properties[claim.property].traits

    def _one_sentence(self, number: int, claim: Claim) -> set[int]:
        """Quotations of articles that share something, which may be the same sentence."""
        numbers, day = said(claim) or (0, 0)
        article = self.base.one("SELECT article FROM claims WHERE number = ?", number)
        query = "SELECT claim, article FROM said WHERE numbers = ? AND day BETWEEN ? AND ? AND article <> ?"
        rows = self.base.run(query, numbers, day - _OCCASION, day + _OCCASION, article).fetchall()
        topics = set(self._topics(article))
        near = {other for other in {row[1] for row in rows} if not topics.isdisjoint(self._topics(other))}
        own = quoted_sense(claim)
        found: set[int] = set()
        for place, other in claims_of(self.base, {row[0] for row in rows if row[1] in near}).items():
            theirs = quoted_sense(other)
            if own and theirs and other.subject != claim.subject and perhaps_one(claim, other, (own, theirs)):
                found.add(place)
        return found

    def _topics(self, article: int) -> frozenset[str]:
        if article not in self._spoken:
            query = (
                "SELECT DISTINCT entity FROM claims c JOIN named n ON n.claim = c.number "
                "WHERE c.article = ? AND part < 3"
            )
            self._spoken[article] = frozenset(self.base.column(query, article))
        return self._spoken[article]

    def _together(self, starting: set[int]) -> set[int]:
        """Claims, those that share a mark with them or a conflict, and so on."""
        alive = {row[0] for row in self.base.among("SELECT number FROM claims WHERE number IN {}", starting)}
        found, todo = set(alive), set(alive)
        seen: set[int] = set()
        named = self.spellings.people(found)
        todo |= self._loud(named)
        found |= todo
        while todo:
            marks = {row[0] for row in self.base.among("SELECT DISTINCT mark FROM marks WHERE claim IN {}", todo)}
            marks |= {row[0] for row in self.base.among("SELECT DISTINCT mark FROM asks WHERE claim IN {}", todo)}
            new = marks - seen
            while more := {mark for one in new for mark in self._through.get(one, ())} - seen - new:
                new |= more
            seen |= new
            mates = {row[0] for row in self.base.among("SELECT DISTINCT claim FROM marks WHERE mark IN {}", new)}
            query = "SELECT claim FROM cited WHERE conflict IN (SELECT conflict FROM cited WHERE claim IN {})"
            mates |= {row[0] for row in self.base.among(query, todo)}
            todo = mates - found
            persons = self.spellings.people(todo) - named
            named |= persons
            todo |= self._loud(persons) - found
            found |= todo
        return found


def found_in(world: World) -> tuple[tuple[Conflict, ...], frozenset[str], list[Message]]:
    """The conflicts of a world, the ids of the claims that were compared, and what is to be said besides."""
    findings, compared, told = run_rules(world)
    shaped, notes = run_shapes(world, ())
    return conflicts_of(findings + shaped, world), compared, [*notes, *told]
