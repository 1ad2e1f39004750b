"""`sayso read`: into a ledger, as JSON, from a pipe, with trouble in the pile, and broken off in the middle."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from sayso import open_ledger
from sayso.cli.app import build_app
from sayso.export import load_schema

POST = "Quay Post\n\nAnn Lund said that the permit was sold. Bo Berg denied the sale.\n"


@pytest.fixture
def sayso(tmp_path, monkeypatch):
    """`sayso("read", "pile")` in an empty folder, without a ledger named by the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    app = build_app()

    def run(*words, **options):
        return CliRunner().invoke(app, [str(word) for word in words], prog_name="sayso", **options)

    return run


@pytest.fixture
def pile(tmp_path):
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "post.txt").write_text(POST)
    (folder / "note.md").write_text("# A note\n\nAccording to Cai Dahl, the ship left at noon.\n")
    return folder


def test_files_go_in_and_the_summary_says_what_to_type_next(sayso, pile):
    done = sayso("read", "pile")
    assert (done.exit_code, done.stderr) == (0, "")
    with open_ledger(pile.parent / "sayso.db") as ledger:
        counts = ledger.counts()
    assert counts["documents"] == 2
    read, holds, following = done.stdout.splitlines()
    assert read.startswith(f"Read 2 documents with {counts['claims']} claims from 2 files; 0 issues")
    assert holds.startswith(f"Ledger sayso.db: 2 documents, {counts['claims']} claims")
    assert following == "Next: sayso claims"
    assert sayso("claims").exit_code == 0


def test_reading_twice_changes_nothing(sayso, pile):
    sayso("read", "pile", "--ledger", "desk.db")
    with open_ledger(pile.parent / "desk.db") as ledger:
        before = ledger.fingerprint()
    again = sayso("read", "pile", "--ledger", "desk.db")
    assert again.exit_code == 0
    assert again.stdout.startswith("All of this had been read before.\n")
    assert again.stdout.endswith("Next: sayso claims --ledger desk.db\n")
    with open_ledger(pile.parent / "desk.db") as ledger:
        assert ledger.fingerprint() == before


def test_json_is_one_valid_object_a_document_and_writes_no_ledger(sayso, pile):
    done = sayso("read", "pile", "--json", env={"SAYSO_LEDGER": "env.db"})
    assert (done.exit_code, done.stderr) == (0, "")
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(readings) == 2
    for reading in readings:
        jsonschema.Draft202012Validator(load_schema()).validate(reading)
    assert readings[1]["document"]["text"] == POST
    assert [path.name for path in pile.parent.iterdir()] == ["pile"]


def test_json_fills_a_ledger_that_is_named(sayso, pile):
    done = sayso("read", "pile", "--json", "--ledger", "desk.db")
    assert len(done.stdout.splitlines()) == 2
    with open_ledger(pile.parent / "desk.db") as ledger:
        assert ledger.counts()["documents"] == 2
        assert ledger.counts()["originals"] == 2


def test_standard_input(sayso, tmp_path):
    done = sayso("read", "-", "--json", input=POST)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["document"]["text"] == POST
    both = sayso("read", "-", "--json", "--ledger", "desk.db", input=POST)
    assert json.loads(both.stdout)["document"]["text"] == POST
    with open_ledger(tmp_path / "desk.db") as ledger:
        assert ledger.counts()["documents"] == 1


def test_trouble_is_named_in_one_line_and_the_rest_is_read(sayso, pile):
    (pile / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    for more in ([], ["--json"]):
        done = sayso("read", "pile", "pile/gone.txt", *more)
        assert done.exit_code == 1
        lines = done.stderr.splitlines()
        assert [line.partition(": ")[0] for line in lines] == ["pile/broken.pdf", "pile/gone.txt"]
        assert "Traceback" not in done.stderr
    assert len(done.stdout.splitlines()) == 2
    assert "broken.pdf" in sayso("issues").stdout


@pytest.mark.parametrize("paths", [["gone.txt"], ["gone.txt", "no/*.html"], ["empty"]], ids=" ".join)
@pytest.mark.parametrize("more", [[], ["--json"]], ids=["ledger", "json"])
def test_nothing_to_read_is_a_mistake_and_makes_no_ledger(sayso, tmp_path, paths, more):
    (tmp_path / "empty").mkdir()
    done = sayso("read", *paths, *more)
    assert (done.exit_code, done.stdout) == (2, "")
    assert (
        done.stderr
        == f"There is no file to read at {', '.join(paths)}: give the path of a file or folder that exists.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_a_ledger_that_cannot_be_made_is_a_mistake(sayso, pile):
    done = sayso("read", "pile", "--ledger", "no/such/folder/desk.db")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1


def write_long_pile(folder: Path, count: int):
    folder.mkdir()
    for number in range(count):
        (folder / f"n{number:03}.txt").write_text(f"Note {number}\n\n" + "Ann Lund said that the crates left.\n\n" * 20)


def test_ctrl_c_says_how_far_it_got_and_the_same_command_goes_on(tmp_path):
    write_long_pile(tmp_path / "pile", 40)
    words = [sys.executable, "-m", "sayso", "read", "pile", "--ledger", "desk.db"]
    run = subprocess.Popen(
        words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    kept = tmp_path / "desk.db.originals"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (kept.exists() and any(kept.rglob("*"))):
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, "")
    assert err.startswith("Stopped. The ledger holds ")
    assert "the same command goes on from here." in err
    assert err.count("\n") == 1
    with open_ledger(tmp_path / "desk.db") as ledger:
        assert ledger.counts()["documents"] < 40

    assert subprocess.run(words, cwd=tmp_path, capture_output=True, timeout=120).returncode == 0
    words[-1] = "whole.db"
    assert subprocess.run(words, cwd=tmp_path, capture_output=True, timeout=120).returncode == 0
    with open_ledger(tmp_path / "desk.db") as broken, open_ledger(tmp_path / "whole.db") as whole:
        assert broken.counts()["documents"] == 40
        assert broken.fingerprint() == whole.fingerprint()


def test_a_bar_is_drawn_on_a_terminal_only(pile):
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")
    leader, follower = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", "pile"],
        cwd=pile.parent,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=follower,
    )
    os.close(follower)
    drawn = b""
    try:
        while block := os.read(leader, 4096):
            drawn += block
    except OSError:
        pass  # Linux ends a pseudo-terminal with an error where others end it with nothing.
    finally:
        os.close(leader)
    out, _ = run.communicate(timeout=60)
    assert run.returncode == 0
    assert out.startswith(b"Read 2 documents")
    assert b"2/2" in drawn
    assert b"files" in drawn
