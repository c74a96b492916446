"""What claims are held against: reference claims from Turtle, official documents, tables, Wikidata, an endpoint.

Turtle and documents go through the readers of articles, beside the articles, so that names are resolved across both;
everything else is a list of :class:`~kzclaims.references.statements.Statement`, whose names meet those of the articles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from kzclaims import edtf
from kzclaims.claim import Claim, Entity, Period
from kzclaims.dataset import Dataset
from kzclaims.errors import InputError
from kzclaims.formats.reading import CLAIMS, read_dataset
from kzclaims.inputs import ARTICLES, Text
from kzclaims.references.statements import Names, Statement, claims_of, met
from kzclaims.references.transcript import SUFFIXES, Transcript, is_transcript, read_transcript
from kzclaims.vocabulary import Vocabulary
from kzclaims.wording import Message

TABLES, DUMPS = {".csv"}, {".json", ".jsonl", ".ndjson"}
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_NOT_ASKED = Message("référence non lue : {error}", "reference not read: {error}")
_EMPTY = Message("référence sans rien à opposer : {file}", "reference with nothing to hold claims against: {file}")


@dataclass(frozen=True, slots=True)
class References:
    """``paths`` are read as articles and claims are; ``statements`` name things; ``facts`` have ids of their own, and
    ``entities`` say what those are; ``limits`` tell which endpoint or file gave nothing; ``transcripts`` hold the
    originals of quotations.
    """

    paths: tuple[Path, ...] = ()
    statements: tuple[Statement, ...] = ()
    facts: tuple[Claim, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict)
    limits: tuple[Message, ...] = ()
    transcripts: tuple[Transcript, ...] = ()


def gather(against: Sequence[str], vocabulary: Vocabulary, allowed: frozenset[str] = frozenset()) -> References:
    """The references that the command line names.

    Args:
        against: files, folders, or addresses of SPARQL endpoints.
        vocabulary: the properties that statements may have.
        allowed: hosts that may be asked (``--allow-net``).

    Raises:
        InputError: a reference that is missing, of an unknown kind or broken, or nothing to hold claims against.
        ConfigError: an endpoint whose host is not allowed.
    """
    found = [
        _endpoint(name, vocabulary, allowed) if _ADDRESS.match(name) else _local(Path(name), vocabulary)
        for name in against
    ]
    joined = References(
        tuple(path for one in found for path in one.paths),
        tuple(statement for one in found for statement in one.statements),
        tuple(fact for one in found for fact in one.facts),
        {key: entity for one in found for key, entity in one.entities.items()},
        tuple(limit for one in found for limit in one.limits),
        tuple(transcript for one in found for transcript in one.transcripts),
    )
    asked = any(_ADDRESS.match(name) for name in against)
    if against and not (asked or any((joined.paths, joined.statements, joined.facts, joined.transcripts))):
        raise _nothing(against)
    return joined


def _nothing(against: Sequence[str]) -> InputError:
    return InputError(", ".join(against), "holds no reference.", "Give claims, documents, tables or a dump.")


def empty_paths(
    against: Sequence[str],
    referred: References,
    claims: Sequence[Claim],
    texts: Mapping[str, Text],
    vocabulary: Vocabulary,
) -> tuple[Message, ...]:
    """A line for each reference path of which nothing was read.

    Args:
        against: what the command line names.
        referred: the references.
        claims: all that was read, documents of reference among it.
        texts: the texts of articles, by id.
        vocabulary: the properties.

    Raises:
        InputError: nothing was read of any reference.
    """
    spoken = {texts[claim.article.id].path for claim in claims if claim.article.id in texts}
    empty = [
        path
        for path in referred.paths
        if str(path) not in spoken and not (path.suffix.lower() in CLAIMS and read_dataset(path, vocabulary).claims)
    ]
    others = referred.statements or referred.facts or referred.transcripts or any(map(_ADDRESS.match, against))
    if against and not others and len(empty) == len(referred.paths):
        raise _nothing(against)
    return tuple(_EMPTY.filled(file=path.name) for path in empty)


def _endpoint(url: str, vocabulary: Vocabulary, allowed: frozenset[str]) -> References:
    """What an endpoint holds; one that does not answer costs its own claims alone, and is named."""
    from kzclaims.references.endpoint import read_endpoint

    try:
        data = read_endpoint(url, vocabulary, allowed)
    except InputError as error:
        return References(limits=(_NOT_ASKED.filled(error=str(error)),))
    facts = tuple(claim if claim.background else as_fact(claim, vocabulary) for claim in data.claims)
    return References(facts=facts, entities=data.entities)


def _local(path: Path, vocabulary: Vocabulary) -> References:
    if not path.exists():
        raise InputError(path, "no such file or folder.", "Check its name.")
    paths: list[Path] = []
    statements: list[Statement] = []
    transcripts: list[Transcript] = []
    empty: list[Path] = []
    for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
        suffix = file.suffix.lower()
        if suffix in TABLES:
            from kzclaims.references.table import read_table

            read = read_table(file, vocabulary)
            statements += read
            empty += [] if read else [file]
        elif suffix in DUMPS and file.name != "gold.json":
            from kzclaims.references.wikidata import read_dump

            read = read_dump(file, vocabulary)
            statements += read
            empty += [] if read else [file]
        elif is_transcript(file):
            transcript = read_transcript(file)
            transcripts += [transcript] if transcript.turns else []
            empty += [] if transcript.turns else [file]
        elif suffix in CLAIMS | ARTICLES:
            paths.append(file)
        elif not path.is_dir():
            known = ", ".join(sorted(CLAIMS | ARTICLES | TABLES | DUMPS | SUFFIXES))
            raise InputError(file, f"a reference of an unknown kind ({file.suffix}).", f"Give one of {known}.")
    limits = tuple(_EMPTY.filled(file=file.name) for file in empty)
    return References(tuple(paths), tuple(statements), limits=limits, transcripts=tuple(transcripts))


def articles_of(references: References, texts: Mapping[str, Text], vocabulary: Vocabulary) -> frozenset[str]:
    """The ids of the articles that stand in the reference paths."""
    own = {str(path) for path in references.paths}
    found = {identifier for identifier, text in texts.items() if text.path in own}
    for path in references.paths:
        if path.suffix.lower() in CLAIMS:
            found |= {article.id for article in read_dataset(path, vocabulary).articles}
    return frozenset(found)


def as_fact(claim: Claim, vocabulary: Vocabulary) -> Claim:
    """A claim of a reference document as a reference fact, valid on the days its property keeps a value.

    A figure holds for as long around its day as its property is steady; what is fixed (a date, a founder) for all days.
    """
    prop = vocabulary.properties[claim.property]
    if prop.steadiness is None:
        return replace(claim, background=True, valid=claim.valid or Period(None, None, edtf=claim.asserted))
    lo, hi = (claim.as_of.lo, claim.as_of.hi) if claim.as_of else edtf.bounds(claim.asserted or "/")
    steady = timedelta(days=prop.steadiness)
    first = lo - steady if lo and lo > date.min + steady else None
    last = hi + steady if hi and hi < date.max - steady else None
    return replace(claim, background=True, valid=Period(first, last, edtf=claim.asserted))


def held_against(
    data: Dataset,
    referred: References,
    texts: Mapping[str, Text],
    entities: Mapping[str, Entity],
    vocabulary: Vocabulary,
) -> tuple[Dataset, tuple[Claim, ...], dict[str, Entity]]:
    """What was read, parted into what articles claim and what it is held against.

    Args:
        data: all that was read, documents of reference among it.
        referred: the references.
        texts: the texts of articles, by id.
        entities: what is known of ids.
        vocabulary: the properties.

    Returns:
        The claims of the articles alone, the reference facts under the ids of the articles, and all entities.
    """
    theirs = articles_of(referred, texts, vocabulary) if referred.paths else frozenset()
    own = tuple(c for c in data.claims if not c.background and c.article.id not in theirs)
    told = [
        c if c.background else as_fact(c, vocabulary) for c in data.claims if c.background or c.article.id in theirs
    ]
    if not (told or referred.facts or referred.statements):
        return data, (), dict(entities)
    names = Names(entities, data.claims, vocabulary)
    facts = met((*told, *referred.facts), {**referred.entities, **entities}, names, own)
    stated, made = claims_of(referred.statements, names, own, vocabulary)
    articles = tuple(article for article in data.articles if article.id not in theirs)
    return (
        Dataset(own, articles, data.entities, data.limits),
        (*facts, *stated),
        {**made, **referred.entities, **entities},
    )
