"""The worked examples of the README are what the commands print: each runs, and its lines come in that order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzclaims.cli import cli

ROOT = Path(__file__).resolve().parent.parent
_BLOCK = re.compile(r"^```console\n\$ kzclaims ([^\n]+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = _BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
LEFT_OUT = "…"


def test_each_kind_of_work_has_one() -> None:
    told = [command.split()[0] for command, _ in EXAMPLES]
    assert {"check", "verify", "followup", "where"} <= set(told)
    assert any("--format ics" in command for command, _ in EXAMPLES)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command[:40] for command, _ in EXAMPLES])
def test_an_example_is_what_the_command_prints(command: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(cli, shlex.split(command))
    assert done.exit_code in (0, 1), done.output
    printed = [_plain(line) for line in done.stdout.splitlines()]
    at, loose = 0, False
    for line in map(_plain, shown.splitlines()):
        if line == LEFT_OUT:
            loose = True
            continue
        found = printed.index(line, at) if line in printed[at:] else -1
        assert found >= 0, f"the README shows {line!r}"
        assert loose or found == at, f"before {line!r} comes {printed[at]!r}"
        at, loose = found + 1, False
    assert loose or at == len(printed)


def _plain(line: str) -> str:
    """A line without the no-break spaces that a README cannot show, nor spaces at its end."""
    return line.replace("\u00a0", " ").replace("\u202f", " ").rstrip()
