"""What several reports say alike: what was found in one sentence, and how many origins a version has."""

from __future__ import annotations

from collections.abc import Callable

from kzclaims.conflicts import Conflict
from kzclaims.report.words import Words
from kzclaims.reported import Report
from kzclaims.rules.base import Severity


def summary(report: Report, t: Words) -> str:
    """One sentence: how many articles were read, how many conflicts of each severity were found.

    Where nothing could be read or compared it says so: "no discrepancy found" would sound like an all-clear.
    """
    counts = [(s.value, sum(c.severity == s for c in report.conflicts)) for s in Severity]
    told = t.listed(t(f"sum.{severity}", n=n) for severity, n in counts if n)
    if report.unread:
        return t("sum.unread")
    if not told:
        told = t("sum.unclaimed" if not report.claims else "page.none_found" if report.compared else "sum.uncompared")
    return t("sum.all", articles=t("sum.articles", n=len(report.articles)), conflicts=told)


def origins(report: Report, conflict: Conflict, number: int, t: Words, name: Callable[[str], str]) -> str:
    """The words for a version, by its number from 0; empty where each of its articles stands for itself.

    Args:
        report: what was found.
        conflict: the conflict.
        number: of the version.
        t: the words of a language.
        name: what an entity is called there.
    """
    found = report.origins.get((conflict.id, number), ())
    articles = len({c.article.id for c in conflict.camps[number].claims if not c.background})
    if articles < 2 or len(found) >= articles:
        return ""
    told = t("citing.count", n=len(found))
    shared = [name(s) for origin in found if len(origin.claims) > 1 for s in origin.sources]
    named = t("citing.named", told=told, names=t.listed(shared)) if shared else told
    return t("citing.origins", articles=articles, told=named)
