"""Claims against references: the rules decide, as of the day a claim speaks of."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.claim import Claim, Period
from kzclaims.cli import cli
from kzclaims.errors import InputError
from kzclaims.report.verdicts import COLUMNS
from kzclaims.verdicts import Outcome, Verdict, verdicts
from tests.builders import A, C, D, E, N, Q, S, conflicts, world

REGISTER = A("register", "2025-03-01", publisher="Registre")


def fact(claim: Claim, days: str = "2025") -> Claim:
    return replace(claim, id=f"ref-{claim.id}", article=REGISTER, quote=None, background=True, valid=D(days))


def verdict(claim: Claim, *facts: Claim) -> Verdict:
    made = world((claim,), background=facts)
    return verdicts(made, conflicts(made))[0]


@pytest.mark.parametrize(
    ("said", "known", "outcome"),
    [
        (S(40, "approx"), S("39.6"), Outcome.AGREES),
        (S(40), S("39.6"), Outcome.AGREES),
        (S(45, "approx"), S("39.6"), Outcome.DIFFERS),
        (Q(1240), Q(1240), Outcome.AGREES),
        (Q(1200, "gt"), Q(1240), Outcome.AGREES),
        (Q(1420), Q(1240), Outcome.DIFFERS),
    ],
)
def test_a_figure(said, known, outcome: Outcome) -> None:
    name = "share" if said.kind == "share" else "count"
    found = verdict(C("town", name, said, scope="schools"), fact(C("town", name, known, scope="schools")))
    assert found.outcome is outcome
    assert found.facts
    assert found.computation


def test_a_fact_of_another_day_is_not_enough() -> None:
    found = verdict(
        C("town", "count", Q(1240), scope="schools"), fact(C("town", "count", Q(1240), scope="schools"), "2015")
    )
    assert found.outcome is Outcome.NOT_ENOUGH
    assert found.why is not None


def test_a_claim_of_an_unknown_day_says_so_and_what_is_fixed_needs_none() -> None:
    since = A("open", "2025-06-09/..")
    known = C("town", "count", Q(1240), scope="schools")
    found = verdict(replace(known, article=since, asserted="2025-06-09/.."), fact(known))
    assert found.outcome is Outcome.NOT_ENOUGH
    assert found.why is not None
    assert "not bounded" in found.why.en
    opened = C("bridge", "openingDate", D("1998"), article=since)
    assert verdict(replace(opened, asserted="2025-06-09/.."), fact(opened, "1998")).outcome is Outcome.AGREES


def test_nobody_speaks_of_it() -> None:
    found = verdict(C("town", "count", Q(1240), scope="schools"))
    assert (found.outcome, found.facts) == (Outcome.NOT_ENOUGH, ())


def test_an_office_is_compared_as_of_its_day() -> None:
    held = C("anna", "holdsOffice", N("mayor"))
    assert verdict(held, fact(held, "2020/2025-12")).outcome is Outcome.AGREES
    assert verdict(held, fact(held, "2010/2015")).outcome is Outcome.NOT_ENOUGH


def test_a_date_differs_from_the_registers() -> None:
    opened = C("bridge", "openingDate", D("1998-05-01"))
    register = replace(fact(C("bridge", "openingDate", D("1989-05-01"))), valid=Period(None, None))
    assert verdict(opened, register).outcome is Outcome.DIFFERS


def test_a_denial_is_no_agreement() -> None:
    held = C("anna", "holdsOffice", N("mayor"))
    assert verdict(replace(held, negated=True), fact(held, "2020/2025-12")).outcome is not Outcome.AGREES


def test_an_opinion_is_never_judged() -> None:
    claim = C("town", "count", Q(1240), scope="schools", modality="opinion")
    assert verdict(claim, fact(C("town", "count", Q(1420), scope="schools"))).outcome is Outcome.NOT_ENOUGH


def test_against_takes_several_words_and_documents_are_references(tmp_path: Path) -> None:
    head = "---\ntitle: Corlay\npublisher: {}\ndate: 2025-03-04\nlanguage: {}\n---\n\n{}\n"
    (tmp_path / "a.txt").write_text(
        head.format("Gazette", "fr", "La ville de Corlay compte 1 420 écoles."), encoding="utf-8"
    )
    for name, number in (("b.txt", "1,240"), ("c.txt", "1,250")):
        text = head.format("Council", "en", f"The town of Corlay has {number} schools.")
        (tmp_path / name).write_text(text, encoding="utf-8")
    arguments = ["verify", str(tmp_path / "a.txt"), "--against", str(tmp_path / "b.txt"), str(tmp_path / "c.txt")]
    done = CliRunner().invoke(cli, [*arguments, "--lang", "en", "--no-reference"])
    assert done.exit_code == 1, done.output
    assert "differs from Council" in done.output
    assert CliRunner().invoke(cli, [*arguments, "--fail-on", "never", "--format", "json"]).exit_code == 0


@pytest.fixture
def schools(tmp_path: Path) -> list[str]:
    """Two figures of one article, an official document on one of them; the command that holds them together."""
    head = "---\ntitle: Corlay\npublisher: {}\ndate: 2025-03-04\nlanguage: fr\n---\n\n{}\n"
    said = "La ville de Corlay compte 1 420 écoles. La ville de Corlay compte 36 <b>ponts</b>."
    (tmp_path / "a.txt").write_text(head.format("Gazette", said), encoding="utf-8")
    (tmp_path / "b.txt").write_text(
        head.format("Rectorat", "La ville de Corlay compte 1 240 écoles."), encoding="utf-8"
    )
    return ["verify", str(tmp_path / "a.txt"), "--against", str(tmp_path / "b.txt"), "--no-reference", "--lang", "en"]


def test_a_page_of_verdicts_shows_the_reference_claims_and_the_computation(schools: list[str]) -> None:
    done = CliRunner().invoke(cli, [*schools, "--format", "html"])
    assert done.exit_code == 1, done.output
    page = done.stdout
    for words in (
        "1 claim differs",
        "differs from Rectorat of 4\u00a0March 2025",
        "Reference facts",
        "1,240",
        "1 claim without",
    ):
        assert words in page
    assert "<script" not in page
    assert "<b>ponts" not in page
    assert not re.search(r"""(?:src|href)=["']https?:""", page)
    assert CliRunner().invoke(cli, [*schools, "--format", "html"]).stdout == page


