"""Several programs write one ledger, and one is killed in the middle: nothing is lost, doubled or torn."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from ledger_cases import NEWER, another, make_document, record

from sayso.ledger import open_ledger
from sayso.terms import Issue, IssueKind

HERE = Path(__file__).parent

WRITE_MANY = """
import sys
from ledger_cases import another, record
from sayso.ledger import open_ledger
from sayso.terms import Issue, IssueKind

where, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_ledger(where) as ledger:
    for number in range(first, last):
        record(ledger, another(number))
        ledger.note(Issue(IssueKind.EMPTY, f"{number}.txt", "has no text"))
        ledger.finish_input(f"{number}.txt", f"{number:064x}", "sayso 9 test-1")
"""

DIE_WHILE_WRITING = """
import os, signal, sys
from sqlalchemy import event
from ledger_cases import another, record
from sayso.ledger import open_ledger

where, deadly = sys.argv[1], sys.argv[2]
ledger = open_ledger(where)
record(ledger, another(1))

@event.listens_for(ledger._engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    if deadly in statement:
        os.kill(os.getpid(), signal.SIGKILL)

record(ledger, another(2))
"""


def start(program, *arguments):
    command = [sys.executable, "-W", "error", "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, cwd=HERE, env=os.environ | {"PYTHONPATH": str(HERE)})


def test_two_programs_write_at_once(where):
    """They also both make the ledger: it is not there yet when they start."""
    writers = [start(WRITE_MANY, where, first, first + 20) for first in (0, 10)]
    assert [writer.wait(120) for writer in writers] == [0, 0]
    with open_ledger(where, create=False) as ledger:
        assert ledger.check_log(deep=True) is None
        counts = ledger.counts()
        assert (counts["documents"], counts["claims"], counts["issues"], counts["inputs"]) == (30, 60, 31, 30)
        assert counts["log"] == 30 * 4
        together = ledger.fingerprint()
    with open_ledger(":memory:") as alone:
        for number in range(30):
            write_one(alone, number)
        assert alone.fingerprint() == together


def write_one(ledger, number):
    record(ledger, another(number))
    ledger.note(Issue(IssueKind.EMPTY, f"{number}.txt", "has no text"))
    ledger.finish_input(f"{number}.txt", f"{number:064x}", "sayso 9 test-1")


@pytest.mark.parametrize("deadly", ["passages", '"claims"', 'INSERT INTO "log"', "claim_words"])
def test_a_program_killed_while_writing_leaves_what_was_whole(where, deadly):
    assert start(DIE_WHILE_WRITING, where, deadly).wait(60) == -signal.SIGKILL
    with open_ledger(where, create=False) as ledger:
        assert ledger.check_log(deep=True) is None
        assert ledger.counts()["documents"] == 1
        resume(ledger)
        resumed = ledger.fingerprint()
    with open_ledger(":memory:") as whole:
        resume(whole)
        assert whole.fingerprint() == resumed


def resume(ledger):
    """Writes everything, as a run that was broken off does when it is started again."""
    for number in (1, 2):
        record(ledger, another(number))


def test_two_ledgers_open_in_one_program(where):
    with open_ledger(where) as one, open_ledger(where) as other:
        record(one)
        record(other, reader=NEWER)
        record(one, make_document(location="elsewhere.html", issues=()))
        assert one.counts() == other.counts()
        assert other.check_log(deep=True) is None


def test_threads_may_share_a_ledger(tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    with open_ledger(tmp_path / "sayso.db") as ledger:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda number: write_one(ledger, number), range(12)))
        assert ledger.counts()["documents"] == 12
        assert ledger.check_log(deep=True) is None
