"""The tables at the end of the page: spellings, dated promises, what was compared."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kzclaims.claim import Claim, Words
from kzclaims.followup import Followup
from kzclaims.report.followups import promised_by, since, state
from kzclaims.report.seen import Said, Source
from kzclaims.report.view import View

# Hyphens and spaces that look like the plain ones.
_SEEN_AS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a name in one language."""

    text: str
    language: str
    count: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Spelled:
    """An entity and every form found."""

    name: str
    kind: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A dated promise; ``day`` is for machines, the rest for readers: whose it is, and what was said since."""

    day: str
    due: str
    overdue: bool
    state: str
    by: str
    since: str
    said: Said


def spellings(view: View) -> tuple[Spelled, ...]:
    """Every written form of every entity, most forms first."""
    t = view.words
    found: dict[str, dict[tuple[str, str], list[Claim]]] = {}
    for claim in view.report.claims:
        romanised = "Romanised" in view.report.vocabulary.properties[claim.property].traits
        if romanised and isinstance(claim.value, Words):
            language = claim.value.language or (claim.quote.language if claim.quote else "") or claim.article.language
            found.setdefault(claim.subject, {}).setdefault((language, _alike(claim.value.text)), []).append(claim)
    rows = [
        Spelled(
            view.name(entity),
            t.known("kind", view.report.world.entity(entity).kind),
            tuple(
                Form(text, language, len(claims), _sources(view, claims))
                for (language, text), claims in sorted(forms.items())
            ),
        )
        for entity, forms in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.forms), row.name)))


def _alike(text: str) -> str:
    """A form as a reader sees it: with whatever hyphen or space it is written, and however its accents are."""
    return unicodedata.normalize("NFC", text).translate(_SEEN_AS)


def _sources(view: View, claims: list[Claim]) -> tuple[Source, ...]:
    return tuple(
        view.sources[key] for key in sorted({c.article.id for c in claims}, key=lambda k: view.sources[k].anchor)
    )


def promises(view: View) -> tuple[Promise, ...]:
    """The dated promises, earliest first."""
    return tuple(_promise(view, followup) for followup in view.report.followups)


def _promise(view: View, followup: Followup) -> Promise:
    t, voice, claim = view.words, view.voice, followup.claim
    # A file's name is nobody: the article has its letter here.
    nobody = not claim.speaker and not claim.article.publisher
    by = t("settle.author_of", tag=view.sources[claim.article.id].tag) if nobody else promised_by(followup, voice)
    return Promise(
        followup.due.isoformat(),
        t.day(followup.due),
        followup.state == "overdue",
        state(followup, t),
        by,
        since(followup, voice, t),
        view.said(claim),
    )


def reasons(view: View) -> tuple[tuple[str, int], ...]:
    """Why claims were not compared, in words, most frequent first."""
    counted = view.report.coverage.not_compared.items()
    return tuple(
        (view.words.known("reason", reason), n) for reason, n in sorted(counted, key=lambda item: (-item[1], item[0]))
    )
