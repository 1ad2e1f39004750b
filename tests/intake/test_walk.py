"""What a user names -> files, in a stable order, and an Issue for what is none."""

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from sayso.intake import Limits, find_inputs, take_in
from sayso.terms import Issue, IssueKind


@pytest.fixture
def pile(tmp_path, monkeypatch):
    """A folder to be in, with files that hold their own names."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.html", "inner/d.txt", "inner/deep/c.html", ".hidden.txt", ".git/e.txt", "__MACOSX/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "~$memo.docx").write_text("left by a word processor")
    (tmp_path / "Thumbs.db").write_text("left by a system")
    return tmp_path


def names(*paths):
    return [str(found) if isinstance(found, Path) else found.kind for found in find_inputs(paths)]


def test_a_folder_is_all_that_is_in_it_in_order(pile):
    assert names(".") == ["a.html", "b.txt", "inner/d.txt", "inner/deep/c.html"]


def test_what_is_named_is_read_even_where_a_folder_would_pass_it_over(pile):
    assert names(".hidden.txt", ".git") == [".hidden.txt", ".git/e.txt"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.html", ["a.html"]),
        ("**/*.html", ["a.html", "inner/deep/c.html"]),
        ("inner/*", ["inner/d.txt", "inner/deep/c.html"]),
        ("**", ["a.html", "b.txt", "inner/d.txt", "inner/deep/c.html"]),
        ("inner/dee[pq]", ["inner/deep/c.html"]),
        (".*.txt", [".hidden.txt"]),
        ("nothing*", [IssueKind.MISSING]),
        ("**x", [IssueKind.MISSING]),
    ],
)
def test_patterns(pile, pattern, expected):
    assert names(pattern) == expected


def test_a_whole_path_with_a_pattern(pile):
    assert names(f"{pile}/*.txt") == [str(pile / "b.txt")]


def test_a_file_whose_name_looks_like_a_pattern(pile):
    (pile / "memo[1].txt").write_text("Words")
    assert names("memo[1].txt") == ["memo[1].txt"]


def test_what_is_missing_is_named(pile):
    (issue,) = find_inputs(["no/such.txt"])
    assert issue == Issue(IssueKind.MISSING, "no/such.txt", "there is no such file or folder")


def test_a_name_with_a_nul_or_in_another_encoding(pile):
    (issue,) = find_inputs(["a\0b"])
    assert issue.kind is IssueKind.MISSING
    (pile / os.fsdecode(b"caf\xe9.txt")).write_text("Words")
    (path,) = (found for found in find_inputs(["."]) if os.fsencode(found) == b"caf\xe9.txt")
    assert take_in(path).location == "caf\ufffd.txt"


def test_links_are_followed_once(pile):
    (pile / "inner" / "up").symlink_to(pile, target_is_directory=True)
    (pile / "inner" / "self").symlink_to(pile / "inner", target_is_directory=True)
    (pile / "link.txt").symlink_to(pile / "b.txt")
    assert names(".") == ["a.html", "b.txt", "inner/d.txt", "inner/deep/c.html", "link.txt"]
    assert len(names("**/*.html")) == 2


def test_a_link_that_leads_nowhere(pile):
    (pile / "gone.txt").symlink_to(pile / "never")
    (pile / "round").symlink_to(pile / "round")
    issues = [found for found in find_inputs(["."]) if isinstance(found, Issue)]
    assert [issue.where for issue in issues] == ["gone.txt", "round"]
    assert issues[0].message == "is a link that leads nowhere"


def test_pipes_devices_and_sockets_are_not_opened(pile):
    os.mkfifo(pile / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(pile / "socket"))
        issues = [found for found in find_inputs([".", "/dev/zero"]) if isinstance(found, Issue)]
    assert [issue.kind for issue in issues] == [IssueKind.UNSUPPORTED] * 3
    assert [issue.message for issue in issues] == [
        "is a pipe, not a file; not opened",
        "is a socket, not a file; not opened",
        "is a device, not a file; not opened",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(pile):
    (pile / "b.txt").chmod(0)
    (pile / "inner").chmod(0)
    try:
        assert names(".") == ["a.html", IssueKind.UNREADABLE, IssueKind.UNREADABLE]
    finally:
        (pile / "inner").chmod(0o700)


def test_what_may_not_be_read_is_named_also_for_root(pile, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "b.txt")
    monkeypatch.setattr(os, "listdir", refuse_inner(os.listdir))
    issues = [found for found in find_inputs(["."]) if isinstance(found, Issue)]
    assert [(issue.kind, issue.where) for issue in issues] == [
        (IssueKind.UNREADABLE, "b.txt"),
        (IssueKind.UNREADABLE, "inner"),
    ]


def refuse_inner(listdir):
    def refusing(path):
        if Path(path).name == "inner":
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    return refusing


@pytest.fixture
def standard_input(monkeypatch):
    def bring(data):
        monkeypatch.setattr(sys, "stdin", None if data is None else io.TextIOWrapper(io.BytesIO(data)))

    return bring


def test_standard_input_is_a_file_while_it_is_read(standard_input):
    standard_input(b"Words from a pipe.")
    (path,) = find_inputs(["-"])
    document = take_in(path)
    assert document.text == "Words from a pipe."
    assert document.location == "standard-input"
    assert path.stat().st_mode & 0o077 == 0 or path.parent.stat().st_mode & 0o077 == 0


def test_standard_input_that_is_closed_or_too_large(standard_input):
    standard_input(None)
    (issue,) = find_inputs(["-"])
    assert (issue.kind, issue.where) == (IssueKind.MISSING, "standard-input")
    standard_input(b"x" * 1000)
    (issue,) = find_inputs(["-"], limits=Limits(file_bytes=999))
    assert issue.kind is IssueKind.TOO_LARGE
