"""Regular forms of a name in several languages are none of an editor's business; two in one language are."""

from kzclaims.claim import Spelling
from kzclaims.entities.spellings import variants


def test_two_romanisations_in_one_language() -> None:
    found = variants([Spelling("Kouanych Joldassov", "fr"), Spelling("Kuanysh Zholdasov", "fr")])
    assert [(group.language, group.finding) for group in found] == [("fr", True)]


def test_regular_forms_are_no_finding() -> None:
    forms = [
        Spelling("Kouanych Joldassov", "fr"), Spelling("Kuanysh Zholdasov", "en"), Spelling("Куаныш Жолдасов", "ru"),
        Spelling("Joldassov", "fr"), Spelling("K. Joldassov", "fr"), Spelling("JOLDASSOV Kouanych", "fr"),
        Spelling("M. Kouanych Joldassov", "fr"),
    ]  # fmt: skip
    assert not [group for group in variants(forms) if group.finding]


def test_dashes_are_no_form() -> None:
    forms = [
        Spelling("Anne-Marie Idrac", "fr"),
        Spelling("Anne\u2011Marie Idrac", "fr"),
        Spelling("Anne Marie Idrac", "fr"),
    ]
    assert not variants(forms)[0].finding
