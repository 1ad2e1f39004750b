"""Originals are kept once, whole, and as they came."""

import hashlib
import os

import pytest

from sayso.errors import InputError, LedgerError, NotFound
from sayso.ledger import open_ledger


@pytest.fixture
def kept(tmp_path):
    """A ledger and a file to keep."""
    source = tmp_path / "report.txt"
    source.write_bytes(b"The port sold crane parts.\n" * 1000)
    with open_ledger(tmp_path / "sayso.db") as ledger:
        yield ledger, source


def files_under(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_kept_under_its_digest_beside_the_ledger(kept, tmp_path):
    ledger, source = kept
    sha256 = ledger.keep(source)
    assert sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    place = tmp_path / "sayso.db.originals" / sha256[:2] / sha256[2:4] / sha256
    assert ledger.original(sha256) == place
    assert place.read_bytes() == source.read_bytes()
    assert place.stat().st_mode & 0o777 == 0o400
    assert files_under(tmp_path / "sayso.db.originals") == [f"{sha256[:2]}/{sha256[2:4]}/{sha256}"]
    assert list(ledger.check_originals()) == []


def test_keeping_twice_changes_nothing(kept, tmp_path):
    ledger, source = kept
    place = ledger.original(ledger.keep(source))
    before, stamp = ledger.counts(), place.stat().st_mtime_ns
    assert ledger.keep(source) == ledger.keep(source.read_bytes()) == place.name
    assert ledger.counts() == before
    assert place.stat().st_mtime_ns == stamp


def test_bytes_can_be_kept_too(kept):
    ledger, _ = kept
    assert ledger.original(ledger.keep(b"")).read_bytes() == b""


def test_altered_and_missing_originals_are_told(kept):
    ledger, source = kept
    altered, gone = ledger.keep(source), ledger.keep(b"gone")
    place = ledger.original(altered)
    place.chmod(0o600)
    place.write_bytes(b"x" * place.stat().st_size)
    ledger.original(gone).unlink()
    assert dict(ledger.check_originals()) == {altered: "was altered", gone: "is gone"}
    with pytest.raises(NotFound, match="read its file again"):
        ledger.original(gone)


def test_what_was_cut_short_is_kept_again(kept):
    ledger, source = kept
    place = ledger.original(ledger.keep(source))
    place.chmod(0o600)
    place.write_bytes(b"half")
    ledger.keep(source)
    assert place.read_bytes() == source.read_bytes()


@pytest.mark.parametrize("name", ["nowhere.txt", ""])
def test_a_file_that_cannot_be_read_is_an_issue(kept, tmp_path, name):
    ledger, _ = kept
    with pytest.raises(InputError, match="cannot be read"):
        ledger.keep(tmp_path / name)
    assert ledger.counts()["originals"] == 0


def test_a_folder_that_cannot_be_written_is_said_so(kept, tmp_path):
    ledger, source = kept
    (tmp_path / "sayso.db.originals").write_text("in the way")
    with pytest.raises(LedgerError, match="Originals cannot be kept in"):
        ledger.keep(source)


def test_nothing_is_left_of_a_copy_that_broke_off(kept, tmp_path, monkeypatch):
    ledger, source = kept

    def full_disk(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(LedgerError, match="No space left on device"):
        ledger.keep(source)
    assert files_under(tmp_path / "sayso.db.originals") == []
    assert ledger.counts()["originals"] == 0


def test_a_ledger_elsewhere_keeps_originals_in_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_ledger(":memory:") as ledger:
        sha256 = ledger.keep(b"bytes")
        assert ledger.original(sha256).resolve().is_relative_to(tmp_path / "sayso.originals")


def test_a_digest_that_is_none_finds_nothing(kept):
    ledger, _ = kept
    with pytest.raises(NotFound):
        ledger.original("../../report.txt")
