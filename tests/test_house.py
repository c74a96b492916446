"""The rules of the house that no linter knows."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from rdflib import RDFS, SKOS, Graph

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "kzclaims").rglob("*.py"))
LABELS = (RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)

# Words of names that are ordinary words of code as well.
COMMON = {"Article", "August", "Central", "Claim", "Group", "Money", "Person", "Place", "Report", "State"}


def each_module() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def texts(files: list[Path]) -> Iterator[tuple[Path, str]]:
    for name in files:
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def offences(files: list[Path], pattern: str) -> list[str]:
    return [
        f"{name}:{text.count(chr(10), 0, hit.start()) + 1}: {hit.group()}"
        for name, text in texts(files)
        for hit in re.finditer(pattern, text)
    ]


def commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        # Commands are loaded when they are asked for.
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner)


def test_imports_keep_their_contracts() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", program, "--no-logo", "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@each_module()
def test_a_module_fits_in_300_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


@each_module()
def test_what_is_public_has_a_docstring(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    public = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    missing = [node.name for node in public if not ast.get_docstring(node)]
    assert ast.get_docstring(tree), "the module itself"
    assert not missing


# The words below are put together from pieces, for this file is searched as well.
def test_no_file_names_a_registry_or_a_machine(project_files: list[Path]) -> None:
    hosts = ["py" + "pi.org", "python" + "hosted.org", "registry.np" + "mjs", "crates" + ".io", "deb.deb" + "ian.org"]
    folders = ["work", "farm", "home", "root", "Users", "opt", "mnt", "srv"]
    host = "|".join(re.escape(name) for name in hosts)
    # What follows a word, dots or a slash is a path on a web server or a relative one.
    path = rf"(?<![\w./~}}])/(?:{'|'.join(folders)})/\w|[A-Z]:\\+" + "Users"
    assert not offences(project_files, f"{host}|{path}")


def test_nothing_is_left_unfinished(project_files: list[Path]) -> None:
    words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error"]
    python = [name for name in project_files if name.suffix == ".py"]
    assert not offences(python, rf"\b(?:{'|'.join(words)})\b")


def test_the_readme_tells_every_command_and_option() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    cli = importlib.import_module("kzclaims.cli")
    found = {
        inner for value in list(vars(cli).values()) if isinstance(value, click.Command) for inner in commands(value)
    }
    assert found
    names = {command.name for command in found if not isinstance(command, click.Group) and command.name}
    options = {
        name
        for command in found
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for name in parameter.opts
        if name.startswith("--")
    }
    told = set(re.findall(r"(?<![\w-])[\w-]+", readme))
    missing = sorted((names | options) - told)
    assert not missing


def test_no_domain_name_stands_in_python() -> None:
    graph = Graph().parse(ROOT / "ontology" / "entities.ttl")
    labels = [str(label) for predicate in LABELS for label in graph.objects(None, predicate)]
    tokens = {token for label in labels for token in re.findall(r"\w{5,}", label) if token[0].isupper()} - COMMON
    assert tokens
    found = {
        f"{module.relative_to(ROOT)}: {word}"
        for module in MODULES
        for word in re.findall(r"\w+", module.read_text(encoding="utf-8"))
        if word in tokens
    }
    assert not found


def test_the_figures_of_archives_are_told_alike_in_both_places() -> None:
    block = re.compile(r"<!-- scale:begin -->.*<!-- scale:end -->", re.DOTALL)
    told = [block.findall((ROOT / name).read_text(encoding="utf-8")) for name in ("README.md", "docs/scale.md")]
    assert len(told[0]) == 1
    assert told[0] == told[1]


def test_the_readme_has_the_table_of_rules_as_it_is() -> None:
    table = importlib.import_module("kzclaims.report.rules_table").rules_table(markdown=True)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert table in readme, "put the output of `kzclaims rules --markdown` between the marks in README.md"
