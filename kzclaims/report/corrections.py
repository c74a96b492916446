"""A correction to copy: what an article says, and a gap for what turns out to be right."""

from __future__ import annotations

from dataclasses import dataclass

from kzclaims.report.seen import Said, Seen, Source
from kzclaims.report.words import Words


@dataclass(frozen=True, slots=True)
class Correction:
    """The text for one article."""

    source: Source
    text: str


def corrections(seen: Seen, t: Words) -> tuple[Correction, ...]:
    """One correction for each article that a version of a conflict quotes, in the order of its versions."""
    first: dict[str, Said] = {}
    for said in seen.said:
        first.setdefault(said.source.anchor, said)
    return tuple(Correction(said.source, _text(said, t)) for said in first.values())


def _text(said: Said, t: Words) -> str:
    source = said.source
    quote = said.excerpt.quote if said.excerpt.marked else t.quoted(said.excerpt.quote)
    wrote = t("correction.wrote", title=source.title, source=t.sourced(source.publisher, source.published))
    return f"{wrote} {quote}. {t('correction.right')}"
