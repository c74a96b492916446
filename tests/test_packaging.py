"""The wheel, built as a user's machine would build it, works with no checkout in sight."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

CLAIMS = """\
@prefix kz:   <https://w3id.org/kzclaims/ontology#> .
@prefix id:   <https://w3id.org/kzclaims/id/> .
@prefix oa:   <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

id:claim-tram-opening-1 a kz:Claim ;
    rdf:subject   id:tram-line-c ;
    rdf:predicate kz:openingDate ;
    rdf:object    [ a kz:Period ; kz:edtf "2027-09" ; kz:lo "2027-09-01"^^xsd:date ; kz:hi "2027-09-30"^^xsd:date ;
                    kz:relation kz:eq ] ;
    kz:modality kz:Announced ;
    kz:assertedOn "2025-03-04"^^xsd:date ;
    prov:wasAttributedTo id:mayor ;
    prov:wasQuotedFrom   id:article-tram-1 ;
    oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact "ouvrira en septembre 2027"@fr ] ,
                   [ a oa:TextPositionSelector ; oa:start 412 ; oa:end 437 ] .

id:article-tram-1 a kz:Article ; kz:fileName "tram-1.txt" ;
    kz:sha256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" .
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory, root: Path, project_files: list[Path]) -> Path:
    """Build the sdist, and the wheel out of the sdist, from a copy: the checkout stays clean."""
    copy = tmp_path_factory.mktemp("copy")
    for name in project_files:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, copy / name)
    built = run(sys.executable, "-m", "build", "--no-isolation", cwd=copy)
    assert built.returncode == 0, built.stdout + built.stderr
    return copy / "dist"


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (path,) = dist.glob("*.whl")
    return path


@pytest.mark.slow
def test_the_sdist_is_complete(dist: Path, project_files: list[Path]) -> None:
    (path,) = dist.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        packed = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in archive.getnames()}
    assert {name.as_posix() for name in project_files} <= packed


@pytest.mark.slow
def test_the_wheel_carries_the_data(wheel: Path, project_files: list[Path]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    names = [name.as_posix() for name in project_files]
    for folder in ("ontology/", "shapes/"):
        data = {f"kzclaims/data/{name}" for name in names if name.startswith(folder)}
        assert data, folder
        assert data <= packed
    folders = ("kzclaims/report/templates/", "kzclaims/web/static/", "kzclaims/web/templates/")
    templates = {name for name in names if name.startswith(folders)}
    assert templates
    assert templates <= packed


@pytest.mark.slow
def test_the_wheel_works_away_from_the_checkout(wheel: Path, root: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    installed = run(*pip, "--target", target, wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "some.ttl").write_text(CLAIMS, encoding="utf-8")
    # -S skips the .pth file of an editable install, so that the checkout cannot be imported; libraries are then
    # found by their folders. -P keeps the current folder out as well.
    libraries = [entry for entry in sys.path if Path(entry).name in {"site-packages", "dist-packages"}]
    python = [sys.executable, "-S", "-P"]
    path = os.pathsep.join([str(target), *libraries])

    program = "import kzclaims, sys; print(kzclaims.__file__, *sys.path)"
    where = run(*python, "-c", program, cwd=elsewhere, PYTHONPATH=path)
    assert where.stdout.startswith(str(target)), where.stderr
    assert str(root) not in where.stdout.split()

    checked = run(*python, "-m", "kzclaims", "check", "some.ttl", "--format", "json", cwd=elsewhere, PYTHONPATH=path)
    assert checked.returncode in {0, 1}, checked.stderr
    assert json.loads(checked.stdout)["schema"] == "kzclaims/1"

    (elsewhere / "tram.txt").write_text("Le tram coûtera 50 millions d’euros.\n", encoding="utf-8")
    read = run(*python, "-m", "kzclaims", "check", "tram.txt", "--format", "json", cwd=elsewhere, PYTHONPATH=path)
    assert read.returncode == 0, read.stderr
    assert any("50 millions" in claim["quote"] for claim in json.loads(read.stdout)["claims"])
