"""Articles of dossiers under names of their own, so that several dossiers make one archive."""

import random
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

DOSSIERS = ("e01", "e05", "g01", "q03")


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of folders of articles, some of which contradict each other."""
    folder = tmp_path_factory.mktemp("corpus")
    found = [path for path in sorted((ROOT / "tests" / "dossiers").iterdir()) if path.name.startswith(DOSSIERS)]
    for dossier in found:
        (folder / dossier.name).mkdir()
        for path in sorted(dossier.iterdir()):
            if path.suffix in (".txt", ".md", ".html"):
                shutil.copy(path, folder / dossier.name / f"{dossier.name}-{path.name}")
            elif path.name == "sources.toml":
                shutil.copy(path, folder / dossier.name / path.name)
    return folder


def articles(corpus: Path, seed: int = 0) -> list[Path]:
    """The articles of a folder of folders, in an order of their own for each number."""
    found = sorted(path for path in corpus.rglob("*") if path.suffix in (".txt", ".md", ".html"))
    random.Random(seed).shuffle(found)
    return found
