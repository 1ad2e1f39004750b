"""Every example of every `--help` works on the demo pile."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import build_app
from sayso.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"Example: sayso (.+)")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A ledger of the demo pile, and a terminal in the root of the repository."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setenv("SAYSO_LEDGER", str(tmp_path_factory.mktemp("demo") / "demo.db"))
        patch.setenv("COLUMNS", "80")
        run = CliRunner()
        app = build_app()
        assert run.invoke(app, ["read", "demo/pile"]).exit_code in {0, 1}
        yield lambda *words: run.invoke(app, words, prog_name="sayso")


def examples():
    for words in ([], *([command.name] for command in COMMANDS)):
        shown = CliRunner().invoke(build_app(), [*words, "--help"], prog_name="sayso", env={"COLUMNS": "200"}).stdout
        yield from EXAMPLE.findall(shown)


@pytest.mark.parametrize("example", sorted(set(examples())))
def test_the_example_shows_something(demo, example):
    result = demo(*shlex.split(example))
    read_in_part = {0, 1} if example.startswith("read") else {0}  # 1: no tesseract here to read the scan with
    assert result.exit_code in read_in_part, result.output
    lines = result.stdout.splitlines()
    assert len(lines) > 1 or "holds" in lines[0] or example == "issues"
    assert max(map(len, lines)) <= 80 or example.split()[0] in {"read", "show", "export", "schema"}


def test_every_command_has_an_example():
    assert {example.split()[0] for example in examples()} == {command.name for command in COMMANDS}
