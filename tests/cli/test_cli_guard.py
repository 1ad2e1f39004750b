"""Whatever goes wrong ends in one sentence and an exit status."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from sayso.cli.guard import guarded
from sayso.cli.options import name_ledger
from sayso.errors import NotFound


def run_with(error):
    app = typer.Typer(rich_markup_mode=None, add_completion=False)

    def fail() -> None:
        raise error

    app.command()(guarded(fail))
    return CliRunner().invoke(app, [])


def start(*words, env=None, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "sayso", *map(str, words)],
        env={**os.environ, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def test_a_callers_mistake_is_its_sentence_and_2():
    result = run_with(NotFound("There is no claim c-1: sayso claims lists them."))
    assert (result.exit_code, result.stderr) == (2, "There is no claim c-1: sayso claims lists them.\n")


def test_ctrl_c_is_one_word_and_130():
    result = run_with(KeyboardInterrupt())
    assert (result.exit_code, result.stderr) == (130, "Stopped.\n")


def test_a_bug_is_one_sentence_without_the_documents_words(monkeypatch):
    monkeypatch.delenv("SAYSO_DEBUG", raising=False)
    result = run_with(ValueError("words of a leaked paper"))
    assert result.exit_code == 70
    assert "ValueError" in result.stderr
    assert "SAYSO_DEBUG=1" in result.stderr
    assert result.stderr.count("\n") == 1
    assert "leaked" not in result.stderr


def test_a_bug_shows_where_it_struck_when_asked_to(monkeypatch):
    monkeypatch.setenv("SAYSO_DEBUG", "1")
    assert "Traceback" in run_with(ValueError("x")).stderr


def test_a_full_disk_is_one_sentence(small_ledger):
    with Path("/dev/full").open("w") if Path("/dev/full").exists() else pytest.skip("no /dev/full here") as full:
        run = subprocess.run(
            [sys.executable, "-m", "sayso", "claims", "--ledger", small_ledger],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert run.returncode == 74
    assert run.stderr == "The system refused to go on: No space left on device.\n"


def test_closed_streams_do_no_harm(small_ledger):
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        shell = f"{shlex.quote(sys.executable)} -m sayso claims --ledger {shlex.quote(str(small_ledger))} {closed}"
        done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_sentence_of_an_error_cannot_act_on_the_terminal():
    assert run_with(NotFound("no \x1b[31m such\nclaim")).stderr == "no ␛[31m such claim\n"


def test_a_closed_pipe_is_quiet(small_ledger, tmp_path):
    python, ledger = shlex.quote(sys.executable), shlex.quote(str(small_ledger))
    shell = f"{python} -m sayso export --format json --ledger {ledger} | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    flood = tmp_path / "flood.py"
    flood.write_text(
        "import typer\nfrom sayso.cli.guard import guarded\n"
        "app = typer.Typer()\napp.command()(guarded(lambda: print('x' * 10_000_000)))\napp()\n"
    )
    many = f"{python} {shlex.quote(str(flood))} | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", many], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("x141\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",),
        ("claims", "--certainty", "sure"),
        ("export",),
        ("export", "--format", "xml"),
        ("trace",),
        ("read",),
    ],
    ids=" ".join,
)
def test_what_was_typed_wrong_is_2_and_no_traceback(small_ledger, words):
    run = start(*words, env={"SAYSO_LEDGER": str(small_ledger)})
    out, err = run.communicate(timeout=60)
    assert run.returncode == 2
    assert out == ""
    assert err
    assert "Traceback" not in err


def test_what_is_no_ledger_is_2(tmp_path):
    bad = tmp_path / "bad.db"
    bad.write_text("This is a shopping list and no database at all. " * 100)
    run = start("claims", "--ledger", bad)
    _, err = run.communicate(timeout=60)
    assert (run.returncode, err.count("\n")) == (2, 1)
    assert bad.read_text().startswith("This is a shopping list")


def test_an_export_is_there_as_a_whole_or_not_at_all(small_ledger, tmp_path):
    target = tmp_path / "claims.csv"
    run = start("export", "--format", "csv", "-o", target, "--ledger", small_ledger)
    assert run.communicate(timeout=60) == ("", "")
    assert run.returncode == 0
    assert target.read_bytes().startswith(b'"claim","document"')
    assert [path.name for path in tmp_path.iterdir()] == ["claims.csv"]
    run = start("export", "--format", "csv", "-o", tmp_path / "no" / "such" / "folder.csv", "--ledger", small_ledger)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 2
    assert "choose another --output" in err


def test_output_is_utf8_wherever_it_is_piped(small_ledger):
    env = {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C", "SAYSO_LEDGER": str(small_ledger)}
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "claims"], env={**os.environ, **env}, capture_output=True, check=True
    )
    assert "← the memo" in done.stdout.decode("utf-8")


def test_the_password_of_a_database_is_not_shown():
    shown = name_ledger("postgresql+pg8000://desk:s3:cr@et@db.example:5432/ledger")
    assert shown == "postgresql+pg8000://desk:***@db.example:5432/ledger"
    assert name_ledger("C:\\pile\\sayso.db") == "C:\\pile\\sayso.db"


def test_import_and_help_are_quick():
    heavy = "import sayso.cli.app, sys; sayso.cli.app.build_app(); print([m for m in %r if m in sys.modules])"
    names = ["rich", "sqlalchemy", "trafilatura", "numpy", "lxml", "sayso.read", "sayso.intake", "sayso.ledger"]
    done = subprocess.run([sys.executable, "-c", heavy % names], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
