"""Drafts of people: their names, the offices they hold, and what they are quoted as saying."""

from __future__ import annotations

from kzclaims.claim import Words
from kzclaims.extract.drafts import Draft, Ref
from kzclaims.extract.people.bearers import Bearers
from kzclaims.extract.people.bodies import bodies, topic
from kzclaims.extract.people.cases import gender_by_case
from kzclaims.extract.people.names import Look, looks
from kzclaims.extract.people.offices import Offices
from kzclaims.extract.people.roles import Roles
from kzclaims.extract.people.speech import Speech
from kzclaims.extract.scene import Scene


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


def people_drafts(scene: Scene) -> list[Draft]:
    """Drafts of one article."""
    found = looks(scene)
    named = bodies(found)
    roles = Roles(found, Offices(Bearers(named, topic(found, named), found)))
    holdings = roles.holdings()
    drafts = [draft for look in found for draft in _names(look)]
    drafts += [draft for holding in holdings for draft in holding.drafts()]
    drafts += Speech(found, roles.offices, holdings).drafts()
    return drafts
