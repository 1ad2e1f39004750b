"""A run that is killed and taken up again ends in the ledger of one that was not."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.ledger import open_ledger
from sayso.terms import IssueKind

DATA = os.environ.get("SAYSO_DATA", "")
WORDS = "The clerk of yard {0} said that {0} crates were sold in May. The Harbour Board did not respond to questions."


def read(inputs, ledger):
    return subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", *map(str, inputs), "--ledger", str(ledger)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def documents_in(ledger):
    if not ledger.exists():
        return 0
    with open_ledger(ledger) as opened:
        return opened.counts()["documents"]


def kill_after(reader, ledger, documents):
    """Kills the reader as `kill -9` does, once the ledger holds so many documents."""
    while reader.poll() is None and documents_in(ledger) < documents:
        time.sleep(0.1)
    assert reader.poll() is None, "it was over before it could be killed: read more"
    reader.send_signal(signal.SIGKILL)
    reader.communicate()


def state_of(ledger):
    with open_ledger(ledger) as opened:
        assert opened.check_log(deep=True) is None
        return opened.fingerprint(), opened.counts()


def compare_runs(inputs, folder, documents):
    """The states of an uninterrupted run, and of one that was killed once and resumed."""
    whole, broken = folder / "whole.db", folder / "broken.db"
    uninterrupted = read(inputs, whole)
    _, trouble = uninterrupted.communicate()
    assert uninterrupted.returncode in {0, 1}, trouble
    kill_after(read(inputs, broken), broken, documents)
    assert 0 < documents_in(broken) < documents_in(whole)
    resumed = read(inputs, broken)
    _, trouble = resumed.communicate()
    assert resumed.returncode == uninterrupted.returncode, trouble
    return state_of(whole), state_of(broken)


def test_a_killed_run_goes_on_with_nothing_lost_or_doubled(tmp_path):
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(400):
        (pile / f"note-{number:03}.txt").write_text(WORDS.format(number))
    (pile / "note-005-empty.txt").write_text("")
    whole, broken = compare_runs([pile], tmp_path, documents=40)
    assert whole == broken


@pytest.mark.skipif(not DATA, reason="needs the corpora: set SAYSO_DATA to their folder")
def test_the_whole_data_pile_is_read_and_a_killed_run_goes_on(tmp_path):
    data = Path(DATA) / "data"
    records = sorted((data / "declassified").rglob("*.md"))[:300]
    pages = tmp_path / "pages"
    pages.mkdir()
    _unpack(data / "article-html" / "html", pages)
    whole, broken = compare_runs([data / "polnear" / "dev" / "text", pages, *records], tmp_path, documents=150)
    assert whole == broken
    assert whole[1]["documents"] >= 500
    with open_ledger(tmp_path / "whole.db") as opened:
        assert not list(opened.issues(IssueKind.CRASHED))


def _unpack(source, target):
    import gzip

    for page in source.glob("*.html.gz"):
        (target / page.stem).write_bytes(gzip.decompress(page.read_bytes()))
