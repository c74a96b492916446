"""claims.ttl: whole, exact, short, and the conflicts in it that a reader would name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kzclaims import turtle
from kzclaims.check import Options, check
from kzclaims.claim import Claim, Number
from kzclaims.conflicts import Conflict
from kzclaims.dataset import Dataset
from kzclaims.formats.compact import load_reference
from kzclaims.graph import read_claims
from kzclaims.reported import Report
from kzclaims.verdicts import Outcome
from kzclaims.vocabulary import load_vocabulary

CLAIMS = Path(__file__).resolve().parent.parent / "claims.ttl"
# A quote is a pointer, not a passage: more than twelve words are rare.
LONG_WORDS, FEW = 12, 0.05


@pytest.fixture(scope="module")
def data() -> Dataset:
    return read_claims(CLAIMS, load_vocabulary())[0]


@pytest.fixture(scope="module")
def report() -> Report:
    return check([CLAIMS], Options())


@pytest.fixture(scope="module")
def texts(data: Dataset, shared: Path) -> dict[str, str]:
    folder = shared / "articles"
    return {a.id: (folder / a.file_name).read_bytes().decode("utf-8-sig") for a in data.articles}


def test_written_again_it_is_the_same_bytes(data: Dataset) -> None:
    assert turtle.write(data.claims, data.articles).encode() == CLAIMS.read_bytes()


def test_there_are_many_claims_and_no_id_twice(data: Dataset) -> None:
    ids = [claim.id for claim in data.claims]
    assert len(ids) >= 200
    assert len(ids) == len(set(ids))


def test_every_claim_says_where_when_and_by_whom(data: Dataset) -> None:
    vocabulary = load_vocabulary()
    known = {**vocabulary.entities, **data.entities}
    ids = {claim.id for claim in data.claims}
    for claim in data.claims:
        assert claim.property in vocabulary.properties, claim.id
        assert claim.subject in known, f"{claim.id}: describe {claim.subject} in ontology/entities.ttl"
        assert not claim.speaker or claim.speaker in known, f"{claim.id}: describe {claim.speaker}"
        assert not claim.scope or claim.scope in known, f"{claim.id}: describe {claim.scope}"
        assert claim.asserted, f"{claim.id}: kz:assertedOn is missing"
        assert claim.article in data.articles
        assert {target for _, target in claim.links} <= ids, f"{claim.id} points to a claim that is not there"


def test_every_value_is_of_the_kind_of_its_property(data: Dataset) -> None:
    vocabulary = load_vocabulary()
    for claim in data.claims:
        wanted, kind = vocabulary.properties[claim.property].kind, claim.value.kind
        assert kind == wanted or {kind, wanted} == {"quotation", "text"}, f"{claim.id}: {kind} for {wanted}"


def test_quotes_are_short(data: Dataset) -> None:
    quotes = [claim.quote.exact for claim in data.claims if claim.quote]
    assert len(quotes) == len(data.claims), "every claim has a quote"
    long = [quote for quote in quotes if len(quote.split()) > LONG_WORDS]
    assert len(long) <= FEW * len(quotes), long


def test_every_quote_stands_where_it_says(data: Dataset, texts: dict[str, str]) -> None:
    for claim in data.claims:
        quote, text = claim.quote, texts[claim.article.id]
        assert quote is not None
        assert quote.start is not None
        assert quote.end is not None
        assert text[quote.start : quote.end] == quote.exact, claim.id


def test_the_articles_are_those_that_were_read(data: Dataset, shared: Path) -> None:
    assert len(data.articles) == 5
    for article in data.articles:
        found = hashlib.sha256((shared / "articles" / article.file_name).read_bytes()).hexdigest()
        assert article.sha256 == found, article.file_name


def test_prefix_and_suffix_stand_where_a_quote_recurs(data: Dataset, texts: dict[str, str]) -> None:
    for claim in data.claims:
        quote, text = claim.quote, texts[claim.article.id]
        assert quote is not None
        assert quote.start is not None
        assert quote.end is not None
        again = text.find(quote.exact, text.find(quote.exact) + 1) >= 0
        assert bool(quote.prefix or quote.suffix) == again, f"{claim.id}: {quote.exact!r}"
        assert text[: quote.start].endswith(quote.prefix), claim.id
        assert text[quote.end :].startswith(quote.suffix), claim.id


def test_no_article_can_be_put_together_again(data: Dataset, texts: dict[str, str]) -> None:
    for article in data.articles:
        text, spans = texts[article.id], list(_spans(data, article.id))
        total = sum(end - start for start, end in spans)
        covered = len({place for start, end in spans for place in range(start, end)})
        assert covered <= total
        assert total <= len(text) / 2, f"{article.file_name}: {total} of {len(text)} code points are quoted"


def _spans(data: Dataset, article: str) -> Iterator[tuple[int, int]]:
    for claim in data.claims:
        quote = claim.quote
        if claim.article.id == article and quote and quote.start is not None and quote.end is not None:
            around = len(quote.prefix), len(quote.suffix)
            yield quote.start - around[0], quote.end + around[1]


# --- conflicts that have a name ---------------------------------------------------------------------------------------


def _named(report: Report, rule: str, severity: str, subject: str = "") -> list[Conflict]:
    return [
        c for c in report.conflicts if rule in c.rules and c.severity == severity and subject in ("", c.subject)
    ]  # fmt: skip


def _quotes(conflict: Conflict) -> set[str]:
    return {claim.quote.exact for claim in conflict.claims if claim.quote}


NAMED = [
    ("speaker-in-doubt", "tension", "utterance-national-interests", 1),
    ("implied-rate-off-market", "contradiction", "", 2),
    ("private-against-state-holder", "tension", "aitu", 1),
    ("private-against-state-holder", "tension", "rural-internet-programme", 1),
    ("parts-and-whole-differ", "tension", "rural-internet-programme", 1),
    ("goal-dates-differ", "imprecision", "digital-kazakhstan", 1),
    ("scopes-exclude-each-other", "tension", "duty-to-use-aitu", 1),
    ("romanisations-differ", "spelling", "jaslan-madiyev", 1),
    ("single-value-property-differs", "tension", "year-of-digitalisation-announcement", 1),
    ("stated-and-denied", "tension", "digital-governance", 1),
    ("incompatible-offices", "tension", "bagdat-musin", 1),
    ("heading-stronger-than-text", "imprecision", "alatau-city", 1),
    ("shares-of-something-without-shares", "imprecision", "aitu", 1),
    ("paraphrase-differs-from-quotation", "imprecision", "digital-kazakhstan", 1),
    ("conditional-against-indicative", "imprecision", "digital-kazakhstan", 1),
    ("done-against-still-to-come", "imprecision", "duty-to-use-aitu", 1),
]


@pytest.mark.parametrize(("rule", "severity", "subject", "count"), NAMED)
def test_a_named_conflict_is_found(report: Report, rule: str, severity: str, subject: str, count: int) -> None:
    assert len(_named(report, rule, severity, subject)) == count


def test_the_rates_are_those_of_the_tenge_and_the_dollar(report: Report) -> None:
    found = _named(report, "implied-rate-off-market", "contradiction")
    assert {c.subject for c in found} == {"rural-internet-programme", "reserves-of-kazakhstan"}
    assert {frozenset(_units(c)) for c in found} == {frozenset({"EUR", "KZT"}), frozenset({"EUR", "USD"})}


def _units(conflict: Conflict) -> set[str]:
    return {claim.value.unit for claim in conflict.claims if isinstance(claim.value, Number)}


def test_the_goal_has_its_three_dates(report: Report) -> None:
    (conflict,) = _named(report, "goal-dates-differ", "imprecision", "digital-kazakhstan")
    assert _quotes(conflict) == {"d’ici 2029", "avant 2029", "d'ici 3 ans"}


def test_the_duty_has_its_four_scopes(report: Report) -> None:
    (conflict,) = _named(report, "scopes-exclude-each-other", "tension", "duty-to-use-aitu")
    assert len(conflict.camps) == 4
    assert len(conflict.claims) == 4


def test_the_minister_has_two_spellings(report: Report) -> None:
    (conflict,) = _named(report, "romanisations-differ", "spelling")
    assert _quotes(conflict) == {"Jaslan Madiyev", "Zhaslan Madiev"}


# --- and what is none -------------------------------------------------------------------------------------------------


def _is(claim: Claim, subject: str, property_name: str, scope: str = "") -> bool:
    return (claim.subject, claim.property, claim.scope) == (subject, property_name, scope)


def _together(report: Report, *keys: tuple[str, str, str]) -> list[str]:
    """Ids of the conflicts that hold a claim of every key; each key stands for some claim of the file."""
    for key in keys:
        assert any(_is(claim, *key) for claim in report.claims), f"no claim of {key}"
    return [c.id for c in report.conflicts if all(any(_is(claim, *key) for claim in c.claims) for key in keys)]


SILENT = {
    "12 % of 3,000 and more than 350": (
        ("rural-internet-programme", "count", "villages-by-satellite"),
        ("rural-internet-programme", "share", "villages-by-satellite"),
        ("rural-internet-programme", "count", "villages-targeted"),
    ),
    "12 % and more than 350": (
        ("rural-internet-programme", "count", "villages-by-satellite"),
        ("rural-internet-programme", "share", "villages-by-satellite"),
    ),
    "downloads and monthly users": (
        ("aitu", "cumulativeCount", "downloads"),
        ("aitu", "count", "monthly-active-users"),
    ),
    "deadlines of 15 and 1 September": (
        ("migration-to-aitu", "legalDeadline", ""),
        ("aitu-data-consolidation", "legalDeadline", ""),
    ),
    "deadlines of 15 September and 1 December": (
        ("migration-to-aitu", "legalDeadline", ""),
        ("aitu-data-transfer", "legalDeadline", ""),
    ),
    "the two implied rates": (
        ("rural-internet-programme", "amount", "investment"),
        ("reserves-of-kazakhstan", "amount", "foreign-exchange-reserves"),
    ),
    "the design and the launch": (("aitu", "designDate", ""), ("aitu", "launchDate", "")),
    "an approximate figure in the heading and in the text": (
        ("administrative-procedures", "share", "online"),
        ("administrative-procedures", "share", "online"),
    ),
}


@pytest.mark.parametrize("keys", SILENT.values(), ids=SILENT.keys())
def test_what_fits_together_is_no_conflict(report: Report, keys: tuple[tuple[str, str, str], ...]) -> None:
    assert not _together(report, *keys)


def test_deadlines_of_different_steps_are_no_conflict_at_all(report: Report) -> None:
    duties = {"migration-to-aitu", "aitu-data-consolidation", "aitu-data-transfer"}
    assert not [c.id for c in report.conflicts if duties & {claim.subject for claim in c.claims}]


def test_a_ministry_and_its_successor_are_no_conflict(report: Report) -> None:
    offices = {"minister-of-digital-development", "minister-of-ai-and-digital-development"}
    bodies = {"ministry-of-digital-development", "ministry-of-ai-and-digital-development"}
    assert any(claim.subject in bodies for claim in report.claims)
    for conflict in report.conflicts:
        named = {getattr(claim.value, "entity", "") for claim in conflict.claims if claim.property == "holdsOffice"}
        assert not named & offices
        assert not bodies & {claim.subject for claim in conflict.claims}


def test_a_lower_bound_is_no_conflict_with_a_larger_figure(report: Report) -> None:
    bounded = {c.id for c in report.claims if isinstance(c.value, Number) and c.value.hi is None}
    assert bounded
    silent = {"same-measure-disjoint-values", "cumulative-total-falls", "share-times-total-differs"}
    assert not [c.id for c in report.conflicts if silent & set(c.rules) and bounded & {q.id for q in c.claims}]


def test_severities_hold_without_reference_facts() -> None:
    """Without background nothing new appears, and nothing becomes more urgent."""
    full, bare = check([CLAIMS], Options()), check([CLAIMS], Options(reference=False))
    known = {claim.id: c.severity for c in full.conflicts for claim in c.claims}
    for conflict in bare.conflicts:
        assert all(claim.id in known for claim in conflict.claims), conflict.message
    assert len(bare.conflicts) < len(full.conflicts)


def test_the_reference_facts_say_something_of_each_article(report: Report) -> None:
    """Each of the five has claims that agree with a reference and claims that differ from one, always with a source."""
    told = [v for v in report.verdicts if v.outcome is not Outcome.NOT_ENOUGH]
    assert len({v.claim.article.id for v in told}) == 5
    assert sum(v.outcome is Outcome.AGREES for v in told) >= 40
    assert sum(v.outcome is Outcome.DIFFERS for v in told) >= 10
    assert all(f.article.publisher and f.article.published for v in told for f in v.facts)


def test_every_reference_fact_has_a_source_with_a_day_and_speaks_of_known_things(data: Dataset) -> None:
    vocabulary = load_vocabulary()
    known = {**vocabulary.entities, **data.entities}
    for fact in load_reference():
        assert fact.article.publisher, fact.id
        assert fact.article.published, fact.id
        assert fact.valid, fact.id
        assert fact.property in vocabulary.properties, fact.id
        assert fact.subject in known or fact.subject.isupper(), fact.id