def test_verdicts_as_a_table(schools: list[str]) -> None:
    done = CliRunner().invoke(cli, [*schools, "--format", "csv"])
    first, *others = list(csv.reader(io.StringIO(done.stdout)))
    assert tuple(first) == COLUMNS
    rows = [dict(zip(first, row, strict=True)) for row in others]
    assert [(row["verdict"], row["with"]) for row in rows] == [
        ("differs", "Rectorat of 4\u00a0March 2025"),
        ("not enough", ""),
    ]
    assert "1,240" in rows[0]["reference_value"]
    assert rows[1]["computation"] == "no reference speaks of it"


def test_what_a_fact_of_its_own_key_says_is_borne_out_whatever_else_it_is_set_against() -> None:
    """The office is the register's; that another title is given to it elsewhere says nothing against that."""
    held = C("anna", "holdsOffice", N("mayor"))
    other = C("boris", "holdsOffice", N("mayor"), article=A("other"))
    made = world((held, other), (E("mayor", "office", "exclusive"),), background=(fact(held),))
    found = verdicts(made, conflicts(made))
    assert [one.outcome for one in found] == [Outcome.AGREES, Outcome.DIFFERS]


def test_who_stands_behind_a_thing_does_not_differ_from_the_register_that_goes_on() -> None:
    """The chain of holders begins in the article and ends in the register: "private" differs from it, no link does."""
    private = C("app", "ownershipNature", N("private"), article=A("a"))
    link = C("app", "shareholder", N("fund"), article=A("a"))
    register = fact(C("fund", "ownershipShare", S(60), scope="state"))
    entities = (E("state", "organisation", "state"), E("private", "scope", "private"), E("fund", "organisation"))
    made = world((private, link), entities, background=(register,))
    found = verdicts(made, conflicts(made))
    assert [one.outcome for one in found] == [Outcome.DIFFERS, Outcome.NOT_ENOUGH]


def test_an_empty_reference_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("La ville de Corlay compte 12 écoles.\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    done = CliRunner().invoke(cli, ["verify", str(tmp_path / "a.txt"), "--against", str(tmp_path / "empty")])
    assert isinstance(done.exception, InputError)
    assert "holds no reference" in str(done.exception)


def test_verdicts_are_written_to_a_file_or_into_a_folder_that_is_made(schools: list[str], tmp_path: Path) -> None:
    for named, found in (("v.html", "v.html"), ("new/deep/", "new/deep/verdicts.html"), ("new", "new/verdicts.html")):
        done = CliRunner().invoke(cli, [*schools, "--format", "html", "-o", f"{tmp_path}/{named}"])
        assert done.exit_code == 1, done.output
        assert "1 claim differs" in (tmp_path / found).read_text(encoding="utf-8")
