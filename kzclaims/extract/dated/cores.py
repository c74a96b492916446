"""What a deed is done to: whether two tellings tell of two things, or of the one thing an article is about."""

from __future__ import annotations

import re
from collections.abc import Collection

from kzclaims.extract.dated import words as vocabulary
from kzclaims.extract.dated.match import known, met
from kzclaims.extract.dated.senses import a_person
from kzclaims.extract.drafts import Happened
from kzclaims.extract.thesaurus import load_thesaurus
from kzclaims.extract.topics_nouns import of_people

_PAPERS = vocabulary.papers()
_SET_OUT = frozenset({"leaving", "setting_out", "serving", "launching"})
# "La maison", "the company", "компания": a clause that begins with what everybody knows by then.
_DEFINITE = re.compile(r"\W*(?:l['’]|la\s|le\s|the\s|(?=[А-Яа-яЁё]))[^\W\d]+\W", re.IGNORECASE)


def telling(found: Collection[str]) -> set[str]:
    """Those things that are known and tell one from another.

    Args:
        found: things.
    """
    concepts = load_thesaurus().concepts
    loose = vocabulary.weighed("loose")
    return {x for x, c in known(found).items() if c not in loose and not concepts[c].fact("generic")}


def other_cores(a: Happened, b: Happened) -> bool:
    """Whether what is done is done to two known things, neither of which the other clause has.

    Args:
        a: one telling.
        b: the other.
    """
    if a.core and b.core and not met(a.core, b.core):
        # "The widow of the painter died": the painter did not.
        if any(_people(x.core) and met(x.core, y.things) for x, y in ((a, b), (b, a))):
            return True
        if _people(a.core) and _people(b.core):
            return True
    if not telling(a.core) or not telling(b.core) or one_run(a, b):
        return False
    if any(_another(x, y) for x, y in ((a, b), (b, a))):
        return True
    left, right = (x.core | x.things | x.around | x.words for x in (a, b))
    return not met(a.core, right) and not met(b.core, left)


def one_run(a: Happened, b: Happened) -> bool:
    """Whether each tells that something sets out for the first time, the train or the trip: that day comes once.

    So does the day on which the one line of each article, which the other calls a service, is opened.

    Args:
        a: one telling.
        b: the other.
    """
    if one_line(a, b):
        return True
    if "first" not in a.restricts & b.restricts or not vocabulary.kinds(a.deeds) & vocabulary.kinds(b.deeds) & _SET_OUT:
        return False
    runs = vocabulary.weighed("runs")
    left, right = ({x for x in known(one.core or one.things) if runs.isdisjoint(x.split("|"))} for one in (a, b))
    return not left or not right or bool(met(left, right))  # a train and a ferry are two


def one_line(a: Happened, b: Happened) -> bool:
    """Whether one tells when "the line" was opened, the other when "the service" was launched, and no more of it.

    Args:
        a: one telling.
        b: the other.
    """
    for line, service in ((a, b), (b, a)):
        told = [{x.partition("|")[0] for x in one.core} for one in (line, service)]
        if told[0] and told[1] and told[0] <= vocabulary.weighed("lines") and told[1] <= vocabulary.weighed("services"):
            begun = all("serving" in vocabulary.kinds(one.deeds) and _DEFINITE.match(one.label) for one in (a, b))
            return begun and not any(one.words or one.marks or one.restricts or one.around for one in (a, b))
    return False


def _another(a: Happened, b: Happened) -> bool:
    """Whether the deed of one clause is done to an offshoot of what the other tells: its subsidiary."""
    offshoots = vocabulary.weighed("offshoots")
    own = {part for x in a.core for part in x.split("|")}
    return bool(own & offshoots) and own.isdisjoint(part for x in b.core | b.things | b.around for part in x.split("|"))


def _people(core: Collection[str]) -> bool:
    return any(x.startswith("office-") or a_person(x) or of_people(x.partition("|")[0]) for x in core)


def one_core(a: Collection[str], b: Collection[str]) -> bool:
    """Whether what two deeds are done to is told by the same nouns and no others: papers are told by whom they bind.

    Args:
        a: what one deed is done to.
        b: what the other is.
    """
    left, right = telling(a), telling(b)
    if any(x.partition("|")[0] in _PAPERS for x in left | right):
        return False
    return met(left, right) == left and met(right, left) == right


def the_one(a: Happened, b: Happened) -> bool:
    """Whether each tells the founding of the one body its article is about, by a noun for any: "la maison", "the firm".

    Args:
        a: one telling.
        b: the other.
    """
    loose = vocabulary.weighed("loose")
    generic = all(
        one.core and all(x.partition("|")[0] in loose for x in one.core) and _DEFINITE.match(one.label)
        for one in (a, b)
    )
    founded = all("founding" in vocabulary.kinds(one.deeds) for one in (a, b))
    return bool(generic) and founded and not (a.words or b.words)


def the_named(a: Happened, b: Happened) -> bool:
    """Whether each tells that what it names came to be, and nothing of what began: "Kantara, lancée en mars".

    Args:
        a: one telling.
        b: the other.
    """
    light = vocabulary.weighed("light") | vocabulary.weighed("loose")
    # What stands between commas behind a name is what the name stands for.
    named = all(not one.core or one.label.startswith(",") for one in (a, b))
    plain = named and all(not one.acts and not one.words and not one.marks and not one.restricts for one in (a, b))
    begun = {"serving", "starting", "founding"}
    kinds = [set(vocabulary.kinds(one.deeds)) & begun for one in (a, b)]
    return plain and bool(kinds[0] & kinds[1]) and bool(a.deeds & b.deeds & light)
