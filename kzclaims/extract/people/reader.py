"""Drafts of people: their names, the offices they hold, and what they are quoted as saying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzclaims.claim import Words, fold
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people.bearers import Bearers
from kzclaims.extract.people.bodies import bodies, topic
from kzclaims.extract.people.cases import gender_by_case
from kzclaims.extract.people.names import Look, looks
from kzclaims.extract.people.offices import Offices
from kzclaims.extract.people.roles import Roles
from kzclaims.extract.people.speech import Speech
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.scene import Scene
from kzclaims.spelling import letters_moved


def _names(look: Look) -> list[Draft]:
    named = [(name, "person") for name in look.persons]
    named += [(name, "organisation") for name in look.others if name.kind == "organisation"]
    return [
        Draft(
            look.passage, name.start, name.end, "name",
            Ref(name=name, passage=look.passage, kind=kind,
                gender=gender_by_case(name, look.passage) if kind == "person" else ""),
            Words(name.text, look.passage.language),
        )
        for name, kind in named
        if " " in name.text
    ]  # fmt: skip


def _slips(found: Sequence[Look]) -> Iterator[Draft]:
    """Names of one word that are the long surname of somebody named in the article but for a letter that moved.

    Such a word is drafted as a name of its own, so that the rule on misspelt names can set it beside the full one.
    """
    full: dict[str, dict[str, ProperName]] = {}
    for look in found:
        for name in look.persons:
            if " " in name.text:
                surname = fold(name.text).split()[-1]
                full.setdefault(_letters(surname), {}).setdefault(surname, name)
    for look in found if full else ():
        for name in (*look.persons, *look.others, *_opening(look)):
            word = fold(name.text)
            alike = full.get(_letters(word), {}) if " " not in word else {}
            if len(alike) == 1 and word not in alike and _moved(name, next(iter(alike.values())), look):
                yield Draft(
                    look.passage, name.start, name.end, "name",
                    Ref(name=name, passage=look.passage, kind="person"),
                    Words(name.text, look.passage.language),
                )  # fmt: skip


def _opening(look: Look) -> Iterator[ProperName]:
    """The first word of a sentence, of which its capital alone does not say that it is a name."""
    first = look.tokens[0] if look.tokens else None
    if first and first.text.isalpha() and not any(n.start <= first.start for n in (*look.persons, *look.others)):
        yield ProperName(first.start, first.end, first.text)


def _letters(word: str) -> str:
    return "".join(sorted(word))


def _moved(name: ProperName, full: ProperName, look: Look) -> bool:
    return letters_moved(name.text, full.text, look.passage.language)


def people_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    found = looks(scene)
    named = bodies(found)
    roles = Roles(found, Offices(Bearers(named, topic(found, named), found)))
    holdings = roles.holdings()
    drafts = [draft for look in found for draft in _names(look)]
    drafts += _slips(found)
    drafts += [draft for holding in holdings for draft in holding.drafts()]
    drafts += Speech(found, roles.offices, holdings).drafts()
    return drafts
