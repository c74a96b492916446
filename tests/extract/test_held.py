"""Articles wait packed where they are many; nothing that is found depends on it."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.articles import Document, read_folder
from kzclaims.cli import cli
from kzclaims.entities.aliases import AliasTable
from kzclaims.errors import ConfigError
from kzclaims.extract import held as holding
from kzclaims.extract import pipeline
from kzclaims.extract.assemble import Extraction
from kzclaims.extract.drafts import Draft
from kzclaims.extract.pipeline import extract
from kzclaims.extract.scene import Scene
from kzclaims.extract.workers import worked
from kzclaims.vocabulary import load_vocabulary
from kzclaims.wording import Message

ARTICLES = {
    "a.md": """---
date: 2025-03-14
language: fr
---
# Le phare de Kermorvan

Le phare de Kermorvan compte 900 marches, dont 30 % sont usées, a indiqué Hélène Guivarch, directrice du port.
La famille Lorval détient 60 % d’Armor Peinture. Toutes les écoles de Plourin seront fermées.
Les travaux s’achèveront le 4 mai 2026.
""",
    "b.md": """---
date: 2025-03-15
language: en
---
# The lighthouse of Kermorvan

The lighthouse of Kermorvan has 850 steps, said Helene Guivarch, head of the port. Lorval owns 55% of Armor Peinture.
Two schools of Plourin stay open. The works will end on 6 May 2026.
""",
    "c.md": """---
date: 2025-03-16
language: ru
---
# Мост

Мост в Заречье построили 3 мая 2021 года. Бюджет — 40 млн евро. Директор Анна Белова сказала: «Все школы закрыты».
""",
    "d.md": """---
date: 2025-03-17
language: ru
---
# Мост

Мост в Заречье построили 8 мая 2021 года. Директор Анна Белова назвала бюджет: 45 млн евро.
""",
}


def read(folder: Path, jobs: int = 1) -> Extraction:
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return extract(read_folder(folder)[0], load_vocabulary().entities, aliases=AliasTable(), jobs=jobs)


def test_packed_or_not_the_claims_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loose = read(tmp_path)
    assert {claim.article.id for claim in loose.claims} == set(ARTICLES)
    waiting = []
    packing = holding.held

    def seen(*args: object, **options: object) -> holding.Held:
        waiting.append(packing(*args, **options))  # type: ignore[arg-type]
        return waiting[-1]

    monkeypatch.setattr(pipeline, "held", seen)
    monkeypatch.setattr(pipeline, "_MANY", 1)
    assert read(tmp_path) == loose
    assert all(one._packed and not one._loose for one in waiting)
    assert {one.document for one in waiting} == set(read_folder(tmp_path)[0])


def test_what_cannot_be_packed_waits_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Strange(str):
        """A value of no known class."""

    def marked(scene: Scene) -> list[Draft]:
        return [Draft(d.passage, d.start, d.end, Strange(d.property), d.subject, d.value) for d in people(scene)]

    people = pipeline.EXTRACTORS[0]
    monkeypatch.setattr(pipeline, "EXTRACTORS", (marked,))
    loose = read(tmp_path)
    monkeypatch.setattr(pipeline, "_MANY", 1)
    assert loose.claims
    assert read(tmp_path) == loose


def test_several_processes_read_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loose = read(tmp_path)
    monkeypatch.setattr(pipeline, "_MANY", 1)
    monkeypatch.setattr(pipeline, "_SETTLED", 1)
    assert read(tmp_path, jobs=2) == loose
    assert read(tmp_path, jobs=9) == loose


def test_the_command_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    read(tmp_path / "in")
    command = ["extract", str(tmp_path / "in"), "--format", "json"]
    alone = CliRunner().invoke(cli, command)
    monkeypatch.setattr(pipeline, "_MANY", 1)
    monkeypatch.setattr(pipeline, "_SETTLED", 1)
    kept = ["--cache", str(tmp_path / "kept")]
    for options in ([], kept, kept):
        assert CliRunner().invoke(cli, [*command, "--jobs", "2", *options]).stdout == alone.stdout


def _die(document: Document) -> holding.Held:
    os._exit(9)


def _told(document: Document) -> Message:
    return Message("{path}", "{path}").filled(path=document.path)


def test_a_process_that_dies_is_named(tmp_path: Path) -> None:
    read(tmp_path)
    documents = read_folder(tmp_path)[0]
    assert list(worked(documents, _told, 2)) == [_told(document) for document in documents]
    with pytest.raises(ConfigError, match="--jobs"):
        list(worked(documents, _die, 2))
