"""The typed claims of claims.ttl, read by a person, beside what extraction finds in the raw text of the same articles.

A typed claim has a value that can be checked: a date, a number, an office, a holding, a speaker, a scope, a name. It is
found where an extracted claim of a fitting property overlaps its quote with an agreeing value. An extracted claim is
judged where it overlaps reviewed claims of its kind, and is right where it agrees with one of them. ``--verbose`` names
each miss and each fault; another argument is the folder of the articles.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.labelled import ROOT, SHARED
from kzclaims.check import Options, check
from kzclaims.claim import Claim, Named, Number, Period, Words, fold
from kzclaims.entities.letters import word_keys
from kzclaims.reported import Report

_TRAITS = {
    "role": {"OfficeHolding"},
    "ownership": {"Holding", "Nature"},
    "speaker": {"Utterance"},
    "scope": {"Coverage"},
    "name": {"Romanised"},
}
_NEAR = 120  # characters between a quotation and the words that give its speaker
_SHORTEST = 3  # letters of a word that can tell two names apart


@dataclass
class Tally:
    """Claims of one kind: reviewed, found; extracted where reviewed ones stand, right among them; and what is amiss."""

    reviewed: int = 0
    found: int = 0
    judged: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def kind_of(claim: Claim, report: Report) -> str:
    """The kind of a typed claim: date, quantity, money, share, role, ownership, quotation …; "" for any other."""
    traits = report.world.property(claim).traits
    for kind, wanted in _TRAITS.items():
        if traits & wanted:
            return kind
    match claim.value:
        case Period():
            return "date"
        case Number(kind=kind):
            return kind
        case Words(kind="quotation"):
            return "quotation"
        case _:
            return ""


def overlap(a: Claim, b: Claim) -> bool:
    """Whether two claims stand on common words of one article."""
    x, y = a.quote, b.quote
    if a.article.file_name != b.article.file_name or not x or not y or None in (x.start, x.end, y.start, y.end):
        return False
    assert x.start is not None
    assert y.end is not None
    return x.start < y.end and (y.start or 0) < (x.end or 0)


def beside(a: Claim, b: Claim) -> bool:
    """Whether a speaker is told near a quotation: the reviewed quote holds the speaker's words, ours those spoken."""
    x, y = a.quote, b.quote
    if a.article.file_name != b.article.file_name or not x or not y or None in (x.start, x.end, y.start, y.end):
        return False
    return max((x.start or 0) - (y.end or 0), (y.start or 0) - (x.end or 0)) <= _NEAR


def _keys(identifier: str, report: Report) -> set[str]:
    """The words of an entity's names, as the three languages may spell them."""
    entity = report.entities.get(identifier)
    texts = [identifier.replace("-", " "), *(s.text for s in entity.spellings)] if entity else [identifier]
    words = [w for text in texts for w in fold(text).replace("-", " ").split() if len(w) >= _SHORTEST]
    return {key for word in words for key in word_keys(word, "fr")}


def _bounds(a: object, b: object) -> bool:
    return a is not None and a == b


def agrees(ours: Claim, theirs: Claim, extracted: Report, reviewed: Report) -> bool:
    """Whether an extracted claim says what a reviewed one does."""
    match ours.value, theirs.value:
        case (Period() as a, Period() as b) | (Number() as a, Number() as b):
            same = _bounds(a.lo, b.lo) or _bounds(a.hi, b.hi) or (a.lo, a.hi) == (b.lo, b.hi)
            return same and (isinstance(a, Period) or a.unit == getattr(b, "unit", "") or not getattr(b, "unit", ""))
        case (Words(text=a), Words(text=b)):
            return fold(a) in fold(b) or fold(b) in fold(a)
        case (Named(entity=a), Named(entity=b)):
            kind = kind_of(ours, extracted)
            if kind == "scope":
                return True  # scopes are told by their words, which overlap
            pair = (ours.subject, theirs.subject) if kind == "role" else (a, b)
            return bool(_keys(pair[0], extracted) & _keys(pair[1], reviewed))
        case _:
            return kind_of(ours, extracted) == "ownership"


def fits(ours: Claim, theirs: Claim, extracted: Report, reviewed: Report) -> bool:
    """Whether two claims are of one kind and one place; a share held is a share and an ownership."""
    a, b = kind_of(ours, extracted), kind_of(theirs, reviewed)
    if a == b == "speaker":
        return beside(ours, theirs)
    if not overlap(ours, theirs):
        return False
    return a == b or ({a, b} == {"ownership", "share"} and isinstance(ours.value, type(theirs.value)))


def compare(articles: Path) -> Mapping[str, Tally]:
    """Figures by kind."""
    reviewed, extracted = check([ROOT / "claims.ttl"], Options()), check([articles], Options())
    tallies: dict[str, Tally] = {}
    for claim in reviewed.claims:
        kind = kind_of(claim, reviewed)
        if not kind or not claim.quote:
            continue
        tally = tallies.setdefault(kind, Tally())
        tally.reviewed += 1
        near = [c for c in extracted.claims if fits(c, claim, extracted, reviewed)]
        if any(agrees(c, claim, extracted, reviewed) for c in near):
            tally.found += 1
        else:
            said = [f"{c.property} {extracted_value(c)}" for c in near]
            tally.missed.append(f"{claim.article.file_name[:3]} {claim.property} {claim.quote.exact!r} {said}")
    for claim in extracted.claims:
        kind = kind_of(claim, extracted)
        near = [c for c in reviewed.claims if kind and fits(claim, c, extracted, reviewed)]
        if near and claim.quote:
            tally = tallies.setdefault(kind, Tally())
            tally.judged += 1
            right = any(agrees(claim, c, extracted, reviewed) for c in near)
            tally.right += right
            if not right:
                told = f"{claim.property} {claim.quote.exact!r} {extracted_value(claim)}"
                tally.wrong.append(f"{claim.article.file_name[:3]} {told}")
    return dict(sorted(tallies.items()))


def extracted_value(claim: Claim) -> str:
    """A value in a few letters, for the lists."""
    match claim.value:
        case Period(lo=lo, hi=hi) | Number(lo=lo, hi=hi):
            return f"{lo}..{hi}"
        case Named(entity=entity):
            return entity
        case Words(text=text):
            return text[:40]


def main() -> None:
    """Print the table."""
    places = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    tallies = compare(places[0] if places else SHARED / "articles")
    rows = [*tallies.items(), ("all", _sum(tallies))]
    for kind, tally in rows:
        recall, precision = tally.found / max(1, tally.reviewed), tally.right / max(1, tally.judged)
        print(
            f"{kind:12} found {tally.found:4} of {tally.reviewed:4} ({recall:.0%})"
            f"   right {tally.right:4} of {tally.judged:4} ({precision:.0%})"
        )
        if "--verbose" in sys.argv and kind != "all":
            print("".join(f"    missed {line}\n" for line in tally.missed), end="")
            print("".join(f"    wrong  {line}\n" for line in tally.wrong), end="")


def _sum(tallies: Mapping[str, Tally]) -> Tally:
    columns = ("reviewed", "found", "judged", "right")
    return Tally(*(sum(getattr(tally, name) for tally in tallies.values()) for name in columns))


if __name__ == "__main__":
    main()
