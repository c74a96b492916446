"""How many origins a version has, in words: "3 articles, 1 origin (X)"."""

from __future__ import annotations

from collections.abc import Callable

from kzclaims.conflicts import Conflict
from kzclaims.report.words import Words
from kzclaims.reported import Report


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
