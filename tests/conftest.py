"""What many tests share: where things are, and visible skips where a machine lacks something."""

import hashlib
import os
import pickle
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kzclaims.check import Options, check
from kzclaims.reported import Report

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take longest: a last one of minutes would leave the other processes idle."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of article texts beside the checkout; they are not ours to carry in it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the browser."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("needs Chromium")
    return found


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[Path], Report]:
    """Check a folder of articles, once in a run whichever process asks: many tests begin with what a dossier gives."""
    base = tmp_path_factory.getbasetemp()
    kept = (base if worker_id == "master" else base.parent) / "checked"
    kept.mkdir(exist_ok=True)

    def report(folder: Path) -> Report:
        files = sorted(f for f in folder.iterdir() if f.is_file() and f.name != "gold.json")
        name = hashlib.sha256(b"".join(f.name.encode() + b"\0" + f.read_bytes() for f in files)).hexdigest()
        place = kept / name
        if not place.exists():
            made = kept / f"{name}-{worker_id}"
            made.write_bytes(pickle.dumps(check([folder], Options())))
            os.replace(made, place)
        found = pickle.loads(place.read_bytes())  # noqa: S301 - written above
        assert isinstance(found, Report)
        return found

    return report


@pytest.fixture(scope="session")
def project_files() -> list[Path]:
    """List the project's own files: tracked, or new and not ignored; relative to the top of the checkout."""
    # The checkout may belong to another user than the one who runs the tests.
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [Path(name) for name in sorted(set(names)) if name and (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """Return a browser for all tests that open pages."""
    api = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()
