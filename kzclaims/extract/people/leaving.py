"""Who is told to have left an office: predecessors in a succession, and whoever resigns, retires or is dismissed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kzclaims.extract.people.holdings import Holding
from kzclaims.extract.people.names import Look
from kzclaims.extract.people.offices import Office
from kzclaims.extract.people.posts import office_ref, unique
from kzclaims.extract.proper_names import ProperName
from kzclaims.extract.thesaurus import OFFICES, Term

_UNNAMED = "office-former-holder"
_REACH = 14


def predecessors(look: Look) -> dict[int, ProperName]:
    """Those whom somebody follows in office, by where their names stand."""
    found: dict[int, ProperName] = {}
    if not any(look.words.may_hold(name, look.lows) for name in ("replaces", "replaced")):
        return found
    for name in look.persons:
        at = look.at(name.start)
        for back in range(1, min(8, at + 1)):
            size = look.words.phrase("replaces", look.tokens, at - back)
            verb = look.tokens[at - back].start
            if size and not any(verb < n.start and n.end < name.start for n in look.persons):
                found[name.start] = name
                break
        end = look.at(name.end)
        if any(look.words.phrase("replaced", look.tokens, n) for n in range(end, min(end + 3, len(look.tokens)))):
            found[name.start] = name
    return found


def _leaving(look: Look) -> Iterator[ProperName]:
    """Subjects of a verb of leaving, with no other person between them and it."""
    if not look.persons or not look.words.may_hold("leaves", look.lows):
        return
    for number, token in enumerate(look.tokens):
        if look.words.phrase("leaves", look.tokens, number) and not look.inside_quote(token.start, token.end):
            person = max((n for n in look.persons if n.end <= token.start), key=lambda n: n.end, default=None)
            if person and number - look.at(person.end) <= _REACH:
                yield person


def departures(
    look: Look, offices: Sequence[Office], holdings: Sequence[Holding], gone: Mapping[int, ProperName]
) -> Iterator[Holding]:
    """The offices that people of a sentence are told to have left.

    Args:
        look: the sentence.
        offices: the offices named in it.
        holdings: who is told there to hold which.
        gone: the predecessors, by where their names stand.
    """
    told = {h.person.start for h in holdings if h.left}
    taken = [h.office for h in holdings if not h.left]
    for name in {**gone, **{n.start: n for n in _leaving(look)}}.values():
        if name.start in told:
            continue
        own = [h.office for h in holdings if h.person.start == name.start]
        for office in own or taken or list(offices) or [_unnamed(look, name)]:
            yield Holding(look, name.start, name.end, name, office, left=True)


def _unnamed(look: Look, name: ProperName) -> Office:
    ref = office_ref(_UNNAMED, unique(look, str(name.start)), name.text)
    term = Term(name.start, name.end, _UNNAMED, OFFICES)
    return Office(name.start, name.end, term, _UNNAMED, ref, None, "", "", False, False)
